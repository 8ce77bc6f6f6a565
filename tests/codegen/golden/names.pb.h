/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Names that C, C++ or the C library claim, and names that meet each other. */

/* Made by protoc-gen-cpb from names.proto: do not edit. */

#ifndef NAMES_PB_H
#define NAMES_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct struct_ struct_;
typedef struct Names Names;
typedef struct Names_NamespaceEntry Names_NamespaceEntry;
extern const cpb_message_def struct__def;
extern const cpb_message_def Names_def;
extern const cpb_message_def Names_NamespaceEntry_def;
extern const cpb_enum_def default__def;
extern const cpb_file_def names_proto_file;

typedef enum default_ {
  NULL_ = 0,
  errno_ = 1,
} default_;

struct struct_ {
  cpb_head cpb_;
  int32_t int_;
};

struct Names_NamespaceEntry {
  int32_t key;
  struct_ *value;
};

struct Names {
  cpb_head cpb_;
  bool has_template;
  int32_t class_;
  int32_t template_;
  int32_t has_template_;
  CPB_LIST(cpb_str) operator_;
  CPB_LIST(Names_NamespaceEntry) namespace_;
  uint32_t union_case;
  union {
    struct_ *new_;
    cpb_str delete_;
  } union_;
  int32_t union_case_;
  int32_t cpb__;
  int32_t unix_;
  bool bool_;
  int32_t CamelCase;
  int32_t major;
};
enum {
  Names_union_NOT_SET = 0, Names_union_new = 7, Names_union_delete = 8
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(struct_)
CPB_JSON_FUNCTIONS(struct_)
CPB_TEXT_FUNCTIONS(struct_)

CPB_MESSAGE_FUNCTIONS(Names)
CPB_JSON_FUNCTIONS(Names)
CPB_TEXT_FUNCTIONS(Names)
CPB_ADD_FUNCTION(Names_add_operator, Names, operator_, cpb_str)
CPB_GET_MESSAGE_FUNCTION(Names_get_namespace, Names, namespace_,
    Names_NamespaceEntry, int32_t, struct_)
CPB_PUT_MESSAGE_FUNCTION(Names_put_namespace, Names, namespace_,
    Names_NamespaceEntry, int32_t, struct_)
CPB_SET_FUNCTION(Names_set_new, Names, union_case, Names_union_new, union_.new_,
    struct_ *)
CPB_SET_FUNCTION(Names_set_delete, Names, union_case, Names_union_delete,
    union_.delete_, cpb_str)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
