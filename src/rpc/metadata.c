/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Metadata lists and the rules about names and values.
 *
 * Sources: RFC 9110 sections 5.1, 5.5, 5.6.2 and 7.6.1; connectrpc.com, Protocol,
 * "Unary-Request" (Leading-Metadata); gRPC PROTOCOL-HTTP2, "Requests" (Custom-
 * Metadata). */

#include "rpc/metadata.h"

#include "base/text.h"

enum { ENTRIES_MAX = 1024, ENTRIES_FIRST = 8 };

/* Names that HTTP and the protocols use themselves, sorted. */
static const cpb_str reserved_names[] = {
    CPB_STR_INIT("accept"),           CPB_STR_INIT("accept-encoding"),
    CPB_STR_INIT("connection"),       CPB_STR_INIT("content-encoding"),
    CPB_STR_INIT("content-length"),   CPB_STR_INIT("content-type"),
    CPB_STR_INIT("expect"),           CPB_STR_INIT("host"),
    CPB_STR_INIT("http2-settings"),   CPB_STR_INIT("keep-alive"),
    CPB_STR_INIT("proxy-connection"), CPB_STR_INIT("te"),
    CPB_STR_INIT("trailer"),          CPB_STR_INIT("transfer-encoding"),
    CPB_STR_INIT("upgrade"),          CPB_STR_INIT("user-agent"),
};

static const cpb_str reserved_prefixes[] = {
    CPB_STR_INIT(":"),
    CPB_STR_INIT("connect-"),
    CPB_STR_INIT("grpc-"),
};

/* Reserved, yet of interest to a reader: the first is set by the library, the
 * others by tracing libraries that took them before the prefix was reserved. */
static const cpb_str shown_names[] = {
    CPB_STR_INIT("user-agent"),
    CPB_STR_INIT("grpc-trace-bin"),
    CPB_STR_INIT("grpc-tags-bin"),
};

static bool ends_in_bin(cpb_str name) {
  return name.len >= 4 && memcmp(name.data + name.len - 4, "-bin", 4) == 0;
}

static bool starts_with(cpb_str name, cpb_str prefix) {
  return name.len >= prefix.len &&
         cpb__equal_nocase((cpb_str){name.data, prefix.len}, prefix);
}

bool crpc__metadata_reserved(cpb_str name) {
  for (size_t i = 0; i < CPB__COUNT(reserved_prefixes); i++) {
    if (starts_with(name, reserved_prefixes[i])) {
      return true;
    }
  }
  for (size_t i = 0; i < CPB__COUNT(reserved_names); i++) {
    if (cpb__equal_nocase(name, reserved_names[i])) {
      return true;
    }
  }
  return false;
}

static bool hidden(cpb_str name) {
  static const char first[] = ":acehkptug"; /* most names begin with none */
  if (name.len == 0 || !memchr(first, name.data[0], sizeof(first) - 1)) {
    return name.len == 0;
  }
  for (size_t i = 0; i < CPB__COUNT(shown_names); i++) {
    if (cpb_str_equal(name, shown_names[i])) {
      return false;
    }
  }
  return crpc__metadata_reserved(name);
}

static bool is_token_char(unsigned char c) {
  if ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) {
    return true;
  }
  return c && strchr("!#$%&'*+-.^_`|~", c);
}

/* RFC 9110 section 5.6.2: token. */
static bool valid_name(cpb_str name) {
  for (size_t i = 0; i < name.len; i++) {
    if (!is_token_char((unsigned char)name.data[i])) {
      return false;
    }
  }
  return name.len > 0;
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/* RFC 9110 section 5.5: field-value, which neither begins nor ends with white
 * space and holds no control character but HTAB. */
static bool valid_value(cpb_str value) {
  if (value.len == 0) {
    return true;
  }
  if (is_blank(value.data[0]) || is_blank(value.data[value.len - 1])) {
    return false;
  }
  for (size_t i = 0; i < value.len; i++) {
    unsigned char c = (unsigned char)value.data[i];
    if ((c < 0x20 && c != '\t') || c == 0x7F) {
      return false;
    }
  }
  return true;
}

static bool reserve(crpc__metadata *metadata, cpb_arena *arena) {
  if (metadata->count < metadata->cap) {
    return true;
  }
  if (metadata->count >= ENTRIES_MAX) {
    return false;
  }
  uint32_t cap = metadata->cap ? metadata->cap * 2 : ENTRIES_FIRST;
  crpc_metadata_entry *entries = cpb_arena_resize(
      arena, metadata->entries, metadata->cap * sizeof(entries[0]),
      cap * sizeof(entries[0]));
  if (!entries) {
    return false;
  }
  metadata->entries = entries;
  metadata->cap = cap;
  return true;
}

static crpc_code append(crpc__metadata *metadata, cpb_arena *arena,
                        cpb_str name, cpb_str value) {
  if (!reserve(metadata, arena)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  if (!value.data) {
    value.data = ""; /* there, though empty */
  }
  metadata->entries[metadata->count++] = (crpc_metadata_entry){name, value};
  return CRPC_OK;
}

static void drop(crpc__metadata *metadata, cpb_str name) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < metadata->count; i++) {
    if (!cpb_str_equal(metadata->entries[i].name, name)) {
      metadata->entries[kept++] = metadata->entries[i];
    }
  }
  metadata->count = kept;
}

const char *crpc__metadata_fault(cpb_str name, cpb_str value) {
  if (!valid_name(name)) {
    return "has a name that HTTP does not allow";
  }
  if (crpc__metadata_reserved(name)) {
    return "is reserved: HTTP or the protocols set it";
  }
  cpb_str end = {name.data + name.len - 4, 4};
  bool binary = name.len >= 4 && cpb__equal_nocase(end, CPB_STR("-bin"));
  return binary || valid_value(value) ? NULL
                                      : "has a value that HTTP does not allow";
}

crpc_code crpc__metadata_set(crpc__metadata *metadata, cpb_arena *arena,
                             cpb_str name, cpb_str value, bool replace) {
  if (crpc__metadata_fault(name, value)) {
    return CRPC_INVALID_ARGUMENT;
  }
  char *copy = cpb_arena_alloc(arena, name.len + value.len);
  if (!copy) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  cpb__lower(copy, name.data, name.len);
  cpb__copy(copy + name.len, value.data, value.len);
  name.data = copy;
  value.data = copy + name.len;
  if (replace) {
    drop(metadata, name);
  }
  return append(metadata, arena, name, value);
}

static cpb_str trimmed(cpb_str text) {
  while (text.len && is_blank(text.data[0])) {
    text.data++;
    text.len--;
  }
  while (text.len && is_blank(text.data[text.len - 1])) {
    text.len--;
  }
  return text;
}

static crpc_code receive_binary(crpc__metadata *metadata, cpb_arena *arena,
                                cpb_str name, cpb_str text) {
  text = trimmed(text);
  char *out = cpb_arena_alloc(arena, CPB__BASE64_DECODED(text.len));
  cpb_str value = {out, 0};
  if (!out) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  if (!cpb__base64_decode(out, &value.len, text.data, text.len)) {
    return CRPC_OK;
  }
  return append(metadata, arena, name, value);
}

crpc_code crpc__metadata_receive(crpc__metadata *metadata, cpb_arena *arena,
                                 cpb_str name, cpb_str value) {
  if (hidden(name)) {
    return CRPC_OK;
  }
  if (!ends_in_bin(name)) {
    return append(metadata, arena, name, value);
  }
  /* gRPC PROTOCOL-HTTP2, "Requests": several values of one name may arrive joined
   * by commas, each in base64 of its own. */
  for (;;) {
    const char *comma = value.len ? memchr(value.data, ',', value.len) : NULL;
    cpb_str piece = {value.data,
                     comma ? (size_t)(comma - value.data) : value.len};
    crpc_code rc = receive_binary(metadata, arena, name, piece);
    if (rc || !comma) {
      return rc;
    }
    value.data += piece.len + 1;
    value.len -= piece.len + 1;
  }
}

cpb_str crpc__metadata_wire_value(const crpc_metadata_entry *entry,
                                  cpb_arena *arena) {
  if (!ends_in_bin(entry->name)) {
    return entry->value;
  }
  char *out = cpb_arena_alloc(arena, CPB__BASE64_ENCODED(entry->value.len));
  cpb_str text = {out, 0};
  if (out) {
    text.len = cpb__base64_encode(out, entry->value.data, entry->value.len,
                                  CPB__BASE64_STD, false);
  }
  return text;
}

cpb_str crpc__metadata_get(const crpc__metadata *metadata, cpb_str name) {
  for (uint32_t i = 0; i < metadata->count; i++) {
    if (cpb__equal_nocase(metadata->entries[i].name, name)) {
      return metadata->entries[i].value;
    }
  }
  return (cpb_str){NULL, 0};
}
