/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "schema.h"

#include <stdlib.h>
#include <string.h>

#include "names.h"

bool gen_fail(gen_schema *schema, const char *format, ...) {
  if (schema->error == NULL) {
    va_list args;
    va_start(args, format);
    cpb_str text = cpb_arena_vprintf(schema->arena, format, args);
    va_end(args);
    schema->error = text.data ? text.data : "out of memory";
  }
  return false;
}

void *CPB_NULLABLE gen_array(gen_schema *schema, size_t count, size_t size) {
  /* One item more, so that an empty array is not NULL either. */
  void *array = count < UINT32_MAX
                    ? cpb_arena_zalloc(schema->arena, (count + 1) * size)
                    : NULL;
  if (array == NULL) {
    gen_fail(schema, "out of memory");
  }
  return array;
}

/* ---- The pool ---- */

/* Memory of the arena, which is given back with it. */
static void *take_from_arena(void *ctx, void *ptr, size_t old_size,
                             size_t new_size) {
  size_t size = (new_size + 15) & ~(size_t)15; /* aligned for any object */
  return new_size > 0 ? cpb_arena_resize(ctx, ptr, old_size, size) : NULL;
}

/* A pool reads bytes: what plugins are sent has the shape of a
 * FileDescriptorSet. */
static bool fill_pool(
    gen_schema *schema,
    const google_protobuf_compiler_CodeGeneratorRequest *request) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &gen_limits};
  google_protobuf_FileDescriptorSet set = {0};
  cpb_str bytes;
  cpb_error error = {.code = CPB_OK};
  set.file.items = request->proto_file.items;
  set.file.len = request->proto_file.len;
  schema->alloc = (cpb_allocator){take_from_arena, schema->arena};
  schema->pool = cpb_pool_create(&schema->alloc);
  if (schema->pool == NULL) {
    return gen_fail(schema, "out of memory");
  }
  cpb_code code = cpb_encode(&set, &google_protobuf_FileDescriptorSet_def,
                             &options, schema->arena, &bytes, &error);
  if (code == CPB_OK) {
    code = cpb_pool_add_set(schema->pool, bytes.data, bytes.len, &gen_limits,
                            &error);
  }
  return code == CPB_OK || gen_fail(schema, "%s%s%s", error.path,
                                    error.path[0] ? ": " : "", error.message);
}

/* ---- Files ---- */

static int compare_names(cpb_str a, cpb_str b) {
  size_t common = a.len < b.len ? a.len : b.len;
  int order = common > 0 ? memcmp(a.data, b.data, common) : 0;
  return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare_files(const void *a, const void *b) {
  return compare_names((*(gen_file *const *)a)->proto->name,
                       (*(gen_file *const *)b)->proto->name);
}

static int compare_file_name(const void *name, const void *file) {
  return compare_names(*(const cpb_str *)name,
                       (*(gen_file *const *)file)->proto->name);
}

gen_file *CPB_NULLABLE gen_find_file(const gen_schema *schema, cpb_str name) {
  gen_file **found = bsearch(&name, schema->paths, schema->file_count,
                             sizeof(schema->paths[0]), compare_file_name);
  return found ? *found : NULL;
}

/* SourceCodeInfo's path of the syntax and of the edition statement. */
enum { FILE_SYNTAX = 12, FILE_EDITION = 14 };

static bool load_comments(gen_schema *schema, gen_file *file) {
  if (!gen_comments_build(&file->comments, schema->arena,
                          file->proto->source_code_info)) {
    return gen_fail(schema, "out of memory");
  }
  gen_place top = {NULL, 0};
  file->head = gen_comments_find(&file->comments, top, FILE_SYNTAX, -1);
  if (file->head == NULL) {
    file->head = gen_comments_find(&file->comments, top, FILE_EDITION, -1);
  }
  return true;
}

static bool init_file(gen_schema *schema, gen_file *file, cpb_str name) {
  if (!gen_is_file_name(name)) {
    return gen_fail(schema, "not a file name: \"" CPB_STR_FMT "\"",
                    CPB_STR_ARG(name));
  }
  file->def = cpb_pool_find_file(schema->pool, name);
  file->proto = cpb_pool_file_descriptor(schema->pool, file->def);
  file->c_stem = gen_file_stem(schema->arena, name);
  return true;
}

static bool index_files(
    gen_schema *schema,
    const google_protobuf_compiler_CodeGeneratorRequest *request) {
  size_t count = request->proto_file.len;
  schema->files = gen_array(schema, count, sizeof(schema->files[0]));
  schema->paths = gen_array(schema, count, sizeof(gen_file *));
  if (schema->files == NULL || schema->paths == NULL) {
    return false;
  }
  for (size_t i = 0; i < count; i++) {
    schema->paths[i] = &schema->files[i];
    if (!init_file(schema, &schema->files[i],
                   request->proto_file.items[i].name)) {
      return false;
    }
  }
  schema->file_count = count;
  qsort(schema->paths, count, sizeof(schema->paths[0]), compare_files);
  for (size_t i = 1; i < count; i++) {
    if (schema->paths[i - 1]->def == schema->paths[i]->def) {
      return gen_fail(schema, "file given twice: " CPB_STR_FMT,
                      CPB_STR_ARG(schema->paths[i]->proto->name));
    }
  }
  return true;
}

static bool mark_generated(
    gen_schema *schema,
    const google_protobuf_compiler_CodeGeneratorRequest *request) {
  for (uint32_t i = 0; i < request->file_to_generate.len; i++) {
    cpb_str name = request->file_to_generate.items[i];
    gen_file *file = gen_find_file(schema, name);
    if (file == NULL) {
      return gen_fail(schema, "no descriptor came for \"" CPB_STR_FMT "\"",
                      CPB_STR_ARG(name));
    }
    file->generated = true;
  }
  return true;
}

static bool collect_imports(gen_schema *schema, gen_file *file) {
  file->dep_count = file->def->dep_count;
  file->deps = gen_array(schema, file->dep_count, sizeof(file->deps[0]));
  for (size_t i = 0; file->deps && i < file->dep_count; i++) {
    file->deps[i] = gen_find_file(schema, file->def->deps[i]->name);
  }
  return file->deps != NULL;
}

static bool collect_generated(gen_schema *schema) {
  for (size_t i = 0; i < schema->file_count; i++) {
    gen_file *file = &schema->files[i];
    if (file->generated &&
        (!collect_imports(schema, file) || !gen_collect_fields(schema, file) ||
         !gen_collect_services(schema, file))) {
      return false;
    }
  }
  return true;
}

bool gen_schema_build(
    gen_schema *schema, cpb_arena *arena,
    const google_protobuf_compiler_CodeGeneratorRequest *request) {
  *schema = (gen_schema){.arena = arena};
  if (!fill_pool(schema, request) || !index_files(schema, request) ||
      !mark_generated(schema, request)) {
    return false;
  }
  for (size_t i = 0; i < schema->file_count; i++) {
    gen_file *file = &schema->files[i];
    if ((file->generated && !load_comments(schema, file)) ||
        !gen_collect_types(schema, file)) {
      return false;
    }
  }
  return gen_sort_types(schema) && collect_generated(schema);
}
