/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/access.h"

const uint8_t cpb__type_size[19] = {
    [CPB_DOUBLE] = 8,
    [CPB_FLOAT] = 4,
    [CPB_INT64] = 8,
    [CPB_UINT64] = 8,
    [CPB_INT32] = 4,
    [CPB_FIXED64] = 8,
    [CPB_FIXED32] = 4,
    [CPB_BOOL] = 1,
    [CPB_STRING] = sizeof(cpb_str),
    [CPB_GROUP] = sizeof(void *),
    [CPB_MESSAGE] = sizeof(void *),
    [CPB_BYTES] = sizeof(cpb_str),
    [CPB_UINT32] = 4,
    [CPB_ENUM] = 4,
    [CPB_SFIXED32] = 4,
    [CPB_SFIXED64] = 8,
    [CPB_SINT32] = 4,
    [CPB_SINT64] = 8,
};

const uint8_t cpb__type_wire[19] = {
    [CPB_DOUBLE] = 1,   [CPB_FLOAT] = 5,  [CPB_FIXED64] = 1,
    [CPB_FIXED32] = 5,  [CPB_STRING] = 2, [CPB_GROUP] = 3,
    [CPB_MESSAGE] = 2,  [CPB_BYTES] = 2,  [CPB_SFIXED32] = 5,
    [CPB_SFIXED64] = 1,
};

size_t cpb_message_size(const cpb_message_def *def) {
  return def->size;
}

cpb_str cpb_message_name(const cpb_message_def *def) {
  return def->full_name;
}

void cpb_message_init(const cpb_message_def *def, void *msg) {
  cpb__message_clear(def, msg);
}

void cpb_message_clear(const cpb_message_def *def, void *msg) {
  cpb__message_clear(def, msg);
}

void *cpb_message_new(const cpb_message_def *def, cpb_arena *arena) {
  void *msg = cpb_arena_alloc(arena, def->size);
  if (msg) {
    cpb__message_clear(def, msg);
  }
  return msg;
}

int64_t cpb__enum_find(const cpb_enum_def *def, int32_t number) {
  size_t low = 0;
  size_t high = def->count;
  if (high == 0) {
    return -1;
  }
  size_t guess = (size_t)((uint32_t)number - (uint32_t)def->numbers[0]);
  if (guess < high && def->numbers[guess] == number &&
      (guess == 0 || def->numbers[guess - 1] != number)) {
    return (int64_t)guess;
  }
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (def->numbers[middle] < number) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < def->count && def->numbers[low] == number ? (int64_t)low : -1;
}
