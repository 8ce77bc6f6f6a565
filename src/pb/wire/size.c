/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The size of the binary form, from the inside out: each message is looked at
 * once. */

#include "pb/error.h"
#include "pb/message/unknown.h"
#include "pb/options.h"
#include "pb/wire/encoder.h"
#include "pb/wire/varint.h"

/* What a fault leaves: more than any message has. */
#define FAILED UINT64_MAX

typedef struct sizing {
  size_t depth;     /* of messages, left */
  size_t max_bytes; /* of output */
  cpb_error *error;
} sizing;

static uint64_t message_size(sizing *s, const void *msg,
                             const cpb_message_def *def);

static size_t tag_size(const cpb_field_def *field) {
  return cpb__varint_size(field->tag);
}

static size_t number_size(const void *from, const cpb_field_def *field) {
  switch (cpb__type_wire[field->type]) {
    case 5:
      return 4;
    case 1:
      return 8;
    default:
      return cpb__varint_size(cpb__load_varint(from, field->type));
  }
}

/* With its length, or with the tag that ends a group. NULL is an empty one. */
static uint64_t nested_size(sizing *s, const void *msg,
                            const cpb_message_def *def,
                            const cpb_field_def *field) {
  uint64_t size = 0;
  if (s->depth == 0) {
    (void)cpb__error_set(s->error, CPB_LIMIT, 0, "nested too deeply");
    return FAILED;
  }
  s->depth--;
  size = msg ? message_size(s, msg, def) : 0;
  s->depth++;
  if (size == FAILED) {
    return FAILED;
  }
  return size +
         (field->type == CPB_GROUP ? tag_size(field) : cpb__varint_size(size));
}

static uint64_t string_size(const cpb_str *str) {
  return str->len + cpb__varint_size(str->len);
}

/* An entry that is a string and a string has both, be they empty. */
static uint64_t pair_size(const cpb_str item[2], const cpb_message_def *entry) {
  uint64_t size = string_size(&item[0]) + string_size(&item[1]) +
                  tag_size(&entry->fields[0]) + tag_size(&entry->fields[1]);
  return size + cpb__varint_size(size);
}

/* A value as it lies in a struct, without its tag. */
static uint64_t value_size(sizing *s, const void *from,
                           const cpb_message_def *def,
                           const cpb_field_def *field) {
  if (cpb__is_message(field)) {
    return nested_size(s, *(const cpb__ptr *)from, cpb__sub(def, field), field);
  }
  if (cpb__type_wire[field->type] == 2) {
    return string_size(from);
  }
  return number_size(from, field);
}

static uint64_t packed_size(const cpb__items *list,
                            const cpb_field_def *field) {
  size_t each = cpb__type_size[field->type];
  uint64_t size = 0;
  if (cpb__type_wire[field->type] != 0) {
    size = (uint64_t)list->len * each;
  } else {
    for (size_t i = 0; i < list->len; i++) {
      size += number_size((const char *)list->items + i * each, field);
    }
  }
  return tag_size(field) + cpb__varint_size(size) + size;
}

static uint64_t item_size(sizing *s, const void *item,
                          const cpb_message_def *def,
                          const cpb_field_def *field) {
  if (!cpb__is_message(field)) {
    return value_size(s, item, def, field);
  }
  const cpb_message_def *sub = cpb__sub(def, field);
  return field->mode == CPB_MAP && cpb__is_pair(sub) && s->depth > 0
             ? pair_size(item, sub)
             : nested_size(s, item, sub, field);
}

static uint64_t list_size(sizing *s, const void *msg,
                          const cpb_message_def *def,
                          const cpb_field_def *field) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  size_t each = cpb__item_size(def, field);
  uint64_t total = 0;
  if (field->mode == CPB_PACKED) {
    return packed_size(list, field);
  }
  for (uint32_t i = 0; i < list->len; i++) {
    const char *item = (const char *)list->items + i * each;
    uint64_t size = item_size(s, item, def, field);
    if (size == FAILED) {
      cpb__error_in_item(s->error, def, field, msg, i);
      return FAILED;
    }
    total += tag_size(field) + size;
  }
  return total;
}

static uint64_t field_size(sizing *s, const void *msg,
                           const cpb_message_def *def,
                           const cpb_field_def *field) {
  if (cpb__is_list(field)) {
    return list_size(s, msg, def, field);
  }
  uint64_t size = value_size(s, cpb__at_const(msg, field->offset), def, field);
  if (size == FAILED) {
    cpb__error_in_field(s->error, def, field, -1);
    return FAILED;
  }
  return tag_size(field) + size;
}

static uint64_t message_size(sizing *s, const void *msg,
                             const cpb_message_def *def) {
  const cpb_unknown *unknown = cpb__unknown(def, msg);
  uint64_t total = 0;
  for (uint32_t i = 0; unknown && i < unknown->len; i++) {
    total += unknown->runs[i].len;
  }
  for (size_t i = 0; i < def->field_count; i++) {
    if (cpb__has(msg, &def->fields[i])) {
      uint64_t size = field_size(s, msg, def, &def->fields[i]);
      if (size == FAILED) {
        return FAILED;
      }
      total += size;
    }
  }
  if (total > s->max_bytes) {
    (void)cpb__error_set(s->error, CPB_LIMIT, 0,
                         "more bytes than the limit allows");
    return FAILED;
  }
  return total;
}

cpb_code cpb_size(const void *msg, const cpb_message_def *def,
                  const cpb_codec_options *options, size_t *out,
                  cpb_error *error) {
  cpb__settings settings;
  cpb_error local;
  error = error ? error : &local;
  error->code = CPB_OK;
  if (!cpb__settings_read(&settings, options)) {
    return cpb__error_set(error, CPB_INVALID_ARGUMENT, 0, CPB__BAD_OPTIONS);
  }
  sizing s = {settings.max_depth, cpb__max_output(&settings), error};
  uint64_t size = message_size(&s, msg, def);
  if (size == FAILED) {
    cpb__error_in(error, def->full_name);
    return error->code;
  }
  *out = (size_t)size;
  return CPB_OK;
}
