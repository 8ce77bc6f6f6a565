/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Codes: to and from HTTP, from HTTP/2's reasons, and google.rpc.Status.
 *
 * Sources: connectrpc.com, Protocol, "Error codes" and "HTTP to Error Code"; gRPC
 * http-grpc-status-mapping; gRPC PROTOCOL-HTTP2, "Errors". */

#include "protocol/internal.h"

static const uint16_t http_of_code[] = {
    200, /* ok */
    499, /* canceled */
    500, /* unknown */
    400, /* invalid_argument */
    504, /* deadline_exceeded */
    404, /* not_found */
    409, /* already_exists */
    403, /* permission_denied */
    429, /* resource_exhausted */
    400, /* failed_precondition */
    409, /* aborted */
    400, /* out_of_range */
    501, /* unimplemented */
    500, /* internal */
    503, /* unavailable */
    500, /* data_loss */
    401, /* unauthenticated */
};

uint16_t crpc__code_to_http(crpc_code code) {
  return code >= 0 && (size_t)code < CPB__COUNT(http_of_code)
             ? http_of_code[code]
             : 500;
}

typedef struct code_of_http {
  uint16_t status;
  crpc_code code;
} code_of_http;

static const code_of_http codes_of_http[] = {
    {400, CRPC_INTERNAL},          {401, CRPC_UNAUTHENTICATED},
    {403, CRPC_PERMISSION_DENIED}, {404, CRPC_UNIMPLEMENTED},
    {429, CRPC_UNAVAILABLE},       {502, CRPC_UNAVAILABLE},
    {503, CRPC_UNAVAILABLE},       {504, CRPC_UNAVAILABLE},
};

crpc_code crpc__code_from_http(uint16_t status) {
  for (size_t i = 0; i < CPB__COUNT(codes_of_http); i++) {
    if (codes_of_http[i].status == status) {
      return codes_of_http[i].code;
    }
  }
  return CRPC_UNKNOWN;
}

/* Of some reasons the words that come with them say all. */
typedef struct reason_row {
  http_reason reason;
  crpc_code code;
  const char *text;
  bool why_alone;
} reason_row;

static const reason_row reasons[] = {
    {HTTP_NO_ERROR, CRPC_INTERNAL, "stream ended early by the server", false},
    {HTTP_PROTOCOL_ERROR, CRPC_INTERNAL, "HTTP protocol error", false},
    {HTTP_INTERNAL_ERROR, CRPC_INTERNAL, "HTTP internal error", false},
    {HTTP_FLOW_CONTROL_ERROR, CRPC_INTERNAL, "HTTP flow control error", false},
    {HTTP_STREAM_CLOSED, CRPC_UNKNOWN, "HTTP stream closed", false},
    {HTTP_FRAME_SIZE_ERROR, CRPC_INTERNAL, "HTTP frame size error", false},
    {HTTP_REFUSED_STREAM, CRPC_UNAVAILABLE, "stream refused by the server",
     false},
    {HTTP_CANCEL, CRPC_CANCELED, "stream cancelled by the server", false},
    {HTTP_COMPRESSION_ERROR, CRPC_INTERNAL, "HTTP header compression error",
     false},
    {HTTP_ENHANCE_YOUR_CALM, CRPC_RESOURCE_EXHAUSTED,
     "the server asks for calm", false},
    {HTTP_INADEQUATE_SECURITY, CRPC_PERMISSION_DENIED,
     "the server finds the connection's security inadequate", false},
    {HTTP_LOCAL_RESET, CRPC_CANCELED, "stream reset", false},
    {HTTP_CONNECTION_LOST, CRPC_UNAVAILABLE, "connection lost", true},
    {HTTP_UNPROCESSED, CRPC_UNAVAILABLE,
     "connection closed before the request was processed", true},
    {HTTP_TIMED_OUT, CRPC_UNAVAILABLE, "connection timed out", false},
    {HTTP_NO_MEMORY, CRPC_RESOURCE_EXHAUSTED, "out of memory", true},
    {HTTP_MALFORMED, CRPC_INTERNAL, "malformed HTTP response", false},
    {HTTP_TOO_LARGE, CRPC_RESOURCE_EXHAUSTED, "headers too large", true},
    {HTTP_FLOOD, CRPC_UNAVAILABLE, "connection ended by this client", false},
};

static const reason_row *find_reason(http_reason reason) {
  static const reason_row other = {HTTP_DONE, CRPC_UNKNOWN,
                                   "stream ended without a status", false};
  for (size_t i = 0; i < CPB__COUNT(reasons); i++) {
    if (reasons[i].reason == reason) {
      return &reasons[i];
    }
  }
  return &other;
}

crpc_code crpc__code_from_reason(http_reason reason) {
  return find_reason(reason)->code;
}

cpb_str crpc__reason_text(cpb_arena *arena, http_reason reason, cpb_str why) {
  const reason_row *row = find_reason(reason);
  if (why.len == 0) {
    return cpb_str_from_cstr(row->text);
  }
  return row->why_alone ? why
                        : cpb_arena_printf(arena, "%s: " CPB_STR_FMT, row->text,
                                           CPB_STR_ARG(why));
}

/* --- google.rpc.Status { int32 code = 1; string message = 2; repeated
 *     google.protobuf.Any details = 3; } and Any { string type_url = 1; bytes
 *     value = 2; }: five fields, written and read by hand. --- */

static const cpb_str any_prefix = CPB_STR_INIT("type.googleapis.com/");

static size_t varint_size(uint64_t v) {
  size_t n = 1;
  while (v >>= 7) {
    n++;
  }
  return n;
}

static char *put_varint(char *to, uint64_t v) {
  while (v > 127) {
    *to++ = (char)(v | 128);
    v >>= 7;
  }
  *to++ = (char)v;
  return to;
}

static size_t bytes_size(size_t len) {
  return 1 + varint_size(len) + len;
}

static char *put_tag_len(char *to, unsigned number, size_t len) {
  *to++ = (char)(number << 3 | 2);
  return put_varint(to, len);
}

static char *put_text(char *to, cpb_str text) {
  cpb__copy(to, text.data, text.len);
  return to + text.len;
}

static size_t any_size(const crpc_error_detail *d) {
  return bytes_size(any_prefix.len + d->type.len) + bytes_size(d->value.len);
}

static char *put_any(char *to, const crpc_error_detail *d) {
  to = put_tag_len(to, 3, any_size(d));
  to = put_tag_len(to, 1, any_prefix.len + d->type.len);
  to = put_text(to, any_prefix);
  to = put_text(to, d->type);
  to = put_tag_len(to, 2, d->value.len);
  return put_text(to, d->value);
}

cpb_str crpc__status_encode(cpb_arena *arena, crpc_code code, cpb_str message,
                            const crpc_error *error) {
  size_t count = crpc_error_detail_count(error);
  size_t size = 2 + bytes_size(message.len);
  for (size_t i = 0; i < count; i++) {
    crpc_error_detail d = crpc_error_detail_at(error, i);
    size += bytes_size(any_size(&d));
  }
  char *out = cpb_arena_alloc(arena, size);
  if (!out) {
    return (cpb_str){NULL, 0};
  }
  char *to = out;
  *to++ = 1 << 3;
  *to++ = (char)code;
  to = put_tag_len(to, 2, message.len);
  to = put_text(to, message);
  for (size_t i = 0; i < count; i++) {
    crpc_error_detail d = crpc_error_detail_at(error, i);
    to = put_any(to, &d);
  }
  return (cpb_str){out, (size_t)(to - out)};
}

static bool get_varint(cpb_str *in, uint64_t *out) {
  *out = 0;
  for (unsigned shift = 0; shift < 64 && in->len; shift += 7) {
    uint8_t byte = (uint8_t)*in->data;
    in->data++;
    in->len--;
    *out |= (uint64_t)(byte & 127) << shift;
    if (byte < 128) {
      return true;
    }
  }
  return false;
}

/* The next field; *bytes is empty but for length-delimited ones. */
static bool get_field(cpb_str *in, unsigned *number, cpb_str *bytes) {
  static const size_t fixed[] = {0, 8, 0, 0, 0, 4, 0, 0};
  uint64_t tag, len;
  *bytes = (cpb_str){NULL, 0};
  if (!get_varint(in, &tag) || tag >> 32 || tag >> 3 == 0) {
    return false;
  }
  *number = (unsigned)(tag >> 3);
  if ((tag & 7) == 0) {
    return get_varint(in, &len);
  }
  len = fixed[tag & 7];
  if ((tag & 7) == 2 ? !get_varint(in, &len) : len == 0) {
    return false;
  }
  if (len > in->len) {
    return false;
  }
  if ((tag & 7) == 2) {
    *bytes = (cpb_str){in->data, (size_t)len};
  }
  in->data += len;
  in->len -= (size_t)len;
  return true;
}

static cpb_str after_last_slash(cpb_str url) {
  for (size_t i = url.len; i-- > 0;) {
    if (url.data[i] == '/') {
      return (cpb_str){url.data + i + 1, url.len - i - 1};
    }
  }
  return url;
}

static void add_any(crpc_error *error, cpb_str any) {
  cpb_str url = {NULL, 0}, value = {NULL, 0}, bytes;
  unsigned number;
  while (any.len) {
    if (!get_field(&any, &number, &bytes)) {
      return;
    }
    if (number == 1) {
      url = bytes;
    } else if (number == 2) {
      value = bytes;
    }
  }
  /* Without memory the detail is lost, the error stays. */
  (void)!crpc_error_add_raw_detail(error, after_last_slash(url), value);
}

void crpc__status_add_details(crpc_error *error, cpb_str status) {
  unsigned number;
  cpb_str bytes;
  while (status.len && get_field(&status, &number, &bytes)) {
    if (number == 3 && bytes.data) {
      add_any(error, bytes);
    }
  }
}
