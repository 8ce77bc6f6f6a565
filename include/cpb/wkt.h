/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Helpers for the well-known types: google.protobuf.Any, Timestamp, Duration,
 * FieldMask. */

#ifndef CPB_WKT_H
#define CPB_WKT_H

#include "cpb/codec.h"
#include "google/protobuf/any.pb.h"
#include "google/protobuf/duration.pb.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/timestamp.pb.h"

#ifdef __cplusplus
extern "C" {
#endif

struct timespec; /* of <time.h>, for those who want it */

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
/** cpb_timestamp_from_timespec sets a point in time; false if that is no valid
 * timestamp: outside the years 1 to 9999, or tv_nsec not in [0, 1e9). */
CPB_API CPB_NODISCARD bool cpb_timestamp_from_timespec(
    google_protobuf_Timestamp *time, const struct timespec *spec);
/** cpb_timestamp_to_timespec gives it back; false if it is no valid timestamp or
 * does not fit time_t. */
CPB_API CPB_NODISCARD bool cpb_timestamp_to_timespec(
    const google_protobuf_Timestamp *time, struct timespec *spec);
/** cpb_timestamp_to_text writes RFC 3339, "2026-01-31T12:00:00.500Z" with 0, 3, 6
 * or 9 digits after the point, and returns the length; 0 for a timestamp that
 * is not valid (outside the years 1 to 9999, say). */
CPB_API size_t cpb_timestamp_to_text(const google_protobuf_Timestamp *time,
                                     char out[CPB_TIME_TEXT]);
/** cpb_timestamp_from_text reads RFC 3339 as JSON has it: with any offset, with
 * capitals, with 1 to 9 digits after the point if there is one, without leap
 * seconds. false if the text is not that; time is then as it was. */
CPB_API CPB_NODISCARD bool cpb_timestamp_from_text(
    google_protobuf_Timestamp *time, cpb_str text);

/* ---- Duration ---- */

/** cpb_duration_set sets a span of time in nanoseconds. */
CPB_API void cpb_duration_set(google_protobuf_Duration *span, int64_t ns);
/** cpb_duration_get gives it back; false if it is no valid duration (parts of
 * different signs, say) or does not fit 64 bits. */
CPB_API CPB_NODISCARD bool cpb_duration_get(
    const google_protobuf_Duration *span, int64_t *ns);
/** cpb_duration_from_timespec sets a span of time; false if that is no valid
 * duration: beyond 10,000 years, or tv_nsec not in [0, 1e9). -0.5 s is tv_sec -1
 * and tv_nsec 5e8. */
CPB_API CPB_NODISCARD bool cpb_duration_from_timespec(
    google_protobuf_Duration *span, const struct timespec *spec);
/** cpb_duration_to_timespec gives it back; false if it is no valid duration or
 * does not fit time_t. */
CPB_API CPB_NODISCARD bool cpb_duration_to_timespec(
    const google_protobuf_Duration *span, struct timespec *spec);
/** cpb_duration_to_text writes seconds, "-1.500s", and returns the length; 0 for a
 * duration that is not valid. */
CPB_API size_t cpb_duration_to_text(const google_protobuf_Duration *span,
                                    char out[CPB_TIME_TEXT]);
/** cpb_duration_from_text reads that, with up to 9 digits after the point; false if
 * the text is not that, and span is then as it was. */
CPB_API CPB_NODISCARD bool cpb_duration_from_text(
    google_protobuf_Duration *span, cpb_str text);
/* ---- FieldMask ---- */

/* A path names a field of a message by its name in the .proto file, or a field of
 * a sub-message: "home.city". Only the last name may be of a list or map. */

/** cpb_field_mask_check finds out whether all paths are of that type.
 *
 * Errors: CPB_INVALID_ARGUMENT with the first path that is not; always for types
 * generated without names (json=off,text=off). */
CPB_API CPB_NODISCARD cpb_code
cpb_field_mask_check(const google_protobuf_FieldMask *mask,
                     const cpb_message_def *def, cpb_error *CPB_NULLABLE error);

/** cpb_field_mask_apply clears everything in msg that the mask does not name,
 * unknown fields too. A mask without paths leaves all as it is.
 *
 * Errors: as cpb_field_mask_check, with msg as it was; CPB_NO_MEMORY. */
CPB_API CPB_NODISCARD cpb_code cpb_field_mask_apply(
    const google_protobuf_FieldMask *mask, const cpb_message_def *def,
    void *msg, cpb_arena *arena, cpb_error *CPB_NULLABLE error);

enum {
  /** CPB_MASK_REPLACE_MESSAGES: a sub-message that is named is replaced, not
   * merged into. */
  CPB_MASK_REPLACE_MESSAGES = 1,
  /** CPB_MASK_REPLACE_LISTS: so is a list or a map, which grows otherwise. */
  CPB_MASK_REPLACE_LISTS = 2
};

/** cpb_field_mask_merge updates msg from src in what the mask names: lists and
 * maps grow, sub-messages that src has are merged into, other fields become what
 * they are in src, be it unset. flags are CPB_MASK_REPLACE_MESSAGES and the like.
 * A mask without paths names nothing.
 *
 * Ownership: all that is taken from src is copied into the arena.
 * Errors: as cpb_field_mask_apply; msg may be half updated when out of memory.
 * Source: google/protobuf/field_mask.proto, "Field Masks in Update Operations". */
CPB_API CPB_NODISCARD cpb_code cpb_field_mask_merge(
    const google_protobuf_FieldMask *mask, const cpb_message_def *def,
    uint32_t flags, void *msg, const void *src, cpb_arena *arena,
    cpb_error *CPB_NULLABLE error);

/** cpb_field_mask_normalize sorts the paths and drops those that another covers:
 * "a.b" where there is "a". false when out of memory. */
CPB_API CPB_NODISCARD bool cpb_field_mask_normalize(
    google_protobuf_FieldMask *mask, cpb_arena *arena);
/** cpb_field_mask_add adds the paths of another mask, which are borrowed, and
 * normalizes: the union of both. false when out of memory. */
CPB_API CPB_NODISCARD bool cpb_field_mask_add(
    google_protobuf_FieldMask *mask, const google_protobuf_FieldMask *other,
    cpb_arena *arena);
/** cpb_field_mask_to_text writes the paths with commas between them; data is NULL
 * when out of memory. */
CPB_API cpb_str cpb_field_mask_to_text(const google_protobuf_FieldMask *mask,
                                       cpb_arena *arena);
/** cpb_field_mask_from_text adds the paths of such a text, which they point into;
 * empty ones are passed over. false when out of memory. */
CPB_API CPB_NODISCARD bool cpb_field_mask_from_text(
    google_protobuf_FieldMask *mask, cpb_str text, cpb_arena *arena);

#ifdef __cplusplus
}
#endif

#endif
