/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* See pair.h. The pump makes rounds: each end is drained into the other's wire,
 * fed from its own, and the loop is run; a round that moved nothing is the last. */

#include "http_pair/pair.h"

#include "support/crpc_test.h"

void http_pair_init(http_pair *pair, const cpb_allocator *alloc,
                    http_pair_mode mode, uint64_t seed) {
  memset(pair, 0, sizeof(*pair));
  pair->alloc = alloc;
  pair->mode = mode;
  pair->random = seed;
  cpb__loop_init(&pair->loop, NULL, alloc);
  pair->loop.now_us = 1000000;
  http_limits_default(&pair->limits);
  cpb__buf_init(&pair->client.in, alloc);
  cpb__buf_init(&pair->server.in, alloc);
}

void http_pair_drop(void *pair) {
  http_pair *p = pair;
  http_conn_destroy(p->client.conn);
  http_conn_destroy(p->server.conn);
  cpb__buf_cleanup(&p->client.in);
  cpb__buf_cleanup(&p->server.in);
  cpb__loop_cleanup(&p->loop);
}

http_conn_config http_pair_config(http_pair *pair) {
  http_conn_config config = {
      .alloc = pair->alloc, .loop = &pair->loop, .limits = &pair->limits};
  return config;
}

void http_pair_connect(http_pair *pair, http_conn *client, http_conn *server) {
  pair->client.conn = client;
  pair->server.conn = server;
}

/* Writes what the end has to say. *moved is set when there was something. */
static bool drain(http_pair *pair, http_pair_end *from, http_pair_end *to,
                  bool *moved) {
  cpb_str views[4];
  size_t count;
  while ((count = http_conn_drain(from->conn, views, 4)) > 0) {
    size_t max = pair->drain_max ? pair->drain_max : SIZE_MAX;
    size_t done = 0;
    for (size_t i = 0; i < count && done < max; i++) {
      size_t n = views[i].len < max - done ? views[i].len : max - done;
      if (!to->closed && !cpb__buf_append(&to->in, views[i].data, n)) {
        return false;
      }
      done += n;
    }
    http_conn_drained(from->conn, done);
    *moved = true;
  }
  return true;
}

/* One piece of the wire, in a chunk of its own if with_owner. Returns what the
 * end took. */
static size_t feed_piece(http_pair *pair, http_pair_end *end, size_t n,
                         bool with_owner) {
  char *bytes = cpb__buf_head(&end->in);
  cpb__chunk *chunk =
      with_owner ? cpb__chunk_create(pair->alloc, (uint32_t)n) : NULL;
  if (!chunk) {
    return http_conn_feed(end->conn, bytes, n, NULL);
  }
  memcpy(chunk->data, bytes, n);
  size_t taken = http_conn_feed(end->conn, chunk->data, n, chunk);
  cpb__chunk_unref(chunk);
  return taken;
}

static size_t piece_size(http_pair *pair, size_t len) {
  if (pair->mode == HTTP_PAIR_WHOLE || len == 0) {
    return len;
  }
  if (pair->mode == HTTP_PAIR_BYTES) {
    return 1;
  }
  uint64_t random = crpc_test_random(&pair->random);
  size_t bound = random & 3 ? 20 : len;
  size_t n = 1 + (size_t)((random >> 8) % bound);
  return n < len ? n : len;
}

static void feed(http_pair *pair, http_pair_end *end, bool *moved) {
  while (cpb__buf_len(&end->in) && !end->closed) {
    size_t n = piece_size(pair, cpb__buf_len(&end->in));
    bool with_owner =
        pair->mode == HTTP_PAIR_WHOLE ||
        (pair->mode == HTTP_PAIR_RANDOM && crpc_test_random(&pair->random) % 2);
    size_t taken = feed_piece(pair, end, n, with_owner);
    assert_true(taken <= n);
    cpb__buf_consume(&end->in, taken);
    *moved = *moved || taken;
    if (taken < n) {
      return;
    }
  }
  if (end->eof && !end->eof_told && !end->closed) {
    end->eof_told = true;
    http_conn_feed_eof(end->conn, false);
    *moved = true;
  }
}

static void obey(http_pair_end *end, http_pair_end *peer, bool *moved) {
  unsigned want = http_conn_want(end->conn);
  if (want & HTTP_WANT_CLOSE && !end->shut) {
    end->shut = true;
    peer->eof = true;
    *moved = true;
  }
  if ((want & HTTP_WANT_CLOSE && !(want & HTTP_WANT_READ)) && !end->closed) {
    end->closed = true;
    cpb__buf_consume(&end->in, cpb__buf_len(&end->in));
    *moved = true;
  }
}

static bool step(http_pair *pair, http_pair_end *end, http_pair_end *peer,
                 bool *moved) {
  if (!end->conn || end->closed) {
    return true;
  }
  feed(pair, end, moved);
  cpb__loop_run(&pair->loop);
  if (!drain(pair, end, peer, moved)) {
    return false;
  }
  obey(end, peer, moved);
  return true;
}

bool http_pair_pump(http_pair *pair) {
  bool moved = true;
  while (moved) {
    moved = false;
    if (!step(pair, &pair->client, &pair->server, &moved) ||
        !step(pair, &pair->server, &pair->client, &moved)) {
      return false;
    }
  }
  return true;
}

bool http_pair_advance(http_pair *pair, int64_t us) {
  pair->loop.now_us += us;
  cpb__loop_run(&pair->loop);
  return http_pair_pump(pair);
}

static void cut_end(http_pair_end *end, bool failed) {
  if (end->conn && !end->eof_told) {
    end->eof_told = true;
    http_conn_feed_eof(end->conn, failed);
  }
}

bool http_pair_cut(http_pair *pair, bool failed) {
  cut_end(&pair->client, failed);
  cut_end(&pair->server, failed);
  return http_pair_pump(pair);
}

static http_pair_end *spoken_to(http_pair *pair) {
  return pair->client.conn ? &pair->client : &pair->server;
}

bool http_pair_say(http_pair *pair, cpb_str bytes) {
  return cpb__buf_append(&spoken_to(pair)->in, bytes.data, bytes.len) &&
         http_pair_pump(pair);
}

bool http_pair_say_eof(http_pair *pair) {
  spoken_to(pair)->eof = true;
  return http_pair_pump(pair);
}

cpb_str http_pair_heard(const http_pair *pair) {
  const cpb__buf *in = pair->client.conn ? &pair->server.in : &pair->client.in;
  return (cpb_str){cpb__buf_head(in), cpb__buf_len(in)};
}

void http_pair_forget(http_pair *pair) {
  cpb__buf *in = pair->client.conn ? &pair->server.in : &pair->client.in;
  cpb__buf_consume(in, cpb__buf_len(in));
}
