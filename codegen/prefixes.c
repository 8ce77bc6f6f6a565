/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What stands before the names of C. It depends on a file's path and package
 * alone, not on which files a run is for, so that runs agree on it. */

#include <string.h>

#include "generate.h"
#include "names.h"

/* libcpb has these, with their own names. */
static bool is_ours(const gen_file *file) {
  static const char folder[] = "google/protobuf/";
  cpb_str path = file->proto->name;
  return path.len >= sizeof(folder) &&
         memcmp(path.data, folder, sizeof(folder) - 1) == 0;
}

static bool applies(const gen_prefix *prefix, const gen_file *file) {
  cpb_str inner = file->proto->package;
  cpb_str outer = prefix->package;
  if (outer.len == 0) {
    return !is_ours(file);
  }
  return inner.len >= outer.len &&
         memcmp(inner.data, outer.data, outer.len) == 0 &&
         (inner.len == outer.len || inner.data[outer.len] == '.');
}

/* Of those that apply the one for the innermost package, the last of those. */
static const char *find_prefix(const gen_job *job, const gen_file *file) {
  const gen_prefix *found = NULL;
  for (const gen_prefix *at = job->options.prefixes; at; at = at->next) {
    if (applies(at, file) && (!found || at->package.len > found->package.len)) {
      found = at;
    }
  }
  return found ? found->name : "";
}

static void rename_file(gen_job *job, gen_file *file) {
  cpb_arena *arena = job->arena;
  const char *prefix = file->prefix;
  file->c_stem = gen_format(arena, "%s%s", prefix, file->c_stem);
  for (size_t i = 0; i < file->message_count; i++) {
    gen_message *message = file->messages[i];
    message->c_name = gen_prefixed_name(arena, prefix, message->full_name);
  }
  for (size_t i = 0; i < file->enum_count; i++) {
    gen_enum *enumeration = file->enums[i];
    enumeration->c_name =
        gen_prefixed_name(arena, prefix, enumeration->full_name);
  }
  for (size_t i = 0; i < file->extension_count; i++) {
    gen_message *box = file->extensions[i];
    box->c_name = gen_prefixed_name(arena, prefix, box->full_name);
  }
  for (size_t i = 0; i < file->service_count; i++) {
    gen_service *service = &file->services[i];
    service->c_name = gen_prefixed_name(arena, prefix, service->full_name);
  }
}

/* Whether a file at another place declares types of google/protobuf alone. */
static bool is_copy(const gen_file *file) {
  bool copy = file->prefix[0] == '\0' && !is_ours(file) &&
              file->message_count + file->enum_count > 0 &&
              file->extension_count == 0;
  for (size_t i = 0; copy && i < file->message_count; i++) {
    const cpb_message_def *def = file->messages[i]->def;
    copy = def->well_known || (def->flags & CPB_MESSAGE_MAP_ENTRY);
  }
  for (size_t i = 0; copy && i < file->enum_count; i++) {
    copy = file->enums[i]->def->well_known;
  }
  return copy;
}

bool gen_apply_prefixes(gen_job *job) {
  for (size_t i = 0; i < job->schema.file_count; i++) {
    gen_file *file = &job->schema.files[i];
    file->prefix = find_prefix(job, file);
    if (file->prefix[0] != '\0') {
      rename_file(job, file);
    }
    file->copied = is_copy(file);
  }
  return !cpb_arena_failed(job->arena) ||
         gen_fail(&job->schema, "out of memory");
}
