/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The inside of the HTTP/2 engine (RFC 9113), shared by its files:
 *
 *   frame.c    frames as bytes, pure        recv.c      frames in
 *   hpack/     RFC 7541, pure               recv_headers.c  header blocks in
 *   headers.c  header rules, pure           send.c      exchange actions
 *   stream.c   stream table and pool        control.c   frames we send
 *   limits.c   token buckets and timers     conn.c      life of the connection
 *   window.c   receive windows, budget
 *
 * One core serves both roles; where they differ, conn->base.server tells.
 *
 * A stream, by what both sides have ended:
 *
 *     open --remote_ended--> half closed --local_ended--> closed
 *     open --local_ended---> half closed --remote_ended-> closed
 *     any ---RST_STREAM, error, connection lost---------> closed
 *
 * A closed stream leaves the table at once, but its memory lives until the event
 * closed was delivered. That happens from the notify list: when a frame has been
 * dealt with, when a timer fired, or else from a task on the connection's loop,
 * never from inside an action. */

#ifndef HTTP_H2_H2_H
#define HTTP_H2_H2_H

#include "base/buf.h"
#include "base/loop.h"
#include "http/conn.h"
#include "http/h2/frame.h"
#include "http/h2/hpack/hpack.h"
#include "http/pace.h"

enum {
  H2_STREAM_FIELDS = 24,     /* fields of head and trailers held inline */
  H2_STREAM_BYTES = 512,     /* strings of them */
  H2_POOLED_STREAMS = 64,    /* kept for the next ones */
  H2_RECENT = 64,            /* closed streams that are remembered */
  H2_MAX_CONTINUATIONS = 16, /* that bring little: */
  H2_FULL_CONTINUATION = 8 * 1024,
  H2_MAX_BLOCK = 1024 * 1024, /* of a response */
  H2_MAX_INTERIMS = 32,
  /* DATA is put into the output only below this, so that one reply cannot hold
   * all others up, and memory stays with the stream that asked for it. */
  H2_OUTPUT_HIGH = 256 * 1024,
  H2_OUTPUT_KEEP = 64 * 1024, /* of an empty output buffer */
  /* The rest of a request that has been answered is dropped in silence, if it
   * ends soon: some clients take a RST_STREAM for the loss of the answer. */
  H2_LINGER_BYTES = 64 * 1024,
  H2_LINGER_US = 1000 * 1000,
  /* For the PING between both GOAWAY of a shutdown. Without open exchanges it is
   * HTTP_GRACE_US: there is less to lose. */
  H2_SHUTDOWN_PING_US = 1000 * 1000,
  /* Before the peer's SETTINGS came; RFC 9113 section 6.5.2 recommends that
   * nobody allows fewer. */
  H2_ASSUMED_STREAMS = 100
};

typedef struct h2_conn h2_conn;

typedef struct h2_stream {
  http_exchange x;
  uint32_t id;
  uint32_t unconsumed; /* bytes that came for the user, not consumed yet */
  uint32_t window;     /* unconsumed and what the peer may send, as a rule */
  uint32_t head_bytes; /* of a long request head, which is held, too */
  size_t charged;      /* to the connection's budget */
  int64_t want_until;  /* the user waits until so many bytes were received */
  uint16_t reason;     /* of the event closed */
  uint8_t interims;    /* heads with status 1xx that came */
  bool opened;         /* the user knows of it and is told when it closes */
  bool got_head;       /* a final one */
  bool remote_ended;
  bool sent_head;
  bool ending;       /* the user has ended; pending may still be there */
  bool local_ended;  /* END_STREAM is in the output */
  bool has_trailers; /* to be sent once pending is empty */
  bool discard;      /* reset(NO_ERROR): what comes in is dropped */
  bool closed;
  bool wants_writable; /* the user saw writable() false */
  bool writable_due;
  bool head_only; /* answer to HEAD: content-length without content */
  int64_t send_window, recv_window;
  int64_t content_length, received;
  http_pace pace;   /* of the request, then of what is left of the answer */
  uint32_t dropped; /* bytes since discard */
  struct h2_stream *chain; /* in its bucket, or in the pool */
  cpb__list open;          /* all open streams */
  cpb__list ready;         /* has pending data and window */
  cpb__list notify;        /* an event is due */
  cpb__list wanting;       /* waits for more than its window */
  cpb__timer linger;       /* the rest of a request that is discarded */
  size_t pending_apart;    /* bytes at its end for a frame of their own */
  cpb__buf pending;        /* body that may not be sent yet */
  const http_field *send_trailers;
  size_t send_trailers_count;
  uint64_t head_end;    /* output counted up to the end of our head */
  cpb__chunk *slabs[2]; /* of the strings of head and trailers */
  http_head head, trailers;
  cpb_arena arena;
  http_field fields[H2_STREAM_FIELDS];
  _Alignas(16) char bytes[H2_STREAM_BYTES];
} h2_stream;

/* Tokens that come back with time, half the burst each second, and with work that
 * is worth them. */
typedef struct h2_bucket {
  uint32_t tokens, burst;
  uint32_t earned; /* since the last refill */
  int64_t refilled_us;
} h2_bucket;

typedef enum h2_state {
  H2_AWAIT_PREFACE, /* server */
  H2_AWAIT_SETTINGS,
  H2_OPEN,
  H2_FAILED /* input is dropped */
} h2_state;

/* How a remembered stream was closed. */
typedef enum h2_ending {
  H2_NOT_KNOWN,
  H2_ENDED,
  H2_RESET_BY_PEER,
  H2_RESET_BY_US
} h2_ending;

struct h2_conn {
  http_conn base;
  const http_limits *limits;
  h2_state state;
  bool feeding; /* inside feed: who fed us will drain */
  bool settings_acked;
  bool ping_sent;     /* keepalive */
  bool shutdown_ping; /* between both GOAWAY */
  bool final_goaway;  /* no stream above goaway_last is taken */
  cpb__task task;     /* delivers what actions caused */

  /* Frames are appended to out. What the driver is writing lies in sending and
   * does not move meanwhile. */
  cpb__buf out, sending;
  size_t waiting;       /* body bytes that streams may not send yet */
  bool crowded;         /* a stream was told that these are too many */
  uint32_t tail_id;     /* out ends with a DATA frame of this stream; 0 = not */
  uint32_t tail_data;   /* its payload so far */
  uint32_t tail_room;   /* bytes that may join it without another look */
  h2_stream *appends;   /* has a window (http_append); NULL = none has */
  cpb__buf *appends_to; /* at whose end */
  size_t run;           /* bytes of sending when it was handed out first */
  uint64_t drained;     /* bytes ever written */

  cpb__buf in;            /* the preface or a frame that is not whole yet */
  h2_stream *data_stream; /* of the DATA frame being read; NULL = dropped */
  uint32_t data_left, data_padding;
  bool in_data, data_ends;
  cpb__buf block;    /* HEADERS and CONTINUATION so far */
  uint32_t block_id; /* 0 = none is open */
  uint8_t block_flags, block_frames;

  hpack_decoder decoder;
  hpack_encoder encoder;

  h2_stream **buckets;
  uint32_t bucket_count; /* a power of two */
  uint32_t spread;       /* of ids over buckets */
  uint32_t open_count;
  cpb__list streams, ready, notify;
  cpb__list wanting; /* the oldest first */
  bool starving;     /* one of them is refused room */
  h2_stream *pool;
  uint32_t pooled;
  uint32_t recent_ids[H2_RECENT];
  uint8_t recent_endings[H2_RECENT];
  uint32_t recent_at;

  uint32_t last_id; /* highest stream of the peer that we have seen */
  uint32_t next_id; /* client: of the next exchange */
  uint32_t goaway_last;

  int64_t send_window, recv_window;
  uint32_t to_return;    /* came, not yet given back by WINDOW_UPDATE */
  uint32_t first_window; /* of a stream */
  uint32_t recv_initial; /* the same, as far as the peer knows */
  uint32_t peer_initial, peer_max_frame, peer_max_streams;

  /* Frames that bring nothing, which HEADERS and DATA of either side earn; calls
   * given up, which calls that end well earn; streams that we had to reset. */
  h2_bucket controls, cancels, faults;
  cpb__timer timer;
  int64_t start_us, last_input_us, idle_since_us, block_since_us;
  int64_t ping_us, shutdown_us, frame_since_us;
  int64_t look_us; /* the next look at who gets on */
  http_pace output;

  http_reason peer_reason;    /* of its GOAWAY */
  char *peer_why;             /* the same in words, with its debug data */
  int64_t moved_us, tried_us; /* while a stream starves */
};

static inline h2_conn *h2_of_conn(http_conn *conn) {
  return (h2_conn *)conn;
}
static inline h2_conn *h2_of_stream(const h2_stream *stream) {
  return (h2_conn *)stream->x.conn;
}
/* Takes what was written into the window, and closes it (send.c). Before anything
 * that looks at the output's end, at what may be sent, or at the stream. */
void h2_take_appended(h2_conn *conn);
static inline void h2_settle_output(h2_conn *conn) {
  if (CPB__UNLIKELY(conn->appends != NULL)) {
    h2_take_appended(conn);
  }
}

/* Output that the peer has not taken yet. */
static inline size_t h2_unsent(const h2_conn *conn) {
  return cpb__buf_len(&conn->out) + cpb__buf_len(&conn->sending);
}
static inline int64_t h2_now(const h2_conn *conn) {
  return conn->base.config.loop->now_us;
}

/* Whether a stream that is not in the table was never opened. */
static inline bool h2_is_idle(const h2_conn *conn, uint32_t id) {
  bool peers = ((id & 1) != 0) == conn->base.server;
  return peers ? id > conn->last_id : id >= conn->next_id;
}

/* --- stream.c --- */
bool h2_streams_init(h2_conn *conn);
void h2_streams_cleanup(h2_conn *conn);
h2_stream *CPB_NULLABLE h2_stream_find(const h2_conn *conn, uint32_t id);
/* A new stream, in the table. NULL: out of memory. */
h2_stream *CPB_NULLABLE h2_stream_create(h2_conn *conn, uint32_t id);
/* Out of the table, lists and windows; remembered as ended how. */
void h2_stream_detach(h2_stream *stream, h2_ending how);
/* Back to the pool. It is detached. */
void h2_stream_release(h2_stream *stream);
h2_ending h2_recent_find(const h2_conn *conn, uint32_t id);
void h2_recent_add(h2_conn *conn, uint32_t id, h2_ending how);
/* Detaches and makes the event closed due. No-op on a closed stream. */
void h2_stream_close(h2_stream *stream, http_reason reason, h2_ending how);
/* Ends a stream that lingers: RST_STREAM(NO_ERROR). */
void h2_stream_enough(h2_stream *stream);
/* Closes when both sides have ended. */
void h2_stream_check_end(h2_stream *stream);
/* Puts the stream on the notify list. */
void h2_stream_notify(h2_stream *stream);
/* Delivers due events. */
void h2_deliver(h2_conn *conn);

/* --- headers.c: RFC 9113 section 8; false = malformed. fields are changed in
 * place (Host is taken out); head views them. --- */
bool h2_request_head(http_head *head, http_field *fields, size_t count);
bool h2_response_head(http_head *head, http_field *fields, size_t count);
bool h2_trailers_head(http_head *head, http_field *fields, size_t count);

/* --- recv.c --- */
size_t h2_feed(http_conn *base, const char *data, size_t n,
               cpb__chunk *CPB_NULLABLE owner);
/* The peer has ended its half: content-length, the event end. */
void h2_remote_end(h2_stream *stream, const http_head *trailers);

/* --- window.c --- */
/* Bytes have come: gives back the connection's window. */
void h2_return_window(h2_conn *conn, size_t n);
/* A DATA frame for the stream has begun; content: without padding. */
void h2_stream_received(h2_stream *stream, uint32_t length, uint32_t content);
void h2_stream_consumed(h2_stream *stream);
/* The user holds n bytes no longer. */
static inline void h2_stream_consume(h2_stream *stream, size_t n) {
  stream->unconsumed -=
      n < stream->unconsumed ? (uint32_t)n : stream->unconsumed;
  if (CPB__UNLIKELY(stream->charged || stream->wanting.next ||
                    stream->recv_window <= stream->window / 2)) {
    h2_stream_consumed(stream);
  }
}
void h2_stream_want(h2_stream *stream, size_t n);
/* The stream has a head of n bytes. false: there is no room for it. */
bool h2_stream_hold_head(h2_stream *stream, size_t n);
/* Nothing more comes: the room that was promised is free. */
void h2_stream_shut(h2_stream *stream);
/* Nothing that came is held any more. */
void h2_stream_drop(h2_stream *stream);
/* When to look again whether there is room for what starves. */
int64_t h2_starving_due(const h2_conn *conn);
void h2_starving_retry(h2_conn *conn);

/* --- recv_control.c: whole frames about the connection --- */
void h2_recv_settings(h2_conn *conn, h2_frame frame, const char *payload);
void h2_recv_ping(h2_conn *conn, h2_frame frame, const char *payload);
void h2_recv_goaway(h2_conn *conn, h2_frame frame, const char *payload);
/* Frees what was kept of it. */
void h2_forget_goaway(h2_conn *conn);
void h2_recv_window_update(h2_conn *conn, h2_frame frame, const char *payload);
void h2_recv_reset(h2_conn *conn, h2_frame frame, const char *payload);
void h2_recv_priority(h2_conn *conn, h2_frame frame, const char *payload);

/* --- recv_headers.c --- */
void h2_recv_headers(h2_conn *conn, h2_frame frame, const char *payload);
void h2_recv_continuation(h2_conn *conn, h2_frame frame, const char *payload);

/* --- send.c --- */
extern const http_exchange_vtable h2_exchange_vtable;
/* Client: writes the request head. false: fields that may not be sent, or no
 * memory. */
bool h2_send_request(h2_stream *stream, const http_head *head, bool end);
/* Server: a head alone, from the engine itself. */
void h2_send_bare_status(h2_conn *conn, uint32_t id, unsigned status);
/* n bytes that waited are gone: there may be room for other streams. */
void h2_waiting_less(h2_conn *conn, size_t n);
/* Streams that have data and window, in turns. */
void h2_flush_ready(h2_conn *conn);
/* The window has grown: the stream may go on. */
void h2_stream_ready(h2_stream *stream);

/* --- control.c: frames that we send; each is a few bytes copied --- */
/* Room for n bytes of output. NULL: out of memory, the connection is lost. */
char *CPB_NULLABLE h2_room(h2_conn *conn, size_t n);
void h2_put_preface(h2_conn *conn);
void h2_put_settings_ack(h2_conn *conn);
void h2_put_ping(h2_conn *conn, const char payload[8], bool ack);
void h2_put_reset(h2_conn *conn, uint32_t id, uint32_t code);
/* why: the debug data, may be NULL. */
void h2_put_goaway(h2_conn *conn, uint32_t last, uint32_t code,
                   const char *CPB_NULLABLE why);
void h2_put_window_update(h2_conn *conn, uint32_t id, uint32_t n);

/* --- conn.c --- */
/* A connection error (RFC 9113 section 5.4.1): GOAWAY, all exchanges closed.
 * why, here and below, is a constant: what the peer did, in a few words. */
void h2_fail(h2_conn *conn, http_reason reason, const char *why);
/* The connection is of no more use, and nothing more is said. why NULL: what the
 * peer's GOAWAY has said, if there was one. */
void h2_lose(h2_conn *conn, http_reason reason, unsigned want,
             const char *CPB_NULLABLE why);
/* A stream error (section 5.4.2): RST_STREAM, closed(reason). Provoked by the
 * peer: too many fail the connection. */
void h2_stream_error(h2_stream *stream, http_reason reason, const char *why);
/* A stream whose peer is too slow: RST_STREAM, closed(HTTP_TIMED_OUT). */
void h2_give_up_on(h2_stream *stream, const char *why);
/* As above where there is no stream (any more). cheap: nothing was done for it,
 * so that it counts as a control frame only. */
void h2_reset_id(h2_conn *conn, uint32_t id, http_reason reason, bool cheap);
/* Ends the connection when it is going away and no exchange is left. */
void h2_check_done(h2_conn *conn);
/* Something was put into the output or the state has changed. */
void h2_touch(h2_conn *conn);
/* The round trip between both GOAWAY frames is over. */
void h2_shutdown_acked(h2_conn *conn);

/* --- limits.c --- */
void h2_bucket_init(h2_bucket *bucket, uint32_t burst, int64_t now_us);
bool h2_bucket_take(h2_bucket *bucket, int64_t now_us);
/* false: the peer sends too much of it, and the connection has failed. */
bool h2_charge_control(h2_conn *conn);
bool h2_charge_cancel(h2_conn *conn);
bool h2_charge_fault(h2_conn *conn);
void h2_timer_fire(cpb__timer *timer);
/* Sets the timer if something is due before what it is set to. */
void h2_arm(h2_conn *conn);
extern const char h2_keepalive_payload[8], h2_shutdown_payload[8];

#endif
