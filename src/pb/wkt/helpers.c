/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "cpb/wkt.h"
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

void cpb_timestamp_set(google_protobuf_Timestamp *time, int64_t unix_ns) {
  int64_t seconds = unix_ns / SECOND;
  int64_t nanos = unix_ns % SECOND;
  time->seconds = seconds - (nanos < 0);
  time->nanos = (int32_t)(nanos < 0 ? nanos + SECOND : nanos);
}

bool cpb_timestamp_get(const google_protobuf_Timestamp *time,
                       int64_t *unix_ns) {
  char text[CPB_TIME_TEXT];
  return cpb_timestamp_to_text(time, text) != 0 &&
         join(time->seconds, time->nanos, unix_ns);
}

size_t cpb_timestamp_to_text(const google_protobuf_Timestamp *time,
                             char out[CPB_TIME_TEXT]) {
  return cpb__format_timestamp(out, time->seconds, time->nanos);
}

bool cpb_timestamp_from_text(google_protobuf_Timestamp *time, cpb_str text) {
  return cpb__parse_timestamp(text, &time->seconds, &time->nanos);
}

void cpb_duration_set(google_protobuf_Duration *span, int64_t ns) {
  span->seconds = ns / SECOND;
  span->nanos = (int32_t)(ns % SECOND);
}

bool cpb_duration_get(const google_protobuf_Duration *span, int64_t *ns) {
  char text[CPB_TIME_TEXT];
  return cpb_duration_to_text(span, text) != 0 &&
         join(span->seconds, span->nanos, ns);
}

size_t cpb_duration_to_text(const google_protobuf_Duration *span,
                            char out[CPB_TIME_TEXT]) {
  return cpb__format_duration(out, span->seconds, span->nanos);
}

bool cpb_duration_from_text(google_protobuf_Duration *span, cpb_str text) {
  return cpb__parse_duration(text, &span->seconds, &span->nanos);
}
