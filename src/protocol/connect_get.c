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

/* The parameter of that name; NULL: not one of the protocol's, which may stand
 * beside its own. */
static cpb_str *find_parameter(crpc__get_query *q, cpb_str name) {
  static const struct {
    cpb_str name;
    size_t offset;
  } parameters[] = {
      {CPB_STR_INIT("message"), offsetof(crpc__get_query, message)},
      {CPB_STR_INIT("encoding"), offsetof(crpc__get_query, encoding)},
      {CPB_STR_INIT("base64"), offsetof(crpc__get_query, base64)},
      {CPB_STR_INIT("compression"), offsetof(crpc__get_query, compression)},
      {CPB_STR_INIT("connect"), offsetof(crpc__get_query, connect)},
  };
  for (size_t i = 0; i < CPB__COUNT(parameters); i++) {
    if (cpb_str_equal(name, parameters[i].name)) {
      return (cpb_str *)((char *)q + parameters[i].offset);
    }
  }
  return NULL;
}

static bool take_parameter(crpc__get_query *q, cpb_str text, cpb_arena *arena) {
  cpb_str name = cut(&text, '=');
  if (!decode(name, arena, &name) || !decode(text, arena, &text)) {
    return false;
  }
  cpb_str *value = find_parameter(q, name);
  if (value && !value->data) {
    *value = text;
  }
  return true;
}

/* "Unary-Get-Request": values of base64 other than 1 are ignored. */
crpc_code crpc__get_parse(cpb_str query, cpb_arena *arena, crpc__get_query *out,
                          cpb_str *why) {
  memset(out, 0, sizeof(*out));
  while (query.len) {
    cpb_str text = cut(&query, '&');
    if (text.len && !take_parameter(out, text, arena)) {
      *why = CPB_STR("malformed escape in the query");
      return CRPC_INVALID_ARGUMENT;
    }
  }
  if (cpb_str_equal(out->base64, CPB_STR("1")) && out->message.data &&
      !from_base64(&out->message, arena)) {
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

bool crpc__connect_get_read(crpc__server_stream *s, crpc__request *r) {
  crpc__get_query *q = &r->get;
  cpb_str why = {NULL, 0};
  /* Until the codec is known errors are Connect's all the same: JSON. */
  crpc__head_set_media(s,
                       crpc__media_of(&crpc__wire_connect, &crpc__codec_proto));
  cpb_arena *arena = &crpc__pool_of(s->half.pl)->scratch;
  crpc_code code = crpc__get_parse(r->query, arena, q, &why);
  if (cpb_arena_failed(arena)) {
    crpc__head_refuse(s, CRPC_RESOURCE_EXHAUSTED, CPB_STR("out of memory"));
    return false;
  }
  if (code == CRPC_OK && !q->encoding.data) {
    code = CRPC_INVALID_ARGUMENT;
    why = CPB_STR("no encoding parameter");
  } else if (code == CRPC_OK && !q->message.data) {
    code = CRPC_INVALID_ARGUMENT;
    why = CPB_STR("no message parameter");
  }
  if (code != CRPC_OK) {
    crpc__head_refuse(s, code, why);
    return false;
  }
  const crpc__codec *codec = crpc__codec_find(q->encoding);
  if (!codec) {
    crpc__head_reject_type(s, r->route->spec);
    return false;
  }
  crpc__head_set_media(s, crpc__media_of(&crpc__wire_connect, codec));
  return (!q->connect.len ||
          crpc__head_check_version(s, q->connect, CPB_STR("v1"))) &&
         crpc__head_set_encoding(s, q->compression);
}
