/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* A block comment above the syntax
 * line. */

/* Made by protoc-gen-cpb from comments.proto: do not edit. */

#ifndef COMMENTS_PB_H
#define COMMENTS_PB_H

#include "cpb/message.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_comments_Comments golden_comments_Comments;
extern const cpb_message_def golden_comments_Comments_def;
extern const cpb_file_def comments_proto_file;

/** First paragraph, which ends early: * / int x; / *
 *
 * Second paragraph with a trigraph ? ?/
 * and a backslash at its end \
 *   indented */
struct golden_comments_Comments {
  cpb_head cpb_;
  /** Leading.
   *
   * And trailing. */
  int32_t leading;
  /** Only trailing. */
  int32_t trailing;
  int32_t none;
  int32_t empty;
  /** Text that changes direction:  hidden . */
  int32_t direction;
  /** Ünïcode stays. */
  int32_t unicode;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline golden_comments_Comments *CPB_NULLABLE
golden_comments_Comments_new(cpb_arena *arena) {
  return (golden_comments_Comments *)cpb_message_new(
      &golden_comments_Comments_def, arena);
}
static inline CPB_NODISCARD cpb_code
golden_comments_Comments_decode(cpb_str in, cpb_arena *arena,
    golden_comments_Comments *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_comments_Comments_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_comments_Comments_encode(const golden_comments_Comments *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_comments_Comments_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
golden_comments_Comments_from_json(cpb_str in, cpb_arena *arena,
    golden_comments_Comments *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_comments_Comments_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_comments_Comments_to_json(const golden_comments_Comments *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_comments_Comments_def, NULL, arena, out,
      error);
}

#ifdef __cplusplus
}
#endif

#endif
