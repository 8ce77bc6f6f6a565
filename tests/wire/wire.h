/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Bytes on real sockets against the whole stack: a server of test.Sample that
 * runs, raw peers that say what they like to it over HTTP/1.1 and HTTP/2, and
 * answers read strictly, in the words of each protocol.
 *
 * Header fields are written as lines, "name: value\n" each. HTTP/2 is written
 * without compression and read with libnghttp2, which is not ours.
 *
 * Everything waits for some seconds at most and then fails the test. */

#ifndef WIRE_WIRE_H
#define WIRE_WIRE_H

#include <nghttp2/nghttp2.h>

#include "base/buf.h"
#include "rpc/rpc_sample.h"

/* --- Bytes --- */

enum {
  FRAME_DATA = 0,
  FRAME_HEADERS = 1,
  FRAME_RST_STREAM = 3,
  FRAME_SETTINGS = 4,
  FRAME_PING = 6,
  FRAME_GOAWAY = 7,
  FRAME_WINDOW_UPDATE = 8,
  FRAME_CONTINUATION = 9,
  FLAG_END_STREAM = 1,
  FLAG_ACK = 1,
  FLAG_END_HEADERS = 4
};

/* Buffers of the C library's allocator, so that the test allocator counts what
 * is the stack's only. */
void wire_init(cpb__buf *b);
void wire_add(cpb__buf *b, const void *data, size_t n);
void wire_add_text(cpb__buf *b, const char *text);
void wire_add_frame(cpb__buf *b, unsigned type, unsigned flags, uint32_t stream,
                    const void *payload, size_t n);
/* One field of a header block, and all of some lines. */
void wire_add_field(cpb__buf *b, cpb_str name, cpb_str value);
void wire_add_lines(cpb__buf *b, const char *lines);
/* A HEADERS frame of the lines. */
void wire_add_headers(cpb__buf *b, unsigned flags, uint32_t stream,
                      const char *lines);
void wire_add_envelope(cpb__buf *b, unsigned flags, const void *data, size_t n);

/* --- Peers: one side of a connection --- */

/* What came for one request. */
typedef struct wire_answer {
  struct wire_answer *next;
  uint32_t stream;
  int status;     /* 0 = no head yet */
  char *head;     /* lines, lower-case names */
  char *trailers; /* lines; NULL = none came */
  cpb__buf body;
  bool ended;        /* completely there */
  bool cut;          /* the connection ended first */
  int64_t reset;     /* code of RST_STREAM; -1 = none */
  int64_t window;    /* HTTP/2: what may still be said of the request's body */
  int informational; /* 1xx heads before */
} wire_answer;

typedef struct wire_peer {
  bool open;
  int fd;
  int version; /* 1 or 2 */
  cpb__buf in;
  bool eof;
  uint32_t next_stream;
  wire_answer *answers;
  nghttp2_hd_inflater *inflater;
  int64_t goaway; /* code of the last one; -1 = none */
  int64_t window; /* HTTP/2: what all requests' bodies may still have */
  unsigned pongs;
} wire_peer;

/* Connects; HTTP/2 says its preface. The peer is closed at the end of the body,
 * if not before. */
wire_peer *wire_dial(const crpc_server *server, int version);
void wire_close(wire_peer *p);
void wire_close_all(void *unused);
/* Closes with a reset, as a crashed machine's kernel would. */
void wire_crash(wire_peer *p);
void wire_write(wire_peer *p, const void *data, size_t n);
void wire_write_buf(wire_peer *p, cpb__buf *b); /* and cleans it up */

typedef struct wire_request {
  const char *method; /* NULL: POST */
  const char *path;
  const char *fields; /* may be NULL */
  const char *body;
  size_t body_len;
  bool open; /* the request goes on */
} wire_request;

/* Says a request; returns its stream (HTTP/1.1: its number). */
uint32_t wire_ask(wire_peer *p, const wire_request *r);
/* More of an open request's body, over HTTP/2 as windows allow it; nothing of a
 * request that is answered before they do. */
void wire_more(wire_peer *p, uint32_t stream, const void *data, size_t n,
               bool end);
void wire_reset(wire_peer *p, uint32_t stream, uint32_t code);
/* Reads until the answer has ended, was reset or cut off. */
wire_answer *wire_hear(wire_peer *p, uint32_t stream);
/* Reads until n bytes of its body have come. */
wire_answer *wire_hear_some(wire_peer *p, uint32_t stream, size_t n);
/* Reads until the connection ends. */
void wire_hear_end(wire_peer *p);
/* HTTP/2: one PING there and back. */
void wire_ping(wire_peer *p);
/* Nothing more comes, and for no stream anything came twice. */
void wire_quiet(wire_peer *p);
/* Bytes ready to be read within ms. */
bool wire_readable(wire_peer *p, int ms);

/* Value of a field in lines, copied to a static buffer; NULL when not there. */
const char *wire_field(const char *lines, const char *name);

/* --- Calls: requests and answers of the three protocols --- */

/* One way to call: protocol, HTTP version, method. */
typedef struct wire_way {
  const char *name;
  crpc_protocol protocol;
  int version;
  const char *path;
  const char *type; /* content type */
  bool enveloped;
} wire_way;

extern const wire_way wire_ways[];
enum { WIRE_WAYS = 10, WIRE_GOOD = 42 };

/* The request of the way, with more fields (may be NULL) and one message, as it
 * is to stand in the body, enveloped with flags if the way is. */
uint32_t wire_call(wire_peer *p, const wire_way *way, const char *fields,
                   unsigned flags, const void *message, size_t n);
/* The same with a body of its own. */
uint32_t wire_call_body(wire_peer *p, const wire_way *way, const char *fields,
                        const void *body, size_t n);

/* How a call ended, told by the protocol. Everything else about the answer has
 * been checked: it is one, complete, with content type and framing as due. */
typedef struct wire_verdict {
  crpc_code code;
  char message[512]; /* as it is on the wire */
  int messages;
  cpb_str first; /* message */
} wire_verdict;

wire_verdict wire_judge(const wire_way *way, const wire_answer *a);
/* A good call: asked, heard and right. */
void wire_good(wire_peer *p, const wire_way *way);
/* The code that the answer to stream brings, and that the connection serves on:
 * another good call, then silence. */
wire_verdict wire_expect(wire_peer *p, const wire_way *way, uint32_t stream,
                         crpc_code code);

/* --- The server --- */

/* What handlers are told by headers: "x-do: VERB [NUMBER]".
 *
 *   sleep MS    sleeps, notes how that ended, then goes on
 *   spin MS     works for so long without asking
 *   return      returns at once
 *   fail N      sends N messages, then fails with aborted
 *   endless     sends messages until that fails
 *   header V, error V    sets a header to, fails with, a hostile text */
enum { WIRE_MAX_MESSAGE = 64 * 1024, WIRE_MAX_STREAMS = 8 };

/* A server with these limits, stopped at the end of the body. */
crpc_server *wire_serve(void);
/* The same with limits of HTTP. */
crpc_server *wire_serve_with(const crpc_http_limits *limits);
/* Forgets what handlers noted and how much memory was used. */
void wire_forget(void);
/* How often handlers noted an end so, within seconds; false if not in time. */
bool wire_noted(crpc_code code, int times);
/* How many handlers were begun; whether all of those end, within seconds. */
int wire_entered(void);
bool wire_all_left(void);
/* Most bytes that the server held. */
size_t wire_peak(void);

int64_t wire_now_ms(void);
void wire_pause(int ms);

/* Ends a program that hangs; libuv's own descriptors are opened. */
struct CMUnitTest;
int wire_main(const struct CMUnitTest *tests, size_t count, const char *name);
#define WIRE_TEST_MAIN(...)                                            \
  int main(void) {                                                     \
    const struct CMUnitTest tests[] = {__VA_ARGS__};                   \
    return wire_main(tests, sizeof tests / sizeof tests[0], __FILE__); \
  }

#endif
