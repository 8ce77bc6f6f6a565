/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tokens of JSON: RFC 8259, with nothing beyond it accepted. */

#include "base/text.h"
#include "pb/json/in.h"
#include "pb/json/number.h"

bool cpb__json_fail(cpb__json_in *in, cpb_code code, const char *message) {
  (void)cpb__error_set(in->error, code, (size_t)(in->p - in->start), message);
  return false;
}

cpb__json_in cpb__json_reader(const cpb__settings *settings, const char *data,
                              size_t len, cpb_arena *arena, cpb_error *error) {
  const char *text = len ? data : "";
  cpb__json_in in = {
      .p = text,
      .start = text,
      .end = text + len,
      .arena = arena,
      .registry = settings->registry,
      .settings = settings,
      .element_bytes = settings->max_element_bytes,
      .unknown = settings->max_unknown,
      .flags = settings->flags,
      .depth = (uint32_t)settings->max_depth,
      .error = error,
  };
  return in;
}

bool cpb__json_out_of_memory(cpb__json_in *in) {
  (void)cpb__error_memory(in->error, in->arena);
  return false;
}

bool cpb__json_charge(cpb__json_in *in, size_t bytes) {
  if (bytes > in->element_bytes) {
    return cpb__json_fail(in, CPB_LIMIT, "more elements than the limit allows");
  }
  in->element_bytes -= bytes;
  return true;
}

bool cpb__json_ignore(cpb__json_in *in) {
  if (in->unknown == 0) {
    return cpb__json_fail(in, CPB_LIMIT, "too many unknown fields");
  }
  in->unknown--;
  return true;
}

bool cpb__json_enter(cpb__json_in *in) {
  if (in->depth == 0) {
    return cpb__json_fail(in, CPB_LIMIT, "nested too deeply");
  }
  in->depth--;
  return true;
}

cpb_arena *cpb__json_set_aside(cpb__json_in *in, cpb_arena *scratch) {
  cpb_arena *outer = in->arena;
  cpb__arena_init(scratch, outer->alloc, NULL, 0);
  if (outer->limit) {
    bool left = outer->limit > outer->block_bytes;
    cpb_arena_set_limit(scratch, left ? outer->limit - outer->block_bytes : 1);
  }
  (void)cpb__arena_fence(scratch, cpb__arena_fenced(outer));
  in->arena = scratch;
  return outer;
}

/* ---- Punctuation ---- */

char cpb__json_peek_far(cpb__json_in *in) {
  while (in->p < in->end && (*in->p == ' ' || *in->p == '\n' ||
                             *in->p == '\r' || *in->p == '\t')) {
    in->p++;
  }
  return in->p < in->end ? *in->p : '\0';
}

bool cpb__json_unexpected(cpb__json_in *in, char wanted) {
  switch (wanted) {
    case '{':
      return cpb__json_fail(in, CPB_MALFORMED, "an object is expected");
    case '[':
      return cpb__json_fail(in, CPB_MALFORMED, "an array is expected");
    case ':':
      return cpb__json_fail(in, CPB_MALFORMED, "a colon is expected");
    default:
      return cpb__json_fail(in, CPB_MALFORMED, "a string is expected");
  }
}

bool cpb__json_word(cpb__json_in *in, const char *word) {
  size_t len = strlen(word);
  if ((size_t)(in->end - in->p) < len || memcmp(in->p, word, len) != 0) {
    return cpb__json_fail(in, CPB_MALFORMED, "not a JSON value");
  }
  in->p += len;
  return true;
}

bool cpb__json_more(cpb__json_in *in, char close, bool *more) {
  *more = cpb__json_accept(in, ',');
  if (*more || cpb__json_accept(in, close)) {
    return true;
  }
  return cpb__json_fail(in, CPB_MALFORMED, "a comma or the end is expected");
}

/* ---- Strings ---- */

#if defined(__SSE2__)
#include <emmintrin.h>

/* Bit i: byte i ends a plain run (quote, backslash, control character); in the
 * upper half: byte i is not ASCII. */
static inline uint32_t look_at_16(const char *p) {
  const __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p);
  const __m128i control = _mm_set1_epi8(0x1F);
  __m128i stop = _mm_cmpeq_epi8(_mm_min_epu8(bytes, control), bytes);
  stop = _mm_or_si128(stop, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
  stop = _mm_or_si128(stop, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
  return (uint32_t)_mm_movemask_epi8(stop) | (uint32_t)_mm_movemask_epi8(bytes)
                                                 << 16;
}
#endif

/* The first quote, backslash or control character from p on; `end` if there is
 * none. *wide becomes true if something before it is not ASCII. */
static inline const char *plain_end(const char *p, const char *end,
                                    bool *wide) {
#if defined(__SSE2__)
  for (; end - p >= 16; p += 16) {
    uint32_t seen = look_at_16(p);
    uint32_t stop = seen & 0xFFFF;
    if (stop) {
      uint32_t before = (stop & (0u - stop)) - 1;
      *wide |= (seen >> 16 & before) != 0;
      return p + __builtin_ctz(stop);
    }
    *wide |= seen != 0;
  }
#endif
  for (; p < end; p++) {
    uint8_t c = (uint8_t)*p;
    if (c < 0x20 || c == '"' || c == '\\') {
      break;
    }
    *wide |= c >= 0x80;
  }
  return p;
}

static int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The four digits of a \u; -1 = they are not. */
static int32_t hex4(const char *p, const char *end) {
  int32_t value = 0;
  if (end - p < 4) {
    return -1;
  }
  for (int i = 0; i < 4; i++) {
    int digit = hex_value(p[i]);
    if (digit < 0) {
      return -1;
    }
    value = value << 4 | digit;
  }
  return value;
}

/* After "\u": one code point, of one escape or of a pair of surrogates. */
static const char *unescape_point(const char *p, const char *end, char **to) {
  int32_t unit = hex4(p, end);
  if (unit < 0) {
    return NULL;
  }
  p += 4;
  uint32_t point = (uint32_t)unit;
  if (point >= 0xD800 && point < 0xDC00) {
    bool pair = end - p >= 2 && p[0] == '\\' && p[1] == 'u';
    int32_t low = pair ? hex4(p + 2, end) : -1;
    if (low < 0xDC00 || low > 0xDFFF) {
      return NULL;
    }
    point = 0x10000 + ((point & 0x3FF) << 10) + ((uint32_t)low & 0x3FF);
    p += 6;
  }
  size_t len = cpb__utf8_encode(point, *to);
  *to += len;
  return len ? p : NULL; /* a low surrogate alone is no character */
}

/* After a backslash. */
static const char *unescape(const char *p, const char *end, char **to) {
  static const char letters[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  if (p == end) {
    return NULL;
  }
  if (*p == 'u') {
    return unescape_point(p + 1, end, to);
  }
  const char *found = memchr(letters, *p, sizeof(letters) - 1);
  if (!found) {
    return NULL;
  }
  *(*to)++ = meant[found - letters];
  return p + 1;
}

/* The closing quote of a string from somewhere inside. */
static const char *find_close(const char *p, const char *end) {
  bool wide = false;
  while (true) {
    p = plain_end(p, end, &wide);
    if (p == end || (uint8_t)*p < 0x20) {
      return NULL;
    }
    if (*p == '"') {
      return p;
    }
    if (end - p < 2) {
      return NULL;
    }
    p += 2;
  }
}

/* A string with escapes; no escape is shorter than what it stands for. */
static bool read_escaped(cpb__json_in *in, const char *start, cpb_str *out) {
  const char *close = find_close(start, in->end);
  if (!close) {
    return cpb__json_fail(in, CPB_MALFORMED, "string has no end");
  }
  size_t room = (size_t)(close - start);
  char *copy = cpb_arena_alloc(in->arena, room);
  if (!copy) {
    return cpb__json_out_of_memory(in);
  }
  char *to = copy;
  const char *p = start;
  while (p < close) {
    bool wide = false;
    const char *stop = plain_end(p, close, &wide);
    memcpy(to, p, (size_t)(stop - p));
    to += stop - p;
    p = stop < close ? unescape(stop + 1, close, &to) : close;
    if (!p) {
      in->p = stop;
      return cpb__json_fail(in, CPB_MALFORMED, "bad escape in a string");
    }
  }
  out->len = (size_t)(to - copy);
  out->data = cpb_arena_resize(in->arena, copy, room, out->len);
  in->p = close + 1;
  if (!cpb__utf8_valid(out->data, out->len)) {
    return cpb__json_fail(in, CPB_MALFORMED, "string is not UTF-8");
  }
  return true;
}

bool cpb__json_read_string(cpb__json_in *in, cpb_str *out, bool *copied) {
  if (!cpb__json_expect(in, '"')) {
    return false;
  }
  bool wide = false;
  const char *start = in->p;
  const char *stop = plain_end(start, in->end, &wide);
  *copied = stop < in->end && *stop == '\\';
  if (CPB__UNLIKELY(*copied)) {
    return read_escaped(in, start, out);
  }
  if (stop == in->end || *stop != '"') {
    in->p = stop;
    return cpb__json_fail(in, CPB_MALFORMED,
                          "string with no end or a control character");
  }
  out->data = start;
  out->len = (size_t)(stop - start);
  if (wide && !cpb__utf8_valid(out->data, out->len)) {
    return cpb__json_fail(in, CPB_MALFORMED, "string is not UTF-8");
  }
  in->p = stop + 1;
  return true;
}

bool cpb__json_read_name(cpb__json_in *in, cpb_str *out) {
  bool copied = false;
  return cpb__json_read_string(in, out, &copied) && cpb__json_expect(in, ':');
}

/* ---- Numbers ---- */

bool cpb__json_read_number(cpb__json_in *in, cpb_str *out) {
  bool copied = false;
  if (cpb__json_peek(in) == '"') {
    const char *at = in->p;
    if (!cpb__json_read_string(in, out, &copied)) {
      return false;
    }
    if (out->len == 0 || cpb__number_scan(out->data, out->len) != out->len) {
      in->p = at;
      return cpb__json_fail(in, CPB_MALFORMED, "string is not a number");
    }
    return true;
  }
  out->data = in->p;
  out->len = cpb__number_scan(in->p, (size_t)(in->end - in->p));
  in->p += out->len;
  return out->len != 0 ||
         cpb__json_fail(in, CPB_MALFORMED, "a number is expected");
}

/* ---- Whatever it is ---- */

/* A string that nobody wants: checked as any other, with no memory for it. */
static bool skip_string(cpb__json_in *in) {
  if (!cpb__json_expect(in, '"')) {
    return false;
  }
  const char *start = in->p;
  const char *close = find_close(start, in->end);
  bool wide = false;
  if (!close) {
    return cpb__json_fail(in, CPB_MALFORMED,
                          "string with no end or a control character");
  }
  for (const char *p = start; p < close;) {
    char point[4];
    char *to = point;
    const char *stop = plain_end(p, close, &wide);
    p = stop < close ? unescape(stop + 1, close, &to) : close;
    if (!p) {
      in->p = stop;
      return cpb__json_fail(in, CPB_MALFORMED, "bad escape in a string");
    }
  }
  if (wide && !cpb__utf8_valid(start, (size_t)(close - start))) {
    return cpb__json_fail(in, CPB_MALFORMED, "string is not UTF-8");
  }
  in->p = close + 1;
  return true;
}

static bool skip_object(cpb__json_in *in) {
  bool more = !cpb__json_accept(in, '}');
  while (more) {
    if (!skip_string(in) || !cpb__json_expect(in, ':') || !cpb__json_skip(in) ||
        !cpb__json_more(in, '}', &more)) {
      return false;
    }
  }
  return true;
}

static bool skip_array(cpb__json_in *in) {
  bool more = !cpb__json_accept(in, ']');
  while (more) {
    if (!cpb__json_skip(in) || !cpb__json_more(in, ']', &more)) {
      return false;
    }
  }
  return true;
}

bool cpb__json_skip(cpb__json_in *in) {
  cpb_str text;
  bool ok = false;
  char c = cpb__json_peek(in);
  switch (c) {
    case '"':
      return skip_string(in);
    case 't':
      return cpb__json_word(in, "true");
    case 'f':
      return cpb__json_word(in, "false");
    case 'n':
      return cpb__json_word(in, "null");
    case '{':
    case '[':
      if (!cpb__json_enter(in)) {
        return false;
      }
      in->p++;
      ok = c == '{' ? skip_object(in) : skip_array(in);
      cpb__json_leave(in);
      return ok;
    default:
      return cpb__json_read_number(in, &text);
  }
}
