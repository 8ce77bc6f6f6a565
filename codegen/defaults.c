/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Default values: from the text that descriptors carry to C initialisers. Each
 * text is parsed and written anew, so that none reaches the output unchecked.
 * Source: FieldDescriptorProto.default_value in descriptor.proto. */

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "out.h"
#include "schema.h"

static bool bad_default(gen_schema *schema, const gen_field *field) {
  return gen_fail(schema,
                  "field " CPB_STR_FMT
                  ": not a default value of its "
                  "type: \"" CPB_STR_FMT "\"",
                  CPB_STR_ARG(field->proto->name),
                  CPB_STR_ARG(field->proto->default_value));
}

/* The text as a C string; NULL when it is no plain word. */
static const char *CPB_NULLABLE word(gen_schema *schema, cpb_str text) {
  if (text.len == 0 || memchr(text.data, '\0', text.len) ||
      (unsigned char)text.data[0] <= ' ') {
    return NULL;
  }
  return gen_format(schema->arena, CPB_STR_FMT, CPB_STR_ARG(text));
}

static bool signed_default(gen_schema *schema, gen_field *field, int64_t min,
                           int64_t max) {
  const char *text = word(schema, field->proto->default_value);
  char *end = NULL;
  errno = 0;
  long long value = text ? strtoll(text, &end, 10) : 0;
  if (text == NULL || *end || end == text || errno || value < min ||
      value > max) {
    return bad_default(schema, field);
  }
  if (value == min) { /* its absolute value is no literal of the type */
    field->initializer =
        gen_format(schema->arena, "-%" PRId64 " - 1", -(min + 1));
  } else if (value != 0) {
    field->initializer = gen_format(schema->arena, "%lld", value);
  }
  return true;
}

static bool unsigned_default(gen_schema *schema, gen_field *field,
                             uint64_t max) {
  const char *text = word(schema, field->proto->default_value);
  char *end = NULL;
  errno = 0;
  unsigned long long value = text ? strtoull(text, &end, 10) : 0;
  if (text == NULL || *end || end == text || errno || text[0] == '-' ||
      value > max) {
    return bad_default(schema, field);
  }
  if (value != 0) {
    field->initializer = gen_format(schema->arena, "%lluu", value);
  }
  return true;
}

static bool int32_default(gen_schema *schema, gen_field *field) {
  return signed_default(schema, field, INT32_MIN, INT32_MAX);
}

static bool int64_default(gen_schema *schema, gen_field *field) {
  return signed_default(schema, field, INT64_MIN, INT64_MAX);
}

static bool uint32_default(gen_schema *schema, gen_field *field) {
  return unsigned_default(schema, field, UINT32_MAX);
}

static bool uint64_default(gen_schema *schema, gen_field *field) {
  return unsigned_default(schema, field, UINT64_MAX);
}

static bool bool_default(gen_schema *schema, gen_field *field) {
  if (cpb_str_equal(field->proto->default_value, CPB_STR("true"))) {
    field->initializer = "true";
    return true;
  }
  return cpb_str_equal(field->proto->default_value, CPB_STR("false")) ||
         bad_default(schema, field);
}

static bool number_default(gen_schema *schema, gen_field *field) {
  bool narrow = field->type == CPB_FLOAT;
  const char *text = word(schema, field->proto->default_value);
  char *end = NULL;
  double value = text ? strtod(text, &end) : 0;
  if (text == NULL || *end || end == text) {
    return bad_default(schema, field);
  }
  if (isnan(value)) {
    field->initializer = "NAN";
  } else if (isinf(narrow ? (double)(float)value : value)) {
    field->initializer = value < 0 ? "-INFINITY" : "INFINITY";
  } else if (value != 0 || signbit(value)) {
    const char *digits =
        gen_format(schema->arena, "%.*g", narrow ? 9 : 17, value);
    field->initializer =
        gen_format(schema->arena, "%s%s%s", digits,
                   strpbrk(digits, ".e") ? "" : ".0", narrow ? "f" : "");
  }
  return true;
}

static bool string_initializer(gen_schema *schema, gen_field *field,
                               cpb_str bytes) {
  if (bytes.len > 0) {
    gen_out out = GEN_OUT(schema->arena);
    gen_puts(&out, "CPB_STR_INIT(\"");
    gen_put_escaped(&out, bytes);
    gen_puts(&out, "\")");
    field->initializer = out.data ? out.data : "";
    if (out.data) {
      out.data[out.len] = '\0';
    }
  }
  return true;
}

static bool string_default(gen_schema *schema, gen_field *field) {
  return string_initializer(schema, field, field->proto->default_value);
}

/* Takes one escape sequence, after its backslash, off *text; -1 when it is
 * none. protoc writes three octal digits and the letters of C. */
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
  int value = 0;
  size_t digits = 0;
  while (digits < 3 && digits < text->len && text->data[digits] >= '0' &&
         text->data[digits] <= '7') {
    value = value * 8 + (text->data[digits++] - '0');
  }
  text->data += digits;
  text->len -= digits;
  return digits > 0 && value < 256 ? value : -1;
}

static bool bytes_default(gen_schema *schema, gen_field *field) {
  cpb_str text = field->proto->default_value;
  char *bytes = gen_array(schema, text.len, 1);
  size_t len = 0;
  if (bytes == NULL) {
    return false;
  }
  while (text.len > 0) {
    char c = *text.data++;
    text.len--;
    int value = c == '\\' ? unescape(&text) : (unsigned char)c;
    if (value < 0) {
      return bad_default(schema, field);
    }
    bytes[len++] = (char)value;
  }
  return string_initializer(schema, field, (cpb_str){bytes, len});
}

static bool enum_initializer(gen_schema *schema, gen_field *field,
                             int32_t number) {
  if (number != 0) {
    field->initializer = number == INT32_MIN
                             ? "-2147483647 - 1"
                             : gen_format(schema->arena, "%" PRId32, number);
  }
  return true;
}

static bool enum_default(gen_schema *schema, gen_field *field) {
  const google_protobuf_EnumDescriptorProto *proto = field->enumeration->proto;
  for (uint32_t i = 0; i < proto->value.len; i++) {
    if (cpb_str_equal(proto->value.items[i].name,
                      field->proto->default_value)) {
      return enum_initializer(schema, field, proto->value.items[i].number);
    }
  }
  return bad_default(schema, field);
}

typedef bool default_fn(gen_schema *schema, gen_field *field);

static default_fn *const parsers[] = {
    [CPB_DOUBLE] = number_default,
    [CPB_FLOAT] = number_default,
    [CPB_INT64] = int64_default,
    [CPB_UINT64] = uint64_default,
    [CPB_INT32] = int32_default,
    [CPB_FIXED64] = uint64_default,
    [CPB_FIXED32] = uint32_default,
    [CPB_BOOL] = bool_default,
    [CPB_STRING] = string_default,
    [CPB_BYTES] = bytes_default,
    [CPB_UINT32] = uint32_default,
    [CPB_ENUM] = enum_default,
    [CPB_SFIXED32] = int32_default,
    [CPB_SFIXED64] = int64_default,
    [CPB_SINT32] = int32_default,
    [CPB_SINT64] = int64_default,
    [CPB_GROUP] = NULL,
    [CPB_MESSAGE] = NULL,
};

bool gen_default_value(gen_schema *schema, gen_field *field) {
  if (!field->proto->has_default_value) {
    /* An unset enum is its first value. A oneof's members have no storage of
     * their own while they are unset. */
    return field->type != CPB_ENUM || field->mode != CPB_EXPLICIT ||
           enum_initializer(schema, field,
                            field->enumeration->proto->value.items[0].number);
  }
  if (field->mode != CPB_EXPLICIT && field->mode != CPB_ONEOF) {
    return gen_fail(schema, "field " CPB_STR_FMT ": a default without presence",
                    CPB_STR_ARG(field->proto->name));
  }
  if (parsers[field->type] == NULL) {
    return bad_default(schema, field);
  }
  return parsers[field->type](schema, field);
}
