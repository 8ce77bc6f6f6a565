/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Interceptors: who calls, what was called and how it ended; and a wrapper, which
 * sees each message. */

#include <stdio.h>

#include "num/v1/number.connect.h"

typedef struct identity {
  cpb_str token;
  const char *name;
} identity;

static const identity known[] = {{CPB_STR_INIT("Bearer a"), "Ada"},
                                 {CPB_STR_INIT("Bearer g"), "Grace"}};
static const char identity_key; /* its address is the key */

/* Refuses a stranger before anything of the payload is read. */
static crpc_code identify(crpc_call *call, const crpc_next *next, void *user) {
  (void)user;
  cpb_str token = crpc_call_header(call, CPB_STR("authorization"));
  for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
    if (cpb_str_equal(token, known[i].token)) {
      crpc_code rc = crpc_call_put(call, &identity_key, &known[i]);
      return rc ? rc : crpc_next_run(next, call);
    }
  }
  return crpc_fail(call, CRPC_UNAUTHENTICATED, "who are you?");
}

static crpc_code log_call(crpc_call *call, const crpc_next *next, void *user) {
  FILE *out = user;
  crpc_code rc = crpc_next_run(next, call);
  fprintf(out, "%s from " CPB_STR_FMT ": %s\n", crpc_call_spec(call)->procedure,
          CPB_STR_ARG(crpc_call_peer(call)), crpc_code_name(rc));
  return rc;
}

typedef struct quota {
  crpc_wrapper wrapper; /* first: a pointer to it is one to the quota */
  int left;
} quota;

static crpc_code count_down(crpc_wrapper *self, crpc_call *call, void *msg) {
  quota *q = (quota *)self;
  crpc_code rc = crpc_wrapped_recv(self, call, msg);
  if (!rc && q->left-- == 0) {
    return crpc_fail(call, CRPC_RESOURCE_EXHAUSTED, "too many messages");
  }
  return rc;
}

/* Lets only so many messages of a call through to the handler. */
static crpc_code limit_messages(crpc_call *call, const crpc_next *next,
                                void *user) {
  quota *q = cpb_arena_zalloc(crpc_call_arena(call), sizeof(*q));
  if (!q) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  q->wrapper.recv = count_down;
  q->left = *(const int *)user;
  crpc_call_wrap(call, &q->wrapper);
  return crpc_next_run(next, call);
}

static crpc_code sum(crpc_call *call, num_v1_SumResponse *resp) {
  const identity *who = crpc_call_get(call, &identity_key);
  num_v1_SumRequest req;
  crpc_code rc;
  while (!(rc = num_v1_NumberService_sum_recv_request(call, &req))) {
    resp->total += req.value;
  }
  if (rc != CRPC_END) {
    return rc;
  }
  crpc_call_set_trailer(call, CPB_STR("x-for"), cpb_str_from_cstr(who->name));
  return CRPC_OK;
}

/* On the client: every call of the channel carries the token. */
static crpc_code send_token(crpc_call *call, const crpc_next *next,
                            void *user) {
  crpc_call_set_header(call, CPB_STR("authorization"), *(const cpb_str *)user);
  return crpc_next_run(next, call);
}

static void add_up(crpc_call *call, int32_t last) {
  num_v1_SumResponse resp;
  crpc_code rc = num_v1_NumberService_sum_open(call);
  for (int32_t i = 1; i <= last && !rc; i++) {
    num_v1_SumRequest req = {.value = i};
    rc = num_v1_NumberService_sum_send_request(call, &req);
  }
  if (!rc || rc == CRPC_END) { /* END: the server has said all it will */
    rc = num_v1_NumberService_sum_finish(call, &resp);
  }
  if (rc) {
    printf("%s: %s\n", crpc_code_name(rc), crpc_call_message(call));
  } else {
    printf("%d for " CPB_STR_FMT "\n", (int)resp.total,
           CPB_STR_ARG(crpc_call_trailer(call, CPB_STR("x-for"))));
  }
}

int main(void) {
  static const num_v1_NumberService handlers = {.sum = sum};
  cpb_str token = CPB_STR("Bearer a");
  int most = 3;
  crpc_server *server = NULL;
  crpc_channel *channel = NULL;
  crpc_call *call = NULL;
  int failed = crpc_server_create(NULL, &server, NULL) ||
               num_v1_NumberService_register(server, &handlers, NULL) ||
               crpc_server_intercept(server, log_call, stdout) ||
               crpc_server_intercept(server, identify, NULL) ||
               crpc_server_intercept(server, limit_messages, &most) ||
               crpc_channel_open_in_process(server, NULL, &channel, NULL) ||
               crpc_channel_intercept(channel, send_token, &token) ||
               crpc_call_create(channel, &call);
  if (!failed) {
    add_up(call, 3);
    crpc_call_reset(call);
    add_up(call, 4);
    crpc_call_reset(call);
    token = CPB_STR("Bearer x");
    add_up(call, 1);
  }
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server);
  return failed;
}
