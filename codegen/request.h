/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A CodeGeneratorRequest, read no deeper than it has to be. Most of it is where
 * everything stands in the .proto files: that is decoded for one file at a time,
 * when the file's turn has come. */

#ifndef CODEGEN_REQUEST_H
#define CODEGEN_REQUEST_H

#include "cpb/message.h"

typedef struct gen_request_file {
  cpb_str name;
  cpb_str descriptor;  /* a FileDescriptorProto without source_code_info */
  cpb_str source_info; /* a SourceCodeInfo; empty: there is none */
} gen_request_file;

typedef struct gen_request {
  CPB_LIST(cpb_str) file_to_generate;
  cpb_str parameter;
  gen_request_file *files; /* proto_file */
  size_t file_count;
} gen_request;

/* Reads a request. Strings point into the bytes, but for descriptors, which are
 * in the scratch arena. */
cpb_code gen_request_read(gen_request *request, cpb_str bytes, cpb_arena *arena,
                          cpb_arena *scratch, cpb_error *error);

/* A FileDescriptorSet of all descriptors, in the arena. */
cpb_code gen_request_set(const gen_request *request, cpb_arena *arena,
                         cpb_str *out, cpb_error *error);

#endif
