/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Descriptors. Two bytes give the length of a FileDescriptorSet, which follows;
 * the next byte picks one of its messages; the rest is a message of that type.
 * What loads is what its names say, and its messages go through all formats. */

#include "cpb/pool.h"
#include "cpb_fuzz.h"

static void check_message(const cpb_pool *pool, const cpb_message_def *def) {
  FUZZ_CHECK(cpb_pool_find_message(pool, def->full_name) == def);
  FUZZ_CHECK(cpb_pool_find_symbol(pool, def->full_name) == def->file);
  FUZZ_CHECK(cpb_pool_message_descriptor(pool, def) != NULL);
  for (uint16_t i = 0; i < def->field_count; i++) {
    const google_protobuf_FieldDescriptorProto *field =
        cpb_pool_field_descriptor(pool, def, def->fields[i].tag >> 3);
    FUZZ_CHECK(field != NULL);
    FUZZ_CHECK(field->number == (int32_t)(def->fields[i].tag >> 3));
    FUZZ_CHECK(cpb_str_equal(field->name, def->names[i].name));
    FUZZ_CHECK(def->fields[i].offset < def->size);
  }
}

/* How many messages there are; each is checked, *picked is the one at index. */
static size_t check_pool(const cpb_pool *pool, size_t index,
                         const cpb_message_def **picked) {
  size_t file_count = 0;
  size_t count = 0;
  const cpb_file_def *const *files = cpb_pool_files(pool, &file_count);
  for (size_t i = 0; i < file_count; i++) {
    FUZZ_CHECK(cpb_pool_find_file(pool, files[i]->name) == files[i]);
    for (uint32_t k = 0; k < files[i]->message_count; k++) {
      check_message(pool, files[i]->messages[k]);
      if (count++ == index) {
        *picked = files[i]->messages[k];
      }
    }
    for (uint32_t k = 0; k < files[i]->extension_count; k++) {
      const cpb_extension *extension = files[i]->extensions[k];
      uint32_t number = extension->box->fields[0].tag >> 3;
      FUZZ_CHECK(cpb_pool_find_extension_number(pool, extension->extendee,
                                                number) == extension);
    }
  }
  return count;
}

/* Printed and read back, if the text can be: names of fields may meet. */
static void through_texts(const cpb_pool *pool, const void *msg,
                          const cpb_message_def *def, cpb_arena *arena) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                               .flags = CPB_DETERMINISTIC,
                               .registry = cpb_pool_registry(pool)};
  cpb_str text;
  void *again = cpb_message_new(def, arena);
  FUZZ_CHECK(again != NULL);
  if (cpb_to_json(msg, def, &options, arena, &text, NULL) == CPB_OK &&
      cpb_from_json(text.data, text.len, def, &options, arena, again, NULL) ==
          CPB_OK) {
    (void)fuzz_encode(again, def, arena);
  }
  again = cpb_message_new(def, arena);
  FUZZ_CHECK(again != NULL);
  if (cpb_to_text(msg, def, &options, arena, &text, NULL) == CPB_OK &&
      cpb_from_text(text.data, text.len, def, &options, arena, again, NULL) ==
          CPB_OK) {
    (void)fuzz_encode(again, def, arena);
  }
}

static void through_formats(const cpb_pool *pool, const cpb_message_def *def,
                            const uint8_t *data, size_t size) {
  cpb_arena *arena = cpb_arena_create(NULL);
  FUZZ_CHECK(arena != NULL);
  void *msg = cpb_message_new(def, arena);
  FUZZ_CHECK(msg != NULL);
  if (cpb_decode(data, size, def, NULL, arena, msg, NULL) == CPB_OK) {
    fuzz_round_trip(msg, def, arena);
    through_texts(pool, msg, def, arena);
  }
  cpb_arena_destroy(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  size_t len = size < 2 ? 0 : (size_t)(data[0] | data[1] << 8);
  if (size < len + 3) {
    return 0;
  }
  const uint8_t *rest = data + 2 + len;
  cpb_pool *pool = cpb_pool_create(NULL);
  FUZZ_CHECK(pool != NULL);
  cpb_error error = {.code = CPB_OK};
  cpb_code code = cpb_pool_add_set(pool, data + 2, len, NULL, &error);
  FUZZ_CHECK(code == error.code);
  const cpb_message_def *picked = NULL;
  size_t count = check_pool(pool, rest[0], &picked);
  FUZZ_CHECK(code == CPB_OK || count == 0);
  if (picked) {
    through_formats(pool, picked, rest + 1, size - len - 3);
  }
  cpb_pool_destroy(pool);
  return 0;
}
