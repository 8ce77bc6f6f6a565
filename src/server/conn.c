/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Server connections of crpc_conn_accept. */

#include "server/conn.h"

#include "driver/conn_limits.h"
#include "driver/driver.h"

void crpc__server_limits(const crpc_server *server, http_limits *limits) {
  crpc__http_limits_apply(&server->http_limits, limits);
  limits->max_streams = server->options.max_streams;
}

static bool on_open(crpc__link *link, http_exchange *x) {
  crpc_conn *conn = CPB__CONTAINER(link, crpc_conn, link);
  return crpc__protocol_serve(&conn->driver->protocol, link->user, x,
                              link->peer);
}

static void on_closed(crpc__link *link) {
  (void)link;
}

static const crpc__link_owner owner = {.open = on_open, .closed = on_closed};

crpc_code crpc_conn_accept(crpc_driver *driver, crpc_server *server,
                           cpb_str peer, crpc_conn **out) {
  http_limits limits;
  crpc__server_limits(server, &limits);
  crpc__link_config config = {.kind = CRPC__LINK_SERVER,
                              .limits = &limits,
                              .budget = &server->received,
                              .owner = &owner,
                              .user = server};
  server->frozen = true;
  *out = crpc__conn_create(driver, peer, &config);
  return *out ? CRPC_OK : CRPC_RESOURCE_EXHAUSTED;
}
