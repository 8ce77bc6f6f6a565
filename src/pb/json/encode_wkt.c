/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON of the well-known types. ProtoJSON Format, "Representation of each type". */

#include "pb/json/out.h"
#include "pb/json/wkt.h"

static bool bad_table(cpb__json_out *o) {
  return cpb__json_error(o, CPB_INVALID_ARGUMENT,
                         "well-known type with other fields than its own");
}

/* ---- Timestamp, Duration ---- */

static bool write_time(cpb__json_out *o, const void *msg,
                       const cpb_message_def *def) {
  const cpb_field_def *seconds =
      cpb__wkt_field(def, 1, CPB_INT64, CPB_IMPLICIT);
  const cpb_field_def *nanos = cpb__wkt_field(def, 2, CPB_INT32, CPB_IMPLICIT);
  char text[CPB__TIME_MAX];
  if (!seconds || !nanos) {
    return bad_table(o);
  }
  int64_t whole =
      (int64_t)*(const cpb__u64 *)cpb__at_const(msg, seconds->offset);
  int32_t part = *(const cpb__i32 *)cpb__at_const(msg, nanos->offset);
  size_t len = def->well_known == CPB_WK_TIMESTAMP
                   ? cpb__format_timestamp(text, whole, part)
                   : cpb__format_duration(text, whole, part);
  if (len == 0) {
    return cpb__json_error(o, CPB_INVALID_ARGUMENT, "time out of range");
  }
  return cpb__json_string(o, (cpb_str){text, len});
}

/* ---- FieldMask ---- */

static bool write_path(cpb__json_out *o, cpb_str path) {
  if (!cpb__json_room(o, path.len)) {
    return false;
  }
  size_t len = 0;
  if (!cpb__mask_to_json(path, o->at, &len)) {
    return cpb__json_error(o, CPB_INVALID_ARGUMENT,
                           "field mask has a path that JSON cannot say");
  }
  o->at += len;
  return true;
}

static bool write_field_mask(cpb__json_out *o, const void *msg,
                             const cpb_message_def *def) {
  const cpb_field_def *paths = cpb__wkt_field(def, 1, CPB_STRING, CPB_REPEATED);
  if (!paths) {
    return bad_table(o);
  }
  const cpb__items *list = cpb__at_const(msg, paths->offset);
  const cpb_str *items = list->items;
  bool ok = CPB__JSON_LITERAL(o, "\"");
  for (uint32_t i = 0; i < list->len && ok; i++) {
    ok = (i == 0 || CPB__JSON_LITERAL(o, ",")) && write_path(o, items[i]);
  }
  return ok && CPB__JSON_LITERAL(o, "\"");
}

/* ---- Struct, Value, ListValue ---- */

static bool write_value(cpb__json_out *o, const void *msg,
                        const cpb_message_def *def) {
  for (uint16_t i = 0; i < def->field_count; i++) {
    const cpb_field_def *field = &def->fields[i];
    if (field->mode != CPB_ONEOF || !cpb__has(msg, field)) {
      continue;
    }
    const void *from = cpb__at_const(msg, field->offset);
    if (field->type == CPB_DOUBLE) {
      double number;
      memcpy(&number, from, sizeof(number));
      if (!(number - number == 0)) {
        return cpb__json_error(o, CPB_INVALID_ARGUMENT,
                               "Value with a number that is not finite");
      }
    }
    return cpb__json_value(o, from, def, field);
  }
  return cpb__json_error(o, CPB_INVALID_ARGUMENT, "Value without a kind");
}

/* Of Struct the map, of ListValue the list, of a wrapper the value. */
static bool write_only_field(cpb__json_out *o, const void *msg,
                             const cpb_message_def *def) {
  if (def->field_count != 1) {
    return bad_table(o);
  }
  const cpb_field_def *field = &def->fields[0];
  return cpb__is_list(field)
             ? cpb__json_list(o, msg, def, field)
             : cpb__json_value(o, cpb__at_const(msg, field->offset), def,
                               field);
}

/* ---- Any ---- */

static bool write_content(cpb__json_out *o, const void *msg,
                          const cpb_message_def *def, bool *first) {
  if (!cpb__json_is_special(def)) {
    return cpb__json_members(o, msg, def, first);
  }
  return cpb__json_name(o, CPB_STR("value"), first) &&
         cpb__json_message(o, msg, def);
}

/* The message inside is decoded into an arena of its own. */
static bool write_inner(cpb__json_out *o, cpb_str bytes,
                        const cpb_message_def *def, bool *first) {
  cpb__json_aside aside;
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS,
                               .limits = &aside.limits};
  bool ok = false;
  cpb__json_aside_init(&aside, o);
  void *msg = cpb_message_new(def, &aside.arena);
  cpb_error error;
  cpb_code code = msg ? cpb_decode(bytes.data, bytes.len, def, &options,
                                   &aside.arena, msg, &error)
                      : CPB_NO_MEMORY;
  if (code == CPB_OK) {
    ok = write_content(o, msg, def, first);
  } else {
    (void)cpb__json_error(o,
                          code == CPB_MALFORMED ? CPB_INVALID_ARGUMENT : code,
                          "Any whose value does not decode");
  }
  cpb__arena_cleanup(&aside.arena);
  return ok;
}

static bool write_any(cpb__json_out *o, const void *msg,
                      const cpb_message_def *def) {
  const cpb_field_def *url = cpb__wkt_field(def, 1, CPB_STRING, CPB_IMPLICIT);
  const cpb_field_def *value = cpb__wkt_field(def, 2, CPB_BYTES, CPB_IMPLICIT);
  bool first = true;
  if (!url || !value) {
    return bad_table(o);
  }
  cpb_str type_url = *(const cpb_str *)cpb__at_const(msg, url->offset);
  cpb_str bytes = *(const cpb_str *)cpb__at_const(msg, value->offset);
  if (type_url.len == 0 && bytes.len == 0) {
    return CPB__JSON_LITERAL(o, "{}");
  }
  const cpb_message_def *inner =
      cpb_registry_find(o->registry, cpb__type_name(type_url));
  if (!inner) {
    return cpb__json_error(o, CPB_UNKNOWN_TYPE,
                           "Any of a type that is not in the registry");
  }
  return cpb__json_open(o, '{') &&
         cpb__json_name(o, CPB_STR("@type"), &first) &&
         cpb__json_string(o, type_url) &&
         write_inner(o, bytes, inner, &first) && cpb__json_close(o, '}', false);
}

/* ---- All of them ---- */

bool cpb__json_well_known(cpb__json_out *o, const void *msg,
                          const cpb_message_def *def) {
  switch (def->well_known) {
    case CPB_WK_ANY:
      return write_any(o, msg, def);
    case CPB_WK_TIMESTAMP:
    case CPB_WK_DURATION:
      return write_time(o, msg, def);
    case CPB_WK_FIELD_MASK:
      return write_field_mask(o, msg, def);
    case CPB_WK_VALUE:
      return write_value(o, msg, def);
    default:
      return write_only_field(o, msg, def);
  }
}
