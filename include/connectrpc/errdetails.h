/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The details that errors usually have, google.rpc's: attached in one line, read
 * in one line. The messages are those of google/rpc/error_details.proto and
 * google/rpc/status.proto, part of the library; a program that includes neither
 * this header nor theirs links nothing of them. connectrpc/connectrpc.h leaves it
 * out. */

#ifndef CONNECTRPC_ERRDETAILS_H
#define CONNECTRPC_ERRDETAILS_H

#include "connectrpc/call.h"
#include "google/protobuf/duration.pb.h"
#include "google/rpc/error_details.pb.h"

#ifdef __cplusplus
extern "C" {
#endif

/** crpc_fail_retry_after attaches google.rpc.RetryInfo to the error set by
 * crpc_fail: try again after so long. */
static inline crpc_code crpc_fail_retry_after(crpc_call *call, int64_t ms) {
  google_protobuf_Duration delay;
  google_rpc_RetryInfo info;
  cpb_message_init(&google_protobuf_Duration_def, &delay);
  cpb_message_init(&google_rpc_RetryInfo_def, &info);
  delay.seconds = ms / 1000;
  delay.nanos = (int32_t)(ms % 1000) * 1000000;
  info.retry_delay = &delay;
  return crpc_fail_detail(call, &google_rpc_RetryInfo_def, &info);
}

/** crpc_error_retry_after_ms returns the delay of an error's RetryInfo, -1 when it
 * has none. */
static inline int64_t crpc_error_retry_after_ms(
    const crpc_error *CRPC_NULLABLE error, cpb_arena *arena) {
  google_rpc_RetryInfo info;
  if (crpc_error_find_detail(error, &google_rpc_RetryInfo_def, arena, &info) ||
      !info.retry_delay || info.retry_delay->seconds < 0 ||
      info.retry_delay->seconds > INT64_MAX / 2000) {
    return -1;
  }
  return info.retry_delay->seconds * 1000 + info.retry_delay->nanos / 1000000;
}

/** crpc_fail_field ends the call with invalid_argument and attaches
 * google.rpc.BadRequest with one field that is wrong. */
static inline crpc_code crpc_fail_field(crpc_call *call, cpb_str field,
                                        cpb_str description) {
  google_rpc_BadRequest_FieldViolation violation;
  google_rpc_BadRequest request;
  cpb_message_init(&google_rpc_BadRequest_FieldViolation_def, &violation);
  cpb_message_init(&google_rpc_BadRequest_def, &request);
  violation.field = field;
  violation.description = description;
  request.field_violations.items = &violation;
  request.field_violations.len = 1;
  crpc_code rc =
      crpc_fail(call, CRPC_INVALID_ARGUMENT, CPB_STR_FMT ": " CPB_STR_FMT,
                CPB_STR_ARG(field), CPB_STR_ARG(description));
  crpc_fail_detail(call, &google_rpc_BadRequest_def, &request);
  return rc;
}

/** crpc_fail_reason attaches google.rpc.ErrorInfo to the error set by crpc_fail:
 * what has happened, for a program ("QUOTA_EXCEEDED"), in whose terms
 * ("example.com"). */
static inline crpc_code crpc_fail_reason(crpc_call *call, cpb_str reason,
                                         cpb_str domain) {
  google_rpc_ErrorInfo info;
  cpb_message_init(&google_rpc_ErrorInfo_def, &info);
  info.reason = reason;
  info.domain = domain;
  return crpc_fail_detail(call, &google_rpc_ErrorInfo_def, &info);
}

#ifdef __cplusplus
}
#endif

#endif
