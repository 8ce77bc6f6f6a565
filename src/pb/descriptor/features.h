/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Feature resolution: what presence, packing, openness ... an element has,
 * from its file's edition and from what it and everything around it override.
 * Descriptors hold only what is written in the file.
 * Source: protobuf.dev, Feature Settings for Editions. */

#ifndef PB_DESCRIPTOR_FEATURES_H
#define PB_DESCRIPTOR_FEATURES_H

#include "google/protobuf/descriptor.pb.h"

/* Each holds a number of the enum of the same name in FeatureSet. */
typedef struct cpb__features {
  int32_t field_presence;
  int32_t enum_type;
  int32_t repeated_field_encoding;
  int32_t utf8_validation;
  int32_t message_encoding;
  int32_t json_format;
} cpb__features;

/* The edition of a file, whichever way it says it; 0 when it is not known. */
int32_t cpb__file_edition(const google_protobuf_FileDescriptorProto *file);

/* The defaults of an edition in [CPB_MIN_EDITION, CPB_MAX_EDITION]. */
cpb__features cpb__edition_features(int32_t edition);

/* What an element's own features (NULL: none) make of its surroundings'. */
cpb__features cpb__override_features(
    cpb__features outer, const google_protobuf_FeatureSet *CPB_NULLABLE own);

/* The same for a field, whose label and options spoke for features before
 * editions. edition is its file's. */
cpb__features cpb__field_features(
    cpb__features outer, int32_t edition,
    const google_protobuf_FieldDescriptorProto *field);

#endif
