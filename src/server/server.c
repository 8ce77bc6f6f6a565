/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Starting, draining, stopping: the public functions, which all belong to the
 * server's own thread but for crpc_server_drain. */

#include <signal.h>
#include <unistd.h>

#include "connectrpc/event.h"
#include "net/signal.h"
#include "rpc/call.h"
#include "server/worker.h"

enum { SIGNAL_DRAIN_MS = 10000, MAX_WORKERS = 1024 };

crpc_code crpc__net_fail(const crpc_server *server, crpc_error **out_error,
                         crpc_code code, const char *message) {
  if (out_error) {
    *out_error = crpc_error_create(&server->alloc, code, "%s", message);
  }
  return code;
}

/* --- the net part of a server --- */

size_t crpc__net_worker_count(const crpc_server *server) {
  uint32_t wanted = server->options.workers;
  if (wanted == UINT32_MAX) {
    long cpus = sysconf(_SC_NPROCESSORS_ONLN);
    wanted = cpus > 0 ? (uint32_t)cpus : 1;
  }
  return wanted < MAX_WORKERS ? wanted : MAX_WORKERS;
}

/* Any thread. */
static void command_all(crpc__net *net, worker_phase phase,
                        int64_t deadline_ms) {
  for (size_t i = 0; i < net->worker_count; i++) {
    crpc__worker_command(&net->workers[i], phase, deadline_ms);
  }
}

/* Any thread. */
static void drain(crpc_server *server, int64_t deadline_ms) {
  crpc_event *event = server->options.drain_event;
  __atomic_store_n(&server->draining, true, __ATOMIC_RELAXED);
  if (event) {
    crpc_event_post(event);
  }
  if (server->net) {
    command_all(server->net, WORKER_DRAINING, deadline_ms);
  }
}

static void join_all(crpc__net *net) {
  for (size_t i = 0; i < net->worker_count; i++) {
    worker *w = &net->workers[i];
    if (w->joinable) {
      (void)pthread_join(w->thread, NULL);
      w->joinable = false;
    }
  }
}

static void free_workers(crpc__net *net) {
  const cpb_allocator *alloc = &net->server->alloc;
  for (size_t i = 0; i < net->worker_count; i++) {
    crpc__worker_cleanup(&net->workers[i]);
  }
  cpb__free(alloc, net->workers, net->worker_count * sizeof(worker));
  net->workers = NULL;
  net->worker_count = 0;
}

static void net_destroy(crpc_server *server) {
  crpc__net *net = server->net;
  server->net = NULL;
  command_all(net, WORKER_STOPPING, 0);
  join_all(net);
  free_workers(net);
  for (size_t i = 0; i < net->bound_count; i++) {
    net_bound_close(&net->bounds[i]);
  }
  cpb__free(&server->alloc, net->bounds,
            net->bound_count * sizeof(*net->bounds));
  crpc__net_drop_handed(net, &net->handed);
  (void)pthread_mutex_destroy(&net->lock);
  cpb__free(&server->alloc, net, sizeof(*net));
}

crpc__net *crpc__net_of(crpc_server *server) {
  crpc__net *net = server->net;
  if (!net) {
    net = cpb__zalloc(&server->alloc, sizeof(*net));
    if (net) {
      net->server = server;
      cpb__list_init(&net->handed);
      (void)pthread_mutex_init(&net->lock, NULL);
      server->net = net;
      server->net_destroy = net_destroy;
    }
  }
  return net;
}

/* --- running --- */

static bool init_workers(crpc__net *net, size_t count) {
  net->workers =
      cpb__zalloc(&net->server->alloc, count * sizeof(*net->workers));
  if (!net->workers) {
    return false;
  }
  net->worker_count = count;
  for (size_t i = 0; i < count; i++) {
    net->workers[i].net = net;
  }
  for (size_t i = 0; i < count; i++) {
    if (!crpc__worker_init(&net->workers[i], net, i)) {
      return false;
    }
  }
  return true;
}

/* Signals are the business of the program's own threads. */
static bool start_threads(crpc__net *net) {
  sigset_t all, before;
  bool ok = true;
  (void)sigfillset(&all);
  (void)pthread_sigmask(SIG_SETMASK, &all, &before);
  for (size_t i = 0; ok && i < net->worker_count; i++) {
    worker *w = &net->workers[i];
    pthread_mutex_lock(&net->lock);
    ok = pthread_create(&w->thread, NULL, crpc__worker_main, w) == 0;
    w->joinable = w->commandable = ok;
    net->running += ok;
    pthread_mutex_unlock(&net->lock);
  }
  (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
  return ok;
}

/* What was handed in before there were workers; one that finds none is closed. */
static void deal_out(crpc__net *net) {
  cpb__list rest, *link;
  cpb__list_init(&rest);
  while ((link = cpb__list_pop_front(&net->handed)) != NULL) {
    handed *h = CPB__CONTAINER(link, handed, link);
    if (crpc__worker_hand(crpc__net_least(net), h->fd)) {
      cpb__free(&net->server->alloc, h, sizeof(*h));
    } else {
      cpb__list_push_back(&rest, link);
    }
  }
  crpc__net_drop_handed(net, &rest);
}

crpc_code crpc_server_start(crpc_server *server, crpc_error **out_error) {
  crpc__net *net = server->net;
  if (!net || (net->bound_count == 0 && cpb__list_empty(&net->handed))) {
    return crpc__net_fail(server, out_error, CRPC_FAILED_PRECONDITION,
                          "the server has no listener");
  }
  if (net->started) {
    return crpc__net_fail(server, out_error, CRPC_FAILED_PRECONDITION,
                          "the server has been started");
  }
  net->started = true;
  server->frozen = true;
  if (!init_workers(net, crpc__net_worker_count(server)) ||
      !start_threads(net)) {
    command_all(net, WORKER_STOPPING, 0);
    join_all(net);
    free_workers(net);
    return crpc__net_fail(server, out_error, CRPC_RESOURCE_EXHAUSTED,
                          "no memory, descriptors or threads for a worker");
  }
  deal_out(net);
  for (size_t i = 0; i < net->bound_count; i++) {
    cpb__log_printf(&server->log, CPB_LOG_INFO, "listening on %s",
                    net->bounds[i].text);
  }
  return CRPC_OK;
}

void crpc_server_drain(crpc_server *server, int64_t deadline_ms) {
  drain(server, deadline_ms);
}

/* What run_until waits with: a loop of its own, for the signals and for the
 * workers' end. */
typedef struct waiter {
  crpc__net *net;
  net_loop *loop;
  net_signals *watch;
  int signals;
} waiter;

static void on_signal(int number, void *user) {
  waiter *w = user;
  (void)number;
  if (w->signals++ == 0) {
    drain(w->net->server, SIGNAL_DRAIN_MS);
  } else {
    command_all(w->net, WORKER_STOPPING, 0);
  }
}

static void on_ended(cpb__task *task) {
  (void)task; /* it was posted to wake us: see is_running */
}

static bool is_running(crpc__net *net) {
  pthread_mutex_lock(&net->lock);
  bool running = net->running > 0;
  pthread_mutex_unlock(&net->lock);
  return running;
}

static void set_waiter(crpc__net *net, cpb__loop *loop) {
  pthread_mutex_lock(&net->lock);
  net->waiter = loop;
  net->ended.run = on_ended;
  pthread_mutex_unlock(&net->lock);
}

static bool waiter_open(waiter *w, const cpb_allocator *alloc,
                        unsigned signals) {
  bool watched = (signals & CRPC_SIGNALS_TERM) != 0;
  w->loop = net_loop_create(alloc);
  if (w->loop && watched) {
    w->watch = net_signals_start(w->loop, on_signal, w);
  }
  return w->loop && (w->watch || !watched);
}

static void waiter_wait(waiter *w) {
  set_waiter(w->net, net_loop_base(w->loop));
  while (is_running(w->net)) {
    net_loop_turn(w->loop);
  }
  set_waiter(w->net, NULL);
  join_all(w->net);
}

static void waiter_close(waiter *w) {
  net_signals_stop(w->watch);
  net_loop_destroy(w->loop);
}

crpc_code crpc_server_run_until(crpc_server *server, unsigned signals,
                                crpc_error **out_error) {
  crpc__net *net = server->net;
  waiter w = {.net = net};
  /* Before anybody is served: a signal that comes at once drains, too. */
  if (!waiter_open(&w, &server->alloc, signals)) {
    waiter_close(&w);
    return crpc__net_fail(server, out_error, CRPC_RESOURCE_EXHAUSTED,
                          "no memory or descriptors to wait with");
  }
  crpc_code rc = CRPC_OK;
  if (!net || !net->started) {
    rc = crpc_server_start(server, out_error);
  }
  if (!rc) {
    waiter_wait(&w);
  }
  waiter_close(&w);
  return rc;
}
