/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Signals on a loop. */

#include "net/signal.h"

#include <signal.h>

#include "net/internal.h"

enum { SIGNALS = 2 };
static const int numbers[SIGNALS] = {SIGINT, SIGTERM};

typedef struct watch {
  net_handle handle;
  net_signals *signals;
} watch;

struct net_signals {
  net_loop *loop;
  net_signal_fn *fn;
  void *user;
  watch *watches[SIGNALS];
  struct sigaction before[SIGNALS];
};

static void on_signal(uv_signal_t *uv, int number) {
  watch *w = CPB__CONTAINER(uv, watch, handle.uv.signal);
  net__loop_clock(w->handle.loop);
  if (w->signals) {
    w->signals->fn(number, w->signals->user);
  }
}

static bool start_one(net_signals *signals, size_t i) {
  net_loop *loop = signals->loop;
  watch *w = net__handle_new(loop, sizeof(*w), net__handle_close);
  if (!w) {
    return false;
  }
  w->signals = signals;
  if (uv_signal_init(&loop->uv, &w->handle.uv.signal) != 0) {
    net__handle_free(&w->handle);
    return false;
  }
  signals->watches[i] = w;
  return sigaction(numbers[i], NULL, &signals->before[i]) == 0 &&
         uv_signal_start(&w->handle.uv.signal, on_signal, numbers[i]) == 0;
}

net_signals *net_signals_start(net_loop *loop, net_signal_fn *fn, void *user) {
  net_signals *signals = cpb__zalloc(loop->base.alloc, sizeof(*signals));
  if (!signals) {
    return NULL;
  }
  signals->loop = loop;
  signals->fn = fn;
  signals->user = user;
  for (size_t i = 0; i < SIGNALS; i++) {
    if (!start_one(signals, i)) {
      net_signals_stop(signals);
      return NULL;
    }
  }
  return signals;
}

void net_signals_stop(net_signals *signals) {
  if (!signals) {
    return;
  }
  for (size_t i = 0; i < SIGNALS; i++) {
    watch *w = signals->watches[i];
    if (w) {
      w->signals = NULL;
      (void)uv_signal_stop(&w->handle.uv.signal);
      net__handle_close(&w->handle);
      (void)sigaction(numbers[i], &signals->before[i], NULL);
    }
  }
  cpb__free(signals->loop->base.alloc, signals, sizeof(*signals));
}
