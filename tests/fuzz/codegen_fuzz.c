/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Any bytes as a CodeGeneratorRequest, for both plugins: whatever comes, the
 * answer is a response or an error, in bounded memory. */

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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  cpb_str request = {(const char *)data, size};
  run(&gen_plugin_messages, request);
  run(&gen_plugin_services, request);
  return 0;
}
