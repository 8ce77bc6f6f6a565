/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Bytes to messages and back: protobuf's binary format and its JSON. Both are
 * driven by the constant tables (cpb_message_def) that protoc-gen-cpb writes;
 * generated code wraps each function here in a typed one. */

#ifndef CPB_CODEC_H
#define CPB_CODEC_H

#include "cpb/base.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cpb_message_def cpb_message_def;

/** cpb_code says how a conversion ended. */
typedef enum cpb_code {
  CPB_OK = 0,
  CPB_MALFORMED, /**< not the format, or not of this message */
  CPB_LIMIT,     /**< deeper, larger or more than cpb_limits allows */
  CPB_NO_MEMORY,
  CPB_INVALID_ARGUMENT, /**< a message that has no such form (say, bad UTF-8) */
  CPB_UNKNOWN_TYPE      /**< an Any whose type is not in the registry */
} cpb_code;

/** cpb_error tells what is wrong and where. It lives in the caller's storage, need
 * not be initialised, and owns nothing. After success the code is CPB_OK, and the
 * rest means nothing. */
typedef struct cpb_error {
  cpb_code code;
  size_t offset;     /**< of the input, in bytes, where decoding failed */
  char path[96];     /**< field path, NUL-terminated, may be cut */
  char message[128]; /**< one line, NUL-terminated */
} cpb_error;

/** cpb_limits bounds what a conversion may cost, in every format. Zero means the
 * default. What goes beyond gets CPB_LIMIT, and the arena can still be used. */
typedef struct cpb_limits {
  size_t struct_size;       /**< set by CPB_LIMITS_INIT */
  size_t max_depth;         /**< nested messages, groups, lists; 100 */
  size_t max_element_bytes; /**< memory of repeated elements, map entries and
                                 sub-messages; 32 MiB */
  size_t max_unknown;       /**< unknown field records, ignored members of JSON
                                 and fields of text; 1,000,000 */
  size_t max_bytes;         /**< of input or output; 2 GiB - 1 */
  size_t max_arena_bytes;   /**< taken from the arena; unbounded */
} cpb_limits;
#define CPB_LIMITS_INIT .struct_size = sizeof(cpb_limits)

enum {
  /** CPB_ALIAS lets strings and bytes point into the input, which then must live
   * as long as the message. Without it they are copied into the arena. */
  CPB_ALIAS = 1,
  /** CPB_PADDED promises that 16 bytes after the input's end may be read. */
  CPB_PADDED = 2,
  /** CPB_DROP_UNKNOWN does not keep unknown fields. */
  CPB_DROP_UNKNOWN = 4,
  /** CPB_DETERMINISTIC orders map entries by key in whatever is written. */
  CPB_DETERMINISTIC = 8,
  /** CPB_IGNORE_UNKNOWN: members of JSON and fields of text that are none of the
   * message's are skipped, not refused; so are unknown names of enum values. */
  CPB_IGNORE_UNKNOWN = 16,
  /** CPB_EMIT_DEFAULTS: JSON of fields with implicit presence that are unset,
   * and of empty lists and maps. */
  CPB_EMIT_DEFAULTS = 32,
  /** CPB_PROTO_NAMES: JSON with the field names of the .proto file. */
  CPB_PROTO_NAMES = 64,
  /** CPB_ENUM_NUMBERS: JSON with enum values as numbers. */
  CPB_ENUM_NUMBERS = 128,
  /** CPB_INDENT: JSON and text on several lines, two spaces a level. */
  CPB_INDENT = 256,
  /** CPB_CHECK_REQUIRED refuses a decoded message that lacks required fields. */
  CPB_CHECK_REQUIRED = 512,
  /** CPB_PRINT_UNKNOWN: text with the fields that the schema lacks, by their
   * numbers. Such text cannot be read again. */
  CPB_PRINT_UNKNOWN = 1024
};

struct cpb_extension;
struct cpb_file_def;

/** cpb_registry_index finds types and extensions for a registry that has too many
 * for arrays. A cpb_pool has one. */
typedef struct cpb_registry_index {
  const cpb_message_def *CPB_NULLABLE (*find_type)(
      const struct cpb_registry_index *index, cpb_str full_name);
  const struct cpb_extension *CPB_NULLABLE (*find_extension)(
      const struct cpb_registry_index *index, cpb_str full_name);
  /** The extension of extendee after one, NULL = the first. */
  const struct cpb_extension *CPB_NULLABLE (*next_extension)(
      const struct cpb_registry_index *index, const cpb_message_def *extendee,
      const struct cpb_extension *CPB_NULLABLE after);
} cpb_registry_index;

/** cpb_registry is what a program wants known to JSON and the text format: the
 * message types that a google.protobuf.Any may hold, and the extensions that
 * messages may have. It is arrays of tables, single ones or those of whole
 * files, perhaps an index, and perhaps another registry after it; frozen once
 * used. */
typedef struct cpb_registry {
  const cpb_message_def *const *CPB_NULLABLE types;
  size_t count;
  const struct cpb_registry *CPB_NULLABLE next;
  const struct cpb_extension *const *CPB_NULLABLE extensions;
  size_t extension_count;
  const struct cpb_file_def *const *CPB_NULLABLE files;
  size_t file_count;
  const cpb_registry_index *CPB_NULLABLE index;
} cpb_registry;

/** cpb_registry_find returns the type with that full name ("a.b.Message"), or
 * NULL. */
CPB_API const cpb_message_def *CPB_NULLABLE cpb_registry_find(
    const cpb_registry *CPB_NULLABLE registry, cpb_str full_name);
/** cpb_registry_find_extension returns the extension of extendee with that full
 * name ("a.b.extension"), or NULL. */
CPB_API const struct cpb_extension *CPB_NULLABLE cpb_registry_find_extension(
    const cpb_registry *CPB_NULLABLE registry, const cpb_message_def *extendee,
    cpb_str full_name);

/** cpb_codec_options is what decoding and encoding may be told. NULL in its
 * place means all defaults. */
typedef struct cpb_codec_options {
  size_t struct_size; /**< set by CPB_CODEC_OPTIONS_INIT */
  uint64_t flags;     /**< CPB_ALIAS and the like */
  const cpb_limits *CPB_NULLABLE limits;
  const cpb_registry *CPB_NULLABLE registry;
} cpb_codec_options;
#define CPB_CODEC_OPTIONS_INIT .struct_size = sizeof(cpb_codec_options)

/** cpb_decode merges a binary message into msg, a struct of the def's size that
 * was zeroed (or initialised with cpb_message_init) or decoded before.
 *
 * Ownership: sub-objects come from the arena; with CPB_ALIAS strings point into
 * data. After an error msg holds an unspecified part, still safe to read.
 * Errors: CPB_MALFORMED, CPB_LIMIT, CPB_NO_MEMORY.
 * Source: protobuf.dev, Encoding. */
CPB_API CPB_NODISCARD cpb_code
cpb_decode(const void *data, size_t len, const cpb_message_def *def,
           const cpb_codec_options *CPB_NULLABLE options, cpb_arena *arena,
           void *msg, cpb_error *CPB_NULLABLE error);

/** cpb_encode writes the binary form into the arena.
 *
 * Errors: CPB_NO_MEMORY; CPB_LIMIT; CPB_INVALID_ARGUMENT for a string that is
 * not UTF-8 where the schema asks for it. */
CPB_API CPB_NODISCARD cpb_code
cpb_encode(const void *msg, const cpb_message_def *def,
           const cpb_codec_options *CPB_NULLABLE options, cpb_arena *arena,
           cpb_str *out, cpb_error *CPB_NULLABLE error);

/** cpb_encode_prefixed is cpb_encode for what puts a prefix in front of each
 * message: as many bytes before out->data are the caller's to write. out is the
 * message alone. */
CPB_API CPB_NODISCARD cpb_code cpb_encode_prefixed(
    const void *msg, const cpb_message_def *def,
    const cpb_codec_options *CPB_NULLABLE options, cpb_arena *arena,
    size_t prefix, cpb_str *out, cpb_error *CPB_NULLABLE error);

/** cpb_size returns how many bytes cpb_encode would write, in linear time and
 * without memory. Strings are not looked at: what is not UTF-8 shows only when it
 * is encoded. With CPB_DETERMINISTIC fewer are written of a map that has a key
 * twice.
 *
 * Errors: CPB_LIMIT. */
CPB_API CPB_NODISCARD cpb_code
cpb_size(const void *msg, const cpb_message_def *def,
         const cpb_codec_options *CPB_NULLABLE options, size_t *out,
         cpb_error *CPB_NULLABLE error);

/** cpb_encode_delimited writes a message with its length before it, a varint, as
 * files and streams of several messages have it.
 *
 * Errors: as cpb_encode. */
CPB_API CPB_NODISCARD cpb_code cpb_encode_delimited(
    const void *msg, const cpb_message_def *def,
    const cpb_codec_options *CPB_NULLABLE options, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error);

/** cpb_decode_delimited merges the message at the front of *input, with its
 * length before it, into msg and moves *input past it. If it is not all there yet
 * nothing happens, and *missing says how many more bytes it takes at least; else
 * that is 0. A stream ends well where *input is empty.
 *
 * Errors: as cpb_decode; CPB_LIMIT for a message of more than max_bytes, before
 * it is all there. *input stays as it was. */
CPB_API CPB_NODISCARD cpb_code cpb_decode_delimited(
    cpb_str *input, const cpb_message_def *def,
    const cpb_codec_options *CPB_NULLABLE options, cpb_arena *arena, void *msg,
    size_t *missing, cpb_error *CPB_NULLABLE error);

/** cpb_from_json merges a JSON text (RFC 8259) into msg, as cpb_decode does.
 * Strings without escapes alias the input with CPB_ALIAS.
 *
 * Errors: also CPB_UNKNOWN_TYPE.
 * Source: protobuf.dev, ProtoJSON Format. */
CPB_API CPB_NODISCARD cpb_code
cpb_from_json(const char *data, size_t len, const cpb_message_def *def,
              const cpb_codec_options *CPB_NULLABLE options, cpb_arena *arena,
              void *msg, cpb_error *CPB_NULLABLE error);

/** cpb_to_json writes the JSON form into the arena, as cpb_encode does. */
CPB_API CPB_NODISCARD cpb_code
cpb_to_json(const void *msg, const cpb_message_def *def,
            const cpb_codec_options *CPB_NULLABLE options, cpb_arena *arena,
            cpb_str *out, cpb_error *CPB_NULLABLE error);

/** cpb_message_size returns the size of the def's struct. */
CPB_API size_t cpb_message_size(const cpb_message_def *def);
/** cpb_message_name returns the full name: "a.b.Message". */
CPB_API cpb_str cpb_message_name(const cpb_message_def *def);
/** cpb_message_init makes an empty message of the def's size at msg: all zero,
 * but for the defaults that the schema declares. */
CPB_API void cpb_message_init(const cpb_message_def *def, void *msg);
/** cpb_message_clear makes a message empty again, as cpb_message_init does. */
CPB_API void cpb_message_clear(const cpb_message_def *def, void *msg);
/** cpb_message_new makes an empty message in the arena; NULL when out of
 * memory. */
CPB_API void *CPB_NULLABLE cpb_message_new(const cpb_message_def *def,
                                           cpb_arena *arena);
/** cpb_message_copy makes a deep copy, strings and all, in the arena; NULL when
 * out of memory or nested more than 500 deep. */
CPB_API void *CPB_NULLABLE cpb_message_copy(const cpb_message_def *def,
                                            const void *msg, cpb_arena *arena);

/** cpb_message_merge adds src to msg as if src had been encoded and decoded into
 * it; false when out of memory or nested more than 500 deep. Strings of src are
 * copied. Both may share parts, or be the same message. */
CPB_API CPB_NODISCARD bool cpb_message_merge(const cpb_message_def *def,
                                             void *msg, const void *src,
                                             cpb_arena *arena);
/** cpb_message_equal tells whether two messages have the same fields set to the
 * same values: NaN equals NaN, maps are compared regardless of order, unknown
 * fields by their bytes. */
CPB_API bool cpb_message_equal(const cpb_message_def *def, const void *a,
                               const void *b);
/** cpb_message_check_required finds out whether a message has all fields that the
 * schema requires, and its sub-messages too.
 *
 * Errors: CPB_MALFORMED with the path of the first that is missing; CPB_LIMIT
 * when nested more than 500 deep. */
CPB_API CPB_NODISCARD cpb_code cpb_message_check_required(
    const cpb_message_def *def, const void *msg, cpb_error *CPB_NULLABLE error);

#ifdef __cplusplus
}
#endif

#endif
