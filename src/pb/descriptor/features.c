/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/descriptor/features.h"

/* The names of descriptor.proto without their common stem. */
#define FEATURE(name) google_protobuf_FeatureSet_##name

int32_t cpb__file_edition(const google_protobuf_FileDescriptorProto *file) {
  if (!file->has_syntax || cpb_str_equal(file->syntax, CPB_STR("proto2"))) {
    return google_protobuf_EDITION_PROTO2;
  }
  if (cpb_str_equal(file->syntax, CPB_STR("proto3"))) {
    return google_protobuf_EDITION_PROTO3;
  }
  if (cpb_str_equal(file->syntax, CPB_STR("editions")) && file->has_edition) {
    return file->edition;
  }
  return google_protobuf_EDITION_UNKNOWN;
}

cpb__features cpb__edition_features(int32_t edition) {
  if (edition == google_protobuf_EDITION_PROTO2) {
    return (cpb__features){
        .field_presence = FEATURE(EXPLICIT),
        .enum_type = FEATURE(CLOSED),
        .repeated_field_encoding = FEATURE(EXPANDED),
        .utf8_validation = FEATURE(NONE),
        .message_encoding = FEATURE(LENGTH_PREFIXED),
        .json_format = FEATURE(LEGACY_BEST_EFFORT),
    };
  }
  bool proto3 = edition == google_protobuf_EDITION_PROTO3;
  return (cpb__features){
      .field_presence = proto3 ? FEATURE(IMPLICIT) : FEATURE(EXPLICIT),
      .enum_type = FEATURE(OPEN),
      .repeated_field_encoding = FEATURE(PACKED),
      .utf8_validation = FEATURE(VERIFY),
      .message_encoding = FEATURE(LENGTH_PREFIXED),
      .json_format = FEATURE(ALLOW),
  };
}

static void override(int32_t *feature, bool given, int32_t value) {
  /* 0 is every feature's UNKNOWN. */
  if (given && value != 0) {
    *feature = value;
  }
}

cpb__features cpb__override_features(cpb__features outer,
                                     const google_protobuf_FeatureSet *own) {
  if (own == NULL) {
    return outer;
  }
  override(&outer.field_presence, own->has_field_presence, own->field_presence);
  override(&outer.enum_type, own->has_enum_type, own->enum_type);
  override(&outer.repeated_field_encoding, own->has_repeated_field_encoding,
           own->repeated_field_encoding);
  override(&outer.utf8_validation, own->has_utf8_validation,
           own->utf8_validation);
  override(&outer.message_encoding, own->has_message_encoding,
           own->message_encoding);
  override(&outer.json_format, own->has_json_format, own->json_format);
  return outer;
}

/* required, group, packed and proto3's optional are what proto2 and proto3 have
 * in place of features. */
static cpb__features legacy_features(
    cpb__features features, const google_protobuf_FieldDescriptorProto *field) {
  if (field->label == google_protobuf_FieldDescriptorProto_LABEL_REQUIRED) {
    features.field_presence = FEATURE(LEGACY_REQUIRED);
  }
  if (field->proto3_optional) {
    features.field_presence = FEATURE(EXPLICIT);
  }
  if (field->type == google_protobuf_FieldDescriptorProto_TYPE_GROUP) {
    features.message_encoding = FEATURE(DELIMITED);
  }
  if (field->options != NULL && field->options->has_packed) {
    features.repeated_field_encoding =
        field->options->packed ? FEATURE(PACKED) : FEATURE(EXPANDED);
  }
  return features;
}

cpb__features cpb__field_features(
    cpb__features outer, int32_t edition,
    const google_protobuf_FieldDescriptorProto *field) {
  if (edition <= google_protobuf_EDITION_PROTO3) {
    return legacy_features(outer, field);
  }
  const google_protobuf_FieldOptions *options = field->options;
  return cpb__override_features(outer, options ? options->features : NULL);
}
