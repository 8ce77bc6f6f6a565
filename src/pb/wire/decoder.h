/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Binary decoding by tables; the state and the primitives that generated code
 * has as well are in cpb/fast.h.
 *
 * A position p below `fast` has 16 readable bytes, which is more than any tag or
 * scalar takes, so these are read with no check of each byte; the caller checks
 * once a field that p did not run past the end of its message. At or above
 * `fast` each byte is checked against the end of the input. Padded input is
 * fast to its end.
 *
 * Every function returns the position after what it read, or NULL. Whoever finds
 * a fault that has a better name than "malformed" has put it into the error. */

#ifndef PB_WIRE_DECODER_H
#define PB_WIRE_DECODER_H

#include "base/arena.h"
#include "pb/error.h"
#include "pb/wire/varint.h"

enum {
  CPB__VARINT = 0,
  CPB__FIXED64 = 1,
  CPB__LENGTH = 2,
  CPB__START_GROUP = 3,
  CPB__END_GROUP = 4,
  CPB__FIXED32 = 5
};

/* ---- decode.c ---- */

/* Decodes all fields up to end, by the message's own function if it has one. */
const char *cpb__decode_content(cpb__decoder *d, const char *p, const char *end,
                                void *msg, const cpb_message_def *def);
/* Whether a field with that tag, wire type and all, is known. */
bool cpb__decode_knows(const cpb_message_def *def, uint32_t tag);
/* The body of one nested message or group: takes care of length and depth. */
const char *cpb__decode_body(cpb__decoder *d, const char *p, const char *end,
                             void *msg, const cpb_message_def *def,
                             const cpb_field_def *field);

/* ---- decode_list.c ---- */

/* A field whose op (mode | type) is one of a list, from after its tag, and those
 * with the same tag that follow it. */
const char *cpb__decode_list(cpb__decoder *d, const char *p, const char *end,
                             void *msg, const cpb_message_def *def,
                             const cpb_field_def *field, uint32_t op);

/* ---- decode_unknown.c ---- */

/* Skips the value after a tag. */
const char *cpb__decode_skip(cpb__decoder *d, const char *p, const char *end,
                             uint32_t tag);
/* Takes the field at p, whose tag was read up to `value`, into the unknown
 * fields. */
CPB__COLD const char *cpb__decode_unknown(cpb__decoder *d, const char *p,
                                          const char *value, const char *end,
                                          void *msg, const cpb_message_def *def,
                                          uint32_t tag);
/* Adds a tag and the bytes that follow it, where the two are not neighbours in
 * the input. */
bool cpb__decode_keep_value(cpb__decoder *d, void *msg,
                            const cpb_message_def *def, uint32_t tag,
                            const char *data, size_t len);
/* Adds a varint field: a value that a closed enum lacks. */
bool cpb__decode_keep_varint(cpb__decoder *d, void *msg,
                             const cpb_message_def *def, uint32_t number,
                             uint64_t value);

/* ---- errors ---- */

CPB__COLD const char *cpb__decode_error(cpb__decoder *d, cpb_code code,
                                        const char *at, const char *message);
/* "malformed", unless the fault has a name already */
const char *cpb__decode_malformed(cpb__decoder *d, const char *at);
const char *cpb__decode_no_memory(cpb__decoder *d);
/* Takes bytes from the element budget; false when it is exhausted. */
static inline bool cpb__decode_charge(cpb__decoder *d, size_t bytes) {
  if (CPB__UNLIKELY(bytes > d->element_bytes)) {
    (void)cpb__decode_error(d, CPB_LIMIT, d->input,
                            "more elements than the limit allows");
    return false;
  }
  d->element_bytes -= bytes;
  return true;
}

/* ---- primitives ---- */

CPB__COLD cpb__varint cpb__varint_tail(const cpb__decoder *d, const char *p);
CPB__COLD cpb__varint cpb__tag_long(const cpb__decoder *d, const char *p);

static inline const char *cpb__read_varint(const cpb__decoder *d, const char *p,
                                           uint64_t *out) {
  if (CPB__LIKELY(p < d->fast)) {
    return cpb__get_varint(p, out);
  }
  cpb__varint read = cpb__varint_tail(d, p);
  *out = read.value;
  return read.p;
}

/* A tag has at most five bytes and 32 bits. Encoding, "Message Structure". */
static inline const char *cpb__read_tag(const cpb__decoder *d, const char *p,
                                        uint32_t *out) {
  if (CPB__LIKELY(p < d->fast)) {
    uint32_t first = (uint8_t)p[0];
    if (CPB__LIKELY(first < 0x80)) {
      *out = first;
      return p + 1;
    }
    uint32_t second = (uint8_t)p[1];
    if (CPB__LIKELY(second < 0x80)) {
      *out = (first & 0x7F) | second << 7;
      return p + 2;
    }
  }
  cpb__varint read = cpb__tag_long(d, p);
  *out = (uint32_t)read.value;
  return read.p;
}

/* A length that fits before end. */
static inline const char *cpb__read_length(const cpb__decoder *d, const char *p,
                                           const char *end, size_t *out) {
  uint64_t len = 0;
  p = cpb__read_varint(d, p, &len);
  if (CPB__UNLIKELY(!p || p > end || len > (size_t)(end - p))) {
    return NULL;
  }
  *out = (size_t)len;
  return p;
}

/* A string at any position; fast is cpb__fast_end(d, end). */
static inline const char *cpb__read_string(cpb__decoder *d, const char *p,
                                           const char *fast, const char *end,
                                           cpb_str *out, uint32_t flags) {
  return CPB__LIKELY(p < fast) ? cpb__get_string(d, p, fast, end, out, flags)
                               : cpb__decode_string(d, p, end, out, flags);
}

/* Read into memory of any type, which is zero after a failure: it may have held
 * another member of a oneof. */
static inline const char *cpb__read_fixed32(const cpb__decoder *d,
                                            const char *p, void *to) {
  if (CPB__UNLIKELY(p >= d->fast && d->input_end - p < 4)) {
    memset(to, 0, 4);
    return NULL;
  }
  return cpb__get_fixed32(p, to);
}

static inline const char *cpb__read_fixed64(const cpb__decoder *d,
                                            const char *p, void *to) {
  if (CPB__UNLIKELY(p >= d->fast && d->input_end - p < 8)) {
    memset(to, 0, 8);
    return NULL;
  }
  return cpb__get_fixed64(p, to);
}

#endif
