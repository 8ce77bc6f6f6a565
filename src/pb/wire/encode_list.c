/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Binary encoding of repeated fields and maps, from the last element to the
 * first. */

#include "base/text.h"
#include "pb/message/map.h"
#include "pb/wire/ascii.h"
#include "pb/wire/encoder.h"

static char *encode_packed(cpb__encoder *e, char *out, const cpb__items *list,
                           const cpb_field_def *field) {
  size_t after = (size_t)(e->end - out);
  size_t size = cpb__type_size[field->type];
  size_t bytes = list->len * size;
  const char *items = list->items;
  uint8_t wire = cpb__type_wire[field->type];
  if (wire == 0) {
    for (size_t i = list->len; i-- > 0;) {
      out = cpb__encode_room(e, out, CPB__SCALAR_ROOM);
      if (CPB__UNLIKELY(!out)) {
        return NULL;
      }
      out =
          cpb__put_varint(out, cpb__load_varint(items + i * size, field->type));
    }
  } else {
    out = cpb__encode_room(e, out, bytes);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__write_before(out, items, bytes);
    for (size_t i = 0; !CPB__IS_LITTLE && i < bytes; i += size) {
      for (size_t k = 0; k < size; k++) {
        out[i + k] = items[i + size - 1 - k];
      }
    }
  }
  out = cpb__encode_room(e, out, CPB__SCALAR_ROOM);
  if (CPB__LIKELY(out != NULL)) {
    out = cpb__put_varint(out, (size_t)(e->end - out) - after);
    out = cpb__put_varint(out, field->tag);
  }
  return out;
}

static char *encode_number(cpb__encoder *e, char *out, const void *from,
                           const cpb_field_def *field) {
  out = cpb__encode_room(e, out, CPB__SCALAR_ROOM);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  switch (cpb__type_wire[field->type]) {
    case 5:
      return cpb__put_fixed32(out, from);
    case 1:
      return cpb__put_fixed64(out, from);
    default:
      return cpb__put_varint(out, cpb__load_varint(from, field->type));
  }
}

static char *encode_item(cpb__encoder *e, char *out, const void *item,
                         const cpb_message_def *def,
                         const cpb_field_def *field) {
  if (cpb__is_message(field)) {
    out = cpb__encode_message(e, out, item, cpb__sub(def, field), field);
  } else if (cpb__is_view(field->type)) {
    out = cpb__put_view(e, out, item, field->flags);
  } else {
    out = encode_number(e, out, item, field);
  }
  return out ? cpb__put_varint(out, field->tag) : NULL;
}

/* ---- Maps ---- */

/* A key or a value, for which there is room. */
static inline char *encode_half(cpb__encoder *e, char *out, const cpb_str *str,
                                const cpb_message_def *entry, size_t index) {
  const cpb_field_def *field = &entry->fields[index];
  out -= str->len;
  bool ascii = cpb__copy_ascii(out, str->data, str->len);
  if (CPB__UNLIKELY(!ascii) && (field->flags & CPB_FIELD_UTF8) &&
      !cpb__utf8_valid(str->data, str->len)) {
    (void)cpb__encode_error(e, CPB_INVALID_ARGUMENT, "string is not UTF-8");
    cpb__error_in_field(e->error, entry, field, -1);
    return NULL;
  }
  out = cpb__put_varint(out, str->len);
  *--out = (char)field->tag;
  return out;
}

/* An entry that is a string and a string. */
static inline char *encode_pair(cpb__encoder *e, char *out,
                                const cpb_str pair[2],
                                const cpb_message_def *entry, uint32_t tag) {
  size_t size = pair[0].len + pair[1].len + 4 * (size_t)CPB__SCALAR_ROOM;
  out = cpb__encode_room(e, out, size);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  const char *end = out;
  out = encode_half(e, out, &pair[1], entry, 1);
  out = CPB__LIKELY(out != NULL) ? encode_half(e, out, pair, entry, 0) : NULL;
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  out = cpb__put_varint(out, (size_t)(end - out));
  return cpb__put_varint(out, tag);
}

/* What the entries of a map are if encode_pair writes them, else NULL. */
static const cpb_message_def *pair_of(const cpb__encoder *e,
                                      const cpb_message_def *def,
                                      const cpb_field_def *field) {
  bool fits = field->mode == CPB_MAP && e->depth > 0 &&
              cpb__is_pair(cpb__sub(def, field));
  return fits ? cpb__sub(def, field) : NULL;
}

/* Elements or entries in an order or, if that is NULL, as they come. */
static char *encode_items(cpb__encoder *e, char *out, const void *msg,
                          const cpb_message_def *def,
                          const cpb_field_def *field, const uint32_t *order,
                          size_t count) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  const char *items = list->items;
  size_t size = cpb__item_size(def, field);
  const cpb_message_def *pair = pair_of(e, def, field);
  while (count-- > 0) {
    uint32_t index = order ? order[count] : (uint32_t)count;
    const void *item = items + index * size;
    out = pair ? encode_pair(e, out, item, pair, field->tag)
               : encode_item(e, out, item, def, field);
    if (CPB__UNLIKELY(!out)) {
      cpb__error_in_item(e->error, def, field, msg, index);
      return NULL;
    }
  }
  return out;
}

/* Entries in the order of their keys, each key once. The indexes lie at the low
 * end of the window, where they stay if the window moves. */
static char *encode_sorted(cpb__encoder *e, char *out, const void *msg,
                           const cpb_message_def *def,
                           const cpb_field_def *field) {
  cpb__map_view view = cpb__map_view_of(msg, def, field);
  size_t bytes = (size_t)view.list->len * 2 * sizeof(uint32_t);
  size_t count = 0;
  e->max_bytes += bytes; /* which are no output */
  out = cpb__encode_room(e, out, bytes + sizeof(uint64_t));
  e->max_bytes -= bytes;
  if (!out) {
    return NULL;
  }
  char *begin = e->begin;
  char *scratch = begin + (-(uintptr_t)begin & (sizeof(uint64_t) - 1));
  char *inner = scratch + bytes;
  const uint32_t *order =
      cpb__map_sort(&view, (uint32_t *)(void *)scratch, &count);
  e->begin = inner;
  out = encode_items(e, out, msg, def, field, order, count);
  if (e->begin == inner) {
    e->begin = begin;
  }
  return out;
}

/* ---- All of them ---- */

CPB__APART char *cpb__encode_list(cpb__encoder *e, char *out, const void *msg,
                                  const cpb_message_def *def,
                                  const cpb_field_def *field) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  if (field->mode == CPB_PACKED) {
    return encode_packed(e, out, list, field);
  }
  if (field->mode == CPB_MAP && (e->flags & CPB_DETERMINISTIC)) {
    return encode_sorted(e, out, msg, def, field);
  }
  return encode_items(e, out, msg, def, field, NULL, list->len);
}
