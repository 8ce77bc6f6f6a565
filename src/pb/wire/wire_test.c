/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The binary format, both ways, on hand-written tables. */

#include <stdlib.h>

#include "pb/fixture.h"
#include "pb/sample.h"
#include "pb/wire/ascii.h"
#include "pb/wire/varint.h"

static cpb_code decode_flags(const void *data, size_t len,
                             const cpb_message_def *def, uint64_t flags,
                             cpb_arena *arena, void *msg, cpb_error *error) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags};
  return checked(cpb_decode(data, len, def, &options, arena, msg, error));
}

/* Decodes a copy of exactly its size on the heap, so that sanitizers see reads
 * past it; what is left of it is overwritten, so that nothing may point there. */
static cpb_code decode_exact(const char *data, size_t len, uint64_t flags,
                             Sample *out, cpb_arena *arena, cpb_error *error) {
  const cpb_allocator *alloc = crpc_test_allocator();
  size_t slack = flags & CPB_PADDED ? 16 : 0;
  size_t size = len + slack + 1;
  char *copy = cpb__alloc(alloc, size);
  crpc_must(copy != NULL);
  memset(copy, 0x81, size);
  char *start = copy + (slack ? 0 : 1);
  cpb__copy(start, data, len);
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags};
  cpb_code code =
      cpb_decode(start, len, &Sample_def, &options, arena, out, error);
  memset(copy, 0x81, size);
  cpb__free(alloc, copy, size);
  return checked(code);
}

static Sample decode_hex(const char *data, size_t len, cpb_arena *arena) {
  Sample msg = {0};
  cpb_error error;
  cpb_code code = decode_exact(data, len, 0, &msg, arena, &error);
  if (code != CPB_OK) {
    print_message("%s: %s\n", error.path, error.message);
  }
  assert_int_equal(code, CPB_OK);
  Sample padded = {0};
  assert_int_equal(decode_exact(data, len, CPB_PADDED, &padded, arena, &error),
                   CPB_OK);
  return msg;
}

#define DECODE(literal) decode_hex(literal, sizeof(literal) - 1, arena)

static cpb_error refuse(const char *data, size_t len, cpb_arena *arena,
                        cpb_code want) {
  cpb_error error = {0};
  for (int padded = 0; padded < 2; padded++) {
    Sample msg = {0};
    cpb_code code =
        decode_exact(data, len, padded ? CPB_PADDED : 0, &msg, arena, &error);
    assert_int_equal(code, want);
    assert_int_equal(error.code, want);
    assert_true(error.message[0] != '\0');
  }
  return error;
}

#define REFUSE(literal) \
  refuse(literal, sizeof(literal) - 1, arena, CPB_MALFORMED)

static cpb_str encode(const Sample *msg, uint64_t flags, cpb_arena *arena) {
  cpb_str out = {NULL, 0};
  cpb_error error;
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags};
  cpb_code code =
      checked(cpb_encode(msg, &Sample_def, &options, arena, &out, &error));
  assert_int_equal(code, CPB_OK);
  return out;
}

/* ---- Scalars ---- */

CRPC_TEST(empty_message) {
  cpb_arena *arena = new_arena();
  Sample msg = DECODE("");
  Sample zero = {0};
  assert_true(cpb_message_equal(&Sample_def, &msg, &zero));
  cpb_str out = encode(&msg, 0, arena);
  assert_int_equal(out.len, 0);
  assert_non_null(out.data);
}

CRPC_TEST(scalars) {
  cpb_arena *arena = new_arena();
  assert_int_equal(DECODE("\x08\x96\x01").i32, 150);
  assert_int_equal(DECODE("\x08\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01").i32,
                   -1);
  /* 64 bits given for 32 are cut; a longer form than needed is a number too */
  assert_int_equal(DECODE("\x08\x81\x80\x80\x80\x80\x01").i32, 1);
  assert_int_equal(DECODE("\x08\x81\x80\x80\x00").i32, 1);
  assert_true(DECODE("\x10\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01").i64 ==
              INT64_MIN);
  assert_int_equal(DECODE("\x28\x03").s32, -2);
  assert_true(DECODE("\x30\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01").s64 ==
              INT64_MIN);
  assert_int_equal(DECODE("\x3D\x01\x02\x03\x04").f32, 0x04030201);
  assert_true(DECODE("\x41\x01\x02\x03\x04\x05\x06\x07\x08").f64 ==
              0x0807060504030201u);
  assert_true(DECODE("\x5D\x00\x00\x80\x3F").flt == 1.0f);
  assert_true(DECODE("\x61\x00\x00\x00\x00\x00\x00\xF0\x3F").dbl == 1.0);
  assert_true(DECODE("\x68\x80\x80\x80\x80\x80\x01").bol);
  /* the last one wins */
  assert_int_equal(DECODE("\x08\x01\x08\x02").i32, 2);
  assert_int_equal(DECODE("\x88\x01\x4D").color, 77);
}

CRPC_TEST_NO_OOM(varints_of_every_size) {
  cpb_arena *arena = new_arena();
  for (unsigned bits = 1; bits <= 64; bits++) {
    uint64_t top = UINT64_C(1) << (bits - 1);
    uint64_t values[] = {top, top | (top - 1), top | (top - 1) / 3};
    for (size_t i = 0; i < 3; i++) {
      char want[1 + CPB__VARINT_MAX] = {4 << 3};
      char *end = cpb__write_varint(want + 1, values[i]);
      Sample msg = {.u64 = values[i]};
      cpb_str got = encode(&msg, 0, arena);
      assert_int_equal(got.len, end - want);
      assert_memory_equal(got.data, want, got.len);
      assert_int_equal(got.len, 1 + (bits + 6) / 7);
    }
  }
}

CRPC_TEST(presence) {
  cpb_arena *arena = new_arena();
  Sample msg = DECODE("\x90\x01\x00\x08\x00");
  assert_true(msg.has_opt_i32);
  cpb_str out = encode(&msg, 0, arena);
  assert_bytes(out, "\x90\x01\x00");
  msg = DECODE("\x0D\x00\x00\x00\x80"); /* a float's bits for an int32 */
  assert_int_equal(msg.i32, 0);
  msg.flt = -0.0f; /* is not the default value */
  cpb_unknown_clear(&msg);
  out = encode(&msg, 0, arena);
  assert_bytes(out, "\x5D\x00\x00\x00\x80");
}

CRPC_TEST(strings) {
  cpb_arena *arena = new_arena();
  Sample msg = DECODE(
      "\x72\x03"
      "a\xC3\xA9"
      "\x7A\x02\xFF\x00");
  assert_bytes(msg.str, "a\xC3\xA9");
  assert_bytes(msg.byt, "\xFF\x00");
  cpb_error error = REFUSE(
      "\x08\x01\x72\x03"
      "a\xC3(");
  assert_string_equal(error.path, "test.Sample.str");
  assert_int_equal(error.offset, 4);
  error = REFUSE(
      "\x72\x16"
      "0123456789abcdef01234\xFF");
  assert_string_equal(error.message, "string is not UTF-8");
  msg = (Sample){.str = CPB_STR("\xED\xA0\x80")};
  cpb_str out;
  assert_int_equal(
      checked(cpb_encode(&msg, &Sample_def, NULL, arena, &out, &error)),
      CPB_INVALID_ARGUMENT);
  assert_string_equal(error.path, "test.Sample.str");
}

/* That string is written as it stands, or refused. */
static void check_string(const char *data, size_t len, bool good,
                         cpb_arena *arena) {
  Sample msg = {.str = {data, len}};
  cpb_str out;
  cpb_code code = cpb_encode(&msg, &Sample_def, NULL, arena, &out, NULL);
  assert_int_equal(code, good ? CPB_OK : CPB_INVALID_ARGUMENT);
  size_t head = len == 0 ? 0 : len < 0x80 ? 2 : 3;
  if (good) {
    assert_int_equal(out.len, head + len);
    assert_true(len == 0 || memcmp(out.data + head, data, len) == 0);
    assert_true(len == 0 || out.data[0] == 0x72);
    assert_true(len == 0 || ((uint8_t)out.data[1] & 0x7F) == (len & 0x7F));
  }
}

/* Each in memory of its own, so that a byte too many is seen to be read. */
CRPC_TEST_NO_OOM(strings_of_every_length) {
  cpb_arena *arena = new_arena();
  for (size_t len = 0; len <= 140; len++) {
    char *data = malloc(len + (len == 0));
    assert_non_null(data);
    memset(data, 'a', len);
    check_string(data, len, true, arena);
    for (size_t at = 0; at < len; at++) {
      cpb_arena_reset(arena);
      data[at] = (char)0xC3;
      check_string(data, len, false, arena);
      if (at + 1 < len) {
        data[at + 1] = (char)0xA9;
        check_string(data, len, true, arena);
        data[at + 1] = 'a';
      }
      data[at] = 'a';
    }
    free(data);
  }
}

CRPC_TEST(alias_or_copy) {
  cpb_arena *arena = new_arena();
  static const char data[] =
      "\x72\x05"
      "alias\xAA\x01\x01z";
  Sample msg = {0};
  cpb_error error;
  assert_int_equal(decode_flags(data, sizeof(data) - 1, &Sample_def, CPB_ALIAS,
                                arena, &msg, &error),
                   CPB_OK);
  assert_ptr_equal(msg.str.data, data + 2);
  Sample copy = {0};
  assert_int_equal(
      decode_flags(data, sizeof(data) - 1, &Sample_def, 0, arena, &copy, NULL),
      CPB_OK);
  assert_true(copy.str.data != data + 2);
  assert_true(cpb_message_equal(&Sample_def, &msg, &copy));
}

CRPC_TEST(ascii_of_every_length) {
  char from[300];
  char to[300];
  memset(from, 0x7F, sizeof(from));
  for (size_t len = 0; len <= 64; len++) {
    for (size_t at = 0; at < len + 16; at++) {
      from[at] = (char)0x80;
      memset(to, 0, sizeof(to));
      assert_int_equal(cpb__ascii_padded(from, len), at >= len);
      assert_int_equal(cpb__copy_ascii(to, from, len), at >= len);
      assert_memory_equal(to, from, len);
      assert_int_equal(to[len], 0);
      from[at] = 0x7F;
    }
  }
}

/* ---- Messages ---- */

CRPC_TEST(nested_and_merged) {
  cpb_arena *arena = new_arena();
  Sample msg = DECODE("\x82\x01\x04\x08\x01\x10\x02\x82\x01\x02\x08\x07");
  assert_int_equal(msg.child->i32, 7);
  assert_int_equal(msg.child->i64, 2);
  cpb_error error = REFUSE("\x82\x01\x04\x82\x01\x01\x08");
  assert_string_equal(error.path, "test.Sample.child.child.i32");
  REFUSE("\x82\x01\x05\x08\x01");
}

CRPC_TEST(groups) {
  cpb_arena *arena = new_arena();
  Sample msg = DECODE(
      "\xA3\x01\x08\x05\xA4\x01\xE3\x02\x08\x06\xE4\x02"
      "\xE3\x02\xE4\x02\x08\x01");
  assert_int_equal(msg.grp->a, 5);
  assert_int_equal(msg.grps.len, 2);
  assert_int_equal(msg.grps.items[0].a, 6);
  assert_int_equal(msg.i32, 1);
  assert_bytes(encode(&msg, 0, arena),
               "\x08\x01\xA3\x01\x08\x05\xA4\x01\xE3\x02\x08\x06\xE4\x02"
               "\xE3\x02\xE4\x02");
  REFUSE("\xA3\x01\x08\x05");         /* no end */
  REFUSE("\xA3\x01\x08\x05\xAC\x01"); /* another's end */
  REFUSE("\xA4\x01");                 /* an end alone */
  REFUSE("\x82\x01\x02\xA4\x01");
}

CRPC_TEST(oneofs) {
  cpb_arena *arena = new_arena();
  Sample msg = DECODE("\x98\x03\x05\xA2\x03\x02hi");
  assert_int_equal(msg.which_case, 52);
  assert_bytes(msg.which.one_str, "hi");
  msg = DECODE("\xA2\x03\x02hi\x98\x03\x00");
  assert_int_equal(msg.which_case, 51);
  assert_bytes(encode(&msg, 0, arena), "\x98\x03\x00");
  /* the same member merges, another starts anew */
  msg = DECODE("\xAA\x03\x02\x08\x01\xAA\x03\x02\x10\x02");
  assert_int_equal(msg.which.one_msg->i32, 1);
  assert_int_equal(msg.which.one_msg->i64, 2);
  msg = DECODE("\xAA\x03\x02\x08\x01\xB2\x03\x02\x10\x02");
  assert_int_equal(msg.which_case, 54);
  assert_int_equal(msg.which.one_more->i32, 0);
  /* what failed leaves a message that can be read */
  Sample bad = {.which_case = 52, .which.one_str = CPB_STR("text")};
  cpb_error error;
  assert_int_equal(decode_exact("\xAA\x03\x01\x08", 4, 0, &bad, arena, &error),
                   CPB_MALFORMED);
  assert_int_equal(bad.which_case, 53);
  assert_non_null(bad.which.one_msg);
  assert_string_equal(error.path, "test.Sample.one_msg.i32");
  /* a number that failed has overwritten the member before it */
  bad = (Sample){.which_case = 53, .which.one_msg = &msg};
  assert_int_equal(decode_exact("\xB8\x03\x80", 3, 0, &bad, arena, &error),
                   CPB_MALFORMED);
  assert_int_equal(bad.which_case, 55);
  bad = (Sample){.which_case = 53, .which.one_msg = &msg};
  assert_int_equal(decode_exact("\xA2\x03\x02\x41", 4, 0, &bad, arena, &error),
                   CPB_MALFORMED);
  assert_int_equal(bad.which_case, 53);
  assert_ptr_equal(bad.which.one_msg, &msg);
  bad = (Sample){.which_case = 53};
  assert_bytes(encode(&bad, 0, arena), "\xAA\x03\x00");
}

/* ---- Lists and maps ---- */

CRPC_TEST(packed_and_not) {
  cpb_arena *arena = new_arena();
  Sample msg = DECODE("\xFA\x01\x03\x01\x96\x01\xF8\x01\x05\xFA\x01\x00");
  assert_int_equal(msg.packed_i32.len, 3);
  assert_int_equal(msg.packed_i32.items[1], 150);
  assert_int_equal(msg.packed_i32.items[2], 5);
  assert_bytes(encode(&msg, 0, arena), "\xFA\x01\x04\x01\x96\x01\x05");
  msg = DECODE("\x82\x02\x02\x01\x02\x80\x02\x03");
  assert_int_equal(msg.plain_i32.len, 3);
  assert_bytes(encode(&msg, 0, arena), "\x80\x02\x01\x80\x02\x02\x80\x02\x03");
  msg = DECODE("\xDA\x02\x04\x01\x00\x00\x00\xDD\x02\x02\x00\x00\x00");
  assert_int_equal(msg.packed_f32.len, 2);
  assert_int_equal(msg.packed_f32.items[1], 2);
  cpb_error error = REFUSE("\xFA\x01\x02\x01\x80");
  assert_string_equal(error.path, "test.Sample.packed_i32[0]");
  REFUSE("\xDA\x02\x03\x01\x00\x00");
}

CRPC_TEST(own_array_is_only_read) {
  cpb_arena *arena = new_arena();
  int32_t numbers[] = {1, 2, 3};
  Sample msg = {.packed_i32 = {.items = numbers, .len = 3}};
  assert_int_equal(checked(cpb_decode("\xFA\x01\x01\x04", 4, &Sample_def, NULL,
                                      arena, &msg, NULL)),
                   CPB_OK);
  assert_int_equal(msg.packed_i32.len, 4);
  assert_true(msg.packed_i32.items != numbers);
  Sample again = {.packed_i32 = {.items = numbers, .len = 3}};
  int32_t *added = cpb_list_add(&again.packed_i32, sizeof(int32_t), arena);
  crpc_must(added != NULL);
  *added = 4;
  assert_true(cpb_message_equal(&Sample_def, &msg, &again));
  assert_int_equal(numbers[2], 3);
}

CRPC_TEST(maps) {
  cpb_arena *arena = new_arena();
  Sample msg = DECODE(
      "\x9A\x02\x08\x0A\x01"
      "a\x10\x01\xC0\x3E\x05\x9A\x02\x00"
      "\x9A\x02\x05\x10\x07\x0A\x01"
      "a");
  assert_int_equal(msg.by_name.len, 3);
  cpb_str key = CPB_STR("a");
  const Sample_ByNameEntry *entry =
      cpb_map_find(&msg.by_name, &Sample_ByNameEntry_def, &key);
  assert_int_equal(entry->value, 7);
  msg = DECODE("\xA2\x02\x02\x08\x05");
  assert_non_null(msg.by_id.items[0].value);
  /* sorted, and each key once */
  msg = DECODE(
      "\x9A\x02\x05\x0A\x01"
      "b\x10\x01\x9A\x02\x05\x0A\x01"
      "a\x10\x02"
      "\x9A\x02\x05\x0A\x01"
      "b\x10\x03");
  assert_bytes(encode(&msg, CPB_DETERMINISTIC, arena),
               "\x9A\x02\x05\x0A\x01"
               "a\x10\x02\x9A\x02\x05\x0A\x01"
               "b\x10\x03");
  assert_true(cpb_map_remove(&msg.by_name, &Sample_ByNameEntry_def, &key));
  assert_false(cpb_map_remove(&msg.by_name, &Sample_ByNameEntry_def, &key));
  assert_int_equal(msg.by_name.len, 2);
  cpb_error error = REFUSE("\x9A\x02\x03\x0A\x01\xFF");
  assert_string_equal(error.path, "test.Sample.by_name[0].key");
}

CRPC_TEST(maps_of_strings) {
  cpb_arena *arena = new_arena();
  /* as always; the other way round; key alone; value alone; more than these */
  Sample msg = DECODE(
      "\xC2\x03\x06\x0A\x01k\x12\x01v"
      "\xC2\x03\x06\x12\x01w\x0A\x01l"
      "\xC2\x03\x03\x0A\x01m"
      "\xC2\x03\x03\x12\x01x"
      "\xC2\x03\x00"
      "\xC2\x03\x09\x0A\x01n\x12\x01y\x12\x01z"
      "\xC2\x03\x08\x0A\x01o\x12\x01z\x18\x01");
  static const char *const want[][2] = {{"k", "v"}, {"l", "w"}, {"m", ""},
                                        {"", "x"},  {"", ""},   {"n", "z"},
                                        {"o", "z"}};
  assert_int_equal(msg.pairs.len, CPB__COUNT(want));
  for (size_t i = 0; i < CPB__COUNT(want); i++) {
    assert_true(
        cpb_str_equal(msg.pairs.items[i].key, cpb_str_from_cstr(want[i][0])));
    assert_true(
        cpb_str_equal(msg.pairs.items[i].value, cpb_str_from_cstr(want[i][1])));
  }
  cpb_error error = REFUSE("\xC2\x03\x00\xC2\x03\x03\x0A\x01\xFF");
  assert_string_equal(error.path, "test.Sample.pairs[1].key");
  assert_string_equal(error.message, "string is not UTF-8");
  error = REFUSE("\xC2\x03\x05\x0A\x01k\x12\x01v");
  assert_string_equal(error.path, "test.Sample.pairs[\"k\"].value");
  REFUSE("\xC2\x03\x06\x0A\x01k\x12\x01");
  Sample_PairsEntry items[] = {{CPB_STR("j"), CPB_STR("\xFF")},
                               {CPB_STR("caf\xC3"), CPB_STR("v")}};
  Sample bad = {.pairs = {items, 2, 2}};
  cpb_str out = {NULL, 0};
  cpb_code code = cpb_encode(&bad, &Sample_def, NULL, arena, &out, &error);
  assert_int_equal(checked(code), CPB_INVALID_ARGUMENT);
  assert_string_equal(error.path, "test.Sample.pairs[1].key");
  assert_string_equal(error.message, "string is not UTF-8");
}

/* ---- Unknown fields, closed enums ---- */

CRPC_TEST(unknown_fields_are_kept) {
  cpb_arena *arena = new_arena();
  static const char data[] =
      "\xC0\x3E\x05\xC2\x3E\x01x\x08\x01\xC3\x3E\x08\x01\xC4\x3E\x0D"
      "\x01\x00\x00\x00";
  Sample msg = DECODE(
      "\xC0\x3E\x05\xC2\x3E\x01x\x08\x01\xC3\x3E\x08\x01\xC4\x3E\x0D"
      "\x01\x00\x00\x00");
  size_t position = 0;
  cpb_str run;
  assert_true(cpb_unknown_next(&msg, &position, &run));
  assert_bytes(run, "\xC0\x3E\x05\xC2\x3E\x01x");
  assert_true(cpb_unknown_next(&msg, &position, &run));
  assert_bytes(run, "\xC3\x3E\x08\x01\xC4\x3E\x0D\x01\x00\x00\x00");
  assert_false(cpb_unknown_next(&msg, &position, &run));
  assert_bytes(encode(&msg, 0, arena),
               "\x08\x01\xC0\x3E\x05\xC2\x3E\x01x\xC3\x3E\x08\x01\xC4\x3E\x0D"
               "\x01\x00\x00\x00");
  Sample bare = {0};
  assert_int_equal(decode_flags(data, sizeof(data) - 1, &Sample_def,
                                CPB_DROP_UNKNOWN, arena, &bare, NULL),
                   CPB_OK);
  assert_bytes(encode(&bare, 0, arena), "\x08\x01");
}

CRPC_TEST(closed_enums) {
  cpb_arena *arena = new_arena();
  Sample msg = DECODE("\x98\x01\x03\x98\x01\x02");
  assert_int_equal(msg.level, 3);
  assert_bytes(encode(&msg, 0, arena), "\x98\x01\x03\x98\x01\x02");
  msg = DECODE("\xC2\x02\x03\x01\x02\x03\xC0\x02\x07");
  assert_int_equal(msg.packed_level.len, 2);
  assert_bytes(encode(&msg, 0, arena),
               "\xC2\x02\x02\x01\x03\xC0\x02\x02\xC0\x02\x07");
  msg = DECODE("\xAA\x02\x05\x0A\x01k\x10\x02\xAA\x02\x03\x0A\x01l");
  assert_int_equal(msg.levels.len, 1);
  assert_int_equal(msg.levels.items[0].value, 1); /* the first of the enum */
  assert_bytes(encode(&msg, 0, arena),
               "\xAA\x02\x05\x0A\x01l\x10\x01\xAA\x02\x05\x0A\x01k\x10\x02");
}

/* ---- Refusals ---- */

CRPC_TEST(malformed) {
  cpb_arena *arena = new_arena();
  REFUSE("\x00\x01"); /* field 0 */
  REFUSE("\x06");     /* wire types 6, 7 */
  REFUSE("\x07");
  REFUSE("\xC6\x3E");
  REFUSE("\x88\x80\x80\x80\x80\x00\x01"); /* tag of six bytes */
  REFUSE("\x80\x80\x80\x80\x10\x01");     /* tag of 33 bits */
  REFUSE("\x08\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01"); /* 11 bytes */
  REFUSE("\x08");
  REFUSE("\x08\x80");
  REFUSE("\x3D\x01\x02\x03");
  REFUSE("\x41\x01\x02\x03\x04\x05\x06\x07");
  REFUSE("\x72\xFF\xFF\xFF\xFF\x0F");
  REFUSE("\x72\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01");
  REFUSE("\xC3\x3E\x08\x01"); /* unknown group with no end */
  REFUSE(
      "\xC2\x3E\x05"
      "abcd");
  cpb_error error = refuse("\x08\x01\x08\x80", 4, arena, CPB_MALFORMED);
  assert_int_equal(error.offset, 2);
}

static cpb_code nest(cpb_arena *arena, size_t levels, bool group) {
  cpb_str body = {"", 0};
  for (size_t i = 0; i < levels; i++) {
    char *next = cpb_arena_alloc(arena, body.len + 8);
    crpc_must(next != NULL);
    size_t len = 0;
    if (group) {
      memcpy(next, "\xC3\x3E", 2);
      cpb__copy(next + 2, body.data, body.len);
      memcpy(next + 2 + body.len, "\xC4\x3E", 2);
      len = body.len + 4;
    } else {
      next[0] = '\x82';
      next[1] = '\x01';
      next[2] = (char)((body.len & 0x7F) | 0x80);
      next[3] = (char)(body.len >> 7);
      cpb__copy(next + 4, body.data, body.len);
      len = body.len + 4;
    }
    body = (cpb_str){next, len};
  }
  Sample msg = {0};
  cpb_error error;
  return decode_exact(body.data, body.len, 0, &msg, arena, &error);
}

CRPC_TEST(depth) {
  cpb_arena *arena = new_arena();
  assert_int_equal(nest(arena, 100, false), CPB_OK);
  assert_int_equal(nest(arena, 101, false), CPB_LIMIT);
  assert_int_equal(nest(arena, 100, true), CPB_OK);
  assert_int_equal(nest(arena, 101, true), CPB_LIMIT);
  Sample loop = {0}; /* a message that contains itself */
  loop.child = &loop;
  cpb_str out;
  assert_int_equal(
      checked(cpb_encode(&loop, &Sample_def, NULL, arena, &out, NULL)),
      CPB_LIMIT);
}

CRPC_TEST(element_budget) {
  cpb_arena *arena = new_arena();
  char data[3000];
  for (size_t i = 0; i < sizeof(data); i += 3) {
    memcpy(data + i, "\x92\x02\x00", 3); /* an empty kid */
  }
  cpb_limits limits = {CPB_LIMITS_INIT, .max_element_bytes = 100000};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &limits};
  Sample msg = {0};
  cpb_error error;
  assert_int_equal(checked(cpb_decode(data, sizeof(data), &Sample_def, &options,
                                      arena, &msg, &error)),
                   CPB_LIMIT);
  assert_true(cpb_arena_bytes(arena) < 200000);
  limits = (cpb_limits){CPB_LIMITS_INIT, .max_unknown = 2};
  msg = (Sample){0};
  assert_int_equal(
      checked(cpb_decode("\xC0\x3E\x01\xC0\x3E\x01", 6, &Sample_def, &options,
                         arena, &msg, &error)),
      CPB_OK);
  assert_int_equal(
      checked(cpb_decode("\xC0\x3E\x01\xC0\x3E\x01\xC0\x3E\x01", 9, &Sample_def,
                         &options, arena, &msg, &error)),
      CPB_LIMIT);
}

CRPC_TEST(required_fields) {
  cpb_arena *arena = new_arena();
  Needy msg;
  cpb_error error;
  cpb_message_init(&Needy_def, &msg);
  assert_int_equal(msg.count, 7);
  assert_int_equal(decode_flags("\x08\x01", 2, &Needy_def, CPB_CHECK_REQUIRED,
                                arena, &msg, &error),
                   CPB_MALFORMED);
  assert_string_equal(error.path, "test.Needy.name");
  assert_int_equal(decode_flags("\xC2\x3E\x00", 3, &Needy_def,
                                CPB_CHECK_REQUIRED, arena, &msg, &error),
                   CPB_OK);
  assert_int_equal(msg.id, 1);
}

CRPC_TEST(options_of_another_version) {
  cpb_arena *arena = new_arena();
  struct {
    cpb_codec_options known;
    uint64_t more;
  } later = {{CPB_CODEC_OPTIONS_INIT}, 0};
  later.known.struct_size = sizeof(later);
  Sample msg = {0};
  assert_int_equal(
      checked(cpb_decode("", 0, &Sample_def, &later.known, arena, &msg, NULL)),
      CPB_OK);
  later.more = 1;
  assert_int_equal(
      checked(cpb_decode("", 0, &Sample_def, &later.known, arena, &msg, NULL)),
      CPB_INVALID_ARGUMENT);
  cpb_codec_options flag = {CPB_CODEC_OPTIONS_INIT,
                            .flags = (uint64_t)2 * CPB_PRINT_UNKNOWN};
  assert_int_equal(
      checked(cpb_decode("", 0, &Sample_def, &flag, arena, &msg, NULL)),
      CPB_INVALID_ARGUMENT);
}

/* Without its size a struct says nothing: that would be limits that do not hold. */
CRPC_TEST(options_without_size) {
  cpb_arena *arena = new_arena();
  const cpb_limits limits = {.max_depth = 1};
  const cpb_codec_options limited = {CPB_CODEC_OPTIONS_INIT, .limits = &limits};
  const cpb_codec_options aliasing = {.flags = CPB_ALIAS};
  const cpb_codec_options *const bad[] = {&limited, &aliasing};
  for (size_t i = 0; i < 2; i++) {
    Sample msg = {0};
    cpb_str out;
    cpb_error error;
    assert_int_equal(
        checked(cpb_decode("", 0, &Sample_def, bad[i], arena, &msg, &error)),
        CPB_INVALID_ARGUMENT);
    assert_string_equal(
        error.message,
        "options or limits without struct_size, or of a later version");
    assert_int_equal(
        checked(cpb_encode(&msg, &Sample_def, bad[i], arena, &out, NULL)),
        CPB_INVALID_ARGUMENT);
  }
}

/* ---- Whole messages ---- */

CRPC_TEST(round_trip) {
  cpb_arena *arena = new_arena();
  Sample *msg = cpb_message_new(&Sample_def, arena);
  crpc_must(msg != NULL);
  Sample_fill(msg, arena, 2);
  cpb_str bytes = encode(msg, 0, arena);
  for (int padded = 0; padded < 2; padded++) {
    Sample again = {0};
    cpb_error error;
    assert_int_equal(decode_exact(bytes.data, bytes.len,
                                  padded ? CPB_PADDED : 0, &again, arena,
                                  &error),
                     CPB_OK);
    assert_true(cpb_message_equal(&Sample_def, msg, &again));
    cpb_str twice = encode(&again, 0, arena);
    assert_int_equal(twice.len, bytes.len);
    assert_memory_equal(twice.data, bytes.data, bytes.len);
  }
}

/* Cut anywhere, it is an error or (between two fields) a shorter message. */
CRPC_TEST_NO_OOM(truncated_everywhere) {
  cpb_arena *arena = new_arena();
  Sample *msg = cpb_message_new(&Sample_def, arena);
  Sample_fill(msg, arena, 1);
  cpb_str bytes = encode(msg, 0, arena);
  cpb_arena *inner = new_arena();
  size_t good = 0;
  for (size_t len = 0; len < bytes.len; len++) {
    for (int padded = 0; padded < 2; padded++) {
      Sample part = {0};
      cpb_error error;
      cpb_arena_reset(inner);
      cpb_code code = decode_exact(bytes.data, len, padded ? CPB_PADDED : 0,
                                   &part, inner, &error);
      assert_true(code == CPB_OK || code == CPB_MALFORMED);
      good += code == CPB_OK;
    }
  }
  assert_true(good > 50 && good < bytes.len);
}

CRPC_TEST_NO_OOM(random_messages) {
  cpb_arena *arena = new_arena();
  uint64_t seed = 42;
  for (int i = 0; i < 2000; i++) {
    cpb_arena_reset(arena);
    Sample msg;
    Sample again = {0};
    cpb_error error;
    Sample_random(&msg, arena, &seed, 4);
    cpb_str bytes = encode(&msg, i & 1 ? CPB_DETERMINISTIC : 0, arena);
    assert_int_equal(
        decode_exact(bytes.data, bytes.len, 0, &again, arena, &error), CPB_OK);
    assert_true(cpb_message_equal(&Sample_def, &msg, &again));
    Sample *copy = cpb_message_copy(&Sample_def, &again, arena);
    assert_true(cpb_message_equal(&Sample_def, &msg, copy));
  }
}

CRPC_TEST(encode_prefixed) {
  cpb_arena *arena = new_arena();
  Sample msg = {.i32 = 150};
  cpb_str out;
  for (int i = 0; i < 300; i++) {
    assert_int_equal(checked(cpb_encode_prefixed(&msg, &Sample_def, NULL, arena,
                                                 5, &out, NULL)),
                     CPB_OK);
    assert_bytes(out, "\x08\x96\x01");
    memset((char *)(uintptr_t)out.data - 5, i, 5);
    char *other = cpb_arena_alloc(arena, 24);
    crpc_must(other != NULL);
    memset(other, 0xEE, 24);
    assert_bytes(out, "\x08\x96\x01");
  }
}

CRPC_TEST(merge) {
  cpb_arena *arena = new_arena();
  Sample *a = cpb_message_new(&Sample_def, arena);
  Sample *b = cpb_message_new(&Sample_def, arena);
  crpc_must(a && b);
  Sample_fill(a, arena, 1);
  Sample_fill(b, arena, 1);
  b->i32 = 5;
  b->which_case = 53;
  b->which.one_msg = a->child;
  cpb_str first = encode(a, 0, arena);
  cpb_str second = encode(b, 0, arena);
  Sample by_wire = {0};
  assert_int_equal(checked(cpb_decode(first.data, first.len, &Sample_def, NULL,
                                      arena, &by_wire, NULL)),
                   CPB_OK);
  assert_int_equal(checked(cpb_decode(second.data, second.len, &Sample_def,
                                      NULL, arena, &by_wire, NULL)),
                   CPB_OK);
  Sample by_hand = {0};
  crpc_must(cpb_message_merge(&Sample_def, &by_hand, a, arena));
  crpc_must(cpb_message_merge(&Sample_def, &by_hand, b, arena));
  assert_true(cpb_message_equal(&Sample_def, &by_wire, &by_hand));
  assert_int_equal(by_hand.packed_i32.len, 2 * a->packed_i32.len);
}

/* A message with itself, and with a copy of its struct, which shares its parts:
 * as if its bytes had come twice. */
CRPC_TEST(merge_with_itself) {
  cpb_arena *arena = new_arena();
  static const cpb_str runs[] = {CPB_STR_INIT("\xA8\x3F\x01"),
                                 CPB_STR_INIT("\xA8\x3F\x02")};
  for (int shared = 0; shared < 2; shared++) {
    Sample *msg = cpb_message_new(&Sample_def, arena);
    crpc_must(msg != NULL);
    Sample_fill(msg, arena, 2);
    for (size_t i = 0; i < 2; i++) {
      cpb_str run = cpb_arena_copy(arena, runs[i]);
      crpc_must(run.data && cpb_unknown_add(msg, run, arena));
      crpc_must(cpb_unknown_add(msg->child, run, arena));
    }
    cpb_str bytes = encode(msg, 0, arena);
    Sample twice = {0};
    for (int i = 0; i < 2; i++) {
      assert_int_equal(checked(cpb_decode(bytes.data, bytes.len, &Sample_def,
                                          NULL, arena, &twice, NULL)),
                       CPB_OK);
    }
    Sample same = *msg;
    crpc_must(cpb_message_merge(&Sample_def, msg, shared ? &same : msg, arena));
    assert_true(cpb_message_equal(&Sample_def, msg, &twice));
  }
}

CRPC_TEST_MAIN(
    cmocka_unit_test(empty_message), cmocka_unit_test(scalars),
    cmocka_unit_test(varints_of_every_size), cmocka_unit_test(presence),
    cmocka_unit_test(strings), cmocka_unit_test(strings_of_every_length),
    cmocka_unit_test(alias_or_copy), cmocka_unit_test(ascii_of_every_length),
    cmocka_unit_test(nested_and_merged), cmocka_unit_test(groups),
    cmocka_unit_test(oneofs), cmocka_unit_test(packed_and_not),
    cmocka_unit_test(own_array_is_only_read), cmocka_unit_test(maps),
    cmocka_unit_test(maps_of_strings),
    cmocka_unit_test(unknown_fields_are_kept), cmocka_unit_test(closed_enums),
    cmocka_unit_test(malformed), cmocka_unit_test(depth),
    cmocka_unit_test(element_budget), cmocka_unit_test(required_fields),
    cmocka_unit_test(options_of_another_version),
    cmocka_unit_test(options_without_size), cmocka_unit_test(round_trip),
    cmocka_unit_test(truncated_everywhere), cmocka_unit_test(random_messages),
    cmocka_unit_test(encode_prefixed), cmocka_unit_test(merge),
    cmocka_unit_test(merge_with_itself))
