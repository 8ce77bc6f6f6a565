/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "messages.h"

#include "names.h"

static const char *const scalar_types[] = {
    [CPB_DOUBLE] = "double",    [CPB_FLOAT] = "float",
    [CPB_INT64] = "int64_t",    [CPB_UINT64] = "uint64_t",
    [CPB_INT32] = "int32_t",    [CPB_FIXED64] = "uint64_t",
    [CPB_FIXED32] = "uint32_t", [CPB_BOOL] = "bool",
    [CPB_STRING] = "cpb_str",   [CPB_BYTES] = "cpb_str",
    [CPB_UINT32] = "uint32_t",  [CPB_ENUM] = "int32_t",
    [CPB_SFIXED32] = "int32_t", [CPB_SFIXED64] = "int64_t",
    [CPB_SINT32] = "int32_t",   [CPB_SINT64] = "int64_t",
    [CPB_GROUP] = NULL,         [CPB_MESSAGE] = NULL,
};

const char *gen_value_type(const gen_field *field) {
  return field->message ? field->message->c_name : scalar_types[field->type];
}

const char *gen_member_type(gen_job *job, const gen_field *field) {
  return gen_format(job->arena, field->message ? "%s *" : "%s ",
                    gen_value_type(field));
}

const gen_field *gen_map_key(const gen_field *map) {
  return map->message->sorted[0];
}

const gen_field *gen_map_value(const gen_field *map) {
  return map->message->sorted[1];
}

static bool emit(gen_job *job, const gen_file *file) {
  cpb_str name = file->proto->name;
  gen_out header = GEN_OUT(job->arena);
  gen_out source = GEN_OUT(job->arena);
  return gen_put_header(&header, job, file) &&
         gen_add_file(job, gen_path(job->arena, name, ".pb.h"), &header) &&
         gen_put_source(&source, job, file) &&
         gen_add_file(job, gen_path(job->arena, name, ".pb.c"), &source);
}

static const char *const options[] = {"api",    "comments",   "json", "paths",
                                      "prefix", "reflection", "text", NULL};

const gen_plugin gen_plugin_messages = {"protoc-gen-cpb", options, emit};
