/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The server's half of HTTP/1.1: requests in, responses out, one after the other
 * (RFC 9112 section 9.3.2). */

#include "http/h1/conn.h"

/* A method is a token and a space within reason. */
static bool plausible(const char *data, size_t len) {
  size_t i = 0;
  while (i < len && data[i] > ' ' && data[i] < 0x7F) {
    i++;
  }
  return i <= H1_METHOD_MAX && (i == len || (i && data[i] == ' '));
}

/* A complete response without the user's help; the connection ends with it. */
static void answer(h1_conn *c, unsigned status) {
  size_t before = cpb__buf_len(&c->out);
  h1_written written = h1_write_status_line(&c->out, status);
  if (written == H1_WRITE_OK) {
    written = h1_write_text(
        &c->out, CPB_STR("connection: close\r\ncontent-length: 0\r\n\r\n"));
  }
  if (written != H1_WRITE_OK) {
    c->out.end = c->out.start + before;
  }
  c->sending = H1_SEND_ENDED;
  h1_stop(c, written == H1_WRITE_OK);
}

static void refuse(h1_conn *c, int error) {
  if (error == H1_NO_MEMORY) {
    h1_close_later(c, HTTP_NO_MEMORY);
    h1_stop(c, false);
    return;
  }
  h1_close_later(c, h1_reason_of(error));
  if (error == H1_NOT_HTTP) {
    h1_stop(c, false);
  } else if ((c->open || c->phase == H1_HEAD) &&
             c->sending == H1_SEND_NOTHING) {
    answer(c, (unsigned)error);
  } else {
    h1_stop(c, c->sending == H1_SEND_ENDED);
  }
}

static void send_continue(h1_conn *c) {
  static const cpb_str head = CPB_STR_INIT("HTTP/1.1 100 Continue\r\n\r\n");
  if (h1_write_text(&c->out, head) == H1_WRITE_OK) {
    http_conn_mark_dirty(&c->base);
  } else {
    h1_refuse(c, H1_NO_MEMORY, NULL);
  }
}

static unsigned status_of(http_reason reason) {
  if (reason == HTTP_REFUSED_STREAM || reason == HTTP_ENHANCE_YOUR_CALM) {
    return 503;
  }
  return 500;
}

/* Before the head the peer still gets an answer; in the middle of a response the
 * only honest thing is to cut it; after its end next() takes care. */
static void cut(h1_conn *c, http_reason reason) {
  if (reason == HTTP_NO_MEMORY) {
    h1_stop(c, false);
  } else if (c->sending == H1_SEND_NOTHING) {
    answer(c, status_of(reason));
  } else if (c->sending != H1_SEND_ENDED) {
    h1_stop(c, false);
  }
}

/* An answer given early: the rest of the request is dropped, if it is small, or
 * the connection ends, lingering, so that the peer can read the answer (RFC 9112
 * section 9.6). */
static void drop_rest(h1_conn *c) {
  bool short_rest =
      c->body.kind == H1_BODY_LENGTH && c->body.left <= H1_DROP_MAX;
  if (!short_rest || !c->keep_alive || c->expect) {
    h1_stop(c, true);
    return;
  }
  h1_set_limit(c, c->base.config.limits->head_timeout_us);
  if (c->stalled) {
    http_conn_mark_dirty(&c->base);
  }
}

static void next(h1_conn *c) {
  if (c->phase == H1_IGNORE || c->phase == H1_DEAD) {
    return;
  }
  if (c->phase != H1_COMPLETE) {
    drop_rest(c);
  } else if (c->keep_alive) {
    h1_restart(c, H1_HEAD);
    if (c->base.going_away) { /* what the client has not been told */
      h1_set_limit(c, HTTP_GRACE_US);
    }
  } else {
    h1_stop(c, true);
  }
}

/* A client may end its side of the connection and still read: a request that has
 * come whole is answered. Most who end it in the middle of an answer are gone. */
static void eof(h1_conn *c, bool failed) {
  if (!failed && c->open && !c->closing && c->recv_ended &&
      c->sending == H1_SEND_NOTHING) {
    c->keep_alive = false;
    h1_set_limit(c, H1_ASK_US);
    return;
  }
  h1_close_later(c, HTTP_CONNECTION_LOST);
  h1_stop(c, false);
}

/* RFC 9110 section 15.5.9, while an answer may still be given. */
static void too_slow(h1_conn *c) {
  h1_close_later(c, HTTP_TIMED_OUT);
  if (c->sending == H1_SEND_NOTHING) {
    answer(c, 408);
  } else {
    h1_stop(c, false);
  }
}

/* The answer is long in coming, and the client has ended its side: bytes tell
 * whether anybody reads. RFC 9110 section 15.2: any client of HTTP/1.1 takes
 * interim answers. */
static void ask(h1_conn *c) {
  if (c->sending == H1_SEND_NOTHING && c->x.version >= 11 && !c->closing) {
    send_continue(c);
  }
}

/* Too slow: a head that does not come, the rest of a body nobody wants, or the
 * next request. Only the first gets an answer (RFC 9110 section 15.5.9). */
static void limit(h1_conn *c) {
  if (c->eof && c->open) {
    ask(c);
  } else if (c->phase == H1_HEAD && cpb__buf_len(&c->in)) {
    h1_ended(c, HTTP_TIMED_OUT, "head without an end");
    answer(c, 408);
  } else if (c->phase == H1_TRAILERS && c->open) {
    h1_ended(c, HTTP_TIMED_OUT, "trailers without an end");
    too_slow(c);
  } else {
    h1_stop(c, true);
  }
}

static int parse(h1_conn *c, const char *data, size_t len,
                 h1_framing *framing) {
  h1_start start;
  cpb_str authority;
  int error =
      h1_parse_request(&c->head, data, len, c->base.config.limits, &start);
  if (!error) {
    error = h1_frame(&c->head, &start, framing);
  }
  if (!error) {
    error = h1_target(&start, &authority, &c->received.path);
    if (error) {
      return h1_fault(&c->head, error, "malformed request target");
    }
  }
  if (error) {
    return error;
  }
  c->received.method = start.method;
  c->received.scheme =
      c->base.config.secure ? CPB_STR("https") : CPB_STR("http");
  c->received.authority = authority.len ? authority : framing->host;
  c->received.status = 0;
  c->received.count = c->head.count;
  c->received.fields = c->head.fields;
  c->received.content_length = framing->content_length;
  c->x.version = start.version;
  return 0;
}

static void set_up(h1_conn *c, const h1_framing *framing) {
  uint64_t length =
      framing->content_length > 0 ? (uint64_t)framing->content_length : 0;
  h1_body_init(&c->body, framing->chunked ? H1_BODY_CHUNKED : H1_BODY_LENGTH,
               length);
  c->x.events = NULL;
  c->x.why = NULL;
  c->x.awaits = false;
  c->x.user = NULL;
  c->x.caps = (uint8_t)((framing->te_trailers ? HTTP_CAN_TRAILERS : 0) |
                        (c->base.config.secure ? HTTP_IS_SECURE : 0));
  c->keep_alive = !framing->close;
  c->head_request = cpb_str_equal(c->received.method, CPB_STR("HEAD"));
  c->expect = framing->expect_continue && (framing->chunked || length);
  c->phase = H1_BODY;
}

/* RFC 9110 section 10.1.1: the user has seen the head and did not answer at once,
 * so the body is wanted. */
static void invite_body(h1_conn *c) {
  if (c->expect && !c->closing && c->sending == H1_SEND_NOTHING) {
    c->expect = false;
    send_continue(c);
  }
}

static int head(h1_conn *c, const char *data, size_t len) {
  h1_framing framing;
  int error = parse(c, data, len, &framing);
  if (error) {
    return error;
  }
  set_up(c, &framing);
  c->open = true;
  c->base.exchanges = 1;
  if (!c->base.config.open(&c->base, &c->x, c->base.config.user)) {
    c->open = false;
    c->base.exchanges = 0;
    answer(c, 503);
    return 0;
  }
  c->x.events->head(&c->x, &c->received,
                    c->body.kind == H1_BODY_LENGTH && c->body.left == 0);
  invite_body(c);
  return 0;
}

const h1_role h1_server_role = {plausible, head, refuse, cut,
                                next,      eof,  limit,  too_slow};

http_conn *http_h1_server(const http_conn_config *config) {
  http_conn *conn = h1_conn_create(config, &h1_server_role);
  if (conn) {
    h1_conn *c = (h1_conn *)conn;
    conn->server = true;
    h1_restart(c, H1_HEAD);
    h1_set_limit(c, config->limits->head_timeout_us);
  }
  return conn;
}
