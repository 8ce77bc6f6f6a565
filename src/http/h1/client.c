/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The client's half of HTTP/1.1: one request, its response, then the next. */

#include "http/h1/conn.h"

enum { INFORMATIONAL_MAX = 16 };

static bool plausible(const char *data, size_t len) {
  static const char start[] = "HTTP/1.";
  size_t n = len < sizeof(start) - 1 ? len : sizeof(start) - 1;
  return memcmp(data, start, n) == 0;
}

static void refuse(h1_conn *c, int error) {
  h1_close_later(c, h1_reason_of(error));
  h1_stop(c, false);
}

/* A request cannot be taken back but by closing the connection. What was not
 * written yet never will be. */
static void cut(h1_conn *c, http_reason reason) {
  (void)reason;
  cpb__buf_consume(&c->out, cpb__buf_len(&c->out));
  h1_stop(c, false);
}

static void next(h1_conn *c) {
  if (c->phase == H1_IGNORE || c->phase == H1_DEAD) {
    return;
  }
  if (c->phase == H1_COMPLETE && c->keep_alive && !c->base.going_away &&
      c->sending == H1_SEND_ENDED) {
    h1_restart(c, H1_IDLE);
  } else {
    h1_stop(c, false);
  }
}

static http_reason reason_of_eof(const h1_conn *c) {
  if (c->recv_ended) {
    return HTTP_NO_ERROR; /* an early answer, complete */
  }
  return c->wrote ? HTTP_CONNECTION_LOST : HTTP_UNPROCESSED;
}

static void eof(h1_conn *c, bool failed) {
  if (!failed && c->open && c->phase == H1_BODY &&
      c->body.kind == H1_BODY_UNTIL_EOF) {
    c->trailers.count = 0;
    h1_finish_message(c);
  }
  if (c->open && !c->closing) {
    http_conn_ended(&c->base, reason_of_eof(c), NULL);
  }
  h1_close_later(c, reason_of_eof(c));
  h1_stop(c, false);
}

static void limit(h1_conn *c) {
  if (!c->open) {
    h1_stop(c, false);
  }
}

/* How the body is delimited: RFC 9112 section 6.3. */
static void set_up_body(h1_conn *c, const h1_start *start,
                        const h1_framing *framing) {
  if (c->head_request || start->status == 204 || start->status == 304) {
    h1_body_init(&c->body, H1_BODY_LENGTH, 0);
  } else if (framing->chunked) {
    h1_body_init(&c->body, H1_BODY_CHUNKED, 0);
  } else if (framing->content_length >= 0) {
    h1_body_init(&c->body, H1_BODY_LENGTH, (uint64_t)framing->content_length);
  } else {
    h1_body_init(&c->body, H1_BODY_UNTIL_EOF, 0);
    c->keep_alive = false;
  }
}

static int head(h1_conn *c, const char *data, size_t len) {
  h1_start start;
  h1_framing framing;
  int error =
      h1_parse_response(&c->head, data, len, c->base.config.limits, &start);
  if (error) {
    return error;
  }
  if (start.status < 200) {
    /* RFC 9110 section 15.2: skipped; a switch (101) nobody asked for. */
    bool bad = start.status == 101 || ++c->informational > INFORMATIONAL_MAX;
    return bad ? h1_fault(&c->head, 400, "interim heads without an end") : 0;
  }
  error = h1_frame(&c->head, &start, &framing);
  if (error) {
    return error;
  }
  c->keep_alive = !framing.close;
  set_up_body(c, &start, &framing);
  memset(&c->received, 0, sizeof(c->received));
  c->received.status = start.status;
  c->received.count = c->head.count;
  c->received.fields = c->head.fields;
  c->received.content_length = framing.content_length;
  c->x.version = start.version;
  c->phase = H1_BODY;
  if (!c->closing) {
    c->x.events->head(&c->x, &c->received,
                      c->body.kind == H1_BODY_LENGTH && c->body.left == 0);
  }
  return 0;
}

/* Nobody sets http_exchange.awaits on a client: its calls have deadlines. */
static void too_slow(h1_conn *c) {
  h1_close_later(c, HTTP_TIMED_OUT);
  h1_stop(c, false);
}

http_exchange *h1_client_open(http_conn *conn, const http_head *head_,
                              bool ended) {
  h1_conn *c = (h1_conn *)conn;
  bool trailers = http_head_find(head_, HTTP_TE) != NULL;
  h1_clear_limit(c);
  c->x.events = NULL;
  c->x.why = NULL;
  c->x.user = NULL;
  c->x.version = 11;
  c->x.caps = (uint8_t)((trailers ? HTTP_CAN_TRAILERS : 0) |
                        (conn->config.secure ? HTTP_IS_SECURE : 0));
  if (h1_send_request(c, head_, ended) != H1_WRITE_OK) {
    h1_restart(c, H1_IDLE);
    return NULL;
  }
  c->head_request = cpb_str_equal(head_->method, CPB_STR("HEAD"));
  c->phase = H1_HEAD;
  c->open = true;
  conn->exchanges = 1;
  return &c->x;
}

const h1_role h1_client_role = {plausible, head, refuse, cut,
                                next,      eof,  limit,  too_slow};

http_conn *http_h1_client(const http_conn_config *config) {
  http_conn *conn = h1_conn_create(config, &h1_client_role);
  if (conn) {
    h1_restart((h1_conn *)conn, H1_IDLE);
    conn->ready = true;
  }
  return conn;
}
