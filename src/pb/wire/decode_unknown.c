/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Fields that the schema does not know: skipped, and kept as they came. A run of
 * them is found before it is kept, so that it is one copy or one view. */

#include "pb/message/unknown.h"
#include "pb/wire/decoder.h"
#include "pb/wire/varint.h"

/* ---- Skipping ---- */

static const char *skip_group(cpb__decoder *d, const char *p, const char *end,
                              uint32_t number) {
  if (d->depth == 0) {
    return cpb__decode_error(d, CPB_LIMIT, p, "nested too deeply");
  }
  d->depth--;
  while (p && p < end) {
    uint32_t tag = 0;
    const char *value = cpb__read_tag(d, p, &tag);
    if (value && value <= end && (tag & 7) == CPB__END_GROUP) {
      d->depth++;
      return tag >> 3 == number ? value : NULL;
    }
    p = value ? cpb__decode_skip(d, value, end, tag) : NULL;
  }
  d->depth++;
  return NULL;
}

const char *cpb__decode_skip(cpb__decoder *d, const char *p, const char *end,
                             uint32_t tag) {
  uint64_t value = 0;
  size_t len = 0;
  if (tag >> 3 == 0 || p > end) {
    return NULL;
  }
  switch (tag & 7) {
    case CPB__VARINT:
      p = cpb__read_varint(d, p, &value);
      return p && p <= end ? p : NULL;
    case CPB__FIXED64:
      return end - p >= 8 ? p + 8 : NULL;
    case CPB__FIXED32:
      return end - p >= 4 ? p + 4 : NULL;
    case CPB__LENGTH:
      p = cpb__read_length(d, p, end, &len);
      return p ? p + len : NULL;
    case CPB__START_GROUP:
      return skip_group(d, p, end, tag >> 3);
    default:
      return NULL;
  }
}

/* ---- Keeping ---- */

static bool keep_run(cpb__decoder *d, void *msg, cpb_str run) {
  if (!cpb_unknown_add(msg, run, d->arena)) {
    (void)cpb__decode_no_memory(d);
    return false;
  }
  return true;
}

static bool keep_input(cpb__decoder *d, void *msg, const cpb_message_def *def,
                       const char *data, size_t len) {
  cpb_str run = {data, len};
  if ((d->flags & CPB_DROP_UNKNOWN) || !cpb__has_head(def)) {
    return true;
  }
  if (!(d->flags & CPB_ALIAS)) {
    run = cpb_arena_copy(d->arena, run);
    if (!run.data) {
      (void)cpb__decode_no_memory(d);
      return false;
    }
  }
  return keep_run(d, msg, run);
}

static bool count_one(cpb__decoder *d, const char *at) {
  if (d->unknown == 0) {
    (void)cpb__decode_error(d, CPB_LIMIT, at, "too many unknown fields");
    return false;
  }
  d->unknown--;
  return true;
}

bool cpb__decode_keep_value(cpb__decoder *d, void *msg,
                            const cpb_message_def *def, uint32_t tag,
                            const char *data, size_t len) {
  if ((d->flags & CPB_DROP_UNKNOWN) || !cpb__has_head(def)) {
    return true;
  }
  if (!count_one(d, d->input)) {
    return false;
  }
  size_t room = CPB__VARINT_MAX + len;
  char *copy = cpb_arena_alloc(d->arena, room);
  if (!copy) {
    (void)cpb__decode_no_memory(d);
    return false;
  }
  char *to = cpb__write_varint(copy, tag);
  memcpy(to, data, len);
  cpb_str run = {copy, (size_t)(to + len - copy)};
  return keep_run(d, msg, run);
}

bool cpb__decode_keep_varint(cpb__decoder *d, void *msg,
                             const cpb_message_def *def, uint32_t number,
                             uint64_t value) {
  char bytes[CPB__VARINT_MAX];
  char *end = cpb__write_varint(bytes, value);
  return cpb__decode_keep_value(d, msg, def, CPB_TAG(number, CPB__VARINT),
                                bytes, (size_t)(end - bytes));
}

/* The value of the field at p if that is unknown too. */
static const char *next_unknown(const cpb__decoder *d, const char *p,
                                const char *end, const cpb_message_def *def,
                                uint32_t *tag) {
  const char *value = p < end ? cpb__read_tag(d, p, tag) : NULL;
  bool is =
      value && (*tag & 7) != CPB__END_GROUP && !cpb__decode_knows(def, *tag);
  return is ? value : NULL;
}

const char *cpb__decode_unknown(cpb__decoder *d, const char *p,
                                const char *value, const char *end, void *msg,
                                const cpb_message_def *def, uint32_t tag) {
  const char *start = p;
  do {
    const char *after = cpb__decode_skip(d, value, end, tag);
    if (!after) {
      return cpb__decode_error(d, CPB_MALFORMED, p,
                               "unknown field is cut short or not well-formed");
    }
    if (!count_one(d, p)) {
      return NULL;
    }
    p = after;
    value = next_unknown(d, p, end, def, &tag);
  } while (value);
  return keep_input(d, msg, def, start, (size_t)(p - start)) ? p : NULL;
}
