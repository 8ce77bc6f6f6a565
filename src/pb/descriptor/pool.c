/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The pool as an object: batches of files that are added, whole or not at all. */

#include "pb/descriptor/pool.h"

#include <stdio.h>

#include "base/arena.h"
#include "pb/error.h"
#include "pb/options.h"

/* ---- Life ---- */

cpb_pool *cpb_pool_create(const cpb_allocator *alloc) {
  uint64_t seed[2];
  if (!alloc) {
    alloc = cpb_allocator_default();
  }
  cpb_pool *pool = cpb__zalloc(alloc, sizeof(*pool));
  if (pool) {
    pool->alloc = alloc;
    cpb__symbols_init(&pool->symbols, alloc);
    cpb__random(seed, sizeof(seed));
    cpb__map_init(&pool->extensions, alloc, seed);
    cpb__pool_index_init(&pool->index);
    pool->registry.index = &pool->index;
  }
  return pool;
}

void cpb_pool_destroy(cpb_pool *pool) {
  if (!pool) {
    return;
  }
  while (pool->parts) {
    cpb__pool_part *part = pool->parts;
    pool->parts = part->next;
    cpb_arena_destroy(part->arena);
  }
  cpb__free(pool->alloc, pool->files, pool->file_cap * sizeof(pool->files[0]));
  cpb__symbols_cleanup(&pool->symbols);
  cpb__map_cleanup(&pool->extensions);
  cpb__free(pool->alloc, pool, sizeof(*pool));
}

/* ---- Errors and memory of a batch ---- */

/* Names may hold anything while they are not checked; a message is one line. */
static void clean(char *text) {
  for (; *text; text++) {
    if ((unsigned char)*text < ' ') {
      *text = '?';
    }
  }
}

bool cpb__batch_fail(cpb__batch *batch, const cpb__pool_file *file,
                     cpb_str path, const char *format, ...) {
  cpb_error *error = batch->error;
  if (error->code != CPB_OK) {
    return false;
  }
  va_list args;
  va_start(args, format);
  error->code = CPB_MALFORMED;
  error->offset = 0;
  (void)vsnprintf(error->message, sizeof(error->message), format, args);
  va_end(args);
  size_t len = strlen(error->message);
  if (file) {
    (void)snprintf(error->message + len, sizeof(error->message) - len,
                   " (in " CPB_STR_FMT ")", CPB_STR_ARG(file->proto->name));
  }
  (void)snprintf(error->path, sizeof(error->path), CPB_STR_FMT,
                 CPB_STR_ARG(path));
  clean(error->message);
  clean(error->path);
  return false;
}

bool cpb__batch_no_memory(cpb__batch *batch) {
  (void)cpb__error_set(batch->error, CPB_NO_MEMORY, 0, "out of memory");
  return false;
}

void *cpb__batch_array(cpb__batch *batch, cpb_arena *arena, size_t count,
                       size_t size) {
  /* One byte more, so that an empty array is not NULL either. */
  void *array = count < SIZE_MAX / size
                    ? cpb_arena_zalloc(arena, count * size + 1)
                    : NULL;
  if (!array) {
    (void)cpb__batch_no_memory(batch);
  }
  return array;
}

/* ---- Loading ---- */

/* The scope of the names of files. */
static const cpb__symbol file_scope = {.kind = CPB__SYMBOL_FILE};

cpb__pool_file *cpb__pool_file_find(const cpb_pool *pool, cpb_str name) {
  const cpb__symbol *symbol =
      cpb__symbols_find(&pool->symbols, &file_scope, name);
  return symbol ? symbol->file : NULL;
}

static bool decode_file(cpb__batch *batch, cpb__pool_file *file) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS,
                               .limits = batch->limits};
  cpb__file_proto *proto =
      google_protobuf_FileDescriptorProto_new(batch->arena);
  if (!proto) {
    return cpb__batch_no_memory(batch);
  }
  file->proto = proto;
  return cpb_decode(file->def.descriptor.data, file->def.descriptor.len,
                    &google_protobuf_FileDescriptorProto_def, &options,
                    batch->arena, proto, batch->error) == CPB_OK;
}

/* Whether two files of one name say the same, comments and what a compiler adds
 * for itself (buf does) aside. */
static bool same_file(const cpb__pool_file *a, const cpb__pool_file *b) {
  cpb__file_proto said[2] = {*a->proto, *b->proto};
  if (cpb_str_equal(a->def.descriptor, b->def.descriptor)) {
    return true;
  }
  for (size_t i = 0; i < 2; i++) {
    said[i].source_code_info = NULL;
    cpb_unknown_clear(&said[i]);
  }
  return cpb_message_equal(&google_protobuf_FileDescriptorProto_def, &said[0],
                           &said[1]);
}

/* Loads one file, unless the same one is there. */
static bool load_file(cpb__batch *batch, cpb_str bytes) {
  cpb__pool_file *file =
      cpb__batch_array(batch, batch->arena, 1, sizeof(*file));
  if (!file) {
    return false;
  }
  file->def.descriptor = cpb_arena_copy(batch->arena, bytes);
  if (bytes.len > 0 && !file->def.descriptor.data) {
    return cpb__batch_no_memory(batch);
  }
  if (!decode_file(batch, file)) {
    return false;
  }
  cpb_str name = file->proto->name;
  const cpb__pool_file *other = cpb__pool_file_find(batch->pool, name);
  if (other) {
    return same_file(other, file) ||
           cpb__batch_fail(batch, NULL, name,
                           "there is another file of this name");
  }
  if (name.len == 0) {
    return cpb__batch_fail(batch, NULL, CPB_STR(""), "a file without a name");
  }
  file->def.abi = CPB_TABLE_ABI;
  file->def.name = name;
  file->building = true;
  batch->files[batch->file_count++] = file;
  return cpb__declare(batch, file, &file_scope, CPB_STR(""), name,
                      CPB__SYMBOL_FILE, NULL) != NULL;
}

/* ---- Batches ---- */

static bool reserve_files(cpb_pool *pool, size_t more) {
  size_t need = pool->file_count + more;
  if (need <= pool->file_cap) {
    return true;
  }
  size_t cap = need + pool->file_cap / 2;
  const cpb_file_def **files =
      cpb__resize(pool->alloc, pool->files, pool->file_cap * sizeof(files[0]),
                  cap * sizeof(files[0]));
  if (!files) {
    return false;
  }
  pool->files = files;
  pool->file_cap = cap;
  return true;
}

static bool build_batch(cpb__batch *batch) {
  for (size_t i = 0; i < batch->file_count; i++) {
    if (!cpb__declare_file(batch, batch->files[i])) {
      return false;
    }
  }
  if (!cpb__link_files(batch)) {
    return false;
  }
  for (size_t i = 0; i < batch->file_count; i++) {
    if (!cpb__build_file(batch, batch->files[i])) {
      return false;
    }
  }
  for (size_t i = 0; i < batch->file_count; i++) {
    if (!cpb__check_file(batch, batch->files[i])) {
      return false;
    }
  }
  return cpb__settle_well_known(batch) && cpb__spread_required(batch);
}

static bool commit(cpb__batch *batch) {
  cpb_pool *pool = batch->pool;
  cpb__pool_part *part =
      cpb__batch_array(batch, batch->arena, 1, sizeof(*part));
  if (!part) {
    return false;
  }
  if (!reserve_files(pool, batch->file_count)) {
    return cpb__batch_no_memory(batch);
  }
  for (size_t i = 0; i < batch->file_count; i++) {
    batch->files[i]->building = false;
    pool->files[pool->file_count++] = &batch->files[i]->def;
  }
  *part = (cpb__pool_part){pool->parts, batch->arena};
  pool->parts = part;
  batch->arena = NULL;
  return true;
}

static void roll_back(cpb__batch *batch) {
  cpb_pool *pool = batch->pool;
  cpb__symbols_undo(&pool->symbols, batch->before);
  for (const cpb__pool_extension *at = batch->extensions; at; at = at->older) {
    cpb_str key = {(const char *)&at->key, sizeof(at->key)};
    (void)cpb__map_remove(&pool->extensions, key);
    cpb__extension_unlink(at);
  }
}

static bool load_files(cpb__batch *batch, const cpb_str *files, size_t count) {
  batch->files =
      cpb__batch_array(batch, batch->scratch, count, sizeof(batch->files[0]));
  for (size_t i = 0; batch->files && i < count; i++) {
    if (!load_file(batch, files[i])) {
      return false;
    }
  }
  return batch->files != NULL;
}

/* The limits of any version as ours. Depth bounds recursion: it is never more
 * than usual. */
static bool read_limits(cpb_limits *out, const cpb_limits *limits) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = limits};
  cpb__settings settings;
  memset(out, 0, sizeof(*out));
  if (!cpb__settings_read(&settings, &options)) {
    return false;
  }
  if (limits) {
    bool shorter = limits->struct_size < sizeof(*out);
    memcpy(out, limits, shorter ? limits->struct_size : sizeof(*out));
  }
  out->struct_size = sizeof(*out);
  if (out->max_depth == 0 || out->max_depth > CPB__MAX_DEPTH) {
    out->max_depth = CPB__MAX_DEPTH;
  }
  return true;
}

static cpb_code add_files(cpb_pool *pool, const cpb_str *files, size_t count,
                          const cpb_limits *limits, cpb_error *error) {
  cpb_error local;
  cpb_limits own;
  cpb__batch batch = {.pool = pool,
                      .error = error ? error : &local,
                      .limits = &own,
                      .before = pool->symbols.newest};
  *batch.error = (cpb_error){.code = CPB_OK};
  if (!read_limits(&own, limits)) {
    return cpb__error_set(batch.error, CPB_INVALID_ARGUMENT, 0,
                          CPB__BAD_OPTIONS);
  }
  batch.arena = cpb_arena_create(pool->alloc);
  batch.scratch = cpb_arena_create(pool->alloc);
  if (!batch.arena || !batch.scratch) {
    (void)cpb__batch_no_memory(&batch);
  } else if (!load_files(&batch, files, count) || !build_batch(&batch) ||
             (batch.file_count > 0 && !commit(&batch))) {
    roll_back(&batch);
  }
  cpb_arena_destroy(batch.arena);
  cpb_arena_destroy(batch.scratch);
  return batch.error->code;
}

cpb_code cpb_pool_add_file(cpb_pool *pool, const void *data, size_t len,
                           const cpb_limits *limits, cpb_error *error) {
  cpb_str file = {data, len};
  return add_files(pool, &file, 1, limits, error);
}

/* A FileDescriptorSet whose files are bytes still. */
typedef struct file_set {
  cpb_head cpb_;
  CPB_LIST(cpb_str) file;
} file_set;

static const cpb_field_def file_set_fields[] = {
    {CPB_TAG(1, 2), offsetof(file_set, file), 0, CPB_BYTES, CPB_REPEATED, 0, 0,
     0, 0},
};
static const cpb_field_name file_set_names[] = {
    {CPB_STR_INIT("file"), CPB_STR_INIT("file")},
};
static const cpb_message_def file_set_def = {
    .fields = file_set_fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(file_set),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("google.protobuf.FileDescriptorSet"),
    .names = file_set_names,
};

cpb_code cpb_pool_add_set(cpb_pool *pool, const void *data, size_t len,
                          const cpb_limits *limits, cpb_error *error) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                               .flags = CPB_ALIAS | CPB_DROP_UNKNOWN,
                               .limits = limits};
  file_set set = {{NULL}, {NULL, 0, 0}};
  cpb_arena arena;
  cpb__arena_init(&arena, pool->alloc, NULL, 0);
  cpb_code code =
      cpb_decode(data, len, &file_set_def, &options, &arena, &set, error);
  if (code == CPB_OK) {
    code = add_files(pool, set.file.items, set.file.len, limits, error);
  }
  cpb__arena_cleanup(&arena);
  return code;
}

/* ---- Generated files ---- */

typedef struct file_list {
  const cpb_file_def **items;
  cpb_str *bytes;
  uint32_t len, cap;
} file_list;

/* Adds a file that is not in the list; false when out of memory. */
static bool list_file(file_list *list, const cpb_file_def *file,
                      cpb_arena *arena) {
  for (uint32_t i = 0; i < list->len; i++) {
    if (list->items[i] == file) {
      return true;
    }
  }
  if (list->len == list->cap) {
    uint32_t cap = list->cap ? list->cap * 2 : 16;
    const cpb_file_def **items =
        cpb_arena_resize(arena, (void *)list->items,
                         list->cap * sizeof(items[0]), cap * sizeof(items[0]));
    cpb_str *bytes =
        cpb_arena_resize(arena, list->bytes, list->cap * sizeof(bytes[0]),
                         cap * sizeof(bytes[0]));
    if (!items || !bytes) {
      return false;
    }
    *list = (file_list){items, bytes, list->len, cap};
  }
  list->items[list->len] = file;
  list->bytes[list->len++] = file->descriptor;
  return true;
}

/* The file and all that it imports, near and far. */
static cpb_code list_generated(file_list *list, const cpb_file_def *file,
                               cpb_arena *arena, cpb_error *error) {
  bool ok = list_file(list, file, arena);
  for (uint32_t i = 0; ok && i < list->len; i++) {
    const cpb_file_def *at = list->items[i];
    if (at->descriptor.len == 0) {
      (void)cpb__error_set(error, CPB_INVALID_ARGUMENT, 0,
                           "a file that was generated without descriptor");
      cpb__error_in(error, at->name);
      return error->code;
    }
    for (uint32_t k = 0; ok && k < at->dep_count; k++) {
      ok = list_file(list, at->deps[k], arena);
    }
  }
  return ok ? CPB_OK : cpb__error_set(error, CPB_NO_MEMORY, 0, "out of memory");
}

cpb_code cpb_pool_add_generated(cpb_pool *pool, const cpb_file_def *file,
                                cpb_error *error) {
  file_list list = {NULL, NULL, 0, 0};
  cpb_error local;
  cpb_arena arena;
  error = error ? error : &local;
  *error = (cpb_error){.code = CPB_OK};
  cpb__arena_init(&arena, pool->alloc, NULL, 0);
  cpb_code code = list_generated(&list, file, &arena, error);
  if (code == CPB_OK) {
    code = add_files(pool, list.bytes, list.len, NULL, error);
  }
  cpb__arena_cleanup(&arena);
  return code;
}
