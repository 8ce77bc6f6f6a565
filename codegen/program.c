/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The plugins as programs. protoc starts them with the request on their
 * standard input and takes the response from their standard output. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"

#ifndef GEN_VERSION
#define GEN_VERSION "unknown"
#endif

/* The whole of a file, to be freed; NULL when it cannot be read. */
static char *read_all(FILE *file, size_t *len) {
  size_t cap = 1 << 16;
  char *data = malloc(cap);
  *len = 0;
  while (data != NULL) {
    size_t got = fread(data + *len, 1, cap - *len, file);
    *len += got;
    if (got == 0) {
      break;
    }
    if (*len == cap) {
      char *larger = realloc(data, cap * 2);
      if (larger == NULL) {
        free(data);
      }
      data = larger;
      cap *= 2;
    }
  }
  if (ferror(file)) {
    free(data);
    return NULL;
  }
  return data;
}

static bool write_part(void *ctx, cpb_str part) {
  return fwrite(part.data, 1, part.len, ctx) == part.len;
}

static bool generate(const gen_plugin *plugin, cpb_str request) {
  gen_sink sink = {write_part, stdout};
  cpb_error error;
  if (gen_generate(plugin, request, NULL, &sink, &error)) {
    return true;
  }
  if (ferror(stdout)) {
    return false; /* told by who flushes it */
  }
  if (error.code == CPB_NO_MEMORY) {
    fprintf(stderr, "%s: out of memory\n", plugin->name);
  } else {
    fprintf(stderr, "%s: not a request: %s\n", plugin->name, error.message);
  }
  return false;
}

static int serve(const gen_plugin *plugin) {
  size_t len = 0;
  char *data = read_all(stdin, &len);
  if (data == NULL) {
    fprintf(stderr, "%s: cannot read the request\n", plugin->name);
    return 1;
  }
  bool ok = generate(plugin, (cpb_str){data, len});
  free(data);
  if (fflush(stdout) != 0 || ferror(stdout)) {
    fprintf(stderr, "%s: cannot write the response\n", plugin->name);
    return 1;
  }
  return ok ? 0 : 1;
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
      argc == 1 ? serve(plugin)
                : print_help(plugin, arena,
                             strcmp(argv[1], "--help") == 0 ? stdout : stderr);
  cpb_arena_destroy(arena);
  return status;
}
