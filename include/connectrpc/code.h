/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The result of everything that can fail, and the error object that tells why. */

#ifndef CONNECTRPC_CODE_H
#define CONNECTRPC_CODE_H

#include "cpb/codec.h"

#ifdef __cplusplus
extern "C" {
#endif

#define CRPC_API CPB_API
#define CRPC_NODISCARD CPB_NODISCARD
#define CRPC_PRINTF(at, first) CPB_PRINTF(at, first)
#define CRPC_NULLABLE
/* An empty initializer that neither language warns of. */
#if defined(__cplusplus)
#define CRPC__EMPTY \
  {                 \
  }
#else
#define CRPC__EMPTY {0}
#endif

/** crpc_code is the result of every fallible function: the sixteen codes of
 * Connect and gRPC with their numbers, 0 for success, and CRPC_END where a
 * stream of messages has come to its clean end.
 *
 * Source: connectrpc.com, Protocol, "Error codes". */
typedef enum crpc_code {
  CRPC_END = -1,
  CRPC_OK = 0,
  CRPC_CANCELED = 1,
  CRPC_UNKNOWN = 2,
  CRPC_INVALID_ARGUMENT = 3,
  CRPC_DEADLINE_EXCEEDED = 4,
  CRPC_NOT_FOUND = 5,
  CRPC_ALREADY_EXISTS = 6,
  CRPC_PERMISSION_DENIED = 7,
  CRPC_RESOURCE_EXHAUSTED = 8,
  CRPC_FAILED_PRECONDITION = 9,
  CRPC_ABORTED = 10,
  CRPC_OUT_OF_RANGE = 11,
  CRPC_UNIMPLEMENTED = 12,
  CRPC_INTERNAL = 13,
  CRPC_UNAVAILABLE = 14,
  CRPC_DATA_LOSS = 15,
  CRPC_UNAUTHENTICATED = 16
} crpc_code;

/** crpc_code_name returns the code's name as Connect writes it
 * ("invalid_argument"); "ok", "end", and "unknown" for a number out of range. */
CRPC_API const char *crpc_code_name(crpc_code code);
/** crpc_code_from_name finds a code by its name; false when there is none. */
CRPC_API bool crpc_code_from_name(cpb_str name, crpc_code *out);

/** crpc_error_detail is a message attached to an error, packed as in
 * google.protobuf.Any. */
typedef struct crpc_error_detail {
  cpb_str type;  /**< full name, without "type.googleapis.com/" */
  cpb_str value; /**< binary form */
} crpc_error_detail;

/** crpc_error is an error: code, message and details, which are what goes over
 * the wire, and a cause, which is for the local reader only.
 *
 * Functions with a crpc_error **out_error set it, when it is not NULL, on
 * failure only. The caller destroys what it got. When there is no memory for an
 * error object a static one says so; it too may be given to destroy.
 *
 * Threads: one thread at a time. */
typedef struct crpc_error crpc_error;

/** crpc_error_create makes an error with a formatted message. NULL allocator
 * means the C library's. */
CRPC_API crpc_error *crpc_error_create(const cpb_allocator *CRPC_NULLABLE alloc,
                                       crpc_code code, const char *format, ...)
    CRPC_PRINTF(3, 4);
CRPC_API void crpc_error_destroy(crpc_error *CRPC_NULLABLE error);
/** crpc_error_code returns the code; CRPC_OK for NULL. */
CRPC_API crpc_code crpc_error_code(const crpc_error *CRPC_NULLABLE error);
/** crpc_error_message returns the message, NUL-terminated, "" when empty. It is
 * UTF-8: U+FFFD stands for each byte sequence that was not, and for each NUL. */
CRPC_API const char *crpc_error_message(const crpc_error *CRPC_NULLABLE error);
/** crpc_error_text returns one line for a log or a terminal: code, message and
 * cause. Made when the error is; valid as long as it. */
CRPC_API const char *crpc_error_text(const crpc_error *CRPC_NULLABLE error);
/** crpc_error_set_cause notes a local cause, which never goes over the wire. */
CRPC_API void crpc_error_set_cause(crpc_error *error, const char *format, ...)
    CRPC_PRINTF(2, 3);
/** crpc_error_is_remote tells whether the error came from a peer. */
CRPC_API bool crpc_error_is_remote(const crpc_error *CRPC_NULLABLE error);
/** crpc_error_add_detail encodes and attaches a message. */
CRPC_API CRPC_NODISCARD crpc_code crpc_error_add_detail(
    crpc_error *error, const cpb_message_def *def, const void *msg);
/** crpc_error_add_raw_detail attaches a detail already in its binary form. */
CRPC_API CRPC_NODISCARD crpc_code crpc_error_add_raw_detail(crpc_error *error,
                                                            cpb_str type,
                                                            cpb_str value);
CRPC_API size_t crpc_error_detail_count(const crpc_error *CRPC_NULLABLE error);
/** crpc_error_detail_at returns a detail by its index below the count; its views
 * are valid as long as the error. */
CRPC_API crpc_error_detail crpc_error_detail_at(const crpc_error *error,
                                                size_t index);

/** crpc_error_find_detail decodes the first detail of the def's type into msg, a
 * struct of that type, which is made empty first.
 *
 * Errors: CRPC_NOT_FOUND when the error has none (or is NULL),
 * CRPC_INVALID_ARGUMENT when its bytes are not such a message,
 * CRPC_RESOURCE_EXHAUSTED.
 * Ownership: msg's strings are the error's or the arena's. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_error_find_detail(const crpc_error *CRPC_NULLABLE error,
                       const cpb_message_def *def, cpb_arena *arena, void *msg);

#ifdef __cplusplus
}
#endif

#endif
