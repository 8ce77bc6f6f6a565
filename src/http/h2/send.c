/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The actions of an exchange. What may go out now is written into the output at
 * once; body that a window or the output's fill holds back waits in its stream,
 * and the streams that could go on take turns, a frame each. */

#include "http/h2/h2.h"
#include "http/rules.h"

/* --- Header blocks out --- */

static bool may_go(const http_field *field) {
  if (field->token >= HTTP_CONNECTION) {
    return false;
  }
  if (field->token == HTTP_OTHER &&
      (!http_name_valid(field->name, true) ||
       http_token_find(field->name) >= HTTP_CONNECTION)) {
    return false;
  }
  return http_value_valid(field->value);
}

/* Room for a block of these fields, or false when one may not be sent. */
static inline bool check_fields(const http_field *fields, size_t count,
                                size_t *room) {
  for (size_t i = 0; i < count; i++) {
    const http_field *field = &fields[i];
    if (!(field->flags & HTTP_FIELD_CONSTANT) && !may_go(field)) {
      return false;
    }
    *room += field->name.len + field->value.len + HPACK_FIELD_ROOM;
  }
  return true;
}

/* A block in the making, in the output's free room. */
typedef struct writer {
  char *frame; /* its HEADERS frame */
  char *at;
} writer;

/* false: out of memory. room: for the fields. */
static bool begin_block(h2_conn *conn, writer *w, size_t room) {
  room += HPACK_BEGIN_ROOM + H2_FRAME_HEADER;
  room += room / H2_MIN_MAX_FRAME * H2_FRAME_HEADER; /* CONTINUATION */
  w->frame = h2_room(conn, room);
  if (!w->frame) {
    return false;
  }
  w->at = hpack_encode_begin(&conn->encoder, w->frame + H2_FRAME_HEADER);
  return true;
}

static void put_fields(h2_conn *conn, writer *w, const http_field *fields,
                       size_t count, bool skip_length) {
  for (size_t i = 0; i < count; i++) {
    if (CPB__UNLIKELY(skip_length) && fields[i].token == HTTP_CONTENT_LENGTH) {
      continue;
    }
    w->at = hpack_encode_field(&conn->encoder, w->at, &fields[i]);
  }
}

/* Cuts a block that is too long for one frame: makes room for the heads of
 * CONTINUATION frames, from the last one to the first. Returns their bytes. */
CPB__APART static size_t cut_block(h2_conn *conn, char *frame, size_t n,
                                   uint32_t id, unsigned flags) {
  char *block = frame + H2_FRAME_HEADER;
  size_t max = conn->peer_max_frame;
  size_t cuts = (n - 1) / max;
  for (size_t i = cuts; i > 0; i--) {
    size_t from = i * max;
    size_t len = i == cuts ? n - from : max;
    char *to = block + from + i * H2_FRAME_HEADER;
    memmove(to, block + from, len);
    h2_put_frame(to - H2_FRAME_HEADER, len, H2_CONTINUATION,
                 i == cuts ? H2_END_HEADERS : 0, id);
  }
  h2_put_frame(frame, max, H2_HEADERS, flags, id);
  return cuts * H2_FRAME_HEADER;
}

static void end_block(h2_conn *conn, const writer *w, uint32_t id, bool end) {
  size_t n = (size_t)(w->at - w->frame) - H2_FRAME_HEADER;
  unsigned flags = end ? H2_END_STREAM : 0;
  size_t more = 0;
  if (CPB__LIKELY(n <= conn->peer_max_frame)) {
    h2_put_frame(w->frame, n, H2_HEADERS, flags | H2_END_HEADERS, id);
  } else {
    more = cut_block(conn, w->frame, n, id, flags);
  }
  conn->controls.earned++;
  cpb__buf_commit(&conn->out, H2_FRAME_HEADER + n + more);
}

/* --- DATA frames --- */

/* Payload of the frame that the next bytes of the stream may join: small messages
 * that wait for the same write share a frame. 0: they begin a frame. */
static size_t joinable(h2_stream *stream) {
  h2_conn *conn = h2_of_stream(stream);
  h2_settle_output(conn);
  return conn->tail_id == stream->id && conn->tail_data < conn->peer_max_frame
             ? conn->tail_data
             : 0;
}

/* How much of n bytes may go into one DATA frame now. */
static size_t data_room(const h2_stream *stream, size_t n, size_t joined) {
  const h2_conn *conn = h2_of_stream(stream);
  size_t out = cpb__buf_len(&conn->out);
  size_t room = conn->peer_max_frame - joined;
  if (CPB__UNLIKELY(out >= H2_OUTPUT_HIGH || stream->send_window <= 0 ||
                    conn->send_window <= 0)) {
    return 0;
  }
  if (room > (size_t)stream->send_window) {
    room = (size_t)stream->send_window;
  }
  if (room > (size_t)conn->send_window) {
    room = (size_t)conn->send_window;
  }
  return n < room ? n : room;
}

/* What may join the frame of the stream that the output ends with. Whatever makes
 * that less writes a frame, or closes the stream; while body waits it is nothing,
 * for that waits because there was no room. */
static size_t tail_room(const h2_stream *stream, size_t payload) {
  const h2_conn *conn = h2_of_stream(stream);
  size_t out = cpb__buf_len(&conn->out);
  if (stream->ending || out >= H2_OUTPUT_HIGH) {
    return 0;
  }
  return data_room(stream, H2_OUTPUT_HIGH - out, payload);
}

static void count_data(h2_stream *stream, size_t n) {
  h2_conn *conn = h2_of_stream(stream);
  stream->send_window -= (int64_t)n;
  conn->send_window -= (int64_t)n;
  conn->controls.earned++;
}

/* Of all streams of the connection together. */
static size_t most_waiting(const h2_conn *conn) {
  return (size_t)4 * conn->limits->max_output_bytes;
}

/* The stream's frame at the output's end has grown by what lies behind it. */
static void grow_tail(h2_stream *stream, uint32_t n) {
  h2_conn *conn = h2_of_stream(stream);
  h2_put24(conn->out.data + conn->out.end - conn->tail_data - H2_FRAME_HEADER,
           conn->tail_data + n);
  cpb__buf_commit(&conn->out, n);
  conn->tail_data += n;
  conn->tail_room -= n;
  count_data(stream, n);
}

void h2_take_appended(h2_conn *conn) {
  h2_stream *stream = conn->appends;
  cpb__buf *to = conn->appends_to;
  size_t n = (size_t)(stream->x.at - (to->data + to->end));
  stream->x.at = stream->x.limit = NULL;
  conn->appends = NULL;
  if (n > 0 && to == &conn->out) {
    grow_tail(stream, (uint32_t)n);
  } else {
    cpb__buf_commit(to, n);
    conn->waiting += n;
  }
}

static size_t smaller(size_t a, size_t b) {
  return a < b ? a : b;
}

static size_t less(size_t a, size_t b) {
  return a > b ? a - b : 0;
}

/* Small messages that follow may be appended where they belong: to the stream's
 * frame at the output's end, or to what waits. */
static void open_window(h2_stream *stream) {
  h2_conn *conn = h2_of_stream(stream);
  size_t waits = cpb__buf_len(&stream->pending);
  cpb__buf *to = waits ? &stream->pending : &conn->out;
  size_t room = conn->tail_id == stream->id ? conn->tail_room : 0;
  if (waits) {
    room = smaller(less(conn->limits->max_send_buffer, waits),
                   less(most_waiting(conn), conn->waiting));
  }
  if (stream->closed || stream->ending || room == 0) {
    return;
  }
  conn->appends = stream;
  conn->appends_to = to;
  stream->x.at = to->data + to->end;
  stream->x.limit = stream->x.at + smaller(room, to->cap - to->end);
}

/* Appends to the frame at the output's end, if that is the stream's and has
 * room. */
static inline bool join_tail(h2_stream *stream, cpb_str data) {
  h2_conn *conn = h2_of_stream(stream);
  size_t n = data.len;
  if (conn->tail_id != stream->id || n - 1 >= conn->tail_room ||
      conn->out.cap - conn->out.end < n || stream->closed) {
    return false;
  }
  memcpy(conn->out.data + conn->out.end, data.data, n);
  grow_tail(stream, (uint32_t)n);
  h2_touch(conn);
  return true;
}

/* Appends it to what waits for a window, if there is any. */
static inline bool join_pending(h2_stream *stream, cpb_str data) {
  cpb__buf *pending = &stream->pending;
  size_t n = data.len;
  if (cpb__buf_len(pending) == 0 || pending->cap - pending->end < n ||
      stream->closed || stream->ending) {
    return false;
  }
  memcpy(pending->data + pending->end, data.data, n);
  cpb__buf_commit(pending, n);
  h2_of_stream(stream)->waiting += n;
  return true;
}

/* n bytes of payload behind those that may be joined, or in a frame of their own;
 * returns where they go. */
static inline char *put_data(h2_stream *stream, size_t n, size_t joined,
                             bool end) {
  h2_conn *conn = h2_of_stream(stream);
  char *out = h2_room(conn, H2_FRAME_HEADER + n);
  if (!out) {
    return NULL;
  }
  if (joined) {
    out -= H2_FRAME_HEADER + joined;
  }
  cpb__buf_commit(&conn->out, joined ? n : H2_FRAME_HEADER + n);
  count_data(stream, n);
  conn->tail_id = stream->id;
  conn->tail_data = (uint32_t)(joined + n);
  conn->tail_room = joined ? (uint32_t)tail_room(stream, joined + n) : 0;
  return h2_put_frame(out, joined + n, H2_DATA, end ? H2_END_STREAM : 0,
                      stream->id) +
         joined;
}

/* --- The end of our half --- */

void h2_stream_enough(h2_stream *stream) {
  h2_put_reset(h2_of_stream(stream), stream->id, HTTP_NO_ERROR);
  h2_stream_close(stream, HTTP_LOCAL_RESET, H2_RESET_BY_US);
}

static void linger_over(cpb__timer *timer) {
  h2_stream_enough(CPB__CONTAINER(timer, h2_stream, linger));
}

/* The answer is out, and nobody wants the rest of the request. */
static void linger(h2_stream *stream) {
  cpb__loop *loop = stream->x.conn->config.loop;
  stream->linger.fire = linger_over;
  cpb__timer_set(&loop->timers, &stream->linger, loop->now_us + H2_LINGER_US);
}

static void local_end(h2_stream *stream) {
  stream->local_ended = true;
  if (CPB__UNLIKELY(stream->discard) && !stream->remote_ended) {
    linger(stream);
  }
  h2_stream_check_end(stream);
}

/* The user did what it must not, or there is no memory: the exchange ends. */
static void give_up(h2_stream *stream, http_reason reason) {
  if (!stream->closed) {
    h2_put_reset(h2_of_stream(stream), stream->id, HTTP_INTERNAL_ERROR);
    h2_stream_close(stream, reason, H2_RESET_BY_US);
  }
}

static void put_trailers(h2_stream *stream, const http_field *fields,
                         size_t count, size_t room) {
  h2_conn *conn = h2_of_stream(stream);
  writer w;
  if (count == 0) {
    if (!put_data(stream, 0, joinable(stream), true)) {
      return;
    }
  } else {
    if (!begin_block(conn, &w, room)) {
      return;
    }
    put_fields(conn, &w, fields, count, false);
    end_block(conn, &w, stream->id, true);
  }
  local_end(stream);
}

/* --- Heads --- */

static bool may_send(const h2_stream *stream) {
  return !stream->closed && !stream->ending;
}

static void send_head(http_exchange *x, const http_head *head, bool end) {
  h2_stream *stream = (h2_stream *)x;
  h2_conn *conn = h2_of_stream(stream);
  size_t room = 2 * HPACK_FIELD_ROOM + 20; /* :status, content-length */
  bool interim = head->status < 200;
  bool known = head->content_length >= 0 && !interim;
  writer w;
  if (!may_send(stream) || stream->sent_head || !conn->base.server) {
    return;
  }
  if (CPB__UNLIKELY(head->status < 100 || head->status > 999 ||
                    (interim && end)) ||
      !check_fields(head->fields, head->count, &room)) {
    give_up(stream, HTTP_INTERNAL_ERROR);
    return;
  }
  if (!begin_block(conn, &w, room)) {
    return;
  }
  w.at = hpack_encode_status(w.at, head->status);
  put_fields(conn, &w, head->fields, head->count, known);
  if (known) {
    w.at = hpack_encode_length(w.at, (uint64_t)head->content_length);
  }
  end_block(conn, &w, stream->id, end);
  stream->sent_head = !interim;
  if (end) {
    stream->ending = true;
    local_end(stream);
  }
}

void h2_send_bare_status(h2_conn *conn, uint32_t id, unsigned status) {
  writer w;
  if (begin_block(conn, &w, HPACK_FIELD_ROOM)) {
    w.at = hpack_encode_status(w.at, status);
    end_block(conn, &w, id, true);
  }
}

static bool request_valid(const http_head *head) {
  bool connect = cpb_str_equal(head->method, CPB_STR("CONNECT"));
  return http_method_valid(head->method) &&
         (connect || http_path_valid(head->path)) &&
         (head->authority.len == 0 || http_authority_valid(head->authority)) &&
         (!connect || head->authority.len > 0);
}

/* A path without a query is the name of a procedure: there are few, and each
 * comes again. */
static uint16_t path_flags(cpb_str path) {
  bool query = path.len && memchr(path.data, '?', path.len) != NULL;
  return query ? 0 : HTTP_FIELD_STABLE;
}

static char *put_method(char *out, cpb_str method, hpack_encoder *encoder) {
  http_field field = {CPB_STR(":method"), method, HPACK_METHOD, 0};
  if (cpb_str_equal(method, CPB_STR("POST"))) {
    *out = (char)0x83;
    return out + 1;
  }
  if (cpb_str_equal(method, CPB_STR("GET"))) {
    *out = (char)0x82;
    return out + 1;
  }
  return hpack_encode_field(encoder, out, &field);
}

static void put_request_line(h2_conn *conn, writer *w, const http_head *head) {
  hpack_encoder *encoder = &conn->encoder;
  http_field authority = {CPB_STR(":authority"), head->authority,
                          HPACK_AUTHORITY, HTTP_FIELD_STABLE};
  http_field path = {CPB_STR(":path"), head->path, HPACK_PATH,
                     path_flags(head->path)};
  bool secure = head->scheme.len ? cpb_str_equal(head->scheme, CPB_STR("https"))
                                 : conn->base.config.secure;
  w->at = put_method(w->at, head->method, encoder);
  if (!cpb_str_equal(head->method, CPB_STR("CONNECT"))) {
    *w->at++ = secure ? (char)0x87 : (char)0x86; /* :scheme */
    w->at = hpack_encode_field(encoder, w->at, &path);
  }
  if (head->authority.len) {
    w->at = hpack_encode_field(encoder, w->at, &authority);
  }
}

bool h2_send_request(h2_stream *stream, const http_head *head, bool end) {
  h2_conn *conn = h2_of_stream(stream);
  bool known = head->content_length >= 0;
  size_t room = 6 * HPACK_FIELD_ROOM + 64 + head->method.len +
                head->authority.len + head->path.len;
  writer w;
  if (!request_valid(head) || !check_fields(head->fields, head->count, &room) ||
      !begin_block(conn, &w, room)) {
    return false;
  }
  put_request_line(conn, &w, head);
  put_fields(conn, &w, head->fields, head->count, known);
  if (known) {
    w.at = hpack_encode_length(w.at, (uint64_t)head->content_length);
  }
  end_block(conn, &w, stream->id, end);
  stream->head_end = conn->drained + h2_unsent(conn);
  stream->head_only = cpb_str_equal(head->method, CPB_STR("HEAD"));
  stream->sent_head = true;
  stream->ending = stream->local_ended = end;
  return true;
}

/* --- Bodies --- */

/* A position in the parts of a body. */
typedef struct parts {
  const cpb_str *part;
  size_t left;   /* bytes in all */
  size_t offset; /* in the part */
} parts;

static void copy_parts(parts *p, char *to, size_t n) {
  p->left -= n;
  while (n > 0) {
    size_t here = p->part->len - p->offset;
    size_t take = here < n ? here : n;
    cpb__copy(to, p->part->data + p->offset, take);
    to += take;
    n -= take;
    p->offset += take;
    if (p->offset == p->part->len) {
      p->part++;
      p->offset = 0;
    }
  }
}

/* Sends parts as far as they may go. false: the connection is lost. */
static bool send_parts(h2_stream *stream, parts *body, bool end) {
  for (;;) {
    size_t joined = joinable(stream);
    size_t n = data_room(stream, body->left, joined);
    char *out;
    if (n == 0 && body->left > 0) {
      return true;
    }
    out = put_data(stream, n, joined, end && n == body->left);
    if (!out) {
      return false;
    }
    copy_parts(body, out, n);
    if (body->left == 0) {
      return true;
    }
  }
}

/* What could not go out waits. */
static bool keep_parts(h2_stream *stream, parts *body, bool apart) {
  size_t n = body->left;
  char *room = cpb__buf_reserve(&stream->pending, n);
  if (!room) {
    give_up(stream, HTTP_NO_MEMORY);
    return false;
  }
  copy_parts(body, room, n);
  cpb__buf_commit(&stream->pending, n);
  stream->pending_apart = apart ? n : 0;
  h2_of_stream(stream)->waiting += n;
  h2_stream_ready(stream);
  return true;
}

static void send_parts_of(h2_stream *stream, const cpb_str *part, size_t count,
                          http_after after) {
  bool end = after != HTTP_MORE;
  parts body = {part, 0, 0};
  if (!may_send(stream) || !stream->sent_head) {
    return;
  }
  for (size_t i = 0; i < count; i++) {
    body.left += part[i].len;
  }
  if (body.left == 0 && !end) {
    return;
  }
  stream->ending = end;
  if (after == HTTP_END_APART) {
    h2_of_stream(stream)->tail_id = 0;
  }
  if (CPB__LIKELY(cpb__buf_len(&stream->pending) == 0) &&
      !send_parts(stream, &body, end)) {
    return;
  }
  if (CPB__UNLIKELY(body.left > 0)) {
    (void)keep_parts(stream, &body, after == HTTP_END_APART);
  } else if (end && cpb__buf_len(&stream->pending) == 0) {
    local_end(stream);
  }
}

static void send_data(http_exchange *x, const cpb_str *part, size_t count,
                      http_after after) {
  h2_stream *stream = (h2_stream *)x;
  bool plain = count == 1 && after == HTTP_MORE;
  h2_settle_output(h2_of_stream(stream));
  if (!plain || !(join_tail(stream, *part) || join_pending(stream, *part))) {
    send_parts_of(stream, part, count, after);
  }
  if (after == HTTP_MORE) {
    open_window(stream);
  }
}

/* Trailers that must wait for the body are copied. */
static bool keep_trailers(h2_stream *stream, const http_field *fields,
                          size_t count) {
  cpb_arena *arena = &stream->arena;
  http_field *kept = cpb_arena_alloc(arena, count * sizeof *kept);
  for (size_t i = 0; kept && i < count; i++) {
    kept[i] = fields[i];
    kept[i].name = cpb_arena_copy(arena, fields[i].name);
    kept[i].value = cpb_arena_copy(arena, fields[i].value);
  }
  if (cpb_arena_failed(arena)) {
    give_up(stream, HTTP_NO_MEMORY);
    return false;
  }
  stream->send_trailers = kept;
  stream->send_trailers_count = count;
  stream->has_trailers = true;
  return true;
}

static void send_trailers(http_exchange *x, const http_field *fields,
                          size_t count) {
  h2_stream *stream = (h2_stream *)x;
  size_t room = 0;
  if (!may_send(stream) || !stream->sent_head) {
    return;
  }
  if (!check_fields(fields, count, &room)) {
    give_up(stream, HTTP_INTERNAL_ERROR);
    return;
  }
  stream->ending = true;
  if (CPB__LIKELY(cpb__buf_len(&stream->pending) == 0)) {
    put_trailers(stream, fields, count, room);
  } else {
    (void)keep_trailers(stream, fields, count);
  }
}

/* --- What waits --- */

void h2_stream_ready(h2_stream *stream) {
  h2_conn *conn = h2_of_stream(stream);
  if (CPB__UNLIKELY(cpb__buf_len(&stream->pending) > 0) &&
      stream->send_window > 0 && !cpb__list_linked(&stream->ready)) {
    cpb__list_push_back(&conn->ready, &stream->ready);
    h2_touch(conn);
  }
}

/* All that waited is out. */
static void end_pending(h2_stream *stream) {
  size_t room = 0;
  if (stream->has_trailers) {
    stream->has_trailers = false;
    (void)check_fields(stream->send_trailers, stream->send_trailers_count,
                       &room);
    put_trailers(stream, stream->send_trailers, stream->send_trailers_count,
                 room);
  } else if (stream->ending) {
    local_end(stream);
  }
}

static void check_writable(h2_stream *stream) {
  uint32_t limit = h2_of_stream(stream)->limits->max_send_buffer;
  if (stream->wants_writable && !stream->ending && !stream->closed &&
      cpb__buf_len(&stream->pending) <= limit / 2) {
    stream->wants_writable = false;
    stream->writable_due = true;
    h2_stream_notify(stream);
  }
}

void h2_waiting_less(h2_conn *conn, size_t n) {
  cpb__list *node = conn->streams.next;
  conn->waiting -= n;
  if (CPB__LIKELY(!conn->crowded) || conn->waiting > most_waiting(conn) / 2) {
    return;
  }
  conn->crowded = false;
  while (node != &conn->streams) {
    check_writable(CPB__CONTAINER(node, h2_stream, open));
    node = node->next;
  }
}

/* How much of what waits may go into the next frame. */
static size_t pending_room(h2_stream *stream) {
  size_t before = cpb__buf_len(&stream->pending) - stream->pending_apart;
  if (before == 0) {
    h2_of_stream(stream)->tail_id = 0;
  }
  return data_room(stream, before ? before : stream->pending_apart,
                   joinable(stream));
}

/* One frame of what the stream has. */
static void send_pending(h2_stream *stream) {
  size_t len = cpb__buf_len(&stream->pending);
  size_t n = pending_room(stream);
  bool end = n == len && stream->ending && !stream->has_trailers;
  char *out = n ? put_data(stream, n, joinable(stream), end) : NULL;
  if (!out) {
    return;
  }
  memcpy(out, cpb__buf_head(&stream->pending), n);
  cpb__buf_consume(&stream->pending, n);
  h2_waiting_less(h2_of_stream(stream), n);
  if (stream->pending_apart > len - n) {
    stream->pending_apart = len - n;
  }
  if (n == len) {
    end_pending(stream);
  } else {
    h2_stream_ready(stream);
  }
  check_writable(stream);
}

void h2_flush_ready(h2_conn *conn) {
  while (conn->send_window > 0 && cpb__buf_len(&conn->out) < H2_OUTPUT_HIGH) {
    cpb__list *node = cpb__list_pop_front(&conn->ready);
    if (!node) {
      return;
    }
    send_pending(CPB__CONTAINER(node, h2_stream, ready));
  }
}

/* --- The rest --- */

static void reset(http_exchange *x, http_reason reason) {
  h2_stream *stream = (h2_stream *)x;
  h2_conn *conn = h2_of_stream(stream);
  if (stream->closed) {
    return;
  }
  if (reason == HTTP_NO_ERROR && conn->base.server && stream->ending) {
    /* RFC 9113 section 8.1: the answer first, all of it. */
    stream->discard = true;
    h2_stream_drop(stream);
    if (stream->local_ended) {
      linger(stream);
    }
    return;
  }
  h2_put_reset(conn, stream->id, h2_code_of_reason(reason));
  h2_stream_close(stream, HTTP_LOCAL_RESET, H2_RESET_BY_US);
}

static void consume(http_exchange *x, size_t n) {
  h2_stream_consume((h2_stream *)x, n);
}

static void want(http_exchange *x, size_t n) {
  h2_stream_want((h2_stream *)x, n);
}

static bool writable(http_exchange *x) {
  h2_stream *stream = (h2_stream *)x;
  h2_conn *conn = h2_of_stream(stream);
  h2_settle_output(conn);
  if (CPB__LIKELY(conn->waiting == 0)) {
    stream->wants_writable = false;
    return true;
  }
  bool crowded = conn->waiting > most_waiting(conn);
  bool room = !crowded &&
              cpb__buf_len(&stream->pending) < conn->limits->max_send_buffer;
  conn->crowded |= crowded;
  stream->wants_writable = !room;
  return room;
}

const http_exchange_vtable h2_exchange_vtable = {
    .send_head = send_head,
    .send_data = send_data,
    .send_trailers = send_trailers,
    .reset = reset,
    .consume = consume,
    .writable = writable,
    .max_field_bytes = http_exchange_max_field_bytes,
    .want = want,
};
