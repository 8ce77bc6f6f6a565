/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tests of codecs, on a message described by hand. */

#include "rpc/codec.h"

#include "base/mem.h"
#include "cpb/message.h"
#include "support/crpc_test.h"

typedef struct note {
  cpb_head cpb_;
  cpb_str text;
} note;

static const cpb_field_def note_fields[] = {
    {CPB_TAG(1, 2), offsetof(note, text), 0, CPB_STRING, CPB_IMPLICIT,
     CPB_FIELD_UTF8, 0, 0, 0}};
static const cpb_field_name note_names[] = {
    {CPB_STR_INIT("text"), CPB_STR_INIT("text")}};
static const cpb_message_def note_def = {
    .fields = note_fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(note),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("test.Note"),
    .names = note_names,
};

static void destroy(void *arena) {
  cpb_arena_destroy(arena);
}

static cpb_arena *new_arena(void) {
  cpb_arena *arena = cpb_arena_create(crpc_test_allocator());
  crpc_must(arena);
  crpc_test_defer(destroy, arena);
  return arena;
}

static void encodes_as(const crpc__codec *codec, const char *text, size_t len) {
  cpb_arena *arena = new_arena();
  note in = {.text = CPB_STR("hi")};
  cpb_str out;
  cpb_error error;
  crpc_must(codec->encode(&in, &note_def, NULL, true, arena, &out, &error) ==
            CPB_OK);
  assert_int_equal(out.len, len);
  assert_memory_equal(out.data, text, len);
  note back = {0};
  crpc_must(codec->decode((cpb_str){text, len}, false, &note_def, NULL, arena,
                          &back, &error) == CPB_OK);
  assert_true(cpb_str_equal(back.text, in.text));
  assert_true(back.text.data >= text && back.text.data < text + len);
}

CRPC_TEST(round_trips_alias_the_input) {
  encodes_as(&crpc__codec_proto, "\n\2hi", 4);
  encodes_as(&crpc__codec_json, "{\"text\":\"hi\"}", 13);
}

CRPC_TEST(unknown_json_members_are_skipped) {
  cpb_arena *arena = new_arena();
  note back = {0};
  cpb_error error;
  crpc_must(crpc__codec_json.decode(CPB_STR("{\"new\":[1],\"text\":\"x\"}"),
                                    false, &note_def, NULL, arena, &back,
                                    &error) == CPB_OK);
  assert_true(cpb_str_equal(back.text, CPB_STR("x")));
}

CRPC_TEST(found_by_name) {
  assert_ptr_equal(crpc__codec_find(CPB_STR("proto")), &crpc__codec_proto);
  assert_ptr_equal(crpc__codec_find(CPB_STR("json")), &crpc__codec_json);
  assert_null(crpc__codec_find(CPB_STR("")));
  assert_null(crpc__codec_find(CPB_STR("proto2")));
}

CRPC_TEST(failures_have_codes) {
  assert_int_equal(crpc__codec_failure(CPB_OK), CRPC_OK);
  assert_int_equal(crpc__codec_failure(CPB_MALFORMED), CRPC_INVALID_ARGUMENT);
  assert_int_equal(crpc__codec_failure(CPB_LIMIT), CRPC_RESOURCE_EXHAUSTED);
  assert_int_equal(crpc__codec_failure(CPB_NO_MEMORY), CRPC_RESOURCE_EXHAUSTED);
}

CRPC_TEST_MAIN(cmocka_unit_test(round_trips_alias_the_input),
               cmocka_unit_test(unknown_json_members_are_skipped),
               cmocka_unit_test(found_by_name),
               cmocka_unit_test(failures_have_codes))
