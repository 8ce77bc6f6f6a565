/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The tables of what a file declares: messages, extensions, services. */

#include <stdio.h>

#include "pb/descriptor/pool.h"

bool cpb__build_fail(cpb__build *build, cpb_str member, const char *format,
                     ...) {
  const cpb__pool_message *message = build->message;
  cpb_str where = message->def.full_name;
  char what[sizeof(build->batch->error->message)];
  if (!build->extendee) {
    where = cpb_arena_printf(build->batch->scratch, CPB_STR_FMT "." CPB_STR_FMT,
                             CPB_STR_ARG(where), CPB_STR_ARG(member));
  }
  va_list args;
  va_start(args, format);
  (void)vsnprintf(what, sizeof(what), format, args);
  va_end(args);
  return cpb__batch_fail(build->batch, message->file, where, "%s", what);
}

/* ---- Messages ---- */

/* Indexes of the fields by number; NULL with the error set when two have the
 * same one. */
static const uint64_t *sort_fields(cpb__build *build) {
  uint32_t count = build->field_count;
  uint64_t *keys = cpb__batch_array(build->batch, build->batch->scratch,
                                    2 * (size_t)count, sizeof(keys[0]));
  if (!keys) {
    return NULL;
  }
  for (uint32_t i = 0; i < count; i++) {
    keys[i] = cpb__sort_key(build->fields[i].proto->number, i);
  }
  cpb__sort_keys(keys, keys + count, count);
  for (uint32_t i = 1; i < count; i++) {
    if (keys[i] >> 32 == keys[i - 1] >> 32) {
      cpb__build_fail(build, build->fields[(uint32_t)keys[i]].proto->name,
                      "its number is taken");
      return NULL;
    }
  }
  return keys;
}

static bool add_holder(cpb__build *build, const cpb__pool_field *field) {
  cpb__pool_message *held = field->message;
  if (held->def.flags & CPB_MESSAGE_REQUIRED) {
    build->message->def.flags |= CPB_MESSAGE_REQUIRED;
  }
  if (!held->file->building) {
    return true; /* nothing will change it any more */
  }
  cpb__holder *holder =
      cpb__batch_array(build->batch, build->batch->scratch, 1, sizeof(*holder));
  if (!holder) {
    return false;
  }
  *holder = (cpb__holder){build->message, held->holders};
  held->holders = holder;
  return true;
}

static cpb_sub sub_of(const cpb__pool_field *field) {
  cpb_sub sub;
  if (field->message) {
    sub.message = &field->message->def;
  } else {
    sub.enumeration = &field->enumeration->def;
  }
  return sub;
}

/* Whether JSON can take a name as it is. */
static bool is_plain(cpb_str name) {
  for (size_t i = 0; i < name.len; i++) {
    char c = name.data[i];
    if (c < 0x20 || c > 0x7E || c == '"' || c == '\\') {
      return false;
    }
  }
  return true;
}

/* For fields in order: how many members of the same oneof are just before. */
static uint8_t before(const cpb_field_def *field, const cpb_field_def *last) {
  bool same = field->mode == CPB_ONEOF && last->mode == CPB_ONEOF &&
              field->presence == last->presence;
  return same ? (uint8_t)(last->before + 1) : 0; /* 0 after 255 */
}

static bool order_fields(cpb__build *build, cpb_field_name *names) {
  cpb_message_def *def = &build->message->def;
  if (cpb__order_size(1, def->field_count) == 0) {
    return true;
  }
  cpb__names by_name = cpb__field_names(def);
  cpb__names by_json = cpb__json_field_names(def);
  void *order = names + def->field_count;
  def->flags |= CPB_MESSAGE_NAME_ORDER;
  return cpb__order_names(build->batch, &by_name, order) &&
         cpb__order_names(build->batch, &by_json,
                          (uint32_t *)order + def->field_count);
}

static bool put_fields(cpb__build *build, const uint64_t *order) {
  cpb__batch *batch = build->batch;
  cpb__pool_message *message = build->message;
  size_t count = build->field_count;
  cpb_field_def *fields =
      cpb__batch_array(batch, batch->arena, count, sizeof(fields[0]));
  cpb_field_name *names =
      cpb__batch_array(batch, batch->arena,
                       count * sizeof(names[0]) + cpb__order_size(2, count), 1);
  cpb_sub *subs = cpb__batch_array(batch, batch->arena, count, sizeof(subs[0]));
  message->fields =
      cpb__batch_array(batch, batch->arena, count, sizeof(message->fields[0]));
  if (!fields || !names || !subs || !message->fields) {
    return false;
  }
  uint16_t sub_count = 0;
  bool plain = count > 0;
  for (size_t i = 0; i < count; i++) {
    cpb__pool_field *field = &build->fields[(uint32_t)order[i]];
    if (field->message || field->enumeration) {
      field->def.sub = sub_count;
      subs[sub_count++] = sub_of(field);
    }
    fields[i] = field->def;
    fields[i].before = i > 0 ? before(&fields[i], &fields[i - 1]) : 0;
    names[i] = field->name;
    plain = plain && is_plain(field->name.json);
    message->fields[i] = field->proto;
    if (field->def.flags & CPB_FIELD_REQUIRED) {
      message->def.flags |= CPB_MESSAGE_REQUIRED;
    }
  }
  message->def.flags |= plain ? CPB_MESSAGE_PLAIN_NAMES : 0;
  message->def.fields = count ? fields : NULL;
  message->def.names = count ? names : NULL;
  message->def.subs = sub_count ? subs : NULL;
  message->def.field_count = (uint16_t)count;
  while (message->def.dense < count &&
         cpb__number(&fields[message->def.dense]) == message->def.dense + 1u) {
    message->def.dense++;
  }
  return order_fields(build, names);
}

/* Which messages hold which, once flags say what is required. */
static bool put_holders(cpb__build *build) {
  for (uint32_t i = 0; i < build->field_count; i++) {
    if (build->fields[i].message && !add_holder(build, &build->fields[i])) {
      return false;
    }
  }
  return true;
}

static bool build_message(cpb__build *build) {
  if (!cpb__build_fields(build)) {
    return false;
  }
  const uint64_t *order = sort_fields(build);
  return order && cpb__build_layout(build) && put_fields(build, order) &&
         (build->extendee || put_holders(build));
}

static bool init_build(cpb__build *build, const cpb__field_proto *protos,
                       uint32_t count) {
  build->field_count = count;
  build->fields = cpb__batch_array(build->batch, build->batch->scratch, count,
                                   sizeof(build->fields[0]));
  for (uint32_t i = 0; build->fields && i < count; i++) {
    build->fields[i].proto = &protos[i];
  }
  return build->fields != NULL;
}

static bool is_key_type(uint8_t type) {
  return type != CPB_BYTES && type != CPB_ENUM && type != CPB_MESSAGE &&
         type != CPB_GROUP && type != CPB_DOUBLE && type != CPB_FLOAT;
}

static bool is_entry(const cpb_message_def *def) {
  const cpb_field_def *fields = def->fields;
  return def->field_count == 2 && def->dense == 2 &&
         fields[0].mode == CPB_IMPLICIT && fields[1].mode == CPB_IMPLICIT &&
         cpb_str_equal(def->names[0].name, CPB_STR("key")) &&
         cpb_str_equal(def->names[1].name, CPB_STR("value")) &&
         is_key_type(fields[0].type) && fields[1].type != CPB_GROUP;
}

static bool build_declared(cpb__batch *batch, cpb__pool_message *message) {
  const cpb__message_proto *proto = message->proto;
  cpb__build build = {.batch = batch, .message = message};
  message->def.reserved_name_count = proto->reserved_name.len;
  message->def.reserved_names =
      proto->reserved_name.len ? proto->reserved_name.items : NULL;
  return init_build(&build, proto->field.items, proto->field.len) &&
         build_message(&build);
}

/* What can be told only when all messages of the batch have their tables. */
static bool check_message(cpb__batch *batch, const cpb__pool_message *message) {
  const cpb_message_def *def = &message->def;
  if ((def->flags & CPB_MESSAGE_MAP_ENTRY) &&
      !(message->map_used && is_entry(def))) {
    return cpb__batch_fail(batch, message->file, def->full_name,
                           "not a proper entry of a map");
  }
  if ((def->flags & CPB_MESSAGE_SET) && def->field_count > 0) {
    return cpb__batch_fail(batch, message->file, def->full_name,
                           "a message set with fields of its own");
  }
  return true;
}

/* ---- Extensions ---- */

static cpb__pool_message *find_message(const cpb__batch *batch,
                                       const cpb__symbol *scope,
                                       cpb_str type_name) {
  const cpb__symbol *symbol =
      cpb__symbols_find_type(&batch->pool->symbols, scope, type_name);
  if (!symbol || symbol->kind != CPB__SYMBOL_MESSAGE) {
    return NULL;
  }
  cpb__pool_message *message = symbol->object;
  return message->def.flags & CPB_MESSAGE_MAP_ENTRY ? NULL : message;
}

/* Fails for a message out of the file's sight. */
static bool sees_message(cpb__batch *batch, const cpb__pool_file *file,
                         cpb_str path, const cpb__pool_message *message) {
  return cpb__sees(batch, file, message->file) ||
         cpb__batch_fail(batch, file, path,
                         CPB_STR_FMT
                         " is of a file that is not imported: "
                         "\"" CPB_STR_FMT "\"",
                         CPB_STR_ARG(message->def.full_name),
                         CPB_STR_ARG(message->file->proto->name));
}

static bool fail_extension(cpb__batch *batch,
                           const cpb__pool_extension *extension,
                           const char *what) {
  return cpb__batch_fail(batch, extension->box.file,
                         extension->box.def.full_name, "%s", what);
}

static bool check_extension(cpb__batch *batch,
                            const cpb__pool_extension *extension,
                            const cpb__pool_message *extendee) {
  const cpb__field_proto *proto = extension->proto;
  if (!extendee) {
    return fail_extension(batch, extension,
                          "the message that it extends is not known");
  }
  if (!sees_message(batch, extension->box.file, extension->box.def.full_name,
                    extendee)) {
    return false;
  }
  if (proto->has_oneof_index ||
      proto->label == google_protobuf_FieldDescriptorProto_LABEL_REQUIRED) {
    return fail_extension(
        batch, extension,
        "an extension can neither be required nor in a oneof");
  }
  const cpb__range *range = cpb__range_find(&extendee->ranges, proto->number);
  if (!range || range->reserved) {
    return fail_extension(batch, extension,
                          "its number is not one for extensions");
  }
  return true;
}

/* What can be told only of its table. */
static bool check_box(cpb__batch *batch, const cpb__pool_extension *extension) {
  const cpb_field_def *value = &extension->box.def.fields[0];
  if ((extension->def.extendee->flags & CPB_MESSAGE_SET) &&
      (value->type != CPB_MESSAGE || cpb__is_list(value))) {
    return fail_extension(batch, extension,
                          "a message set holds single messages only");
  }
  return true;
}

static cpb_str key_of(const cpb__pool_extension *extension) {
  return (cpb_str){(const char *)&extension->key, sizeof(extension->key)};
}

static bool register_extension(cpb__batch *batch,
                               cpb__pool_extension *extension) {
  cpb_pool *pool = batch->pool;
  extension->key = (cpb__extension_key){extension->def.extendee,
                                        (uintptr_t)extension->proto->number};
  if (cpb__map_get(&pool->extensions, key_of(extension))) {
    return fail_extension(batch, extension, "its number is taken");
  }
  if (!cpb__map_put(&pool->extensions, key_of(extension), extension, NULL)) {
    return cpb__batch_no_memory(batch);
  }
  cpb__extension_link(extension);
  extension->older = batch->extensions;
  batch->extensions = extension;
  return true;
}

static bool build_extension(cpb__batch *batch, cpb__pool_extension *extension) {
  const cpb__pool_message *extendee = find_message(
      batch, extension->box.symbol->scope, extension->proto->extendee);
  if (!check_extension(batch, extension, extendee)) {
    return false;
  }
  extension->def.extendee = &extendee->def;
  cpb__build build = {
      .batch = batch, .message = &extension->box, .extendee = &extendee->def};
  return init_build(&build, extension->proto, 1) && build_message(&build) &&
         check_box(batch, extension) && register_extension(batch, extension);
}

/* ---- Services ---- */

static bool build_service(cpb__batch *batch, const cpb__pool_file *file,
                          cpb_service_def *service) {
  const google_protobuf_ServiceDescriptorProto *proto = service->descriptor;
  cpb_method_def *methods = cpb__batch_array(
      batch, batch->arena, service->method_count, sizeof(methods[0]));
  if (!methods) {
    return false;
  }
  for (size_t i = 0; i < service->method_count; i++) {
    const google_protobuf_MethodDescriptorProto *method =
        &proto->method.items[i];
    const cpb__pool_message *input =
        find_message(batch, file->package, method->input_type);
    const cpb__pool_message *output =
        find_message(batch, file->package, method->output_type);
    if (!input || !output) {
      cpb_str name = input ? method->output_type : method->input_type;
      return cpb__batch_fail(batch, file, service->full_name,
                             "not a known message: \"" CPB_STR_FMT "\"",
                             CPB_STR_ARG(name));
    }
    if (!sees_message(batch, file, service->full_name, input) ||
        !sees_message(batch, file, service->full_name, output)) {
      return false;
    }
    methods[i] = (cpb_method_def){
        .name = method->name,
        .input = &input->def,
        .output = &output->def,
        .client_streaming = method->client_streaming,
        .server_streaming = method->server_streaming,
        .descriptor = method,
    };
  }
  service->methods = methods;
  return true;
}

/* ---- Files ---- */

static cpb__pool_extension *extension_of(const cpb_extension *def) {
  return CPB__CONTAINER(def, cpb__pool_extension, def);
}

bool cpb__build_file(cpb__batch *batch, cpb__pool_file *file) {
  const cpb_file_def *def = &file->def;
  cpb__see_imports(batch, file);
  for (uint32_t i = 0; i < def->enum_count; i++) {
    if (!cpb__build_enum(batch, file,
                         CPB__CONTAINER(def->enums[i], cpb__pool_enum, def))) {
      return false;
    }
  }
  for (uint32_t i = 0; i < def->message_count; i++) {
    if (!build_declared(batch, cpb__pool_message_of(def->messages[i]))) {
      return false;
    }
  }
  for (uint32_t i = 0; i < def->extension_count; i++) {
    if (!build_extension(batch, extension_of(def->extensions[i]))) {
      return false;
    }
  }
  for (uint32_t i = 0; i < file->proto->service.len; i++) {
    if (!build_service(batch, file, &file->services[i])) {
      return false;
    }
  }
  return true;
}

bool cpb__check_file(cpb__batch *batch, const cpb__pool_file *file) {
  for (uint32_t i = 0; i < file->def.message_count; i++) {
    if (!check_message(batch, cpb__pool_message_of(file->def.messages[i]))) {
      return false;
    }
  }
  return true;
}
