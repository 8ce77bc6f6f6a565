/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The ways of cutting an input into pieces, by number: 0 whole, 1 byte by byte,
 * 2 byte by byte with empty pieces between, 3..10 random cuts with that number
 * as the seed, and from 11 on, for short inputs, one cut after byte 1, 2, ... */

#include <stdlib.h>

#include "support/crpc_test.h"

enum { WHOLE, BYTES, GAPS, RANDOM, CUT = RANDOM + 8, CUT_MAX = 300 };

/* The piece handed out last. One at a time is enough, and so a test that is
 * left by longjmp leaks nothing: the next piece frees it. */
static char *last_piece;

uint64_t crpc_test_random(uint64_t *state) {
  /* splitmix64 */
  uint64_t x = (*state += 0x9e3779b97f4a7c15U);
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31);
}

static void free_last(void) {
  free(last_piece);
  last_piece = NULL;
}

static void begin(crpc_split *split) {
  split->at = 0;
  split->gap = false;
  split->random = split->way;
  crpc_test_note_split(split->way);
  free_last();
}

crpc_split crpc_split_first(const void *data, size_t len) {
  crpc_split split = {.data = data, .len = len};
  begin(&split);
  return split;
}

bool crpc_split_valid(const crpc_split *split) {
  size_t cuts = 0;
  if (split->len > 1 && split->len <= CUT_MAX) {
    cuts = split->len - 1;
  }
  return split->way < CUT + cuts;
}

void crpc_split_advance(crpc_split *split) {
  split->way++;
  begin(split);
}

static size_t piece_len(crpc_split *split) {
  size_t left = split->len - split->at;
  if (split->way == WHOLE) {
    return left;
  }
  if (split->way == BYTES) {
    return 1;
  }
  if (split->way == GAPS) {
    split->gap = !split->gap;
    return split->gap ? 0 : 1;
  }
  if (split->way >= CUT) {
    return split->at == 0 ? split->way - CUT + 1 : left;
  }
  /* Mostly short pieces, now and then a long one. */
  uint64_t r = crpc_test_random(&split->random);
  size_t bound = (r & 7) ? 16 : left;
  size_t len = (size_t)((r >> 8) % (bound + 1));
  return len < left ? len : left;
}

bool crpc_split_next(crpc_split *split, cpb_str *piece) {
  free_last();
  if (split->at == split->len) {
    return false;
  }
  size_t len = piece_len(split);
  /* malloc of exactly len bytes; of 1 that is not shown for an empty piece. */
  last_piece = malloc(len ? len : 1);
  assert_non_null(last_piece);
  if (last_piece && len) {
    memcpy(last_piece, split->data + split->at, len);
  }
  *piece = (cpb_str){last_piece, len};
  split->at += len;
  return true;
}
