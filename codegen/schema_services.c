/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Services and methods of the files to be generated. */

#include <string.h>

#include "names.h"
#include "nameset.h"
#include "schema.h"

static void collect_method(gen_schema *schema, const gen_service *service,
                           gen_method *method, const cpb_method_def *def) {
  cpb_str stem = gen_snake_name(schema->arena, def->name);
  method->full_name =
      cpb_arena_printf(schema->arena, CPB_STR_FMT "." CPB_STR_FMT,
                       CPB_STR_ARG(service->full_name), CPB_STR_ARG(def->name));
  method->proto = def->descriptor;
  method->c_stem = stem.data;
  method->c_name = gen_c_member(schema->arena, stem);
  method->input = gen_message_of(schema, def->input);
  method->output = gen_message_of(schema, def->output);
}

static bool check_names(gen_schema *schema, const gen_service *service) {
  gen_nameset names = GEN_NAMESET(schema->arena);
  for (size_t i = 0; i < service->method_count; i++) {
    const gen_method *method = &service->methods[i];
    const gen_nameset_entry *other = gen_nameset_find(&names, method->c_stem);
    if (other) {
      return gen_fail(schema,
                      CPB_STR_FMT ": methods " CPB_STR_FMT " and " CPB_STR_FMT
                                  " are both %s in C",
                      CPB_STR_ARG(service->full_name),
                      CPB_STR_ARG(other->owner),
                      CPB_STR_ARG(method->proto->name), method->c_stem);
    }
    if (!gen_nameset_add(&names, method->c_stem, method->proto->name)) {
      return gen_fail(schema, "out of memory");
    }
  }
  return true;
}

static bool collect_service(gen_schema *schema, gen_service *service,
                            const cpb_service_def *def) {
  *service = (gen_service){
      .proto = def->descriptor,
      .full_name = def->full_name,
      .c_name = gen_c_name(schema->arena, def->full_name),
      .method_count = def->method_count,
  };
  service->methods =
      gen_array(schema, service->method_count, sizeof(service->methods[0]));
  if (service->methods == NULL) {
    return false;
  }
  for (size_t i = 0; i < service->method_count; i++) {
    collect_method(schema, service, &service->methods[i], &def->methods[i]);
  }
  return !cpb_arena_failed(schema->arena) ? check_names(schema, service)
                                          : gen_fail(schema, "out of memory");
}

bool gen_collect_services(gen_schema *schema, gen_file *file) {
  const cpb_service_def *defs =
      cpb_pool_services(schema->pool, file->def, &file->service_count);
  file->services =
      gen_array(schema, file->service_count, sizeof(file->services[0]));
  if (file->services == NULL) {
    return false;
  }
  for (size_t i = 0; i < file->service_count; i++) {
    if (!collect_service(schema, &file->services[i], &defs[i])) {
      return false;
    }
  }
  return true;
}
