/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The decoder. A string that enters the table is decoded right into the slab, a
 * string that does not into the sink's arena; an indexed field is 40 bytes
 * copied. A block adds at most 8/5 of its length to the slab, so room is made
 * once, before the block. */

#include "http/h2/hpack/hpack.h"
#include "http/h2/hpack/huffman.h"

/* Larger integers than this are not sent by anyone honest. */
enum { MAX_INT_SHIFT = 21, MORE_FIELDS = 8 };

/* One block in the making. */
typedef struct block {
  const uint8_t *at, *end;
  hpack_decoder *decoder;
  hpack_sink *sink;
  size_t slab_need; /* that all strings of the block may need */
} block;

/* RFC 7541 section 5.1. */
static inline bool get_int(block *b, unsigned prefix, uint32_t *out) {
  uint32_t mask = (1U << prefix) - 1;
  uint32_t value = *b->at++ & mask;
  if (CPB__LIKELY(value < mask)) {
    *out = value;
    return true;
  }
  for (unsigned shift = 0; b->at < b->end && shift <= MAX_INT_SHIFT;
       shift += 7) {
    uint8_t byte = *b->at++;
    value += (uint32_t)(byte & 127) << shift;
    if (!(byte & 128)) {
      *out = value;
      return true;
    }
  }
  return false;
}

/* A string's bytes as they are in the block. */
typedef struct literal {
  const uint8_t *data;
  uint32_t len;
  bool huffman;
} literal;

static inline bool get_literal(block *b, literal *out) {
  if (b->at >= b->end) {
    return false;
  }
  out->huffman = (*b->at & 128) != 0;
  if (!get_int(b, 7, &out->len) || out->len > (size_t)(b->end - b->at)) {
    return false;
  }
  out->data = b->at;
  b->at += out->len;
  return true;
}

static inline bool decode_to(const literal *text, char *to, cpb_str *out) {
  out->data = to;
  if (text->huffman) {
    return hpack_huffman_decode(text->data, text->len, to, &out->len);
  }
  cpb__copy(to, text->data, text->len);
  out->len = text->len;
  return true;
}

static hpack_result string_to_arena(block *b, const literal *text,
                                    cpb_str *out) {
  cpb_arena *arena = b->sink->arena;
  size_t room = (HPACK_HUFFMAN_ROOM((size_t)text->len) + 7) & ~(size_t)7;
  char *to = cpb__arena_bump(arena, room);
  if (!to) {
    return HPACK_NO_MEMORY;
  }
  if (!decode_to(text, to, out)) {
    return HPACK_ERROR;
  }
  if (CPB__LIKELY(arena->ptr == to + room)) {
    /* What was not needed goes back, if it is not in a block of its own. */
    arena->ptr = to + ((out->len + 7) & ~(size_t)7);
  }
  return HPACK_OK;
}

static hpack_result string_to_slab(block *b, const literal *text,
                                   cpb_str *out) {
  hpack_table *table = &b->decoder->table;
  if (CPB__UNLIKELY(!table->slab) && !hpack_table_room(table, b->slab_need)) {
    return HPACK_NO_MEMORY;
  }
  if (!decode_to(text, table->slab->data + table->slab_used, out)) {
    return HPACK_ERROR;
  }
  table->slab_used += (uint32_t)out->len;
  return HPACK_OK;
}

/* There is no more room, or a limit is passed. */
static hpack_result more_fields(hpack_sink *sink) {
  uint32_t cap = sink->cap ? sink->cap * 2 : MORE_FIELDS;
  http_field *fields;
  if (sink->bytes > sink->max_bytes || sink->count >= sink->max_count) {
    sink->too_large = true;
  }
  if (sink->too_large || sink->count < sink->cap) {
    return HPACK_OK;
  }
  cap = cap < sink->max_count ? cap : sink->max_count;
  fields = cpb__arena_bump(sink->arena, cap * sizeof *fields);
  if (!fields) {
    return HPACK_NO_MEMORY;
  }
  cpb__copy(fields, sink->fields, sink->count * sizeof *fields);
  sink->fields = fields;
  sink->cap = cap;
  return HPACK_OK;
}

static inline hpack_result emit(hpack_sink *sink, const http_field *field) {
  sink->bytes += field->name.len + field->value.len + HPACK_ENTRY_OVERHEAD;
  if (CPB__UNLIKELY(sink->bytes > sink->max_bytes ||
                    sink->count >= sink->cap)) {
    hpack_result result = more_fields(sink);
    if (result != HPACK_OK || sink->too_large) {
      return result;
    }
  }
  sink->fields[sink->count++] = *field;
  return HPACK_OK;
}

/* NULL: there is no such entry. */
static inline const http_field *lookup(const block *b, uint32_t index) {
  const hpack_table *table = &b->decoder->table;
  if (index <= HPACK_STATIC_COUNT) {
    return index ? &hpack_static_table[index] : NULL;
  }
  index -= HPACK_STATIC_COUNT + 1;
  return index < table->count ? hpack_table_get(table, index) : NULL;
}

/* The name of a literal field: by index, or spelled out. */
static inline hpack_result get_name(block *b, uint32_t index, bool indexed,
                                    http_field *field) {
  literal text;
  hpack_result result;
  if (CPB__LIKELY(index)) {
    const http_field *entry = lookup(b, index);
    if (!entry) {
      return HPACK_ERROR;
    }
    field->name = entry->name;
    field->token = entry->token;
    field->flags = entry->flags & HPACK_BAD_NAME;
    return HPACK_OK;
  }
  if (!get_literal(b, &text)) {
    return HPACK_ERROR;
  }
  result = indexed ? string_to_slab(b, &text, &field->name)
                   : string_to_arena(b, &text, &field->name);
  if (result == HPACK_OK) {
    field->token = hpack_token_find(field->name);
    /* A known token is a valid name. */
    field->flags = field->token ? 0 : hpack_name_flags(field->name);
    if (field->token == HPACK_OTHER_PSEUDO) {
      field->flags = hpack_name_flags(field->name);
    }
  }
  return result;
}

/* --- A path that came before --- */

static bool is_same_path(const hpack_path *path, const literal *text) {
  return text->huffman && text->len == path->coded_len && text->len &&
         memcmp(text->data, path->coded, text->len) == 0;
}

static void remember_path(hpack_path *path, const literal *text,
                          const http_field *field) {
  if (text->huffman && text->len <= HPACK_PATH_CODED) {
    path->coded_len = text->len;
    path->len = (uint32_t)field->value.len;
    path->flags = field->flags;
    cpb__copy(path->coded, text->data, text->len);
    cpb__copy(path->plain, field->value.data, field->value.len);
  }
}

/* The value of a :path without a place in the table. */
static hpack_result path_value(block *b, const literal *text,
                               http_field *field) {
  hpack_path *path = &b->decoder->path;
  if (CPB__LIKELY(is_same_path(path, text))) {
    char *to = cpb__arena_bump(b->sink->arena, path->len);
    if (!to) {
      return HPACK_NO_MEMORY;
    }
    cpb__copy_short(to, path->plain, path->len);
    field->value = (cpb_str){to, path->len};
    field->flags = path->flags;
    return HPACK_OK;
  }
  hpack_result result = string_to_arena(b, text, &field->value);
  if (result == HPACK_OK) {
    field->flags |= hpack_value_flags(field->token, field->value);
    remember_path(path, text, field);
  }
  return result;
}

static hpack_result get_value(block *b, const literal *text, bool indexed,
                              http_field *field) {
  hpack_result result;
  if (field->token == HPACK_PATH && !indexed) {
    return path_value(b, text, field);
  }
  result = indexed ? string_to_slab(b, text, &field->value)
                   : string_to_arena(b, text, &field->value);
  if (result == HPACK_OK) {
    field->flags |= hpack_value_flags(field->token, field->value);
  }
  return result;
}

/* Steps over a literal without a place in the table whose field would only be
 * dropped: nothing but its length matters. */
static hpack_result skip_field(block *b, uint32_t index) {
  literal text;
  if (index ? !lookup(b, index) : !get_literal(b, &text)) {
    return HPACK_ERROR;
  }
  return get_literal(b, &text) ? HPACK_OK : HPACK_ERROR;
}

static hpack_result literal_field(block *b, bool indexed, bool never) {
  http_field field;
  literal text;
  uint32_t index;
  hpack_result result;
  if (!get_int(b, indexed ? 6 : 4, &index)) {
    return HPACK_ERROR;
  }
  if (CPB__UNLIKELY(b->sink->too_large) && !indexed) {
    return skip_field(b, index);
  }
  result = get_name(b, index, indexed, &field);
  if (result != HPACK_OK) {
    return result;
  }
  if (!get_literal(b, &text)) {
    return HPACK_ERROR;
  }
  result = get_value(b, &text, indexed, &field);
  if (result != HPACK_OK) {
    return result;
  }
  if (indexed && !hpack_table_add(&b->decoder->table, &field)) {
    return HPACK_NO_MEMORY;
  }
  if (never) {
    field.flags |= HTTP_FIELD_SENSITIVE;
  }
  return emit(b->sink, &field);
}

/* RFC 7541 section 6.3. */
static hpack_result size_update(block *b) {
  uint32_t size;
  if (!get_int(b, 5, &size) || size > b->decoder->limit) {
    return HPACK_ERROR;
  }
  hpack_table_resize(&b->decoder->table, size);
  b->decoder->update_due = false;
  return HPACK_OK;
}

static inline hpack_result indexed_field(block *b) {
  const http_field *entry;
  uint32_t index;
  if (!get_int(b, 7, &index)) {
    return HPACK_ERROR;
  }
  entry = lookup(b, index);
  return entry ? emit(b->sink, entry) : HPACK_ERROR;
}

/* Size updates come first or not at all (RFC 7541 section 4.2). */
static hpack_result size_updates(block *b) {
  while (b->at < b->end && (*b->at & 0xe0) == 0x20) {
    hpack_result result = size_update(b);
    if (result != HPACK_OK) {
      return result;
    }
  }
  return b->decoder->update_due ? HPACK_ERROR : HPACK_OK;
}

hpack_result hpack_decode(hpack_decoder *decoder, const void *data, size_t n,
                          hpack_sink *sink) {
  const uint8_t *bytes = data;
  block b = {bytes, bytes + n, decoder, sink, HPACK_HUFFMAN_ROOM(n) + 2};
  hpack_result result;
  if (decoder->table.slab && !hpack_table_room(&decoder->table, b.slab_need)) {
    return HPACK_NO_MEMORY;
  }
  result = size_updates(&b);
  while (result == HPACK_OK && b.at < b.end) {
    uint8_t first = *b.at;
    if (first & 0x80) {
      result = indexed_field(&b);
    } else if ((first & 0xe0) == 0x20) {
      result = HPACK_ERROR;
    } else {
      result = literal_field(&b, (first & 0x40) != 0, (first & 0xf0) == 0x10);
    }
  }
  return result;
}

void hpack_decoder_init(hpack_decoder *decoder, const cpb_allocator *alloc) {
  hpack_table_init(&decoder->table, alloc);
  decoder->path.coded_len = 0;
  decoder->limit = HPACK_DEFAULT_TABLE_SIZE;
  decoder->update_due = false;
}

void hpack_decoder_cleanup(hpack_decoder *decoder) {
  hpack_table_cleanup(&decoder->table);
}

void hpack_decoder_limit(hpack_decoder *decoder, size_t limit) {
  decoder->limit = limit;
  if (decoder->table.max > limit) {
    decoder->update_due = true;
  }
}
