/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Fields by their tables, one at a time. */

#include "cpb/reflect.h"

#include "pb/message/value.h"

/* ---- Fields ---- */

const cpb_field_def *cpb_field_by_number(const cpb_message_def *def,
                                         uint32_t number) {
  return cpb__field_find(def, number);
}

uint32_t cpb_field_number(const cpb_field_def *field) {
  return cpb__number(field);
}

bool cpb_field_is_map(const cpb_field_def *field) {
  return field->mode == CPB_MAP;
}

bool cpb_field_is_list(const cpb_field_def *field) {
  return cpb__is_list(field) && field->mode != CPB_MAP;
}

const cpb_message_def *cpb_field_message(const cpb_message_def *def,
                                         const cpb_field_def *field) {
  return cpb__is_message(field) ? cpb__sub(def, field) : NULL;
}

const cpb_enum_def *cpb_field_enum(const cpb_message_def *def,
                                   const cpb_field_def *field) {
  return field->type == CPB_ENUM ? cpb__enum(def, field) : NULL;
}

/* ---- Any field ---- */

bool cpb_field_has(const void *msg, const cpb_field_def *field) {
  return cpb__has(msg, field);
}

const cpb_field_def *cpb_field_which(const cpb_message_def *def,
                                     const void *msg,
                                     const cpb_field_def *member) {
  if (member->mode != CPB_ONEOF) {
    return NULL;
  }
  return cpb__field_find(def, cpb__case(msg, member));
}

/* What the field is while it is not set. */
static cpb_value initial(const cpb_message_def *def,
                         const cpb_field_def *field) {
  cpb_value value;
  memset(&value, 0, sizeof(value));
  bool member = field->mode == CPB_ONEOF;
  if (member && !field->initial) {
    if (field->type == CPB_ENUM) {
      value.i32 = cpb__enum(def, field)->default_value;
    }
  } else if (def->prototype) {
    uint16_t offset = member ? field->initial : field->offset;
    value = cpb__value_load(cpb__at_const(def->prototype, offset), field->type);
  }
  return value;
}

void cpb_field_clear(const cpb_message_def *def, void *msg,
                     const cpb_field_def *field) {
  if (cpb__is_list(field)) {
    cpb_field_truncate(msg, field, 0);
    return;
  }
  if (field->mode == CPB_ONEOF) {
    if (cpb__has(msg, field)) {
      *(cpb__u32 *)cpb__at(msg, field->presence) = 0;
      memset(cpb__at(msg, field->offset), 0, cpb__type_size[field->type]);
    }
    return;
  }
  if (field->mode == CPB_EXPLICIT) {
    *((uint8_t *)msg + field->presence) = 0;
  }
  cpb__value_store(cpb__at(msg, field->offset), field->type,
                   initial(def, field));
}

/* ---- Fields with one value ---- */

cpb_value cpb_field_get(const cpb_message_def *def, const void *msg,
                        const cpb_field_def *field) {
  if (cpb__is_list(field) || !cpb__has(msg, field)) {
    return initial(def, field);
  }
  return cpb__value_load(cpb__at_const(msg, field->offset), field->type);
}

bool cpb_field_set(const cpb_message_def *def, void *msg,
                   const cpb_field_def *field, cpb_value value) {
  if (cpb__is_list(field)) {
    return false;
  }
  if (cpb__is_message(field) && !value.message) {
    cpb_field_clear(def, msg, field);
    return true;
  }
  cpb__value_store(cpb__at(msg, field->offset), field->type, value);
  cpb__mark(msg, field);
  return true;
}

void *cpb_field_mutable(const cpb_message_def *def, void *msg,
                        const cpb_field_def *field, cpb_arena *arena) {
  if (cpb__is_list(field) || !cpb__is_message(field)) {
    return NULL;
  }
  cpb__ptr *slot = cpb__at(msg, field->offset);
  if (!cpb__has(msg, field) || !*slot) {
    void *fresh = cpb_message_new(cpb__sub(def, field), arena);
    if (!fresh) {
      return NULL;
    }
    *slot = fresh;
    cpb__mark(msg, field);
  }
  return *slot;
}

/* ---- Lists ---- */

/* The list, if the field is one, map or not. */
static cpb__items *list_of(void *msg, const cpb_field_def *field) {
  return cpb__is_list(field) ? cpb__at(msg, field->offset) : NULL;
}

/* Elements of a list that is no map: where one lies. */
static void *element(const cpb_message_def *def, const cpb_field_def *field,
                     const cpb__items *list, uint32_t index) {
  return (char *)list->items + index * cpb__item_size(def, field);
}

/* Whether an element can be had at the index, and the memory is ours: a list may
 * be an array of the program's own, which is only read. */
static bool can_write(const cpb_message_def *def, const cpb_field_def *field,
                      cpb__items *list, uint32_t index, cpb_arena *arena) {
  return list && index < list->len && field->mode != CPB_MAP &&
         cpb_list_reserve(list, cpb__item_size(def, field), list->len, arena);
}

static void store_element(const cpb_message_def *def,
                          const cpb_field_def *field, void *to,
                          cpb_value value) {
  if (!cpb__is_message(field)) {
    cpb__value_store(to, field->type, value);
  } else if (value.message) {
    memmove(to, value.message, cpb__sub(def, field)->size);
  } else {
    cpb__message_clear(cpb__sub(def, field), to);
  }
}

uint32_t cpb_field_count(const void *msg, const cpb_field_def *field) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  return cpb__is_list(field) ? list->len : 0;
}

cpb_value cpb_field_at(const cpb_message_def *def, const void *msg,
                       const cpb_field_def *field, uint32_t index) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  if (!cpb_field_is_list(field) || index >= list->len) {
    cpb_value none;
    memset(&none, 0, sizeof(none));
    return none;
  }
  return cpb__value_element(field, element(def, field, list, index));
}

void *cpb_field_mutable_at(const cpb_message_def *def, void *msg,
                           const cpb_field_def *field, uint32_t index,
                           cpb_arena *arena) {
  cpb__items *list = list_of(msg, field);
  bool ok = cpb__is_message(field) && can_write(def, field, list, index, arena);
  return ok ? element(def, field, list, index) : NULL;
}

bool cpb_field_set_at(const cpb_message_def *def, void *msg,
                      const cpb_field_def *field, uint32_t index,
                      cpb_value value, cpb_arena *arena) {
  cpb__items *list = list_of(msg, field);
  if (!can_write(def, field, list, index, arena)) {
    return false;
  }
  store_element(def, field, element(def, field, list, index), value);
  return true;
}

bool cpb_field_add(const cpb_message_def *def, void *msg,
                   const cpb_field_def *field, cpb_value value,
                   cpb_arena *arena) {
  cpb__items *list = list_of(msg, field);
  void *item = list && field->mode != CPB_MAP
                   ? cpb_list_add(list, cpb__item_size(def, field), arena)
                   : NULL;
  if (item) {
    store_element(def, field, item, value);
  }
  return item != NULL;
}

void *cpb_field_add_message(const cpb_message_def *def, void *msg,
                            const cpb_field_def *field, cpb_arena *arena) {
  if (!cpb_field_is_list(field) || !cpb__is_message(field)) {
    return NULL;
  }
  return cpb_list_add_message(cpb__at(msg, field->offset), cpb__sub(def, field),
                              arena);
}

void cpb_field_truncate(void *msg, const cpb_field_def *field, uint32_t count) {
  cpb__items *list = list_of(msg, field);
  if (list && count < list->len) {
    list->len = count;
  }
}

/* ---- Maps ---- */

/* A key where one of its type lies in an entry. */
typedef union stored_key {
  cpb_str str;
  uint64_t number;
} stored_key;

static stored_key as_stored(const cpb_message_def *entry, cpb_value key) {
  stored_key stored;
  memset(&stored, 0, sizeof(stored));
  cpb__value_store(&stored, entry->fields[0].type, key);
  return stored;
}

static const cpb_message_def *entry_of(const cpb_message_def *def,
                                       const cpb_field_def *field) {
  return field->mode == CPB_MAP ? cpb__sub(def, field) : NULL;
}

static cpb_value load_part(const cpb_message_def *entry, size_t part,
                           const void *item) {
  const cpb_field_def *field = &entry->fields[part];
  return cpb__value_load(cpb__at_const(item, field->offset), field->type);
}

void cpb_field_entry(const cpb_message_def *def, const void *msg,
                     const cpb_field_def *field, uint32_t index, cpb_value *key,
                     cpb_value *value) {
  const cpb_message_def *entry = entry_of(def, field);
  memset(key, 0, sizeof(*key));
  memset(value, 0, sizeof(*value));
  if (entry && index < cpb_field_count(msg, field)) {
    const cpb__items *list = cpb__at_const(msg, field->offset);
    const void *item = (const char *)list->items + (size_t)index * entry->size;
    *key = load_part(entry, 0, item);
    *value = load_part(entry, 1, item);
  }
}

bool cpb_field_find(const cpb_message_def *def, const void *msg,
                    const cpb_field_def *field, cpb_value key,
                    cpb_value *value) {
  const cpb_message_def *entry = entry_of(def, field);
  if (!entry) {
    return false;
  }
  stored_key stored = as_stored(entry, key);
  const void *item =
      cpb_map_find(cpb__at_const(msg, field->offset), entry, &stored);
  if (item && value) {
    *value = load_part(entry, 1, item);
  }
  return item != NULL;
}

bool cpb_field_put(const cpb_message_def *def, void *msg,
                   const cpb_field_def *field, cpb_value key, cpb_value value,
                   cpb_arena *arena) {
  const cpb_message_def *entry = entry_of(def, field);
  cpb__items *list = list_of(msg, field);
  if (!entry || !cpb_list_reserve(list, entry->size, list->len, arena)) {
    return false;
  }
  stored_key stored = as_stored(entry, key);
  void *item = cpb_map_put(list, entry, &stored, arena);
  if (item) {
    const cpb_field_def *part = &entry->fields[1];
    cpb__value_store(cpb__at(item, part->offset), part->type, value);
  }
  return item != NULL;
}

bool cpb_field_remove(const cpb_message_def *def, void *msg,
                      const cpb_field_def *field, cpb_value key) {
  const cpb_message_def *entry = entry_of(def, field);
  if (!entry) {
    return false;
  }
  stored_key stored = as_stored(entry, key);
  return cpb_map_remove(cpb__at(msg, field->offset), entry, &stored);
}
