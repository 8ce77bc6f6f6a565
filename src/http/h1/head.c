/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* See head.h. The last byte of a head is a LF, which ends every scan here: no
 * loop needs to check for the end of the bytes beside its own condition. */

#include "http/h1/head.h"

#include "http/rules.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum {
  FIELDS_MIN = 16,
  BYTES_MIN = 512,
  BYTES_KEEP = 8 * 1024, /* see h1_block_trim */
  FIELDS_KEEP = 64,
  FIELD_COST = 32 /* as in HTTP/2, RFC 9113 section 6.5.2 */
};

const char h1_too_many[] = "too many headers";
const char h1_too_large[] = "headers too large";

void h1_block_init(h1_block *block, const cpb_allocator *alloc) {
  memset(block, 0, sizeof(*block));
  block->alloc = alloc;
}

void h1_block_cleanup(h1_block *block) {
  cpb__free(block->alloc, block->bytes, block->bytes_cap);
  cpb__free(block->alloc, block->fields, block->cap * sizeof(http_field));
  h1_block_init(block, block->alloc);
}

void h1_block_trim(h1_block *block) {
  if (block->bytes_cap > BYTES_KEEP || block->cap > FIELDS_KEEP) {
    h1_block_cleanup(block);
  }
}

static bool reserve_bytes(h1_block *block, size_t len) {
  if (len <= block->bytes_cap) {
    return true;
  }
  size_t cap = len < BYTES_MIN ? BYTES_MIN : (len + 255) & ~(size_t)255;
  char *bytes = cpb__alloc(block->alloc, cap);
  if (!bytes) {
    return false;
  }
  cpb__free(block->alloc, block->bytes, block->bytes_cap);
  block->bytes = bytes;
  block->bytes_cap = cap;
  return true;
}

static http_field *add_field(h1_block *block) {
  if (block->count == block->cap) {
    size_t cap = block->cap ? block->cap * (size_t)2 : FIELDS_MIN;
    http_field *fields =
        cap > UINT16_MAX
            ? NULL
            : cpb__resize(block->alloc, block->fields,
                          block->cap * sizeof(*fields), cap * sizeof(*fields));
    if (!fields) {
      return NULL;
    }
    block->fields = fields;
    block->cap = (uint16_t)cap;
  }
  return &block->fields[block->count++];
}

/* Length of the head when its last line but one ends with the LF at `at`. */
static size_t ends_after(const char *data, size_t len, size_t at) {
  if (at + 1 < len && data[at + 1] == '\n') {
    return at + 2;
  }
  if (at + 2 < len && data[at + 1] == '\r' && data[at + 2] == '\n') {
    return at + 3;
  }
  return 0;
}

size_t h1_head_end_scalar(const char *data, size_t len, size_t from) {
  for (size_t i = from > 2 ? from - 2 : 0; i < len; i++) {
    size_t end = data[i] == '\n' ? ends_after(data, len, i) : 0;
    if (end) {
      return end;
    }
  }
  return 0;
}

#if defined(__SSE2__)
size_t h1_head_end(const char *data, size_t len, size_t from) {
  const __m128i lf = _mm_set1_epi8('\n');
  size_t i = from > 2 ? from - 2 : 0;
  for (; i + 16 <= len; i += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(data + i));
    unsigned mask = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, lf));
    for (; mask; mask &= mask - 1) {
      size_t end = ends_after(data, len, i + (size_t)__builtin_ctz(mask));
      if (end) {
        return end;
      }
    }
  }
  return h1_head_end_scalar(data, len, i + 2);
}
#else
size_t h1_head_end(const char *data, size_t len, size_t from) {
  return h1_head_end_scalar(data, len, from);
}
#endif

/* A bare CR or LF ends no line (RFC 9112 section 2.2 lets a recipient accept a
 * bare LF; we do not). */
static bool is_crlf(const char *data, size_t len, size_t at) {
  return at + 1 < len && data[at] == '\r' && data[at + 1] == '\n';
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/* field-line = field-name ":" OWS field-value OWS (RFC 9112 section 5). No white
 * space before the colon (5.1), no folding (5.2: a line that begins with white
 * space has no name). *at moves to the next line. */
static int parse_field(h1_block *block, const char *data, size_t len,
                       size_t *at) {
  size_t name = *at;
  size_t i =
      name + http_name_copy(block->bytes + name, data + name, len - name);
  if (i == name || data[i] != ':') {
    return h1_fault(block, 400, "malformed name of a header");
  }
  size_t value = i + 1;
  while (is_blank(data[value])) {
    value++;
  }
  size_t end =
      value + http_text_copy(block->bytes + value, data + value, len - value);
  if (!is_crlf(data, len, end)) {
    return h1_fault(block, 400, "malformed value of a header");
  }
  *at = end + 2;
  while (end > value && is_blank(data[end - 1])) {
    end--;
  }
  http_field *field = add_field(block);
  if (!field) {
    return H1_NO_MEMORY;
  }
  field->name = (cpb_str){block->bytes + name, i - name};
  field->value = (cpb_str){block->bytes + value, end - value};
  field->token = (uint16_t)http_token_find(field->name);
  field->flags = 0;
  return 0;
}

/* The lines from `at` on up to and with the empty one, which is the last. cost:
 * of what came before. */
static int parse_fields(h1_block *block, const char *data, size_t len,
                        size_t at, size_t cost, const http_limits *limits) {
  block->count = 0;
  while (!is_crlf(data, len, at)) {
    size_t line = at;
    if (block->count >= limits->max_header_count) {
      return h1_fault(block, 431, h1_too_many);
    }
    int error = parse_field(block, data, len, &at);
    if (error) {
      return error;
    }
    cost += at - line + FIELD_COST;
    if (cost > limits->max_header_bytes) {
      return h1_fault(block, 431, h1_too_large);
    }
  }
  return at + 2 == len
             ? 0
             : h1_fault(block, 400, "empty line inside of the headers");
}

/* HTTP-version = "HTTP/" DIGIT "." DIGIT (RFC 9112 section 2.3). A higher minor
 * version is treated as 1.1 (RFC 9110 section 2.5). */
static int parse_version(const char *data, size_t len, uint8_t *version) {
  if (len != 8 || memcmp(data, "HTTP/", 5) != 0 || data[6] != '.' ||
      data[5] < '0' || data[5] > '9' || data[7] < '0' || data[7] > '9') {
    return 400;
  }
  if (data[5] != '1') {
    return 505;
  }
  *version = data[7] == '0' ? 10 : 11;
  return 0;
}

static cpb_str copy_in(h1_block *block, const char *data, size_t at,
                       size_t end) {
  memcpy(block->bytes + at, data + at, end - at);
  return (cpb_str){block->bytes + at, end - at};
}

/* request-line = method SP request-target SP HTTP-version. Exactly one space
 * each: lenient splitting is how two parsers come to disagree. */
int h1_parse_request(h1_block *block, const char *data, size_t len,
                     const http_limits *limits, h1_start *start) {
  size_t method = 0;
  while (http_name_chars[(uint8_t)data[method]]) {
    method++;
  }
  if (method == 0 || method > H1_METHOD_MAX || data[method] != ' ') {
    return h1_fault(block, 400, "malformed method");
  }
  size_t line = http_text_run(data, len);
  const char *space = memchr(data + method + 1, ' ', line - method - 1);
  if (!is_crlf(data, len, line) || !space) {
    return h1_fault(block, 400, "malformed request line");
  }
  size_t target = (size_t)(space - data);
  int error = parse_version(space + 1, line - target - 1, &start->version);
  if (error) {
    return memmem(data, line, "HTTP/", 5)
               ? h1_fault(block, error, "HTTP version not known")
               : h1_fault(block, H1_NOT_HTTP, "not HTTP");
  }
  if (!reserve_bytes(block, len)) {
    return H1_NO_MEMORY;
  }
  start->method = copy_in(block, data, 0, method);
  start->target = copy_in(block, data, method + 1, target);
  start->status = 0;
  return parse_fields(block, data, len, line + 2, line, limits);
}

static const char bad_status_line[] = "malformed status line";

/* status-line = HTTP-version SP status-code SP [ reason-phrase ]. The last space
 * is forgiven: many leave it out with the phrase. */
int h1_parse_response(h1_block *block, const char *data, size_t len,
                      const http_limits *limits, h1_start *start) {
  size_t line = http_text_run(data, len);
  if (line < 12 || !is_crlf(data, len, line) || data[8] != ' ' ||
      (line > 12 && data[12] != ' ')) {
    return h1_fault(block, 400, bad_status_line);
  }
  int error = parse_version(data, 8, &start->version);
  if (error) {
    return h1_fault(block, error, "HTTP version not known");
  }
  unsigned status = 0;
  for (size_t i = 9; i < 12; i++) {
    if (data[i] < '0' || data[i] > '9') {
      return h1_fault(block, 400, bad_status_line);
    }
    status = status * 10 + (unsigned)(data[i] - '0');
  }
  if (status < 100) {
    return h1_fault(block, 400, bad_status_line);
  }
  if (!reserve_bytes(block, len)) {
    return H1_NO_MEMORY;
  }
  start->method = start->target = (cpb_str){NULL, 0};
  start->status = (uint16_t)status;
  return parse_fields(block, data, len, line + 2, 0, limits);
}

static bool never_in_trailers(uint16_t token) {
  return token >= HTTP_CONNECTION || token == HTTP_CONTENT_LENGTH ||
         token == HTTP_HOST || token == HTTP_TE || token == HTTP_EXPECT ||
         token == HTTP_TRAILER;
}

int h1_parse_trailers(h1_block *block, const char *data, size_t len,
                      const http_limits *limits) {
  if (!reserve_bytes(block, len)) {
    return H1_NO_MEMORY;
  }
  int error = parse_fields(block, data, len, 0, 0, limits);
  if (error) {
    return error;
  }
  uint16_t kept = 0;
  for (uint16_t i = 0; i < block->count; i++) {
    if (!never_in_trailers(block->fields[i].token)) {
      block->fields[kept++] = block->fields[i];
    }
  }
  block->count = kept;
  return 0;
}
