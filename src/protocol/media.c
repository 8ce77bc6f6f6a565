/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The four wires and the content types that name them.
 *
 * Sources: connectrpc.com, Protocol, "Unary-Request" and "Streaming-Request"; gRPC
 * PROTOCOL-HTTP2, "Requests"; PROTOCOL-WEB. */

#include "protocol/internal.h"

const crpc__wire crpc__wire_connect = {
    .protocol = CRPC_CONNECT,
    .encoding = HTTP_CONTENT_ENCODING,
    .accept_encoding = HTTP_ACCEPT_ENCODING,
    .timeout = HTTP_CONNECT_TIMEOUT_MS,
    .parse_timeout = crpc__timeout_parse_connect,
    .format_timeout = crpc__timeout_format_connect,
    .reply = crpc__reply_connect,
};

const crpc__wire crpc__wire_connect_stream = {
    .protocol = CRPC_CONNECT,
    .enveloped = true,
    .response_flags = CRPC__ENVELOPE_COMPRESSED | CRPC__ENVELOPE_END_STREAM,
    .encoding = HTTP_CONNECT_CONTENT_ENCODING,
    .accept_encoding = HTTP_CONNECT_ACCEPT_ENCODING,
    .timeout = HTTP_CONNECT_TIMEOUT_MS,
    .parse_timeout = crpc__timeout_parse_connect,
    .format_timeout = crpc__timeout_format_connect,
    .reply = crpc__reply_connect_stream,
};

const crpc__wire crpc__wire_grpc = {
    .protocol = CRPC_GRPC,
    .enveloped = true,
    .response_flags = CRPC__ENVELOPE_COMPRESSED,
    .encoding = HTTP_GRPC_ENCODING,
    .accept_encoding = HTTP_GRPC_ACCEPT_ENCODING,
    .timeout = HTTP_GRPC_TIMEOUT,
    .parse_timeout = crpc__timeout_parse_grpc,
    .format_timeout = crpc__timeout_format_grpc,
    .reply = crpc__reply_grpc,
};

const crpc__wire crpc__wire_grpc_web = {
    .protocol = CRPC_GRPC_WEB,
    .enveloped = true,
    .response_flags = CRPC__ENVELOPE_COMPRESSED | CRPC__ENVELOPE_TRAILERS,
    .encoding = HTTP_GRPC_ENCODING,
    .accept_encoding = HTTP_GRPC_ACCEPT_ENCODING,
    .timeout = HTTP_GRPC_TIMEOUT,
    .parse_timeout = crpc__timeout_parse_grpc,
    .format_timeout = crpc__timeout_format_grpc,
    .reply = crpc__reply_grpc_web,
};

#define MEDIA(type, wire, codec)                                     \
  {{CPB_STR_INIT("content-type"), CPB_STR_INIT("application/" type), \
    HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE | HTTP_FIELD_CONSTANT},     \
   &crpc__wire_##wire,                                               \
   &crpc__codec_##codec}

/* Where there are two names for the same, the first one is sent. A gRPC request
 * without a suffix means proto; some gateways know only that name. */
static const crpc__media media[] = {
    MEDIA("proto", connect, proto),
    MEDIA("json", connect, json),
    MEDIA("connect+proto", connect_stream, proto),
    MEDIA("connect+json", connect_stream, json),
    MEDIA("grpc", grpc, proto),
    MEDIA("grpc+proto", grpc, proto),
    MEDIA("grpc+json", grpc, json),
    MEDIA("grpc-web+proto", grpc_web, proto),
    MEDIA("grpc-web+json", grpc_web, json),
    MEDIA("grpc-web", grpc_web, proto),
};

cpb_str crpc__media_essence(cpb_str content_type) {
  const char *semicolon = content_type.len
                              ? memchr(content_type.data, ';', content_type.len)
                              : NULL;
  if (semicolon) {
    content_type.len = (size_t)(semicolon - content_type.data);
  }
  while (content_type.len &&
         (content_type.data[content_type.len - 1] == ' ' ||
          content_type.data[content_type.len - 1] == '\t')) {
    content_type.len--;
  }
  return content_type;
}

const crpc__media *crpc__media_find(cpb_str content_type) {
  for (size_t i = 0; i < CPB__COUNT(media); i++) {
    if (cpb_str_equal(content_type, media[i].field.value)) {
      return &media[i];
    }
  }
  cpb_str essence = crpc__media_essence(content_type);
  for (size_t i = 0; i < CPB__COUNT(media); i++) {
    if (cpb__equal_nocase(essence, media[i].field.value)) {
      return &media[i];
    }
  }
  return NULL;
}

const crpc__media *crpc__media_of(const crpc__wire *wire,
                                  const crpc__codec *codec) {
  for (size_t i = 0; i < CPB__COUNT(media); i++) {
    if (media[i].wire == wire && media[i].codec == codec) {
      return &media[i];
    }
  }
  return NULL;
}
