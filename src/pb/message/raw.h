/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Fields as they are in the binary format, one after the other, with no table:
 * what unknown fields are read with. */

#ifndef PB_MESSAGE_RAW_H
#define PB_MESSAGE_RAW_H

#include "pb/wire/decoder.h"

typedef struct cpb__raw {
  cpb__decoder decoder;
  const char *p;
  const char *end;
  bool malformed; /* the last call found something that is no field */
} cpb__raw;

/* One field: all of it, and its content, which is the number for scalars
 * (varints and fixed ones alike), the bytes without their length, or the fields
 * of a group without its tags. */
typedef struct cpb__raw_field {
  uint32_t number;
  uint32_t wire;
  cpb_str all;
  cpb_str content;
  uint64_t value;
} cpb__raw_field;

/* Begins to read fields. Groups in them may be max_depth deep. */
void cpb__raw_begin(cpb__raw *raw, cpb_str fields, size_t max_depth);
/* false at the end, and where something is malformed. */
bool cpb__raw_next(cpb__raw *raw, cpb__raw_field *field);

#endif
