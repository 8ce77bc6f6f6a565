/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What HTTP says of names and values, for both engines: RFC 9110 section 5. */

#ifndef HTTP_RULES_H
#define HTTP_RULES_H

#include "http/exchange.h"

/* token of RFC 9110 section 5.6.2; lower: upper-case letters are refused (RFC
 * 9113 section 8.2.1). */
bool http_name_valid(cpb_str name, bool lower);
/* No CR, LF, NUL or other control but HTAB; no white space at the ends. */
bool http_value_valid(cpb_str value);
/* method token; path: '/' or '*' first, no control, no space, no fragment. */
bool http_method_valid(cpb_str method);
bool http_path_valid(cpb_str path);
bool http_authority_valid(cpb_str authority);

#endif
