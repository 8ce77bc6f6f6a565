/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The text format, both ways. */

#include <math.h>

#include "google/protobuf/any.pb.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/wrappers.pb.h"
#include "pb/fixture.h"
#include "pb/sample.h"

static const cpb_message_def *const types[] = {
    &Sample_def, &google_protobuf_Any_def, &google_protobuf_Int32Value_def};
static const cpb_registry registry = {.types = types, .count = 3};

/* The text is given in memory of its exact size. */
static cpb_code parse_as(cpb_str text, const cpb_message_def *def,
                         uint64_t flags, void *msg, cpb_arena *arena,
                         cpb_error *error) {
  const cpb_allocator *alloc = crpc_test_allocator();
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags,
                               .registry = &registry};
  char *copy = cpb__alloc(alloc, text.len + 1);
  crpc_must(copy != NULL);
  cpb__copy(copy + 1, text.data, text.len);
  cpb_code code =
      cpb_from_text(copy + 1, text.len, def, &options, arena, msg, error);
  memset(copy, 0x81, text.len + 1);
  cpb__free(alloc, copy, text.len + 1);
  return checked(code);
}

static Sample parse_text(cpb_str text, uint64_t flags, cpb_arena *arena) {
  Sample msg = {0};
  cpb_error error;
  cpb_code code = parse_as(text, &Sample_def, flags, &msg, arena, &error);
  if (code != CPB_OK) {
    print_message("%s: %s at %zu\n", error.path, error.message, error.offset);
  }
  assert_int_equal(code, CPB_OK);
  return msg;
}

#define PARSE(literal) parse_text(CPB_STR(literal), 0, arena)

static cpb_error refuse(cpb_str text, cpb_code want, cpb_arena *arena) {
  Sample msg = {0};
  cpb_error error = {0};
  cpb_code code = parse_as(text, &Sample_def, 0, &msg, arena, &error);
  if (code != want) {
    print_message("%d for: %.*s\n", (int)code, CPB_STR_ARG(text));
  }
  assert_int_equal(code, want);
  assert_int_equal(error.code, want);
  return error;
}

#define REFUSE(literal) refuse(CPB_STR(literal), CPB_MALFORMED, arena)

static cpb_str print_as(const void *msg, const cpb_message_def *def,
                        uint64_t flags, cpb_arena *arena) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags,
                               .registry = &registry};
  cpb_str out = {NULL, 0};
  cpb_error error;
  assert_int_equal(
      checked(cpb_to_text(msg, def, &options, arena, &out, &error)), CPB_OK);
  return out;
}

static cpb_str shown(const Sample *msg, uint64_t flags, cpb_arena *arena) {
  return print_as(msg, &Sample_def, flags, arena);
}

/* ---- Values ---- */

CRPC_TEST(integers) {
  cpb_arena *arena = new_arena();
  Sample msg = PARSE(
      "i32: -2147483648 i64:- 0x10,u32: 0XfF; u64: 18446744073709551615\n"
      "s32: 017 s64: -  # two tokens\n 9223372036854775808 f32: 0");
  assert_int_equal(msg.i32, INT32_MIN);
  assert_int_equal(msg.i64, -16);
  assert_int_equal(msg.u32, 255);
  assert_true(msg.u64 == UINT64_MAX);
  assert_int_equal(msg.s32, 15);
  assert_true(msg.s64 == INT64_MIN);
  assert_bytes(shown(&msg, 0, arena),
               "i32: -2147483648 i64: -16 u32: 255 u64: 18446744073709551615 "
               "s32: 15 s64: -9223372036854775808");
  REFUSE("i32: 2147483648");
  REFUSE("u32: -1");
  REFUSE("u32: 4294967296");
  REFUSE("u64: 18446744073709551616");
  REFUSE("i32: 08");
  REFUSE("i32: 0x");
  REFUSE("i32: 0xg");
  REFUSE("i32: 1.0");
  REFUSE("i32: 1f");
  REFUSE("i32: 10abc: 1");
  REFUSE("i32: \"1\"");
  REFUSE("i32: --1");
  REFUSE("i32 1");
  REFUSE("i32: [1]");
}

CRPC_TEST(floating_point) {
  static const struct {
    cpb_str text;
    double value;
  } cases[] = {
      {CPB_STR_INIT("dbl: 1"), 1},
      {CPB_STR_INIT("dbl: 1.5F"), 1.5},
      {CPB_STR_INIT("dbl: .5"), 0.5},
      {CPB_STR_INIT("dbl: 5."), 5},
      {CPB_STR_INIT("dbl: -1e-3"), -1e-3},
      {CPB_STR_INIT("dbl: 2E+2f"), 200},
      {CPB_STR_INIT("dbl: 10f"), 10},
      {CPB_STR_INIT("dbl: 0"), 0},
      {CPB_STR_INIT("dbl: inf"), INFINITY},
      {CPB_STR_INIT("dbl: - Infinity"), -INFINITY},
      {CPB_STR_INIT("dbl: 1e999"), INFINITY},
      {CPB_STR_INIT("dbl: 0.1"), 0.1},
  };
  cpb_arena *arena = new_arena();
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    assert_true(parse_text(cases[i].text, 0, arena).dbl == cases[i].value);
  }
  double nan = PARSE("dbl: nan").dbl;
  assert_true(nan != nan);
  assert_true(PARSE("flt: 1e39").flt == INFINITY);
  Sample msg = {.flt = 0.1f, .dbl = -INFINITY};
  assert_bytes(shown(&msg, 0, arena), "flt: 0.1 dbl: -inf");
  REFUSE("dbl: 0x1");
  REFUSE("dbl: 010");
  REFUSE("dbl: .");
  REFUSE("dbl: 1e");
  REFUSE("dbl: 1.5g");
  REFUSE("dbl: 1.2.3");
  REFUSE("dbl: inf1");
}

CRPC_TEST(words) {
  cpb_arena *arena = new_arena();
  assert_true(PARSE("bol: true").bol);
  assert_true(PARSE("bol: t").bol);
  assert_true(PARSE("bol: 0x1").bol);
  assert_false(PARSE("bol: False").bol);
  REFUSE("bol: TRUE");
  REFUSE("bol: 2");
  assert_int_equal(PARSE("color: GREEN").color, 1);
  assert_int_equal(PARSE("color: 77").color, 77);
  assert_int_equal(PARSE("level: 3").level, 3);
  REFUSE("color: green");
  REFUSE("level: 2");
  Sample msg =
      parse_text(CPB_STR("level: NONE color: -5"), CPB_IGNORE_UNKNOWN, arena);
  assert_false(msg.has_level);
  assert_bytes(shown(&msg, 0, arena), "color: DARK");
}

CRPC_TEST(strings) {
  cpb_arena *arena = new_arena();
  assert_int_equal(PARSE("str: '' \"\"").str.len, 0);
  assert_bytes(PARSE("str: 'a\"b' # c\n \"c\\x41\\101\\n\" ''").str,
               "a\"bcAA\n");
  assert_bytes(PARSE("byt: \"\\a\\b\\f\\v\\?\\'\\\"\\\\\\377\\xfg\"").byt,
               "\a\b\f\v?'\"\\\xFF\x0Fg");
  assert_bytes(PARSE("str: '\\u00e9\\U0001F600'").str,
               "\xC3\xA9\xF0\x9F\x98\x80");
  REFUSE("str: '\\ud83d\\ude00'");
  REFUSE("str: '\\U00110000'");
  REFUSE("str: '\\u12'");
  REFUSE("str: '\\400'");
  REFUSE("str: '\\z'");
  REFUSE("str: '\\x'");
  REFUSE("str: '\xFF'");
  REFUSE("str: '\\xff'");
  REFUSE("str: 'a\nb'");
  REFUSE("str: 'a");
  REFUSE("str: 'a\\");
  REFUSE("str: a");
  Sample msg = {.str = CPB_STR("\xC3\xA9\n'\x01"),
                .byt = CPB_STR("\xC3\xA9\t\"\\")};
  assert_bytes(shown(&msg, 0, arena),
               "str: \"\xC3\xA9\\n\\'\\001\" byt: \"\\303\\251\\t\\\"\\\\\"");
  const char text[] = "str: 'abc'";
  cpb_codec_options alias = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS};
  Sample view = {0};
  assert_int_equal(checked(cpb_from_text(text, sizeof(text) - 1, &Sample_def,
                                         &alias, arena, &view, NULL)),
                   CPB_OK);
  assert_ptr_equal(view.str.data, text + 6);
}

/* ---- Structure ---- */

CRPC_TEST(messages) {
  cpb_arena *arena = new_arena();
  Sample msg = PARSE(
      "child { i32: 1 child: < i32: 2 >; }, kids {} kids: [ {i32: 3}, <> ]"
      "packed_i32: 1 packed_i32: [2, 3], plain_i32: [] strs: ['a' 'b', 'c']"
      "one_msg {}");
  assert_int_equal(msg.child->child->i32, 2);
  assert_int_equal(msg.kids.len, 3);
  assert_int_equal(msg.kids.items[1].i32, 3);
  assert_int_equal(msg.packed_i32.len, 3);
  assert_int_equal(msg.strs.len, 2);
  assert_bytes(shown(&msg, 0, arena),
               "child { i32: 1 child { i32: 2 } } packed_i32: 1 packed_i32: 2 "
               "packed_i32: 3 strs: \"ab\" strs: \"c\" kids {} "
               "kids { i32: 3 } kids {} one_msg {}");
  msg.packed_i32.len = 0;
  msg.kids.len = 0;
  msg.strs.len = 0;
  assert_bytes(
      shown(&msg, CPB_INDENT, arena),
      "child {\n  i32: 1\n  child {\n    i32: 2\n  }\n}\none_msg {}\n");
  REFUSE("child { i32: 1 >");
  REFUSE("child {");
  REFUSE("child: 1");
  REFUSE("}");
  REFUSE("packed_i32: [1,]");
  REFUSE("packed_i32: [1 2]");
  REFUSE("kids [ {},, {} ]");
  REFUSE("i32: 1,, i64: 2");
  REFUSE("i32: 1 i32: 1");
  REFUSE("one_i32: 1 one_str: 'a'");
  REFUSE("1: 2");
  REFUSE("i32: 1 \0");
  cpb_error error = REFUSE("kids {} kids { child { nope: 1 } }");
  assert_string_equal(error.path, "test.Sample.kids[1].child.nope");
  assert_string_equal(error.message, "no such field");
  assert_int_equal(error.offset, 23);
}

CRPC_TEST(maps) {
  cpb_arena *arena = new_arena();
  Sample msg = PARSE(
      "by_name { key: 'b' value: 2 } by_name: [{ value: 3 key: 'a' }, {}]"
      "by_id { key: -1 } by_id { key: 5 value { i32: 1 } }"
      "by_name { key: 'b' value: 4 }");
  assert_bytes(shown(&msg, 0, arena),
               "by_name { key: \"\" value: 0 } by_name { key: \"a\" value: 3 } "
               "by_name { key: \"b\" value: 4 } by_id { key: -1 value {} } "
               "by_id { key: 5 value { i32: 1 } }");
  REFUSE("by_name { key: 'a' key: 'b' }");
  REFUSE("by_name: 'a'");
}

CRPC_TEST(unknown_fields_are_skipped_if_asked) {
  cpb_arena *arena = new_arena();
  Sample msg = parse_text(
      CPB_STR("nope: 1 gone { a: [1, 'b', inf, -2.5f] [x.y/z.w] <> b: {} }"
              "[pkg.ext]: 'a' 'b'; list: [{}, <>] i32: 4"),
      CPB_IGNORE_UNKNOWN, arena);
  assert_int_equal(msg.i32, 4);
  REFUSE("[pkg.ext]: 1");
  REFUSE("[pkg..ext]: 1");
  REFUSE("[]: 1");
  google_protobuf_FileOptions options = {0};
  assert_int_equal(
      parse_as(CPB_STR("php_generic_services: true java_package: 'x'"),
               &google_protobuf_FileOptions_def, 0, &options, arena, NULL),
      CPB_OK); /* a reserved name */
  assert_bytes(options.java_package, "x");
}

CRPC_TEST(unknown_fields_are_printed_if_asked) {
  cpb_arena *arena = new_arena();
  Sample msg = {.i32 = 1};
  crpc_must(cpb_unknown_add(&msg,
                            CPB_STR("\xC0\x3E\x96\x01"           /* varint */
                                    "\xCD\x3E\x01\x02\x03\x04"   /* 4 bytes */
                                    "\xD1\x3E\1\0\0\0\0\0\0\xFF" /* 8 bytes */
                                    "\xDA\x3E\x02\x08\x05"       /* message */
                                    "\xE2\x3E\x02\xFFz"          /* bytes */
                                    "\xEB\x3E\x12\x01\xFF\xEC\x3E" /* group */),
                            arena));
  assert_bytes(shown(&msg, 0, arena), "i32: 1");
  assert_bytes(shown(&msg, CPB_PRINT_UNKNOWN, arena),
               "i32: 1 1000: 150 1001: 0x04030201 1002: 0xff00000000000001 "
               "1003 { 1: 5 } 1004: \"\\377z\" 1005 { 2: \"\\377\" }");
}

/* ---- Any ---- */

CRPC_TEST(any) {
  cpb_arena *arena = new_arena();
  google_protobuf_Any any = {0};
  cpb_error error;
  assert_int_equal(
      parse_as(CPB_STR("[ x.com /a/ test # y\n .Sample ] { i32: 7 }"),
               &google_protobuf_Any_def, 0, &any, arena, &error),
      CPB_OK);
  assert_bytes(any.type_url, "x.com/a/test.Sample");
  assert_bytes(any.value, "\x08\x07");
  assert_bytes(print_as(&any, &google_protobuf_Any_def, 0, arena),
               "[x.com/a/test.Sample] { i32: 7 }");
  any.value = CPB_STR("\x08");
  assert_bytes(print_as(&any, &google_protobuf_Any_def, 0, arena),
               "type_url: \"x.com/a/test.Sample\" value: \"\\010\"");
  static const struct {
    cpb_str text;
    cpb_code code;
  } cases[] = {
      {CPB_STR_INIT("type_url: 'a/b' value: 'c'"), CPB_OK},
      {CPB_STR_INIT("[a/test.Sample] {} [a/test.Sample] {}"), CPB_MALFORMED},
      {CPB_STR_INIT("[a/test.Sample] {} value: ''"), CPB_MALFORMED},
      {CPB_STR_INIT("[a/test.Nope] {}"), CPB_UNKNOWN_TYPE},
      {CPB_STR_INIT("[test.Sample] {}"), CPB_MALFORMED},
      {CPB_STR_INIT("[/test.Sample] {}"), CPB_MALFORMED},
      {CPB_STR_INIT("[a%4/test.Sample] {}"), CPB_MALFORMED},
      {CPB_STR_INIT("[a/test.Sample"), CPB_MALFORMED},
      {CPB_STR_INIT("[a/test.Sample]: <>"), CPB_OK},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    google_protobuf_Any other = {0};
    assert_int_equal(parse_as(cases[i].text, &google_protobuf_Any_def, 0,
                              &other, arena, NULL),
                     cases[i].code);
  }
}

/* ---- All of it ---- */

CRPC_TEST(everything_comes_back) {
  cpb_arena *arena = new_arena();
  uint64_t seed = 7;
  for (int i = 0; i < 60; i++) {
    Sample msg;
    Sample_random(&msg, arena, &seed, 3);
    crpc_must(!cpb_arena_failed(arena));
    uint64_t flags = i & 1 ? CPB_INDENT : 0;
    cpb_str text = shown(&msg, flags, arena);
    Sample again = parse_text(text, 0, arena);
    assert_true(cpb_str_equal(shown(&again, flags, arena), text));
    assert_true(cpb_message_equal(&Sample_def, &msg, &again));
  }
}

CRPC_TEST(nothing_is_an_empty_text) {
  Sample msg = {0};
  cpb_str out = CPB_STR("before");
  cpb_arena *arena = new_arena();
  assert_int_equal(
      checked(cpb_to_text(&msg, &Sample_def, NULL, arena, &out, NULL)), CPB_OK);
  assert_int_equal(out.len, 0);
}

/* Any part of a text is either a text or not, and nothing is read beyond. */
CRPC_TEST(cut_anywhere) {
  static const cpb_str text = CPB_STR_INIT(
      "i32: -0x1F dbl: 1.5e+3f str: 'a\\u00e9\\x41' \"b\" # c\n"
      "child < kids: [{i32: 1}, {}] packed_i32: [1, 2] >\n"
      "by_name { key: 'k' value: 2 } [a.b/c] { d: 1 } bol: true");
  cpb_arena *arena = new_arena();
  for (size_t len = 0; len <= text.len; len++) {
    Sample msg = {0};
    cpb_str part = {text.data, len};
    cpb_code code =
        parse_as(part, &Sample_def, CPB_IGNORE_UNKNOWN, &msg, arena, NULL);
    assert_true(code == CPB_OK || code == CPB_MALFORMED);
    if (code == CPB_OK) {
      (void)shown(&msg, 0, arena);
    }
  }
}

CRPC_TEST(limits) {
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT, .max_depth = 3};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &limits};
  const cpb_str three = CPB_STR("child { child { child {} } }");
  const cpb_str four = CPB_STR("child { child { child { child {} } } }");
  Sample msg = {0};
  assert_int_equal(checked(cpb_from_text(four.data, four.len, &Sample_def,
                                         &options, arena, &msg, NULL)),
                   CPB_LIMIT);
  memset(&msg, 0, sizeof(msg));
  assert_int_equal(checked(cpb_from_text(three.data, three.len, &Sample_def,
                                         &options, arena, &msg, NULL)),
                   CPB_OK);
  cpb_str out;
  assert_int_equal(
      checked(cpb_to_text(&msg, &Sample_def, &options, arena, &out, NULL)),
      CPB_OK);
  limits.max_depth = 2;
  assert_int_equal(
      checked(cpb_to_text(&msg, &Sample_def, &options, arena, &out, NULL)),
      CPB_LIMIT);
  limits = (cpb_limits){CPB_LIMITS_INIT, .max_element_bytes = 100};
  const cpb_str many = CPB_STR("strs: ['', '', '', '', '', '', '']");
  assert_int_equal(checked(cpb_from_text(many.data, many.len, &Sample_def,
                                         &options, arena, &msg, NULL)),
                   CPB_LIMIT);
}

CRPC_TEST_MAIN(cmocka_unit_test(integers), cmocka_unit_test(floating_point),
               cmocka_unit_test(words), cmocka_unit_test(strings),
               cmocka_unit_test(messages), cmocka_unit_test(maps),
               cmocka_unit_test(unknown_fields_are_skipped_if_asked),
               cmocka_unit_test(unknown_fields_are_printed_if_asked),
               cmocka_unit_test(any), cmocka_unit_test(everything_comes_back),
               cmocka_unit_test(nothing_is_an_empty_text),
               cmocka_unit_test(cut_anywhere), cmocka_unit_test(limits))
