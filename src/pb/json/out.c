/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/json/out.h"

#include "base/text.h"
#include "pb/wire/varint.h"

bool cpb__json_error(cpb__json_out *o, cpb_code code, const char *message) {
  (void)cpb__error_set(o->error, code, 0, message);
  return false;
}

static bool too_large(cpb__json_out *o) {
  return cpb__json_error(o, CPB_LIMIT, "more bytes than the limit allows");
}

cpb__json_out cpb__json_to(const cpb__settings *settings, cpb_arena *arena,
                           cpb_error *error) {
  cpb__json_out o = {
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
  return o;
}

cpb_code cpb__json_end(cpb__json_out *o, bool ok, const cpb_message_def *def,
                       cpb_str *out) {
  size_t len = (size_t)(o->at - o->begin);
  if (ok && len > o->max_bytes) {
    ok = too_large(o);
  }
  if (!ok) {
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

bool cpb__json_grow(cpb__json_out *o, size_t n) {
  cpb_arena *arena = o->arena;
  size_t used = (size_t)(o->at - o->begin);
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
    return false;
  }
  cpb__copy(memory, o->begin, used);
  o->in_block = arena->ptr == memory + ((size + 7) & ~(size_t)7);
  if (o->in_block) {
    arena->ptr = memory;
  }
  o->begin = memory;
  o->at = memory + used;
  o->end = o->in_block ? arena->end : memory + size;
  return true;
}

/* ---- Structure ---- */

static bool line_break(cpb__json_out *o) {
  size_t spaces = (size_t)o->level * 2;
  if (!cpb__json_room(o, 1 + spaces)) {
    return false;
  }
  *o->at++ = '\n';
  memset(o->at, ' ', spaces);
  o->at += spaces;
  return true;
}

bool cpb__json_open(cpb__json_out *o, char bracket) {
  o->level++;
  return cpb__json_raw(o, &bracket, 1);
}

bool cpb__json_close(cpb__json_out *o, char bracket, bool empty) {
  o->level--;
  if ((o->flags & CPB_INDENT) && !empty && !line_break(o)) {
    return false;
  }
  return cpb__json_raw(o, &bracket, 1);
}

bool cpb__json_next(cpb__json_out *o, bool *first) {
  if (!*first && !CPB__JSON_LITERAL(o, ",")) {
    return false;
  }
  *first = false;
  return !(o->flags & CPB_INDENT) || line_break(o);
}

bool cpb__json_name(cpb__json_out *o, cpb_str name, bool *first) {
  return cpb__json_next(o, first) && cpb__json_string(o, name) &&
         (o->flags & CPB_INDENT ? CPB__JSON_LITERAL(o, ": ")
                                : CPB__JSON_LITERAL(o, ":"));
}

/* ---- Strings ---- */

/* RFC 8259 section 7: what must be escaped. */
static inline bool needs_escape(uint8_t c) {
  return c < 0x20 || c == '"' || c == '\\';
}

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Copies 8 bytes and returns a word whose lowest bit set is in the first byte
 * that needs a closer look (an escape, or not ASCII); 0 = there is none. The
 * borrows of the subtractions reach later bytes only. */
static inline uint64_t copy8(char *to, const char *from) {
  const uint64_t ones = 0x0101010101010101u;
  uint64_t word;
  memcpy(&word, from, 8);
  memcpy(to, &word, 8);
  word = CPB__LITTLE64(word);
  uint64_t quote = word ^ ones * '"';
  uint64_t slash = word ^ ones * '\\';
  uint64_t special = (word - ones * 0x20) | (quote - ones) | (slash - ones);
  return (special | word) & ones * 0x80;
}

/* Copies up to 7 bytes. */
static inline size_t copy_few(char *to, const char *from, size_t len) {
  size_t at = 0;
  for (; at < len; at++) {
    uint8_t c = (uint8_t)from[at];
    if (needs_escape(c) || c >= 0x80) {
      break;
    }
    to[at] = (char)c;
  }
  return at;
}

/* Copies plain ASCII and returns how much of it there was; what follows in `to`
 * may be overwritten up to len. The last eight bytes are looked at again where
 * the length is no multiple of eight. */
static size_t copy_plain(char *to, const char *from, size_t len) {
  size_t at = 0;
  if (len < 8) {
    return copy_few(to, from, len);
  }
#if defined(__SSE2__)
  for (; at + 16 <= len; at += 16) {
    const __m128i bytes =
        _mm_loadu_si128((const __m128i *)(const void *)(from + at));
    _mm_storeu_si128((__m128i *)(void *)(to + at), bytes);
    /* signed: below 0x20 are also all bytes from 0x80 on */
    __m128i special = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
    special = _mm_or_si128(special, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
    special = _mm_or_si128(special, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
    uint32_t mask = (uint32_t)_mm_movemask_epi8(special);
    if (mask) {
      return at + (size_t)__builtin_ctz(mask);
    }
  }
#endif
  while (at < len) {
    size_t start = at + 8 <= len ? at : len - 8;
    uint64_t special = copy8(to + start, from + start);
    if (special) {
      return start + (size_t)__builtin_ctzll(special) / 8;
    }
    at = start + 8;
  }
  return len;
}

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

/* One character that is not plain, at least; NULL for bad UTF-8. */
static const char *copy_special(cpb__json_out *o, const char *p,
                                const char *end) {
  if (needs_escape((uint8_t)*p)) {
    o->at = escape(o->at, (uint8_t)*p);
    return p + 1;
  }
  size_t len = 1;
  while (p + len < end && ((uint8_t)p[len] & 0xC0) == 0x80) {
    len++;
  }
  if (len > 4 || !cpb__utf8_valid(p, len)) {
    return NULL;
  }
  memcpy(o->at, p, len);
  o->at += len;
  return p + len;
}

bool cpb__json_string(cpb__json_out *o, cpb_str str) {
  const char *p = str.len ? str.data : "";
  const char *end = p + str.len;
  /* six bytes for one is the most that an escape takes; ask again after each */
  if (CPB__UNLIKELY(!cpb__json_room(o, str.len + 18))) {
    return false;
  }
  *o->at++ = '"';
  while (p < end) {
    size_t plain = copy_plain(o->at, p, (size_t)(end - p));
    o->at += plain;
    p += plain;
    if (p == end) {
      break;
    }
    if (CPB__UNLIKELY(!cpb__json_room(o, (size_t)(end - p) + 18))) {
      return false;
    }
    p = copy_special(o, p, end);
    if (!p) {
      return cpb__json_error(o, CPB_INVALID_ARGUMENT, "string is not UTF-8");
    }
  }
  if (CPB__UNLIKELY(!cpb__json_room(o, 1))) {
    return false;
  }
  *o->at++ = '"';
  return true;
}

bool cpb__json_bytes(cpb__json_out *o, cpb_str bytes) {
  if (bytes.len > o->max_bytes) {
    return too_large(o);
  }
  if (!cpb__json_room(o, CPB__BASE64_ENCODED(bytes.len) + 2)) {
    return false;
  }
  *o->at++ = '"';
  o->at +=
      cpb__base64_encode(o->at, bytes.data, bytes.len, CPB__BASE64_STD, true);
  *o->at++ = '"';
  return true;
}

/* ---- Numbers ---- */

bool cpb__json_unsigned(cpb__json_out *o, uint64_t value, bool quoted) {
  if (CPB__UNLIKELY(!cpb__json_room(o, 24))) {
    return false;
  }
  *o->at = '"';
  o->at += quoted;
  o->at += cpb__format_u64(o->at, value);
  *o->at = '"';
  o->at += quoted;
  return true;
}

bool cpb__json_signed(cpb__json_out *o, int64_t value, bool quoted) {
  if (CPB__UNLIKELY(!cpb__json_room(o, 24))) {
    return false;
  }
  *o->at = '"';
  o->at += quoted;
  *o->at = '-';
  o->at += value < 0;
  o->at +=
      cpb__format_u64(o->at, value < 0 ? 0 - (uint64_t)value : (uint64_t)value);
  *o->at = '"';
  o->at += quoted;
  return true;
}

/* ProtoJSON has strings for what JSON numbers cannot say. */
static bool not_finite(cpb__json_out *o, double value) {
  if (value != value) {
    return CPB__JSON_LITERAL(o, "\"NaN\"");
  }
  return value > 0 ? CPB__JSON_LITERAL(o, "\"Infinity\"")
                   : CPB__JSON_LITERAL(o, "\"-Infinity\"");
}

bool cpb__json_double(cpb__json_out *o, double value) {
  if (!(value - value == 0)) {
    return not_finite(o, value);
  }
  if (CPB__UNLIKELY(!cpb__json_room(o, CPB__DOUBLE_MAX))) {
    return false;
  }
  o->at += cpb__format_double(o->at, value);
  return true;
}

bool cpb__json_float(cpb__json_out *o, float value) {
  if (!(value - value == 0)) {
    return not_finite(o, (double)value);
  }
  if (CPB__UNLIKELY(!cpb__json_room(o, CPB__DOUBLE_MAX))) {
    return false;
  }
  o->at += cpb__format_float(o->at, value);
  return true;
}
