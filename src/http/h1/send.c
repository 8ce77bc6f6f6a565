/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Actions; see conn.h. A head goes into the output at once, but for its last
 * lines: whether they announce a length or chunks is decided by the first data
 * (all there is: a length), or when the driver wants to write (chunks). So a
 * small answer is one run of bytes with a content-length. */

#include "http/h1/conn.h"

static h1_conn *conn_of(http_exchange *x) {
  return CPB__CONTAINER(x, h1_conn, x);
}

/* What an action may do is over: nothing may follow. */
static bool is_over(const h1_conn *c) {
  return !c->open || c->closing || c->sending == H1_SEND_ENDED;
}

static void truncate(cpb__buf *out, size_t len) {
  out->end = out->start + len;
}

/* Gives up when something could not be written. */
static void check(h1_conn *c, h1_written written) {
  if (written == H1_WRITE_OK) {
    http_conn_mark_dirty(&c->base);
    return;
  }
  http_reason reason =
      written == H1_WRITE_NO_MEMORY ? HTTP_NO_MEMORY : HTTP_INTERNAL_ERROR;
  c->role->cut(c, reason);
  h1_close_later(c, reason);
}

static void finish_sending(h1_conn *c) {
  c->sending = H1_SEND_ENDED;
  if (c->recv_ended) {
    h1_close_later(c, HTTP_DONE);
  }
}

/* Ends the head: the body has `total` bytes, all of which are known (end), or
 * goes on. */
static h1_written decide(h1_conn *c, bool end, uint64_t total) {
  if (end) {
    c->sending = H1_SEND_LENGTH;
    c->send_left = total;
    return h1_write_length(&c->out, total);
  }
  if (c->base.server && c->x.version < 11) {
    c->sending = H1_SEND_UNTIL_CLOSE;
    c->keep_alive = false;
    return h1_write_text(&c->out, CPB_STR("\r\n"));
  }
  c->sending = H1_SEND_CHUNKED;
  return h1_write_text(&c->out, CPB_STR("transfer-encoding: chunked\r\n\r\n"));
}

void h1_flush_head(h1_conn *c) {
  if (c->open && !c->closing && c->sending == H1_SEND_UNDECIDED) {
    check(c, decide(c, false, 0));
  }
}

/* The end of a head, where the length or its absence is known already. */
static h1_written end_head(h1_conn *c, unsigned status, int64_t length,
                           bool end) {
  if (c->head_request || status == 204 || status == 304) {
    /* RFC 9110 section 8.6: no Content-Length with 204. */
    c->sending = H1_SEND_NO_BODY;
    return c->head_request && length >= 0
               ? h1_write_length(&c->out, (uint64_t)length)
               : h1_write_text(&c->out, CPB_STR("\r\n"));
  }
  c->sending = H1_SEND_UNDECIDED;
  if (length < 0 && !end) {
    return H1_WRITE_OK;
  }
  if (end && length > 0) {
    return H1_WRITE_INVALID;
  }
  return decide(c, true, length < 0 ? 0 : (uint64_t)length);
}

/* All of a head or nothing. */
static h1_written write_head(h1_conn *c, const http_head *head,
                             int64_t *length) {
  h1_written written = c->base.server
                           ? h1_write_status_line(&c->out, head->status)
                           : h1_write_request_line(&c->out, head);
  if (written == H1_WRITE_OK) {
    written = h1_write_fields(&c->out, head, length);
  }
  return written;
}

/* RFC 9110 section 15.2: not for HTTP/1.0. */
static void send_informational(h1_conn *c, const http_head *head) {
  size_t before = cpb__buf_len(&c->out);
  int64_t length;
  if (c->x.version < 11) {
    return;
  }
  h1_written written = write_head(c, head, &length);
  if (written == H1_WRITE_OK) {
    written = h1_write_text(&c->out, CPB_STR("\r\n"));
  }
  if (written != H1_WRITE_OK) {
    truncate(&c->out, before);
  }
  check(c, written);
}

/* An answer before the end of the request, of which too much may be left to be
 * dropped: the peer must know that the connection is not for reuse. */
static bool leaves_long_rest(const h1_conn *c) {
  return c->base.server && !c->recv_ended &&
         !(c->body.kind == H1_BODY_LENGTH && c->body.left <= H1_DROP_MAX);
}

static void send_head(http_exchange *x, const http_head *head, bool end) {
  h1_conn *c = conn_of(x);
  size_t before = cpb__buf_len(&c->out);
  int64_t length = -1;
  if (is_over(c) || c->sending != H1_SEND_NOTHING) {
    return;
  }
  if (head->status < 200) {
    send_informational(c, head);
    return;
  }
  if (c->expect || c->base.going_away || leaves_long_rest(c)) {
    c->keep_alive = false;
  }
  h1_written written = write_head(c, head, &length);
  if (written == H1_WRITE_OK && !c->keep_alive) {
    written = h1_write_text(&c->out, CPB_STR("connection: close\r\n"));
  }
  if (written == H1_WRITE_OK) {
    written = end_head(c, head->status, length, end);
  }
  if (written != H1_WRITE_OK) {
    truncate(&c->out, before);
    c->sending = H1_SEND_NOTHING;
  }
  check(c, written);
  if (written == H1_WRITE_OK && end) {
    finish_sending(c);
  }
}

/* Methods that mean a body say so even when there is none (RFC 9110 section
 * 8.6). */
static h1_written end_request(h1_conn *c, const http_head *head, int64_t length,
                              bool ended) {
  bool bare = cpb_str_equal(head->method, CPB_STR("GET")) ||
              cpb_str_equal(head->method, CPB_STR("HEAD")) ||
              cpb_str_equal(head->method, CPB_STR("DELETE")) ||
              cpb_str_equal(head->method, CPB_STR("OPTIONS"));
  if (ended && bare && length <= 0) {
    c->sending = H1_SEND_NO_BODY;
    return h1_write_text(&c->out, CPB_STR("\r\n"));
  }
  return end_head(c, 0, length, ended);
}

h1_written h1_send_request(h1_conn *c, const http_head *head, bool ended) {
  int64_t length = -1;
  size_t before = cpb__buf_len(&c->out);
  const http_field *te = http_head_find(head, HTTP_TE);
  h1_written written = write_head(c, head, &length);
  if (written == H1_WRITE_OK && te) {
    /* RFC 9110 section 10.1.4: TE is for this connection only. */
    written = h1_write_text(&c->out, CPB_STR("connection: te\r\n"));
  }
  if (written == H1_WRITE_OK) {
    written = end_request(c, head, length, ended);
  }
  if (written != H1_WRITE_OK) {
    truncate(&c->out, before);
    return written;
  }
  if (ended) {
    finish_sending(c);
  }
  http_conn_mark_dirty(&c->base);
  return H1_WRITE_OK;
}

static h1_written write_body(h1_conn *c, const cpb_str *parts, size_t count,
                             size_t total) {
  switch (c->sending) {
    case H1_SEND_LENGTH:
      if (total > c->send_left) {
        return H1_WRITE_INVALID;
      }
      c->send_left -= total;
      return h1_write_parts(&c->out, parts, count, total);
    case H1_SEND_CHUNKED:
      return total ? h1_write_chunk(&c->out, parts, count, total) : H1_WRITE_OK;
    case H1_SEND_UNTIL_CLOSE:
      return h1_write_parts(&c->out, parts, count, total);
    case H1_SEND_NO_BODY:
      return H1_WRITE_OK;
    case H1_SEND_NOTHING:
    case H1_SEND_UNDECIDED:
    case H1_SEND_ENDED:
      break;
  }
  return H1_WRITE_INVALID;
}

/* The end of the body, without trailers. */
static h1_written write_end(h1_conn *c) {
  if (c->sending == H1_SEND_LENGTH && c->send_left) {
    return H1_WRITE_INVALID;
  }
  return c->sending == H1_SEND_CHUNKED
             ? h1_write_text(&c->out, CPB_STR("0\r\n\r\n"))
             : H1_WRITE_OK;
}

static bool may_write_more(h1_conn *c) {
  if (h1_pending(c) >= c->base.config.limits->max_send_buffer) {
    c->blocked = true;
  }
  return !c->blocked;
}

static void send_data(http_exchange *x, const cpb_str *parts, size_t count,
                      http_after after) {
  h1_conn *c = conn_of(x);
  bool end = after != HTTP_MORE;
  h1_written written = H1_WRITE_OK;
  size_t total = 0;
  if (is_over(c)) {
    return;
  }
  for (size_t i = 0; i < count; i++) {
    total += parts[i].len;
  }
  if (c->sending == H1_SEND_UNDECIDED && (end || total)) {
    written = decide(c, end, total);
  }
  if (written == H1_WRITE_OK && (end || total)) {
    written = write_body(c, parts, count, total);
  }
  if (written == H1_WRITE_OK && end) {
    written = write_end(c);
  }
  check(c, written);
  if (written == H1_WRITE_OK && end) {
    finish_sending(c);
  }
  (void)may_write_more(c);
}

static void send_trailers(http_exchange *x, const http_field *fields,
                          size_t count) {
  h1_conn *c = conn_of(x);
  bool carried = count && x->caps & HTTP_CAN_TRAILERS;
  h1_written written = H1_WRITE_OK;
  if (is_over(c)) {
    return;
  }
  if (c->sending == H1_SEND_UNDECIDED) {
    written = decide(c, !carried, 0);
  }
  if (written == H1_WRITE_OK && c->sending == H1_SEND_CHUNKED && carried) {
    written = h1_write_text(&c->out, CPB_STR("0\r\n"));
    if (written == H1_WRITE_OK) {
      written = h1_write_trailers(&c->out, fields, count);
    }
  } else if (written == H1_WRITE_OK) {
    written = c->sending == H1_SEND_NOTHING ? H1_WRITE_INVALID : write_end(c);
  }
  check(c, written);
  if (written == H1_WRITE_OK) {
    finish_sending(c);
  }
}

static void reset(http_exchange *x, http_reason reason) {
  h1_conn *c = conn_of(x);
  if (c->open && !c->closing) {
    c->role->cut(c, reason);
    h1_close_later(c, HTTP_LOCAL_RESET);
  }
}

static void consume(http_exchange *x, size_t n) {
  h1_conn *c = conn_of(x);
  size_t window = c->base.config.limits->stream_window;
  c->outstanding -= n < c->outstanding ? n : c->outstanding;
  if (CPB__UNLIKELY(c->charged)) {
    h1_charge(c);
  }
  if (c->stalled && c->open && c->outstanding <= window / 2) {
    http_conn_mark_dirty(&c->base);
  }
}

static void want(http_exchange *x, size_t n) {
  h1_conn *c = conn_of(x);
  c->wanted = n;
  if (c->stalled && c->open) {
    http_conn_mark_dirty(&c->base);
  }
}

static bool writable(http_exchange *x) {
  return may_write_more(conn_of(x));
}

const http_exchange_vtable h1_exchange_vtable = {send_head,
                                                 send_data,
                                                 send_trailers,
                                                 reset,
                                                 consume,
                                                 writable,
                                                 http_exchange_max_field_bytes,
                                                 want};
