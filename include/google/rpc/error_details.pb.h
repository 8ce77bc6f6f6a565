/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/rpc/error_details.proto: do not edit. */

#ifndef GOOGLE_RPC_ERROR_DETAILS_PB_H_171e6e62
#define GOOGLE_RPC_ERROR_DETAILS_PB_H_171e6e62

#include "cpb/functions.h"
#include "google/protobuf/duration.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_rpc_ErrorInfo google_rpc_ErrorInfo;
typedef struct google_rpc_ErrorInfo_MetadataEntry google_rpc_ErrorInfo_MetadataEntry;
typedef struct google_rpc_RetryInfo google_rpc_RetryInfo;
typedef struct google_rpc_DebugInfo google_rpc_DebugInfo;
typedef struct google_rpc_QuotaFailure google_rpc_QuotaFailure;
typedef struct google_rpc_QuotaFailure_Violation google_rpc_QuotaFailure_Violation;
typedef struct google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry;
typedef struct google_rpc_PreconditionFailure google_rpc_PreconditionFailure;
typedef struct google_rpc_PreconditionFailure_Violation google_rpc_PreconditionFailure_Violation;
typedef struct google_rpc_BadRequest google_rpc_BadRequest;
typedef struct google_rpc_BadRequest_FieldViolation google_rpc_BadRequest_FieldViolation;
typedef struct google_rpc_RequestInfo google_rpc_RequestInfo;
typedef struct google_rpc_ResourceInfo google_rpc_ResourceInfo;
typedef struct google_rpc_Help google_rpc_Help;
typedef struct google_rpc_Help_Link google_rpc_Help_Link;
typedef struct google_rpc_LocalizedMessage google_rpc_LocalizedMessage;
extern CPB_API const cpb_message_def google_rpc_ErrorInfo_def;
extern CPB_API const cpb_message_def google_rpc_ErrorInfo_MetadataEntry_def;
extern CPB_API const cpb_message_def google_rpc_RetryInfo_def;
extern CPB_API const cpb_message_def google_rpc_DebugInfo_def;
extern CPB_API const cpb_message_def google_rpc_QuotaFailure_def;
extern CPB_API const cpb_message_def google_rpc_QuotaFailure_Violation_def;
extern CPB_API const cpb_message_def google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry_def;
extern CPB_API const cpb_message_def google_rpc_PreconditionFailure_def;
extern CPB_API const cpb_message_def google_rpc_PreconditionFailure_Violation_def;
extern CPB_API const cpb_message_def google_rpc_BadRequest_def;
extern CPB_API const cpb_message_def google_rpc_BadRequest_FieldViolation_def;
extern CPB_API const cpb_message_def google_rpc_RequestInfo_def;
extern CPB_API const cpb_message_def google_rpc_ResourceInfo_def;
extern CPB_API const cpb_message_def google_rpc_Help_def;
extern CPB_API const cpb_message_def google_rpc_Help_Link_def;
extern CPB_API const cpb_message_def google_rpc_LocalizedMessage_def;
extern CPB_API const cpb_file_def google_rpc_error_details_proto_file;

struct google_rpc_ErrorInfo_MetadataEntry {
  cpb_str key;
  cpb_str value;
};

struct google_rpc_ErrorInfo {
  cpb_head cpb_;
  cpb_str reason;
  cpb_str domain;
  CPB_LIST(google_rpc_ErrorInfo_MetadataEntry) metadata;
};

struct google_rpc_RetryInfo {
  cpb_head cpb_;
  google_protobuf_Duration *retry_delay;
};

struct google_rpc_DebugInfo {
  cpb_head cpb_;
  CPB_LIST(cpb_str) stack_entries;
  cpb_str detail;
};

struct google_rpc_QuotaFailure {
  cpb_head cpb_;
  CPB_LIST(google_rpc_QuotaFailure_Violation) violations;
};

struct google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry {
  cpb_str key;
  cpb_str value;
};

struct google_rpc_QuotaFailure_Violation {
  cpb_head cpb_;
  bool has_future_quota_value;
  cpb_str subject;
  cpb_str description;
  cpb_str api_service;
  cpb_str quota_metric;
  cpb_str quota_id;
  CPB_LIST(google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry) quota_dimensions;
  int64_t quota_value;
  int64_t future_quota_value;
};

struct google_rpc_PreconditionFailure {
  cpb_head cpb_;
  CPB_LIST(google_rpc_PreconditionFailure_Violation) violations;
};

struct google_rpc_PreconditionFailure_Violation {
  cpb_head cpb_;
  cpb_str type;
  cpb_str subject;
  cpb_str description;
};

struct google_rpc_BadRequest {
  cpb_head cpb_;
  CPB_LIST(google_rpc_BadRequest_FieldViolation) field_violations;
};

struct google_rpc_BadRequest_FieldViolation {
  cpb_head cpb_;
  cpb_str field;
  cpb_str description;
  cpb_str reason;
  google_rpc_LocalizedMessage *localized_message;
};

struct google_rpc_RequestInfo {
  cpb_head cpb_;
  cpb_str request_id;
  cpb_str serving_data;
};

struct google_rpc_ResourceInfo {
  cpb_head cpb_;
  cpb_str resource_type;
  cpb_str resource_name;
  cpb_str owner;
  cpb_str description;
};

struct google_rpc_Help {
  cpb_head cpb_;
  CPB_LIST(google_rpc_Help_Link) links;
};

struct google_rpc_Help_Link {
  cpb_head cpb_;
  cpb_str description;
  cpb_str url;
};

struct google_rpc_LocalizedMessage {
  cpb_head cpb_;
  cpb_str locale;
  cpb_str message;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_rpc_ErrorInfo)
CPB_JSON_FUNCTIONS(google_rpc_ErrorInfo)
CPB_TEXT_FUNCTIONS(google_rpc_ErrorInfo)
CPB_GET_FUNCTION(google_rpc_ErrorInfo_get_metadata, google_rpc_ErrorInfo,
    metadata, google_rpc_ErrorInfo_MetadataEntry, cpb_str, cpb_str)
CPB_PUT_FUNCTION(google_rpc_ErrorInfo_put_metadata, google_rpc_ErrorInfo,
    metadata, google_rpc_ErrorInfo_MetadataEntry, cpb_str, cpb_str)

CPB_MESSAGE_FUNCTIONS(google_rpc_RetryInfo)
CPB_JSON_FUNCTIONS(google_rpc_RetryInfo)
CPB_TEXT_FUNCTIONS(google_rpc_RetryInfo)

CPB_MESSAGE_FUNCTIONS(google_rpc_DebugInfo)
CPB_JSON_FUNCTIONS(google_rpc_DebugInfo)
CPB_TEXT_FUNCTIONS(google_rpc_DebugInfo)
CPB_ADD_FUNCTION(google_rpc_DebugInfo_add_stack_entries, google_rpc_DebugInfo,
    stack_entries, cpb_str)

CPB_MESSAGE_FUNCTIONS(google_rpc_QuotaFailure)
CPB_JSON_FUNCTIONS(google_rpc_QuotaFailure)
CPB_TEXT_FUNCTIONS(google_rpc_QuotaFailure)
CPB_ADD_MESSAGE_FUNCTION(google_rpc_QuotaFailure_add_violations,
    google_rpc_QuotaFailure, violations, google_rpc_QuotaFailure_Violation)

CPB_MESSAGE_FUNCTIONS(google_rpc_QuotaFailure_Violation)
CPB_JSON_FUNCTIONS(google_rpc_QuotaFailure_Violation)
CPB_TEXT_FUNCTIONS(google_rpc_QuotaFailure_Violation)
CPB_GET_FUNCTION(google_rpc_QuotaFailure_Violation_get_quota_dimensions,
    google_rpc_QuotaFailure_Violation, quota_dimensions,
    google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry, cpb_str, cpb_str)
CPB_PUT_FUNCTION(google_rpc_QuotaFailure_Violation_put_quota_dimensions,
    google_rpc_QuotaFailure_Violation, quota_dimensions,
    google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry, cpb_str, cpb_str)

CPB_MESSAGE_FUNCTIONS(google_rpc_PreconditionFailure)
CPB_JSON_FUNCTIONS(google_rpc_PreconditionFailure)
CPB_TEXT_FUNCTIONS(google_rpc_PreconditionFailure)
CPB_ADD_MESSAGE_FUNCTION(google_rpc_PreconditionFailure_add_violations,
    google_rpc_PreconditionFailure, violations,
    google_rpc_PreconditionFailure_Violation)

CPB_MESSAGE_FUNCTIONS(google_rpc_PreconditionFailure_Violation)
CPB_JSON_FUNCTIONS(google_rpc_PreconditionFailure_Violation)
CPB_TEXT_FUNCTIONS(google_rpc_PreconditionFailure_Violation)

CPB_MESSAGE_FUNCTIONS(google_rpc_BadRequest)
CPB_JSON_FUNCTIONS(google_rpc_BadRequest)
CPB_TEXT_FUNCTIONS(google_rpc_BadRequest)
CPB_ADD_MESSAGE_FUNCTION(google_rpc_BadRequest_add_field_violations,
    google_rpc_BadRequest, field_violations,
    google_rpc_BadRequest_FieldViolation)

CPB_MESSAGE_FUNCTIONS(google_rpc_BadRequest_FieldViolation)
CPB_JSON_FUNCTIONS(google_rpc_BadRequest_FieldViolation)
CPB_TEXT_FUNCTIONS(google_rpc_BadRequest_FieldViolation)

CPB_MESSAGE_FUNCTIONS(google_rpc_RequestInfo)
CPB_JSON_FUNCTIONS(google_rpc_RequestInfo)
CPB_TEXT_FUNCTIONS(google_rpc_RequestInfo)

CPB_MESSAGE_FUNCTIONS(google_rpc_ResourceInfo)
CPB_JSON_FUNCTIONS(google_rpc_ResourceInfo)
CPB_TEXT_FUNCTIONS(google_rpc_ResourceInfo)

CPB_MESSAGE_FUNCTIONS(google_rpc_Help)
CPB_JSON_FUNCTIONS(google_rpc_Help)
CPB_TEXT_FUNCTIONS(google_rpc_Help)
CPB_ADD_MESSAGE_FUNCTION(google_rpc_Help_add_links, google_rpc_Help, links,
    google_rpc_Help_Link)

CPB_MESSAGE_FUNCTIONS(google_rpc_Help_Link)
CPB_JSON_FUNCTIONS(google_rpc_Help_Link)
CPB_TEXT_FUNCTIONS(google_rpc_Help_Link)

CPB_MESSAGE_FUNCTIONS(google_rpc_LocalizedMessage)
CPB_JSON_FUNCTIONS(google_rpc_LocalizedMessage)
CPB_TEXT_FUNCTIONS(google_rpc_LocalizedMessage)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
