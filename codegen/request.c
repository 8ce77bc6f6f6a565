/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "request.h"

#include "schema.h"

/* Tables for the parts of messages that are looked at: sub-messages are bytes,
 * and all else is unknown. */

#define BYTES(number, type, member, mode) \
  {CPB_TAG(number, 2), offsetof(type, member), 0, CPB_BYTES, mode, 0, 0, 0, 0}
#define NAME(name) {CPB_STR_INIT(name), CPB_STR_INIT(name)}

/* CodeGeneratorRequest */
typedef struct lean_request {
  cpb_head cpb_;
  CPB_LIST(cpb_str) file_to_generate;
  cpb_str parameter;
  CPB_LIST(cpb_str) proto_file;
} lean_request;

static const cpb_field_def request_fields[] = {
    BYTES(1, lean_request, file_to_generate, CPB_REPEATED),
    BYTES(2, lean_request, parameter, CPB_IMPLICIT),
    BYTES(15, lean_request, proto_file, CPB_REPEATED),
};
static const cpb_field_name request_names[] = {
    NAME("file_to_generate"), NAME("parameter"), NAME("proto_file")};
static const cpb_message_def request_def = {
    .fields = request_fields,
    .field_count = 3,
    .dense = 2,
    .size = sizeof(lean_request),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("google.protobuf.compiler.CodeGeneratorRequest"),
    .names = request_names,
};

/* FileDescriptorProto */
typedef struct lean_file {
  cpb_head cpb_;
  cpb_str name;
  cpb_str source_code_info;
} lean_file;

static const cpb_field_def file_fields[] = {
    BYTES(1, lean_file, name, CPB_IMPLICIT),
    BYTES(9, lean_file, source_code_info, CPB_IMPLICIT),
};
static const cpb_field_name file_names[] = {NAME("name"),
                                            NAME("source_code_info")};
static const cpb_message_def file_def = {
    .fields = file_fields,
    .field_count = 2,
    .dense = 1,
    .size = sizeof(lean_file),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("google.protobuf.FileDescriptorProto"),
    .names = file_names,
};

/* FileDescriptorSet */
typedef struct lean_set {
  cpb_head cpb_;
  CPB_LIST(cpb_str) file;
} lean_set;

static const cpb_field_def set_fields[] = {
    BYTES(1, lean_set, file, CPB_REPEATED)};
static const cpb_field_name set_names[] = {NAME("file")};
static const cpb_message_def set_def = {
    .fields = set_fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(lean_set),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("google.protobuf.FileDescriptorSet"),
    .names = set_names,
};

static cpb_codec_options reading(uint32_t flags) {
  return (cpb_codec_options){CPB_CODEC_OPTIONS_INIT, .flags = flags,
                             .limits = &gen_limits};
}

/* Takes the source info out of a descriptor; the rest is copied. */
static cpb_code read_file(gen_request_file *out, cpb_str bytes,
                          cpb_arena *scratch, cpb_error *error) {
  cpb_codec_options options = reading(CPB_ALIAS);
  lean_file file = {0};
  cpb_code code = cpb_decode(bytes.data, bytes.len, &file_def, &options,
                             scratch, &file, error);
  if (code != CPB_OK) {
    return code;
  }
  out->name = file.name;
  out->source_info = file.source_code_info;
  file.source_code_info = (cpb_str){NULL, 0};
  return cpb_encode(&file, &file_def, &options, scratch, &out->descriptor,
                    error);
}

cpb_code gen_request_read(gen_request *request, cpb_str bytes, cpb_arena *arena,
                          cpb_arena *scratch, cpb_error *error) {
  cpb_codec_options options = reading(CPB_ALIAS | CPB_DROP_UNKNOWN);
  lean_request in = {0};
  cpb_code code = cpb_decode(bytes.data, bytes.len, &request_def, &options,
                             arena, &in, error);
  *request =
      (gen_request){.parameter = in.parameter, .file_count = in.proto_file.len};
  request->file_to_generate.items = in.file_to_generate.items;
  request->file_to_generate.len = in.file_to_generate.len;
  /* One more, so that none is not NULL either. */
  request->files = cpb_arena_zalloc(arena, (request->file_count + 1) *
                                               sizeof(request->files[0]));
  if (code == CPB_OK && request->files == NULL) {
    error->code = CPB_NO_MEMORY;
    return CPB_NO_MEMORY;
  }
  for (size_t i = 0; code == CPB_OK && i < request->file_count; i++) {
    code =
        read_file(&request->files[i], in.proto_file.items[i], scratch, error);
  }
  return code;
}

cpb_code gen_request_set(const gen_request *request, cpb_arena *arena,
                         cpb_str *out, cpb_error *error) {
  cpb_codec_options options = reading(0);
  lean_set all = {0};
  if (!cpb_list_reserve(&all.file, sizeof(cpb_str),
                        (uint32_t)request->file_count, arena)) {
    error->code = CPB_NO_MEMORY;
    return CPB_NO_MEMORY;
  }
  for (size_t i = 0; i < request->file_count; i++) {
    all.file.items[all.file.len++] = request->files[i].descriptor;
  }
  return cpb_encode(&all, &set_def, &options, arena, out, error);
}
