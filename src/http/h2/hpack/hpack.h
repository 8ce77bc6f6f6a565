/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* HPACK, RFC 7541. The decoder yields fields whose strings are not copied out of
 * its dynamic table: they lie in a reference-counted slab, which whoever keeps
 * the fields takes a reference of. What is to be known of a field (its token,
 * whether name and value are valid) is found once, when it enters the table.
 *
 * Pseudo-header fields are fields with a token of their own. */

#ifndef HTTP_H2_HPACK_HPACK_H
#define HTTP_H2_HPACK_HPACK_H

#include "base/arena.h"
#include "base/chunk.h"
#include "http/exchange.h"

/* Tokens of pseudo-header fields, after those of http_token. */
enum {
  HPACK_AUTHORITY = HTTP_TOKENS,
  HPACK_METHOD,
  HPACK_PATH,
  HPACK_SCHEME,
  HPACK_STATUS,
  HPACK_OTHER_PSEUDO,
  HPACK_TOKENS
};

/* Flags of decoded fields, beside HTTP_FIELD_SENSITIVE. */
enum {
  HPACK_BAD_NAME = 0x100, /* not a lower-case token */
  HPACK_BAD_VALUE = 0x200,
  HPACK_BAD = HPACK_BAD_NAME | HPACK_BAD_VALUE
};

enum {
  HPACK_STATIC_COUNT = 61,
  HPACK_ENTRY_OVERHEAD = 32,      /* RFC 7541 section 4.1 */
  HPACK_DEFAULT_TABLE_SIZE = 4096 /* RFC 9113 section 6.5.2 */
};

/* Entries 1..61; entry 0 is empty. */
extern const http_field hpack_static_table[HPACK_STATIC_COUNT + 1];
/* Index of the first static entry with the token's name, 0 = none. */
extern const uint8_t hpack_static_name[HPACK_TOKENS];

/* Token and validity of a field; both need the name, flags the value too. */
uint16_t hpack_token_find(cpb_str name);
uint16_t hpack_name_flags(cpb_str name);
uint16_t hpack_value_flags(uint16_t token, cpb_str value);

/* --- The decoder's dynamic table --- */
typedef struct hpack_table {
  const cpb_allocator *alloc;
  http_field *ring;
  uint32_t cap;  /* of ring, a power of two */
  uint32_t next; /* where the next entry goes; not reduced */
  uint32_t count;
  size_t size, max; /* RFC 7541 section 4.1 */
  cpb__chunk *slab; /* strings of entries; never moved while it is ours */
  uint32_t slab_used;
} hpack_table;

void hpack_table_init(hpack_table *table, const cpb_allocator *alloc);
void hpack_table_cleanup(hpack_table *table);
/* Evicts what no longer fits. */
void hpack_table_resize(hpack_table *table, size_t max);
/* Gives room for n bytes of strings. The slab may change, so this is not for the
 * middle of a block unless there is no slab yet. false: out of memory. */
bool hpack_table_room(hpack_table *table, size_t n);
/* Adds an entry; its strings lie in the slab or are static. An entry too large
 * empties the table (RFC 7541 section 4.4). false: out of memory. */
bool hpack_table_add(hpack_table *table, const http_field *field);

/* The entry that was added i insertions before the last; i < count. */
static inline const http_field *hpack_table_get(const hpack_table *table,
                                                uint32_t i) {
  return &table->ring[(table->next - 1 - i) & (table->cap - 1)];
}

/* --- Decoder --- */

/* The :path that came last as a coded literal: many clients never give it a place
 * in the table, and call the same procedure again. */
enum { HPACK_PATH_CODED = 64, HPACK_PATH_PLAIN = HPACK_PATH_CODED * 8 / 5 };
typedef struct hpack_path {
  uint32_t coded_len, len; /* coded_len 0: none */
  uint16_t flags;
  uint8_t coded[HPACK_PATH_CODED];
  char plain[HPACK_PATH_PLAIN];
} hpack_path;

typedef struct hpack_decoder {
  hpack_table table;
  hpack_path path;
  size_t limit;    /* of the sizes that the peer may choose */
  bool update_due; /* the next block must begin with a size update */
} hpack_decoder;

/* Where the fields of one block go. */
typedef struct hpack_sink {
  cpb_arena *arena; /* strings that are not in the table; and more fields */
  http_field *fields;
  uint32_t count, cap; /* cap <= max_count */
  uint32_t max_count;
  size_t bytes, max_bytes; /* names + values + 32 each */
  /* Set when a limit is passed: fields are dropped from then on, but the table
   * stays in step with the peer's. */
  bool too_large;
} hpack_sink;

typedef enum hpack_result {
  HPACK_OK,
  HPACK_ERROR,    /* COMPRESSION_ERROR, of the whole connection */
  HPACK_NO_MEMORY /* the state is lost all the same */
} hpack_result;

void hpack_decoder_init(hpack_decoder *decoder, const cpb_allocator *alloc);
void hpack_decoder_cleanup(hpack_decoder *decoder);
/* Sets the size announced by SETTINGS_HEADER_TABLE_SIZE, when it is in force. */
void hpack_decoder_limit(hpack_decoder *decoder, size_t limit);
/* Decodes a whole block. Afterwards decoder->table.slab must be referenced by
 * whoever keeps the fields beyond the next block. */
hpack_result hpack_decode(hpack_decoder *decoder, const void *data, size_t n,
                          hpack_sink *sink);

/* --- Encoder --- */
enum { HPACK_ENCODER_ENTRIES = 64, HPACK_ENCODER_SLOTS = 128 };

typedef struct hpack_entry {
  uint64_t hash;
  uint32_t name_len, value_len;
  uint16_t token;
  char text[]; /* name, value */
} hpack_entry;

/* The encoder's table only grows: what is worth a place comes early in the life
 * of a connection, and what does not fit is sent as a literal. It is emptied
 * when the peer shrinks it. */
typedef struct hpack_encoder {
  const cpb_allocator *alloc;
  hpack_entry *entries[HPACK_ENCODER_ENTRIES];
  uint8_t slots[HPACK_ENCODER_SLOTS]; /* by hash: index in entries + 1 */
  uint8_t named[HPACK_TOKENS];        /* by token: an entry with the name + 1 */
  uint32_t count;
  size_t size, max;
  bool update_due;
} hpack_encoder;

void hpack_encoder_init(hpack_encoder *encoder, const cpb_allocator *alloc);
void hpack_encoder_cleanup(hpack_encoder *encoder);
/* The peer's SETTINGS_HEADER_TABLE_SIZE. */
void hpack_encoder_limit(hpack_encoder *encoder, size_t limit);

/* Room for the beginning of a block, and for a field. */
enum { HPACK_BEGIN_ROOM = 8, HPACK_FIELD_ROOM = 16 };

/* Each writes to a place with room enough and returns the end. */
char *hpack_encode_begin(hpack_encoder *encoder, char *out);
char *hpack_encode_field(hpack_encoder *encoder, char *out,
                         const http_field *field);
char *hpack_encode_status(char *out, unsigned status);
/* content-length, without a place in the table. */
char *hpack_encode_length(char *out, uint64_t length);

/* Integers of RFC 7541 section 5.1: prefix bits, rest of the first byte. */
char *hpack_put_int(char *out, unsigned prefix, uint8_t first, size_t value);

#endif
