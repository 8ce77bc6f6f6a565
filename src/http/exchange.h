/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The exchange: one HTTP request and its response, whatever carries it. Engines
 * (h1, h2), hosts and the in-memory pair implement it; protocols use it; neither
 * knows the other. Both sides of a connection have the same shape:
 *
 *     carrier  --- events: head, data, trailers, end, reset, writable --->  user
 *     carrier  <-- actions: send_head, send_data, end, reset, consume -----  user
 *
 * A server's exchange receives a request and sends a response, a client's the
 * other way round.
 *
 * Order of events: head (once), data (any number), end (once, with trailers or
 * without). closed comes exactly once and last, in every case, and says why; no
 * action is allowed from then on, and the exchange's memory is the carrier's
 * again when closed returns. A client may get no head before closed.
 * Actions never call events back before they return, except that none do: an
 * event that an action causes (say, closed after the last end) is delivered
 * later, from the connection's feed or run.
 *
 * Order of actions: send_head (once), send_data (any number), end (once).
 * Anything after a failed action or after reset is a no-op. The user may end
 * sending before or after the peer did.
 *
 * Flow control, in: the carrier hands out data as it comes, and the user says
 * consume(n) when it holds n bytes no longer; at most the receive window is ever
 * held. A user that needs more bytes than that at once, the rest of a long
 * message, says so by want(n). The carrier has a budget, and may let it wait; the
 * event starved says that the wait is over in vain. Flow control, out: send_data
 * always takes all bytes it is given, but a user that finds writable() false stops
 * sending until the event writable: that bounds what the carrier must hold to one
 * message beyond its limit.
 *
 * Threads: loop thread. */

#ifndef HTTP_EXCHANGE_H
#define HTTP_EXCHANGE_H

#include "base/chunk.h"

/* Well-known header names, so that nobody compares strings twice. The engine
 * finds the token once (HPACK: cached with the table entry). */
typedef enum http_token {
  HTTP_OTHER = 0,
  HTTP_ACCEPT_ENCODING,
  HTTP_CONNECT_ACCEPT_ENCODING,
  HTTP_CONNECT_CONTENT_ENCODING,
  HTTP_CONNECT_PROTOCOL_VERSION,
  HTTP_CONNECT_TIMEOUT_MS,
  HTTP_CONTENT_ENCODING,
  HTTP_CONTENT_LENGTH,
  HTTP_CONTENT_TYPE,
  HTTP_DATE,
  HTTP_EXPECT,
  HTTP_GRPC_ACCEPT_ENCODING,
  HTTP_GRPC_ENCODING,
  HTTP_GRPC_MESSAGE,
  HTTP_GRPC_STATUS,
  HTTP_GRPC_STATUS_DETAILS_BIN,
  HTTP_GRPC_TIMEOUT,
  HTTP_HOST,
  HTTP_TE,
  HTTP_TRAILER,
  HTTP_USER_AGENT,
  /* Hop-by-hop, never seen above an engine, refused when sent. */
  HTTP_CONNECTION,
  HTTP_KEEP_ALIVE,
  HTTP_PROXY_CONNECTION,
  HTTP_TRANSFER_ENCODING,
  HTTP_UPGRADE,
  HTTP_TOKENS
} http_token;

/* Token of a lower-case name. */
http_token http_token_find(cpb_str name);
/* Name of a token other than HTTP_OTHER. */
cpb_str http_token_name(http_token token);

enum {
  /* The field will be the same on most messages of the connection (content
   * types, fixed trailers): worth a place in HPACK's dynamic table. */
  HTTP_FIELD_STABLE = 1,
  /* Never put into a compression table (credentials): RFC 7541 section 7.1.3. */
  HTTP_FIELD_SENSITIVE = 2,
  /* Sent: name and value are constants of this library, so that an engine need
   * not find out each time that they are valid. */
  HTTP_FIELD_CONSTANT = 4
};

/* One header or trailer field. Names are lower-case; both are valid by RFC 9110
 * section 5 when they come from an engine (no CR, LF, NUL; no white space at the
 * ends), and an engine refuses to send what is not. */
typedef struct http_field {
  cpb_str name, value;
  uint16_t token; /* http_token; HTTP_OTHER is always allowed when sending */
  uint16_t flags;
} http_field;

/* A head: request (method set) or response (status set), or neither, for
 * trailers. Views live as long as the exchange when they come from an engine;
 * for the duration of the action when they are sent. */
typedef struct http_head {
  cpb_str method;    /* "POST" */
  cpb_str scheme;    /* "http"; may be empty when received over HTTP/1.1 */
  cpb_str authority; /* :authority or Host; may be empty */
  cpb_str path;      /* path and query: "/a.b.C/D?x=y" */
  uint16_t status;   /* 100..999 */
  uint16_t count;    /* of fields; no pseudo-header, no Host among them */
  const http_field *fields;
  int64_t
      content_length; /* received: -1 when not given; sent: -1 = not known */
} http_head;

/* First field with the token; NULL when there is none. */
const http_field *CPB_NULLABLE http_head_find(const http_head *head,
                                              http_token token);
/* Its value; the empty view where there is none. */
cpb_str http_head_value(const http_head *head, http_token token);

/* Why an exchange closed. HTTP/2 error codes (RFC 9113 section 7) as they are;
 * our own reasons above them. */
typedef enum http_reason {
  HTTP_NO_ERROR = 0,
  HTTP_PROTOCOL_ERROR = 1,
  HTTP_INTERNAL_ERROR = 2,
  HTTP_FLOW_CONTROL_ERROR = 3,
  HTTP_STREAM_CLOSED = 5,
  HTTP_FRAME_SIZE_ERROR = 6,
  HTTP_REFUSED_STREAM = 7,
  HTTP_CANCEL = 8,
  HTTP_COMPRESSION_ERROR = 9,
  HTTP_ENHANCE_YOUR_CALM = 11,
  HTTP_INADEQUATE_SECURITY = 12,
  HTTP_DONE = 256,      /* both sides ended: all is well */
  HTTP_LOCAL_RESET,     /* we called reset */
  HTTP_CONNECTION_LOST, /* end of file or an I/O error mid-exchange */
  HTTP_UNPROCESSED, /* GOAWAY or lost before the peer saw it: safe to retry */
  HTTP_TIMED_OUT,   /* the connection's own limits: slow head, keepalive */
  HTTP_NO_MEMORY,
  HTTP_MALFORMED, /* the peer's message broke HTTP's rules */
  HTTP_FLOOD,     /* we ended the connection: the peer sends too much of what
                     brings nothing */
  HTTP_TOO_LARGE  /* head or trailers beyond our limits */
} http_reason;

typedef struct http_exchange http_exchange;

/* What follows the bytes of send_data. */
typedef enum http_after {
  HTTP_MORE = 0,
  HTTP_END = 1, /* no more bytes and no trailers */
  /* The same; and the bytes share no frame with those before them, for readers
   * that look for the end of a gRPC-Web stream in a frame of its own. */
  HTTP_END_APART = 2
} http_after;

/* Actions, implemented by the carrier. */
typedef struct http_exchange_vtable {
  /* Sends the head. end: there is no body (and no trailers). On a server 1xx
   * heads may precede. Nothing is written to the network before the connection
   * is drained. */
  void (*send_head)(http_exchange *x, const http_head *head, bool end);
  /* Sends body bytes, given as parts that need not outlive the call. */
  void (*send_data)(http_exchange *x, const cpb_str *parts, size_t count,
                    http_after after);
  /* Ends the sending with trailers (count may be 0). A carrier that cannot carry
   * trailers (see HTTP_CAN_TRAILERS) drops them. */
  void (*send_trailers)(http_exchange *x, const http_field *fields,
                        size_t count);
  /* Gives the exchange up. A server that has answered and wants no more of the
   * request uses HTTP_NO_ERROR (RFC 9113 section 8.1): the carrier then
   * makes sure that the peer can read the answer. closed follows. */
  void (*reset)(http_exchange *x, http_reason reason);
  /* n bytes of received data are no longer held: the peer may send as many. */
  void (*consume)(http_exchange *x, size_t n);
  /* Whether it is reasonable to send now. */
  bool (*writable)(http_exchange *x);
  /* The largest head or trailers that the peer takes: names, values and 32 bytes
   * for each field, the status or request line among them (RFC 9113 section
   * 6.5.2). SIZE_MAX: it named no bound. To send more is not an error here; the
   * peer will make it one. */
  size_t (*max_field_bytes)(const http_exchange *x);
  /* Nothing is dealt with before n bytes more have come. */
  void (*want)(http_exchange *x, size_t n);
} http_exchange_vtable;

/* Events, implemented by the user. */
typedef struct http_exchange_events {
  /* The head has come. On a server the head is the request. A client never sees
   * 1xx heads. ended: there is no body; end follows at once all the same. */
  void (*head)(http_exchange *x, const http_head *head, bool ended);
  /* Body bytes. owner (may be NULL) is the chunk they lie in: take a reference
   * to keep them. With owner NULL they are gone when the event returns. */
  void (*data)(http_exchange *x, cpb_str data, cpb__chunk *CPB_NULLABLE owner);
  /* The peer has sent all. trailers: head with fields only. */
  void (*end)(http_exchange *x, const http_head *trailers);
  /* The carrier was not writable and is so again. */
  void (*writable)(http_exchange *x);
  /* The last event. HTTP_DONE only if both sides had ended; after
   * reset(HTTP_NO_ERROR) it may come without the event end. */
  void (*closed)(http_exchange *x, http_reason reason);
  /* There is no memory for the bytes that are wanted, and was none for a while:
   * the user had better give the exchange up. NULL: the carrier does. */
  void (*starved)(http_exchange *x);
} http_exchange_events;

enum {
  HTTP_CAN_TRAILERS = 1,    /* trailers can be sent and received */
  HTTP_CAN_FULL_DUPLEX = 2, /* a response may begin before the request ends */
  HTTP_IS_SECURE = 4
};

/* What carrier and user share. The carrier makes it part of its stream object and
 * fills vtable, version and caps before the user sees it; the user sets events
 * and user in http_acceptor.open (server) or before http_conn_open's head is
 * sent (client). */
struct http_exchange {
  const http_exchange_vtable *vtable;
  const http_exchange_events *events;
  void *user;
  struct http_conn *conn;
  /* Set before closed where the reason alone does not tell all: what happened, in
   * a few words. Valid during the event. */
  const char *CPB_NULLABLE why;
  uint8_t version; /* 10, 11, 20, 30 */
  uint8_t caps;
  /* Set by the user of a server's exchange while it waits for the rest of what the
   * peer has begun, a message or the only one there is to be: too slow a peer is
   * then let go. A stream between two messages may be silent for ever. */
  bool awaits;
  /* Where more bytes of the body may be written without a call: http_append. Both
   * NULL: nowhere. Any action of the exchange, and the carrier when it likes,
   * takes what was written and closes the window. */
  char *CPB_NULLABLE at, *CPB_NULLABLE limit;
};

/* Adds to the body that send_data has begun, if there is a window with room for all
 * of it; false: it is send_data's to send. */
static inline bool http_append(http_exchange *x, cpb_str data) {
  enum { SHORT = 64 }; /* copied without a call */
  if (data.len > (size_t)(x->limit - x->at)) {
    return false;
  }
  if (CPB__LIKELY(data.len <= SHORT)) {
    cpb__copy_short(x->at, data.data, data.len);
  } else {
    memcpy(x->at, data.data, data.len);
  }
  x->at += data.len;
  return true;
}

/* Whether there is a window: then the exchange is writable. */
static inline bool http_may_append(const http_exchange *x) {
  return x->at < x->limit;
}

#endif
