/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* conformance-client: makes the calls that the official runner asks for on
 * standard input, and reports what came of them. Some threads take one case after
 * another; they share a channel for each configuration, so that connections,
 * deadlines and cancellation are the library's own.
 *
 *   conformance-client [-p THREADS] */

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "common.h"

typedef V1(ClientCompatRequest) test_case;
typedef V1(ClientResponseResult) result;

/* --- Channels, one for each configuration --- */

typedef struct config {
  uint32_t port;
  int32_t protocol, http, codec, compression;
} config;

typedef struct shared_channel {
  config key;
  crpc_channel *channel;
  struct shared_channel *next;
} shared_channel;

static struct {
  pthread_mutex_t lock; /* of channels, failed and standard output */
  shared_channel *channels;
  bool failed;
  pthread_mutex_t input_lock; /* held while waiting for a case */
  bool input_ended;
} shared = {.lock = PTHREAD_MUTEX_INITIALIZER,
            .input_lock = PTHREAD_MUTEX_INITIALIZER};

static crpc_channel *open_channel(const test_case *t, crpc_error **error) {
  static const crpc_protocol protocols[] = {CRPC_CONNECT, CRPC_CONNECT,
                                            CRPC_GRPC, CRPC_GRPC_WEB};
  crpc_channel_options options = {
      CRPC_CHANNEL_OPTIONS_INIT,
      .protocol = protocols[t->protocol & 3],
      .http =
          t->http_version == V1(HTTP_VERSION_1) ? CRPC_HTTP_1_1 : CRPC_HTTP_2,
      .codec = t->codec == V1(CODEC_JSON) ? "json" : "proto",
      .compression = t->compression == V1(COMPRESSION_GZIP) ? "gzip" : NULL,
      .registry = &conformance_types,
  };
  char url[300];
  snprintf(url, sizeof(url), "http://" CPB_STR_FMT ":%u", CPB_STR_ARG(t->host),
           t->port);
  crpc_channel *channel;
  return crpc_channel_open(url, &options, &channel, error) ? NULL : channel;
}

static crpc_channel *find_channel(const test_case *t, crpc_error **error) {
  const config key = {t->port, t->protocol, t->http_version, t->codec,
                      t->compression};
  for (shared_channel *c = shared.channels; c; c = c->next) {
    if (memcmp(&c->key, &key, sizeof(key)) == 0) {
      return c->channel;
    }
  }
  crpc_channel *channel = open_channel(t, error);
  shared_channel *c = channel ? malloc(sizeof(*c)) : NULL;
  if (!c) {
    crpc_channel_destroy(channel);
    return NULL;
  }
  *c = (shared_channel){key, channel, shared.channels};
  shared.channels = c;
  return channel;
}

static void close_channels(void) {
  while (shared.channels) {
    shared_channel *c = shared.channels;
    shared.channels = c->next;
    crpc_channel_destroy(c->channel);
    free(c);
  }
}

/* --- Methods --- */

typedef V1(ConformancePayload) * payload_fn(const void *resp);

#define PAYLOAD_OF(type)                                                \
  static V1(ConformancePayload) * payload_of_##type(const void *resp) { \
    return ((const V1(type) *)resp)->payload;                           \
  }
PAYLOAD_OF(UnaryResponse)
PAYLOAD_OF(IdempotentUnaryResponse)
PAYLOAD_OF(ServerStreamResponse)
PAYLOAD_OF(ClientStreamResponse)
PAYLOAD_OF(BidiStreamResponse)

static V1(ConformancePayload) * no_payload(const void *resp) {
  (void)resp;
  return NULL;
}

static const struct method {
  const char *name;
  payload_fn *payload;
} methods[] = {
    {"Unary", payload_of_UnaryResponse},
    {"ServerStream", payload_of_ServerStreamResponse},
    {"ClientStream", payload_of_ClientStreamResponse},
    {"BidiStream", payload_of_BidiStreamResponse},
    {"Unimplemented", no_payload},
    {"IdempotentUnary", payload_of_IdempotentUnaryResponse},
};

static const crpc_spec *find_method(cpb_str name, payload_fn **payload) {
  for (size_t i = 0; i < V1(ConformanceService_def).method_count; i++) {
    const crpc_spec *spec = &V1(ConformanceService_def).methods[i].spec;
    cpb_str own = cpb_str_from_cstr(strrchr(spec->procedure, '/') + 1);
    for (size_t j = 0; j < sizeof(methods) / sizeof(methods[0]); j++) {
      if (cpb_str_equal(own, name) &&
          cpb_str_equal(own, cpb_str_from_cstr(methods[j].name))) {
        *payload = methods[j].payload;
        return spec;
      }
    }
  }
  return NULL;
}

/* --- One case --- */

typedef struct run {
  const test_case *test;
  cpb_arena *arena; /* of the case and its result */
  crpc_call *call;
  const crpc_spec *spec;
  payload_fn *payload;
  void *resp;
  result *result;
  bool out_of_memory;
} run;

static bool cancels(const run *r, uint32_t when) {
  return r->test->cancel && r->test->cancel->cancel_timing_case == when;
}

static void *request_at(run *r, uint32_t index) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS};
  cpb_str value = r->test->request_messages.items[index].value;
  void *msg = cpb_message_new(r->spec->request, r->arena);
  if (!msg || cpb_decode(value.data, value.len, r->spec->request, &options,
                         r->arena, msg, NULL)) {
    r->out_of_memory = true;
    return NULL;
  }
  return msg;
}

static void note_payload(run *r) {
  const V1(ConformancePayload) *payload = r->payload(r->resp);
  V1(ConformancePayload) *slot = cpb_list_add_message(
      &r->result->payloads, &V1(ConformancePayload_def), r->arena);
  V1(ConformancePayload) *copy =
      payload ? cpb_message_copy(&V1(ConformancePayload_def), payload, r->arena)
              : NULL;
  if (!slot || (payload && !copy)) {
    r->out_of_memory = true;
  } else if (copy) {
    *slot = *copy;
  }
}

static crpc_code receive(run *r) {
  crpc_code rc = crpc_call_recv(r->call, r->resp);
  if (!rc) {
    note_payload(r);
    if (cancels(
            r,
            V1(ClientCompatRequest_Cancel_cancel_timing_after_num_responses)) &&
        r->result->payloads.len ==
            r->test->cancel->cancel_timing.after_num_responses) {
      crpc_call_cancel(r->call);
    }
  }
  return rc;
}

static crpc_code send_requests(run *r) {
  crpc_code rc = CRPC_OK;
  uint32_t count = r->test->request_messages.len;
  bool full = r->test->stream_type == V1(STREAM_TYPE_FULL_DUPLEX_BIDI_STREAM);
  for (uint32_t i = 0; i < count && !rc; i++) {
    void *msg = request_at(r, i);
    rc = msg ? crpc_call_sleep_ms(r->call, r->test->request_delay_ms)
             : CRPC_RESOURCE_EXHAUSTED;
    rc = rc ? rc : crpc_call_send(r->call, msg);
    if (rc) {
      r->result->num_unsent_requests = (int32_t)(count - i);
    } else if (full) {
      rc = receive(r);
    }
  }
  return rc;
}

/* Unless the call is over before. */
static void cancel_after(run *r, uint32_t ms) {
  if (crpc_call_sleep_ms(r->call, ms) == CRPC_OK) {
    crpc_call_cancel(r->call);
  }
}

static void run_stream(run *r) {
  crpc_code rc = crpc_call_open(r->call, r->spec);
  rc = rc ? rc : send_requests(r);
  if (cancels(r,
              V1(ClientCompatRequest_Cancel_cancel_timing_before_close_send))) {
    crpc_call_cancel(r->call);
  }
  (void)crpc_call_close_send(r->call);
  if (cancels(
          r,
          V1(ClientCompatRequest_Cancel_cancel_timing_after_close_send_ms))) {
    cancel_after(r, r->test->cancel->cancel_timing.after_close_send_ms);
  }
  do {
    rc = receive(r);
  } while (!rc);
}

static void run_unary(run *r, const void *req) {
  crpc_code rc;
  if (r->test->cancel) {
    uint32_t ms = 0;
    if (cancels(
            r,
            V1(ClientCompatRequest_Cancel_cancel_timing_after_close_send_ms))) {
      ms = r->test->cancel->cancel_timing.after_close_send_ms;
    }
    rc = crpc_call_start(r->call, r->spec, req, r->resp, NULL, NULL);
    if (!rc) {
      cancel_after(r, ms);
      rc = crpc_call_wait(r->call);
    }
  } else {
    rc = crpc_call_unary(r->call, r->spec, req, r->resp);
  }
  if (!rc) {
    note_payload(r);
  }
}

static void pause_ms(uint32_t ms) {
  struct timespec pause = {ms / 1000, (long)(ms % 1000) * 1000000};
  nanosleep(&pause, NULL);
}

static void set_options(run *r) {
  const test_case *t = r->test;
  for (uint32_t i = 0; i < t->request_headers.len; i++) {
    const V1(Header) *header = &t->request_headers.items[i];
    for (uint32_t j = 0; j < header->value.len; j++) {
      crpc_call_add_header(r->call, header->name, header->value.items[j]);
    }
  }
  if (t->has_timeout_ms) {
    crpc_call_set_timeout_ms(r->call, t->timeout_ms);
  }
  crpc_call_set_http_get(r->call, t->use_get_http_method);
  crpc_call_set_compression(r->call, 1);
  crpc_call_set_max_receive_bytes(r->call, t->message_receive_limit);
}

/* --- What came of it --- */

static void note_metadata(run *r) {
  crpc_metadata_entry e;
  bool ok = true;
  for (size_t i = 0; ok && crpc_call_header_at(r->call, i, &e); i++) {
    ok = add_header(&r->result->response_headers, e.name, e.value, r->arena);
  }
  for (size_t i = 0; ok && crpc_call_trailer_at(r->call, i, &e); i++) {
    ok = add_header(&r->result->response_trailers, e.name, e.value, r->arena);
  }
  r->out_of_memory |= !ok;
}

static void note_error(run *r) {
  const crpc_error *error = crpc_call_error(r->call);
  if (!error) {
    return;
  }
  V1(Error) *out = cpb_message_new(&V1(Error_def), r->arena);
  r->out_of_memory |= !out;
  if (!out) {
    return;
  }
  r->result->error = out;
  out->code = (int32_t)crpc_error_code(error);
  out->has_message = true;
  out->message =
      cpb_arena_copy(r->arena, cpb_str_from_cstr(crpc_error_message(error)));
  for (size_t i = 0; i < crpc_error_detail_count(error); i++) {
    crpc_error_detail detail = crpc_error_detail_at(error, i);
    google_protobuf_Any *any =
        cpb_list_add_message(&out->details, &google_protobuf_Any_def, r->arena);
    r->out_of_memory |=
        !any || !pack_any(any, detail.type,
                          cpb_arena_copy(r->arena, detail.value), r->arena);
  }
}

static bool run_call(run *r) {
  r->resp = cpb_message_new(r->spec->response, r->arena);
  r->result = cpb_message_new(&V1(ClientResponseResult_def), r->arena);
  if (!r->resp || !r->result) {
    return false;
  }
  set_options(r);
  if (r->spec->stream_type == CRPC_UNARY) {
    const void *req = request_at(r, 0);
    pause_ms(r->test->request_delay_ms);
    if (req) {
      run_unary(r, req);
    }
  } else {
    run_stream(r);
  }
  note_metadata(r);
  note_error(r);
  return !r->out_of_memory && !cpb_arena_failed(r->arena);
}

static bool report(const test_case *t, result *done, cpb_str trouble) {
  V1(ClientErrorResult) error = {.message = trouble};
  V1(ClientCompatResponse) resp = {.test_name = t->test_name};
  if (done) {
    resp.result_case = V1(ClientCompatResponse_result_response);
    resp.result.response = done;
  } else {
    resp.result_case = V1(ClientCompatResponse_result_error);
    resp.result.error = &error;
  }
  pthread_mutex_lock(&shared.lock);
  bool ok = write_message(stdout, &V1(ClientCompatResponse_def), &resp);
  pthread_mutex_unlock(&shared.lock);
  return ok;
}

static bool run_case(const test_case *t, cpb_arena *arena) {
  run r = {.test = t, .arena = arena};
  crpc_error *error = NULL;
  pthread_mutex_lock(&shared.lock);
  crpc_channel *channel = find_channel(t, &error);
  pthread_mutex_unlock(&shared.lock);
  r.spec = find_method(t->method, &r.payload);
  cpb_str trouble = CPB_STR("out of memory");
  bool done = false;
  if (!r.spec) {
    trouble = CPB_STR("unknown method");
  } else if (!channel) {
    trouble = cpb_str_from_cstr(crpc_error_text(error));
  } else if (!crpc_call_create(channel, &r.call)) {
    done = run_call(&r);
    crpc_call_destroy(r.call);
  }
  bool ok = report(t, done ? r.result : NULL, trouble);
  crpc_error_destroy(error);
  return ok;
}

/* --- The program --- */

static void note_failure(void) {
  pthread_mutex_lock(&shared.lock);
  shared.failed = true;
  pthread_mutex_unlock(&shared.lock);
}

/* false: no more. */
static bool next_case(test_case *t, cpb_arena *arena) {
  int got = 0;
  pthread_mutex_lock(&shared.input_lock);
  if (!shared.input_ended) {
    got = read_message(stdin, &V1(ClientCompatRequest_def), arena, t);
    shared.input_ended = got != 1;
  }
  pthread_mutex_unlock(&shared.input_lock);
  if (got < 0) {
    note_failure();
  }
  return got == 1;
}

static void *work(void *unused) {
  cpb_arena *arena = cpb_arena_create(NULL);
  test_case t;
  while (arena && next_case(&t, arena)) {
    if (!run_case(&t, arena)) {
      note_failure();
    }
    cpb_arena_reset(arena);
  }
  cpb_arena_destroy(arena);
  return unused;
}

/* Each thread has connections of its own for each configuration. */
static void allow_many_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max;
    (void)setrlimit(RLIMIT_NOFILE, &limit);
  }
}

int main(int argc, char **argv) {
  enum { MAX_THREADS = 64 };
  pthread_t threads[MAX_THREADS];
  int count = argc == 3 && strcmp(argv[1], "-p") == 0 ? atoi(argv[2]) : 8;
  if (count < 1 || count > MAX_THREADS || (argc != 1 && argc != 3)) {
    fprintf(stderr, "usage: conformance-client [-p 1..64]\n");
    return 2;
  }
  allow_many_files();
  int started = 0;
  while (started < count &&
         pthread_create(&threads[started], NULL, work, NULL) == 0) {
    started++;
  }
  for (int i = 0; i < started; i++) {
    pthread_join(threads[i], NULL);
  }
  close_channels();
  return shared.failed || started == 0 ? 1 : 0;
}
