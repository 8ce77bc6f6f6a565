/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/api.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_API_PB_H
#define GOOGLE_PROTOBUF_API_PB_H

#include "cpb/message.h"
#include "google/protobuf/source_context.pb.h"
#include "google/protobuf/type.pb.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_Api google_protobuf_Api;
typedef struct google_protobuf_Method google_protobuf_Method;
typedef struct google_protobuf_Mixin google_protobuf_Mixin;
extern CPB_API const cpb_message_def google_protobuf_Api_def;
extern CPB_API const cpb_message_def google_protobuf_Method_def;
extern CPB_API const cpb_message_def google_protobuf_Mixin_def;
extern CPB_API const cpb_file_def google_protobuf_api_proto_file;

struct google_protobuf_Api {
  cpb_head cpb_;
  cpb_str name;
  CPB_LIST(google_protobuf_Method) methods;
  CPB_LIST(google_protobuf_Option) options;
  cpb_str version;
  google_protobuf_SourceContext *source_context;
  CPB_LIST(google_protobuf_Mixin) mixins;
  int32_t syntax;
  cpb_str edition;
};

struct google_protobuf_Method {
  cpb_head cpb_;
  cpb_str name;
  cpb_str request_type_url;
  bool request_streaming;
  cpb_str response_type_url;
  bool response_streaming;
  CPB_LIST(google_protobuf_Option) options;
  /** Deprecated. */
  int32_t syntax;
  /** Deprecated. */
  cpb_str edition;
};

struct google_protobuf_Mixin {
  cpb_head cpb_;
  cpb_str name;
  cpb_str root;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline google_protobuf_Api *CPB_NULLABLE
google_protobuf_Api_new(cpb_arena *arena) {
  return (google_protobuf_Api *)cpb_message_new(&google_protobuf_Api_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Api_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Api *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Api_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Api_encode(const google_protobuf_Api *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Api_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Api_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Api *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Api_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Api_to_json(const google_protobuf_Api *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Api_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD google_protobuf_Method *CPB_NULLABLE
google_protobuf_Api_add_methods(google_protobuf_Api *msg, cpb_arena *arena) {
  return (google_protobuf_Method *)cpb_list_add_message(&msg->methods,
      &google_protobuf_Method_def, arena);
}
static inline CPB_NODISCARD google_protobuf_Option *CPB_NULLABLE
google_protobuf_Api_add_options(google_protobuf_Api *msg, cpb_arena *arena) {
  return (google_protobuf_Option *)cpb_list_add_message(&msg->options,
      &google_protobuf_Option_def, arena);
}
static inline CPB_NODISCARD google_protobuf_Mixin *CPB_NULLABLE
google_protobuf_Api_add_mixins(google_protobuf_Api *msg, cpb_arena *arena) {
  return (google_protobuf_Mixin *)cpb_list_add_message(&msg->mixins,
      &google_protobuf_Mixin_def, arena);
}

static inline google_protobuf_Method *CPB_NULLABLE
google_protobuf_Method_new(cpb_arena *arena) {
  return (google_protobuf_Method *)cpb_message_new(&google_protobuf_Method_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Method_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Method *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Method_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Method_encode(const google_protobuf_Method *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Method_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Method_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Method *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Method_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Method_to_json(const google_protobuf_Method *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Method_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD google_protobuf_Option *CPB_NULLABLE
google_protobuf_Method_add_options(google_protobuf_Method *msg,
    cpb_arena *arena) {
  return (google_protobuf_Option *)cpb_list_add_message(&msg->options,
      &google_protobuf_Option_def, arena);
}

static inline google_protobuf_Mixin *CPB_NULLABLE
google_protobuf_Mixin_new(cpb_arena *arena) {
  return (google_protobuf_Mixin *)cpb_message_new(&google_protobuf_Mixin_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Mixin_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Mixin *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Mixin_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Mixin_encode(const google_protobuf_Mixin *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Mixin_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Mixin_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Mixin *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Mixin_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Mixin_to_json(const google_protobuf_Mixin *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Mixin_def, NULL, arena, out, error);
}

#ifdef __cplusplus
}
#endif

#endif
