/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The second pass: fields and oneofs of the messages to be generated, with
 * their types looked up, features resolved and C names chosen. */

#include <stdlib.h>
#include <string.h>

#include "names.h"
#include "nameset.h"
#include "schema.h"

/* Field numbers of DescriptorProto, for the paths of comments. */
enum { MESSAGE_FIELD = 2, MESSAGE_ONEOF = 8 };

enum { MAX_FIELD_NUMBER = (1 << 29) - 1 };

/* What fits a table's 16 bits: offsets into the struct and indexes of subs. */
enum { MAX_STRUCT_SIZE = UINT16_MAX };

static bool fail_at(gen_schema *schema, const gen_message *message,
                    cpb_str field, const char *what) {
  return gen_fail(schema, CPB_STR_FMT "." CPB_STR_FMT ": %s",
                  CPB_STR_ARG(message->full_name), CPB_STR_ARG(field), what);
}

static bool is_repeated(const gen_field *field) {
  return field->proto->label ==
         google_protobuf_FieldDescriptorProto_LABEL_REPEATED;
}

/* ---- Types ---- */

static bool resolve_type_name(gen_schema *schema, const gen_message *message,
                              gen_field *field) {
  const google_protobuf_FieldDescriptorProto *proto = field->proto;
  const gen_symbol *symbol = gen_find_type(schema, proto->type_name);
  if (symbol == NULL) {
    return gen_fail(schema,
                    CPB_STR_FMT "." CPB_STR_FMT
                                ": its type is not known: \"" CPB_STR_FMT "\"",
                    CPB_STR_ARG(message->full_name), CPB_STR_ARG(proto->name),
                    CPB_STR_ARG(proto->type_name));
  }
  field->message = symbol->message;
  field->enumeration = symbol->enumeration;
  if ((field->type == CPB_ENUM) != (symbol->enumeration != NULL)) {
    return fail_at(schema, message, proto->name,
                   "its type is a message here and an enum there");
  }
  return true;
}

/* A map is a repeated message that its own message declares for it alone. */
static bool check_map_use(gen_schema *schema, const gen_message *message,
                          gen_field *field) {
  if (field->message == NULL || !field->message->map_entry) {
    return true;
  }
  if (field->message->parent == message && is_repeated(field) &&
      field->type == CPB_MESSAGE && !field->message->map_used) {
    field->message->map_used = true;
    return true;
  }
  return fail_at(schema, message, field->proto->name,
                 "a map's entry used as a plain type");
}

static bool resolve_type(gen_schema *schema, const gen_message *message,
                         gen_field *field) {
  const google_protobuf_FieldDescriptorProto *proto = field->proto;
  if (!proto->has_type || proto->type < CPB_DOUBLE ||
      proto->type > CPB_SINT64) {
    return fail_at(schema, message, proto->name, "its type is not known");
  }
  field->type = (cpb_type)proto->type;
  if (field->type != CPB_MESSAGE && field->type != CPB_GROUP &&
      field->type != CPB_ENUM) {
    return true;
  }
  if (!resolve_type_name(schema, message, field) ||
      !check_map_use(schema, message, field)) {
    return false;
  }
  /* Maps and their values stay length-prefixed whatever is around them. */
  bool map =
      message->map_entry || (field->message && field->message->map_entry);
  if (field->type == CPB_MESSAGE && !map &&
      field->features.message_encoding ==
          google_protobuf_FeatureSet_DELIMITED) {
    field->type = CPB_GROUP;
  }
  return true;
}

static bool is_packable(cpb_type type) {
  return type != CPB_STRING && type != CPB_BYTES && type != CPB_MESSAGE &&
         type != CPB_GROUP;
}

static cpb_mode choose_mode(const gen_message *message,
                            const gen_field *field) {
  if (is_repeated(field)) {
    if (field->message && field->message->map_entry) {
      return CPB_MAP;
    }
    bool packed = field->features.repeated_field_encoding ==
                  google_protobuf_FeatureSet_PACKED;
    return packed && is_packable(field->type) ? CPB_PACKED : CPB_REPEATED;
  }
  if (field->oneof) {
    return CPB_ONEOF;
  }
  /* An extension has presence whatever its file says. */
  bool implicit =
      message->map_entry || field->message ||
      (!message->extendee &&
       field->features.field_presence == google_protobuf_FeatureSet_IMPLICIT);
  return implicit ? CPB_IMPLICIT : CPB_EXPLICIT;
}

static uint16_t choose_flags(const gen_field *field) {
  const gen_features *features = &field->features;
  bool utf8 = field->type == CPB_STRING &&
              features->utf8_validation == google_protobuf_FeatureSet_VERIFY;
  bool closed = field->enumeration && field->enumeration->closed;
  bool required =
      features->field_presence == google_protobuf_FeatureSet_LEGACY_REQUIRED &&
      !is_repeated(field) && field->oneof == NULL;
  return (uint16_t)((utf8 ? CPB_FIELD_UTF8 : 0) |
                    (closed ? CPB_FIELD_CLOSED : 0) |
                    (required ? CPB_FIELD_REQUIRED : 0));
}

/* ---- Oneofs ---- */

static bool resolve_oneofs(gen_schema *schema, gen_message *message) {
  const google_protobuf_DescriptorProto *proto = message->proto;
  message->oneof_count = proto->oneof_decl.len;
  message->oneofs =
      gen_array(schema, message->oneof_count, sizeof(message->oneofs[0]));
  if (message->oneofs == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < proto->oneof_decl.len; i++) {
    gen_oneof *oneof = &message->oneofs[i];
    oneof->proto = &proto->oneof_decl.items[i];
    if (!gen_is_identifier(oneof->proto->name)) {
      return fail_at(schema, message, oneof->proto->name, "not a name");
    }
    const google_protobuf_OneofOptions *options = oneof->proto->options;
    oneof->features = gen_override_features(message->features,
                                            options ? options->features : NULL);
    oneof->comment = gen_comments_find(&message->file->comments, message->place,
                                       MESSAGE_ONEOF, (int32_t)i);
  }
  return true;
}

/* The oneof that a field names: *oneof is NULL for none. */
static bool find_oneof(gen_schema *schema, gen_message *message,
                       const google_protobuf_FieldDescriptorProto *proto,
                       gen_oneof **oneof) {
  *oneof = NULL;
  if (!proto->has_oneof_index) {
    return true;
  }
  if (proto->oneof_index < 0 ||
      (size_t)proto->oneof_index >= message->oneof_count ||
      proto->label == google_protobuf_FieldDescriptorProto_LABEL_REPEATED ||
      message->map_entry) {
    return fail_at(schema, message, proto->name, "its oneof is not known");
  }
  *oneof = &message->oneofs[proto->oneof_index];
  (*oneof)->member_count++;
  (*oneof)->synthetic |= proto->proto3_optional;
  return true;
}

static bool check_oneofs(gen_schema *schema, const gen_message *message) {
  for (size_t i = 0; i < message->oneof_count; i++) {
    const gen_oneof *oneof = &message->oneofs[i];
    if (oneof->member_count == 0 ||
        (oneof->synthetic && oneof->member_count > 1)) {
      return fail_at(schema, message, oneof->proto->name,
                     "a oneof with the wrong number of members");
    }
  }
  return true;
}

/* ---- Names ---- */

static char to_upper(char c) {
  return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* json_name as protoc derives it: "foo_bar" to "fooBar". */
static cpb_str derive_json_name(gen_schema *schema, cpb_str name) {
  char *json = gen_array(schema, name.len, 1);
  size_t len = 0;
  if (json == NULL) {
    return name;
  }
  for (size_t i = 0; i < name.len; i++) {
    if (name.data[i] != '_') {
      bool word = i > 0 && name.data[i - 1] == '_';
      json[len++] = word ? to_upper(name.data[i]) : name.data[i];
    }
  }
  return (cpb_str){json, len};
}

static bool reserve_member(gen_schema *schema, gen_nameset *members,
                           const gen_message *message, const char *name,
                           cpb_str owner) {
  if (gen_nameset_find(members, name)) {
    return fail_at(schema, message, owner, "declared twice");
  }
  return gen_nameset_add(members, name, owner) ||
         gen_fail(schema, "out of memory");
}

/* Chooses the name of a member: the proto's own, with underscores after it
 * while it is taken. */
static bool choose_member(gen_schema *schema, gen_nameset *members,
                          cpb_str name, const char **out) {
  const char *chosen = gen_c_member(schema->arena, name);
  while (gen_nameset_find(members, chosen)) {
    const char *longer = gen_format(schema->arena, "%s_", chosen);
    if (longer[0] == '\0') {
      return gen_fail(schema, "out of memory");
    }
    chosen = longer;
  }
  *out = chosen;
  return gen_nameset_add(members, chosen, name) ||
         gen_fail(schema, "out of memory");
}

/* has_x and x_case keep their names; a field that is called so gives way. */
static bool reserve_derived(gen_schema *schema, gen_nameset *members,
                            const gen_message *message) {
  if (!reserve_member(schema, members, message, "cpb_", CPB_STR("cpb_"))) {
    return false;
  }
  for (size_t i = 0; i < message->field_count; i++) {
    const gen_field *field = &message->fields[i];
    cpb_str name = field->proto->name;
    if (field->mode == CPB_EXPLICIT &&
        !reserve_member(
            schema, members, message,
            gen_format(schema->arena, "has_" CPB_STR_FMT, CPB_STR_ARG(name)),
            name)) {
      return false;
    }
  }
  for (size_t i = 0; i < message->oneof_count; i++) {
    cpb_str name = message->oneofs[i].proto->name;
    if (!message->oneofs[i].synthetic &&
        !reserve_member(
            schema, members, message,
            gen_format(schema->arena, CPB_STR_FMT "_case", CPB_STR_ARG(name)),
            name)) {
      return false;
    }
  }
  return true;
}

static bool choose_names(gen_schema *schema, gen_message *message) {
  gen_nameset members = GEN_NAMESET(schema->arena);
  if (!reserve_derived(schema, &members, message)) {
    return false;
  }
  for (size_t i = 0; i < message->oneof_count; i++) {
    gen_oneof *oneof = &message->oneofs[i];
    if (!oneof->synthetic &&
        !choose_member(schema, &members, oneof->proto->name, &oneof->c_name)) {
      return false;
    }
  }
  for (size_t i = 0; i < message->field_count; i++) {
    gen_field *field = &message->fields[i];
    if (!choose_member(schema, &members, field->proto->name, &field->c_name)) {
      return false;
    }
  }
  return true;
}

/* Names of a schema are unique in their scope; so must numbers be. */
static bool check_unique(gen_schema *schema, const gen_message *message) {
  gen_nameset names = GEN_NAMESET(schema->arena);
  for (size_t i = 0; i < message->field_count; i++) {
    cpb_str name = message->fields[i].proto->name;
    const char *text =
        gen_format(schema->arena, CPB_STR_FMT, CPB_STR_ARG(name));
    if (!reserve_member(schema, &names, message, text, name)) {
      return false;
    }
  }
  for (size_t i = 1; i < message->field_count; i++) {
    if (message->sorted[i - 1]->proto->number ==
        message->sorted[i]->proto->number) {
      return fail_at(schema, message, message->sorted[i]->proto->name,
                     "its number is taken");
    }
  }
  return true;
}

/* ---- Messages ---- */

static bool resolve_field(gen_schema *schema, gen_message *message,
                          gen_field *field) {
  const google_protobuf_FieldDescriptorProto *proto = field->proto;
  if (!gen_is_identifier(proto->name)) {
    return fail_at(schema, message, proto->name, "not a name");
  }
  if (proto->number < 1 || proto->number > MAX_FIELD_NUMBER) {
    return fail_at(schema, message, proto->name, "its number is out of range");
  }
  gen_oneof *oneof;
  if (!find_oneof(schema, message, proto, &oneof)) {
    return false;
  }
  field->oneof = oneof && !proto->proto3_optional ? oneof : NULL;
  field->features =
      gen_field_features(oneof ? oneof->features : message->features,
                         message->file->edition, proto);
  if (!resolve_type(schema, message, field)) {
    return false;
  }
  field->mode = choose_mode(message, field);
  field->flags = choose_flags(field);
  field->json_name = proto->has_json_name
                         ? proto->json_name
                         : derive_json_name(schema, proto->name);
  message->has_required |= (field->flags & CPB_FIELD_REQUIRED) != 0;
  if (!gen_default_value(schema, field)) {
    return false;
  }
  message->has_defaults |=
      field->initializer != NULL && field->mode == CPB_EXPLICIT;
  return true;
}

static bool check_map_entry(gen_schema *schema, const gen_message *message) {
  if (!message->map_entry) {
    return true;
  }
  const gen_field *key = message->sorted[0];
  const gen_field *value = message->field_count > 1 ? message->sorted[1] : NULL;
  if (message->map_used && message->field_count == 2 &&
      key->proto->number == 1 && value->proto->number == 2 &&
      key->mode == CPB_IMPLICIT && value->mode == CPB_IMPLICIT &&
      value->type != CPB_GROUP &&
      cpb_str_equal(key->proto->name, CPB_STR("key")) &&
      cpb_str_equal(value->proto->name, CPB_STR("value")) &&
      key->type != CPB_BYTES && key->type != CPB_ENUM &&
      key->type != CPB_MESSAGE && key->type != CPB_GROUP &&
      key->type != CPB_DOUBLE && key->type != CPB_FLOAT) {
    return true;
  }
  return gen_fail(schema, CPB_STR_FMT ": not a proper entry of a map",
                  CPB_STR_ARG(message->full_name));
}

/* More than enough for the struct on a machine with 64-bit pointers. */
static bool check_size(gen_schema *schema, const gen_message *message) {
  size_t size = 16;
  for (size_t i = 0; i < message->field_count; i++) {
    const gen_field *field = &message->fields[i];
    bool wide = is_repeated(field) || field->type == CPB_STRING ||
                field->type == CPB_BYTES;
    size += (wide ? 16u : 8u) + (field->mode == CPB_EXPLICIT ? 1u : 0u);
  }
  return size + 16 * message->oneof_count <= MAX_STRUCT_SIZE ||
         gen_fail(schema, CPB_STR_FMT ": more fields than a table can hold",
                  CPB_STR_ARG(message->full_name));
}

static int compare_numbers(const void *a, const void *b) {
  int32_t left = (*(gen_field *const *)a)->proto->number;
  int32_t right = (*(gen_field *const *)b)->proto->number;
  return (left > right) - (left < right);
}

static bool alloc_fields(gen_schema *schema, gen_message *message) {
  message->field_count = message->proto->field.len;
  message->fields =
      gen_array(schema, message->field_count, sizeof(message->fields[0]));
  message->sorted =
      gen_array(schema, message->field_count, sizeof(message->sorted[0]));
  if (message->fields == NULL || message->sorted == NULL) {
    return false;
  }
  for (size_t i = 0; i < message->field_count; i++) {
    message->fields[i].proto = &message->proto->field.items[i];
    message->sorted[i] = &message->fields[i];
  }
  qsort(message->sorted, message->field_count, sizeof(message->sorted[0]),
        compare_numbers);
  return true;
}

static bool resolve_message(gen_schema *schema, gen_message *message) {
  if (!alloc_fields(schema, message) || !resolve_oneofs(schema, message)) {
    return false;
  }
  for (size_t i = 0; i < message->field_count; i++) {
    if (!resolve_field(schema, message, &message->fields[i])) {
      return false;
    }
    message->fields[i].comment = gen_comments_find(
        &message->file->comments, message->place, MESSAGE_FIELD, (int32_t)i);
  }
  return check_oneofs(schema, message) && check_map_entry(schema, message) &&
         check_size(schema, message) && check_unique(schema, message) &&
         choose_names(schema, message);
}

static bool resolve_extension(gen_schema *schema, gen_message *box) {
  const google_protobuf_FieldDescriptorProto *proto =
      &box->proto->field.items[0];
  const gen_symbol *symbol = gen_find_type(schema, proto->extendee);
  if (symbol == NULL || symbol->message == NULL || symbol->message->map_entry) {
    return fail_at(schema, box, proto->name,
                   "the message that it extends is not known");
  }
  if (proto->has_oneof_index ||
      proto->label == google_protobuf_FieldDescriptorProto_LABEL_REQUIRED) {
    return fail_at(schema, box, proto->name,
                   "an extension can neither be required nor in a oneof");
  }
  box->extendee = symbol->message;
  return resolve_message(schema, box);
}

bool gen_resolve_fields(gen_schema *schema, gen_file *file) {
  for (size_t i = 0; i < file->extension_count; i++) {
    if (!resolve_extension(schema, file->extensions[i])) {
      return false;
    }
  }
  for (size_t i = 0; i < file->message_count; i++) {
    if (!resolve_message(schema, file->messages[i])) {
      return false;
    }
  }
  return true;
}
