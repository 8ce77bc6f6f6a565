/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Schemas at run time: reads what `protoc -o` or `buf build -o` wrote, and shows
 * it, or a message of one of its types. Links cpb, not connectrpc.
 *
 *   descriptors shop.binpb                        what is in it
 *   descriptors shop.binpb --json                 all of it, as JSON
 *   descriptors shop.binpb --text                 the same as text
 *   descriptors shop.binpb shop.v1.Order <order   a binary message, as JSON */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cpb/cpb.h"
#include "google/protobuf/descriptor.pb.h"

/* All of a stream; NULL data when out of memory or when it cannot be read. */
static cpb_str read_all(FILE *in, cpb_arena *arena) {
  size_t len = 0;
  size_t cap = 4096;
  char *data = cpb_arena_alloc(arena, cap);
  while (data && (len += fread(data + len, 1, cap - len, in)) == cap) {
    data = cpb_arena_resize(arena, data, cap, cap * 2);
    cap *= 2;
  }
  return (cpb_str){data && !ferror(in) ? data : NULL, len};
}

static cpb_str read_file(const char *name, cpb_arena *arena) {
  cpb_str bytes = {NULL, 0};
  FILE *in = fopen(name, "rb");
  if (in) {
    bytes = read_all(in, arena);
    fclose(in);
  }
  return bytes;
}

/* What the pool found in the files: tables, as generated code has them. */
static void list(const cpb_pool *pool) {
  size_t file_count;
  const cpb_file_def *const *files = cpb_pool_files(pool, &file_count);
  for (size_t i = 0; i < file_count; i++) {
    size_t service_count;
    const cpb_service_def *services =
        cpb_pool_services(pool, files[i], &service_count);
    printf(CPB_STR_FMT "\n", CPB_STR_ARG(files[i]->name));
    for (uint32_t k = 0; k < files[i]->message_count; k++) {
      const cpb_message_def *message = files[i]->messages[k];
      printf("  message " CPB_STR_FMT ", %u fields\n",
             CPB_STR_ARG(message->full_name), message->field_count);
    }
    for (size_t k = 0; k < service_count; k++) {
      printf("  service " CPB_STR_FMT ", %zu methods\n",
             CPB_STR_ARG(services[k].full_name), services[k].method_count);
    }
  }
}

/* The set is a message itself, of a type that the program was compiled with. */
static cpb_code show_set(cpb_str bytes, bool as_text, cpb_arena *arena,
                         cpb_error *error) {
  const cpb_message_def *def = &google_protobuf_FileDescriptorSet_def;
  const cpb_codec_options indent = {CPB_CODEC_OPTIONS_INIT,
                                    .flags = CPB_INDENT};
  google_protobuf_FileDescriptorSet set = {0};
  cpb_str out;
  cpb_code rc =
      google_protobuf_FileDescriptorSet_decode(bytes, arena, &set, error);
  if (rc == CPB_OK) {
    rc = as_text ? cpb_to_text(&set, def, &indent, arena, &out, error)
                 : cpb_to_json(&set, def, &indent, arena, &out, error);
  }
  if (rc == CPB_OK) {
    printf(CPB_STR_FMT "\n", CPB_STR_ARG(out));
  }
  return rc;
}

/* A message of a type that the program was not compiled with. */
static cpb_code show_message(const cpb_pool *pool, const cpb_message_def *def,
                             cpb_str bytes, cpb_arena *arena,
                             cpb_error *error) {
  const cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                                     .flags = CPB_INDENT,
                                     .registry = cpb_pool_registry(pool)};
  cpb_str json;
  void *msg = cpb_message_new(def, arena);
  if (!msg) {
    return CPB_NO_MEMORY;
  }
  cpb_code rc =
      cpb_decode(bytes.data, bytes.len, def, &options, arena, msg, error);
  if (rc || (rc = cpb_to_json(msg, def, &options, arena, &json, error))) {
    return rc;
  }
  printf(CPB_STR_FMT "\n", CPB_STR_ARG(json));
  return CPB_OK;
}

static cpb_code show(const cpb_pool *pool, cpb_str set, const char *what,
                     cpb_arena *arena, cpb_error *error) {
  bool as_text = strcmp(what, "--text") == 0;
  if (as_text || strcmp(what, "--json") == 0) {
    return show_set(set, as_text, arena, error);
  }
  const cpb_message_def *def =
      cpb_pool_find_message(pool, cpb_str_from_cstr(what));
  if (!def) {
    snprintf(error->message, sizeof(error->message), "no message %s", what);
    return CPB_UNKNOWN_TYPE;
  }
  cpb_str bytes = read_all(stdin, arena);
  return bytes.data ? show_message(pool, def, bytes, arena, error)
                    : CPB_NO_MEMORY;
}

static cpb_code run(cpb_pool *pool, const char *file, const char *what,
                    cpb_arena *arena, cpb_error *error) {
  cpb_str set = read_file(file, arena);
  if (!set.data) {
    snprintf(error->message, sizeof(error->message), "cannot read %s", file);
    return CPB_INVALID_ARGUMENT;
  }
  cpb_code rc = cpb_pool_add_set(pool, set.data, set.len, NULL, error);
  if (rc || what) {
    return rc ? rc : show(pool, set, what, arena, error);
  }
  list(pool);
  return CPB_OK;
}

int main(int argc, char **argv) {
  if (argc < 2 || argc > 3) {
    fprintf(stderr, "usage: descriptors SET [--json | --text | TYPE]\n");
    return 2;
  }
  cpb_error error = {.message = "out of memory"};
  cpb_code rc = CPB_NO_MEMORY;
  cpb_arena *arena = cpb_arena_create(NULL);
  cpb_pool *pool = cpb_pool_create(NULL);
  if (arena && pool) {
    rc = run(pool, argv[1], argc > 2 ? argv[2] : NULL, arena, &error);
  }
  if (rc) {
    fprintf(stderr, "%s%s%s\n", error.path, error.path[0] ? ": " : "",
            error.message);
  }
  cpb_pool_destroy(pool);
  cpb_arena_destroy(arena);
  return rc != CPB_OK;
}
