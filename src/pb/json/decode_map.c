/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON objects to map fields. */

#include "pb/json/in.h"
#include "pb/message/map.h"

static bool read_value(cpb__json_in *in, char *item,
                       const cpb_message_def *entry, bool *skipped) {
  const cpb_field_def *value = &entry->fields[1];
  void *to = item + value->offset;
  if (cpb__json_peek(in) == 'n' && !cpb__json_takes_null(entry, value)) {
    return cpb__json_fail(in, CPB_MALFORMED, "null in a map");
  }
  if (!cpb__is_message(value)) {
    return cpb__json_read_scalar(in, to, entry, value, skipped);
  }
  const cpb_message_def *sub = cpb__sub(entry, value);
  if (!cpb__json_charge(in, sub->size)) {
    return false;
  }
  void *msg = cpb_message_new(sub, in->arena);
  if (!msg) {
    return cpb__json_out_of_memory(in);
  }
  *(cpb__ptr *)to = msg;
  return cpb__json_read_message(in, msg, sub);
}

static bool read_entry(cpb__json_in *in, cpb__items *list,
                       const cpb_message_def *entry) {
  const cpb_field_def *key = &entry->fields[0];
  cpb_str text;
  bool copied = false;
  bool skipped = false;
  if (!cpb__json_charge(in, entry->size)) {
    return false;
  }
  char *item = cpb_list_add_message(list, entry, in->arena);
  if (!item) {
    return cpb__json_out_of_memory(in);
  }
  bool ok = cpb__json_read_string(in, &text, &copied) &&
            cpb__json_expect(in, ':') &&
            cpb__json_read_key(in, item + key->offset, text, copied, key);
  if (ok && !read_value(in, item, entry, &skipped)) {
    cpb__error_in_field(in->error, entry, &entry->fields[1], -1);
    ok = false;
  }
  list->len -= skipped || !ok; /* half an entry may lack its value */
  return ok;
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

bool cpb__json_read_map(cpb__json_in *in, void *msg, const cpb_message_def *def,
                        const cpb_field_def *field) {
  const cpb_message_def *entry = cpb__sub(def, field);
  cpb__items *list = cpb__at(msg, field->offset);
  uint32_t start = list->len;
  bool twins = false;
  /* an entry is a level of its own, as in the binary format */
  if (!cpb__json_expect(in, '{') || !cpb__json_enter(in)) {
    return false;
  }
  bool ok = true;
  bool more = !cpb__json_accept(in, '}');
  while (more && ok) {
    ok = read_entry(in, list, entry) && cpb__json_more(in, '}', &more);
  }
  cpb__json_leave(in);
  if (!ok || list->len - start < 2) {
    return ok;
  }
  if (!has_twins(in, list, start, entry, &twins)) {
    return false;
  }
  return !twins || cpb__json_fail(in, CPB_MALFORMED, "key is there twice");
}
