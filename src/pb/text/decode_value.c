/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Values of the text format. */

#include "base/text.h"
#include "pb/json/number.h"
#include "pb/text/in.h"

/* ---- Integers ---- */

static bool out_of_range(cpb__json_in *in) {
  return cpb__json_fail(in, CPB_MALFORMED,
                        "number out of range or not an integer");
}

static int digit_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

/* Decimal, octal after a zero, hexadecimal after 0x. */
static bool parse_magnitude(cpb_str text, uint64_t *out) {
  uint64_t base = 10;
  size_t at = 0;
  uint64_t value = 0;
  if (text.len > 2 && text.data[0] == '0' && (text.data[1] | 0x20) == 'x') {
    base = 16;
    at = 2;
  } else if (text.len > 1 && text.data[0] == '0') {
    base = 8;
    at = 1;
  }
  for (; at < text.len; at++) {
    uint64_t digit = (uint64_t)digit_value(text.data[at]);
    if (digit >= base || __builtin_mul_overflow(value, base, &value) ||
        __builtin_add_overflow(value, digit, &value)) {
      return false;
    }
  }
  *out = value;
  return true;
}

static bool read_magnitude(cpb__json_in *in, bool *negative, uint64_t *out) {
  cpb_str text;
  *negative = cpb__text_accept(in, '-');
  return cpb__text_number(in, &text) &&
         (parse_magnitude(text, out) || out_of_range(in));
}

static bool read_signed(cpb__json_in *in, int64_t max, int64_t *out) {
  bool negative = false;
  uint64_t value = 0;
  if (!read_magnitude(in, &negative, &value)) {
    return false;
  }
  if (value > (uint64_t)max + negative) {
    return out_of_range(in);
  }
  *out = negative ? (int64_t)(0 - value) : (int64_t)value;
  return true;
}

static bool read_unsigned(cpb__json_in *in, uint64_t max, uint64_t *out) {
  bool negative = false;
  if (!read_magnitude(in, &negative, out)) {
    return false;
  }
  return (!negative && *out <= max) || out_of_range(in);
}

static bool read_integer(cpb__json_in *in, void *to, uint8_t type) {
  int64_t value = 0;
  uint64_t uvalue = 0;
  bool ok = false;
  switch (type) {
    case CPB_UINT64:
    case CPB_FIXED64:
      ok = read_unsigned(in, UINT64_MAX, &uvalue);
      *(cpb__u64 *)to = uvalue;
      return ok;
    case CPB_UINT32:
    case CPB_FIXED32:
      ok = read_unsigned(in, UINT32_MAX, &uvalue);
      *(cpb__u32 *)to = (uint32_t)uvalue;
      return ok;
    case CPB_INT64:
    case CPB_SINT64:
    case CPB_SFIXED64:
      ok = read_signed(in, INT64_MAX, &value);
      *(cpb__u64 *)to = (uint64_t)value;
      return ok;
    default:
      ok = read_signed(in, INT32_MAX, &value);
      *(cpb__u32 *)to = (uint32_t)value;
      return ok;
  }
}

/* ---- Floating point ---- */

static bool is_float_word(cpb_str word, double *value) {
  static const struct {
    cpb_str word;
    double value;
  } words[] = {{CPB_STR_INIT("inf"), __builtin_inf()},
               {CPB_STR_INIT("infinity"), __builtin_inf()},
               {CPB_STR_INIT("nan"), __builtin_nan("")}};
  for (size_t i = 0; i < CPB__COUNT(words); i++) {
    if (cpb__equal_nocase(word, words[i].word)) {
      *value = words[i].value;
      return true;
    }
  }
  return false;
}

static size_t count_digits(cpb_str text, size_t at) {
  size_t start = at;
  while (at < text.len && digit_value(text.data[at]) < 10) {
    at++;
  }
  return at - start;
}

/* Digits with a point before, in or after them, an exponent, and an f. No octal
 * and no hexadecimal numbers. */
static bool is_float_literal(cpb_str *text) {
  size_t whole = count_digits(*text, 0);
  size_t at = whole;
  size_t fraction = 0;
  bool point = at < text->len && text->data[at] == '.';
  if (point) {
    fraction = count_digits(*text, at + 1);
    at += 1 + fraction;
  }
  if (whole + fraction == 0 || (whole > 1 && text->data[0] == '0')) {
    return false;
  }
  if (at < text->len && (text->data[at] | 0x20) == 'e') {
    at++;
    at += at < text->len && (text->data[at] == '+' || text->data[at] == '-');
    size_t digits = count_digits(*text, at);
    if (digits == 0) {
      return false;
    }
    at += digits;
  }
  bool suffix = at + 1 == text->len && (text->data[at] | 0x20) == 'f';
  text->len -= suffix;
  return at == text->len;
}

/* What is too large is infinite. */
static bool read_double(cpb__json_in *in, bool narrow, double *value) {
  bool negative = cpb__text_accept(in, '-');
  cpb_str text = cpb__text_word(in);
  float single = 0;
  if (text.len > 0) {
    if (!is_float_word(text, value)) {
      return cpb__json_fail(in, CPB_MALFORMED, "not a number");
    }
  } else {
    if (!cpb__text_number(in, &text)) {
      return false;
    }
    if (!is_float_literal(&text)) {
      return cpb__json_fail(in, CPB_MALFORMED, "not a number");
    }
    if (!narrow) {
      *value = cpb__parse_double(text.data, text.len, value) ? *value
                                                             : __builtin_inf();
    } else {
      *value = cpb__parse_float(text.data, text.len, &single) ? (double)single
                                                              : __builtin_inf();
    }
  }
  *value = negative ? -*value : *value;
  return true;
}

static bool store_double(cpb__json_in *in, void *to) {
  double value = 0;
  bool ok = read_double(in, false, &value);
  memcpy(to, &value, sizeof(value));
  return ok;
}

static bool store_float(cpb__json_in *in, void *to) {
  double value = 0;
  bool ok = read_double(in, true, &value);
  float narrow = (float)value;
  memcpy(to, &narrow, sizeof(narrow));
  return ok;
}

/* ---- Words ---- */

static bool read_bool(cpb__json_in *in, void *to) {
  static const struct {
    cpb_str word;
    bool value;
  } words[] = {
      {CPB_STR_INIT("true"), true},   {CPB_STR_INIT("True"), true},
      {CPB_STR_INIT("t"), true},      {CPB_STR_INIT("false"), false},
      {CPB_STR_INIT("False"), false}, {CPB_STR_INIT("f"), false},
  };
  cpb_str word = cpb__text_word(in);
  uint64_t number = 0;
  for (size_t i = 0; i < CPB__COUNT(words) && word.len; i++) {
    if (cpb_str_equal(word, words[i].word)) {
      *(uint8_t *)to = words[i].value;
      return true;
    }
  }
  if (word.len) {
    return cpb__json_fail(in, CPB_MALFORMED, "neither true nor false");
  }
  bool ok = read_unsigned(in, 1, &number);
  *(uint8_t *)to = number != 0;
  return ok;
}

static bool enum_by_name(const cpb_enum_def *def, cpb_str name,
                         int32_t *number) {
  cpb__names names = cpb__value_names(def);
  int64_t index = cpb__name_find(&names, name);
  if (index >= 0) {
    *number = def->numbers[index];
  }
  return index >= 0;
}

static bool read_enum(cpb__json_in *in, void *to, const cpb_enum_def *def,
                      bool closed, bool *skipped) {
  cpb_str name = cpb__text_word(in);
  int32_t number = 0;
  int64_t wide = 0;
  bool known = true;
  if (name.len) {
    known = enum_by_name(def, name, &number);
  } else {
    if (!read_signed(in, INT32_MAX, &wide)) {
      return false;
    }
    number = (int32_t)wide;
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

static bool read_string(cpb__json_in *in, cpb_str *to, bool utf8) {
  cpb_str text;
  bool copied = false;
  if (!cpb__text_read_string(in, &text, &copied)) {
    return false;
  }
  if (utf8 && !cpb__utf8_valid(text.data, text.len)) {
    return cpb__json_fail(in, CPB_MALFORMED, "string is not UTF-8");
  }
  if (!cpb__json_keep(in, &text, copied)) {
    return false;
  }
  *to = text;
  return true;
}

bool cpb__text_read_scalar(cpb__json_in *in, void *to,
                           const cpb_message_def *def,
                           const cpb_field_def *field, bool *skipped) {
  switch (field->type) {
    case CPB_DOUBLE:
      return store_double(in, to);
    case CPB_FLOAT:
      return store_float(in, to);
    case CPB_BOOL:
      return read_bool(in, to);
    case CPB_STRING:
    case CPB_BYTES:
      return read_string(in, to, (field->flags & CPB_FIELD_UTF8) != 0);
    case CPB_ENUM:
      return read_enum(in, to, cpb__enum(def, field),
                       (field->flags & CPB_FIELD_CLOSED) != 0, skipped);
    default:
      return read_integer(in, to, field->type);
  }
}

/* ---- Whatever it is ---- */

static bool skip_value(cpb__json_in *in);

static bool skip_fields(cpb__json_in *in, char close) {
  cpb_str name;
  while (!cpb__text_accept(in, close)) {
    if (cpb__text_accept(in, '[')) {
      if (!cpb__text_read_brackets(in, &name)) {
        return false;
      }
    } else if (cpb__text_word(in).len == 0) {
      return cpb__json_fail(in, CPB_MALFORMED, "a field's name is expected");
    }
    if (!cpb__text_skip(in)) {
      return false;
    }
    (void)(cpb__text_accept(in, ',') || cpb__text_accept(in, ';'));
  }
  return true;
}

static bool skip_message(cpb__json_in *in) {
  char close = '\0';
  if (!cpb__text_open_message(in, &close) || !cpb__json_enter(in)) {
    return false;
  }
  bool ok = skip_fields(in, close);
  cpb__json_leave(in);
  return ok;
}

static bool skip_list(cpb__json_in *in) {
  bool more = !cpb__text_accept(in, ']');
  while (more) {
    char c = cpb__text_peek(in);
    if (!(c == '{' || c == '<' ? skip_message(in) : skip_value(in))) {
      return false;
    }
    more = cpb__text_accept(in, ',');
    if (!more && !cpb__text_expect(in, ']', "a comma or the end is expected")) {
      return false;
    }
  }
  return true;
}

static bool skip_value(cpb__json_in *in) {
  char c = cpb__text_peek(in);
  cpb_str text;
  bool copied = false;
  if (c == '"' || c == '\'') {
    return cpb__text_read_string(in, &text, &copied);
  }
  (void)cpb__text_accept(in, '-');
  return cpb__text_word(in).len != 0 || cpb__text_number(in, &text);
}

bool cpb__text_skip(cpb__json_in *in) {
  bool colon = cpb__text_accept(in, ':');
  char c = cpb__text_peek(in);
  if (c == '{' || c == '<') {
    return skip_message(in);
  }
  if (c == '[') {
    in->p++;
    return skip_list(in);
  }
  return colon ? skip_value(in)
               : cpb__json_fail(in, CPB_MALFORMED, "a colon is expected");
}
