/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* protobuf's text format, for people: configuration, tests, logs.
 *
 *   name: "Ada" age: 36 tags: ["a", "b"] home { city: "London" }
 *
 * Source: protobuf.dev, Text Format Language Specification. */

#ifndef CPB_TEXT_H
#define CPB_TEXT_H

#include "cpb/codec.h"

#ifdef __cplusplus
extern "C" {
#endif

/** cpb_to_text writes a message as text into the arena: on one line, or with
 * CPB_INDENT a field on each. What a google.protobuf.Any holds and extensions
 * are written by name if the registry has them. CPB_PRINT_UNKNOWN counts, the
 * other flags do not.
 *
 * Errors: CPB_NO_MEMORY, CPB_LIMIT; CPB_INVALID_ARGUMENT for a type that was
 * generated without names (json=off,text=off). */
CPB_API CPB_NODISCARD cpb_code
cpb_to_text(const void *msg, const cpb_message_def *def,
            const cpb_codec_options *CPB_NULLABLE options, cpb_arena *arena,
            cpb_str *out, cpb_error *CPB_NULLABLE error);

/** cpb_from_text merges a text into msg, as cpb_decode does. A field that is not
 * repeated may be there once only.
 *
 * Errors: as cpb_from_json. */
CPB_API CPB_NODISCARD cpb_code
cpb_from_text(const char *data, size_t len, const cpb_message_def *def,
              const cpb_codec_options *CPB_NULLABLE options, cpb_arena *arena,
              void *msg, cpb_error *CPB_NULLABLE error);
/** cpb_diff_options is what cpb_message_diff may be told. */
typedef struct cpb_diff_options {
  size_t struct_size; /**< set by CPB_DIFF_OPTIONS_INIT */
  size_t max_lines;   /**< of differences; 20 */
} cpb_diff_options;
#define CPB_DIFF_OPTIONS_INIT .struct_size = sizeof(cpb_diff_options)

/** cpb_message_diff tells people in what two messages differ, one line each:
 *
 *   items[2].name: "tea" -> "coffee"
 *   notes["gift"]: only in the first
 *   and 12 more
 *
 * Nothing, if and only if cpb_message_equal calls them equal. Types generated
 * without names show numbers. false when out of memory, or for options of a later
 * version. */
CPB_API CPB_NODISCARD bool cpb_message_diff(
    const cpb_message_def *def, const void *a, const void *b,
    const cpb_diff_options *CPB_NULLABLE options, cpb_arena *arena,
    cpb_str *out);

#ifdef __cplusplus
}
#endif

#endif
