/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON objects to map fields. */

#include "pb/json/in.h"
#include "pb/message/map.h"

static const char *read_value(cpb__json_in *in, const char *p, char *item,
                              const cpb_message_def *entry, bool *skipped) {
  const cpb_field_def *value = &entry->fields[1];
  void *to = item + value->offset;
  p = cpb__json_token(in, p);
  in->p = p;
  if (CPB__UNLIKELY(cpb__json_char(in, p) == 'n' &&
                    !cpb__json_takes_null(entry, value))) {
    return cpb__json_stop(in, p, CPB_MALFORMED, "null in a map");
  }
  if (!cpb__is_message(value)) {
    return cpb__json_read_scalar(in, p, to, entry, value, skipped);
  }
  const cpb_message_def *sub = cpb__sub(entry, value);
  if (!cpb__json_charge(in, sub->size)) {
    return NULL;
  }
  void *msg = cpb_message_new(sub, in->arena);
  if (!msg) {
    (void)cpb__json_out_of_memory(in);
    return NULL;
  }
  *(cpb__ptr *)to = msg;
  return cpb__json_read_message(in, p, msg, sub);
}

static const char *read_key(cpb__json_in *in, const char *p, void *to,
                            const cpb_field_def *key) {
  cpb_str text;
  bool copied = false;
  p = cpb__json_read_string(in, p, &text, &copied);
  p = p ? cpb__json_expect(in, p, ':') : NULL;
  if (CPB__LIKELY(p != NULL)) {
    in->p = p;
    p = cpb__json_read_key(in, to, text, copied, key) ? p : NULL;
  }
  return p;
}

static const char *read_entry(cpb__json_in *in, const char *p, cpb__items *list,
                              const cpb_message_def *entry) {
  const cpb_field_def *key = &entry->fields[0];
  bool skipped = false;
  in->p = p;
  if (!cpb__json_charge(in, entry->size)) {
    return NULL;
  }
  char *item = cpb_list_add_message(list, entry, in->arena);
  if (!item) {
    (void)cpb__json_out_of_memory(in);
    return NULL;
  }
  p = read_key(in, p, item + key->offset, key);
  if (p) {
    p = read_value(in, p, item, entry, &skipped);
    if (CPB__UNLIKELY(!p)) {
      cpb__error_in_field(in->error, entry, &entry->fields[1], -1);
    }
  }
  list->len -= skipped || !p; /* half an entry may lack its value */
  return p;
}

/* Whether the entries of this object, which lie from `start` on, have a key
 * twice. Many are sorted. */
static bool has_twins(cpb__json_in *in, const cpb__items *list, uint32_t start,
                      const cpb_message_def *entry, bool *twins) {
  enum { FEW = 32 };
  cpb__items added = {(char *)list->items + (size_t)start * entry->size,
                      list->len - start, 0};
  cpb__map_view view = {&added, &entry->fields[0], entry->size};
  if (added.len <= FEW) {
    *twins = cpb__map_has_twins(&view);
    return true;
  }
  size_t bytes = (size_t)added.len * 2 * sizeof(uint32_t);
  uint32_t *scratch = cpb_arena_alloc(in->arena, bytes);
  if (!scratch) {
    return cpb__json_out_of_memory(in);
  }
  size_t count = 0;
  (void)cpb__map_sort(&view, scratch, &count);
  (void)cpb_arena_resize(in->arena, scratch, bytes, 1);
  *twins = count != added.len;
  return true;
}

const char *cpb__json_read_map(cpb__json_in *in, const char *p, void *msg,
                               const cpb_message_def *def,
                               const cpb_field_def *field) {
  const cpb_message_def *entry = cpb__sub(def, field);
  cpb__items *list = cpb__at(msg, field->offset);
  uint32_t start = list->len;
  bool twins = false;
  p = cpb__json_expect(in, p, '{');
  /* an entry is a level of its own, as in the binary format */
  if (!p || (in->p = p, !cpb__json_enter(in))) {
    return NULL;
  }
  bool more = cpb__json_any(in, &p, '}');
  while (more && p) {
    p = read_entry(in, p, list, entry);
    p = p ? cpb__json_more(in, p, '}', &more) : NULL;
  }
  cpb__json_leave(in);
  if (!p || list->len - start < 2) {
    return p;
  }
  in->p = p;
  if (!has_twins(in, list, start, entry, &twins)) {
    return NULL;
  }
  return twins ? cpb__json_stop(in, p, CPB_MALFORMED, "key is there twice") : p;
}
