/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Binary decoding of repeated fields and maps. Lists double when they grow, and
 * grow in place where they are the last thing in the arena; messages lie inline,
 * so a list of them may move while it grows, never while an element of it is
 * being decoded. */

#include "base/text.h"
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

bool cpb__decode_grow(cpb__decoder *d, cpb__items *list, size_t item_size) {
  return grow(d, list, item_size, 1, true);
}

static const char *decode_element(cpb__decoder *d, const char *p,
                                  const char *end, cpb__items *list,
                                  const cpb_message_def *sub,
                                  const cpb_field_def *field) {
  char *item = cpb__next_item(d, list, sub->size);
  if (CPB__UNLIKELY(!item)) {
    return NULL;
  }
  list->len++;
  cpb__message_clear(sub, item);
  return cpb__decode_body(d, p, end, item, sub, field);
}

/* Two strings with lengths of one byte, one after the other: an entry as nearly
 * all of them are. It is as long as its length says, and below `fast`. */
static inline bool take_pair(const char *p, size_t len, uint32_t flags,
                             cpb_str item[2]) {
  size_t key = (uint8_t)p[1];
  if (CPB__UNLIKELY(len < 4 || key > len - 4)) {
    return false;
  }
  const char *second = p + 2 + key;
  size_t value = (uint8_t)second[1];
  if (CPB__UNLIKELY(p[0] != CPB_TAG(1, CPB__LENGTH) ||
                    second[0] != CPB_TAG(2, CPB__LENGTH) ||
                    key + value + 4 != len)) {
    return false;
  }
  /* Tags and lengths are ASCII: all of it is UTF-8 if both strings are. */
  if ((flags & CPB_FIELD_UTF8) && !cpb__ascii_padded(p, len) &&
      !cpb__utf8_valid(p, len)) {
    return false;
  }
  item[0] = (cpb_str){p + 2, key};
  item[1] = (cpb_str){second + 2, value};
  return true;
}

/* Takes entries, with their tags, as long as they are pairs of strings. */
static const char *take_pairs(cpb__decoder *d, const char *p, const char *fast,
                              cpb__items *list, const cpb_message_def *entry,
                              uint32_t tag) {
  uint32_t flags = entry->fields[0].flags | entry->fields[1].flags;
  while (p < fast && (uint8_t)*p == tag) {
    size_t len = (uint8_t)p[1];
    const char *body = p + 2;
    if (CPB__UNLIKELY(len >= 0x80 || (ptrdiff_t)len > fast - body)) {
      break;
    }
    cpb_str *item = cpb__next_item(d, list, 2 * sizeof(cpb_str));
    if (CPB__UNLIKELY(!item || !take_pair(body, len, flags, item))) {
      break;
    }
    list->len++;
    p = body + len;
  }
  return p;
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
  void *to = cpb__next_item(d, list, size);
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
  const uint64_t ones = 0x0101010101010101u;
  size_t count = 0;
  size_t i = 0;
  for (; len - i >= 8; i += 8) {
    uint64_t word;
    memcpy(&word, p + i, 8);
    count += (size_t)(((~word >> 7 & ones) * ones) >> 56);
  }
  for (; i < len; i++) {
    count += (uint8_t)p[i] < 0x80;
  }
  return count;
}

/* Numbers of one type, for which there is room. */
static inline const char *take_varints(const cpb__decoder *d, const char *p,
                                       const char *end, void *to,
                                       uint8_t type) {
  const char *fast = cpb__fast_end(d, end);
  size_t size = type == CPB_BOOL ? 1 : 4;
  char *item = to;
  uint64_t value = 0;
  if (type == CPB_INT64 || type == CPB_SINT64) {
    size = 8;
  }
  for (; p && p < fast; item += size) {
    p = cpb__get_varint(p, &value);
    store(item, type, value);
  }
  for (; p && p < end; item += size) {
    p = cpb__read_varint(d, p, &value);
    store(item, type, value);
  }
  return p;
}

/* One loop for each way to store a number. */
static const char *take_packed(const cpb__decoder *d, const char *p,
                               const char *end, void *to, uint8_t type) {
  switch (type) {
    case CPB_BOOL:
      return take_varints(d, p, end, to, CPB_BOOL);
    case CPB_SINT32:
      return take_varints(d, p, end, to, CPB_SINT32);
    case CPB_SINT64:
      return take_varints(d, p, end, to, CPB_SINT64);
    case CPB_INT64:
    case CPB_UINT64:
      return take_varints(d, p, end, to, CPB_INT64);
    default:
      return take_varints(d, p, end, to, CPB_INT32);
  }
}

static const char *take_closed(cpb__decoder *d, const char *p, const char *end,
                               void *msg, const cpb_message_def *def,
                               const cpb_field_def *field) {
  cpb__items *list = cpb__at(msg, field->offset);
  bool ok = true;
  while (p && ok && p < end) {
    uint64_t value = 0;
    p = cpb__read_varint(d, p, &value);
    if (CPB__LIKELY(p != NULL) && enum_fits(d, msg, def, field, value, &ok)) {
      ((cpb__u32 *)list->items)[list->len++] = (uint32_t)value;
    }
  }
  return ok ? p : NULL;
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
  if (field->flags & CPB_FIELD_CLOSED) {
    return take_closed(d, p, end, msg, def, field);
  }
  p = take_packed(d, p, end, (char *)list->items + list->len * size,
                  field->type);
  list->len += p ? (uint32_t)count : 0;
  return p;
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

static inline const char *decode_item(cpb__decoder *d, const char *p,
                                      const char *end, void *msg,
                                      const cpb_message_def *def,
                                      const cpb_field_def *field, uint32_t op) {
  cpb__items *list = cpb__at(msg, field->offset);
  switch (op) {
    case CPB__OP(CPB_MAP, CPB_MESSAGE):
      return decode_entry(d, p, end, msg, def, field);
    case CPB__OP(CPB_REPEATED, CPB_GROUP):
      return decode_element(d, p, end, list, cpb__sub(def, field), field);
    case CPB__OP(CPB_REPEATED, CPB_STRING):
    case CPB__OP(CPB_REPEATED, CPB_BYTES): {
      cpb_str *item = cpb__next_item(d, list, sizeof(cpb_str));
      p = item ? cpb__read_string(d, p, cpb__fast_end(d, end), end, item,
                                  field->flags)
               : NULL;
      list->len += p != NULL;
      return p;
    }
    default:
      return (op & CPB__MODE_LIST) == CPB_PACKED
                 ? decode_packed(d, p, end, msg, def, field)
                 : decode_scalar(d, p, end, msg, def, field);
  }
}

/* Whether a map is worth trying as pairs: they are borrowed. */
static bool has_pairs(const cpb__decoder *d, const cpb_message_def *def,
                      const cpb_field_def *field) {
  return field->mode == CPB_MAP && (d->flags & CPB_ALIAS) && d->depth > 0 &&
         cpb__is_pair(cpb__sub(def, field));
}

CPB__APART const char *cpb__decode_list(cpb__decoder *d, const char *p,
                                        const char *end, void *msg,
                                        const cpb_message_def *def,
                                        const cpb_field_def *field,
                                        uint32_t op) {
  uint32_t tag = field->tag;
  if (op != cpb__op(field) || tag >= 0x80) {
    return decode_item(d, p, end, msg, def, field, op);
  }
  const char *fast = cpb__fast_end(d, end);
  const char *first = p;
  bool pairs = has_pairs(d, def, field);
  for (;;) {
    if (pairs && (uint8_t)p[-1] == tag) {
      const char *start = p - 1;
      p = take_pairs(d, start, fast, cpb__at(msg, field->offset),
                     cpb__sub(def, field), tag);
      if (p != start && !(p < fast && (uint8_t)*p == tag)) {
        return p;
      }
      p++;
    }
    const char *value = p;
    p = decode_item(d, p, end, msg, def, field, op);
    if (CPB__UNLIKELY(!p || p > end)) {
      return value == first ? p : cpb__decode_malformed(d, value - 1);
    }
    if (!(p < fast && (uint8_t)*p == tag)) {
      return p;
    }
    p++;
  }
}
