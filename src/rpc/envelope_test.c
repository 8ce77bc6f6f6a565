/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tests of envelopes. */

#include "rpc/envelope.h"

#include "support/crpc_test.h"

typedef struct feed {
  crpc__envelope_reader reader;
  char out[64]; /* flags and data of each message, as text */
  size_t len;
  crpc_code code;
} feed;

static void feed_init(feed *f, size_t max, uint8_t flags) {
  memset(f, 0, sizeof(*f));
  crpc__envelope_reader_init(&f->reader, crpc_test_allocator(), max, flags);
}

static void note(feed *f, const crpc__envelope *e) {
  assert_true(f->len + e->data.len + 3 <= sizeof(f->out));
  f->out[f->len++] = (char)('0' + e->flags % 64);
  f->out[f->len++] = ':';
  memcpy(f->out + f->len, e->data.data, e->data.len);
  f->len += e->data.len;
  f->out[f->len++] = ';';
}

/* Feeds one piece, in a chunk of its own or in none. */
static void feed_piece(feed *f, cpb_str piece, bool owned) {
  cpb__chunk *chunk = NULL;
  if (owned) {
    chunk = cpb__chunk_create(crpc_test_allocator(), (uint32_t)piece.len);
    if (!chunk) {
      f->code = CRPC_RESOURCE_EXHAUSTED;
      return;
    }
    cpb__copy(chunk->data, piece.data, piece.len);
    piece.data = chunk->data;
  }
  do {
    crpc__envelope e;
    f->code = crpc__envelope_read(&f->reader, &piece, chunk, &e);
    if (f->code == CRPC_OK) {
      note(f, &e);
      assert_true(!e.owner == (e.data.len == 0));
      cpb__chunk_unref(e.owner);
    }
  } while (f->code == CRPC_OK);
  cpb__chunk_unref(chunk);
}

static const char stream[] =
    "\0\0\0\0\3abc"
    "\0\0\0\0\0"
    "\1\0\0\0\1x"
    "\2\0\0\0\2{}";

CRPC_TEST(messages_come_out_however_cut) {
  static const char expected[] = "0:abc;0:;1:x;2:{};";
  for (int owned = 0; owned < 2; owned++) {
    CRPC_FOR_EACH_SPLIT (split, stream, sizeof(stream) - 1) {
      feed f;
      cpb_str piece;
      if (crpc_test_oom()) {
        return;
      }
      feed_init(&f, 100, 3);
      while (crpc_split_next(&split, &piece)) {
        feed_piece(&f, piece, owned);
        if (crpc_test_oom()) {
          break;
        }
        assert_int_equal(f.code, CRPC_END);
      }
      bool good = f.len == sizeof(expected) - 1 &&
                  memcmp(f.out, expected, sizeof(expected) - 1) == 0 &&
                  !crpc__envelope_partial(&f.reader);
      crpc__envelope_reader_cleanup(&f.reader);
      crpc_must(good);
    }
  }
}

CRPC_TEST(whole_message_in_a_chunk_is_not_copied) {
  cpb__chunk *chunk = cpb__chunk_create(crpc_test_allocator(), 20);
  crpc_must(chunk);
  memcpy(chunk->data, stream, 20);
  cpb_str data = {chunk->data, 20};
  crpc__envelope_reader reader;
  crpc__envelope e;
  crpc__envelope_reader_init(&reader, crpc_test_allocator(), 100, 0);
  assert_int_equal(crpc__envelope_read(&reader, &data, chunk, &e), CRPC_OK);
  assert_ptr_equal(e.data.data, chunk->data + 5);
  assert_ptr_equal(e.owner, chunk);
  assert_int_equal(chunk->refs, 2);
  cpb__chunk_unref(e.owner);
  cpb__chunk_unref(chunk);
}

static crpc_code first(const char *bytes, size_t n, size_t max, uint8_t flags) {
  crpc__envelope_reader reader;
  crpc__envelope e;
  cpb_str data = {bytes, n};
  crpc__envelope_reader_init(&reader, crpc_test_allocator(), max, flags);
  crpc_code code = crpc__envelope_read(&reader, &data, NULL, &e);
  cpb__chunk_unref(e.owner);
  if (code != CRPC_OK && code != CRPC_END) {
    data = (cpb_str){bytes, n};
    assert_int_equal(crpc__envelope_read(&reader, &data, NULL, &e),
                     CRPC_INTERNAL);
  }
  crpc__envelope_reader_cleanup(&reader);
  return code;
}

CRPC_TEST_NO_OOM(refusals) {
  assert_int_equal(first("\0\0\0\0\3abc", 8, 3, 0), CRPC_OK);
  assert_int_equal(first("\0\0\0\0\3abc", 8, 2, 0), CRPC_RESOURCE_EXHAUSTED);
  assert_int_equal(first("\0\xFF\xFF\xFF\xFF", 5, 1 << 20, 0),
                   CRPC_RESOURCE_EXHAUSTED);
  assert_int_equal(first("\4\0\0\0\0", 5, 10, 3), CRPC_INTERNAL);
  assert_int_equal(first("\1\0\0\0\0", 5, 10, 0), CRPC_INTERNAL);
  assert_int_equal(first("\x80\0\0\0\0", 5, 10, 3), CRPC_INTERNAL);
  assert_int_equal(first("\x81\0\0\0\0", 5, 10, 0x81), CRPC_OK);
  /* The end of a stream has a limit of its own; compression some slack. */
  assert_int_equal(first("\2\0\0\0\x0B", 5, 10, 3), CRPC_END);
  assert_int_equal(first("\2\0\x10\0\1", 5, 10, 3), CRPC_RESOURCE_EXHAUSTED);
  assert_int_equal(first("\1\0\0\4\x0A", 5, 10, 3), CRPC_END);
  assert_int_equal(first("\1\0\0\4\x0B", 5, 10, 3), CRPC_RESOURCE_EXHAUSTED);
}

CRPC_TEST(memory_grows_with_what_came) {
  crpc__envelope_reader reader;
  crpc__envelope e;
  static const char claim[] = "\0\0\xFF\xFF\xFFx";
  cpb_str data = {claim, 6};
  crpc__envelope_reader_init(&reader, crpc_test_allocator(), 1 << 24, 0);
  crpc_code code = crpc__envelope_read(&reader, &data, NULL, &e);
  size_t held = crpc_test_bytes();
  assert_int_equal(crpc__envelope_partial(&reader), true);
  crpc__envelope_reader_cleanup(&reader);
  crpc_must(code == CRPC_END);
  assert_true(held < 8192);
}

CRPC_TEST(prefix_is_written_big_endian) {
  uint8_t out[CRPC__ENVELOPE_PREFIX];
  crpc__envelope_write_prefix(out, 1, 0x01020304);
  assert_memory_equal(out, "\1\1\2\3\4", 5);
}

CRPC_TEST_MAIN(cmocka_unit_test(messages_come_out_however_cut),
               cmocka_unit_test(whole_message_in_a_chunk_is_not_copied),
               cmocka_unit_test(refusals),
               cmocka_unit_test(memory_grows_with_what_came),
               cmocka_unit_test(prefix_is_written_big_endian))
