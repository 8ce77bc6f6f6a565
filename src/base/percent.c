/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Percent-encoding: the lenient form of grpc-message, the strict one of URLs. */

#include "base/text.h"

static const char hex_digits[] = "0123456789ABCDEF";

static int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  c = (char)(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The byte that the escape at the front stands for; -1 = it is none. */
static int escape(const char *p, size_t left) {
  if (left < 3 || p[0] != '%') {
    return -1;
  }
  int high = hex_value(p[1]);
  int low = hex_value(p[2]);
  return high < 0 || low < 0 ? -1 : high << 4 | low;
}

static bool kept_by_grpc(uint8_t c) {
  return c >= 0x20 && c <= 0x7E && c != '%';
}

static bool unreserved(uint8_t c) {
  uint8_t lower = c | 0x20;
  return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

static size_t encode(char *out, const char *data, size_t len,
                     bool (*kept)(uint8_t c)) {
  char *to = out;
  for (size_t i = 0; i < len; i++) {
    uint8_t c = (uint8_t)data[i];
    if (kept(c)) {
      *to++ = (char)c;
    } else {
      *to++ = '%';
      *to++ = hex_digits[c >> 4];
      *to++ = hex_digits[c & 15];
    }
  }
  return (size_t)(to - out);
}

size_t cpb__percent_encode(char *out, const char *data, size_t len) {
  return encode(out, data, len, kept_by_grpc);
}

size_t cpb__url_encode(char *out, const char *data, size_t len) {
  return encode(out, data, len, unreserved);
}

/* Returns how many bytes were written; *strict: stop at a bad escape and set it
 * to false, else keep the escape. */
static size_t decode(char *out, const char *data, size_t len, bool *strict) {
  char *to = out;
  for (size_t i = 0; i < len; i++) {
    int byte = escape(data + i, len - i);
    if (byte >= 0) {
      *to++ = (char)byte;
      i += 2;
    } else if (data[i] == '%' && strict) {
      *strict = false;
      break;
    } else {
      *to++ = data[i];
    }
  }
  return (size_t)(to - out);
}

size_t cpb__percent_decode(char *out, const char *data, size_t len) {
  return decode(out, data, len, NULL);
}

bool cpb__url_decode(char *out, size_t *out_len, const char *data, size_t len) {
  bool good = true;
  *out_len = decode(out, data, len, &good);
  return good;
}
