/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A cpb__loop that libuv turns. One turn is one wakeup:
 *
 *   wait for events -> read each ready socket once, hand the bytes on
 *   -> cpb__loop_run: timers, tasks, handlers
 *   -> write each socket that has something to say, once
 *
 * All deadlines of the loop share one uv_timer, so that setting one needs
 * neither memory nor a system call, and a turn allocates nothing.
 *
 * Threads: the loop's thread, but for post of its vtable. The thread of a loop is
 * whoever turns it; it may change while nobody does. */

#ifndef NET_LOOP_H
#define NET_LOOP_H

#include "base/loop.h"

typedef struct net_loop net_loop;

/* NULL when out of memory or file descriptors. */
net_loop *CPB_NULLABLE net_loop_create(const cpb_allocator *alloc);
/* Ends the loop (cpb__loop_end), runs what was posted to it, and closes what is
 * still open on it without telling the owners. */
void net_loop_destroy(net_loop *CPB_NULLABLE loop);
cpb__loop *net_loop_base(net_loop *loop);
/* The net_loop that a cpb__loop is part of; NULL when it is somebody else's. */
net_loop *CPB_NULLABLE net_loop_of(cpb__loop *base);

/* One wakeup: waits at most until the next timer, and not at all with tasks
 * queued. */
void net_loop_turn(net_loop *loop);
/* Reads the clock again: for calls that begin while the loop was not turned. */
void net_loop_refresh(net_loop *loop);
/* Whether a turn is under way that has looked at the sockets already. A turn that
 * begins with tasks from outside runs them first. */
bool net_loop_has_looked(const net_loop *loop);
/* Whether the loop has not looked at its sockets for a while, so that what they
 * have to say may be old news. */
bool net_loop_is_stale(const net_loop *loop);
/* Bytes that its sockets have read and written so far. Any thread. */
uint64_t net_loop_received(const net_loop *loop);
uint64_t net_loop_sent(const net_loop *loop);
/* How many sockets still drop input (net_socket_linger): who ends the loop before
 * has the kernel answer that input with RST, which may overtake what was
 * written last. */
size_t net_loop_lingering(const net_loop *loop);

#endif
