/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A daemon: sockets from systemd or an address of its own, privileges that are
 * given up, an access log without holes, SIGHUP, a gentle end.
 *
 *   ./daemon unix:/run/numbers.sock [user]
 *   systemd-socket-activate -l 8080 ./daemon */

#include "connectrpc/http.h"
#include "num/v1/number.connect.h"

#include <pthread.h>
#include <pwd.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static atomic_int reloads;

static crpc_code square(crpc_call *call, const num_v1_SquareRequest *req,
                        num_v1_SquareResponse *resp) {
  (void)call;
  resp->square = (int64_t)req->value * req->value;
  return CRPC_OK;
}

static crpc_code health(crpc_call *call, const crpc_http_request *req,
                        crpc_http_response *resp) {
  (void)req;
  resp->body =
      crpc_printf(call, "ok, %d reloads\n", (int)atomic_load(&reloads));
  return CRPC_OK;
}

/* --- the access log --- */

static crpc_code log_call(crpc_call *call, const crpc_next *next, void *user) {
  crpc_code rc = crpc_next_run(next, call);
  (void)user;
  printf("%s %s\n", crpc_call_spec(call)->procedure, crpc_code_name(rc));
  return rc;
}

static void log_refusal(void *user, const crpc_refusal *refusal) {
  (void)user;
  printf(CPB_STR_FMT " " CPB_STR_FMT " refused: " CPB_STR_FMT "\n",
         CPB_STR_ARG(refusal->method), CPB_STR_ARG(refusal->path),
         CPB_STR_ARG(refusal->why));
}

/* --- sockets and privileges --- */

/* How many sockets systemd has handed to this process: they begin at 3
 * (sd_listen_fds(3)). */
static int activated(void) {
  const char *pid = getenv("LISTEN_PID"), *count = getenv("LISTEN_FDS");
  return pid && count && atol(pid) == (long)getpid() ? atoi(count) : 0;
}

static crpc_code listen_on(crpc_server *server, const char *address,
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
static int become(const char *name) {
  const struct passwd *user = getpwnam(name);
  if (!user || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0) {
    fprintf(stderr, "cannot become %s\n", name);
    return 1;
  }
  return 0;
}

/* --- SIGHUP --- */

/* The server's threads take no signals: this one does. */
static void *wait_for_hangups(void *arg) {
  const sigset_t *hangup = arg;
  int number;
  while (sigwait(hangup, &number) == 0) {
    atomic_fetch_add(&reloads, 1); /* read the configuration again */
  }
  return NULL;
}

static int watch_hangups(void) {
  static sigset_t hangup;
  pthread_t thread;
  sigemptyset(&hangup);
  sigaddset(&hangup, SIGHUP);
  return pthread_sigmask(SIG_BLOCK, &hangup, NULL) ||
         pthread_create(&thread, NULL, wait_for_hangups, &hangup) ||
         pthread_detach(thread);
}

/* --- all of it --- */

static crpc_code set_up(crpc_server *server) {
  static const num_v1_NumberService handlers = {.square = square};
  crpc_code rc = num_v1_NumberService_register(server, &handlers, NULL);
  rc = rc ? rc : crpc_server_intercept(server, log_call, NULL);
  rc = rc ? rc : crpc_server_on_refused(server, log_refusal, NULL);
  return rc ? rc
            : crpc_server_handle_http(server, CPB_STR("/healthz"), health,
                                      NULL);
}

int main(int argc, char **argv) {
  const char *address = argc > 1 ? argv[1] : "127.0.0.1:8080";
  crpc_server *server = NULL;
  crpc_error *error = NULL;
  setvbuf(stdout, NULL, _IOLBF, 0);
  int failed = crpc_server_create(NULL, &server, &error) || set_up(server) ||
               listen_on(server, address, &error) ||
               (argc > 2 && become(argv[2])) || watch_hangups() ||
               crpc_server_run_until(server, CRPC_SIGNALS_TERM, &error);
  if (error) {
    fprintf(stderr, "%s\n", crpc_error_text(error));
  }
  crpc_error_destroy(error);
  crpc_server_destroy(server);
  printf("ended\n");
  return failed;
}
