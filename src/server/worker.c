/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* One worker: accepts, serves, drains, stops. */

#include "server/worker.h"

#include <unistd.h>

#include "driver/socket.h"
#include "rpc/call.h"
#include "rpc/thread_pool.h"
#include "server/conn.h"

enum { LAST_WORDS_US = 500000 /* of ENDING */ };

/* --- connections --- */

static bool on_open(crpc__link *link, http_exchange *x) {
  worker *w = link->user;
  return w->phase < WORKER_ENDING &&
         crpc__protocol_serve(&w->protocol, w->net->server, x, link->peer);
}

static void on_closed(crpc__link *link) {
  worker *w = link->user;
  cpb__list_remove(&link->node);
  atomic_fetch_sub_explicit(&w->net->connections, 1, memory_order_relaxed);
  atomic_fetch_sub_explicit(&w->open, 1, memory_order_relaxed);
}

static void on_failed(crpc__link *link, http_reason reason, const char *why) {
  worker *w = link->user;
  const crpc_refusal refusal = {.peer = link->peer,
                                .why = cpb_str_from_cstr(why ? why : "")};
  (void)reason;
  crpc__refused(&w->protocol, w->net->server, &refusal);
}

static const crpc__link_owner owner = {
    .open = on_open, .failed = on_failed, .closed = on_closed};

static bool on_ready(net_listener *listener, void *user) {
  worker *w = user;
  (void)listener;
  if (crpc__net_has_room(w->net)) {
    return true;
  }
  crpc__log_line(&w->log, net_loop_base(w->loop)->now_us, CRPC__LOG_FULL,
                 "accepting connections: max_connections, %u, is reached",
                 (unsigned)w->net->server->options.max_connections);
  return false;
}

static void drop_unserved(worker *w) {
  cpb__count(&w->refused, 1);
  atomic_fetch_sub_explicit(&w->open, 1, memory_order_relaxed);
}

/* The connection is counted in w->open, or that is undone here. */
static void serve(worker *w, net_socket *s) {
  crpc__link_config config = {.kind = CRPC__LINK_SERVER,
                              .limits = &w->limits,
                              .budget = &w->net->server->received,
                              .owner = &owner,
                              .log = &w->log,
                              .user = w};
  crpc__link *link = crpc__link_over_socket(w->loop, s, &config);
  if (link) {
    atomic_fetch_add_explicit(&w->net->connections, 1, memory_order_relaxed);
    cpb__list_push_back(&w->links, &link->node);
    cpb__count(&w->accepted, 1);
  } else {
    drop_unserved(w);
  }
}

static void on_accepted(net_listener *listener, net_socket *s, void *user) {
  worker *w = user;
  (void)listener;
  atomic_fetch_add_explicit(&w->open, 1, memory_order_relaxed);
  serve(w, s);
}

/* The kernel spreads connections by a hash, which is uneven for a few of them. */
static bool is_ahead(const worker *w, const worker *least) {
  unsigned mine = atomic_load_explicit(&w->open, memory_order_relaxed);
  unsigned other = atomic_load_explicit(&least->open, memory_order_relaxed);
  return mine > other + other / 8;
}

static bool on_place(net_listener *listener, int fd, void *user) {
  worker *w = user;
  worker *least = crpc__net_least(w->net);
  (void)listener;
  return is_ahead(w, least) && crpc__worker_hand(least, fd);
}

static void on_starved(net_listener *listener, int error, void *user) {
  const worker *w = user;
  (void)listener;
  cpb__log_printf(&w->net->server->log, CPB_LOG_WARN,
                  "accepting connections: %s", net_error_text(error));
}

static const net_listener_events listener_events = {on_ready, on_place,
                                                    on_accepted, on_starved};

static void serve_handed(worker *w, handed *h) {
  const cpb_allocator *alloc = &w->net->server->alloc;
  net_socket *s =
      w->phase == WORKER_SERVING ? net_socket_adopt(w->loop, h->fd) : NULL;
  if (s) {
    serve(w, s);
  } else {
    (void)close(h->fd);
    drop_unserved(w);
  }
  cpb__free(alloc, h, sizeof(*h));
}

/* --- phases --- */

static void stop_listening(worker *w) {
  while (w->listener_count) {
    net_listener_stop(w->listeners[--w->listener_count]);
  }
}

static void for_each_link(worker *w, void (*act)(crpc__link *link)) {
  cpb__list *node = w->links.next;
  while (node != &w->links) {
    crpc__link *link = CPB__CONTAINER(node, crpc__link, node);
    node = node->next;
    act(link);
  }
}

static void shut_down(crpc__link *link) {
  http_conn_shutdown(link->http);
  link->carrier->mark(link);
}

/* The handlers that still run see that their calls are cancelled; those that wait
 * for a call of their own to another server get its end too. */
static void stop(worker *w) {
  if (w->phase != WORKER_STOPPING) {
    w->phase = WORKER_STOPPING;
    cpb__timer_clear(&net_loop_base(w->loop)->timers, &w->deadline);
    stop_listening(w);
    for_each_link(w, crpc__link_close);
    cpb__loop_end(net_loop_base(w->loop));
  }
}

/* The connections close by themselves when the last call has ended. */
static void on_deadline(cpb__timer *timer) {
  worker *w = CPB__CONTAINER(timer, worker, deadline);
  cpb__loop *base = net_loop_base(w->loop);
  if (w->phase == WORKER_ENDING) {
    stop(w);
    return;
  }
  w->phase = WORKER_ENDING;
  crpc__calls_end(base, w->net->server);
  cpb__timer_set(&base->timers, &w->deadline, base->now_us + LAST_WORDS_US);
}

static void drain(worker *w, int64_t deadline_ms) {
  cpb__loop *base = net_loop_base(w->loop);
  if (w->phase == WORKER_SERVING) {
    w->phase = WORKER_DRAINING;
    stop_listening(w);
    for_each_link(w, shut_down);
  }
  w->deadline.fire = on_deadline;
  cpb__timer_set(&base->timers, &w->deadline,
                 base->now_us + cpb__us_of_ms(deadline_ms));
}

static void on_command(cpb__task *task) {
  worker *w = CPB__CONTAINER(task, worker, command);
  pthread_mutex_lock(&w->net->lock);
  worker_phase wanted = w->wanted;
  int64_t deadline_ms = w->deadline_ms;
  cpb__list handed_now, *link;
  cpb__list_init(&handed_now);
  while ((link = cpb__list_pop_front(&w->handed)) != NULL) {
    cpb__list_push_back(&handed_now, link);
  }
  w->commanded = false;
  pthread_mutex_unlock(&w->net->lock);
  while ((link = cpb__list_pop_front(&handed_now)) != NULL) {
    serve_handed(w, CPB__CONTAINER(link, handed, link));
  }
  if (wanted == WORKER_STOPPING) {
    stop(w);
  } else if (wanted == WORKER_DRAINING && w->phase < WORKER_ENDING) {
    drain(w, deadline_ms);
  }
}

/* Under net->lock. */
static void post_command(worker *w) {
  cpb__loop *base = net_loop_base(w->loop);
  if (!w->commanded) {
    w->commanded = true;
    base->vtable->post(base, &w->command);
  }
}

void crpc__worker_command(worker *w, worker_phase phase, int64_t deadline_ms) {
  pthread_mutex_lock(&w->net->lock);
  w->wanted = phase > w->wanted ? phase : w->wanted;
  w->deadline_ms = deadline_ms;
  if (w->commandable) {
    post_command(w);
  }
  pthread_mutex_unlock(&w->net->lock);
}

bool crpc__worker_hand(worker *w, int fd) {
  const cpb_allocator *alloc = &w->net->server->alloc;
  handed *h = cpb__zalloc(alloc, sizeof(*h));
  if (!h) {
    return false;
  }
  h->fd = fd;
  pthread_mutex_lock(&w->net->lock);
  bool taken = w->commandable && w->wanted == WORKER_SERVING;
  if (taken) {
    atomic_fetch_add_explicit(&w->open, 1, memory_order_relaxed);
    cpb__list_push_back(&w->handed, &h->link);
    post_command(w);
  } else {
    cpb__free(alloc, h, sizeof(*h));
  }
  pthread_mutex_unlock(&w->net->lock);
  return taken;
}

/* --- the thread --- */

/* A drain leaves time for the peers to read what was written last. */
static bool is_over(const worker *w) {
  return w->phase != WORKER_SERVING && w->links.next == &w->links &&
         crpc__calls_open(net_loop_base(w->loop)) == 0 &&
         (w->phase == WORKER_STOPPING || net_loop_lingering(w->loop) == 0);
}

static void tell_end(crpc__net *net) {
  pthread_mutex_lock(&net->lock);
  if (--net->running == 0 && net->waiter) {
    net->waiter->vtable->post(net->waiter, &net->ended);
    net->waiter = NULL;
  }
  pthread_mutex_unlock(&net->lock);
}

void *crpc__worker_main(void *arg) {
  worker *w = arg;
  crpc__thread_name("worker", (uint32_t)(w - w->net->workers));
  while (!is_over(w)) {
    net_loop_turn(w->loop);
  }
  stop(w);
  tell_end(w->net);
  return NULL;
}

static bool start_listeners(worker *w, size_t index) {
  crpc__net *net = w->net;
  if (net->bound_count == 0) {
    return true;
  }
  w->listeners = cpb__zalloc(&net->server->alloc,
                             net->bound_count * sizeof(*w->listeners));
  if (!w->listeners) {
    return false;
  }
  for (size_t i = 0; i < net->bound_count; i++) {
    net_listener *listener = net_listener_start(w->loop, &net->bounds[i], index,
                                                &listener_events, w);
    if (!listener) {
      return false;
    }
    w->listeners[w->listener_count++] = listener;
  }
  return true;
}

bool crpc__worker_init(worker *w, crpc__net *net, size_t index) {
  w->net = net;
  w->phase = w->wanted = WORKER_SERVING;
  w->command.run = on_command;
  w->log.fn = net->server->options.log;
  w->log.user = net->server->options.log_user;
  cpb__list_init(&w->links);
  cpb__list_init(&w->handed);
  crpc__server_limits(net->server, &w->limits);
  w->loop = net_loop_create(&net->server->alloc);
  if (!w->loop) {
    return false;
  }
  crpc__protocol_loop_init(&w->protocol, net_loop_base(w->loop),
                           &net->server->alloc);
  return start_listeners(w, index);
}

void crpc__worker_cleanup(worker *w) {
  crpc__net *net = w->net;
  if (w->handed.next) {
    crpc__net_drop_handed(net, &w->handed);
  }
  if (w->loop) {
    stop(w);
    crpc__protocol_loop_cleanup(&w->protocol);
    net_loop_destroy(w->loop);
  }
  if (w->listeners) {
    cpb__free(&net->server->alloc, w->listeners,
              net->bound_count * sizeof(*w->listeners));
  }
}
