/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "cpb/wkt.h"

#include <time.h>

#include "pb/error.h"
#include "pb/json/wkt.h"

enum { SECOND = 1000000000 };

_Static_assert(CPB_TIME_TEXT == (int)CPB__TIME_MAX, "the same room");

/* ---- Any ---- */

cpb_code cpb_any_pack(google_protobuf_Any *any, const void *msg,
                      const cpb_message_def *def, cpb_arena *arena,
                      cpb_error *error) {
  cpb_str value = {NULL, 0};
  cpb_code code = cpb_encode(msg, def, NULL, arena, &value, error);
  if (code != CPB_OK) {
    return code;
  }
  cpb_str url = cpb_arena_printf(arena, "type.googleapis.com/" CPB_STR_FMT,
                                 CPB_STR_ARG(def->full_name));
  if (url.len == 0) {
    cpb_error local;
    error = error ? error : &local;
    error->code = CPB_OK;
    return cpb__error_set(error, CPB_NO_MEMORY, 0, "out of memory");
  }
  any->type_url = url;
  any->value = value;
  return CPB_OK;
}

cpb_str cpb_any_name(const google_protobuf_Any *any) {
  return cpb__type_name(any->type_url);
}

bool cpb_any_is(const google_protobuf_Any *any, const cpb_message_def *def) {
  return cpb_str_equal(cpb_any_name(any), def->full_name);
}

cpb_code cpb_any_unpack(const google_protobuf_Any *any,
                        const cpb_message_def *def, cpb_arena *arena, void *msg,
                        cpb_error *error) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS};
  if (!cpb_any_is(any, def)) {
    cpb_error local;
    error = error ? error : &local;
    error->code = CPB_OK;
    return cpb__error_set(error, CPB_INVALID_ARGUMENT, 0,
                          "Any of another type");
  }
  return cpb_decode(any->value.data, any->value.len, def, &options, arena, msg,
                    error);
}

/* ---- Times ---- */

static bool join(int64_t seconds, int32_t nanos, int64_t *ns) {
  int64_t product = 0;
  /* near the lower end the seconds alone may not fit */
  bool borrow = seconds < 0 && nanos > 0;
  int64_t part = borrow ? (int64_t)nanos - SECOND : nanos;
  return !__builtin_mul_overflow(seconds + borrow, (int64_t)SECOND, &product) &&
         !__builtin_add_overflow(product, part, ns);
}

/* false where it does not fit: time_t may have 32 bits. */
static bool to_timespec(int64_t seconds, int32_t nanos, struct timespec *spec) {
  spec->tv_sec = (time_t)seconds;
  spec->tv_nsec = nanos;
  return (int64_t)spec->tv_sec == seconds;
}

static bool valid_nsec(const struct timespec *spec) {
  return spec->tv_nsec >= 0 && spec->tv_nsec < SECOND;
}

static bool valid_timestamp(const google_protobuf_Timestamp *time) {
  char text[CPB_TIME_TEXT];
  return cpb_timestamp_to_text(time, text) != 0;
}

void cpb_timestamp_set(google_protobuf_Timestamp *time, int64_t unix_ns) {
  int64_t seconds = unix_ns / SECOND;
  int64_t nanos = unix_ns % SECOND;
  time->seconds = seconds - (nanos < 0);
  time->nanos = (int32_t)(nanos < 0 ? nanos + SECOND : nanos);
}

bool cpb_timestamp_get(const google_protobuf_Timestamp *time,
                       int64_t *unix_ns) {
  return valid_timestamp(time) && join(time->seconds, time->nanos, unix_ns);
}

bool cpb_timestamp_from_timespec(google_protobuf_Timestamp *time,
                                 const struct timespec *spec) {
  time->seconds = spec->tv_sec;
  time->nanos = (int32_t)spec->tv_nsec;
  return valid_nsec(spec) && valid_timestamp(time);
}

bool cpb_timestamp_to_timespec(const google_protobuf_Timestamp *time,
                               struct timespec *spec) {
  return valid_timestamp(time) && to_timespec(time->seconds, time->nanos, spec);
}

size_t cpb_timestamp_to_text(const google_protobuf_Timestamp *time,
                             char out[CPB_TIME_TEXT]) {
  return cpb__format_timestamp(out, time->seconds, time->nanos);
}

bool cpb_timestamp_from_text(google_protobuf_Timestamp *time, cpb_str text) {
  int64_t seconds = 0;
  int32_t nanos = 0;
  if (!cpb__parse_timestamp(text, &seconds, &nanos)) {
    return false;
  }
  time->seconds = seconds;
  time->nanos = nanos;
  return true;
}

static bool valid_duration(const google_protobuf_Duration *span) {
  char text[CPB_TIME_TEXT];
  return cpb_duration_to_text(span, text) != 0;
}

void cpb_duration_set(google_protobuf_Duration *span, int64_t ns) {
  span->seconds = ns / SECOND;
  span->nanos = (int32_t)(ns % SECOND);
}

bool cpb_duration_get(const google_protobuf_Duration *span, int64_t *ns) {
  return valid_duration(span) && join(span->seconds, span->nanos, ns);
}

/* The parts of a duration have one sign, the nanoseconds of a timespec none. */
bool cpb_duration_from_timespec(google_protobuf_Duration *span,
                                const struct timespec *spec) {
  bool borrow = spec->tv_sec < 0 && spec->tv_nsec > 0;
  span->seconds = (int64_t)spec->tv_sec + borrow;
  span->nanos = (int32_t)(borrow ? spec->tv_nsec - SECOND : spec->tv_nsec);
  return valid_nsec(spec) && valid_duration(span);
}

bool cpb_duration_to_timespec(const google_protobuf_Duration *span,
                              struct timespec *spec) {
  bool borrow = span->nanos < 0;
  return valid_duration(span) &&
         to_timespec(span->seconds - borrow,
                     borrow ? span->nanos + SECOND : span->nanos, spec);
}

size_t cpb_duration_to_text(const google_protobuf_Duration *span,
                            char out[CPB_TIME_TEXT]) {
  return cpb__format_duration(out, span->seconds, span->nanos);
}

bool cpb_duration_from_text(google_protobuf_Duration *span, cpb_str text) {
  int64_t seconds = 0;
  int32_t nanos = 0;
  if (!cpb__parse_duration(text, &seconds, &nanos)) {
    return false;
  }
  span->seconds = seconds;
  span->nanos = nanos;
  return true;
}
