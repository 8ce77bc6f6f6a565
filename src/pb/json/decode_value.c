/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON values of scalar fields. ProtoJSON Format, "Representation of each type". */

#include "base/text.h"
#include "pb/json/in.h"
#include "pb/json/number.h"

static bool out_of_range(cpb__json_in *in) {
  return cpb__json_fail(in, CPB_MALFORMED,
                        "number out of range or not an integer");
}

/* ---- Numbers ---- */

/* Stores an integer text as a field of an integer type or as an enum. */
static bool store_integer(cpb__json_in *in, void *to, cpb_str text,
                          uint8_t type) {
  int64_t value = 0;
  uint64_t uvalue = 0;
  bool ok = false;
  switch (type) {
    case CPB_UINT64:
    case CPB_FIXED64:
      ok = cpb__parse_unsigned(text.data, text.len, &uvalue);
      *(cpb__u64 *)to = uvalue;
      break;
    case CPB_UINT32:
    case CPB_FIXED32:
      ok = cpb__parse_unsigned(text.data, text.len, &uvalue) &&
           uvalue <= UINT32_MAX;
      *(cpb__u32 *)to = (uint32_t)uvalue;
      break;
    case CPB_INT64:
    case CPB_SINT64:
    case CPB_SFIXED64:
      ok = cpb__parse_signed(text.data, text.len, &value);
      *(cpb__u64 *)to = (uint64_t)value;
      break;
    default:
      ok = cpb__parse_signed(text.data, text.len, &value) &&
           value >= INT32_MIN && value <= INT32_MAX;
      *(cpb__u32 *)to = (uint32_t)value;
  }
  return ok || out_of_range(in);
}

static bool read_integer(cpb__json_in *in, void *to, uint8_t type) {
  cpb_str text;
  return cpb__json_read_number(in, &text) && store_integer(in, to, text, type);
}

/* The three that are no JSON numbers. */
static bool not_finite(cpb__json_in *in, double *value) {
  static const struct {
    cpb_str text;
    double value;
  } names[] = {{CPB_STR_INIT("\"NaN\""), __builtin_nan("")},
               {CPB_STR_INIT("\"Infinity\""), __builtin_inf()},
               {CPB_STR_INIT("\"-Infinity\""), -__builtin_inf()}};
  for (size_t i = 0; i < CPB__COUNT(names); i++) {
    size_t len = names[i].text.len;
    if ((size_t)(in->end - in->p) >= len &&
        memcmp(in->p, names[i].text.data, len) == 0) {
      *value = names[i].value;
      in->p += len;
      return true;
    }
  }
  return false;
}

static bool read_double(cpb__json_in *in, void *to) {
  double value = 0;
  cpb_str text;
  if (cpb__json_peek(in) != '"' || !not_finite(in, &value)) {
    if (!cpb__json_read_number(in, &text)) {
      return false;
    }
    if (!cpb__parse_double(text.data, text.len, &value)) {
      return cpb__json_fail(in, CPB_MALFORMED, "number out of range");
    }
  }
  memcpy(to, &value, sizeof(value));
  return true;
}

static bool read_float(cpb__json_in *in, void *to) {
  double special = 0;
  float value = 0;
  cpb_str text;
  if (cpb__json_peek(in) == '"' && not_finite(in, &special)) {
    value = (float)special;
  } else {
    if (!cpb__json_read_number(in, &text)) {
      return false;
    }
    if (!cpb__parse_float(text.data, text.len, &value)) {
      return cpb__json_fail(in, CPB_MALFORMED, "number out of range");
    }
  }
  memcpy(to, &value, sizeof(value));
  return true;
}

static bool read_bool(cpb__json_in *in, void *to) {
  bool value = cpb__json_peek(in) == 't';
  *(uint8_t *)to = value;
  return cpb__json_word(in, value ? "true" : "false");
}

/* ---- Strings ---- */

bool cpb__json_keep(cpb__json_in *in, cpb_str *str, bool copied) {
  if (str->len == 0) {
    str->data = "";
  } else if (!copied && !(in->flags & CPB_ALIAS)) {
    *str = cpb_arena_copy(in->arena, *str);
    if (!str->data) {
      return cpb__json_out_of_memory(in);
    }
  }
  return true;
}

static bool read_string(cpb__json_in *in, cpb_str *to) {
  cpb_str text;
  bool copied = false;
  if (!cpb__json_read_string(in, &text, &copied) ||
      !cpb__json_keep(in, &text, copied)) {
    return false;
  }
  *to = text;
  return true;
}

static bool read_bytes(cpb__json_in *in, cpb_str *to) {
  cpb_str text;
  bool copied = false;
  size_t len = 0;
  if (!cpb__json_read_string(in, &text, &copied)) {
    return false;
  }
  size_t room = CPB__BASE64_DECODED(text.len);
  char *bytes = cpb_arena_alloc(in->arena, room);
  if (!bytes) {
    return cpb__json_out_of_memory(in);
  }
  if (!cpb__base64_decode(bytes, &len, text.data, text.len)) {
    return cpb__json_fail(in, CPB_MALFORMED, "string is not base64");
  }
  to->data = cpb_arena_resize(in->arena, bytes, room, len);
  to->len = len;
  return true;
}

/* ---- Enums ---- */

static bool enum_by_name(const cpb_enum_def *def, cpb_str name,
                         int32_t *number) {
  for (uint32_t i = 0; def->names && i < def->count; i++) {
    if (cpb_str_equal(def->names[i], name)) {
      *number = def->numbers[i];
      return true;
    }
  }
  return false;
}

static bool read_enum(cpb__json_in *in, void *to, const cpb_enum_def *def,
                      bool closed, bool *skipped) {
  char c = cpb__json_peek(in);
  int32_t number = 0;
  cpb_str name;
  bool copied = false;
  bool known = true;
  if (c == '"') {
    const char *at = in->p;
    if (!cpb__json_read_string(in, &name, &copied)) {
      return false;
    }
    known = enum_by_name(def, name, &number);
    in->p = known ? in->p : (in->flags & CPB_IGNORE_UNKNOWN ? in->p : at);
  } else if (c == 'n' && def->well_known == CPB_WK_NULL_VALUE) {
    return cpb__json_word(in, "null") && (memset(to, 0, 4), true);
  } else {
    if (!read_integer(in, &number, CPB_ENUM)) {
      return false;
    }
    known = !closed || cpb__enum_valid(def, number);
  }
  if (!known) {
    *skipped = true;
    return in->flags & CPB_IGNORE_UNKNOWN
               ? cpb__json_ignore(in)
               : cpb__json_fail(in, CPB_MALFORMED, "no value of the enum");
  }
  memcpy(to, &number, sizeof(number));
  return true;
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

bool cpb__json_read_scalar(cpb__json_in *in, void *to,
                           const cpb_message_def *def,
                           const cpb_field_def *field, bool *skipped) {
  switch (field->type) {
    case CPB_DOUBLE:
      return read_double(in, to);
    case CPB_FLOAT:
      return read_float(in, to);
    case CPB_BOOL:
      return read_bool(in, to);
    case CPB_STRING:
      return read_string(in, to);
    case CPB_BYTES:
      return read_bytes(in, to);
    case CPB_ENUM:
      return read_enum(in, to, cpb__enum(def, field),
                       (field->flags & CPB_FIELD_CLOSED) != 0, skipped);
    default:
      return read_integer(in, to, field->type);
  }
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
  if (text.len == 0 || cpb__number_scan(text.data, text.len) != text.len) {
    return cpb__json_fail(in, CPB_MALFORMED, "key is not a number");
  }
  return store_integer(in, to, text, key->type);
}
