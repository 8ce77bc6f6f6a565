/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tokens of JSON: RFC 8259, with nothing beyond it accepted. */

#include "base/text.h"
#include "pb/json/in.h"
#include "pb/json/number.h"
#include "pb/json/scan.h"

/* ---- Errors, budgets ---- */

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

bool cpb__json_over_budget(cpb__json_in *in) {
  return cpb__json_fail(in, CPB_LIMIT, "more elements than the limit allows");
}

bool cpb__json_ignore(cpb__json_in *in) {
  if (in->unknown == 0) {
    return cpb__json_fail(in, CPB_LIMIT, "too many unknown fields");
  }
  in->unknown--;
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

bool cpb__json_too_deep(cpb__json_in *in) {
  return cpb__json_fail(in, CPB_LIMIT, "nested too deeply");
}

const char *cpb__json_stop(cpb__json_in *in, const char *p, cpb_code code,
                           const char *message) {
  in->p = p;
  (void)cpb__json_fail(in, code, message);
  return NULL;
}

/* ---- Punctuation ---- */

const char *cpb__json_skip_space(const cpb__json_in *in, const char *p) {
  while (p < in->end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t')) {
    p++;
  }
  return p;
}

const char *cpb__json_unexpected(cpb__json_in *in, const char *p, char wanted) {
  switch (wanted) {
    case '{':
      return cpb__json_stop(in, p, CPB_MALFORMED, "an object is expected");
    case '[':
      return cpb__json_stop(in, p, CPB_MALFORMED, "an array is expected");
    case ':':
      return cpb__json_stop(in, p, CPB_MALFORMED, "a colon is expected");
    default:
      return cpb__json_stop(in, p, CPB_MALFORMED, "a string is expected");
  }
}

const char *cpb__json_no_value(cpb__json_in *in, const char *p) {
  return cpb__json_stop(in, p, CPB_MALFORMED, "not a JSON value");
}

const char *cpb__json_no_comma(cpb__json_in *in, const char *p) {
  return cpb__json_stop(in, p, CPB_MALFORMED, "a comma or the end is expected");
}

/* ---- Strings ---- */

/* The first quote, backslash or control character from p on; `end` if there is
 * none. *wide becomes true if something before it is not ASCII. The last bytes of
 * the text are looked at together with those before them, from `start` on. */
static inline const char *plain_end(const char *start, const char *p,
                                    const char *end, bool *wide) {
  uint32_t known = 0; /* bytes before p */
  while (p < end) {
    const char *at = p;
    if (CPB__UNLIKELY(end - p < 16)) {
      if (end - start < 16) {
        break;
      }
      at = end - 16;
      known = (1u << (p - at)) - 1;
    }
    uint32_t seen = cpb__scan16(at) & ~(known | known << 16);
    uint32_t stop = seen & CPB__SCAN_STOP;
    if (CPB__LIKELY(stop != 0)) {
      uint32_t before = (stop & (0u - stop)) - 1;
      *wide |= (seen >> 16 & before) != 0;
      return at + __builtin_ctz(stop);
    }
    *wide |= seen != 0;
    p = at + 16;
  }
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
  const char *start = p;
  bool wide = false;
  while (true) {
    p = plain_end(start, p, end, &wide);
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
static const char *read_escaped(cpb__json_in *in, const char *start,
                                cpb_str *out) {
  const char *close = find_close(start, in->end);
  in->p = start;
  if (!close) {
    return cpb__json_stop(in, start, CPB_MALFORMED, "string has no end");
  }
  size_t room = (size_t)(close - start);
  char *copy = cpb_arena_alloc(in->arena, room);
  if (!copy) {
    (void)cpb__json_out_of_memory(in);
    return NULL;
  }
  char *to = copy;
  const char *p = start;
  while (p < close) {
    bool wide = false;
    const char *stop = plain_end(start, p, close, &wide);
    memcpy(to, p, (size_t)(stop - p));
    to += stop - p;
    p = stop < close ? unescape(stop + 1, close, &to) : close;
    if (!p) {
      return cpb__json_stop(in, stop, CPB_MALFORMED, "bad escape in a string");
    }
  }
  out->len = (size_t)(to - copy);
  out->data = cpb_arena_resize(in->arena, copy, room, out->len);
  if (!cpb__utf8_valid(out->data, out->len)) {
    return cpb__json_stop(in, close + 1, CPB_MALFORMED, "string is not UTF-8");
  }
  return close + 1;
}

const char *cpb__json_read_string(cpb__json_in *in, const char *p, cpb_str *out,
                                  bool *copied) {
  const char *start = cpb__json_expect(in, p, '"');
  if (CPB__UNLIKELY(!start)) {
    return NULL;
  }
  bool wide = false;
  const char *stop = plain_end(in->start, start, in->end, &wide);
  *copied = stop < in->end && *stop == '\\';
  if (CPB__UNLIKELY(*copied)) {
    return read_escaped(in, start, out);
  }
  if (CPB__UNLIKELY(stop == in->end || *stop != '"')) {
    return cpb__json_stop(in, stop, CPB_MALFORMED,
                          "string with no end or a control character");
  }
  out->data = start;
  out->len = (size_t)(stop - start);
  if (CPB__UNLIKELY(wide) && !cpb__utf8_valid(out->data, out->len)) {
    return cpb__json_stop(in, start, CPB_MALFORMED, "string is not UTF-8");
  }
  return stop + 1;
}

const char *cpb__json_read_name(cpb__json_in *in, const char *p, cpb_str *out) {
  bool copied = false;
  p = cpb__json_read_string(in, p, out, &copied);
  return p ? cpb__json_expect(in, p, ':') : NULL;
}

/* ---- Numbers ---- */

const char *cpb__json_read_number(cpb__json_in *in, const char *p,
                                  cpb_str *out) {
  bool copied = false;
  if (cpb__json_char(in, p) == '"') {
    const char *after = cpb__json_read_string(in, p, out, &copied);
    if (after &&
        (out->len == 0 || cpb__number_scan(out->data, out->len) != out->len)) {
      return cpb__json_stop(in, p, CPB_MALFORMED, "string is not a number");
    }
    return after;
  }
  out->data = p;
  out->len = cpb__number_scan(p, (size_t)(in->end - p));
  if (out->len == 0) {
    return cpb__json_stop(in, p, CPB_MALFORMED, "a number is expected");
  }
  return p + out->len;
}

/* ---- Whatever it is ---- */

/* A string that nobody wants: checked as any other, with no memory for it. */
static const char *skip_string(cpb__json_in *in, const char *p) {
  const char *start = cpb__json_expect(in, p, '"');
  if (!start) {
    return NULL;
  }
  const char *close = find_close(start, in->end);
  bool wide = false;
  if (!close) {
    return cpb__json_stop(in, start, CPB_MALFORMED,
                          "string with no end or a control character");
  }
  for (p = start; p < close;) {
    char point[4];
    char *to = point;
    const char *stop = plain_end(start, p, close, &wide);
    p = stop < close ? unescape(stop + 1, close, &to) : close;
    if (!p) {
      return cpb__json_stop(in, stop, CPB_MALFORMED, "bad escape in a string");
    }
  }
  if (wide && !cpb__utf8_valid(start, (size_t)(close - start))) {
    return cpb__json_stop(in, start, CPB_MALFORMED, "string is not UTF-8");
  }
  return close + 1;
}

static const char *skip_object(cpb__json_in *in, const char *p) {
  bool more = cpb__json_any(in, &p, '}');
  while (more && p) {
    p = skip_string(in, p);
    p = p ? cpb__json_expect(in, p, ':') : NULL;
    p = p ? cpb__json_skip(in, p) : NULL;
    p = p ? cpb__json_more(in, p, '}', &more) : NULL;
  }
  return p;
}

static const char *skip_array(cpb__json_in *in, const char *p) {
  bool more = cpb__json_any(in, &p, ']');
  while (more && p) {
    p = cpb__json_skip(in, p);
    p = p ? cpb__json_more(in, p, ']', &more) : NULL;
  }
  return p;
}

const char *cpb__json_skip(cpb__json_in *in, const char *p) {
  cpb_str text;
  p = cpb__json_token(in, p);
  char c = cpb__json_char(in, p);
  switch (c) {
    case '"':
      return skip_string(in, p);
    case 't':
      return CPB__JSON_WORD(in, p, "true");
    case 'f':
      return CPB__JSON_WORD(in, p, "false");
    case 'n':
      return CPB__JSON_WORD(in, p, "null");
    case '{':
    case '[':
      in->p = p;
      if (!cpb__json_enter(in)) {
        return NULL;
      }
      p = c == '{' ? skip_object(in, p + 1) : skip_array(in, p + 1);
      cpb__json_leave(in);
      return p;
    default:
      return cpb__json_read_number(in, p, &text);
  }
}
