/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* x.pb.c: the tables of all enums and messages, and the file's own, with the
 * descriptor that it was made from. */

#include <inttypes.h>

#include "messages.h"
#include "names.h"

static bool has_float_default(const gen_message *message) {
  for (size_t i = 0; message->has_defaults && i < message->field_count; i++) {
    cpb_type type = message->fields[i].type;
    if (message->fields[i].initializer &&
        (type == CPB_DOUBLE || type == CPB_FLOAT)) {
      return true;
    }
  }
  return false;
}

static bool needs_math(const gen_file *file) {
  bool needs = false;
  for (size_t i = 0; i < file->message_count; i++) {
    needs |= has_float_default(file->messages[i]);
  }
  for (size_t i = 0; i < file->extension_count; i++) {
    needs |= has_float_default(file->extensions[i]);
  }
  return needs;
}

static bool put_descriptor(gen_out *out, gen_job *job, const gen_file *file) {
  google_protobuf_FileDescriptorProto bare = *file->proto;
  bare.source_code_info = NULL;
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                               .flags = CPB_DETERMINISTIC};
  cpb_str bytes;
  cpb_error error;
  if (cpb_encode(&bare, &google_protobuf_FileDescriptorProto_def, &options,
                 job->arena, &bytes, &error) != CPB_OK) {
    return gen_fail(&job->schema, CPB_STR_FMT ": %s",
                    CPB_STR_ARG(file->proto->name), error.message);
  }
  gen_printf(out, "static const unsigned char %s__descriptor[] = {",
             file->c_stem);
  gen_put_bytes(out, bytes);
  gen_puts(out, "\n};\n");
  return true;
}

static void put_deps(gen_out *out, const gen_file *file) {
  if (file->dep_count == 0) {
    return;
  }
  gen_printf(out, "static const cpb_file_def *const %s__deps[] = {\n",
             file->c_stem);
  for (size_t i = 0; i < file->dep_count; i++) {
    gen_printf(out, "    &%s_file,\n", file->deps[i]->c_stem);
  }
  gen_puts(out, "};\n");
}

static void put_types(gen_out *out, const gen_file *file) {
  if (file->message_count > 0) {
    gen_printf(out, "static const cpb_message_def *const %s__messages[] = {\n",
               file->c_stem);
    for (size_t i = 0; i < file->message_count; i++) {
      gen_printf(out, "    &%s_def,\n", file->messages[i]->c_name);
    }
    gen_puts(out, "};\n");
  }
  if (file->enum_count > 0) {
    gen_printf(out, "static const cpb_enum_def *const %s__enums[] = {\n",
               file->c_stem);
    for (size_t i = 0; i < file->enum_count; i++) {
      gen_printf(out, "    &%s_def,\n", file->enums[i]->c_name);
    }
    gen_puts(out, "};\n");
  }
  if (file->extension_count > 0) {
    gen_printf(out, "static const cpb_extension *const %s__extensions[] = {\n",
               file->c_stem);
    for (size_t i = 0; i < file->extension_count; i++) {
      gen_printf(out, "    &%s_ext,\n", file->extensions[i]->c_name);
    }
    gen_puts(out, "};\n");
  }
}

static void put_file_def(gen_out *out, gen_job *job, const gen_file *file) {
  const char *stem = file->c_stem;
  gen_printf(out,
             "const cpb_file_def %s_file = {\n"
             "    .abi = CPB_TABLE_ABI,\n"
             "    .dep_count = %zu,\n"
             "    .name = CPB_STR_INIT(\"" CPB_STR_FMT "\"),\n",
             stem, file->dep_count, CPB_STR_ARG(file->proto->name));
  if (job->options.reflection) {
    gen_printf(out,
               "    .descriptor = {(const char *)%s__descriptor,\n"
               "                   sizeof(%s__descriptor)},\n",
               stem, stem);
  }
  if (file->dep_count > 0) {
    gen_printf(out, "    .deps = %s__deps,\n", stem);
  }
  if (file->message_count > 0) {
    gen_printf(out, "    .messages = %s__messages,\n", stem);
  }
  if (file->enum_count > 0) {
    gen_printf(out, "    .enums = %s__enums,\n", stem);
  }
  gen_printf(out,
             "    .message_count = %zu,\n"
             "    .enum_count = %zu,\n",
             file->message_count, file->enum_count);
  if (file->extension_count > 0) {
    gen_printf(out,
               "    .extensions = %s__extensions,\n"
               "    .extension_count = %zu,\n",
               stem, file->extension_count);
  }
  gen_puts(out, "};\n");
}

/* Declarations before the tables, which point to the functions; these in turn
 * name the tables. */
static bool declare_functions(gen_out *out, gen_job *job,
                              const gen_file *file) {
  for (size_t i = 0; i < file->message_count; i++) {
    const gen_message *message = file->messages[i];
    const char *name = message->c_name;
    if (!gen_is_fast(job, message)) {
      continue;
    }
    gen_printf(out,
               "static cpb_decode_fn %s__decode;\n"
               "static cpb_encode_fn %s__encode;\n",
               name, name);
    if (!gen_declare(job, gen_format(job->arena, "%s__decode", name),
                     message->full_name) ||
        !gen_declare(job, gen_format(job->arena, "%s__encode", name),
                     message->full_name)) {
      return false;
    }
  }
  gen_puts(out, "\n");
  return true;
}

static bool has_functions(const gen_job *job, const gen_file *file) {
  bool has = false;
  for (size_t i = 0; i < file->message_count; i++) {
    has |= gen_is_fast(job, file->messages[i]);
  }
  return has;
}

static void put_functions(gen_out *out, gen_job *job, const gen_file *file) {
  for (size_t i = 0; i < file->message_count; i++) {
    if (gen_is_fast(job, file->messages[i])) {
      gen_put_decode(out, job, file->messages[i]);
      gen_put_encode(out, job, file->messages[i]);
    }
  }
}

static void put_source_head(gen_out *out, gen_job *job, const gen_file *file,
                            bool fast) {
  gen_put_banner(out, job, &gen_plugin_messages, file);
  gen_printf(out, "#include \"%s\"\n\n",
             gen_path(job->arena, file->proto->name, ".pb.h"));
  if (needs_math(file)) {
    gen_puts(out, "#include <math.h>\n");
  }
  if (fast) {
    gen_puts(out, "#include \"cpb/fast.h\"\n");
  }
  gen_put_point(out, "includes");
  gen_puts(out, "\n");
  gen_printf(out,
             "#if CPB_TABLE_ABI != %d\n"
             "#error \"protoc-gen-cpb and libcpb do not fit each other\"\n"
             "#endif\n\n",
             CPB_TABLE_ABI);
}

/* The tables of types, and their functions. */
static bool put_tables(gen_out *out, gen_job *job, const gen_file *file) {
  for (size_t i = 0; i < file->enum_count; i++) {
    if (!gen_put_enum_tables(out, job, file->enums[i])) {
      return false;
    }
  }
  for (size_t i = 0; i < file->message_count; i++) {
    if (!gen_put_message_tables(out, job, file->messages[i])) {
      return false;
    }
  }
  for (size_t i = 0; i < file->extension_count; i++) {
    if (!gen_put_message_tables(out, job, file->extensions[i])) {
      return false;
    }
  }
  put_functions(out, job, file);
  return true;
}

bool gen_put_source(gen_out *out, gen_job *job, const gen_file *file) {
  bool fast = !file->copied && has_functions(job, file);
  put_source_head(out, job, file, fast);
  if ((fast && !declare_functions(out, job, file)) ||
      (!file->copied && !put_tables(out, job, file)) ||
      (job->options.reflection && !put_descriptor(out, job, file))) {
    return false;
  }
  put_deps(out, file);
  put_types(out, file);
  put_file_def(out, job, file);
  gen_puts(out, "\n");
  gen_put_point(out, "end");
  return true;
}
