/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the fields of a head mean for the connection: RFC 9112 sections 3.2, 3.3,
 * 6 and 9.6. Whatever two recipients could read differently is refused: that is
 * what request smuggling lives on (section 11.2). */

#include "base/text.h"
#include "http/h1/head.h"
#include "http/rules.h"

static bool is(cpb_str value, const char *word) {
  return cpb__equal_nocase(value, cpb_str_from_cstr(word));
}

/* Takes the next element off a comma-separated list (RFC 9110 section 5.6.1). */
static bool next_element(cpb_str *list, cpb_str *element) {
  const char *p = list->data;
  const char *end = p + list->len;
  while (p < end && (*p == ',' || *p == ' ' || *p == '\t')) {
    p++;
  }
  const char *start = p;
  while (p < end && *p != ',') {
    p++;
  }
  const char *last = p;
  while (last > start && (last[-1] == ' ' || last[-1] == '\t')) {
    last--;
  }
  *element = (cpb_str){start, (size_t)(last - start)};
  *list = (cpb_str){p, (size_t)(end - p)};
  return last > start;
}

static int on_connection(h1_framing *framing, cpb_str value,
                         const h1_start *start) {
  cpb_str element;
  (void)start;
  while (value.len && next_element(&value, &element)) {
    if (is(element, "close")) {
      framing->close = true;
    }
  }
  return 0;
}

/* A second Content-Length is refused, also if it says the same, and so is a list
 * of values in one field: RFC 9110 section 8.6 allows either. */
static int on_content_length(h1_framing *framing, cpb_str value,
                             const h1_start *start) {
  uint64_t length;
  (void)start;
  if (!cpb__parse_u64(value, 19, &length) || length > INT64_MAX ||
      framing->content_length >= 0) {
    return 400;
  }
  framing->content_length = (int64_t)length;
  return 0;
}

/* We know one coding. A second field, or a list, is either "chunked" twice,
 * which is forbidden (RFC 9112 section 6.1), or a coding we do not know. */
static int on_transfer_encoding(h1_framing *framing, cpb_str value,
                                const h1_start *start) {
  if (framing->chunked || start->version < 11) {
    return 400;
  }
  framing->chunked = true;
  if (is(value, "chunked")) {
    return 0;
  }
  cpb_str element = {NULL, 0};
  size_t count = 0;
  while (value.len && next_element(&value, &element)) {
    count++;
  }
  return count > 1 && is(element, "chunked") && start->status == 0 ? 501 : 400;
}

static int on_host(h1_framing *framing, cpb_str value, const h1_start *start) {
  if (start->status) {
    return 0;
  }
  if (framing->has_host || !http_authority_valid(value)) {
    return 400;
  }
  framing->has_host = true;
  framing->host = value;
  return 0;
}

static int on_te(h1_framing *framing, cpb_str value, const h1_start *start) {
  cpb_str element;
  while (start->version >= 11 && value.len && next_element(&value, &element)) {
    if (is(element, "trailers")) {
      framing->te_trailers = true;
    }
  }
  return 0;
}

static int on_expect(h1_framing *framing, cpb_str value,
                     const h1_start *start) {
  if (start->status || start->version < 11) {
    return 0; /* RFC 9110 section 10.1.1: ignored in HTTP/1.0 */
  }
  if (!is(value, "100-continue")) {
    return 417;
  }
  framing->expect_continue = true;
  return 0;
}

typedef int field_fn(h1_framing *framing, cpb_str value, const h1_start *start);

static field_fn *const readers[HTTP_TOKENS] = {
    [HTTP_CONNECTION] = on_connection,
    [HTTP_CONTENT_LENGTH] = on_content_length,
    [HTTP_TRANSFER_ENCODING] = on_transfer_encoding,
    [HTTP_HOST] = on_host,
    [HTTP_TE] = on_te,
    [HTTP_EXPECT] = on_expect,
};

static const char *const faults[HTTP_TOKENS] = {
    [HTTP_CONTENT_LENGTH] = "malformed content-length, or more than one",
    [HTTP_TRANSFER_ENCODING] = "transfer-encoding other than chunked",
    [HTTP_HOST] = "malformed host, or more than one",
    [HTTP_EXPECT] = "expectation other than 100-continue",
};

int h1_frame(h1_block *block, const h1_start *start, h1_framing *framing) {
  uint16_t kept = 0;
  memset(framing, 0, sizeof(*framing));
  framing->content_length = -1;
  for (uint16_t i = 0; i < block->count; i++) {
    const http_field *field = &block->fields[i];
    field_fn *read = readers[field->token];
    int error = read ? read(framing, field->value, start) : 0;
    if (error) {
      return h1_fault(block, error, faults[field->token]);
    }
    if (field->token < HTTP_CONNECTION && field->token != HTTP_HOST) {
      block->fields[kept++] = *field;
    }
  }
  block->count = kept;
  /* Both: "ought to be handled as an error" (RFC 9112 section 6.3, rule 3). */
  if (framing->chunked && framing->content_length >= 0) {
    return h1_fault(block, 400, "content-length beside transfer-encoding");
  }
  /* RFC 9112 section 3.2: exactly one Host in each HTTP/1.1 request. */
  if (start->status == 0 && start->version >= 11 && !framing->has_host) {
    return h1_fault(block, 400, "no host");
  }
  framing->close = framing->close || start->version < 11;
  return 0;
}

/* absolute-form = "http" [ "s" ] "://" authority path-abempty [ "?" query ] */
static int absolute_form(cpb_str target, cpb_str *authority, cpb_str *path) {
  const char *mark = memchr(target.data, ':', target.len);
  size_t scheme = mark ? (size_t)(mark - target.data) : 0;
  cpb_str name = {target.data, scheme};
  size_t from = scheme + 3;
  if (target.len < from || memcmp(target.data + scheme, "://", 3) != 0 ||
      (!is(name, "http") && !is(name, "https"))) {
    return 400;
  }
  size_t at = from;
  while (at < target.len && target.data[at] != '/' && target.data[at] != '?') {
    at++;
  }
  *authority = (cpb_str){target.data + from, at - from};
  *path = (cpb_str){target.data + at, target.len - at};
  if (authority->len == 0) {
    return 400;
  }
  if (path->len == 0) {
    *path = CPB_STR("/");
  } else if (path->data[0] == '?') {
    char *to = (char *)(uintptr_t)authority->data - 1;
    memmove(to, authority->data, authority->len);
    to[authority->len] = '/';
    *authority = (cpb_str){to, authority->len};
    *path = (cpb_str){to + authority->len, path->len + 1};
  }
  return 0;
}

int h1_target(const h1_start *start, cpb_str *authority, cpb_str *path) {
  cpb_str target = start->target;
  *authority = (cpb_str){NULL, 0};
  *path = target;
  if (cpb_str_equal(start->method, CPB_STR("CONNECT"))) {
    return 501; /* no tunnels here */
  }
  if (target.len == 0) {
    return 400;
  }
  if (target.data[0] == '*') {
    bool options = cpb_str_equal(start->method, CPB_STR("OPTIONS"));
    return options && target.len == 1 ? 0 : 400;
  }
  if (target.data[0] != '/') {
    int error = absolute_form(target, authority, path);
    if (error) {
      return error;
    }
  }
  return http_path_valid(*path) && http_authority_valid(*authority) ? 0 : 400;
}
