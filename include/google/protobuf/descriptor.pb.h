/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/descriptor.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_DESCRIPTOR_PB_H
#define GOOGLE_PROTOBUF_DESCRIPTOR_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_FileDescriptorSet google_protobuf_FileDescriptorSet;
typedef struct google_protobuf_FileDescriptorProto google_protobuf_FileDescriptorProto;
typedef struct google_protobuf_DescriptorProto google_protobuf_DescriptorProto;
typedef struct google_protobuf_DescriptorProto_ExtensionRange google_protobuf_DescriptorProto_ExtensionRange;
typedef struct google_protobuf_DescriptorProto_ReservedRange google_protobuf_DescriptorProto_ReservedRange;
typedef struct google_protobuf_ExtensionRangeOptions google_protobuf_ExtensionRangeOptions;
typedef struct google_protobuf_ExtensionRangeOptions_Declaration google_protobuf_ExtensionRangeOptions_Declaration;
typedef struct google_protobuf_FieldDescriptorProto google_protobuf_FieldDescriptorProto;
typedef struct google_protobuf_OneofDescriptorProto google_protobuf_OneofDescriptorProto;
typedef struct google_protobuf_EnumDescriptorProto google_protobuf_EnumDescriptorProto;
typedef struct google_protobuf_EnumDescriptorProto_EnumReservedRange google_protobuf_EnumDescriptorProto_EnumReservedRange;
typedef struct google_protobuf_EnumValueDescriptorProto google_protobuf_EnumValueDescriptorProto;
typedef struct google_protobuf_ServiceDescriptorProto google_protobuf_ServiceDescriptorProto;
typedef struct google_protobuf_MethodDescriptorProto google_protobuf_MethodDescriptorProto;
typedef struct google_protobuf_FileOptions google_protobuf_FileOptions;
typedef struct google_protobuf_MessageOptions google_protobuf_MessageOptions;
typedef struct google_protobuf_FieldOptions google_protobuf_FieldOptions;
typedef struct google_protobuf_FieldOptions_EditionDefault google_protobuf_FieldOptions_EditionDefault;
typedef struct google_protobuf_FieldOptions_FeatureSupport google_protobuf_FieldOptions_FeatureSupport;
typedef struct google_protobuf_OneofOptions google_protobuf_OneofOptions;
typedef struct google_protobuf_EnumOptions google_protobuf_EnumOptions;
typedef struct google_protobuf_EnumValueOptions google_protobuf_EnumValueOptions;
typedef struct google_protobuf_ServiceOptions google_protobuf_ServiceOptions;
typedef struct google_protobuf_MethodOptions google_protobuf_MethodOptions;
typedef struct google_protobuf_UninterpretedOption google_protobuf_UninterpretedOption;
typedef struct google_protobuf_UninterpretedOption_NamePart google_protobuf_UninterpretedOption_NamePart;
typedef struct google_protobuf_FeatureSet google_protobuf_FeatureSet;
typedef struct google_protobuf_FeatureSet_VisibilityFeature google_protobuf_FeatureSet_VisibilityFeature;
typedef struct google_protobuf_FeatureSet_ProtoLimitsFeature google_protobuf_FeatureSet_ProtoLimitsFeature;
typedef struct google_protobuf_FeatureSetDefaults google_protobuf_FeatureSetDefaults;
typedef struct google_protobuf_FeatureSetDefaults_FeatureSetEditionDefault google_protobuf_FeatureSetDefaults_FeatureSetEditionDefault;
typedef struct google_protobuf_SourceCodeInfo google_protobuf_SourceCodeInfo;
typedef struct google_protobuf_SourceCodeInfo_Location google_protobuf_SourceCodeInfo_Location;
typedef struct google_protobuf_GeneratedCodeInfo google_protobuf_GeneratedCodeInfo;
typedef struct google_protobuf_GeneratedCodeInfo_Annotation google_protobuf_GeneratedCodeInfo_Annotation;
extern CPB_API const cpb_message_def google_protobuf_FileDescriptorSet_def;
extern CPB_API const cpb_message_def google_protobuf_FileDescriptorProto_def;
extern CPB_API const cpb_message_def google_protobuf_DescriptorProto_def;
extern CPB_API const cpb_message_def google_protobuf_DescriptorProto_ExtensionRange_def;
extern CPB_API const cpb_message_def google_protobuf_DescriptorProto_ReservedRange_def;
extern CPB_API const cpb_message_def google_protobuf_ExtensionRangeOptions_def;
extern CPB_API const cpb_message_def google_protobuf_ExtensionRangeOptions_Declaration_def;
extern CPB_API const cpb_message_def google_protobuf_FieldDescriptorProto_def;
extern CPB_API const cpb_message_def google_protobuf_OneofDescriptorProto_def;
extern CPB_API const cpb_message_def google_protobuf_EnumDescriptorProto_def;
extern CPB_API const cpb_message_def google_protobuf_EnumDescriptorProto_EnumReservedRange_def;
extern CPB_API const cpb_message_def google_protobuf_EnumValueDescriptorProto_def;
extern CPB_API const cpb_message_def google_protobuf_ServiceDescriptorProto_def;
extern CPB_API const cpb_message_def google_protobuf_MethodDescriptorProto_def;
extern CPB_API const cpb_message_def google_protobuf_FileOptions_def;
extern CPB_API const cpb_message_def google_protobuf_MessageOptions_def;
extern CPB_API const cpb_message_def google_protobuf_FieldOptions_def;
extern CPB_API const cpb_message_def google_protobuf_FieldOptions_EditionDefault_def;
extern CPB_API const cpb_message_def google_protobuf_FieldOptions_FeatureSupport_def;
extern CPB_API const cpb_message_def google_protobuf_OneofOptions_def;
extern CPB_API const cpb_message_def google_protobuf_EnumOptions_def;
extern CPB_API const cpb_message_def google_protobuf_EnumValueOptions_def;
extern CPB_API const cpb_message_def google_protobuf_ServiceOptions_def;
extern CPB_API const cpb_message_def google_protobuf_MethodOptions_def;
extern CPB_API const cpb_message_def google_protobuf_UninterpretedOption_def;
extern CPB_API const cpb_message_def google_protobuf_UninterpretedOption_NamePart_def;
extern CPB_API const cpb_message_def google_protobuf_FeatureSet_def;
extern CPB_API const cpb_message_def google_protobuf_FeatureSet_VisibilityFeature_def;
extern CPB_API const cpb_message_def google_protobuf_FeatureSet_ProtoLimitsFeature_def;
extern CPB_API const cpb_message_def google_protobuf_FeatureSetDefaults_def;
extern CPB_API const cpb_message_def google_protobuf_FeatureSetDefaults_FeatureSetEditionDefault_def;
extern CPB_API const cpb_message_def google_protobuf_SourceCodeInfo_def;
extern CPB_API const cpb_message_def google_protobuf_SourceCodeInfo_Location_def;
extern CPB_API const cpb_message_def google_protobuf_GeneratedCodeInfo_def;
extern CPB_API const cpb_message_def google_protobuf_GeneratedCodeInfo_Annotation_def;
extern CPB_API const cpb_enum_def google_protobuf_Edition_def;
extern CPB_API const cpb_enum_def google_protobuf_SymbolVisibility_def;
extern CPB_API const cpb_enum_def google_protobuf_ExtensionRangeOptions_VerificationState_def;
extern CPB_API const cpb_enum_def google_protobuf_FieldDescriptorProto_Type_def;
extern CPB_API const cpb_enum_def google_protobuf_FieldDescriptorProto_Label_def;
extern CPB_API const cpb_enum_def google_protobuf_FileOptions_OptimizeMode_def;
extern CPB_API const cpb_enum_def google_protobuf_FieldOptions_CType_def;
extern CPB_API const cpb_enum_def google_protobuf_FieldOptions_JSType_def;
extern CPB_API const cpb_enum_def google_protobuf_FieldOptions_OptionRetention_def;
extern CPB_API const cpb_enum_def google_protobuf_FieldOptions_OptionTargetType_def;
extern CPB_API const cpb_enum_def google_protobuf_MethodOptions_IdempotencyLevel_def;
extern CPB_API const cpb_enum_def google_protobuf_FeatureSet_FieldPresence_def;
extern CPB_API const cpb_enum_def google_protobuf_FeatureSet_EnumType_def;
extern CPB_API const cpb_enum_def google_protobuf_FeatureSet_RepeatedFieldEncoding_def;
extern CPB_API const cpb_enum_def google_protobuf_FeatureSet_Utf8Validation_def;
extern CPB_API const cpb_enum_def google_protobuf_FeatureSet_MessageEncoding_def;
extern CPB_API const cpb_enum_def google_protobuf_FeatureSet_JsonFormat_def;
extern CPB_API const cpb_enum_def google_protobuf_FeatureSet_EnforceNamingStyle_def;
extern CPB_API const cpb_enum_def google_protobuf_FeatureSet_VisibilityFeature_DefaultSymbolVisibility_def;
extern CPB_API const cpb_enum_def google_protobuf_FeatureSet_ProtoLimitsFeature_EnforceProtoLimits_def;
extern CPB_API const cpb_enum_def google_protobuf_GeneratedCodeInfo_Annotation_Semantic_def;
extern CPB_API const cpb_file_def google_protobuf_descriptor_proto_file;

typedef enum google_protobuf_Edition {
  google_protobuf_EDITION_UNKNOWN = 0,
  google_protobuf_EDITION_LEGACY = 900,
  google_protobuf_EDITION_PROTO2 = 998,
  google_protobuf_EDITION_PROTO3 = 999,
  google_protobuf_EDITION_2023 = 1000,
  google_protobuf_EDITION_2024 = 1001,
  google_protobuf_EDITION_2026 = 1002,
  google_protobuf_EDITION_UNSTABLE = 9999,
  google_protobuf_EDITION_1_TEST_ONLY = 1,
  google_protobuf_EDITION_2_TEST_ONLY = 2,
  google_protobuf_EDITION_99997_TEST_ONLY = 99997,
  google_protobuf_EDITION_99998_TEST_ONLY = 99998,
  google_protobuf_EDITION_99999_TEST_ONLY = 99999,
  google_protobuf_EDITION_MAX = 2147483647,
} google_protobuf_Edition;

typedef enum google_protobuf_SymbolVisibility {
  google_protobuf_VISIBILITY_UNSET = 0,
  google_protobuf_VISIBILITY_LOCAL = 1,
  google_protobuf_VISIBILITY_EXPORT = 2,
} google_protobuf_SymbolVisibility;

typedef enum google_protobuf_ExtensionRangeOptions_VerificationState {
  google_protobuf_ExtensionRangeOptions_DECLARATION = 0,
  google_protobuf_ExtensionRangeOptions_UNVERIFIED = 1,
} google_protobuf_ExtensionRangeOptions_VerificationState;

typedef enum google_protobuf_FieldDescriptorProto_Type {
  google_protobuf_FieldDescriptorProto_TYPE_DOUBLE = 1,
  google_protobuf_FieldDescriptorProto_TYPE_FLOAT = 2,
  google_protobuf_FieldDescriptorProto_TYPE_INT64 = 3,
  google_protobuf_FieldDescriptorProto_TYPE_UINT64 = 4,
  google_protobuf_FieldDescriptorProto_TYPE_INT32 = 5,
  google_protobuf_FieldDescriptorProto_TYPE_FIXED64 = 6,
  google_protobuf_FieldDescriptorProto_TYPE_FIXED32 = 7,
  google_protobuf_FieldDescriptorProto_TYPE_BOOL = 8,
  google_protobuf_FieldDescriptorProto_TYPE_STRING = 9,
  google_protobuf_FieldDescriptorProto_TYPE_GROUP = 10,
  google_protobuf_FieldDescriptorProto_TYPE_MESSAGE = 11,
  google_protobuf_FieldDescriptorProto_TYPE_BYTES = 12,
  google_protobuf_FieldDescriptorProto_TYPE_UINT32 = 13,
  google_protobuf_FieldDescriptorProto_TYPE_ENUM = 14,
  google_protobuf_FieldDescriptorProto_TYPE_SFIXED32 = 15,
  google_protobuf_FieldDescriptorProto_TYPE_SFIXED64 = 16,
  google_protobuf_FieldDescriptorProto_TYPE_SINT32 = 17,
  google_protobuf_FieldDescriptorProto_TYPE_SINT64 = 18,
} google_protobuf_FieldDescriptorProto_Type;

typedef enum google_protobuf_FieldDescriptorProto_Label {
  google_protobuf_FieldDescriptorProto_LABEL_OPTIONAL = 1,
  google_protobuf_FieldDescriptorProto_LABEL_REPEATED = 3,
  google_protobuf_FieldDescriptorProto_LABEL_REQUIRED = 2,
} google_protobuf_FieldDescriptorProto_Label;

typedef enum google_protobuf_FileOptions_OptimizeMode {
  google_protobuf_FileOptions_SPEED = 1,
  google_protobuf_FileOptions_CODE_SIZE = 2,
  google_protobuf_FileOptions_LITE_RUNTIME = 3,
} google_protobuf_FileOptions_OptimizeMode;

typedef enum google_protobuf_FieldOptions_CType {
  google_protobuf_FieldOptions_STRING = 0,
  google_protobuf_FieldOptions_CORD = 1,
  google_protobuf_FieldOptions_STRING_PIECE = 2,
} google_protobuf_FieldOptions_CType;

typedef enum google_protobuf_FieldOptions_JSType {
  google_protobuf_FieldOptions_JS_NORMAL = 0,
  google_protobuf_FieldOptions_JS_STRING = 1,
  google_protobuf_FieldOptions_JS_NUMBER = 2,
} google_protobuf_FieldOptions_JSType;

typedef enum google_protobuf_FieldOptions_OptionRetention {
  google_protobuf_FieldOptions_RETENTION_UNKNOWN = 0,
  google_protobuf_FieldOptions_RETENTION_RUNTIME = 1,
  google_protobuf_FieldOptions_RETENTION_SOURCE = 2,
} google_protobuf_FieldOptions_OptionRetention;

typedef enum google_protobuf_FieldOptions_OptionTargetType {
  google_protobuf_FieldOptions_TARGET_TYPE_UNKNOWN = 0,
  google_protobuf_FieldOptions_TARGET_TYPE_FILE = 1,
  google_protobuf_FieldOptions_TARGET_TYPE_EXTENSION_RANGE = 2,
  google_protobuf_FieldOptions_TARGET_TYPE_MESSAGE = 3,
  google_protobuf_FieldOptions_TARGET_TYPE_FIELD = 4,
  google_protobuf_FieldOptions_TARGET_TYPE_ONEOF = 5,
  google_protobuf_FieldOptions_TARGET_TYPE_ENUM = 6,
  google_protobuf_FieldOptions_TARGET_TYPE_ENUM_ENTRY = 7,
  google_protobuf_FieldOptions_TARGET_TYPE_SERVICE = 8,
  google_protobuf_FieldOptions_TARGET_TYPE_METHOD = 9,
} google_protobuf_FieldOptions_OptionTargetType;

typedef enum google_protobuf_MethodOptions_IdempotencyLevel {
  google_protobuf_MethodOptions_IDEMPOTENCY_UNKNOWN = 0,
  google_protobuf_MethodOptions_NO_SIDE_EFFECTS = 1,
  google_protobuf_MethodOptions_IDEMPOTENT = 2,
} google_protobuf_MethodOptions_IdempotencyLevel;

typedef enum google_protobuf_FeatureSet_FieldPresence {
  google_protobuf_FeatureSet_FIELD_PRESENCE_UNKNOWN = 0,
  google_protobuf_FeatureSet_EXPLICIT = 1,
  google_protobuf_FeatureSet_IMPLICIT = 2,
  google_protobuf_FeatureSet_LEGACY_REQUIRED = 3,
} google_protobuf_FeatureSet_FieldPresence;

typedef enum google_protobuf_FeatureSet_EnumType {
  google_protobuf_FeatureSet_ENUM_TYPE_UNKNOWN = 0,
  google_protobuf_FeatureSet_OPEN = 1,
  google_protobuf_FeatureSet_CLOSED = 2,
} google_protobuf_FeatureSet_EnumType;

typedef enum google_protobuf_FeatureSet_RepeatedFieldEncoding {
  google_protobuf_FeatureSet_REPEATED_FIELD_ENCODING_UNKNOWN = 0,
  google_protobuf_FeatureSet_PACKED = 1,
  google_protobuf_FeatureSet_EXPANDED = 2,
} google_protobuf_FeatureSet_RepeatedFieldEncoding;

typedef enum google_protobuf_FeatureSet_Utf8Validation {
  google_protobuf_FeatureSet_UTF8_VALIDATION_UNKNOWN = 0,
  google_protobuf_FeatureSet_VERIFY = 2,
  google_protobuf_FeatureSet_NONE = 3,
} google_protobuf_FeatureSet_Utf8Validation;

typedef enum google_protobuf_FeatureSet_MessageEncoding {
  google_protobuf_FeatureSet_MESSAGE_ENCODING_UNKNOWN = 0,
  google_protobuf_FeatureSet_LENGTH_PREFIXED = 1,
  google_protobuf_FeatureSet_DELIMITED = 2,
} google_protobuf_FeatureSet_MessageEncoding;

typedef enum google_protobuf_FeatureSet_JsonFormat {
  google_protobuf_FeatureSet_JSON_FORMAT_UNKNOWN = 0,
  google_protobuf_FeatureSet_ALLOW = 1,
  google_protobuf_FeatureSet_LEGACY_BEST_EFFORT = 2,
} google_protobuf_FeatureSet_JsonFormat;

typedef enum google_protobuf_FeatureSet_EnforceNamingStyle {
  google_protobuf_FeatureSet_ENFORCE_NAMING_STYLE_UNKNOWN = 0,
  google_protobuf_FeatureSet_STYLE2024 = 1,
  google_protobuf_FeatureSet_STYLE_LEGACY = 2,
  google_protobuf_FeatureSet_STYLE2026 = 3,
} google_protobuf_FeatureSet_EnforceNamingStyle;

typedef enum google_protobuf_FeatureSet_VisibilityFeature_DefaultSymbolVisibility {
  google_protobuf_FeatureSet_VisibilityFeature_DEFAULT_SYMBOL_VISIBILITY_UNKNOWN = 0,
  google_protobuf_FeatureSet_VisibilityFeature_EXPORT_ALL = 1,
  google_protobuf_FeatureSet_VisibilityFeature_EXPORT_TOP_LEVEL = 2,
  google_protobuf_FeatureSet_VisibilityFeature_LOCAL_ALL = 3,
  google_protobuf_FeatureSet_VisibilityFeature_STRICT = 4,
} google_protobuf_FeatureSet_VisibilityFeature_DefaultSymbolVisibility;

typedef enum google_protobuf_FeatureSet_ProtoLimitsFeature_EnforceProtoLimits {
  google_protobuf_FeatureSet_ProtoLimitsFeature_PROTO_LIMITS_UNKNOWN = 0,
  google_protobuf_FeatureSet_ProtoLimitsFeature_LEGACY_NO_EXPLICIT_LIMITS = 1,
  google_protobuf_FeatureSet_ProtoLimitsFeature_PROTO_LIMITS2026 = 2,
} google_protobuf_FeatureSet_ProtoLimitsFeature_EnforceProtoLimits;

typedef enum google_protobuf_GeneratedCodeInfo_Annotation_Semantic {
  google_protobuf_GeneratedCodeInfo_Annotation_NONE = 0,
  google_protobuf_GeneratedCodeInfo_Annotation_SET = 1,
  google_protobuf_GeneratedCodeInfo_Annotation_ALIAS = 2,
} google_protobuf_GeneratedCodeInfo_Annotation_Semantic;

struct google_protobuf_FileDescriptorSet {
  cpb_head cpb_;
  CPB_LIST(google_protobuf_FileDescriptorProto) file;
};

struct google_protobuf_FileDescriptorProto {
  cpb_head cpb_;
  bool has_name, has_package, has_syntax, has_edition;
  cpb_str name;
  cpb_str package;
  CPB_LIST(cpb_str) dependency;
  CPB_LIST(int32_t) public_dependency;
  CPB_LIST(int32_t) weak_dependency;
  CPB_LIST(cpb_str) option_dependency;
  CPB_LIST(google_protobuf_DescriptorProto) message_type;
  CPB_LIST(google_protobuf_EnumDescriptorProto) enum_type;
  CPB_LIST(google_protobuf_ServiceDescriptorProto) service;
  CPB_LIST(google_protobuf_FieldDescriptorProto) extension;
  google_protobuf_FileOptions *options;
  google_protobuf_SourceCodeInfo *source_code_info;
  cpb_str syntax;
  int32_t edition;
};

struct google_protobuf_DescriptorProto {
  cpb_head cpb_;
  bool has_name, has_visibility;
  cpb_str name;
  CPB_LIST(google_protobuf_FieldDescriptorProto) field;
  CPB_LIST(google_protobuf_FieldDescriptorProto) extension;
  CPB_LIST(google_protobuf_DescriptorProto) nested_type;
  CPB_LIST(google_protobuf_EnumDescriptorProto) enum_type;
  CPB_LIST(google_protobuf_DescriptorProto_ExtensionRange) extension_range;
  CPB_LIST(google_protobuf_OneofDescriptorProto) oneof_decl;
  google_protobuf_MessageOptions *options;
  CPB_LIST(google_protobuf_DescriptorProto_ReservedRange) reserved_range;
  CPB_LIST(cpb_str) reserved_name;
  int32_t visibility;
};

struct google_protobuf_DescriptorProto_ExtensionRange {
  cpb_head cpb_;
  bool has_start, has_end;
  int32_t start;
  int32_t end;
  google_protobuf_ExtensionRangeOptions *options;
};

struct google_protobuf_DescriptorProto_ReservedRange {
  cpb_head cpb_;
  bool has_start, has_end;
  int32_t start;
  int32_t end;
};

/** Made by the _new function, or by cpb_message_init: it has defaults. */
struct google_protobuf_ExtensionRangeOptions {
  cpb_head cpb_;
  bool has_verification;
  CPB_LIST(google_protobuf_UninterpretedOption) uninterpreted_option;
  CPB_LIST(google_protobuf_ExtensionRangeOptions_Declaration) declaration;
  google_protobuf_FeatureSet *features;
  /** Default: UNVERIFIED */
  int32_t verification;
};

struct google_protobuf_ExtensionRangeOptions_Declaration {
  cpb_head cpb_;
  bool has_number, has_full_name, has_type, has_reserved, has_repeated;
  int32_t number;
  cpb_str full_name;
  cpb_str type;
  bool reserved;
  bool repeated;
};

/** Made by the _new function, or by cpb_message_init: it has defaults. */
struct google_protobuf_FieldDescriptorProto {
  cpb_head cpb_;
  bool has_name, has_number, has_label, has_type, has_type_name, has_extendee,
       has_default_value, has_oneof_index, has_json_name, has_proto3_optional;
  cpb_str name;
  int32_t number;
  int32_t label;
  int32_t type;
  cpb_str type_name;
  cpb_str extendee;
  cpb_str default_value;
  int32_t oneof_index;
  cpb_str json_name;
  google_protobuf_FieldOptions *options;
  bool proto3_optional;
};

struct google_protobuf_OneofDescriptorProto {
  cpb_head cpb_;
  bool has_name;
  cpb_str name;
  google_protobuf_OneofOptions *options;
};

struct google_protobuf_EnumDescriptorProto {
  cpb_head cpb_;
  bool has_name, has_visibility;
  cpb_str name;
  CPB_LIST(google_protobuf_EnumValueDescriptorProto) value;
  google_protobuf_EnumOptions *options;
  CPB_LIST(google_protobuf_EnumDescriptorProto_EnumReservedRange) reserved_range;
  CPB_LIST(cpb_str) reserved_name;
  int32_t visibility;
};

struct google_protobuf_EnumDescriptorProto_EnumReservedRange {
  cpb_head cpb_;
  bool has_start, has_end;
  int32_t start;
  int32_t end;
};

struct google_protobuf_EnumValueDescriptorProto {
  cpb_head cpb_;
  bool has_name, has_number;
  cpb_str name;
  int32_t number;
  google_protobuf_EnumValueOptions *options;
};

struct google_protobuf_ServiceDescriptorProto {
  cpb_head cpb_;
  bool has_name;
  cpb_str name;
  CPB_LIST(google_protobuf_MethodDescriptorProto) method;
  google_protobuf_ServiceOptions *options;
};

struct google_protobuf_MethodDescriptorProto {
  cpb_head cpb_;
  bool has_name, has_input_type, has_output_type, has_client_streaming,
       has_server_streaming;
  cpb_str name;
  cpb_str input_type;
  cpb_str output_type;
  google_protobuf_MethodOptions *options;
  /** Default: false */
  bool client_streaming;
  /** Default: false */
  bool server_streaming;
};

/** Made by the _new function, or by cpb_message_init: it has defaults. */
struct google_protobuf_FileOptions {
  cpb_head cpb_;
  bool has_java_package, has_java_outer_classname, has_java_multiple_files,
       has_java_generate_equals_and_hash, has_java_string_check_utf8,
       has_optimize_for, has_go_package, has_cc_generic_services,
       has_java_generic_services, has_py_generic_services, has_deprecated,
       has_cc_enable_arenas, has_objc_class_prefix, has_csharp_namespace,
       has_swift_prefix, has_php_class_prefix, has_php_namespace,
       has_php_metadata_namespace, has_ruby_package;
  cpb_str java_package;
  cpb_str java_outer_classname;
  /** Default: false */
  bool java_multiple_files;
  /** Deprecated. */
  bool java_generate_equals_and_hash;
  /** Default: false */
  bool java_string_check_utf8;
  /** Default: SPEED */
  int32_t optimize_for;
  cpb_str go_package;
  /** Default: false */
  bool cc_generic_services;
  /** Default: false */
  bool java_generic_services;
  /** Default: false */
  bool py_generic_services;
  /** Default: false */
  bool deprecated;
  /** Default: true */
  bool cc_enable_arenas;
  cpb_str objc_class_prefix;
  cpb_str csharp_namespace;
  cpb_str swift_prefix;
  cpb_str php_class_prefix;
  cpb_str php_namespace;
  cpb_str php_metadata_namespace;
  cpb_str ruby_package;
  google_protobuf_FeatureSet *features;
  CPB_LIST(google_protobuf_UninterpretedOption) uninterpreted_option;
};

struct google_protobuf_MessageOptions {
  cpb_head cpb_;
  bool has_message_set_wire_format, has_no_standard_descriptor_accessor,
       has_deprecated, has_map_entry,
       has_deprecated_legacy_json_field_conflicts;
  /** Default: false */
  bool message_set_wire_format;
  /** Default: false */
  bool no_standard_descriptor_accessor;
  /** Default: false */
  bool deprecated;
  bool map_entry;
  /** Deprecated. */
  bool deprecated_legacy_json_field_conflicts;
  google_protobuf_FeatureSet *features;
  CPB_LIST(google_protobuf_UninterpretedOption) uninterpreted_option;
};

struct google_protobuf_FieldOptions {
  cpb_head cpb_;
  bool has_ctype, has_packed, has_jstype, has_lazy, has_unverified_lazy,
       has_deprecated, has_weak, has_debug_redact, has_retention;
  /** Default: STRING */
  int32_t ctype;
  bool packed;
  /** Default: JS_NORMAL */
  int32_t jstype;
  /** Default: false */
  bool lazy;
  /** Default: false */
  bool unverified_lazy;
  /** Default: false */
  bool deprecated;
  /** Deprecated.
   * Default: false */
  bool weak;
  /** Default: false */
  bool debug_redact;
  int32_t retention;
  CPB_LIST(int32_t) targets;
  CPB_LIST(google_protobuf_FieldOptions_EditionDefault) edition_defaults;
  google_protobuf_FeatureSet *features;
  google_protobuf_FieldOptions_FeatureSupport *feature_support;
  CPB_LIST(google_protobuf_UninterpretedOption) uninterpreted_option;
};

struct google_protobuf_FieldOptions_EditionDefault {
  cpb_head cpb_;
  bool has_edition, has_value;
  int32_t edition;
  cpb_str value;
};

struct google_protobuf_FieldOptions_FeatureSupport {
  cpb_head cpb_;
  bool has_edition_introduced, has_edition_deprecated, has_deprecation_warning,
       has_edition_removed, has_removal_error;
  int32_t edition_introduced;
  int32_t edition_deprecated;
  cpb_str deprecation_warning;
  int32_t edition_removed;
  cpb_str removal_error;
};

struct google_protobuf_OneofOptions {
  cpb_head cpb_;
  google_protobuf_FeatureSet *features;
  CPB_LIST(google_protobuf_UninterpretedOption) uninterpreted_option;
};

struct google_protobuf_EnumOptions {
  cpb_head cpb_;
  bool has_allow_alias, has_deprecated,
       has_deprecated_legacy_json_field_conflicts;
  bool allow_alias;
  /** Default: false */
  bool deprecated;
  /** Deprecated. */
  bool deprecated_legacy_json_field_conflicts;
  google_protobuf_FeatureSet *features;
  CPB_LIST(google_protobuf_UninterpretedOption) uninterpreted_option;
};

struct google_protobuf_EnumValueOptions {
  cpb_head cpb_;
  bool has_deprecated, has_debug_redact;
  /** Default: false */
  bool deprecated;
  google_protobuf_FeatureSet *features;
  /** Default: false */
  bool debug_redact;
  google_protobuf_FieldOptions_FeatureSupport *feature_support;
  CPB_LIST(google_protobuf_UninterpretedOption) uninterpreted_option;
};

struct google_protobuf_ServiceOptions {
  cpb_head cpb_;
  bool has_deprecated;
  google_protobuf_FeatureSet *features;
  /** Default: false */
  bool deprecated;
  CPB_LIST(google_protobuf_UninterpretedOption) uninterpreted_option;
};

struct google_protobuf_MethodOptions {
  cpb_head cpb_;
  bool has_deprecated, has_idempotency_level;
  /** Default: false */
  bool deprecated;
  /** Default: IDEMPOTENCY_UNKNOWN */
  int32_t idempotency_level;
  google_protobuf_FeatureSet *features;
  CPB_LIST(google_protobuf_UninterpretedOption) uninterpreted_option;
};

struct google_protobuf_UninterpretedOption {
  cpb_head cpb_;
  bool has_identifier_value, has_positive_int_value, has_negative_int_value,
       has_double_value, has_string_value, has_aggregate_value;
  CPB_LIST(google_protobuf_UninterpretedOption_NamePart) name;
  cpb_str identifier_value;
  uint64_t positive_int_value;
  int64_t negative_int_value;
  double double_value;
  cpb_str string_value;
  cpb_str aggregate_value;
};

struct google_protobuf_UninterpretedOption_NamePart {
  cpb_head cpb_;
  bool has_name_part, has_is_extension;
  cpb_str name_part;
  bool is_extension;
};

struct google_protobuf_FeatureSet {
  cpb_head cpb_;
  bool has_field_presence, has_enum_type, has_repeated_field_encoding,
       has_utf8_validation, has_message_encoding, has_json_format,
       has_enforce_naming_style, has_default_symbol_visibility,
       has_enforce_proto_limits;
  int32_t field_presence;
  int32_t enum_type;
  int32_t repeated_field_encoding;
  int32_t utf8_validation;
  int32_t message_encoding;
  int32_t json_format;
  int32_t enforce_naming_style;
  int32_t default_symbol_visibility;
  int32_t enforce_proto_limits;
};

struct google_protobuf_FeatureSet_VisibilityFeature {
  cpb_head cpb_;
};

struct google_protobuf_FeatureSet_ProtoLimitsFeature {
  cpb_head cpb_;
};

struct google_protobuf_FeatureSetDefaults {
  cpb_head cpb_;
  bool has_minimum_edition, has_maximum_edition;
  CPB_LIST(google_protobuf_FeatureSetDefaults_FeatureSetEditionDefault) defaults;
  int32_t minimum_edition;
  int32_t maximum_edition;
};

struct google_protobuf_FeatureSetDefaults_FeatureSetEditionDefault {
  cpb_head cpb_;
  bool has_edition;
  int32_t edition;
  google_protobuf_FeatureSet *overridable_features;
  google_protobuf_FeatureSet *fixed_features;
};

struct google_protobuf_SourceCodeInfo {
  cpb_head cpb_;
  CPB_LIST(google_protobuf_SourceCodeInfo_Location) location;
};

struct google_protobuf_SourceCodeInfo_Location {
  cpb_head cpb_;
  bool has_leading_comments, has_trailing_comments;
  CPB_LIST(int32_t) path;
  CPB_LIST(int32_t) span;
  cpb_str leading_comments;
  cpb_str trailing_comments;
  CPB_LIST(cpb_str) leading_detached_comments;
};

struct google_protobuf_GeneratedCodeInfo {
  cpb_head cpb_;
  CPB_LIST(google_protobuf_GeneratedCodeInfo_Annotation) annotation;
};

struct google_protobuf_GeneratedCodeInfo_Annotation {
  cpb_head cpb_;
  bool has_source_file, has_begin, has_end, has_semantic;
  CPB_LIST(int32_t) path;
  cpb_str source_file;
  int32_t begin;
  int32_t end;
  int32_t semantic;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_FileDescriptorSet)
CPB_JSON_FUNCTIONS(google_protobuf_FileDescriptorSet)
CPB_TEXT_FUNCTIONS(google_protobuf_FileDescriptorSet)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_FileDescriptorSet_add_file,
    google_protobuf_FileDescriptorSet, file,
    google_protobuf_FileDescriptorProto)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FileDescriptorProto)
CPB_JSON_FUNCTIONS(google_protobuf_FileDescriptorProto)
CPB_TEXT_FUNCTIONS(google_protobuf_FileDescriptorProto)
CPB_ADD_FUNCTION(google_protobuf_FileDescriptorProto_add_dependency,
    google_protobuf_FileDescriptorProto, dependency, cpb_str)
CPB_ADD_FUNCTION(google_protobuf_FileDescriptorProto_add_public_dependency,
    google_protobuf_FileDescriptorProto, public_dependency, int32_t)
CPB_ADD_FUNCTION(google_protobuf_FileDescriptorProto_add_weak_dependency,
    google_protobuf_FileDescriptorProto, weak_dependency, int32_t)
CPB_ADD_FUNCTION(google_protobuf_FileDescriptorProto_add_option_dependency,
    google_protobuf_FileDescriptorProto, option_dependency, cpb_str)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_FileDescriptorProto_add_message_type,
    google_protobuf_FileDescriptorProto, message_type,
    google_protobuf_DescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_FileDescriptorProto_add_enum_type,
    google_protobuf_FileDescriptorProto, enum_type,
    google_protobuf_EnumDescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_FileDescriptorProto_add_service,
    google_protobuf_FileDescriptorProto, service,
    google_protobuf_ServiceDescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_FileDescriptorProto_add_extension,
    google_protobuf_FileDescriptorProto, extension,
    google_protobuf_FieldDescriptorProto)

CPB_MESSAGE_FUNCTIONS(google_protobuf_DescriptorProto)
CPB_JSON_FUNCTIONS(google_protobuf_DescriptorProto)
CPB_TEXT_FUNCTIONS(google_protobuf_DescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_DescriptorProto_add_field,
    google_protobuf_DescriptorProto, field,
    google_protobuf_FieldDescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_DescriptorProto_add_extension,
    google_protobuf_DescriptorProto, extension,
    google_protobuf_FieldDescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_DescriptorProto_add_nested_type,
    google_protobuf_DescriptorProto, nested_type,
    google_protobuf_DescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_DescriptorProto_add_enum_type,
    google_protobuf_DescriptorProto, enum_type,
    google_protobuf_EnumDescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_DescriptorProto_add_extension_range,
    google_protobuf_DescriptorProto, extension_range,
    google_protobuf_DescriptorProto_ExtensionRange)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_DescriptorProto_add_oneof_decl,
    google_protobuf_DescriptorProto, oneof_decl,
    google_protobuf_OneofDescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_DescriptorProto_add_reserved_range,
    google_protobuf_DescriptorProto, reserved_range,
    google_protobuf_DescriptorProto_ReservedRange)
CPB_ADD_FUNCTION(google_protobuf_DescriptorProto_add_reserved_name,
    google_protobuf_DescriptorProto, reserved_name, cpb_str)

CPB_MESSAGE_FUNCTIONS(google_protobuf_DescriptorProto_ExtensionRange)
CPB_JSON_FUNCTIONS(google_protobuf_DescriptorProto_ExtensionRange)
CPB_TEXT_FUNCTIONS(google_protobuf_DescriptorProto_ExtensionRange)

CPB_MESSAGE_FUNCTIONS(google_protobuf_DescriptorProto_ReservedRange)
CPB_JSON_FUNCTIONS(google_protobuf_DescriptorProto_ReservedRange)
CPB_TEXT_FUNCTIONS(google_protobuf_DescriptorProto_ReservedRange)

CPB_MESSAGE_FUNCTIONS(google_protobuf_ExtensionRangeOptions)
CPB_JSON_FUNCTIONS(google_protobuf_ExtensionRangeOptions)
CPB_TEXT_FUNCTIONS(google_protobuf_ExtensionRangeOptions)
CPB_ADD_MESSAGE_FUNCTION(
    google_protobuf_ExtensionRangeOptions_add_uninterpreted_option,
    google_protobuf_ExtensionRangeOptions, uninterpreted_option,
    google_protobuf_UninterpretedOption)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_ExtensionRangeOptions_add_declaration,
    google_protobuf_ExtensionRangeOptions, declaration,
    google_protobuf_ExtensionRangeOptions_Declaration)

CPB_MESSAGE_FUNCTIONS(google_protobuf_ExtensionRangeOptions_Declaration)
CPB_JSON_FUNCTIONS(google_protobuf_ExtensionRangeOptions_Declaration)
CPB_TEXT_FUNCTIONS(google_protobuf_ExtensionRangeOptions_Declaration)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FieldDescriptorProto)
CPB_JSON_FUNCTIONS(google_protobuf_FieldDescriptorProto)
CPB_TEXT_FUNCTIONS(google_protobuf_FieldDescriptorProto)

CPB_MESSAGE_FUNCTIONS(google_protobuf_OneofDescriptorProto)
CPB_JSON_FUNCTIONS(google_protobuf_OneofDescriptorProto)
CPB_TEXT_FUNCTIONS(google_protobuf_OneofDescriptorProto)

CPB_MESSAGE_FUNCTIONS(google_protobuf_EnumDescriptorProto)
CPB_JSON_FUNCTIONS(google_protobuf_EnumDescriptorProto)
CPB_TEXT_FUNCTIONS(google_protobuf_EnumDescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_EnumDescriptorProto_add_value,
    google_protobuf_EnumDescriptorProto, value,
    google_protobuf_EnumValueDescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_EnumDescriptorProto_add_reserved_range,
    google_protobuf_EnumDescriptorProto, reserved_range,
    google_protobuf_EnumDescriptorProto_EnumReservedRange)
CPB_ADD_FUNCTION(google_protobuf_EnumDescriptorProto_add_reserved_name,
    google_protobuf_EnumDescriptorProto, reserved_name, cpb_str)

CPB_MESSAGE_FUNCTIONS(google_protobuf_EnumDescriptorProto_EnumReservedRange)
CPB_JSON_FUNCTIONS(google_protobuf_EnumDescriptorProto_EnumReservedRange)
CPB_TEXT_FUNCTIONS(google_protobuf_EnumDescriptorProto_EnumReservedRange)

CPB_MESSAGE_FUNCTIONS(google_protobuf_EnumValueDescriptorProto)
CPB_JSON_FUNCTIONS(google_protobuf_EnumValueDescriptorProto)
CPB_TEXT_FUNCTIONS(google_protobuf_EnumValueDescriptorProto)

CPB_MESSAGE_FUNCTIONS(google_protobuf_ServiceDescriptorProto)
CPB_JSON_FUNCTIONS(google_protobuf_ServiceDescriptorProto)
CPB_TEXT_FUNCTIONS(google_protobuf_ServiceDescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_ServiceDescriptorProto_add_method,
    google_protobuf_ServiceDescriptorProto, method,
    google_protobuf_MethodDescriptorProto)

CPB_MESSAGE_FUNCTIONS(google_protobuf_MethodDescriptorProto)
CPB_JSON_FUNCTIONS(google_protobuf_MethodDescriptorProto)
CPB_TEXT_FUNCTIONS(google_protobuf_MethodDescriptorProto)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FileOptions)
CPB_JSON_FUNCTIONS(google_protobuf_FileOptions)
CPB_TEXT_FUNCTIONS(google_protobuf_FileOptions)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_FileOptions_add_uninterpreted_option,
    google_protobuf_FileOptions, uninterpreted_option,
    google_protobuf_UninterpretedOption)

CPB_MESSAGE_FUNCTIONS(google_protobuf_MessageOptions)
CPB_JSON_FUNCTIONS(google_protobuf_MessageOptions)
CPB_TEXT_FUNCTIONS(google_protobuf_MessageOptions)
CPB_ADD_MESSAGE_FUNCTION(
    google_protobuf_MessageOptions_add_uninterpreted_option,
    google_protobuf_MessageOptions, uninterpreted_option,
    google_protobuf_UninterpretedOption)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FieldOptions)
CPB_JSON_FUNCTIONS(google_protobuf_FieldOptions)
CPB_TEXT_FUNCTIONS(google_protobuf_FieldOptions)
CPB_ADD_FUNCTION(google_protobuf_FieldOptions_add_targets,
    google_protobuf_FieldOptions, targets, int32_t)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_FieldOptions_add_edition_defaults,
    google_protobuf_FieldOptions, edition_defaults,
    google_protobuf_FieldOptions_EditionDefault)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_FieldOptions_add_uninterpreted_option,
    google_protobuf_FieldOptions, uninterpreted_option,
    google_protobuf_UninterpretedOption)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FieldOptions_EditionDefault)
CPB_JSON_FUNCTIONS(google_protobuf_FieldOptions_EditionDefault)
CPB_TEXT_FUNCTIONS(google_protobuf_FieldOptions_EditionDefault)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FieldOptions_FeatureSupport)
CPB_JSON_FUNCTIONS(google_protobuf_FieldOptions_FeatureSupport)
CPB_TEXT_FUNCTIONS(google_protobuf_FieldOptions_FeatureSupport)

CPB_MESSAGE_FUNCTIONS(google_protobuf_OneofOptions)
CPB_JSON_FUNCTIONS(google_protobuf_OneofOptions)
CPB_TEXT_FUNCTIONS(google_protobuf_OneofOptions)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_OneofOptions_add_uninterpreted_option,
    google_protobuf_OneofOptions, uninterpreted_option,
    google_protobuf_UninterpretedOption)

CPB_MESSAGE_FUNCTIONS(google_protobuf_EnumOptions)
CPB_JSON_FUNCTIONS(google_protobuf_EnumOptions)
CPB_TEXT_FUNCTIONS(google_protobuf_EnumOptions)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_EnumOptions_add_uninterpreted_option,
    google_protobuf_EnumOptions, uninterpreted_option,
    google_protobuf_UninterpretedOption)

CPB_MESSAGE_FUNCTIONS(google_protobuf_EnumValueOptions)
CPB_JSON_FUNCTIONS(google_protobuf_EnumValueOptions)
CPB_TEXT_FUNCTIONS(google_protobuf_EnumValueOptions)
CPB_ADD_MESSAGE_FUNCTION(
    google_protobuf_EnumValueOptions_add_uninterpreted_option,
    google_protobuf_EnumValueOptions, uninterpreted_option,
    google_protobuf_UninterpretedOption)

CPB_MESSAGE_FUNCTIONS(google_protobuf_ServiceOptions)
CPB_JSON_FUNCTIONS(google_protobuf_ServiceOptions)
CPB_TEXT_FUNCTIONS(google_protobuf_ServiceOptions)
CPB_ADD_MESSAGE_FUNCTION(
    google_protobuf_ServiceOptions_add_uninterpreted_option,
    google_protobuf_ServiceOptions, uninterpreted_option,
    google_protobuf_UninterpretedOption)

CPB_MESSAGE_FUNCTIONS(google_protobuf_MethodOptions)
CPB_JSON_FUNCTIONS(google_protobuf_MethodOptions)
CPB_TEXT_FUNCTIONS(google_protobuf_MethodOptions)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_MethodOptions_add_uninterpreted_option,
    google_protobuf_MethodOptions, uninterpreted_option,
    google_protobuf_UninterpretedOption)

CPB_MESSAGE_FUNCTIONS(google_protobuf_UninterpretedOption)
CPB_JSON_FUNCTIONS(google_protobuf_UninterpretedOption)
CPB_TEXT_FUNCTIONS(google_protobuf_UninterpretedOption)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_UninterpretedOption_add_name,
    google_protobuf_UninterpretedOption, name,
    google_protobuf_UninterpretedOption_NamePart)

CPB_MESSAGE_FUNCTIONS(google_protobuf_UninterpretedOption_NamePart)
CPB_JSON_FUNCTIONS(google_protobuf_UninterpretedOption_NamePart)
CPB_TEXT_FUNCTIONS(google_protobuf_UninterpretedOption_NamePart)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FeatureSet)
CPB_JSON_FUNCTIONS(google_protobuf_FeatureSet)
CPB_TEXT_FUNCTIONS(google_protobuf_FeatureSet)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FeatureSet_VisibilityFeature)
CPB_JSON_FUNCTIONS(google_protobuf_FeatureSet_VisibilityFeature)
CPB_TEXT_FUNCTIONS(google_protobuf_FeatureSet_VisibilityFeature)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FeatureSet_ProtoLimitsFeature)
CPB_JSON_FUNCTIONS(google_protobuf_FeatureSet_ProtoLimitsFeature)
CPB_TEXT_FUNCTIONS(google_protobuf_FeatureSet_ProtoLimitsFeature)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FeatureSetDefaults)
CPB_JSON_FUNCTIONS(google_protobuf_FeatureSetDefaults)
CPB_TEXT_FUNCTIONS(google_protobuf_FeatureSetDefaults)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_FeatureSetDefaults_add_defaults,
    google_protobuf_FeatureSetDefaults, defaults,
    google_protobuf_FeatureSetDefaults_FeatureSetEditionDefault)

CPB_MESSAGE_FUNCTIONS(
    google_protobuf_FeatureSetDefaults_FeatureSetEditionDefault)
CPB_JSON_FUNCTIONS(
    google_protobuf_FeatureSetDefaults_FeatureSetEditionDefault)
CPB_TEXT_FUNCTIONS(
    google_protobuf_FeatureSetDefaults_FeatureSetEditionDefault)

CPB_MESSAGE_FUNCTIONS(google_protobuf_SourceCodeInfo)
CPB_JSON_FUNCTIONS(google_protobuf_SourceCodeInfo)
CPB_TEXT_FUNCTIONS(google_protobuf_SourceCodeInfo)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_SourceCodeInfo_add_location,
    google_protobuf_SourceCodeInfo, location,
    google_protobuf_SourceCodeInfo_Location)

CPB_MESSAGE_FUNCTIONS(google_protobuf_SourceCodeInfo_Location)
CPB_JSON_FUNCTIONS(google_protobuf_SourceCodeInfo_Location)
CPB_TEXT_FUNCTIONS(google_protobuf_SourceCodeInfo_Location)
CPB_ADD_FUNCTION(google_protobuf_SourceCodeInfo_Location_add_path,
    google_protobuf_SourceCodeInfo_Location, path, int32_t)
CPB_ADD_FUNCTION(google_protobuf_SourceCodeInfo_Location_add_span,
    google_protobuf_SourceCodeInfo_Location, span, int32_t)
CPB_ADD_FUNCTION(
    google_protobuf_SourceCodeInfo_Location_add_leading_detached_comments,
    google_protobuf_SourceCodeInfo_Location, leading_detached_comments,
    cpb_str)

CPB_MESSAGE_FUNCTIONS(google_protobuf_GeneratedCodeInfo)
CPB_JSON_FUNCTIONS(google_protobuf_GeneratedCodeInfo)
CPB_TEXT_FUNCTIONS(google_protobuf_GeneratedCodeInfo)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_GeneratedCodeInfo_add_annotation,
    google_protobuf_GeneratedCodeInfo, annotation,
    google_protobuf_GeneratedCodeInfo_Annotation)

CPB_MESSAGE_FUNCTIONS(google_protobuf_GeneratedCodeInfo_Annotation)
CPB_JSON_FUNCTIONS(google_protobuf_GeneratedCodeInfo_Annotation)
CPB_TEXT_FUNCTIONS(google_protobuf_GeneratedCodeInfo_Annotation)
CPB_ADD_FUNCTION(google_protobuf_GeneratedCodeInfo_Annotation_add_path,
    google_protobuf_GeneratedCodeInfo_Annotation, path, int32_t)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
