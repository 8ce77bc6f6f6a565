/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The encoder. Fields that are the same on most messages go into the dynamic
 * table the first time, and are one byte from then on; everything else is a
 * literal. Nothing is ever evicted by an insertion: a table that is full stays
 * as it is, as throwing entries out would cost more than it gives. So the index
 * of an entry follows from how many came after it. */

#include "http/h2/hpack/hpack.h"
#include "http/h2/hpack/huffman.h"

enum {
  INDEXED = 0x80,
  LITERAL_INDEXED = 0x40,
  SIZE_UPDATE = 0x20,
  LITERAL_NEVER = 0x10,
  LITERAL = 0x00,
  HUFFMAN = 0x80,
  /* A name that has no static entry is worth one, if the value that comes with
   * it is not too long. */
  MAX_NAMED_VALUE = 64
};

char *hpack_put_int(char *out, unsigned prefix, uint8_t first, size_t value) {
  size_t mask = (1U << prefix) - 1;
  if (CPB__LIKELY(value < mask)) {
    *out++ = (char)(first | value);
    return out;
  }
  *out++ = (char)(first | mask);
  value -= mask;
  while (value >= 128) {
    *out++ = (char)(value | 128);
    value >>= 7;
  }
  *out++ = (char)value;
  return out;
}

static char *put_plain(char *out, cpb_str text) {
  out = hpack_put_int(out, 7, 0, text.len);
  cpb__copy(out, text.data, text.len);
  return out + text.len;
}

/* The shorter of both forms. */
static char *put_packed(char *out, cpb_str text) {
  size_t size = hpack_huffman_size(text);
  if (size >= text.len) {
    return put_plain(out, text);
  }
  out = hpack_put_int(out, 7, HUFFMAN, size);
  return hpack_huffman_encode(out, text);
}

static uint64_t tail_bytes(cpb_str text) {
  uint64_t tail = 0;
  if (CPB__LIKELY(text.len >= 8)) {
    memcpy(&tail, text.data + text.len - 8, 8);
  } else {
    for (size_t i = 0; i < text.len; i++) {
      tail = tail << 8 | (uint8_t)text.data[i];
    }
  }
  return tail;
}

/* Good enough to tell apart what one user sends on one connection; equality is
 * always checked. */
static uint64_t hash_field(const http_field *field) {
  uint64_t hash = tail_bytes(field->value) ^ (uint64_t)field->value.len << 40 ^
                  (uint64_t)field->token << 56;
  if (field->token == HTTP_OTHER) {
    hash ^= tail_bytes(field->name) << 1;
  }
  hash *= 0x9e3779b97f4a7c15U;
  return hash ^ hash >> 32;
}

static bool entry_equal(const hpack_entry *entry, const http_field *field) {
  if (entry->token != field->token || entry->value_len != field->value.len) {
    return false;
  }
  if (field->token == HTTP_OTHER &&
      (entry->name_len != field->name.len ||
       !cpb__same(entry->text, field->name.data, field->name.len))) {
    return false;
  }
  return cpb__same_short(entry->text + entry->name_len, field->value.data,
                         field->value.len);
}

/* The entry's number as below, where it is the newest with that name: as a rule. */
static inline unsigned newest_entry(const hpack_encoder *encoder,
                                    const http_field *field) {
  unsigned number = encoder->named[field->token];
  return number && entry_equal(encoder->entries[number - 1], field) ? number
                                                                    : 0;
}

/* The entry's number, counted from 1; 0 when there is none. *slot gets where it
 * is, or where it belongs. Entries are half as many as slots, so this ends. */
static unsigned find_entry(const hpack_encoder *encoder,
                           const http_field *field, uint64_t hash,
                           unsigned *slot) {
  unsigned at = (unsigned)hash % HPACK_ENCODER_SLOTS;
  while (encoder->slots[at]) {
    unsigned number = encoder->slots[at];
    const hpack_entry *entry = encoder->entries[number - 1];
    if (entry->hash == hash && entry_equal(entry, field)) {
      return number;
    }
    at = (at + 1) % HPACK_ENCODER_SLOTS;
  }
  *slot = at;
  return 0;
}

static size_t entry_bytes(const hpack_entry *entry) {
  return sizeof *entry + entry->name_len + entry->value_len;
}

static bool add_entry(hpack_encoder *encoder, const http_field *field,
                      uint64_t hash, unsigned slot) {
  size_t text = field->name.len + field->value.len;
  hpack_entry *entry;
  if (encoder->count == HPACK_ENCODER_ENTRIES ||
      encoder->size + text + HPACK_ENTRY_OVERHEAD > encoder->max) {
    return false;
  }
  entry = cpb__alloc(encoder->alloc, sizeof *entry + text);
  if (!entry) {
    return false;
  }
  entry->hash = hash;
  entry->name_len = (uint32_t)field->name.len;
  entry->value_len = (uint32_t)field->value.len;
  entry->token = field->token;
  cpb__copy(entry->text, field->name.data, field->name.len);
  cpb__copy(entry->text + field->name.len, field->value.data, field->value.len);
  encoder->entries[encoder->count++] = entry;
  encoder->slots[slot] = (uint8_t)encoder->count;
  encoder->named[field->token] = (uint8_t)encoder->count;
  encoder->size += text + HPACK_ENTRY_OVERHEAD;
  return true;
}

/* Index on the wire of an entry counted from 1. */
static size_t wire_index(const hpack_encoder *encoder, unsigned number) {
  return HPACK_STATIC_COUNT + 1 + encoder->count - number;
}

/* Index of an entry with the name, 0 = none. */
static size_t name_index(const hpack_encoder *encoder,
                         const http_field *field) {
  if (field->token == HTTP_OTHER) {
    return 0;
  }
  if (hpack_static_name[field->token]) {
    return hpack_static_name[field->token];
  }
  return encoder->named[field->token]
             ? wire_index(encoder, encoder->named[field->token])
             : 0;
}

static char *put_name(char *out, unsigned prefix, uint8_t first, size_t index,
                      cpb_str name) {
  out = hpack_put_int(out, prefix, first, index);
  return index ? out : put_packed(out, name);
}

/* Whether a field that may well never come again should have a place for the
 * sake of its name. */
static bool worth_naming(const hpack_encoder *encoder,
                         const http_field *field) {
  return field->token != HTTP_OTHER && !hpack_static_name[field->token] &&
         !encoder->named[field->token] && field->value.len <= MAX_NAMED_VALUE;
}

static char *put_literal(const hpack_encoder *encoder, char *out,
                         const http_field *field, uint8_t kind) {
  size_t index = name_index(encoder, field);
  out = put_name(out, 4, kind, index, field->name);
  return put_plain(out, field->value);
}

/* By its entry, which it gets if there is room. */
CPB__APART static char *put_stable(hpack_encoder *encoder, char *out,
                                   const http_field *field) {
  uint64_t hash = hash_field(field);
  size_t index = name_index(encoder, field);
  unsigned slot = 0;
  unsigned number = find_entry(encoder, field, hash, &slot);
  if (CPB__LIKELY(number)) {
    return hpack_put_int(out, 7, INDEXED, wire_index(encoder, number));
  }
  if (!add_entry(encoder, field, hash, slot)) {
    return put_literal(encoder, out, field, LITERAL);
  }
  out = put_name(out, 6, LITERAL_INDEXED, index, field->name);
  return put_packed(out, field->value);
}

char *hpack_encode_field(hpack_encoder *encoder, char *out,
                         const http_field *field) {
  uint8_t kind = LITERAL;
  if (field->flags & HTTP_FIELD_SENSITIVE) {
    kind = LITERAL_NEVER;
  } else if (CPB__LIKELY(field->flags & HTTP_FIELD_STABLE) ||
             worth_naming(encoder, field)) {
    unsigned number = newest_entry(encoder, field);
    return CPB__LIKELY(number)
               ? hpack_put_int(out, 7, INDEXED, wire_index(encoder, number))
               : put_stable(encoder, out, field);
  }
  return put_literal(encoder, out, field, kind);
}

char *hpack_encode_status(char *out, unsigned status) {
  static const struct {
    uint16_t status;
    uint8_t index;
  } known[] = {{200, 8},  {204, 9},  {206, 10}, {304, 11},
               {400, 12}, {404, 13}, {500, 14}};
  for (size_t i = 0; i < CPB__COUNT(known); i++) {
    if (known[i].status == status) {
      *out++ = (char)(INDEXED | known[i].index);
      return out;
    }
  }
  *out++ = LITERAL | 8;
  *out++ = 3;
  *out++ = (char)('0' + status / 100);
  *out++ = (char)('0' + status / 10 % 10);
  *out++ = (char)('0' + status % 10);
  return out;
}

char *hpack_encode_length(char *out, uint64_t length) {
  char digits[20];
  size_t n = 0;
  do {
    digits[sizeof digits - ++n] = (char)('0' + length % 10);
    length /= 10;
  } while (length);
  out = hpack_put_int(out, 4, LITERAL, hpack_static_name[HTTP_CONTENT_LENGTH]);
  *out++ = (char)n;
  memcpy(out, digits + sizeof digits - n, n);
  return out + n;
}

char *hpack_encode_begin(hpack_encoder *encoder, char *out) {
  if (CPB__UNLIKELY(encoder->update_due)) {
    encoder->update_due = false;
    /* RFC 7541 section 4.2: the smallest size in between, then the last. */
    out = hpack_put_int(out, 5, SIZE_UPDATE, 0);
    if (encoder->max > 0) {
      out = hpack_put_int(out, 5, SIZE_UPDATE, encoder->max);
    }
  }
  return out;
}

static void forget_entries(hpack_encoder *encoder) {
  for (uint32_t i = 0; i < encoder->count; i++) {
    cpb__free(encoder->alloc, encoder->entries[i],
              entry_bytes(encoder->entries[i]));
  }
  encoder->count = 0;
  encoder->size = 0;
  memset(encoder->slots, 0, sizeof encoder->slots);
  memset(encoder->named, 0, sizeof encoder->named);
}

void hpack_encoder_init(hpack_encoder *encoder, const cpb_allocator *alloc) {
  memset(encoder, 0, sizeof *encoder);
  encoder->alloc = alloc;
  encoder->max = HPACK_DEFAULT_TABLE_SIZE;
}

void hpack_encoder_cleanup(hpack_encoder *encoder) {
  forget_entries(encoder);
}

void hpack_encoder_limit(hpack_encoder *encoder, size_t limit) {
  size_t max =
      limit < HPACK_DEFAULT_TABLE_SIZE ? limit : HPACK_DEFAULT_TABLE_SIZE;
  if (max != encoder->max) {
    encoder->max = max;
    encoder->update_due = true;
    forget_entries(encoder);
  }
}
