/* Made by protoc-gen-cpb from lean.proto: do not edit. */

#ifndef LEAN_PB_H
#define LEAN_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_lean_Lean golden_lean_Lean;
extern LEAN_API const cpb_message_def golden_lean_Lean_def;
extern LEAN_API const cpb_enum_def golden_lean_Size_def;
extern LEAN_API const cpb_file_def lean_proto_file;

typedef enum golden_lean_Size {
  golden_lean_SIZE_UNSPECIFIED = 0,
  golden_lean_SIZE_SMALL = 1,
} golden_lean_Size;

struct golden_lean_Lean {
  cpb_head cpb_;
  int32_t size;
  CPB_LIST(golden_lean_Lean) parts;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_lean_Lean)
CPB_ADD_MESSAGE_FUNCTION(golden_lean_Lean_add_parts, golden_lean_Lean, parts,
    golden_lean_Lean)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
