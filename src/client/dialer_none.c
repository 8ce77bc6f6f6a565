/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A client without sockets. */

#include "client/dialer.h"

cpb__loop *crpc__dialer_loop(const cpb_allocator *alloc) {
  (void)alloc;
  return NULL;
}

void crpc__dialer_loop_destroy(cpb__loop *loop) {
  (void)loop;
}

void crpc__dialer_refresh(cpb__loop *loop) {
  (void)loop;
}

bool crpc__dialer_can(cpb__loop *loop) {
  (void)loop;
  return false;
}

void crpc__dialer_poke(crpc__link *link) {
  (void)link;
}

crpc__dial *crpc__dialer_dial(cpb__loop *loop,
                              const crpc__dial_config *config) {
  (void)loop;
  (void)config;
  return NULL;
}

void crpc__dialer_cancel(crpc__dial *dial) {
  (void)dial;
}

bool crpc__dialer_fits(const crpc__url *url) {
  (void)url;
  return true;
}
