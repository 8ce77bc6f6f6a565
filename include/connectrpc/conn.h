/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A connection for somebody else's event loop: bytes in, bytes out, no file
 * descriptor, no clock, no thread.
 *
 *   for (;;) {
 *     poll(fds, crpc_driver_timeout_ms(driver, now()));
 *     for each fd that is readable:
 *       crpc_conn_feed(conn, buf, read(fd, buf, sizeof buf), now());
 *     crpc_driver_run(driver, now());
 *     for each connection, or those whose ready was called:
 *       n = crpc_conn_drain(conn, parts, 16);
 *       crpc_conn_drained(conn, write them);
 *       if (crpc_conn_finished(conn)) close it;
 *   }
 *
 * Handlers run inside feed and run. Now is a monotonic clock in microseconds;
 * before the first one is told the operating system's is taken. What other threads
 * ask for (crpc_call_cancel, the end of a blocking handler) waits until the loop
 * next turns: crpc_driver_set_wake makes it turn at once.
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

/** crpc_driver_run lets timers, waiting handlers, and what other threads have
 * asked for, go on: of all the driver's connections. Feed does the same after its
 * bytes. */
CRPC_API void crpc_driver_run(crpc_driver *driver, int64_t now_us);
/** crpc_driver_timeout_ms returns how long the user's loop may sleep before
 * crpc_driver_run, for all the driver's connections; -1: for ever. */
CRPC_API int crpc_driver_timeout_ms(const crpc_driver *driver, int64_t now_us);

/** crpc_wake_fn wakes the user's loop, so that it calls crpc_driver_run: it writes
 * to an eventfd or a pipe, or calls the loop's own function for that.
 *
 * Threads: called from any, also inside feed and run. It must not call functions
 * of this library. */
typedef void crpc_wake_fn(void *CRPC_NULLABLE user);
/** crpc_driver_set_wake says how to wake the user's loop when another thread has
 * something for it; NULL (the default): such things wait for its next turn.
 * After it has returned the function given before is not called any more. */
CRPC_API void crpc_driver_set_wake(crpc_driver *driver,
                                   crpc_wake_fn *CRPC_NULLABLE wake,
                                   void *CRPC_NULLABLE user);

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
/** crpc_conn_run is crpc_driver_run of the connection's driver. */
CRPC_API void crpc_conn_run(crpc_conn *conn, int64_t now_us);
/** crpc_conn_wants_read is false while the peer does not read what it is sent:
 * do not feed then. */
CRPC_API bool crpc_conn_wants_read(const crpc_conn *conn);
/** crpc_conn_drain gives up to max views of bytes to write, valid until
 * crpc_conn_drained; returns how many. */
CRPC_API size_t crpc_conn_drain(crpc_conn *conn, cpb_str *parts, size_t max);
CRPC_API void crpc_conn_drained(crpc_conn *conn, size_t n);
/** crpc_conn_ready_fn is told that a connection has something to drain, or is
 * finished. It may drain, and destroy the connection. */
typedef void crpc_conn_ready_fn(crpc_conn *conn, void *CRPC_NULLABLE user);
/** crpc_conn_set_ready asks for ready to be called, at the end of a feed or run of
 * any of the driver's connections, when this one has got something to say: so that
 * nobody need look at all of them. NULL: no more. Output that the socket did not
 * take is the user's to remember. */
CRPC_API void crpc_conn_set_ready(crpc_conn *conn,
                                  crpc_conn_ready_fn *CRPC_NULLABLE ready,
                                  void *CRPC_NULLABLE user);
/** crpc_conn_timeout_ms is crpc_driver_timeout_ms of the connection's driver. */
CRPC_API int crpc_conn_timeout_ms(const crpc_conn *conn, int64_t now_us);
/** crpc_conn_finished tells that all is said and drained: close the socket. */
CRPC_API bool crpc_conn_finished(const crpc_conn *conn);
/** crpc_conn_shutdown ends the connection gently: GOAWAY, open calls go on. */
CRPC_API void crpc_conn_shutdown(crpc_conn *conn);

#ifdef __cplusplus
}
#endif

#endif
