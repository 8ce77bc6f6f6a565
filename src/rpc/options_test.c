/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/options.h"

#include "rpc/rpc_sample.h"
#include "support/crpc_test.h"

static void destroy_error(void *error) {
  crpc_error_destroy(error);
}

static void expect_text(crpc_code rc, crpc_error *error, const char *words) {
  assert_int_equal(rc, CRPC_INVALID_ARGUMENT);
  crpc_must(error);
  crpc_test_defer(destroy_error, error);
  crpc_must(strstr(crpc_error_text(error), words));
}

/* --- Each kind of row --- */

typedef struct sample {
  size_t struct_size;
  uint32_t count;
  int32_t seconds;
  int64_t ms;
  size_t bytes;
  const char *name;
  cpb_str list;
} sample;

#define ROW(member, kind) CRPC__OPTION(sample, member, kind)

static const crpc__option rows[] = {
    {ROW(count, UNSIGNED), 5, 2, 9, UINT32_MAX, "all"},
    {ROW(seconds, SIGNED), 60, 1, 100, -1, "never"},
    {ROW(ms, SIGNED), 0, 1, CRPC__YEAR_MS},
    {ROW(bytes, UNSIGNED), 7, 3, CRPC__ANY},
    {ROW(name, CSTR)},
    {ROW(list, STR)},
};

static const crpc__options table = CRPC__OPTIONS(sample, "SAMPLE_INIT", rows);

static void refuse(const sample *in, const char *words) {
  sample out;
  crpc_error *error = NULL;
  crpc_code rc =
      crpc__options_read(&table, &out, in, crpc_test_allocator(), &error);
  expect_text(rc, error, words);
  assert_int_equal(crpc__options_read(&table, &out, in, NULL, NULL),
                   CRPC_INVALID_ARGUMENT);
}

#define SAMPLE(...) \
  (&(const sample){.struct_size = sizeof(sample), __VA_ARGS__})

CRPC_TEST(zero_is_the_default) {
  sample out;
  assert_int_equal(crpc__options_read(&table, &out, NULL, NULL, NULL), 0);
  assert_int_equal(out.struct_size, sizeof(out));
  assert_int_equal(out.count, 5);
  assert_int_equal(out.seconds, 60);
  assert_int_equal(out.ms, 0);
  assert_int_equal(out.bytes, 7);
}

CRPC_TEST(what_is_in_range_stays) {
  sample out;
  const sample *in = SAMPLE(.count = 9, .ms = CRPC__YEAR_MS, .bytes = SIZE_MAX,
                            .name = "a\tb");
  assert_int_equal(crpc__options_read(&table, &out, in, NULL, NULL), 0);
  assert_int_equal(out.count, 9);
  assert_int_equal(out.ms, CRPC__YEAR_MS);
  assert_true(out.bytes == SIZE_MAX && out.name == in->name);
  in = SAMPLE(.count = UINT32_MAX, .seconds = -1);
  assert_int_equal(crpc__options_read(&table, &out, in, NULL, NULL), 0);
  assert_int_equal(out.count, UINT32_MAX);
  assert_int_equal(out.seconds, -1);
}

CRPC_TEST(what_is_not_is_named_with_its_range) {
  const sample unsized = {.count = 3};
  refuse(&unsized, "sample: set .struct_size with SAMPLE_INIT");
  refuse(SAMPLE(.count = 1),
         "sample: count is 1: it is from 2 to 9, or 4294967295 (all), or 0 for "
         "the default");
  refuse(SAMPLE(.count = 10), "count is 10: ");
  refuse(SAMPLE(.seconds = -2), "seconds is -2: it is from 1 to 100, or -1 (n");
  refuse(SAMPLE(.ms = INT64_MIN), "ms is -9223372036854775808: it is from 1 ");
  refuse(SAMPLE(.ms = INT64_MAX), "ms is 9223372036854775807: ");
  refuse(SAMPLE(.bytes = 2), "bytes is 2: it is at least 3, or 0 for the def");
  refuse(SAMPLE(.name = "a\r\nb: c"),
         "name has a control character (0x0d, byte 2): it goes into a header");
  refuse(SAMPLE(.list = CPB_STR_INIT("a\0b")), "(0x00, byte 2)");
}

/* --- The structs of users --- */

CRPC_TEST(a_server_refuses_what_it_could_not_do) {
  static const struct {
    crpc_server_options options;
    const char *words;
  } cases[] = {
      {{CRPC_SERVER_OPTIONS_INIT, .workers = 100000000},
       "crpc_server_options: workers is 100000000: it is from 1 to 4096, or "
       "4294967295 (one per CPU)"},
      {{CRPC_SERVER_OPTIONS_INIT, .blocking_threads = UINT32_MAX},
       "blocking_threads is 4294967295: "},
      {{CRPC_SERVER_OPTIONS_INIT, .fiber_stack_bytes = SIZE_MAX},
       "fiber_stack_bytes is 18446744073709551615: it is from 1 to 1073741824"},
      {{CRPC_SERVER_OPTIONS_INIT, .tcp_keepalive_s = -2},
       "tcp_keepalive_s is -2: it is from 1 to 32767, or -1 (no probes)"},
      {{CRPC_SERVER_OPTIONS_INIT, .max_timeout_ms = -1},
       "max_timeout_ms is -1"},
      {{CRPC_SERVER_OPTIONS_INIT, .default_timeout_ms = -5},
       "default_timeout_ms is -5: it is from 1 to 31622400000, or 0 for the"},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    crpc_server *server = NULL;
    crpc_error *error = NULL;
    crpc_code rc = crpc_server_create(&cases[i].options, &server, &error);
    expect_text(rc, error, cases[i].words);
  }
}

CRPC_TEST(a_channel_refuses_what_it_could_not_do) {
  static const struct {
    crpc_channel_options options;
    const char *words;
  } cases[] = {
      {{CRPC_CHANNEL_OPTIONS_INIT, .protocol = (crpc_protocol)9},
       "crpc_channel_options: protocol is 9: it is CRPC_CONNECT, CRPC_GRPC or "
       "CRPC_GRPC_WEB"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_PLAIN_HTTP},
       "protocol is 4"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .http = (crpc_http_version)7},
       "http is 7: it is CRPC_HTTP_AUTO, CRPC_HTTP_1_1 or CRPC_HTTP_2"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .timeout_ms = -1}, "timeout_ms is -1"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .connect_timeout_ms = -1},
       "connect_timeout_ms is -1"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .wait_timeout_ms = -1}, "wait_timeout_ms"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .backoff_initial_ms = -1},
       "backoff_initial"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .backoff_max_ms = -1}, "backoff_max_ms"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .attempt_delay_ms = 1},
       "attempt_delay_ms is 1: it is from 10 to"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .user_agent = "me\r\nx-role: admin"},
       "user_agent has a control character (0x0d, byte 3)"},
  };
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    crpc_channel *channel = NULL;
    crpc_error *error = NULL;
    crpc_code rc = crpc_channel_open_in_process(w.server, &cases[i].options,
                                                &channel, &error);
    expect_text(rc, error, cases[i].words);
  }
}

static void setup_fails(crpc_server *server, crpc_code rc, const char *words) {
  assert_int_equal(rc, CRPC_INVALID_ARGUMENT);
  crpc_must(strstr(crpc_error_text(crpc_server_error(server)), words));
}

CRPC_TEST(origins_have_a_scheme) {
  static const char *const bad[] = {
      "app.example.com", "https://",    "://a",
      "https://a/",      "https://a/b", "https://A.example",
      "https://a b",     "https://u@a", "",
  };
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  for (size_t i = 0; i < CPB__COUNT(bad); i++) {
    const cpb_str origins[] = {CPB_STR_INIT("http://[::1]:8080"),
                               cpb_str_from_cstr(bad[i])};
    const crpc_cors_options options = {CRPC_CORS_OPTIONS_INIT,
                                       .origins = origins, .origin_count = 2};
    setup_fails(w.server, crpc_server_allow_origins(w.server, &options),
                "is no origin: \"https://app.example.com\"");
  }
  const cpb_str good = CPB_STR_INIT("https://a.example:8443");
  const crpc_cors_options options = {CRPC_CORS_OPTIONS_INIT, .origins = &good,
                                     .origin_count = 1,
                                     .expose_headers = CPB_STR_INIT("a\nb")};
  setup_fails(w.server, crpc_server_allow_origins(w.server, &options),
              "crpc_cors_options: expose_headers has a control character");
}

static crpc_code answer(crpc_call *call, const crpc_http_request *req,
                        crpc_http_response *resp) {
  (void)call;
  (void)req;
  (void)resp;
  return CRPC_OK;
}

CRPC_TEST(a_path_that_no_request_has) {
  static const char *const bad[] = {"/a?b", "/a#b", "/a b", "/a\n",
                                    "/\xc3\xa9"};
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  for (size_t i = 0; i < CPB__COUNT(bad); i++) {
    cpb_str path = cpb_str_from_cstr(bad[i]);
    setup_fails(w.server, crpc_server_handle_http(w.server, path, answer, NULL),
                "would fit no request");
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(zero_is_the_default),
               cmocka_unit_test(what_is_in_range_stays),
               cmocka_unit_test(what_is_not_is_named_with_its_range),
               cmocka_unit_test(a_server_refuses_what_it_could_not_do),
               cmocka_unit_test(a_channel_refuses_what_it_could_not_do),
               cmocka_unit_test(origins_have_a_scheme),
               cmocka_unit_test(a_path_that_no_request_has))
