/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What HTTP says of names and values, for both engines: RFC 9110 section 5. */

#ifndef HTTP_RULES_H
#define HTTP_RULES_H

#include "http/exchange.h"

/* For each byte of a name (tchar of RFC 9110 section 5.6.2) its lower-case form;
 * 0 for bytes that no name may hold. */
extern const uint8_t http_name_chars[256];

/* Length of the leading run without control characters other than HTAB, and the
 * same without vectors (one is the test of the other). */
size_t http_text_run(const char *data, size_t len);
size_t http_text_run_scalar(const char *data, size_t len);

/* Copy the leading run of name bytes, in lower case, or of text bytes as
 * http_text_run has it, and return its length. Any of the len bytes of `to` may be
 * written. */
size_t http_name_copy(char *to, const char *from, size_t len);
size_t http_name_copy_scalar(char *to, const char *from, size_t len);
size_t http_text_copy(char *to, const char *from, size_t len);

/* token of RFC 9110 section 5.6.2; lower: upper-case letters are refused (RFC
 * 9113 section 8.2.1). */
bool http_name_valid(cpb_str name, bool lower);
/* No CR, LF, NUL or other control but HTAB; no white space at the ends. */
bool http_value_valid(cpb_str value);
/* method token; path: '/' or '*' first, no control, no space, no fragment. */
bool http_method_valid(cpb_str method);
bool http_path_valid(cpb_str path);
/* host[:port] of RFC 3986 section 3.2, without user information; may be empty. */
bool http_authority_valid(cpb_str authority);

#endif
