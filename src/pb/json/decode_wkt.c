/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON to the well-known types. */

#include "pb/json/in.h"
#include "pb/json/out.h"
#include "pb/json/wkt.h"

static const char *bad_table(cpb__json_in *in, const char *p) {
  return cpb__json_stop(in, p, CPB_INVALID_ARGUMENT,
                        "well-known type with other fields than its own");
}

/* What is apart here stays out of the frames of Values within Values. */

/* ---- Timestamp, Duration ---- */

CPB__APART static const char *read_time(cpb__json_in *in, const char *p,
                                        void *msg, const cpb_message_def *def) {
  const cpb_field_def *seconds =
      cpb__wkt_field(def, 1, CPB_INT64, CPB_IMPLICIT);
  const cpb_field_def *nanos = cpb__wkt_field(def, 2, CPB_INT32, CPB_IMPLICIT);
  cpb_str text;
  bool copied = false;
  int64_t whole = 0;
  int32_t part = 0;
  if (!seconds || !nanos) {
    return bad_table(in, p);
  }
  p = cpb__json_read_string(in, p, &text, &copied);
  if (!p) {
    return NULL;
  }
  bool timestamp = def->well_known == CPB_WK_TIMESTAMP;
  if (!(timestamp ? cpb__parse_timestamp(text, &whole, &part)
                  : cpb__parse_duration(text, &whole, &part))) {
    return cpb__json_stop(in, p, CPB_MALFORMED,
                          timestamp ? "not a timestamp of RFC 3339"
                                    : "not a duration in seconds");
  }
  memcpy(cpb__at(msg, seconds->offset), &whole, sizeof(whole));
  memcpy(cpb__at(msg, nanos->offset), &part, sizeof(part));
  return p;
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

CPB__APART static const char *read_field_mask(cpb__json_in *in, const char *p,
                                              void *msg,
                                              const cpb_message_def *def) {
  const cpb_field_def *paths = cpb__wkt_field(def, 1, CPB_STRING, CPB_REPEATED);
  cpb_str text;
  bool copied = false;
  if (!paths) {
    return bad_table(in, p);
  }
  p = cpb__json_read_string(in, p, &text, &copied);
  if (!p) {
    return NULL;
  }
  in->p = p;
  cpb__items *list = cpb__at(msg, paths->offset);
  size_t start = 0;
  for (size_t i = 0; text.len && i <= text.len; i++) {
    if (i < text.len && text.data[i] != ',') {
      continue;
    }
    if (!add_path(in, list, (cpb_str){text.data + start, i - start})) {
      return NULL;
    }
    start = i + 1;
  }
  return p;
}

/* ---- Struct, Value, ListValue, wrappers ---- */

static const char *read_value(cpb__json_in *in, const char *p, void *msg,
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
  size_t i = 0;
  char c = cpb__json_char(in, p);
  while (kinds[i].first != c && kinds[i].first != 0) {
    i++;
  }
  const cpb_field_def *field =
      cpb__wkt_field(def, kinds[i].number, kinds[i].type, CPB_ONEOF);
  return field ? cpb__json_read_single(in, p, msg, def, field)
               : bad_table(in, p);
}

static const char *read_only_field(cpb__json_in *in, const char *p, void *msg,
                                   const cpb_message_def *def) {
  if (def->field_count != 1) {
    return bad_table(in, p);
  }
  const cpb_field_def *field = &def->fields[0];
  if (field->mode == CPB_MAP) {
    return cpb__json_read_map(in, p, msg, def, field);
  }
  return cpb__is_list(field) ? cpb__json_read_list(in, p, msg, def, field)
                             : cpb__json_read_single(in, p, msg, def, field);
}

/* ---- Any ---- */

/* Looks through the object that was just opened for "@type", wherever it is. */
static bool find_type(cpb__json_in *in, const char *p, cpb_str *url,
                      bool *found) {
  bool more = cpb__json_any(in, &p, '}');
  cpb_str name;
  bool copied = false;
  while (more && p) {
    p = cpb__json_read_name(in, p, &name);
    if (!p) {
      return false;
    }
    bool is_type = cpb_str_equal(name, CPB_STR("@type"));
    in->p = p;
    if (is_type && *found) {
      return cpb__json_fail(in, CPB_MALFORMED, "\"@type\" is there twice");
    }
    *found |= is_type;
    p = is_type ? cpb__json_read_string(in, p, url, &copied)
                : cpb__json_skip(in, p);
    if (p && is_type && !cpb__json_keep(in, url, copied)) {
      return false;
    }
    p = p ? cpb__json_more(in, p, '}', &more) : NULL;
  }
  return p != NULL;
}

/* The members of an Any of a type with a JSON form of its own: "@type" and
 * "value". Empty, whose form is that of any message, comes both ways. */
static const char *read_boxed(cpb__json_in *in, const char *p, void *msg,
                              const cpb_message_def *def) {
  bool more = true;
  bool have = false;
  cpb_str name;
  while (more && p) {
    p = cpb__json_read_name(in, p, &name);
    if (!p) {
      return NULL;
    }
    if (cpb_str_equal(name, CPB_STR("@type"))) {
      p = cpb__json_skip(in, p);
    } else if (cpb_str_equal(name, CPB_STR("value")) && !have) {
      have = true;
      p = cpb__json_read_message(in, cpb__json_token(in, p), msg, def);
    } else {
      in->p = p;
      bool passed = in->flags & CPB_IGNORE_UNKNOWN
                        ? cpb__json_ignore(in)
                        : cpb__json_fail(in, CPB_MALFORMED, "no such field");
      p = passed ? cpb__json_skip(in, p) : NULL;
    }
    p = p ? cpb__json_more(in, p, '}', &more) : NULL;
  }
  if (p && !have && def->well_known != CPB_WK_EMPTY) {
    return cpb__json_stop(in, p, CPB_MALFORMED, "Any without its value");
  }
  return p;
}

static const char *read_content(cpb__json_in *in, const char *p, void *msg,
                                const cpb_message_def *def) {
  if (!msg) {
    (void)cpb__json_out_of_memory(in);
    return NULL;
  }
  return def->well_known != CPB_WK_NONE
             ? read_boxed(in, p, msg, def)
             : cpb__json_read_members(in, p, msg, def, true);
}

static const char *read_inner(cpb__json_in *in, const char *p,
                              const cpb_message_def *def, cpb_str *bytes) {
  cpb_limits limits = cpb__limits_within(in->settings, (size_t)in->depth + 1);
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &limits};
  cpb_arena scratch;
  in->p = p;
  if (!cpb__json_charge(in, def->size)) {
    return NULL;
  }
  cpb_arena *outer = cpb__json_set_aside(in, &scratch);
  void *msg = cpb_message_new(def, &scratch);
  p = read_content(in, p, msg, def);
  in->arena = outer;
  if (p) {
    cpb_error error;
    cpb_code code = cpb_encode(msg, def, &options, outer, bytes, &error);
    p = code == CPB_OK ? p : cpb__json_stop(in, p, code, error.message);
  }
  cpb__arena_cleanup(&scratch);
  return p;
}

CPB__APART static const char *read_any(cpb__json_in *in, const char *p,
                                       void *msg, const cpb_message_def *def) {
  const cpb_field_def *url = cpb__wkt_field(def, 1, CPB_STRING, CPB_IMPLICIT);
  const cpb_field_def *value = cpb__wkt_field(def, 2, CPB_BYTES, CPB_IMPLICIT);
  cpb_str type_url = {NULL, 0};
  cpb_str bytes = {NULL, 0};
  bool found = false;
  if (!url || !value) {
    return bad_table(in, p);
  }
  p = cpb__json_expect(in, p, '{');
  if (!p || !cpb__json_any(in, &p, '}')) {
    return p; /* an error, or an empty Any */
  }
  if (!find_type(in, p, &type_url, &found)) {
    return NULL;
  }
  if (!found) {
    return cpb__json_stop(in, p, CPB_MALFORMED, "Any without \"@type\"");
  }
  const cpb_message_def *inner =
      cpb_registry_find(in->registry, cpb__type_name(type_url));
  if (!inner) {
    return cpb__json_stop(in, p, CPB_UNKNOWN_TYPE,
                          "Any of a type that is not in the registry");
  }
  p = read_inner(in, p, inner, &bytes);
  if (p) {
    memcpy(cpb__at(msg, url->offset), &type_url, sizeof(type_url));
    memcpy(cpb__at(msg, value->offset), &bytes, sizeof(bytes));
  }
  return p;
}

/* ---- All of them ---- */

const char *cpb__json_read_well_known(cpb__json_in *in, const char *p,
                                      void *msg, const cpb_message_def *def) {
  switch (def->well_known) {
    case CPB_WK_ANY:
      return read_any(in, p, msg, def);
    case CPB_WK_TIMESTAMP:
    case CPB_WK_DURATION:
      return read_time(in, p, msg, def);
    case CPB_WK_FIELD_MASK:
      return read_field_mask(in, p, msg, def);
    case CPB_WK_VALUE:
      return read_value(in, p, msg, def);
    default:
      return read_only_field(in, p, msg, def);
  }
}
