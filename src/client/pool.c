/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Which stream gets which connection, and when a new one is made.
 *
 * HTTP/2: one link; streams that find no room on it wait for it. HTTP/1.1: a link
 * for each stream, idle ones first, as many as allowed. When connecting fails all
 * that wait are refused; the next call tries again at once, after a second
 * failure not before a while that doubles each time, and until then calls fail
 * with the last error. */

#include "client/pool.h"

#include <stdio.h>

#include "base/map.h"
#include "rpc/call.h"

enum {
  BACKOFF_FIRST_US = 100000,
  BACKOFF_MAX_US = 10000000,
  BACKOFF_DOUBLINGS = 7
};

struct client_dial {
  cpb__list node;
  client_pool *pool;
  client_kind kind;
  crpc__dial *dial;
};

static void serve(client_pool *pool);

/* --- waiting streams --- */

client_kind crpc__client_pool_kind(const client_hub *hub) {
  return hub->http == CRPC_HTTP_1_1 ? CLIENT_HTTP1 : CLIENT_HTTP2;
}

/* CRPC_HTTP_AUTO: what needs trailers or full duplex goes over HTTP/2. */
static client_kind kind_for(const client_pool *pool,
                            const crpc__stream *stream) {
  const crpc_call *call = stream->call;
  if (pool->hub->http == CRPC_HTTP_AUTO && crpc__dialer_can(pool->loop)) {
    return pool->hub->protocol == CRPC_GRPC ||
                   (call && call->spec->stream_type == CRPC_BIDI_STREAM)
               ? CLIENT_HTTP2
               : CLIENT_HTTP1;
  }
  return crpc__client_pool_kind(pool->hub);
}

static crpc__stream *next_waiting(client_pool *pool, client_kind kind) {
  cpb__list *node = cpb__list_pop_front(&pool->waiting[kind]);
  return node ? crpc__protocol_from_link(node) : NULL;
}

static bool more_wait_than(const client_pool *pool, client_kind kind,
                           size_t n) {
  const cpb__list *head = &pool->waiting[kind];
  const cpb__list *node = head->next;
  while (n > 0 && node != head) {
    node = node->next;
    n--;
  }
  return node != head;
}

static void refuse_all(client_pool *pool, client_kind kind, cpb_str why) {
  crpc__stream *stream;
  while ((stream = next_waiting(pool, kind)) != NULL) {
    crpc__protocol_refuse(stream, CRPC_UNAVAILABLE, why);
  }
}

static bool in_a_link(const client_pool *pool) {
  for (client_kind kind = CLIENT_HTTP1; kind <= CLIENT_HTTP2; kind++) {
    const cpb__list *head = &pool->links[kind];
    for (const cpb__list *node = head->next; node != head; node = node->next) {
      if (CPB__CONTAINER(node, crpc__link, node)->working) {
        return true;
      }
    }
  }
  return false;
}

static void connect_stream(crpc__connector *connector, crpc__stream *stream) {
  client_pool *pool = CPB__CONTAINER(connector, client_pool, connector);
  client_kind kind = kind_for(pool, stream);
  if (pool->ended) {
    crpc__protocol_refuse(stream, CRPC_UNAVAILABLE,
                          CPB_STR("the channel is closed"));
    return;
  }
  cpb__list_push_back(&pool->waiting[kind], crpc__protocol_link(stream));
  if (!pool->loop->running && in_a_link(pool)) {
    /* A stream that one link gave back must not come to it while it works. */
    cpb__loop_queue(pool->loop, &pool->serve_task);
  } else {
    serve(pool);
  }
}

static void forget_stream(crpc__connector *connector, crpc__stream *stream) {
  (void)connector;
  cpb__list_remove(crpc__protocol_link(stream));
}

/* --- links --- */

static client_kind kind_of(const crpc__link *link) {
  return link->kind == CRPC__LINK_HTTP2 ? CLIENT_HTTP2 : CLIENT_HTTP1;
}

static void leave_idle(client_pool *pool, crpc__link *link) {
  if (cpb__list_linked(&link->ready)) {
    cpb__list_remove(&link->ready);
    pool->idle_count--;
  }
}

static void enter_idle(client_pool *pool, crpc__link *link) {
  if (link->kind == CRPC__LINK_HTTP1 && !cpb__list_linked(&link->ready) &&
      http_conn_room(link->http) > 0) {
    cpb__list_push_back(&pool->idle, &link->ready);
    pool->idle_count++;
  }
}

void crpc__client_pool_add(client_pool *pool, crpc__link *link) {
  client_kind kind = kind_of(link);
  cpb__list_push_back(&pool->links[kind], &link->node);
  pool->link_count[kind]++;
  enter_idle(pool, link);
  cpb__loop_queue(pool->loop, &pool->serve_task);
}

static void on_available(crpc__link *link) {
  client_pool *pool = link->user;
  if (pool) {
    enter_idle(pool, link);
    cpb__loop_queue(pool->loop, &pool->serve_task);
  }
}

static void on_closed(crpc__link *link) {
  client_pool *pool = link->user;
  if (!pool) {
    return; /* of a crpc_conn that outlives its channel */
  }
  leave_idle(pool, link);
  cpb__list_remove(&link->node);
  pool->link_count[kind_of(link)]--;
  link->user = NULL;
  if (!pool->ended) {
    cpb__loop_queue(pool->loop, &pool->serve_task);
  }
}

const crpc__link_owner crpc__client_owner = {NULL, on_available, on_closed};

static http_exchange *open_exchange(void *connection, const http_head *head,
                                    bool ended) {
  crpc__link *link = connection;
  http_exchange *x = http_conn_open(link->http, head, ended);
  if (x && link->user && http_conn_room(link->http) == 0) {
    leave_idle(link->user, link);
  }
  return x;
}

/* --- connecting --- */

static void back_off(client_pool *pool) {
  pool->failures++;
  if (pool->failures < 2) {
    return; /* the first retry is immediate */
  }
  uint32_t doublings = pool->failures - 2;
  int64_t us = doublings < BACKOFF_DOUBLINGS
                   ? (int64_t)BACKOFF_FIRST_US << doublings
                   : BACKOFF_MAX_US;
  /* xorshift64: a jitter of a fifth either way keeps clients apart. */
  pool->random ^= pool->random << 13;
  pool->random ^= pool->random >> 7;
  pool->random ^= pool->random << 17;
  us += us * ((int64_t)(pool->random % 401) - 200) / 1000;
  pool->not_before_us = pool->loop->now_us + us;
}

static void note_error(client_pool *pool, cpb_str error) {
  pool->error_len = error.len < CLIENT_ERROR_MAX ? error.len : CLIENT_ERROR_MAX;
  memcpy(pool->error, error.data, pool->error_len);
}

static void end_dial(client_dial *d) {
  d->pool->dial_count[d->kind]--;
  cpb__list_remove(&d->node);
  cpb__free(&d->pool->hub->alloc, d, sizeof(*d));
}

static void on_dialed(crpc__link *link, cpb_str error, void *user) {
  client_dial *d = user;
  client_pool *pool = d->pool;
  client_kind kind = d->kind;
  end_dial(d);
  if (link) {
    pool->failures = 0;
    pool->not_before_us = 0;
    crpc__client_pool_add(pool, link);
    return;
  }
  back_off(pool);
  note_error(pool, error);
  refuse_all(pool, kind, (cpb_str){pool->error, pool->error_len});
}

/* false: not now; what waits has been refused. */
static bool dial(client_pool *pool, client_kind kind) {
  client_hub *hub = pool->hub;
  crpc__link_config config = {.kind = kind == CLIENT_HTTP2 ? CRPC__LINK_HTTP2
                                                           : CRPC__LINK_HTTP1,
                              .limits = &hub->limits,
                              .owner = &crpc__client_owner,
                              .user = pool};
  if (!crpc__dialer_can(pool->loop)) {
    refuse_all(pool, kind,
               CPB_STR("no connection: this loop has no sockets of its own"));
    return false;
  }
  if (pool->failures >= 2 && pool->loop->now_us < pool->not_before_us) {
    refuse_all(pool, kind, (cpb_str){pool->error, pool->error_len});
    return false;
  }
  client_dial *d = cpb__zalloc(&hub->alloc, sizeof(*d));
  if (d) {
    d->pool = pool;
    d->kind = kind;
    d->dial = crpc__dialer_dial(pool->loop, &hub->url, hub->connect_timeout_us,
                                &config, on_dialed, d);
  }
  if (!d || !d->dial) {
    cpb__free(&hub->alloc, d, sizeof(*d));
    refuse_all(pool, kind, CPB_STR("out of memory"));
    return false;
  }
  cpb__list_push_back(&pool->dials, &d->node);
  pool->dial_count[kind]++;
  return true;
}

/* --- who gets what --- */

static crpc__link *pick_http2(client_pool *pool, bool *any) {
  cpb__list *head = &pool->links[CLIENT_HTTP2];
  for (cpb__list *node = head->prev; node != head; node = node->prev) {
    crpc__link *link = CPB__CONTAINER(node, crpc__link, node);
    crpc__dialer_poke(link);
    if (http_conn_usable(link->http)) {
      *any = true;
      return http_conn_room(link->http) ? link : NULL;
    }
  }
  return NULL;
}

static crpc__link *pick_http1(client_pool *pool) {
  while (!cpb__list_empty(&pool->idle)) {
    crpc__link *link = CPB__CONTAINER(pool->idle.prev, crpc__link, ready);
    crpc__dialer_poke(link);
    if (http_conn_room(link->http) > 0) {
      return link;
    }
    leave_idle(pool, link);
  }
  return NULL;
}

static void attach(client_pool *pool, client_kind kind, crpc__link *link) {
  crpc__stream *stream = next_waiting(pool, kind);
  crpc__protocol_attach(stream, open_exchange, link,
                        http_conn_max_field_bytes(link->http), link->peer);
  link->carrier->mark(link);
}

static void serve_http2(client_pool *pool) {
  while (more_wait_than(pool, CLIENT_HTTP2, 0)) {
    bool any = false;
    crpc__link *link = pick_http2(pool, &any);
    if (!link) {
      if (!any && pool->dial_count[CLIENT_HTTP2] == 0) {
        (void)dial(pool, CLIENT_HTTP2);
      }
      return;
    }
    attach(pool, CLIENT_HTTP2, link);
  }
}

static void serve_http1(client_pool *pool) {
  crpc__link *link;
  while (more_wait_than(pool, CLIENT_HTTP1, 0) &&
         (link = pick_http1(pool)) != NULL) {
    attach(pool, CLIENT_HTTP1, link);
  }
  while (more_wait_than(pool, CLIENT_HTTP1, pool->dial_count[CLIENT_HTTP1]) &&
         pool->link_count[CLIENT_HTTP1] + pool->dial_count[CLIENT_HTTP1] <
             pool->hub->max_connections &&
         dial(pool, CLIENT_HTTP1)) {
  }
}

static void serve(client_pool *pool) {
  if (!pool->ended) {
    serve_http2(pool);
    serve_http1(pool);
  }
}

/* A user's connection is the user's to close. */
static void trim_idle(client_pool *pool) {
  while (pool->idle_count > pool->hub->max_idle &&
         crpc__dialer_can(pool->loop)) {
    crpc__link_close(CPB__CONTAINER(pool->idle.next, crpc__link, ready));
  }
}

static void on_serve(cpb__task *task) {
  client_pool *pool = CPB__CONTAINER(task, client_pool, serve_task);
  serve(pool);
  trim_idle(pool);
}

/* --- life --- */

static void end_links(client_pool *pool, client_kind kind) {
  bool dialled = crpc__dialer_can(pool->loop);
  cpb__list *head = &pool->links[kind];
  while (head->next != head) {
    crpc__link *link = CPB__CONTAINER(head->next, crpc__link, node);
    if (dialled) {
      crpc__link_close(link);
    } else {
      on_closed(link);
    }
  }
}

void crpc__client_pool_end(client_pool *pool) {
  if (pool->ended) {
    return;
  }
  pool->ended = true;
  while (!cpb__list_empty(&pool->dials)) {
    client_dial *d = CPB__CONTAINER(pool->dials.next, client_dial, node);
    crpc__dialer_cancel(d->dial);
    end_dial(d);
  }
  for (client_kind kind = CLIENT_HTTP1; kind <= CLIENT_HTTP2; kind++) {
    refuse_all(pool, kind, CPB_STR("the channel is closed"));
    end_links(pool, kind);
  }
}

void crpc__client_pool_free(client_pool *pool) {
  client_hub *hub = pool->hub;
  cpb__loop *own = pool->owned ? pool->loop : NULL;
  crpc__client_pool_end(pool);
  cpb__list_remove(&pool->hook.link);
  cpb__list_remove(&pool->serve_task.link);
  crpc__protocol_loop_cleanup(&pool->protocol);
  cpb__free(&hub->alloc, pool, sizeof(*pool));
  if (own) {
    crpc__dialer_loop_destroy(own);
  }
  crpc__hub_unref(hub);
}

/* The channel has been destroyed; we are on the loop's thread. */
static void on_close(cpb__task *task) {
  crpc__client_pool_free(CPB__CONTAINER(task, client_pool, close_task));
}

static void on_ending(cpb__loop_hook *hook) {
  client_pool *pool = CPB__CONTAINER(hook, client_pool, hook);
  crpc__client_pool_end(pool);
}

/* A close task that was posted has run by now: see net_loop_destroy. */
static void on_gone(cpb__loop_hook *hook) {
  client_pool *pool = CPB__CONTAINER(hook, client_pool, hook);
  pthread_mutex_lock(&pool->hub->lock);
  cpb__list_remove(&pool->in_hub);
  pthread_mutex_unlock(&pool->hub->lock);
  crpc__client_pool_free(pool);
}

client_pool *crpc__client_pool_create(client_hub *hub, cpb__loop *loop) {
  client_pool *pool = cpb__zalloc(&hub->alloc, sizeof(*pool));
  if (!pool) {
    return NULL;
  }
  pool->connector.connect = connect_stream;
  pool->connector.forget = forget_stream;
  pool->hub = hub;
  pool->loop = loop;
  pool->hook.ending = on_ending;
  pool->hook.gone = on_gone;
  pool->close_task.run = on_close;
  pool->serve_task.run = on_serve;
  for (client_kind kind = CLIENT_HTTP1; kind <= CLIENT_HTTP2; kind++) {
    cpb__list_init(&pool->waiting[kind]);
    cpb__list_init(&pool->links[kind]);
  }
  cpb__list_init(&pool->idle);
  cpb__list_init(&pool->dials);
  cpb__random(&pool->random, sizeof(pool->random));
  pool->random |= 1;
  crpc__protocol_loop_init(&pool->protocol, loop, &hub->alloc);
  cpb__loop_watch(loop, &pool->hook);
  cpb__list_push_back(&hub->pools, &pool->in_hub);
  hub->refs++;
  return pool;
}
