/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A connected stream socket, TCP or Unix. It pulls what is to be written: its
 * owner says net_socket_mark, and after this wakeup's work the socket asks drain
 * for all there is and writes it with one system call. What the kernel does not
 * take is asked for again when it has room. Input is read once per wakeup, into
 * a buffer that all sockets of the loop share.
 *
 * Threads: loop thread. */

#ifndef NET_SOCKET_H
#define NET_SOCKET_H

#include "base/chunk.h"
#include "net/loop.h"

typedef struct net_socket net_socket;

/* Closing the socket is allowed inside each of them. */
typedef struct net_socket_events {
  /* Bytes have come; take a reference on the chunk to keep them. Returns how many
   * were taken. What was not is kept and offered again after the next write, and
   * nothing more is read before. */
  size_t (*data)(net_socket *s, const char *data, size_t n, cpb__chunk *chunk);
  /* Nothing more will come: end of file (error 0), or the socket is broken
   * (errno), in which case nothing can be written either. Each once, the second
   * last: who ended its side may still read, or turn out to be gone. */
  void (*end)(net_socket *s, int error);
  /* Up to max views of bytes to write, valid until drained; how many. */
  size_t (*drain)(net_socket *s, cpb_str *parts, size_t max);
  void (*drained)(net_socket *s, size_t n);
  /* This wakeup's write is done. idle: nothing is left to be written, or nothing
   * ever can be. The place to close or to stop reading. */
  void (*flushed)(net_socket *s, bool idle);
} net_socket_events;

/* A connected stream socket made elsewhere becomes one of the loop, which owns it:
 * non-blocking, closed on exec, without delay. NULL: out of memory, the descriptor
 * is still the caller's. */
net_socket *CPB_NULLABLE net_socket_adopt(net_loop *loop, int fd);
/* Whether the descriptor is a connected stream socket. */
bool net_is_connected(int fd);
/* TCP: the kernel looks after idle_s seconds of silence whether the peer is still
 * there, every idle_s / 6 seconds, six times. A listening socket hands it on to
 * what it accepts. Below 0: never. */
void net_set_keepalive(int fd, int idle_s);
enum { NET_KEEPALIVE_S = 60 };

void net_socket_set_events(net_socket *s, const net_socket_events *events,
                           void *user);
void *net_socket_user(const net_socket *s);
/* "127.0.0.1:4711", "[::1]:4711", "unix:/run/x"; valid as long as the socket. */
cpb_str net_socket_peer(const net_socket *s);

/* There may be something to write; or flushed is wanted. */
void net_socket_mark(net_socket *s);
/* Starts and stops reading; a new socket reads once it has events. */
void net_socket_read(net_socket *s, bool on);
/* Looks at once what has come, for a loop that was not turned just now: an end of
 * file behind the last bytes is seen, too. */
void net_socket_poke(net_socket *s);
/* Closes; no event comes any more and the socket is the loop's to free. */
void net_socket_close(net_socket *s);
/* Closes so that the peer can still read what was written: shuts down writing,
 * drops what comes until the end of file or NET_LINGER_US. The owner is done
 * with it as with net_socket_close. */
void net_socket_linger(net_socket *s);

enum {
  NET_LINGER_US = 1000000,
  NET_PROBE_US = 100000 /* between looks at a peer that has ended its side */
};

#endif
