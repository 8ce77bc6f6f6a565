/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "http/h2/frame.h"

const char h2_preface[H2_PREFACE_LEN + 1] = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

char *h2_put_setting(char *p, unsigned name, uint32_t value) {
  *p++ = (char)(name >> 8);
  *p++ = (char)name;
  return h2_put32(p, value);
}

http_reason h2_reason_of_code(uint32_t code) {
  switch (code) {
    case HTTP_NO_ERROR:
    case HTTP_PROTOCOL_ERROR:
    case HTTP_FLOW_CONTROL_ERROR:
    case HTTP_STREAM_CLOSED:
    case HTTP_FRAME_SIZE_ERROR:
    case HTTP_REFUSED_STREAM:
    case HTTP_CANCEL:
    case HTTP_COMPRESSION_ERROR:
    case HTTP_ENHANCE_YOUR_CALM:
    case HTTP_INADEQUATE_SECURITY:
      return (http_reason)code;
    default:
      return HTTP_INTERNAL_ERROR;
  }
}

const char *h2_name_of_code(uint32_t code) {
  static const char *const names[] = {
      "NO_ERROR",
      "PROTOCOL_ERROR",
      "INTERNAL_ERROR",
      "FLOW_CONTROL_ERROR",
      "SETTINGS_TIMEOUT",
      "STREAM_CLOSED",
      "FRAME_SIZE_ERROR",
      "REFUSED_STREAM",
      "CANCEL",
      "COMPRESSION_ERROR",
      "CONNECT_ERROR",
      "ENHANCE_YOUR_CALM",
      "INADEQUATE_SECURITY",
      "HTTP_1_1_REQUIRED",
  };
  return code < CPB__COUNT(names) ? names[code] : "an unknown error";
}

uint32_t h2_code_of_reason(http_reason reason) {
  switch (reason) {
    case HTTP_NO_MEMORY:
      return HTTP_INTERNAL_ERROR;
    case HTTP_MALFORMED:
      return HTTP_PROTOCOL_ERROR;
    case HTTP_FLOOD:
    case HTTP_TOO_LARGE:
      return HTTP_ENHANCE_YOUR_CALM;
    case HTTP_UNPROCESSED:
      return HTTP_REFUSED_STREAM;
    case HTTP_DONE:
    case HTTP_LOCAL_RESET:
    case HTTP_CONNECTION_LOST:
    case HTTP_TIMED_OUT:
      return HTTP_CANCEL;
    default:
      return (uint32_t)reason;
  }
}
