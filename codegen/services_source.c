/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* x.connect.c: for each method a function that gives a handler its type back,
 * and the service's def. */

#include "names.h"
#include "services.h"

static bool put_invoke(gen_out *out, gen_job *job, const gen_service *service,
                       const gen_method *method) {
  const char *name =
      gen_format(job->arena, "%s__%s", service->c_name, method->c_stem);
  const char *args[] = {"crpc_handler_fn *handler", "crpc_call *call",
                        "const void *CRPC_NULLABLE req",
                        "void *CRPC_NULLABLE resp"};
  const char *types[3];
  size_t type_count = gen_handler_args(job, service, method, types);
  bool req = gen_takes_request(method);
  bool resp = gen_makes_response(method);
  gen_printf(out, "static crpc_code\n%s(", name);
  gen_put_list(out, 4, args, 4);
  gen_puts(out, ") {\n  typedef crpc_code handler_fn(");
  gen_put_list(out, 6, types, type_count);
  gen_printf(out, ");\n%s%s", req ? "" : "  (void)req;\n",
             resp ? "" : "  (void)resp;\n");
  gen_printf(out, "  return ((handler_fn *)handler)(call%s%s);\n}\n\n",
             req ? ", req" : "", resp ? ", resp" : "");
  return gen_declare(job, name, method->full_name);
}

static const char *idempotency(const gen_method *method) {
  static const char *const names[] = {
      [google_protobuf_MethodOptions_IDEMPOTENCY_UNKNOWN] =
          "CRPC_IDEMPOTENCY_UNKNOWN",
      [google_protobuf_MethodOptions_NO_SIDE_EFFECTS] = "CRPC_NO_SIDE_EFFECTS",
      [google_protobuf_MethodOptions_IDEMPOTENT] = "CRPC_IDEMPOTENT",
  };
  const google_protobuf_MethodOptions *options = method->proto->options;
  int32_t level = options ? options->idempotency_level : 0;
  return names[level >= 0 && level <= 2 ? level : 0];
}

static void put_method(gen_out *out, const gen_file *file,
                       const gen_service *service, const gen_method *method) {
  gen_printf(out,
             "    {\n"
             "        .spec =\n"
             "            {\n"
             "                .procedure = \"/" CPB_STR_FMT "/" CPB_STR_FMT
             "\",\n"
             "                .stream_type = %s,\n"
             "                .idempotency = %s,\n"
             "                .request = &%s_def,\n"
             "                .response = &%s_def,\n"
             "                .file = &%s_file,\n"
             "            },\n",
             CPB_STR_ARG(service->full_name), CPB_STR_ARG(method->proto->name),
             gen_stream_type(method), idempotency(method),
             method->input->c_name, method->output->c_name, file->c_stem);
  gen_printf(out,
             "        .invoke = %s__%s,\n"
             "        .slot = offsetof(%s, %s),\n"
             "    },\n",
             service->c_name, method->c_stem, service->c_name, method->c_name);
}

static bool put_service(gen_out *out, gen_job *job, const gen_file *file,
                        const gen_service *service) {
  const char *name = service->c_name;
  for (size_t i = 0; i < service->method_count; i++) {
    if (!put_invoke(out, job, service, &service->methods[i])) {
      return false;
    }
  }
  if (service->method_count > 0) {
    gen_printf(out, "static const crpc_method %s__methods[] = {\n", name);
    for (size_t i = 0; i < service->method_count; i++) {
      put_method(out, file, service, &service->methods[i]);
    }
    gen_puts(out, "};\n\n");
  }
  gen_printf(out,
             "const crpc_service %s_def = {\n"
             "    .name = \"" CPB_STR_FMT "\",\n",
             name, CPB_STR_ARG(service->full_name));
  if (service->method_count > 0) {
    gen_printf(out, "    .methods = %s__methods,\n", name);
  }
  gen_printf(out, "    .method_count = %zu,\n};\n", service->method_count);
  return gen_declare(job, gen_format(job->arena, "%s__methods", name),
                     service->full_name);
}

bool gen_put_service_source(gen_out *out, gen_job *job, const gen_file *file) {
  gen_put_banner(out, job, &gen_plugin_services, file);
  gen_printf(out, "#include \"%s\"\n",
             gen_path(job->arena, file->proto->name, ".connect.h"));
  gen_put_point(out, "includes");
  for (size_t i = 0; i < file->service_count; i++) {
    gen_puts(out, "\n");
    if (!put_service(out, job, file, &file->services[i])) {
      return false;
    }
  }
  gen_puts(out, "\n");
  gen_put_point(out, "end");
  return true;
}
