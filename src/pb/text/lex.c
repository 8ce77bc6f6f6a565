/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tokens of the text format. */

#include "base/text.h"
#include "pb/text/in.h"

/* ---- Between tokens ---- */

char cpb__text_peek(cpb__json_in *in) {
  while (in->p < in->end) {
    char c = *in->p;
    if (c == '#') {
      const char *stop = memchr(in->p, '\n', (size_t)(in->end - in->p));
      in->p = stop ? stop + 1 : in->end;
    } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
      in->p++;
    } else {
      /* a NUL is no token: it is not to be taken for the end */
      return c != '\0' ? c : '\1';
    }
  }
  return '\0';
}

bool cpb__text_accept(cpb__json_in *in, char c) {
  bool found = cpb__text_peek(in) == c;
  in->p += found;
  return found;
}

bool cpb__text_expect(cpb__json_in *in, char c, const char *message) {
  return cpb__text_accept(in, c) || cpb__json_fail(in, CPB_MALFORMED, message);
}

/* ---- Words and numbers ---- */

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

cpb_str cpb__text_word(cpb__json_in *in) {
  char c = cpb__text_peek(in);
  const char *start = in->p;
  if (is_letter(c)) {
    while (in->p < in->end && (is_letter(*in->p) || is_digit(*in->p))) {
      in->p++;
    }
  }
  return (cpb_str){start, (size_t)(in->p - start)};
}

static bool is_exponent_sign(const char *start, const char *p) {
  bool hex = p - start > 1 && (start[1] | 0x20) == 'x';
  return (*p == '+' || *p == '-') && p > start && (p[-1] | 0x20) == 'e' && !hex;
}

/* A number ends where no letter, digit or point is: "10abc" is one bad token,
 * not two good ones. */
bool cpb__text_number(cpb__json_in *in, cpb_str *out) {
  char c = cpb__text_peek(in);
  const char *start = in->p;
  if (is_digit(c) || c == '.') {
    while (in->p < in->end &&
           (is_letter(*in->p) || is_digit(*in->p) || *in->p == '.' ||
            is_exponent_sign(start, in->p))) {
      in->p++;
    }
  }
  *out = (cpb_str){start, (size_t)(in->p - start)};
  return out->len != 0 ||
         cpb__json_fail(in, CPB_MALFORMED, "a number is expected");
}

/* ---- Strings ---- */

static int digit_value(char c) {
  if (is_digit(c)) {
    return c - '0';
  }
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

/* At least one and at most max digits of a base. */
static const char *read_digits(const char *p, const char *end, int base,
                               int max, uint32_t *value) {
  const char *start = p;
  *value = 0;
  while (p < end && p - start < max && digit_value(*p) < base) {
    *value = *value * (uint32_t)base + (uint32_t)digit_value(*p++);
  }
  return p > start ? p : NULL;
}

/* After "\u" or "\U": four or eight digits. */
static const char *read_point(const char *p, const char *end, int digits,
                              uint32_t *point) {
  const char *after = read_digits(p, end, 16, digits, point);
  return after && after - p == digits ? after : NULL;
}

/* A code point. Surrogates are none, not in pairs either. */
static const char *unescape_point(const char *p, const char *end, char kind,
                                  char **to) {
  uint32_t point = 0;
  p = read_point(p, end, kind == 'u' ? 4 : 8, &point);
  size_t len = p ? cpb__utf8_encode(point, *to) : 0;
  *to += len;
  return len ? p : NULL;
}

/* After a backslash. */
static const char *unescape(const char *p, const char *end, char **to) {
  static const char letters[] = "abfnrtv?\\'\"";
  static const char meant[] = "\a\b\f\n\r\t\v?\\'\"";
  uint32_t byte = 0;
  if (p == end) {
    return NULL;
  }
  char c = *p;
  if (c == 'u' || c == 'U') {
    return unescape_point(p + 1, end, c, to);
  }
  const char *found = memchr(letters, c, sizeof(letters) - 1);
  if (found) {
    *(*to)++ = meant[found - letters];
    return p + 1;
  }
  if (c == 'x' || c == 'X') {
    p = read_digits(p + 1, end, 16, 2, &byte);
  } else {
    p = read_digits(p, end, 8, 3, &byte);
  }
  if (!p || byte > 0xFF) {
    return NULL;
  }
  *(*to)++ = (char)byte;
  return p;
}

/* The closing quote of the literal whose content begins at p; NULL if there is
 * none. *plain becomes false if there are escapes. */
static const char *find_close(const char *p, const char *end, char quote,
                              bool *plain) {
  for (; p < end && *p != quote; p++) {
    if (*p == '\n' || *p == '\0') {
      return NULL;
    }
    if (*p == '\\') {
      *plain = false;
      p++;
      if (p == end || *p == '\n') {
        return NULL;
      }
    }
  }
  return p < end ? p : NULL;
}

/* Writes what the content of one literal stands for, and returns its end. */
static char *unescape_all(cpb__json_in *in, cpb_str content, char *to) {
  const char *end = content.data + content.len;
  for (const char *p = content.data; p < end;) {
    if (*p != '\\') {
      *to++ = *p++;
      continue;
    }
    const char *after = unescape(p + 1, end, &to);
    if (!after) {
      in->p = p;
      (void)cpb__json_fail(in, CPB_MALFORMED, "bad escape in a string");
      return NULL;
    }
    p = after;
  }
  return to;
}

static bool at_quote(cpb__json_in *in) {
  char c = cpb__text_peek(in);
  return c == '"' || c == '\'';
}

/* One literal, quotes and all. */
static bool read_literal(cpb__json_in *in, cpb_str *content, bool *plain) {
  char quote = *in->p;
  const char *close = find_close(in->p + 1, in->end, quote, plain);
  if (!close) {
    return cpb__json_fail(in, CPB_MALFORMED, "string has no end on its line");
  }
  *content = (cpb_str){in->p + 1, (size_t)(close - in->p - 1)};
  in->p = close + 1;
  return true;
}

/* Literals that follow each other are one string. Their length is found before
 * they are copied; no escape is shorter than what it stands for. */
bool cpb__text_read_string(cpb__json_in *in, cpb_str *out, bool *copied) {
  cpb_str content = {NULL, 0};
  bool plain = true;
  size_t room = 0;
  size_t count = 0;
  if (!at_quote(in)) {
    return cpb__json_fail(in, CPB_MALFORMED, "a string is expected");
  }
  const char *start = in->p;
  for (; at_quote(in); count++) {
    if (!read_literal(in, &content, &plain)) {
      return false;
    }
    room += content.len;
  }
  *copied = !plain || count > 1;
  if (!*copied) {
    *out = content;
    return true;
  }
  char *bytes = cpb_arena_alloc(in->arena, room);
  char *to = bytes;
  if (!bytes) {
    return cpb__json_out_of_memory(in);
  }
  in->p = start;
  for (; count > 0 && at_quote(in); count--) {
    if (!read_literal(in, &content, &plain) ||
        !(to = unescape_all(in, content, to))) {
      return false;
    }
  }
  out->len = (size_t)(to - bytes);
  out->data = cpb_arena_resize(in->arena, bytes, room, out->len);
  return true;
}

/* ---- Names in brackets ---- */

/* What a type URL may have beside letters and digits. Text Format, "Any". */
static bool is_url_char(char c) {
  return is_letter(c) || is_digit(c) ||
         (c != '\0' && strchr("-.~/!$&()*+,;=%", c) != NULL);
}

/* %XX in the part before the last slash. */
static bool good_escapes(cpb_str url) {
  for (size_t i = 0; i < url.len; i++) {
    if (url.data[i] == '%' &&
        (url.len - i < 3 || digit_value(url.data[i + 1]) > 15 ||
         digit_value(url.data[i + 2]) > 15)) {
      return false;
    }
  }
  return true;
}

/* "a.b.c": identifiers with points between them. */
static bool is_full_name(cpb_str name) {
  bool begins = true;
  for (size_t i = 0; i < name.len; i++) {
    char c = name.data[i];
    if (c == '.' ? begins : !is_letter(c) && (begins || !is_digit(c))) {
      return false;
    }
    begins = c == '.';
  }
  return !begins;
}

bool cpb__text_read_brackets(cpb__json_in *in, cpb_str *out) {
  const char *close = memchr(in->p, ']', (size_t)(in->end - in->p));
  size_t room = close ? (size_t)(close - in->p) : (size_t)(in->end - in->p);
  char *text = cpb_arena_alloc(in->arena, room + 1);
  size_t len = 0;
  if (!text) {
    return cpb__json_out_of_memory(in);
  }
  /* a comment may hold a bracket, too: room is only where to begin */
  size_t cap = room + 1;
  char c = cpb__text_peek(in);
  for (; c != ']'; c = cpb__text_peek(in)) {
    if (!is_url_char(c)) {
      return cpb__json_fail(in, CPB_MALFORMED,
                            "a name in brackets is expected");
    }
    if (len == cap) {
      char *bigger = cpb_arena_resize(in->arena, text, cap, cap * 2);
      if (!bigger) {
        return cpb__json_out_of_memory(in);
      }
      text = bigger;
      cap *= 2;
    }
    text[len++] = c;
    in->p++;
  }
  in->p++;
  *out = (cpb_str){text, len};
  size_t last = len;
  while (last > 0 && text[last - 1] != '/') {
    last--;
  }
  cpb_str name = {text + last, len - last};
  bool ok = is_full_name(name) && text[0] != '/' &&
            good_escapes((cpb_str){text, last});
  return ok || cpb__json_fail(in, CPB_MALFORMED, "no name and no type URL");
}
