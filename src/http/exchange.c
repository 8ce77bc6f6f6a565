/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Well-known names and their tokens. The length of a name picks at most four
 * candidates; names of one length differ early. */

#include "http/exchange.h"

static const cpb_str names[HTTP_TOKENS] = {
    [HTTP_ACCEPT_ENCODING] = CPB_STR_INIT("accept-encoding"),
    [HTTP_CONNECT_ACCEPT_ENCODING] = CPB_STR_INIT("connect-accept-encoding"),
    [HTTP_CONNECT_CONTENT_ENCODING] = CPB_STR_INIT("connect-content-encoding"),
    [HTTP_CONNECT_PROTOCOL_VERSION] = CPB_STR_INIT("connect-protocol-version"),
    [HTTP_CONNECT_TIMEOUT_MS] = CPB_STR_INIT("connect-timeout-ms"),
    [HTTP_CONTENT_ENCODING] = CPB_STR_INIT("content-encoding"),
    [HTTP_CONTENT_LENGTH] = CPB_STR_INIT("content-length"),
    [HTTP_CONTENT_TYPE] = CPB_STR_INIT("content-type"),
    [HTTP_DATE] = CPB_STR_INIT("date"),
    [HTTP_EXPECT] = CPB_STR_INIT("expect"),
    [HTTP_GRPC_ACCEPT_ENCODING] = CPB_STR_INIT("grpc-accept-encoding"),
    [HTTP_GRPC_ENCODING] = CPB_STR_INIT("grpc-encoding"),
    [HTTP_GRPC_MESSAGE] = CPB_STR_INIT("grpc-message"),
    [HTTP_GRPC_STATUS] = CPB_STR_INIT("grpc-status"),
    [HTTP_GRPC_STATUS_DETAILS_BIN] = CPB_STR_INIT("grpc-status-details-bin"),
    [HTTP_GRPC_TIMEOUT] = CPB_STR_INIT("grpc-timeout"),
    [HTTP_HOST] = CPB_STR_INIT("host"),
    [HTTP_TE] = CPB_STR_INIT("te"),
    [HTTP_TRAILER] = CPB_STR_INIT("trailer"),
    [HTTP_USER_AGENT] = CPB_STR_INIT("user-agent"),
    [HTTP_CONNECTION] = CPB_STR_INIT("connection"),
    [HTTP_KEEP_ALIVE] = CPB_STR_INIT("keep-alive"),
    [HTTP_PROXY_CONNECTION] = CPB_STR_INIT("proxy-connection"),
    [HTTP_TRANSFER_ENCODING] = CPB_STR_INIT("transfer-encoding"),
    [HTTP_UPGRADE] = CPB_STR_INIT("upgrade"),
};

enum { LONGEST = 24 };

static const uint8_t by_length[LONGEST + 1][4] = {
    [2] = {HTTP_TE},
    [4] = {HTTP_HOST, HTTP_DATE},
    [6] = {HTTP_EXPECT},
    [7] = {HTTP_TRAILER, HTTP_UPGRADE},
    [10] = {HTTP_USER_AGENT, HTTP_CONNECTION, HTTP_KEEP_ALIVE},
    [11] = {HTTP_GRPC_STATUS},
    [12] = {HTTP_CONTENT_TYPE, HTTP_GRPC_TIMEOUT, HTTP_GRPC_MESSAGE},
    [13] = {HTTP_GRPC_ENCODING},
    [14] = {HTTP_CONTENT_LENGTH},
    [15] = {HTTP_ACCEPT_ENCODING},
    [16] = {HTTP_CONTENT_ENCODING, HTTP_PROXY_CONNECTION},
    [17] = {HTTP_TRANSFER_ENCODING},
    [18] = {HTTP_CONNECT_TIMEOUT_MS},
    [20] = {HTTP_GRPC_ACCEPT_ENCODING},
    [23] = {HTTP_CONNECT_ACCEPT_ENCODING, HTTP_GRPC_STATUS_DETAILS_BIN},
    [24] = {HTTP_CONNECT_PROTOCOL_VERSION, HTTP_CONNECT_CONTENT_ENCODING},
};

http_token http_token_find(cpb_str name) {
  if (name.len > LONGEST) {
    return HTTP_OTHER;
  }
  const uint8_t *candidates = by_length[name.len];
  for (size_t i = 0; i < 4 && candidates[i]; i++) {
    const char *known = names[candidates[i]].data;
    if (known[0] == name.data[0] && memcmp(known, name.data, name.len) == 0) {
      return (http_token)candidates[i];
    }
  }
  return HTTP_OTHER;
}

cpb_str http_token_name(http_token token) {
  return names[token];
}

const http_field *http_head_find(const http_head *head, http_token token) {
  for (size_t i = 0; i < head->count; i++) {
    if (head->fields[i].token == token) {
      return &head->fields[i];
    }
  }
  return NULL;
}

cpb_str http_head_value(const http_head *head, http_token token) {
  const http_field *f = http_head_find(head, token);
  return f ? f->value : (cpb_str){NULL, 0};
}
