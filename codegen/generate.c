/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "generate.h"

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

static bool emit_all(gen_job *job, const gen_plugin *plugin) {
  for (size_t i = 0; i < job->schema.file_count; i++) {
    const gen_file *file = &job->schema.files[i];
    job->declared = (gen_nameset)GEN_NAMESET(job->arena);
    if (file->generated && !plugin->emit(job, file)) {
      return false;
    }
  }
  return true;
}

/* A response with an error has no files and tells nothing else. */
static void refuse(gen_job *job) {
  google_protobuf_compiler_CodeGeneratorResponse *response = &job->response;
  response->file.len = 0;
  response->has_error = true;
  response->error = cpb_str_from_cstr(job->schema.error);
}

static void declare_support(
    google_protobuf_compiler_CodeGeneratorResponse *response) {
  response->has_supported_features = true;
  response->supported_features =
      google_protobuf_compiler_CodeGeneratorResponse_FEATURE_PROTO3_OPTIONAL |
      google_protobuf_compiler_CodeGeneratorResponse_FEATURE_SUPPORTS_EDITIONS;
  response->has_minimum_edition = true;
  response->minimum_edition = CPB_MIN_EDITION;
  response->has_maximum_edition = true;
  response->maximum_edition = CPB_MAX_EDITION;
}

bool gen_generate(const gen_plugin *plugin, cpb_str request, cpb_arena *arena,
                  cpb_str *response, const char **error) {
  gen_job *job = cpb_arena_zalloc(arena, sizeof(*job));
  google_protobuf_compiler_CodeGeneratorRequest *in = cpb_message_new(
      &google_protobuf_compiler_CodeGeneratorRequest_def, arena);
  *error = "out of memory";
  if (job == NULL || in == NULL) {
    return false;
  }
  job->arena = arena;
  job->schema.arena = arena;
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS,
                               .limits = &gen_limits};
  cpb_error reason;
  if (cpb_decode(request.data, request.len,
                 &google_protobuf_compiler_CodeGeneratorRequest_def, &options,
                 arena, in, &reason) != CPB_OK) {
    *error = gen_format(arena, "not a request: %s", reason.message);
    return false;
  }
  declare_support(&job->response);
  if (!gen_schema_build(&job->schema, arena, in) ||
      !gen_parse_options(job, plugin, in->parameter) ||
      !gen_check_options(job) || !gen_apply_prefixes(job) ||
      !gen_declare_types(job, plugin == &gen_plugin_services) ||
      !emit_all(job, plugin)) {
    refuse(job);
  }
  return !cpb_arena_failed(arena) &&
         cpb_encode(&job->response,
                    &google_protobuf_compiler_CodeGeneratorResponse_def, NULL,
                    arena, response, NULL) == CPB_OK;
}
