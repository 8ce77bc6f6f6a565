/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Fields and enum values by their names. Tables with many of them bring orders:
 * the indexes of their names, shorter ones first, those of one length by their
 * bytes, equal ones by index. */

#ifndef PB_MESSAGE_LOOKUP_H
#define PB_MESSAGE_LOOKUP_H

#include "pb/access.h"

/* How many names are looked through one by one: more have an order. */
enum { CPB__UNORDERED = 32 };

/* A row of names as they lie in a table. */
typedef struct cpb__names {
  const cpb_str *first;
  size_t stride; /* bytes from one to the next */
  size_t count;
  const uint32_t *CPB_NULLABLE order;
} cpb__names;

static inline cpb_str cpb__name_at(const cpb__names *names, size_t index) {
  const char *first = (const char *)names->first;
  return *(const cpb_str *)(const void *)(first + index * names->stride);
}

/* Less than, equal to or more than 0, as names stand in an order. */
int cpb__name_compare(cpb_str a, cpb_str b);
/* The index of the first name that is equal; -1 for none. */
int64_t cpb__name_find(const cpb__names *names, cpb_str name);

/* Names of fields in the .proto file, and in JSON. */
cpb__names cpb__field_names(const cpb_message_def *def);
cpb__names cpb__json_field_names(const cpb_message_def *def);
/* Names of an enum's values in the .proto file, and in JSON: the same where
 * nothing else is said. None of an enum that was generated without names. */
cpb__names cpb__value_names(const cpb_enum_def *def);
cpb__names cpb__json_value_names(const cpb_enum_def *def);

#endif
