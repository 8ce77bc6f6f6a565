/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* soak-client ADDRESS SERVER-PID CALLS: so many calls of every kind, over every
 * protocol, HTTP version, codec and compression, 64 at a time (8 threads, 8 calls
 * each), some of which fail as they should. Every answer is checked. The server's
 * memory after a tenth of them and after all may differ by 5 %. */

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "greet/v1/greet.connect.h"
#include "num/v1/number.connect.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
enum { MEMORY_TELLS = 0 }; /* what is freed is kept for a while */
#else
enum { MEMORY_TELLS = 1 };
#endif

enum { THREADS = 8, SLOTS = 8, CHANNELS = 20, NAME_BYTES = 3000 };

/* One call under way. */
typedef struct slot {
  crpc_call *call;
  int kind;
  int32_t n;
  bool bad; /* it should fail */
  greet_v1_GreetResponse greeting;
  num_v1_SquareResponse square;
} slot;

typedef struct worker {
  pthread_t thread;
  uint64_t random;
  uint32_t warm;    /* how many of its first calls it has made */
  uint32_t flavour; /* which codec and compression */
  long early, late; /* calls before memory is first looked at, and after */
  long wrong;
  slot slots[SLOTS];
} worker;

static crpc_channel *channels[CHANNELS];
static char name[NAME_BYTES];
static pthread_barrier_t pause_begins, pause_ends;

static uint32_t roll(worker *w, uint32_t below) {
  w->random ^= w->random << 13;
  w->random ^= w->random >> 7;
  w->random ^= w->random << 17;
  return (uint32_t)(w->random >> 33) % below;
}

/* --- Kinds of calls: begun, and ended with a verdict --- */

static cpb_str name_of(const slot *s) {
  return (cpb_str){name, (size_t)s->n % NAME_BYTES};
}

static crpc_code begin_greet(slot *s) {
  const greet_v1_GreetRequest req = {.name = name_of(s)};
  return greet_v1_GreetService_greet_start(s->call, &req, &s->greeting, NULL,
                                           NULL);
}

static bool end_greet(slot *s) {
  crpc_code code = crpc_call_wait(s->call);
  cpb_str sent = name_of(s);
  cpb_str got = s->greeting.greeting;
  return code == CRPC_OK && got.len == sent.len + 8 &&
         memcmp(got.data, "Hello, ", 7) == 0 &&
         memcmp(got.data + 7, sent.data, sent.len) == 0;
}

static crpc_code begin_square(slot *s) {
  const num_v1_SquareRequest req = {.value = s->bad ? -1 : s->n};
  return num_v1_NumberService_square_start(s->call, &req, &s->square, NULL,
                                           NULL);
}

static bool end_square(slot *s) {
  crpc_code code = crpc_call_wait(s->call);
  if (s->bad) {
    return code == CRPC_INVALID_ARGUMENT &&
           strcmp(crpc_call_message(s->call), "no -1") == 0 &&
           cpb_str_equal(crpc_call_trailer(s->call, CPB_STR("x-why")),
                         CPB_STR("negative"));
  }
  return code == CRPC_OK && s->square.square == (int64_t)s->n * s->n;
}

static crpc_code begin_late(slot *s) {
  const num_v1_SquareRequest req = {.value = s->bad ? -2 : s->n};
  crpc_call_set_timeout_ms(s->call, s->bad ? 30 : 60000);
  return num_v1_NumberService_square_start(s->call, &req, &s->square, NULL,
                                           NULL);
}

static bool end_late(slot *s) {
  crpc_code code = crpc_call_wait(s->call);
  return s->bad ? code == CRPC_DEADLINE_EXCEEDED
                : code == CRPC_OK && s->square.square == (int64_t)s->n * s->n;
}

static crpc_code begin_range(slot *s) {
  const num_v1_RangeRequest req = {.from = s->bad ? -3 : 0, .to = s->n % 20};
  return num_v1_NumberService_range_open(s->call, &req);
}

static bool end_range(slot *s) {
  num_v1_RangeResponse resp;
  int32_t next = s->bad ? -3 : 0;
  crpc_code code;
  while ((code = num_v1_NumberService_range_recv_response(s->call, &resp)) ==
         CRPC_OK) {
    if (resp.value != next++) {
      return false;
    }
  }
  return next == s->n % 20 && code == (s->bad ? CRPC_OUT_OF_RANGE : CRPC_END);
}

/* Left in the middle, while the server sends. */
static crpc_code begin_leave(slot *s) {
  const num_v1_RangeRequest req = {.from = 0, .to = 300};
  return num_v1_NumberService_range_open(s->call, &req);
}

static bool end_leave(slot *s) {
  num_v1_RangeResponse resp;
  for (int32_t i = 0; i < 5; i++) {
    crpc_code code = num_v1_NumberService_range_recv_response(s->call, &resp);
    if (code != CRPC_OK || resp.value != i) {
      return false;
    }
  }
  return true;
}

static crpc_code begin_sum(slot *s) {
  crpc_code code = num_v1_NumberService_sum_open(s->call);
  for (int i = 0; i < 5 && code == CRPC_OK; i++) {
    const num_v1_SumRequest req = {.value = s->n};
    code = num_v1_NumberService_sum_send_request(s->call, &req);
  }
  return code;
}

static bool end_sum(slot *s) {
  num_v1_SumResponse resp;
  return num_v1_NumberService_sum_finish(s->call, &resp) == CRPC_OK &&
         resp.total == 5 * (int64_t)s->n;
}

/* Cancelled while the server waits for more. */
static crpc_code begin_cancel(slot *s) {
  const num_v1_RunningSumRequest req = {.value = s->n};
  crpc_code code = num_v1_NumberService_running_sum_open(s->call);
  return code ? code
              : num_v1_NumberService_running_sum_send_request(s->call, &req);
}

static bool end_cancel(slot *s) {
  num_v1_RunningSumResponse resp;
  crpc_call_cancel(s->call);
  return num_v1_NumberService_running_sum_recv_response(s->call, &resp) ==
         CRPC_CANCELED;
}

static crpc_code begin_running_sum(slot *s) {
  crpc_code code = num_v1_NumberService_running_sum_open(s->call);
  for (int i = 0; i < 5 && code == CRPC_OK; i++) {
    const num_v1_RunningSumRequest req = {.value = s->n};
    code = num_v1_NumberService_running_sum_send_request(s->call, &req);
  }
  return code ? code : crpc_call_close_send(s->call);
}

static bool end_running_sum(slot *s) {
  num_v1_RunningSumResponse resp;
  int64_t total = 0;
  crpc_code code;
  while ((code = num_v1_NumberService_running_sum_recv_response(
              s->call, &resp)) == CRPC_OK) {
    total += s->n;
    if (resp.total != total) {
      return false;
    }
  }
  return code == CRPC_END && total == 5 * (int64_t)s->n;
}

static const struct {
  const char *name;
  crpc_code (*begin)(slot *s);
  bool (*end)(slot *s);
  uint32_t share;   /* of a hundred */
  uint32_t bad_one; /* one of so many fails; 0: none */
} kinds[] = {{"greet", begin_greet, end_greet, 30, 0},
             {"square", begin_square, end_square, 30, 5},
             {"late", begin_late, end_late, 5, 50},
             {"range", begin_range, end_range, 12, 4},
             {"leave", begin_leave, end_leave, 1, 0},
             {"cancel", begin_cancel, end_cancel, 2, 0},
             {"sum", begin_sum, end_sum, 10, 0},
             {"running sum", begin_running_sum, end_running_sum, 10, 0}};

/* The first calls go eight by eight over each kind and way, all as large as can
 * be, so that what is kept for reuse is there when memory is first looked at. */
enum {
  KINDS = sizeof kinds / sizeof kinds[0],
  WAYS = CHANNELS / 4,
  WARM = 3 * SLOTS * KINDS * WAYS
};

/* --- Rounds of eight calls at once --- */

static int pick_kind(worker *w) {
  uint32_t at = roll(w, 100);
  int kind = 0;
  while (at >= kinds[kind].share) {
    at -= kinds[kind++].share;
  }
  return kind;
}

static void tell(worker *w, const slot *s, const char *what) {
  if (w->wrong++ == 0) {
    fprintf(stderr, "%s%s %d: %s: %s\n", kinds[s->kind].name,
            s->bad ? " (bad)" : "", (int)s->n, what,
            s->call ? crpc_call_message(s->call) : "");
  }
}

static bool begin(worker *w, slot *s) {
  memset(s, 0, sizeof(*s));
  bool warm = w->warm < WARM;
  uint32_t round = w->warm / SLOTS;
  uint32_t way = warm ? round / KINDS % WAYS : roll(w, WAYS);
  s->kind = warm ? (int)(round % KINDS) : pick_kind(w);
  s->n = warm ? NAME_BYTES - 1 : (int32_t)roll(w, 40000);
  w->warm += warm;
  s->bad =
      kinds[s->kind].bad_one && (warm ? kinds[s->kind].begin == begin_late
                                      : roll(w, kinds[s->kind].bad_one) == 0);
  if (crpc_call_create(channels[4 * way + w->flavour], &s->call)) {
    tell(w, s, "no call");
    return false;
  }
  crpc_call_set_timeout_ms(s->call, 60000);
  if (kinds[s->kind].begin(s)) {
    tell(w, s, "not begun");
    crpc_call_destroy(s->call);
    return false;
  }
  return true;
}

static void make_calls(worker *w, long left) {
  for (; left > 0; left -= SLOTS) {
    int count = left < SLOTS ? (int)left : SLOTS;
    bool begun[SLOTS];
    for (int i = 0; i < count; i++) {
      begun[i] = begin(w, &w->slots[i]);
    }
    for (int i = 0; i < count; i++) {
      slot *s = &w->slots[i];
      if (begun[i]) {
        if (!kinds[s->kind].end(s)) {
          tell(w, s, crpc_code_name(crpc_call_code(s->call)));
        }
        crpc_call_destroy(s->call);
      }
    }
  }
}

/* The same threads make all calls: connections are theirs. */
static void *work(void *arg) {
  worker *w = arg;
  make_calls(w, w->early);
  pthread_barrier_wait(&pause_begins);
  pthread_barrier_wait(&pause_ends);
  make_calls(w, w->late);
  pthread_barrier_wait(&pause_begins);
  pthread_barrier_wait(&pause_ends);
  return NULL;
}

/* --- The rest --- */

static bool open_channels(const char *address) {
  static const crpc_protocol protocols[] = {
      CRPC_CONNECT, CRPC_CONNECT, CRPC_GRPC_WEB, CRPC_GRPC_WEB, CRPC_GRPC};
  char url[100];
  snprintf(url, sizeof url, "http://%s", address);
  for (int i = 0; i < CHANNELS; i++) {
    const crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                          .protocol = protocols[i / 4],
                                          .http = i / 4 % 2 ? CRPC_HTTP_1_1
                                                            : CRPC_HTTP_2,
                                          .codec = i & 1 ? "json" : "proto",
                                          .compression = i & 2 ? "gzip" : NULL,
                                          .no_accept_compression = !(i & 2),
                                          .compress_from_bytes = 100};
    if (crpc_channel_open(url, &options, &channels[i], NULL)) {
      return false;
    }
  }
  return true;
}

static long resident_kb(const char *pid) {
  char path[64], line[200];
  long kb = -1;
  snprintf(path, sizeof path, "/proc/%s/status", pid);
  FILE *f = fopen(path, "r");
  while (f && fgets(line, sizeof line, f)) {
    if (strncmp(line, "VmRSS:", 6) == 0) {
      kb = strtol(line + 6, NULL, 10);
    }
  }
  if (f) {
    fclose(f);
  }
  return kb;
}

static long pause_and_look(const char *pid) {
  pthread_barrier_wait(&pause_begins);
  long kb = resident_kb(pid);
  pthread_barrier_wait(&pause_ends);
  return kb;
}

int main(int argc, char **argv) {
  static worker workers[THREADS];
  long calls = argc == 4 ? strtol(argv[3], NULL, 10) : 0;
  if (calls < 1000 || !open_channels(argv[1])) {
    fprintf(stderr, "usage: soak-client ADDRESS SERVER-PID CALLS\n");
    return 2;
  }
  memset(name, 'n', sizeof name);
  pthread_barrier_init(&pause_begins, NULL, THREADS + 1);
  pthread_barrier_init(&pause_ends, NULL, THREADS + 1);
  for (int i = 0; i < THREADS; i++) {
    workers[i] = (worker){.random = 0x9E3779B97F4A7C15u + (uint64_t)i,
                          .flavour = (uint32_t)i % 4,
                          .early = calls / 10 / THREADS,
                          .late = (calls - calls / 10) / THREADS};
    if (pthread_create(&workers[i].thread, NULL, work, &workers[i])) {
      return 2;
    }
  }
  long early = pause_and_look(argv[2]);
  long late = pause_and_look(argv[2]);
  long wrong = 0;
  for (int i = 0; i < THREADS; i++) {
    pthread_join(workers[i].thread, NULL);
    wrong += workers[i].wrong;
  }
  for (int i = 0; i < CHANNELS; i++) {
    crpc_channel_destroy(channels[i]);
  }
  printf(
      "soak: %ld calls, %ld wrong; server %ld KiB after %ld, %ld after all\n",
      calls, wrong, early, calls / 10, late);
  bool grown = MEMORY_TELLS && (early < 0 || late > early + early / 20);
  return wrong || grown;
}
