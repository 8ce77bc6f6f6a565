/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Pure functions on bytes: UTF-8, base64, percent-encoding, decimal numbers,
 * ASCII case. None of them allocates; the caller gives the room. */

#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/mem.h"

/* UTF-8 (RFC 3629: no surrogates, nothing above U+10FFFF, no overlong forms),
 * with a vector path for ASCII. Never reads past the end. */
bool cpb__utf8_valid(const char *data, size_t len);
/* Length in bytes of the longest valid prefix. */
size_t cpb__utf8_prefix(const char *data, size_t len);
/* Copies text with U+FFFD for each maximal part of an ill-formed sequence (Unicode,
 * section 3.9; the WHATWG decoder does the same) and for each NUL, so that the
 * result is valid and is whole as a C string, too. Returns its length, at most
 * 3 * len: equal to len just when nothing had to be mended. out NULL: only the
 * length. */
size_t cpb__utf8_repair(char *CPB_NULLABLE out, const char *data, size_t len);
/* How many of the first bytes are ASCII, and the same without vectors (one is
 * the test of the other). */
size_t cpb__ascii_prefix(const char *data, size_t len);
size_t cpb__ascii_prefix_scalar(const char *data, size_t len);
/* Writes a code point as 1 to 4 bytes and returns how many; 0 for one that is
 * not a scalar value. */
size_t cpb__utf8_encode(uint32_t point, char out[4]);

typedef enum cpb__base64_alphabet {
  CPB__BASE64_STD, /* RFC 4648 section 4 */
  CPB__BASE64_URL  /* RFC 4648 section 5 */
} cpb__base64_alphabet;

/* Upper bounds of the output. */
#define CPB__BASE64_ENCODED(n) (((n) + 2) / 3 * 4)
#define CPB__BASE64_DECODED(n) ((n) / 4 * 3 + 3)
/* Returns the bytes written to out. */
size_t cpb__base64_encode(char *out, const void *data, size_t len,
                          cpb__base64_alphabet alphabet, bool pad);
/* Accepts both alphabets, padded or not; anything else (a stray character, wrong
 * padding) is an error: false. */
bool cpb__base64_decode(char *out, size_t *out_len, const char *data,
                        size_t len);

/* Percent-encoding as grpc-message wants it (gRPC PROTOCOL-HTTP2, "Responses"):
 * bytes outside 0x20..0x7E and '%' become %XX. At most 3 * len bytes. */
size_t cpb__percent_encode(char *out, const char *data, size_t len);
/* Decodes %XX; a malformed escape is kept as it is (as gRPC asks). At most len
 * bytes; out may be data. */
size_t cpb__percent_decode(char *out, const char *data, size_t len);
/* Strict form for URLs (RFC 3986 section 2.1): false on a malformed escape. */
bool cpb__url_decode(char *out, size_t *out_len, const char *data, size_t len);
/* Keeps RFC 3986 unreserved characters, escapes all others. */
size_t cpb__url_encode(char *out, const char *data, size_t len);

/* Decimal without sign or white space, 1..max_digits digits, no overflow. */
bool cpb__parse_u64(cpb_str text, size_t max_digits, uint64_t *out);
/* Writes decimal digits, returns how many (at most 20). */
size_t cpb__format_u64(char *out, uint64_t value);
/* The same, but returns the position after them, and may overwrite more: 24
 * bytes in all. */
char *cpb__put_u64(char *to, uint64_t value);

/* ASCII only. */
bool cpb__equal_nocase(cpb_str a, cpb_str b);
void cpb__lower(char *out, const char *data, size_t len);

#endif
