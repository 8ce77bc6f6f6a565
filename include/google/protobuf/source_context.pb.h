/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/source_context.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_SOURCE_CONTEXT_PB_H_04a28f3c
#define GOOGLE_PROTOBUF_SOURCE_CONTEXT_PB_H_04a28f3c

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_SourceContext google_protobuf_SourceContext;
extern CPB_API const cpb_message_def google_protobuf_SourceContext_def;
extern CPB_API const cpb_file_def google_protobuf_source_context_proto_file;

struct google_protobuf_SourceContext {
  cpb_head cpb_;
  cpb_str file_name;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_SourceContext)
CPB_JSON_FUNCTIONS(google_protobuf_SourceContext)
CPB_TEXT_FUNCTIONS(google_protobuf_SourceContext)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
