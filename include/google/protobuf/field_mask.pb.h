/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/field_mask.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_FIELD_MASK_PB_H_30bf4c20
#define GOOGLE_PROTOBUF_FIELD_MASK_PB_H_30bf4c20

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_FieldMask google_protobuf_FieldMask;
extern CPB_API const cpb_message_def google_protobuf_FieldMask_def;
extern CPB_API const cpb_file_def google_protobuf_field_mask_proto_file;

struct google_protobuf_FieldMask {
  cpb_head cpb_;
  CPB_LIST(cpb_str) paths;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_FieldMask)
CPB_JSON_FUNCTIONS(google_protobuf_FieldMask)
CPB_TEXT_FUNCTIONS(google_protobuf_FieldMask)
CPB_ADD_FUNCTION(google_protobuf_FieldMask_add_paths, google_protobuf_FieldMask,
    paths, cpb_str)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
