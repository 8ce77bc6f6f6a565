/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Any bytes as a CodeGeneratorRequest, for both plugins: whatever comes, the
 * answer is a response or an error, in bounded memory. Options, which are the
 * request's parameter, come with the bytes too; and since those of most inputs
 * are refused at once, a second run has some that count. */

#include <string.h>

#include "../../codegen/generate.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void run(const gen_plugin *plugin, cpb_str request) {
  cpb_arena *arena = cpb_arena_create(NULL);
  if (arena == NULL) {
    return;
  }
  cpb_arena_set_limit(arena, (size_t)256 << 20);
  cpb_str response;
  const char *error;
  google_protobuf_compiler_CodeGeneratorResponse decoded = {0};
  if (gen_generate(plugin, request, arena, &response, &error) &&
      google_protobuf_compiler_CodeGeneratorResponse_decode(
          response, arena, &decoded, NULL) != CPB_OK &&
      !cpb_arena_failed(arena)) {
    __builtin_trap();
  }
  cpb_arena_destroy(arena);
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
      "prefix=x_,prefix=golden=y_,prefix=google.protobuf=z_",
      "text=off,speed=none,api=API",
      "json=off,speed=golden.v3.Shapes",
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
