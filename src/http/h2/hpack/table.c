/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "http/h2/hpack/hpack.h"
#include "http/rules.h"

enum { SLAB_BYTES = 8192, FIRST_CAP = 16 };

/* clang-format off */
#define ROW(name, value, token, flags) \
  {CPB_STR_INIT(name), CPB_STR_INIT(value), token, flags}

/* RFC 7541, appendix A. A value that a pseudo-header field may not have (all
 * entries may be referred to as they are) is marked. */
const http_field hpack_static_table[HPACK_STATIC_COUNT + 1] = {
    ROW("", "", HTTP_OTHER, HPACK_BAD),
    ROW(":authority", "", HPACK_AUTHORITY, 0),
    ROW(":method", "GET", HPACK_METHOD, 0),
    ROW(":method", "POST", HPACK_METHOD, 0),
    ROW(":path", "/", HPACK_PATH, 0),
    ROW(":path", "/index.html", HPACK_PATH, 0),
    ROW(":scheme", "http", HPACK_SCHEME, 0),
    ROW(":scheme", "https", HPACK_SCHEME, 0),
    ROW(":status", "200", HPACK_STATUS, 0),
    ROW(":status", "204", HPACK_STATUS, 0),
    ROW(":status", "206", HPACK_STATUS, 0),
    ROW(":status", "304", HPACK_STATUS, 0),
    ROW(":status", "400", HPACK_STATUS, 0),
    ROW(":status", "404", HPACK_STATUS, 0),
    ROW(":status", "500", HPACK_STATUS, 0),
    ROW("accept-charset", "", HTTP_OTHER, 0),
    ROW("accept-encoding", "gzip, deflate", HTTP_ACCEPT_ENCODING, 0),
    ROW("accept-language", "", HTTP_OTHER, 0),
    ROW("accept-ranges", "", HTTP_OTHER, 0),
    ROW("accept", "", HTTP_OTHER, 0),
    ROW("access-control-allow-origin", "", HTTP_OTHER, 0),
    ROW("age", "", HTTP_OTHER, 0),
    ROW("allow", "", HTTP_OTHER, 0),
    ROW("authorization", "", HTTP_OTHER, 0),
    ROW("cache-control", "", HTTP_OTHER, 0),
    ROW("content-disposition", "", HTTP_OTHER, 0),
    ROW("content-encoding", "", HTTP_CONTENT_ENCODING, 0),
    ROW("content-language", "", HTTP_OTHER, 0),
    ROW("content-length", "", HTTP_CONTENT_LENGTH, 0),
    ROW("content-location", "", HTTP_OTHER, 0),
    ROW("content-range", "", HTTP_OTHER, 0),
    ROW("content-type", "", HTTP_CONTENT_TYPE, 0),
    ROW("cookie", "", HTTP_OTHER, 0),
    ROW("date", "", HTTP_DATE, 0),
    ROW("etag", "", HTTP_OTHER, 0),
    ROW("expect", "", HTTP_EXPECT, 0),
    ROW("expires", "", HTTP_OTHER, 0),
    ROW("from", "", HTTP_OTHER, 0),
    ROW("host", "", HTTP_HOST, 0),
    ROW("if-match", "", HTTP_OTHER, 0),
    ROW("if-modified-since", "", HTTP_OTHER, 0),
    ROW("if-none-match", "", HTTP_OTHER, 0),
    ROW("if-range", "", HTTP_OTHER, 0),
    ROW("if-unmodified-since", "", HTTP_OTHER, 0),
    ROW("last-modified", "", HTTP_OTHER, 0),
    ROW("link", "", HTTP_OTHER, 0),
    ROW("location", "", HTTP_OTHER, 0),
    ROW("max-forwards", "", HTTP_OTHER, 0),
    ROW("proxy-authenticate", "", HTTP_OTHER, 0),
    ROW("proxy-authorization", "", HTTP_OTHER, 0),
    ROW("range", "", HTTP_OTHER, 0),
    ROW("referer", "", HTTP_OTHER, 0),
    ROW("refresh", "", HTTP_OTHER, 0),
    ROW("retry-after", "", HTTP_OTHER, 0),
    ROW("server", "", HTTP_OTHER, 0),
    ROW("set-cookie", "", HTTP_OTHER, 0),
    ROW("strict-transport-security", "", HTTP_OTHER, 0),
    ROW("transfer-encoding", "", HTTP_TRANSFER_ENCODING, 0),
    ROW("user-agent", "", HTTP_USER_AGENT, 0),
    ROW("vary", "", HTTP_OTHER, 0),
    ROW("via", "", HTTP_OTHER, 0),
    ROW("www-authenticate", "", HTTP_OTHER, 0),
};
/* clang-format on */

const uint8_t hpack_static_name[HPACK_TOKENS] = {
    [HTTP_ACCEPT_ENCODING] = 16,
    [HTTP_CONTENT_ENCODING] = 26,
    [HTTP_CONTENT_LENGTH] = 28,
    [HTTP_CONTENT_TYPE] = 31,
    [HTTP_DATE] = 33,
    [HTTP_EXPECT] = 35,
    [HTTP_HOST] = 38,
    [HTTP_TRANSFER_ENCODING] = 57,
    [HTTP_USER_AGENT] = 58,
    [HPACK_AUTHORITY] = 1,
    [HPACK_METHOD] = 2,
    [HPACK_PATH] = 4,
    [HPACK_SCHEME] = 6,
    [HPACK_STATUS] = 8,
};

uint16_t hpack_token_find(cpb_str name) {
  static const cpb_str pseudo[] = {
      CPB_STR_INIT(":authority"), CPB_STR_INIT(":method"),
      CPB_STR_INIT(":path"), CPB_STR_INIT(":scheme"), CPB_STR_INIT(":status")};
  if (name.len == 0 || name.data[0] != ':') {
    return (uint16_t)http_token_find(name);
  }
  for (size_t i = 0; i < CPB__COUNT(pseudo); i++) {
    if (pseudo[i].len == name.len &&
        memcmp(pseudo[i].data, name.data, name.len) == 0) {
      return (uint16_t)(HPACK_AUTHORITY + i);
    }
  }
  return HPACK_OTHER_PSEUDO;
}

uint16_t hpack_name_flags(cpb_str name) {
  if (name.len > 1 && name.data[0] == ':') {
    name.data++;
    name.len--;
  }
  return http_name_valid(name, true) ? 0 : HPACK_BAD_NAME;
}

/* RFC 3986 section 3.1. */
static bool scheme_valid(cpb_str scheme) {
  for (size_t i = 0; i < scheme.len; i++) {
    unsigned char c = (unsigned char)scheme.data[i];
    bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
    bool more = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    if (!letter && (i == 0 || !more)) {
      return false;
    }
  }
  return scheme.len > 0;
}

static bool status_valid(cpb_str status) {
  if (status.len != 3 || status.data[0] < '1') {
    return false;
  }
  for (size_t i = 0; i < 3; i++) {
    if (status.data[i] < '0' || status.data[i] > '9') {
      return false;
    }
  }
  return true;
}

uint16_t hpack_value_flags(uint16_t token, cpb_str value) {
  bool valid;
  switch (token) {
    case HPACK_AUTHORITY:
      valid = value.len == 0 || http_authority_valid(value);
      break;
    case HPACK_METHOD:
      valid = http_method_valid(value);
      break;
    case HPACK_PATH:
      valid = http_path_valid(value);
      break;
    case HPACK_SCHEME:
      valid = scheme_valid(value);
      break;
    case HPACK_STATUS:
      valid = status_valid(value);
      break;
    default:
      valid = http_value_valid(value);
      break;
  }
  return valid ? 0 : HPACK_BAD_VALUE;
}

void hpack_table_init(hpack_table *table, const cpb_allocator *alloc) {
  memset(table, 0, sizeof *table);
  table->alloc = alloc;
  table->max = HPACK_DEFAULT_TABLE_SIZE;
}

void hpack_table_cleanup(hpack_table *table) {
  cpb__free(table->alloc, table->ring, table->cap * sizeof *table->ring);
  cpb__chunk_unref(table->slab);
  memset(table, 0, sizeof *table);
}

static size_t entry_size(const http_field *field) {
  return field->name.len + field->value.len + HPACK_ENTRY_OVERHEAD;
}

static void evict(hpack_table *table, size_t room) {
  while (table->count > 0 && table->size + room > table->max) {
    table->size -= entry_size(hpack_table_get(table, table->count - 1));
    table->count--;
  }
}

void hpack_table_resize(hpack_table *table, size_t max) {
  table->max = max;
  evict(table, 0);
}

static bool in_slab(const hpack_table *table, cpb_str text) {
  uintptr_t at = (uintptr_t)text.data;
  uintptr_t slab = (uintptr_t)table->slab->data;
  return text.len > 0 && at >= slab && at < slab + table->slab_used;
}

static void move_string(const hpack_table *table, cpb_str *text,
                        cpb__chunk *slab, uint32_t *used) {
  if (in_slab(table, *text)) {
    memcpy(slab->data + *used, text->data, text->len);
    text->data = slab->data + *used;
    *used += (uint32_t)text->len;
  }
}

bool hpack_table_room(hpack_table *table, size_t n) {
  size_t cap = table->size + n + SLAB_BYTES;
  uint32_t used = 0;
  cpb__chunk *slab;
  if (table->slab && table->slab->cap - table->slab_used >= n) {
    return true;
  }
  if (cap > UINT32_MAX) {
    return false;
  }
  slab = cpb__chunk_create(table->alloc, (uint32_t)cap);
  if (!slab) {
    return false;
  }
  for (uint32_t i = 0; i < table->count; i++) {
    http_field *field =
        &table->ring[(table->next - table->count + i) & (table->cap - 1)];
    move_string(table, &field->name, slab, &used);
    move_string(table, &field->value, slab, &used);
  }
  cpb__chunk_unref(table->slab);
  table->slab = slab;
  table->slab_used = used;
  return true;
}

static bool grow_ring(hpack_table *table) {
  uint32_t cap = table->cap ? table->cap * 2 : FIRST_CAP;
  http_field *ring = cpb__alloc(table->alloc, cap * sizeof *ring);
  if (!ring) {
    return false;
  }
  for (uint32_t i = 0; i < table->count; i++) {
    ring[i] = *hpack_table_get(table, table->count - 1 - i);
  }
  cpb__free(table->alloc, table->ring, table->cap * sizeof *ring);
  table->ring = ring;
  table->cap = cap;
  table->next = table->count;
  return true;
}

bool hpack_table_add(hpack_table *table, const http_field *field) {
  size_t size = entry_size(field);
  evict(table, size);
  if (size > table->max) {
    return true;
  }
  if (table->count == table->cap && !grow_ring(table)) {
    return false;
  }
  table->ring[table->next++ & (table->cap - 1)] = *field;
  table->count++;
  table->size += size;
  return true;
}
