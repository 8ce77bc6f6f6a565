/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Inputs that are extreme, and what they cost: peak memory is asserted as so many
 * times the input, processor time is told. What is not linear in its input fails
 * by the timeout of the test, the inputs being as large as they are. */

#ifndef PB_EXTREME_H
#define PB_EXTREME_H

#include "cpb/cpb.h"
#include "pb/sample.h"
#include "support/crpc_test.h"

/* Memory that a step may take whatever its input: the first blocks. */
#define EXTREME_SLACK ((size_t)1 << 20)
#define EXTREME_MIB ((size_t)1 << 20)

/* An arena that lives as long as the test, from an allocator that knows its
 * peak. */
cpb_arena *extreme_arena(void);

/* Begins a step: the peak is what is held from here on. */
void extreme_begin(void);
/* Ends it: prints what it took, and fails if the peak was above `most` bytes. */
void extreme_end(const char *what, size_t input, size_t most);

/* n bytes that live as long as the test and are not counted. */
char *extreme_bytes(size_t n);
/* `times` times the same bytes. */
cpb_str extreme_repeat(cpb_str piece, size_t times);
/* Three texts one after the other. */
cpb_str extreme_join(cpb_str head, cpb_str middle, cpb_str tail);

/* Under valgrind, which is slow, a hundredth. */
size_t extreme_count(size_t n);

/* Each of these ends the test if the answer is another one. */
void *extreme_decode(cpb_str data, const cpb_message_def *def, uint64_t flags,
                     cpb_arena *arena, cpb_code want);
void *extreme_from_json(cpb_str text, const cpb_message_def *def,
                        const cpb_codec_options *options, cpb_arena *arena,
                        cpb_code want);
void *extreme_from_text(cpb_str text, const cpb_message_def *def,
                        const cpb_codec_options *options, cpb_arena *arena,
                        cpb_code want);
cpb_str extreme_encode(const void *msg, const cpb_message_def *def,
                       uint64_t flags, cpb_arena *arena);
cpb_str extreme_to_json(const void *msg, const cpb_message_def *def,
                        cpb_arena *arena);
cpb_str extreme_to_text(const void *msg, const cpb_message_def *def,
                        cpb_arena *arena);

#endif
