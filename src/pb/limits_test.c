/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Each limit against each format, both ways. */

#include "cpb/wkt.h"
#include "google/protobuf/struct.pb.h"
#include "pb/fixture.h"
#include "pb/sample.h"

typedef struct format {
  const char *name;
  cpb_code (*read)(cpb_str in, const cpb_message_def *def,
                   const cpb_codec_options *options, cpb_arena *arena,
                   void *msg, cpb_error *error);
  cpb_code (*write)(const void *msg, const cpb_message_def *def,
                    const cpb_codec_options *options, cpb_arena *arena,
                    cpb_str *out, cpb_error *error);
} format;

static cpb_code from_binary(cpb_str in, const cpb_message_def *def,
                            const cpb_codec_options *options, cpb_arena *arena,
                            void *msg, cpb_error *error) {
  return cpb_decode(in.data, in.len, def, options, arena, msg, error);
}

static cpb_code from_json(cpb_str in, const cpb_message_def *def,
                          const cpb_codec_options *options, cpb_arena *arena,
                          void *msg, cpb_error *error) {
  return cpb_from_json(in.data, in.len, def, options, arena, msg, error);
}

static cpb_code from_text(cpb_str in, const cpb_message_def *def,
                          const cpb_codec_options *options, cpb_arena *arena,
                          void *msg, cpb_error *error) {
  return cpb_from_text(in.data, in.len, def, options, arena, msg, error);
}

static const format formats[] = {{"binary", from_binary, cpb_encode},
                                 {"json", from_json, cpb_to_json},
                                 {"text", from_text, cpb_to_text}};

#define FOR_EACH_FORMAT(f)            \
  for (const format *f = &formats[0]; \
       f < formats + sizeof(formats) / sizeof(formats[0]); f++)

/* ---- Helpers ---- */

static const cpb_registry registry = {
    .types =
        (const cpb_message_def *const[]){&Sample_def, &google_protobuf_Any_def},
    .count = 2};

static cpb_error error;

static cpb_codec_options with(const cpb_limits *limits) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                               .flags = CPB_IGNORE_UNKNOWN, .limits = limits,
                               .registry = &registry};
  return options;
}

static cpb_code read_with(const format *f, cpb_str in,
                          const cpb_message_def *def, const cpb_limits *limits,
                          cpb_arena *arena) {
  cpb_codec_options options = with(limits);
  void *msg = cpb_message_new(def, arena);
  crpc_must(msg != NULL);
  return checked(f->read(in, def, &options, arena, msg, &error));
}

static cpb_code write_with(const format *f, const void *msg,
                           const cpb_message_def *def, const cpb_limits *limits,
                           cpb_arena *arena, cpb_str *out) {
  cpb_codec_options options = with(limits);
  return checked(f->write(msg, def, &options, arena, out, &error));
}

static cpb_str written(const format *f, const void *msg,
                       const cpb_message_def *def, cpb_arena *arena) {
  cpb_str out = {NULL, 0};
  cpb_code code = write_with(f, msg, def, NULL, arena, &out);
  assert_int_equal(code, CPB_OK);
  return out;
}

static void refused(const format *f, cpb_code code, const char *message) {
  if (code != CPB_LIMIT) {
    print_message("%s: %d\n", f->name, (int)code);
  }
  assert_int_equal(code, CPB_LIMIT);
  assert_string_equal(error.message, message);
}

static void *new_of(const cpb_message_def *def, cpb_arena *arena) {
  void *msg = cpb_message_new(def, arena);
  crpc_must(msg != NULL);
  return msg;
}

/* ---- Depth ---- */

/* A message so many levels deep that nests by one way. */
typedef Sample *nest_fn(Sample *msg, cpb_arena *arena);

static Sample *in_field(Sample *msg, cpb_arena *arena) {
  return msg->child = new_of(&Sample_def, arena);
}

static Sample *in_list(Sample *msg, cpb_arena *arena) {
  Sample *kid = cpb_list_add_message(&msg->kids, &Sample_def, arena);
  crpc_must(kid != NULL);
  return kid;
}

static Sample *in_oneof(Sample *msg, cpb_arena *arena) {
  msg->which_case = 53;
  return msg->which.one_msg = new_of(&Sample_def, arena);
}

static Sample *nested(nest_fn *nest, int levels, cpb_arena *arena) {
  Sample *top = new_of(&Sample_def, arena);
  for (Sample *at = top; levels > 0; levels--) {
    at = nest(at, arena);
  }
  return top;
}

CRPC_TEST(depth) {
  static nest_fn *const nests[] = {in_field, in_list, in_oneof};
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT};
  cpb_str out;
  for (size_t i = 0; i < CPB__COUNT(nests); i++) {
    const Sample *msg = nested(nests[i], 5, arena);
    FOR_EACH_FORMAT(f) {
      cpb_str in = written(f, msg, &Sample_def, arena);
      limits.max_depth = 5;
      assert_int_equal(read_with(f, in, &Sample_def, &limits, arena), CPB_OK);
      assert_int_equal(write_with(f, msg, &Sample_def, &limits, arena, &out),
                       CPB_OK);
      limits.max_depth = 4;
      refused(f, read_with(f, in, &Sample_def, &limits, arena),
              "nested too deeply");
      refused(f, write_with(f, msg, &Sample_def, &limits, arena, &out),
              "nested too deeply");
    }
  }
}

/* An entry of a map is a level, too. */
CRPC_TEST(depth_of_maps) {
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT};
  Sample *msg = new_of(&Sample_def, arena);
  int32_t key = 1;
  Sample_ByIdEntry *entry =
      cpb_map_put(&msg->by_id, &Sample_ByIdEntry_def, &key, arena);
  crpc_must(entry != NULL);
  entry->value = new_of(&Sample_def, arena);
  FOR_EACH_FORMAT(f) {
    cpb_str in = written(f, msg, &Sample_def, arena);
    limits.max_depth = 2;
    assert_int_equal(read_with(f, in, &Sample_def, &limits, arena), CPB_OK);
    limits.max_depth = 1;
    refused(f, read_with(f, in, &Sample_def, &limits, arena),
            "nested too deeply");
  }
}

/* What is skipped counts as well. */
CRPC_TEST(depth_of_what_is_ignored) {
  static const char *const in[] = {
      "\xA3\x38\xA3\x38\xA4\x38\xA4\x38", /* two groups 900 */
      "{\"x\":{\"y\":{}}}", "x { y { } }"};
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT};
  FOR_EACH_FORMAT(f) {
    cpb_str text = cpb_str_from_cstr(in[f - formats]);
    limits.max_depth = 2;
    assert_int_equal(read_with(f, text, &Sample_def, &limits, arena), CPB_OK);
    limits.max_depth = 1;
    cpb_code code = read_with(f, text, &Sample_def, &limits, arena);
    assert_int_equal(code, CPB_LIMIT);
  }
}

static google_protobuf_Any *any_in_any(int levels, cpb_arena *arena) {
  google_protobuf_Any *any = new_of(&google_protobuf_Any_def, arena);
  cpb_code code = checked(
      cpb_any_pack(any, new_of(&Sample_def, arena), &Sample_def, arena, NULL));
  for (; code == CPB_OK && levels > 1; levels--) {
    google_protobuf_Any *outer = new_of(&google_protobuf_Any_def, arena);
    code = checked(
        cpb_any_pack(outer, any, &google_protobuf_Any_def, arena, NULL));
    any = outer;
  }
  assert_int_equal(code, CPB_OK);
  return any;
}

CRPC_TEST(depth_of_any) {
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT};
  const google_protobuf_Any *any = any_in_any(5, arena);
  cpb_str out;
  for (const format *f = &formats[1]; f < formats + 3; f++) {
    cpb_str in = written(f, any, &google_protobuf_Any_def, arena);
    limits.max_depth = 10;
    assert_int_equal(read_with(f, in, &google_protobuf_Any_def, &limits, arena),
                     CPB_OK);
    assert_int_equal(
        write_with(f, any, &google_protobuf_Any_def, &limits, arena, &out),
        CPB_OK);
    limits.max_depth = 3;
    refused(f, read_with(f, in, &google_protobuf_Any_def, &limits, arena),
            "nested too deeply");
    refused(f,
            write_with(f, any, &google_protobuf_Any_def, &limits, arena, &out),
            "nested too deeply");
  }
}

/* Three in the outermost one. */
CRPC_TEST(depth_of_json_values) {
  cpb_arena *arena = new_arena();
  static const char *const in[] = {"[[[[1]]]]",
                                   "{\"a\":{\"b\":{\"c\":{\"d\":1}}}}",
                                   "[{\"a\":[{\"b\":1}]}]"};
  cpb_limits limits = {CPB_LIMITS_INIT};
  for (size_t i = 0; i < CPB__COUNT(in); i++) {
    cpb_str text = cpb_str_from_cstr(in[i]);
    limits.max_depth = 3;
    assert_int_equal(read_with(&formats[1], text, &google_protobuf_Value_def,
                               &limits, arena),
                     CPB_OK);
    limits.max_depth = 2;
    refused(&formats[1],
            read_with(&formats[1], text, &google_protobuf_Value_def, &limits,
                      arena),
            "nested too deeply");
  }
}

/* ---- Elements ---- */

static Sample *many_elements(int kind, cpb_arena *arena) {
  Sample *msg = new_of(&Sample_def, arena);
  for (int32_t i = 0; i < 20; i++) {
    void *item = NULL;
    switch (kind) {
      case 0:
        item = cpb_list_add_message(&msg->kids, &Sample_def, arena);
        break;
      case 1:
        item = cpb_list_add(&msg->strs, sizeof(cpb_str), arena);
        break;
      case 2:
        item = cpb_list_add(&msg->packed_i32, sizeof(int32_t), arena);
        break;
      case 3:
        item = cpb_map_put(&msg->wide, &Sample_WideEntry_def,
                           &(uint64_t){(uint64_t)i}, arena);
        break;
      default:
        msg = i ? msg : nested(in_field, 20, arena);
        item = msg;
    }
    crpc_must(item != NULL);
  }
  return msg;
}

CRPC_TEST(element_bytes) {
  static const size_t sizes[] = {sizeof(Sample), sizeof(cpb_str),
                                 sizeof(int32_t), sizeof(Sample_WideEntry),
                                 sizeof(Sample)};
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT};
  for (int kind = 0; kind < (int)CPB__COUNT(sizes); kind++) {
    const Sample *msg = many_elements(kind, arena);
    FOR_EACH_FORMAT(f) {
      cpb_str in = written(f, msg, &Sample_def, arena);
      limits.max_element_bytes = 64 * sizes[kind];
      assert_int_equal(read_with(f, in, &Sample_def, &limits, arena), CPB_OK);
      limits.max_element_bytes = 19 * sizes[kind];
      refused(f, read_with(f, in, &Sample_def, &limits, arena),
              "more elements than the limit allows");
    }
  }
}

/* ---- Unknown fields ---- */

CRPC_TEST(unknown) {
  static const char *const in[] = {
      "\xA0\x38\x01\xA8\x38\x01\xB0\x38\x01",
      "{\"x\":1,\"y\":[{\"inner\":2}],\"color\":\"MAUVE\"}",
      "x: 1 y: [{inner: 2}] color: MAUVE"};
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT};
  FOR_EACH_FORMAT(f) {
    cpb_str text = cpb_str_from_cstr(in[f - formats]);
    limits.max_unknown = 3;
    assert_int_equal(read_with(f, text, &Sample_def, &limits, arena), CPB_OK);
    limits.max_unknown = 2;
    refused(f, read_with(f, text, &Sample_def, &limits, arena),
            "too many unknown fields");
  }
}

/* ---- Bytes ---- */

CRPC_TEST(bytes) {
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT};
  Sample *msg = new_of(&Sample_def, arena);
  cpb_str out;
  Sample_fill(msg, arena, 1);
  FOR_EACH_FORMAT(f) {
    cpb_str in = written(f, msg, &Sample_def, arena);
    limits.max_bytes = in.len;
    assert_int_equal(read_with(f, in, &Sample_def, &limits, arena), CPB_OK);
    assert_int_equal(write_with(f, msg, &Sample_def, &limits, arena, &out),
                     CPB_OK);
    assert_int_equal(out.len, in.len);
    limits.max_bytes = in.len - 1;
    refused(f, read_with(f, in, &Sample_def, &limits, arena),
            "more bytes than the limit allows");
    refused(f, write_with(f, msg, &Sample_def, &limits, arena, &out),
            "more bytes than the limit allows");
  }
}

/* A long value is refused before there is memory for it. */
CRPC_TEST(long_values_are_not_written) {
  enum { LONG = 1 << 20 };
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT, .max_bytes = 1000};
  char *text = cpb_arena_alloc(arena, LONG);
  crpc_must(text != NULL);
  memset(text, 'a', LONG);
  for (int i = 0; i < 2; i++) {
    Sample msg = {0};
    *(i ? &msg.byt : &msg.str) = (cpb_str){text, LONG};
    FOR_EACH_FORMAT(f) {
      cpb_arena *fresh = new_arena();
      size_t before = crpc_test_bytes();
      cpb_str out;
      refused(f, write_with(f, &msg, &Sample_def, &limits, fresh, &out),
              "more bytes than the limit allows");
      assert_true(crpc_test_bytes() - before < (size_t)128 * 1024);
    }
  }
}

/* Scratch memory is no output. */
CRPC_TEST(sorted_maps_may_be_as_long_as_allowed) {
  cpb_arena *arena = new_arena();
  Sample *msg = new_of(&Sample_def, arena);
  for (uint64_t key = 0; key < 100; key++) {
    crpc_must(cpb_map_put(&msg->wide, &Sample_WideEntry_def, &key, arena));
  }
  cpb_str out;
  cpb_str plain = written(&formats[0], msg, &Sample_def, arena);
  cpb_limits limits = {CPB_LIMITS_INIT, .max_bytes = plain.len};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                               .flags = CPB_DETERMINISTIC, .limits = &limits};
  cpb_arena *fresh = new_arena();
  cpb_code code =
      checked(cpb_encode(msg, &Sample_def, &options, fresh, &out, &error));
  assert_int_equal(code, CPB_OK);
  assert_int_equal(out.len, plain.len);
}

/* ---- Memory ---- */

static size_t needed(const format *f, cpb_str in, const cpb_message_def *def) {
  cpb_arena *arena = new_arena();
  void *msg = cpb_message_new(def, arena);
  crpc_must(msg != NULL);
  size_t before = cpb_arena_bytes(arena);
  cpb_codec_options options = with(NULL);
  cpb_code code = checked(f->read(in, def, &options, arena, msg, &error));
  assert_int_equal(code, CPB_OK);
  return cpb_arena_bytes(arena) - before;
}

CRPC_TEST(arena_bytes_when_reading) {
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT};
  Sample *msg = new_of(&Sample_def, arena);
  Sample_fill(msg, arena, 3);
  FOR_EACH_FORMAT(f) {
    cpb_str in = written(f, msg, &Sample_def, arena);
    size_t need = needed(f, in, &Sample_def);
    for (size_t part = 0; part <= 16; part++) {
      cpb_arena *fresh = new_arena();
      limits.max_arena_bytes = part == 16 ? need : need / 16 * part + 1;
      size_t before = cpb_arena_bytes(fresh) + sizeof(Sample);
      cpb_code code = read_with(f, in, &Sample_def, &limits, fresh);
      assert_true(cpb_arena_bytes(fresh) - before <=
                  limits.max_arena_bytes + 8);
      if (part < 16) {
        refused(f, code, "more memory than the limit allows");
      } else {
        assert_int_equal(code, CPB_OK);
      }
      /* the arena goes on, and the limit was that conversion's */
      assert_false(cpb_arena_failed(fresh));
      assert_int_equal(read_with(f, in, &Sample_def, NULL, fresh), CPB_OK);
    }
  }
}

CRPC_TEST(arena_bytes_when_writing) {
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT};
  Sample *msg = new_of(&Sample_def, arena);
  Sample_fill(msg, arena, 2);
  FOR_EACH_FORMAT(f) {
    cpb_str in = written(f, msg, &Sample_def, arena);
    cpb_str out;
    limits.max_arena_bytes = in.len;
    assert_int_equal(write_with(f, msg, &Sample_def, &limits, arena, &out),
                     CPB_OK);
    limits.max_arena_bytes = in.len - 1;
    refused(f, write_with(f, msg, &Sample_def, &limits, arena, &out),
            "more bytes than the limit allows");
    assert_false(cpb_arena_failed(arena));
  }
}

/* What an Any holds is read into memory of its own, which is bounded, too. */
CRPC_TEST(arena_bytes_of_any) {
  cpb_arena *arena = new_arena();
  cpb_limits limits = {CPB_LIMITS_INIT, .max_arena_bytes = 2000};
  Sample *msg = many_elements(0, arena);
  google_protobuf_Any *any = new_of(&google_protobuf_Any_def, arena);
  cpb_code code = checked(cpb_any_pack(any, msg, &Sample_def, arena, NULL));
  assert_int_equal(code, CPB_OK);
  for (const format *f = &formats[1]; f < formats + 3; f++) {
    cpb_str in = written(f, any, &google_protobuf_Any_def, arena);
    code = read_with(f, in, &google_protobuf_Any_def, &limits, arena);
    refused(f, code, "more memory than the limit allows");
    assert_false(cpb_arena_failed(arena));
  }
  for (const format *f = &formats[1]; f < formats + 3; f++) {
    cpb_str out;
    code = write_with(f, any, &google_protobuf_Any_def, &limits, arena, &out);
    assert_int_equal(code, CPB_LIMIT);
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(depth), cmocka_unit_test(depth_of_maps),
               cmocka_unit_test(depth_of_what_is_ignored),
               cmocka_unit_test(depth_of_any),
               cmocka_unit_test(depth_of_json_values),
               cmocka_unit_test(element_bytes), cmocka_unit_test(unknown),
               cmocka_unit_test(bytes),
               cmocka_unit_test(long_values_are_not_written),
               cmocka_unit_test(sorted_maps_may_be_as_long_as_allowed),
               cmocka_unit_test(arena_bytes_when_reading),
               cmocka_unit_test(arena_bytes_when_writing),
               cmocka_unit_test(arena_bytes_of_any))
