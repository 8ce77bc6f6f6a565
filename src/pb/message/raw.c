/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/message/raw.h"

void cpb__raw_begin(cpb__raw *raw, cpb_str fields, size_t max_depth) {
  const char *data = fields.len ? fields.data : "";
  const char *end = data + fields.len;
  memset(raw, 0, sizeof(*raw));
  raw->p = data;
  raw->end = end;
  raw->decoder.input = data;
  raw->decoder.input_end = end;
  raw->decoder.fast = fields.len < 16 ? data : end - 15;
  raw->decoder.depth = (uint32_t)max_depth;
}

/* How long a group is without its end tag, which may be written in more bytes
 * than it needs. */
static size_t group_size(cpb__raw *raw, const char *value) {
  const char *p = value;
  while (p) {
    uint32_t tag = 0;
    const char *inner = cpb__read_tag(&raw->decoder, p, &tag);
    if (!inner || (tag & 7) == CPB__END_GROUP) {
      break;
    }
    p = cpb__decode_skip(&raw->decoder, inner, raw->end, tag);
  }
  return p ? (size_t)(p - value) : 0;
}

/* What lies after the tag, which is known to be well-formed. */
static void take_content(cpb__raw *raw, cpb__raw_field *field,
                         const char *value) {
  uint32_t half = 0;
  uint64_t number = 0;
  size_t len = 0;
  const char *at = value;
  switch (field->wire) {
    case CPB__VARINT:
      (void)cpb__read_varint(&raw->decoder, value, &number);
      break;
    case CPB__FIXED32:
      (void)cpb__read_fixed32(&raw->decoder, value, &half);
      number = half;
      break;
    case CPB__FIXED64:
      (void)cpb__read_fixed64(&raw->decoder, value, &number);
      break;
    case CPB__LENGTH:
      at = cpb__read_length(&raw->decoder, value, raw->end, &len);
      break;
    default:
      len = group_size(raw, value);
  }
  field->value = number;
  field->content = (cpb_str){at, len};
}

bool cpb__raw_next(cpb__raw *raw, cpb__raw_field *field) {
  cpb_error ignored = {.code = CPB_OK};
  uint32_t tag = 0;
  if (raw->p >= raw->end) {
    return false;
  }
  raw->decoder.error = &ignored;
  const char *start = raw->p;
  const char *value = cpb__read_tag(&raw->decoder, start, &tag);
  const char *end =
      value ? cpb__decode_skip(&raw->decoder, value, raw->end, tag) : NULL;
  if (!end) {
    raw->malformed = true;
    return false;
  }
  field->number = tag >> 3;
  field->wire = tag & 7;
  field->all = (cpb_str){start, (size_t)(end - start)};
  take_content(raw, field, value);
  raw->p = end;
  return true;
}
