/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Which bytes HTTP allows where. Values are scanned by vector. */

#include "http/rules.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

/* clang-format off */
const uint8_t http_name_chars[256] = {
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, '!', 0, '#', '$', '%', '&', '\'',
    0, 0, '*', '+', 0, '-', '.', 0,
    '0', '1', '2', '3', '4', '5', '6', '7',
    '8', '9', 0, 0, 0, 0, 0, 0,
    0, 'a', 'b', 'c', 'd', 'e', 'f', 'g',
    'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w',
    'x', 'y', 'z', 0, 0, 0, '^', '_',
    '`', 'a', 'b', 'c', 'd', 'e', 'f', 'g',
    'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o',
    'p', 'q', 'r', 's', 't', 'u', 'v', 'w',
    'x', 'y', 'z', 0, '|', 0, '~', 0,
};
/* clang-format on */

static bool is_text(uint8_t c) {
  return (c >= 0x20 && c != 0x7F) || c == '\t';
}

size_t http_text_run_scalar(const char *data, size_t len) {
  size_t i = 0;
  while (i < len && is_text((uint8_t)data[i])) {
    i++;
  }
  return i;
}

size_t http_name_copy_scalar(char *to, const char *from, size_t len) {
  size_t i = 0;
  char lower;
  while (i < len && (lower = (char)http_name_chars[(uint8_t)from[i]]) != 0) {
    to[i++] = lower;
  }
  return i;
}

#if defined(__SSE2__)
typedef __m128i block;

static block load(const char *p) {
  return _mm_loadu_si128((const __m128i *)(const void *)p);
}

static void store(char *p, block v) {
  _mm_storeu_si128((__m128i *)(void *)p, v);
}

/* Lanes that are in [low, high], both ASCII: signed comparison will do. */
static block between(block v, char low, char high) {
  return _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8((char)(low - 1))),
                       _mm_cmplt_epi8(v, _mm_set1_epi8((char)(high + 1))));
}

static size_t first_lane(unsigned mask) {
  return mask ? (size_t)__builtin_ctz(mask) : 16;
}

/* The first lane with a control character, HTAB among them; 16 = none. */
static size_t first_control(block v) {
  block low = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1F)), v);
  block del = _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7F));
  return first_lane((unsigned)_mm_movemask_epi8(_mm_or_si128(low, del)));
}

/* The first lane that is no letter, digit or dash. */
static size_t lower_block(block v, block *lower) {
  block upper = between(v, 'A', 'Z');
  *lower = _mm_or_si128(v, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
  block good = _mm_or_si128(between(*lower, 'a', 'z'), between(v, '0', '9'));
  good = _mm_or_si128(good, _mm_cmpeq_epi8(v, _mm_set1_epi8('-')));
  return first_lane((unsigned)_mm_movemask_epi8(good) ^ 0xFFFFU);
}

/* The first lane that is white space, a control, not ASCII or '#'. */
static size_t first_not_in_path(block v) {
  block good = between(v, '!', '~');
  block hash = _mm_cmpeq_epi8(v, _mm_set1_epi8('#'));
  good = _mm_andnot_si128(hash, good);
  return first_lane((unsigned)_mm_movemask_epi8(good) ^ 0xFFFFU);
}
#elif defined(__ARM_NEON) && defined(__aarch64__)
typedef uint8x16_t block;

static block load(const char *p) {
  return vld1q_u8((const uint8_t *)p);
}

static void store(char *p, block v) {
  vst1q_u8((uint8_t *)p, v);
}

static block between(block v, uint8_t low, uint8_t high) {
  return vandq_u8(vcgeq_u8(v, vdupq_n_u8(low)), vcleq_u8(v, vdupq_n_u8(high)));
}

/* Four bits per lane, in order. */
static size_t first_lane(block bad) {
  uint8x8_t narrow = vshrn_n_u16(vreinterpretq_u16_u8(bad), 4);
  uint64_t mask = vget_lane_u64(vreinterpret_u64_u8(narrow), 0);
  return mask ? (size_t)__builtin_ctzll(mask) / 4 : 16;
}

static size_t first_control(block v) {
  return first_lane(
      vorrq_u8(vcltq_u8(v, vdupq_n_u8(0x20)), vceqq_u8(v, vdupq_n_u8(0x7F))));
}

static size_t lower_block(block v, block *lower) {
  block upper = between(v, 'A', 'Z');
  *lower = vorrq_u8(v, vandq_u8(upper, vdupq_n_u8(0x20)));
  block good = vorrq_u8(between(*lower, 'a', 'z'), between(v, '0', '9'));
  good = vorrq_u8(good, vceqq_u8(v, vdupq_n_u8('-')));
  return first_lane(vmvnq_u8(good));
}

static size_t first_not_in_path(block v) {
  block hash = vceqq_u8(v, vdupq_n_u8('#'));
  return first_lane(vornq_u8(hash, between(v, '!', '~')));
}
#else
#define NO_VECTORS 1
#endif

#ifndef NO_VECTORS
/* The bytes after the whole blocks are looked at by the last 16 of the string,
 * where it is that long: some of them twice, none alone. */

size_t http_text_run(const char *data, size_t len) {
  size_t i = 0;
  while (len - i >= 16) {
    size_t lane = first_control(load(data + i));
    i += lane;
    if (lane < 16) {
      if (data[i] != '\t') {
        return i;
      }
      i++;
    }
  }
  if (len >= 16 && first_control(load(data + len - 16)) == 16) {
    return len;
  }
  return i + http_text_run_scalar(data + i, len - i);
}

size_t http_text_copy(char *to, const char *from, size_t len) {
  size_t i = 0;
  while (len - i >= 16) {
    block v = load(from + i);
    size_t lane = first_control(v);
    store(to + i, v);
    i += lane;
    if (lane < 16) {
      if (from[i] != '\t') {
        return i;
      }
      i++;
    }
  }
  if (len >= 16) {
    block v = load(from + len - 16);
    if (first_control(v) == 16) {
      store(to + len - 16, v);
      return len;
    }
  }
  size_t run = http_text_run_scalar(from + i, len - i);
  cpb__copy(to + i, from + i, run);
  return i + run;
}

size_t http_name_copy(char *to, const char *from, size_t len) {
  size_t i = 0;
  while (len - i >= 16) {
    block lower;
    size_t lane = lower_block(load(from + i), &lower);
    store(to + i, lower);
    i += lane;
    if (lane < 16) {
      char other = (char)http_name_chars[(uint8_t)from[i]];
      if (other == 0) {
        return i;
      }
      to[i++] = other;
    }
  }
  return i + http_name_copy_scalar(to + i, from + i, len - i);
}

static size_t path_run(const char *data, size_t len) {
  size_t i = 0;
  size_t lane = 16;
  while (lane == 16 && len - i >= 16) {
    lane = first_not_in_path(load(data + i));
    i += lane;
  }
  if (lane == 16 && len >= 16 &&
      first_not_in_path(load(data + len - 16)) == 16) {
    return len;
  }
  return i;
}
#else
size_t http_text_run(const char *data, size_t len) {
  return http_text_run_scalar(data, len);
}

size_t http_text_copy(char *to, const char *from, size_t len) {
  size_t run = http_text_run_scalar(from, len);
  cpb__copy(to, from, run);
  return run;
}

size_t http_name_copy(char *to, const char *from, size_t len) {
  return http_name_copy_scalar(to, from, len);
}

static size_t path_run(const char *data, size_t len) {
  (void)data;
  (void)len;
  return 0;
}
#endif

bool http_name_valid(cpb_str name, bool lower) {
  for (size_t i = 0; i < name.len; i++) {
    uint8_t c = (uint8_t)name.data[i];
    if (!http_name_chars[c] || (lower && http_name_chars[c] != c)) {
      return false;
    }
  }
  return name.len > 0;
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool http_value_valid(cpb_str value) {
  if (value.len == 0) {
    return true;
  }
  return !is_blank(value.data[0]) && !is_blank(value.data[value.len - 1]) &&
         http_text_run(value.data, value.len) == value.len;
}

bool http_method_valid(cpb_str method) {
  return http_name_valid(method, false);
}

/* A URI is ASCII (RFC 3986 section 2); the fragment is never sent. */
bool http_path_valid(cpb_str path) {
  if (path.len == 0 || (path.data[0] != '/' && path.data[0] != '*')) {
    return false;
  }
  for (size_t i = path_run(path.data, path.len); i < path.len; i++) {
    uint8_t c = (uint8_t)path.data[i];
    if (c <= 0x20 || c >= 0x7F || c == '#') {
      return false;
    }
  }
  return path.data[0] == '/' || path.len == 1;
}

#define BIT(c) ((uint64_t)1 << ((c) % 64))
#define BITS(from, to) ((BIT((to) - (from)) * 2 - 1) << (from) % 64)

bool http_authority_valid(cpb_str authority) {
  /* Letters, digits and "-._~%!$&'()*+,;=:[]", a bit for each. */
  static const uint64_t allowed[4] = {
      BIT('!') | BITS('$', '.') | BITS('0', ';') | BIT('='),
      BITS('A', '[') | BIT(']') | BIT('_') | BITS('a', 'z') | BIT('~'), 0, 0};
  for (size_t i = 0; i < authority.len; i++) {
    uint8_t c = (uint8_t)authority.data[i];
    if (!(allowed[c / 64] >> c % 64 & 1)) {
      return false;
    }
  }
  return true;
}
