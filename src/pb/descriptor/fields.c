/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The fields and oneofs of a message, with their types looked up and features
 * resolved. */

#include "pb/descriptor/pool.h"

static bool is_repeated(const cpb__pool_field *field) {
  return cpb__proto_repeated(field->proto);
}

static bool is_map_entry(const cpb__pool_message *message) {
  return (message->def.flags & CPB_MESSAGE_MAP_ENTRY) != 0;
}

/* ---- Types ---- */

static bool unknown_type(cpb__build *build, const cpb__field_proto *proto) {
  return cpb__build_fail(build, proto->name,
                         "its type is not known: \"" CPB_STR_FMT "\"",
                         CPB_STR_ARG(proto->type_name));
}

/* The type that a field names; where its kind is left out, that is told here. */
static bool resolve_type_name(cpb__build *build, cpb__pool_field *field) {
  const cpb__field_proto *proto = field->proto;
  const cpb__symbol *own = build->message->symbol;
  const cpb__symbol *symbol = cpb__symbols_find_type(
      &build->batch->pool->symbols, build->extendee ? own->scope : own,
      proto->type_name);
  if (symbol && symbol->kind == CPB__SYMBOL_MESSAGE) {
    field->message = symbol->object;
  } else if (symbol && symbol->kind == CPB__SYMBOL_ENUM) {
    field->enumeration = symbol->object;
  } else {
    return unknown_type(build, proto);
  }
  const cpb__pool_file *file = symbol->file;
  if (!cpb__sees(build->batch, build->message->file, file)) {
    return cpb__build_fail(build, proto->name,
                           "its type is of a file that is not imported: "
                           "\"" CPB_STR_FMT "\"",
                           CPB_STR_ARG(file->proto->name));
  }
  if (!proto->has_type) {
    field->def.type = field->enumeration ? CPB_ENUM : CPB_MESSAGE;
  }
  if ((field->def.type == CPB_ENUM) != (field->enumeration != NULL)) {
    return cpb__build_fail(build, proto->name,
                           "its type is a message here and an enum there");
  }
  return true;
}

/* A map is a repeated message that its own message declares for it alone. */
static bool check_map_use(cpb__build *build, const cpb__pool_field *field) {
  cpb__pool_message *entry = field->message;
  if (!entry || !is_map_entry(entry)) {
    return true;
  }
  if (!build->extendee && entry->parent == build->message &&
      is_repeated(field) && field->def.type == CPB_MESSAGE &&
      !entry->map_used) {
    entry->map_used = true;
    return true;
  }
  return cpb__build_fail(build, field->proto->name,
                         "a map's entry used as a plain type");
}

static bool resolve_type(cpb__build *build, cpb__pool_field *field) {
  const cpb__field_proto *proto = field->proto;
  bool named = !proto->has_type && proto->type_name.len > 0;
  if (!named && (!proto->has_type || proto->type < CPB_DOUBLE ||
                 proto->type > CPB_SINT64)) {
    return cpb__build_fail(build, proto->name, "its type is not known");
  }
  field->def.type = named ? CPB_MESSAGE : (uint8_t)proto->type;
  if (!cpb__is_message(&field->def) && field->def.type != CPB_ENUM) {
    return true;
  }
  if (!resolve_type_name(build, field) || !check_map_use(build, field)) {
    return false;
  }
  /* Maps and their values stay length-prefixed whatever is around them. */
  bool map = is_map_entry(build->message) ||
             (field->message && is_map_entry(field->message));
  if (field->def.type == CPB_MESSAGE && !map &&
      field->features.message_encoding ==
          google_protobuf_FeatureSet_DELIMITED) {
    field->def.type = CPB_GROUP;
  }
  return true;
}

static bool is_packable(uint8_t type) {
  return type != CPB_STRING && type != CPB_BYTES && type != CPB_MESSAGE &&
         type != CPB_GROUP;
}

static cpb_mode choose_mode(const cpb__build *build,
                            const cpb__pool_field *field) {
  if (is_repeated(field)) {
    if (field->message && is_map_entry(field->message)) {
      return CPB_MAP;
    }
    bool packed = field->features.repeated_field_encoding ==
                  google_protobuf_FeatureSet_PACKED;
    return packed && is_packable(field->def.type) ? CPB_PACKED : CPB_REPEATED;
  }
  if (field->oneof) {
    return CPB_ONEOF;
  }
  /* An extension has presence whatever its file says. */
  bool implicit = is_map_entry(build->message) || field->message ||
                  (!build->extendee && field->features.field_presence ==
                                           google_protobuf_FeatureSet_IMPLICIT);
  return implicit ? CPB_IMPLICIT : CPB_EXPLICIT;
}

static uint8_t choose_flags(const cpb__pool_field *field) {
  const cpb__features *features = &field->features;
  bool utf8 = field->def.type == CPB_STRING &&
              features->utf8_validation == google_protobuf_FeatureSet_VERIFY;
  bool closed = field->enumeration && field->enumeration->def.closed;
  bool required =
      features->field_presence == google_protobuf_FeatureSet_LEGACY_REQUIRED &&
      !is_repeated(field) && field->oneof == NULL;
  return (uint8_t)((utf8 ? CPB_FIELD_UTF8 : 0) |
                   (closed ? CPB_FIELD_CLOSED : 0) |
                   (required ? CPB_FIELD_REQUIRED : 0));
}

/* ---- Oneofs ---- */

static bool init_oneofs(cpb__build *build) {
  const cpb__message_proto *proto = build->message->proto;
  build->oneof_count = proto ? proto->oneof_decl.len : 0;
  build->oneofs =
      cpb__batch_array(build->batch, build->batch->scratch, build->oneof_count,
                       sizeof(build->oneofs[0]));
  for (uint32_t i = 0; build->oneofs && i < build->oneof_count; i++) {
    cpb__pool_oneof *oneof = &build->oneofs[i];
    oneof->proto = &proto->oneof_decl.items[i];
    const google_protobuf_OneofOptions *options = oneof->proto->options;
    oneof->features = cpb__override_features(
        build->message->features, options ? options->features : NULL);
  }
  return build->oneofs != NULL;
}

/* The oneof that a field names: *oneof is NULL for none. */
static bool find_oneof(cpb__build *build, const cpb__field_proto *proto,
                       cpb__pool_oneof **oneof) {
  *oneof = NULL;
  if (!proto->has_oneof_index) {
    return true;
  }
  if (proto->oneof_index < 0 ||
      (uint32_t)proto->oneof_index >= build->oneof_count ||
      cpb__proto_repeated(proto) || is_map_entry(build->message)) {
    return cpb__build_fail(build, proto->name, "its oneof is not known");
  }
  *oneof = &build->oneofs[proto->oneof_index];
  (*oneof)->member_count++;
  (*oneof)->synthetic |= proto->proto3_optional;
  return true;
}

static bool check_oneofs(cpb__build *build) {
  for (uint32_t i = 0; i < build->oneof_count; i++) {
    const cpb__pool_oneof *oneof = &build->oneofs[i];
    if (oneof->member_count == 0 ||
        (oneof->synthetic && oneof->member_count > 1)) {
      return cpb__build_fail(build, oneof->proto->name,
                             "a oneof with the wrong number of members");
    }
  }
  return true;
}

/* ---- Names ---- */

static bool choose_names(cpb__build *build, cpb__pool_field *field) {
  const cpb__field_proto *proto = field->proto;
  cpb__batch *batch = build->batch;
  if (build->extendee) { /* Text Format, "Extension Names" */
    cpb_str name = build->message->def.full_name;
    char *text = cpb_arena_alloc(batch->arena, name.len + 2);
    if (!text) {
      return cpb__batch_no_memory(batch);
    }
    text[0] = '[';
    memcpy(text + 1, name.data, name.len);
    text[name.len + 1] = ']';
    field->name.name = field->name.json = (cpb_str){text, name.len + 2};
    return true;
  }
  field->name.name = proto->name;
  field->name.json = proto->has_json_name
                         ? proto->json_name
                         : cpb__json_name_of(batch, proto->name);
  return field->name.json.data != NULL || proto->has_json_name;
}

/* Whether the schema is from before there was JSON, or asks to be taken so. */
static bool may_clash_in_json(const cpb__build *build) {
  const cpb__message_proto *proto = build->message->proto;
  return build->message->features.json_format !=
             google_protobuf_FeatureSet_ALLOW ||
         (proto && proto->options &&
          proto->options->deprecated_legacy_json_field_conflicts);
}

/* No two fields may have the same name in JSON. They are symbols in a scope of
 * their own for a moment. */
static bool check_json_names(cpb__build *build) {
  cpb__batch *batch = build->batch;
  cpb__symbols *symbols = &batch->pool->symbols;
  const cpb__symbol *before = symbols->newest;
  const cpb__symbol scope = {.kind = CPB__SYMBOL_MESSAGE};
  cpb__symbol *names = cpb__batch_array(batch, batch->scratch,
                                        build->field_count, sizeof(names[0]));
  bool ok = names != NULL;
  for (uint32_t i = 0; ok && i < build->field_count; i++) {
    names[i].scope = &scope;
    names[i].name = build->fields[i].name.json;
    if (cpb__symbols_find(symbols, &scope, names[i].name)) {
      ok = cpb__build_fail(build, build->fields[i].proto->name,
                           "its JSON name is taken");
    } else if (!cpb__symbols_add(symbols, &names[i])) {
      ok = cpb__batch_no_memory(batch);
    }
  }
  cpb__symbols_undo(symbols, before);
  return ok;
}

/* ---- All of them ---- */

static bool build_field(cpb__build *build, cpb__pool_field *field) {
  const cpb__field_proto *proto = field->proto;
  const cpb__pool_message *message = build->message;
  cpb__pool_oneof *oneof;
  if (!cpb__check_number(build, proto) || !find_oneof(build, proto, &oneof)) {
    return false;
  }
  field->oneof = oneof && !proto->proto3_optional ? oneof : NULL;
  field->features =
      cpb__field_features(oneof ? oneof->features : message->features,
                          message->file->edition, proto);
  if (!resolve_type(build, field)) {
    return false;
  }
  field->def.mode = (uint8_t)choose_mode(build, field);
  field->def.flags = choose_flags(field);
  uint32_t wire =
      field->def.mode == CPB_PACKED ? 2 : cpb__type_wire[field->def.type];
  field->def.tag = CPB_TAG(proto->number, wire);
  return choose_names(build, field) && cpb__build_default(build, field);
}

bool cpb__build_fields(cpb__build *build) {
  if (!init_oneofs(build)) {
    return false;
  }
  for (uint32_t i = 0; i < build->field_count; i++) {
    if (!build_field(build, &build->fields[i])) {
      return false;
    }
  }
  return check_oneofs(build) && cpb__check_names(build) &&
         (may_clash_in_json(build) || check_json_names(build));
}
