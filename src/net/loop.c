/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The loop's turn, clock, timer, cross-thread queue and read buffers. */

#include "net/loop.h"

#include "base/chunk.h"
#include "net/internal.h"

const char *net_error_text(int error) {
  return uv_strerror(-error);
}

enum {
  STALE_US = 1000,       /* net_loop_is_stale */
  LOOKS = 4,             /* in a row, while one thing leads to another */
  WALL_EVERY_US = 500000 /* the wall clock is read so often */
};

static void turn_base(cpb__loop *base);
static void post(cpb__loop *base, cpb__task *task);
static bool flush_base(cpb__loop *base);
static void look_base(cpb__loop *base, bool now);
static const cpb__loop_vtable vtable = {
    .turn = turn_base, .post = post, .flush = flush_base, .look = look_base};

net_loop *net_loop_of(cpb__loop *base) {
  return base->vtable == &vtable ? CPB__CONTAINER(base, net_loop, base) : NULL;
}

cpb__loop *net_loop_base(net_loop *loop) {
  return &loop->base;
}

/* --- clock and timer --- */

void net_loop_refresh(net_loop *loop) {
  int64_t now = cpb__clock_monotonic_us();
  loop->base.now_us = now;
  if (now - loop->wall_at_us >= WALL_EVERY_US || loop->wall_at_us == 0) {
    loop->wall_at_us = now;
    loop->base.wall_us = cpb__clock_wall_us();
  } else {
    loop->base.wall_us += now - loop->clock_at_us;
  }
  loop->clock_at_us = now;
}

void net__loop_clock(net_loop *loop) {
  if (!loop->clocked) {
    loop->clocked = true;
    net_loop_refresh(loop);
    loop->polled_us = loop->base.now_us;
  }
}

bool net_loop_has_looked(const net_loop *loop) {
  return loop->looked;
}

bool net_loop_is_stale(const net_loop *loop) {
  return cpb__clock_monotonic_us() - loop->polled_us > STALE_US;
}

uint64_t net_loop_received(const net_loop *loop) {
  return cpb__counted(&loop->received);
}

uint64_t net_loop_sent(const net_loop *loop) {
  return cpb__counted(&loop->sent);
}

size_t net_loop_lingering(const net_loop *loop) {
  return loop->lingering;
}

/* libuv runs timers before it waits as well: one that is due by now, though it was
 * not by our older clock, must not let it wait for nothing. */
static void on_timer(uv_timer_t *timer) {
  net_loop *loop = timer->data;
  loop->armed_us = INT64_MAX;
  uv_stop(&loop->uv);
}

/* The timer is only ever moved forward: one that goes off for a deadline that is
 * no more costs a wakeup, which is rarer than deadlines being cleared. */
static void arm(net_loop *loop) {
  int64_t due_us = cpb__timers_next(&loop->base.timers);
  if (due_us >= loop->armed_us) {
    return;
  }
  /* libuv's clock is the same one in milliseconds, rounded down. */
  uint64_t due_ms = (uint64_t)(due_us + 999) / 1000;
  uint64_t now_ms = uv_now(&loop->uv);
  loop->armed_us = due_us;
  (void)uv_timer_start(&loop->timer, on_timer,
                       due_ms > now_ms ? due_ms - now_ms : 0, 0);
}

/* --- tasks from other threads --- */

static void post(cpb__loop *base, cpb__task *task) {
  net_loop *loop = CPB__CONTAINER(base, net_loop, base);
  pthread_mutex_lock(&loop->lock);
  cpb__list_push_back(&loop->posted, &task->link);
  /* Under the lock, so that who takes the task from the list may end the loop. */
  (void)uv_async_send(&loop->async);
  pthread_mutex_unlock(&loop->lock);
}

static void take_posted(net_loop *loop) {
  cpb__list *link;
  pthread_mutex_lock(&loop->lock);
  while ((link = cpb__list_pop_front(&loop->posted)) != NULL) {
    cpb__loop_queue(&loop->base, CPB__CONTAINER(link, cpb__task, link));
  }
  pthread_mutex_unlock(&loop->lock);
}

static void on_async(uv_async_t *async) {
  net_loop *loop = async->data;
  net__loop_clock(loop);
  take_posted(loop);
}

/* --- read buffers --- */

/* Puts a buffer that nobody looks at into slot 0. */
static bool change_buffer(net_loop *loop) {
  for (size_t i = 1; i < NET_CHUNKS; i++) {
    cpb__chunk *chunk = loop->chunks[i];
    if (!chunk || chunk->refs == 1) {
      loop->chunks[i] = loop->chunks[0];
      loop->chunks[0] = chunk;
      break;
    }
  }
  if (!loop->chunks[0] || loop->chunks[0]->refs != 1) {
    cpb__chunk *fresh = cpb__chunk_create(loop->base.alloc, NET_READ_BYTES);
    if (!fresh) {
      return false;
    }
    cpb__chunk_unref(loop->chunks[0]);
    loop->chunks[0] = fresh;
  }
  loop->chunk_used = 0;
  return true;
}

/* What is left of a buffer that somebody still looks at is read into as well, so
 * that a small view that is kept does not hold a whole buffer. */
cpb__chunk *net__loop_buffer(net_loop *loop, char **at, size_t *room) {
  cpb__chunk *chunk = loop->chunks[0];
  if (chunk && chunk->refs == 1) {
    loop->chunk_used = 0;
  } else if (!chunk || chunk->cap - loop->chunk_used < NET_READ_MIN) {
    if (!change_buffer(loop)) {
      return NULL;
    }
    chunk = loop->chunks[0];
  }
  *at = chunk->data + loop->chunk_used;
  *room = chunk->cap - loop->chunk_used;
  return chunk;
}

void net__loop_buffer_used(net_loop *loop, size_t n) {
  loop->chunk_used += n;
}

/* --- handles --- */

void *net__handle_new(net_loop *loop, size_t size,
                      void (*drop)(net_handle *handle)) {
  net_handle *handle = cpb__zalloc(loop->base.alloc, size);
  if (handle) {
    handle->loop = loop;
    handle->size = size;
    handle->drop = drop;
    cpb__list_push_back(&loop->handles, &handle->link);
  }
  return handle;
}

void net__handle_free(net_handle *handle) {
  cpb__list_remove(&handle->link);
  cpb__free(handle->loop->base.alloc, handle, handle->size);
}

static void on_closed(uv_handle_t *uv) {
  net__handle_free(CPB__CONTAINER(uv, net_handle, uv));
}

void net__handle_close(net_handle *handle) {
  cpb__list_remove(&handle->link);
  uv_close(&handle->uv.any, on_closed);
}

/* --- life --- */

static bool init_uv(net_loop *loop) {
  if (uv_loop_init(&loop->uv) != 0) {
    return false;
  }
  loop->async.data = loop;
  if (uv_async_init(&loop->uv, &loop->async, on_async) != 0) {
    (void)uv_loop_close(&loop->uv);
    return false;
  }
  (void)uv_timer_init(&loop->uv, &loop->timer);
  loop->timer.data = loop;
  return true;
}

net_loop *net_loop_create(const cpb_allocator *alloc) {
  net_loop *loop = cpb__zalloc(alloc, sizeof(*loop));
  if (!loop) {
    return NULL;
  }
  cpb__loop_init(&loop->base, &vtable, alloc);
  cpb__list_init(&loop->handles);
  cpb__list_init(&loop->dirty);
  cpb__list_init(&loop->posted);
  loop->armed_us = INT64_MAX;
  if (!init_uv(loop)) {
    cpb__free(alloc, loop, sizeof(*loop));
    return NULL;
  }
  (void)pthread_mutex_init(&loop->lock, NULL);
  net_loop_refresh(loop);
  loop->polled_us = loop->base.now_us;
  return loop;
}

void net_loop_destroy(net_loop *loop) {
  if (!loop) {
    return;
  }
  const cpb_allocator *alloc = loop->base.alloc;
  cpb__loop_end(&loop->base);
  take_posted(loop);
  cpb__loop_run(&loop->base);
  cpb__loop_cleanup(&loop->base);
  cpb__list *link;
  while ((link = cpb__list_pop_front(&loop->handles)) != NULL) {
    net_handle *handle = CPB__CONTAINER(link, net_handle, link);
    handle->drop(handle);
  }
  uv_close((uv_handle_t *)&loop->timer, NULL);
  uv_close((uv_handle_t *)&loop->async, NULL);
  while (uv_run(&loop->uv, UV_RUN_DEFAULT) != 0) {
  }
  (void)uv_loop_close(&loop->uv);
  for (size_t i = 0; i < NET_CHUNKS; i++) {
    cpb__chunk_unref(loop->chunks[i]);
  }
  (void)pthread_mutex_destroy(&loop->lock);
  cpb__free(alloc, loop, sizeof(*loop));
}

/* --- the turn --- */

static void run_and_write(net_loop *loop) {
  loop->base.sliced = true;
  cpb__loop_run(&loop->base);
  loop->base.sliced = false;
  net__sockets_flush(loop);
}

void net_loop_turn(net_loop *loop) {
  bool busy = cpb__loop_timeout_us(&loop->base) == 0;
  if (busy || !cpb__list_empty(&loop->dirty)) {
    /* Whoever turns the loop may have got what it waits for: do not wait. */
    loop->restless = busy;
    run_and_write(loop);
    busy = loop->restless;
  }
  busy = busy || !cpb__list_empty(&loop->dirty) ||
         cpb__loop_timeout_us(&loop->base) == 0;
  if (!busy) {
    arm(loop);
  }
  loop->clocked = false;
  loop->restless = false;
  (void)uv_run(&loop->uv, busy ? UV_RUN_NOWAIT : UV_RUN_ONCE);
  net__loop_clock(loop);
  loop->looked = true;
  run_and_write(loop);
  loop->looked = false;
}

static void turn_base(cpb__loop *base) {
  net_loop_turn(CPB__CONTAINER(base, net_loop, base));
}

static bool flush_base(cpb__loop *base) {
  net_loop *loop = CPB__CONTAINER(base, net_loop, base);
  if (base->running || cpb__list_empty(&loop->dirty)) {
    return false;
  }
  net__sockets_flush(loop);
  return true;
}

/* Whether anything had happened. */
static bool look_once(net_loop *loop) {
  loop->clocked = false;
  (void)uv_run(&loop->uv, UV_RUN_NOWAIT);
  bool happened = loop->clocked;
  net__loop_clock(loop);
  run_and_write(loop);
  return happened;
}

/* More than once where that is worth it now: a connection is made in steps. */
static void look_base(cpb__loop *base, bool now) {
  net_loop *loop = CPB__CONTAINER(base, net_loop, base);
  if (base->running || (!now && !net_loop_is_stale(loop))) {
    return;
  }
  int left = now ? LOOKS : 1;
  run_and_write(loop); /* what is queued may be a dial's beginning */
  while (look_once(loop) && --left > 0) {
  }
}
