/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the files of this folder share. A stream is a `half` (what both sides
 * have: the exchange, the bytes that came, messages in and out) and either the
 * server's or the client's part around it. What differs between the protocols
 * stands in four constant `wires`: Connect unary, Connect streaming, gRPC and
 * gRPC-Web. */

#ifndef PROTOCOL_INTERNAL_H
#define PROTOCOL_INTERNAL_H

#include "base/text.h"
#include "protocol/protocol.h"
#include "rpc/codec.h"
#include "rpc/envelope.h"
#include "rpc/timeout.h"

/* --- Protocols: connect.c, connect_stream.c, grpc.c, grpc_web.c; media.c --- */

typedef struct crpc__server_stream crpc__server_stream;
typedef struct crpc__client_stream crpc__client_stream;
typedef struct crpc__ending crpc__ending;

typedef struct crpc__wire crpc__wire;

/* A content type that we speak. */
typedef struct crpc__media {
  http_field field; /* content-type: name */
  const crpc__wire *wire;
  const crpc__codec *codec;
} crpc__media;

#define CRPC__MEDIA(type, wire, codec)                               \
  {{CPB_STR_INIT("content-type"), CPB_STR_INIT("application/" type), \
    HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE | HTTP_FIELD_CONSTANT},     \
   &crpc__wire_##wire,                                               \
   &crpc__codec_##codec}

/* All that one protocol does otherwise than others, on both sides. What is NULL, 0
 * or false it does not have. */
struct crpc__wire {
  crpc_protocol protocol;
  /* Where there are two for a codec the first is sent. */
  const crpc__media *media;
  size_t media_count;
  /* "family" and "family+..." are at least this protocol's types; all that begin
   * so, if it ends with a slash. */
  cpb_str family;
  bool unary, streams; /* the methods that it serves */
  bool get;            /* a method without side effects may be asked by GET */
  bool enveloped;
  bool needs_trailers;    /* of HTTP; over HTTP/2 */
  bool plain_404;         /* an unknown path is told in HTTP's words alone */
  uint8_t response_flags; /* of envelopes, that a client accepts */
  /* http_token of these headers. */
  uint16_t encoding, accept_encoding, timeout, version;
  bool (*parse_timeout)(cpb_str text, int64_t *out_us);
  size_t (*format_timeout)(char out[CRPC__TIMEOUT_MAX], int64_t us);

  /* Server. The status of HTTP that tells of an ending; NULL: always 200. */
  uint16_t (*http_status)(const crpc__ending *ending);
  /* Sends what is left of the response. Returns the code that was told. */
  crpc_code (*reply)(crpc__server_stream *s, const crpc__ending *ending);

  /* Client. Sent with each request that is no GET. */
  const http_field *CPB_NULLABLE request_field;
  cpb_str trailer_prefix; /* of headers that are trailers */
  /* false: the response is refused. */
  bool (*check_head)(crpc__client_stream *c, const http_head *head);
  /* The response's end; trailers NULL: none came. */
  void (*take_trailers)(crpc__client_stream *c,
                        const http_head *CPB_NULLABLE trailers);
  /* The message that ends a stream, decompressed, ours to change. false: it is
   * malformed, or there is no memory. */
  bool (*read_end)(crpc__client_stream *c, cpb_str text);
  /* All has come: how did it end? Sets the call's error. */
  crpc_code (*conclude)(crpc__client_stream *c);
};

extern const crpc__wire crpc__wire_connect, crpc__wire_connect_stream,
    crpc__wire_grpc, crpc__wire_grpc_web;

static inline bool crpc__wire_serves(const crpc__wire *wire,
                                     crpc_stream_type type) {
  return type == CRPC_UNARY ? wire->unary : wire->streams;
}

/* NULL: no protocol of that name. */
const crpc__wire *CPB_NULLABLE crpc__wire_for(crpc_protocol protocol,
                                              crpc_stream_type type);

/* By content type: parameters and case do not matter. NULL: not ours. guess is
 * looked at first. */
const crpc__media *CPB_NULLABLE crpc__media_find(
    cpb_str content_type, const crpc__media *CPB_NULLABLE guess);
/* The one that is sent. Never NULL for a codec that is built in. */
const crpc__media *CPB_NULLABLE crpc__media_of(const crpc__wire *wire,
                                               const crpc__codec *codec);
/* The types that a method may be asked with, for Accept-Post; the empty view
 * without memory. */
cpb_str crpc__media_list(cpb_arena *arena, crpc_stream_type type);
/* The type without parameters and white space. */
cpb_str crpc__media_essence(cpb_str content_type);

/* --- Fields of heads and trailers (fields.c) --- */

enum { CRPC__FIELDS_FEW = 8 };

/* A list, more than a few in the loop's scratch memory. failed: out of memory. */
typedef struct crpc__fields {
  cpb_arena *arena;
  http_field *items;
  size_t count, cap;
  bool failed;
  http_field few[CRPC__FIELDS_FEW]; /* before the arena is asked */
} crpc__fields;

void crpc__fields_init(crpc__fields *fields, cpb_arena *arena);
void crpc__fields_put(crpc__fields *fields, const http_field *field);
void crpc__fields_add(crpc__fields *fields, http_token token, cpb_str value,
                      unsigned flags);
/* Custom metadata; every name gets the prefix ("trailer-" or ""). */
void crpc__fields_add_metadata(crpc__fields *fields,
                               const crpc__metadata *metadata, cpb_str prefix);
/* As a peer counts them (RFC 9113 section 6.5.2), with what an engine adds. */
size_t crpc__fields_size(const crpc__fields *fields);
/* Copies the fields that are metadata into the call's lists: to trailers those
 * whose name begins with trailer_prefix, which is cut off. */
crpc_code crpc__fields_receive(crpc_call *call, const http_head *head,
                               crpc__metadata *headers, cpb_str trailer_prefix);

/* --- Codes and google.rpc.Status (status.c) --- */

uint16_t crpc__code_to_http(crpc_code code);
crpc_code crpc__code_from_http(uint16_t status);
/* Why an exchange closed, as an RPC code (gRPC PROTOCOL-HTTP2, "Errors"). */
crpc_code crpc__code_from_reason(http_reason reason);
/* In words; why (may be empty): what the exchange has said of it. */
cpb_str crpc__reason_text(cpb_arena *arena, http_reason reason, cpb_str why);
/* The binary form of google.rpc.Status; empty without memory. */
cpb_str crpc__status_encode(cpb_arena *arena, crpc_code code, cpb_str message,
                            const crpc_error *error);
/* Adds the details of a binary google.rpc.Status to the error; what is not
 * well-formed is left out. */
void crpc__status_add_details(crpc_error *error, cpb_str status);

/* --- JSON of Connect's errors (json.c, error_json.c) --- */

typedef struct crpc__json {
  const char *p, *end;
  cpb_arena *arena; /* of strings with escapes */
  bool failed;      /* malformed or out of memory; sticky */
} crpc__json;

typedef enum crpc__json_type {
  CRPC__JSON_BAD,
  CRPC__JSON_NULL,
  CRPC__JSON_OBJECT,
  CRPC__JSON_ARRAY,
  CRPC__JSON_STRING,
  CRPC__JSON_OTHER /* a number or a boolean */
} crpc__json_type;

void crpc__json_init(crpc__json *json, cpb_str text, cpb_arena *arena);
crpc__json_type crpc__json_peek(crpc__json *json);
/* The value at the front is passed over, checked. */
void crpc__json_skip(crpc__json *json);
/* Takes a string; the empty one where it is malformed. Bytes that are not UTF-8
 * become U+FFFD. */
cpb_str crpc__json_string(crpc__json *json);
/* while (crpc__json_member(&json, &state, &key)) { take one value }, the same for
 * the elements of an array. state begins as 0. */
bool crpc__json_member(crpc__json *json, int *state, cpb_str *key);
bool crpc__json_element(crpc__json *json, int *state);
/* Nothing but white space is left, and nothing was malformed. */
bool crpc__json_done(crpc__json *json);

/* What a Connect error or end-stream message says. */
typedef struct crpc__wire_error {
  bool present;  /* there is an error object */
  bool has_code; /* and a code that we know */
  crpc_code code;
  cpb_str message;
  crpc_error_detail *details;
  size_t detail_count;
} crpc__wire_error;

/* false: not JSON, or not an object (null is a good error of no content). Views
 * point into text or the arena. */
bool crpc__error_json_read(cpb_str text, cpb_arena *arena,
                           crpc__wire_error *out);
/* metadata goes into the list. */
bool crpc__end_json_read(cpb_str text, cpb_arena *arena, crpc__wire_error *out,
                         crpc__metadata *metadata);
/* Both append to the buffer; false when out of memory. */
bool crpc__error_json_write(cpb__buf *out, const crpc__ending *ending);
bool crpc__end_json_write(cpb__buf *out, const crpc__ending *ending,
                          cpb_arena *arena);

/* --- Bytes received (inbox.c) --- */

enum { CRPC__PIECES = 8 };

typedef struct crpc__piece {
  cpb_str data;
  cpb__chunk *owner;
} crpc__piece;

/* Bytes of a body as they came: a few views of read buffers, and what did not
 * fit there as a copy, so that a slow trickle cannot pin one read buffer for each
 * byte. Taken out again as envelopes, or, of a body without, as one message at
 * its end. */
typedef struct crpc__inbox {
  const cpb_allocator *alloc;
  crpc__piece pieces[CRPC__PIECES];
  uint32_t first, count;
  size_t pinned;     /* bytes of read buffers held by pieces */
  cpb__buf overflow; /* bytes after the pieces */
  crpc__envelope_reader reader;
  cpb__buf whole; /* a body without envelopes that came in pieces */
  size_t max_bytes;
  size_t length;  /* of the body, by its head; 0: not known */
  size_t moved;   /* bytes in the message that is not whole yet */
  size_t taken;   /* bytes of whole messages, to be told to the carrier */
  size_t pending; /* bytes in pieces and overflow */
  size_t wanted;  /* pending bytes that make another try worth while */
  size_t missing; /* bytes until the message is whole */
  bool enveloped;
  bool ended;
  bool local;    /* bytes of a GET: not the carrier's to count */
  bool too_long; /* the head said so: do not wait for the body */
  bool starved;  /* the carrier has no room for what is missing */
  bool whole_taken;
} crpc__inbox;

/* For a zeroed inbox or one that was reset. */
void crpc__inbox_init(crpc__inbox *in, const cpb_allocator *alloc);
/* Before the first next. */
void crpc__inbox_expect(crpc__inbox *in, const crpc__wire *wire,
                        size_t max_bytes, uint8_t flags, bool compressed);
/* What the head says about the body's length; -1: nothing. */
void crpc__inbox_announce(crpc__inbox *in, int64_t content_length);
/* false: out of memory. */
bool crpc__inbox_add(crpc__inbox *in, cpb_str data,
                     cpb__chunk *CPB_NULLABLE owner);
/* Drops all that is held but keeps a little memory for the next stream. */
void crpc__inbox_reset(crpc__inbox *in);
void crpc__inbox_cleanup(crpc__inbox *in);
/* CRPC_OK: a message; CRPC__AGAIN; CRPC_END at the clean end; CRPC_DATA_LOSS: the
 * body ended inside a message; other errors as of the envelope reader. A message
 * without owner is valid until the inbox is reset. */
crpc_code crpc__inbox_next(crpc__inbox *in, crpc__envelope *out);
/* Takes the first piece off; its reference is the caller's. */
cpb__chunk *crpc__inbox_shift(crpc__inbox *in);
/* The usual case of next: a message without flags that lies whole in the first
 * piece. false: nothing was done. */
static inline bool crpc__inbox_take(crpc__inbox *in, crpc__envelope *out) {
  crpc__piece *piece = &in->pieces[in->first];
  const uint8_t *p = (const uint8_t *)piece->data.data;
  if (!in->enveloped || !in->count || in->starved || in->reader.prefix_len ||
      piece->data.len <= CRPC__ENVELOPE_PREFIX || p[0]) {
    return false;
  }
  size_t n = (uint32_t)p[1] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 8 |
             (uint32_t)p[4];
  size_t all = n + CRPC__ENVELOPE_PREFIX;
  if (n == 0 || all > piece->data.len || n > in->reader.max_bytes) {
    return false;
  }
  out->data = (cpb_str){piece->data.data + CRPC__ENVELOPE_PREFIX, n};
  out->flags = 0;
  out->owner = all == piece->data.len ? crpc__inbox_shift(in)
                                      : cpb__chunk_ref(piece->owner);
  piece->data.data += all;
  piece->data.len -= all;
  in->pending -= all;
  in->taken += all;
  return true;
}
/* Whether waiting for more bytes is over. */
static inline bool crpc__inbox_worth_a_try(const crpc__inbox *in) {
  return in->ended || in->pending >= in->wanted;
}

/* --- What both sides have (half.c) --- */

typedef struct crpc__half {
  crpc__stream base;
  crpc__protocol_loop *pl;
  http_exchange *x; /* NULL before there is one and after it has closed */
  const crpc__wire *wire;
  const crpc__codec *codec;
  const cpb_registry *registry;
  const crpc__compressor *recv_compressor; /* NULL: identity */
  const cpb_message_def *recv_def, *send_def;
  crpc__inbox in;
  crpc__envelope held; /* of the message received last */
  cpb__buf inflated;
  crpc__envelope ahead; /* looked at, and to be received next */
  crpc_code ahead_code;
  bool looked; /* ahead holds what crpc__inbox_next said */
  bool single; /* one message is to be received, not a stream */
  bool have;   /* single: it is held */
} crpc__half;

/* A message to be sent, in the loop's scratch memory or the arena given. */
typedef struct crpc__outgoing {
  cpb_str body;
  bool compressed;
  bool fronted; /* the prefix of an envelope may be written before body */
} crpc__outgoing;

void crpc__half_init(crpc__half *half, crpc__protocol_loop *pl);
void crpc__half_reset(crpc__half *half);
void crpc__half_cleanup(crpc__half *half);
/* Frees what the message received last lies in. */
void crpc__half_drop(crpc__half *half);
/* The next message, still encoded; tells the carrier what was taken. */
crpc_code crpc__half_next(crpc__half *half, crpc__envelope *out);
/* What has come and was not taken is not wanted: the carrier need not count it. */
void crpc__half_forgo(crpc__half *half);
/* Whether half_next would answer other than AGAIN. */
bool crpc__half_readable(crpc__half *half);
/* Keeps the envelope and decodes it. Errors are set on the call. */
crpc_code crpc__half_decode(crpc__half *half, const crpc__envelope *envelope,
                            void *msg, cpb_arena *arena);
/* Puts the plain bytes of an envelope into half->inflated, at most max. */
crpc_code crpc__half_inflate(crpc__half *half, cpb_str data, size_t max);
/* Encodes and, where it applies, compresses. Errors are set on the call. arena
 * NULL: the scratch memory. */
crpc_code crpc__half_encode(crpc__half *half, const void *msg,
                            cpb_arena *CPB_NULLABLE arena, bool deterministic,
                            crpc__outgoing *out);
/* Sends a message as body bytes. */
void crpc__half_send(crpc__half *half, const crpc__outgoing *out, bool end);
/* All of it for one message of many, where nothing but room may be missing:
 * AGAIN. */
crpc_code crpc__half_stream(crpc__half *half, const void *msg);

/* --- Memory of a loop (loop.c) --- */

typedef struct crpc__pool {
  const cpb_allocator *alloc;
  cpb_arena scratch; /* of one action: encoding, fields */
  cpb__buf packed;   /* compressed, or JSON, to be sent */
  crpc__server_stream *servers;
  crpc__client_stream *clients;
  unsigned server_count, client_count; /* kept */
  unsigned clients_out;                /* in use */
  /* Of the request before: the next one's is often the same. */
  const crpc__media *media;
} crpc__pool;

crpc__pool *CPB_NULLABLE crpc__pool_make(crpc__protocol_loop *pl);
static inline crpc__pool *CPB_NULLABLE crpc__pool_of(crpc__protocol_loop *pl) {
  return CPB__LIKELY(pl->pool != NULL) ? pl->pool : crpc__pool_make(pl);
}
/* Ends an action: gives the scratch memory back. */
void crpc__pool_rest(crpc__protocol_loop *pl);
crpc__server_stream *CPB_NULLABLE crpc__server_stream_take(
    crpc__protocol_loop *pl);
void crpc__server_stream_give(crpc__server_stream *s);
crpc__client_stream *CPB_NULLABLE crpc__client_stream_take(
    crpc__protocol_loop *pl);
void crpc__client_stream_give(crpc__client_stream *c);
/* Events of an exchange that nobody is interested in any more. */
extern const http_exchange_events crpc__orphan_events;

/* --- Server (server.c, server_head.c, server_reply.c, server_status.c,
 *     connect_get.c) --- */

/* How a response ends. */
struct crpc__ending {
  crpc_code code;
  cpb_str message;
  const crpc_error *CPB_NULLABLE error; /* for its details */
  const crpc__metadata *CPB_NULLABLE headers;
  const crpc__metadata *CPB_NULLABLE trailers;
  const crpc__outgoing *CPB_NULLABLE last; /* a last message; code is OK */
  uint16_t http_status; /* Connect unary: other than the code's own; 0: none */
  bool tell_encodings;  /* name the ones that we know */
};

struct crpc__server_stream {
  crpc__half half;           /* first */
  crpc__server_stream *next; /* in the pool */
  cpb__task drain_task;
  cpb__timer held; /* a message waits for the end of the request */
  crpc_server *server;
  cpb_str peer;
  cpb_str origin;        /* of a browser's page, with CORS only; from here on:
                          * cleared before the pool */
  const http_head *head; /* until there is a call */
  const crpc__media *media;
  bool request_ended;
  bool sized; /* the request's length is known: the caller waits for nothing */
  bool head_sent;
  bool flows;    /* messages need nothing but room any more */
  bool finished; /* the response has been sent, or cannot be any more */
  uint16_t too_long_status; /* Connect unary: other than the code's; 0: none */
  bool get;                 /* Connect GET: message in the URL */
  bool head_only;           /* the request is HEAD */
  cpb_str lost; /* why the headers could not be sent: a success is none then */
};

/* The query of a Connect GET. */
typedef struct crpc__get_query {
  /* Decoded; data is NULL where there is none. */
  cpb_str message, encoding, base64, compression, connect;
} crpc__get_query;
/* What a head says, before there is a call. */
typedef struct crpc__request {
  const http_head *head;
  const crpc__route *route;
  cpb_str path, query;
  const crpc__compressor *accepted; /* the first one that we know */
  int64_t timeout_us;
  bool has_accept, has_encoding, has_version;
  crpc__get_query get; /* set by crpc__connect_get_read */
} crpc__request;

/* Parses a request head and dispatches the call, or answers at once. */
void crpc__server_begin(crpc__server_stream *s, const http_head *head);
/* Steps of that. The bools: false, it has been answered. */
void crpc__head_set_media(crpc__server_stream *s,
                          const crpc__media *CPB_NULLABLE media);
bool crpc__head_set_encoding(crpc__server_stream *s, cpb_str name);
bool crpc__head_check_version(crpc__server_stream *s, cpb_str version,
                              cpb_str expected);
void crpc__head_refuse(crpc__server_stream *s, crpc_code code, cpb_str message);
void crpc__head_reject_type(crpc__server_stream *s, const crpc_spec *spec);
/* Connect GET: the query stands for body and content headers (connect_get.c). */
bool crpc__connect_get_read(crpc__server_stream *s, crpc__request *r);
/* Answers with an HTTP status, perhaps a field, and no more. */
void crpc__server_reject(crpc__server_stream *s, uint16_t status,
                         const http_field *CPB_NULLABLE field);
/* The same with a text as the body. */
void crpc__server_reject_text(crpc__server_stream *s, uint16_t status,
                              cpb_str text);
/* Answers with an error where there is no call, in the caller's protocol. */
void crpc__server_refuse(crpc__server_stream *s, const crpc__ending *ending);
/* Sends the response's head unless it was sent: for envelopes. */
void crpc__server_send_head(crpc__server_stream *s,
                            const crpc__metadata *CPB_NULLABLE headers);
/* The fields that tell how a gRPC call ended, no larger than the exchange takes
 * (NULL: no bound). Returns the code that they tell. */
crpc_code crpc__status_add(crpc__fields *fields, const crpc__ending *ending,
                           const http_exchange *CPB_NULLABLE x);
extern const http_field crpc__status_ok, crpc__connect_version;

/* What replies are made of (server_reply.c). Memory of one action: */
cpb_arena *crpc__reply_scratch(crpc__server_stream *s);
cpb__buf *crpc__reply_buffer(crpc__server_stream *s);
/* Fields of a head: the content type, the encodings that we know if the ending
 * says so. */
void crpc__reply_begin(crpc__server_stream *s, crpc__fields *fields,
                       const crpc__ending *CPB_NULLABLE ending);
/* The encoding named in the head: of a stream if messages may be compressed, of a
 * unary body if it is. */
void crpc__reply_add_encoding(crpc__server_stream *s, crpc__fields *fields,
                              bool wanted);
/* Whether the client takes no head of that size, and the sentence for it. */
bool crpc__reply_too_large(const crpc__server_stream *s,
                           const crpc__fields *fields);
cpb_str crpc__reply_tell_sizes(crpc__server_stream *s,
                               const crpc__fields *fields);
void crpc__reply_send_these(crpc__server_stream *s, uint16_t status,
                            const http_field *CPB_NULLABLE fields, size_t count,
                            int64_t content_length, bool end);
void crpc__reply_send_head(crpc__server_stream *s, uint16_t status,
                           const crpc__fields *fields, int64_t content_length,
                           bool end);
/* A head of one field at most, for which no memory is needed. */
void crpc__reply_send_plain_head(crpc__server_stream *s, uint16_t status,
                                 const http_field *CPB_NULLABLE field,
                                 int64_t content_length, bool end);
/* Head and last message of a wire with envelopes. */
void crpc__reply_before_end(crpc__server_stream *s, const crpc__ending *ending);
/* The ending to be told after that: a success without its headers is none, an
 * error stays what it is. */
const crpc__ending *crpc__reply_told(const crpc__server_stream *s,
                                     const crpc__ending *ending,
                                     crpc__ending *instead);
/* An envelope that ends the stream. */
void crpc__reply_send_end(crpc__server_stream *s, uint8_t flags, cpb_str body,
                          http_after after);
/* The response has been sent: what to do with the rest of the request. */
void crpc__server_drain(crpc__server_stream *s);
extern const crpc__stream_vtable crpc__server_vtable;

/* --- Plain HTTP and CORS (plain.c, cors.c) --- */

/* Takes a request whose path is one of plain HTTP; s is given back. false: it is
 * none. */
bool crpc__plain_begin(crpc__server_stream *s, const http_head *head,
                       cpb_str path, cpb_str query);
/* With CORS: notes the page's origin; a preflight request is answered: true. */
bool crpc__cors_begin(crpc__server_stream *s, const http_head *head,
                      cpb_str path);
/* Adds to an answer's head what browsers need; with CORS only. */
void crpc__cors_mark(const crpc_server *server, cpb_str origin,
                     cpb_arena *arena, http_head *head);

/* Of parameters that come twice the first one counts. CRPC_INVALID_ARGUMENT with
 * *why for malformed escapes or base64. */
crpc_code crpc__get_parse(cpb_str query, cpb_arena *arena, crpc__get_query *out,
                          cpb_str *why);
/* "?connect=v1&..." appended to path; the empty view without memory. */
cpb_str crpc__get_format(cpb_arena *arena, cpb_str prefix, cpb_str procedure,
                         const crpc__codec *codec, cpb_str compression,
                         cpb_str message);

/* --- Client (client.c, client_request.c, client_response.c) --- */

/* grpc-status, grpc-message and grpc-status-details-bin as they came, copied. */
typedef struct crpc__grpc_status {
  bool due; /* what should have held them has come */
  cpb_str code, message, details;
} crpc__grpc_status;

struct crpc__client_stream {
  crpc__half half;           /* first, as above */
  crpc__client_stream *next; /* in the pool */
  crpc__queued queued;
  crpc__connector *connector;
  cpb_str scheme, authority, prefix;
  const crpc__media *media;
  crpc__outgoing out;            /* of a method with a single request */
  crpc__grpc_status head_status; /* counts only where nothing else does */
  crpc__grpc_status status;      /* the one that counts */
  crpc__wire_error end;          /* Connect's end-stream message */
  crpc_code verdict;             /* once done: CRPC_END or the error's code */
  crpc_code refused;             /* by the connector or by the head */
  cpb_str why;
  http_reason reason;
  uint16_t http_status;
  bool asked; /* the connector was, and has not answered */
  bool single_request;
  bool message_out; /* a single request has been given */
  bool retried;
  bool get;
  bool sent_end, close_pending;
  bool head_seen, ended, closed;
  bool error_body; /* Connect unary: the body is an error's JSON */
  bool end_seen;   /* end-stream message or trailer frame */
  bool body_seen;
  bool message_seen;
  bool done;
};

/* Opens the exchange. NULL: the connector had none after all, or c->refused says
 * why not. */
http_exchange *CPB_NULLABLE crpc__client_open(crpc__client_stream *c,
                                              crpc__open_fn *open,
                                              void *connection,
                                              size_t max_field_bytes);
/* Events of the response. */
void crpc__client_head(crpc__client_stream *c, const http_head *head);
void crpc__client_trailers(crpc__client_stream *c, const http_head *trailers);
/* The message that ends a stream. */
void crpc__client_end_message(crpc__client_stream *c,
                              const crpc__envelope *envelope);
/* All has come: how did it end? Sets the call's error; CRPC_OK or the code. */
crpc_code crpc__client_conclude(crpc__client_stream *c);
/* What protocols make of a response. It is refused: */
void crpc__client_refuse(crpc__client_stream *c, crpc_code code, cpb_str why);
void crpc__client_refuse_status(crpc__client_stream *c, uint16_t status);
/* Is it of the type that was asked for? false: refused. */
bool crpc__client_check_type(crpc__client_stream *c, cpb_str content_type);
/* The head of a response in envelopes. A proxy may put its own status on an answer
 * that is gRPC's all the same. */
bool crpc__client_check_stream(crpc__client_stream *c, const http_head *head);
/* The call ended with the error that a peer has sent. Returns the code. */
crpc_code crpc__client_end_with(crpc__client_stream *c, crpc_code code,
                                const crpc__wire_error *wire_error);
/* gRPC's own fields, copied (grpc_status.c). */
crpc__grpc_status crpc__grpc_status_of(crpc__client_stream *c,
                                       const http_head *head);
/* Without body and trailers the head was both: its metadata are trailers. */
void crpc__grpc_head_was_all(crpc__client_stream *c);
bool crpc__grpc_check_head(crpc__client_stream *c, const http_head *head);
crpc_code crpc__grpc_conclude(crpc__client_stream *c);

#endif
