/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "process.h"

#include <grp.h>
#include <pthread.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* --- Sockets and privileges --- */

int activated(void) {
  const char *pid = getenv("LISTEN_PID"), *count = getenv("LISTEN_FDS");
  return pid && count && atol(pid) == (long)getpid() ? atoi(count) : 0;
}

crpc_code listen_on(crpc_server *server, const char *address,
                    crpc_error **error) {
  enum { FIRST_FD = 3 };
  const crpc_listen_options options = {CRPC_LISTEN_OPTIONS_INIT,
                                       .unix_mode = 0660};
  int count = activated();
  crpc_code rc = CRPC_OK;
  for (int i = 0; i < count && rc == CRPC_OK; i++) {
    rc = crpc_server_listen_fd(server, FIRST_FD + i, error);
  }
  return count ? rc : crpc_server_listen_with(server, address, &options, error);
}

/* Ports and files are open by now, and no thread runs yet. */
int become(const char *name) {
  const struct passwd *user = getpwnam(name);
  if (!user || initgroups(name, user->pw_gid) != 0 ||
      setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0) {
    fprintf(stderr, "cannot become %s\n", name);
    return 1;
  }
  return 0;
}

/* --- SIGHUP --- */

static sigset_t hangup;
static hangup_fn *on_hangup;

/* The server's threads take no signals: this one does. */
static void *wait_for_hangups(void *arg) {
  int number;
  while (sigwait(&hangup, &number) == 0) {
    on_hangup(arg);
  }
  return NULL;
}

int watch_hangups(hangup_fn *function, void *arg) {
  pthread_t thread;
  on_hangup = function;
  sigemptyset(&hangup);
  sigaddset(&hangup, SIGHUP);
  return pthread_sigmask(SIG_BLOCK, &hangup, NULL) ||
         pthread_create(&thread, NULL, wait_for_hangups, arg) ||
         pthread_detach(thread);
}
