/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/message/unknown.h"

bool cpb_unknown_next(const void *msg, size_t *position, cpb_str *run) {
  const cpb_unknown *unknown = ((const cpb_head *)msg)->unknown;
  if (!unknown || *position >= unknown->len) {
    return false;
  }
  *run = unknown->runs[(*position)++];
  return true;
}

static bool grow(cpb_unknown *unknown, cpb_arena *arena) {
  uint32_t cap = unknown->cap ? unknown->cap * 2 : 2;
  if (cap < unknown->cap) {
    return false;
  }
  cpb_str *runs =
      cpb_arena_resize(arena, unknown->runs, unknown->cap * sizeof(cpb_str),
                       cap * sizeof(cpb_str));
  if (!runs) {
    return false;
  }
  unknown->runs = runs;
  unknown->cap = cap;
  return true;
}

bool cpb_unknown_add(void *msg, cpb_str fields, cpb_arena *arena) {
  cpb_head *head = msg;
  if (fields.len == 0) {
    return true;
  }
  if (!head->unknown) {
    head->unknown = cpb_arena_zalloc(arena, sizeof(*head->unknown));
    if (!head->unknown) {
      return false;
    }
  }
  cpb_unknown *unknown = head->unknown;
  cpb_str *last =
      unknown->runs && unknown->len ? &unknown->runs[unknown->len - 1] : NULL;
  if (last && last->data + last->len == fields.data) {
    last->len += fields.len;
    return true;
  }
  if ((!unknown->runs || unknown->len == unknown->cap) &&
      !grow(unknown, arena)) {
    return false;
  }
  unknown->runs[unknown->len++] = fields;
  return true;
}

void cpb_unknown_clear(void *msg) {
  ((cpb_head *)msg)->unknown = NULL;
}
