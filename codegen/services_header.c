/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* x.connect.h: for each service the handler table, its def and its specs, then
 * the functions of its methods. */

#include "names.h"
#include "services.h"

static const char *first_sentence(gen_job *job, const gen_service *service) {
  return gen_format(job->arena,
                    "%s is a table of handlers;\nthose left NULL "
                    "answer unimplemented.",
                    service->c_name);
}

static void put_table(gen_out *out, gen_job *job, const gen_service *service) {
  const google_protobuf_ServiceOptions *options = service->proto->options;
  gen_put_doc(out, job, "", service->comment, options && options->deprecated,
              first_sentence(job, service));
  gen_printf(out, "typedef struct %s {\n", service->c_name);
  for (size_t i = 0; i < service->method_count; i++) {
    const gen_method *method = &service->methods[i];
    const char *args[3];
    size_t count = gen_handler_args(job, service, method, args);
    gen_put_doc(out, job, "  ", method->comment, gen_is_deprecated(method),
                NULL);
    gen_printf(out, "  crpc_code (*%s)(", method->c_name);
    gen_put_list(out, 6, args, count);
    gen_puts(out, ");\n");
  }
  if (service->method_count == 0) {
    gen_puts(out, "  char no_methods;\n");
  }
  gen_printf(out, "} %s;\n\n", service->c_name);
}

static bool put_specs(gen_out *out, gen_job *job, const gen_service *service) {
  const char *def = gen_format(job->arena, "%s_def", service->c_name);
  gen_printf(out, "extern %sconst crpc_service %s;\n", job->options.api, def);
  bool ok = gen_declare(job, def, service->full_name);
  for (size_t i = 0; i < service->method_count; i++) {
    const char *spec = gen_format(job->arena, "%s_%s_spec", service->c_name,
                                  service->methods[i].c_stem);
    gen_printf(out, "#define %s \\\n  (%s.methods[%zu].spec)\n", spec, def, i);
    ok = ok && gen_declare(job, spec, service->methods[i].full_name);
  }
  gen_puts(out, "\n");
  return ok;
}

static bool put_register(gen_out *out, gen_job *job,
                         const gen_service *service) {
  const char *name = service->c_name;
  const char *function = gen_format(job->arena, "%s_register", name);
  const char *args[] = {
      "crpc_server *server",
      gen_format(job->arena, "const %s *handlers", name),
      "void *CRPC_NULLABLE user",
  };
  gen_printf(out,
             "/** %s makes the\n"
             " * methods callable on a server; see crpc_server_register. */\n"
             "static inline CRPC_NODISCARD crpc_code\n%s(",
             function, function);
  gen_put_list(out, 4, args, 3);
  gen_printf(out,
             ") {\n"
             "  return crpc_server_register(server, &%s_def, handlers,\n"
             "      user);\n}\n\n",
             name);
  return gen_declare(job, function, service->full_name);
}

static bool put_service(gen_out *out, gen_job *job,
                        const gen_service *service) {
  put_table(out, job, service);
  if (!gen_declare(job, service->c_name, service->full_name) ||
      !put_specs(out, job, service) || !put_register(out, job, service)) {
    return false;
  }
  for (size_t i = 0; i < service->method_count; i++) {
    if (!gen_put_method_functions(out, job, service, &service->methods[i])) {
      return false;
    }
  }
  return true;
}

bool gen_put_service_header(gen_out *out, gen_job *job, const gen_file *file) {
  cpb_str name = file->proto->name;
  const char *guard = gen_guard(job->arena, file->prefix, name, ".connect.h");
  gen_put_banner(out, job, &gen_plugin_services, file);
  gen_printf(out,
             "#ifndef %s\n#define %s\n\n"
             "#include \"connectrpc/connectrpc.h\"\n"
             "#include \"%s\"\n",
             guard, guard, gen_path(job->arena, name, ".pb.h"));
  gen_put_point(out, "includes");
  gen_puts(out, "\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n");
  for (size_t i = 0; i < file->service_count; i++) {
    if (!put_service(out, job, &file->services[i])) {
      return false;
    }
  }
  gen_put_point(out, "end");
  gen_puts(out, "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n");
  return true;
}
