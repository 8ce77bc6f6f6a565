/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Merging and copying, by the same tables: what is set in the source replaces
 * what is set in the target, but lists grow and sub-messages merge. All that the
 * target then points to is the arena's. */

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
  if (from->len > UINT32_MAX - to->len) {
    return false;
  }
  /* at least doubled where it grows: many merges into one list stay linear */
  uint32_t need = to->len + from->len;
  uint32_t twice = to->cap > UINT32_MAX / 2 ? UINT32_MAX : to->cap * 2;
  if (need > to->cap &&
      !cpb_list_reserve(to, size, need > twice ? need : twice, arena)) {
    return false;
  }
  char *target = (char *)to->items + to->len * size;
  const char *source = from->items;
  if (!cpb__is_message(field) && !cpb__is_view(field->type)) {
    memcpy(target, source, from->len * size);
    to->len += from->len;
    return true;
  }
  for (uint32_t i = 0; i < from->len; i++) {
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

static bool merge_unknown(const cpb_message_def *def, void *msg,
                          const void *src, cpb_arena *arena) {
  const cpb_unknown *unknown = cpb__unknown(def, src);
  for (uint32_t i = 0; unknown && i < unknown->len; i++) {
    cpb_str copy;
    if (!copy_string(&copy, &unknown->runs[i], arena) ||
        !cpb_unknown_add(msg, copy, arena)) {
      return false;
    }
  }
  return true;
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
