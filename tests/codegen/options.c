/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A program of options.sh, which generates its messages with every combination
 * of options: JSON, TEXT and REFLECTION are 1 or 0 as these were. All names have
 * the prefix "x_", those of imported.proto "y_". */

#include <stdio.h>

#include "proto2.pb.h"
#include "proto3.pb.h"

#define CHECK(condition)                                    \
  do {                                                      \
    if (!(condition)) {                                     \
      fprintf(stderr, "%d: not so: " #condition, __LINE__); \
      return 1;                                             \
    }                                                       \
  } while (0)

static const cpb_message_def *const def = &x_golden_v2_Defaults_def;

static int check_binary(const x_golden_v2_Defaults *msg, cpb_arena *arena) {
  cpb_str out;
  x_golden_v2_Defaults *again = x_golden_v2_Defaults_new(arena);
  CHECK(x_golden_v2_Defaults_encode(msg, arena, &out, NULL) == CPB_OK);
  CHECK(again != NULL && out.len > 0);
  CHECK(x_golden_v2_Defaults_decode(out, arena, again, NULL) == CPB_OK);
  CHECK(cpb_message_equal(def, msg, again));
  return 0;
}

static int check_json(const x_golden_v2_Defaults *msg, cpb_arena *arena) {
#if JSON
  cpb_str out;
  x_golden_v2_Defaults *again = x_golden_v2_Defaults_new(arena);
  CHECK(x_golden_v2_Defaults_to_json(msg, arena, &out, NULL) == CPB_OK);
  CHECK(again != NULL);
  CHECK(cpb_str_equal(out, CPB_STR("{\"fInt32\":5,\"fLevel\":\"LEVEL_LOW\"}")));
  CHECK(x_golden_v2_Defaults_from_json(out, arena, again, NULL) == CPB_OK);
  CHECK(cpb_message_equal(def, msg, again));
#else
  (void)msg;
  (void)arena;
#endif
  return 0;
}

static int check_text(const x_golden_v2_Defaults *msg, cpb_arena *arena) {
#if TEXT
  cpb_str out;
  x_golden_v2_Defaults *again = x_golden_v2_Defaults_new(arena);
  CHECK(x_golden_v2_Defaults_to_text(msg, arena, &out, NULL) == CPB_OK);
  CHECK(again != NULL);
  CHECK(cpb_str_equal(out, CPB_STR("f_int32: 5 f_level: LEVEL_LOW")));
  CHECK(x_golden_v2_Defaults_from_text(out, arena, again, NULL) == CPB_OK);
  CHECK(cpb_message_equal(def, msg, again));
#else
  (void)msg;
  (void)arena;
#endif
  return 0;
}

/* What the tables have; without names there is neither JSON nor text. */
static int check_tables(const x_golden_v2_Defaults *msg, cpb_arena *arena) {
  bool named = JSON || TEXT;
  cpb_code without = named ? CPB_OK : CPB_INVALID_ARGUMENT;
  cpb_str out;
  CHECK((def->names != NULL) == named);
  CHECK((x_golden_v2_Level_def.names != NULL) == named);
  CHECK(cpb_to_json(msg, def, NULL, arena, &out, NULL) == without);
  CHECK(cpb_to_text(msg, def, NULL, arena, &out, NULL) == without);
  CHECK((x_golden_v2_Extras_def.reserved_name_count == 2) == (TEXT == 1));
  CHECK((x_proto2_proto_file.descriptor.len > 0) == (REFLECTION == 1));
  CHECK(x_proto2_proto_file.message_count > 0);
  return 0;
}

/* Types of other files, by whatever prefix they have. */
static int check_imports(cpb_arena *arena) {
  y_golden_imported_Imported imported = {.id = 1};
  google_protobuf_Timestamp when = {.seconds = 1};
  x_golden_v3_Shapes shapes = {.imported = &imported, .when = &when};
  cpb_str out;
  CHECK(x_golden_v3_Shapes_encode(&shapes, arena, &out, NULL) == CPB_OK);
  CHECK(x_proto3_proto_file.dep_count > 0);
  return 0;
}

int main(void) {
  cpb_arena *arena = cpb_arena_create(NULL);
  x_golden_v2_Defaults *msg = x_golden_v2_Defaults_new(arena);
  CHECK(msg != NULL && msg->f_uint32 == 7);
  msg->has_f_int32 = msg->has_f_level = true;
  msg->f_int32 = 5;
  msg->f_level = x_golden_v2_LEVEL_LOW;
  int failed = check_binary(msg, arena) || check_json(msg, arena) ||
               check_text(msg, arena) || check_tables(msg, arena) ||
               check_imports(arena);
  cpb_arena_destroy(arena);
  return failed;
}
