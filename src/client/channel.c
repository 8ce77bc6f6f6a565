/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The channel over HTTP: the hub of its pools, and which pool a call uses. */

#include "base/map.h"
#include "client/pool.h"
#include "driver/conn_limits.h"
#include "driver/driver.h"
#include "rpc/call.h"

typedef struct client_channel {
  crpc_channel base;
  client_hub *hub;
} client_channel;

static client_hub *hub_of(crpc_channel *channel) {
  return CPB__CONTAINER(channel, client_channel, base)->hub;
}

/* --- the hub --- */

void crpc__hub_unref(client_hub *hub) {
  pthread_mutex_lock(&hub->lock);
  bool last = --hub->refs == 0;
  pthread_mutex_unlock(&hub->lock);
  if (last) {
    cpb_allocator alloc = hub->alloc;
    (void)pthread_mutex_destroy(&hub->lock);
    crpc__client_log_cleanup(&hub->log);
    cpb__free(&alloc, hub->text, hub->text_size);
    cpb__free(&alloc, hub, sizeof(*hub));
  }
}

static client_hub *hub_create(const crpc_channel *channel, cpb_str url) {
  const crpc_channel_options *options = &channel->options;
  client_hub *hub = cpb__zalloc(&channel->alloc, sizeof(*hub));
  char *text = cpb__alloc(&channel->alloc, url.len + 1);
  if (!hub || !text) {
    cpb__free(&channel->alloc, hub, sizeof(*hub));
    cpb__free(&channel->alloc, text, url.len + 1);
    return NULL;
  }
  cpb__copy(text, url.data, url.len);
  text[url.len] = 0;
  hub->alloc = channel->alloc;
  hub->text = text;
  hub->text_size = url.len + 1;
  (void)crpc__url_parse((cpb_str){text, url.len}, &hub->url);
  hub->options = *options;
  crpc__http_limits_apply(&channel->http_limits, &hub->limits);
  crpc__client_log_init(&hub->log, options->log, options->log_user);
  (void)pthread_mutex_init(&hub->lock, NULL);
  cpb__list_init(&hub->pools);
  hub->refs = 1;
  return hub;
}

/* --- which pool --- */

/* Under the lock. */
static client_pool *find_by_loop(client_hub *hub, const cpb__loop *loop) {
  for (cpb__list *n = hub->pools.next; n != &hub->pools; n = n->next) {
    client_pool *pool = CPB__CONTAINER(n, client_pool, in_hub);
    if (pool->loop == loop) {
      return pool;
    }
  }
  return NULL;
}

/* Under the lock. A thread's number may be that of one that is gone: its loop is
 * then taken over. */
static client_pool *find_by_thread(client_hub *hub, pthread_t thread) {
  for (cpb__list *n = hub->pools.next; n != &hub->pools; n = n->next) {
    client_pool *pool = CPB__CONTAINER(n, client_pool, in_hub);
    if (pool->bound && pthread_equal(pool->thread, thread)) {
      return pool;
    }
  }
  return NULL;
}

static client_pool *pool_on(client_hub *hub, cpb__loop *loop) {
  pthread_mutex_lock(&hub->lock);
  client_pool *pool = find_by_loop(hub, loop);
  if (!pool && !loop->ending) {
    pool = crpc__client_pool_create(hub, loop);
  }
  pthread_mutex_unlock(&hub->lock);
  return pool;
}

static cpb__loop *thread_loop(crpc_channel *channel) {
  client_hub *hub = hub_of(channel);
  pthread_mutex_lock(&hub->lock);
  client_pool *pool = find_by_thread(hub, pthread_self());
  if (!pool) {
    cpb__loop *loop = crpc__dialer_loop(&hub->alloc);
    pool = loop ? crpc__client_pool_create(hub, loop) : NULL;
    if (pool) {
      pool->owned = pool->bound = true;
      pool->thread = pthread_self();
    } else if (loop) {
      crpc__dialer_loop_destroy(loop);
    }
  }
  pthread_mutex_unlock(&hub->lock);
  if (!pool) {
    return NULL;
  }
  if (pool->owned) {
    crpc__dialer_refresh(pool->loop);
  }
  return pool->loop;
}

/* --- transport --- */

static crpc_code open_call(crpc_channel *channel, crpc_call *call) {
  client_hub *hub = hub_of(channel);
  client_pool *pool = pool_on(hub, call->loop);
  if (!pool || pool->ended) {
    crpc_code code =
        call->loop->ending ? CRPC_UNAVAILABLE : CRPC_RESOURCE_EXHAUSTED;
    crpc__call_set_errorf(call, code, "%s",
                          call->loop->ending ? "the server is stopping"
                                             : "out of memory");
    return code;
  }
  return crpc__protocol_client(&pool->protocol, call, &pool->connector,
                               CPB_STR("http"), hub->url.authority,
                               hub->url.prefix);
}

/* Takes a pool out of the hub that is to be freed by the caller. Pools on loops
 * of other threads are told to free themselves. */
static client_pool *take_pool(client_hub *hub) {
  client_pool *mine = NULL;
  cpb__list *node;
  pthread_mutex_lock(&hub->lock);
  while (!mine && (node = cpb__list_pop_front(&hub->pools)) != NULL) {
    client_pool *pool = CPB__CONTAINER(node, client_pool, in_hub);
    if (pool->owned || !pool->loop->vtable->post) {
      mine = pool;
    } else {
      /* The loop is alive: its end would have waited for the lock. */
      pool->loop->vtable->post(pool->loop, &pool->close_task);
    }
  }
  pthread_mutex_unlock(&hub->lock);
  return mine;
}

static void close_channel(crpc_channel *channel) {
  client_hub *hub = hub_of(channel);
  client_pool *pool;
  crpc__client_log_end(&hub->log);
  while ((pool = take_pool(hub)) != NULL) {
    crpc__client_pool_free(pool);
  }
  crpc__hub_unref(hub);
}

static const crpc__transport transport = {.size = sizeof(client_channel),
                                          .open = open_call,
                                          .thread_loop = thread_loop,
                                          .close = close_channel};

/* --- public --- */

static crpc_code fail(const cpb_allocator *alloc, crpc_error **out_error,
                      crpc_code code, const char *url, const char *why) {
  if (out_error) {
    *out_error =
        crpc_error_create(alloc, code, "open channel to %s: %s", url, why);
  }
  return code;
}

crpc_code crpc_channel_open(const char *url,
                            const crpc_channel_options *options,
                            crpc_channel **out, crpc_error **out_error) {
  const cpb_allocator *alloc = crpc__channel_allocator(options);
  cpb_str text = cpb_str_from_cstr(url);
  crpc__url parsed;
  *out = NULL;
  const char *why = crpc__url_parse(text, &parsed);
  if (!why && !crpc__dialer_fits(&parsed)) {
    why = "the name or path is too long";
  }
  if (why) {
    return fail(alloc, out_error, CRPC_INVALID_ARGUMENT, url, why);
  }
  client_channel *c = cpb__zalloc(alloc, sizeof(*c));
  if (!c) {
    return fail(alloc, out_error, CRPC_RESOURCE_EXHAUSTED, url,
                "out of memory");
  }
  crpc_code rc = crpc__channel_init(&c->base, &transport, options, out_error);
  if (rc) {
    cpb__free(alloc, c, sizeof(*c));
    return rc;
  }
  c->hub = hub_create(&c->base, text);
  if (!c->hub) {
    crpc__channel_cleanup(&c->base);
    cpb__free(alloc, c, sizeof(*c));
    return fail(alloc, out_error, CRPC_RESOURCE_EXHAUSTED, url,
                "out of memory");
  }
  *out = &c->base;
  return CRPC_OK;
}

crpc_code crpc_conn_connect(crpc_driver *driver, crpc_channel *channel,
                            crpc_conn **out) {
  *out = NULL;
  if (channel->transport != &transport) {
    return CRPC_FAILED_PRECONDITION;
  }
  client_hub *hub = hub_of(channel);
  client_pool *pool = pool_on(hub, &driver->loop);
  if (!pool) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  pthread_mutex_lock(&hub->lock);
  pool->bound = true;
  pool->thread = pthread_self();
  pthread_mutex_unlock(&hub->lock);
  client_endpoint *entry = crpc__client_pool_entry(pool);
  crpc__link_config config = crpc__endpoint_link(entry);
  *out = crpc__conn_create(driver, hub->url.authority, &config);
  if (!*out) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  crpc__endpoint_add(entry, &(*out)->link);
  return CRPC_OK;
}
