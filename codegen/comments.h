/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Comments of a .proto file, found by an element's path and written as C
 * comments that cannot end early, whatever they hold. */

#ifndef CODEGEN_COMMENTS_H
#define CODEGEN_COMMENTS_H

#include "google/protobuf/descriptor.pb.h"
#include "out.h"

typedef const google_protobuf_SourceCodeInfo_Location *gen_comment;

/* An element's place in a FileDescriptorProto: field numbers and indexes in
 * turn, as SourceCodeInfo has them. */
typedef struct gen_place {
  const int32_t *items;
  size_t len;
} gen_place;
enum { GEN_PLACE_MAX = 256 };

/* A file's locations sorted by path. */
typedef struct gen_comments {
  gen_comment *sorted;
  size_t count;
} gen_comments;

/* false when out of memory. */
bool gen_comments_build(
    gen_comments *comments, cpb_arena *arena,
    const google_protobuf_SourceCodeInfo *CPB_NULLABLE info);
/* The location at outer (of less than GEN_PLACE_MAX items), a field number and
 * an index, which is left out when it is negative; NULL when it has no
 * comment. */
gen_comment CPB_NULLABLE gen_comments_find(const gen_comments *comments,
                                           gen_place outer, int32_t number,
                                           int32_t index);

/* Emits an element's comment as a doc comment, one per line of the proto's,
 * followed by the note (NULL for none) as a paragraph of its own. Nothing when
 * both are empty. */
void gen_put_comment(gen_out *out, const char *indent,
                     gen_comment CPB_NULLABLE comment,
                     const char *CPB_NULLABLE note);
/* Emits the comments above a location, those detached from it too, as plain
 * comments, one each. */
void gen_put_head_comment(gen_out *out, gen_comment CPB_NULLABLE comment);

#endif
