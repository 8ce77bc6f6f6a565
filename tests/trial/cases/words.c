/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the library says to a beginner's slips: the text names the mistake. */

#include <stdlib.h>

#include "trial.h"

/* Prints only what is wrong: there are many. */
static int said;
static bool says(const char *what, const crpc_error *error, const char *word) {
  const char *text = error ? crpc_error_text(error) : "(no error)";
  said++;
  if (error && strstr(text, word)) {
    return true;
  }
  return trial_expect(false, "%s: \"%s\" does not name \"%s\"", what, text,
                      word);
}

static bool opens_badly(const char *url, const crpc_channel_options *options,
                        const char *word) {
  crpc_channel *channel = NULL;
  crpc_error *error = NULL;
  crpc_code rc = crpc_channel_open(url, options, &channel, &error);
  bool right = says(url, rc ? error : NULL, word);
  crpc_error_destroy(error);
  crpc_channel_destroy(channel);
  return right;
}

static bool options_of_channels(void) {
  static const struct {
    crpc_channel_options options;
    const char *word;
  } rows[] = {
      {{.protocol = CRPC_GRPC}, "CRPC_CHANNEL_OPTIONS_INIT"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .codec = "xml"}, "xml"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .compression = "br"}, "br"},
      {{CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_GRPC,
        .http = CRPC_HTTP_1_1},
       "HTTP/2"},
  };
  bool right = true;
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
    right = opens_badly("http://x", &rows[i].options, rows[i].word) && right;
  }
  return right;
}

static bool urls(void) {
  static const char *const rows[][2] = {
      {"", "want http://"},
      {"127.0.0.1:8080", "http://"},
      {"https://127.0.0.1", "https"},
      {"ftp://x", "http://"},
      {"http://127.0.0.1:99999", "port"},
      {"http://[::1", "http://[::1"},
      {"http://u:p@127.0.0.1:1/", "host"},
      {"http://127.0.0.1:1/?q=1", "query"},
  };
  bool right = true;
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
    right = opens_badly(rows[i][0], NULL, rows[i][1]) && right;
  }
  return right;
}

static bool addresses(crpc_server *server) {
  static const char *const rows[][2] = {
      {"8080", "8080"},
      {"", "want host:port"},
      {"http://127.0.0.1:1", "http://127.0.0.1:1"},
      {"127.0.0.1:99999", "99999"},
      {"8.8.8.8:80", "8.8.8.8:80"},
      {"unix:/nonexistent/x", "/nonexistent/x"},
      {"unix:/etc/passwd", "/etc/passwd"},
  };
  bool right = true;
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
    crpc_error *error = NULL;
    (void)!crpc_server_listen(server, rows[i][0], &error);
    right = says(rows[i][0], error, rows[i][1]) && right;
    crpc_error_destroy(error);
  }
  return right;
}

static crpc_code square(crpc_call *call, const num_v1_SquareRequest *req,
                        num_v1_SquareResponse *resp) {
  (void)call;
  resp->square = req->value;
  return CRPC_OK;
}

/* Handlers that forget that CRPC_END is a clean end. */
static crpc_code range(crpc_call *call, const num_v1_RangeRequest *req) {
  (void)call, (void)req;
  return CRPC_END;
}
static crpc_code sum(crpc_call *call, num_v1_SumResponse *resp) {
  num_v1_SumRequest req;
  crpc_code rc;
  while (!(rc = num_v1_NumberService_sum_recv_request(call, &req))) {
    resp->total += req.value;
  }
  return rc;
}
static const num_v1_NumberService handlers = {
    .square = square, .range = range, .sum = sum};

/* Setting up a server: each function that fails has a reason to tell. */
static bool set_up(crpc_server *server) {
  const crpc_method_options bare = {.blocking = true};
  const crpc_method_options options = {CRPC_METHOD_OPTIONS_INIT,
                                       .blocking = true};
  cpb_str name = CPB_STR("/num.v1.NumberService/Square");
  (void)!num_v1_NumberService_register(server, &handlers, NULL);
  bool right = says("registered twice", crpc_server_error(server),
                    "num.v1.NumberService");
  (void)!crpc_server_configure(server, name, &bare);
  right =
      says("options", crpc_server_error(server), "CRPC_METHOD_OPTIONS_INIT") &&
      right;
  name = CPB_STR("num.v1.NumberService/Square");
  (void)!crpc_server_configure(server, name, &options);
  return says("configured", crpc_server_error(server), name.data) && right;
}

bool trial_messages(void) {
  const crpc_server_options bare = {.workers = 2};
  trial_world world;
  crpc_server *none = NULL;
  crpc_error *error = NULL;
  (void)!crpc_server_create(&bare, &none, &error);
  bool right = says("server options", error, "CRPC_SERVER_OPTIONS_INIT");
  crpc_error_destroy(error);
  error = NULL;
  trial_serve(&world, NULL, NULL, &handlers);
  (void)!crpc_server_start(world.server, &error);
  right = says("no listener", error, "listen") && right;
  crpc_error_destroy(error);
  right = set_up(world.server) && right;
  right = addresses(world.server) && right;
  right = options_of_channels() && right;
  right = urls() && right;
  trial_end(&world);
  return trial_expect(right, "%d refusals", said);
}

static num_v1_SquareRequest three = {.value = 3};

static bool headers(crpc_call *call) {
  static const struct {
    cpb_str name;
    cpb_str value;
  } rows[] = {
      {{"a b", 3}, {"x", 1}},
      {{"x-line", 6}, {"x\r\ny: z", 7}},
      {{"content-type", 12}, {"x", 1}},
  };
  bool right = true;
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
    num_v1_SquareResponse resp;
    crpc_call_reset(call);
    (void)!crpc_call_set_header(call, rows[i].name, rows[i].value);
    (void)!num_v1_NumberService_square_call(call, &three, &resp);
    right = says("header", crpc_call_error(call), rows[i].name.data) && right;
  }
  return right;
}

static char log_text[512];
static void on_log(void *user, crpc_log_level level, cpb_str line) {
  (void)user, (void)level;
  (void)snprintf(log_text, sizeof(log_text), CPB_STR_FMT, CPB_STR_ARG(line));
}

/* The peer is told a bare internal, the server's log what was forgotten. */
static bool forgotten_end(crpc_call *call) {
  num_v1_RangeRequest req = {0};
  num_v1_RangeResponse value;
  num_v1_SumRequest term = {.value = 2};
  num_v1_SumResponse total;
  crpc_call_reset(call);
  (void)!num_v1_NumberService_range_open(call, &req);
  crpc_code rc = num_v1_NumberService_range_recv_response(call, &value);
  bool right = trial_expect(rc == CRPC_INTERNAL && strstr(log_text, "CRPC_END"),
                            "%s", log_text);
  log_text[0] = '\0';
  crpc_call_reset(call);
  (void)!num_v1_NumberService_sum_open(call);
  (void)!num_v1_NumberService_sum_send_request(call, &term);
  rc = num_v1_NumberService_sum_finish(call, &total);
  return trial_expect(rc == CRPC_INTERNAL && strstr(log_text, "CRPC_END"), "%s",
                      log_text) &&
         right;
}

bool trial_misuse(void) {
  trial_world world;
  num_v1_SquareResponse resp;
  num_v1_RangeResponse value;
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT, .log = on_log};
  trial_serve(&world, &options, NULL, &handlers);
  trial_in_process(&world);
  crpc_call *call = world.call;
  trial_must(num_v1_NumberService_square_call(call, &three, &resp));
  (void)!num_v1_NumberService_square_call(call, &three, &resp);
  bool right = says("called twice", crpc_call_error(call), "crpc_call_reset");
  crpc_call_reset(call);
  (void)!num_v1_NumberService_range_recv_response(call, &value);
  right = says("received before it was open", crpc_call_error(call), "open") &&
          right;
  right = forgotten_end(call) && right;
  right = headers(call) && right;
  trial_end(&world);
  return trial_expect(right, "%d slips", said);
}
