/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The small frames that we send. Without memory for a few bytes of output the
 * connection is lost: nothing else could be said on it. */

#include "http/h2/h2.h"

char *h2_room(h2_conn *conn, size_t n) {
  h2_settle_output(conn);
  char *room = cpb__buf_reserve(&conn->out, n);
  conn->tail_id = 0;
  if (CPB__UNLIKELY(!room)) {
    h2_lose(conn, HTTP_NO_MEMORY, HTTP_WANT_CLOSE, "out of memory");
    return NULL;
  }
  h2_touch(conn);
  return room;
}

static char *put_frame(h2_conn *conn, size_t length, unsigned type,
                       unsigned flags, uint32_t id) {
  char *out = h2_room(conn, H2_FRAME_HEADER + length);
  if (!out) {
    return NULL;
  }
  cpb__buf_commit(&conn->out, H2_FRAME_HEADER + length);
  return h2_put_frame(out, length, type, flags, id);
}

/* What we tell the peer beside what every peer assumes (section 6.5.2). */
static char *put_own_settings(const h2_conn *conn, char *out) {
  const http_limits *limits = conn->limits;
  if (limits->header_table_bytes != HPACK_DEFAULT_TABLE_SIZE) {
    out = h2_put_setting(out, H2_SETTINGS_HEADER_TABLE_SIZE,
                         limits->header_table_bytes);
  }
  if (conn->base.server) {
    out = h2_put_setting(out, H2_SETTINGS_MAX_CONCURRENT_STREAMS,
                         limits->max_streams);
  } else {
    out = h2_put_setting(out, H2_SETTINGS_ENABLE_PUSH, 0);
  }
  if (conn->first_window != H2_DEFAULT_WINDOW) {
    out = h2_put_setting(out, H2_SETTINGS_INITIAL_WINDOW_SIZE,
                         conn->first_window);
  }
  if (limits->max_frame_bytes != H2_MIN_MAX_FRAME) {
    out = h2_put_setting(out, H2_SETTINGS_MAX_FRAME_SIZE,
                         limits->max_frame_bytes);
  }
  return h2_put_setting(out, H2_SETTINGS_MAX_HEADER_LIST_SIZE,
                        limits->max_header_bytes);
}

void h2_put_preface(h2_conn *conn) {
  char settings[6 * 6];
  size_t len = (size_t)(put_own_settings(conn, settings) - settings);
  char *out;
  if (!conn->base.server) {
    out = h2_room(conn, H2_PREFACE_LEN);
    if (!out) {
      return;
    }
    memcpy(out, h2_preface, H2_PREFACE_LEN);
    cpb__buf_commit(&conn->out, H2_PREFACE_LEN);
  }
  out = put_frame(conn, len, H2_SETTINGS, 0, 0);
  if (out) {
    memcpy(out, settings, len);
  }
  if (conn->limits->conn_window > H2_DEFAULT_WINDOW) {
    uint32_t more = conn->limits->conn_window - H2_DEFAULT_WINDOW;
    conn->recv_window += more;
    h2_put_window_update(conn, 0, more);
  }
}

void h2_put_settings_ack(h2_conn *conn) {
  (void)put_frame(conn, 0, H2_SETTINGS, H2_ACK, 0);
}

void h2_put_ping(h2_conn *conn, const char payload[8], bool ack) {
  char *out = put_frame(conn, 8, H2_PING, ack ? H2_ACK : 0, 0);
  if (out) {
    memcpy(out, payload, 8);
  }
}

/* Trailers, or a head and trailers, may be on their way still. */
void h2_put_reset(h2_conn *conn, uint32_t id, uint32_t code) {
  char *out = put_frame(conn, 4, H2_RST_STREAM, 0, id);
  conn->controls.earned += 2;
  if (out) {
    h2_put32(out, code);
  }
}

void h2_put_goaway(h2_conn *conn, uint32_t last, uint32_t code,
                   const char *why) {
  size_t len = why ? strlen(why) : 0;
  char *out = put_frame(conn, 8 + len, H2_GOAWAY, 0, 0);
  if (out) {
    cpb__copy(h2_put32(h2_put32(out, last), code), why, len);
  }
}

void h2_put_window_update(h2_conn *conn, uint32_t id, uint32_t n) {
  char *out = put_frame(conn, 4, H2_WINDOW_UPDATE, 0, id);
  if (out) {
    h2_put32(out, n);
  }
}
