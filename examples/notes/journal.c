/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What operators look at: a line for each request, numbers for Prometheus. */

#include <inttypes.h>
#include <time.h>

#include "connectrpc/http.h"
#include "service.h"

enum { METRICS_MAX = 32768 };

/* --- The log: calls, and what never became one --- */

static int64_t now_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static void count(service *s, crpc_call *call, crpc_code rc, int64_t took) {
  for (size_t i = 0; i < METHODS && rc >= 0; i++) {
    if (&notes_v1_NotesService_def.methods[i].spec == crpc_call_spec(call)) {
      s->counters[i][rc]++;
      s->counters[i][MICROS] += (unsigned long long)took;
      s->counters[i][RECEIVED] += crpc_call_bytes_received(call);
      s->counters[i][SENT] += crpc_call_bytes_sent(call);
    }
  }
}

static crpc_code log_call(crpc_call *call, const crpc_next *next, void *user) {
  service *s = user;
  int64_t start = now_us();
  crpc_code rc = crpc_next_run(next, call);
  int64_t took = now_us() - start;
  const char *caller = crpc_call_get(call, &caller_key);
  const crpc_error *error = crpc_call_error(call);
  count(s, call, rc, took);
  fprintf(s->log, CPB_STR_FMT " %s %s %" PRId64 " us %s\n",
          CPB_STR_ARG(crpc_call_peer(call)), caller ? caller : "-",
          crpc_call_spec(call)->procedure, took,
          rc && error ? crpc_error_text(error) : crpc_code_name(rc));
  return rc;
}

static void log_refusal(void *user, const crpc_refusal *refusal) {
  const service *s = user;
  fprintf(s->log,
          CPB_STR_FMT " - " CPB_STR_FMT " " CPB_STR_FMT ": " CPB_STR_FMT "\n",
          CPB_STR_ARG(refusal->peer), CPB_STR_ARG(refusal->method),
          CPB_STR_ARG(refusal->path), CPB_STR_ARG(refusal->why));
}

/* --- Plain HTTP --- */

static crpc_code health(crpc_call *call, const crpc_http_request *req,
                        crpc_http_response *resp) {
  (void)req;
  resp->body = CPB_STR("ok\n");
  return crpc_call_draining(call)
             ? crpc_fail(call, CRPC_UNAVAILABLE, "draining")
             : CRPC_OK;
}

static void print_counters(FILE *out, service *s) {
  static const char *const sums[] = {"call_micros", "bytes_received",
                                     "bytes_sent"};
  for (size_t i = 0; i < (size_t)METHODS * COUNTERS; i++) {
    size_t method = i / COUNTERS, k = i % COUNTERS;
    unsigned long long n = atomic_load(&s->counters[method][k]);
    if (n > 0) {
      fprintf(out, "notes_%s_total{method=\"%s\",code=\"%s\"} %llu\n",
              k < CODES ? "calls" : sums[k - CODES],
              notes_v1_NotesService_def.methods[method].spec.procedure,
              k < CODES ? crpc_code_name((crpc_code)k) : "", n);
    }
  }
}

static void print_stats(FILE *out, service *s) {
  crpc_server_stats stats = {CRPC_SERVER_STATS_INIT};
  if (crpc_server_get_stats(s->server, &stats) == CRPC_OK) {
    fprintf(out,
            "notes_watchers %d\nnotes_calls_open %" PRIu64
            "\nnotes_connections_open %" PRIu64
            "\nnotes_requests_refused_total %" PRIu64 "\n",
            atomic_load(&s->hub.watchers), stats.calls_open,
            stats.connections_open, stats.requests_refused);
  }
}

static crpc_code metrics(crpc_call *call, const crpc_http_request *req,
                         crpc_http_response *resp) {
  char *text = cpb_arena_alloc(crpc_call_arena(call), METRICS_MAX);
  FILE *out = text ? fmemopen(text, METRICS_MAX, "w") : NULL;
  (void)req;
  if (!out) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  print_stats(out, crpc_call_user(call));
  print_counters(out, crpc_call_user(call));
  resp->body = (cpb_str){text, (size_t)ftell(out)};
  fclose(out);
  return CRPC_OK;
}

crpc_code journal_install(service *s, crpc_server *server) {
  s->server = server;
  crpc_code rc = crpc_server_intercept(server, log_call, s);
  rc = rc ? rc : crpc_server_on_refused(server, log_refusal, s);
  rc =
      rc ? rc : crpc_server_handle_http(server, CPB_STR("/healthz"), health, s);
  return rc ? rc
            : crpc_server_handle_http(server, CPB_STR("/metrics"), metrics, s);
}
