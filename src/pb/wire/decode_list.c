/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Binary decoding of repeated fields and maps. Lists double when they grow, and
 * grow in place where they are the last thing in the arena; messages lie inline,
 * so a list of them may move while it grows, never while an element of it is
 * being decoded. */

#include "pb/wire/decoder.h"

/* Room for more elements. Memory is charged to the element budget unless the
 * input itself pays for it (packed fixed-width numbers). */
static bool grow(cpb__decoder *d, cpb__items *list, size_t item_size,
                 size_t more, bool charge) {
  size_t need = list->len + more;
  size_t cap = list->cap ? (size_t)list->cap * 2 : (item_size > 128 ? 2 : 4);
  if (need > UINT32_MAX / 2) {
    (void)cpb__decode_error(d, CPB_LIMIT, d->input, "too many elements");
    return false;
  }
  if (cap < need || more > 1) {
    cap = need > list->cap + list->cap / 2 ? need : cap;
  }
  size_t bytes = cap * item_size;
  size_t had = list->cap * item_size;
  if (charge && !cpb__decode_charge(d, bytes - had)) {
    return false;
  }
  void *items = NULL;
  if (list->cap) {
    items = cpb_arena_resize(d->arena, list->items, had, bytes);
  } else {
    items = cpb_arena_alloc(d->arena, bytes);
    if (items) {
      cpb__copy(items, list->items, list->len * item_size);
    }
  }
  if (!items) {
    (void)cpb__decode_no_memory(d);
    return false;
  }
  list->items = items;
  list->cap = (uint32_t)cap;
  return true;
}

/* The place for one more element; it counts once list->len is raised. */
static inline void *next_item(cpb__decoder *d, cpb__items *list,
                              size_t item_size) {
  if (CPB__UNLIKELY(list->len >= list->cap) &&
      !grow(d, list, item_size, 1, true)) {
    return NULL;
  }
  return (char *)list->items + (size_t)list->len * item_size;
}

static const char *decode_element(cpb__decoder *d, const char *p,
                                  const char *end, cpb__items *list,
                                  const cpb_message_def *sub,
                                  const cpb_field_def *field) {
  char *item = next_item(d, list, sub->size);
  if (CPB__UNLIKELY(!item)) {
    return NULL;
  }
  list->len++;
  cpb__message_clear(sub, item);
  return cpb__decode_body(d, p, end, item, sub, field);
}

/* An entry that is a string and a string, in this order and nothing else, as
 * nearly all of them are. NULL: it is something else, or malformed. */
static const char *decode_pair(cpb__decoder *d, const char *p, const char *end,
                               char *item, const cpb_message_def *entry) {
  size_t len = 0;
  p = cpb__read_length(d, p, end, &len);
  end = p ? p + len : NULL;
  for (size_t i = 0; i < 2 && p; i++) {
    const cpb_field_def *part = &entry->fields[i];
    if (CPB__UNLIKELY(p == end || (uint8_t)*p != part->tag)) {
      return NULL;
    }
    cpb_str *to = (cpb_str *)(void *)(item + part->offset);
    p = cpb__decode_string(d, p + 1, end, to, part->flags);
  }
  return p == end ? p : NULL;
}

static bool is_pair(const cpb_message_def *entry) {
  return cpb__type_size[entry->fields[0].type] == sizeof(cpb_str) &&
         cpb__type_size[entry->fields[1].type] == sizeof(cpb_str);
}

/* An entry is a message of key and value; either may be missing. Encoding,
 * "Maps". */
static const char *decode_entry(cpb__decoder *d, const char *p, const char *end,
                                void *msg, const cpb_message_def *def,
                                const cpb_field_def *field) {
  const char *start = p;
  const cpb_message_def *entry = cpb__sub(def, field);
  const cpb_field_def *value = &entry->fields[1];
  cpb__items *list = cpb__at(msg, field->offset);
  d->drop_entry = false;
  uint32_t before = list->len;
  if (is_pair(entry) && CPB__LIKELY(d->depth > 0)) {
    char *pair = next_item(d, list, entry->size);
    if (CPB__UNLIKELY(!pair)) {
      return NULL;
    }
    cpb__message_clear(entry, pair);
    p = decode_pair(d, p, end, pair, entry);
    if (CPB__LIKELY(p != NULL)) {
      list->len++;
      return p;
    }
    p = start;
  }
  p = decode_element(d, p, end, list, entry, field);
  if (CPB__UNLIKELY(!p)) {
    list->len = before; /* half an entry may lack its value */
    return NULL;
  }
  char *item = (char *)list->items + (size_t)(list->len - 1) * entry->size;
  if (CPB__UNLIKELY(d->drop_entry)) {
    list->len--;
    d->drop_entry = false;
    return cpb__decode_keep_value(d, msg, def, field->tag, start,
                                  (size_t)(p - start))
               ? p
               : NULL;
  }
  if (cpb__is_message(value)) {
    cpb__ptr *slot = (cpb__ptr *)(void *)(item + value->offset);
    if (CPB__UNLIKELY(!*slot)) {
      const cpb_message_def *sub = cpb__sub(entry, value);
      if (!cpb__decode_charge(d, sub->size)) {
        list->len--;
        return NULL;
      }
      *slot = cpb_message_new(sub, d->arena);
      list->len -= !*slot;
      return *slot ? p : cpb__decode_no_memory(d);
    }
  }
  return p;
}

/* ---- Numbers ---- */

/* Stores a varint as an element of a type. */
static inline void store(void *to, uint8_t type, uint64_t value) {
  switch (type) {
    case CPB_BOOL:
      *(uint8_t *)to = value != 0;
      break;
    case CPB_SINT32:
      *(cpb__u32 *)to = cpb__unzigzag32((uint32_t)value);
      break;
    case CPB_SINT64:
      *(cpb__u64 *)to = cpb__unzigzag64(value);
      break;
    case CPB_INT64:
    case CPB_UINT64:
      *(cpb__u64 *)to = value;
      break;
    default:
      *(cpb__u32 *)to = (uint32_t)value;
  }
}

/* Whether the number belongs into the list; if not it was kept as an unknown
 * field, or *ok is false. */
static bool enum_fits(cpb__decoder *d, void *msg, const cpb_message_def *def,
                      const cpb_field_def *field, uint64_t value, bool *ok) {
  if (cpb__enum_valid(cpb__enum(def, field), (int32_t)value)) {
    return true;
  }
  *ok = cpb__decode_keep_varint(d, msg, def, cpb__number(field), value);
  return false;
}

static const char *decode_scalar(cpb__decoder *d, const char *p,
                                 const char *end, void *msg,
                                 const cpb_message_def *def,
                                 const cpb_field_def *field) {
  cpb__items *list = cpb__at(msg, field->offset);
  size_t size = cpb__type_size[field->type];
  uint64_t value = 0;
  void *to = next_item(d, list, size);
  if (CPB__UNLIKELY(!to)) {
    return NULL;
  }
  switch (cpb__type_wire[field->type]) {
    case CPB__FIXED32:
      p = cpb__read_fixed32(d, p, to);
      break;
    case CPB__FIXED64:
      p = cpb__read_fixed64(d, p, to);
      break;
    default:
      p = cpb__read_varint(d, p, &value);
      if (p && (field->flags & CPB_FIELD_CLOSED)) {
        bool ok = true;
        if (!enum_fits(d, msg, def, field, value, &ok)) {
          return ok ? p : NULL;
        }
      }
      store(to, field->type, value);
  }
  list->len += p && p <= end;
  return p;
}

static const char *decode_packed_fixed(cpb__decoder *d, const char *p,
                                       size_t len, cpb__items *list,
                                       size_t size) {
  size_t count = len / size;
  if (len % size != 0) {
    return NULL;
  }
  if (len == 0) {
    return p;
  }
  if (list->len + count > list->cap && !grow(d, list, size, count, false)) {
    return NULL;
  }
  char *to = (char *)list->items + list->len * size;
  list->len += (uint32_t)count;
  if (CPB__IS_LITTLE) {
    cpb__copy(to, p, len);
  } else if (size == 4) {
    for (size_t i = 0; i < count; i++) {
      uint32_t value;
      memcpy(&value, p + i * 4, 4);
      *(cpb__u32 *)(void *)(to + i * 4) = CPB__LITTLE32(value);
    }
  } else {
    for (size_t i = 0; i < count; i++) {
      uint64_t value;
      memcpy(&value, p + i * 8, 8);
      *(cpb__u64 *)(void *)(to + i * 8) = CPB__LITTLE64(value);
    }
  }
  return p + len;
}

/* Varints end in a byte below 0x80. */
static size_t count_varints(const char *p, size_t len) {
  size_t count = 0;
  for (size_t i = 0; i < len; i++) {
    count += (uint8_t)p[i] < 0x80;
  }
  return count;
}

static const char *decode_packed_varints(cpb__decoder *d, const char *p,
                                         size_t len, void *msg,
                                         const cpb_message_def *def,
                                         const cpb_field_def *field) {
  cpb__items *list = cpb__at(msg, field->offset);
  size_t size = cpb__type_size[field->type];
  size_t count = count_varints(p, len);
  const char *end = p + len;
  if (len == 0) {
    return p;
  }
  if ((uint8_t)end[-1] >= 0x80) {
    return NULL;
  }
  if (list->len + count > list->cap && !grow(d, list, size, count, true)) {
    return NULL;
  }
  char *to = (char *)list->items + list->len * size;
  bool closed = (field->flags & CPB_FIELD_CLOSED) != 0;
  bool ok = true;
  while (p < end) {
    uint64_t value = 0;
    p = cpb__read_varint(d, p, &value);
    if (CPB__UNLIKELY(!p || !ok)) {
      return NULL;
    }
    if (CPB__UNLIKELY(closed) && !enum_fits(d, msg, def, field, value, &ok)) {
      continue;
    }
    store(to, field->type, value);
    to += size;
    list->len++;
  }
  return ok ? p : NULL;
}

static const char *decode_packed(cpb__decoder *d, const char *p,
                                 const char *end, void *msg,
                                 const cpb_message_def *def,
                                 const cpb_field_def *field) {
  size_t len = 0;
  p = cpb__read_length(d, p, end, &len);
  if (CPB__UNLIKELY(!p)) {
    return NULL;
  }
  if (cpb__type_wire[field->type] == CPB__VARINT) {
    return decode_packed_varints(d, p, len, msg, def, field);
  }
  return decode_packed_fixed(d, p, len, cpb__at(msg, field->offset),
                             cpb__type_size[field->type]);
}

/* ---- All of them ---- */

const char *cpb__decode_list(cpb__decoder *d, const char *p, const char *end,
                             void *msg, const cpb_message_def *def,
                             const cpb_field_def *field, uint32_t op) {
  cpb__items *list = cpb__at(msg, field->offset);
  switch (op) {
    case CPB__OP(CPB_MAP, CPB_MESSAGE):
      return decode_entry(d, p, end, msg, def, field);
    case CPB__OP(CPB_REPEATED, CPB_MESSAGE):
    case CPB__OP(CPB_REPEATED, CPB_GROUP):
      return decode_element(d, p, end, list, cpb__sub(def, field), field);
    case CPB__OP(CPB_REPEATED, CPB_STRING):
    case CPB__OP(CPB_REPEATED, CPB_BYTES): {
      cpb_str *item = next_item(d, list, sizeof(cpb_str));
      p = item ? cpb__decode_string(d, p, end, item, field->flags) : NULL;
      list->len += p != NULL;
      return p;
    }
    default:
      return (op & CPB__MODE_LIST) == CPB_PACKED
                 ? decode_packed(d, p, end, msg, def, field)
                 : decode_scalar(d, p, end, msg, def, field);
  }
}
