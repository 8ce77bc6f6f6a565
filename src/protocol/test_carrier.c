/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* See test_carrier.h. */

#include "protocol/test_carrier.h"

#include <stdio.h>
#include <stdlib.h>

#include "support/crpc_test.h"

static const cpb_field_def note_fields[] = {
    {CPB_TAG(1, 2), offsetof(note, text), 0, CPB_STRING, CPB_IMPLICIT,
     CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(note, number), 0, CPB_INT32, CPB_IMPLICIT, 0, 0, 0,
     0}};
static const cpb_field_name note_names[] = {
    {CPB_STR_INIT("text"), CPB_STR_INIT("text")},
    {CPB_STR_INIT("number"), CPB_STR_INIT("number")}};
const cpb_message_def note_def = {
    .fields = note_fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(note),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("test.Note"),
    .names = note_names,
};

static carrier *of(http_exchange *x) {
  return CPB__CONTAINER(x, carrier, x);
}

static bool dead(const carrier *c) {
  return c->was_reset || c->closed;
}

static void note_fields_sent(const carrier *c, char *out,
                             const http_field *fields, size_t count) {
  size_t len = strlen(out);
  size_t bytes = 0;
  for (size_t i = 0; i < count; i++) {
    const http_field *f = &fields[i];
    assert_true(f->name.len > 0);
    bytes += f->name.len + f->value.len + 32;
    for (size_t k = 0; k < f->name.len; k++) {
      assert_false(f->name.data[k] >= 'A' && f->name.data[k] <= 'Z');
    }
    for (size_t k = 0; k < f->value.len; k++) {
      assert_false(strchr("\r\n", f->value.data[k])); /* and no NUL */
    }
    assert_true(f->token == HTTP_OTHER ||
                cpb_str_equal(http_token_name(f->token), f->name));
    assert_true(len + f->name.len + f->value.len + 4 < CARRIER_TEXT);
    len += (size_t)sprintf(out + len, CPB_STR_FMT ": " CPB_STR_FMT "\n",
                           CPB_STR_ARG(f->name), CPB_STR_ARG(f->value));
  }
  assert_true(bytes <= c->max_field_bytes);
}

static void check_end(carrier *c) {
  c->ended = true;
  if (c->content_length >= 0 && !c->head_only) {
    assert_int_equal(c->content_length, c->body_len);
  }
}

static void send_head(http_exchange *x, const http_head *head, bool end) {
  carrier *c = of(x);
  if (dead(c)) {
    return;
  }
  assert_int_equal(c->heads, 0);
  c->heads++;
  c->status = head->status;
  c->content_length = head->content_length;
  note_fields_sent(c, c->headers, head->fields, head->count);
  if (end) {
    check_end(c);
  }
}

static void send_data(http_exchange *x, const cpb_str *parts, size_t count,
                      http_after after) {
  carrier *c = of(x);
  if (dead(c)) {
    return;
  }
  assert_int_equal(c->heads, 1);
  assert_false(c->ended);
  c->data_calls++;
  for (size_t i = 0; i < count; i++) {
    assert_true(c->body_len + parts[i].len <= CARRIER_BODY);
    cpb__copy(c->body + c->body_len, parts[i].data, parts[i].len);
    c->body_len += parts[i].len;
  }
  if (after != HTTP_MORE) {
    check_end(c);
  }
}

static void send_trailers(http_exchange *x, const http_field *fields,
                          size_t count) {
  carrier *c = of(x);
  if (dead(c)) {
    return;
  }
  assert_int_equal(c->heads, 1);
  assert_false(c->ended);
  c->has_trailers = true;
  note_fields_sent(c, c->trailers, fields, count);
  check_end(c);
}

static void reset(http_exchange *x, http_reason reason) {
  carrier *c = of(x);
  if (!dead(c)) {
    c->was_reset = true;
    c->reset_reason = reason;
  }
}

static void consume(http_exchange *x, size_t n) {
  carrier *c = of(x);
  c->consumed += n;
  assert_true(c->consumed <= c->given);
}

static bool writable(http_exchange *x) {
  return !of(x)->blocked;
}

static void want(http_exchange *x, size_t n) {
  of(x)->wanted = n;
}

static size_t max_field_bytes(const http_exchange *x) {
  return CPB__CONTAINER(x, const carrier, x)->max_field_bytes;
}

static const http_exchange_vtable vtable = {
    send_head, send_data, send_trailers,   reset,
    consume,   writable,  max_field_bytes, want};

void carrier_init(carrier *c, uint8_t version) {
  memset(c, 0, sizeof(*c));
  c->x.vtable = &vtable;
  c->x.version = version;
  c->x.caps = version >= 20 ? HTTP_CAN_TRAILERS | HTTP_CAN_FULL_DUPLEX
                            : HTTP_CAN_TRAILERS;
  c->content_length = -1;
  c->max_field_bytes = SIZE_MAX;
  c->body = malloc(CARRIER_BODY);
  assert_non_null(c->body);
}

void carrier_cleanup(carrier *c) {
  free(c->body);
  c->body = NULL;
}

/* Lines into fields; the content length, -1 for none. */
static int64_t parse_fields(carrier *c, const char *lines, http_head *head) {
  int64_t length = -1;
  size_t count = 0;
  size_t len = strlen(lines);
  assert_true(len < CARRIER_TEXT);
  memcpy(c->text, lines, len + 1);
  for (char *p = c->text; *p;) {
    char *line_end = strchr(p, '\n');
    char *colon = strstr(p, ": ");
    assert_true(line_end && colon && colon < line_end);
    assert_true(count < CARRIER_FIELDS);
    http_field *f = &c->fields[count++];
    f->name = (cpb_str){p, (size_t)(colon - p)};
    f->value = (cpb_str){colon + 2, (size_t)(line_end - colon - 2)};
    f->token = (uint16_t)http_token_find(f->name);
    f->flags = 0;
    if (f->token == HTTP_CONTENT_LENGTH) {
      length = strtol(colon + 2, NULL, 10);
    }
    p = line_end + 1;
  }
  head->fields = c->fields;
  head->count = (uint16_t)count;
  return length;
}

/* The views of a head that was given die with the exchange. */
static void poison(carrier *c) {
  memset(c->text, 'X', sizeof(c->text));
}

void carrier_request(carrier *c, const char *method, const char *path,
                     const char *fields, bool ended) {
  http_head head = {.method = cpb_str_from_cstr(method),
                    .scheme = CPB_STR("http"),
                    .authority = CPB_STR("test"),
                    .path = cpb_str_from_cstr(path)};
  head.content_length = parse_fields(c, fields, &head);
  c->head_only = strcmp(method, "HEAD") == 0;
  c->x.events->head(&c->x, &head, ended);
  if (ended) {
    carrier_end(c, "");
  }
}

void carrier_response(carrier *c, uint16_t status, const char *fields,
                      bool ended) {
  http_head head = {.status = status};
  head.content_length = parse_fields(c, fields, &head);
  c->x.events->head(&c->x, &head, ended);
  if (ended) {
    carrier_end(c, "");
  }
}

bool carrier_data(carrier *c, const void *data, size_t len,
                  const cpb_allocator *alloc) {
  c->given += len;
  if (dead(c)) {
    return true;
  }
  if (!alloc) {
    c->x.events->data(&c->x, (cpb_str){data, len}, NULL);
    return true;
  }
  cpb__chunk *chunk = cpb__chunk_create(alloc, (uint32_t)len);
  if (!chunk) {
    return false;
  }
  cpb__copy(chunk->data, data, len);
  c->x.events->data(&c->x, (cpb_str){chunk->data, len}, chunk);
  cpb__chunk_unref(chunk);
  return true;
}

void carrier_end(carrier *c, const char *trailers) {
  http_head head = {.content_length = -1};
  if (dead(c)) {
    return;
  }
  c->peer_ended = true;
  if (trailers[0]) {
    poison(c);
    (void)parse_fields(c, trailers, &head);
  }
  c->x.events->end(&c->x, &head);
}

void carrier_close(carrier *c, http_reason reason) {
  if (!c->closed) {
    poison(c);
    c->closed = true;
    c->x.events->closed(&c->x, reason);
  }
}

void carrier_unblock(carrier *c) {
  c->blocked = false;
  c->x.events->writable(&c->x);
}

static const char *find(const char *lines, const char *name) {
  static char value[CARRIER_TEXT];
  size_t len = strlen(name);
  for (const char *p = lines; *p; p = strchr(p, '\n') + 1) {
    if (strncmp(p, name, len) == 0 && p[len] == ':') {
      size_t n = (size_t)(strchr(p, '\n') - p) - len - 2;
      memcpy(value, p + len + 2, n);
      value[n] = '\0';
      return value;
    }
  }
  return NULL;
}

const char *carrier_header(const carrier *c, const char *name) {
  return find(c->headers, name);
}

const char *carrier_trailer(const carrier *c, const char *name) {
  return find(c->trailers, name);
}

http_exchange *carrier_open(void *connection, const http_head *head,
                            bool ended) {
  carrier *c = connection;
  assert_true(head->method.len < sizeof(c->method));
  assert_true(head->path.len < sizeof(c->path));
  cpb__copy(c->method, head->method.data, head->method.len);
  cpb__copy(c->path, head->path.data, head->path.len);
  send_head(&c->x, head, ended);
  return &c->x;
}
