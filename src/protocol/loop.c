/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the calls of one loop share: scratch memory, compressors, and streams kept
 * for reuse, so that a call needs no memory of its own in the steady state. */

#include "protocol/internal.h"

enum {
  POOLED_MAX = 256,
  SCRATCH_KEEP = 64 * 1024,
};

void crpc__protocol_loop_init(crpc__protocol_loop *pl, cpb__loop *loop,
                              const cpb_allocator *alloc) {
  memset(pl, 0, sizeof(*pl));
  pl->loop = loop;
  pl->alloc = alloc ? alloc : cpb_allocator_default();
  pl->compression.alloc = pl->alloc;
}

bool crpc__protocol_loop_busy(const crpc__protocol_loop *pl) {
  const crpc__pool *pool = pl->pool;
  return pool && pool->clients_out > 0;
}

void crpc__protocol_loop_cleanup(crpc__protocol_loop *pl) {
  crpc__pool *pool = pl->pool;
  crpc__compression_pool_cleanup(&pl->compression);
  if (!pool) {
    return;
  }
  pl->pool = NULL;
  while (pool->servers) {
    crpc__server_stream *s = pool->servers;
    pool->servers = s->next;
    crpc__half_cleanup(&s->half);
    cpb__free(pl->alloc, s, sizeof(*s));
  }
  while (pool->clients) {
    crpc__client_stream *c = pool->clients;
    pool->clients = c->next;
    crpc__half_cleanup(&c->half);
    cpb__free(pl->alloc, c, sizeof(*c));
  }
  cpb__arena_cleanup(&pool->scratch);
  cpb__buf_cleanup(&pool->packed);
  cpb__free(pl->alloc, pool, sizeof(*pool));
}

void crpc__refused(crpc__protocol_loop *pl, crpc_server *server,
                   const crpc_refusal *refusal) {
  cpb__count(&pl->refused, 1);
  if (server->on_refused) {
    server->on_refused(server->refused_user, refusal);
  }
}

crpc__pool *crpc__pool_make(crpc__protocol_loop *pl) {
  crpc__pool *pool = pl->pool = cpb__zalloc(pl->alloc, sizeof(*pool));
  if (pool) {
    pool->alloc = pl->alloc;
    cpb__arena_init(&pool->scratch, pl->alloc, NULL, 0);
    cpb__buf_init(&pool->packed, pl->alloc);
  }
  return pool;
}

void crpc__pool_rest(crpc__protocol_loop *pl) {
  crpc__pool *pool = pl->pool;
  if (CPB__UNLIKELY(pool->packed.cap)) {
    cpb__buf_consume(&pool->packed, cpb__buf_len(&pool->packed));
    cpb__buf_trim(&pool->packed, SCRATCH_KEEP);
  }
  if (pool->scratch.block_bytes > SCRATCH_KEEP) {
    cpb__arena_cleanup(&pool->scratch);
  } else {
    cpb_arena_reset(&pool->scratch);
  }
}

crpc__server_stream *crpc__server_stream_take(crpc__protocol_loop *pl) {
  crpc__pool *pool = crpc__pool_of(pl);
  crpc__server_stream *s = pool ? pool->servers : NULL;
  if (s) {
    pool->servers = s->next;
    pool->server_count--;
    return s;
  }
  s = pool ? cpb__zalloc(pl->alloc, sizeof(*s)) : NULL;
  if (s) {
    crpc__half_init(&s->half, pl);
  }
  return s;
}

void crpc__server_stream_give(crpc__server_stream *s) {
  crpc__pool *pool = s->half.pl->pool;
  cpb__list_remove(&s->drain_task.link);
  crpc__half_reset(&s->half);
  if (pool->server_count >= POOLED_MAX) {
    crpc__half_cleanup(&s->half);
    cpb__free(pool->alloc, s, sizeof(*s));
    return;
  }
  memset((char *)s + offsetof(crpc__server_stream, origin), 0,
         sizeof(*s) - offsetof(crpc__server_stream, origin));
  s->next = pool->servers;
  pool->servers = s;
  pool->server_count++;
}

crpc__client_stream *crpc__client_stream_take(crpc__protocol_loop *pl) {
  crpc__pool *pool = crpc__pool_of(pl);
  crpc__client_stream *c = pool ? pool->clients : NULL;
  if (c) {
    pool->clients = c->next;
    pool->client_count--;
    pool->clients_out++;
    c->next = NULL;
    return c;
  }
  c = pool ? cpb__zalloc(pl->alloc, sizeof(*c)) : NULL;
  if (c) {
    pool->clients_out++;
    crpc__half_init(&c->half, pl);
  }
  return c;
}

void crpc__client_stream_give(crpc__client_stream *c) {
  crpc__pool *pool = c->half.pl->pool;
  pool->clients_out--;
  cpb__list_remove(&c->queued.link);
  crpc__half_reset(&c->half);
  if (pool->client_count >= POOLED_MAX) {
    crpc__half_cleanup(&c->half);
    cpb__free(pool->alloc, c, sizeof(*c));
    return;
  }
  memset((char *)c + sizeof(c->half), 0, sizeof(*c) - sizeof(c->half));
  c->next = pool->clients;
  pool->clients = c;
  pool->client_count++;
}

/* --- An exchange left to itself: all was said, or it was reset. --- */

static void orphan_head(http_exchange *x, const http_head *head, bool ended) {
  (void)x;
  (void)head;
  (void)ended;
}

static void orphan_data(http_exchange *x, cpb_str data, cpb__chunk *owner) {
  (void)owner;
  x->vtable->consume(x, data.len);
}

static void orphan_end(http_exchange *x, const http_head *trailers) {
  (void)x;
  (void)trailers;
}

static void orphan_writable(http_exchange *x) {
  (void)x;
}

static void orphan_closed(http_exchange *x, http_reason reason) {
  (void)x;
  (void)reason;
}

const http_exchange_events crpc__orphan_events = {
    orphan_head, orphan_data, orphan_end, orphan_writable, orphan_closed, NULL};
