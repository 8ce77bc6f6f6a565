/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a pool is asked for. */

#include "pb/descriptor/pool.h"

const cpb_file_def *const *cpb_pool_files(const cpb_pool *pool, size_t *count) {
  *count = pool->file_count;
  return pool->files;
}

const cpb_registry *cpb_pool_registry(const cpb_pool *pool) {
  return &pool->registry;
}

const cpb_file_def *cpb_pool_find_file(const cpb_pool *pool, cpb_str name) {
  const cpb__pool_file *file = cpb__pool_file_find(pool, name);
  return file ? &file->def : NULL;
}

const cpb_file_def *cpb_pool_find_symbol(const cpb_pool *pool,
                                         cpb_str full_name) {
  const cpb__symbol *symbol = cpb__symbols_resolve(&pool->symbols, full_name);
  return symbol && symbol->file ? &symbol->file->def : NULL;
}

/* What a name stands for, if it is of that kind. */
static const void *find(const cpb_pool *pool, cpb_str full_name,
                        cpb__symbol_kind kind) {
  const cpb__symbol *symbol = cpb__symbols_resolve(&pool->symbols, full_name);
  return symbol && symbol->kind == kind ? symbol->object : NULL;
}

static const cpb__pool_message *find_message(const cpb_pool *pool,
                                             cpb_str full_name) {
  return find(pool, full_name, CPB__SYMBOL_MESSAGE);
}

static const cpb__pool_enum *find_enum(const cpb_pool *pool,
                                       cpb_str full_name) {
  return find(pool, full_name, CPB__SYMBOL_ENUM);
}

static const cpb__pool_extension *find_extension(const cpb_pool *pool,
                                                 cpb_str full_name) {
  return find(pool, full_name, CPB__SYMBOL_EXTENSION);
}

const cpb_message_def *cpb_pool_find_message(const cpb_pool *pool,
                                             cpb_str full_name) {
  const cpb__pool_message *message = find_message(pool, full_name);
  return message ? &message->def : NULL;
}

const cpb_enum_def *cpb_pool_find_enum(const cpb_pool *pool,
                                       cpb_str full_name) {
  const cpb__pool_enum *enumeration = find_enum(pool, full_name);
  return enumeration ? &enumeration->def : NULL;
}

const cpb_extension *cpb_pool_find_extension(const cpb_pool *pool,
                                             cpb_str full_name) {
  const cpb__pool_extension *extension = find_extension(pool, full_name);
  return extension ? &extension->def : NULL;
}

const cpb_extension *cpb_pool_find_extension_number(
    const cpb_pool *pool, const cpb_message_def *extendee, uint32_t number) {
  cpb__extension_key key = {extendee, number};
  cpb_str bytes = {(const char *)&key, sizeof(key)};
  const cpb__pool_extension *found = cpb__map_get(&pool->extensions, bytes);
  return found ? &found->def : NULL;
}

const cpb_extension *cpb_pool_next_extension(const cpb_pool *pool,
                                             const cpb_message_def *extendee,
                                             const cpb_extension *after) {
  const cpb__pool_extension *next = NULL;
  if (after) {
    next = CPB__CONTAINER(after, cpb__pool_extension, def)->next;
  } else {
    const cpb__pool_message *message = find_message(pool, extendee->full_name);
    next = message && &message->def == extendee ? message->first : NULL;
  }
  return next ? &next->def : NULL;
}

/* ---- The registry ---- */

static const cpb_pool *pool_of(const cpb_registry_index *index) {
  return CPB__CONTAINER(index, cpb_pool, index);
}

static const cpb_message_def *index_type(const cpb_registry_index *index,
                                         cpb_str full_name) {
  return cpb_pool_find_message(pool_of(index), full_name);
}

static const cpb_extension *index_extension(const cpb_registry_index *index,
                                            cpb_str full_name) {
  return cpb_pool_find_extension(pool_of(index), full_name);
}

static const cpb_extension *index_next(const cpb_registry_index *index,
                                       const cpb_message_def *extendee,
                                       const cpb_extension *after) {
  return cpb_pool_next_extension(pool_of(index), extendee, after);
}

void cpb__pool_index_init(cpb_registry_index *index) {
  *index = (cpb_registry_index){index_type, index_extension, index_next};
}

/* ---- Services ---- */

const cpb_service_def *cpb_pool_find_service(const cpb_pool *pool,
                                             cpb_str full_name) {
  return find(pool, full_name, CPB__SYMBOL_SERVICE);
}

const cpb_service_def *cpb_pool_services(const cpb_pool *pool,
                                         const cpb_file_def *file,
                                         size_t *count) {
  const cpb__pool_file *found = cpb__pool_file_find(pool, file->name);
  *count = found ? found->proto->service.len : 0;
  return found ? found->services : NULL;
}

/* ---- Descriptors ---- */

const google_protobuf_FileDescriptorProto *cpb_pool_file_descriptor(
    const cpb_pool *pool, const cpb_file_def *file) {
  const cpb__pool_file *found = cpb__pool_file_find(pool, file->name);
  return found ? found->proto : NULL;
}

const google_protobuf_DescriptorProto *cpb_pool_message_descriptor(
    const cpb_pool *pool, const cpb_message_def *def) {
  const cpb__pool_message *message = find_message(pool, def->full_name);
  return message ? message->proto : NULL;
}

const google_protobuf_FieldDescriptorProto *cpb_pool_field_descriptor(
    const cpb_pool *pool, const cpb_message_def *def, uint32_t number) {
  const cpb__pool_message *message = find_message(pool, def->full_name);
  if (!message) {
    const cpb__pool_extension *extension = find_extension(pool, def->full_name);
    message = extension ? &extension->box : NULL;
  }
  const cpb_field_def *field =
      message ? cpb__field_find(&message->def, number) : NULL;
  return field ? message->fields[field - message->def.fields] : NULL;
}

const google_protobuf_EnumDescriptorProto *cpb_pool_enum_descriptor(
    const cpb_pool *pool, const cpb_enum_def *def) {
  const cpb__pool_enum *enumeration = find_enum(pool, def->full_name);
  return enumeration ? enumeration->proto : NULL;
}
