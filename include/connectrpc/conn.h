/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A connection for somebody else's event loop: bytes in, bytes out, no file
 * descriptor, no clock, no thread.
 *
 *   for (;;) {
 *     poll(fd, crpc_conn_timeout_ms(conn, now()));
 *     if (readable) crpc_conn_feed(conn, buf, read(fd, buf, sizeof buf), now());
 *     else crpc_conn_run(conn, now());
 *     n = crpc_conn_drain(conn, parts, 16);
 *     crpc_conn_drained(conn, write them);
 *     if (crpc_conn_finished(conn)) break;
 *   }
 *
 * Handlers run inside feed and run. Now is a monotonic clock in microseconds;
 * before the first one is told the operating system's is taken.
 *
 * Threads: one thread at a time; all connections made with one crpc_driver on the
 * same thread. */

#ifndef CONNECTRPC_CONN_H
#define CONNECTRPC_CONN_H

#include "connectrpc/channel.h"

#ifdef __cplusplus
extern "C" {
#endif

/** crpc_driver is what the connections of one thread share: clock, timers,
 * fibers. */
typedef struct crpc_driver crpc_driver;
/** crpc_driver_create makes one. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_driver_create(const cpb_allocator *CRPC_NULLABLE alloc, crpc_driver **out);
/** crpc_driver_destroy: all its connections have been destroyed. */
CRPC_API void crpc_driver_destroy(crpc_driver *CRPC_NULLABLE driver);

/** crpc_driver_set_now tells the driver what time it is. Feed and run do so, too:
 * this is for what comes before them, connections made or calls begun after the
 * user's loop has slept. */
CRPC_API void crpc_driver_set_now(crpc_driver *driver, int64_t now_us);

typedef struct crpc_conn crpc_conn;
/** crpc_conn_accept makes the server's end of a connection; peer (may be empty)
 * is what crpc_call_peer tells handlers. */
CRPC_API CRPC_NODISCARD crpc_code crpc_conn_accept(crpc_driver *driver,
                                                   crpc_server *server,
                                                   cpb_str peer,
                                                   crpc_conn **out);
/** crpc_conn_connect makes the client's end of a connection for a channel: calls
 * made on it on this thread go over this connection, started with
 * crpc_call_start or from a fiber. */
CRPC_API CRPC_NODISCARD crpc_code crpc_conn_connect(crpc_driver *driver,
                                                    crpc_channel *channel,
                                                    crpc_conn **out);
/** crpc_conn_destroy: open calls end with unavailable (client) or cancelled
 * (server). Not from inside a handler or callback. Before its driver and, on the
 * client's side, before its channel. */
CRPC_API void crpc_conn_destroy(crpc_conn *CRPC_NULLABLE conn);

/** crpc_conn_feed hands in bytes read; n = 0 says that the peer has closed. All
 * bytes are taken, unless the connection has failed. */
CRPC_API void crpc_conn_feed(crpc_conn *conn, const void *data, size_t n,
                             int64_t now_us);
/** crpc_conn_run lets timers and waiting handlers go on. */
CRPC_API void crpc_conn_run(crpc_conn *conn, int64_t now_us);
/** crpc_conn_wants_read is false while the peer does not read what it is sent:
 * do not feed then. */
CRPC_API bool crpc_conn_wants_read(const crpc_conn *conn);
/** crpc_conn_drain gives up to max views of bytes to write, valid until
 * crpc_conn_drained; returns how many. */
CRPC_API size_t crpc_conn_drain(crpc_conn *conn, cpb_str *parts, size_t max);
CRPC_API void crpc_conn_drained(crpc_conn *conn, size_t n);
/** crpc_conn_timeout_ms returns how long poll may wait; -1: for ever. */
CRPC_API int crpc_conn_timeout_ms(const crpc_conn *conn, int64_t now_us);
/** crpc_conn_finished tells that all is said and drained: close the socket. */
CRPC_API bool crpc_conn_finished(const crpc_conn *conn);
/** crpc_conn_shutdown ends the connection gently: GOAWAY, open calls go on. */
CRPC_API void crpc_conn_shutdown(crpc_conn *conn);

#ifdef __cplusplus
}
#endif

#endif
