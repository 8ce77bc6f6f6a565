/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Any bytes as a CodeGeneratorRequest, for both plugins: whatever comes, the
 * answer is a response or an error, in bounded memory. Options, which are the
 * request's parameter, come with the bytes too; and since those of most inputs
 * are refused at once, a second run has some that count. */

#include <string.h>

#include "../../codegen/generate.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Memory, up to as much as any input may take. */
enum { MOST = 256 << 20 };

static void *take(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  size_t *used = ctx;
  const cpb_allocator *usual = cpb_allocator_default();
  if (new_size > old_size && new_size - old_size > MOST - *used) {
    return NULL;
  }
  void *taken = usual->resize(usual->ctx, ptr, old_size, new_size);
  if (taken != NULL || new_size == 0) {
    *used += new_size - old_size;
  }
  return taken;
}

typedef struct parts {
  cpb_arena *arena;
  google_protobuf_compiler_CodeGeneratorResponse decoded;
} parts;

/* Each part is a response of its own. */
static bool check_part(void *ctx, cpb_str part) {
  parts *to = ctx;
  if (google_protobuf_compiler_CodeGeneratorResponse_decode(
          part, to->arena, &to->decoded, NULL) != CPB_OK &&
      !cpb_arena_failed(to->arena)) {
    __builtin_trap();
  }
  return true;
}

static void run(const gen_plugin *plugin, cpb_str request) {
  parts answer = {.arena = cpb_arena_create(NULL)};
  if (answer.arena == NULL) {
    return;
  }
  size_t used = 0;
  cpb_allocator alloc = {take, &used};
  gen_sink sink = {check_part, &answer};
  cpb_error error;
  cpb_arena_set_limit(answer.arena, MOST);
  (void)gen_generate(plugin, request, &alloc, &sink, &error);
  cpb_arena_destroy(answer.arena);
  if (used != 0) {
    __builtin_trap();
  }
}

/* The request with another parameter: of a field that comes twice the last one
 * counts, so that it can be appended. */
static void run_with(const gen_plugin *plugin, cpb_str request,
                     const char *parameter) {
  static char bytes[1 << 20];
  size_t len = strlen(parameter);
  if (request.len + len + 2 > sizeof(bytes)) {
    return;
  }
  memcpy(bytes, request.data, request.len);
  bytes[request.len] = 2 << 3 | 2; /* CodeGeneratorRequest.parameter */
  bytes[request.len + 1] = (char)len;
  memcpy(bytes + request.len + 2, parameter, len);
  run(plugin, (cpb_str){bytes, request.len + 2 + len});
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  /* Chosen by the last byte, which most often means nothing. */
  static const char *const parameters[] = {
      "json=off,text=off,reflection=off,comments=off",
      "partial=on,prefix=x_,prefix=golden=y_,prefix=google.protobuf=z_",
      "text=off,speed=none,api=API",
      "json=off,partial=on,speed=golden.v3.Shapes",
  };
  cpb_str request = {size > 0 ? (const char *)data : "", size};
  size_t choice = size > 0 ? data[size - 1] % 4 : 0;
  run(&gen_plugin_messages, request);
  run(&gen_plugin_services, request);
  run_with(&gen_plugin_messages, request, parameters[choice]);
  run_with(&gen_plugin_services, request,
           "empty=on,paths=source_relative,prefix=x_,comments=off");
  return 0;
}
