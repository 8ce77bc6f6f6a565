/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Maps at their extremes: keys that are the same, that come in either order, that
 * differ where a hash would not look; maps in maps. */

#include <stdio.h>

#include "base/mem.h"
#include "pb/extreme.h"

enum { KEYS = 100000 };

/* The i-th key of a map of n. */
typedef uint64_t key_fn(size_t i, size_t n);

static uint64_t same_key(size_t i, size_t n) {
  (void)i;
  (void)n;
  return 7;
}

static uint64_t rising_key(size_t i, size_t n) {
  (void)n;
  return i;
}

/* The same in their lower 32 bits, and modulo the powers of two below. */
static uint64_t far_key(size_t i, size_t n) {
  return (uint64_t)(i * 7919 % n) << 40;
}

static const struct {
  const char *what;
  key_fn *key;
} kinds[] = {{"one key 100,000 times", same_key},
             {"100,000 rising keys", rising_key},
             {"100,000 keys that a hash would confuse", far_key}};

static cpb_str key_text(uint64_t key) {
  enum { LEN = 40 };
  char *text = extreme_bytes(LEN);
  int len = snprintf(text, LEN, "a key with much in common %012llu",
                     (unsigned long long)key % 1000000000000u);
  return (cpb_str){text, (size_t)len};
}

/* Both maps, by number and by text, from the first key to the last or the other
 * way round. The values are those of the keys. */
static Sample *make(key_fn *key, size_t n, bool backward, cpb_arena *arena) {
  Sample *msg = cpb_message_new(&Sample_def, arena);
  assert_non_null(msg);
  for (size_t i = 0; i < n; i++) {
    uint64_t k = key(backward ? n - 1 - i : i, n);
    Sample_WideEntry *wide =
        cpb_list_add(&msg->wide, sizeof(Sample_WideEntry), arena);
    Sample_PairsEntry *pair =
        cpb_list_add(&msg->pairs, sizeof(Sample_PairsEntry), arena);
    assert_true(wide != NULL && pair != NULL);
    *wide = (Sample_WideEntry){k, (double)k};
    *pair = (Sample_PairsEntry){key_text(k), CPB_STR("v")};
  }
  return msg;
}

static void every_operation(const char *what, key_fn *key) {
  cpb_arena *arena = extreme_arena();
  size_t n = extreme_count(KEYS);
  Sample *msg = make(key, n, false, arena);
  Sample *back = make(key, n, true, arena);
  cpb_str bytes = extreme_encode(msg, &Sample_def, 0, arena);
  print_message("%s\n", what);

  extreme_begin();
  Sample *again = extreme_decode(bytes, &Sample_def, 0, arena, CPB_OK);
  extreme_end("    decoded", bytes.len, 8 * bytes.len + EXTREME_SLACK);
  assert_int_equal(again->wide.len, n);
  extreme_begin();
  assert_true(cpb_message_equal(&Sample_def, msg, back));
  extreme_end("    compared", bytes.len, bytes.len);
  back->wide.items[n / 2].value = -1;
  bool counts = key != same_key; /* else the last one alone does */
  assert_int_equal(cpb_message_equal(&Sample_def, msg, back), !counts);

  extreme_begin();
  cpb_str report;
  assert_true(cpb_message_diff(&Sample_def, msg, back, NULL, arena, &report));
  extreme_end("    their difference told", bytes.len,
              bytes.len + EXTREME_SLACK);
  assert_int_equal(report.len != 0, counts);

  extreme_begin();
  cpb_str sorted = extreme_encode(msg, &Sample_def, CPB_DETERMINISTIC, arena);
  extreme_end("    encoded in order", bytes.len, 8 * bytes.len + EXTREME_SLACK);
  assert_int_equal(sorted.len == bytes.len, counts);
  extreme_begin();
  Sample *copy = cpb_message_copy(&Sample_def, msg, arena);
  assert_true(copy && cpb_message_merge(&Sample_def, copy, msg, arena));
  extreme_end("    copied and merged", bytes.len,
              12 * bytes.len + EXTREME_SLACK);
  assert_true(cpb_message_equal(&Sample_def, copy, msg));

  extreme_begin();
  cpb_str json = extreme_to_json(msg, &Sample_def, arena);
  extreme_end("    to JSON", bytes.len, 12 * bytes.len + EXTREME_SLACK);
  extreme_begin();
  again = extreme_from_json(json, &Sample_def, NULL, arena, CPB_OK);
  extreme_end("    from JSON", json.len, 8 * json.len + EXTREME_SLACK);
  assert_true(cpb_message_equal(&Sample_def, again, msg));

  extreme_begin();
  cpb_str text = extreme_to_text(msg, &Sample_def, arena);
  extreme_end("    to text", bytes.len, 12 * bytes.len + EXTREME_SLACK);
  extreme_begin();
  again = extreme_from_text(text, &Sample_def, NULL, arena, CPB_OK);
  extreme_end("    from text", text.len, 8 * text.len + EXTREME_SLACK);
  assert_true(cpb_message_equal(&Sample_def, again, msg));
}

CRPC_TEST_NO_OOM(a_hundred_thousand_keys) {
  for (size_t i = 0; i < CPB__COUNT(kinds); i++) {
    every_operation(kinds[i].what, kinds[i].key);
  }
}

CRPC_TEST_NO_OOM(one_key_in_json_again_and_again) {
  cpb_arena *arena = extreme_arena();
  cpb_str pairs = extreme_repeat(CPB_STR("\"a\":\"\","), extreme_count(KEYS));
  cpb_str json =
      extreme_join(CPB_STR("{\"pairs\":{"), pairs, CPB_STR("\"b\":\"\"}}"));
  extreme_begin();
  (void)extreme_from_json(json, &Sample_def, NULL, arena, CPB_MALFORMED);
  extreme_end("one key 100,000 times in JSON", json.len,
              24 * json.len + EXTREME_SLACK);
}

/* ---- Maps in maps ---- */

/* A tree of maps that differ at the bottom only: both ways lead there, and may
 * be taken once. */
static Sample *tower(size_t levels, size_t width, int32_t leaf,
                     cpb_arena *arena) {
  Sample *inner = cpb_message_new(&Sample_def, arena);
  assert_non_null(inner);
  inner->i32 = leaf;
  for (size_t i = 0; i < levels; i++) {
    Sample *outer = cpb_message_new(&Sample_def, arena);
    assert_non_null(outer);
    for (size_t k = 0; k < width; k++) {
      Sample_ByIdEntry *entry =
          cpb_list_add(&outer->by_id, sizeof(Sample_ByIdEntry), arena);
      assert_non_null(entry);
      *entry = (Sample_ByIdEntry){(int32_t)k, k + 1 < width ? NULL : inner};
    }
    inner = outer;
  }
  return inner;
}

CRPC_TEST_NO_OOM(maps_in_maps) {
  static const size_t widths[] = {1, 2, 40};
  for (size_t i = 0; i < CPB__COUNT(widths); i++) {
    cpb_arena *arena = extreme_arena();
    Sample *a = tower(100, widths[i], 1, arena);
    Sample *b = tower(100, widths[i], 1, arena);
    Sample *c = tower(100, widths[i], 2, arena);
    assert_true(cpb_message_equal(&Sample_def, a, b));
    assert_false(cpb_message_equal(&Sample_def, a, c));
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(a_hundred_thousand_keys),
               cmocka_unit_test(one_key_in_json_again_and_again),
               cmocka_unit_test(maps_in_maps))
