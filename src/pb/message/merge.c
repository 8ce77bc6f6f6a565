/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Merging and copying, by the same tables: what is set in the source replaces
 * what is set in the target, but lists grow and sub-messages merge. All that the
 * target then points to is the arena's. Both may be the same message, or share
 * parts: how long a list of the source is, is read before the target's grows. */

#include "pb/message/merge.h"

#include "pb/message/deep.h"
#include "pb/message/unknown.h"

static bool merge(const cpb_message_def *def, void *msg, const void *src,
                  cpb_arena *arena, int depth);

static bool copy_string(cpb_str *to, const cpb_str *from, cpb_arena *arena) {
  *to = cpb_arena_copy(arena, *from);
  return to->data != NULL;
}

static bool merge_message(const cpb_message_def *def,
                          const cpb_field_def *field, void *msg,
                          const void *src, cpb_arena *arena, int depth) {
  const cpb_message_def *sub = cpb__sub(def, field);
  cpb__ptr *slot = cpb__at(msg, field->offset);
  const void *from = cpb__get_message(src, field);
  bool other =
      field->mode == CPB_ONEOF && cpb__case(msg, field) != cpb__number(field);
  if (other || !*slot) {
    void *fresh = cpb_message_new(sub, arena);
    if (!fresh) {
      return false;
    }
    *slot = fresh;
  }
  cpb__mark(msg, field);
  return !from || merge(sub, *slot, from, arena, depth - 1);
}

static bool merge_single(const cpb_message_def *def, const cpb_field_def *field,
                         void *msg, const void *src, cpb_arena *arena,
                         int depth) {
  void *to = cpb__at(msg, field->offset);
  const void *from = cpb__at_const(src, field->offset);
  if (cpb__is_message(field)) {
    return merge_message(def, field, msg, src, arena, depth);
  }
  if (cpb__is_view(field->type)) {
    cpb_str copy;
    if (!copy_string(&copy, from, arena)) {
      return false;
    }
    memcpy(to, &copy, sizeof(copy));
  } else {
    memcpy(to, from, cpb__type_size[field->type]);
  }
  cpb__mark(msg, field);
  return true;
}

/* An element of a list, or an entry of a map, which has no default values. */
static bool copy_item(const cpb_message_def *sub, void *to, const void *from,
                      cpb_arena *arena, int depth) {
  if (cpb__has_head(sub)) {
    cpb__message_clear(sub, to);
  } else {
    memset(to, 0, sub->size);
  }
  return merge(sub, to, from, arena, depth - 1);
}

static bool merge_list(const cpb_message_def *def, const cpb_field_def *field,
                       void *msg, const void *src, cpb_arena *arena,
                       int depth) {
  cpb__items *to = cpb__at(msg, field->offset);
  const cpb__items *from = cpb__at_const(src, field->offset);
  size_t size = cpb__item_size(def, field);
  uint32_t count = from->len;
  if (count > UINT32_MAX - to->len) {
    return false;
  }
  /* at least doubled where it grows: many merges into one list stay linear */
  uint32_t need = to->len + count;
  uint32_t twice = to->cap > UINT32_MAX / 2 ? UINT32_MAX : to->cap * 2;
  if (need > to->cap &&
      !cpb_list_reserve(to, size, need > twice ? need : twice, arena)) {
    return false;
  }
  char *target = (char *)to->items + to->len * size;
  const char *source = from->items;
  if (!cpb__is_message(field) && !cpb__is_view(field->type)) {
    memcpy(target, source, count * size);
    to->len += count;
    return true;
  }
  for (uint32_t i = 0; i < count; i++) {
    void *item = target + i * size;
    const void *original = source + i * size;
    bool ok = cpb__is_view(field->type) ? copy_string(item, original, arena)
                                        : copy_item(cpb__sub(def, field), item,
                                                    original, arena, depth);
    if (!ok) {
      return false;
    }
    to->len++;
  }
  return true;
}

static bool merge_field(const cpb_message_def *def, const cpb_field_def *field,
                        void *msg, const void *src, cpb_arena *arena,
                        int depth) {
  return cpb__is_list(field) ? merge_list(def, field, msg, src, arena, depth)
                             : merge_single(def, field, msg, src, arena, depth);
}

/* All runs as one: those of the target change as it is added. */
static bool merge_unknown(const cpb_message_def *def, void *msg,
                          const void *src, cpb_arena *arena) {
  const cpb_unknown *unknown = cpb__unknown(def, src);
  uint32_t count = unknown ? unknown->len : 0;
  size_t len = 0;
  for (uint32_t i = 0; i < count; i++) {
    len += unknown->runs[i].len;
  }
  if (len == 0) {
    return true;
  }
  char *copy = cpb_arena_alloc(arena, len);
  if (!copy) {
    return false;
  }
  char *end = copy;
  for (uint32_t i = 0; i < count; i++) {
    memcpy(end, unknown->runs[i].data, unknown->runs[i].len);
    end += unknown->runs[i].len;
  }
  return cpb_unknown_add(msg, (cpb_str){copy, len}, arena);
}

static bool merge(const cpb_message_def *def, void *msg, const void *src,
                  cpb_arena *arena, int depth) {
  if (depth == 0) {
    return false;
  }
  for (uint16_t i = 0; i < def->field_count; i++) {
    const cpb_field_def *field = &def->fields[i];
    if (!cpb__has(src, field)) {
      continue;
    }
    if (!merge_field(def, field, msg, src, arena, depth)) {
      return false;
    }
  }
  return merge_unknown(def, msg, src, arena);
}

bool cpb__merge_field(const cpb_message_def *def, const cpb_field_def *field,
                      void *msg, const void *src, cpb_arena *arena) {
  return merge_field(def, field, msg, src, arena, CPB__DEEP);
}

bool cpb_message_merge(const cpb_message_def *def, void *msg, const void *src,
                       cpb_arena *arena) {
  return merge(def, msg, src, arena, CPB__DEEP);
}

void *cpb_message_copy(const cpb_message_def *def, const void *msg,
                       cpb_arena *arena) {
  void *copy = cpb_message_new(def, arena);
  return copy && cpb_message_merge(def, copy, msg, arena) ? copy : NULL;
}
