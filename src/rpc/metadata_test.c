/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/metadata.h"

#include "support/crpc_test.h"

typedef struct fixture {
  cpb_arena arena;
  crpc__metadata list;
} fixture;

static void drop(void *arena) {
  cpb__arena_cleanup(arena);
}

static void make(fixture *f) {
  memset(f, 0, sizeof(*f));
  cpb__arena_init(&f->arena, crpc_test_allocator(), NULL, 0);
  crpc_test_defer(drop, &f->arena);
}

static cpb_str str(const char *text) {
  return cpb_str_from_cstr(text);
}

static bool is(cpb_str view, const char *text) {
  return cpb_str_equal(view, str(text));
}

static crpc_code set(fixture *f, const char *name, const char *value) {
  return crpc__metadata_set(&f->list, &f->arena, str(name), str(value), true);
}

static crpc_code receive(fixture *f, const char *name, const char *value) {
  return crpc__metadata_receive(&f->list, &f->arena, str(name), str(value));
}

CRPC_TEST(set_and_get) {
  static fixture f;
  make(&f);
  crpc_must(set(&f, "X-One", "1") == CRPC_OK);
  crpc_must(crpc__metadata_set(&f.list, &f.arena, str("x-ONE"), str("2"),
                               false) == CRPC_OK);
  crpc_must(set(&f, "x-two", "") == CRPC_OK);
  assert_true(is(crpc__metadata_get(&f.list, str("X-oNe")), "1"));
  assert_true(is(f.list.entries[0].name, "x-one"));
  assert_true(is(f.list.entries[1].value, "2"));
  assert_non_null(crpc__metadata_get(&f.list, str("x-two")).data);
  assert_null(crpc__metadata_get(&f.list, str("x-three")).data);
  crpc_must(set(&f, "x-one", "3") == CRPC_OK);
  assert_int_equal(f.list.count, 2);
  assert_true(is(crpc__metadata_get(&f.list, str("x-one")), "3"));
}

CRPC_TEST(what_is_refused) {
  static const char *const names[] = {
      "",
      "a b",
      "a:",
      ":path",
      "a\n",
      "\x80",
      "Connection",
      "te",
      "trailer",
      "host",
      "upgrade",
      "keep-alive",
      "user-agent",
      "accept",
      "content-type",
      "grpc-x",
      "Connect-Protocol-Version",
      "Content-Length",
      "transfer-encoding",
      "accept-encoding",
      "content-encoding",
      "expect",
      "proxy-connection",
      "http2-settings",
      "GRPC-Status-Details-Bin",
  };
  static const char *const values[] = {"a\r\nb: c", "a\nb", "\x01", "\x7f",
                                       " a",        "a ",   "\ta"};
  static fixture f;
  make(&f);
  for (size_t i = 0; i < CPB__COUNT(names); i++) {
    assert_int_equal(set(&f, names[i], "x"), CRPC_INVALID_ARGUMENT);
  }
  for (size_t i = 0; i < CPB__COUNT(values); i++) {
    assert_int_not_equal(set(&f, "x-a", values[i]), CRPC_OK);
  }
  assert_int_not_equal(crpc__metadata_set(&f.list, &f.arena, str("x-a"),
                                          (cpb_str){"a\0b", 3}, true),
                       CRPC_OK);
  assert_int_equal(f.list.count, 0);
}

CRPC_TEST(what_is_allowed) {
  static const char *const names[] = {
      "authorization",     "x-grpc",          "connected",    "cookie", "te-x",
      "a!#$%&'*+-.^_`|~1", "accept-language", "cache-control"};
  static fixture f;
  make(&f);
  for (size_t i = 0; i < CPB__COUNT(names); i++) {
    crpc_must(set(&f, names[i], "a \t\xc3\xa9 b") == CRPC_OK);
  }
  crpc_must(set(&f, "x-bin", " \r\n\x01") == CRPC_OK);
}

CRPC_TEST(received_names) {
  static fixture f;
  make(&f);
  crpc_must(receive(&f, "content-type", "application/proto") == CRPC_OK);
  crpc_must(receive(&f, "grpc-timeout", "1S") == CRPC_OK);
  crpc_must(receive(&f, "connect-timeout-ms", "1") == CRPC_OK);
  crpc_must(receive(&f, "te", "trailers") == CRPC_OK);
  crpc_must(receive(&f, ":path", "/") == CRPC_OK);
  assert_int_equal(f.list.count, 0);
  crpc_must(receive(&f, "user-agent", "curl") == CRPC_OK);
  crpc_must(receive(&f, "authorization", "Bearer x") == CRPC_OK);
  crpc_must(receive(&f, "grpc-trace-bin", "AAE") == CRPC_OK);
  assert_int_equal(f.list.count, 3);
  assert_true(is(crpc__metadata_get(&f.list, str("User-Agent")), "curl"));
}

CRPC_TEST(binary_values) {
  static fixture f;
  make(&f);
  crpc_must(receive(&f, "x-bin", "AAEC, /+8=,!!!,AQ==") == CRPC_OK);
  assert_int_equal(f.list.count, 3);
  assert_memory_equal(f.list.entries[0].value.data, "\0\1\2", 3);
  assert_memory_equal(f.list.entries[1].value.data, "\xff\xef", 2);
  assert_int_equal(f.list.entries[2].value.len, 1);
  cpb_str wire = crpc__metadata_wire_value(&f.list.entries[1], &f.arena);
  crpc_must(wire.data != NULL);
  assert_true(is(wire, "/+8"));
  crpc_must(receive(&f, "x-bin", "") == CRPC_OK);
  assert_int_equal(f.list.entries[3].value.len, 0);
  crpc_metadata_entry plain = {CPB_STR("x-a"), CPB_STR("v")};
  assert_true(is(crpc__metadata_wire_value(&plain, &f.arena), "v"));
}

CRPC_TEST(entries_are_bounded) {
  static fixture f;
  make(&f);
  for (int i = 0; i < 1024; i++) {
    crpc_must(receive(&f, "x-a", "v") == CRPC_OK);
  }
  assert_int_equal(receive(&f, "x-a", "v"), CRPC_RESOURCE_EXHAUSTED);
}

CRPC_TEST_MAIN(cmocka_unit_test(set_and_get), cmocka_unit_test(what_is_refused),
               cmocka_unit_test(what_is_allowed),
               cmocka_unit_test(received_names),
               cmocka_unit_test(binary_values),
               cmocka_unit_test(entries_are_bounded))
