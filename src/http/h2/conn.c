/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The life of a connection: made, going away, failed, destroyed; and the output
 * side of the driver. */

#include "http/h2/h2.h"

void h2_touch(h2_conn *conn) {
  if (!conn->feeding && !conn->base.dirty) {
    http_conn_mark_dirty(&conn->base);
  }
}

/* --- Endings --- */

static void set_want(h2_conn *conn, unsigned want) {
  if (conn->base.want != want) {
    conn->base.want = want;
    http_conn_mark_dirty(&conn->base);
  }
}

/* What the peer never saw of a client's exchanges may be tried elsewhere. */
static http_reason loss_reason(const h2_conn *conn, const h2_stream *stream,
                               http_reason reason) {
  if (!conn->base.server && stream->head_end > conn->drained) {
    return HTTP_UNPROCESSED;
  }
  return reason;
}

static void close_all(h2_conn *conn, http_reason reason) {
  cpb__list *node = conn->streams.next;
  while (node != &conn->streams) {
    h2_stream *stream = CPB__CONTAINER(node, h2_stream, open);
    node = node->next;
    if (stream->opened) {
      stream->x.why = conn->base.why;
      h2_stream_close(stream, loss_reason(conn, stream, reason),
                      H2_RESET_BY_US);
    }
  }
}

void h2_lose(h2_conn *conn, http_reason reason, unsigned want,
             const char *why) {
  if (conn->state == H2_FAILED) {
    return;
  }
  conn->state = H2_FAILED;
  conn->base.going_away = true;
  http_conn_ended(&conn->base, reason, why ? why : conn->peer_why);
  close_all(conn, reason);
  cpb__timer_clear(&conn->base.config.loop->timers, &conn->timer);
  set_want(conn, want);
}

void h2_fail(h2_conn *conn, http_reason reason, const char *why) {
  if (conn->state != H2_FAILED) {
    h2_put_goaway(conn, conn->last_id, h2_code_of_reason(reason), why);
    /* Lingering lets the peer read why. */
    h2_lose(conn, reason, HTTP_WANT_READ | HTTP_WANT_CLOSE, why);
  }
}

void h2_reset_id(h2_conn *conn, uint32_t id, http_reason reason, bool cheap) {
  if (cheap ? h2_charge_control(conn) : h2_charge_fault(conn)) {
    h2_put_reset(conn, id, h2_code_of_reason(reason));
    h2_recent_add(conn, id, H2_RESET_BY_US);
  }
}

void h2_stream_error(h2_stream *stream, http_reason reason, const char *why) {
  h2_conn *conn = h2_of_stream(stream);
  if (!stream->closed) {
    h2_put_reset(conn, stream->id, h2_code_of_reason(reason));
    stream->x.why = why;
    h2_stream_close(stream, reason, H2_RESET_BY_US);
    (void)h2_charge_fault(conn);
  }
}

void h2_give_up_on(h2_stream *stream, const char *why) {
  h2_put_reset(h2_of_stream(stream), stream->id, HTTP_CANCEL);
  stream->x.why = why;
  h2_stream_close(stream, HTTP_TIMED_OUT, H2_RESET_BY_US);
}

/* --- Going away --- */

void h2_check_done(h2_conn *conn) {
  if (!conn->base.going_away || conn->shutdown_ping ||
      conn->base.exchanges > 0 || conn->state == H2_FAILED) {
    return;
  }
  if (conn->base.server) {
    if (!conn->final_goaway) {
      h2_put_goaway(conn, conn->last_id, HTTP_NO_ERROR, NULL);
    }
    h2_lose(conn, conn->peer_reason, HTTP_WANT_READ | HTTP_WANT_CLOSE, NULL);
  } else {
    h2_lose(conn, conn->peer_reason, HTTP_WANT_CLOSE, NULL);
  }
}

void h2_shutdown_acked(h2_conn *conn) {
  conn->shutdown_ping = false;
  conn->final_goaway = true;
  conn->goaway_last = conn->last_id;
  h2_put_goaway(conn, conn->last_id, HTTP_NO_ERROR, NULL);
  h2_check_done(conn);
}

/* RFC 9113 section 6.8: a server first says that it will go, so that requests
 * on their way are still taken. */
static void shut_down(http_conn *base) {
  h2_conn *conn = (h2_conn *)base;
  if (conn->state == H2_FAILED || conn->shutdown_ping || conn->final_goaway) {
    return;
  }
  conn->base.going_away = true;
  if (!conn->base.server) {
    conn->final_goaway = true;
    h2_put_goaway(conn, 0, HTTP_NO_ERROR, NULL);
    h2_check_done(conn);
    return;
  }
  conn->shutdown_ping = true;
  conn->shutdown_us = h2_now(conn);
  h2_put_goaway(conn, H2_MAX_STREAM_ID, HTTP_NO_ERROR, NULL);
  h2_put_ping(conn, h2_shutdown_payload, false);
  h2_arm(conn);
}

static void feed_eof(http_conn *base, bool failed) {
  h2_conn *conn = (h2_conn *)base;
  (void)failed; /* a half-closed connection is of no use in HTTP/2 either */
  h2_lose(conn, HTTP_CONNECTION_LOST, HTTP_WANT_CLOSE, NULL);
  set_want(conn, HTTP_WANT_CLOSE);
  h2_deliver(conn);
}

/* --- Output --- */

/* The driver takes one run of bytes at a time. While it holds it, frames go to
 * the other buffer. */
static size_t drain(http_conn *base, cpb_str *out, size_t max) {
  h2_conn *conn = (h2_conn *)base;
  if (max == 0) {
    return 0;
  }
  h2_settle_output(conn);
  if (cpb__buf_len(&conn->sending) == 0) {
    cpb__buf full;
    if (!cpb__list_empty(&conn->ready)) {
      bool feeding = conn->feeding;
      conn->feeding = true; /* who drains needs no word that there is more */
      h2_flush_ready(conn);
      conn->feeding = feeding;
      if (!cpb__list_empty(&conn->notify)) {
        cpb__loop_queue(conn->base.config.loop, &conn->task);
      }
    }
    full = conn->out;
    conn->out = conn->sending;
    conn->tail_id = 0;
    conn->sending = full;
    conn->run = cpb__buf_len(&full);
  }
  out->data = cpb__buf_head(&conn->sending);
  out->len = cpb__buf_len(&conn->sending);
  return out->len > 0;
}

/* A buffer that grew is kept while runs that long keep coming. */
static void drained(http_conn *base, size_t n) {
  h2_conn *conn = (h2_conn *)base;
  cpb__buf_consume(&conn->sending, n);
  conn->drained += n;
  if (CPB__UNLIKELY(conn->sending.cap > H2_OUTPUT_KEEP) &&
      conn->run < conn->sending.cap / 4) {
    cpb__buf_trim(&conn->sending, H2_OUTPUT_KEEP);
  }
}

/* Actions from outside of feed put streams on the notify list. */
static void run_task(cpb__task *task) {
  h2_deliver(CPB__CONTAINER(task, h2_conn, task));
}

/* --- Client --- */

static size_t room(const http_conn *base) {
  const h2_conn *conn = (const h2_conn *)base;
  if (conn->base.server || conn->base.going_away ||
      conn->next_id > H2_MAX_STREAM_ID ||
      conn->open_count >= conn->peer_max_streams) {
    return 0;
  }
  return conn->peer_max_streams - conn->open_count;
}

static http_exchange *open_exchange(http_conn *base, const http_head *head,
                                    bool ended) {
  h2_conn *conn = (h2_conn *)base;
  h2_stream *stream;
  if (room(base) == 0) {
    return NULL;
  }
  stream = h2_stream_create(conn, conn->next_id);
  if (!stream) {
    return NULL;
  }
  if (!h2_send_request(stream, head, ended)) {
    h2_stream_detach(stream, H2_NOT_KNOWN);
    h2_stream_release(stream);
    return NULL;
  }
  conn->next_id += 2;
  stream->opened = true;
  conn->base.exchanges++;
  if (conn->next_id > H2_MAX_STREAM_ID) {
    conn->base.going_away = true; /* section 5.1.1: ids are used up */
  }
  if (conn->base.exchanges == 1) {
    /* Keepalive counts from here. */
    conn->last_input_us = h2_now(conn);
    conn->ping_sent = false;
    if (!conn->timer.set || conn->limits->keepalive_us > 0) {
      h2_arm(conn);
    }
  }
  return &stream->x;
}

/* --- Made and destroyed --- */

static void destroy(http_conn *base) {
  h2_conn *conn = (h2_conn *)base;
  const cpb_allocator *alloc = conn->base.config.alloc;
  conn->base.config.available = NULL;
  conn->base.config.log = NULL;
  conn->base.dirty = true; /* the driver is not told any more */
  h2_lose(conn, HTTP_CONNECTION_LOST, HTTP_WANT_CLOSE, NULL);
  h2_deliver(conn);
  cpb__list_remove(&conn->task.link);
  cpb__timer_clear(&conn->base.config.loop->timers, &conn->timer);
  h2_streams_cleanup(conn);
  hpack_decoder_cleanup(&conn->decoder);
  hpack_encoder_cleanup(&conn->encoder);
  cpb__buf_cleanup(&conn->out);
  cpb__buf_cleanup(&conn->sending);
  cpb__buf_cleanup(&conn->in);
  cpb__buf_cleanup(&conn->block);
  h2_forget_goaway(conn);
  cpb__free(alloc, conn, sizeof *conn);
}

static const http_engine engine = {
    .feed = h2_feed,
    .feed_eof = feed_eof,
    .drain = drain,
    .drained = drained,
    .open = open_exchange,
    .room = room,
    .shutdown = shut_down,
    .destroy = destroy,
};

static void init_protocol(h2_conn *conn) {
  const http_limits *limits = conn->limits;
  conn->state = conn->base.server ? H2_AWAIT_PREFACE : H2_AWAIT_SETTINGS;
  conn->next_id = conn->base.server ? 2 : 1;
  conn->send_window = conn->recv_window = H2_DEFAULT_WINDOW;
  conn->peer_initial = H2_DEFAULT_WINDOW;
  conn->peer_max_frame = H2_MIN_MAX_FRAME;
  conn->peer_max_streams = H2_ASSUMED_STREAMS;
  /* Until the peer has acknowledged our SETTINGS it goes by the defaults, or
   * already by ours. */
  conn->first_window = limits->first_window < limits->stream_window
                           ? limits->first_window
                           : limits->stream_window;
  conn->recv_initial = conn->first_window > H2_DEFAULT_WINDOW
                           ? conn->first_window
                           : H2_DEFAULT_WINDOW;
  if (limits->header_table_bytes > HPACK_DEFAULT_TABLE_SIZE) {
    hpack_decoder_limit(&conn->decoder, limits->header_table_bytes);
  }
}

static http_conn *create(const http_conn_config *config, bool server) {
  const cpb_allocator *alloc = config->alloc;
  h2_conn *conn = cpb__zalloc(alloc, sizeof *conn);
  if (!conn) {
    return NULL;
  }
  conn->base.engine = &engine;
  conn->base.config = *config;
  conn->base.want = HTTP_WANT_READ;
  conn->base.max_field_bytes = SIZE_MAX;
  conn->base.server = server;
  conn->limits = config->limits;
  cpb__budget_init(&conn->base.budget, conn->limits->conn_window,
                   config->budget);
  conn->task.run = run_task;
  conn->timer.fire = h2_timer_fire;
  conn->start_us = conn->last_input_us = conn->idle_since_us = h2_now(conn);
  cpb__buf_init(&conn->out, alloc);
  cpb__buf_init(&conn->sending, alloc);
  cpb__buf_init(&conn->in, alloc);
  cpb__buf_init(&conn->block, alloc);
  hpack_decoder_init(&conn->decoder, alloc);
  hpack_encoder_init(&conn->encoder, alloc);
  h2_bucket_init(&conn->cancels, conn->limits->max_resets, conn->start_us);
  h2_bucket_init(&conn->faults, conn->limits->max_faults, conn->start_us);
  h2_bucket_init(&conn->controls, conn->limits->max_control_frames,
                 conn->start_us);
  init_protocol(conn);
  if (!h2_streams_init(conn)) {
    destroy(&conn->base);
    return NULL;
  }
  conn->base.dirty = true; /* nobody knows of the connection yet */
  h2_put_preface(conn);
  if (conn->state == H2_FAILED) {
    destroy(&conn->base);
    return NULL;
  }
  conn->base.dirty = false;
  h2_arm(conn);
  return &conn->base;
}

http_conn *http_h2_server(const http_conn_config *config) {
  return create(config, true);
}

http_conn *http_h2_client(const http_conn_config *config) {
  return create(config, false);
}
