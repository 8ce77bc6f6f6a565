/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The plugins as programs. protoc starts them with the request on their
 * standard input and takes the response from their standard output. */

#include <stdio.h>
#include <string.h>

#include "generate.h"

#ifndef GEN_VERSION
#define GEN_VERSION "unknown"
#endif

static bool read_all(FILE *file, cpb_arena *arena, cpb_str *out) {
  size_t cap = 1 << 16;
  size_t len = 0;
  char *data = cpb_arena_alloc(arena, cap);
  while (data != NULL) {
    size_t got = fread(data + len, 1, cap - len, file);
    len += got;
    if (got == 0) {
      *out = (cpb_str){data, len};
      return !ferror(file);
    }
    if (len == cap) {
      data = cpb_arena_resize(arena, data, cap, cap * 2);
      cap *= 2;
    }
  }
  return false;
}

static int serve(const gen_plugin *plugin, cpb_arena *arena) {
  cpb_str request;
  cpb_str response;
  const char *error = "cannot read the request";
  if (!read_all(stdin, arena, &request) ||
      !gen_generate(plugin, request, arena, &response, &error)) {
    fprintf(stderr, "%s: %s\n", plugin->name, error);
    return 1;
  }
  if (fwrite(response.data, 1, response.len, stdout) != response.len ||
      fflush(stdout) != 0) {
    fprintf(stderr, "%s: cannot write the response\n", plugin->name);
    return 1;
  }
  return 0;
}

static int print_help(const gen_plugin *plugin, cpb_arena *arena, FILE *file) {
  const char *what = plugin->name + strlen("protoc-gen-");
  gen_out options = GEN_OUT(arena);
  gen_list_options(plugin, &options);
  cpb_str text = gen_out_text(&options);
  fprintf(file,
          "usage: protoc --%s_out=DIR [--%s_opt=NAME=VALUE,...] FILE.proto\n"
          "       (%s must be in PATH)\noptions:\n" CPB_STR_FMT,
          what, what, plugin->name, CPB_STR_ARG(text));
  return file == stdout ? 0 : 2;
}

int gen_main(const gen_plugin *plugin, int argc, char **argv) {
  if (argc > 1 && strcmp(argv[1], "--version") == 0) {
    printf("%s %s\n", plugin->name, GEN_VERSION);
    return 0;
  }
  cpb_arena *arena = cpb_arena_create(NULL);
  if (arena == NULL) {
    fprintf(stderr, "%s: out of memory\n", plugin->name);
    return 1;
  }
  int status =
      argc == 1 ? serve(plugin, arena)
                : print_help(plugin, arena,
                             strcmp(argv[1], "--help") == 0 ? stdout : stderr);
  cpb_arena_destroy(arena);
  return status;
}
