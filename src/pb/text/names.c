/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/text/names.h"

#include "cpb/reflect.h"

/* A full name has no more. */
enum { MAX_NAME = 1024 };

/* Where the part after the last point begins. */
static size_t last_part(cpb_str full_name) {
  size_t at = full_name.len;
  while (at > 0 && full_name.data[at - 1] != '.') {
    at--;
  }
  return at;
}

static cpb_str short_name(const cpb_message_def *def) {
  size_t at = last_part(def->full_name);
  return (cpb_str){def->full_name.data + at, def->full_name.len - at};
}

static char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Whether a name is a type's name in lower case. */
static bool is_lowered(cpb_str name, cpb_str type) {
  for (size_t i = 0; i < name.len && i < type.len; i++) {
    if (name.data[i] != to_lower(type.data[i])) {
      return false;
    }
  }
  return name.len == type.len;
}

/* proto2's `group Name = 1` declares a type Name beside a field name. What has
 * this shape is taken for a group in files with editions, too. */
static bool is_group_like(const cpb_message_def *def,
                          const cpb_field_def *field) {
  if (field->type != CPB_GROUP ||
      def->names[field - def->fields].name.data[0] == '[') {
    return false;
  }
  const cpb_message_def *sub = cpb__sub(def, field);
  cpb_str type = short_name(sub);
  size_t scope = last_part(sub->full_name);
  return sub->file == def->file && scope == def->full_name.len + 1 &&
         memcmp(sub->full_name.data, def->full_name.data, scope - 1) == 0 &&
         is_lowered(def->names[field - def->fields].name, type);
}

cpb_str cpb__text_name(const cpb_message_def *def, const cpb_field_def *field) {
  return is_group_like(def, field) ? short_name(cpb__sub(def, field))
                                   : def->names[field - def->fields].name;
}

/* The group of that type: its own name is the same in lower case. */
static const cpb_field_def *find_group(const cpb_message_def *def,
                                       cpb_str type) {
  char lower[MAX_NAME];
  if (type.len > sizeof(lower)) {
    return NULL;
  }
  for (size_t i = 0; i < type.len; i++) {
    lower[i] = to_lower(type.data[i]);
  }
  const cpb_field_def *field =
      cpb_field_by_name(def, (cpb_str){lower, type.len});
  return field && is_group_like(def, field) &&
                 cpb_str_equal(short_name(cpb__sub(def, field)), type)
             ? field
             : NULL;
}

const cpb_field_def *cpb__text_find(const cpb_message_def *def, cpb_str name) {
  const cpb_field_def *field = cpb_field_by_name(def, name);
  return field ? field : find_group(def, name);
}

static const cpb_message_def *type_of(const cpb_extension *extension) {
  return cpb__sub(extension->box, &extension->box->fields[0]);
}

bool cpb__text_by_type(const cpb_extension *extension) {
  const cpb_message_def *box = extension->box;
  const cpb_field_def *field = &box->fields[0];
  if (!(extension->extendee->flags & CPB_MESSAGE_SET) ||
      field->type != CPB_MESSAGE || cpb__is_list(field)) {
    return false;
  }
  size_t scope = last_part(box->full_name);
  return scope > 0 && cpb_str_equal(type_of(extension)->full_name,
                                    (cpb_str){box->full_name.data, scope - 1});
}

const cpb_extension *cpb__text_find_by_type(const cpb_registry *registry,
                                            const cpb_message_def *set,
                                            cpb_str type) {
  cpb__extensions walk = {.registry = registry};
  const cpb_extension *next = NULL;
  if (set->flags & CPB_MESSAGE_SET) {
    next = cpb__extensions_next(&walk, set);
  }
  while (next && !(cpb__text_by_type(next) &&
                   cpb_str_equal(type_of(next)->full_name, type))) {
    next = cpb__extensions_next(&walk, set);
  }
  return next;
}
