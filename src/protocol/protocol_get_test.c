/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tests of Connect GET: the query, and what caches are told. */

#include <stdio.h>

#include "protocol/test_server.h"

static void get(const char *query) {
  char path[512];
  sprintf(path, "/test.Echo/Say?%s", query);
  fresh(11);
  carrier_request(&f.c, "GET", path, "", true);
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended);
}

CRPC_TEST(get_requests) {
  static const char *const good[] = {
      "connect=v1&base64=1&encoding=proto&message=CgJoaQ",
      "message=CgJoaQ%3D%3D&encoding=proto&base64=1",
      "encoding=proto&message=CgJoaQ==&base64=1&unknown=&&x",
      "encoding=proto&message=%0A%02hi",
      /* Values of base64 other than 1 are ignored. */
      "encoding=proto&message=%0A%02hi&base64=0",
      "encoding=proto&message=%0A%02hi&base64=",
      "encoding=proto&message=%0A%02hi&base64=true",
      "encoding=proto&message=%0A%02hi&connect=&compression=",
      "encoding=proto&message=%0A%02hi&compression=identity",
      /* Of two the first one counts. */
      "encoding=proto&message=CgJoaQ&base64=1&base64=0",
      "encoding=proto&encoding=foo&message=CgJoaQ&base64=1&message=!",
      "encoding=proto&message=%0A%02hi&compression=&compression=foo",
      "connect=v1&encoding=proto&message=%0A%02hi&connect=v2",
      /* Names are case-sensitive, and may be escaped. */
      "encoding=proto&%6Dessage=%0A%02hi&Message=x&BASE64=1",
  };
  static const char *const bad400[] = {
      "encoding=proto",
      "message=CgJoaQ&base64=1",
      "connect=v2&base64=1&encoding=proto&message=CgJoaQ",
      "base64=1&encoding=proto&message=Cg*oaQ",
      "encoding=proto&message=%0",
      "encoding=proto&message=%zz",
      "base64=1&encoding=proto&message=CgVoaQ",
      "base64=0&encoding=proto&message=CgJoaQ",
      "base64=1&encoding=proto&message=CgJoaQ%3D",
  };
  fixture();
  for (size_t i = 0; i < CPB__COUNT(good); i++) {
    get(good[i]);
    crpc_must(f.c.status == 200);
    body_is(BODY("\n\2hi"));
    text_is(carrier_header(&f.c, "content-type"), "application/proto");
  }
  for (size_t i = 0; i < CPB__COUNT(bad400); i++) {
    get(bad400[i]);
    crpc_must(f.c.status == 400);
    text_is(carrier_header(&f.c, "content-type"), "application/json");
  }
  static const char *const bad415[] = {
      "encoding=foo&message=", "encoding=&message=", "encoding&message="};
  for (size_t i = 0; i < CPB__COUNT(bad415); i++) {
    get(bad415[i]);
    crpc_must(f.c.status == 415);
    crpc_must(carrier_header(&f.c, "accept-post"));
  }
  get("encoding=proto&message=&compression=foo");
  crpc_must(f.c.status == 501);
  crpc_must(carrier_header(&f.c, "accept-encoding"));
}

/* Any answer to a GET may lie in a cache, the one that was not compressed, too. */
CRPC_TEST(get_answers_vary) {
  static const char *const queries[] = {
      "encoding=proto&message=%0A%02hi", "encoding=proto&message=%0A%04fail",
      "encoding=proto&message=%0", "encoding=proto&message=&compression=foo"};
  fixture();
  for (size_t i = 0; i < CPB__COUNT(queries); i++) {
    get(queries[i]);
    text_is(carrier_header(&f.c, "vary"),
            crpc__compressor_count() ? "accept-encoding" : NULL);
  }
  post(11, "/test.Echo/Say", PROTO, BODY("\n\2hi"));
  crpc_must(!carrier_header(&f.c, "vary"));
}

CRPC_TEST_MAIN(cmocka_unit_test(get_requests),
               cmocka_unit_test(get_answers_vary))
