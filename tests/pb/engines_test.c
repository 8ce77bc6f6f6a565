/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Generated code against the tables: on any input both have to say the same, to
 * the letter of an error, and to make the same messages; and to encode these into
 * the same bytes. The tables' side is a copy of the generated ones without the
 * functions. */

#include <stdlib.h>

#include "every2.pb.h"
#include "pb/fixture.h"

enum { MAX_DEFS = 64, MAX_BYTES = 1 << 16 };

/* ---- Tables without functions ---- */

typedef struct copies {
  const cpb_message_def *from[MAX_DEFS];
  cpb_message_def to[MAX_DEFS];
  cpb_sub subs[MAX_DEFS][MAX_DEFS];
  size_t count;
} copies;

static copies tables;

static bool has_message(const cpb_field_def *field) {
  return field->type == CPB_MESSAGE || field->type == CPB_GROUP;
}

static const cpb_message_def *copy_def(const cpb_message_def *def) {
  for (size_t i = 0; i < tables.count; i++) {
    if (tables.from[i] == def) {
      return &tables.to[i];
    }
  }
  assert_true(tables.count < MAX_DEFS);
  size_t at = tables.count++;
  tables.from[at] = def;
  tables.to[at] = *def;
  tables.to[at].decode = NULL;
  tables.to[at].encode = NULL;
  tables.to[at].subs = tables.subs[at];
  for (size_t i = 0; i < def->field_count; i++) {
    const cpb_field_def *field = &def->fields[i];
    if (has_message(field)) {
      tables.subs[at][field->sub].message =
          copy_def(def->subs[field->sub].message);
    } else if (field->type == CPB_ENUM) {
      tables.subs[at][field->sub] = def->subs[field->sub];
    }
  }
  return &tables.to[at];
}

/* ---- Payloads ---- */

typedef struct payload {
  uint64_t seed;
  bool tidy; /* fields in order, nothing odd */
  size_t len;
  char bytes[MAX_BYTES];
} payload;

static uint64_t draw(payload *p, uint64_t below) {
  return crpc_test_random(&p->seed) % below;
}

static void put_byte(payload *p, uint64_t byte) {
  if (p->len < MAX_BYTES) {
    p->bytes[p->len++] = (char)byte;
  }
}

static void put_varint(payload *p, uint64_t value) {
  bool odd = !p->tidy && draw(p, 300) == 0;
  for (; value >= 0x80; value >>= 7) {
    put_byte(p, value | 0x80);
  }
  put_byte(p, odd ? value | 0x80 : value);
  for (uint64_t more = odd ? draw(p, 10) : 0; odd && more > 0; more--) {
    put_byte(p, 0x80);
  }
  if (odd) {
    put_byte(p, 0);
  }
}

static void put_number(payload *p, uint32_t wire) {
  uint64_t value = crpc_test_random(&p->seed) >> draw(p, 64);
  if (wire == 0) {
    put_varint(p, draw(p, 3) ? value % 8 : value);
    return;
  }
  for (size_t i = wire == 1 ? 8 : 4; i > 0; i--) {
    put_byte(p, value);
    value >>= 8;
  }
}

static void put_text(payload *p) {
  uint64_t len = draw(p, 12) ? draw(p, 40) : draw(p, 400);
  bool plain = draw(p, 6) != 0;
  put_varint(p, len);
  for (uint64_t i = 0; i < len; i++) {
    if (plain || i + 1 == len) {
      put_byte(p, 'a' + draw(p, 26));
    } else { /* two bytes of UTF-8 */
      put_byte(p, 0xC3);
      put_byte(p, !p->tidy && draw(p, 2000) == 0 ? 'x' : 0x80 + draw(p, 64));
      i++;
    }
  }
}

static void put_fields(payload *p, const cpb_message_def *def, int depth);

/* What was put from `at` on gets its length in front. */
static void close_length(payload *p, size_t at) {
  static char body[MAX_BYTES];
  size_t len = p->len - at;
  memcpy(body, p->bytes + at, len);
  p->len = at;
  put_varint(p, !p->tidy && draw(p, 800) == 0 ? draw(p, 300) : len);
  for (size_t i = 0; i < len; i++) {
    put_byte(p, (uint8_t)body[i]);
  }
}

static void put_message(payload *p, const cpb_message_def *def,
                        const cpb_field_def *field, int depth) {
  size_t at = p->len;
  put_fields(p, def->subs[field->sub].message, depth - 1);
  if (field->type == CPB_GROUP) {
    put_varint(p, field->tag + 1);
  } else {
    close_length(p, at);
  }
}

static void put_packed(payload *p, uint32_t wire) {
  size_t at = p->len;
  for (uint64_t n = draw(p, 12); n > 0; n--) {
    put_number(p, wire);
  }
  close_length(p, at);
}

static void put_value(payload *p, const cpb_message_def *def,
                      const cpb_field_def *field, uint32_t wire, int depth) {
  if (has_message(field)) {
    put_message(p, def, field, depth);
  } else if (field->type == CPB_STRING || field->type == CPB_BYTES) {
    put_text(p);
  } else if (wire == 2) {
    static const uint8_t wires[] = {
        [CPB_DOUBLE] = 1,  [CPB_FLOAT] = 5,    [CPB_FIXED64] = 1,
        [CPB_FIXED32] = 5, [CPB_SFIXED32] = 5, [CPB_SFIXED64] = 1,
        [CPB_SINT64] = 0,
    };
    put_packed(p, wires[field->type]);
  } else {
    put_number(p, wire);
  }
}

static void put_odd(payload *p) {
  uint32_t number = (uint32_t)(1 + draw(p, draw(p, 2) ? 40 : 3000));
  uint32_t wire = (uint32_t)draw(p, 6);
  if (wire == 4 && draw(p, 20)) {
    wire = 0;
  }
  put_varint(p, CPB_TAG(number, wire));
  if (wire == 2) {
    put_text(p);
  } else if (wire == 3) {
    put_varint(p, CPB_TAG(number, 4));
  } else {
    put_number(p, wire);
  }
}

static void put_field(payload *p, const cpb_message_def *def,
                      const cpb_field_def *field, int depth) {
  uint32_t wire = field->tag & 7;
  if (has_message(field) && depth == 0) {
    return;
  }
  if (!p->tidy && draw(p, 60) == 0) {
    put_odd(p);
  }
  for (uint64_t n = field->mode >= CPB_REPEATED ? draw(p, 4) : 1; n > 0; n--) {
    uint32_t number = field->tag >> 3;
    uint32_t now = wire;
    if (!p->tidy && field->mode >= CPB_REPEATED && !has_message(field) &&
        draw(p, 8) == 0 && field->type != CPB_STRING &&
        field->type != CPB_BYTES) {
      now = wire == 2 ? 0 : 2; /* packed or not */
    }
    put_varint(p, CPB_TAG(number, now));
    put_value(p, def, field, now, depth);
  }
}

static void put_fields(payload *p, const cpb_message_def *def, int depth) {
  bool in_order = p->tidy || draw(p, 2);
  uint64_t dense = draw(p, 4);
  for (size_t i = 0; i < def->field_count; i++) {
    size_t at = in_order ? i : (size_t)draw(p, def->field_count);
    if (def->field_count < 4 || draw(p, 4) <= dense) {
      put_field(p, def, &def->fields[at], depth);
    }
  }
}

/* ---- Both engines ---- */

typedef struct outcome {
  cpb_code code;
  cpb_error error;
  void *msg;
} outcome;

/* With nothing readable after the input unless it is padded. */
static outcome decode(const char *bytes, size_t len, const cpb_message_def *def,
                      const cpb_codec_options *options, cpb_arena *arena) {
  outcome result = {.msg = cpb_message_new(def, arena)};
  assert_non_null(result.msg);
  result.code =
      cpb_decode(bytes, len, def, options, arena, result.msg, &result.error);
  return result;
}

static void same_error(const cpb_error *a, const cpb_error *b) {
  assert_int_equal(a->code, b->code);
  assert_int_equal(a->offset, b->offset);
  assert_string_equal(a->path, b->path);
  assert_string_equal(a->message, b->message);
}

static void encode_both(const void *msg, const cpb_message_def *def,
                        const cpb_codec_options *options, cpb_arena *arena) {
  cpb_str out[2];
  cpb_error error[2];
  cpb_code a = cpb_encode(msg, def, options, arena, &out[0], &error[0]);
  cpb_code b =
      cpb_encode(msg, copy_def(def), options, arena, &out[1], &error[1]);
  assert_int_equal(a, b);
  if (a != CPB_OK) {
    same_error(&error[0], &error[1]);
    return;
  }
  assert_int_equal(out[0].len, out[1].len);
  assert_memory_equal(out[0].data, out[1].data, out[0].len);
}

static cpb_code check(const char *bytes, size_t len, const cpb_message_def *def,
                      const cpb_codec_options *options) {
  const cpb_message_def *by_tables = copy_def(def);
  size_t pad = options->flags & CPB_PADDED ? 16 : 0;
  char *exact = malloc(len + pad + 1);
  assert_non_null(exact);
  memset(exact + len, 0xC3, pad + 1);
  char *input = exact;
  if (!pad) { /* the end of the block is the end of the input */
    input = exact + 1;
  }
  memcpy(input, bytes, len);
  cpb_arena *arena = cpb_arena_create(crpc_test_allocator());
  assert_non_null(arena);
  outcome a = decode(input, len, def, options, arena);
  outcome b = decode(input, len, by_tables, options, arena);
  assert_int_equal(a.code, b.code);
  if (a.code != CPB_OK) {
    same_error(&a.error, &b.error);
  } else {
    cpb_codec_options sorted = {CPB_CODEC_OPTIONS_INIT,
                                .flags = CPB_DETERMINISTIC};
    assert_true(cpb_message_equal(def, a.msg, b.msg));
    encode_both(a.msg, def, NULL, arena);
    encode_both(b.msg, def, &sorted, arena);
  }
  cpb_arena_destroy(arena);
  free(exact);
  return a.code;
}

static const cpb_message_def *const defs[] = {&every_v2_Every_def,
                                              &every_v3_Every_def};
static const uint64_t flags[] = {0, CPB_ALIAS, CPB_ALIAS | CPB_PADDED,
                                 CPB_PADDED | CPB_CHECK_REQUIRED,
                                 CPB_ALIAS | CPB_DROP_UNKNOWN};
enum { FLAGS = sizeof(flags) / sizeof(flags[0]) };

static cpb_codec_options options_of(uint64_t i) {
  return (cpb_codec_options){CPB_CODEC_OPTIONS_INIT, .flags = flags[i % FLAGS]};
}

static payload *make(uint64_t seed, bool tidy, const cpb_message_def *def) {
  static payload made;
  made.seed = seed;
  made.tidy = tidy;
  made.len = 0;
  put_fields(&made, def, (int)(seed / 2 % 3));
  assert_true(made.len < MAX_BYTES);
  return &made;
}

CRPC_TEST_NO_OOM(valid_messages) {
  for (uint64_t i = 0; i < 300; i++) {
    const cpb_message_def *def = defs[i % 2];
    cpb_codec_options options = options_of(i / 2);
    const payload *p = make(i, true, def);
    cpb_code code = check(p->bytes, p->len, def, &options);
    if (!(options.flags & CPB_CHECK_REQUIRED)) {
      assert_int_equal(code, CPB_OK);
    }
  }
}

CRPC_TEST_NO_OOM(odd_messages) {
  size_t good = 0;
  for (uint64_t i = 0; i < 2000; i++) {
    const cpb_message_def *def = defs[i % 2];
    cpb_codec_options options = options_of(i / 2);
    const payload *p = make(i, false, def);
    good += check(p->bytes, p->len, def, &options) == CPB_OK;
  }
  assert_true(good > 200 && good < 1900);
}

CRPC_TEST_NO_OOM(changed_bytes) {
  size_t good = 0;
  for (uint64_t i = 0; i < 3000; i++) {
    const cpb_message_def *def = defs[i % 2];
    cpb_codec_options options = options_of(i / 2);
    payload *p = make(i / 10, true, def);
    for (uint64_t n = 1 + draw(p, 3); n > 0 && p->len > 0; n--) {
      p->bytes[draw(p, p->len)] ^= (char)(1 << draw(p, 8));
    }
    good += check(p->bytes, p->len, def, &options) == CPB_OK;
  }
  assert_true(good > 200 && good < 2900);
}

CRPC_TEST_NO_OOM(truncated_everywhere) {
  for (uint64_t i = 0; i < 8; i++) {
    const cpb_message_def *def = defs[i % 2];
    const payload *p = make(i, true, def);
    size_t end = p->len < 1500 ? p->len : 1500;
    for (size_t len = 0; len < end; len++) {
      cpb_codec_options options = options_of(len);
      (void)check(p->bytes, len, def, &options);
    }
  }
}

/* ---- Limits ---- */

/* child (17) in child, `depth` times. */
static size_t put_nested(char *to, size_t room, size_t depth) {
  size_t at = room;
  for (size_t i = 0; i < depth; i++) {
    size_t len = room - at;
    if (len >= 0x80) {
      to[--at] = (char)(len >> 7);
      to[--at] = (char)(len | 0x80);
    } else {
      to[--at] = (char)len;
    }
    to[--at] = 1;
    to[--at] = (char)0x8A;
  }
  memmove(to, to + at, room - at);
  return room - at;
}

CRPC_TEST_NO_OOM(depth) {
  static char bytes[1024];
  for (size_t i = 0; i < FLAGS; i++) {
    cpb_codec_options options = options_of(i);
    size_t len = put_nested(bytes, sizeof(bytes), 100);
    assert_int_equal(check(bytes, len, &every_v3_Every_def, &options), CPB_OK);
    len = put_nested(bytes, sizeof(bytes), 101);
    assert_int_equal(check(bytes, len, &every_v3_Every_def, &options),
                     CPB_LIMIT);
  }

  /* and from memory to bytes */
  static every_v3_Every levels[102];
  cpb_arena *arena = new_arena();
  for (size_t i = 0; i < 101; i++) {
    levels[i].child = &levels[i + 1];
  }
  cpb_str out;
  assert_int_equal(
      cpb_encode(&levels[1], &every_v3_Every_def, NULL, arena, &out, NULL),
      CPB_OK);
  encode_both(&levels[1], &every_v3_Every_def, NULL, arena);
  assert_int_equal(
      cpb_encode(&levels[0], &every_v3_Every_def, NULL, arena, &out, NULL),
      CPB_LIMIT);
  encode_both(&levels[0], &every_v3_Every_def, NULL, arena);
}

CRPC_TEST_NO_OOM(budgets) {
  size_t refused = 0;
  for (uint64_t i = 0; i < 400; i++) {
    cpb_limits limits = {CPB_LIMITS_INIT, .max_depth = 1 + i % 4,
                         .max_element_bytes = 1 + i * 37 % 9000,
                         .max_unknown = 1 + i % 3};
    cpb_codec_options options = options_of(i);
    options.limits = &limits;
    const payload *p = make(i / 4, false, defs[i % 2]);
    refused += check(p->bytes, p->len, defs[i % 2], &options) == CPB_LIMIT;
  }
  assert_true(refused > 50);
}

/* Wherever memory ends, both fail in the same field. */
CRPC_TEST_NO_OOM(out_of_memory) {
  for (uint64_t i = 0; i < 8; i++) {
    const cpb_message_def *def = defs[i % 2];
    cpb_codec_options options = options_of(i / 2);
    payload *p = make(i, true, def);
    memset(p->bytes + p->len, 0, 16);
    bool again = true;
    for (size_t n = 3; again; n++) { /* after the arena and the message */
      outcome by[2];
      for (size_t k = 0; k < 2; k++) {
        cpb_arena *arena = cpb_arena_create(crpc_test_allocator());
        assert_non_null(arena);
        crpc_test_fail_allocation(n - 1, true);
        by[k] =
            decode(p->bytes, p->len, k ? copy_def(def) : def, &options, arena);
        crpc_test_fail_allocation(0, false);
        cpb_arena_destroy(arena);
      }
      assert_int_equal(by[0].code, by[1].code);
      again = by[0].code == CPB_NO_MEMORY;
      if (again) {
        same_error(&by[0].error, &by[1].error);
      }
    }
  }
}

/* Generated code does not say what is wrong: the tables do. */
CRPC_TEST(encode_failures) {
  cpb_arena *arena = new_arena();
  every_v3_Leaf leaf = {.b = CPB_STR("\xFF")};
  every_v3_Every inner = {.which_case = 34, .which = {.one_leaf = &leaf}};
  every_v3_Every msg = {.child = &inner, .str = CPB_STR("fine")};
  cpb_str out;
  cpb_error error;
  assert_int_equal(
      checked(cpb_encode(&msg, &every_v3_Every_def, NULL, arena, &out, &error)),
      CPB_INVALID_ARGUMENT);
  assert_string_equal(error.path, "every.v3.Every.child.one_leaf.b");
  assert_string_equal(error.message, "string is not UTF-8");

  static char text[5000];
  memset(text, 'x', sizeof(text));
  leaf.b = (cpb_str){text, sizeof(text)};
  cpb_code code =
      cpb_encode(&msg, &every_v3_Every_def, NULL, arena, &out, &error);
  if (crpc_test_oom()) {
    assert_int_equal(code, CPB_NO_MEMORY);
    assert_string_equal(error.message, "out of memory");
  }
  crpc_must(code == CPB_OK);
  every_v3_Every again = {0};
  assert_int_equal(checked(cpb_decode(out.data, out.len, &every_v3_Every_def,
                                      NULL, arena, &again, NULL)),
                   CPB_OK);
  assert_true(cpb_message_equal(&every_v3_Every_def, &msg, &again));
}

/* Members of a oneof that are said to be there and left NULL are empty. */
CRPC_TEST_NO_OOM(null_members) {
  cpb_arena *arena = new_arena();
  every_v3_Every msg = {.which_case = 33, .other_case = 2047};
  cpb_str out;
  assert_int_equal(
      cpb_encode(&msg, &every_v3_Every_def, NULL, arena, &out, NULL), CPB_OK);
  assert_bytes(out, "\x8A\x02\x00\xFA\x7F\x00");
  every_v2_Every old = {.which_case = 21};
  encode_both(&old, &every_v2_Every_def, NULL, arena);
  old.which_case = 22;
  encode_both(&old, &every_v2_Every_def, NULL, arena);
}

/* What lies below the free bytes stays as it is, however few there are. */
static void encode_into(const cpb_message_def *def, size_t room) {
  enum { SIZE = 64 };
  _Alignas(16) char block[SIZE];
  every_v3_Every msg = {.far_ = -1};
  cpb_arena arena;
  cpb_str out;
  cpb__arena_init(&arena, crpc_test_allocator(), block, SIZE);
  char *used = cpb_arena_alloc(&arena, SIZE - room);
  memset(used, 0x5A, SIZE - room);
  assert_int_equal(cpb_encode(&msg, def, NULL, &arena, &out, NULL), CPB_OK);
  assert_bytes(out, "\x80\x80\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01");
  for (size_t i = 0; i < SIZE - room; i++) {
    assert_int_equal(used[i], 0x5A);
  }
  cpb__arena_cleanup(&arena);
}

CRPC_TEST_NO_OOM(little_room) {
  for (size_t room = 8; room <= 56; room += 8) {
    encode_into(&every_v3_Every_def, room);
    encode_into(copy_def(&every_v3_Every_def), room);
  }
}

/* Functions for another library are not called. */
static const char *never(struct cpb__decoder *d, const char *p, const char *end,
                         void *msg) {
  (void)d;
  (void)p;
  (void)end;
  (void)msg;
  abort();
}

/* NOLINTNEXTLINE(readability-non-const-parameter): a cpb_encode_fn */
static char *never_either(struct cpb__encoder *e, char *out, const void *msg) {
  (void)e;
  (void)out;
  (void)msg;
  abort();
}

CRPC_TEST_NO_OOM(another_version) {
  cpb_arena *arena = new_arena();
  cpb_message_def def = every_v3_Leaf_def;
  def.abi = CPB_TABLE_ABI - 1;
  def.decode = never;
  def.encode = never_either;
  every_v3_Leaf leaf = {0};
  cpb_str out;
  assert_int_equal(cpb_decode("\x08\x01", 2, &def, NULL, arena, &leaf, NULL),
                   CPB_OK);
  assert_int_equal(leaf.a, 1);
  assert_int_equal(cpb_encode(&leaf, &def, NULL, arena, &out, NULL), CPB_OK);
  assert_bytes(out, "\x08\x01");
}

CRPC_TEST_NO_OOM(has_functions) {
  assert_non_null(every_v3_Every_def.decode);
  assert_non_null(every_v3_Every_def.encode);
  assert_null(copy_def(&every_v3_Every_def)->decode);
}

CRPC_TEST_MAIN(cmocka_unit_test(has_functions),
               cmocka_unit_test(valid_messages), cmocka_unit_test(odd_messages),
               cmocka_unit_test(changed_bytes),
               cmocka_unit_test(truncated_everywhere), cmocka_unit_test(depth),
               cmocka_unit_test(budgets), cmocka_unit_test(out_of_memory),
               cmocka_unit_test(encode_failures),
               cmocka_unit_test(null_members), cmocka_unit_test(little_room),
               cmocka_unit_test(another_version))
