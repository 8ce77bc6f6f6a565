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

#if defined(__SSE2__)
/* Bit i is set where byte i is a control character, HTAB among them. */
static unsigned control_mask(const char *p) {
  __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
  __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1F)), v);
  __m128i del = _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7F));
  return (unsigned)_mm_movemask_epi8(_mm_or_si128(low, del));
}

size_t http_text_run(const char *data, size_t len) {
  size_t i = 0;
  while (len - i >= 16) {
    unsigned mask = control_mask(data + i);
    if (!mask) {
      i += 16;
      continue;
    }
    i += (size_t)__builtin_ctz(mask);
    if (data[i] != '\t') {
      return i;
    }
    i++;
  }
  return i + http_text_run_scalar(data + i, len - i);
}
#elif defined(__ARM_NEON) && defined(__aarch64__)
size_t http_text_run(const char *data, size_t len) {
  size_t i = 0;
  while (len - i >= 16) {
    uint8x16_t v = vld1q_u8((const uint8_t *)data + i);
    uint8x16_t low = vcltq_u8(v, vdupq_n_u8(0x20));
    uint8x16_t del = vceqq_u8(v, vdupq_n_u8(0x7F));
    if (!vmaxvq_u8(vorrq_u8(low, del))) {
      i += 16;
      continue;
    }
    size_t run = http_text_run_scalar(data + i, 16);
    i += run;
    if (run < 16) {
      return i;
    }
  }
  return i + http_text_run_scalar(data + i, len - i);
}
#else
size_t http_text_run(const char *data, size_t len) {
  return http_text_run_scalar(data, len);
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
  for (size_t i = 0; i < path.len; i++) {
    uint8_t c = (uint8_t)path.data[i];
    if (c <= 0x20 || c >= 0x7F || c == '#') {
      return false;
    }
  }
  return path.data[0] == '/' || path.len == 1;
}

bool http_authority_valid(cpb_str authority) {
  static const char marks[] = "-._~%!$&'()*+,;=:[]";
  for (size_t i = 0; i < authority.len; i++) {
    char c = authority.data[i];
    char lower = (char)(c | 0x20);
    bool alnum = (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
    if (!alnum && (c == 0 || !memchr(marks, c, sizeof(marks) - 1))) {
      return false;
    }
  }
  return true;
}
