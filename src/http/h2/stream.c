/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The stream table: a chained hash over stream ids. Where they go is the
 * connection's secret, so that a peer cannot pick ids that meet. Streams come from
 * a pool. */

#include "http/h2/h2.h"

enum { FIRST_BUCKETS = 64 };

static uint32_t bucket_of(const h2_conn *conn, uint32_t id) {
  return id * conn->spread >> 16 & (conn->bucket_count - 1);
}

/* Odd, so that no two ids share all bits. Where the heap lies is secret enough for
 * the few streams that there may be. */
static uint32_t secret(const h2_conn *conn) {
  uint64_t place = (uint64_t)(uintptr_t)conn;
  return (uint32_t)(place * UINT64_C(0x9E3779B97F4A7C15) >> 32) | 1;
}

bool h2_streams_init(h2_conn *conn) {
  cpb__list_init(&conn->streams);
  cpb__list_init(&conn->ready);
  cpb__list_init(&conn->notify);
  cpb__list_init(&conn->wanting);
  conn->buckets = cpb__zalloc(conn->base.config.alloc,
                              FIRST_BUCKETS * sizeof *conn->buckets);
  conn->bucket_count = conn->buckets ? FIRST_BUCKETS : 0;
  conn->spread = secret(conn);
  return conn->buckets != NULL;
}

static void free_stream(h2_conn *conn, h2_stream *stream) {
  cpb__buf_cleanup(&stream->pending);
  cpb__arena_cleanup(&stream->arena);
  cpb__free(conn->base.config.alloc, stream, sizeof *stream);
}

void h2_streams_cleanup(h2_conn *conn) {
  while (conn->pool) {
    h2_stream *stream = conn->pool;
    conn->pool = stream->chain;
    free_stream(conn, stream);
  }
  cpb__free(conn->base.config.alloc, conn->buckets,
            conn->bucket_count * sizeof *conn->buckets);
}

h2_stream *h2_stream_find(const h2_conn *conn, uint32_t id) {
  h2_stream *stream = conn->buckets[bucket_of(conn, id)];
  while (stream && stream->id != id) {
    stream = stream->chain;
  }
  return stream;
}

/* Doubles the table. When there is no memory for it, chains get longer. */
static void grow_table(h2_conn *conn) {
  const cpb_allocator *alloc = conn->base.config.alloc;
  uint32_t old_count = conn->bucket_count;
  h2_stream **old = conn->buckets;
  h2_stream **buckets =
      cpb__zalloc(alloc, (size_t)2 * old_count * sizeof *buckets);
  if (!buckets) {
    return;
  }
  conn->buckets = buckets;
  conn->bucket_count = 2 * old_count;
  for (uint32_t i = 0; i < old_count; i++) {
    while (old[i]) {
      h2_stream *stream = old[i];
      h2_stream **bucket = &buckets[bucket_of(conn, stream->id)];
      old[i] = stream->chain;
      stream->chain = *bucket;
      *bucket = stream;
    }
  }
  cpb__free(alloc, old, old_count * sizeof *old);
}

static h2_stream *take_stream(h2_conn *conn) {
  h2_stream *stream = conn->pool;
  if (CPB__LIKELY(stream)) {
    conn->pool = stream->chain;
    conn->pooled--;
    return stream;
  }
  stream = cpb__alloc(conn->base.config.alloc, sizeof *stream);
  if (stream) {
    stream->linger.set = false;
    cpb__buf_init(&stream->pending, conn->base.config.alloc);
    cpb__arena_init(&stream->arena, conn->base.config.alloc, stream->bytes,
                    sizeof stream->bytes);
  }
  return stream;
}

h2_stream *h2_stream_create(h2_conn *conn, uint32_t id) {
  h2_stream *stream = take_stream(conn);
  h2_stream **bucket;
  if (!stream) {
    return NULL;
  }
  /* What follows pending is in order, or set before it is used. */
  cpb__clear(stream, offsetof(h2_stream, pending));
  stream->x.vtable = &h2_exchange_vtable;
  stream->x.conn = &conn->base;
  stream->x.version = 20;
  stream->x.caps = HTTP_CAN_TRAILERS | HTTP_CAN_FULL_DUPLEX;
  if (conn->base.config.secure) {
    stream->x.caps |= HTTP_IS_SECURE;
  }
  stream->id = id;
  stream->send_window = conn->peer_initial;
  stream->recv_window = conn->recv_initial;
  stream->window = conn->first_window;
  stream->content_length = -1;
  stream->head_end = UINT64_MAX;
  stream->slabs[0] = stream->slabs[1] = NULL;
  if (CPB__UNLIKELY(conn->open_count >= conn->bucket_count)) {
    grow_table(conn);
  }
  bucket = &conn->buckets[bucket_of(conn, id)];
  stream->chain = *bucket;
  *bucket = stream;
  cpb__list_push_back(&conn->streams, &stream->open);
  conn->open_count++;
  return stream;
}

void h2_recent_add(h2_conn *conn, uint32_t id, h2_ending how) {
  uint32_t at = conn->recent_at++ % H2_RECENT;
  conn->recent_ids[at] = id;
  conn->recent_endings[at] = (uint8_t)how;
}

h2_ending h2_recent_find(const h2_conn *conn, uint32_t id) {
  /* The newest first: a stream that ended may have been reset since. */
  for (uint32_t i = 1; i <= H2_RECENT; i++) {
    uint32_t at = (conn->recent_at - i) % H2_RECENT;
    if (conn->recent_ids[at] == id) {
      return (h2_ending)conn->recent_endings[at];
    }
  }
  return H2_NOT_KNOWN;
}

void h2_stream_detach(h2_stream *stream, h2_ending how) {
  h2_conn *conn = h2_of_stream(stream);
  h2_stream **link = &conn->buckets[bucket_of(conn, stream->id)];
  h2_settle_output(conn);
  while (*link != stream) {
    link = &(*link)->chain;
  }
  *link = stream->chain;
  cpb__list_remove(&stream->open);
  cpb__list_remove(&stream->ready);
  if (CPB__UNLIKELY(stream->linger.set)) {
    cpb__timer_clear(&conn->base.config.loop->timers, &stream->linger);
  }
  conn->open_count--;
  stream->closed = true;
  h2_recent_add(conn, stream->id, how);
  if (conn->data_stream == stream) {
    conn->data_stream = NULL;
  }
  h2_stream_drop(stream);
}

void h2_stream_release(h2_stream *stream) {
  h2_conn *conn = h2_of_stream(stream);
  cpb__list_remove(&stream->notify);
  if (CPB__UNLIKELY(stream->pending.data)) {
    h2_waiting_less(conn, cpb__buf_len(&stream->pending));
    cpb__buf_cleanup(&stream->pending);
  }
  cpb__chunk_unref(stream->slabs[0]);
  cpb__chunk_unref(stream->slabs[1]);
  if (conn->pooled >= H2_POOLED_STREAMS) {
    free_stream(conn, stream);
    return;
  }
  if (CPB__LIKELY(!stream->arena.blocks && !stream->arena.failed)) {
    stream->arena.ptr = stream->bytes;
  } else {
    cpb__arena_cleanup(&stream->arena);
  }
  stream->chain = conn->pool;
  conn->pool = stream;
  conn->pooled++;
}

void h2_stream_notify(h2_stream *stream) {
  h2_conn *conn = h2_of_stream(stream);
  if (!cpb__list_linked(&stream->notify)) {
    cpb__list_push_back(&conn->notify, &stream->notify);
    if (!conn->feeding) {
      cpb__loop_queue(conn->base.config.loop, &conn->task);
    }
  }
}

void h2_stream_close(h2_stream *stream, http_reason reason, h2_ending how) {
  if (!stream->closed) {
    stream->reason = (uint16_t)reason;
    h2_stream_detach(stream, how);
    h2_stream_notify(stream);
  }
}

void h2_stream_check_end(h2_stream *stream) {
  if (stream->local_ended && stream->remote_ended) {
    h2_of_stream(stream)->cancels.earned++;
    h2_stream_close(stream, HTTP_DONE, H2_ENDED);
  }
}

static void deliver_closed(h2_conn *conn, h2_stream *stream) {
  if (stream->x.events) {
    stream->x.events->closed(&stream->x, (http_reason)stream->reason);
  }
  h2_stream_release(stream);
  conn->base.exchanges--;
  if (conn->base.exchanges == 0) {
    conn->idle_since_us = h2_now(conn);
    if (conn->limits->idle_timeout_us > 0 || conn->shutdown_ping) {
      h2_arm(conn);
    }
    h2_check_done(conn);
  }
  if (conn->base.config.available) {
    conn->base.config.available(&conn->base, conn->base.config.user);
  }
}

void h2_deliver(h2_conn *conn) {
  cpb__list *node;
  while ((node = cpb__list_pop_front(&conn->notify)) != NULL) {
    h2_stream *stream = CPB__CONTAINER(node, h2_stream, notify);
    if (stream->closed) {
      deliver_closed(conn, stream);
    } else if (stream->writable_due) {
      stream->writable_due = false;
      stream->x.events->writable(&stream->x);
    }
  }
}
