/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A file's messages, enums and extensions, nested ones flattened into one list
 * each, parents before their children, with tables still empty; and symbols of
 * all that has a name. The decoder's limit on depth bounds the recursion. */

#include "pb/descriptor/pool.h"

/* Where a walk through a file is. */
typedef struct walk {
  cpb__batch *batch;
  cpb__pool_file *file;
  const cpb__pool_message *CPB_NULLABLE parent;
  const cpb__symbol *CPB_NULLABLE scope;
  cpb_str name; /* the scope's full name */
  cpb__features features;
  struct cursors {
    const cpb_message_def **message;
    const cpb_enum_def **enumeration;
    const cpb_extension **extension;
  } *next; /* where the next table goes */
} walk;

cpb__symbol *cpb__declare(cpb__batch *batch, cpb__pool_file *file,
                          const cpb__symbol *scope, cpb_str where, cpb_str name,
                          cpb__symbol_kind kind, void *object) {
  cpb__symbols *symbols = &batch->pool->symbols;
  if (cpb__symbols_find(symbols, scope, name)) {
    cpb_str full;
    if (cpb__full_name(batch, file, where, name, &full)) {
      cpb__batch_fail(batch, file, full, "declared twice");
    }
    return NULL;
  }
  cpb__symbol *symbol =
      cpb__batch_array(batch, batch->arena, 1, sizeof(*symbol));
  if (symbol) {
    symbol->scope = scope;
    symbol->name = name;
    symbol->kind = kind;
    symbol->file = file;
    symbol->object = object;
    if (!cpb__symbols_add(symbols, symbol)) {
      cpb__batch_no_memory(batch);
      return NULL;
    }
  }
  return symbol;
}

static cpb__symbol *declare(const walk *at, cpb_str name, cpb__symbol_kind kind,
                            void *object) {
  return cpb__declare(at->batch, at->file, at->scope, at->name, name, kind,
                      object);
}

static void *new_table(const walk *at, size_t size) {
  return cpb__batch_array(at->batch, at->batch->arena, 1, size);
}

static bool full_name(const walk *at, cpb_str name, cpb_str *out) {
  return cpb__full_name(at->batch, at->file, at->name, name, out);
}

/* ---- Enums ---- */

static bool declare_values(const walk *at, cpb__pool_enum *enumeration) {
  const cpb__enum_proto *proto = enumeration->proto;
  for (uint32_t i = 0; i < proto->value.len; i++) {
    google_protobuf_EnumValueDescriptorProto *value = &proto->value.items[i];
    if (!cpb__is_identifier(value->name)) {
      return cpb__batch_fail(at->batch, at->file, enumeration->def.full_name,
                             "a value without a proper name");
    }
    if (!declare(at, value->name, CPB__SYMBOL_VALUE, value)) {
      return false;
    }
  }
  return true;
}

static bool declare_enum(const walk *at, const cpb__enum_proto *proto) {
  cpb__pool_enum *enumeration = new_table(at, sizeof(*enumeration));
  if (!enumeration ||
      !full_name(at, proto->name, &enumeration->def.full_name)) {
    return false;
  }
  cpb__features features = cpb__override_features(
      at->features, proto->options ? proto->options->features : NULL);
  enumeration->proto = proto;
  enumeration->def.file = &at->file->def;
  enumeration->def.abi = CPB_TABLE_ABI;
  enumeration->def.closed =
      features.enum_type == google_protobuf_FeatureSet_CLOSED;
  enumeration->def.well_known =
      (uint8_t)cpb__well_known_of(enumeration->def.full_name);
  enumeration->symbol = declare(at, proto->name, CPB__SYMBOL_ENUM, enumeration);
  *at->next->enumeration++ = &enumeration->def;
  return enumeration->symbol && declare_values(at, enumeration);
}

/* ---- Messages ---- */

static bool init_message(const walk *at, cpb__pool_message *message,
                         cpb_str name) {
  message->file = at->file;
  message->parent = at->parent;
  message->features = at->features;
  message->def.file = &at->file->def;
  message->def.abi = CPB_TABLE_ABI;
  return full_name(at, name, &message->def.full_name);
}

static bool declare_extension(const walk *at, const cpb__field_proto *proto) {
  cpb__pool_extension *extension = new_table(at, sizeof(*extension));
  if (!extension || !init_message(at, &extension->box, proto->name)) {
    return false;
  }
  extension->proto = proto;
  extension->def.box = &extension->box.def;
  extension->box.symbol =
      declare(at, proto->name, CPB__SYMBOL_EXTENSION, extension);
  *at->next->extension++ = &extension->def;
  return extension->box.symbol != NULL;
}

static bool declare_member(const walk *at, cpb_str name,
                           cpb__symbol_kind kind) {
  if (!cpb__is_identifier(name)) {
    return cpb__batch_fail(at->batch, at->file, at->name,
                           "not a name: \"" CPB_STR_FMT "\"",
                           CPB_STR_ARG(name));
  }
  return declare(at, name, kind, NULL) != NULL;
}

static bool declare_members(const walk *at, const cpb__message_proto *proto) {
  for (uint32_t i = 0; i < proto->field.len; i++) {
    if (!declare_member(at, proto->field.items[i].name, CPB__SYMBOL_FIELD)) {
      return false;
    }
  }
  for (uint32_t i = 0; i < proto->oneof_decl.len; i++) {
    if (!declare_member(at, proto->oneof_decl.items[i].name,
                        CPB__SYMBOL_ONEOF)) {
      return false;
    }
  }
  return true;
}

static bool declare_message(const walk *at, const cpb__message_proto *proto);

static bool declare_nested(const walk *at, const cpb__message_proto *proto) {
  for (uint32_t i = 0; i < proto->enum_type.len; i++) {
    if (!declare_enum(at, &proto->enum_type.items[i])) {
      return false;
    }
  }
  for (uint32_t i = 0; i < proto->nested_type.len; i++) {
    if (!declare_message(at, &proto->nested_type.items[i])) {
      return false;
    }
  }
  for (uint32_t i = 0; i < proto->extension.len; i++) {
    if (!declare_extension(at, &proto->extension.items[i])) {
      return false;
    }
  }
  return true;
}

static bool declare_message(const walk *at, const cpb__message_proto *proto) {
  cpb__pool_message *message = new_table(at, sizeof(*message));
  if (!message || !init_message(at, message, proto->name)) {
    return false;
  }
  message->proto = proto;
  message->features = cpb__override_features(
      at->features, proto->options ? proto->options->features : NULL);
  message->def.well_known = (uint8_t)cpb__well_known_of(message->def.full_name);
  if (proto->options && proto->options->map_entry) {
    message->def.flags |= CPB_MESSAGE_MAP_ENTRY;
  }
  if (proto->options && proto->options->message_set_wire_format) {
    message->def.flags |= CPB_MESSAGE_SET;
  }
  message->symbol = declare(at, proto->name, CPB__SYMBOL_MESSAGE, message);
  *at->next->message++ = &message->def;
  walk inside = *at;
  inside.parent = message;
  inside.scope = message->symbol;
  inside.name = message->def.full_name;
  inside.features = message->features;
  return message->symbol && cpb__reserve_numbers(at->batch, message) &&
         declare_members(&inside, proto) && declare_nested(&inside, proto);
}

/* ---- Services ---- */

static bool declare_service(
    const walk *at, cpb_service_def *service,
    const google_protobuf_ServiceDescriptorProto *proto) {
  service->file = &at->file->def;
  service->descriptor = proto;
  service->method_count = proto->method.len;
  walk inside = *at;
  if (!full_name(at, proto->name, &service->full_name)) {
    return false;
  }
  inside.name = service->full_name;
  inside.scope = declare(at, proto->name, CPB__SYMBOL_SERVICE, service);
  if (!inside.scope) {
    return false;
  }
  for (uint32_t i = 0; i < proto->method.len; i++) {
    if (!declare_member(&inside, proto->method.items[i].name,
                        CPB__SYMBOL_METHOD)) {
      return false;
    }
  }
  return true;
}

static bool declare_services(const walk *at, const cpb__file_proto *proto) {
  uint32_t count = proto->service.len;
  at->file->services = cpb__batch_array(at->batch, at->batch->arena, count,
                                        sizeof(at->file->services[0]));
  if (!at->file->services) {
    return false;
  }
  for (uint32_t i = 0; i < count; i++) {
    if (!declare_service(at, &at->file->services[i],
                         &proto->service.items[i])) {
      return false;
    }
  }
  return true;
}

/* ---- Files ---- */

/* The package, one symbol for each of its parts; several files may share it. */
static bool declare_package(walk *at, cpb_str package) {
  size_t start = 0;
  for (size_t i = 0; package.len > 0 && i <= package.len; i++) {
    if (i < package.len && package.data[i] != '.') {
      continue;
    }
    cpb_str part = {package.data + start, i - start};
    start = i + 1;
    if (!cpb__is_identifier(part) || i > CPB__MAX_FULL_NAME) {
      return cpb__batch_fail(at->batch, NULL, at->file->proto->name,
                             "not a package name: \"" CPB_STR_FMT "\"",
                             CPB_STR_ARG(package));
    }
    cpb__symbol *symbol =
        cpb__symbols_find(&at->batch->pool->symbols, at->scope, part);
    if (!symbol || symbol->kind != CPB__SYMBOL_PACKAGE) {
      symbol = declare(at, part, CPB__SYMBOL_PACKAGE, NULL);
    }
    if (!symbol) {
      return false;
    }
    symbol->file = NULL;
    at->scope = symbol;
    at->name = (cpb_str){package.data, i};
  }
  at->file->package = at->scope;
  return true;
}

static void count_nested(const cpb__message_proto *proto, cpb_file_def *def) {
  def->message_count++;
  def->enum_count += proto->enum_type.len;
  def->extension_count += proto->extension.len;
  for (uint32_t i = 0; i < proto->nested_type.len; i++) {
    count_nested(&proto->nested_type.items[i], def);
  }
}

/* Room for the pointers to all tables. */
static bool init_tables(cpb__batch *batch, cpb__pool_file *file,
                        struct cursors *next) {
  const cpb__file_proto *proto = file->proto;
  cpb_file_def *def = &file->def;
  def->enum_count = proto->enum_type.len;
  def->extension_count = proto->extension.len;
  for (uint32_t i = 0; i < proto->message_type.len; i++) {
    count_nested(&proto->message_type.items[i], def);
  }
  next->message = cpb__batch_array(batch, batch->arena, def->message_count,
                                   sizeof(next->message[0]));
  next->enumeration = cpb__batch_array(batch, batch->arena, def->enum_count,
                                       sizeof(next->enumeration[0]));
  next->extension = cpb__batch_array(batch, batch->arena, def->extension_count,
                                     sizeof(next->extension[0]));
  if (!next->message || !next->enumeration || !next->extension) {
    return false;
  }
  def->messages = def->message_count ? next->message : NULL;
  def->enums = def->enum_count ? next->enumeration : NULL;
  def->extensions = def->extension_count ? next->extension : NULL;
  return true;
}

bool cpb__declare_file(cpb__batch *batch, cpb__pool_file *file) {
  const cpb__file_proto *proto = file->proto;
  struct cursors next;
  walk top = {.batch = batch, .file = file, .next = &next};
  file->edition = cpb__file_edition(proto);
  if (file->edition < CPB_MIN_EDITION || file->edition > CPB_MAX_EDITION) {
    return cpb__batch_fail(batch, NULL, proto->name,
                           "its syntax or edition is not known");
  }
  file->features =
      cpb__override_features(cpb__edition_features(file->edition),
                             proto->options ? proto->options->features : NULL);
  top.features = file->features;
  if (!declare_package(&top, proto->package) ||
      !init_tables(batch, file, &next)) {
    return false;
  }
  for (uint32_t i = 0; i < proto->enum_type.len; i++) {
    if (!declare_enum(&top, &proto->enum_type.items[i])) {
      return false;
    }
  }
  for (uint32_t i = 0; i < proto->message_type.len; i++) {
    if (!declare_message(&top, &proto->message_type.items[i])) {
      return false;
    }
  }
  for (uint32_t i = 0; i < proto->extension.len; i++) {
    if (!declare_extension(&top, &proto->extension.items[i])) {
      return false;
    }
  }
  return declare_services(&top, proto);
}
