/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/json/wkt.h"

const cpb_field_def *cpb__wkt_field(const cpb_message_def *def, uint32_t number,
                                    cpb_type type, cpb_mode mode) {
  const cpb_field_def *field = cpb__field_find(def, number);
  return field && field->type == type && field->mode == mode ? field : NULL;
}

cpb_str cpb__type_name(cpb_str url) {
  size_t at = url.len;
  while (at > 0 && url.data[at - 1] != '/') {
    at--;
  }
  cpb_str name = {url.len ? url.data + at : "", url.len - at};
  return name;
}

static bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

static bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

/* What may stand in a path beside letters and underscores: all that needs no
 * escape. */
static bool is_path_char(char c) {
  return c > 0x20 && c < 0x7F && c != '"' && c != '\\' && c != ',';
}

bool cpb__mask_to_json(cpb_str path, char *out, size_t *len) {
  size_t n = 0;
  for (size_t i = 0; i < path.len; i++) {
    char c = path.data[i];
    if (is_upper(c) || !is_path_char(c)) {
      return false;
    }
    if (c == '_') {
      i++;
      if (i == path.len || !is_lower(path.data[i])) {
        return false;
      }
      c = (char)(path.data[i] - 'a' + 'A');
    }
    out[n++] = c;
  }
  *len = n;
  return n > 0;
}

bool cpb__mask_from_json(cpb_str path, char *out, size_t *len) {
  size_t n = 0;
  for (size_t i = 0; i < path.len; i++) {
    char c = path.data[i];
    if (c == '_' || !is_path_char(c)) {
      return false;
    }
    if (is_upper(c)) {
      out[n++] = '_';
      c = (char)(c - 'A' + 'a');
    }
    out[n++] = c;
  }
  *len = n;
  return n > 0;
}
