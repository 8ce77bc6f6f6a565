/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The comments of the open file: of its head, types and services. Those of fields
 * are found when the fields are. */

#include "schema.h"

/* Field numbers of descriptor.proto, for the paths of comments. */
enum { FILE_SERVICE = 6, FILE_SYNTAX = 12, FILE_EDITION = 14 };
enum { ENUM_VALUE = 2, SERVICE_METHOD = 2 };

static bool index_comments(gen_schema *schema, gen_file *file) {
  google_protobuf_SourceCodeInfo *info =
      google_protobuf_SourceCodeInfo_new(schema->arena);
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS,
                               .limits = &gen_limits};
  cpb_error error;
  cpb_str bytes = file->source_info;
  if (info == NULL) {
    return gen_fail(schema, "out of memory");
  }
  if (cpb_decode(bytes.data, bytes.len, &google_protobuf_SourceCodeInfo_def,
                 &options, schema->arena, info, &error) != CPB_OK) {
    return gen_fail(schema, CPB_STR_FMT ": its source_code_info: %s",
                    CPB_STR_ARG(file->proto->name), error.message);
  }
  return gen_comments_build(&file->comments, schema->arena, info) ||
         gen_fail(schema, "out of memory");
}

/* The comment of what is at a place, whose last two items are a field number and
 * an index. */
static gen_comment comment_at(const gen_file *file, gen_place place) {
  gen_place outer = {place.items, place.len - 2};
  return gen_comments_find(&file->comments, outer, place.items[outer.len],
                           place.items[outer.len + 1]);
}

static void find_of_messages(const gen_file *file, gen_message **messages,
                             size_t count) {
  for (size_t i = 0; i < count; i++) {
    messages[i]->comment = comment_at(file, messages[i]->place);
  }
}

static bool find_of_enum(gen_schema *schema, const gen_file *file,
                         gen_enum *enumeration) {
  uint32_t count = enumeration->proto->value.len;
  enumeration->comment = comment_at(file, enumeration->place);
  enumeration->values =
      gen_array(schema, count, sizeof(enumeration->values[0]));
  for (uint32_t i = 0; enumeration->values && i < count; i++) {
    enumeration->values[i] = gen_comments_find(
        &file->comments, enumeration->place, ENUM_VALUE, (int32_t)i);
  }
  return enumeration->values != NULL;
}

static void find_of_service(const gen_file *file, gen_service *service,
                            int32_t index) {
  int32_t items[] = {FILE_SERVICE, index};
  gen_place place = {items, 2};
  service->comment = comment_at(file, place);
  for (size_t i = 0; i < service->method_count; i++) {
    service->methods[i].comment =
        gen_comments_find(&file->comments, place, SERVICE_METHOD, (int32_t)i);
  }
}

bool gen_collect_comments(gen_schema *schema, gen_file *file) {
  gen_place top = {NULL, 0};
  if (!index_comments(schema, file)) {
    return false;
  }
  file->head = gen_comments_find(&file->comments, top, FILE_SYNTAX, -1);
  if (file->head == NULL) {
    file->head = gen_comments_find(&file->comments, top, FILE_EDITION, -1);
  }
  find_of_messages(file, file->messages, file->message_count);
  find_of_messages(file, file->extensions, file->extension_count);
  for (size_t i = 0; i < file->enum_count; i++) {
    if (!find_of_enum(schema, file, file->enums[i])) {
      return false;
    }
  }
  for (size_t i = 0; i < file->service_count; i++) {
    find_of_service(file, &file->services[i], (int32_t)i);
  }
  return true;
}
