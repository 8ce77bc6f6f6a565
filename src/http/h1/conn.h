/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The HTTP/1.1 connection, as its parts see it: conn.c (life, output, timers),
 * recv.c (input), send.c (actions), server.c and client.c (what differs).
 *
 * A connection carries one exchange at a time, which is part of it: nothing is
 * allocated per request. Input is a chain of phases:
 *
 *     server:  HEAD -> BODY [-> TRAILERS] -> COMPLETE -> HEAD ...
 *     client:  IDLE -> HEAD -> BODY [-> TRAILERS] -> COMPLETE -> IDLE ...
 *     any -> IGNORE (lingering: take and drop)    any -> DEAD (take nothing)
 *
 * In COMPLETE nothing is taken: the next request waits, unread, with the driver
 * until this one's exchange has closed. Output is two buffers: `out` is appended
 * to, `flight` was handed to the driver and does not move.
 *
 * closing: the exchange will get its last event as soon as no event and no action
 * is running; until then it gets no other one. */

#ifndef H1_CONN_H
#define H1_CONN_H

#include "base/buf.h"
#include "http/h1/body.h"
#include "http/h1/head.h"
#include "http/h1/write.h"
#include "http/pace.h"

enum {
  /* HTTP/1.1 has no way to name a bound. Peers take from 8 KiB to a megabyte. */
  H1_PEER_FIELD_BYTES = 64 * 1024,
  /* Of a request body that is left over when its exchange has closed, so much is
   * read and dropped to keep the connection. A body of unknown length may be
   * longer. */
  H1_DROP_MAX = 64 * 1024,
  /* So long after a client has ended its side it is asked whether it reads. */
  H1_ASK_US = 500 * 1000
};

typedef enum h1_phase {
  H1_IDLE,
  H1_HEAD,
  H1_BODY,
  H1_TRAILERS,
  H1_COMPLETE,
  H1_IGNORE,
  H1_DEAD
} h1_phase;

typedef enum h1_sending {
  H1_SEND_NOTHING,   /* no head yet */
  H1_SEND_UNDECIDED, /* the head lies in out, all but its end: that depends on
                        whether the length of the body becomes known */
  H1_SEND_LENGTH,
  H1_SEND_CHUNKED,
  H1_SEND_UNTIL_CLOSE, /* HTTP/1.0 */
  H1_SEND_NO_BODY,     /* HEAD, 204, 304: data is dropped */
  H1_SEND_ENDED
} h1_sending;

typedef struct h1_conn h1_conn;

typedef struct h1_role {
  /* Whether the first bytes may become a head. */
  bool (*plausible)(const char *data, size_t len);
  /* A complete head; 0 or the error to refuse it with. */
  int (*head)(h1_conn *c, const char *data, size_t len);
  /* The peer broke the rules (a status), or H1_NO_MEMORY. h1_refuse keeps why. */
  void (*refuse)(h1_conn *c, int error);
  /* Sending was given up. */
  void (*cut)(h1_conn *c, http_reason reason);
  /* The exchange has closed, or what followed it has been dropped. */
  void (*next)(h1_conn *c);
  void (*eof)(h1_conn *c, bool failed);
  void (*limit)(h1_conn *c); /* the timer of that name is due */
  /* A body that has begun does not come. */
  void (*too_slow)(h1_conn *c);
} h1_role;

struct h1_conn {
  http_conn base;
  const h1_role *role;
  http_exchange x;
  cpb__timer events; /* an action has caused an event */
  cpb__timer
      limit; /* slow head or trailers, idle, slow rest of a dropped body */
  cpb__timer look; /* at who gets on, while there is anything to wait for */
  http_pace input, output;
  cpb__buf in; /* a head or trailer section that is not complete */
  cpb__buf out, flight;
  h1_block head, trailers;
  http_head received;
  h1_body body;
  uint64_t send_left; /* H1_SEND_LENGTH: bytes still to be sent */
  size_t outstanding; /* body bytes handed out and not consumed */
  size_t charged;     /* of them, to the budget */
  uint64_t received_bytes, written_bytes; /* of bodies; of all */
  size_t wanted; /* bytes more that the user waits for */
  h1_phase phase;
  h1_sending sending;
  http_reason reason; /* of closing */
  char *limit_text;   /* words for a limit that was passed; NULL: none was */
  uint16_t informational; /* 1xx heads in front of this response */
  bool open;              /* x is in use */
  bool closing;
  bool in_feed;
  bool stalled; /* the driver holds bytes that were not taken */
  bool blocked; /* was not writable */
  bool writable_due;
  bool recv_ended; /* end was delivered */
  bool keep_alive;
  bool head_request; /* HEAD: the response has no body */
  bool expect;       /* 100-continue was asked for and not answered */
  bool saw_cr;       /* of an empty line in front of a request */
  bool saw_blank;
  bool wrote; /* the driver has written bytes of this request */
  bool eof;
};

/* conn.c */
http_conn *h1_conn_create(const http_conn_config *config, const h1_role *role);
/* Ready for the next exchange. */
void h1_restart(h1_conn *c, h1_phase phase);
/* The connection ends when all output is written; linger: read on meanwhile. */
void h1_stop(h1_conn *c, bool linger);
/* The exchange ends as soon as may be; no-op when it does already. */
void h1_close_later(h1_conn *c, http_reason reason);
/* What the peer sent cannot be taken: a status or H1_NO_MEMORY, and why in a few
 * constant words. */
void h1_refuse(h1_conn *c, int error, const char *CPB_NULLABLE why);
http_reason h1_reason_of(int error);
/* Keeps why the connection ends. */
void h1_ended(h1_conn *c, http_reason reason, const char *CPB_NULLABLE why);
/* The outstanding bytes are other ones: counts them in the budget. */
void h1_charge(h1_conn *c);
/* Looks at who gets on from now on, if there is anybody to wait for. */
void h1_watch(h1_conn *c);
/* Delivers what is due. */
void h1_settle(h1_conn *c);
void h1_set_limit(h1_conn *c, int64_t timeout_us);
void h1_clear_limit(h1_conn *c);
size_t h1_pending(const h1_conn *c);

/* recv.c */
size_t h1_feed(http_conn *conn, const char *data, size_t n,
               cpb__chunk *CPB_NULLABLE owner);
/* The peer's message is complete. */
void h1_finish_message(h1_conn *c);

/* send.c */
extern const http_exchange_vtable h1_exchange_vtable;
/* Decides for chunks when the head is still undecided. */
void h1_flush_head(h1_conn *c);
/* Request head into the output. */
h1_written h1_send_request(h1_conn *c, const http_head *head, bool ended);

/* server.c, client.c */
extern const h1_role h1_server_role, h1_client_role;
http_exchange *h1_client_open(http_conn *conn, const http_head *head,
                              bool ended);

#endif
