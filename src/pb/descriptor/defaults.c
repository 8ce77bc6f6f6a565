/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Default values, from the text that descriptors carry.
 * Source: FieldDescriptorProto.default_value in descriptor.proto. */

#include "pb/descriptor/pool.h"
#include "pb/json/number.h"

static bool bad_default(cpb__build *build, const cpb__pool_field *field) {
  return cpb__build_fail(build, field->proto->name,
                         "not a default value of its type: \"" CPB_STR_FMT "\"",
                         CPB_STR_ARG(field->proto->default_value));
}

static void set_bits(cpb__pool_field *field, uint64_t bits) {
  field->bits = bits;
  field->has_default = bits != 0;
}

/* Whether the whole text is a number, as JSON has them. */
static bool is_number(cpb_str text) {
  return text.len > 0 && cpb__number_scan(text.data, text.len) == text.len;
}

static bool parse_integer(cpb__pool_field *field, cpb_str text, int64_t min,
                          uint64_t max) {
  int64_t negative = 0;
  uint64_t number = 0;
  if (!is_number(text)) {
    return false;
  }
  if (text.data[0] == '-') {
    if (!cpb__parse_signed(text.data, text.len, &negative) || negative < min) {
      return false;
    }
    set_bits(field, (uint64_t)negative);
    return true;
  }
  if (!cpb__parse_unsigned(text.data, text.len, &number) || number > max) {
    return false;
  }
  set_bits(field, number);
  return true;
}

static bool parse_bool(cpb__pool_field *field, cpb_str text) {
  set_bits(field, cpb_str_equal(text, CPB_STR("true")));
  return field->has_default || cpb_str_equal(text, CPB_STR("false"));
}

/* "inf", "-inf" and "nan", which JSON does not have. */
static bool parse_special(cpb_str text, double *value) {
  static const struct {
    cpb_str text;
    double value;
  } names[] = {{CPB_STR_INIT("inf"), __builtin_inf()},
               {CPB_STR_INIT("-inf"), -__builtin_inf()},
               {CPB_STR_INIT("nan"), __builtin_nan("")}};
  for (size_t i = 0; i < CPB__COUNT(names); i++) {
    if (cpb_str_equal(text, names[i].text)) {
      *value = names[i].value;
      return true;
    }
  }
  return false;
}

static bool parse_double(cpb__pool_field *field, cpb_str text) {
  double value = 0;
  uint64_t bits;
  if (!parse_special(text, &value) &&
      !(is_number(text) && cpb__parse_double(text.data, text.len, &value))) {
    return false;
  }
  memcpy(&bits, &value, sizeof(bits));
  set_bits(field, bits);
  return true;
}

static bool parse_float(cpb__pool_field *field, cpb_str text) {
  double wide = 0;
  float value = 0;
  uint32_t bits;
  if (parse_special(text, &wide)) {
    value = (float)wide;
  } else if (!is_number(text) ||
             !cpb__parse_float(text.data, text.len, &value)) {
    return false;
  }
  memcpy(&bits, &value, sizeof(bits));
  set_bits(field, bits);
  return true;
}

/* The value of up to `most` digits of a base, which are taken off *text; -1 when
 * there is none. */
static int take_digits(cpb_str *text, int base, size_t most) {
  static const char digits[] = "0123456789abcdef";
  int value = 0;
  size_t count = 0;
  while (count < most && count < text->len && text->data[count]) {
    char c = text->data[count];
    const char *digit = strchr(digits, c >= 'A' && c <= 'F' ? c | 0x20 : c);
    if (!digit || digit - digits >= base) {
      break;
    }
    value = value * base + (int)(digit - digits);
    count++;
  }
  *text = (cpb_str){text->data + count, text->len - count};
  return count > 0 ? value : -1;
}

/* Takes one escape sequence, after its backslash, off *text; -1 when it is
 * none. protoc writes three octal digits and the letters of C; others write
 * hexadecimal digits, too. */
static int unescape(cpb_str *text) {
  static const char letters[] = "abfnrtv\\'\"?";
  static const char values[] = "\a\b\f\n\r\t\v\\'\"?";
  const char *letter =
      text->len > 0 && text->data[0] ? strchr(letters, text->data[0]) : NULL;
  if (letter) {
    text->data++;
    text->len--;
    return (unsigned char)values[letter - letters];
  }
  if (text->len > 0 && (text->data[0] == 'x' || text->data[0] == 'X')) {
    *text = (cpb_str){text->data + 1, text->len - 1};
    return take_digits(text, 16, 2);
  }
  int value = take_digits(text, 8, 3);
  return value < 256 ? value : -1;
}

static bool parse_bytes(cpb__build *build, cpb__pool_field *field,
                        cpb_str text) {
  char *bytes =
      cpb__batch_array(build->batch, build->batch->arena, text.len, 1);
  size_t len = 0;
  if (!bytes) {
    return false;
  }
  while (text.len > 0) {
    char c = *text.data++;
    text.len--;
    int value = c == '\\' ? unescape(&text) : (unsigned char)c;
    if (value < 0) {
      return bad_default(build, field);
    }
    bytes[len++] = (char)value;
  }
  field->bytes = (cpb_str){bytes, len};
  field->has_default = len > 0;
  return true;
}

static bool parse_value(cpb__build *build, cpb__pool_field *field,
                        cpb_str text) {
  const google_protobuf_EnumValueDescriptorProto *value =
      cpb__enum_value(build->batch, field->enumeration, text);
  if (value) {
    set_bits(field, (uint32_t)value->number);
  }
  return value != NULL;
}

static bool parse_default(cpb__build *build, cpb__pool_field *field) {
  cpb_str text = field->proto->default_value;
  switch (field->def.type) {
    case CPB_DOUBLE:
      return parse_double(field, text);
    case CPB_FLOAT:
      return parse_float(field, text);
    case CPB_INT64:
    case CPB_SFIXED64:
    case CPB_SINT64:
      return parse_integer(field, text, INT64_MIN, INT64_MAX);
    case CPB_UINT64:
    case CPB_FIXED64:
      return parse_integer(field, text, 0, UINT64_MAX);
    case CPB_INT32:
    case CPB_SFIXED32:
    case CPB_SINT32:
      return parse_integer(field, text, INT32_MIN, INT32_MAX);
    case CPB_UINT32:
    case CPB_FIXED32:
      return parse_integer(field, text, 0, UINT32_MAX);
    case CPB_BOOL:
      return parse_bool(field, text);
    case CPB_ENUM:
      return parse_value(build, field, text);
    case CPB_STRING:
      field->bytes = text;
      field->has_default = text.len > 0;
      return true;
    default:
      return false;
  }
}

bool cpb__build_default(cpb__build *build, cpb__pool_field *field) {
  if (!field->proto->has_default_value) {
    /* An unset enum is its first value. */
    if (field->enumeration && field->enumeration->proto->value.len > 0) {
      set_bits(field,
               (uint32_t)field->enumeration->proto->value.items[0].number);
    }
    return true;
  }
  if (field->def.mode != CPB_EXPLICIT && field->def.mode != CPB_ONEOF) {
    return cpb__build_fail(build, field->proto->name,
                           "a default without presence");
  }
  bool ok = field->def.type == CPB_BYTES
                ? parse_bytes(build, field, field->proto->default_value)
                : parse_default(build, field);
  return ok || bad_default(build, field);
}
