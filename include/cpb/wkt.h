/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Helpers for the well-known types: google.protobuf.Any, Timestamp, Duration. */

#ifndef CPB_WKT_H
#define CPB_WKT_H

#include "cpb/codec.h"
#include "google/protobuf/any.pb.h"
#include "google/protobuf/duration.pb.h"
#include "google/protobuf/timestamp.pb.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Any ---- */

/** cpb_any_pack puts a message into an Any: its binary form, and its name after
 * "type.googleapis.com/".
 *
 * Errors: as cpb_encode. */
CPB_API CPB_NODISCARD cpb_code cpb_any_pack(google_protobuf_Any *any,
                                            const void *msg,
                                            const cpb_message_def *def,
                                            cpb_arena *arena,
                                            cpb_error *CPB_NULLABLE error);
/** cpb_any_name returns the full name of the type in an Any: what follows the
 * last slash of its URL. */
CPB_API cpb_str cpb_any_name(const google_protobuf_Any *any);
/** cpb_any_is tells whether an Any holds a message of that type. */
CPB_API bool cpb_any_is(const google_protobuf_Any *any,
                        const cpb_message_def *def);
/** cpb_any_unpack merges what an Any holds into msg, which was initialised.
 * Strings point to the Any's value.
 *
 * Errors: CPB_INVALID_ARGUMENT if it holds another type; as cpb_decode. */
CPB_API CPB_NODISCARD cpb_code cpb_any_unpack(const google_protobuf_Any *any,
                                              const cpb_message_def *def,
                                              cpb_arena *arena, void *msg,
                                              cpb_error *CPB_NULLABLE error);

/* ---- Timestamp ---- */

/** CPB_TIME_TEXT is the room for any text of a time or a duration. */
#define CPB_TIME_TEXT 40

/** cpb_timestamp_set sets a point in time, in nanoseconds since 1970 (UTC). */
CPB_API void cpb_timestamp_set(google_protobuf_Timestamp *time,
                               int64_t unix_ns);
/** cpb_timestamp_get gives it back; false if it is no valid timestamp or does
 * not fit 64 bits (years 1678 to 2261 do). */
CPB_API CPB_NODISCARD bool cpb_timestamp_get(
    const google_protobuf_Timestamp *time, int64_t *unix_ns);
/** cpb_timestamp_to_text writes RFC 3339, "2026-01-31T12:00:00.5Z" with 0, 3, 6
 * or 9 digits after the point, and returns the length; 0 for a timestamp that
 * is not valid (outside the years 1 to 9999, say). */
CPB_API size_t cpb_timestamp_to_text(const google_protobuf_Timestamp *time,
                                     char out[CPB_TIME_TEXT]);
/** cpb_timestamp_from_text reads RFC 3339, with any offset; false if the text is
 * not that. */
CPB_API CPB_NODISCARD bool cpb_timestamp_from_text(
    google_protobuf_Timestamp *time, cpb_str text);

/* ---- Duration ---- */

/** cpb_duration_set sets a span of time in nanoseconds. */
CPB_API void cpb_duration_set(google_protobuf_Duration *span, int64_t ns);
/** cpb_duration_get gives it back; false if it is no valid duration (parts of
 * different signs, say) or does not fit 64 bits. */
CPB_API CPB_NODISCARD bool cpb_duration_get(
    const google_protobuf_Duration *span, int64_t *ns);
/** cpb_duration_to_text writes seconds, "-1.5s", and returns the length; 0 for a
 * duration that is not valid. */
CPB_API size_t cpb_duration_to_text(const google_protobuf_Duration *span,
                                    char out[CPB_TIME_TEXT]);
/** cpb_duration_from_text reads that; false if the text is not that. */
CPB_API CPB_NODISCARD bool cpb_duration_from_text(
    google_protobuf_Duration *span, cpb_str text);

#ifdef __cplusplus
}
#endif

#endif
