/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Which stream gets which link, and how long it waits for one.
 *
 *   asked --a link has room--> attached
 *     \--none--> waiting --room comes--> attached
 *                   \--connecting fails, or the wait is too long--> refused
 *
 * While a connection is being made the dial's own time bounds the wait; when all
 * are in use the pool's timer does. */

#include "client/pool.h"

#include <stdio.h>

#include "rpc/call.h"

enum {
  WHY_MAX = CLIENT_ERROR_MAX + 40,
  LOOK_US = 10000 /* between looks whether an ended pool's last call has gone */
};

static void serve(client_pool *pool, client_kind kind);

/* --- waiting streams --- */

static client_kind kind_of(const client_endpoint *e) {
  return e->config.kind == CRPC__LINK_HTTP2 ? CLIENT_HTTP2 : CLIENT_HTTP1;
}

/* What a connection of the user's speaks. */
static client_kind given_kind(const client_hub *hub) {
  return hub->options.http == CRPC_HTTP_1_1 ? CLIENT_HTTP1 : CLIENT_HTTP2;
}

/* CRPC_HTTP_AUTO: what needs trailers or full duplex goes over HTTP/2. */
static client_kind kind_for(const client_pool *pool, crpc__stream *stream) {
  const crpc_channel_options *options = &pool->hub->options;
  if (options->http == CRPC_HTTP_AUTO && crpc__dialer_can(pool->loop)) {
    return crpc__protocol_needs_http2(stream) ? CLIENT_HTTP2 : CLIENT_HTTP1;
  }
  return given_kind(pool->hub);
}

static crpc__queued *first_waiting(const client_pool *pool, client_kind kind) {
  const cpb__list *head = &pool->waiting[kind];
  return cpb__list_empty(head) ? NULL
                               : CPB__CONTAINER(head->next, crpc__queued, link);
}

/* How many wait, as far as max. */
static size_t count_waiting(const client_pool *pool, client_kind kind,
                            size_t max) {
  const cpb__list *head = &pool->waiting[kind];
  size_t n = 0;
  for (const cpb__list *at = head->next; at != head && n < max; at = at->next) {
    n++;
  }
  return n;
}

static void refuse(crpc__queued *queued, const char *why) {
  cpb__list_remove(&queued->link);
  crpc__protocol_refuse(crpc__protocol_of_queued(queued), CRPC_UNAVAILABLE,
                        cpb_str_from_cstr(why));
}

static void refuse_all(client_pool *pool, client_kind kind, const char *why) {
  crpc__queued *queued;
  while ((queued = first_waiting(pool, kind)) != NULL) {
    refuse(queued, why);
  }
}

/* There is neither a link nor hope of one. */
static void give_up(client_pool *pool, client_kind kind) {
  char why[WHY_MAX];
  (void)crpc__endpoint_describe(&pool->endpoints[kind], why, sizeof why);
  refuse_all(pool, kind, why);
}

/* --- too long a wait --- */

static void arm(client_pool *pool) {
  int64_t due_us = INT64_MAX;
  for (client_kind kind = 0; kind < CLIENT_KINDS; kind++) {
    const crpc__queued *queued = first_waiting(pool, kind);
    if (queued && queued->due_us < due_us &&
        crpc__endpoint_busy(&pool->endpoints[kind])) {
      due_us = queued->due_us;
    }
  }
  if (due_us != INT64_MAX && (!pool->late.set || due_us < pool->late.due_us)) {
    cpb__timer_set(&pool->loop->timers, &pool->late, due_us);
  }
}

static void refuse_late(client_pool *pool, client_kind kind) {
  const client_endpoint *e = &pool->endpoints[kind];
  int64_t now_us = pool->loop->now_us;
  crpc__queued *queued;
  char why[WHY_MAX];
  if (!crpc__endpoint_busy(e)) {
    return;
  }
  (void)crpc__endpoint_describe(e, why, sizeof why);
  while ((queued = first_waiting(pool, kind)) && queued->due_us <= now_us) {
    crpc__log_line(&pool->log, now_us, CRPC__LOG_REFUSED,
                   "a call has given up %s", why);
    refuse(queued, why);
  }
}

static void on_late(cpb__timer *timer) {
  client_pool *pool = CPB__CONTAINER(timer, client_pool, late);
  for (client_kind kind = 0; kind < CLIENT_KINDS; kind++) {
    refuse_late(pool, kind);
  }
  arm(pool);
}

/* --- who gets what --- */

static void attach(client_pool *pool, client_kind kind, crpc__link *link) {
  crpc__queued *queued = first_waiting(pool, kind);
  cpb__list_remove(&queued->link);
  crpc__protocol_attach(crpc__protocol_of_queued(queued), crpc__endpoint_open,
                        link, http_conn_max_field_bytes(link->http),
                        link->peer);
  link->carrier->mark(link);
}

static void note_wait(client_pool *pool, const client_endpoint *e) {
  char what[WHY_MAX];
  if (crpc__log_may(&pool->log, pool->loop->now_us, CRPC__LOG_WAITING)) {
    (void)crpc__endpoint_describe(e, what, sizeof what);
    crpc__log_line(&pool->log, pool->loop->now_us, CRPC__LOG_WAITING,
                   "a call is %s", what);
  }
}

/* Some wait, and no link has room. */
static void serve_the_rest(client_pool *pool, client_kind kind) {
  client_endpoint *e = &pool->endpoints[kind];
  size_t places = crpc__endpoint_places(e);
  if (places > e->dial_count) {
    crpc__endpoint_dial(e, count_waiting(pool, kind, places));
  }
  if (!crpc__endpoint_hopeful(e)) {
    give_up(pool, kind);
    return;
  }
  if (!e->dial_count) {
    note_wait(pool, e);
  }
  arm(pool);
}

static void serve(client_pool *pool, client_kind kind) {
  crpc__link *link;
  while (!cpb__list_empty(&pool->waiting[kind])) {
    link = crpc__endpoint_pick(&pool->endpoints[kind]);
    if (!link) {
      serve_the_rest(pool, kind);
      return;
    }
    attach(pool, kind, link);
  }
}

static void on_serve(cpb__task *task) {
  client_pool *pool = CPB__CONTAINER(task, client_pool, serve_task);
  for (client_kind kind = 0; kind < CLIENT_KINDS && !pool->ended; kind++) {
    serve(pool, kind);
    crpc__endpoint_trim(&pool->endpoints[kind]);
  }
}

/* --- what endpoints tell --- */

static client_pool *pool_of(client_endpoint *e) {
  client_endpoint *first = e - kind_of(e);
  return CPB__CONTAINER(first, client_pool, endpoints[0]);
}

static void on_changed(client_endpoint *e) {
  client_pool *pool = pool_of(e);
  if (!pool->ended) {
    cpb__loop_queue(pool->loop, &pool->serve_task);
  }
}

/* Those who can hope for a link that is in use go on waiting. */
static void on_failed(client_endpoint *e) {
  client_pool *pool = pool_of(e);
  if (crpc__endpoint_busy(e)) {
    arm(pool);
  } else {
    give_up(pool, kind_of(e));
  }
}

static const client_endpoint_events endpoint_events = {on_changed, on_failed};

/* --- what streams ask for --- */

static bool in_a_link(const client_pool *pool) {
  return crpc__endpoint_works(&pool->endpoints[CLIENT_HTTP1]) ||
         crpc__endpoint_works(&pool->endpoints[CLIENT_HTTP2]);
}

static void connect_stream(crpc__connector *connector, crpc__stream *stream) {
  client_pool *pool = CPB__CONTAINER(connector, client_pool, connector);
  client_kind kind = kind_for(pool, stream);
  crpc__queued *queued = crpc__protocol_queued(stream);
  if (pool->ended) {
    crpc__protocol_refuse(stream, CRPC_UNAVAILABLE,
                          CPB_STR("the channel is closed"));
    return;
  }
  queued->due_us = pool->loop->now_us + pool->wait_us;
  cpb__list_push_back(&pool->waiting[kind], &queued->link);
  if (in_a_link(pool)) {
    /* A stream that one link gave back must not come to it while it works. */
    cpb__loop_queue(pool->loop, &pool->serve_task);
  } else {
    serve(pool, kind);
  }
}

static void forget_stream(crpc__connector *connector, crpc__stream *stream) {
  (void)connector;
  cpb__list_remove(&crpc__protocol_queued(stream)->link);
}

static void describe_wait(crpc__connector *connector, crpc__stream *stream,
                          char *out, size_t size) {
  client_pool *pool = CPB__CONTAINER(connector, client_pool, connector);
  (void)crpc__endpoint_describe(&pool->endpoints[kind_for(pool, stream)], out,
                                size);
}

client_endpoint *crpc__client_pool_entry(client_pool *pool) {
  return &pool->endpoints[given_kind(pool->hub)];
}

/* --- life --- */

void crpc__client_pool_end(client_pool *pool) {
  if (pool->ended) {
    return;
  }
  pool->ended = true;
  cpb__timer_clear(&pool->loop->timers, &pool->late);
  for (client_kind kind = 0; kind < CLIENT_KINDS; kind++) {
    refuse_all(pool, kind, "the channel is closed");
    crpc__endpoint_end(&pool->endpoints[kind]);
  }
}

void crpc__client_pool_free(client_pool *pool) {
  client_hub *hub = pool->hub;
  cpb__loop *own = pool->owned ? pool->loop : NULL;
  crpc__client_pool_end(pool);
  if (own) {
    cpb__loop_run(own); /* calls under way come to their end, with our memory */
  }
  cpb__timer_clear(&pool->loop->timers, &pool->late);
  cpb__list_remove(&pool->hook.link);
  cpb__list_remove(&pool->serve_task.link);
  crpc__protocol_loop_cleanup(&pool->protocol);
  cpb__free(&hub->alloc, pool, sizeof(*pool));
  if (own) {
    crpc__dialer_loop_destroy(own);
  }
  crpc__hub_unref(hub);
}

/* Calls that their users have destroyed come to their end with our memory. */
static void free_once_left(cpb__timer *timer) {
  client_pool *pool = CPB__CONTAINER(timer, client_pool, late);
  if (crpc__protocol_loop_busy(&pool->protocol)) {
    cpb__timer_set(&pool->loop->timers, timer, pool->loop->now_us + LOOK_US);
  } else {
    crpc__client_pool_free(pool);
  }
}

/* The channel has been destroyed; we are on the loop's thread. */
static void on_close(cpb__task *task) {
  client_pool *pool = CPB__CONTAINER(task, client_pool, close_task);
  crpc__client_pool_end(pool);
  pool->late.fire = free_once_left;
  free_once_left(&pool->late);
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

static void init_endpoints(client_pool *pool) {
  client_hub *hub = pool->hub;
  const crpc_channel_options *options = &hub->options;
  client_endpoint_config config = {
      .loop = pool->loop,
      .alloc = &hub->alloc,
      .kind = CRPC__LINK_HTTP1,
      .url = &hub->url,
      .limits = &hub->limits,
      .connect_timeout_us = cpb__us_of_ms(options->connect_timeout_ms),
      .attempt_delay_us = cpb__us_of_ms(options->attempt_delay_ms),
      .backoff_initial_us = cpb__us_of_ms(options->backoff_initial_ms),
      .backoff_max_us = cpb__us_of_ms(options->backoff_max_ms),
      .max_links = options->max_connections,
      .max_idle = options->max_idle_connections,
      .log = &pool->log,
      .events = &endpoint_events};
  crpc__client_log_join(&hub->log, &pool->log);
  crpc__endpoint_init(&pool->endpoints[CLIENT_HTTP1], &config);
  config.kind = CRPC__LINK_HTTP2;
  config.max_links = options->max_http2_connections;
  crpc__endpoint_init(&pool->endpoints[CLIENT_HTTP2], &config);
}

client_pool *crpc__client_pool_create(client_hub *hub, cpb__loop *loop) {
  client_pool *pool = cpb__zalloc(&hub->alloc, sizeof(*pool));
  if (!pool) {
    return NULL;
  }
  pool->connector =
      (crpc__connector){connect_stream, forget_stream, describe_wait};
  pool->hub = hub;
  pool->loop = loop;
  pool->wait_us = cpb__us_of_ms(hub->options.wait_timeout_ms);
  pool->hook.ending = on_ending;
  pool->hook.gone = on_gone;
  pool->close_task.run = on_close;
  pool->serve_task.run = on_serve;
  pool->late.fire = on_late;
  cpb__list_init(&pool->waiting[CLIENT_HTTP1]);
  cpb__list_init(&pool->waiting[CLIENT_HTTP2]);
  init_endpoints(pool);
  crpc__protocol_loop_init(&pool->protocol, loop, &hub->alloc);
  cpb__loop_watch(loop, &pool->hook);
  cpb__list_push_back(&hub->pools, &pool->in_hub);
  hub->refs++;
  return pool;
}
