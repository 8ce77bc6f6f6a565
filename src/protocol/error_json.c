/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connect's error object and end-stream message, written and read.
 *
 *   error:      {"code":"not_found","message":"..","details":[{"type":"a.B",
 *                "value":"<base64>"}]}
 *   end-stream: {"error":{..},"metadata":{"name":["value",..]}}
 *
 * Written: nothing else, no member that is empty, base64 without padding. Read:
 * members in any order, unknown ones passed over, null for absent.
 *
 * Source: connectrpc.com, Protocol, "Error end-stream" and "Unary-Response". */

#include "protocol/internal.h"

enum { DETAILS_MAX = CRPC__ERROR_DETAILS_MAX };

/* --- Writing. A failed append is remembered by its callers' && chains. --- */

static bool put(cpb__buf *out, cpb_str text) {
  return cpb__buf_append(out, text.data, text.len);
}

static bool put_escaped_char(cpb__buf *out, uint8_t c) {
  static const char hex[] = "0123456789abcdef";
  char escape[6] = {'\\', (char)c, '0', '0', 0, 0};
  if (c == '"' || c == '\\') {
    return cpb__buf_append(out, escape, 2);
  }
  escape[1] = 'u';
  escape[4] = hex[c >> 4];
  escape[5] = hex[c & 15];
  return cpb__buf_append(out, escape, 6);
}

static bool plain(uint8_t c) {
  return c >= 0x20 && c != '"' && c != '\\' && c != 0x7F;
}

/* Bytes that are not UTF-8 become U+FFFD: JSON is text. */
static bool put_string(cpb__buf *out, cpb_str text) {
  const char *p = text.data, *end = p + text.len;
  const char *valid = p + cpb__utf8_prefix(p, text.len);
  bool good = put(out, CPB_STR("\""));
  while (good && p < end) {
    const char *start = p;
    while (p < valid && plain((uint8_t)*p)) {
      p++;
    }
    good = cpb__buf_append(out, start, (size_t)(p - start));
    if (good && p < valid) {
      good = put_escaped_char(out, (uint8_t)*p++);
    } else if (good && p < end) {
      good = put(out, CPB_STR("\xEF\xBF\xBD"));
      p++;
      valid = p + cpb__utf8_prefix(p, (size_t)(end - p));
    }
  }
  return good && put(out, CPB_STR("\""));
}

static bool put_base64(cpb__buf *out, cpb_str bytes) {
  char *to = cpb__buf_reserve(out, CPB__BASE64_ENCODED(bytes.len) + 2);
  if (!to) {
    return false;
  }
  to[0] = '"';
  size_t n =
      cpb__base64_encode(to + 1, bytes.data, bytes.len, CPB__BASE64_STD, false);
  to[n + 1] = '"';
  cpb__buf_commit(out, n + 2);
  return true;
}

static bool put_details(cpb__buf *out, const crpc_error *error) {
  size_t count = crpc_error_detail_count(error);
  bool good = count == 0 || put(out, CPB_STR(",\"details\":["));
  for (size_t i = 0; good && i < count; i++) {
    crpc_error_detail d = crpc_error_detail_at(error, i);
    good = put(out, i ? CPB_STR(",{\"type\":") : CPB_STR("{\"type\":")) &&
           put_string(out, d.type) && put(out, CPB_STR(",\"value\":")) &&
           put_base64(out, d.value) && put(out, CPB_STR("}"));
  }
  return good && (count == 0 || put(out, CPB_STR("]")));
}

bool crpc__error_json_write(cpb__buf *out, const crpc__ending *ending) {
  bool good = put(out, CPB_STR("{\"code\":\"")) &&
              put(out, cpb_str_from_cstr(crpc_code_name(ending->code))) &&
              put(out, CPB_STR("\""));
  if (good && ending->message.len) {
    good =
        put(out, CPB_STR(",\"message\":")) && put_string(out, ending->message);
  }
  return good && put_details(out, ending->error) && put(out, CPB_STR("}"));
}

/* Whether an entry of that name stands before index. */
static bool seen_before(const crpc__metadata *metadata, size_t index) {
  for (size_t i = 0; i < index; i++) {
    if (cpb_str_equal(metadata->entries[i].name,
                      metadata->entries[index].name)) {
      return true;
    }
  }
  return false;
}

/* All values of the name at index. */
static bool put_values(cpb__buf *out, const crpc__metadata *metadata,
                       size_t index, cpb_arena *arena) {
  cpb_str name = metadata->entries[index].name;
  bool good = put_string(out, name) && put(out, CPB_STR(":["));
  for (size_t i = index; good && i < metadata->count; i++) {
    const crpc_metadata_entry *entry = &metadata->entries[i];
    if (cpb_str_equal(entry->name, name)) {
      cpb_str value = crpc__metadata_wire_value(entry, arena);
      good = (i == index || put(out, CPB_STR(","))) &&
             (value.len || !entry->value.len) && put_string(out, value);
    }
  }
  return good && put(out, CPB_STR("]"));
}

static bool put_metadata(cpb__buf *out, const crpc__metadata *metadata,
                         cpb_arena *arena) {
  bool good = put(out, CPB_STR("\"metadata\":{"));
  for (size_t i = 0; good && i < metadata->count; i++) {
    if (!seen_before(metadata, i)) {
      good = (i == 0 || put(out, CPB_STR(","))) &&
             put_values(out, metadata, i, arena);
    }
  }
  return good && put(out, CPB_STR("}"));
}

bool crpc__end_json_write(cpb__buf *out, const crpc__ending *ending,
                          cpb_arena *arena) {
  bool error = ending->code != CRPC_OK;
  bool metadata = ending->trailers && ending->trailers->count;
  bool good = put(out, CPB_STR("{"));
  if (error) {
    good = good && put(out, CPB_STR("\"error\":")) &&
           crpc__error_json_write(out, ending);
  }
  if (metadata) {
    good = good && (!error || put(out, CPB_STR(","))) &&
           put_metadata(out, ending->trailers, arena);
  }
  return good && put(out, CPB_STR("}"));
}

/* --- Reading --- */

/* A string, or nothing where the value is of another type. */
static cpb_str optional_string(crpc__json *json) {
  if (crpc__json_peek(json) == CRPC__JSON_STRING) {
    return crpc__json_string(json);
  }
  crpc__json_skip(json);
  return (cpb_str){NULL, 0};
}

/* Room for one more; false when there are enough or there is no memory. */
static bool reserve_detail(crpc__json *json, crpc__wire_error *out) {
  size_t count = out->detail_count;
  if (count >= DETAILS_MAX) {
    return false;
  }
  if (count & (count - 1)) {
    return true; /* the room is a power of two */
  }
  crpc_error_detail *details =
      cpb_arena_resize(json->arena, out->details, count * sizeof(details[0]),
                       (count ? count * 2 : 1) * sizeof(details[0]));
  if (details) {
    out->details = details;
  }
  json->failed |= !details;
  return details != NULL;
}

static void add_detail(crpc__json *json, crpc__wire_error *out, cpb_str type,
                       cpb_str value) {
  size_t len = 0;
  if (type.len == 0 || !reserve_detail(json, out)) {
    return;
  }
  char *bytes = cpb_arena_alloc(json->arena, CPB__BASE64_DECODED(value.len));
  json->failed |= !bytes;
  if (bytes && cpb__base64_decode(bytes, &len, value.data, value.len)) {
    out->details[out->detail_count++] = (crpc_error_detail){type, {bytes, len}};
  }
}

static void read_detail(crpc__json *json, crpc__wire_error *out) {
  cpb_str key, type = {NULL, 0}, value = {NULL, 0};
  int state = 0;
  if (crpc__json_peek(json) != CRPC__JSON_OBJECT) {
    crpc__json_skip(json);
    return;
  }
  while (crpc__json_member(json, &state, &key)) {
    if (cpb_str_equal(key, CPB_STR("type"))) {
      type = optional_string(json);
    } else if (cpb_str_equal(key, CPB_STR("value"))) {
      value = optional_string(json);
    } else {
      crpc__json_skip(json);
    }
  }
  if (!json->failed) {
    add_detail(json, out, type, value);
  }
}

static void read_details(crpc__json *json, crpc__wire_error *out) {
  int state = 0;
  if (crpc__json_peek(json) != CRPC__JSON_ARRAY) {
    crpc__json_skip(json);
    return;
  }
  while (crpc__json_element(json, &state)) {
    read_detail(json, out);
  }
}

static void read_error(crpc__json *json, crpc__wire_error *out) {
  cpb_str key;
  int state = 0;
  if (crpc__json_peek(json) != CRPC__JSON_OBJECT) {
    json->failed |= crpc__json_peek(json) != CRPC__JSON_NULL;
    crpc__json_skip(json);
    return;
  }
  out->present = true;
  while (crpc__json_member(json, &state, &key)) {
    if (cpb_str_equal(key, CPB_STR("code"))) {
      cpb_str name = optional_string(json);
      out->has_code =
          crpc_code_from_name(name, &out->code) && out->code > CRPC_OK;
    } else if (cpb_str_equal(key, CPB_STR("message"))) {
      out->message = optional_string(json);
    } else if (cpb_str_equal(key, CPB_STR("details"))) {
      read_details(json, out);
    } else {
      crpc__json_skip(json);
    }
  }
}

bool crpc__error_json_read(cpb_str text, cpb_arena *arena,
                           crpc__wire_error *out) {
  crpc__json json;
  memset(out, 0, sizeof(*out));
  crpc__json_init(&json, text, arena);
  read_error(&json, out);
  return crpc__json_done(&json);
}

/* Names are made lower-case; what is not allowed as metadata is left out. */
static void add_value(crpc__json *json, cpb_str name, cpb_str value,
                      crpc__metadata *metadata) {
  char *lower = cpb_arena_alloc(json->arena, name.len);
  if (!lower || !value.data) {
    json->failed |= !lower;
    return;
  }
  cpb__lower(lower, name.data, name.len);
  crpc_code code = crpc__metadata_receive(metadata, json->arena,
                                          (cpb_str){lower, name.len}, value);
  json->failed |= code == CRPC_RESOURCE_EXHAUSTED;
}

static void read_metadata(crpc__json *json, crpc__metadata *metadata) {
  cpb_str name;
  int members = 0;
  if (crpc__json_peek(json) != CRPC__JSON_OBJECT) {
    crpc__json_skip(json);
    return;
  }
  while (crpc__json_member(json, &members, &name)) {
    int values = 0;
    if (crpc__json_peek(json) != CRPC__JSON_ARRAY) {
      crpc__json_skip(json);
      continue;
    }
    while (crpc__json_element(json, &values)) {
      add_value(json, name, optional_string(json), metadata);
    }
  }
}

bool crpc__end_json_read(cpb_str text, cpb_arena *arena, crpc__wire_error *out,
                         crpc__metadata *metadata) {
  crpc__json json;
  cpb_str key;
  int state = 0;
  memset(out, 0, sizeof(*out));
  crpc__json_init(&json, text, arena);
  while (crpc__json_member(&json, &state, &key)) {
    if (cpb_str_equal(key, CPB_STR("error"))) {
      read_error(&json, out);
    } else if (cpb_str_equal(key, CPB_STR("metadata"))) {
      read_metadata(&json, metadata);
    } else {
      crpc__json_skip(&json);
    }
  }
  return crpc__json_done(&json);
}
