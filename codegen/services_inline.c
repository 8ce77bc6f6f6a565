/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The functions of one method: connectrpc/call.h with types. Which ones there
 * are depends on the kind of the method; each moves one type of message. */

#include "services.h"

/* Which side calls a function, for its comment. */
typedef enum side { CLIENT, SERVER } side;

/* What the generated function takes besides the call. */
enum {
  TAKES_REQ = 1,      /* const Request *req */
  TAKES_RESP = 2,     /* const Response *resp */
  FILLS_REQ = 4,      /* Request *req */
  FILLS_RESP = 8,     /* Response *resp */
  TAKES_CALLBACK = 16 /* crpc_done_fn *done, void *user */
};

typedef struct function_shape {
  const char *name; /* after the method's */
  side side;
  int takes;
  const char *doc;     /* after the function's name */
  const char *callee;  /* NULL: open_server_stream */
  const char *args[5]; /* "$": the spec's address */
} function_shape;

static const function_shape unary[] = {
    {"call",
     CLIENT,
     TAKES_REQ | FILLS_RESP,
     "makes the call and waits for its end; see crpc_call_unary.",
     "crpc_call_unary",
     {"call", "$", "req", "resp"}},
    {"start",
     CLIENT,
     TAKES_REQ | FILLS_RESP | TAKES_CALLBACK,
     "begins the call; see crpc_call_start.",
     "crpc_call_start",
     {"call", "$", "req", "resp", "done, user"}},
};

static const function_shape server_stream[] = {
    {"send_response",
     SERVER,
     TAKES_RESP,
     "is crpc_call_send.",
     "crpc_call_send",
     {"call", "resp"}},
    {"open",
     CLIENT,
     TAKES_REQ,
     "begins the call and sends its one request; see crpc_call_open.",
     NULL,
     {NULL}},
    {"recv_response",
     CLIENT,
     FILLS_RESP,
     "is crpc_call_recv.",
     "crpc_call_recv",
     {"call", "resp"}},
};

static const function_shape client_stream[] = {
    {"recv_request",
     SERVER,
     FILLS_REQ,
     "is crpc_call_recv.",
     "crpc_call_recv",
     {"call", "req"}},
    {"open",
     CLIENT,
     0,
     "begins the call; see crpc_call_open.",
     "crpc_call_open",
     {"call", "$"}},
    {"send_request",
     CLIENT,
     TAKES_REQ,
     "is crpc_call_send.",
     "crpc_call_send",
     {"call", "req"}},
    {"finish",
     CLIENT,
     FILLS_RESP,
     "ends sending and waits for the response; see crpc_call_finish.",
     "crpc_call_finish",
     {"call", "resp"}},
};

static const function_shape bidi_stream[] = {
    {"recv_request",
     SERVER,
     FILLS_REQ,
     "is crpc_call_recv.",
     "crpc_call_recv",
     {"call", "req"}},
    {"send_response",
     SERVER,
     TAKES_RESP,
     "is crpc_call_send.",
     "crpc_call_send",
     {"call", "resp"}},
    {"open",
     CLIENT,
     0,
     "begins the call; crpc_call_close_send ends sending.",
     "crpc_call_open",
     {"call", "$"}},
    {"send_request",
     CLIENT,
     TAKES_REQ,
     "is crpc_call_send.",
     "crpc_call_send",
     {"call", "req"}},
    {"recv_response",
     CLIENT,
     FILLS_RESP,
     "is crpc_call_recv.",
     "crpc_call_recv",
     {"call", "resp"}},
};

/* The rest of a function that has opened the call. A server that has ended it
 * early is no failure here: receiving tells. */
static const char open_server_stream[] =
    "  if (code == CRPC_OK) {\n"
    "    code = crpc_call_send(call, req);\n"
    "  }\n"
    "  if (code == CRPC_OK) {\n"
    "    code = crpc_call_close_send(call);\n"
    "  }\n"
    "  return code == CRPC_END ? CRPC_OK : code;\n";

#define KIND(shapes) {shapes, sizeof(shapes) / sizeof((shapes)[0])}
/* By client_streaming and server_streaming. */
static const struct kind {
  const function_shape *shapes;
  size_t count;
} kinds[2][2] = {
    {KIND(unary), KIND(server_stream)},
    {KIND(client_stream), KIND(bidi_stream)},
};

static size_t function_args(gen_job *job, const gen_method *method,
                            const function_shape *shape, const char *args[5]) {
  const char *input = method->input->c_name;
  const char *output = method->output->c_name;
  size_t count = 0;
  args[count++] = "crpc_call *call";
  if (shape->takes & (TAKES_REQ | FILLS_REQ)) {
    args[count++] = gen_format(job->arena, "%s%s *req",
                               shape->takes & TAKES_REQ ? "const " : "", input);
  }
  if (shape->takes & (TAKES_RESP | FILLS_RESP)) {
    args[count++] =
        gen_format(job->arena, "%s%s *resp",
                   shape->takes & TAKES_RESP ? "const " : "", output);
  }
  if (shape->takes & TAKES_CALLBACK) {
    args[count++] = "crpc_done_fn *CRPC_NULLABLE done";
    args[count++] = "void *CRPC_NULLABLE user";
  }
  return count;
}

static void put_body(gen_out *out, gen_job *job, const function_shape *shape,
                     const char *stem) {
  if (shape->callee == NULL) {
    gen_printf(out, "  crpc_code code = crpc_call_open(call, &%s_spec);\n",
               stem);
    gen_puts(out, open_server_stream);
    return;
  }
  const char *args[5];
  size_t count = 0;
  while (count < 5 && shape->args[count] != NULL) {
    const char *arg = shape->args[count];
    args[count++] =
        arg[0] == '$' ? gen_format(job->arena, "&%s_spec", stem) : arg;
  }
  gen_printf(out, "  return %s(", shape->callee);
  gen_put_list(out, 6, args, count);
  gen_puts(out, ");\n");
}

static bool put_function(gen_out *out, gen_job *job, const gen_method *method,
                         const function_shape *shape, const char *stem) {
  const char *name = gen_format(job->arena, "%s_%s", stem, shape->name);
  const char *args[5];
  size_t count = function_args(job, method, shape, args);
  gen_put_comment(out, "", NULL,
                  gen_format(job->arena, "%s (%s)\n%s", name,
                             shape->side == CLIENT ? "client" : "server",
                             shape->doc));
  gen_printf(out, "static inline CRPC_NODISCARD crpc_code\n%s(", name);
  gen_put_list(out, 4, args, count);
  gen_puts(out, ") {\n");
  put_body(out, job, shape, stem);
  gen_puts(out, "}\n");
  return gen_declare(job, name, method->full_name);
}

bool gen_put_method_functions(gen_out *out, gen_job *job,
                              const gen_service *service,
                              const gen_method *method) {
  const struct kind *kind =
      &kinds[method->proto->client_streaming][method->proto->server_streaming];
  const char *stem =
      gen_format(job->arena, "%s_%s", service->c_name, method->c_stem);
  for (size_t i = 0; i < kind->count; i++) {
    if (!put_function(out, job, method, &kind->shapes[i], stem)) {
      return false;
    }
  }
  gen_puts(out, "\n");
  return true;
}
