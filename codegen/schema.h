/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A request's files: what the emitters read. A cpb_pool made of them tells what
 * they mean, as it tells any program; here is added what C needs: names,
 * comments, initialisers. Types of all files are here, and services of the files
 * to be generated; fields and comments are those of one of these at a time, while
 * it is open.
 *
 * What lasts lies in the schema's arena or is the pool's; what belongs to the open
 * file lies in the arena that is given for it. A request that is no
 * valid set of descriptors is refused with the first thing found wrong; what is
 * here can be relied on: names are identifiers, references are not NULL. */

#ifndef CODEGEN_SCHEMA_H
#define CODEGEN_SCHEMA_H

#include "comments.h"
#include "cpb/pool.h"
#include "google/protobuf/descriptor.pb.h"
#include "nameset.h"
#include "request.h"

typedef struct gen_file gen_file;
typedef struct gen_message gen_message;
typedef struct gen_enum gen_enum;

typedef struct gen_oneof {
  const google_protobuf_OneofDescriptorProto *proto;
  const char *c_name; /* the union's; its case is c_name with "_case" */
  gen_comment comment;
  bool synthetic; /* stands for proto3's optional */
  size_t member_count;
} gen_oneof;

typedef struct gen_field {
  const google_protobuf_FieldDescriptorProto *proto;
  const char *c_name;
  cpb_str json_name;
  gen_comment comment;
  cpb_type type; /* CPB_GROUP for every delimited message */
  cpb_mode mode;
  uint16_t flags;                /* CPB_FIELD_UTF8 and the like */
  gen_oneof *CPB_NULLABLE oneof; /* a real one */
  gen_message *CPB_NULLABLE message;
  gen_enum *CPB_NULLABLE enumeration;
  const char *CPB_NULLABLE initializer; /* C; NULL when the default is zero, or
                                           none is declared of a oneof's member */
} gen_field;

struct gen_message {
  const cpb_message_def *def;
  const google_protobuf_DescriptorProto *proto;
  gen_file *file;
  cpb_str full_name;
  const char *c_name;
  gen_comment comment;
  gen_place place; /* empty in files that are not generated */
  gen_message *CPB_NULLABLE extendee; /* not NULL: an extension's box */
  bool map_entry;
  bool has_defaults;
  gen_field *fields; /* as declared; NULL in files that are not generated */
  size_t field_count;
  gen_field **sorted; /* by number */
  gen_oneof *oneofs;
  size_t oneof_count;
  gen_nameset members; /* names of the struct's members */
};

struct gen_enum {
  const cpb_enum_def *def;
  const google_protobuf_EnumDescriptorProto *proto;
  gen_file *file;
  cpb_str full_name;
  cpb_str scope; /* full name of what it is declared in; its values' too */
  const char *c_name;
  gen_comment comment;
  gen_place place;     /* empty in files that are not generated */
  gen_comment *values; /* their comments, as declared */
};

typedef struct gen_method {
  const google_protobuf_MethodDescriptorProto *proto;
  cpb_str full_name;
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
  const cpb_file_def *def;
  const google_protobuf_FileDescriptorProto *proto;
  cpb_str source_info; /* a SourceCodeInfo, as it came */
  gen_comments comments;
  gen_comment head; /* what stands above the syntax line */
  bool generated;
  const char *c_stem; /* "greet_v1_greet_proto" */
  const char *prefix; /* of its names; see prefixes.c */
  bool copied;     /* its types are those of google/protobuf, which libcpb has
                         under the same names */
  gen_file **deps; /* its imports, as declared */
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

/* What here belongs to a table of the pool: one of these is set. */
typedef struct gen_type {
  const void *def;
  gen_message *CPB_NULLABLE message;
  gen_enum *CPB_NULLABLE enumeration;
} gen_type;

typedef struct gen_schema {
  cpb_arena *arena;               /* of what is made now */
  const char *CPB_NULLABLE error; /* the first one; NULL = none */
  cpb_pool *CPB_NULLABLE pool;
  gen_file *files;
  size_t file_count;
  gen_file **paths; /* the files sorted by name */
  gen_type *types;  /* sorted by def */
  size_t type_count;
} gen_schema;

/* A request holds whole programs' schemas and comes from protoc: what bounds a
 * message of a peer would be too tight. */
extern const cpb_limits gen_limits;

/* Indexes a request. false with error set when it is refused. alloc is for the
 * pool, the scratch arena for what need not last; gen_schema_cleanup in any
 * case. */
bool gen_schema_build(gen_schema *schema, cpb_arena *arena, cpb_arena *scratch,
                      const cpb_allocator *CPB_NULLABLE alloc,
                      const gen_request *request);
void gen_schema_cleanup(gen_schema *schema);
/* Opens a file that is to be generated: its fields and comments are made, in
 * this arena, which is the schema's from then on. Those of the file that was
 * open before are gone with their arena. */
bool gen_open_file(gen_schema *schema, gen_file *file, cpb_arena *arena);

/* Records the first error; always false, so that callers can return it. */
bool gen_fail(gen_schema *schema, const char *format, ...) CPB_PRINTF(2, 3);
/* count zeroed items of a size; NULL with the error set when out of memory or
 * beyond reason. */
void *CPB_NULLABLE gen_array(gen_schema *schema, size_t count, size_t size);

/* Parts of gen_schema_build (schema_types.c, schema_services.c) and of
 * gen_open_file (schema_comments.c, schema_fields.c). */
bool gen_collect_types(gen_schema *schema, gen_file *file);
bool gen_sort_types(gen_schema *schema);
bool gen_collect_services(gen_schema *schema, gen_file *file);
bool gen_collect_comments(gen_schema *schema, gen_file *file);
bool gen_collect_fields(gen_schema *schema, gen_file *file);

/* What belongs to a message or an enum of the pool. */
gen_message *gen_message_of(const gen_schema *schema,
                            const cpb_message_def *def);
gen_enum *gen_enum_of(const gen_schema *schema, const cpb_enum_def *def);
gen_file *CPB_NULLABLE gen_find_file(const gen_schema *schema, cpb_str name);

/* A field's default value as a C initialiser: NULL when it is zero. */
const char *CPB_NULLABLE gen_initializer(gen_schema *schema,
                                         const cpb_message_def *def,
                                         const cpb_field_def *field);

#endif
