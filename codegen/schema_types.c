/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The first pass: messages and enums of every file, nested ones flattened into
 * one list each, parents before their children; of the files to be generated
 * also the extensions. Each of these becomes a message with one field, `value`:
 * its box. The walk goes through a file as the pool does, so that the n-th of
 * each kind here belongs to the n-th table there. */

#include <stdlib.h>
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
  MESSAGE_EXTENSION = 6
};

/* Where a walk through a file is. */
typedef struct walk {
  gen_schema *schema;
  gen_file *file;
  cpb_str scope; /* full name */
  struct place_buffer {
    int32_t items[GEN_PLACE_MAX];
    size_t len;
  } *place;
} walk;

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

static bool keep_place(const walk *at, gen_place *place) {
  size_t len = at->place->len;
  int32_t *items = gen_array(at->schema, len, sizeof(items[0]));
  if (items == NULL) {
    return false;
  }
  memcpy(items, at->place->items, len * sizeof(items[0]));
  *place = (gen_place){items, len};
  return true;
}

static bool add_enum(const walk *at,
                     const google_protobuf_EnumDescriptorProto *proto) {
  gen_enum *enumeration = gen_array(at->schema, 1, sizeof(*enumeration));
  if (enumeration == NULL) {
    return false;
  }
  const cpb_enum_def *def = at->file->def->enums[at->file->enum_count];
  *enumeration = (gen_enum){
      .def = def,
      .proto = proto,
      .file = at->file,
      .full_name = def->full_name,
      .scope = at->scope,
      .c_name = gen_c_name(at->schema->arena, def->full_name),
  };
  at->file->enums[at->file->enum_count++] = enumeration;
  return !at->file->generated || keep_place(at, &enumeration->place);
}

static gen_message *CPB_NULLABLE new_message(
    const walk *at, const cpb_message_def *def,
    const google_protobuf_DescriptorProto *proto) {
  gen_message *message = gen_array(at->schema, 1, sizeof(*message));
  if (message) {
    *message = (gen_message){
        .def = def,
        .proto = proto,
        .file = at->file,
        .full_name = def->full_name,
        .c_name = gen_c_name(at->schema->arena, def->full_name),
        .map_entry = (def->flags & CPB_MESSAGE_MAP_ENTRY) != 0,
        .has_defaults = def->prototype != NULL,
    };
  }
  return message;
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
  field->name = CPB_STR("value");
  box->field.items = field;
  box->field.len = 1;
  return box;
}

static bool add_extension(const walk *at,
                          const google_protobuf_FieldDescriptorProto *proto) {
  gen_file *file = at->file;
  if (!file->generated) {
    return true;
  }
  const cpb_extension *extension = file->def->extensions[file->extension_count];
  google_protobuf_DescriptorProto *box = box_proto(at, proto);
  gen_message *message = box ? new_message(at, extension->box, box) : NULL;
  file->extensions[file->extension_count++] = message;
  return message && keep_place(at, &message->place);
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
  gen_file *file = at->file;
  gen_message *message =
      new_message(at, file->def->messages[file->message_count], proto);
  file->messages[file->message_count++] = message;
  if (message == NULL ||
      (file->generated && !keep_place(at, &message->place))) {
    return false;
  }
  walk inside = *at;
  inside.scope = message->full_name;
  return add_nested(&inside, proto);
}

static bool alloc_types(gen_schema *schema, gen_file *file) {
  const cpb_file_def *def = file->def;
  schema->type_count += def->message_count + def->enum_count;
  file->messages =
      gen_array(schema, def->message_count, sizeof(file->messages[0]));
  file->enums = gen_array(schema, def->enum_count, sizeof(file->enums[0]));
  file->extensions =
      gen_array(schema, def->extension_count, sizeof(file->extensions[0]));
  return file->messages && file->enums && file->extensions;
}

bool gen_collect_types(gen_schema *schema, gen_file *file) {
  const google_protobuf_FileDescriptorProto *proto = file->proto;
  struct place_buffer place = {.len = 0};
  walk top = {schema, file, proto->package, &place};
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

/* ---- From tables to what is here ---- */

static int compare_types(const void *a, const void *b) {
  uintptr_t left = (uintptr_t)((const gen_type *)a)->def;
  uintptr_t right = (uintptr_t)((const gen_type *)b)->def;
  return (left > right) - (left < right);
}

static size_t list_types(gen_file *file, gen_type *out) {
  size_t count = 0;
  for (size_t i = 0; i < file->message_count; i++) {
    gen_message *message = file->messages[i];
    out[count++] = (gen_type){.def = message->def, .message = message};
  }
  for (size_t i = 0; i < file->enum_count; i++) {
    gen_enum *enumeration = file->enums[i];
    out[count++] =
        (gen_type){.def = enumeration->def, .enumeration = enumeration};
  }
  return count;
}

bool gen_sort_types(gen_schema *schema) {
  schema->types =
      gen_array(schema, schema->type_count, sizeof(schema->types[0]));
  size_t count = 0;
  for (size_t i = 0; schema->types && i < schema->file_count; i++) {
    count += list_types(&schema->files[i], schema->types + count);
  }
  if (schema->types) {
    qsort(schema->types, count, sizeof(schema->types[0]), compare_types);
  }
  return schema->types != NULL;
}

/* Every table of the pool has its own: the files here are all that it has. */
static const gen_type *find_type(const gen_schema *schema, const void *def) {
  gen_type wanted = {.def = def};
  return bsearch(&wanted, schema->types, schema->type_count,
                 sizeof(schema->types[0]), compare_types);
}

gen_message *gen_message_of(const gen_schema *schema,
                            const cpb_message_def *def) {
  return find_type(schema, def)->message;
}

gen_enum *gen_enum_of(const gen_schema *schema, const cpb_enum_def *def) {
  return find_type(schema, def)->enumeration;
}
