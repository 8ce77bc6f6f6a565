/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The connection: bytes in, bytes out, no I/O, no thread, no clock. Whoever owns
 * the socket feeds what it read, drains what is to be written, says when the peer
 * is gone, and calls run when a timer is due. HTTP/1.1 and HTTP/2, server and
 * client, behind one set of functions.
 *
 *     feed(bytes) -> exchange events          drain(iovecs) -> socket
 *
 * Events that an action causes are tasks of the loop: cpb__loop_run delivers
 * them. After feed and run, or any action from outside, the driver asks drain. It
 * is told by http_conn_config.dirty when there is something to drain although
 * nobody fed.
 *
 * Threads: loop thread. */

#ifndef HTTP_CONN_H
#define HTTP_CONN_H

#include "base/budget.h"
#include "base/loop.h"
#include "http/exchange.h"

typedef struct http_conn http_conn;

/* Limits of a connection, all bounded; http_limits_default fills them in. */
typedef struct http_limits {
  uint32_t max_header_bytes;   /* name + value + 32 each, 64 KiB */
  uint32_t max_header_count;   /* 128 */
  uint32_t max_streams;        /* concurrent exchanges of the peer, 200 */
  uint32_t first_window;       /* receive window of a new exchange, 64 KiB */
  uint32_t stream_window;      /* what it may grow to, 1 MiB */
  uint32_t conn_window;        /* receive window of the connection, and its
                                  budget of received bytes, 16 MiB */
  uint32_t max_frame_bytes;    /* SETTINGS_MAX_FRAME_SIZE, 16 KiB */
  uint32_t header_table_bytes; /* SETTINGS_HEADER_TABLE_SIZE, 4 KiB */
  uint32_t
      max_send_buffer; /* not writable() above this per exchange, 256 KiB */
  uint32_t max_output_bytes; /* unread output before the peer counts as too
                                    slow: feed stops taking input, 4 MiB */
  uint32_t max_resets;       /* rapid reset: burst of calls given up, 4,000 */
  uint32_t max_faults;       /* burst of streams in error, 200 */
  uint32_t
      max_control_frames; /* burst of PING, SETTINGS, PRIORITY, empty DATA.. 1000 */
  int64_t head_timeout_us; /* first byte to end of a head, of trailers or of an
                                HTTP/2 frame; preface and SETTINGS; 30 s */
  int64_t body_timeout_us; /* server: a message that has begun and is waited for
                                brings less than 256 bytes a second for so long,
                                60 s */
  int64_t write_timeout_us; /* the peer takes nothing of what is ready for it,
                                60 s */
  int64_t idle_timeout_us;  /* no exchange open, 0 = off */
  int64_t keepalive_us;     /* HTTP/2 PING when quiet, 0 = off */
  int64_t keepalive_timeout_us; /* answer to it, 20 s */
} http_limits;

void http_limits_default(http_limits *limits);

/* Bytes of a body that an exchange holds and that are not worth counting: most
 * messages are no longer. */
enum { HTTP_SMALL_CHANGE = 4096 };

typedef struct http_conn_config {
  const cpb_allocator *alloc;
  cpb__loop *loop;           /* its clock, timers and tasks */
  const http_limits *limits; /* borrowed, outlives the connection */
  /* Received bytes of all connections together; outlives the connection. */
  cpb__budget *CPB_NULLABLE budget;
  bool secure; /* TLS below: scheme https, HTTP_IS_SECURE */
  /* There is something to drain, or the state (http_conn_want) changed: called
   * at most once until the next drain. May be NULL. */
  void (*dirty)(http_conn *conn, void *user);
  /* Server: a new exchange; set x->events and x->user. false refuses it
   * (REFUSED_STREAM, 503). */
  bool (*open)(http_conn *conn, http_exchange *x, void *user);
  /* The number of open exchanges fell, or the peer's stream limit rose, or the
   * connection became ready: a client may open one more. May be NULL. */
  void (*available)(http_conn *conn, void *user);
  /* The connection has ended otherwise than it should: why, in a few words, what
   * http_conn_why says from now on. At most once. May be NULL. */
  void (*log)(http_conn *conn, http_reason reason, const char *why, void *user);
  void *user;
} http_conn_config;

/* Server connections: HTTP/2 by prior knowledge or HTTP/1.1, told apart by the
 * first bytes (RFC 9113 section 3.4). NULL when out of memory. */
http_conn *http_conn_server(const http_conn_config *config);
/* Client connections of a chosen version. */
http_conn *http_conn_client(const http_conn_config *config, bool http2);
/* Closes all exchanges that are still open (HTTP_CONNECTION_LOST) and frees. Not
 * from inside one of its own events. */
void http_conn_destroy(http_conn *CPB_NULLABLE conn);

/* Hands in n bytes that were read. owner: the chunk they lie in, may be NULL; the
 * engine then copies what must outlive the call. Returns the bytes taken: fewer
 * than n only when the connection has failed, or for the time being because of
 * max_output_bytes (feed the rest after a drain). Events are delivered from
 * inside. */
size_t http_conn_feed(http_conn *conn, const void *data, size_t n,
                      cpb__chunk *CPB_NULLABLE owner);
/* The peer will send nothing more (end of file), or I/O failed. The first does not
 * end an HTTP/1.1 request that has come whole: failed may follow. */
void http_conn_feed_eof(http_conn *conn, bool failed);

/* Up to max views of bytes to write, in order; they stay valid until
 * http_conn_drained. Returns how many; 0 = nothing to write. */
size_t http_conn_drain(http_conn *conn, cpb_str *out, size_t max);
void http_conn_drained(http_conn *conn, size_t n);

typedef enum http_want {
  HTTP_WANT_READ = 1, /* keep reading */
  HTTP_WANT_CLOSE = 2 /* once all is drained, close the socket. Without
                          HTTP_WANT_READ at once; with it linger: shut down
                          writing, read and drop until EOF or a second */
} http_want;
unsigned http_conn_want(const http_conn *conn);

/* Why the connection ended or will end, where there is more to say than that it
 * did: a fault of the peer, a limit, the peer's own words. NULL otherwise. Lives
 * as long as the connection. */
const char *CPB_NULLABLE http_conn_why(const http_conn *conn);

/* Client: opens an exchange with this request head; ended: no body. The caller
 * sets events and user on the result before it returns to the loop. NULL: no room
 * now (wait for available), or the connection is going away (http_conn_usable),
 * or out of memory. */
http_exchange *CPB_NULLABLE http_conn_open(http_conn *conn,
                                           const http_head *head, bool ended);
/* Client: the peer has shown that it speaks HTTP/2 by its SETTINGS, with which
 * its half of the connection begins (RFC 9113 section 3.4). HTTP/1.1 has no such
 * thing and is ready at once. */
bool http_conn_ready(const http_conn *conn);
/* Whether a client may ever open another exchange on it. */
bool http_conn_usable(const http_conn *conn);
/* How many more exchanges may be opened now. */
size_t http_conn_room(const http_conn *conn);
size_t http_conn_exchanges(const http_conn *conn);
/* The largest head that the peer takes, as far as it has said: see the exchange's
 * max_field_bytes. */
size_t http_conn_max_field_bytes(const http_conn *conn);

/* A server's connection without exchanges is kept so long after its shutdown began:
 * a request may be on its way. */
enum { HTTP_GRACE_US = 200 * 1000 };

/* Graceful end: HTTP/2 says GOAWAY twice (2^31-1, then the last stream after the
 * round trip of a PING), HTTP/1.1 "connection: close". Open exchanges go on;
 * then HTTP_WANT_CLOSE. */
void http_conn_shutdown(http_conn *conn);

/* --- For the engines: http_conn.c dispatches to one of these. --- */
typedef struct http_engine {
  size_t (*feed)(http_conn *conn, const char *data, size_t n,
                 cpb__chunk *CPB_NULLABLE owner);
  void (*feed_eof)(http_conn *conn, bool failed);
  size_t (*drain)(http_conn *conn, cpb_str *out, size_t max);
  void (*drained)(http_conn *conn, size_t n);
  http_exchange *(*open)(http_conn *conn, const http_head *head, bool ended);
  size_t (*room)(const http_conn *conn);
  void (*shutdown)(http_conn *conn);
  void (*destroy)(http_conn *conn);
} http_engine;

/* First member of every engine's connection. */
struct http_conn {
  const http_engine *engine;
  http_conn_config config;
  cpb__budget
      budget;       /* received bytes held, and those that were promised room */
  size_t exchanges; /* open now */
  size_t max_field_bytes; /* of heads and trailers that the peer takes */
  const char *why;        /* see http_conn_why */
  unsigned want;
  bool dirty; /* dirty() was called since the last drain */
  bool going_away;
  bool server;
  bool ready;
};

/* The exchange's action of that name. */
size_t http_exchange_max_field_bytes(const http_exchange *x);
/* Too many or too large headers or trailers, in words: "response headers larger
 * than 65536 bytes". Returns text. */
enum { HTTP_LIMIT_TEXT = 64 };
const char *http_limit_text(char text[HTTP_LIMIT_TEXT], const http_conn *conn,
                            bool trailers, bool too_many);

/* Tells the driver, once. */
void http_conn_mark_dirty(http_conn *conn);

/* The connection ends: keeps why and logs it, once. why may be NULL. */
void http_conn_ended(http_conn *conn, http_reason reason,
                     const char *CPB_NULLABLE why);

/* Engine constructors; each lives in its folder. first bytes (server, after
 * detection) are fed by the caller. */
http_conn *http_h1_server(const http_conn_config *config);
http_conn *http_h1_client(const http_conn_config *config);
http_conn *http_h2_server(const http_conn_config *config);
http_conn *http_h2_client(const http_conn_config *config);

#endif
