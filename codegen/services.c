/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "services.h"

#include <string.h>

#include "names.h"

bool gen_takes_request(const gen_method *method) {
  return !method->proto->client_streaming;
}

bool gen_makes_response(const gen_method *method) {
  return !method->proto->server_streaming;
}

const char *gen_stream_type(const gen_method *method) {
  static const char *const names[2][2] = {
      {"CRPC_UNARY", "CRPC_SERVER_STREAM"},
      {"CRPC_CLIENT_STREAM", "CRPC_BIDI_STREAM"},
  };
  return names[method->proto->client_streaming]
              [method->proto->server_streaming];
}

bool gen_is_deprecated(const gen_method *method) {
  return method->proto->options != NULL && method->proto->options->deprecated;
}

/* A member that is called like a type hides it from C++ in the whole struct, but
 * for the word struct before it. */
static const char *type_keyword(const gen_service *service,
                                const gen_message *message) {
  for (size_t i = 0; i < service->method_count; i++) {
    if (strcmp(service->methods[i].c_name, message->c_name) == 0) {
      return "struct ";
    }
  }
  return "";
}

size_t gen_handler_args(gen_job *job, const gen_service *service,
                        const gen_method *method, const char *args[3]) {
  size_t count = 0;
  args[count++] = "crpc_call *call";
  if (gen_takes_request(method)) {
    args[count++] =
        gen_format(job->arena, "const %s%s *req",
                   type_keyword(service, method->input), method->input->c_name);
  }
  if (gen_makes_response(method)) {
    args[count++] = gen_format(job->arena, "%s%s *resp",
                               type_keyword(service, method->output),
                               method->output->c_name);
  }
  return count;
}

static bool emit(gen_job *job, const gen_file *file) {
  if (file->service_count == 0 && !job->options.empty) {
    return true;
  }
  cpb_str name = file->proto->name;
  gen_out header = GEN_OUT(job->arena);
  gen_out source = GEN_OUT(job->arena);
  return gen_put_service_header(&header, job, file) &&
         gen_add_file(job, gen_path(job->arena, name, ".connect.h"), &header) &&
         gen_put_service_source(&source, job, file) &&
         gen_add_file(job, gen_path(job->arena, name, ".connect.c"), &source);
}

static const char *const options[] = {"api",   "comments", "empty", "partial",
                                      "paths", "prefix",   NULL};

const gen_plugin gen_plugin_services = {"protoc-gen-connect-c", options, emit};
