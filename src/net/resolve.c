/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The system's resolver. A request that is given up lives on until its thread
 * comes back, which libuv does not always let us cut short. */

#include "net/resolve.h"

#include <stdio.h>

#include "net/internal.h"

struct net_resolve {
  uv_getaddrinfo_t req;
  net_loop *loop;
  net_resolved_fn *done; /* NULL: given up */
  void *user;
};

static void on_resolved(uv_getaddrinfo_t *req, int status,
                        struct addrinfo *list) {
  net_resolve *r = CPB__CONTAINER(req, net_resolve, req);
  net_sockaddr found[NET_ADDRESSES_MAX];
  size_t count = 0;
  net__loop_clock(r->loop);
  for (struct addrinfo *ai = list; ai && count < NET_ADDRESSES_MAX;
       ai = ai->ai_next) {
    if (ai->ai_addrlen <= sizeof(found[0].storage)) {
      memcpy(&found[count].storage, ai->ai_addr, ai->ai_addrlen);
      found[count++].len = ai->ai_addrlen;
    }
  }
  uv_freeaddrinfo(list);
  net_resolved_fn *done = r->done;
  void *user = r->user;
  cpb__free(r->loop->base.alloc, r, sizeof(*r));
  if (done && status) {
    done(NULL, 0, uv_strerror(status), user);
  } else if (done) {
    done(found, count, count ? NULL : "no address", user);
  }
}

static net_resolve *start(net_loop *loop, const net_target *target,
                          net_resolved_fn *done, void *user, const char **why) {
  static const struct addrinfo hints = {.ai_socktype = SOCK_STREAM,
                                        .ai_flags = AI_ADDRCONFIG};
  char port[8];
  net_resolve *r = cpb__zalloc(loop->base.alloc, sizeof(*r));
  if (!r) {
    *why = "out of memory";
    return NULL;
  }
  r->loop = loop;
  r->done = done;
  r->user = user;
  (void)snprintf(port, sizeof port, "%u", (unsigned)target->port);
  int rc = uv_getaddrinfo(&loop->uv, &r->req, on_resolved, target->host, port,
                          &hints);
  if (rc != 0) {
    *why = uv_strerror(rc);
    cpb__free(loop->base.alloc, r, sizeof(*r));
    return NULL;
  }
  return r;
}

static void cancel(net_resolve *r) {
  r->done = NULL;
  (void)uv_cancel((uv_req_t *)&r->req);
}

const net_resolver net_resolver_system = {start, cancel};
