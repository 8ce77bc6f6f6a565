/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/path.h"

#include "base/text.h"

/* ---- One step ---- */

size_t cpb__path_index(char *out, uint64_t index) {
  size_t len = 1 + cpb__format_u64(out + 1, index);
  out[0] = '[';
  out[len] = ']';
  return len + 1;
}

/* One byte as it stands in a quoted key; at most four. */
static size_t quote(char *to, uint8_t c, bool raw) {
  if (c == '"' || c == '\\') {
    to[0] = '\\';
    to[1] = (char)c;
    return 2;
  }
  if ((c >= 0x20 && c < 0x7F) || (raw && c >= 0x80)) {
    to[0] = (char)c;
    return 1;
  }
  to[0] = '\\';
  to[1] = (char)('0' + (c >> 6));
  to[2] = (char)('0' + (c >> 3 & 7));
  to[3] = (char)('0' + (c & 7));
  return 4;
}

static size_t string_key(char out[CPB__BRACKETS], cpb_str key) {
  enum { ROOM = CPB__BRACKETS - 12 }; /* brackets, quotes, dots, an escape */
  bool raw = cpb__utf8_valid(key.data, key.len);
  size_t at = 0;
  char *to = out;
  *to++ = '[';
  *to++ = '"';
  while (at < key.len && to - out < ROOM) {
    to += quote(to, (uint8_t)key.data[at++], raw);
  }
  while (raw && at < key.len && ((uint8_t)key.data[at] & 0xC0) == 0x80) {
    *to++ = key.data[at++]; /* the rest of a character */
  }
  if (at < key.len) {
    memcpy(to, "...", 3);
    to += 3;
  }
  *to++ = '"';
  *to++ = ']';
  return (size_t)(to - out);
}

static size_t signed_key(char out[CPB__BRACKETS], int64_t key) {
  if (key >= 0) {
    return cpb__path_index(out, (uint64_t)key);
  }
  size_t len = cpb__path_index(out + 1, 0 - (uint64_t)key);
  out[0] = '[';
  out[1] = '-';
  return len + 1;
}

size_t cpb__path_key(char out[CPB__BRACKETS], uint8_t type, cpb_value key) {
  switch (type) {
    case CPB_STRING:
      return string_key(out, key.str);
    case CPB_BOOL:
      memcpy(out, key.boolean ? "[true]" : "[false]", 7);
      return key.boolean ? 6 : 7;
    case CPB_UINT32:
    case CPB_FIXED32:
      return cpb__path_index(out, key.u32);
    case CPB_UINT64:
    case CPB_FIXED64:
      return cpb__path_index(out, key.u64);
    case CPB_INT64:
    case CPB_SINT64:
    case CPB_SFIXED64:
      return signed_key(out, key.i64);
    default:
      return signed_key(out, key.i32);
  }
}

cpb_str cpb__path_name(char digits[20], const cpb_message_def *def,
                       const cpb_field_def *field) {
  if (def->names) {
    return def->names[field - def->fields].name;
  }
  cpb_str name = {digits, cpb__format_u64(digits, cpb__number(field))};
  return name;
}

size_t cpb__path_brackets(char out[CPB__BRACKETS], const cpb_path *path) {
  if (path->field->mode == CPB_MAP) {
    const cpb_message_def *entry = cpb__sub(path->def, path->field);
    return cpb__path_key(out, entry->fields[0].type, path->key);
  }
  return cpb__is_list(path->field) ? cpb__path_index(out, path->index) : 0;
}

/* ---- All of them ---- */

/* Bytes of one step, with the dot in front of it. */
static size_t step_size(const cpb_path *path) {
  char text[CPB__BRACKETS];
  char digits[20];
  return (path->parent != NULL) +
         cpb__path_name(digits, path->def, path->field).len +
         cpb__path_brackets(text, path);
}

static char *step_before(char *to, const cpb_path *path) {
  char text[CPB__BRACKETS];
  char digits[20];
  size_t len = cpb__path_brackets(text, path);
  cpb_str name = cpb__path_name(digits, path->def, path->field);
  to -= len;
  memcpy(to, text, len);
  to -= name.len;
  cpb__copy(to, name.data, name.len);
  if (path->parent) {
    *--to = '.';
  }
  return to;
}

cpb_str cpb_path_text(const cpb_path *path, cpb_arena *arena) {
  cpb_str text = {NULL, 0};
  size_t len = 0;
  for (const cpb_path *at = path; at; at = at->parent) {
    len += step_size(at);
  }
  char *start = cpb_arena_alloc(arena, len);
  if (!start) {
    return text;
  }
  char *to = start + len;
  for (const cpb_path *at = path; at; at = at->parent) {
    to = step_before(to, at);
  }
  text.data = start;
  text.len = len;
  return text;
}
