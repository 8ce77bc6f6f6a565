/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Links, dials and back-off of one server. */

#include "client/endpoint.h"

#include <stdio.h>

#include "base/map.h"

typedef struct client_dial {
  cpb__list node;
  client_endpoint *e;
  crpc__dial *dial;
  int64_t due_us;
} client_dial;

static bool is_http2(const client_endpoint *e) {
  return e->config.kind == CRPC__LINK_HTTP2;
}

static void dial_failed(client_endpoint *e, cpb_str error);

/* --- the server's half of HTTP/2's beginning --- */

static void forget_greeted(client_endpoint *e) {
  e->greeted = NULL;
  cpb__timer_clear(&e->config.loop->timers, &e->late);
}

static void greet(client_endpoint *e, crpc__link *link, int64_t due_us) {
  e->greeted = link;
  link->log = NULL; /* until then its end is told as a failure to connect */
  cpb__timer_set(&e->config.loop->timers, &e->late, due_us);
}

static void proven(client_endpoint *e) {
  e->greeted->log = e->config.log;
  forget_greeted(e);
  crpc__backoff_worked(&e->backoff);
}

static cpb_str address_of(const client_endpoint *e) {
  const crpc__url *url = e->config.url;
  return url->is_unix ? url->host : url->authority;
}

static void greeting_failed(client_endpoint *e, const char *why) {
  char text[CLIENT_ERROR_MAX];
  int n = snprintf(text, sizeof text, "connect to " CPB_STR_FMT ": %s",
                   CPB_STR_ARG(address_of(e)), why);
  size_t len = n < 0                     ? 0
               : (size_t)n < sizeof text ? (size_t)n
                                         : sizeof text - 1;
  dial_failed(e, (cpb_str){text, len});
}

static void on_late(cpb__timer *timer) {
  client_endpoint *e = CPB__CONTAINER(timer, client_endpoint, late);
  char why[80];
  (void)snprintf(why, sizeof why,
                 "no HTTP/2 settings from the server in %lld ms",
                 (long long)(e->config.connect_timeout_us / 1000));
  /* The text outlives the connection, which ends in here. */
  http_conn_ended(e->greeted->http, HTTP_TIMED_OUT, why);
  crpc__link_close(e->greeted);
}

/* --- links --- */

static void leave_idle(client_endpoint *e, crpc__link *link) {
  if (cpb__list_linked(&link->ready)) {
    cpb__list_remove(&link->ready);
    e->idle_count--;
  }
}

static void enter_idle(client_endpoint *e, crpc__link *link) {
  if (!is_http2(e) && !cpb__list_linked(&link->ready) &&
      http_conn_room(link->http) > 0) {
    cpb__list_push_back(&e->idle, &link->ready);
    e->idle_count++;
  }
}

void crpc__endpoint_add(client_endpoint *e, crpc__link *link) {
  cpb__list_push_back(&e->links, &link->node);
  enter_idle(e, link);
  e->config.events->changed(e);
}

static void on_available(crpc__link *link) {
  client_endpoint *e = link->user;
  if (e) {
    if (e->greeted == link && http_conn_ready(link->http)) {
      proven(e);
    }
    enter_idle(e, link);
    e->config.events->changed(e);
  }
}

static void remove_link(client_endpoint *e, crpc__link *link) {
  leave_idle(e, link);
  cpb__list_remove(&link->node);
  link->user = NULL;
}

static void on_closed(crpc__link *link) {
  client_endpoint *e = link->user;
  if (!e) {
    return; /* of a crpc_conn that outlives its channel */
  }
  remove_link(e, link);
  if (e->greeted == link) {
    const char *why = http_conn_why(link->http);
    forget_greeted(e);
    greeting_failed(e, why ? why : "connection lost");
  }
  e->config.events->changed(e);
}

static const crpc__link_owner owner = {.available = on_available,
                                       .closed = on_closed};

crpc__link_config crpc__endpoint_link(client_endpoint *e) {
  return (crpc__link_config){.kind = e->config.kind,
                             .limits = e->config.limits,
                             .owner = &owner,
                             .user = e,
                             .log = e->config.log};
}

http_exchange *crpc__endpoint_open(void *connection, const http_head *head,
                                   bool ended) {
  crpc__link *link = connection;
  http_exchange *x = http_conn_open(link->http, head, ended);
  if (x && link->user && http_conn_room(link->http) == 0) {
    leave_idle(link->user, link);
  }
  return x;
}

void crpc__endpoint_trim(client_endpoint *e) {
  while (e->own && e->idle_count > e->config.max_idle) {
    crpc__link_close(CPB__CONTAINER(e->idle.next, crpc__link, ready));
  }
}

bool crpc__endpoint_works(const client_endpoint *e) {
  if (e->config.loop->running) {
    return e->looking; /* bytes are handed on before tasks are run */
  }
  for (const cpb__list *n = e->links.next; n != &e->links; n = n->next) {
    if (CPB__CONTAINER(n, crpc__link, node)->working) {
      return true;
    }
  }
  return false;
}

/* --- picking --- */

static bool has_room(client_endpoint *e, crpc__link *link) {
  e->looking = true;
  crpc__dialer_poke(link);
  e->looking = false;
  return http_conn_room(link->http) > 0;
}

static crpc__link *pick_idle(client_endpoint *e) {
  while (!cpb__list_empty(&e->idle)) {
    crpc__link *link = CPB__CONTAINER(e->idle.prev, crpc__link, ready);
    if (has_room(e, link)) {
      return link;
    }
    leave_idle(e, link);
  }
  return NULL;
}

static crpc__link *pick_shared(client_endpoint *e) {
  for (cpb__list *n = e->links.prev; n != &e->links; n = n->prev) {
    crpc__link *link = CPB__CONTAINER(n, crpc__link, node);
    if (has_room(e, link)) {
      return link;
    }
  }
  return NULL;
}

crpc__link *crpc__endpoint_pick(client_endpoint *e) {
  return is_http2(e) ? pick_shared(e) : pick_idle(e);
}

/* Whether room may come on the link. HTTP/2: a connection that goes away leaves
 * its place to others; HTTP/1.1: what it is used for holds its place until then.
 */
static bool counts(const client_endpoint *e, const crpc__link *link) {
  return http_conn_usable(link->http) ||
         (!is_http2(e) && http_conn_exchanges(link->http) > 0);
}

bool crpc__endpoint_busy(const client_endpoint *e) {
  for (const cpb__list *n = e->links.next; n != &e->links; n = n->next) {
    if (counts(e, CPB__CONTAINER(n, crpc__link, node))) {
      return true;
    }
  }
  return false;
}

typedef struct usage {
  size_t links; /* that count */
  size_t used, all;
} usage;

static usage measure(const client_endpoint *e) {
  usage u = {0};
  for (const cpb__list *n = e->links.next; n != &e->links; n = n->next) {
    const crpc__link *link = CPB__CONTAINER(n, crpc__link, node);
    if (counts(e, link)) {
      u.links++;
      u.used += http_conn_exchanges(link->http);
      u.all += http_conn_exchanges(link->http) + http_conn_room(link->http);
    }
  }
  if (!is_http2(e)) {
    u.all = e->own ? e->config.max_links : u.links;
  }
  return u;
}

bool crpc__endpoint_hopeful(const client_endpoint *e) {
  return e->dial_count > 0 || crpc__endpoint_busy(e);
}

static int64_t backoff_left_us(const client_endpoint *e) {
  return crpc__backoff_left_us(&e->backoff, e->config.loop->now_us);
}

/* --- dialling --- */

static void set_error(client_endpoint *e, cpb_str error) {
  e->error_len = error.len < CLIENT_ERROR_MAX ? error.len : CLIENT_ERROR_MAX;
  cpb__copy(e->error, error.data, e->error_len);
}

static void end_dial(client_dial *d) {
  d->e->dial_count--;
  cpb__list_remove(&d->node);
  cpb__free(d->e->config.alloc, d, sizeof(*d));
}

static void dial_failed(client_endpoint *e, cpb_str error) {
  char text[CLIENT_ERROR_MAX + 40];
  set_error(e, error);
  e->failing = e->dial_count > 0;
  if (e->failing) {
    return;
  }
  crpc__backoff_failed(&e->backoff, e->config.loop->now_us);
  (void)crpc__endpoint_describe(e, text, sizeof text);
  crpc__log_line(e->config.log, e->config.loop->now_us, CRPC__LOG_FAILED, "%s",
                 text);
  e->config.events->failed(e);
}

static void on_dialed(crpc__link *link, cpb_str error, void *user) {
  client_dial *d = user;
  client_endpoint *e = d->e;
  int64_t due_us = d->due_us;
  end_dial(d);
  if (link && is_http2(e)) {
    greet(e, link, due_us);
    crpc__endpoint_add(e, link);
  } else if (link) {
    e->failing = false;
    crpc__backoff_worked(&e->backoff);
    crpc__endpoint_add(e, link);
  } else {
    dial_failed(e, error);
  }
}

static bool dial(client_endpoint *e) {
  const client_endpoint_config *c = &e->config;
  crpc__dial_config config = {.url = c->url,
                              .timeout_us = c->connect_timeout_us,
                              .attempt_delay_us = c->attempt_delay_us,
                              .link = crpc__endpoint_link(e),
                              .done = on_dialed};
  client_dial *d = cpb__zalloc(c->alloc, sizeof(*d));
  if (!d) {
    return false;
  }
  config.user = d;
  d->e = e;
  d->due_us = c->loop->now_us + c->connect_timeout_us;
  d->dial = crpc__dialer_dial(c->loop, &config);
  if (!d->dial) {
    cpb__free(c->alloc, d, sizeof(*d));
    return false;
  }
  cpb__list_push_back(&e->dials, &d->node);
  e->dial_count++;
  return true;
}

size_t crpc__endpoint_places(const client_endpoint *e) {
  size_t links = measure(e).links;
  if (!e->own || links >= e->config.max_links || backoff_left_us(e) > 0 ||
      (e->failing && e->dial_count > 0) || e->greeted) {
    return 0;
  }
  return is_http2(e) || crpc__backoff_on(&e->backoff)
             ? 1
             : e->config.max_links - links;
}

void crpc__endpoint_dial(client_endpoint *e, size_t count) {
  while (e->dial_count < count) {
    if (!dial(e)) {
      set_error(e, CPB_STR("out of memory"));
      return;
    }
  }
}

/* --- words --- */

size_t crpc__endpoint_describe(const client_endpoint *e, char *out,
                               size_t size) {
  usage u = measure(e);
  int64_t left_us = backoff_left_us(e);
  int n;
  if (u.links) {
    n = snprintf(out, size, "waiting for a %s: %zu of %zu in use",
                 is_http2(e) ? "stream" : "connection", u.used, u.all);
  } else if (e->dial_count) {
    n = snprintf(out, size, "connecting to " CPB_STR_FMT,
                 CPB_STR_ARG(address_of(e)));
  } else if (!e->own) {
    n = snprintf(out, size,
                 "no connection: this loop has no sockets of its own");
  } else if (left_us) {
    long long tenths = (left_us + 99999) / 100000;
    n = snprintf(out, size, "%.*s; next try in %lld.%lld s", (int)e->error_len,
                 e->error, tenths / 10, tenths % 10);
  } else {
    n = snprintf(out, size, "%.*s", (int)e->error_len, e->error);
  }
  return n < 0 ? 0 : (size_t)n < size ? (size_t)n : size - 1;
}

/* --- life --- */

void crpc__endpoint_init(client_endpoint *e,
                         const client_endpoint_config *config) {
  uint64_t seed = 0;
  e->config = *config;
  e->own = crpc__dialer_can(config->loop);
  e->late.fire = on_late;
  cpb__list_init(&e->links);
  cpb__list_init(&e->idle);
  cpb__list_init(&e->dials);
  cpb__random(&seed, sizeof(seed));
  crpc__backoff_init(&e->backoff, config->backoff_initial_us,
                     config->backoff_max_us, seed);
}

void crpc__endpoint_end(client_endpoint *e) {
  forget_greeted(e);
  while (!cpb__list_empty(&e->dials)) {
    client_dial *d = CPB__CONTAINER(e->dials.next, client_dial, node);
    crpc__dialer_cancel(d->dial);
    end_dial(d);
  }
  while (!cpb__list_empty(&e->links)) {
    crpc__link *link = CPB__CONTAINER(e->links.next, crpc__link, node);
    remove_link(e, link);
    if (e->own) {
      crpc__link_close(link);
    }
  }
}
