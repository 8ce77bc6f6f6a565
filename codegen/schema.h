/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A request's files, indexed and resolved: what the emitters read. Types of all
 * files are known by name; fields, services and comments are resolved for the
 * files to be generated only.
 *
 * Everything lives in the schema's arena and points into the request. A request
 * that is no valid set of descriptors is refused with the first thing found
 * wrong; what has been resolved can be relied on: names are identifiers,
 * numbers are unique, references are not NULL. */

#ifndef CODEGEN_SCHEMA_H
#define CODEGEN_SCHEMA_H

#include "comments.h"
#include "google/protobuf/compiler/plugin.pb.h"
#include "resolve.h"

typedef struct gen_file gen_file;
typedef struct gen_message gen_message;
typedef struct gen_enum gen_enum;

typedef struct gen_oneof {
  const google_protobuf_OneofDescriptorProto *proto;
  const char *c_name; /* the union's; its case is c_name with "_case" */
  gen_features features;
  gen_comment comment;
  bool synthetic; /* stands for proto3's optional */
  size_t member_count;
} gen_oneof;

typedef struct gen_field {
  const google_protobuf_FieldDescriptorProto *proto;
  const char *c_name;
  cpb_str json_name;
  gen_features features;
  gen_comment comment;
  cpb_type type; /* CPB_GROUP for every delimited message */
  cpb_mode mode;
  uint16_t flags;                /* CPB_FIELD_UTF8 and the like */
  gen_oneof *CPB_NULLABLE oneof; /* a real one */
  gen_message *CPB_NULLABLE message;
  gen_enum *CPB_NULLABLE enumeration;
  const char *CPB_NULLABLE initializer; /* C; NULL when the default is zero */
} gen_field;

struct gen_message {
  const google_protobuf_DescriptorProto *proto;
  gen_file *file;
  gen_message *CPB_NULLABLE parent;
  cpb_str full_name;
  const char *c_name;
  gen_features features;
  gen_comment comment;
  gen_place place; /* empty in files that are not generated */
  gen_message *CPB_NULLABLE extendee; /* not NULL: an extension's box */
  bool map_entry;
  bool map_used; /* by the one field that it is for */
  bool has_defaults;
  bool has_required; /* itself, or what it may hold */
  gen_field *fields; /* as declared; NULL in files that are not generated */
  size_t field_count;
  gen_field **sorted; /* by number */
  gen_oneof *oneofs;
  size_t oneof_count;
};

struct gen_enum {
  const google_protobuf_EnumDescriptorProto *proto;
  gen_file *file;
  cpb_str full_name;
  cpb_str scope; /* full name of what it is declared in; its values' too */
  const char *c_name;
  gen_comment comment;
  gen_comment *values; /* their comments, as declared */
  bool closed;
};

typedef struct gen_method {
  const google_protobuf_MethodDescriptorProto *proto;
  gen_comment comment;
  gen_message *input;
  gen_message *output;
  const char *c_name; /* snake_case, free of reserved words */
  const char *c_stem; /* snake_case, for longer names */
} gen_method;

typedef struct gen_service {
  const google_protobuf_ServiceDescriptorProto *proto;
  cpb_str full_name;
  const char *c_name;
  gen_comment comment;
  gen_method *methods;
  size_t method_count;
} gen_service;

struct gen_file {
  const google_protobuf_FileDescriptorProto *proto;
  int32_t edition;
  gen_features features;
  gen_comments comments;
  gen_comment head; /* what stands above the syntax line */
  bool generated;
  const char *c_stem; /* "greet_v1_greet_proto" */
  const char *prefix; /* of its names; see prefixes.c */
  gen_file **deps;    /* its imports, as declared */
  size_t dep_count;
  gen_message **messages; /* nested ones too, parents first */
  size_t message_count;
  gen_enum **enums; /* nested ones too */
  size_t enum_count;
  gen_message **extensions; /* nested ones too; their boxes */
  size_t extension_count;
  gen_service *services;
  size_t service_count;
};

typedef struct gen_symbol {
  cpb_str name;                       /* full name */
  gen_message *CPB_NULLABLE message;  /* one of these two is set, */
  gen_enum *CPB_NULLABLE enumeration; /* unless it is a file: neither */
  gen_file *file;
} gen_symbol;

typedef struct gen_schema {
  cpb_arena *arena;
  const char *CPB_NULLABLE error; /* the first one; NULL = none */
  gen_file *files;
  size_t file_count;
  gen_symbol *types; /* sorted by name */
  size_t type_count;
  gen_symbol *paths; /* files by name, sorted */
} gen_schema;

/* Indexes a request. false with error set when it is refused. */
bool gen_schema_build(
    gen_schema *schema, cpb_arena *arena,
    const google_protobuf_compiler_CodeGeneratorRequest *request);

/* Records the first error; always false, so that callers can return it. */
bool gen_fail(gen_schema *schema, const char *format, ...) CPB_PRINTF(2, 3);
/* count zeroed items of a size; NULL with the error set when out of memory or
 * beyond reason. */
void *CPB_NULLABLE gen_array(gen_schema *schema, size_t count, size_t size);

/* Parts of gen_schema_build: schema_types.c, schema_fields.c,
 * schema_services.c. */
bool gen_resolve_types(gen_schema *schema, gen_file *file);
bool gen_sort_types(gen_schema *schema);
bool gen_resolve_fields(gen_schema *schema, gen_file *file);
bool gen_resolve_services(gen_schema *schema, gen_file *file);

/* The symbol of ".pkg.Name"; NULL when there is none. */
const gen_symbol *CPB_NULLABLE gen_find_type(const gen_schema *schema,
                                             cpb_str type_name);
gen_file *CPB_NULLABLE gen_find_file(const gen_schema *schema, cpb_str name);
/* Sorts symbols by name. */
void gen_sort_symbols(gen_symbol *symbols, size_t count);

/* The initialiser of a field's default value: NULL when it is zero. false with
 * the error set when the schema's text for it is no value of its type. */
bool gen_default_value(gen_schema *schema, gen_field *field);

#endif
