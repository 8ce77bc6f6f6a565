/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/error.h"

#include "base/text.h"

cpb_code cpb__error_set(cpb_error *error, cpb_code code, size_t offset,
                        const char *message) {
  if (error->code == CPB_OK) {
    size_t len = strlen(message);
    if (len >= sizeof(error->message)) {
      len = sizeof(error->message) - 1;
    }
    error->code = code;
    error->offset = offset;
    error->path[0] = '\0';
    memcpy(error->message, message, len);
    error->message[len] = '\0';
  }
  return error->code;
}

static void prepend(cpb_error *error, const char *text, size_t len) {
  size_t have = strlen(error->path);
  if (len + have < sizeof(error->path)) {
    memmove(error->path + len, error->path, have + 1);
    memcpy(error->path, text, len);
  }
}

void cpb__error_in(cpb_error *error, cpb_str name, int64_t index) {
  char brackets[24] = "[";
  if (error->path[0] != '\0' && error->path[0] != '[') {
    prepend(error, ".", 1);
  }
  if (index >= 0) {
    size_t len = 1 + cpb__format_u64(brackets + 1, (uint64_t)index);
    brackets[len] = ']';
    prepend(error, brackets, len + 1);
  }
  prepend(error, name.data, name.len);
}

void cpb__error_in_field(cpb_error *error, const cpb_message_def *def,
                         const cpb_field_def *field, int64_t index) {
  char digits[20];
  if (def->names) {
    cpb__error_in(error, def->names[field - def->fields].name, index);
  } else {
    cpb_str name = {digits, cpb__format_u64(digits, cpb__number(field))};
    cpb__error_in(error, name, index);
  }
}
