/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON of the well-known types. */

#include "google/protobuf/any.pb.h"
#include "google/protobuf/duration.pb.h"
#include "google/protobuf/empty.pb.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/timestamp.pb.h"
#include "google/protobuf/wrappers.pb.h"
#include "pb/fixture.h"
#include "pb/sample.h"

static const cpb_message_def *const types[] = {&Sample_def,
                                               &google_protobuf_Any_def,
                                               &google_protobuf_Duration_def,
                                               &google_protobuf_Empty_def,
                                               &google_protobuf_FieldMask_def,
                                               &google_protobuf_Int64Value_def,
                                               &google_protobuf_Struct_def,
                                               &google_protobuf_Timestamp_def,
                                               &google_protobuf_Value_def};
static const cpb_registry part = {.types = types, .count = 1};
static const cpb_registry registry = {
    .types = types + 1, .count = CPB__COUNT(types) - 1, .next = &part};
static const cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                                          .registry = &registry};

/* Reads a text of a type, writes it in binary, reads that, writes it as text. */
static cpb_str again(const cpb_message_def *def, cpb_str json,
                     cpb_arena *arena) {
  cpb_error error = {0};
  cpb_str binary = {NULL, 0};
  cpb_str out = {NULL, 0};
  void *msg = cpb_message_new(def, arena);
  void *twin = cpb_message_new(def, arena);
  crpc_must(msg && twin);
  cpb_code code = checked(
      cpb_from_json(json.data, json.len, def, &options, arena, msg, &error));
  if (code != CPB_OK) {
    print_message("%.*s: %s: %s\n", CPB_STR_ARG(json), error.path,
                  error.message);
  }
  assert_int_equal(code, CPB_OK);
  assert_int_equal(checked(cpb_encode(msg, def, NULL, arena, &binary, &error)),
                   CPB_OK);
  assert_int_equal(checked(cpb_decode(binary.data, binary.len, def, NULL, arena,
                                      twin, &error)),
                   CPB_OK);
  assert_true(cpb_message_equal(def, msg, twin));
  assert_int_equal(
      checked(cpb_to_json(twin, def, &options, arena, &out, &error)), CPB_OK);
  return out;
}

static void refuse(const cpb_message_def *def, cpb_str json, cpb_arena *arena,
                   cpb_code want) {
  cpb_error error = {0};
  void *msg = cpb_message_new(def, arena);
  crpc_must(msg != NULL);
  cpb_code code = checked(
      cpb_from_json(json.data, json.len, def, &options, arena, msg, &error));
  if (code != want) {
    print_message("%.*s: %d\n", CPB_STR_ARG(json), code);
  }
  assert_int_equal(code, want);
}

#define SAME(type, literal)                                                   \
  assert_bytes(again(&google_protobuf_##type##_def, CPB_STR(literal), arena), \
               literal)
#define BECOMES(type, literal, result)                                        \
  assert_bytes(again(&google_protobuf_##type##_def, CPB_STR(literal), arena), \
               result)
#define REFUSE(type, literal) \
  refuse(&google_protobuf_##type##_def, CPB_STR(literal), arena, CPB_MALFORMED)

static void unwritable(const void *msg, const cpb_message_def *def,
                       cpb_arena *arena, cpb_code want) {
  cpb_str out;
  assert_int_equal(checked(cpb_to_json(msg, def, &options, arena, &out, NULL)),
                   want);
}

CRPC_TEST(timestamps) {
  cpb_arena *arena = new_arena();
  SAME(Timestamp, "\"1970-01-01T00:00:00Z\"");
  SAME(Timestamp, "\"0001-01-01T00:00:00Z\"");
  BECOMES(Timestamp, "\"0000-12-31T23:59:59-00:01\"",
          "\"0001-01-01T00:00:59Z\"");
  REFUSE(Timestamp, "\"0000-12-31T23:59:59-00:00\"");
  REFUSE(Timestamp, "\"0000-01-01T00:00:00-23:59\"");
  REFUSE(Timestamp, "\"0000-02-29T00:00:00Z\"");
  REFUSE(Timestamp, "\"10000-01-01T00:00:00+00:01\"");
  SAME(Timestamp, "\"9999-12-31T23:59:59.999999999Z\"");
  SAME(Timestamp, "\"2000-02-29T12:34:56.100Z\"");
  SAME(Timestamp, "\"1969-12-31T23:59:59.000001Z\"");
  SAME(Timestamp, "\"1900-03-01T00:00:00.000000001Z\"");
  BECOMES(Timestamp, "\"1970-01-01T08:00:00.01+08:00\"",
          "\"1970-01-01T00:00:00.010Z\"");
  BECOMES(Timestamp, "\"1969-12-31T16:30:00-07:30\"",
          "\"1970-01-01T00:00:00Z\"");
  REFUSE(Timestamp, "\"0000-01-01T00:00:00Z\"");
  REFUSE(Timestamp, "\"0001-01-01T00:00:00+00:01\"");
  REFUSE(Timestamp, "\"9999-12-31T23:59:59-00:01\"");
  REFUSE(Timestamp, "\"10000-01-01T00:00:00Z\"");
  REFUSE(Timestamp, "\"1970-01-01T00:00:00\"");
  REFUSE(Timestamp, "\"1970-01-01t00:00:00Z\"");
  REFUSE(Timestamp, "\"1970-01-01T00:00:00z\"");
  REFUSE(Timestamp, "\"1970-01-01 00:00:00Z\"");
  REFUSE(Timestamp, "\"1970-1-01T00:00:00Z\"");
  REFUSE(Timestamp, "\"1970-13-01T00:00:00Z\"");
  REFUSE(Timestamp, "\"1970-00-01T00:00:00Z\"");
  REFUSE(Timestamp, "\"1971-02-29T00:00:00Z\"");
  REFUSE(Timestamp, "\"1900-02-29T00:00:00Z\"");
  REFUSE(Timestamp, "\"1970-01-32T00:00:00Z\"");
  REFUSE(Timestamp, "\"1970-01-01T24:00:00Z\"");
  REFUSE(Timestamp, "\"1970-01-01T00:60:00Z\"");
  REFUSE(Timestamp, "\"1970-01-01T00:00:60Z\"");
  REFUSE(Timestamp, "\"1970-01-01T00:00:00.Z\"");
  REFUSE(Timestamp, "\"1970-01-01T00:00:00.1234567890Z\"");
  REFUSE(Timestamp, "\"1970-01-01T00:00:00+24:00\"");
  REFUSE(Timestamp, "\"1970-01-01T00:00:00+0800\"");
  REFUSE(Timestamp, "\"1970-01-01T00:00:00ZZ\"");
  REFUSE(Timestamp, "\"\"");
  REFUSE(Timestamp, "0");
  google_protobuf_Timestamp bad = {.seconds = INT64_C(253402300800)};
  unwritable(&bad, &google_protobuf_Timestamp_def, arena, CPB_INVALID_ARGUMENT);
  bad = (google_protobuf_Timestamp){.nanos = -1};
  unwritable(&bad, &google_protobuf_Timestamp_def, arena, CPB_INVALID_ARGUMENT);
}

CRPC_TEST_NO_OOM(every_day) {
  cpb_arena *arena = new_arena();
  int64_t day = -719162; /* 0001-01-01 */
  for (int year = 1; year < 10000; year++) {
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    cpb_arena_reset(arena);
    google_protobuf_Timestamp t = {.seconds = (day + 59 + leap) * 86400 - 1};
    cpb_str out;
    assert_int_equal(google_protobuf_Timestamp_to_json(&t, arena, &out, NULL),
                     CPB_OK);
    cpb_str want =
        cpb_arena_printf(arena, "\"%04d-02-%dT23:59:59Z\"", year, 28 + leap);
    assert_true(cpb_str_equal(out, want));
    google_protobuf_Timestamp back = {0};
    assert_int_equal(
        google_protobuf_Timestamp_from_json(out, arena, &back, NULL), CPB_OK);
    assert_true(back.seconds == t.seconds);
    day += 365 + leap;
  }
}

CRPC_TEST(durations) {
  cpb_arena *arena = new_arena();
  SAME(Duration, "\"0s\"");
  SAME(Duration, "\"1s\"");
  SAME(Duration, "\"-1.500s\"");
  SAME(Duration, "\"-0.000000001s\"");
  SAME(Duration, "\"315576000000.999999999s\"");
  SAME(Duration, "\"-315576000000s\"");
  BECOMES(Duration, "\"3.1s\"", "\"3.100s\"");
  BECOMES(Duration, "\"-0s\"", "\"0s\"");
  REFUSE(Duration, "\"315576000001s\"");
  REFUSE(Duration, "\"99999999999999999999999s\"");
  REFUSE(Duration, "\"1\"");
  REFUSE(Duration, "\"s\"");
  REFUSE(Duration, "\".5s\"");
  REFUSE(Duration, "\"1.s\"");
  REFUSE(Duration, "\"1.1234567890s\"");
  REFUSE(Duration, "\"+1s\"");
  REFUSE(Duration, "\"1 s\"");
  REFUSE(Duration, "\"1e3s\"");
  google_protobuf_Duration bad = {.seconds = 1, .nanos = -1};
  unwritable(&bad, &google_protobuf_Duration_def, arena, CPB_INVALID_ARGUMENT);
  bad = (google_protobuf_Duration){.nanos = 1000000000};
  unwritable(&bad, &google_protobuf_Duration_def, arena, CPB_INVALID_ARGUMENT);
}

CRPC_TEST(field_masks) {
  cpb_arena *arena = new_arena();
  SAME(FieldMask, "\"\"");
  SAME(FieldMask, "\"foo\"");
  SAME(FieldMask, "\"fooBar.baz,qux1\"");
  REFUSE(FieldMask, "\"foo_bar\"");
  REFUSE(FieldMask, "\"foo,,bar\"");
  REFUSE(FieldMask, "\"foo,\"");
  REFUSE(FieldMask, "\"foo bar\"");
  cpb_str paths[] = {CPB_STR("fooBar")};
  google_protobuf_FieldMask mask = {.paths = {.items = paths, .len = 1}};
  static const cpb_str bad[] = {
      CPB_STR_INIT("fooBar"),   CPB_STR_INIT("foo_3_bar"),
      CPB_STR_INIT("foo__bar"), CPB_STR_INIT("foo_"),
      CPB_STR_INIT("f\""),      CPB_STR_INIT("")};
  for (size_t i = 0; i < CPB__COUNT(bad); i++) {
    paths[0] = bad[i];
    unwritable(&mask, &google_protobuf_FieldMask_def, arena,
               CPB_INVALID_ARGUMENT);
  }
}

CRPC_TEST(values) {
  cpb_arena *arena = new_arena();
  SAME(Value, "null");
  SAME(Value, "true");
  SAME(Value, "-1.5");
  SAME(Value, "\"NaN\"");
  SAME(Value, "[]");
  SAME(Value, "{}");
  SAME(Value, "[1,\"two\",null,[false],{\"a\":{\"b\":[{}]}}]");
  SAME(Struct, "{\"a\":null,\"b\":[1,2],\"c\":{\"d\":\"e\"}}");
  SAME(ListValue, "[null,{\"x\":[]}]");
  REFUSE(Value, "");
  REFUSE(Value, "nul");
  REFUSE(Value, "NaN");
  REFUSE(Value, "1e999");
  REFUSE(Struct, "[]");
  REFUSE(Struct, "null");
  REFUSE(Struct, "{\"a\":1,\"a\":2}");
  REFUSE(ListValue, "{}");
  REFUSE(ListValue, "[1,]");
  google_protobuf_Value bad = {0};
  unwritable(&bad, &google_protobuf_Value_def, arena, CPB_INVALID_ARGUMENT);
  bad.kind_case = google_protobuf_Value_kind_number_value;
  bad.kind.number_value = __builtin_inf();
  unwritable(&bad, &google_protobuf_Value_def, arena, CPB_INVALID_ARGUMENT);
}

/* Reads a text and writes it, with nothing between. */
static void same_json(const cpb_message_def *def, cpb_str json,
                      cpb_arena *arena) {
  cpb_str out = {NULL, 0};
  void *msg = cpb_message_new(def, arena);
  crpc_must(msg != NULL);
  cpb_code code = checked(
      cpb_from_json(json.data, json.len, def, &options, arena, msg, NULL));
  assert_int_equal(code, CPB_OK);
  code = checked(cpb_to_json(msg, def, &options, arena, &out, NULL));
  assert_int_equal(code, CPB_OK);
  assert_true(cpb_str_equal(out, json));
}

/* Each array and each object is one level. In the binary format they are two and
 * three. */
CRPC_TEST(value_depth) {
  static const struct {
    const char *open, *inner, *close;
  } shapes[] = {{"[", "1", "]"}, {"{\"a\":", "[]", "}"}, {"[", "", "]"}};
  cpb_arena *arena = new_arena();
  for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
    for (size_t levels = 25; levels <= 150; levels += 25) {
      cpb_str json = cpb_str_from_cstr(shapes[i].inner);
      for (size_t k = 0; k < levels; k++) {
        json = cpb_arena_printf(arena, "%s" CPB_STR_FMT "%s", shapes[i].open,
                                CPB_STR_ARG(json), shapes[i].close);
        crpc_must(json.len > 0);
      }
      if (levels <= 100) {
        same_json(&google_protobuf_Value_def, json, arena);
      } else {
        refuse(&google_protobuf_Value_def, json, arena, CPB_LIMIT);
      }
    }
  }
}

CRPC_TEST(wrappers) {
  cpb_arena *arena = new_arena();
  SAME(DoubleValue, "1.5");
  SAME(FloatValue, "\"NaN\"");
  SAME(Int64Value, "\"-5\"");
  SAME(UInt64Value, "\"5\"");
  SAME(Int32Value, "0");
  SAME(UInt32Value, "7");
  SAME(BoolValue, "true");
  SAME(StringValue, "\"s\"");
  SAME(BytesValue, "\"/w==\"");
  REFUSE(Int32Value, "null");
  REFUSE(Int32Value, "{\"value\":1}");
  SAME(Empty, "{}");
  REFUSE(Empty, "{\"a\":1}");
}

CRPC_TEST(anys) {
  cpb_arena *arena = new_arena();
  SAME(Any, "{}");
  SAME(Any, "{\"@type\":\"type.googleapis.com/test.Sample\",\"i32\":5}");
  SAME(Any,
       "{\"@type\":\"x/y/google.protobuf.Duration\",\"value\":\"1.500s\"}");
  SAME(Any, "{\"@type\":\"t/google.protobuf.Int64Value\",\"value\":\"1\"}");
  SAME(Any, "{\"@type\":\"t/google.protobuf.Value\",\"value\":null}");
  SAME(Any, "{\"@type\":\"t/google.protobuf.Empty\"}");
  SAME(Any,
       "{\"@type\":\"t/google.protobuf.Any\",\"value\":"
       "{\"@type\":\"t/test.Sample\",\"str\":\"deep\"}}");
  BECOMES(Any, "{\"@type\":\"t/google.protobuf.Empty\",\"value\":{}}",
          "{\"@type\":\"t/google.protobuf.Empty\"}");
  BECOMES(Any,
          "{\"child\":{\"i32\":1,\"str\":\"\\u007d\"},\"@type\":"
          "\"t/test.Sample\"}",
          "{\"@type\":\"t/test.Sample\",\"child\":{\"i32\":1,\"str\":\"}\"}}");
  BECOMES(Any, "{\"value\":\"1s\",\"@type\":\"t/google.protobuf.Duration\"}",
          "{\"@type\":\"t/google.protobuf.Duration\",\"value\":\"1s\"}");
  REFUSE(Any, "{\"i32\":5}");
  REFUSE(Any, "{\"@type\":5}");
  REFUSE(Any, "{\"@type\":\"t/test.Sample\",\"@type\":\"t/test.Sample\"}");
  REFUSE(Any, "{\"@type\":\"t/test.Sample\",\"nope\":5}");
  REFUSE(Any, "{\"@type\":\"t/test.Sample\",\"value\":{}}");
  REFUSE(Any, "{\"@type\":\"t/google.protobuf.Duration\"}");
  REFUSE(Any,
         "{\"@type\":\"t/google.protobuf.Duration\",\"value\":\"1s\","
         "\"value\":\"1s\"}");
  refuse(&google_protobuf_Any_def, CPB_STR("{\"@type\":\"t/no.Such\"}"), arena,
         CPB_UNKNOWN_TYPE);
  refuse(&google_protobuf_Any_def, CPB_STR("{\"@type\":\"\",\"value\":\"\"}"),
         arena, CPB_UNKNOWN_TYPE);
  google_protobuf_Any bad = {.type_url = CPB_STR("t/test.Sample"),
                             .value = CPB_STR("\x08")};
  unwritable(&bad, &google_protobuf_Any_def, arena, CPB_INVALID_ARGUMENT);
  bad = (google_protobuf_Any){.type_url = CPB_STR("t/x"),
                              .value = CPB_STR("\x08")};
  unwritable(&bad, &google_protobuf_Any_def, arena, CPB_UNKNOWN_TYPE);
}

CRPC_TEST(any_depth) {
  cpb_arena *arena = new_arena();
  cpb_str json = CPB_STR("{}");
  for (int i = 0; i < 120; i++) {
    json = cpb_arena_printf(
        arena, "{\"value\":%.*s,\"@type\":\"t/google.protobuf.Any\"}",
        CPB_STR_ARG(json));
    crpc_must(json.data != NULL);
  }
  refuse(&google_protobuf_Any_def, json, arena, CPB_LIMIT);
}

/* ---- As fields ---- */

typedef struct Holder {
  cpb_head cpb_;
  google_protobuf_Value *value;
  google_protobuf_Int32Value *number;
  google_protobuf_Timestamp *time;
  CPB_LIST(google_protobuf_Value) values;
  uint32_t one_case;
  union {
    int32_t none;
    google_protobuf_Value *any;
  } one;
} Holder;

static const cpb_sub Holder_subs[] = {
    {.message = &google_protobuf_Value_def},
    {.message = &google_protobuf_Int32Value_def},
    {.message = &google_protobuf_Timestamp_def},
    {.enumeration = &google_protobuf_NullValue_def}};
static const cpb_field_def Holder_fields[] = {
    {CPB_TAG(1, 2), offsetof(Holder, value), 0, CPB_MESSAGE, CPB_IMPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(2, 2), offsetof(Holder, number), 0, CPB_MESSAGE, CPB_IMPLICIT, 0,
     0, 1, 0},
    {CPB_TAG(3, 2), offsetof(Holder, time), 0, CPB_MESSAGE, CPB_IMPLICIT, 0, 0,
     2, 0},
    {CPB_TAG(4, 2), offsetof(Holder, values), 0, CPB_MESSAGE, CPB_REPEATED, 0,
     0, 0, 0},
    {CPB_TAG(5, 0), offsetof(Holder, one), offsetof(Holder, one_case), CPB_ENUM,
     CPB_ONEOF, 0, 0, 3, 0},
    {CPB_TAG(6, 2), offsetof(Holder, one), offsetof(Holder, one_case),
     CPB_MESSAGE, CPB_ONEOF, 0, 0, 0, 0}};
#define BOTH(text) {CPB_STR_INIT(text), CPB_STR_INIT(text)}
static const cpb_field_name Holder_names[] = {BOTH("value"), BOTH("number"),
                                              BOTH("time"),  BOTH("values"),
                                              BOTH("none"),  BOTH("any")};
static const cpb_message_def google_protobuf_Holder_def = {
    .fields = Holder_fields,
    .subs = Holder_subs,
    .field_count = 6,
    .dense = 6,
    .size = sizeof(Holder),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("test.Holder"),
    .names = Holder_names};

CRPC_TEST(null_in_fields) {
  cpb_arena *arena = new_arena();
  BECOMES(Holder, "{\"value\":null,\"number\":null,\"time\":null}",
          "{\"value\":null}");
  SAME(Holder, "{\"number\":0,\"values\":[null,1],\"none\":null}");
  SAME(Holder, "{\"any\":null}");
  BECOMES(Holder, "{\"none\":\"NULL_VALUE\"}", "{\"none\":null}");
  REFUSE(Holder, "{\"none\":null,\"any\":null}");
  Holder empty = {.one_case = 6};
  unwritable(&empty, &google_protobuf_Holder_def, arena, CPB_INVALID_ARGUMENT);
}

CRPC_TEST_MAIN(cmocka_unit_test(timestamps), cmocka_unit_test(every_day),
               cmocka_unit_test(durations), cmocka_unit_test(field_masks),
               cmocka_unit_test(values), cmocka_unit_test(value_depth),
               cmocka_unit_test(wrappers), cmocka_unit_test(anys),
               cmocka_unit_test(any_depth), cmocka_unit_test(null_in_fields))
