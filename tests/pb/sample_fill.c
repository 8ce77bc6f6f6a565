/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Content for the sample messages. */

#include "pb/sample.h"
#include "support/crpc_test.h"

static void *add(void *list, size_t size, cpb_arena *arena) {
  void *item = cpb_list_add(list, size, arena);
  crpc_must(item != NULL);
  return item;
}

#define ADD(type, list, value) \
  *(type *)add(&(list), sizeof(type), arena) = value

static Sample *new_sample(cpb_arena *arena) {
  Sample *msg = cpb_message_new(&Sample_def, arena);
  crpc_must(msg != NULL);
  return msg;
}

static void fill_lists(Sample *msg, cpb_arena *arena) {
  static const int32_t numbers[] = {0,   1,   -1,        127,
                                    128, 300, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
    ADD(int32_t, msg->packed_i32, numbers[i]);
    ADD(int32_t, msg->plain_i32, numbers[i]);
    ADD(double, msg->packed_dbl, numbers[i] * 1.25);
    ADD(bool, msg->packed_bool, (numbers[i] & 1) != 0);
    ADD(int64_t, msg->packed_s64, numbers[i] * (int64_t)1000000007);
    ADD(uint32_t, msg->packed_f32, (uint32_t)numbers[i]);
    ADD(uint64_t, msg->plain_f64, (uint64_t)numbers[i]);
    ADD(float, msg->plain_flt, (float)numbers[i] / 3);
    ADD(int32_t, msg->packed_level, i & 1 ? 3 : 1);
    ADD(int32_t, msg->colors, numbers[i]);
  }
  ADD(cpb_str, msg->strs, CPB_STR(""));
  ADD(cpb_str, msg->strs, CPB_STR("gr\xC3\xBC\xC3\x9F dich \"\\\n\x01"));
  ADD(cpb_str, msg->strs, CPB_STR("longer than sixteen bytes, all ASCII"));
  ADD(cpb_str, msg->byts, CPB_STR("\x00\xFF\xFE"));
}

static void fill_maps(Sample *msg, cpb_arena *arena, int depth) {
  ADD(Sample_ByNameEntry, msg->by_name,
      ((Sample_ByNameEntry){CPB_STR("one"), 1}));
  ADD(Sample_ByNameEntry, msg->by_name, ((Sample_ByNameEntry){CPB_STR(""), 0}));
  ADD(Sample_LevelsEntry, msg->levels, ((Sample_LevelsEntry){CPB_STR("x"), 3}));
  ADD(Sample_FlagsEntry, msg->flags,
      ((Sample_FlagsEntry){true, CPB_STR("yes")}));
  ADD(Sample_FlagsEntry, msg->flags, ((Sample_FlagsEntry){false, CPB_STR("")}));
  ADD(Sample_WideEntry, msg->wide, ((Sample_WideEntry){UINT64_MAX, 0.1}));
  ADD(Sample_LongsEntry, msg->longs,
      ((Sample_LongsEntry){INT64_MIN, CPB_STR("low")}));
  ADD(Sample_PairsEntry, msg->pairs,
      ((Sample_PairsEntry){CPB_STR("k\xC3\xA9y"), CPB_STR("\xFF")}));
  ADD(Sample_PairsEntry, msg->pairs,
      ((Sample_PairsEntry){CPB_STR(""), CPB_STR("")}));
  Sample *inner = new_sample(arena);
  if (depth > 0) {
    Sample_fill(inner, arena, depth - 1);
  }
  ADD(Sample_ByIdEntry, msg->by_id, ((Sample_ByIdEntry){-7, inner}));
}

void Sample_fill(Sample *msg, cpb_arena *arena, int depth) {
  *msg = (Sample){
      .i32 = INT32_MIN,
      .i64 = INT64_MIN,
      .u32 = UINT32_MAX,
      .u64 = UINT64_MAX,
      .s32 = INT32_MIN,
      .s64 = INT64_MAX,
      .f32 = 0xDEADBEEF,
      .f64 = 0x0123456789ABCDEF,
      .sf32 = -2,
      .sf64 = INT64_MIN,
      .flt = 1.5f,
      .dbl = -0.1,
      .bol = true,
      .str = CPB_STR("h\xC3\xA9llo"),
      .byt = CPB_STR("\x01\x02\x00\xFF"),
      .color = 77,
      .has_opt_i32 = true,
      .has_level = true,
      .level = 3,
      .has_opt_str = true,
      .which_case = 52,
      .which.one_str = CPB_STR("chosen"),
  };
  fill_lists(msg, arena);
  fill_maps(msg, arena, depth);
  msg->grp = add(&msg->grps, sizeof(Sample_Grp), arena);
  *msg->grp = (Sample_Grp){.a = 5, .b = CPB_STR("in a group")};
  msg->grp = cpb_message_copy(&Sample_Grp_def, msg->grp, arena);
  crpc_must(msg->grp != NULL);
  if (depth > 0) {
    msg->child = new_sample(arena);
    Sample_fill(msg->child, arena, depth - 1);
    (void)add(&msg->kids, sizeof(Sample), arena);
    Sample kid;
    Sample_fill(&kid, arena, 0);
    kid.which_case = 53;
    kid.which.one_msg = new_sample(arena);
    ADD(Sample, msg->kids, kid);
  }
}

/* ---- At random ---- */

static uint64_t number(uint64_t *seed) {
  uint64_t bits = crpc_test_random(seed);
  return bits >> (bits & 63);
}

static cpb_str text(uint64_t *seed) {
  static const char letters[] =
      "plain \"quoted\" \\back \n\x7F \xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80 "
      "plain again";
  uint64_t bits = crpc_test_random(seed);
  size_t from = bits % 24;
  size_t to = from + (bits >> 8) % (sizeof(letters) - 1 - from);
  while (((uint8_t)letters[from] & 0xC0) == 0x80) {
    from++;
  }
  while (((uint8_t)letters[to] & 0xC0) == 0x80) {
    to++;
  }
  cpb_str str = {letters + from, to - from};
  return str;
}

static bool coin(uint64_t *seed) {
  return (crpc_test_random(seed) & 0x40) != 0;
}

static void random_scalars(Sample *msg, uint64_t *seed) {
  msg->i32 = (int32_t)number(seed);
  msg->i64 = (int64_t)number(seed);
  msg->u32 = (uint32_t)number(seed);
  msg->u64 = number(seed);
  msg->s32 = (int32_t)number(seed);
  msg->s64 = -(int64_t)(number(seed) >> 1);
  msg->f32 = (uint32_t)number(seed);
  msg->f64 = number(seed);
  msg->sf32 = (int32_t)number(seed);
  msg->sf64 = (int64_t)number(seed);
  uint64_t bits = number(seed);
  memcpy(&msg->dbl, &bits, 8);
  uint32_t half = (uint32_t)number(seed);
  memcpy(&msg->flt, &half, 4);
  msg->bol = coin(seed);
  msg->str = text(seed);
  msg->byt = text(seed);
  msg->color = (int32_t)(number(seed) % 5);
  msg->has_opt_i32 = coin(seed);
  msg->opt_i32 = msg->has_opt_i32 ? (int32_t)number(seed) : 0;
}

static void random_lists(Sample *msg, cpb_arena *arena, uint64_t *seed) {
  for (size_t n = number(seed) % 7; n > 0; n--) {
    ADD(int32_t, msg->packed_i32, (int32_t)number(seed));
    ADD(int64_t, msg->packed_s64, (int64_t)number(seed));
    ADD(uint64_t, msg->plain_f64, number(seed));
    ADD(cpb_str, msg->strs, text(seed));
    ADD(int32_t, msg->packed_level, coin(seed) ? 1 : 3);
  }
  for (size_t n = number(seed) % 5; n > 0; n--) {
    uint64_t key = number(seed);
    Sample_WideEntry *entry =
        cpb_map_put(&msg->wide, &Sample_WideEntry_def, &key, arena);
    crpc_must(entry != NULL);
    entry->value = (double)number(seed);
  }
}

void Sample_random(Sample *msg, cpb_arena *arena, uint64_t *seed, int depth) {
  memset(msg, 0, sizeof(*msg));
  if (coin(seed)) {
    random_scalars(msg, seed);
  }
  if (coin(seed)) {
    random_lists(msg, arena, seed);
  }
  if (depth > 0 && coin(seed)) {
    msg->child = new_sample(arena);
    Sample_random(msg->child, arena, seed, depth - 1);
  }
  while (depth > 0 && coin(seed)) {
    Sample kid;
    Sample_random(&kid, arena, seed, depth - 1);
    ADD(Sample, msg->kids, kid);
  }
  if (coin(seed)) {
    msg->which_case = 52;
    msg->which.one_str = text(seed);
  }
}
