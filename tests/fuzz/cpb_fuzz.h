/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the fuzz targets of libcpb share: the types to decode, and checks that
 * stop the program. */

#ifndef CPB_FUZZ_H
#define CPB_FUZZ_H

#include <stdlib.h>
#include <string.h>

#include "cpb/cpb.h"
#include "google/protobuf/any.pb.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/duration.pb.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/timestamp.pb.h"
#include "google/protobuf/wrappers.pb.h"
#include "pb/sample.h"

#define FUZZ_CHECK(condition) \
  do {                        \
    if (!(condition)) {       \
      abort();                \
    }                         \
  } while (0)

static const cpb_message_def *const fuzz_types[] = {
    &Sample_def,
    &Needy_def,
    &google_protobuf_Value_def,
    &google_protobuf_Any_def,
    &google_protobuf_Timestamp_def,
    &google_protobuf_Duration_def,
    &google_protobuf_FieldMask_def,
    &google_protobuf_FileDescriptorProto_def,
    &google_protobuf_FloatValue_def,
    &google_protobuf_Struct_def};
enum { FUZZ_TYPES = sizeof(fuzz_types) / sizeof(fuzz_types[0]) };

static const cpb_registry fuzz_registry = {.types = fuzz_types,
                                           .count = FUZZ_TYPES};

static inline cpb_codec_options fuzz_options(uint64_t flags) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags,
                               .registry = &fuzz_registry};
  return options;
}

static inline cpb_str fuzz_encode(const void *msg, const cpb_message_def *def,
                                  cpb_arena *arena) {
  cpb_codec_options options = fuzz_options(CPB_DETERMINISTIC);
  cpb_str out = {NULL, 0};
  cpb_code code = cpb_encode(msg, def, &options, arena, &out, NULL);
  FUZZ_CHECK(code == CPB_OK);
  return out;
}

/* Written in binary and read again it is the same, and so are its bytes. */
static inline void fuzz_round_trip(const void *msg, const cpb_message_def *def,
                                   cpb_arena *arena) {
  cpb_str bytes = fuzz_encode(msg, def, arena);
  void *again = cpb_message_new(def, arena);
  cpb_code code =
      cpb_decode(bytes.data, bytes.len, def, NULL, arena, again, NULL);
  FUZZ_CHECK(code == CPB_OK);
  FUZZ_CHECK(cpb_message_equal(def, msg, again));
  cpb_str twice = fuzz_encode(again, def, arena);
  FUZZ_CHECK(twice.len == bytes.len &&
             memcmp(twice.data, bytes.data, bytes.len) == 0);
}

/* The text reads back and, written again in the same way, is the same. */
static inline void fuzz_json_trip(cpb_str json, const cpb_message_def *def,
                                  const cpb_codec_options *options,
                                  cpb_arena *arena) {
  void *again = cpb_message_new(def, arena);
  cpb_str twice;
  cpb_code code =
      cpb_from_json(json.data, json.len, def, options, arena, again, NULL);
  FUZZ_CHECK(code == CPB_OK);
  code = cpb_to_json(again, def, options, arena, &twice, NULL);
  FUZZ_CHECK(code == CPB_OK);
  FUZZ_CHECK(cpb_str_equal(json, twice));
}

#endif
