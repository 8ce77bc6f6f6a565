/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* See write.h. A function adds up the bytes, reserves them and copies: no check
 * per byte but those of validity. */

#include "http/h1/write.h"

#include "base/text.h"
#include "http/rules.h"

typedef struct phrase {
  uint16_t status;
  cpb_str text;
} phrase;

/* RFC 9110 section 15, in order of how often we send them. */
static const phrase phrases[] = {
    {200, CPB_STR_INIT("OK")},
    {404, CPB_STR_INIT("Not Found")},
    {400, CPB_STR_INIT("Bad Request")},
    {500, CPB_STR_INIT("Internal Server Error")},
    {503, CPB_STR_INIT("Service Unavailable")},
    {401, CPB_STR_INIT("Unauthorized")},
    {403, CPB_STR_INIT("Forbidden")},
    {409, CPB_STR_INIT("Conflict")},
    {429, CPB_STR_INIT("Too Many Requests")},
    {501, CPB_STR_INIT("Not Implemented")},
    {504, CPB_STR_INIT("Gateway Timeout")},
    {100, CPB_STR_INIT("Continue")},
    {101, CPB_STR_INIT("Switching Protocols")},
    {201, CPB_STR_INIT("Created")},
    {202, CPB_STR_INIT("Accepted")},
    {204, CPB_STR_INIT("No Content")},
    {206, CPB_STR_INIT("Partial Content")},
    {301, CPB_STR_INIT("Moved Permanently")},
    {302, CPB_STR_INIT("Found")},
    {303, CPB_STR_INIT("See Other")},
    {304, CPB_STR_INIT("Not Modified")},
    {307, CPB_STR_INIT("Temporary Redirect")},
    {308, CPB_STR_INIT("Permanent Redirect")},
    {405, CPB_STR_INIT("Method Not Allowed")},
    {406, CPB_STR_INIT("Not Acceptable")},
    {408, CPB_STR_INIT("Request Timeout")},
    {411, CPB_STR_INIT("Length Required")},
    {412, CPB_STR_INIT("Precondition Failed")},
    {413, CPB_STR_INIT("Content Too Large")},
    {414, CPB_STR_INIT("URI Too Long")},
    {415, CPB_STR_INIT("Unsupported Media Type")},
    {416, CPB_STR_INIT("Range Not Satisfiable")},
    {417, CPB_STR_INIT("Expectation Failed")},
    {426, CPB_STR_INIT("Upgrade Required")},
    {431, CPB_STR_INIT("Request Header Fields Too Large")},
    {502, CPB_STR_INIT("Bad Gateway")},
    {505, CPB_STR_INIT("HTTP Version Not Supported")},
};

static cpb_str phrase_of(unsigned status) {
  for (size_t i = 0; i < CPB__COUNT(phrases); i++) {
    if (phrases[i].status == status) {
      return phrases[i].text;
    }
  }
  return (cpb_str){NULL, 0};
}

static char *put(char *to, cpb_str text) {
  cpb__copy(to, text.data, text.len);
  return to + text.len;
}

static h1_written commit(cpb__buf *out, const char *end) {
  out->end = (size_t)(end - out->data);
  return H1_WRITE_OK;
}

h1_written h1_write_status_line(cpb__buf *out, unsigned status) {
  cpb_str text = phrase_of(status);
  char *to = cpb__buf_reserve(out, 15 + text.len);
  if (!to) {
    return H1_WRITE_NO_MEMORY;
  }
  to = put(to, CPB_STR("HTTP/1.1 "));
  *to++ = (char)('0' + status / 100);
  *to++ = (char)('0' + status / 10 % 10);
  *to++ = (char)('0' + status % 10);
  *to++ = ' ';
  to = put(to, text);
  return commit(out, put(to, CPB_STR("\r\n")));
}

h1_written h1_write_request_line(cpb__buf *out, const http_head *head) {
  if (!http_method_valid(head->method) || !http_path_valid(head->path) ||
      !http_authority_valid(head->authority)) {
    return H1_WRITE_INVALID;
  }
  char *to = cpb__buf_reserve(out, head->method.len + head->path.len +
                                       head->authority.len + 22);
  if (!to) {
    return H1_WRITE_NO_MEMORY;
  }
  to = put(to, head->method);
  *to++ = ' ';
  to = put(to, head->path);
  to = put(to, CPB_STR(" HTTP/1.1\r\nhost: "));
  to = put(to, head->authority);
  return commit(out, put(to, CPB_STR("\r\n")));
}

/* A name that has a token is valid: the token was found by it. */
static bool field_valid(const http_field *field, uint16_t token) {
  return (token || http_name_valid(field->name, true)) &&
         http_value_valid(field->value);
}

static char *put_field(char *to, const http_field *field) {
  to = put(to, field->name);
  to = put(to, CPB_STR(": "));
  to = put(to, field->value);
  return put(to, CPB_STR("\r\n"));
}

static size_t size_of_fields(const http_field *fields, size_t count) {
  size_t size = 0;
  for (size_t i = 0; i < count; i++) {
    size += fields[i].name.len + fields[i].value.len + 4;
  }
  return size;
}

/* false: not a length, or not the one that is already known. */
static bool read_length(cpb_str value, int64_t *length) {
  uint64_t n;
  if (!cpb__parse_u64(value, 19, &n) || n > INT64_MAX ||
      (*length >= 0 && *length != (int64_t)n)) {
    return false;
  }
  *length = (int64_t)n;
  return true;
}

h1_written h1_write_fields(cpb__buf *out, const http_head *head,
                           int64_t *length) {
  char *to = cpb__buf_reserve(out, size_of_fields(head->fields, head->count));
  if (!to) {
    return H1_WRITE_NO_MEMORY;
  }
  *length = head->content_length;
  for (size_t i = 0; i < head->count; i++) {
    const http_field *field = &head->fields[i];
    uint16_t token = (uint16_t)http_token_find(field->name);
    if (token >= HTTP_CONNECTION || token == HTTP_HOST ||
        !field_valid(field, token)) {
      return H1_WRITE_INVALID;
    }
    if (token != HTTP_CONTENT_LENGTH) {
      to = put_field(to, field);
    } else if (!read_length(field->value, length)) {
      return H1_WRITE_INVALID;
    }
  }
  return commit(out, to);
}

h1_written h1_write_trailers(cpb__buf *out, const http_field *fields,
                             size_t count) {
  char *to = cpb__buf_reserve(out, size_of_fields(fields, count) + 2);
  if (!to) {
    return H1_WRITE_NO_MEMORY;
  }
  for (size_t i = 0; i < count; i++) {
    uint16_t token = (uint16_t)http_token_find(fields[i].name);
    if (token >= HTTP_CONNECTION || token == HTTP_HOST ||
        token == HTTP_CONTENT_LENGTH || !field_valid(&fields[i], token)) {
      return H1_WRITE_INVALID;
    }
    to = put_field(to, &fields[i]);
  }
  return commit(out, put(to, CPB_STR("\r\n")));
}

h1_written h1_write_length(cpb__buf *out, uint64_t length) {
  char *to = cpb__buf_reserve(out, 16 + 20 + 4);
  if (!to) {
    return H1_WRITE_NO_MEMORY;
  }
  to = put(to, CPB_STR("content-length: "));
  to += cpb__format_u64(to, length);
  return commit(out, put(to, CPB_STR("\r\n\r\n")));
}

static char *put_parts(char *to, const cpb_str *parts, size_t count) {
  for (size_t i = 0; i < count; i++) {
    to = put(to, parts[i]);
  }
  return to;
}

h1_written h1_write_parts(cpb__buf *out, const cpb_str *parts, size_t count,
                          size_t total) {
  char *to = cpb__buf_reserve(out, total);
  if (!to) {
    return H1_WRITE_NO_MEMORY;
  }
  return commit(out, put_parts(to, parts, count));
}

static char *put_hex(char *to, size_t value) {
  unsigned shift = 0;
  while (shift + 4 < 8 * sizeof(value) && value >> (shift + 4)) {
    shift += 4;
  }
  for (;; shift -= 4) {
    *to++ = "0123456789abcdef"[value >> shift & 15];
    if (shift == 0) {
      return to;
    }
  }
}

h1_written h1_write_chunk(cpb__buf *out, const cpb_str *parts, size_t count,
                          size_t total) {
  char *to = total < SIZE_MAX / 2 ? cpb__buf_reserve(out, total + 20) : NULL;
  if (!to) {
    return H1_WRITE_NO_MEMORY;
  }
  to = put_hex(to, total);
  to = put(to, CPB_STR("\r\n"));
  to = put_parts(to, parts, count);
  return commit(out, put(to, CPB_STR("\r\n")));
}

h1_written h1_write_text(cpb__buf *out, cpb_str text) {
  return h1_write_parts(out, &text, 1, text.len);
}
