/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/rpc/error_details.proto: do not edit. */

#include "google/rpc/error_details.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_sub google_rpc_ErrorInfo__subs[] = {
    {.message = &google_rpc_ErrorInfo_MetadataEntry_def},
};
static const cpb_field_def google_rpc_ErrorInfo__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_ErrorInfo, reason), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_ErrorInfo, domain), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(google_rpc_ErrorInfo, metadata), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 0, 0},
};
static const cpb_field_name google_rpc_ErrorInfo__names[] = {
    {CPB_STR_INIT("reason"), CPB_STR_INIT("reason")},
    {CPB_STR_INIT("domain"), CPB_STR_INIT("domain")},
    {CPB_STR_INIT("metadata"), CPB_STR_INIT("metadata")},
};
const cpb_message_def google_rpc_ErrorInfo_def = {
    .fields = google_rpc_ErrorInfo__fields,
    .subs = google_rpc_ErrorInfo__subs,
    .field_count = 3,
    .dense = 3,
    .size = sizeof(google_rpc_ErrorInfo),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.ErrorInfo"),
    .names = google_rpc_ErrorInfo__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_field_def google_rpc_ErrorInfo_MetadataEntry__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_ErrorInfo_MetadataEntry, key), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_ErrorInfo_MetadataEntry, value), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_rpc_ErrorInfo_MetadataEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_rpc_ErrorInfo_MetadataEntry_def = {
    .fields = google_rpc_ErrorInfo_MetadataEntry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_rpc_ErrorInfo_MetadataEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.ErrorInfo.MetadataEntry"),
    .names = google_rpc_ErrorInfo_MetadataEntry__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_sub google_rpc_RetryInfo__subs[] = {
    {.message = &google_protobuf_Duration_def},
};
static const cpb_field_def google_rpc_RetryInfo__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_RetryInfo, retry_delay), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_rpc_RetryInfo__names[] = {
    {CPB_STR_INIT("retry_delay"), CPB_STR_INIT("retryDelay")},
};
const cpb_message_def google_rpc_RetryInfo_def = {
    .fields = google_rpc_RetryInfo__fields,
    .subs = google_rpc_RetryInfo__subs,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_rpc_RetryInfo),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.RetryInfo"),
    .names = google_rpc_RetryInfo__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_field_def google_rpc_DebugInfo__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_DebugInfo, stack_entries), 0,
     CPB_STRING, CPB_REPEATED, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_DebugInfo, detail), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_rpc_DebugInfo__names[] = {
    {CPB_STR_INIT("stack_entries"), CPB_STR_INIT("stackEntries")},
    {CPB_STR_INIT("detail"), CPB_STR_INIT("detail")},
};
const cpb_message_def google_rpc_DebugInfo_def = {
    .fields = google_rpc_DebugInfo__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_rpc_DebugInfo),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.DebugInfo"),
    .names = google_rpc_DebugInfo__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_sub google_rpc_QuotaFailure__subs[] = {
    {.message = &google_rpc_QuotaFailure_Violation_def},
};
static const cpb_field_def google_rpc_QuotaFailure__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_QuotaFailure, violations), 0,
     CPB_MESSAGE, CPB_REPEATED, 0, 0, 0, 0},
};
static const cpb_field_name google_rpc_QuotaFailure__names[] = {
    {CPB_STR_INIT("violations"), CPB_STR_INIT("violations")},
};
const cpb_message_def google_rpc_QuotaFailure_def = {
    .fields = google_rpc_QuotaFailure__fields,
    .subs = google_rpc_QuotaFailure__subs,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_rpc_QuotaFailure),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.QuotaFailure"),
    .names = google_rpc_QuotaFailure__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_sub google_rpc_QuotaFailure_Violation__subs[] = {
    {.message = &google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry_def},
};
static const cpb_field_def google_rpc_QuotaFailure_Violation__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_QuotaFailure_Violation, subject), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_QuotaFailure_Violation, description), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(google_rpc_QuotaFailure_Violation, api_service), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(4, 2), offsetof(google_rpc_QuotaFailure_Violation, quota_metric),
     0, CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(5, 2), offsetof(google_rpc_QuotaFailure_Violation, quota_id), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(6, 2),
     offsetof(google_rpc_QuotaFailure_Violation, quota_dimensions), 0,
     CPB_MESSAGE, CPB_MAP, 0, 0, 0, 0},
    {CPB_TAG(7, 0), offsetof(google_rpc_QuotaFailure_Violation, quota_value), 0,
     CPB_INT64, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(8, 0),
     offsetof(google_rpc_QuotaFailure_Violation, future_quota_value),
     offsetof(google_rpc_QuotaFailure_Violation, has_future_quota_value),
     CPB_INT64, CPB_EXPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_rpc_QuotaFailure_Violation__names[] = {
    {CPB_STR_INIT("subject"), CPB_STR_INIT("subject")},
    {CPB_STR_INIT("description"), CPB_STR_INIT("description")},
    {CPB_STR_INIT("api_service"), CPB_STR_INIT("apiService")},
    {CPB_STR_INIT("quota_metric"), CPB_STR_INIT("quotaMetric")},
    {CPB_STR_INIT("quota_id"), CPB_STR_INIT("quotaId")},
    {CPB_STR_INIT("quota_dimensions"), CPB_STR_INIT("quotaDimensions")},
    {CPB_STR_INIT("quota_value"), CPB_STR_INIT("quotaValue")},
    {CPB_STR_INIT("future_quota_value"), CPB_STR_INIT("futureQuotaValue")},
};
const cpb_message_def google_rpc_QuotaFailure_Violation_def = {
    .fields = google_rpc_QuotaFailure_Violation__fields,
    .subs = google_rpc_QuotaFailure_Violation__subs,
    .field_count = 8,
    .dense = 8,
    .size = sizeof(google_rpc_QuotaFailure_Violation),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.QuotaFailure.Violation"),
    .names = google_rpc_QuotaFailure_Violation__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_field_def google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry__fields[] = {
    {CPB_TAG(1, 2),
     offsetof(google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry, key), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2),
     offsetof(google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry, value), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry_def = {
    .fields = google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.QuotaFailure.Violation.QuotaDimensionsEntry"),
    .names = google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_sub google_rpc_PreconditionFailure__subs[] = {
    {.message = &google_rpc_PreconditionFailure_Violation_def},
};
static const cpb_field_def google_rpc_PreconditionFailure__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_PreconditionFailure, violations), 0,
     CPB_MESSAGE, CPB_REPEATED, 0, 0, 0, 0},
};
static const cpb_field_name google_rpc_PreconditionFailure__names[] = {
    {CPB_STR_INIT("violations"), CPB_STR_INIT("violations")},
};
const cpb_message_def google_rpc_PreconditionFailure_def = {
    .fields = google_rpc_PreconditionFailure__fields,
    .subs = google_rpc_PreconditionFailure__subs,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_rpc_PreconditionFailure),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.PreconditionFailure"),
    .names = google_rpc_PreconditionFailure__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_field_def google_rpc_PreconditionFailure_Violation__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_PreconditionFailure_Violation, type), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_PreconditionFailure_Violation, subject),
     0, CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(3, 2),
     offsetof(google_rpc_PreconditionFailure_Violation, description), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_rpc_PreconditionFailure_Violation__names[] = {
    {CPB_STR_INIT("type"), CPB_STR_INIT("type")},
    {CPB_STR_INIT("subject"), CPB_STR_INIT("subject")},
    {CPB_STR_INIT("description"), CPB_STR_INIT("description")},
};
const cpb_message_def google_rpc_PreconditionFailure_Violation_def = {
    .fields = google_rpc_PreconditionFailure_Violation__fields,
    .field_count = 3,
    .dense = 3,
    .size = sizeof(google_rpc_PreconditionFailure_Violation),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.PreconditionFailure.Violation"),
    .names = google_rpc_PreconditionFailure_Violation__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_sub google_rpc_BadRequest__subs[] = {
    {.message = &google_rpc_BadRequest_FieldViolation_def},
};
static const cpb_field_def google_rpc_BadRequest__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_BadRequest, field_violations), 0,
     CPB_MESSAGE, CPB_REPEATED, 0, 0, 0, 0},
};
static const cpb_field_name google_rpc_BadRequest__names[] = {
    {CPB_STR_INIT("field_violations"), CPB_STR_INIT("fieldViolations")},
};
const cpb_message_def google_rpc_BadRequest_def = {
    .fields = google_rpc_BadRequest__fields,
    .subs = google_rpc_BadRequest__subs,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_rpc_BadRequest),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.BadRequest"),
    .names = google_rpc_BadRequest__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_sub google_rpc_BadRequest_FieldViolation__subs[] = {
    {.message = &google_rpc_LocalizedMessage_def},
};
static const cpb_field_def google_rpc_BadRequest_FieldViolation__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_BadRequest_FieldViolation, field), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_BadRequest_FieldViolation, description),
     0, CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(google_rpc_BadRequest_FieldViolation, reason), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(4, 2),
     offsetof(google_rpc_BadRequest_FieldViolation, localized_message), 0,
     CPB_MESSAGE, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_rpc_BadRequest_FieldViolation__names[] = {
    {CPB_STR_INIT("field"), CPB_STR_INIT("field")},
    {CPB_STR_INIT("description"), CPB_STR_INIT("description")},
    {CPB_STR_INIT("reason"), CPB_STR_INIT("reason")},
    {CPB_STR_INIT("localized_message"), CPB_STR_INIT("localizedMessage")},
};
const cpb_message_def google_rpc_BadRequest_FieldViolation_def = {
    .fields = google_rpc_BadRequest_FieldViolation__fields,
    .subs = google_rpc_BadRequest_FieldViolation__subs,
    .field_count = 4,
    .dense = 4,
    .size = sizeof(google_rpc_BadRequest_FieldViolation),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.BadRequest.FieldViolation"),
    .names = google_rpc_BadRequest_FieldViolation__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_field_def google_rpc_RequestInfo__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_RequestInfo, request_id), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_RequestInfo, serving_data), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_rpc_RequestInfo__names[] = {
    {CPB_STR_INIT("request_id"), CPB_STR_INIT("requestId")},
    {CPB_STR_INIT("serving_data"), CPB_STR_INIT("servingData")},
};
const cpb_message_def google_rpc_RequestInfo_def = {
    .fields = google_rpc_RequestInfo__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_rpc_RequestInfo),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.RequestInfo"),
    .names = google_rpc_RequestInfo__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_field_def google_rpc_ResourceInfo__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_ResourceInfo, resource_type), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_ResourceInfo, resource_name), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(google_rpc_ResourceInfo, owner), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(4, 2), offsetof(google_rpc_ResourceInfo, description), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_rpc_ResourceInfo__names[] = {
    {CPB_STR_INIT("resource_type"), CPB_STR_INIT("resourceType")},
    {CPB_STR_INIT("resource_name"), CPB_STR_INIT("resourceName")},
    {CPB_STR_INIT("owner"), CPB_STR_INIT("owner")},
    {CPB_STR_INIT("description"), CPB_STR_INIT("description")},
};
const cpb_message_def google_rpc_ResourceInfo_def = {
    .fields = google_rpc_ResourceInfo__fields,
    .field_count = 4,
    .dense = 4,
    .size = sizeof(google_rpc_ResourceInfo),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.ResourceInfo"),
    .names = google_rpc_ResourceInfo__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_sub google_rpc_Help__subs[] = {
    {.message = &google_rpc_Help_Link_def},
};
static const cpb_field_def google_rpc_Help__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_Help, links), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 0, 0},
};
static const cpb_field_name google_rpc_Help__names[] = {
    {CPB_STR_INIT("links"), CPB_STR_INIT("links")},
};
const cpb_message_def google_rpc_Help_def = {
    .fields = google_rpc_Help__fields,
    .subs = google_rpc_Help__subs,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_rpc_Help),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.Help"),
    .names = google_rpc_Help__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_field_def google_rpc_Help_Link__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_Help_Link, description), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_Help_Link, url), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_rpc_Help_Link__names[] = {
    {CPB_STR_INIT("description"), CPB_STR_INIT("description")},
    {CPB_STR_INIT("url"), CPB_STR_INIT("url")},
};
const cpb_message_def google_rpc_Help_Link_def = {
    .fields = google_rpc_Help_Link__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_rpc_Help_Link),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.Help.Link"),
    .names = google_rpc_Help_Link__names,
    .file = &google_rpc_error_details_proto_file,
};

static const cpb_field_def google_rpc_LocalizedMessage__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_rpc_LocalizedMessage, locale), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_LocalizedMessage, message), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_rpc_LocalizedMessage__names[] = {
    {CPB_STR_INIT("locale"), CPB_STR_INIT("locale")},
    {CPB_STR_INIT("message"), CPB_STR_INIT("message")},
};
const cpb_message_def google_rpc_LocalizedMessage_def = {
    .fields = google_rpc_LocalizedMessage__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_rpc_LocalizedMessage),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.LocalizedMessage"),
    .names = google_rpc_LocalizedMessage__names,
    .file = &google_rpc_error_details_proto_file,
};

static const unsigned char google_rpc_error_details_proto__descriptor[] = {
    10,30,103,111,111,103,108,101,47,114,112,99,47,101,114,114,111,114,
    95,100,101,116,97,105,108,115,46,112,114,111,116,111,18,10,103,111,
    111,103,108,101,46,114,112,99,26,30,103,111,111,103,108,101,47,112,
    114,111,116,111,98,117,102,47,100,117,114,97,116,105,111,110,46,112,
    114,111,116,111,34,185,1,10,9,69,114,114,111,114,73,110,102,111,
    18,22,10,6,114,101,97,115,111,110,24,1,32,1,40,9,82,6,
    114,101,97,115,111,110,18,22,10,6,100,111,109,97,105,110,24,2,
    32,1,40,9,82,6,100,111,109,97,105,110,18,63,10,8,109,101,
    116,97,100,97,116,97,24,3,32,3,40,11,50,35,46,103,111,111,
    103,108,101,46,114,112,99,46,69,114,114,111,114,73,110,102,111,46,
    77,101,116,97,100,97,116,97,69,110,116,114,121,82,8,109,101,116,
    97,100,97,116,97,26,59,10,13,77,101,116,97,100,97,116,97,69,
    110,116,114,121,18,16,10,3,107,101,121,24,1,32,1,40,9,82,
    3,107,101,121,18,20,10,5,118,97,108,117,101,24,2,32,1,40,
    9,82,5,118,97,108,117,101,58,2,56,1,34,71,10,9,82,101,
    116,114,121,73,110,102,111,18,58,10,11,114,101,116,114,121,95,100,
    101,108,97,121,24,1,32,1,40,11,50,25,46,103,111,111,103,108,
    101,46,112,114,111,116,111,98,117,102,46,68,117,114,97,116,105,111,
    110,82,10,114,101,116,114,121,68,101,108,97,121,34,72,10,9,68,
    101,98,117,103,73,110,102,111,18,35,10,13,115,116,97,99,107,95,
    101,110,116,114,105,101,115,24,1,32,3,40,9,82,12,115,116,97,
    99,107,69,110,116,114,105,101,115,18,22,10,6,100,101,116,97,105,
    108,24,2,32,1,40,9,82,6,100,101,116,97,105,108,34,142,4,
    10,12,81,117,111,116,97,70,97,105,108,117,114,101,18,66,10,10,
    118,105,111,108,97,116,105,111,110,115,24,1,32,3,40,11,50,34,
    46,103,111,111,103,108,101,46,114,112,99,46,81,117,111,116,97,70,
    97,105,108,117,114,101,46,86,105,111,108,97,116,105,111,110,82,10,
    118,105,111,108,97,116,105,111,110,115,26,185,3,10,9,86,105,111,
    108,97,116,105,111,110,18,24,10,7,115,117,98,106,101,99,116,24,
    1,32,1,40,9,82,7,115,117,98,106,101,99,116,18,32,10,11,
    100,101,115,99,114,105,112,116,105,111,110,24,2,32,1,40,9,82,
    11,100,101,115,99,114,105,112,116,105,111,110,18,31,10,11,97,112,
    105,95,115,101,114,118,105,99,101,24,3,32,1,40,9,82,10,97,
    112,105,83,101,114,118,105,99,101,18,33,10,12,113,117,111,116,97,
    95,109,101,116,114,105,99,24,4,32,1,40,9,82,11,113,117,111,
    116,97,77,101,116,114,105,99,18,25,10,8,113,117,111,116,97,95,
    105,100,24,5,32,1,40,9,82,7,113,117,111,116,97,73,100,18,
    98,10,16,113,117,111,116,97,95,100,105,109,101,110,115,105,111,110,
    115,24,6,32,3,40,11,50,55,46,103,111,111,103,108,101,46,114,
    112,99,46,81,117,111,116,97,70,97,105,108,117,114,101,46,86,105,
    111,108,97,116,105,111,110,46,81,117,111,116,97,68,105,109,101,110,
    115,105,111,110,115,69,110,116,114,121,82,15,113,117,111,116,97,68,
    105,109,101,110,115,105,111,110,115,18,31,10,11,113,117,111,116,97,
    95,118,97,108,117,101,24,7,32,1,40,3,82,10,113,117,111,116,
    97,86,97,108,117,101,18,49,10,18,102,117,116,117,114,101,95,113,
    117,111,116,97,95,118,97,108,117,101,24,8,32,1,40,3,72,0,
    82,16,102,117,116,117,114,101,81,117,111,116,97,86,97,108,117,101,
    136,1,1,26,66,10,20,81,117,111,116,97,68,105,109,101,110,115,
    105,111,110,115,69,110,116,114,121,18,16,10,3,107,101,121,24,1,
    32,1,40,9,82,3,107,101,121,18,20,10,5,118,97,108,117,101,
    24,2,32,1,40,9,82,5,118,97,108,117,101,58,2,56,1,66,
    21,10,19,95,102,117,116,117,114,101,95,113,117,111,116,97,95,118,
    97,108,117,101,34,189,1,10,19,80,114,101,99,111,110,100,105,116,
    105,111,110,70,97,105,108,117,114,101,18,73,10,10,118,105,111,108,
    97,116,105,111,110,115,24,1,32,3,40,11,50,41,46,103,111,111,
    103,108,101,46,114,112,99,46,80,114,101,99,111,110,100,105,116,105,
    111,110,70,97,105,108,117,114,101,46,86,105,111,108,97,116,105,111,
    110,82,10,118,105,111,108,97,116,105,111,110,115,26,91,10,9,86,
    105,111,108,97,116,105,111,110,18,18,10,4,116,121,112,101,24,1,
    32,1,40,9,82,4,116,121,112,101,18,24,10,7,115,117,98,106,
    101,99,116,24,2,32,1,40,9,82,7,115,117,98,106,101,99,116,
    18,32,10,11,100,101,115,99,114,105,112,116,105,111,110,24,3,32,
    1,40,9,82,11,100,101,115,99,114,105,112,116,105,111,110,34,140,
    2,10,10,66,97,100,82,101,113,117,101,115,116,18,80,10,16,102,
    105,101,108,100,95,118,105,111,108,97,116,105,111,110,115,24,1,32,
    3,40,11,50,37,46,103,111,111,103,108,101,46,114,112,99,46,66,
    97,100,82,101,113,117,101,115,116,46,70,105,101,108,100,86,105,111,
    108,97,116,105,111,110,82,15,102,105,101,108,100,86,105,111,108,97,
    116,105,111,110,115,26,171,1,10,14,70,105,101,108,100,86,105,111,
    108,97,116,105,111,110,18,20,10,5,102,105,101,108,100,24,1,32,
    1,40,9,82,5,102,105,101,108,100,18,32,10,11,100,101,115,99,
    114,105,112,116,105,111,110,24,2,32,1,40,9,82,11,100,101,115,
    99,114,105,112,116,105,111,110,18,22,10,6,114,101,97,115,111,110,
    24,3,32,1,40,9,82,6,114,101,97,115,111,110,18,73,10,17,
    108,111,99,97,108,105,122,101,100,95,109,101,115,115,97,103,101,24,
    4,32,1,40,11,50,28,46,103,111,111,103,108,101,46,114,112,99,
    46,76,111,99,97,108,105,122,101,100,77,101,115,115,97,103,101,82,
    16,108,111,99,97,108,105,122,101,100,77,101,115,115,97,103,101,34,
    79,10,11,82,101,113,117,101,115,116,73,110,102,111,18,29,10,10,
    114,101,113,117,101,115,116,95,105,100,24,1,32,1,40,9,82,9,
    114,101,113,117,101,115,116,73,100,18,33,10,12,115,101,114,118,105,
    110,103,95,100,97,116,97,24,2,32,1,40,9,82,11,115,101,114,
    118,105,110,103,68,97,116,97,34,144,1,10,12,82,101,115,111,117,
    114,99,101,73,110,102,111,18,35,10,13,114,101,115,111,117,114,99,
    101,95,116,121,112,101,24,1,32,1,40,9,82,12,114,101,115,111,
    117,114,99,101,84,121,112,101,18,35,10,13,114,101,115,111,117,114,
    99,101,95,110,97,109,101,24,2,32,1,40,9,82,12,114,101,115,
    111,117,114,99,101,78,97,109,101,18,20,10,5,111,119,110,101,114,
    24,3,32,1,40,9,82,5,111,119,110,101,114,18,32,10,11,100,
    101,115,99,114,105,112,116,105,111,110,24,4,32,1,40,9,82,11,
    100,101,115,99,114,105,112,116,105,111,110,34,111,10,4,72,101,108,
    112,18,43,10,5,108,105,110,107,115,24,1,32,3,40,11,50,21,
    46,103,111,111,103,108,101,46,114,112,99,46,72,101,108,112,46,76,
    105,110,107,82,5,108,105,110,107,115,26,58,10,4,76,105,110,107,
    18,32,10,11,100,101,115,99,114,105,112,116,105,111,110,24,1,32,
    1,40,9,82,11,100,101,115,99,114,105,112,116,105,111,110,18,16,
    10,3,117,114,108,24,2,32,1,40,9,82,3,117,114,108,34,68,
    10,16,76,111,99,97,108,105,122,101,100,77,101,115,115,97,103,101,
    18,22,10,6,108,111,99,97,108,101,24,1,32,1,40,9,82,6,
    108,111,99,97,108,101,18,24,10,7,109,101,115,115,97,103,101,24,
    2,32,1,40,9,82,7,109,101,115,115,97,103,101,98,6,112,114,
    111,116,111,51,
};
static const cpb_file_def *const google_rpc_error_details_proto__deps[] = {
    &google_protobuf_duration_proto_file,
};
static const cpb_message_def *const google_rpc_error_details_proto__messages[] = {
    &google_rpc_ErrorInfo_def,
    &google_rpc_ErrorInfo_MetadataEntry_def,
    &google_rpc_RetryInfo_def,
    &google_rpc_DebugInfo_def,
    &google_rpc_QuotaFailure_def,
    &google_rpc_QuotaFailure_Violation_def,
    &google_rpc_QuotaFailure_Violation_QuotaDimensionsEntry_def,
    &google_rpc_PreconditionFailure_def,
    &google_rpc_PreconditionFailure_Violation_def,
    &google_rpc_BadRequest_def,
    &google_rpc_BadRequest_FieldViolation_def,
    &google_rpc_RequestInfo_def,
    &google_rpc_ResourceInfo_def,
    &google_rpc_Help_def,
    &google_rpc_Help_Link_def,
    &google_rpc_LocalizedMessage_def,
};
const cpb_file_def google_rpc_error_details_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("google/rpc/error_details.proto"),
    .descriptor = {(const char *)google_rpc_error_details_proto__descriptor,
                   sizeof(google_rpc_error_details_proto__descriptor)},
    .deps = google_rpc_error_details_proto__deps,
    .messages = google_rpc_error_details_proto__messages,
    .message_count = 16,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
