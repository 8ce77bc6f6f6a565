/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/api.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_API_PB_H
#define GOOGLE_PROTOBUF_API_PB_H

#include "cpb/functions.h"
#include "google/protobuf/source_context.pb.h"
#include "google/protobuf/type.pb.h"
/* @@protoc_insertion_point(includes) */

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

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_Api)
CPB_JSON_FUNCTIONS(google_protobuf_Api)
CPB_TEXT_FUNCTIONS(google_protobuf_Api)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_Api_add_methods, google_protobuf_Api,
    methods, google_protobuf_Method)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_Api_add_options, google_protobuf_Api,
    options, google_protobuf_Option)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_Api_add_mixins, google_protobuf_Api,
    mixins, google_protobuf_Mixin)

CPB_MESSAGE_FUNCTIONS(google_protobuf_Method)
CPB_JSON_FUNCTIONS(google_protobuf_Method)
CPB_TEXT_FUNCTIONS(google_protobuf_Method)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_Method_add_options,
    google_protobuf_Method, options, google_protobuf_Option)

CPB_MESSAGE_FUNCTIONS(google_protobuf_Mixin)
CPB_JSON_FUNCTIONS(google_protobuf_Mixin)
CPB_TEXT_FUNCTIONS(google_protobuf_Mixin)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
