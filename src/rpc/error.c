/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The error object. It is one block: the struct, then the message, then the text
 * of one line, both NUL-terminated; a cause, which comes later, makes a new text.
 * A message is valid UTF-8 and whole as a C string: what is not UTF-8, and each
 * NUL, becomes U+FFFD. Connect's JSON and grpc-message carry text, and
 * crpc_error_message returns a C string.
 *
 * The static error stands for "no memory for an error": it is never written to
 * and destroying it does nothing. */

#include <stdio.h>

#include "base/text.h"
#include "rpc/call.h"

struct crpc_error {
  cpb_allocator alloc;
  size_t size; /* of the block; 0 = static */
  crpc_code code;
  bool remote;
  uint32_t detail_count, detail_cap;
  crpc_error_detail *details; /* each value's block holds type and value */
  const char *message;
  size_t message_len;
  const char *text;
  char *caused_text; /* own block, or NULL */
  size_t caused_size;
};

static crpc_error *out_of_memory(void) {
  static const crpc_error error = {
      .code = CRPC_RESOURCE_EXHAUSTED,
      .message = "out of memory",
      .message_len = sizeof("out of memory") - 1,
      .text = "resource_exhausted: out of memory",
  };
  return (crpc_error *)(uintptr_t)&error;
}

/* "code: message (cause)"; returns the length without the NUL. */
static size_t write_text(char *out, size_t size, crpc_code code,
                         const char *message, const char *cause) {
  bool empty = message[0] == '\0';
  int n = snprintf(out, size, "%s%s%s%s%s%s", crpc_code_name(code),
                   empty ? "" : ": ", message, cause ? " (" : "",
                   cause ? cause : "", cause ? ")" : "");
  return n < 0 ? 0 : (size_t)n;
}

/* A new error with room for a message of len bytes, to be written by the caller,
 * who then calls complete. */
static crpc_error *allocate(const cpb_allocator *alloc, crpc_code code,
                            size_t len) {
  if (!alloc) {
    alloc = cpb_allocator_default();
  }
  size_t text = strlen(crpc_code_name(code)) + sizeof(": ") + len;
  size_t size = sizeof(crpc_error) + len + 1 + text;
  crpc_error *error = len > SIZE_MAX / 4 ? NULL : cpb__alloc(alloc, size);
  if (!error) {
    return NULL;
  }
  memset(error, 0, sizeof(*error));
  error->alloc = *alloc;
  error->size = size;
  error->code = code;
  error->message = (char *)(error + 1);
  error->message_len = len;
  return error;
}

static void complete(crpc_error *error) {
  char *message = (char *)(error + 1);
  char *text = message + error->message_len + 1;
  message[error->message_len] = '\0';
  write_text(text, error->size - (size_t)(text - (char *)error), error->code,
             message, NULL);
  error->text = text;
}

crpc_error *crpc__error_new(const cpb_allocator *alloc, crpc_code code,
                            cpb_str message, bool remote) {
  size_t len = cpb__utf8_repair(NULL, message.data, message.len);
  crpc_error *error = allocate(alloc, code, len);
  if (!error) {
    return out_of_memory();
  }
  (void)cpb__utf8_repair((char *)(error + 1), message.data, message.len);
  complete(error);
  error->remote = remote;
  return error;
}

/* A formatted message may hold bytes of a peer: then there is another error, with
 * the message mended. */
static crpc_error *mended(crpc_error *error) {
  cpb_str text = {(char *)(error + 1), error->message_len};
  if (cpb__utf8_repair(NULL, text.data, text.len) == text.len) {
    complete(error);
    return error;
  }
  crpc_error *sound = crpc__error_new(&error->alloc, error->code, text, false);
  cpb_allocator alloc = error->alloc;
  cpb__free(&alloc, error, error->size);
  return sound;
}

crpc_error *crpc__error_vnew(const cpb_allocator *alloc, crpc_code code,
                             const char *format, va_list args) {
  va_list again;
  va_copy(again, args);
  int n = vsnprintf(NULL, 0, format, args);
  crpc_error *error = allocate(alloc, code, n < 0 ? 0 : (size_t)n);
  if (error && n > 0) {
    (void)vsnprintf((char *)(error + 1), (size_t)n + 1, format, again);
  }
  va_end(again);
  return error ? mended(error) : out_of_memory();
}

crpc_error *crpc_error_create(const cpb_allocator *alloc, crpc_code code,
                              const char *format, ...) {
  va_list args;
  va_start(args, format);
  crpc_error *error = crpc__error_vnew(alloc, code, format, args);
  va_end(args);
  return error;
}

static size_t detail_size(crpc_error_detail detail) {
  return detail.type.len + detail.value.len + 1;
}

void crpc_error_destroy(crpc_error *error) {
  if (!error || error->size == 0) {
    return;
  }
  cpb_allocator alloc = error->alloc;
  for (uint32_t i = 0; i < error->detail_count; i++) {
    crpc_error_detail detail = error->details[i];
    cpb__free(&alloc, (char *)(uintptr_t)detail.type.data, detail_size(detail));
  }
  cpb__free(&alloc, error->details,
            error->detail_cap * sizeof(error->details[0]));
  cpb__free(&alloc, error->caused_text, error->caused_size);
  cpb__free(&alloc, error, error->size);
}

crpc_code crpc_error_code(const crpc_error *error) {
  return error ? error->code : CRPC_OK;
}

const char *crpc_error_message(const crpc_error *error) {
  return error ? error->message : "";
}

cpb_str crpc__error_message(const crpc_error *error) {
  cpb_str message = {"", 0};
  if (error) {
    message.data = error->message;
    message.len = error->message_len;
  }
  return message;
}

const char *crpc_error_text(const crpc_error *error) {
  return error ? error->text : crpc_code_name(CRPC_OK);
}

bool crpc_error_is_remote(const crpc_error *error) {
  return error && error->remote;
}

void crpc_error_set_cause(crpc_error *error, const char *format, ...) {
  char *cause = NULL, *text = NULL;
  va_list args;
  if (error->size == 0) {
    return;
  }
  va_start(args, format);
  int n = vsnprintf(NULL, 0, format, args);
  va_end(args);
  size_t cause_size = n < 0 ? 1 : (size_t)n + 1;
  size_t text_size = strlen(crpc_code_name(error->code)) + sizeof(": ") +
                     error->message_len + sizeof(" ()") + cause_size;
  cause = cpb__zalloc(&error->alloc, cause_size);
  text = cause ? cpb__alloc(&error->alloc, text_size) : NULL;
  if (text) {
    va_start(args, format);
    (void)vsnprintf(cause, cause_size, format, args);
    va_end(args);
    write_text(text, text_size, error->code, error->message, cause);
    cpb__free(&error->alloc, error->caused_text, error->caused_size);
    error->caused_text = text;
    error->caused_size = text_size;
    error->text = text;
  }
  cpb__free(&error->alloc, cause, cause_size);
}

static bool reserve_detail(crpc_error *error) {
  if (error->detail_count < error->detail_cap) {
    return true;
  }
  uint32_t cap = error->detail_cap ? error->detail_cap * 2 : 4;
  crpc_error_detail *details =
      cap > CRPC__ERROR_DETAILS_MAX
          ? NULL
          : cpb__resize(&error->alloc, error->details,
                        error->detail_cap * sizeof(details[0]),
                        cap * sizeof(details[0]));
  if (!details) {
    return false;
  }
  error->details = details;
  error->detail_cap = cap;
  return true;
}

crpc_code crpc_error_add_raw_detail(crpc_error *error, cpb_str type,
                                    cpb_str value) {
  crpc_error_detail detail = {type, value};
  if (error->size == 0 || !reserve_detail(error)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  char *block = cpb__alloc(&error->alloc, detail_size(detail));
  if (!block) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  cpb__copy(block, type.data, type.len);
  cpb__copy(block + type.len, value.data, value.len);
  detail.type.data = block;
  detail.value.data = block + type.len;
  error->details[error->detail_count++] = detail;
  return CRPC_OK;
}

crpc_code crpc_error_add_detail(crpc_error *error, const cpb_message_def *def,
                                const void *msg) {
  if (error->size == 0) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  cpb_arena *arena = cpb_arena_create(&error->alloc);
  if (!arena) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  cpb_str value;
  crpc_code rc;
  switch (cpb_encode(msg, def, NULL, arena, &value, NULL)) {
    case CPB_OK:
      rc = crpc_error_add_raw_detail(error, cpb_message_name(def), value);
      break;
    case CPB_NO_MEMORY:
      rc = CRPC_RESOURCE_EXHAUSTED;
      break;
    default:
      rc = CRPC_INVALID_ARGUMENT;
      break;
  }
  cpb_arena_destroy(arena);
  return rc;
}

crpc_code crpc_error_find_detail(const crpc_error *error,
                                 const cpb_message_def *def, cpb_arena *arena,
                                 void *msg) {
  cpb_str name = cpb_message_name(def);
  cpb_message_init(def, msg);
  for (size_t i = 0; i < crpc_error_detail_count(error); i++) {
    crpc_error_detail detail = error->details[i];
    if (cpb_str_equal(detail.type, name)) {
      cpb_code rc = cpb_decode(detail.value.data, detail.value.len, def, NULL,
                               arena, msg, NULL);
      return rc == CPB_NO_MEMORY ? CRPC_RESOURCE_EXHAUSTED
             : rc                ? CRPC_INVALID_ARGUMENT
                                 : CRPC_OK;
    }
  }
  return CRPC_NOT_FOUND;
}

size_t crpc_error_detail_count(const crpc_error *error) {
  return error ? error->detail_count : 0;
}

crpc_error_detail crpc_error_detail_at(const crpc_error *error, size_t index) {
  return error->details[index];
}

crpc_error *crpc__error_copy(const cpb_allocator *alloc,
                             const crpc_error *error, bool remote) {
  crpc_error *copy =
      crpc__error_new(alloc, error->code, crpc__error_message(error), remote);
  for (uint32_t i = 0; i < error->detail_count; i++) {
    crpc_error_detail detail = error->details[i];
    if (crpc_error_add_raw_detail(copy, detail.type, detail.value)) {
      break; /* out of memory: what there is room for is told */
    }
  }
  return copy;
}
