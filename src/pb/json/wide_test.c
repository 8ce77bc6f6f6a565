/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The edges of what JSON reads and writes many bytes at a time: strings of each
 * length with something special at each position, numbers of each length, names. */

#include "base/text.h"
#include "pb/fixture.h"
#include "pb/json/number.h"
#include "pb/json/scan.h"
#include "pb/sample.h"

#include <stdio.h>
#include <stdlib.h>

enum { LONGEST = 40 };

/* From a buffer that ends where the text does. */
static cpb_code parse(const cpb_message_def *def, cpb_str json, void *msg,
                      cpb_arena *arena, cpb_error *error) {
  const cpb_allocator *alloc = crpc_test_allocator();
  char *copy = cpb__alloc(alloc, json.len);
  crpc_must(copy != NULL);
  memcpy(copy, json.data, json.len);
  cpb_code code = cpb_from_json(copy, json.len, def, NULL, arena, msg, error);
  cpb__free(alloc, copy, json.len);
  return code;
}

static cpb_str print(const cpb_message_def *def, const void *msg,
                     uint64_t flags, cpb_arena *arena) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags};
  cpb_str out = {NULL, 0};
  assert_int_equal(checked(cpb_to_json(msg, def, &options, arena, &out, NULL)),
                   CPB_OK);
  return out;
}

/* ---- Strings ---- */

static uint32_t scan_slowly(const char *p) {
  uint32_t mask = 0;
  for (unsigned i = 0; i < 16; i++) {
    uint8_t c = (uint8_t)p[i];
    mask |= (uint32_t)(c < 0x20 || c == '"' || c == '\\') << i;
    mask |= (uint32_t)(c >= 0x80) << (16 + i);
  }
  return mask;
}

CRPC_TEST(scans_agree) {
  uint64_t seed = 5;
  for (int byte = 0; byte < 256; byte++) {
    for (int at = 0; at < 16; at++) {
      char text[16];
      uint64_t words[2];
      for (int i = 0; i < 16; i++) {
        text[i] = at & 1 ? 'a' : (char)crpc_test_random(&seed);
      }
      text[at] = (char)byte;
      memcpy(words, text, 16);
      uint32_t want = scan_slowly(text);
      assert_int_equal(cpb__scan16(text), want);
      assert_int_equal(cpb__scan_words(words[0], words[1]), want);
      assert_int_equal(cpb__scan_plain(words[0], words[1]), want);
    }
  }
}

/* The JSON of {"str": ...}, written the slow way. */
static size_t slow_json(char *out, cpb_str str) {
  size_t n = (size_t)sprintf(out, "{\"str\":\"");
  for (size_t i = 0; i < str.len; i++) {
    char c = str.data[i];
    if (c == '"' || c == '\\') {
      n += (size_t)sprintf(out + n, "\\%c", c);
    } else if (c == '\n') {
      n += (size_t)sprintf(out + n, "\\n");
    } else if ((uint8_t)c < 0x20) {
      n += (size_t)sprintf(out + n, "\\u%04x", (unsigned)c);
    } else {
      out[n++] = c;
    }
  }
  return n + (size_t)sprintf(out + n, "\"}");
}

static void string_both_ways(cpb_str str, cpb_arena *arena) {
  char want[8 * LONGEST];
  Sample msg = {.str = str};
  Sample again = {0};
  size_t len = slow_json(want, str);
  cpb_arena_reset(arena);
  cpb_str out = print(&Sample_def, &msg, 0, arena);
  assert_int_equal(out.len, str.len ? len : 2);
  assert_memory_equal(out.data, str.len ? want : "{}", out.len);
  assert_int_equal(
      checked(parse(&Sample_def, (cpb_str){want, len}, &again, arena, NULL)),
      CPB_OK);
  assert_true(cpb_str_equal(again.str, str));
  for (size_t cut = 8; cut < len; cut++) {
    Sample half = {0};
    assert_int_equal(
        checked(parse(&Sample_def, (cpb_str){want, cut}, &half, arena, NULL)),
        CPB_MALFORMED);
  }
}

CRPC_TEST_NO_OOM(special_bytes_everywhere) {
  static const cpb_str specials[] = {
      CPB_STR_INIT("\""),          CPB_STR_INIT("\\"),
      CPB_STR_INIT("\n"),          CPB_STR_INIT("\x1F"),
      CPB_STR_INIT("\x7F"),        CPB_STR_INIT("\xC3\xA9"),
      CPB_STR_INIT("\xE2\x82\xAC")};
  cpb_arena *arena = new_arena();
  for (size_t len = 0; len <= LONGEST; len++) {
    char text[LONGEST + 4];
    memset(text, 'x', sizeof(text));
    string_both_ways((cpb_str){text, len}, arena);
    for (size_t s = 0; s < CPB__COUNT(specials); s++) {
      for (size_t at = 0; at + specials[s].len <= len; at++) {
        memset(text, 'x', sizeof(text));
        memcpy(text + at, specials[s].data, specials[s].len);
        string_both_ways((cpb_str){text, len}, arena);
      }
    }
  }
}

CRPC_TEST_NO_OOM(bad_bytes_everywhere) {
  cpb_arena *arena = new_arena();
  for (size_t len = 1; len <= LONGEST; len++) {
    for (size_t at = 0; at < len; at++) {
      char text[LONGEST];
      char json[LONGEST + 16];
      cpb_str out;
      cpb_error error;
      memset(text, 'x', sizeof(text));
      text[at] = (char)0xFF;
      Sample msg = {.str = {text, len}};
      assert_int_equal(cpb_to_json(&msg, &Sample_def, NULL, arena, &out, NULL),
                       CPB_INVALID_ARGUMENT);
      size_t n = (size_t)sprintf(json, "{\"str\":\"%.*s\"}", (int)len, text);
      assert_int_equal(
          parse(&Sample_def, (cpb_str){json, n}, &msg, arena, &error),
          CPB_MALFORMED);
      assert_int_equal(error.offset, 8);
      json[8 + at] = 0x1F;
      assert_int_equal(
          parse(&Sample_def, (cpb_str){json, n}, &msg, arena, &error),
          CPB_MALFORMED);
      assert_int_equal(error.offset, 8 + at);
    }
  }
}

CRPC_TEST(escapes_where_bytes_are_read) {
  cpb_arena *arena = new_arena();
  Sample msg = {0};
  cpb_error error;
  assert_int_equal(checked(parse(&Sample_def,
                                 CPB_STR("{\"byt\":\"AAAA\\/\\u002f__\","
                                         "\"byts\":[\"\",\"A\\u0041==\"]}"),
                                 &msg, arena, &error)),
                   CPB_OK);
  assert_bytes(msg.byt, "\0\0\0\xFF\xFF\xFF");
  assert_int_equal(msg.byts.len, 2);
  assert_bytes(msg.byts.items[1], "\0");
  assert_int_equal(checked(parse(&Sample_def, CPB_STR("{\"byt\":\"AA\\\"A\"}"),
                                 &msg, arena, &error)),
                   CPB_MALFORMED);
  assert_string_equal(error.message, "string is not base64");
  assert_int_equal(checked(parse(&Sample_def, CPB_STR("{\"byt\":\"AAAA"), &msg,
                                 arena, &error)),
                   CPB_MALFORMED);
}

/* ---- Numbers ---- */

/* As a member that ends the text, and one that something follows. */
static bool read_number(const char *field, const char *number, Sample *msg,
                        cpb_arena *arena) {
  static const char *const forms[] = {"{\"%s\":%s}", "{\"%s\":\"%s\"}",
                                      "{\"%s\":%s ,\"optI32\":1234567890}"};
  bool ok = false;
  for (size_t i = 0; i < CPB__COUNT(forms); i++) {
    char json[100];
    size_t n = (size_t)snprintf(json, sizeof(json), forms[i], field, number);
    *msg = (Sample){0};
    cpb_code code = parse(&Sample_def, (cpb_str){json, n}, msg, arena, NULL);
    assert_true(i == 0 || ok == (code == CPB_OK));
    ok = code == CPB_OK;
  }
  return ok;
}

static void number_of(uint64_t value, cpb_arena *arena) {
  Sample msg = {0};
  char text[32];
  char printed[32];
  (void)snprintf(text, sizeof(text), "%llu", (unsigned long long)value);
  size_t len = strlen(text);
  assert_int_equal(cpb__put_u64(printed, value) - printed, len);
  assert_memory_equal(printed, text, len);
  cpb_arena_reset(arena);
  assert_true(read_number("u64", text, &msg, arena) && msg.u64 == value);
  bool fits = value <= INT64_MAX;
  assert_int_equal(read_number("i64", text, &msg, arena), fits);
  assert_true(!fits || msg.i64 == (int64_t)value);
  assert_int_equal(read_number("u32", text, &msg, arena), value <= UINT32_MAX);
  assert_int_equal(read_number("i32", text, &msg, arena), value <= INT32_MAX);
  memmove(text + 1, text, len + 1);
  text[0] = '-';
  assert_int_equal(read_number("u64", text, &msg, arena), value == 0);
  fits = value <= (uint64_t)INT64_MAX + 1;
  assert_int_equal(read_number("i64", text, &msg, arena), fits);
  assert_true(!fits || (uint64_t)msg.i64 == 0 - value);
  assert_int_equal(read_number("i32", text, &msg, arena),
                   value <= (uint64_t)INT32_MAX + 1);
  text[0] = '0';
  assert_false(read_number("u64", text, &msg, arena));
}

CRPC_TEST_NO_OOM(integers_of_each_length) {
  cpb_arena *arena = new_arena();
  uint64_t ten = 1;
  for (int digits = 1; digits <= 20; digits++, ten *= 10) {
    number_of(ten, arena);
    number_of(ten - 1, arena);
    number_of(ten + ten / 7, arena);
  }
  for (unsigned bits = 1; bits <= 64; bits++) {
    number_of(UINT64_MAX >> (64 - bits), arena);
    number_of((UINT64_MAX >> (64 - bits)) + 1, arena);
  }
  Sample msg = {0};
  assert_false(read_number("u64", "18446744073709551616", &msg, arena));
  assert_false(read_number("u64", "19999999999999999999", &msg, arena));
  assert_false(read_number("u64", "20000000000000000000", &msg, arena));
  assert_false(read_number("u64", "100000000000000000000", &msg, arena));
  assert_true(read_number("u64", "1.5e1", &msg, arena) && msg.u64 == 15);
  assert_true(read_number("u64", "12345678E1", &msg, arena) &&
              msg.u64 == 123456780);
}

CRPC_TEST_NO_OOM(doubles_of_each_length) {
  cpb_arena *arena = new_arena();
  for (int before = 1; before <= 22; before++) {
    for (int after = 0; after <= 22; after++) {
      char text[64] = {0};
      for (int i = 0; i < before + after; i++) {
        text[i + (i >= before)] = (char)('1' + i % 9);
      }
      text[before] = after ? '.' : '\0';
      Sample msg = {0};
      cpb_arena_reset(arena);
      assert_true(read_number("dbl", text, &msg, arena));
      assert_true(msg.dbl == strtod(text, NULL));
    }
  }
  Sample msg = {0};
  assert_false(read_number("dbl", "1.", &msg, arena));
  assert_false(read_number("dbl", "-", &msg, arena));
  assert_false(read_number("dbl", "00.5", &msg, arena));
  assert_false(read_number("dbl", "0.5e", &msg, arena));
}

/* ---- Names ---- */

typedef struct Odd {
  cpb_head cpb_;
  int32_t quote, accent, plain;
} Odd;

static const cpb_field_def Odd_fields[] = {
    {CPB_TAG(1, 0), offsetof(Odd, quote), 0, CPB_INT32, CPB_IMPLICIT, 0, 0, 0,
     0},
    {CPB_TAG(2, 0), offsetof(Odd, accent), 0, CPB_INT32, CPB_IMPLICIT, 0, 0, 0,
     0},
    {CPB_TAG(3, 0), offsetof(Odd, plain), 0, CPB_INT32, CPB_IMPLICIT, 0, 0, 0,
     0},
};

static const cpb_field_name Odd_names[] = {
    {CPB_STR_INIT("quote"), CPB_STR_INIT("a\"b")},
    {CPB_STR_INIT("accent"), CPB_STR_INIT("\xC3\xA9")},
    {CPB_STR_INIT("plain"), CPB_STR_INIT("plain")},
};

static const cpb_message_def Odd_def = {
    .fields = Odd_fields,
    .field_count = 3,
    .dense = 3,
    .size = sizeof(Odd),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("test.Odd"),
    .names = Odd_names,
};

CRPC_TEST(names_that_need_escapes) {
  cpb_arena *arena = new_arena();
  Odd msg = {.quote = 1, .accent = 2, .plain = 3};
  Odd again = {0};
  cpb_str out = print(&Odd_def, &msg, 0, arena);
  assert_bytes(out, "{\"a\\\"b\":1,\"\xC3\xA9\":2,\"plain\":3}");
  assert_int_equal(checked(parse(&Odd_def, out, &again, arena, NULL)), CPB_OK);
  assert_true(cpb_message_equal(&Odd_def, &msg, &again));
  assert_bytes(print(&Odd_def, &msg, CPB_PROTO_NAMES | CPB_INDENT, arena),
               "{\n  \"quote\": 1,\n  \"accent\": 2,\n  \"plain\": 3\n}");
  /* a quote inside a name ends it */
  assert_int_equal(
      checked(parse(&Odd_def, CPB_STR("{\"a\"b\":1}"), &again, arena, NULL)),
      CPB_MALFORMED);
}

/* The same fields as ones whose names are known to be plain, in any order. */
CRPC_TEST(plain_names_in_any_order) {
  cpb_arena *arena = new_arena();
  static const cpb_field_name names[] = {
      {CPB_STR_INIT("one"), CPB_STR_INIT("a")},
      {CPB_STR_INIT("two_and_more"), CPB_STR_INIT("twoAndMore")},
      {CPB_STR_INIT("three"), CPB_STR_INIT("aNameOfMoreThanSixteenBytes")}};
  cpb_message_def def = Odd_def;
  def.names = names;
  def.flags = CPB_MESSAGE_PLAIN_NAMES;
  static const cpb_str texts[] = {
      CPB_STR_INIT(
          "{\"a\":1,\"twoAndMore\":2,\"aNameOfMoreThanSixteenBytes\":3}"),
      CPB_STR_INIT(
          "{\"aNameOfMoreThanSixteenBytes\":3,\"a\":1,\"twoAndMore\":2}"),
      CPB_STR_INIT("{ \"three\":3, \"two_and_more\" : 2 ,\"\\u0061\":1}")};
  for (size_t i = 0; i < CPB__COUNT(texts); i++) {
    Odd msg = {0};
    assert_int_equal(checked(parse(&def, texts[i], &msg, arena, NULL)), CPB_OK);
    assert_true(msg.quote == 1 && msg.accent == 2 && msg.plain == 3);
    cpb_str out = print(&def, &msg, 0, arena);
    assert_int_equal(out.len, texts[0].len);
    assert_memory_equal(out.data, texts[0].data, out.len);
  }
  Odd msg = {0};
  assert_int_equal(
      checked(parse(&def, CPB_STR("{\"a\":1,\"a\":1}"), &msg, arena, NULL)),
      CPB_MALFORMED);
  assert_int_equal(
      checked(parse(&def, CPB_STR("{\"aN\":1}"), &msg, arena, NULL)),
      CPB_MALFORMED);
}

CRPC_TEST_MAIN(cmocka_unit_test(scans_agree),
               cmocka_unit_test(special_bytes_everywhere),
               cmocka_unit_test(bad_bytes_everywhere),
               cmocka_unit_test(escapes_where_bytes_are_read),
               cmocka_unit_test(integers_of_each_length),
               cmocka_unit_test(doubles_of_each_length),
               cmocka_unit_test(names_that_need_escapes),
               cmocka_unit_test(plain_names_in_any_order))
