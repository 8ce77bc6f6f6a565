/* Made by protoc-gen-cpb from lean.proto: do not edit. */

#ifndef LEAN_PB_H
#define LEAN_PB_H

#include "cpb/message.h"

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

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline golden_lean_Lean *CPB_NULLABLE
golden_lean_Lean_new(cpb_arena *arena) {
  return (golden_lean_Lean *)cpb_message_new(&golden_lean_Lean_def, arena);
}
static inline CPB_NODISCARD cpb_code
golden_lean_Lean_decode(cpb_str in, cpb_arena *arena, golden_lean_Lean *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_lean_Lean_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
golden_lean_Lean_encode(const golden_lean_Lean *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_lean_Lean_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD golden_lean_Lean *CPB_NULLABLE
golden_lean_Lean_add_parts(golden_lean_Lean *msg, cpb_arena *arena) {
  return (golden_lean_Lean *)cpb_list_add_message(&msg->parts,
      &golden_lean_Lean_def, arena);
}

#ifdef __cplusplus
}
#endif

#endif
