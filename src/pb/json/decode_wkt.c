/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON to the well-known types. */

#include "pb/json/in.h"
#include "pb/json/out.h"
#include "pb/json/wkt.h"

static bool bad_table(cpb__json_in *in) {
  return cpb__json_fail(in, CPB_INVALID_ARGUMENT,
                        "well-known type with other fields than its own");
}

/* ---- Timestamp, Duration ---- */

static bool read_time(cpb__json_in *in, void *msg, const cpb_message_def *def) {
  const cpb_field_def *seconds =
      cpb__wkt_field(def, 1, CPB_INT64, CPB_IMPLICIT);
  const cpb_field_def *nanos = cpb__wkt_field(def, 2, CPB_INT32, CPB_IMPLICIT);
  cpb_str text;
  bool copied = false;
  int64_t whole = 0;
  int32_t part = 0;
  if (!seconds || !nanos) {
    return bad_table(in);
  }
  if (!cpb__json_read_string(in, &text, &copied)) {
    return false;
  }
  bool timestamp = def->well_known == CPB_WK_TIMESTAMP;
  if (!(timestamp ? cpb__parse_timestamp(text, &whole, &part)
                  : cpb__parse_duration(text, &whole, &part))) {
    return cpb__json_fail(in, CPB_MALFORMED,
                          timestamp ? "not a timestamp of RFC 3339"
                                    : "not a duration in seconds");
  }
  memcpy(cpb__at(msg, seconds->offset), &whole, sizeof(whole));
  memcpy(cpb__at(msg, nanos->offset), &part, sizeof(part));
  return true;
}

/* ---- FieldMask ---- */

static bool add_path(cpb__json_in *in, cpb__items *list, cpb_str path) {
  size_t room = path.len * 2;
  cpb_str converted = {NULL, 0};
  if (!cpb__json_charge(in, sizeof(cpb_str))) {
    return false;
  }
  char *copy = cpb_arena_alloc(in->arena, room);
  cpb_str *item = copy ? cpb_list_add(list, sizeof(cpb_str), in->arena) : NULL;
  if (!item) {
    return cpb__json_out_of_memory(in);
  }
  if (!cpb__mask_from_json(path, copy, &converted.len)) {
    return cpb__json_fail(in, CPB_MALFORMED, "field mask with a bad path");
  }
  converted.data = copy;
  *item = converted;
  return true;
}

static bool read_field_mask(cpb__json_in *in, void *msg,
                            const cpb_message_def *def) {
  const cpb_field_def *paths = cpb__wkt_field(def, 1, CPB_STRING, CPB_REPEATED);
  cpb_str text;
  bool copied = false;
  if (!paths) {
    return bad_table(in);
  }
  if (!cpb__json_read_string(in, &text, &copied)) {
    return false;
  }
  cpb__items *list = cpb__at(msg, paths->offset);
  size_t start = 0;
  for (size_t i = 0; text.len && i <= text.len; i++) {
    if (i < text.len && text.data[i] != ',') {
      continue;
    }
    if (!add_path(in, list, (cpb_str){text.data + start, i - start})) {
      return false;
    }
    start = i + 1;
  }
  return true;
}

/* ---- Struct, Value, ListValue, wrappers ---- */

static bool read_value(cpb__json_in *in, void *msg,
                       const cpb_message_def *def) {
  static const struct {
    char first;
    uint8_t number;
    uint8_t type;
  } kinds[] = {{'n', CPB__VALUE_NULL, CPB_ENUM},
               {'"', CPB__VALUE_STRING, CPB_STRING},
               {'t', CPB__VALUE_BOOL, CPB_BOOL},
               {'f', CPB__VALUE_BOOL, CPB_BOOL},
               {'{', CPB__VALUE_STRUCT, CPB_MESSAGE},
               {'[', CPB__VALUE_LIST, CPB_MESSAGE},
               {0, CPB__VALUE_NUMBER, CPB_DOUBLE}};
  char c = cpb__json_peek(in);
  size_t i = 0;
  while (kinds[i].first != c && kinds[i].first != 0) {
    i++;
  }
  const cpb_field_def *field =
      cpb__wkt_field(def, kinds[i].number, kinds[i].type, CPB_ONEOF);
  return field ? cpb__json_read_single(in, msg, def, field) : bad_table(in);
}

static bool read_only_field(cpb__json_in *in, void *msg,
                            const cpb_message_def *def) {
  if (def->field_count != 1) {
    return bad_table(in);
  }
  const cpb_field_def *field = &def->fields[0];
  if (field->mode == CPB_MAP) {
    return cpb__json_read_map(in, msg, def, field);
  }
  return cpb__is_list(field) ? cpb__json_read_list(in, msg, def, field)
                             : cpb__json_read_single(in, msg, def, field);
}

/* ---- Any ---- */

/* Looks through the object that was just opened for "@type", wherever it is, and
 * goes back to where it was. */
static bool find_type(cpb__json_in *in, cpb_str *url, bool *found) {
  const char *back = in->p;
  bool more = !cpb__json_accept(in, '}');
  cpb_str name;
  bool copied = false;
  while (more) {
    if (!cpb__json_read_name(in, &name)) {
      return false;
    }
    bool is_type = cpb_str_equal(name, CPB_STR("@type"));
    if (is_type && *found) {
      return cpb__json_fail(in, CPB_MALFORMED, "\"@type\" is there twice");
    }
    bool ok = is_type ? cpb__json_read_string(in, url, &copied) &&
                            cpb__json_keep(in, url, copied)
                      : cpb__json_skip(in);
    *found |= is_type;
    if (!ok || !cpb__json_more(in, '}', &more)) {
      return false;
    }
  }
  in->p = back;
  return true;
}

/* The members of an Any of a type with a JSON form of its own: "@type" and
 * "value". Empty, whose form is that of any message, comes both ways. */
static bool read_boxed(cpb__json_in *in, void *msg,
                       const cpb_message_def *def) {
  bool more = true;
  bool have = false;
  cpb_str name;
  while (more) {
    if (!cpb__json_read_name(in, &name)) {
      return false;
    }
    bool ok = false;
    if (cpb_str_equal(name, CPB_STR("@type"))) {
      ok = cpb__json_skip(in);
    } else if (cpb_str_equal(name, CPB_STR("value")) && !have) {
      have = true;
      ok = cpb__json_read_message(in, msg, def);
    } else {
      ok = in->flags & CPB_IGNORE_UNKNOWN
               ? cpb__json_ignore(in) && cpb__json_skip(in)
               : cpb__json_fail(in, CPB_MALFORMED, "no such field");
    }
    if (!ok || !cpb__json_more(in, '}', &more)) {
      return false;
    }
  }
  return have || def->well_known == CPB_WK_EMPTY ||
         cpb__json_fail(in, CPB_MALFORMED, "Any without its value");
}

static bool read_content(cpb__json_in *in, void *msg,
                         const cpb_message_def *def) {
  if (!msg) {
    return cpb__json_out_of_memory(in);
  }
  return def->well_known != CPB_WK_NONE
             ? read_boxed(in, msg, def)
             : cpb__json_read_members(in, msg, def, true);
}

static bool read_inner(cpb__json_in *in, const cpb_message_def *def,
                       cpb_str *bytes) {
  cpb_limits limits = cpb__limits_within(in->settings, (size_t)in->depth + 1);
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &limits};
  cpb_arena scratch;
  if (!cpb__json_charge(in, def->size)) {
    return false;
  }
  cpb_arena *outer = cpb__json_set_aside(in, &scratch);
  void *msg = cpb_message_new(def, &scratch);
  bool ok = read_content(in, msg, def);
  in->arena = outer;
  if (ok) {
    cpb_error error;
    cpb_code code = cpb_encode(msg, def, &options, outer, bytes, &error);
    ok = code == CPB_OK || cpb__json_fail(in, code, error.message);
  }
  cpb__arena_cleanup(&scratch);
  return ok;
}

static bool read_any(cpb__json_in *in, void *msg, const cpb_message_def *def) {
  const cpb_field_def *url = cpb__wkt_field(def, 1, CPB_STRING, CPB_IMPLICIT);
  const cpb_field_def *value = cpb__wkt_field(def, 2, CPB_BYTES, CPB_IMPLICIT);
  cpb_str type_url = {NULL, 0};
  cpb_str bytes = {NULL, 0};
  bool found = false;
  if (!url || !value) {
    return bad_table(in);
  }
  if (!cpb__json_expect(in, '{')) {
    return false;
  }
  if (cpb__json_accept(in, '}')) {
    return true; /* an empty Any */
  }
  if (!find_type(in, &type_url, &found)) {
    return false;
  }
  if (!found) {
    return cpb__json_fail(in, CPB_MALFORMED, "Any without \"@type\"");
  }
  const cpb_message_def *inner =
      cpb_registry_find(in->registry, cpb__type_name(type_url));
  if (!inner) {
    return cpb__json_fail(in, CPB_UNKNOWN_TYPE,
                          "Any of a type that is not in the registry");
  }
  if (!read_inner(in, inner, &bytes)) {
    return false;
  }
  memcpy(cpb__at(msg, url->offset), &type_url, sizeof(type_url));
  memcpy(cpb__at(msg, value->offset), &bytes, sizeof(bytes));
  return true;
}

/* ---- All of them ---- */

bool cpb__json_read_well_known(cpb__json_in *in, void *msg,
                               const cpb_message_def *def) {
  switch (def->well_known) {
    case CPB_WK_ANY:
      return read_any(in, msg, def);
    case CPB_WK_TIMESTAMP:
    case CPB_WK_DURATION:
      return read_time(in, msg, def);
    case CPB_WK_FIELD_MASK:
      return read_field_mask(in, msg, def);
    case CPB_WK_VALUE:
      return read_value(in, msg, def);
    default:
      return read_only_field(in, msg, def);
  }
}
