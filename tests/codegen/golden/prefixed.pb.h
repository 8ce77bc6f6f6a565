/* options: prefix=my_,prefix=golden.imported=
 * SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* All names with a prefix, but for those of another package, which has none. */

/* Made by protoc-gen-cpb from prefixed.proto: do not edit. */

#ifndef MY_PREFIXED_PB_H_9e09d8c1
#define MY_PREFIXED_PB_H_9e09d8c1

#include "cpb/functions.h"
#include "google/protobuf/timestamp.pb.h"
#include "imported.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct my_struct my_struct;
typedef struct my_struct_OthersEntry my_struct_OthersEntry;
typedef struct my_note my_note;
extern const cpb_message_def my_struct_def;
extern const cpb_message_def my_struct_OthersEntry_def;
extern const cpb_enum_def my_Kind_def;
extern const cpb_message_def my_note_def;
extern const cpb_extension my_note_ext;
extern const cpb_file_def my_prefixed_proto_file;

typedef enum my_Kind {
  my_NULL = 0,
} my_Kind;

struct my_struct_OthersEntry {
  cpb_str key;
  my_struct *value;
};

struct my_struct {
  cpb_head cpb_;
  bool has_kind;
  /** Default: NULL */
  int32_t kind;
  google_protobuf_Timestamp *when;
  golden_imported_Imported *imported;
  CPB_LIST(my_struct_OthersEntry) others;
  CPB_LIST(int32_t) kinds;
  uint32_t choice_case;
  union {
    int32_t number;
    my_struct *other;
  } choice;
};
enum {
  my_struct_choice_NOT_SET = 0, my_struct_choice_number = 6,
  my_struct_choice_other = 7
};

/** Extension of struct. */
struct my_note {
  cpb_head cpb_;
  bool has_value;
  cpb_str value;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(my_struct)
CPB_JSON_FUNCTIONS(my_struct)
CPB_TEXT_FUNCTIONS(my_struct)
CPB_GET_MESSAGE_FUNCTION(my_struct_get_others, my_struct, others,
    my_struct_OthersEntry, cpb_str, my_struct)
CPB_PUT_MESSAGE_FUNCTION(my_struct_put_others, my_struct, others,
    my_struct_OthersEntry, cpb_str, my_struct)
CPB_ADD_FUNCTION(my_struct_add_kinds, my_struct, kinds, int32_t)
CPB_SET_FUNCTION(my_struct_set_number, my_struct, choice_case,
    my_struct_choice_number, choice.number, int32_t)
CPB_SET_FUNCTION(my_struct_set_other, my_struct, choice_case,
    my_struct_choice_other, choice.other, my_struct *)

CPB_EXTENSION_FUNCTIONS(my_note, my_struct)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
