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

static int compare_names(cpb_str a, cpb_str b) {
  size_t common = a.len < b.len ? a.len : b.len;
  int order = common > 0 ? memcmp(a.data, b.data, common) : 0;
  return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare_symbols(const void *a, const void *b) {
  return compare_names(((const gen_symbol *)a)->name,
                       ((const gen_symbol *)b)->name);
}

void gen_sort_symbols(gen_symbol *symbols, size_t count) {
  qsort(symbols, count, sizeof(symbols[0]), compare_symbols);
}

static const gen_symbol *CPB_NULLABLE find_symbol(const gen_symbol *symbols,
                                                  size_t count, cpb_str name) {
  gen_symbol wanted = {.name = name};
  return bsearch(&wanted, symbols, count, sizeof(symbols[0]), compare_symbols);
}

const gen_symbol *CPB_NULLABLE gen_find_type(const gen_schema *schema,
                                             cpb_str type_name) {
  /* protoc and buf always write it in full, with a leading dot. */
  if (type_name.len == 0 || type_name.data[0] != '.') {
    return NULL;
  }
  cpb_str name = {type_name.data + 1, type_name.len - 1};
  return find_symbol(schema->types, schema->type_count, name);
}

gen_file *CPB_NULLABLE gen_find_file(const gen_schema *schema, cpb_str name) {
  const gen_symbol *found =
      find_symbol(schema->paths, schema->file_count, name);
  return found ? found->file : NULL;
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

static bool init_file(gen_schema *schema, gen_file *file,
                      const google_protobuf_FileDescriptorProto *proto) {
  if (!gen_is_file_name(proto->name)) {
    return gen_fail(schema, "not a file name: \"" CPB_STR_FMT "\"",
                    CPB_STR_ARG(proto->name));
  }
  if (proto->package.len > 0 && !gen_is_full_name(proto->package)) {
    return gen_fail(schema,
                    CPB_STR_FMT ": not a package name: \"" CPB_STR_FMT "\"",
                    CPB_STR_ARG(proto->name), CPB_STR_ARG(proto->package));
  }
  file->proto = proto;
  file->edition = gen_file_edition(proto);
  if (file->edition < GEN_MIN_EDITION || file->edition > GEN_MAX_EDITION) {
    return gen_fail(schema,
                    CPB_STR_FMT
                    ": its syntax or edition is not one "
                    "that this generator knows",
                    CPB_STR_ARG(proto->name));
  }
  file->features =
      gen_override_features(gen_edition_features(file->edition),
                            proto->options ? proto->options->features : NULL);
  file->c_stem = gen_file_stem(schema->arena, proto->name);
  return true;
}

static bool index_files(
    gen_schema *schema,
    const google_protobuf_compiler_CodeGeneratorRequest *request) {
  size_t count = request->proto_file.len;
  schema->files = gen_array(schema, count, sizeof(schema->files[0]));
  schema->paths = gen_array(schema, count, sizeof(schema->paths[0]));
  if (schema->files == NULL || schema->paths == NULL) {
    return false;
  }
  for (size_t i = 0; i < count; i++) {
    gen_file *file = &schema->files[i];
    if (!init_file(schema, file, &request->proto_file.items[i])) {
      return false;
    }
    schema->paths[i] = (gen_symbol){.name = file->proto->name, .file = file};
  }
  schema->file_count = count;
  gen_sort_symbols(schema->paths, count);
  for (size_t i = 1; i < count; i++) {
    if (compare_symbols(&schema->paths[i - 1], &schema->paths[i]) == 0) {
      return gen_fail(schema, "file given twice: " CPB_STR_FMT,
                      CPB_STR_ARG(schema->paths[i].name));
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

static bool resolve_imports(gen_schema *schema, gen_file *file) {
  const google_protobuf_FileDescriptorProto *proto = file->proto;
  file->deps = gen_array(schema, proto->dependency.len, sizeof(file->deps[0]));
  if (file->deps == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < proto->dependency.len; i++) {
    gen_file *dep = gen_find_file(schema, proto->dependency.items[i]);
    if (dep == NULL || dep == file) {
      return gen_fail(schema,
                      CPB_STR_FMT
                      ": no descriptor came for its import "
                      "\"" CPB_STR_FMT "\"",
                      CPB_STR_ARG(proto->name),
                      CPB_STR_ARG(proto->dependency.items[i]));
    }
    file->deps[file->dep_count++] = dep;
  }
  return true;
}

static bool resolve_generated(gen_schema *schema) {
  for (size_t i = 0; i < schema->file_count; i++) {
    gen_file *file = &schema->files[i];
    if (file->generated &&
        (!resolve_imports(schema, file) || !gen_resolve_fields(schema, file) ||
         !gen_resolve_services(schema, file))) {
      return false;
    }
  }
  return true;
}

/* --- Required fields --- */

static bool is_required(const google_protobuf_FieldDescriptorProto *field) {
  const google_protobuf_FeatureSet *features =
      field->options ? field->options->features : NULL;
  return field->label == google_protobuf_FieldDescriptorProto_LABEL_REQUIRED ||
         (features && features->field_presence ==
                          google_protobuf_FeatureSet_LEGACY_REQUIRED);
}

static bool may_lack(const gen_schema *schema, const gen_message *message) {
  for (size_t i = 0; i < message->proto->field.len; i++) {
    const google_protobuf_FieldDescriptorProto *field =
        &message->proto->field.items[i];
    const gen_symbol *type = gen_find_type(schema, field->type_name);
    if (is_required(field) ||
        (type && type->message && type->message->has_required)) {
      return true;
    }
  }
  return false;
}

/* A message has required fields too where one that it may hold has, in whatever
 * file: until nothing changes, since messages may hold each other. */
static void spread_required(gen_schema *schema) {
  bool changed = true;
  while (changed) {
    changed = false;
    for (size_t i = 0; i < schema->type_count; i++) {
      gen_message *message = schema->types[i].message;
      if (message && !message->has_required && may_lack(schema, message)) {
        changed = message->has_required = true;
      }
    }
  }
}

bool gen_schema_build(
    gen_schema *schema, cpb_arena *arena,
    const google_protobuf_compiler_CodeGeneratorRequest *request) {
  *schema = (gen_schema){.arena = arena};
  if (!index_files(schema, request) || !mark_generated(schema, request)) {
    return false;
  }
  for (size_t i = 0; i < schema->file_count; i++) {
    gen_file *file = &schema->files[i];
    if ((file->generated && !load_comments(schema, file)) ||
        !gen_resolve_types(schema, file)) {
      return false;
    }
  }
  if (!gen_sort_types(schema) || !resolve_generated(schema)) {
    return false;
  }
  spread_required(schema);
  return true;
}
