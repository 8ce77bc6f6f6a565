/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "generate.h"

#include <string.h>

const cpb_limits gen_limits = {
    CPB_LIMITS_INIT,
    .max_element_bytes = (size_t)1 << 30,
    .max_unknown = (size_t)1 << 26,
};

static bool declare_in(gen_job *job, gen_nameset *set, const char *name,
                       cpb_str owner) {
  const gen_nameset_entry *other = gen_nameset_find(set, name);
  if (other) {
    return gen_fail(&job->schema,
                    CPB_STR_FMT " and " CPB_STR_FMT
                                " are both called %s in C: rename one",
                    CPB_STR_ARG(other->owner), CPB_STR_ARG(owner), name);
  }
  return gen_nameset_add(set, name, owner) ||
         gen_fail(&job->schema, "out of memory");
}

static bool declare_types_of(gen_job *job, const gen_file *file,
                             bool services) {
  bool ok = declare_in(job, &job->types,
                       gen_format(job->arena, "%s_file", file->c_stem),
                       file->proto->name);
  for (size_t i = 0; ok && i < file->message_count; i++) {
    ok = declare_in(job, &job->types, file->messages[i]->c_name,
                    file->messages[i]->full_name);
  }
  for (size_t i = 0; ok && i < file->enum_count; i++) {
    ok = declare_in(job, &job->types, file->enums[i]->c_name,
                    file->enums[i]->full_name);
  }
  for (size_t i = 0; ok && i < file->extension_count; i++) {
    ok = declare_in(job, &job->types, file->extensions[i]->c_name,
                    file->extensions[i]->full_name);
  }
  for (size_t i = 0; services && ok && i < file->service_count; i++) {
    ok = declare_in(job, &job->types, file->services[i].c_name,
                    file->services[i].full_name);
  }
  return ok;
}

bool gen_declare_types(gen_job *job, bool services) {
  job->types = (gen_nameset)GEN_NAMESET(job->arena);
  for (size_t i = 0; i < job->schema.file_count; i++) {
    if (!declare_types_of(job, &job->schema.files[i], services)) {
      return false;
    }
  }
  return true;
}

bool gen_declare(gen_job *job, const char *name, cpb_str owner) {
  const gen_nameset_entry *type = gen_nameset_find(&job->types, name);
  bool other = type && !cpb_str_equal(type->owner, owner);
  return declare_in(job, other ? &job->types : &job->declared, name, owner);
}

bool gen_has_names(const gen_job *job) {
  return job->options.json || job->options.text;
}

bool gen_add_file(gen_job *job, const char *path, const gen_out *content) {
  google_protobuf_compiler_CodeGeneratorResponse_File *file =
      cpb_list_add_message(
          &job->response.file,
          &google_protobuf_compiler_CodeGeneratorResponse_File_def, job->arena);
  if (file == NULL || cpb_arena_failed(job->arena)) {
    return gen_fail(&job->schema, "out of memory");
  }
  file->has_name = true;
  file->name = cpb_str_from_cstr(path);
  file->has_content = true;
  file->content = gen_out_text(content);
  return true;
}

void gen_put_banner(gen_out *out, const gen_job *job, const gen_plugin *plugin,
                    const gen_file *file) {
  if (job->options.comments) {
    gen_put_head_comment(out, file->head);
  }
  gen_printf(out, "/* Made by %s from " CPB_STR_FMT ": do not edit. */\n\n",
             plugin->name, CPB_STR_ARG(file->proto->name));
}

void gen_put_point(gen_out *out, const char *name) {
  gen_printf(out, "/* @@protoc_insertion_point(%s) */\n", name);
}

void gen_put_doc(gen_out *out, const gen_job *job, const char *indent,
                 gen_comment CPB_NULLABLE comment, bool deprecated,
                 const char *CPB_NULLABLE note) {
  const char *mark = deprecated ? "Deprecated." : "";
  const char *all = note ? gen_format(job->arena, "%s%s%s", mark,
                                      deprecated ? "\n" : "", note)
                         : mark;
  gen_put_comment(out, indent, job->options.comments ? comment : NULL, all);
}

/* ---- The response ----
 *
 * It goes out in parts: messages that come one after the other are merged by who
 * reads them. A part holds the files of one .proto, and no more is kept than that
 * of it. */

static bool put_part(const gen_job *job,
                     const google_protobuf_compiler_CodeGeneratorResponse *part,
                     cpb_arena *arena) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &gen_limits};
  cpb_str bytes = {NULL, 0};
  return !cpb_arena_failed(arena) &&
         cpb_encode(part, &google_protobuf_compiler_CodeGeneratorResponse_def,
                    &options, arena, &bytes, NULL) == CPB_OK &&
         job->sink->write(job->sink->ctx, bytes);
}

/* Writes the files of one .proto, in the scratch arena. */
static bool emit_file(gen_job *job, const gen_plugin *plugin, gen_file *file) {
  job->declared = (gen_nameset)GEN_NAMESET(job->arena);
  job->response = (google_protobuf_compiler_CodeGeneratorResponse){0};
  return gen_open_file(&job->schema, file, job->arena) &&
         plugin->emit(job, file) &&
         (job->response.file.len == 0 ||
          put_part(job, &job->response, job->arena) ||
          gen_fail(&job->schema, "out of memory"));
}

static bool emit_all(gen_job *job, const gen_plugin *plugin,
                     cpb_arena *scratch) {
  job->arena = scratch;
  for (size_t i = 0; i < job->schema.file_count; i++) {
    gen_file *file = &job->schema.files[i];
    if (file->generated && !emit_file(job, plugin, file)) {
      return false;
    }
    if (file->generated) {
      cpb_arena_reset(scratch);
    }
  }
  return true;
}

/* The last part: what the plugin can do, or why there is no answer. */
static bool put_end(const gen_job *job, cpb_arena *arena) {
  google_protobuf_compiler_CodeGeneratorResponse end = {
      .has_supported_features = true,
      .supported_features =
          google_protobuf_compiler_CodeGeneratorResponse_FEATURE_PROTO3_OPTIONAL |
          google_protobuf_compiler_CodeGeneratorResponse_FEATURE_SUPPORTS_EDITIONS,
      .has_minimum_edition = true,
      .minimum_edition = CPB_MIN_EDITION,
      .has_maximum_edition = true,
      .maximum_edition = CPB_MAX_EDITION,
  };
  if (job->schema.error) {
    end.has_error = true;
    end.error = cpb_str_from_cstr(job->schema.error);
  }
  return put_part(job, &end, arena);
}

/* Whether memory ran out, wherever it was: then there is no response. */
static bool ran_out(const gen_job *job, const cpb_arena *scratch) {
  return cpb_arena_failed(scratch) ||
         (job->schema.error && strcmp(job->schema.error, "out of memory") == 0);
}

static bool run(gen_job *job, const gen_plugin *plugin, cpb_str bytes,
                const cpb_allocator *alloc, cpb_arena *scratch,
                cpb_error *error) {
  cpb_arena *arena = job->arena;
  gen_request request;
  job->schema.arena = arena;
  if (gen_request_read(&request, bytes, arena, scratch, error) != CPB_OK) {
    return false;
  }
  bool ok = gen_schema_build(&job->schema, arena, scratch, alloc, &request) &&
            gen_parse_options(job, plugin, request.parameter) &&
            gen_check_options(job) && gen_apply_prefixes(job) &&
            gen_declare_types(job, plugin == &gen_plugin_services) &&
            emit_all(job, plugin, scratch);
  bool done = (ok || job->schema.error) && !ran_out(job, scratch) &&
              put_end(job, arena);
  gen_schema_cleanup(&job->schema);
  if (!done) {
    error->code = CPB_NO_MEMORY;
  }
  return done;
}

bool gen_generate(const gen_plugin *plugin, cpb_str request,
                  const cpb_allocator *alloc, const gen_sink *sink,
                  cpb_error *error) {
  gen_job job = {.arena = cpb_arena_create(alloc), .sink = sink};
  cpb_arena *lasting = job.arena;
  cpb_arena *scratch = cpb_arena_create(alloc);
  *error = (cpb_error){.code = CPB_NO_MEMORY};
  bool ok =
      lasting && scratch && run(&job, plugin, request, alloc, scratch, error);
  cpb_arena_destroy(scratch);
  cpb_arena_destroy(lasting);
  return ok;
}
