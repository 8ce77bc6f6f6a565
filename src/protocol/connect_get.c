/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connect GET: a request in a query.
 *
 * Source: connectrpc.com, Protocol, "Unary-Get-Request". */

#include "protocol/internal.h"

/* Form decoding: '+' is a space, as browsers write it. */
static bool decode(cpb_str in, cpb_arena *arena, cpb_str *out) {
  char *text = cpb_arena_alloc(arena, in.len);
  size_t len = 0;
  if (!text) {
    return false;
  }
  for (size_t i = 0; i < in.len; i++) {
    text[i] = in.data[i] == '+' ? ' ' : in.data[i];
  }
  bool good = cpb__url_decode(text, &len, text, in.len);
  *out = (cpb_str){text, len};
  return good;
}

static cpb_str cut(cpb_str *rest, char separator) {
  const char *at = memchr(rest->data, separator, rest->len);
  size_t n = at ? (size_t)(at - rest->data) : rest->len;
  cpb_str head = {rest->data, n};
  size_t used = at ? n + 1 : n;
  rest->data += used;
  rest->len -= used;
  return head;
}

static bool from_base64(cpb_str *value, cpb_arena *arena) {
  char *bytes = cpb_arena_alloc(arena, CPB__BASE64_DECODED(value->len));
  size_t len = 0;
  if (!bytes || !cpb__base64_decode(bytes, &len, value->data, value->len)) {
    return false;
  }
  *value = (cpb_str){bytes, len};
  return true;
}

/* One parameter; the first of a name counts. */
static void take_parameter(crpc__get_query *q, cpb_str name, cpb_str value,
                           bool *base64) {
  if (cpb_str_equal(name, CPB_STR("message")) && !q->has_message) {
    q->message = value;
    q->has_message = true;
  } else if (cpb_str_equal(name, CPB_STR("encoding")) && !q->has_encoding) {
    q->encoding = value;
    q->has_encoding = true;
  } else if (cpb_str_equal(name, CPB_STR("connect")) && !q->has_connect) {
    q->connect = value;
    q->has_connect = true;
  } else if (cpb_str_equal(name, CPB_STR("compression"))) {
    q->compression = value;
  } else if (cpb_str_equal(name, CPB_STR("base64"))) {
    *base64 = cpb_str_equal(value, CPB_STR("1"));
  }
}

crpc_code crpc__get_parse(cpb_str query, cpb_arena *arena, crpc__get_query *out,
                          cpb_str *why) {
  bool base64 = false;
  memset(out, 0, sizeof(*out));
  while (query.len) {
    cpb_str value = cut(&query, '&');
    if (value.len == 0) {
      continue;
    }
    cpb_str name = cut(&value, '=');
    if (!decode(name, arena, &name) || !decode(value, arena, &value)) {
      *why = CPB_STR("malformed escape in the query");
      return CRPC_INVALID_ARGUMENT;
    }
    take_parameter(out, name, value, &base64);
  }
  if (base64 && out->has_message && !from_base64(&out->message, arena)) {
    *why = CPB_STR("the message parameter is not base64");
    return CRPC_INVALID_ARGUMENT;
  }
  return CRPC_OK;
}

static char *put(char *to, cpb_str text) {
  cpb__copy(to, text.data, text.len);
  return to + text.len;
}

/* The order of the parameters is the one of the specification, so that caches see
 * one URL for one request. */
cpb_str crpc__get_format(cpb_arena *arena, cpb_str prefix, cpb_str procedure,
                         const crpc__codec *codec, cpb_str compression,
                         cpb_str message) {
  bool base64 = !codec->text || compression.len;
  size_t room = prefix.len + procedure.len + codec->name.len + compression.len +
                message.len * 3 + 80;
  char *out = cpb_arena_alloc(arena, room);
  if (!out) {
    return (cpb_str){NULL, 0};
  }
  char *to = put(put(out, prefix), procedure);
  to = put(to, CPB_STR("?connect=v1"));
  if (base64) {
    to = put(to, CPB_STR("&base64=1"));
  }
  if (compression.len) {
    to = put(put(to, CPB_STR("&compression=")), compression);
  }
  to = put(put(to, CPB_STR("&encoding=")), codec->name);
  to = put(to, CPB_STR("&message="));
  to += base64 ? cpb__base64_encode(to, message.data, message.len,
                                    CPB__BASE64_URL, false)
               : cpb__url_encode(to, message.data, message.len);
  return (cpb_str){out, (size_t)(to - out)};
}
