/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The first pass: messages and enums of every file, nested ones flattened into
 * one list each, parents before their children; of the files to be generated
 * also the extensions. Each of these becomes a message with one field, `value`:
 * its box. */

#include <string.h>

#include "names.h"
#include "schema.h"

/* Field numbers of descriptor.proto, which paths of comments are made of. */
enum {
  FILE_MESSAGE = 4,
  FILE_ENUM = 5,
  FILE_EXTENSION = 7,
  MESSAGE_NESTED = 3,
  MESSAGE_ENUM = 4,
  MESSAGE_EXTENSION = 6,
  ENUM_VALUE = 2
};

/* Where a walk through a file is. */
typedef struct walk {
  gen_schema *schema;
  gen_file *file;
  gen_message *CPB_NULLABLE parent;
  cpb_str scope;
  gen_features features; /* of the scope */
  struct place_buffer {
    int32_t items[GEN_PLACE_MAX];
    size_t len;
  } *place;
} walk;

static void count_types(const google_protobuf_DescriptorProto *proto,
                        gen_file *file) {
  file->message_count++;
  file->enum_count += proto->enum_type.len;
  file->extension_count += proto->extension.len;
  for (uint32_t i = 0; i < proto->nested_type.len; i++) {
    count_types(&proto->nested_type.items[i], file);
  }
}

/* "scope.name"; false unless name is an identifier. */
static bool make_full_name(const walk *at, cpb_str name, cpb_str *out) {
  if (!gen_is_identifier(name)) {
    return gen_fail(at->schema, CPB_STR_FMT ": not a name: \"" CPB_STR_FMT "\"",
                    CPB_STR_ARG(at->file->proto->name), CPB_STR_ARG(name));
  }
  *out = at->scope.len == 0
             ? name
             : cpb_arena_printf(at->schema->arena, CPB_STR_FMT "." CPB_STR_FMT,
                                CPB_STR_ARG(at->scope), CPB_STR_ARG(name));
  return out->len > 0 || gen_fail(at->schema, "out of memory");
}

static bool enter(const walk *at, int32_t number, uint32_t index) {
  if (at->place->len + 2 > GEN_PLACE_MAX) {
    return gen_fail(at->schema, CPB_STR_FMT ": nested too deeply",
                    CPB_STR_ARG(at->file->proto->name));
  }
  at->place->items[at->place->len++] = number;
  at->place->items[at->place->len++] = (int32_t)index;
  return true;
}

static void leave(const walk *at) {
  at->place->len -= 2;
}

static gen_comment comment_at(const walk *at) {
  size_t len = at->place->len - 2;
  gen_place outer = {at->place->items, len};
  return gen_comments_find(&at->file->comments, outer, at->place->items[len],
                           at->place->items[len + 1]);
}

static bool resolve_values(const walk *at, gen_enum *enumeration) {
  const google_protobuf_EnumDescriptorProto *proto = enumeration->proto;
  if (proto->value.len == 0) {
    return gen_fail(at->schema, CPB_STR_FMT ": an enum without values",
                    CPB_STR_ARG(enumeration->full_name));
  }
  for (uint32_t i = 0; i < proto->value.len; i++) {
    if (!gen_is_identifier(proto->value.items[i].name)) {
      return gen_fail(at->schema, CPB_STR_FMT ": a value without a proper name",
                      CPB_STR_ARG(enumeration->full_name));
    }
  }
  if (!at->file->generated) {
    return true;
  }
  enumeration->values =
      gen_array(at->schema, proto->value.len, sizeof(enumeration->values[0]));
  if (enumeration->values == NULL) {
    return false;
  }
  gen_place place = {at->place->items, at->place->len};
  for (uint32_t i = 0; i < proto->value.len; i++) {
    enumeration->values[i] =
        gen_comments_find(&at->file->comments, place, ENUM_VALUE, (int32_t)i);
  }
  return true;
}

static bool add_enum(const walk *at,
                     const google_protobuf_EnumDescriptorProto *proto) {
  gen_enum *enumeration = gen_array(at->schema, 1, sizeof(*enumeration));
  cpb_str full_name = {NULL, 0};
  if (enumeration == NULL || !make_full_name(at, proto->name, &full_name)) {
    return false;
  }
  gen_features features = gen_override_features(
      at->features, proto->options ? proto->options->features : NULL);
  *enumeration = (gen_enum){
      .proto = proto,
      .file = at->file,
      .full_name = full_name,
      .scope = at->scope,
      .c_name = gen_c_name(at->schema->arena, full_name),
      .comment = comment_at(at),
      .closed = features.enum_type == google_protobuf_FeatureSet_CLOSED,
  };
  at->file->enums[at->file->enum_count++] = enumeration;
  return resolve_values(at, enumeration);
}

static bool keep_place(const walk *at, gen_message *message) {
  size_t len = at->place->len;
  int32_t *items = gen_array(at->schema, len, sizeof(items[0]));
  if (items == NULL) {
    return false;
  }
  memcpy(items, at->place->items, len * sizeof(items[0]));
  message->place = (gen_place){items, len};
  return true;
}

/* The descriptor of an extension's box. */
static google_protobuf_DescriptorProto *box_proto(
    const walk *at, const google_protobuf_FieldDescriptorProto *extension) {
  google_protobuf_DescriptorProto *box = gen_array(at->schema, 1, sizeof(*box));
  google_protobuf_FieldDescriptorProto *field =
      gen_array(at->schema, 1, sizeof(*field));
  if (box == NULL || field == NULL) {
    return NULL;
  }
  *field = *extension;
  field->has_name = true;
  field->name = CPB_STR("value");
  field->has_json_name = false;
  box->has_name = true;
  box->name = extension->name;
  box->field.items = field;
  box->field.len = 1;
  return box;
}

static bool add_extension(const walk *at,
                          const google_protobuf_FieldDescriptorProto *proto) {
  if (!at->file->generated) {
    return true;
  }
  gen_message *message = gen_array(at->schema, 1, sizeof(*message));
  google_protobuf_DescriptorProto *box = box_proto(at, proto);
  cpb_str full_name = {NULL, 0};
  if (message == NULL || box == NULL ||
      !make_full_name(at, proto->name, &full_name)) {
    return false;
  }
  *message = (gen_message){
      .proto = box,
      .file = at->file,
      .full_name = full_name,
      .c_name = gen_c_name(at->schema->arena, full_name),
      .features = at->features,
      .comment = comment_at(at),
  };
  at->file->extensions[at->file->extension_count++] = message;
  return keep_place(at, message);
}

static bool add_message(const walk *at,
                        const google_protobuf_DescriptorProto *proto);

static bool add_nested(const walk *at,
                       const google_protobuf_DescriptorProto *proto) {
  for (uint32_t i = 0; i < proto->enum_type.len; i++) {
    if (!enter(at, MESSAGE_ENUM, i) ||
        !add_enum(at, &proto->enum_type.items[i])) {
      return false;
    }
    leave(at);
  }
  for (uint32_t i = 0; i < proto->nested_type.len; i++) {
    if (!enter(at, MESSAGE_NESTED, i) ||
        !add_message(at, &proto->nested_type.items[i])) {
      return false;
    }
    leave(at);
  }
  for (uint32_t i = 0; i < proto->extension.len; i++) {
    if (!enter(at, MESSAGE_EXTENSION, i) ||
        !add_extension(at, &proto->extension.items[i])) {
      return false;
    }
    leave(at);
  }
  return true;
}

static bool add_message(const walk *at,
                        const google_protobuf_DescriptorProto *proto) {
  gen_message *message = gen_array(at->schema, 1, sizeof(*message));
  cpb_str full_name = {NULL, 0};
  if (message == NULL || !make_full_name(at, proto->name, &full_name)) {
    return false;
  }
  *message = (gen_message){
      .proto = proto,
      .file = at->file,
      .parent = at->parent,
      .full_name = full_name,
      .c_name = gen_c_name(at->schema->arena, full_name),
      .features = gen_override_features(
          at->features, proto->options ? proto->options->features : NULL),
      .comment = comment_at(at),
      .map_entry = proto->options != NULL && proto->options->map_entry,
  };
  at->file->messages[at->file->message_count++] = message;
  if (at->file->generated && !keep_place(at, message)) {
    return false;
  }
  walk inside = *at;
  inside.parent = message;
  inside.scope = full_name;
  inside.features = message->features;
  return add_nested(&inside, proto);
}

static bool alloc_types(gen_schema *schema, gen_file *file) {
  const google_protobuf_FileDescriptorProto *proto = file->proto;
  for (uint32_t i = 0; i < proto->message_type.len; i++) {
    count_types(&proto->message_type.items[i], file);
  }
  file->enum_count += proto->enum_type.len;
  file->extension_count += proto->extension.len;
  schema->type_count += file->message_count + file->enum_count;
  file->messages =
      gen_array(schema, file->message_count, sizeof(file->messages[0]));
  file->enums = gen_array(schema, file->enum_count, sizeof(file->enums[0]));
  file->extensions =
      gen_array(schema, file->extension_count, sizeof(file->extensions[0]));
  file->message_count = file->enum_count = file->extension_count = 0;
  return file->messages && file->enums && file->extensions;
}

bool gen_resolve_types(gen_schema *schema, gen_file *file) {
  const google_protobuf_FileDescriptorProto *proto = file->proto;
  struct place_buffer place = {.len = 0};
  walk top = {schema, file, NULL, proto->package, file->features, &place};
  if (!alloc_types(schema, file)) {
    return false;
  }
  for (uint32_t i = 0; i < proto->enum_type.len; i++) {
    if (!enter(&top, FILE_ENUM, i) ||
        !add_enum(&top, &proto->enum_type.items[i])) {
      return false;
    }
    leave(&top);
  }
  for (uint32_t i = 0; i < proto->message_type.len; i++) {
    if (!enter(&top, FILE_MESSAGE, i) ||
        !add_message(&top, &proto->message_type.items[i])) {
      return false;
    }
    leave(&top);
  }
  for (uint32_t i = 0; i < proto->extension.len; i++) {
    if (!enter(&top, FILE_EXTENSION, i) ||
        !add_extension(&top, &proto->extension.items[i])) {
      return false;
    }
    leave(&top);
  }
  return true;
}

static size_t list_types(gen_file *file, gen_symbol *out) {
  size_t count = 0;
  for (size_t i = 0; i < file->message_count; i++) {
    gen_message *message = file->messages[i];
    out[count++] = (gen_symbol){message->full_name, message, NULL, file};
  }
  for (size_t i = 0; i < file->enum_count; i++) {
    gen_enum *enumeration = file->enums[i];
    out[count++] =
        (gen_symbol){enumeration->full_name, NULL, enumeration, file};
  }
  return count;
}

bool gen_sort_types(gen_schema *schema) {
  schema->types =
      gen_array(schema, schema->type_count, sizeof(schema->types[0]));
  if (schema->types == NULL) {
    return false;
  }
  size_t count = 0;
  for (size_t i = 0; i < schema->file_count; i++) {
    count += list_types(&schema->files[i], schema->types + count);
  }
  gen_sort_symbols(schema->types, count);
  for (size_t i = 1; i < count; i++) {
    if (cpb_str_equal(schema->types[i - 1].name, schema->types[i].name)) {
      return gen_fail(schema, "declared twice: " CPB_STR_FMT,
                      CPB_STR_ARG(schema->types[i].name));
    }
  }
  return true;
}
