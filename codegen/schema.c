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

/* A pool reads bytes: what plugins are sent has the shape of a
 * FileDescriptorSet. */
static bool fill_pool(gen_schema *schema, cpb_arena *scratch,
                      const cpb_allocator *alloc, const gen_request *request) {
  cpb_str bytes = {NULL, 0};
  cpb_error error = {.code = CPB_OK};
  schema->pool = cpb_pool_create(alloc);
  if (schema->pool == NULL) {
    return gen_fail(schema, "out of memory");
  }
  cpb_code code = gen_request_set(request, scratch, &bytes, &error);
  if (code == CPB_OK) {
    code = cpb_pool_add_set(schema->pool, bytes.data, bytes.len, &gen_limits,
                            &error);
  }
  cpb_arena_reset(scratch);
  if (code == CPB_NO_MEMORY) {
    return gen_fail(schema, "out of memory");
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

static bool init_file(gen_schema *schema, gen_file *file,
                      const gen_request_file *from) {
  cpb_str name = from->name;
  if (!gen_is_file_name(name)) {
    return gen_fail(schema, "not a file name: \"" CPB_STR_FMT "\"",
                    CPB_STR_ARG(name));
  }
  file->def = cpb_pool_find_file(schema->pool, name);
  file->proto = cpb_pool_file_descriptor(schema->pool, file->def);
  file->source_info = from->source_info;
  file->c_stem = gen_file_stem(schema->arena, name);
  return true;
}

static bool index_files(gen_schema *schema, const gen_request *request) {
  size_t count = request->file_count;
  schema->files = gen_array(schema, count, sizeof(schema->files[0]));
  schema->paths = gen_array(schema, count, sizeof(gen_file *));
  if (schema->files == NULL || schema->paths == NULL) {
    return false;
  }
  for (size_t i = 0; i < count; i++) {
    schema->paths[i] = &schema->files[i];
    if (!init_file(schema, &schema->files[i], &request->files[i])) {
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

static bool mark_generated(gen_schema *schema, const gen_request *request) {
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

bool gen_schema_build(gen_schema *schema, cpb_arena *arena, cpb_arena *scratch,
                      const cpb_allocator *CPB_NULLABLE alloc,
                      const gen_request *request) {
  *schema = (gen_schema){.arena = arena};
  if (!fill_pool(schema, scratch, alloc, request) ||
      !index_files(schema, request) || !mark_generated(schema, request)) {
    return false;
  }
  for (size_t i = 0; i < schema->file_count; i++) {
    if (!gen_collect_types(schema, &schema->files[i])) {
      return false;
    }
  }
  if (!gen_sort_types(schema)) {
    return false;
  }
  for (size_t i = 0; i < schema->file_count; i++) {
    gen_file *file = &schema->files[i];
    if (file->generated && (!collect_imports(schema, file) ||
                            !gen_collect_services(schema, file))) {
      return false;
    }
  }
  return true;
}

void gen_schema_cleanup(gen_schema *schema) {
  cpb_pool_destroy(schema->pool);
}

bool gen_open_file(gen_schema *schema, gen_file *file, cpb_arena *arena) {
  schema->arena = arena;
  return gen_collect_comments(schema, file) && gen_collect_fields(schema, file);
}
