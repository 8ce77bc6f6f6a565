/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Feature resolution: what presence, packing, openness ... an element has,
 * from its file's edition and from what it and everything around it override.
 * protoc hands plugins only what is written in the file; each plugin resolves.
 * Source: protobuf.dev, Feature Settings for Editions. */

#ifndef CODEGEN_RESOLVE_H
#define CODEGEN_RESOLVE_H

#include "google/protobuf/descriptor.pb.h"

#define GEN_MIN_EDITION google_protobuf_EDITION_PROTO2
#define GEN_MAX_EDITION google_protobuf_EDITION_2024

/* Each holds a number of the enum of the same name in FeatureSet. */
typedef struct gen_features {
  int32_t field_presence;
  int32_t enum_type;
  int32_t repeated_field_encoding;
  int32_t utf8_validation;
  int32_t message_encoding;
  int32_t json_format;
} gen_features;

/* The edition of a file, whichever way it says it; 0 when it is not known. */
int32_t gen_file_edition(const google_protobuf_FileDescriptorProto *file);

/* The defaults of an edition in [GEN_MIN_EDITION, GEN_MAX_EDITION]. */
gen_features gen_edition_features(int32_t edition);

/* What overrides (may be NULL) makes of the features of its surroundings. */
gen_features gen_override_features(
    gen_features outer,
    const google_protobuf_FeatureSet *CPB_NULLABLE overrides);

/* The same for a field, whose label and options spoke for features before
 * editions. edition is its file's. */
gen_features gen_field_features(
    gen_features outer, int32_t edition,
    const google_protobuf_FieldDescriptorProto *field);

#endif
