/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tests of answers that are larger than the client takes. The carrier checks that
 * nothing is. */

#include <stdio.h>

#include "protocol/test_server.h"

/* Say or Count, asked for big things of n bytes, where the client takes `max`. */
static void ask(const char *method, const char *fields, const char *what,
                int32_t n, size_t max) {
  char path[64];
  uint8_t message[64];
  bool bare = strcmp(fields, PROTO) == 0;
  size_t len = strlen(what);
  sprintf(path, "/test.Echo/%s", method);
  uint8_t *to = message + (bare ? 0 : 5);
  *to++ = 1 << 3 | 2;
  *to++ = (uint8_t)len;
  memcpy(to, what, len);
  to += len;
  *to++ = 2 << 3;
  *to++ = (uint8_t)(n & 127) | 128;
  *to++ = (uint8_t)(n >> 7);
  if (!bare) {
    crpc__envelope_write_prefix(message, 0, (uint32_t)(to - message) - 5);
  }
  fresh(20);
  f.c.max_field_bytes = max;
  carrier_request(&f.c, "POST", path, fields, false);
  crpc_must(carrier_data(&f.c, message, (size_t)(to - message), NULL));
  carrier_end(&f.c, "");
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended);
}

/* grpc-message, decoded, is the beginning of the handler's. */
static void message_is_cut(const char *encoded, size_t least, size_t most) {
  char text[CARRIER_TEXT];
  crpc_must(encoded);
  size_t n = cpb__percent_decode(text, encoded, strlen(encoded));
  crpc_must(n >= least && n <= most);
  crpc_must(memcmp(text + n - 3, "...", 3) == 0);
  for (size_t i = 0; i + 3 < n; i += 2) {
    assert_memory_equal(text + i, "\xC3\xA9", 2);
  }
}

static const char *status_of_call(void) {
  const char *trailer = carrier_trailer(&f.c, "grpc-status");
  return trailer ? trailer : carrier_header(&f.c, "grpc-status");
}

static const char *sent(const char *name) {
  const char *trailer = carrier_trailer(&f.c, name);
  return trailer ? trailer : carrier_header(&f.c, name);
}

static void message_has(const char *part) {
  const char *message = sent("grpc-message");
  crpc_must(message && strstr(message, part));
}

static void body_begins(size_t at, const char *text, size_t len) {
  crpc_must(f.c.body_len >= at + len && memcmp(f.c.body + at, text, len) == 0);
}

CRPC_TEST(grpc_message_is_cut) {
  fixture();
  ask("Say", GRPC, "big:M", 2000, SIZE_MAX);
  text_is(status_of_call(), "5");
  crpc_must(sent("grpc-message") && strlen(sent("grpc-message")) == 6000);
  ask("Say", GRPC, "big:M", 7000, 6000);
  text_is(status_of_call(), "5");
  message_is_cut(sent("grpc-message"), 1600, 2000);
  text_is(sent("x-tail"), "t");
  /* An odd cut falls between characters. */
  ask("Count", GRPC, "big:M", 2002, 6000);
  text_is(status_of_call(), "5");
  message_is_cut(sent("grpc-message"), 1003, 1003);
}

/* The status in the details says the same as grpc-message. */
CRPC_TEST(grpc_details_have_the_message_that_was_sent) {
  char bytes[CARRIER_TEXT];
  size_t n;
  fixture();
  ask("Say", GRPC, "big:MD", 1500, 7800);
  text_is(status_of_call(), "5");
  message_is_cut(sent("grpc-message"), 753, 753);
  const char *details = sent("grpc-status-details-bin");
  crpc_must(details && cpb__base64_decode(bytes, &n, details, strlen(details)));
  crpc_must(n > 753 + 1500);
  crpc_must(memcmp(bytes, "\x08\x05\x12\xF1\x05\xC3\xA9", 7) == 0);
}

/* Trailers go before details, and the status stays. */
CRPC_TEST(grpc_error_gets_smaller) {
  static const struct {
    const char *what;
    int32_t n;
    size_t max;
    bool message, trailer, details;
  } cases[] = {
      {"big:MT", 1000, 3700, true, false, false},
      {"big:D", 1200, 8000, true, true, true},
      {"big:DT", 1200, 2600, true, false, true},
      {"big:D", 4000, 2000, true, false, false},
      {"big:MDT", 1200, 420, false, false, false},
      {"big:M", 4000, 420, false, false, false},
  };
  fixture();
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    ask("Say", GRPC, cases[i].what, cases[i].n, cases[i].max);
    text_is(status_of_call(), "5");
    crpc_must(cases[i].message == (sent("grpc-message") != NULL));
    crpc_must(cases[i].trailer == (sent("x-tail") != NULL));
    crpc_must(cases[i].details == (sent("grpc-status-details-bin") != NULL));
  }
}

/* A success that would lose metadata is an error that says so. */
CRPC_TEST(grpc_success_with_large_metadata) {
  fixture();
  ask("Say", GRPC, "big:T", 2000, 1000);
  text_is(status_of_call(), "8");
  message_has("than the 1000 that the client takes");
  crpc_must(!sent("x-big"));
  ask("Say", GRPC, "big:H", 2000, 1000);
  text_is(status_of_call(), "8");
  message_has("response headers of 2");
  crpc_must(f.c.body_len == 0);
  ask("Count", GRPC, "big:H", 2000, 1000);
  text_is(status_of_call(), "8");
  message_has("response headers of 2");
  crpc_must(f.c.body_len == 0);
  /* An error keeps its code. */
  ask("Say", GRPC, "big:HM", 2000, 1000);
  text_is(status_of_call(), "5");
}

/* In a body there is room. */
CRPC_TEST(grpc_web_trailers_are_whole) {
  fixture();
  ask("Say", WEB, "big:MDT", 3000, 1000);
  crpc_must(f.c.body_len > 3000 * 3 + 3000 * 4 / 3 + 3000);
  ask("Say", WEB, "big:H", 3000, 1000);
  crpc_must(f.c.body_len > 100);
  body_begins(5, "grpc-status: 8\r\ngrpc-message: response", 38);
}

CRPC_TEST(connect_metadata_has_a_bound) {
  static const char code[] =
      "{\"code\":\"resource_exhausted\",\"message\":\"response "
      "headers of 2";
  fixture();
  for (const char *what = "HT"; *what; what++) {
    char text[8];
    sprintf(text, "big:%c", *what);
    ask("Say", PROTO, text, 2000, 1000);
    crpc_must(f.c.status == 429);
    body_begins(0, code, sizeof(code) - 1);
  }
  ask("Say", PROTO, "big:HMD", 2000, 1000);
  crpc_must(f.c.status == 404 && f.c.body_len > 4000);
  crpc_must(!sent("x-big") && !sent("trailer-x-tail"));
  ask("Count", STREAM, "big:H", 2000, 1000);
  crpc_must(f.c.status == 200);
  body_begins(5, "{\"error\":", 9);
  body_begins(14, code, sizeof(code) - 1);
  ask("Count", STREAM, "big:MDT", 2000, 1000);
  crpc_must(f.c.body_len > 6500);
}

CRPC_TEST_MAIN(cmocka_unit_test(grpc_message_is_cut),
               cmocka_unit_test(grpc_details_have_the_message_that_was_sent),
               cmocka_unit_test(grpc_error_gets_smaller),
               cmocka_unit_test(grpc_success_with_large_metadata),
               cmocka_unit_test(grpc_web_trailers_are_whole),
               cmocka_unit_test(connect_metadata_has_a_bound))
