/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Lists of fields to be sent, and metadata out of received ones. */

#include "protocol/internal.h"

/* RFC 7541 section 7.1.3: credentials stay out of compression tables. */
static const cpb_str sensitive_names[] = {
    CPB_STR_INIT("authorization"),
    CPB_STR_INIT("cookie"),
    CPB_STR_INIT("proxy-authorization"),
    CPB_STR_INIT("set-cookie"),
};

void crpc__fields_init(crpc__fields *fields, cpb_arena *arena) {
  fields->arena = arena;
  fields->items = fields->few;
  fields->count = 0;
  fields->cap = CRPC__FIELDS_FEW;
  fields->failed = false;
}

static bool grow(crpc__fields *fields) {
  size_t cap = fields->cap * 2;
  bool few = fields->items == fields->few;
  http_field *items =
      cpb_arena_resize(fields->arena, few ? NULL : fields->items,
                       fields->cap * sizeof(items[0]), cap * sizeof(items[0]));
  if (items && few) {
    memcpy(items, fields->few, sizeof(fields->few));
  }
  if (!items) {
    fields->failed = true;
    return false;
  }
  fields->items = items;
  fields->cap = cap;
  return true;
}

void crpc__fields_put(crpc__fields *fields, const http_field *field) {
  if (fields->count < fields->cap || grow(fields)) {
    fields->items[fields->count++] = *field;
  }
}

void crpc__fields_add(crpc__fields *fields, http_token token, cpb_str value,
                      unsigned flags) {
  crpc__fields_put(fields, &(http_field){http_token_name(token), value,
                                         (uint16_t)token, (uint16_t)flags});
}

static unsigned flags_of(cpb_str name) {
  for (size_t i = 0; i < CPB__COUNT(sensitive_names); i++) {
    if (cpb_str_equal(name, sensitive_names[i])) {
      return HTTP_FIELD_SENSITIVE;
    }
  }
  return 0;
}

static cpb_str join(crpc__fields *fields, cpb_str a, cpb_str b) {
  char *out = cpb_arena_alloc(fields->arena, a.len + b.len);
  if (!out) {
    fields->failed = true;
    return (cpb_str){NULL, 0};
  }
  cpb__copy(out, a.data, a.len);
  cpb__copy(out + a.len, b.data, b.len);
  return (cpb_str){out, a.len + b.len};
}

void crpc__fields_add_metadata(crpc__fields *fields,
                               const crpc__metadata *metadata, cpb_str prefix) {
  for (size_t i = 0; i < metadata->count; i++) {
    const crpc_metadata_entry *entry = &metadata->entries[i];
    cpb_str name = prefix.len ? join(fields, prefix, entry->name) : entry->name;
    cpb_str value = crpc__metadata_wire_value(entry, fields->arena);
    if (entry->value.len && value.len == 0) {
      fields->failed = true;
    }
    http_field field = {name, value, HTTP_OTHER,
                        (uint16_t)flags_of(entry->name)};
    crpc__fields_put(fields, &field);
  }
}

size_t crpc__fields_size(const crpc__fields *fields) {
  enum {
    PER_FIELD = 32,
    BY_ENGINE = 128 /* :status or :method and :scheme, content-length */
  };
  size_t bytes = BY_ENGINE;
  for (size_t i = 0; i < fields->count; i++) {
    const http_field *f = &fields->items[i];
    bytes += f->name.len + f->value.len + PER_FIELD;
  }
  return bytes;
}

/* Fields that the protocols and HTTP keep to themselves have tokens. */
static bool is_metadata(const http_field *field) {
  return field->token == HTTP_OTHER || field->token == HTTP_USER_AGENT ||
         field->token == HTTP_DATE;
}

static cpb_str put_copy(char **at, cpb_str s) {
  char *to = *at;
  cpb__copy(to, s.data, s.len);
  *at += s.len;
  return (cpb_str){to, s.len};
}

static bool has_prefix(cpb_str name, cpb_str prefix) {
  return prefix.len && name.len > prefix.len &&
         memcmp(name.data, prefix.data, prefix.len) == 0;
}

static bool is_cookie(const http_field *field) {
  return field->name.len == 6 && memcmp(field->name.data, "cookie", 6) == 0;
}

/* RFC 9113 section 8.2.3: a client may send its cookies as several fields; who
 * reads them gets one. The names of the others leave room for what joins them. */
static cpb_str join_cookies(char **at, const http_head *head, size_t first) {
  cpb_str all = put_copy(at, head->fields[first].value);
  for (size_t i = first + 1; i < head->count; i++) {
    if (is_cookie(&head->fields[i])) {
      (void)put_copy(at, CPB_STR("; "));
      (void)put_copy(at, head->fields[i].value);
    }
  }
  all.len = (size_t)(*at - all.data);
  return all;
}

/* The fields live as long as the exchange, metadata as long as the call, which
 * may be longer: one copy of all of them. */
crpc_code crpc__fields_receive(crpc_call *call, const http_head *head,
                               crpc__metadata *headers,
                               cpb_str trailer_prefix) {
  size_t bytes = 0;
  for (size_t i = 0; i < head->count; i++) {
    const http_field *f = &head->fields[i];
    bytes += is_metadata(f) ? f->name.len + f->value.len : 0;
  }
  bool cookies = false;
  char *at = bytes ? cpb_arena_alloc(&call->arena, bytes) : NULL;
  if (bytes && !at) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  for (size_t i = 0; bytes && i < head->count; i++) {
    const http_field *f = &head->fields[i];
    if (!is_metadata(f)) {
      continue;
    }
    bool cookie = is_cookie(f);
    if (CPB__UNLIKELY(cookie)) {
      if (cookies) {
        continue;
      }
      cookies = true;
    }
    crpc__metadata *list = headers;
    cpb_str name = put_copy(&at, f->name);
    cpb_str value =
        cookie ? join_cookies(&at, head, i) : put_copy(&at, f->value);
    if (has_prefix(name, trailer_prefix)) {
      list = &call->recv_trailers;
      name.data += trailer_prefix.len;
      name.len -= trailer_prefix.len;
    }
    crpc_code code = crpc__metadata_receive(list, &call->arena, name, value);
    if (code != CRPC_OK) {
      return code;
    }
  }
  return CRPC_OK;
}
