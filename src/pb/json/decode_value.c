/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON values of scalar fields. ProtoJSON Format, "Representation of each type". */

#include "base/text.h"
#include "pb/json/in.h"
#include "pb/json/number.h"

/* ---- Integers ---- */

/* The greatest magnitude of the integer types, and the one of negative ones. */
static const uint64_t limits[19][2] = {
    [CPB_INT64] = {INT64_MAX, (uint64_t)INT64_MAX + 1},
    [CPB_SINT64] = {INT64_MAX, (uint64_t)INT64_MAX + 1},
    [CPB_SFIXED64] = {INT64_MAX, (uint64_t)INT64_MAX + 1},
    [CPB_UINT64] = {UINT64_MAX, 0},
    [CPB_FIXED64] = {UINT64_MAX, 0},
    [CPB_INT32] = {INT32_MAX, (uint64_t)INT32_MAX + 1},
    [CPB_SINT32] = {INT32_MAX, (uint64_t)INT32_MAX + 1},
    [CPB_SFIXED32] = {INT32_MAX, (uint64_t)INT32_MAX + 1},
    [CPB_ENUM] = {INT32_MAX, (uint64_t)INT32_MAX + 1},
    [CPB_UINT32] = {UINT32_MAX, 0},
    [CPB_FIXED32] = {UINT32_MAX, 0},
};

/* Stores an integer of a type, or an enum, if it is in range. */
static inline bool store_integer(void *to, bool negative, uint64_t magnitude,
                                 uint8_t type) {
  uint64_t value = negative ? 0 - magnitude : magnitude;
  if (CPB__UNLIKELY(magnitude > limits[type][negative])) {
    return false;
  }
  if (cpb__type_size[type] == 8) {
    *(cpb__u64 *)to = value;
  } else {
    *(cpb__u32 *)to = (uint32_t)value;
  }
  return true;
}

/* Of any form, "1.0e3" too. */
static bool store_text(void *to, cpb_str text, uint8_t type) {
  bool negative = false;
  uint64_t magnitude = 0;
  return cpb__parse_integer(text.data, text.len, &negative, &magnitude) &&
         store_integer(to, negative, magnitude, type);
}

static const char *read_any_integer(cpb__json_in *in, const char *p, void *to,
                                    uint8_t type) {
  cpb_str text;
  p = cpb__json_read_number(in, p, &text);
  if (p && !store_text(to, text, type)) {
    return cpb__json_stop(in, p, CPB_MALFORMED,
                          "number out of range or not an integer");
  }
  return p;
}

/* Whether digits that were added to a number are one of JSON, below 2^64. */
static inline bool is_magnitude(const char *digits, size_t count,
                                uint64_t number) {
  if (CPB__LIKELY(count < 20)) {
    return count == 1 || (count > 1 && *digits != '0');
  }
  /* from 2^64 to twice 10^19 the number has wrapped to less than 10^19 */
  return count == 20 && *digits == '1' && number >= 10000000000000000000u;
}

/* A plain one, in quotes or not, is read at once. */
static inline const char *read_integer(cpb__json_in *in, const char *p,
                                       void *to, uint8_t type) {
  uint64_t magnitude = 0;
  const char *at = p;
  bool quoted = cpb__json_char(in, at) == '"';
  at += quoted;
  bool negative = cpb__json_char(in, at) == '-';
  at += negative;
  const char *digits = at;
  at = cpb__add_digits(at, in->end, &magnitude);
  char after = cpb__json_char(in, at);
  if (CPB__UNLIKELY(!is_magnitude(digits, (size_t)(at - digits), magnitude) ||
                    after == '.' || (after | 0x20) == 'e' ||
                    (quoted && after != '"') ||
                    !store_integer(to, negative, magnitude, type))) {
    return read_any_integer(in, p, to, type);
  }
  return at + quoted;
}

/* ---- Floating point ---- */

/* The three that are no JSON numbers. */
static const char *not_finite(const cpb__json_in *in, const char *p,
                              double *value) {
  static const struct {
    cpb_str text;
    double value;
  } names[] = {{CPB_STR_INIT("\"NaN\""), __builtin_nan("")},
               {CPB_STR_INIT("\"Infinity\""), __builtin_inf()},
               {CPB_STR_INIT("\"-Infinity\""), -__builtin_inf()}};
  for (size_t i = 0; i < CPB__COUNT(names); i++) {
    size_t len = names[i].text.len;
    if ((size_t)(in->end - p) >= len &&
        memcmp(p, names[i].text.data, len) == 0) {
      *value = names[i].value;
      return p + len;
    }
  }
  return NULL;
}

static const char *too_large(cpb__json_in *in, const char *p) {
  return cpb__json_stop(in, p, CPB_MALFORMED, "number out of range");
}

static const char *read_double(cpb__json_in *in, const char *p, void *to) {
  double value = 0;
  cpb_str text;
  const char *after = cpb__read_double(p, in->end, &value);
  if (CPB__UNLIKELY(!after && cpb__json_char(in, p) == '"')) {
    after = not_finite(in, p, &value);
  }
  if (CPB__UNLIKELY(!after)) {
    after = cpb__json_read_number(in, p, &text);
    if (after && !cpb__parse_double(text.data, text.len, &value)) {
      return too_large(in, after);
    }
  }
  if (CPB__LIKELY(after != NULL)) {
    memcpy(to, &value, sizeof(value));
  }
  return after;
}

static const char *read_float(cpb__json_in *in, const char *p, void *to) {
  double special = 0;
  float value = 0;
  cpb_str text;
  const char *after =
      cpb__json_char(in, p) == '"' ? not_finite(in, p, &special) : NULL;
  if (after) {
    value = (float)special;
  } else {
    after = cpb__json_read_number(in, p, &text);
    if (after && !cpb__parse_float(text.data, text.len, &value)) {
      return too_large(in, after);
    }
  }
  if (after) {
    memcpy(to, &value, sizeof(value));
  }
  return after;
}

static const char *read_bool(cpb__json_in *in, const char *p, void *to) {
  bool value = cpb__json_char(in, p) == 't';
  if (CPB__UNLIKELY(!value && cpb__json_char(in, p) != 'f')) {
    return cpb__json_stop(in, p, CPB_MALFORMED, "true or false is expected");
  }
  p = value ? CPB__JSON_WORD(in, p, "true") : CPB__JSON_WORD(in, p, "false");
  if (CPB__LIKELY(p != NULL)) {
    *(uint8_t *)to = value;
  }
  return p;
}

/* ---- Strings ---- */

bool cpb__json_keep(cpb__json_in *in, cpb_str *str, bool copied) {
  if (str->len == 0) {
    str->data = "";
  } else if (!copied && !(in->flags & CPB_ALIAS)) {
    char *copy = cpb__arena_bump(in->arena, str->len);
    if (CPB__UNLIKELY(!copy)) {
      return cpb__json_out_of_memory(in);
    }
    cpb__copy_short(copy, str->data, str->len);
    str->data = copy;
  }
  return true;
}

static inline const char *read_string(cpb__json_in *in, const char *p,
                                      cpb_str *to) {
  cpb_str text;
  bool copied = false;
  p = cpb__json_read_string(in, p, &text, &copied);
  if (CPB__LIKELY(p != NULL)) {
    in->p = p;
    if (CPB__UNLIKELY(!cpb__json_keep(in, &text, copied))) {
      return NULL;
    }
    *to = text;
  }
  return p;
}

/* Stores what the text of a string stands for; false without an error if it is
 * not base64. */
static bool store_bytes(cpb__json_in *in, cpb_str text, cpb_str *to) {
  size_t len = 0;
  size_t room = CPB__BASE64_DECODED(text.len);
  char *bytes = cpb_arena_alloc(in->arena, room);
  if (!bytes) {
    return cpb__json_out_of_memory(in);
  }
  bool ok = cpb__base64_decode(bytes, &len, text.data, text.len);
  bytes = cpb_arena_resize(in->arena, bytes, room, len);
  if (ok) {
    *to = (cpb_str){bytes, len};
  }
  return ok;
}

/* Base64 has nothing in it that a string would have to be looked through for:
 * what is no base64 is read again, as a string. */
static const char *read_bytes(cpb__json_in *in, const char *p, cpb_str *to) {
  bool copied = false;
  cpb_str text;
  in->p = p;
  if (cpb__json_char(in, p) == '"') {
    const char *close = memchr(p + 1, '"', (size_t)(in->end - p) - 1);
    text = (cpb_str){p + 1, close ? (size_t)(close - p) - 1 : 0};
    if (close && store_bytes(in, text, to)) {
      return close + 1;
    }
    if (in->error->code != CPB_OK) {
      return NULL;
    }
  }
  p = cpb__json_read_string(in, p, &text, &copied);
  if (!p) {
    return NULL;
  }
  in->p = p;
  if (!store_bytes(in, text, to)) {
    (void)cpb__json_fail(in, CPB_MALFORMED, "string is not base64");
    return NULL;
  }
  return p;
}

/* ---- Enums ---- */

/* By its name in JSON, or by that in the .proto file. */
static bool enum_by_name(const cpb_enum_def *def, cpb_str name,
                         int32_t *number) {
  cpb__names names = cpb__json_value_names(def);
  int64_t index = cpb__name_find(&names, name);
  if (index < 0 && (def->flags & CPB_ENUM_JSON_NAMES)) {
    names = cpb__value_names(def);
    index = cpb__name_find(&names, name);
  }
  if (index >= 0) {
    *number = def->numbers[index];
  }
  return index >= 0;
}

static const char *read_enum(cpb__json_in *in, const char *p, void *to,
                             const cpb_enum_def *def, bool closed,
                             bool *skipped) {
  union {
    int32_t number;
    uint64_t any; /* as read_integer may see it */
  } value = {0};
  cpb_str name;
  bool copied = false;
  bool known = true;
  const char *at = p;
  char c = cpb__json_char(in, p);
  if (c == '"') {
    p = cpb__json_read_string(in, p, &name, &copied);
    known = p && enum_by_name(def, name, &value.number);
  } else if (c == 'n' && def->well_known == CPB_WK_NULL_VALUE) {
    p = CPB__JSON_WORD(in, p, "null");
  } else {
    p = read_integer(in, p, &value, CPB_ENUM);
    known = !closed || cpb__enum_valid(def, value.number);
    at = p;
  }
  if (CPB__UNLIKELY(!p)) {
    return NULL;
  }
  if (!known) {
    *skipped = true;
    in->p = at;
    return (in->flags & CPB_IGNORE_UNKNOWN
                ? cpb__json_ignore(in)
                : cpb__json_fail(in, CPB_MALFORMED, "no value of the enum"))
               ? p
               : NULL;
  }
  memcpy(to, &value.number, sizeof(value.number));
  return p;
}

/* ---- All of them ---- */

bool cpb__json_takes_null(const cpb_message_def *def,
                          const cpb_field_def *field) {
  if (cpb__is_message(field)) {
    return cpb__sub(def, field)->well_known == CPB_WK_VALUE;
  }
  return field->type == CPB_ENUM &&
         cpb__enum(def, field)->well_known == CPB_WK_NULL_VALUE;
}

const char *cpb__json_read_scalar(cpb__json_in *in, const char *p, void *to,
                                  const cpb_message_def *def,
                                  const cpb_field_def *field, bool *skipped) {
  switch (field->type) {
    case CPB_DOUBLE:
      return read_double(in, p, to);
    case CPB_FLOAT:
      return read_float(in, p, to);
    case CPB_BOOL:
      return read_bool(in, p, to);
    case CPB_STRING:
      return read_string(in, p, to);
    case CPB_BYTES:
      return read_bytes(in, p, to);
    case CPB_ENUM:
      return read_enum(in, p, to, cpb__enum(def, field),
                       (field->flags & CPB_FIELD_CLOSED) != 0, skipped);
    default:
      return read_integer(in, p, to, field->type);
  }
}

/* Some write keys with a plus or with zeros before the digits, which a number of
 * JSON has not; the text without them, in room where there is a minus. */
static cpb_str plain_number(cpb_str text, char *room, size_t size) {
  bool negative = text.len && text.data[0] == '-';
  size_t sign = negative || (text.len && text.data[0] == '+') ? 1 : 0;
  size_t at = sign;
  while (at + 1 < text.len && text.data[at] == '0' &&
         text.data[at + 1] >= '0' && text.data[at + 1] <= '9') {
    at++;
  }
  cpb_str digits = {text.len ? text.data + at : NULL, text.len - at};
  if (!negative) {
    bool twice = sign && digits.len && digits.data[0] == '-';
    return twice ? text : digits;
  }
  if (at == sign || digits.len >= size) {
    return text; /* as it was: refused, if it is that long */
  }
  room[0] = '-';
  memcpy(room + 1, digits.data, digits.len);
  return (cpb_str){room, digits.len + 1};
}

bool cpb__json_read_key(cpb__json_in *in, void *to, cpb_str text, bool copied,
                        const cpb_field_def *key) {
  if (key->type == CPB_STRING) {
    if (!cpb__json_keep(in, &text, copied)) {
      return false;
    }
    memcpy(to, &text, sizeof(text));
    return true;
  }
  if (key->type == CPB_BOOL) {
    bool value = cpb_str_equal(text, CPB_STR("true"));
    *(uint8_t *)to = value;
    return value || cpb_str_equal(text, CPB_STR("false")) ||
           cpb__json_fail(in, CPB_MALFORMED, "key is neither true nor false");
  }
  char room[32];
  text = plain_number(text, room, sizeof(room));
  if (text.len == 0 || cpb__number_scan(text.data, text.len) != text.len) {
    return cpb__json_fail(in, CPB_MALFORMED, "key is not a number");
  }
  return store_text(to, text, key->type) ||
         cpb__json_fail(in, CPB_MALFORMED,
                        "number out of range or not an integer");
}
