/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON and the text format at their extremes. */

#include "base/mem.h"
#include "google/protobuf/any.pb.h"
#include "google/protobuf/struct.pb.h"
#include "pb/extreme.h"

static const cpb_message_def *const types[] = {
    &Sample_def, &google_protobuf_Any_def, &google_protobuf_Struct_def};
static const cpb_registry registry = {.types = types,
                                      .count = CPB__COUNT(types)};
static const cpb_codec_options plain = {CPB_CODEC_OPTIONS_INIT,
                                        .registry = &registry};
static const cpb_codec_options lenient = {
    CPB_CODEC_OPTIONS_INIT, .flags = CPB_IGNORE_UNKNOWN, .registry = &registry};
static const cpb_codec_options aliased = {CPB_CODEC_OPTIONS_INIT,
                                          .flags = CPB_ALIAS};

/* An opening n times, something, and as many closings. */
static cpb_str nested(const char *open, size_t n, const char *inside,
                      const char *close) {
  return extreme_join(extreme_repeat(cpb_str_from_cstr(open), n),
                      cpb_str_from_cstr(inside),
                      extreme_repeat(cpb_str_from_cstr(close), n));
}

typedef void *parse_fn(cpb_str text, const cpb_message_def *def,
                       const cpb_codec_options *options, cpb_arena *arena,
                       cpb_code want);

/* ---- Large and many ---- */

CRPC_TEST_NO_OOM(a_string_of_16_mib) {
  cpb_arena *arena = extreme_arena();
  size_t size = extreme_count(16 * EXTREME_MIB);
  cpb_str body = extreme_repeat(CPB_STR("s"), size);
  cpb_str json = extreme_join(CPB_STR("{\"str\":\""), body, CPB_STR("\"}"));
  cpb_str text = extreme_join(CPB_STR("str: \""), body, CPB_STR("\""));

  extreme_begin();
  Sample *msg = extreme_from_json(json, &Sample_def, NULL, arena, CPB_OK);
  extreme_end("16 MiB from JSON", json.len, json.len + EXTREME_SLACK);
  extreme_begin();
  msg = extreme_from_json(json, &Sample_def, &aliased, arena, CPB_OK);
  extreme_end("16 MiB from JSON, aliased", json.len, EXTREME_SLACK);
  extreme_begin();
  cpb_str out = extreme_to_json(msg, &Sample_def, arena);
  extreme_end("16 MiB to JSON", json.len, 4 * json.len + EXTREME_SLACK);
  assert_true(cpb_str_equal(out, json));

  extreme_begin();
  msg = extreme_from_text(text, &Sample_def, &aliased, arena, CPB_OK);
  extreme_end("16 MiB from text, aliased", text.len, EXTREME_SLACK);
  extreme_begin();
  out = extreme_to_text(msg, &Sample_def, arena);
  extreme_end("16 MiB to text", text.len, 4 * text.len + EXTREME_SLACK);
  assert_true(cpb_str_equal(out, text));
}

/* Reads it, writes it, reads that and compares. */
static void many(const char *what, cpb_str json, size_t most) {
  cpb_arena *arena = extreme_arena();
  print_message("%s\n", what);
  extreme_begin();
  Sample *msg = extreme_from_json(json, &Sample_def, NULL, arena, CPB_OK);
  extreme_end("    from JSON", json.len, most + EXTREME_SLACK);
  extreme_begin();
  cpb_str out = extreme_to_json(msg, &Sample_def, arena);
  extreme_end("    to JSON", json.len, 4 * json.len + EXTREME_SLACK);
  assert_true(cpb_str_equal(out, json));
  extreme_begin();
  cpb_str text = extreme_to_text(msg, &Sample_def, arena);
  extreme_end("    to text", json.len, 4 * text.len + EXTREME_SLACK);
  extreme_begin();
  Sample *again = extreme_from_text(text, &Sample_def, NULL, arena, CPB_OK);
  extreme_end("    from text", text.len, most + EXTREME_SLACK);
  assert_true(cpb_message_equal(&Sample_def, msg, again));
}

static cpb_str array(const char *name, cpb_str one, const char *last,
                     size_t count) {
  cpb_str head =
      extreme_join(CPB_STR("{\""), cpb_str_from_cstr(name), CPB_STR("\":["));
  cpb_str tail =
      extreme_join(cpb_str_from_cstr(last), CPB_STR("]"), CPB_STR("}"));
  return extreme_join(head, extreme_repeat(one, count - 1), tail);
}

CRPC_TEST_NO_OOM(a_million_elements) {
  size_t count = extreme_count(1000000);
  many("1,000,000 numbers", array("packedI32", CPB_STR("-12,"), "-12", count),
       16 * count);
  many("1,000,000 strings",
       array("strs", CPB_STR("\"abc\","), "\"abc\"", count),
       (4 * sizeof(cpb_str) + 8) * count);
  many("1,000,000 messages", array("grps", CPB_STR("{\"a\":1},"), "{}", count),
       4 * sizeof(Sample_Grp) * count);
}

CRPC_TEST_NO_OOM(empty_elements_meet_the_budget) {
  static const struct {
    const char *what;
    parse_fn *parse;
    cpb_str head, one;
  } cases[] = {
      {"JSON: empty strings", extreme_from_json,
       CPB_STR_INIT("{\"strs\":[\"\""), CPB_STR_INIT(",\"\"")},
      {"JSON: empty messages", extreme_from_json, CPB_STR_INIT("{\"kids\":[{}"),
       CPB_STR_INIT(",{}")},
      {"text: empty strings",
       extreme_from_text,
       {NULL, 0},
       CPB_STR_INIT("strs:\"\" ")},
      {"text: empty messages",
       extreme_from_text,
       {NULL, 0},
       CPB_STR_INIT("kids{}")},
      {"text: empty map entries",
       extreme_from_text,
       {NULL, 0},
       CPB_STR_INIT("by_id{}")},
  };
  if (crpc_test_valgrind()) {
    skip();
  }
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    cpb_arena *arena = extreme_arena();
    cpb_str text =
        extreme_join(cases[i].head, extreme_repeat(cases[i].one, 4000000),
                     (cpb_str){NULL, 0});
    extreme_begin();
    (void)cases[i].parse(text, &Sample_def, NULL, arena, CPB_LIMIT);
    extreme_end(cases[i].what, text.len, 100 * EXTREME_MIB);
  }
}

/* ---- Long tokens ---- */

static const struct {
  const char *what;
  cpb_str piece;
  size_t each; /* bytes that it stands for */
} escapes[] = {{"short escapes", CPB_STR_INIT("\\n"), 1},
               {"\\u of two bytes", CPB_STR_INIT("\\u00e9"), 2},
               {"pairs of surrogates", CPB_STR_INIT("\\ud83d\\ude00"), 4}};

CRPC_TEST_NO_OOM(a_million_escapes_in_json) {
  for (size_t i = 0; i < CPB__COUNT(escapes); i++) {
    cpb_arena *arena = extreme_arena();
    size_t count = extreme_count(EXTREME_MIB);
    cpb_str json =
        extreme_join(CPB_STR("{\"str\":\""),
                     extreme_repeat(escapes[i].piece, count), CPB_STR("\"}"));
    extreme_begin();
    Sample *msg = extreme_from_json(json, &Sample_def, NULL, arena, CPB_OK);
    extreme_end(escapes[i].what, json.len, json.len + EXTREME_SLACK);
    assert_int_equal(msg->str.len, escapes[i].each * count);
    extreme_begin();
    (void)extreme_to_json(msg, &Sample_def, arena);
    extreme_end("    written", json.len, 4 * json.len + EXTREME_SLACK);
  }
}

/* What is not wanted is not kept: no memory, however often it is looked at. */
CRPC_TEST_NO_OOM(escapes_that_nobody_wants) {
  cpb_arena *arena = extreme_arena();
  cpb_str body = extreme_repeat(CPB_STR("\\u00e9"), extreme_count(EXTREME_MIB));
  cpb_str json = extreme_join(CPB_STR("{\"nope\":[{\"\\u0061\":\""), body,
                              CPB_STR("\"}]}"));
  extreme_begin();
  (void)extreme_from_json(json, &Sample_def, &lenient, arena, CPB_OK);
  extreme_end("a string that is skipped", json.len, EXTREME_SLACK);
}

CRPC_TEST_NO_OOM(a_string_of_many_literals) {
  cpb_arena *arena = extreme_arena();
  size_t count = extreme_count(1000000);
  cpb_str pieces = extreme_repeat(CPB_STR("\"a\" "), count);
  cpb_str text = extreme_join(CPB_STR("str: "), pieces, CPB_STR(""));
  extreme_begin();
  Sample *msg = extreme_from_text(text, &Sample_def, NULL, arena, CPB_OK);
  extreme_end("1,000,000 literals that are one string", text.len,
              text.len + EXTREME_SLACK);
  assert_int_equal(msg->str.len, count);
}

CRPC_TEST_NO_OOM(a_number_of_a_million_digits) {
  cpb_arena *arena = extreme_arena();
  cpb_str digits = extreme_repeat(CPB_STR("3"), extreme_count(EXTREME_MIB));
  cpb_str zeros = extreme_repeat(CPB_STR("0"), extreme_count(EXTREME_MIB));
  cpb_str part = extreme_join(CPB_STR("0."), digits, CPB_STR(""));
  cpb_str one = extreme_join(CPB_STR("1."), zeros, CPB_STR(""));
  extreme_begin();
  Sample *msg =
      extreme_from_json(extreme_join(CPB_STR("{\"dbl\":"), part, CPB_STR("}")),
                        &Sample_def, NULL, arena, CPB_OK);
  assert_true(msg->dbl == 0.3333333333333333);
  msg = extreme_from_json(extreme_join(CPB_STR("{\"i32\":"), one, CPB_STR("}")),
                          &Sample_def, NULL, arena, CPB_OK);
  assert_int_equal(msg->i32, 1);
  (void)extreme_from_json(
      extreme_join(CPB_STR("{\"dbl\":"), digits, CPB_STR("}")), &Sample_def,
      NULL, arena, CPB_MALFORMED);
  (void)extreme_from_json(
      extreme_join(CPB_STR("{\"u64\":"), digits, CPB_STR("}")), &Sample_def,
      NULL, arena, CPB_MALFORMED);
  (void)extreme_from_json(
      extreme_join(CPB_STR("{\"i32\":\"1e"), digits, CPB_STR("\"}")),
      &Sample_def, NULL, arena, CPB_MALFORMED);
  msg = extreme_from_text(extreme_join(CPB_STR("dbl: "), part, CPB_STR("")),
                          &Sample_def, NULL, arena, CPB_OK);
  assert_true(msg->dbl == 0.3333333333333333);
  (void)extreme_from_text(extreme_join(CPB_STR("u64: "), digits, CPB_STR("")),
                          &Sample_def, NULL, arena, CPB_MALFORMED);
  extreme_end("numbers of 1,048,576 digits", digits.len, EXTREME_SLACK);
}

CRPC_TEST_NO_OOM(names_again_and_again) {
  cpb_arena *arena = extreme_arena();
  size_t count = extreme_count(100000);
  cpb_str members = extreme_repeat(CPB_STR("\"i32\":1,"), count);
  cpb_str unknown = extreme_repeat(CPB_STR("\"none\":1,"), count);
  (void)extreme_from_json(extreme_join(CPB_STR("{"), members, CPB_STR("}")),
                          &Sample_def, NULL, arena, CPB_MALFORMED);
  extreme_begin();
  (void)extreme_from_json(
      extreme_join(CPB_STR("{"), unknown, CPB_STR("\"i32\":1}")), &Sample_def,
      &lenient, arena, CPB_OK);
  extreme_end("100,000 unknown members", unknown.len, EXTREME_SLACK);
  (void)extreme_from_text(extreme_repeat(CPB_STR("i32:1 "), count), &Sample_def,
                          NULL, arena, CPB_MALFORMED);
  extreme_begin();
  (void)extreme_from_text(extreme_repeat(CPB_STR("none:1 "), count),
                          &Sample_def, &lenient, arena, CPB_OK);
  extreme_end("100,000 unknown fields of text", unknown.len, EXTREME_SLACK);
  cpb_str comment = extreme_join(
      CPB_STR("#"), extreme_repeat(CPB_STR("x"), 1 << 20), CPB_STR("\ni32:1"));
  (void)extreme_from_text(comment, &Sample_def, NULL, arena, CPB_OK);
}

/* ---- Deep ---- */

typedef struct deep {
  parse_fn *parse;
  const cpb_message_def *def;
  const char *head, *open, *inside, *close, *tail;
  size_t levels; /* as many are allowed */
} deep;

static const deep depths[] = {
    {extreme_from_json, &Sample_def, "", "{\"child\":", "{}", "}", "", 100},
    {extreme_from_json, &Sample_def, "", "{\"kids\":[", "{}", "]}", "", 100},
    {extreme_from_json, &Sample_def, "", "{\"by_id\":{\"1\":", "{}", "}}", "",
     50},
    {extreme_from_json, &Sample_def, "{\"no\":", "[", "", "]", "}", 100},
    {extreme_from_json, &Sample_def, "{\"no\":", "{\"a\":", "1", "}", "}", 100},
    {extreme_from_text, &Sample_def, "", "child{", "", "}", "", 100},
    {extreme_from_text, &Sample_def, "", "kids:[<", "", ">]", "", 100},
    {extreme_from_text, &Sample_def, "", "by_id{value{", "", "}}", "", 50},
    {extreme_from_text, &Sample_def, "", "no{", "", "}", "", 100},
};

CRPC_TEST_NO_OOM(depth_100_and_101) {
  cpb_arena *arena = extreme_arena();
  for (size_t i = 0; i < CPB__COUNT(depths); i++) {
    const deep *d = &depths[i];
    for (size_t more = 0; more < 2; more++) {
      cpb_str text =
          extreme_join(cpb_str_from_cstr(d->head),
                       nested(d->open, d->levels + more, d->inside, d->close),
                       cpb_str_from_cstr(d->tail));
      (void)d->parse(text, d->def, &lenient, arena, more ? CPB_LIMIT : CPB_OK);
    }
    cpb_str bottomless =
        extreme_join(cpb_str_from_cstr(d->head),
                     extreme_repeat(cpb_str_from_cstr(d->open), 1 << 18),
                     (cpb_str){NULL, 0});
    (void)d->parse(bottomless, d->def, &lenient, arena, CPB_LIMIT);
  }
}

/* The most levels that are read, up to 200, of a form whose own levels are
 * several of the counter's. */
static size_t deepest(const deep *d, cpb_arena *arena) {
  size_t levels = 1;
  for (; levels < 200; levels++) {
    cpb_str text = nested(d->open, levels + 1, d->inside, d->close);
    void *msg = cpb_message_new(d->def, arena);
    assert_non_null(msg);
    cpb_error error;
    cpb_code code = d->parse == extreme_from_json
                        ? cpb_from_json(text.data, text.len, d->def, &plain,
                                        arena, msg, &error)
                        : cpb_from_text(text.data, text.len, d->def, &plain,
                                        arena, msg, &error);
    if (code != CPB_OK) {
      assert_int_equal(code, CPB_LIMIT);
      assert_true(error.message[0] != '\0');
      break;
    }
  }
  return levels;
}

/* An Any's content, a list and an object are levels like any other; the outermost
 * one holds 100. */
CRPC_TEST_NO_OOM(depth_of_well_known_types) {
  static const deep any = {extreme_from_json,
                           &google_protobuf_Any_def,
                           NULL,
                           "{\"@type\":\"x/google.protobuf.Any\",\"value\":",
                           "{}",
                           "}",
                           NULL,
                           0};
  static const deep text_any = {extreme_from_text,
                                &google_protobuf_Any_def,
                                NULL,
                                "[x/google.protobuf.Any]{",
                                "",
                                "}",
                                NULL,
                                0};
  static const deep list = {extreme_from_json,
                            &google_protobuf_ListValue_def,
                            NULL,
                            "[",
                            "",
                            "]",
                            NULL,
                            0};
  static const deep object = {extreme_from_json,
                              &google_protobuf_Struct_def,
                              NULL,
                              "{\"a\":",
                              "1",
                              "}",
                              NULL,
                              0};
  cpb_arena *arena = extreme_arena();
  assert_int_equal(deepest(&any, arena), 100);
  assert_int_equal(deepest(&text_any, arena), 100);
  assert_int_equal(deepest(&list, arena), 101);
  assert_int_equal(deepest(&object, arena), 101);
}

/* ---- Any in Any ---- */

/* The content of each is written for the one around it; what that took is given
 * back. */
CRPC_TEST_NO_OOM(much_in_an_any_in_an_any) {
  cpb_arena *arena = extreme_arena();
  cpb_str body =
      extreme_repeat(CPB_STR("x\\n"), extreme_count(EXTREME_MIB / 32));
  cpb_str leaf = extreme_join(CPB_STR("{\"str\":\""), body,
                              CPB_STR("\",\"@type\":\"x/test.Sample\"}"));
  cpb_str json = extreme_join(
      extreme_repeat(CPB_STR("{\"value\":"), 90), leaf,
      extreme_repeat(CPB_STR(",\"@type\":\"x/google.protobuf.Any\"}"), 90));
  extreme_begin();
  google_protobuf_Any *msg =
      extreme_from_json(json, &google_protobuf_Any_def, &plain, arena, CPB_OK);
  extreme_end("90 Anys in each other, from JSON", json.len,
              10 * json.len + EXTREME_SLACK);
  assert_in_range(msg->value.len, extreme_count(EXTREME_MIB / 32) * 2,
                  json.len);

  extreme_begin();
  cpb_str out;
  cpb_error error;
  assert_int_equal(
      cpb_to_json(msg, &google_protobuf_Any_def, &plain, arena, &out, &error),
      CPB_OK);
  extreme_end("    to JSON", json.len, 8 * json.len + EXTREME_SLACK);

  cpb_str text = extreme_join(
      extreme_repeat(CPB_STR("[x/google.protobuf.Any]{"), 90),
      extreme_join(CPB_STR("[x/test.Sample]{str:\""), body, CPB_STR("\"}")),
      extreme_repeat(CPB_STR("}"), 90));
  extreme_begin();
  (void)extreme_from_text(text, &google_protobuf_Any_def, &plain, arena,
                          CPB_OK);
  extreme_end("    from text", text.len, 10 * text.len + EXTREME_SLACK);
}

CRPC_TEST_MAIN(cmocka_unit_test(a_string_of_16_mib),
               cmocka_unit_test(a_million_elements),
               cmocka_unit_test(empty_elements_meet_the_budget),
               cmocka_unit_test(a_million_escapes_in_json),
               cmocka_unit_test(escapes_that_nobody_wants),
               cmocka_unit_test(a_string_of_many_literals),
               cmocka_unit_test(a_number_of_a_million_digits),
               cmocka_unit_test(names_again_and_again),
               cmocka_unit_test(depth_100_and_101),
               cmocka_unit_test(depth_of_well_known_types),
               cmocka_unit_test(much_in_an_any_in_an_any))
