/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What both directions need to know of the well-known types. Their structs are
 * reached through their tables, and a table that calls itself well-known without
 * having the right fields is found out. */

#ifndef PB_JSON_WKT_H
#define PB_JSON_WKT_H

#include "pb/access.h"

/* The field with that number, type and mode; NULL if there is none such. */
const cpb_field_def *cpb__wkt_field(const cpb_message_def *def, uint32_t number,
                                    cpb_type type, cpb_mode mode);

/* Numbers of google.protobuf.Value's members. */
enum {
  CPB__VALUE_NULL = 1,
  CPB__VALUE_NUMBER = 2,
  CPB__VALUE_STRING = 3,
  CPB__VALUE_BOOL = 4,
  CPB__VALUE_STRUCT = 5,
  CPB__VALUE_LIST = 6
};

/* The full name in a type URL: what follows the last slash. */
cpb_str cpb__type_name(cpb_str url);

/* ---- time.c: RFC 3339 and Duration ---- */

enum { CPB__TIME_MAX = 40 };

/* Write the text and return its length; 0 = out of range. */
size_t cpb__format_timestamp(char out[CPB__TIME_MAX], int64_t seconds,
                             int32_t nanos);
size_t cpb__format_duration(char out[CPB__TIME_MAX], int64_t seconds,
                            int32_t nanos);
bool cpb__parse_timestamp(cpb_str text, int64_t *seconds, int32_t *nanos);
bool cpb__parse_duration(cpb_str text, int64_t *seconds, int32_t *nanos);

/* ---- FieldMask ---- */

/* "foo_bar.baz" to "fooBar.baz"; the output is never longer. false for a path
 * that would not come back as it was, or is none. */
bool cpb__mask_to_json(cpb_str path, char *out, size_t *len);
/* The other way; at most twice as long. */
bool cpb__mask_from_json(cpb_str path, char *out, size_t *len);

#endif
