/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The inside of a server that has sockets: its listening addresses and its
 * workers, each a thread with a loop and connections of its own. The thread that
 * made the server only starts, commands and joins them.
 *
 *   SERVING --drain--> DRAINING --deadline--> ENDING --a moment--> STOPPING
 *                         |                     |                     |
 *                         +-- nothing is open --+---------------------+--> exit
 *
 * ENDING: the calls that are left have been told that the server goes, and that is
 * being written. From SERVING, DRAINING and ENDING a stop goes to STOPPING.
 *
 * Threads: each member says whose it is. */

#ifndef SERVER_WORKER_H
#define SERVER_WORKER_H

#include <pthread.h>
#include <stdatomic.h>

#include "driver/link.h"
#include "net/listener.h"
#include "protocol/protocol.h"
#include "rpc/server.h"

typedef enum worker_phase {
  WORKER_SERVING,
  WORKER_DRAINING,
  WORKER_ENDING,
  WORKER_STOPPING
} worker_phase;

typedef struct crpc__net crpc__net;

typedef struct worker {
  crpc__net *net;
  net_loop *loop;
  pthread_t thread;
  bool joinable; /* the server's thread: thread is to be joined */

  /* The worker's thread. */
  crpc__protocol_loop protocol;
  net_listener **listeners;
  size_t listener_count;
  cpb__list links;
  http_limits limits;
  worker_phase phase;
  cpb__timer deadline; /* of draining, then of ending */

  cpb__counter accepted, refused; /* connections */
  crpc__loop_log log;
  atomic_uint open; /* connections, also those on their way to it */

  /* Under net->lock. */
  cpb__list handed; /* descriptors of connections to be served */
  bool commandable; /* the thread runs, or did */
  bool commanded;   /* command is on its way */
  cpb__task command;
  worker_phase wanted;
  int64_t deadline_ms;
} worker;

/* A connected descriptor on its way to a worker. */
typedef struct handed {
  cpb__list link;
  int fd;
} handed;

struct crpc__net {
  crpc_server *server;
  net_bound *bounds;
  size_t bound_count;
  worker *workers;
  size_t worker_count;
  bool started;     /* the server's thread */
  cpb__list handed; /* the server's thread: before it starts */
  atomic_uint connections;

  pthread_mutex_t lock;
  size_t running;    /* under lock: worker threads */
  cpb__loop *waiter; /* under lock: of run_until, woken at the end */
  cpb__task ended;   /* posted to waiter */
};

/* NULL: no memory. */
crpc__net *CPB_NULLABLE crpc__net_of(crpc_server *server);
/* Sets *out_error; returns code. */
crpc_code crpc__net_fail(const crpc_server *server,
                         crpc_error *CPB_NULLABLE *CPB_NULLABLE out_error,
                         crpc_code code, const char *message);
size_t crpc__net_worker_count(const crpc_server *server);
/* Closes what is in a list of handed descriptors, and frees it. */
void crpc__net_drop_handed(crpc__net *net, cpb__list *list);
/* Whether max_connections is not reached. Any thread. */
bool crpc__net_has_room(crpc__net *net);
/* The worker with the fewest connections. Any thread, while there are any. */
worker *crpc__net_least(crpc__net *net);
/* Any thread: the worker is to serve the connection. false: it does not any more,
 * or no memory; the descriptor is the caller's. */
bool crpc__worker_hand(worker *w, int fd);

/* Sets up a worker and its loop. false: no memory or descriptors. */
bool crpc__worker_init(worker *w, crpc__net *net, size_t index);
void crpc__worker_cleanup(worker *w);
/* The thread's function. */
void *crpc__worker_main(void *arg);
/* Any thread: asks the worker to go on to a phase. */
void crpc__worker_command(worker *w, worker_phase phase, int64_t deadline_ms);

#endif
