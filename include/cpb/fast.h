/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* For generated code only: what the decode and encode functions in x.pb.c are
 * made of. Programs have no use for this header, and none of it is stable:
 * CPB_TABLE_ABI changes with it, and the library calls the functions of a file
 * only if that was made for the same version, else it goes by the tables.
 *
 * Decoding. A position below `fast` has 16 readable bytes, which is more than a
 * tag and a scalar take. A function of generated code reads fields while that
 * holds and checks once a field that it did not run past the end of its message.
 * All that is not as usual goes to the tables: cpb__decode_one does one field
 * over again, cpb__decode_rest what is left when the input's end is near. So the
 * tables alone say what is accepted and what an error is.
 *
 * Encoding. A message is written from its last byte to its first, so that the
 * length of everything nested is known when it is needed and one pass does. Each
 * function takes the position of what was written last and returns the new one,
 * or NULL; cpb_encode then does it again by the tables, which know why.
 *
 * Like the rest of libcpb this needs gcc or clang. */

#ifndef CPB_FAST_H
#define CPB_FAST_H

#include <string.h>

#include "cpb/message.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The shape of every CPB_LIST. */
typedef struct __attribute__((may_alias)) cpb__items {
  void *items;
  uint32_t len, cap;
} cpb__items;

/* ---- Bytes ---- */

enum { CPB__VARINT_MAX = 10 };

#if defined(__SSE2__)

/* Whether all of 16 bytes are ASCII. */
static inline bool cpb__ascii16(const char *data) {
  return _mm_movemask_epi8(
             _mm_loadu_si128((const __m128i *)(const void *)data)) == 0;
}

/* Whether the first len <= 16 of 16 readable bytes are. */
static inline bool cpb__ascii_upto16(const char *data, size_t len) {
  uint32_t mask = (uint32_t)_mm_movemask_epi8(
      _mm_loadu_si128((const __m128i *)(const void *)data));
  return (mask & ((1u << len) - 1)) == 0;
}

#else

static inline uint64_t cpb__word(const char *data) {
  uint64_t word;
  memcpy(&word, data, sizeof(word));
  return CPB__LITTLE64(word);
}

static inline bool cpb__ascii16(const char *data) {
#if defined(__ARM_NEON) && defined(__aarch64__)
  return vmaxvq_u8(vld1q_u8((const uint8_t *)data)) < 0x80;
#else
  return ((cpb__word(data) | cpb__word(data + 8)) & 0x8080808080808080u) == 0;
#endif
}

static inline bool cpb__ascii_upto16(const char *data, size_t len) {
  uint64_t bits = cpb__word(data);
  if (len > 8) {
    bits = (bits & 0x8080808080808080u) | cpb__word(data + 8) << 8 * (16 - len);
  } else {
    bits = len ? bits << 8 * (8 - len) : 0;
  }
  return (bits & 0x8080808080808080u) == 0;
}

#endif

/* Whether a string is ASCII; 16 bytes after its end are readable. */
static inline bool cpb__ascii_padded(const char *data, size_t len) {
  while (len > 16) {
    if (!cpb__ascii16(data)) {
      return false;
    }
    data += 16;
    len -= 16;
  }
  return cpb__ascii_upto16(data, len);
}

/* ---- The decoder ---- */

typedef struct cpb__decoder {
  const char *fast;
  const char *input;
  const char *input_end;
  cpb_arena *arena;
  size_t element_bytes; /* left of cpb_limits.max_element_bytes */
  size_t unknown;       /* left of cpb_limits.max_unknown */
  uint32_t depth;       /* left of cpb_limits.max_depth */
  uint32_t flags;       /* CPB_ALIAS, CPB_DROP_UNKNOWN */
  bool drop_entry;      /* a map entry's value is no value of its closed enum */
  cpb_error *error;
} cpb__decoder;

/* The field at p by the tables; where a part of it has failed, which is then
 * told, it is only named. */
CPB_API const char *cpb__decode_one(cpb__decoder *d, const char *p,
                                    const char *end, void *msg,
                                    const cpb_message_def *def);
/* The fields from p to end by the tables; from `start`, the last one read, if
 * that ran past the end. */
CPB_API const char *cpb__decode_rest(cpb__decoder *d, const char *p,
                                     const char *start, const char *end,
                                     void *msg, const cpb_message_def *def);
/* The value, after its tag, of a field that is a list or a message. */
CPB_API const char *cpb__decode_field(cpb__decoder *d, const char *p,
                                      const char *end, void *msg,
                                      const cpb_message_def *def, size_t index);
CPB_API const char *cpb__decode_string(cpb__decoder *d, const char *p,
                                       const char *end, cpb_str *out,
                                       uint32_t flags);
/* A sub-message; NULL, with the error set, when there is no memory for it. */
CPB_API void *cpb__decode_new(cpb__decoder *d, const cpb_message_def *def);
/* Room for one more element. */
CPB_API bool cpb__decode_grow(cpb__decoder *d, cpb__items *list,
                              size_t item_size);
/* A position and what was read before it, in registers; p NULL = a fault. */
typedef struct cpb__varint {
  const char *p;
  uint64_t value;
} cpb__varint;
/* A varint of more than two bytes, ten of which are readable. */
CPB_API cpb__varint cpb__varint_long(const char *p);
/* Index of a number in the enum's values, or -1. */
CPB_API int64_t cpb__enum_find(const cpb_enum_def *def, int32_t number);

/* Up to where a function may go on: to the end of its message, or to where 16
 * bytes are not certain any more. All that ends here has 16 bytes after it. */
static inline const char *cpb__fast_end(const cpb__decoder *d,
                                        const char *end) {
  return CPB__LIKELY(end < d->fast) ? end : d->fast - (d->fast != d->input);
}

/* Tags of one and two bytes; 0 for others. */
static inline uint32_t cpb__peek_tag(const char *p) {
  uint32_t first = (uint8_t)p[0];
  uint32_t second = (uint8_t)p[1];
  if (CPB__LIKELY(first < 0x80)) {
    return first;
  }
  return second - 1 < 0x7F ? (first & 0x7F) | second << 7 : 0;
}

/* Whether a field with that tag follows. */
static inline bool cpb__next_is(const char *p, const char *fast, uint32_t tag) {
  return CPB__LIKELY(p < fast) &&
         (uint8_t)p[0] == (tag < 0x80 ? tag : (tag & 0x7F) | 0x80) &&
         (tag < 0x80 || (uint8_t)p[1] == tag >> 7);
}

static inline const char *cpb__get_varint(const char *p, uint64_t *out) {
  uint64_t first = (uint8_t)p[0];
  if (CPB__LIKELY(first < 0x80)) {
    *out = first;
    return p + 1;
  }
  uint64_t second = (uint8_t)p[1];
  if (CPB__LIKELY(second < 0x80)) {
    *out = (first & 0x7F) | second << 7;
    return p + 2;
  }
  cpb__varint read = cpb__varint_long(p);
  *out = read.value;
  return read.p;
}

/* Into memory of any type. */
static inline const char *cpb__get_fixed32(const char *p, void *to) {
  uint32_t value;
  memcpy(&value, p, 4);
  value = CPB__LITTLE32(value);
  memcpy(to, &value, 4);
  return p + 4;
}

static inline const char *cpb__get_fixed64(const char *p, void *to) {
  uint64_t value;
  memcpy(&value, p, 8);
  value = CPB__LITTLE64(value);
  memcpy(to, &value, 8);
  return p + 8;
}

/* A string or bytes: here if short, borrowed and ASCII. */
static inline const char *cpb__get_string(cpb__decoder *d, const char *p,
                                          const char *fast, const char *end,
                                          cpb_str *out, uint32_t flags) {
  size_t len = (uint8_t)p[0];
  const char *data = p + 1;
  if (CPB__LIKELY(len < 0x80 && (ptrdiff_t)len <= fast - data &&
                  (d->flags & CPB_ALIAS)) &&
      (!(flags & CPB_FIELD_UTF8) ||
       CPB__LIKELY(cpb__ascii_padded(data, len)))) {
    out->data = data;
    out->len = len;
    return data + len;
  }
  return cpb__decode_string(d, p, end, out, flags);
}

/* The length in front of a message, which is checked to be one that may be
 * decoded. Returns where it begins. */
static inline const char *cpb__get_end(const cpb__decoder *d, const char *p,
                                       const char *end, const char **out) {
  uint64_t len = 0;
  p = cpb__get_varint(p, &len);
  if (CPB__UNLIKELY(!p || p > end || len > (size_t)(end - p) ||
                    d->depth == 0)) {
    return NULL;
  }
  *out = p + len;
  return p;
}

/* What cpb__get_end found, by the message's own function. */
static inline const char *cpb__take_message(cpb__decoder *d, const char *p,
                                            const char *end, void *msg,
                                            cpb_decode_fn *decode) {
  d->depth--;
  p = decode(d, p, end, msg);
  d->depth++;
  return p;
}

/* The place for one more element; it counts once list->len is raised. */
static inline void *cpb__next_item(cpb__decoder *d, void *list,
                                   size_t item_size) {
  cpb__items *items = (cpb__items *)list;
  if (CPB__UNLIKELY(items->len >= items->cap) &&
      !cpb__decode_grow(d, items, item_size)) {
    return NULL;
  }
  return (char *)items->items + (size_t)items->len * item_size;
}

/* Makes an empty message of memory that is not initialised. */
static inline void cpb__message_clear(const cpb_message_def *def, void *msg) {
  if (CPB__UNLIKELY(def->prototype != NULL)) {
    memcpy(msg, def->prototype, def->size);
  } else {
    memset(msg, 0, def->size);
  }
}

static inline uint32_t cpb__unzigzag32(uint32_t value) {
  return (value >> 1) ^ (0u - (value & 1));
}

static inline uint64_t cpb__unzigzag64(uint64_t value) {
  return (value >> 1) ^ (0u - (value & 1));
}

/* ---- The encoder ---- */

typedef struct cpb__encoder {
  char *begin; /* the lowest byte that may be written */
  char *end;
  cpb_arena *arena;
  uint32_t depth; /* of messages, left */
  uint32_t flags; /* CPB_DETERMINISTIC */
  bool in_block;  /* the window ends where the arena's block does */
  bool by_tables; /* generated functions are not to be called */
  cpb_error *error;
  size_t max_bytes; /* of output */
} cpb__encoder;

/* What is written for a tag and a number, or a tag and a length: at most ten and
 * eight bytes, though a tag keeps no more than five of those. */
enum { CPB__SCALAR_ROOM = 18 };
enum { CPB__SHORT = 32 }; /* bytes that are copied in one go */

CPB_API char *cpb__encode_grow(cpb__encoder *e, char *out, size_t n);
/* A list, group or message that is set, tags and all. */
CPB_API char *cpb__encode_field(cpb__encoder *e, char *out, const void *msg,
                                const cpb_message_def *def, size_t index);
/* A string, which has to be UTF-8, or bytes, with the length; there is room for
 * the tag before it. */
CPB_API char *cpb__encode_utf8(cpb__encoder *e, char *out, const cpb_str *str);
CPB_API char *cpb__encode_bytes(cpb__encoder *e, char *out, const cpb_str *str);
CPB_API char *cpb__encode_unknown(cpb__encoder *e, char *out,
                                  const cpb_unknown *unknown);
/* Writes a varint of more than two bytes before `to`, where eight may be written,
 * or ten if it has as many. */
CPB_API char *cpb__put_varint_long(char *to, uint64_t value);

static inline uint64_t cpb__copy64(char *to, const char *from) {
  uint64_t word;
  memcpy(&word, from, sizeof(word));
  memcpy(to, &word, sizeof(word));
  return word;
}

/* Copies 8 to 32 bytes by four words, which overlap as they have to: how many
 * there are cannot be foreseen, so nothing depends on it. Returns 0 if all of them
 * are ASCII. */
static inline __attribute__((always_inline)) uint64_t
cpb__copy_8_to_32(char *to, const char *from, size_t n) {
  size_t last = n - 8;
  uint64_t all = cpb__copy64(to + last, from + last);
  size_t second = last < 8 ? last : 8;
  size_t third = last - second;
  all |= cpb__copy64(to, from);
  all |= cpb__copy64(to + second, from + second);
  all |= cpb__copy64(to + third, from + third);
  return all & 0x8080808080808080u;
}

/* Makes sure that n bytes can be written. */
static inline char *cpb__encode_room(cpb__encoder *e, char *out, size_t n) {
  if (CPB__LIKELY((size_t)(out - e->begin) >= n)) {
    return out;
  }
  return cpb__encode_grow(e, out, n);
}

/* cpb__encode_utf8, inline for what most strings are: short and ASCII. */
static inline __attribute__((always_inline)) char *cpb__put_utf8(
    cpb__encoder *e, char *out, const cpb_str *str) {
  size_t len = str->len;
  if (CPB__LIKELY(len - 8 <= CPB__SHORT - 8 &&
                  (size_t)(out - e->begin) >= CPB__SHORT + CPB__SCALAR_ROOM)) {
    char *to = out - len;
    if (CPB__LIKELY(cpb__copy_8_to_32(to, str->data, len) == 0)) {
      to[-1] = (char)len;
      return to - 1;
    }
  }
  return cpb__encode_utf8(e, out, str);
}

static inline char *cpb__put_varint(char *to, uint64_t value) {
  if (CPB__LIKELY(value < 0x80)) {
    *--to = (char)value;
    return to;
  }
  if (CPB__LIKELY(value < 0x4000)) {
    *--to = (char)(value >> 7);
    *--to = (char)(value | 0x80);
    return to;
  }
  return cpb__put_varint_long(to, value);
}

static inline char *cpb__put_fixed32(char *to, const void *from) {
  uint32_t value;
  memcpy(&value, from, 4);
  value = CPB__LITTLE32(value);
  memcpy(to - 4, &value, 4);
  return to - 4;
}

static inline char *cpb__put_fixed64(char *to, const void *from) {
  uint64_t value;
  memcpy(&value, from, 8);
  value = CPB__LITTLE64(value);
  memcpy(to - 8, &value, 8);
  return to - 8;
}

/* Whether a float or double is anything but zero: -0 counts. */
static inline bool cpb__any_bits32(const void *from) {
  uint32_t value;
  memcpy(&value, from, 4);
  return value != 0;
}

static inline bool cpb__any_bits64(const void *from) {
  uint64_t value;
  memcpy(&value, from, 8);
  return value != 0;
}

/* A message with its length, by its own function; there is room for the tag
 * before it. msg NULL is an empty one. */
static inline char *cpb__put_message(cpb__encoder *e, char *out,
                                     const void *CPB_NULLABLE msg,
                                     cpb_encode_fn *encode) {
  size_t after = (size_t)(e->end - out);
  if (CPB__UNLIKELY(e->depth == 0)) {
    return NULL;
  }
  e->depth--;
  if (msg) {
    out = encode(e, out, msg);
  }
  e->depth++;
  if (CPB__LIKELY(out != NULL)) {
    out = cpb__encode_room(e, out, CPB__SCALAR_ROOM);
  }
  return CPB__LIKELY(out != NULL)
             ? cpb__put_varint(out, (size_t)(e->end - out) - after)
             : NULL;
}

static inline uint32_t cpb__zigzag32(uint32_t value) {
  return value << 1 ^ (0u - (value >> 31));
}

static inline uint64_t cpb__zigzag64(uint64_t value) {
  return value << 1 ^ (0u - (value >> 63));
}

#ifdef __cplusplus
}
#endif

#endif
