/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "http/h2/hpack/hpack.h"
#include "http/h2/hpack/huffman.h"

#include <stdio.h>
#include <stdlib.h>

#include "support/crpc_test.h"

enum { SINK_FIELDS = 16 };

/* A decoder with all that it needs, cleaned up when the test ends. */
typedef struct fixture {
  hpack_decoder decoder;
  hpack_encoder encoder;
  cpb_arena arena;
  hpack_sink sink;
  http_field fields[SINK_FIELDS];
} fixture;

static void drop_fixture(void *arg) {
  fixture *f = arg;
  hpack_decoder_cleanup(&f->decoder);
  hpack_encoder_cleanup(&f->encoder);
  cpb__arena_cleanup(&f->arena);
}

static void init_fixture(fixture *f) {
  const cpb_allocator *alloc = crpc_test_allocator();
  hpack_decoder_init(&f->decoder, alloc);
  hpack_encoder_init(&f->encoder, alloc);
  cpb__arena_init(&f->arena, alloc, NULL, 0);
  crpc_test_defer(drop_fixture, f);
}

static hpack_result decode(fixture *f, const void *block, size_t n) {
  cpb__arena_cleanup(&f->arena);
  f->sink = (hpack_sink){.arena = &f->arena,
                         .fields = f->fields,
                         .cap = SINK_FIELDS,
                         .max_count = 100,
                         .max_bytes = 65536};
  return hpack_decode(&f->decoder, block, n, &f->sink);
}

static size_t from_hex(const char *hex, char *out) {
  size_t n = 0;
  for (; *hex; hex++) {
    unsigned byte;
    if (*hex != ' ') {
      assert_int_equal(sscanf(hex, "%2x", &byte), 1);
      out[n++] = (char)byte;
      hex++;
    }
  }
  return n;
}

static hpack_result decode_hex(fixture *f, const char *hex) {
  char block[512];
  return decode(f, block, from_hex(hex, block));
}

/* The fields as "name: value\n" lines. */
static const char *fields_text(const fixture *f) {
  static char text[4096];
  size_t n = 0;
  for (uint32_t i = 0; i < f->sink.count; i++) {
    const http_field *field = &f->sink.fields[i];
    n += (size_t)snprintf(text + n, sizeof text - n,
                          CPB_STR_FMT ": " CPB_STR_FMT "\n",
                          CPB_STR_ARG(field->name), CPB_STR_ARG(field->value));
  }
  text[n] = 0;
  return text;
}

static void expect(fixture *f, const char *hex, const char *fields,
                   size_t table_size) {
  hpack_result result = decode_hex(f, hex);
  crpc_must(result != HPACK_NO_MEMORY);
  assert_int_equal(result, HPACK_OK);
  assert_string_equal(fields_text(f), fields);
  assert_int_equal(f->decoder.table.size, table_size);
}

static void expect_error(const char *hex) {
  static fixture f;
  hpack_result result;
  memset(&f, 0, sizeof f);
  hpack_decoder_init(&f.decoder, crpc_test_allocator());
  cpb__arena_init(&f.arena, crpc_test_allocator(), NULL, 0);
  result = decode_hex(&f, hex);
  hpack_decoder_cleanup(&f.decoder);
  cpb__arena_cleanup(&f.arena);
  crpc_must(result != HPACK_NO_MEMORY);
  assert_int_equal(result, HPACK_ERROR);
}

/* --- RFC 7541, appendix C --- */

CRPC_TEST(c2_one_field_each) {
  static fixture f;
  init_fixture(&f);
  expect(&f, "400a 6375 7374 6f6d 2d6b 6579 0d63 7573 746f 6d2d 6865 6164 6572",
         "custom-key: custom-header\n", 55);
  hpack_table_resize(&f.decoder.table, 0);
  hpack_table_resize(&f.decoder.table, 4096);
  expect(&f, "040c 2f73 616d 706c 652f 7061 7468", ":path: /sample/path\n", 0);
  assert_int_equal(f.fields[0].token, HPACK_PATH);
  expect(&f, "1008 7061 7373 776f 7264 0673 6563 7265 74", "password: secret\n",
         0);
  assert_int_equal(f.fields[0].flags, HTTP_FIELD_SENSITIVE);
  expect(&f, "82", ":method: GET\n", 0);
}

static const char *const request_fields[3] = {
    ":method: GET\n:scheme: http\n:path: /\n:authority: www.example.com\n",
    ":method: GET\n:scheme: http\n:path: /\n:authority: www.example.com\n"
    "cache-control: no-cache\n",
    ":method: GET\n:scheme: https\n:path: /index.html\n"
    ":authority: www.example.com\ncustom-key: custom-value\n"};

CRPC_TEST(c3_requests) {
  static fixture f;
  init_fixture(&f);
  expect(&f, "8286 8441 0f77 7777 2e65 7861 6d70 6c65 2e63 6f6d",
         request_fields[0], 57);
  expect(&f, "8286 84be 5808 6e6f 2d63 6163 6865", request_fields[1], 110);
  expect(&f,
         "8287 85bf 400a 6375 7374 6f6d 2d6b 6579 0c63 7573 746f 6d2d 7661"
         "6c75 65",
         request_fields[2], 164);
}

CRPC_TEST(c4_requests_with_huffman) {
  static fixture f;
  init_fixture(&f);
  expect(&f, "8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff", request_fields[0],
         57);
  expect(&f, "8286 84be 5886 a8eb 1064 9cbf", request_fields[1], 110);
  expect(&f, "8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8 b4bf",
         request_fields[2], 164);
}

static const char *const response_fields[3] = {
    ":status: 302\ncache-control: private\n"
    "date: Mon, 21 Oct 2013 20:13:21 GMT\n"
    "location: https://www.example.com\n",
    ":status: 307\ncache-control: private\n"
    "date: Mon, 21 Oct 2013 20:13:21 GMT\n"
    "location: https://www.example.com\n",
    ":status: 200\ncache-control: private\n"
    "date: Mon, 21 Oct 2013 20:13:22 GMT\n"
    "location: https://www.example.com\ncontent-encoding: gzip\n"
    "set-cookie: foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1\n"};

CRPC_TEST(c5_responses_with_eviction) {
  static fixture f;
  init_fixture(&f);
  hpack_table_resize(&f.decoder.table, 256);
  expect(&f,
         "4803 3330 3258 0770 7269 7661 7465 611d 4d6f 6e2c 2032 3120 4f63"
         "7420 3230 3133 2032 303a 3133 3a32 3120 474d 546e 1768 7474 7073"
         "3a2f 2f77 7777 2e65 7861 6d70 6c65 2e63 6f6d",
         response_fields[0], 222);
  expect(&f, "4803 3330 37c1 c0bf", response_fields[1], 222);
  expect(&f,
         "88c1 611d 4d6f 6e2c 2032 3120 4f63 7420 3230 3133 2032 303a 3133"
         "3a32 3220 474d 54c0 5a04 677a 6970 7738 666f 6f3d 4153 444a 4b48"
         "514b 425a 584f 5157 454f 5049 5541 5851 5745 4f49 553b 206d 6178"
         "2d61 6765 3d33 3630 303b 2076 6572 7369 6f6e 3d31",
         response_fields[2], 215);
}

CRPC_TEST(c6_responses_with_huffman) {
  static fixture f;
  init_fixture(&f);
  hpack_table_resize(&f.decoder.table, 256);
  expect(&f,
         "4882 6402 5885 aec3 771a 4b61 96d0 7abe 9410 54d4 44a8 2005 9504"
         "0b81 66e0 82a6 2d1b ff6e 919d 29ad 1718 63c7 8f0b 97c8 e9ae 82ae"
         "43d3",
         response_fields[0], 222);
  expect(&f, "4883 640e ffc1 c0bf", response_fields[1], 222);
  expect(&f,
         "88c1 6196 d07a be94 1054 d444 a820 0595 040b 8166 e084 a62d 1bff"
         "c05a 839b d9ab 77ad 94e7 821d d7f2 e6c7 b335 dfdf cd5b 3960 d5af"
         "2708 7f36 72c1 ab27 0fb5 291f 9587 3160 65c0 03ed 4ee5 b106 3d50"
         "07",
         response_fields[2], 215);
}

/* C.1: 10 in 5 bits, 1337 in 5 bits, 42 in 8 bits. */
CRPC_TEST(c1_integers) {
  char out[8];
  assert_int_equal(hpack_put_int(out, 5, 0, 10) - out, 1);
  assert_int_equal(out[0], 10);
  assert_int_equal(hpack_put_int(out, 5, 0, 1337) - out, 3);
  assert_memory_equal(out, "\x1f\x9a\x0a", 3);
  assert_int_equal(hpack_put_int(out, 8, 0, 42) - out, 1);
  assert_int_equal(out[0], 42);
}

/* --- Errors --- */

CRPC_TEST(refused_blocks) {
  expect_error("80");                /* index 0 */
  expect_error("be");                /* no such entry */
  expect_error("ff ff ff ff ff 0f"); /* an integer without end */
  expect_error("ff 80 80 80 80 01");
  expect_error("3f e2 1f"); /* a size update beyond the limit */
  expect_error("82 20");    /* a size update that is not first */
  expect_error("40");       /* cut off */
  expect_error("40 01");
  expect_error("40 01 61");
  expect_error("40 01 61 03 62");
  expect_error("00 81 18 01 61"); /* Huffman padding */
  expect_error("0f 80 80 80 80 00");
  expect_error("7e 01 61"); /* a name that is not there */
  expect_error("0f 30 01 61");
}

CRPC_TEST(every_prefix_is_safe) {
  char block[512];
  size_t n = from_hex(
      "8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8"
      "b4bf",
      block);
  for (size_t i = 0; i < n; i++) {
    fixture f;
    char *exact = malloc(i ? i : 1);
    hpack_result result;
    assert_non_null(exact);
    memcpy(exact, block, i);
    hpack_decoder_init(&f.decoder, crpc_test_allocator());
    cpb__arena_init(&f.arena, crpc_test_allocator(), NULL, 0);
    result = decode(&f, exact, i);
    free(exact);
    hpack_decoder_cleanup(&f.decoder);
    cpb__arena_cleanup(&f.arena);
    crpc_must(result != HPACK_NO_MEMORY);
    assert_int_equal(result, i <= 3 ? HPACK_OK : HPACK_ERROR);
  }
}

/* --- What is known of a field --- */

CRPC_TEST(names_and_values_are_judged_once) {
  static fixture f;
  init_fixture(&f);
  /* "Aa: b" with a place in the table, then by its index */
  assert_int_not_equal(HPACK_ERROR, decode_hex(&f, "40 02 41 61 01 62 be"));
  crpc_must(f.sink.count == 2);
  assert_int_equal(f.fields[0].flags, HPACK_BAD_NAME);
  assert_int_equal(f.fields[1].flags, HPACK_BAD_NAME);
  /* its name with another value, and a value with a line feed */
  crpc_must(decode_hex(&f, "0f 2f 01 63 00 01 61 01 0a") == HPACK_OK);
  assert_int_equal(f.fields[0].flags, HPACK_BAD_NAME);
  assert_int_equal(f.fields[1].flags, HPACK_BAD_VALUE);
  /* te: trailers; :foo; an empty name */
  crpc_must(decode_hex(&f,
                       "00 02 7465 08 7472 6169 6c65 7273"
                       "00 04 3a666f6f 01 61  00 00 01 61") == HPACK_OK);
  assert_int_equal(f.fields[0].token, HTTP_TE);
  assert_int_equal(f.fields[0].flags, 0);
  assert_int_equal(f.fields[1].token, HPACK_OTHER_PSEUDO);
  assert_int_equal(f.fields[2].flags, HPACK_BAD_NAME);
  /* :status 99, :path without slash, :scheme with a space, :method with one */
  crpc_must(decode_hex(&f, "08 02 3939  04 01 61  06 02 6120  02 02 4120") ==
            HPACK_OK);
  for (size_t i = 0; i < 4; i++) {
    assert_int_equal(f.fields[i].flags, HPACK_BAD_VALUE);
  }
}

CRPC_TEST(static_table_is_valid) {
  for (unsigned i = 1; i <= HPACK_STATIC_COUNT; i++) {
    const http_field *field = &hpack_static_table[i];
    assert_int_equal(field->token, hpack_token_find(field->name));
    assert_int_equal(field->flags, 0);
    assert_int_equal(hpack_name_flags(field->name), 0);
    assert_int_equal(hpack_value_flags(field->token, field->value) &&
                         field->value.len > 0,
                     0);
    if (hpack_static_name[field->token] == i) {
      continue;
    }
    if (field->token != HTTP_OTHER) {
      assert_true(hpack_static_name[field->token] < i);
    }
  }
}

/* --- Limits --- */

CRPC_TEST(too_large_keeps_the_table_in_step) {
  static fixture f;
  init_fixture(&f);
  f.sink = (hpack_sink){.arena = &f.arena,
                        .fields = f.fields,
                        .cap = SINK_FIELDS,
                        .max_count = 100,
                        .max_bytes = 60};
  /* a: b with a place twice over, and a literal in between */
  char block[64];
  size_t n = from_hex("40 01 61 01 62  00 01 63 01 64  40 01 65 01 66", block);
  crpc_must(hpack_decode(&f.decoder, block, n, &f.sink) == HPACK_OK);
  assert_true(f.sink.too_large);
  assert_int_equal(f.sink.count, 1);
  crpc_must(decode_hex(&f, "be bf") == HPACK_OK);
  assert_string_equal(fields_text(&f), "e: f\na: b\n");
}

CRPC_TEST(bomb_of_indexed_fields) {
  static fixture f;
  char block[4200];
  init_fixture(&f);
  /* one entry of 4,000 bytes, then nothing but references to it */
  size_t n = from_hex("40 01 61 7f a1 1e", block);
  memset(block + n, 'x', 4000);
  crpc_must(decode(&f, block, n + 4000) == HPACK_OK);
  assert_int_equal(f.sink.count, 1);
  memset(block, 0xbe, 4000);
  crpc_must(decode(&f, block, 4000) == HPACK_OK);
  assert_true(f.sink.too_large);
  assert_true(f.sink.count <= 17);
  assert_true(cpb_arena_bytes(&f.arena) < 4096);
}

CRPC_TEST(more_fields_than_are_held_inline) {
  static fixture f;
  char block[120];
  init_fixture(&f);
  memset(block, 0x82, sizeof block);
  crpc_must(decode(&f, block, 90) == HPACK_OK);
  assert_int_equal(f.sink.count, 90);
  assert_int_equal(f.sink.fields[89].token, HPACK_METHOD);
  crpc_must(decode(&f, block, 120) == HPACK_OK);
  assert_true(f.sink.too_large);
}

/* --- Size updates --- */

CRPC_TEST(size_updates) {
  static fixture f;
  init_fixture(&f);
  expect(&f, "40 01 61 01 62", "a: b\n", 34);
  expect(&f, "20 3f e1 1f", "", 0); /* to 0, to 4096 */
  hpack_decoder_limit(&f.decoder, 100);
  assert_int_equal(decode_hex(&f, "82"), HPACK_ERROR);       /* one is due */
  assert_int_equal(decode_hex(&f, "3f 46 82"), HPACK_ERROR); /* 101 */
  expect(&f, "3f 45 82", ":method: GET\n", 0);
  expect(&f, "82", ":method: GET\n", 0);
}

/* An entry whose name lies in the entry that it pushes out. */
CRPC_TEST(name_of_an_evicted_entry) {
  static fixture f;
  init_fixture(&f);
  hpack_table_resize(&f.decoder.table, 40);
  expect(&f, "40 04 6e616d65 01 62", "name: b\n", 37);
  for (int i = 0; i < 3000; i++) {
    expect(&f, "7e 04 31323334", "name: 1234\n", 40);
  }
  expect(&f, "7e 05 3132333435", "name: 12345\n", 0); /* too large: empty */
  assert_int_equal(f.decoder.table.count, 0);
}

/* --- Encoder --- */

typedef struct list {
  http_field fields[8];
  size_t count;
  char text[1024];
} list;

static cpb_str random_text(uint64_t *random, char *to, const char *alphabet) {
  static const size_t lengths[] = {0, 1, 3, 7, 8, 9, 20, 40};
  size_t n = lengths[crpc_test_random(random) % 8];
  for (size_t i = 0; i < n; i++) {
    to[i] = alphabet[crpc_test_random(random) % strlen(alphabet)];
  }
  return (cpb_str){to, n};
}

static void random_list(uint64_t *random, list *l) {
  char *to = l->text;
  l->count = (size_t)(crpc_test_random(random) % 8) + 1;
  for (size_t i = 0; i < l->count; i++) {
    http_field *field = &l->fields[i];
    field->token = HTTP_OTHER;
    field->flags = (uint16_t)(crpc_test_random(random) % 3);
    field->name = random_text(random, to, "ab-");
    if (crpc_test_random(random) & 1 || field->name.len == 0) {
      field->token =
          (uint16_t)(1 + crpc_test_random(random) % (HTTP_TOKENS - 1));
      field->name = http_token_name((http_token)field->token);
    }
    to += 40;
    field->value = random_text(random, to, i & 1 ? "xy" : "abc 0");
    if (field->value.len) {
      ((char *)field->value.data)[0] = 'v';
      ((char *)field->value.data)[field->value.len - 1] = 'v';
    }
    to += 40;
  }
}

static void check_list(fixture *f, const list *l) {
  char block[2048];
  char *at = hpack_encode_begin(&f->encoder, block);
  for (size_t i = 0; i < l->count; i++) {
    at = hpack_encode_field(&f->encoder, at, &l->fields[i]);
  }
  assert_int_equal(decode(f, block, (size_t)(at - block)), HPACK_OK);
  assert_int_equal(f->sink.count, l->count);
  for (size_t i = 0; i < l->count; i++) {
    const http_field *got = &f->sink.fields[i];
    assert_true(cpb_str_equal(got->name, l->fields[i].name));
    assert_true(cpb_str_equal(got->value, l->fields[i].value));
    assert_int_equal(got->flags, l->fields[i].flags & HTTP_FIELD_SENSITIVE);
  }
}

/* With memory running out the decoder would fail; see below for the encoder. */
CRPC_TEST_NO_OOM(round_trips_with_changing_limits) {
  static const size_t limits[] = {4096, 0, 60, 4096, 300, 1000000, 33};
  for (uint64_t seed = 1; seed < 40; seed++) {
    fixture f;
    uint64_t random = seed;
    list l;
    hpack_decoder_init(&f.decoder, crpc_test_allocator());
    hpack_encoder_init(&f.encoder, crpc_test_allocator());
    cpb__arena_init(&f.arena, crpc_test_allocator(), NULL, 0);
    for (int round = 0; round < 200; round++) {
      if (round % 30 == 29) {
        size_t limit = limits[crpc_test_random(&random) % 7];
        hpack_encoder_limit(&f.encoder, limit);
        hpack_decoder_limit(&f.decoder, limit);
      }
      random_list(&random, &l);
      check_list(&f, &l);
    }
    drop_fixture(&f);
  }
}

CRPC_TEST(stable_fields_are_one_byte) {
  static fixture f;
  char block[256];
  http_field type = {CPB_STR("content-type"), CPB_STR("application/grpc"),
                     HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE};
  http_field status = {CPB_STR("grpc-status"), CPB_STR("0"), HTTP_GRPC_STATUS,
                       HTTP_FIELD_STABLE};
  init_fixture(&f);
  char *at = hpack_encode_field(&f.encoder, block, &type);
  at = hpack_encode_field(&f.encoder, at, &status);
  crpc_must(decode(&f, block, (size_t)(at - block)) == HPACK_OK);
  crpc_must(f.encoder.count == 2);
  assert_int_equal(f.decoder.table.count, 2);
  at = hpack_encode_field(&f.encoder, block, &type);
  at = hpack_encode_field(&f.encoder, at, &status);
  assert_int_equal(at - block, 2);
  assert_int_equal((uint8_t)block[0], 0xbf);
  assert_int_equal((uint8_t)block[1], 0xbe);
}

CRPC_TEST(sensitive_fields_are_never_indexed) {
  static fixture f;
  char block[256];
  http_field token = {CPB_STR("authorization"), CPB_STR("Bearer x"), HTTP_OTHER,
                      HTTP_FIELD_SENSITIVE | HTTP_FIELD_STABLE};
  init_fixture(&f);
  char *at = hpack_encode_field(&f.encoder, block, &token);
  assert_int_equal(block[0] & 0xf0, 0x10);
  assert_int_equal(f.encoder.count, 0);
  crpc_must(decode(&f, block, (size_t)(at - block)) == HPACK_OK);
  assert_int_equal(f.decoder.table.count, 0);
}

static void expect_path(fixture *f, cpb_str path, bool never, bool bad) {
  char block[512];
  char *at = hpack_put_int(block, 4, never ? 0x10 : 0, 4);
  at = hpack_put_int(at, 7, 0x80, hpack_huffman_size(path));
  at = hpack_huffman_encode(at, path);
  crpc_must(decode(f, block, (size_t)(at - block)) == HPACK_OK);
  assert_int_equal(f->sink.count, 1);
  assert_true(cpb_str_equal(f->fields[0].value, path));
  assert_int_equal(f->fields[0].token, HPACK_PATH);
  assert_int_equal((f->fields[0].flags & HTTP_FIELD_SENSITIVE) != 0, never);
  assert_int_equal((f->fields[0].flags & HPACK_BAD) != 0, bad);
}

/* A path outside the table is decoded once as long as it stays the same. */
CRPC_TEST(paths_come_again) {
  static fixture f;
  char large[200];
  memset(large, 'a', sizeof large);
  large[0] = '/';
  init_fixture(&f);
  for (int i = 0; i < 3; i++) {
    expect_path(&f, CPB_STR("/a.v1.B/Call"), false, false);
    expect_path(&f, CPB_STR("/a.v1.B/Call"), true, false);
    expect_path(&f, CPB_STR("/a.v1.B/Calk"), false, false);
    expect_path(&f, CPB_STR("/a b"), false, true);
    expect_path(&f, CPB_STR("/a b"), false, true);
    expect_path(&f, CPB_STR(""), false, true);
    expect_path(&f, CPB_STR(""), false, true);
    for (size_t len = 90; len < sizeof large; len++) {
      expect_path(&f, (cpb_str){large, len}, false, false);
      expect_path(&f, (cpb_str){large, len}, false, false);
    }
  }
}

/* Many stable fields: the table fills up and then stays as it is. */
CRPC_TEST(full_table_is_left_alone) {
  static fixture f;
  init_fixture(&f);
  for (int i = 0; i < 300; i++) {
    char block[256];
    char value[16];
    http_field field = {
        CPB_STR("x-field"), {value, 0}, HTTP_OTHER, HTTP_FIELD_STABLE};
    field.value.len = (size_t)snprintf(value, sizeof value, "value-%d", i);
    char *at = hpack_encode_field(&f.encoder, block, &field);
    crpc_must(decode(&f, block, (size_t)(at - block)) == HPACK_OK);
    assert_true(cpb_str_equal(f.fields[0].value, field.value));
    assert_true(f.encoder.size <= 4096);
  }
  assert_int_equal(f.encoder.size, f.decoder.table.size);
}

CRPC_TEST(statuses_and_lengths) {
  static fixture f;
  char block[64];
  init_fixture(&f);
  for (unsigned status = 100; status <= 999; status += 1) {
    char want[8];
    char *at = hpack_encode_status(block, status);
    crpc_must(decode(&f, block, (size_t)(at - block)) == HPACK_OK);
    (void)snprintf(want, sizeof want, "%u", status);
    assert_int_equal(f.sink.count, 1);
    assert_memory_equal(f.fields[0].value.data, want, 3);
    assert_int_equal(f.fields[0].flags, 0);
  }
  char *at = hpack_encode_length(block, 0);
  at = hpack_encode_length(at, UINT64_MAX);
  crpc_must(decode(&f, block, (size_t)(at - block)) == HPACK_OK);
  assert_string_equal(fields_text(&f),
                      "content-length: 0\n"
                      "content-length: 18446744073709551615\n");
}

CRPC_TEST_MAIN(
    cmocka_unit_test(c1_integers), cmocka_unit_test(c2_one_field_each),
    cmocka_unit_test(c3_requests), cmocka_unit_test(c4_requests_with_huffman),
    cmocka_unit_test(c5_responses_with_eviction),
    cmocka_unit_test(c6_responses_with_huffman),
    cmocka_unit_test(refused_blocks), cmocka_unit_test(every_prefix_is_safe),
    cmocka_unit_test(names_and_values_are_judged_once),
    cmocka_unit_test(static_table_is_valid),
    cmocka_unit_test(too_large_keeps_the_table_in_step),
    cmocka_unit_test(bomb_of_indexed_fields),
    cmocka_unit_test(more_fields_than_are_held_inline),
    cmocka_unit_test(size_updates), cmocka_unit_test(name_of_an_evicted_entry),
    cmocka_unit_test(round_trips_with_changing_limits),
    cmocka_unit_test(stable_fields_are_one_byte),
    cmocka_unit_test(sensitive_fields_are_never_indexed),
    cmocka_unit_test(paths_come_again),
    cmocka_unit_test(full_table_is_left_alone),
    cmocka_unit_test(statuses_and_lengths))
