/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "messages.h"

#include <string.h>

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

const char *gen_access(gen_job *job, const gen_field *field) {
  if (field->oneof) {
    return gen_format(job->arena, "msg->%s.%s", field->oneof->c_name,
                      field->c_name);
  }
  return gen_format(job->arena, "msg->%s", field->c_name);
}

/* Protobuf's wire types. */
enum { VARINT = 0, EIGHT_BYTES = 1, DELIMITED = 2, GROUP = 3, FOUR_BYTES = 5 };

static const uint8_t wire_types[] = {
    [CPB_DOUBLE] = EIGHT_BYTES,  [CPB_FLOAT] = FOUR_BYTES,
    [CPB_INT64] = VARINT,        [CPB_UINT64] = VARINT,
    [CPB_INT32] = VARINT,        [CPB_FIXED64] = EIGHT_BYTES,
    [CPB_FIXED32] = FOUR_BYTES,  [CPB_BOOL] = VARINT,
    [CPB_STRING] = DELIMITED,    [CPB_GROUP] = GROUP,
    [CPB_MESSAGE] = DELIMITED,   [CPB_BYTES] = DELIMITED,
    [CPB_UINT32] = VARINT,       [CPB_ENUM] = VARINT,
    [CPB_SFIXED32] = FOUR_BYTES, [CPB_SFIXED64] = EIGHT_BYTES,
    [CPB_SINT32] = VARINT,       [CPB_SINT64] = VARINT,
};

uint32_t gen_wire_type(const gen_field *field) {
  return field->mode == CPB_PACKED ? DELIMITED : wire_types[field->type];
}

size_t gen_tag_size(const gen_field *field) {
  size_t size = 1;
  for (uint32_t rest = (uint32_t)field->proto->number >> 4; rest > 0;
       rest >>= 7) {
    size++;
  }
  return size;
}

bool gen_is_single(const gen_field *field) {
  return field->mode == CPB_IMPLICIT || field->mode == CPB_EXPLICIT ||
         field->mode == CPB_ONEOF;
}

/* A name of the option stands for a message and all that is declared in it. */
static bool is_named(const gen_job *job, cpb_str full_name) {
  for (size_t i = 0; i < job->options.speed_count; i++) {
    cpb_str name = job->options.speed_names[i];
    if (full_name.len >= name.len &&
        memcmp(full_name.data, name.data, name.len) == 0 &&
        (full_name.len == name.len || full_name.data[name.len] == '.')) {
      return true;
    }
  }
  return false;
}

bool gen_is_fast(const gen_job *job, const gen_message *message) {
  return message->field_count > 0 && !message->map_entry &&
         !message->extendee &&
         (job->options.speed || is_named(job, message->full_name));
}

bool gen_is_direct(const gen_job *job, const gen_message *message,
                   const gen_field *field) {
  return field->type == CPB_MESSAGE && field->mode != CPB_MAP &&
         field->message->file == message->file &&
         gen_is_fast(job, field->message);
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

static const char *const options[] = {
    "api",    "comments",   "json",  "partial", "paths",
    "prefix", "reflection", "speed", "text",    NULL};

const gen_plugin gen_plugin_messages = {"protoc-gen-cpb", options, emit};
