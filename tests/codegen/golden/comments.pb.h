/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* A block comment above the syntax
 * line. */

/* Made by protoc-gen-cpb from comments.proto: do not edit. */

#ifndef COMMENTS_PB_H
#define COMMENTS_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

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
 *   indented, and a point for insertions: @ @protoc_insertion_point(includes) */
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

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_comments_Comments)
CPB_JSON_FUNCTIONS(golden_comments_Comments)
CPB_TEXT_FUNCTIONS(golden_comments_Comments)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
