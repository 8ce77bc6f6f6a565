/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A reader of JSON (RFC 8259) for the few small texts of the Connect protocol:
 * it is asked for what is expected and passes over all else. It never recurses;
 * values that nobody asks for are checked to a nesting of DEPTH_MAX. */

#include "protocol/internal.h"

enum { DEPTH_MAX = 64 };

void crpc__json_init(crpc__json *json, cpb_str text, cpb_arena *arena) {
  static const char nothing[1] = "";
  json->p = text.len ? text.data : nothing;
  json->end = json->p + text.len;
  json->arena = arena;
  json->failed = false;
}

static bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The next character that is no white space; 0 at the end or after a fault. */
static char next(crpc__json *json) {
  while (json->p < json->end && is_space(*json->p)) {
    json->p++;
  }
  return json->failed || json->p == json->end ? '\0' : *json->p;
}

static bool accept(crpc__json *json, char c) {
  if (next(json) != c || c == '\0') {
    return false;
  }
  json->p++;
  return true;
}

static bool expect(crpc__json *json, char c) {
  if (!accept(json, c)) {
    json->failed = true;
    return false;
  }
  return true;
}

crpc__json_type crpc__json_peek(crpc__json *json) {
  switch (next(json)) {
    case '{':
      return CRPC__JSON_OBJECT;
    case '[':
      return CRPC__JSON_ARRAY;
    case '"':
      return CRPC__JSON_STRING;
    case 'n':
      return CRPC__JSON_NULL;
    case '\0':
      return CRPC__JSON_BAD;
    default:
      return CRPC__JSON_OTHER;
  }
}

/* Finds the closing quote; *escaped: there is a backslash before it. */
static bool scan_string(crpc__json *json, cpb_str *raw, bool *escaped) {
  *escaped = false;
  if (!expect(json, '"')) {
    return false;
  }
  const char *start = json->p;
  while (json->p < json->end && *json->p != '"') {
    if ((uint8_t)*json->p < 0x20) {
      break;
    }
    if (*json->p == '\\') {
      *escaped = true;
      json->p += json->p + 1 < json->end;
    }
    json->p++;
  }
  *raw = (cpb_str){start, (size_t)(json->p - start)};
  return expect(json, '"');
}

/* What is not UTF-8 does not cost the rest of the text: a code and a message that
 * can be read in part are worth more than none. */
static bool repair(crpc__json *json, cpb_str *raw) {
  if (cpb__utf8_valid(raw->data, raw->len)) {
    return true;
  }
  size_t len = cpb__utf8_repair(NULL, raw->data, raw->len);
  char *out = cpb_arena_alloc(json->arena, len);
  if (!out) {
    return false;
  }
  (void)cpb__utf8_repair(out, raw->data, raw->len);
  *raw = (cpb_str){out, len};
  return true;
}

static int hex4(const char *p, const char *end) {
  int value = 0;
  if (end - p < 4) {
    return -1;
  }
  for (int i = 0; i < 4; i++) {
    char c = p[i];
    char lower = (char)(c | 0x20);
    int digit = c >= '0' && c <= '9'           ? c - '0'
                : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10
                                               : -1;
    if (digit < 0) {
      return -1;
    }
    value = value << 4 | digit;
  }
  return value;
}

/* \uXXXX at *p (behind the u), perhaps a surrogate pair. Lone halves become
 * U+FFFD. */
static bool unescape_unicode(const char **p, const char *end, char **to) {
  int high = hex4(*p, end);
  if (high < 0) {
    return false;
  }
  *p += 4;
  uint32_t point = (uint32_t)high;
  if (high >= 0xD800 && high < 0xDC00 && end - *p >= 6 && (*p)[0] == '\\' &&
      (*p)[1] == 'u') {
    int low = hex4(*p + 2, end);
    if (low >= 0xDC00 && low < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10) + ((uint32_t)low - 0xDC00);
      *p += 6;
    }
  }
  size_t n = cpb__utf8_encode(point, *to);
  *to += n ? n : cpb__utf8_encode(0xFFFD, *to);
  return true;
}

static bool unescape(cpb_str raw, char *out, size_t *len) {
  static const char from[] = "\"\\/bfnrt";
  static const char into[] = "\"\\/\b\f\n\r\t";
  const char *p = raw.data, *end = raw.data + raw.len;
  char *to = out;
  while (p < end) {
    if (*p != '\\') {
      *to++ = *p++;
      continue;
    }
    p++;
    if (*p == 'u') {
      p++;
      if (!unescape_unicode(&p, end, &to)) {
        return false;
      }
      continue;
    }
    const char *at = *p ? strchr(from, *p) : NULL;
    if (!at) {
      return false;
    }
    *to++ = into[at - from];
    p++;
  }
  *len = (size_t)(to - out);
  return true;
}

cpb_str crpc__json_string(crpc__json *json) {
  cpb_str raw;
  bool escaped;
  if (!scan_string(json, &raw, &escaped) || !repair(json, &raw)) {
    json->failed = true;
    return (cpb_str){NULL, 0};
  }
  if (!escaped) {
    return raw;
  }
  /* No escape is shorter than what it stands for. */
  char *out = cpb_arena_alloc(json->arena, raw.len);
  size_t len = 0;
  if (!out || !unescape(raw, out, &len)) {
    json->failed = true;
    return (cpb_str){NULL, 0};
  }
  return (cpb_str){out, len};
}

bool crpc__json_member(crpc__json *json, int *state, cpb_str *key) {
  if (*state == 0) {
    *state = 1;
    if (!expect(json, '{') || accept(json, '}')) {
      return false;
    }
  } else if (accept(json, '}') || !expect(json, ',')) {
    return false;
  }
  *key = crpc__json_string(json);
  return !json->failed && expect(json, ':');
}

bool crpc__json_element(crpc__json *json, int *state) {
  if (*state == 0) {
    *state = 1;
    return expect(json, '[') && !accept(json, ']');
  }
  return !accept(json, ']') && expect(json, ',');
}

static bool is_digit(const crpc__json *json) {
  return json->p < json->end && *json->p >= '0' && *json->p <= '9';
}

static bool digits(crpc__json *json) {
  bool any = is_digit(json);
  while (is_digit(json)) {
    json->p++;
  }
  return any;
}

static bool at_char(crpc__json *json, char a, char b) {
  if (json->p < json->end && (*json->p == a || *json->p == b)) {
    json->p++;
    return true;
  }
  return false;
}

/* RFC 8259 section 6. */
static bool number(crpc__json *json) {
  (void)at_char(json, '-', '-');
  if (!at_char(json, '0', '0') && !digits(json)) {
    return false;
  }
  if (at_char(json, '.', '.') && !digits(json)) {
    return false;
  }
  if (at_char(json, 'e', 'E')) {
    (void)at_char(json, '+', '-');
    return digits(json);
  }
  return true;
}

static bool literal(crpc__json *json) {
  static const cpb_str words[] = {CPB_STR_INIT("null"), CPB_STR_INIT("true"),
                                  CPB_STR_INIT("false")};
  for (size_t i = 0; i < CPB__COUNT(words); i++) {
    size_t n = words[i].len;
    if ((size_t)(json->end - json->p) >= n &&
        memcmp(json->p, words[i].data, n) == 0) {
      json->p += n;
      return true;
    }
  }
  return number(json);
}

static void skip_scalar(crpc__json *json) {
  cpb_str raw;
  bool escaped;
  bool good = next(json) == '"' ? scan_string(json, &raw, &escaped)
                                : next(json) != '\0' && literal(json);
  json->failed |= !good;
}

/* One level of a value that is passed over. */
typedef struct level {
  bool object;
  int state;
} level;

void crpc__json_skip(crpc__json *json) {
  level levels[DEPTH_MAX];
  size_t depth = 0;
  do {
    cpb_str key;
    level *top = depth ? &levels[depth - 1] : NULL;
    if (top && !(top->object ? crpc__json_member(json, &top->state, &key)
                             : crpc__json_element(json, &top->state))) {
      depth--;
      continue;
    }
    crpc__json_type type = crpc__json_peek(json);
    if (type != CRPC__JSON_OBJECT && type != CRPC__JSON_ARRAY) {
      skip_scalar(json);
    } else if (depth == DEPTH_MAX) {
      json->failed = true;
    } else {
      levels[depth++] = (level){type == CRPC__JSON_OBJECT, 0};
    }
  } while (depth && !json->failed);
}

bool crpc__json_done(crpc__json *json) {
  return next(json) == '\0' && !json->failed && json->p == json->end;
}
