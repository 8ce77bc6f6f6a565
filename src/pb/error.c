/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/error.h"

#include "base/arena.h"
#include "pb/path.h"

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

cpb_code cpb__error_memory(cpb_error *error, const cpb_arena *arena) {
  if (arena->refused) {
    return cpb__error_set(error, CPB_LIMIT, 0,
                          "more memory than the limit allows");
  }
  return cpb__error_set(error, CPB_NO_MEMORY, 0, "out of memory");
}

/* What the path begins with once it did not fit: nothing more comes before it. */
static const char cut[] = "...";

/* Puts a step before the path; its room is kept free for the dots. */
static void prepend(cpb_error *error, cpb_str name, cpb_str brackets) {
  size_t have = strlen(error->path);
  bool dot = have != 0 && error->path[0] != '[';
  size_t len = name.len + brackets.len + dot;
  if (strncmp(error->path, cut, sizeof(cut) - 1) == 0) {
    return;
  }
  if (len > sizeof(error->path) ||
      len + have + sizeof(cut) > sizeof(error->path)) {
    name = (cpb_str){cut, sizeof(cut) - 1};
    brackets.len = 0;
    dot = false;
    len = name.len;
  }
  memmove(error->path + len, error->path, have + 1);
  cpb__copy(error->path, name.data, name.len);
  cpb__copy(error->path + name.len, brackets.data, brackets.len);
  if (dot) {
    error->path[len - 1] = '.';
  }
}

void cpb__error_in(cpb_error *error, cpb_str name) {
  prepend(error, name, (cpb_str){NULL, 0});
}

void cpb__error_in_field(cpb_error *error, const cpb_message_def *def,
                         const cpb_field_def *field, int64_t index) {
  char digits[20];
  char text[CPB__BRACKETS];
  cpb_str brackets = {text, 0};
  if (index >= 0) {
    brackets.len = cpb__path_index(text, (uint64_t)index);
  }
  prepend(error, cpb__path_name(digits, def, field), brackets);
}

/* An entry whose value is at fault is told by its key. */
static bool begins_with(const char *path, cpb_str name) {
  return strncmp(path, name.data, name.len) == 0;
}

void cpb__error_in_item(cpb_error *error, const cpb_message_def *def,
                        const cpb_field_def *field, const void *msg,
                        uint32_t index) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  const cpb_message_def *entry =
      field->mode == CPB_MAP ? cpb__sub(def, field) : NULL;
  char digits[20];
  if (!entry || (index >= list->len && index >= list->cap) ||
      !begins_with(error->path,
                   cpb__path_name(digits, entry, &entry->fields[1]))) {
    cpb__error_in_field(error, def, field, index);
    return;
  }
  char text[CPB__BRACKETS];
  const cpb_field_def *key = &entry->fields[0];
  const char *item = (const char *)list->items + (size_t)index * entry->size;
  cpb_value value = cpb__value_load(item + key->offset, key->type);
  cpb_str brackets = {text, cpb__path_key(text, key->type, value)};
  prepend(error, cpb__path_name(digits, def, field), brackets);
}

void cpb__error_in_read(cpb_error *error, const cpb_message_def *def,
                        const cpb_field_def *field, const void *msg,
                        bool counted) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  if (!cpb__is_list(field)) {
    cpb__error_in_field(error, def, field, -1);
    return;
  }
  /* half an entry of a map was taken back */
  counted = counted && field->mode != CPB_MAP && list->len;
  cpb__error_in_item(error, def, field, msg, list->len - counted);
}
