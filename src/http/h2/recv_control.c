/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Frames about the connection and about streams as such: SETTINGS, PING, GOAWAY,
 * WINDOW_UPDATE, RST_STREAM, PRIORITY. RFC 9113 section 6. */

#include "http/h2/h2.h"

#include <stdio.h>

/* --- SETTINGS --- */

/* Section 6.9.2: the windows of open streams move by the difference, once a frame,
 * however often it names a size. */
static bool move_windows(h2_conn *conn, uint32_t before) {
  int64_t delta = (int64_t)conn->peer_initial - before;
  cpb__list *node = conn->streams.next;
  while (delta && node != &conn->streams) {
    h2_stream *stream = CPB__CONTAINER(node, h2_stream, open);
    stream->send_window += delta;
    if (stream->send_window > H2_MAX_WINDOW) {
      h2_fail(conn, HTTP_FLOW_CONTROL_ERROR,
              "SETTINGS with a window too large");
      return false;
    }
    h2_stream_ready(stream);
    node = node->next;
  }
  return true;
}

static http_reason apply_setting(h2_conn *conn, unsigned name, uint32_t value) {
  switch (name) {
    case H2_SETTINGS_HEADER_TABLE_SIZE:
      hpack_encoder_limit(&conn->encoder, value);
      return HTTP_NO_ERROR;
    case H2_SETTINGS_ENABLE_PUSH:
      /* A server may not set it to anything but 0 either. */
      return value > (conn->base.server ? 1 : 0) ? HTTP_PROTOCOL_ERROR
                                                 : HTTP_NO_ERROR;
    case H2_SETTINGS_MAX_CONCURRENT_STREAMS:
      conn->peer_max_streams = value;
      return HTTP_NO_ERROR;
    case H2_SETTINGS_INITIAL_WINDOW_SIZE:
      conn->peer_initial = value;
      return value > H2_MAX_WINDOW ? HTTP_FLOW_CONTROL_ERROR : HTTP_NO_ERROR;
    case H2_SETTINGS_MAX_FRAME_SIZE:
      if (value < H2_MIN_MAX_FRAME || value > H2_MAX_MAX_FRAME) {
        return HTTP_PROTOCOL_ERROR;
      }
      conn->peer_max_frame = value;
      return HTTP_NO_ERROR;
    case H2_SETTINGS_MAX_HEADER_LIST_SIZE:
      conn->base.max_field_bytes = value; /* advice: senders look at it */
      return HTTP_NO_ERROR;
    default:
      return HTTP_NO_ERROR; /* section 6.5.2: what is not known is ignored */
  }
}

/* From here on the peer keeps to what we announced. */
static void settings_acked(h2_conn *conn) {
  uint32_t window = conn->first_window;
  int64_t delta = (int64_t)window - conn->recv_initial;
  cpb__list *node;
  if (conn->settings_acked) {
    return;
  }
  conn->settings_acked = true;
  hpack_decoder_limit(&conn->decoder, conn->limits->header_table_bytes);
  conn->recv_initial = window;
  for (node = conn->streams.next; node != &conn->streams; node = node->next) {
    h2_stream *stream = CPB__CONTAINER(node, h2_stream, open);
    stream->recv_window += delta;
    h2_stream_consume(stream, 0); /* the window may be due by now */
  }
}

static void first_settings(h2_conn *conn) {
  conn->state = H2_OPEN;
  conn->base.ready = true;
  if (!conn->base.server) {
    /* No limit unless the frame names one (section 6.5.2). */
    conn->peer_max_streams = UINT32_MAX;
  }
}

static bool apply_settings(h2_conn *conn, const char *payload, uint32_t n) {
  uint32_t initial = conn->peer_initial;
  for (uint32_t at = 0; at < n; at += 6) {
    unsigned name =
        (unsigned)(uint8_t)payload[at] << 8 | (uint8_t)payload[at + 1];
    http_reason error = apply_setting(conn, name, h2_get32(payload + at + 2));
    if (error != HTTP_NO_ERROR) {
      h2_fail(conn, error, "SETTINGS with a value out of range");
      return false;
    }
  }
  return move_windows(conn, initial);
}

void h2_recv_settings(h2_conn *conn, h2_frame frame, const char *payload) {
  uint32_t streams = conn->peer_max_streams;
  bool ready = conn->base.ready;
  if (frame.id != 0) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "SETTINGS frame on a stream");
    return;
  }
  if (frame.length % 6 != 0 || ((frame.flags & H2_ACK) && frame.length > 0)) {
    h2_fail(conn, HTTP_FRAME_SIZE_ERROR, "SETTINGS frame of a wrong length");
    return;
  }
  if (!h2_charge_control(conn)) {
    return;
  }
  if (frame.flags & H2_ACK) {
    settings_acked(conn);
    return;
  }
  if (conn->state == H2_AWAIT_SETTINGS) {
    first_settings(conn);
  }
  if (!apply_settings(conn, payload, frame.length)) {
    return;
  }
  h2_put_settings_ack(conn);
  if ((!ready || conn->peer_max_streams > streams) &&
      conn->base.config.available) {
    conn->base.config.available(&conn->base, conn->base.config.user);
  }
}

/* --- PING --- */

void h2_recv_ping(h2_conn *conn, h2_frame frame, const char *payload) {
  if (frame.id != 0) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "PING frame on a stream");
  } else if (frame.length != 8) {
    h2_fail(conn, HTTP_FRAME_SIZE_ERROR, "PING frame of a wrong length");
  } else if (h2_charge_control(conn)) {
    if (!(frame.flags & H2_ACK)) {
      h2_put_ping(conn, payload, true);
    } else if (conn->shutdown_ping &&
               memcmp(payload, h2_shutdown_payload, 8) == 0) {
      h2_shutdown_acked(conn);
    }
  }
}

/* --- GOAWAY --- */

/* Streams that the peer will never look at may be tried elsewhere. */
static void close_unprocessed(h2_conn *conn, uint32_t last) {
  cpb__list *node = conn->streams.next;
  while (node != &conn->streams) {
    h2_stream *stream = CPB__CONTAINER(node, h2_stream, open);
    node = node->next;
    if (stream->id > last) {
      stream->x.why = conn->peer_why;
      h2_stream_close(stream, HTTP_UNPROCESSED, H2_RESET_BY_PEER);
    }
  }
}

enum { DEBUG_MAX = 200, GOAWAY_TEXT = 300 };

/* What can be shown of debug data: ASCII, the rest as '?'. */
static size_t put_printable(char *to, const char *data, size_t n) {
  size_t len = n < DEBUG_MAX ? n : DEBUG_MAX;
  for (size_t i = 0; i < len; i++) {
    to[i] = data[i];
    if (data[i] < ' ' || data[i] > '~') {
      to[i] = '?';
    }
  }
  return len;
}

/* Keeps code and debug data, for all that will fail by them. Without memory the
 * connection is merely lost. */
static void keep_goaway(h2_conn *conn, uint32_t code, const char *debug,
                        size_t n) {
  const char *name = h2_name_of_code(code);
  char *text = conn->peer_why;
  size_t at;
  conn->peer_reason = code ? h2_reason_of_code(code) : HTTP_NO_ERROR;
  if (!text) {
    text = cpb__alloc(conn->base.config.alloc, GOAWAY_TEXT);
  }
  if (!text) {
    return;
  }
  conn->peer_why = text;
  at = (size_t)snprintf(text, GOAWAY_TEXT, "the %s ended the connection",
                        conn->base.server ? "client" : "server");
  if (code || n) {
    at += (size_t)snprintf(text + at, GOAWAY_TEXT - at, ": %s%s", name,
                           n ? " " : "");
  }
  at += put_printable(text + at, debug, n);
  text[at] = '\0';
}

void h2_forget_goaway(h2_conn *conn) {
  cpb__free(conn->base.config.alloc, conn->peer_why,
            conn->peer_why ? GOAWAY_TEXT : 0);
}

void h2_recv_goaway(h2_conn *conn, h2_frame frame, const char *payload) {
  if (frame.id != 0) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "GOAWAY frame on a stream");
    return;
  }
  if (frame.length < 8) {
    h2_fail(conn, HTTP_FRAME_SIZE_ERROR, "GOAWAY frame too short");
    return;
  }
  if (!h2_charge_control(conn)) {
    return;
  }
  conn->base.going_away = true;
  keep_goaway(conn, h2_get32(payload + 4), payload + 8, frame.length - 8);
  if (!conn->base.server) {
    close_unprocessed(conn, h2_get32(payload) & H2_MAX_STREAM_ID);
  }
  h2_check_done(conn);
}

/* --- WINDOW_UPDATE --- */

static void grow_connection_window(h2_conn *conn, uint32_t n) {
  if (n == 0) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "WINDOW_UPDATE of 0");
  } else if (conn->send_window + n > H2_MAX_WINDOW) {
    h2_fail(conn, HTTP_FLOW_CONTROL_ERROR, "window larger than 2^31-1");
  } else {
    conn->send_window += n;
  }
}

void h2_recv_window_update(h2_conn *conn, h2_frame frame, const char *payload) {
  uint32_t n;
  h2_stream *stream;
  if (frame.length != 4) {
    h2_fail(conn, HTTP_FRAME_SIZE_ERROR, "WINDOW_UPDATE of a wrong length");
    return;
  }
  n = h2_get32(payload) & H2_MAX_WINDOW;
  if (frame.id == 0) {
    grow_connection_window(conn, n);
    return;
  }
  stream = h2_stream_find(conn, frame.id);
  if (!stream) {
    if (h2_is_idle(conn, frame.id)) {
      h2_fail(conn, HTTP_PROTOCOL_ERROR,
              "WINDOW_UPDATE on a stream never opened");
    }
    return;
  }
  if (n == 0) {
    h2_stream_error(stream, HTTP_PROTOCOL_ERROR, "WINDOW_UPDATE of 0");
  } else if (stream->send_window + n > H2_MAX_WINDOW) {
    h2_stream_error(stream, HTTP_FLOW_CONTROL_ERROR,
                    "window larger than 2^31-1");
  } else {
    stream->send_window += n;
    h2_stream_ready(stream);
  }
}

/* --- RST_STREAM, PRIORITY --- */

/* What a server's reset says beyond its reason: that it came from there, and which
 * of the codes that have no reason of their own (section 7). */
static const char *reset_words(uint32_t code) {
  enum { SETTINGS_TIMEOUT = 4, CONNECT_ERROR = 10, HTTP_1_1_REQUIRED = 13 };
  switch (code) {
    case HTTP_NO_ERROR:
    case HTTP_CANCEL:
    case HTTP_ENHANCE_YOUR_CALM:
    case HTTP_INADEQUATE_SECURITY:
      return NULL; /* the reason's words name the server */
    case HTTP_REFUSED_STREAM:
      return "stream refused by the server";
    case SETTINGS_TIMEOUT:
      return "the server reset the stream with SETTINGS_TIMEOUT";
    case CONNECT_ERROR:
      return "the server reset the stream with CONNECT_ERROR";
    case HTTP_1_1_REQUIRED:
      return "the server reset the stream with HTTP_1_1_REQUIRED";
    default:
      return "the server reset the stream";
  }
}

/* Of a stream that is over: a peer need not know that yet, once. */
static void late_reset(h2_conn *conn, uint32_t id) {
  h2_ending how = h2_recent_find(conn, id);
  if (how == H2_ENDED || how == H2_RESET_BY_US) {
    h2_recent_add(conn, id, H2_RESET_BY_PEER);
  } else {
    (void)h2_charge_control(conn);
  }
}

void h2_recv_reset(h2_conn *conn, h2_frame frame, const char *payload) {
  h2_stream *stream = h2_stream_find(conn, frame.id);
  http_reason reason;
  if (frame.id == 0 || (!stream && h2_is_idle(conn, frame.id))) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "RST_STREAM on a stream never opened");
    return;
  }
  if (frame.length != 4) {
    h2_fail(conn, HTTP_FRAME_SIZE_ERROR, "RST_STREAM of a wrong length");
    return;
  }
  if (!stream) {
    late_reset(conn, frame.id);
    return;
  }
  /* Nothing is given up where the answer is complete. */
  if (conn->base.server && !stream->local_ended && !h2_charge_cancel(conn)) {
    return;
  }
  reason = h2_reason_of_code(h2_get32(payload));
  if (!conn->base.server) {
    stream->x.why = reset_words(h2_get32(payload));
    if (reason == HTTP_REFUSED_STREAM) {
      reason = HTTP_UNPROCESSED; /* section 8.7 */
    }
  }
  h2_stream_close(stream, reason, H2_RESET_BY_PEER);
}

static const char priority_length[] = "PRIORITY frame of a wrong length";

/* Deprecated and without effect (section 5.3.2), but not without rules. */
void h2_recv_priority(h2_conn *conn, h2_frame frame, const char *payload) {
  h2_stream *stream = h2_stream_find(conn, frame.id);
  if (frame.id == 0) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "PRIORITY frame on stream 0");
  } else if (frame.length != 5) {
    if (stream) {
      h2_stream_error(stream, HTTP_FRAME_SIZE_ERROR, priority_length);
    } else {
      h2_fail(conn, HTTP_FRAME_SIZE_ERROR, priority_length);
    }
  } else if ((h2_get32(payload) & H2_MAX_STREAM_ID) == frame.id) {
    if (stream) {
      h2_stream_error(stream, HTTP_PROTOCOL_ERROR,
                      "stream that depends on itself");
    } else {
      h2_reset_id(conn, frame.id, HTTP_PROTOCOL_ERROR, true);
    }
  } else {
    (void)h2_charge_control(conn);
  }
}
