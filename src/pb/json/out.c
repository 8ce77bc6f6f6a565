/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/json/out.h"

#include "pb/json/scan.h"

/* ---- The window ---- */

void cpb__json_begin(cpb__json_out *o, const cpb__settings *settings,
                     cpb_arena *arena, cpb_error *error) {
  *o = (cpb__json_out){
      .begin = arena->ptr,
      .at = arena->ptr,
      .end = arena->end,
      .arena = arena,
      .registry = settings->registry,
      .settings = settings,
      .max_bytes = cpb__max_output(settings),
      .flags = settings->flags,
      .depth = (uint32_t)settings->max_depth,
      .in_block = true,
      .error = error,
  };
}

char *cpb__json_error(cpb__json_out *o, cpb_code code, const char *message) {
  (void)cpb__error_set(o->error, code, 0, message);
  return NULL;
}

static char *too_large(cpb__json_out *o) {
  return cpb__json_error(o, CPB_LIMIT, "more bytes than the limit allows");
}

cpb_code cpb__json_end(cpb__json_out *o, const char *to,
                       const cpb_message_def *def, cpb_str *out) {
  /* Of an empty text in an empty arena the end is NULL, too. */
  size_t len = to ? (size_t)(to - o->begin) : 0;
  if (len > o->max_bytes) {
    (void)too_large(o);
  }
  if (o->error->code != CPB_OK) {
    cpb__error_in(o->error, def->full_name);
    return o->error->code;
  }
  if (o->in_block && len) {
    (void)cpb__arena_bump(o->arena, len);
  }
  out->data = o->begin;
  out->len = len;
  return CPB_OK;
}

void cpb__json_aside_init(cpb__json_aside *aside, const cpb__json_out *o) {
  cpb__arena_init(&aside->arena, o->arena->alloc, NULL, 0);
  cpb_arena_set_limit(&aside->arena, o->arena->limit);
  aside->limits = cpb__limits_within(o->settings, o->depth);
}

char *cpb__json_grow(cpb__json_out *o, const char *to, size_t n) {
  cpb_arena *arena = o->arena;
  size_t used = (size_t)(to - o->begin);
  size_t free_size = (size_t)(arena->end - arena->ptr);
  /* not every byte that is asked for will be written */
  if (n > CPB__MAX_MESSAGE || used + n > o->max_bytes + CPB__JSON_SLACK) {
    return too_large(o);
  }
  size_t size = 2 * (used + n) + 128;
  if (size <= free_size) {
    size = free_size + 1; /* the text lies there: a new block is wanted */
  }
  char *memory = cpb_arena_alloc(arena, size);
  if (!memory) {
    (void)cpb__error_memory(o->error, arena);
    return NULL;
  }
  cpb__copy(memory, o->begin, used);
  o->in_block = arena->ptr == memory + ((size + 7) & ~(size_t)7);
  if (o->in_block) {
    arena->ptr = memory;
  }
  o->begin = memory;
  o->end = o->in_block ? arena->end : memory + size;
  return memory + used;
}

/* ---- Structure ---- */

char *cpb__json_line_break(cpb__json_out *o, char *to) {
  size_t spaces = (size_t)o->level * 2;
  to = cpb__json_room(o, to, spaces + CPB__JSON_ROOM);
  if (to) {
    *to++ = '\n';
    memset(to, ' ', spaces);
    to += spaces;
  }
  return to;
}

/* ---- Strings ---- */

static inline uint64_t load4(const char *from) {
  uint32_t word;
  memcpy(&word, from, 4);
  return CPB__LITTLE32(word);
}

/* What copy_plain does with 4 to 15 bytes: of each end so many that they
 * overlap. */
static inline size_t copy_ends(char *to, const char *from, size_t len,
                               uint32_t *seen) {
  uint64_t first = 0;
  uint64_t last = 0;
  size_t half = len < 8 ? 4 : 8;
  if (len < 8) {
    first = load4(from);
    last = load4(from + len - 4);
    memcpy(to, from, 4);
    memcpy(to + len - 4, from + len - 4, 4);
    first = CPB__LITTLE64(first | last << 32);
    last = first;
  } else {
    memcpy(&first, from, 8);
    memcpy(&last, from + len - 8, 8);
    memcpy(to, &first, 8);
    memcpy(to + len - 8, &last, 8);
  }
  *seen |= cpb__scan_words(first, last);
  if (CPB__LIKELY((*seen & CPB__SCAN_STOP) == 0)) {
    return len;
  }
  size_t stop = (size_t)__builtin_ctz(*seen);
  return stop < half ? stop : len - 2 * half + stop;
}

/* And with up to 3. */
static inline size_t copy_few(char *to, const char *from, size_t len,
                              uint32_t *seen) {
  size_t at = 0;
  for (; at < len; at++) {
    uint8_t c = (uint8_t)from[at];
    if (c < 0x20 || c == '"' || c == '\\') {
      break;
    }
    *seen |= (uint32_t)(c & 0x80) << 16;
    to[at] = (char)c;
  }
  return at;
}

/* Copies up to the first byte that must be escaped, and returns how much that
 * is; `to` may be overwritten up to len. What is in the upper half of *seen
 * tells whether all of it is ASCII. */
static inline size_t copy_plain(char *to, const char *from, size_t len,
                                uint32_t *seen) {
  if (len < 16) {
    return len < 4 ? copy_few(to, from, len, seen)
                   : copy_ends(to, from, len, seen);
  }
  for (size_t at = 0; at < len; at += 16) {
    at = at + 16 <= len ? at : len - 16; /* the last 16 overlap */
    memcpy(to + at, from + at, 16);
    *seen |= cpb__scan16(from + at);
    if (*seen & CPB__SCAN_STOP) {
      return at + (size_t)__builtin_ctz(*seen);
    }
  }
  return len;
}

/* RFC 8259 section 7. */
static char *escape(char *to, uint8_t c) {
  static const char hex[] = "0123456789abcdef";
  static const char shorts[] = "\b\t\n\f\r\"\\";
  static const char letters[] = "btnfr\"\\";
  const char *found = memchr(shorts, c, sizeof(shorts) - 1);
  *to++ = '\\';
  if (found) {
    *to++ = letters[found - shorts];
    return to;
  }
  memcpy(to, "u00", 3);
  to[3] = hex[c >> 4];
  to[4] = hex[c & 15];
  return to + 5;
}

/* The rest of a string from a byte on that must be escaped. Six bytes for one is
 * the most that an escape takes, so it is asked for room after each. */
static char *put_escaped(cpb__json_out *o, char *to, const char *p,
                         const char *end, uint32_t *seen) {
  while (p < end) {
    *seen &= ~(uint32_t)CPB__SCAN_STOP;
    to = escape(to, (uint8_t)*p++);
    to = cpb__json_room(o, to, (size_t)(end - p) + CPB__JSON_ROOM);
    if (CPB__UNLIKELY(!to)) {
      return NULL;
    }
    size_t plain = copy_plain(to, p, (size_t)(end - p), seen);
    to += plain;
    p += plain;
  }
  return to;
}

char *cpb__json_string(cpb__json_out *o, char *to, cpb_str str) {
  uint32_t seen = 0;
  to = cpb__json_room(o, to, str.len + CPB__JSON_ROOM);
  if (CPB__UNLIKELY(!to)) {
    return NULL;
  }
  *to++ = '"';
  size_t plain = copy_plain(to, str.data, str.len, &seen);
  to += plain;
  if (CPB__UNLIKELY(plain < str.len)) {
    to = put_escaped(o, to, str.data + plain, str.data + str.len, &seen);
    if (!to) {
      return NULL;
    }
  }
  if (CPB__UNLIKELY(seen >> 16) && !cpb__utf8_valid(str.data, str.len)) {
    return cpb__json_error(o, CPB_INVALID_ARGUMENT, "string is not UTF-8");
  }
  *to++ = '"';
  return to;
}

char *cpb__json_name(cpb__json_out *o, char *to, cpb_str name) {
  uint32_t seen = 0;
  to = cpb__json_break(o, to);
  to = to ? cpb__json_room(o, to, name.len + (size_t)2 * CPB__JSON_ROOM) : NULL;
  if (CPB__UNLIKELY(!to)) {
    return NULL;
  }
  *to = '"';
  if (CPB__UNLIKELY(copy_plain(to + 1, name.data, name.len, &seen) < name.len ||
                    seen >> 16)) {
    to = cpb__json_string(o, to, name);
    to = to ? cpb__json_room(o, to, (size_t)2 * CPB__JSON_ROOM) : NULL;
    if (!to) {
      return NULL;
    }
    to--;
  } else {
    to += name.len + 1;
  }
  memcpy(to, "\": ", 3);
  return to + (o->flags & CPB_INDENT ? 3 : 2);
}

char *cpb__json_bytes(cpb__json_out *o, char *to, cpb_str bytes) {
  to = bytes.len > CPB__MAX_MESSAGE
           ? cpb__json_error(o, CPB_LIMIT, "larger than 2 GiB")
           : cpb__json_room(o, to,
                            CPB__BASE64_ENCODED(bytes.len) + CPB__JSON_ROOM);
  if (CPB__LIKELY(to != NULL)) {
    *to++ = '"';
    to += cpb__base64_encode(to, bytes.data, bytes.len, CPB__BASE64_STD, true);
    *to++ = '"';
  }
  return to;
}

/* ---- Numbers ---- */

/* ProtoJSON has strings for what JSON numbers cannot say. */
static char *not_finite(char *to, double value) {
  if (value != value) {
    return CPB__JSON_LITERAL(to, "\"NaN\"");
  }
  return value > 0 ? CPB__JSON_LITERAL(to, "\"Infinity\"")
                   : CPB__JSON_LITERAL(to, "\"-Infinity\"");
}

char *cpb__json_double(char *to, double value) {
  return value - value == 0 ? cpb__put_double(to, value)
                            : not_finite(to, value);
}

char *cpb__json_float(char *to, float value) {
  return value - value == 0 ? cpb__put_float(to, value)
                            : not_finite(to, (double)value);
}
