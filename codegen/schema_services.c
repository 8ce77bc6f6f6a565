/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Services and methods of the files to be generated. */

#include <string.h>

#include "names.h"
#include "nameset.h"
#include "schema.h"

/* Field numbers of descriptor.proto, for the paths of comments. */
enum { FILE_SERVICE = 6, SERVICE_METHOD = 2 };

static gen_message *CPB_NULLABLE find_message(gen_schema *schema,
                                              const gen_service *service,
                                              cpb_str type_name) {
  const gen_symbol *symbol = gen_find_type(schema, type_name);
  if (symbol == NULL || symbol->message == NULL || symbol->message->map_entry) {
    gen_fail(schema, CPB_STR_FMT ": not a known message: \"" CPB_STR_FMT "\"",
             CPB_STR_ARG(service->full_name), CPB_STR_ARG(type_name));
    return NULL;
  }
  return symbol->message;
}

static bool resolve_method(gen_schema *schema, const gen_service *service,
                           gen_method *method) {
  const google_protobuf_MethodDescriptorProto *proto = method->proto;
  if (!gen_is_identifier(proto->name)) {
    return gen_fail(schema, CPB_STR_FMT ": not a name: \"" CPB_STR_FMT "\"",
                    CPB_STR_ARG(service->full_name), CPB_STR_ARG(proto->name));
  }
  cpb_str stem = gen_snake_name(schema->arena, proto->name);
  method->c_stem = stem.data;
  method->c_name = gen_c_member(schema->arena, stem);
  method->input = find_message(schema, service, proto->input_type);
  method->output = find_message(schema, service, proto->output_type);
  return method->input && method->output;
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

static bool resolve_service(gen_schema *schema, const gen_file *file,
                            gen_service *service, int32_t index) {
  const google_protobuf_ServiceDescriptorProto *proto = service->proto;
  cpb_str package = file->proto->package;
  if (!gen_is_identifier(proto->name)) {
    return gen_fail(schema, CPB_STR_FMT ": not a name: \"" CPB_STR_FMT "\"",
                    CPB_STR_ARG(file->proto->name), CPB_STR_ARG(proto->name));
  }
  service->full_name = cpb_arena_printf(
      schema->arena, CPB_STR_FMT "%s" CPB_STR_FMT, CPB_STR_ARG(package),
      package.len > 0 ? "." : "", CPB_STR_ARG(proto->name));
  service->c_name = gen_c_name(schema->arena, service->full_name);
  gen_place top = {NULL, 0};
  service->comment =
      gen_comments_find(&file->comments, top, FILE_SERVICE, index);
  service->method_count = proto->method.len;
  service->methods =
      gen_array(schema, service->method_count, sizeof(service->methods[0]));
  if (service->methods == NULL) {
    return false;
  }
  int32_t items[] = {FILE_SERVICE, index};
  gen_place place = {items, 2};
  for (uint32_t i = 0; i < proto->method.len; i++) {
    gen_method *method = &service->methods[i];
    method->proto = &proto->method.items[i];
    method->comment =
        gen_comments_find(&file->comments, place, SERVICE_METHOD, (int32_t)i);
    if (!resolve_method(schema, service, method)) {
      return false;
    }
  }
  return check_names(schema, service);
}

bool gen_resolve_services(gen_schema *schema, gen_file *file) {
  file->service_count = file->proto->service.len;
  file->services =
      gen_array(schema, file->service_count, sizeof(file->services[0]));
  if (file->services == NULL) {
    return false;
  }
  for (size_t i = 0; i < file->service_count; i++) {
    file->services[i].proto = &file->proto->service.items[i];
    if (!resolve_service(schema, file, &file->services[i], (int32_t)i)) {
      return false;
    }
  }
  return true;
}
