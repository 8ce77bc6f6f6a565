/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* How a call of gRPC or gRPC-Web ended, written and read: status, message, details,
 * trailers. Of those that are sent there are no more than the caller takes, but the
 * status always.
 *
 * An error that is too large gets smaller step by step: its message is cut to
 * halves, then the custom trailers go, then the details. A success whose trailers
 * are too large is an error: they would be missed.
 *
 * Sources: gRPC PROTOCOL-HTTP2, "Responses"; RFC 9113 section 6.5.2. */

#include "protocol/internal.h"

static const cpb_str status_digits[] = {
    CPB_STR_INIT("0"),  CPB_STR_INIT("1"),  CPB_STR_INIT("2"),
    CPB_STR_INIT("3"),  CPB_STR_INIT("4"),  CPB_STR_INIT("5"),
    CPB_STR_INIT("6"),  CPB_STR_INIT("7"),  CPB_STR_INIT("8"),
    CPB_STR_INIT("9"),  CPB_STR_INIT("10"), CPB_STR_INIT("11"),
    CPB_STR_INIT("12"), CPB_STR_INIT("13"), CPB_STR_INIT("14"),
    CPB_STR_INIT("15"), CPB_STR_INIT("16"),
};

const http_field crpc__status_ok = {CPB_STR_INIT("grpc-status"),
                                    CPB_STR_INIT("0"), HTTP_GRPC_STATUS,
                                    HTTP_FIELD_STABLE | HTTP_FIELD_CONSTANT};

/* gRPC PROTOCOL-HTTP2, "Responses": Status-Message is percent-encoded. */
static cpb_str encode_message(crpc__fields *fields, cpb_str message) {
  char *out = cpb_arena_alloc(fields->arena, message.len * 3);
  if (!out) {
    fields->failed = true;
    return (cpb_str){NULL, 0};
  }
  return (cpb_str){out, cpb__percent_encode(out, message.data, message.len)};
}

static cpb_str encode_details(crpc__fields *fields, const crpc__ending *ending,
                              cpb_str message) {
  cpb_str bytes =
      crpc__status_encode(fields->arena, ending->code, message, ending->error);
  char *out = bytes.data ? cpb_arena_alloc(fields->arena,
                                           CPB__BASE64_ENCODED(bytes.len))
                         : NULL;
  if (!out) {
    fields->failed = true;
    return (cpb_str){NULL, 0};
  }
  return (cpb_str){out, cpb__base64_encode(out, bytes.data, bytes.len,
                                           CPB__BASE64_STD, false)};
}

/* What is told of an ending. */
typedef struct selection {
  cpb_str message;
  bool details, trailers;
} selection;

static void add(crpc__fields *fields, const crpc__ending *ending,
                const selection *what) {
  if (ending->code == CRPC_OK) {
    crpc__fields_put(fields, &crpc__status_ok);
  } else {
    crpc__fields_add(fields, HTTP_GRPC_STATUS, status_digits[ending->code], 0);
    if (what->message.len) {
      crpc__fields_add(fields, HTTP_GRPC_MESSAGE,
                       encode_message(fields, what->message), 0);
    }
    if (what->details) {
      crpc__fields_add(fields, HTTP_GRPC_STATUS_DETAILS_BIN,
                       encode_details(fields, ending, what->message), 0);
    }
  }
  if (what->trailers) {
    crpc__fields_add_metadata(fields, ending->trailers, (cpb_str){NULL, 0});
  }
}

/* The first len bytes or a little less, where a character ends, and "...". */
static cpb_str cut(crpc__fields *fields, cpb_str text, size_t len) {
  while (len && ((uint8_t)text.data[len] & 0xC0) == 0x80) {
    len--;
  }
  char *out = cpb_arena_alloc(fields->arena, len + 3);
  if (!out) {
    fields->failed = true;
    return (cpb_str){NULL, 0};
  }
  cpb__copy(out, text.data, len);
  memcpy(out + len, "...", 3);
  return (cpb_str){out, len + 3};
}

/* false: there is nothing left to leave out. */
static bool reduce(crpc__fields *fields, const crpc__ending *ending,
                   selection *what, size_t *len) {
  enum { MESSAGE_MIN = 1024 };
  if (*len > MESSAGE_MIN) {
    *len /= 2;
    what->message = cut(fields, ending->message, *len);
  } else if (what->trailers) {
    what->trailers = false;
  } else if (what->details) {
    what->details = false;
  } else {
    bool any = what->message.len != 0;
    what->message.len = 0;
    return any;
  }
  return true;
}

static size_t bound(const http_exchange *x) {
  return x ? x->vtable->max_field_bytes(x) : SIZE_MAX;
}

static void add_error(crpc__fields *fields, const crpc__ending *ending,
                      const http_exchange *x) {
  size_t max = bound(x);
  size_t before = fields->count, len = ending->message.len;
  selection what = {ending->message,
                    crpc_error_detail_count(ending->error) != 0,
                    ending->trailers != NULL};
  add(fields, ending, &what);
  while (!fields->failed && crpc__fields_size(fields) > max &&
         reduce(fields, ending, &what, &len)) {
    fields->count = before;
    add(fields, ending, &what);
  }
}

crpc_code crpc__status_add(crpc__fields *fields, const crpc__ending *ending,
                           const http_exchange *x) {
  size_t before = fields->count;
  selection what = {.trailers = ending->trailers && ending->trailers->count};
  if (ending->code != CRPC_OK) {
    add_error(fields, ending, x);
    return ending->code;
  }
  add(fields, ending, &what);
  if (!what.trailers) {
    return CRPC_OK;
  }
  size_t bytes = crpc__fields_size(fields), max = bound(x);
  if (bytes <= max) {
    return CRPC_OK;
  }
  fields->count = before;
  const crpc__ending lost = {
      .code = CRPC_RESOURCE_EXHAUSTED,
      .message = cpb_arena_printf(fields->arena,
                                  "response trailers of %zu bytes are larger "
                                  "than the %zu that the client takes",
                                  bytes, max)};
  add_error(fields, &lost, x);
  return lost.code;
}

/* --- Read --- */

/* Copies gRPC's own fields. */
crpc__grpc_status crpc__grpc_status_of(crpc__client_stream *c,
                                       const http_head *head) {
  cpb_arena *arena = &c->half.base.call->arena;
  return (crpc__grpc_status){
      .due = true,
      .code = cpb_arena_copy(arena, http_head_value(head, HTTP_GRPC_STATUS)),
      .message =
          cpb_arena_copy(arena, http_head_value(head, HTTP_GRPC_MESSAGE)),
      .details = cpb_arena_copy(
          arena, http_head_value(head, HTTP_GRPC_STATUS_DETAILS_BIN)),
  };
}

bool crpc__grpc_check_head(crpc__client_stream *c, const http_head *head) {
  c->head_status = crpc__grpc_status_of(c, head);
  return crpc__client_check_stream(c, head);
}

/* Without body and trailers the head was both: its metadata are trailers. */
void crpc__grpc_head_was_all(crpc__client_stream *c) {
  if (c->body_seen) {
    return; /* a trailer frame is among the bytes */
  }
  crpc_call *call = c->half.base.call;
  c->status = c->head_status;
  call->recv_trailers = call->recv_headers;
  memset(&call->recv_headers, 0, sizeof(call->recv_headers));
}

static void add_status_details(crpc__client_stream *c) {
  crpc_call *call = c->half.base.call;
  cpb_str text = c->status.details;
  size_t len = 0;
  char *bytes =
      text.len ? cpb_arena_alloc(&call->arena, CPB__BASE64_DECODED(text.len))
               : NULL;
  if (bytes && call->error &&
      cpb__base64_decode(bytes, &len, text.data, text.len)) {
    crpc__status_add_details(call->error, (cpb_str){bytes, len});
  }
}

/* gRPC PROTOCOL-HTTP2, "Responses": an invalid Status-Message does not make the
 * status invalid. */
static cpb_str status_message(crpc__client_stream *c) {
  cpb_str raw = c->status.message;
  char *text = cpb_arena_alloc(&c->half.base.call->arena, raw.len);
  size_t len = text ? cpb__percent_decode(text, raw.data, raw.len) : 0;
  return (cpb_str){text, len};
}

/* Trailers that lack a status are the server's (or a proxy's) fault, and so is an
 * end without trailers: gRPC's own libraries call the first UNKNOWN, the second
 * INTERNAL. */
static crpc_code conclude_without_status(crpc__client_stream *c) {
  crpc_code code = c->status.due ? CRPC_UNKNOWN : CRPC_INTERNAL;
  crpc__call_set_error(
      c->half.base.call, code,
      c->status.due
          ? CPB_STR("the response's trailers have no grpc-status")
          : CPB_STR("the response has no trailers and so no grpc-status"),
      false);
  return code;
}

/* Codes may be added to gRPC's list: what the server says of one that is not known
 * here is told all the same. */
static crpc_code conclude_unknown_status(crpc__client_stream *c) {
  crpc_call *call = c->half.base.call;
  cpb_str message = status_message(c);
  if (message.len == 0) {
    cpb_str code = c->status.code;
    code.len = code.len < 64 ? code.len : 64;
    message = cpb_arena_printf(&call->arena,
                               "unknown grpc-status \"" CPB_STR_FMT "\"",
                               CPB_STR_ARG(code));
  }
  crpc__call_set_error(call, CRPC_UNKNOWN, message, true);
  return CRPC_UNKNOWN;
}

crpc_code crpc__grpc_conclude(crpc__client_stream *c) {
  uint64_t number;
  if (!c->status.code.len) {
    return conclude_without_status(c);
  }
  if (!cpb__parse_u64(c->status.code, 10, &number) || number > 16) {
    number = conclude_unknown_status(c);
  } else if (number != 0) {
    crpc__call_set_error(c->half.base.call, (crpc_code)number,
                         status_message(c), true);
  }
  if (number != 0) {
    add_status_details(c);
  }
  return (crpc_code)number;
}
