/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connections for somebody else's event loop. */

#include "driver/driver.h"
#include "rpc/call.h"

/* So often a loop that nobody can wake looks for a blocking handler's end. */
enum { NO_WAKE_US = 10000 };

/* --- the loop: nobody but the user turns it --- */

/* Any thread. The user is woken under the lock, so that a loop's thread that finds
 * the task may end the driver and what wakes it. */
static void post(cpb__loop *loop, cpb__task *task) {
  crpc_driver *driver = CPB__CONTAINER(loop, crpc_driver, loop);
  pthread_mutex_lock(&driver->lock);
  cpb__list_push_back(&driver->posted, &task->link);
  atomic_store_explicit(&driver->any_posted, true, memory_order_release);
  pthread_cond_signal(&driver->posting);
  if (driver->wake) {
    driver->wake(driver->wake_user);
  }
  pthread_mutex_unlock(&driver->lock);
}

static const cpb__loop_vtable vtable = {.turn = NULL, .post = post};

static bool any_posted(const crpc_driver *driver) {
  return atomic_load_explicit(&driver->any_posted, memory_order_acquire);
}

static void take_posted(crpc_driver *driver) {
  cpb__list *link;
  if (!any_posted(driver)) {
    return;
  }
  pthread_mutex_lock(&driver->lock);
  while ((link = cpb__list_pop_front(&driver->posted)) != NULL) {
    cpb__loop_queue(&driver->loop, CPB__CONTAINER(link, cpb__task, link));
  }
  atomic_store_explicit(&driver->any_posted, false, memory_order_relaxed);
  pthread_mutex_unlock(&driver->lock);
}

/* The connections that have something to say since they were drained. Those that
 * have more while their user is told come with the next run. */
static void tell_ready(crpc_driver *driver) {
  cpb__list now;
  if (cpb__list_empty(&driver->ready)) {
    return;
  }
  cpb__list_init(&now);
  cpb__list_push_back(&driver->ready, &now);
  cpb__list_remove(&driver->ready);
  cpb__list_init(&driver->ready);
  cpb__list *node;
  while ((node = cpb__list_pop_front(&now)) != NULL) {
    crpc_conn *conn = CPB__CONTAINER(node, crpc_conn, ready_node);
    conn->ready(conn, conn->ready_user);
  }
}

static void run(crpc_driver *driver) {
  take_posted(driver);
  cpb__loop_run(&driver->loop);
  tell_ready(driver);
}

crpc_code crpc_driver_create(const cpb_allocator *alloc, crpc_driver **out) {
  const cpb_allocator *a = alloc ? alloc : cpb_allocator_default();
  crpc_driver *driver = cpb__zalloc(a, sizeof(*driver));
  *out = driver;
  if (!driver) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  driver->alloc = *a;
  cpb__loop_init(&driver->loop, &vtable, &driver->alloc);
  cpb__list_init(&driver->posted);
  cpb__list_init(&driver->ready);
  (void)pthread_mutex_init(&driver->lock, NULL);
  (void)pthread_cond_init(&driver->posting, NULL);
  driver->loop.now_us = cpb__clock_monotonic_us();
  crpc__protocol_loop_init(&driver->protocol, &driver->loop, &driver->alloc);
  return CRPC_OK;
}

/* The user's clock may have started elsewhere than ours; it never goes back. */
void crpc_driver_set_now(crpc_driver *driver, int64_t now_us) {
  if (now_us > driver->loop.now_us || !driver->told) {
    driver->loop.now_us = now_us;
  }
  driver->told = true;
}

/* A blocking handler that still runs works for a fiber of ours. */
static void await_threads(crpc_driver *driver) {
  while (driver->loop.threads > 0) {
    pthread_mutex_lock(&driver->lock);
    while (cpb__list_empty(&driver->posted)) {
      pthread_cond_wait(&driver->posting, &driver->lock);
    }
    pthread_mutex_unlock(&driver->lock);
    take_posted(driver);
    cpb__loop_run(&driver->loop);
  }
}

void crpc_driver_destroy(crpc_driver *driver) {
  if (!driver) {
    return;
  }
  cpb_allocator alloc = driver->alloc;
  cpb__loop_end(&driver->loop);
  take_posted(driver);
  cpb__loop_run(&driver->loop);
  await_threads(driver);
  crpc__protocol_loop_cleanup(&driver->protocol);
  cpb__loop_cleanup(&driver->loop);
  /* Who posted the last task may still hold the lock. */
  pthread_mutex_lock(&driver->lock);
  pthread_mutex_unlock(&driver->lock);
  (void)pthread_mutex_destroy(&driver->lock);
  (void)pthread_cond_destroy(&driver->posting);
  cpb__free(&alloc, driver, sizeof(*driver));
}

void crpc_driver_set_wake(crpc_driver *driver, crpc_wake_fn *wake, void *user) {
  pthread_mutex_lock(&driver->lock);
  driver->wake = wake;
  driver->wake_user = user;
  pthread_mutex_unlock(&driver->lock);
}

void crpc_driver_run(crpc_driver *driver, int64_t now_us) {
  crpc_driver_set_now(driver, now_us);
  run(driver);
}

int crpc_driver_timeout_ms(const crpc_driver *driver, int64_t now_us) {
  const cpb__loop *loop = &driver->loop;
  int64_t us = cpb__loop_timeout_us(loop);
  if (any_posted(driver) || !cpb__list_empty(&driver->ready)) {
    return 0;
  }
  if (loop->threads > 0 && !driver->wake && us > NO_WAKE_US) {
    us = NO_WAKE_US;
  }
  if (us == INT64_MAX) {
    return -1;
  }
  us -= now_us > loop->now_us ? now_us - loop->now_us : 0;
  if (us <= 0) {
    return 0;
  }
  return us / 1000 < INT32_MAX - 1 ? (int)((us + 999) / 1000) : INT32_MAX;
}

/* --- the link --- */

static crpc_conn *of_link(crpc__link *link) {
  return CPB__CONTAINER(link, crpc_conn, link);
}

/* Inside of the connection's work: the user is told after it. */
static void mark(crpc__link *link) {
  crpc_conn *conn = of_link(link);
  if (conn->ready && !cpb__list_linked(&conn->ready_node)) {
    cpb__list_push_back(&conn->driver->ready, &conn->ready_node);
  }
}

static void close_link(crpc__link *link) {
  crpc_conn *conn = of_link(link);
  cpb_allocator alloc = conn->driver->alloc;
  cpb__list_remove(&conn->ready_node);
  cpb__buf_cleanup(&conn->rest);
  cpb__free(&alloc, conn, sizeof(*conn) + conn->peer_len);
}

static const crpc__link_carrier carrier = {mark, NULL, close_link};

crpc_conn *crpc__conn_create(crpc_driver *driver, cpb_str peer,
                             const crpc__link_config *config) {
  crpc_conn *conn = cpb__zalloc(&driver->alloc, sizeof(*conn) + peer.len);
  if (!conn) {
    return NULL;
  }
  conn->driver = driver;
  conn->peer_len = peer.len;
  cpb__copy(conn->peer, peer.data, peer.len);
  cpb__buf_init(&conn->rest, &driver->alloc);
  if (!crpc__link_init(&conn->link, &driver->alloc, &driver->loop, config,
                       &carrier, (cpb_str){conn->peer, peer.len})) {
    cpb__free(&driver->alloc, conn, sizeof(*conn) + peer.len);
    return NULL;
  }
  return conn;
}

void crpc_conn_destroy(crpc_conn *conn) {
  if (conn) {
    crpc_driver *driver = conn->driver;
    crpc__link_close(&conn->link);
    run(driver); /* lets the handlers see that it is over */
  }
}

/* --- bytes in --- */

static void give_up(crpc_conn *conn) {
  conn->broken = true;
  crpc__link_feed_eof(&conn->link, true);
}

static void feed_rest(crpc_conn *conn) {
  cpb__buf *rest = &conn->rest;
  if (cpb__buf_len(rest)) {
    cpb__buf_consume(rest, crpc__link_feed(&conn->link, cpb__buf_head(rest),
                                           cpb__buf_len(rest), NULL));
  }
  if (conn->ended && cpb__buf_len(rest) == 0 && !conn->broken) {
    conn->broken = true; /* the end of file is fed once */
    crpc__link_feed_eof(&conn->link, false);
  }
}

static void feed_bytes(crpc_conn *conn, const char *data, size_t n) {
  size_t taken = 0;
  if (cpb__buf_len(&conn->rest) == 0) {
    taken = crpc__link_feed(&conn->link, data, n, NULL);
  }
  if (taken < n && !cpb__buf_append(&conn->rest, data + taken, n - taken)) {
    give_up(conn);
  }
}

void crpc_conn_feed(crpc_conn *conn, const void *data, size_t n,
                    int64_t now_us) {
  crpc_driver_set_now(conn->driver, now_us);
  if (conn->broken || conn->ended) {
    return;
  }
  if (n == 0) {
    conn->ended = true;
  } else if (!(http_conn_want(conn->link.http) & HTTP_WANT_CLOSE)) {
    feed_bytes(conn, data, n);
  }
  feed_rest(conn);
  run(conn->driver);
}

void crpc_conn_run(crpc_conn *conn, int64_t now_us) {
  feed_rest(conn);
  crpc_driver_run(conn->driver, now_us);
}

bool crpc_conn_wants_read(const crpc_conn *conn) {
  return !conn->broken && !conn->ended && cpb__buf_len(&conn->rest) == 0 &&
         http_conn_want(conn->link.http) == HTTP_WANT_READ;
}

/* --- bytes out --- */

size_t crpc_conn_drain(crpc_conn *conn, cpb_str *parts, size_t max) {
  return http_conn_drain(conn->link.http, parts, max);
}

void crpc_conn_drained(crpc_conn *conn, size_t n) {
  http_conn_drained(conn->link.http, n);
  feed_rest(conn);
}

void crpc_conn_set_ready(crpc_conn *conn, crpc_conn_ready_fn *ready,
                         void *user) {
  cpb_str part;
  conn->ready = ready;
  conn->ready_user = user;
  cpb__list_remove(&conn->ready_node);
  if (http_conn_drain(conn->link.http, &part, 1) > 0) {
    mark(&conn->link); /* a client's connection begins with its preface */
  }
}

int crpc_conn_timeout_ms(const crpc_conn *conn, int64_t now_us) {
  return crpc_driver_timeout_ms(conn->driver, now_us);
}

bool crpc_conn_finished(const crpc_conn *conn) {
  cpb_str part;
  return (http_conn_want(conn->link.http) & HTTP_WANT_CLOSE) != 0 &&
         http_conn_drain(conn->link.http, &part, 1) == 0;
}

void crpc_conn_shutdown(crpc_conn *conn) {
  http_conn_shutdown(conn->link.http);
}
