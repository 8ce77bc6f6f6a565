/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tests of what is pure here: content types, codes, google.rpc.Status, the JSON of
 * errors, queries, and the inbox. */

#include <stdlib.h>

#include "protocol/internal.h"
#include "support/crpc_test.h"

static void destroy_arena(void *arena) {
  cpb_arena_destroy(arena);
}

static cpb_arena *new_arena(void) {
  cpb_arena *arena = cpb_arena_create(crpc_test_allocator());
  crpc_must(arena);
  crpc_test_defer(destroy_arena, arena);
  return arena;
}

static bool same(cpb_str a, const char *b) {
  return cpb_str_equal(a, cpb_str_from_cstr(b));
}

/* --- Content types --- */

typedef struct type_case {
  const char *type;
  const crpc__wire *wire;
  const crpc__codec *codec;
} type_case;

CRPC_TEST(content_types) {
  static const type_case cases[] = {
      {"application/proto", &crpc__wire_connect, &crpc__codec_proto},
      {"application/json", &crpc__wire_connect, &crpc__codec_json},
      {"Application/JSON; charset=utf-8", &crpc__wire_connect,
       &crpc__codec_json},
      {"application/json ;x", &crpc__wire_connect, &crpc__codec_json},
      {"application/connect+json", &crpc__wire_connect_stream,
       &crpc__codec_json},
      {"application/grpc", &crpc__wire_grpc, &crpc__codec_proto},
      {"application/grpc+json", &crpc__wire_grpc, &crpc__codec_json},
      {"application/grpc-web", &crpc__wire_grpc_web, &crpc__codec_proto},
      {"application/grpc-web+proto", &crpc__wire_grpc_web, &crpc__codec_proto},
      {"", NULL, NULL},
      {"application/grpc+", NULL, NULL},
      {"application/grpc-web-text", NULL, NULL},
      {"application/jsonp", NULL, NULL},
      {"text/json", NULL, NULL},
      {";application/json", NULL, NULL},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    const crpc__media *m =
        crpc__media_find(cpb_str_from_cstr(cases[i].type), NULL);
    assert_ptr_equal(m, crpc__media_find(cpb_str_from_cstr(cases[i].type),
                                         crpc__media_of(&crpc__wire_grpc,
                                                        &crpc__codec_json)));
    assert_true((m != NULL) == (cases[i].wire != NULL));
    if (m) {
      assert_ptr_equal(m->wire, cases[i].wire);
      assert_ptr_equal(m->codec, cases[i].codec);
    }
  }
  assert_true(
      same(crpc__media_of(&crpc__wire_grpc, &crpc__codec_proto)->field.value,
           "application/grpc"));
}

/* --- Codes --- */

CRPC_TEST(codes_to_and_from_http) {
  static const uint16_t statuses[] = {200, 499, 500, 400, 504, 404,
                                      409, 403, 429, 400, 409, 400,
                                      501, 500, 503, 500, 401};
  for (size_t i = 0; i < CPB__COUNT(statuses); i++) {
    assert_int_equal(crpc__code_to_http((crpc_code)i), statuses[i]);
  }
  assert_int_equal(crpc__code_to_http((crpc_code)17), 500);
  assert_int_equal(crpc__code_from_http(429), CRPC_UNAVAILABLE);
  assert_int_equal(crpc__code_from_http(500), CRPC_UNKNOWN);
  assert_int_equal(crpc__code_from_http(800), CRPC_UNKNOWN);
  assert_int_equal(crpc__code_from_reason(HTTP_DONE), CRPC_UNKNOWN);
}

static void destroy_error(void *error) {
  crpc_error_destroy(error);
}

static crpc_error *new_error(void) {
  crpc_error *error =
      crpc__error_new(crpc_test_allocator(), CRPC_ABORTED, CPB_STR("m"), false);
  crpc_test_defer(destroy_error, error);
  crpc_must(!crpc_test_oom());
  return error;
}

CRPC_TEST(status_round_trip) {
  static char big[300];
  cpb_arena *arena = new_arena();
  crpc_error *error = new_error();
  crpc_must(crpc_error_add_raw_detail(error, CPB_STR("a.B"), CPB_STR("xyz")) ==
            CRPC_OK);
  crpc_must(crpc_error_add_raw_detail(error, CPB_STR("c.D"),
                                      (cpb_str){big, sizeof(big)}) == CRPC_OK);
  cpb_str bytes = crpc__status_encode(arena, CRPC_ABORTED, CPB_STR("m"), error);
  crpc_must(bytes.len);
  crpc_error *back = new_error();
  crpc__status_add_details(back, bytes);
  crpc_must(crpc_error_detail_count(back) == 2);
  assert_true(same(crpc_error_detail_at(back, 0).type, "a.B"));
  assert_true(same(crpc_error_detail_at(back, 0).value, "xyz"));
  assert_int_equal(crpc_error_detail_at(back, 1).value.len, sizeof(big));
  /* Cut anywhere: whatever is whole comes out, nothing else happens. */
  for (size_t n = 0; n < bytes.len; n++) {
    crpc_error *part = crpc__error_new(crpc_test_allocator(), CRPC_ABORTED,
                                       CPB_STR("m"), false);
    char *copy = malloc(n + 1);
    memcpy(copy, bytes.data, n);
    crpc__status_add_details(part, (cpb_str){copy, n});
    size_t count = crpc_error_detail_count(part);
    free(copy);
    crpc_error_destroy(part);
    assert_true(count < 2);
  }
}

/* --- JSON --- */

typedef struct json_case {
  const char *text;
  bool good, present, has_code;
  const char *message;
} json_case;

CRPC_TEST(error_json) {
  static const json_case cases[] = {
      {"{}", true, true, false, ""},
      {" null ", true, false, false, ""},
      {"{\"code\":\"aborted\",\"message\":\"x\"}", true, true, true, "x"},
      {"{\"message\":\"\\u0041\\ud83d\\ude00\\ud800\\\"\"}", true, true, false,
       "A\xF0\x9F\x98\x80\xEF\xBF\xBD\""},
      {"{\"code\":5,\"message\":[{}],\"details\":{}}", true, true, false, ""},
      {"{\"code\":\"ok\"}", true, true, false, ""},
      {"{\"x\":-1.5e+10,\"y\":[true,false,null,0]}", true, true, false, ""},
      {"", false, false, false, ""},
      {"{", false, false, false, ""},
      {"{}x", false, false, false, ""},
      {"[]", false, false, false, ""},
      {"{\"a\":01}", false, false, false, ""},
      {"{\"a\":1,}", false, false, false, ""},
      {"{\"a\" 1}", false, false, false, ""},
      {"{\"a\":tru}", false, false, false, ""},
      {"{\"message\":\"\\x\"}", false, false, false, ""},
      {"{\"message\":\"\\u12\"}", false, false, false, ""},
      {"{\"message\":\"\xFF\"}", true, true, false, "\xEF\xBF\xBD"},
      {"{\"\xFF\":\"\xFF\",\"message\":\"\xC3\\n\"}", true, true, false,
       "\xEF\xBF\xBD\n"},
      {"{\"message\":\"a\nb\"}", false, false, false, ""},
      {"{\"message\":\"a\\", false, false, false, ""},
  };
  cpb_arena *arena = new_arena();
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    crpc__wire_error e;
    size_t len = strlen(cases[i].text);
    char *copy = malloc(len + 1); /* of the exact size, for sanitizers */
    memcpy(copy, cases[i].text, len);
    bool good = crpc__error_json_read((cpb_str){copy, len}, arena, &e);
    bool message = same(e.message, cases[i].message);
    free(copy);
    crpc_must(good == cases[i].good);
    if (good) {
      assert_true(message);
      assert_int_equal(e.present, cases[i].present);
      assert_int_equal(e.has_code, cases[i].has_code);
    }
  }
}

CRPC_TEST(json_is_not_read_too_deep) {
  static char text[400];
  cpb_arena *arena = new_arena();
  for (size_t depth = 1; depth < 180; depth++) {
    crpc__json json;
    memset(text, '[', depth);
    memset(text + depth, ']', depth);
    crpc__json_init(&json, (cpb_str){text, depth * 2}, arena);
    crpc__json_skip(&json);
    assert_int_equal(crpc__json_done(&json), depth <= 64);
  }
}

static void cleanup_buf(void *buf) {
  cpb__buf_cleanup(buf);
}

static cpb__buf *new_buf(void) {
  static cpb__buf buf;
  cpb__buf_init(&buf, crpc_test_allocator());
  crpc_test_defer(cleanup_buf, &buf);
  return &buf;
}

CRPC_TEST(end_json_is_written) {
  cpb_arena *arena = new_arena();
  cpb__buf *buf = new_buf();
  crpc_metadata_entry entries[] = {{CPB_STR("a"), CPB_STR("1")},
                                   {CPB_STR("b-bin"), CPB_STR("\0")},
                                   {CPB_STR("a"), CPB_STR("\xFF\"")}};
  crpc__metadata metadata = {entries, 3, 3};
  crpc__ending ending = {.code = CRPC_OK, .trailers = &metadata};
  crpc_must(crpc__end_json_write(buf, &ending, arena));
  assert_true(same((cpb_str){buf->data, buf->end},
                   "{\"metadata\":{\"a\":[\"1\",\"\xEF\xBF\xBD\\\"\"],"
                   "\"b-bin\":[\"AA\"]}}"));
  cpb__buf_consume(buf, buf->end);
  ending = (crpc__ending){.code = CRPC_CANCELED};
  crpc_must(crpc__end_json_write(buf, &ending, arena));
  assert_true(same((cpb_str){buf->data, buf->end},
                   "{\"error\":{\"code\":\"canceled\"}}"));
}

/* --- Queries --- */

CRPC_TEST(query_round_trip) {
  static const char bytes[] = "\0\1\xFE\xFF&=+% x";
  cpb_arena *arena = new_arena();
  const crpc__codec *codecs[] = {&crpc__codec_proto, &crpc__codec_json};
  for (size_t i = 0; i < 4; i++) {
    cpb_str message = {bytes, sizeof(bytes) - 1};
    cpb_str compression = i & 2 ? CPB_STR("gzip") : (cpb_str){NULL, 0};
    cpb_str url = crpc__get_format(arena, CPB_STR("/p"), CPB_STR("/s/m"),
                                   codecs[i & 1], compression, message);
    crpc_must(url.data);
    assert_memory_equal(url.data, "/p/s/m?connect=v1", 17);
    crpc__get_query q;
    cpb_str why = {NULL, 0};
    crpc_must(crpc__get_parse((cpb_str){url.data + 7, url.len - 7}, arena, &q,
                              &why) == CRPC_OK);
    assert_true(q.message.data && q.encoding.data && q.connect.data);
    assert_true(cpb_str_equal(q.message, message));
    assert_true(cpb_str_equal(q.encoding, codecs[i & 1]->name));
    assert_true(cpb_str_equal(q.compression, compression));
  }
}

/* --- The inbox --- */

static void cleanup_inbox(void *in) {
  crpc__inbox_cleanup(in);
}

static crpc__inbox *new_inbox(void) {
  static crpc__inbox in;
  memset(&in, 0, sizeof(in));
  crpc__inbox_init(&in, crpc_test_allocator());
  crpc_test_defer(cleanup_inbox, &in);
  return &in;
}

static void add_chunk(crpc__inbox *in, cpb_str data, uint32_t cap) {
  cpb__chunk *chunk = cpb__chunk_create(crpc_test_allocator(), cap);
  crpc_must(chunk);
  cpb__copy(chunk->data, data.data, data.len);
  bool ok = crpc__inbox_add(in, (cpb_str){chunk->data, data.len}, chunk);
  cpb__chunk_unref(chunk);
  crpc_must(ok);
}

CRPC_TEST(inbox_keeps_the_order_beyond_its_pieces) {
  crpc__inbox *in = new_inbox();
  crpc__inbox_expect(in, &crpc__wire_grpc, 100, 0, false);
  for (int i = 0; i < 40; i++) {
    char message[6] = {0, 0, 0, 0, 1, (char)i};
    add_chunk(in, (cpb_str){message, 6}, 50000);
  }
  assert_true(in->count <= CRPC__PIECES);
  assert_true(in->pinned <= 262144);
  for (int i = 0; i < 40; i++) {
    crpc__envelope e;
    crpc_must(crpc__inbox_next(in, &e) == CRPC_OK);
    char got = e.data.data[0];
    cpb__chunk_unref(e.owner);
    assert_int_equal(got, i);
  }
  crpc__envelope e;
  assert_int_equal(crpc__inbox_next(in, &e), CRPC__AGAIN);
  assert_int_equal(in->wanted, CRPC__ENVELOPE_PREFIX);
  in->ended = true;
  assert_int_equal(crpc__inbox_next(in, &e), CRPC_END);
  assert_int_equal(in->taken, 240);
  assert_int_equal(in->pinned, 0);
}

CRPC_TEST(whole_body_in_one_chunk_is_not_copied) {
  crpc__inbox *in = new_inbox();
  crpc__envelope e;
  crpc__inbox_expect(in, &crpc__wire_connect, 5, 0, false);
  add_chunk(in, CPB_STR("hello"), 64);
  in->ended = true;
  crpc_must(crpc__inbox_next(in, &e) == CRPC_OK);
  assert_non_null(e.owner);
  assert_true(same(e.data, "hello"));
  cpb__chunk_unref(e.owner);
  assert_int_equal(crpc__inbox_next(in, &e), CRPC_END);
}

CRPC_TEST(whole_body_over_the_limit) {
  crpc__inbox *in = new_inbox();
  crpc__envelope e;
  crpc__inbox_expect(in, &crpc__wire_connect, 5, 0, false);
  add_chunk(in, CPB_STR("abc"), 64);
  crpc_must(crpc__inbox_next(in, &e) == CRPC__AGAIN);
  assert_int_equal(in->wanted, 3);
  add_chunk(in, CPB_STR("def"), 64);
  assert_int_equal(crpc__inbox_next(in, &e), CRPC_RESOURCE_EXHAUSTED);
}

CRPC_TEST_MAIN(cmocka_unit_test(content_types),
               cmocka_unit_test(codes_to_and_from_http),
               cmocka_unit_test(status_round_trip),
               cmocka_unit_test(error_json),
               cmocka_unit_test(json_is_not_read_too_deep),
               cmocka_unit_test(end_json_is_written),
               cmocka_unit_test(query_round_trip),
               cmocka_unit_test(inbox_keeps_the_order_beyond_its_pieces),
               cmocka_unit_test(whole_body_in_one_chunk_is_not_copied),
               cmocka_unit_test(whole_body_over_the_limit))
