/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* http://host[:port][/prefix] and unix:/path. */

#include "client/url.h"

#include "base/text.h"
#include "http/rules.h"

static bool cut_scheme(cpb_str *text, cpb_str scheme) {
  if (text->len < scheme.len ||
      !cpb__equal_nocase((cpb_str){text->data, scheme.len}, scheme)) {
    return false;
  }
  *text = (cpb_str){text->data + scheme.len, text->len - scheme.len};
  return true;
}

static const char *parse_port(cpb_str text, crpc__url *url) {
  uint64_t port = 0;
  if (!cpb__parse_u64(text, 5, &port) || port == 0 || port > UINT16_MAX) {
    return "the port is not a number from 1 to 65535";
  }
  url->port = (uint16_t)port;
  return NULL;
}

/* RFC 3986 section 3.2, without user information. */
static const char *parse_authority(cpb_str text, crpc__url *url) {
  url->authority = text;
  url->port = 80;
  if (text.len == 0 || !http_authority_valid(text)) {
    return "the host is missing or not valid";
  }
  const char *end = text.data + text.len;
  const char *after = NULL;
  if (text.data[0] == '[') {
    const char *bracket = memchr(text.data, ']', text.len);
    if (!bracket) {
      return "a bracket is not closed";
    }
    url->host = (cpb_str){text.data + 1, (size_t)(bracket - text.data - 1)};
    after = bracket + 1;
  } else {
    const char *colon = memchr(text.data, ':', text.len);
    after = colon ? colon : end;
    url->host = (cpb_str){text.data, (size_t)(after - text.data)};
  }
  if (url->host.len == 0) {
    return "the host is missing or not valid";
  }
  if (after == end) {
    return NULL;
  }
  if (*after != ':') {
    return "the host is missing or not valid";
  }
  return parse_port((cpb_str){after + 1, (size_t)(end - after - 1)}, url);
}

const char *crpc__url_parse(cpb_str text, crpc__url *url) {
  memset(url, 0, sizeof(*url));
  if (cut_scheme(&text, CPB_STR("unix:"))) {
    url->is_unix = true;
    url->host = text;
    url->authority = CPB_STR("localhost");
    return text.len ? NULL : "the path is missing";
  }
  if (cut_scheme(&text, CPB_STR("https://"))) {
    return "https needs TLS, which this build does not have: use http://";
  }
  if (!cut_scheme(&text, CPB_STR("http://"))) {
    return "want http://host[:port][/prefix] or unix:/path";
  }
  const char *slash = text.len ? memchr(text.data, '/', text.len) : NULL;
  size_t host_len = slash ? (size_t)(slash - text.data) : text.len;
  cpb_str prefix = {slash, text.len - host_len};
  while (prefix.len && prefix.data[prefix.len - 1] == '/') {
    prefix.len--;
  }
  if (prefix.len &&
      (!http_path_valid(prefix) || memchr(prefix.data, '?', prefix.len))) {
    return "the path is not valid, or has a query";
  }
  url->prefix = prefix;
  return parse_authority((cpb_str){text.data, host_len}, url);
}
