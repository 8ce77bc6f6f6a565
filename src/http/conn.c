/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Dispatch to the engine of a connection, and what all engines share. */

#include "http/conn.h"

#include <stdio.h>

void http_limits_default(http_limits *limits) {
  static const http_limits defaults = {
      .max_header_bytes = 64 * 1024,
      .max_header_count = 128,
      .max_streams = 200,
      .first_window = 65535, /* which no setting need announce */
      .stream_window = 1024 * 1024,
      .conn_window = 16 * 1024 * 1024,
      .max_frame_bytes = 16 * 1024,
      .header_table_bytes = 4 * 1024,
      .max_send_buffer = 256 * 1024,
      .max_output_bytes = 4 * 1024 * 1024,
      .max_resets = 4000,
      .max_faults = 200,
      .max_control_frames = 1000,
      .head_timeout_us = 30 * INT64_C(1000000),
      .body_timeout_us = 60 * INT64_C(1000000),
      .write_timeout_us = 60 * INT64_C(1000000),
      .idle_timeout_us = 0,
      .keepalive_us = 0,
      .keepalive_timeout_us = 20 * INT64_C(1000000),
  };
  *limits = defaults;
}

void http_conn_destroy(http_conn *conn) {
  if (conn) {
    conn->engine->destroy(conn);
  }
}

size_t http_conn_feed(http_conn *conn, const void *data, size_t n,
                      cpb__chunk *owner) {
  return conn->engine->feed(conn, data, n, owner);
}

void http_conn_feed_eof(http_conn *conn, bool failed) {
  conn->engine->feed_eof(conn, failed);
}

size_t http_conn_drain(http_conn *conn, cpb_str *out, size_t max) {
  conn->dirty = false;
  return conn->engine->drain(conn, out, max);
}

void http_conn_drained(http_conn *conn, size_t n) {
  conn->engine->drained(conn, n);
}

unsigned http_conn_want(const http_conn *conn) {
  return conn->want;
}

http_exchange *http_conn_open(http_conn *conn, const http_head *head,
                              bool ended) {
  return http_conn_room(conn) ? conn->engine->open(conn, head, ended) : NULL;
}

bool http_conn_ready(const http_conn *conn) {
  return conn->ready;
}

bool http_conn_usable(const http_conn *conn) {
  return !conn->server && !conn->going_away && !(conn->want & HTTP_WANT_CLOSE);
}

size_t http_conn_room(const http_conn *conn) {
  return http_conn_usable(conn) ? conn->engine->room(conn) : 0;
}

size_t http_conn_exchanges(const http_conn *conn) {
  return conn->exchanges;
}

size_t http_conn_max_field_bytes(const http_conn *conn) {
  return conn->max_field_bytes;
}

size_t http_exchange_max_field_bytes(const http_exchange *x) {
  return x->conn->max_field_bytes;
}

void http_conn_shutdown(http_conn *conn) {
  conn->engine->shutdown(conn);
}

const char *http_limit_text(char text[HTTP_LIMIT_TEXT], const http_conn *conn,
                            bool trailers, bool too_many) {
  const http_limits *limits = conn->config.limits;
  const char *message = conn->server ? "request" : "response";
  const char *section = trailers ? "trailers" : "headers";
  if (too_many) {
    (void)snprintf(text, HTTP_LIMIT_TEXT, "more than %u %s %s",
                   limits->max_header_count, message, section);
  } else {
    (void)snprintf(text, HTTP_LIMIT_TEXT, "%s %s larger than %u bytes", message,
                   section, limits->max_header_bytes);
  }
  return text;
}

const char *http_conn_why(const http_conn *conn) {
  return conn->why;
}

/* A client's calls that are cut off are worth a line, although the peer has not
 * said why. */
static const char *line_of(const http_conn *conn, http_reason reason,
                           const char *why) {
  bool cut =
      !conn->server && reason == HTTP_CONNECTION_LOST && conn->exchanges > 0;
  return !why && cut ? "lost with calls under way" : why;
}

void http_conn_ended(http_conn *conn, http_reason reason, const char *why) {
  const char *line = line_of(conn, reason, why);
  if (conn->why || !line) {
    return;
  }
  conn->why = why;
  if (reason != HTTP_NO_ERROR && conn->config.log) {
    conn->config.log(conn, reason, line, conn->config.user);
  }
}

void http_conn_mark_dirty(http_conn *conn) {
  if (!conn->dirty) {
    conn->dirty = true;
    if (conn->config.dirty) {
      conn->config.dirty(conn, conn->config.user);
    }
  }
}
