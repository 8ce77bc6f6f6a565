/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What links have in common, whatever carries them. */

#include "driver/link.h"

static void on_dirty(http_conn *http, void *user) {
  crpc__link *link = user;
  (void)http;
  link->carrier->mark(link);
}

static bool on_open(http_conn *http, http_exchange *x, void *user) {
  crpc__link *link = user;
  (void)http;
  return link->owner->open(link, x);
}

static void on_available(http_conn *http, void *user) {
  crpc__link *link = user;
  (void)http;
  if (link->owner->available && !link->closed) {
    link->owner->available(link);
  }
}

static void on_log(http_conn *http, http_reason reason, const char *why,
                   void *user) {
  crpc__link *link = user;
  (void)http;
  if (link->log) {
    crpc__log_ended(link->log, link->loop->now_us, link->peer, reason, why);
  }
  if (link->owner->failed) {
    link->owner->failed(link, reason, why);
  }
}

bool crpc__link_init(crpc__link *link, const cpb_allocator *alloc,
                     cpb__loop *loop, const crpc__link_config *config,
                     const crpc__link_carrier *carrier, cpb_str peer) {
  http_conn_config http = {
      .alloc = alloc,
      .loop = loop,
      .limits = &link->limits,
      .budget = config->budget,
      .dirty = on_dirty,
      .open = on_open,
      .available = on_available,
      .log = on_log,
      .user = link,
  };
  link->limits = *config->limits;
  link->loop = loop;
  link->owner = config->owner;
  link->user = config->user;
  link->log = config->log;
  link->carrier = carrier;
  link->peer = peer;
  link->kind = config->kind;
  link->http = config->kind == CRPC__LINK_SERVER
                   ? http_conn_server(&http)
                   : http_conn_client(&http, config->kind == CRPC__LINK_HTTP2);
  return link->http != NULL;
}

size_t crpc__link_feed(crpc__link *link, const void *data, size_t n,
                       cpb__chunk *chunk) {
  link->working = true;
  size_t taken = http_conn_feed(link->http, data, n, chunk);
  link->working = false;
  return taken;
}

void crpc__link_feed_eof(crpc__link *link, bool failed) {
  link->working = true;
  http_conn_feed_eof(link->http, failed);
  link->working = false;
}

void crpc__link_close(crpc__link *link) {
  if (link->closed) {
    return;
  }
  link->closed = true;
  link->owner->closed(link);
  http_conn_destroy(link->http);
  link->http = NULL;
  link->carrier->close(link);
}
