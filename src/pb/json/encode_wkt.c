/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON of the well-known types. ProtoJSON Format, "Representation of each type". */

#include "pb/json/out.h"
#include "pb/json/wkt.h"

static char *bad_table(cpb__json_out *o) {
  return cpb__json_error(o, CPB_INVALID_ARGUMENT,
                         "well-known type with other fields than its own");
}

/* ---- Timestamp, Duration ---- */

CPB__APART static char *write_time(cpb__json_out *o, char *to, const void *msg,
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
  return cpb__json_string(o, to, (cpb_str){text, len});
}

/* ---- FieldMask ---- */

static char *write_path(cpb__json_out *o, char *to, cpb_str path) {
  size_t len = 0;
  to = cpb__json_room(o, to, path.len + CPB__JSON_ROOM);
  if (!to) {
    return NULL;
  }
  if (!cpb__mask_to_json(path, to, &len)) {
    return cpb__json_error(o, CPB_INVALID_ARGUMENT,
                           "field mask has a path that JSON cannot say");
  }
  to[len] = ',';
  return to + len + 1;
}

CPB__APART static char *write_field_mask(cpb__json_out *o, char *to,
                                         const void *msg,
                                         const cpb_message_def *def) {
  const cpb_field_def *paths = cpb__wkt_field(def, 1, CPB_STRING, CPB_REPEATED);
  if (!paths) {
    return bad_table(o);
  }
  const cpb__items *list = cpb__at_const(msg, paths->offset);
  const cpb_str *items = list->items;
  *to++ = '"';
  for (uint32_t i = 0; i < list->len && to; i++) {
    to = write_path(o, to, items[i]);
  }
  if (to) {
    to -= list->len != 0; /* the last comma */
    *to++ = '"';
  }
  return to;
}

/* ---- Struct, Value, ListValue ---- */

static char *write_value(cpb__json_out *o, char *to, const void *msg,
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
    return cpb__json_value(o, to, from, def, field);
  }
  return cpb__json_error(o, CPB_INVALID_ARGUMENT, "Value without a kind");
}

/* Of Struct the map, of ListValue the list, of a wrapper the value. */
static char *write_only_field(cpb__json_out *o, char *to, const void *msg,
                              const cpb_message_def *def) {
  if (def->field_count != 1) {
    return bad_table(o);
  }
  const cpb_field_def *field = &def->fields[0];
  return cpb__is_list(field)
             ? cpb__json_list(o, to, msg, def, field)
             : cpb__json_value(o, to, cpb__at_const(msg, field->offset), def,
                               field);
}

/* ---- Any ---- */

static char *write_content(cpb__json_out *o, char *to, const void *msg,
                           const cpb_message_def *def) {
  if (!cpb__json_is_special(def)) {
    return cpb__json_members(o, to, msg, def);
  }
  to = cpb__json_name(o, to, CPB_STR("value"));
  to = to ? cpb__json_message(o, to, msg, def) : NULL;
  if (to) {
    *to++ = ',';
  }
  return to;
}

/* The message inside is decoded into an arena of its own. */
static char *write_inner(cpb__json_out *o, char *to, cpb_str bytes,
                         const cpb_message_def *def) {
  cpb__json_aside aside;
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS,
                               .limits = &aside.limits};
  cpb__json_aside_init(&aside, o);
  void *msg = cpb_message_new(def, &aside.arena);
  cpb_error error;
  cpb_code code = msg ? cpb_decode(bytes.data, bytes.len, def, &options,
                                   &aside.arena, msg, &error)
                      : CPB_NO_MEMORY;
  if (code == CPB_OK) {
    to = write_content(o, to, msg, def);
  } else {
    to = cpb__json_error(o, code == CPB_MALFORMED ? CPB_INVALID_ARGUMENT : code,
                         "Any whose value does not decode");
  }
  cpb__arena_cleanup(&aside.arena);
  return to;
}

CPB__APART static char *write_any(cpb__json_out *o, char *to, const void *msg,
                                  const cpb_message_def *def) {
  const cpb_field_def *url = cpb__wkt_field(def, 1, CPB_STRING, CPB_IMPLICIT);
  const cpb_field_def *value = cpb__wkt_field(def, 2, CPB_BYTES, CPB_IMPLICIT);
  if (!url || !value) {
    return bad_table(o);
  }
  cpb_str type_url = *(const cpb_str *)cpb__at_const(msg, url->offset);
  cpb_str bytes = *(const cpb_str *)cpb__at_const(msg, value->offset);
  if (type_url.len == 0 && bytes.len == 0) {
    return CPB__JSON_LITERAL(to, "{}");
  }
  const cpb_message_def *inner =
      cpb_registry_find(o->registry, cpb__type_name(type_url));
  if (!inner) {
    return cpb__json_error(o, CPB_UNKNOWN_TYPE,
                           "Any of a type that is not in the registry");
  }
  to = cpb__json_open(o, to, '{');
  to = to ? cpb__json_name(o, to, CPB_STR("@type")) : NULL;
  to = to ? cpb__json_string(o, to, type_url) : NULL;
  if (!to) {
    return NULL;
  }
  *to++ = ',';
  to = write_inner(o, to, bytes, inner);
  return to ? cpb__json_close(o, to, '}') : NULL;
}

/* ---- All of them ---- */

char *cpb__json_well_known(cpb__json_out *o, char *to, const void *msg,
                           const cpb_message_def *def) {
  switch (def->well_known) {
    case CPB_WK_ANY:
      return write_any(o, to, msg, def);
    case CPB_WK_TIMESTAMP:
    case CPB_WK_DURATION:
      return write_time(o, to, msg, def);
    case CPB_WK_FIELD_MASK:
      return write_field_mask(o, to, msg, def);
    case CPB_WK_VALUE:
      return write_value(o, to, msg, def);
    default:
      return write_only_field(o, to, msg, def);
  }
}
