/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON of ordinary messages, both ways; the well-known types are in wkt_test.c. */

#include "pb/fixture.h"
#include "pb/sample.h"

static cpb_code parse_flags(cpb_str json, uint64_t flags, Sample *msg,
                            cpb_arena *arena, cpb_error *error) {
  const cpb_allocator *alloc = crpc_test_allocator();
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags};
  char *copy = cpb__alloc(alloc, json.len + 1); /* of its exact size, but 1 */
  crpc_must(copy != NULL);
  memcpy(copy + 1, json.data, json.len);
  cpb_code code = cpb_from_json(copy + 1, json.len, &Sample_def, &options,
                                arena, msg, error);
  memset(copy, 0x81, json.len + 1);
  cpb__free(alloc, copy, json.len + 1);
  return checked(code);
}

static Sample parse_text(cpb_str json, uint64_t flags, cpb_arena *arena) {
  Sample msg = {0};
  cpb_error error;
  cpb_code code = parse_flags(json, flags, &msg, arena, &error);
  if (code != CPB_OK) {
    print_message("%s: %s at %zu\n", error.path, error.message, error.offset);
  }
  assert_int_equal(code, CPB_OK);
  return msg;
}

#define PARSE(literal) parse_text(CPB_STR(literal), 0, arena)

static cpb_error refuse(cpb_str json, cpb_arena *arena, cpb_code want) {
  Sample msg = {0};
  cpb_error error = {0};
  cpb_code code = parse_flags(json, 0, &msg, arena, &error);
  if (code != want) {
    print_message("accepted: %.*s\n", CPB_STR_ARG(json));
  }
  assert_int_equal(code, want);
  assert_int_equal(error.code, want);
  return error;
}

#define REFUSE(literal) refuse(CPB_STR(literal), arena, CPB_MALFORMED)

static cpb_str print(const Sample *msg, uint64_t flags, cpb_arena *arena) {
  cpb_str out = {NULL, 0};
  cpb_error error;
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags};
  cpb_code code =
      checked(cpb_to_json(msg, &Sample_def, &options, arena, &out, &error));
  assert_int_equal(code, CPB_OK);
  return out;
}

/* ---- Values ---- */

CRPC_TEST(numbers) {
  cpb_arena *arena = new_arena();
  Sample msg = PARSE(
      " { \"i32\" : -1 , \"i64\":\"-9223372036854775808\",\"u32\":4294967295,"
      "\"u64\":\"18446744073709551615\",\"f64\":1e3,\"s32\":1.0,"
      "\"dbl\":\"0.1\",\"flt\":\"-Infinity\",\"bol\":true}\n");
  assert_int_equal(msg.i32, -1);
  assert_true(msg.i64 == INT64_MIN);
  assert_true(msg.u64 == UINT64_MAX);
  assert_int_equal(msg.f64, 1000);
  assert_int_equal(msg.s32, 1);
  assert_true(msg.dbl == 0.1);
  assert_bytes(print(&msg, 0, arena),
               "{\"i32\":-1,\"i64\":\"-9223372036854775808\","
               "\"u32\":4294967295,\"u64\":\"18446744073709551615\",\"s32\":1,"
               "\"f64\":\"1000\",\"flt\":\"-Infinity\",\"dbl\":0.1,"
               "\"bol\":true}");
  assert_int_equal(PARSE("{\"i32\":\"1e2\"}").i32, 100);
  REFUSE("{\"i32\":2147483648}");
  REFUSE("{\"i32\":-2147483649}");
  REFUSE("{\"u32\":-1}");
  REFUSE("{\"u32\":4294967296}");
  REFUSE("{\"i64\":9223372036854775808}");
  REFUSE("{\"u64\":18446744073709551616}");
  REFUSE("{\"i32\":0.5}");
  REFUSE("{\"i32\":\" 1\"}");
  REFUSE("{\"i32\":\"1 \"}");
  REFUSE("{\"i32\":\"\"}");
  REFUSE("{\"i32\":\"12,\"}");
  REFUSE("{\"i32\":true}");
  REFUSE("{\"i32\":01}");
  REFUSE("{\"i32\":+1}");
  REFUSE("{\"i32\":NaN}");
  REFUSE("{\"dbl\":NaN}");
  REFUSE("{\"dbl\":\"nan\"}");
  REFUSE("{\"dbl\":1e309}");
  REFUSE("{\"flt\":3.5e38}");
  REFUSE("{\"flt\":-3.5e38}");
  REFUSE("{\"bol\":\"true\"}");
  cpb_error error = REFUSE("{\"bol\":1}");
  assert_string_equal(error.message, "true or false is expected");
  REFUSE("{\"bol\":tru}");
}

CRPC_TEST(strings) {
  cpb_arena *arena = new_arena();
  Sample msg =
      PARSE("{\"str\":\"\\u00e9\\uD83D\\uDE00\\n\\/\\\\\\\"\\u0000z\"}");
  assert_bytes(msg.str, "\xC3\xA9\xF0\x9F\x98\x80\n/\\\"\0z");
  assert_bytes(print(&msg, 0, arena),
               "{\"str\":\"\xC3\xA9\xF0\x9F\x98\x80\\n/\\\\\\\"\\u0000z\"}");
  msg =
      PARSE("{\"str\":\"sixteen bytes of ASCII, then \xE2\x82\xAC and more\"}");
  assert_bytes(msg.str, "sixteen bytes of ASCII, then \xE2\x82\xAC and more");
  REFUSE("{\"str\":\"\\uD83D\"}");
  REFUSE("{\"str\":\"\\uD83Dx\"}");
  REFUSE("{\"str\":\"\\uD83D\\u0041\"}");
  REFUSE("{\"str\":\"\\uDE00\"}");
  REFUSE("{\"str\":\"\\u12\"}");
  REFUSE("{\"str\":\"\\u12g4\"}");
  REFUSE("{\"str\":\"\\x41\"}");
  REFUSE("{\"str\":\"a\nb\"}");
  REFUSE("{\"str\":\"\xC3(\"}");
  REFUSE("{\"str\":\"\\n\xC3(\"}");
  REFUSE("{\"str\":\"abc}");
  REFUSE("{\"str\":\"abc\\\"}");
  REFUSE("{\"str\":'abc'}");
  REFUSE("{\"str\":1}");
  cpb_str out;
  cpb_error error;
  msg = (Sample){.str = CPB_STR("\xFF")};
  assert_int_equal(
      checked(cpb_to_json(&msg, &Sample_def, NULL, arena, &out, &error)),
      CPB_INVALID_ARGUMENT);
  assert_string_equal(error.path, "test.Sample.str");
}

CRPC_TEST(aliases) {
  cpb_arena *arena = new_arena();
  static const char text[] = "{\"str\":\"view\",\"optStr\":\"co\\u0070y\"}";
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS};
  Sample msg = {0};
  assert_int_equal(checked(cpb_from_json(text, sizeof(text) - 1, &Sample_def,
                                         &options, arena, &msg, NULL)),
                   CPB_OK);
  assert_ptr_equal(msg.str.data, text + 8);
  assert_bytes(msg.opt_str, "copy");
}

CRPC_TEST(bytes) {
  cpb_arena *arena = new_arena();
  assert_bytes(PARSE("{\"byt\":\"AQIA/w==\"}").byt, "\x01\x02\x00\xFF");
  assert_bytes(PARSE("{\"byt\":\"AQIA_w\"}").byt, "\x01\x02\x00\xFF");
  assert_bytes(PARSE("{\"byt\":\"\"}").byt, "");
  REFUSE("{\"byt\":\"AQI*\"}");
  Sample msg = {.byt = CPB_STR("\x01\x02\x00\xFF")};
  assert_bytes(print(&msg, 0, arena), "{\"byt\":\"AQIA/w==\"}");
}

CRPC_TEST(enums) {
  cpb_arena *arena = new_arena();
  assert_int_equal(PARSE("{\"color\":\"TEAL\"}").color, 2);
  assert_int_equal(PARSE("{\"color\":\"DARK\"}").color, -5);
  assert_int_equal(PARSE("{\"color\":2}").color, 2);
  assert_int_equal(PARSE("{\"color\":99}").color, 99);
  assert_int_equal(PARSE("{\"level\":3}").level, 3);
  cpb_error error = REFUSE("{\"color\":\"PINK\"}");
  assert_string_equal(error.path, "test.Sample.color");
  assert_int_equal(error.offset, 9);
  REFUSE("{\"level\":2}");
  REFUSE("{\"color\":[\"RED\"]}");
  Sample msg = {.color = 2, .colors = {.items = (int32_t[]){-5, 99}, .len = 2}};
  assert_bytes(print(&msg, 0, arena),
               "{\"color\":\"BLUE\",\"colors\":[\"DARK\",99]}");
  assert_bytes(print(&msg, CPB_ENUM_NUMBERS, arena),
               "{\"color\":2,\"colors\":[-5,99]}");
  cpb_str some = CPB_STR(
      "{\"color\":\"PINK\",\"colors\":[\"RED\",\"PINK\",\"DARK\"],"
      "\"levels\":{\"a\":\"NONE\",\"b\":\"HIGH\"},\"oneColor\":\"PINK\","
      "\"more\":[{\"x\":null},1e5,true,\"\\u0041\"],\"i32\":1}");
  msg = parse_text(some, CPB_IGNORE_UNKNOWN, arena);
  assert_int_equal(msg.color, 0);
  assert_int_equal(msg.colors.len, 2);
  assert_int_equal(msg.levels.len, 1);
  assert_int_equal(msg.which_case, 0);
  assert_int_equal(msg.i32, 1);
}

/* ---- Structure ---- */

CRPC_TEST(presence) {
  cpb_arena *arena = new_arena();
  Sample msg = PARSE("{\"optI32\":0,\"child\":{},\"oneI32\":0}");
  assert_true(msg.has_opt_i32);
  assert_non_null(msg.child);
  assert_int_equal(msg.which_case, 51);
  assert_bytes(print(&msg, 0, arena),
               "{\"child\":{},\"optI32\":0,\"oneI32\":0}");
  msg = PARSE(
      "{\"optI32\":null,\"child\":null,\"oneI32\":null,\"strs\":null,"
      "\"byName\":null,\"str\":null,\"oneStr\":\"x\"}");
  assert_false(msg.has_opt_i32);
  assert_null(msg.child);
  assert_int_equal(msg.which_case, 52);
}

CRPC_TEST(names) {
  cpb_arena *arena = new_arena();
  Sample msg = PARSE("{\"opt_i32\":5,\"packedI32\":[1,2]}");
  assert_int_equal(msg.opt_i32, 5);
  assert_bytes(print(&msg, CPB_PROTO_NAMES, arena),
               "{\"opt_i32\":5,\"packed_i32\":[1,2]}");
  cpb_error error = REFUSE("{\"optI\":5}");
  assert_string_equal(error.message, "no such field");
  assert_string_equal(error.path, "test.Sample.optI");
  REFUSE("{\"\":5}");
  error = REFUSE("{\"kids\":[{},{\"child\":{\"strs\":[\"\",3]}}]}");
  assert_string_equal(error.path, "test.Sample.kids[1].child.strs[1]");
  error = REFUSE("{\"kids\":[{},null]}");
  assert_string_equal(error.path, "test.Sample.kids[1]");
  error = REFUSE("{\"packedI32\":[1,2,null]}");
  assert_string_equal(error.path, "test.Sample.packed_i32[2]");
}

CRPC_TEST(duplicates) {
  cpb_arena *arena = new_arena();
  REFUSE("{\"i32\":1,\"i32\":1}");
  REFUSE("{\"optI32\":1,\"opt_i32\":1}");
  REFUSE("{\"oneI32\":1,\"oneStr\":\"\"}");
  REFUSE("{\"oneI32\":null,\"oneI32\":1,\"oneStr\":\"x\"}");
  REFUSE("{\"byName\":{\"a\":1,\"a\":1}}");
  REFUSE("{\"byName\":{\"a\":1,\"\\u0061\":1}}");
  REFUSE(
      "{\"wide\":{\"1\":1,\"2\":1,\"3\":1,\"4\":1,\"5\":1,\"6\":1,\"7\":1,"
      "\"8\":1,\"9\":1,\"10\":1,\"11\":1,\"12\":1,\"13\":1,\"14\":1,"
      "\"15\":1,\"16\":1,\"17\":1,\"18\":1,\"1e0\":1}}");
  assert_int_equal(PARSE("{\"oneI32\":null,\"oneStr\":\"x\"}").which_case, 52);
}

CRPC_TEST(maps) {
  cpb_arena *arena = new_arena();
  Sample msg = PARSE(
      "{\"byName\":{\"one\":1,\"\":0},\"byId\":{\"-7\":{\"i32\":1},\"0\":{}},"
      "\"flags\":{\"true\":\"\",\"false\":\"/w==\"},"
      "\"wide\":{\"18446744073709551615\":0.5},"
      "\"longs\":{\"-9223372036854775808\":\"low\"}}");
  assert_int_equal(msg.by_id.items[0].key, -7);
  assert_int_equal(msg.by_id.items[0].value->i32, 1);
  assert_bytes(print(&msg, CPB_DETERMINISTIC, arena),
               "{\"byName\":{\"\":0,\"one\":1},\"byId\":{\"-7\":{\"i32\":1},"
               "\"0\":{}},\"flags\":{\"false\":\"/w==\",\"true\":\"\"},"
               "\"wide\":{\"18446744073709551615\":0.5},"
               "\"longs\":{\"-9223372036854775808\":\"low\"}}");
  REFUSE("{\"byName\":{\"a\":null}}");
  /* as other implementations write and read them */
  msg = PARSE(
      "{\"byId\":{\"+1\":{},\"002\":{},\"-03\":{},\"-0\":{},\"+04.0\":{}}}");
  assert_bytes(print(&msg, 0, arena),
               "{\"byId\":{\"1\":{},\"2\":{},\"-3\":{},\"0\":{},\"4\":{}}}");
  REFUSE("{\"byId\":{\"+\":{}}}");
  REFUSE("{\"byId\":{\"-\":{}}}");
  REFUSE("{\"byId\":{\"+-1\":{}}}");
  REFUSE("{\"byId\":{\"-+1\":{}}}");
  REFUSE("{\"byId\":{\"++1\":{}}}");
  REFUSE("{\"byId\":{\"0x1\":{}}}");
  REFUSE("{\"byId\":{\"01\":{},\"1\":{}}}");
  REFUSE("{\"byId\":{\"02147483648\":{}}}");
  REFUSE("{\"byId\":{\"-01234567890123456789012345678901234567890\":{}}}");
  REFUSE("{\"byId\":{\"x\":{}}}");
  REFUSE("{\"byId\":{\"\":{}}}");
  REFUSE("{\"byId\":{\"1\":null}}");
  REFUSE("{\"byId\":{1:{}}}");
  REFUSE("{\"flags\":{\"True\":\"\"}}");
  REFUSE("{\"flags\":{\"1\":\"\"}}");
  REFUSE("{\"byName\":[]}");
  /* what the binary format allows twice, JSON has once: the last */
  Sample_ByNameEntry entries[] = {
      {CPB_STR("a"), 1}, {CPB_STR("b"), 2}, {CPB_STR("a"), 3}};
  msg = (Sample){.by_name = {.items = entries, .len = 3}};
  assert_bytes(print(&msg, 0, arena), "{\"byName\":{\"b\":2,\"a\":3}}");
}

CRPC_TEST(big_map) {
  cpb_arena *arena = new_arena();
  Sample msg = {0};
  for (int i = 0; i < 100; i++) {
    Sample_WideEntry *entry =
        cpb_list_add(&msg.wide, sizeof(Sample_WideEntry), arena);
    crpc_must(entry != NULL);
    entry->key = (uint64_t)i * 7 % 50;
    entry->value = i;
  }
  cpb_str json = print(&msg, 0, arena);
  Sample again = parse_text(json, 0, arena);
  assert_int_equal(again.wide.len, 50);
  assert_true(cpb_message_equal(&Sample_def, &msg, &again));
}

CRPC_TEST(output_options) {
  cpb_arena *arena = new_arena();
  Sample *kids = cpb_arena_zalloc(arena, 2 * sizeof(Sample));
  crpc_must(kids != NULL);
  kids[1].i32 = 3;
  Sample_ByNameEntry entry = {CPB_STR("k"), 1};
  Sample msg = {.kids = {.items = kids, .len = 2},
                .by_name = {.items = &entry, .len = 1}};
  assert_bytes(print(&msg, CPB_INDENT, arena),
               "{\n  \"kids\": [\n    {},\n    {\n      \"i32\": 3\n    }\n  ],"
               "\n  \"byName\": {\n    \"k\": 1\n  }\n}");
  Sample none = {0};
  cpb_str all = print(&none, CPB_EMIT_DEFAULTS, arena);
  assert_bytes(
      all,
      "{\"i32\":0,\"i64\":\"0\",\"u32\":0,\"u64\":\"0\",\"s32\":0,"
      "\"s64\":\"0\",\"f32\":0,\"f64\":\"0\",\"sf32\":0,\"sf64\":\"0\","
      "\"flt\":0,\"dbl\":0,\"bol\":false,\"str\":\"\",\"byt\":\"\","
      "\"color\":\"RED\",\"packedI32\":[],\"plainI32\":[],\"strs\":[],"
      "\"kids\":[],\"byName\":{},\"byId\":{},\"levels\":{},"
      "\"packedDbl\":[],\"byts\":[],\"packedLevel\":[],"
      "\"packedBool\":[],\"packedS64\":[],\"packedF32\":[],\"grps\":[],"
      "\"flags\":{},\"wide\":{},\"plainF64\":[],\"plainFlt\":[],"
      "\"colors\":[],\"longs\":{},\"pairs\":{}}");
  Sample again = parse_text(all, 0, arena);
  assert_true(cpb_message_equal(&Sample_def, &none, &again));
}

CRPC_TEST(malformed) {
  cpb_arena *arena = new_arena();
  REFUSE("");
  REFUSE(" ");
  REFUSE("null");
  REFUSE("[]");
  REFUSE("{");
  REFUSE("}");
  REFUSE("{}}");
  REFUSE("{} x");
  REFUSE("{,}");
  REFUSE("{\"i32\":1,}");
  REFUSE("{\"i32\" 1}");
  REFUSE("{\"i32\":}");
  REFUSE("{\"i32\":1 \"i64\":1}");
  REFUSE("{i32:1}");
  REFUSE("{\"packedI32\":[1,]}");
  REFUSE("{\"packedI32\":[1 2]}");
  REFUSE("{\"packedI32\":[null]}");
  REFUSE("{\"packedI32\":1}");
  REFUSE("{\"packedI32\":[[1]]}");
  REFUSE("{\"kids\":[null]}");
  REFUSE("{\"child\":[]}");
  REFUSE("{\"child\":\"x\"}");
  REFUSE("// no\n{}");
  REFUSE("\xEF\xBB\xBF{}");
  cpb_error error =
      refuse((cpb_str){"{}\0", 3}, arena, CPB_MALFORMED); /* a NUL */
  assert_int_equal(error.offset, 2);
}

CRPC_TEST(depth_and_budget) {
  cpb_arena *arena = new_arena();
  char text[102 * 9 + 102 + 1];
  for (int depth = 100; depth <= 101; depth++) {
    size_t at = 0;
    for (int i = 0; i < depth; i++) {
      memcpy(text + at, "{\"child\":", 9);
      at += 9;
    }
    text[at++] = '{';
    memset(text + at, '}', (size_t)depth + 1);
    cpb_str json = {text, at + (size_t)depth + 1};
    if (depth == 101) {
      (void)refuse(json, arena, CPB_LIMIT);
    } else {
      (void)parse_text(json, 0, arena);
    }
  }
  memset(text, '[', sizeof(text));
  memcpy(text, "{\"no\":", 6);
  Sample msg = {0};
  cpb_error error;
  assert_int_equal(parse_flags((cpb_str){text, sizeof(text)},
                               CPB_IGNORE_UNKNOWN, &msg, arena, &error),
                   CPB_LIMIT);
  cpb_limits limits = {CPB_LIMITS_INIT, .max_element_bytes = 1000};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &limits};
  cpb_str kids = CPB_STR("{\"kids\":[{},{},{},{}]}");
  assert_int_equal(checked(cpb_from_json(kids.data, kids.len, &Sample_def,
                                         &options, arena, &msg, &error)),
                   CPB_LIMIT);
}

/* ---- Whole messages ---- */

CRPC_TEST(round_trip) {
  cpb_arena *arena = new_arena();
  Sample *msg = cpb_message_new(&Sample_def, arena);
  crpc_must(msg != NULL);
  Sample_fill(msg, arena, 2);
  static const uint64_t ways[] = {0, CPB_INDENT, CPB_PROTO_NAMES,
                                  CPB_ENUM_NUMBERS | CPB_EMIT_DEFAULTS,
                                  CPB_DETERMINISTIC};
  for (size_t i = 0; i < CPB__COUNT(ways); i++) {
    cpb_str json = print(msg, ways[i], arena);
    Sample again = parse_text(json, 0, arena);
    assert_true(cpb_message_equal(&Sample_def, msg, &again));
  }
}

CRPC_TEST_NO_OOM(truncated_everywhere) {
  cpb_arena *arena = new_arena();
  Sample *msg = cpb_message_new(&Sample_def, arena);
  Sample_fill(msg, arena, 1);
  cpb_str json = print(msg, 0, arena);
  cpb_arena *inner = new_arena();
  for (size_t len = 0; len < json.len; len++) {
    Sample part = {0};
    cpb_error error;
    cpb_arena_reset(inner);
    assert_int_equal(
        parse_flags((cpb_str){json.data, len}, 0, &part, inner, &error),
        CPB_MALFORMED);
    assert_true(error.offset <= len);
  }
}

/* Any byte changed: no crash, no read outside, and what is accepted can be
 * written again. */
CRPC_TEST_NO_OOM(changed_everywhere) {
  cpb_arena *arena = new_arena();
  Sample *msg = cpb_message_new(&Sample_def, arena);
  Sample_fill(msg, arena, 0);
  cpb_str json = print(msg, 0, arena);
  cpb_arena *inner = new_arena();
  uint64_t seed = 3;
  for (size_t at = 0; at < json.len; at++) {
    char *changed = (char *)(uintptr_t)json.data;
    char before = changed[at];
    changed[at] = "\"\\{}[],:0e-.n\x80\xFF\0"[crpc_test_random(&seed) % 16];
    Sample part = {0};
    cpb_error error;
    cpb_arena_reset(inner);
    cpb_code code = parse_flags(json, 0, &part, inner, &error);
    if (code == CPB_OK) {
      (void)print(&part, 0, inner);
    }
    changed[at] = before;
  }
}

CRPC_TEST_NO_OOM(random_messages) {
  cpb_arena *arena = new_arena();
  uint64_t seed = 43;
  for (int i = 0; i < 2000; i++) {
    cpb_arena_reset(arena);
    Sample msg;
    Sample_random(&msg, arena, &seed, 4);
    cpb_str json = print(&msg, i & 1 ? CPB_INDENT : 0, arena);
    Sample again = parse_text(json, 0, arena);
    assert_true(cpb_message_equal(&Sample_def, &msg, &again));
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(numbers), cmocka_unit_test(strings),
               cmocka_unit_test(aliases), cmocka_unit_test(bytes),
               cmocka_unit_test(enums), cmocka_unit_test(presence),
               cmocka_unit_test(names), cmocka_unit_test(duplicates),
               cmocka_unit_test(maps), cmocka_unit_test(big_map),
               cmocka_unit_test(output_options), cmocka_unit_test(malformed),
               cmocka_unit_test(depth_and_budget), cmocka_unit_test(round_trip),
               cmocka_unit_test(truncated_everywhere),
               cmocka_unit_test(changed_everywhere),
               cmocka_unit_test(random_messages))
