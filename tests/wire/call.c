/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Calls in the three protocols: how each is written, and what an answer must look
 * like to be one.
 *
 * Sources: connectrpc.com, Protocol; gRPC PROTOCOL-HTTP2; PROTOCOL-WEB. */

#include <stdlib.h>
#include <string.h>

#include "support/crpc_test.h"
#include "wire/wire.h"

#define ECHO "/test.Sample/Echo"
#define CHAT "/test.Sample/Chat"

const wire_way wire_ways[] = {
    {"Connect h1", CRPC_CONNECT, 1, ECHO, "application/proto", false},
    {"Connect h2", CRPC_CONNECT, 2, ECHO, "application/proto", false},
    {"Connect stream h1", CRPC_CONNECT, 1, CHAT, "application/connect+proto",
     true},
    {"Connect stream h2", CRPC_CONNECT, 2, CHAT, "application/connect+proto",
     true},
    {"gRPC", CRPC_GRPC, 2, ECHO, "application/grpc", true},
    {"gRPC stream", CRPC_GRPC, 2, CHAT, "application/grpc+proto", true},
    {"gRPC-Web h1", CRPC_GRPC_WEB, 1, ECHO, "application/grpc-web+proto", true},
    {"gRPC-Web h2", CRPC_GRPC_WEB, 2, ECHO, "application/grpc-web", true},
    {"gRPC-Web stream h1", CRPC_GRPC_WEB, 1, CHAT, "application/grpc-web+proto",
     true},
    {"gRPC-Web stream h2", CRPC_GRPC_WEB, 2, CHAT, "application/grpc-web+proto",
     true},
};

/* --- Asking --- */

uint32_t wire_call_body(wire_peer *p, const wire_way *way, const char *fields,
                        const void *body, size_t n) {
  cpb__buf lines;
  wire_init(&lines);
  wire_add_text(&lines, "content-type: ");
  wire_add_text(&lines, way->type);
  wire_add_text(&lines, "\n");
  wire_add_text(&lines, way->protocol == CRPC_GRPC ? "te: trailers\n" : "");
  wire_add_text(&lines, fields ? fields : "");
  wire_add(&lines, "", 1);
  wire_request r = {.path = way->path,
                    .fields = cpb__buf_head(&lines),
                    .body = body,
                    .body_len = n};
  uint32_t stream = wire_ask(p, &r);
  cpb__buf_cleanup(&lines);
  return stream;
}

uint32_t wire_call(wire_peer *p, const wire_way *way, const char *fields,
                   unsigned flags, const void *message, size_t n) {
  cpb__buf body;
  wire_init(&body);
  if (way->enveloped) {
    wire_add_envelope(&body, flags, message, n);
  } else {
    wire_add(&body, message, n);
  }
  uint32_t stream =
      wire_call_body(p, way, fields, cpb__buf_head(&body), cpb__buf_len(&body));
  cpb__buf_cleanup(&body);
  return stream;
}

/* --- Judging --- */

static const int http_statuses[] = {200, 499, 500, 400, 504, 404, 409, 403, 429,
                                    400, 409, 400, 501, 500, 503, 500, 401};

/* Copies what stands between a mark and the next stop. */
static void between(const char *text, size_t len, const char *mark, char stop,
                    char out[512]) {
  const char *at = len ? memmem(text, len, mark, strlen(mark)) : NULL;
  out[0] = 0;
  if (at) {
    at += strlen(mark);
    const char *end = at;
    while (end < text + len && *end != stop) {
      end += *end == '\\' ? 2 : 1;
    }
    assert_true(end < text + len);
    assert_true(end - at < 512);
    memcpy(out, at, (size_t)(end - at));
    out[end - at] = 0;
  }
}

/* A Connect error in JSON. */
static void read_error_json(wire_verdict *v, const char *text, size_t len) {
  char name[512];
  between(text, len, "\"code\":\"", '"', name);
  between(text, len, "\"message\":\"", '"', v->message);
  assert_true(crpc_code_from_name(cpb_str_from_cstr(name), &v->code));
}

/* grpc-status and grpc-message of some lines; false when there is none. */
static bool read_status(wire_verdict *v, const char *lines) {
  const char *status = wire_field(lines, "grpc-status");
  if (!status) {
    return false;
  }
  v->code = (crpc_code)atoi(status);
  const char *message = wire_field(lines, "grpc-message");
  if (message) {
    assert_true(strlen(message) < sizeof v->message);
    memcpy(v->message, message, strlen(message) + 1);
  }
  return true;
}

/* A trailer frame's lines, as ours. */
static void read_trailer_frame(wire_verdict *v, const char *text, size_t len) {
  char lines[1024];
  size_t n = 0;
  assert_true(len && len < sizeof lines && text[len - 1] == '\n');
  for (size_t i = 0; i < len; i++) {
    if (text[i] != '\r') {
      lines[n++] = text[i];
    }
  }
  lines[n] = 0;
  assert_true(read_status(v, lines));
}

/* The envelopes; true if the last one told how it ended. */
static bool read_envelopes(const wire_way *way, wire_verdict *v,
                           const cpb__buf *body) {
  unsigned end_flag = way->protocol == CRPC_CONNECT    ? 2
                      : way->protocol == CRPC_GRPC_WEB ? 128
                                                       : 256;
  const char *at = cpb__buf_head(body);
  const char *end = at + cpb__buf_len(body);
  while (at < end) {
    assert_true(end - at >= 5);
    const unsigned char *b = (const unsigned char *)at;
    size_t n =
        (size_t)b[1] << 24 | (size_t)b[2] << 16 | (size_t)b[3] << 8 | b[4];
    unsigned flags = b[0];
    at += 5;
    assert_true((size_t)(end - at) >= n);
    if (flags == end_flag) {
      assert_ptr_equal(at + n, end);
      if (way->protocol == CRPC_GRPC_WEB) {
        read_trailer_frame(v, at, n);
      } else if (memmem(at, n, "\"error\"", 7)) {
        read_error_json(v, at, n);
      }
      return true;
    }
    assert_int_equal(flags, 0);
    if (v->messages++ == 0) {
      v->first = (cpb_str){at, n};
    }
    at += n;
  }
  return false;
}

static void judge_unary(const wire_way *way, const wire_answer *a,
                        wire_verdict *v) {
  const char *body = cpb__buf_head(&a->body);
  size_t len = cpb__buf_len(&a->body);
  bool good = a->status == 200;
  assert_string_equal(wire_field(a->head, "content-type"),
                      good ? way->type : "application/json");
  assert_null(a->trailers);
  if (good) {
    v->messages = 1;
    v->first = (cpb_str){body, len};
    return;
  }
  assert_true(len && body[0] == '{' && body[len - 1] == '}');
  read_error_json(v, body, len);
  assert_int_equal(a->status, http_statuses[v->code]);
}

static void judge_stream(const wire_way *way, const wire_answer *a,
                         wire_verdict *v) {
  assert_int_equal(a->status, 200);
  assert_string_equal(wire_field(a->head, "content-type"), way->type);
  bool told = way->protocol != CRPC_CONNECT && read_status(v, a->head);
  if (told) {
    assert_int_equal(cpb__buf_len(&a->body), 0);
    assert_null(a->trailers);
    return;
  }
  told = read_envelopes(way, v, &a->body);
  if (way->protocol == CRPC_GRPC) {
    assert_true(read_status(v, a->trailers));
  } else {
    assert_true(told);
    assert_null(a->trailers);
  }
}

wire_verdict wire_judge(const wire_way *way, const wire_answer *a) {
  wire_verdict v = {.code = CRPC_OK};
  if (!a->ended || a->cut) {
    fail_msg("%s: the answer was %s", way->name, a->cut ? "cut" : "reset");
  }
  assert_true(a->reset <= 0);
  assert_int_equal(a->informational, 0);
  if (way->enveloped) {
    judge_stream(way, a, &v);
  } else {
    judge_unary(way, a, &v);
  }
  return v;
}

void wire_good(wire_peer *p, const wire_way *way) {
  static const char request[] = "\n\2hi\20*";
  static const char response[] = "\n\2hi\20+";
  uint32_t stream = wire_call(p, way, NULL, 0, request, sizeof request - 1);
  wire_verdict v = wire_judge(way, wire_hear(p, stream));
  assert_int_equal(v.code, CRPC_OK);
  assert_int_equal(v.messages, 1);
  assert_int_equal(v.first.len, sizeof response - 1);
  assert_memory_equal(v.first.data, response, v.first.len);
}

wire_verdict wire_expect(wire_peer *p, const wire_way *way, uint32_t stream,
                         crpc_code code) {
  wire_verdict v = wire_judge(way, wire_hear(p, stream));
  if (v.code != code) {
    fail_msg("%s: %s (%s), not %s", way->name, crpc_code_name(v.code),
             v.message, crpc_code_name(code));
  }
  wire_good(p, way);
  wire_quiet(p);
  return v;
}
