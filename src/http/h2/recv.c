/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Bytes in. Frames are read where they lie in the fed buffer; only a frame whose
 * end has not come yet is copied aside. The payload of DATA is handed on as it
 * comes, so a DATA frame is never waited for. */

#include "http/h2/h2.h"

typedef void frame_fn(h2_conn *conn, h2_frame frame, const char *payload);

static void recv_unexpected(h2_conn *conn, h2_frame frame,
                            const char *payload) {
  (void)frame;
  (void)payload;
  /* A client may not push, and we have not allowed a server to (section 8.4). */
  h2_fail(conn, HTTP_PROTOCOL_ERROR, "PUSH_PROMISE that nobody allowed");
}

static frame_fn *const frame_table[H2_FRAME_TYPES] = {
    [H2_HEADERS] = h2_recv_headers,
    [H2_PRIORITY] = h2_recv_priority,
    [H2_RST_STREAM] = h2_recv_reset,
    [H2_SETTINGS] = h2_recv_settings,
    [H2_PUSH_PROMISE] = recv_unexpected,
    [H2_PING] = h2_recv_ping,
    [H2_GOAWAY] = h2_recv_goaway,
    [H2_WINDOW_UPDATE] = h2_recv_window_update,
    [H2_CONTINUATION] = h2_recv_continuation,
};

/* --- DATA --- */

/* DATA for a stream that is not in the table (section 5.1). */
static void data_for_closed(h2_conn *conn, uint32_t id) {
  if (h2_is_idle(conn, id)) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "DATA on a stream never opened");
  } else if (h2_recent_find(conn, id) != H2_RESET_BY_US &&
             (!conn->final_goaway || id <= conn->goaway_last)) {
    h2_reset_id(conn, id, HTTP_STREAM_CLOSED, true);
  }
}

static const char other_length[] = "body and content-length differ";

static const char *data_fault(http_reason error) {
  switch (error) {
    case HTTP_STREAM_CLOSED:
      return "DATA after the end";
    case HTTP_PROTOCOL_ERROR:
      return "DATA before the head";
    case HTTP_FLOW_CONTROL_ERROR:
      return "more DATA than the stream's window";
    default:
      return other_length;
  }
}

/* What a stream has against a DATA frame; HTTP_NO_ERROR when it takes it. */
static http_reason data_error(const h2_stream *stream, h2_frame frame,
                              uint32_t content) {
  if (stream->remote_ended) {
    return HTTP_STREAM_CLOSED;
  }
  if (!stream->got_head) {
    return HTTP_PROTOCOL_ERROR;
  }
  if (frame.length > stream->recv_window) {
    return HTTP_FLOW_CONTROL_ERROR;
  }
  if (stream->content_length >= 0 &&
      stream->received + content > stream->content_length) {
    return HTTP_MALFORMED;
  }
  return HTTP_NO_ERROR;
}

/* A frame's head, and with padding its first byte of payload, has come. */
static void begin_data(h2_conn *conn, h2_frame frame, uint8_t pad) {
  bool padded = (frame.flags & H2_PADDED) != 0;
  uint32_t content = frame.length - padded;
  h2_stream *stream;
  http_reason error;
  if (frame.id == 0 || (padded && (frame.length == 0 || pad > content))) {
    /* Section 6.1 */
    h2_fail(conn, HTTP_PROTOCOL_ERROR,
            frame.id ? "DATA frame: too much padding"
                     : "DATA frame on stream 0");
    return;
  }
  if (frame.length > conn->recv_window) {
    /* Section 6.9.1 */
    h2_fail(conn, HTTP_FLOW_CONTROL_ERROR,
            "more DATA than the connection's window");
    return;
  }
  if (content - pad == 0 && !(frame.flags & H2_END_STREAM) &&
      !h2_charge_control(conn)) {
    return;
  }
  conn->recv_window -= frame.length;
  h2_return_window(conn, frame.length);
  conn->in_data = true;
  conn->data_stream = NULL;
  conn->data_padding = padded ? pad : 0;
  conn->data_left = content - conn->data_padding;
  conn->data_ends = (frame.flags & H2_END_STREAM) != 0;
  stream = h2_stream_find(conn, frame.id);
  if (CPB__UNLIKELY(!stream)) {
    data_for_closed(conn, frame.id);
    return;
  }
  error = data_error(stream, frame, conn->data_left);
  if (CPB__UNLIKELY(error != HTTP_NO_ERROR)) {
    h2_stream_error(stream, error, data_fault(error));
    return;
  }
  conn->controls.earned += conn->data_left > 0;
  conn->data_stream = stream;
  h2_stream_received(stream, frame.length, conn->data_left);
}

static void deliver_data(h2_conn *conn, const char *data, uint32_t n,
                         cpb__chunk *owner) {
  h2_stream *stream = conn->data_stream;
  if (CPB__UNLIKELY(stream->discard)) {
    stream->dropped += n;
    h2_stream_drop(stream);
    if (stream->local_ended && !conn->data_ends &&
        (stream->dropped > H2_LINGER_BYTES || stream->recv_window <= 0)) {
      h2_stream_enough(stream);
    }
    return;
  }
  stream->x.events->data(&stream->x, (cpb_str){data, n}, owner);
}

/* Payload of the DATA frame that is being read. Returns the bytes taken. */
static size_t more_data(h2_conn *conn, const char *data, size_t n,
                        cpb__chunk *owner) {
  uint32_t content = conn->data_left < n ? conn->data_left : (uint32_t)n;
  size_t used = content;
  conn->data_left -= content;
  if (content && conn->data_stream) {
    deliver_data(conn, data, content, owner);
  }
  if (CPB__UNLIKELY(conn->data_padding) && conn->data_left == 0) {
    size_t pad = conn->data_padding < n - used ? conn->data_padding : n - used;
    conn->data_padding -= (uint32_t)pad;
    used += pad;
  }
  if (conn->data_left == 0 && conn->data_padding == 0) {
    h2_stream *stream = conn->data_stream;
    conn->in_data = false;
    conn->data_stream = NULL;
    if (stream && conn->data_ends) {
      h2_remote_end(stream, NULL);
    }
  }
  return used;
}

void h2_remote_end(h2_stream *stream, const http_head *trailers) {
  static const http_head none = {.content_length = -1};
  if (CPB__UNLIKELY(stream->content_length >= 0 &&
                    stream->received != stream->content_length) &&
      !(stream->head_only && stream->received == 0)) {
    /* Section 8.1.1 */
    h2_stream_error(stream, HTTP_MALFORMED, other_length);
    return;
  }
  stream->remote_ended = true;
  if (CPB__UNLIKELY(stream->charged > 0)) {
    h2_stream_shut(stream);
  }
  if (!stream->discard) {
    stream->x.events->end(&stream->x, trailers ? trailers : &none);
  }
  h2_stream_check_end(stream);
}

/* --- Frames --- */

/* "HTTP/", read as a frame: an answer of a server that does not know HTTP/2. */
static bool is_http1(const h2_conn *conn, h2_frame frame) {
  return conn->state == H2_AWAIT_SETTINGS && !conn->base.server &&
         frame.length == 0x485454 && frame.type == 'P' && frame.flags == '/';
}

CPB__COLD static bool check_frame(h2_conn *conn, h2_frame frame) {
  http_reason error = HTTP_PROTOCOL_ERROR;
  const char *why = NULL;
  if (frame.length > conn->limits->max_frame_bytes) {
    error = HTTP_FRAME_SIZE_ERROR;
    why = "frame larger than SETTINGS_MAX_FRAME_SIZE";
  } else if (conn->block_id &&
             (frame.type != H2_CONTINUATION || frame.id != conn->block_id)) {
    why = "frame between HEADERS and CONTINUATION"; /* section 6.10 */
  } else if (conn->state == H2_AWAIT_SETTINGS &&
             (frame.type != H2_SETTINGS || (frame.flags & H2_ACK))) {
    why = "the first frame is not SETTINGS"; /* section 3.4 */
  }
  if (!why) {
    return true;
  }
  if (is_http1(conn, frame)) {
    h2_lose(conn, HTTP_CONNECTION_LOST, HTTP_WANT_CLOSE,
            "the server speaks HTTP/1.1, not HTTP/2");
  } else {
    h2_fail(conn, error, why);
  }
  return false;
}

/* What holds for every frame, known from its head. */
static bool frame_allowed(h2_conn *conn, h2_frame frame) {
  return CPB__LIKELY(frame.length <= conn->limits->max_frame_bytes &&
                     conn->block_id == 0 && conn->state == H2_OPEN) ||
         check_frame(conn, frame);
}

static void handle_frame(h2_conn *conn, h2_frame frame, const char *payload) {
  if (CPB__LIKELY(frame.type < H2_FRAME_TYPES)) {
    frame_table[frame.type](conn, frame, payload);
  } else {
    (void)h2_charge_control(conn); /* section 5.5: ignored */
  }
}

/* How many bytes at the beginning of a frame must be there before it is looked
 * at: of DATA the head alone, for its payload is taken as it comes. */
static size_t frame_need(h2_frame frame) {
  if (frame.type == H2_DATA) {
    return H2_FRAME_HEADER + ((frame.flags & H2_PADDED) && frame.length > 0);
  }
  return H2_FRAME_HEADER + (size_t)frame.length;
}

/* A DATA frame's head at bytes, and of its payload what has come: n bytes in all.
 * Returns the bytes taken. */
CPB__APART static size_t handle_data(h2_conn *conn, h2_frame frame,
                                     const char *bytes, size_t n,
                                     cpb__chunk *owner) {
  size_t need = frame_need(frame);
  begin_data(conn, frame,
             need > H2_FRAME_HEADER ? (uint8_t)bytes[H2_FRAME_HEADER] : 0);
  return conn->in_data ? need + more_data(conn, bytes + need, n - need, owner)
                       : need;
}

/* Puts bytes aside until `need` of them are there. Returns the bytes taken. */
static size_t set_aside(h2_conn *conn, size_t need, const char *data,
                        size_t n) {
  size_t missing = need - cpb__buf_len(&conn->in);
  size_t used = missing < n ? missing : n;
  if (cpb__buf_len(&conn->in) == 0) {
    conn->frame_since_us = h2_now(conn);
  }
  if (!cpb__buf_append(&conn->in, data, used)) {
    h2_lose(conn, HTTP_NO_MEMORY, HTTP_WANT_CLOSE, "out of memory");
  }
  return used;
}

/* The frame in conn->in, of which all that is needed is there. */
static void handle_kept(h2_conn *conn, h2_frame frame, size_t need) {
  const char *bytes = cpb__buf_head(&conn->in);
  if (frame.type == H2_DATA) {
    (void)handle_data(conn, frame, bytes, need, NULL);
  } else {
    handle_frame(conn, frame, bytes + H2_FRAME_HEADER);
  }
  cpb__buf_consume(&conn->in, need);
  cpb__buf_trim(&conn->in, H2_OUTPUT_KEEP);
}

/* A frame whose beginning was read before, or whose end has not come yet. */
CPB__APART static size_t partial_frame(h2_conn *conn, const char *data,
                                       size_t n) {
  size_t used = 0;
  size_t need = H2_FRAME_HEADER;
  h2_frame frame;
  if (cpb__buf_len(&conn->in) < need) {
    used = set_aside(conn, need, data, n);
    if (conn->state == H2_FAILED || cpb__buf_len(&conn->in) < need) {
      return used;
    }
    frame = h2_get_frame(cpb__buf_head(&conn->in));
    if (!check_frame(conn, frame)) {
      return used;
    }
  }
  frame = h2_get_frame(cpb__buf_head(&conn->in));
  need = frame_need(frame);
  used += set_aside(conn, need, data + used, n - used);
  if (conn->state != H2_FAILED && cpb__buf_len(&conn->in) == need) {
    handle_kept(conn, frame, need);
  }
  return used;
}

static size_t next_frame(h2_conn *conn, const char *data, size_t n,
                         cpb__chunk *owner) {
  h2_frame frame;
  size_t need;
  if (CPB__UNLIKELY(cpb__buf_len(&conn->in) > 0 || n < H2_FRAME_HEADER)) {
    return partial_frame(conn, data, n);
  }
  frame = h2_get_frame(data);
  if (!frame_allowed(conn, frame)) {
    return 0;
  }
  need = frame_need(frame);
  if (CPB__UNLIKELY(need > n)) {
    return partial_frame(conn, data, n);
  }
  if (frame.type == H2_DATA) {
    return handle_data(conn, frame, data, n, owner);
  }
  handle_frame(conn, frame, data + H2_FRAME_HEADER);
  return need;
}

/* The client's preface (section 3.4), which may come in pieces. */
static size_t recv_preface(h2_conn *conn, const char *data, size_t n) {
  size_t have = cpb__buf_len(&conn->in);
  size_t used = H2_PREFACE_LEN - have < n ? H2_PREFACE_LEN - have : n;
  if (memcmp(h2_preface + have, data, used) != 0) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "malformed preface");
    return 0;
  }
  if (have + used < H2_PREFACE_LEN) {
    return set_aside(conn, H2_PREFACE_LEN, data, used);
  }
  cpb__buf_consume(&conn->in, have);
  conn->state = H2_AWAIT_SETTINGS;
  return used;
}

/* Takes bytes until there are none, or the peer does not read what we write. */
static size_t take_input(h2_conn *conn, const char *data, size_t n,
                         cpb__chunk *owner) {
  size_t used = 0;
  while (used < n && conn->state != H2_FAILED) {
    if (CPB__UNLIKELY(h2_unsent(conn) > conn->limits->max_output_bytes)) {
      return used;
    }
    if (conn->in_data) {
      used += more_data(conn, data + used, n - used, owner);
    } else if (CPB__LIKELY(conn->state != H2_AWAIT_PREFACE)) {
      used += next_frame(conn, data + used, n - used, owner);
    } else {
      used += recv_preface(conn, data + used, n - used);
    }
    if (!cpb__list_empty(&conn->notify)) {
      h2_deliver(conn);
    }
  }
  return conn->state == H2_FAILED ? n : used;
}

/* A timer that is set looks anew when it fires, but for a frame whose end may have
 * to come sooner. */
static void arm_if_due(h2_conn *conn) {
  bool partial = cpb__buf_len(&conn->in) > 0;
  if (CPB__UNLIKELY(partial || (!conn->timer.set && (conn->base.exchanges > 0 ||
                                                     h2_unsent(conn))))) {
    h2_arm(conn);
  }
}

size_t h2_feed(http_conn *base, const char *data, size_t n, cpb__chunk *owner) {
  h2_conn *conn = (h2_conn *)base;
  size_t used;
  conn->feeding = true;
  h2_settle_output(conn);
  conn->last_input_us = h2_now(conn);
  conn->ping_sent = false;
  used = take_input(conn, data, n, owner);
  h2_deliver(conn);
  arm_if_due(conn);
  conn->feeding = false;
  return used;
}
