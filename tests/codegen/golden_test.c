/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What generated code does: messages are filled by hand and by its functions,
 * encoded, decoded and looked at again; its tables say what the schema says. */

#include <math.h>

#include "cpb/text.h"
#include "edition2023.pb.h"
#include "edition2024.pb.h"
#include "lean.pb.h"
#include "maps.pb.h"
#include "names.pb.h"
#include "options.pb.h"
#include "prefixed.connect.h"
#include "proto2.pb.h"
#include "proto3.pb.h"
#include "service.connect.h"
#include "support/crpc_test.h"

static void drop_arena(void *arena) {
  cpb_arena_destroy(arena);
}

static cpb_arena *make_arena(void) {
  cpb_arena *arena = cpb_arena_create(crpc_test_allocator());
  crpc_must(arena != NULL);
  crpc_test_defer(drop_arena, arena);
  return arena;
}

static const cpb_field_def *find_field(const cpb_message_def *def,
                                       uint32_t number) {
  for (uint16_t i = 0; i < def->field_count; i++) {
    if (def->fields[i].tag >> 3 == number) {
      return &def->fields[i];
    }
  }
  fail_msg("no field %u", number);
  return NULL;
}

static void assert_str(cpb_str actual, const char *expected) {
  assert_true(cpb_str_equal(actual, cpb_str_from_cstr(expected)));
}

CRPC_TEST(scalars_survive_a_round_trip) {
  cpb_arena *arena = make_arena();
  golden_v3_Scalars in = {
      .f_double = -0.5,
      .f_float = 1.5f,
      .f_int64 = INT64_MIN,
      .f_uint64 = UINT64_MAX,
      .f_int32 = INT32_MIN,
      .f_fixed64 = 1,
      .f_fixed32 = UINT32_MAX,
      .f_bool = true,
      .f_string = CPB_STR("text"),
      .f_bytes = CPB_STR("\0\377"),
      .f_uint32 = 7,
      .f_kind = golden_v3_KIND_SMALL,
      .f_sfixed32 = -3,
      .f_sfixed64 = -4,
      .f_sint32 = INT32_MAX,
      .f_sint64 = INT64_MIN,
  };
  cpb_str bytes;
  crpc_must(golden_v3_Scalars_encode(&in, arena, &bytes, NULL) == CPB_OK);
  golden_v3_Scalars *out = golden_v3_Scalars_new(arena);
  crpc_must(out != NULL);
  crpc_must(golden_v3_Scalars_decode(bytes, arena, out, NULL) == CPB_OK);
  assert_true(out->f_double == in.f_double && out->f_float == in.f_float);
  assert_true(out->f_int64 == in.f_int64 && out->f_uint64 == in.f_uint64);
  assert_int_equal(out->f_int32, in.f_int32);
  assert_true(out->f_fixed64 == 1 && out->f_fixed32 == UINT32_MAX);
  assert_true(out->f_bool);
  assert_str(out->f_string, "text");
  assert_int_equal(out->f_bytes.len, 2);
  assert_int_equal(out->f_uint32, 7);
  assert_int_equal(out->f_kind, INT32_MIN);
  assert_true(out->f_sfixed32 == -3 && out->f_sfixed64 == -4);
  assert_true(out->f_sint32 == INT32_MAX && out->f_sint64 == INT64_MIN);
}

/* Fills a message with the generated functions. */
static void fill_shapes(golden_v3_Shapes *msg, cpb_arena *arena) {
  golden_v3_Shapes_Inner *inner = golden_v3_Shapes_Inner_new(arena);
  crpc_must(inner != NULL);
  inner->mood = golden_v3_Shapes_Inner_MOOD_GOOD;
  msg->has_maybe_number = true; /* set to zero */
  msg->inner = inner;
  for (int64_t i = 0; i < 3; i++) {
    crpc_must(golden_v3_Shapes_add_packed(msg, i * 1000, arena));
    crpc_must(golden_v3_Shapes_add_expanded(msg, -i, arena));
  }
  crpc_must(golden_v3_Shapes_add_texts(msg, CPB_STR("one"), arena));
  crpc_must(golden_v3_Shapes_add_kinds(msg, golden_v3_KIND_OLD, arena));
  golden_v3_Shapes_Inner *added = golden_v3_Shapes_add_inners(msg, arena);
  crpc_must(added != NULL);
  added->outer = golden_v3_Shapes_new(arena);
  crpc_must(added->outer != NULL);
  crpc_must(
      golden_v3_Shapes_put_notes(msg, CPB_STR("gift"), CPB_STR("no"), arena));
  crpc_must(
      golden_v3_Shapes_put_notes(msg, CPB_STR("gift"), CPB_STR("yes"), arena));
  golden_v3_Shapes_Inner *by_id = golden_v3_Shapes_put_by_id(msg, 5, arena);
  crpc_must(by_id != NULL);
  by_id->mood = golden_v3_Shapes_Inner_MOOD_GOOD;
  assert_ptr_equal(golden_v3_Shapes_put_by_id(msg, 5, arena), by_id);
  crpc_must(golden_v3_Shapes_put_flags(msg, true, 9, arena));
  golden_v3_Shapes_set_inner_how(msg, inner);
  golden_v3_Shapes_set_email(msg, CPB_STR("a@b")); /* the last one counts */
}

static void check_shapes(const golden_v3_Shapes *msg) {
  assert_true(msg->has_maybe_number && msg->maybe_number == 0);
  assert_false(msg->has_maybe_text);
  assert_null(msg->maybe_inner);
  assert_int_equal(msg->inner->mood, 1);
  assert_int_equal(msg->packed.len, 3);
  assert_int_equal(msg->packed.items[2], 2000);
  assert_int_equal(msg->expanded.items[2], -2);
  assert_str(msg->texts.items[0], "one");
  assert_int_equal(msg->kinds.items[0], 5);
  assert_int_equal(msg->inners.len, 1);
  assert_non_null(msg->inners.items[0].outer);
  assert_int_equal(msg->notes.len, 1);
  assert_str(*golden_v3_Shapes_get_notes(msg, CPB_STR("gift")), "yes");
  assert_null(golden_v3_Shapes_get_notes(msg, CPB_STR("none")));
  assert_int_equal(golden_v3_Shapes_get_by_id(msg, 5)->mood, 1);
  assert_null(golden_v3_Shapes_get_by_id(msg, 6));
  assert_int_equal(*golden_v3_Shapes_get_flags(msg, true), 9);
  assert_int_equal(msg->how_case, golden_v3_Shapes_how_email);
  assert_str(msg->how.email, "a@b");
}

CRPC_TEST(every_shape_survives_a_round_trip) {
  cpb_arena *arena = make_arena();
  golden_v3_Shapes in = {0};
  fill_shapes(&in, arena);
  check_shapes(&in);
  cpb_str bytes;
  crpc_must(golden_v3_Shapes_encode(&in, arena, &bytes, NULL) == CPB_OK);
  golden_v3_Shapes out = {0};
  crpc_must(golden_v3_Shapes_decode(bytes, arena, &out, NULL) == CPB_OK);
  check_shapes(&out);
}

CRPC_TEST(json_survives_a_round_trip) {
  cpb_arena *arena = make_arena();
  golden_v3_Shapes in = {0};
  fill_shapes(&in, arena);
  cpb_str json;
  crpc_must(golden_v3_Shapes_to_json(&in, arena, &json, NULL) == CPB_OK);
  golden_v3_Shapes out = {0};
  crpc_must(golden_v3_Shapes_from_json(json, arena, &out, NULL) == CPB_OK);
  check_shapes(&out);

  Names names = {.has_template = true, .union_case_ = 3, .unix_ = errno_};
  crpc_must(Names_to_json(&names, arena, &json, NULL) == CPB_OK);
  assert_str(json, "{\"template\":0,\"unionCase\":3,\"unix\":\"errno\"}");
  crpc_must(Names_from_json(CPB_STR("{\"delete\": \"x\"}"), arena, &names,
                            NULL) == CPB_OK);
  assert_int_equal(names.union_case, Names_union_delete);
}

CRPC_TEST(defaults_are_those_of_the_schema) {
  cpb_arena *arena = make_arena();
  golden_v2_Defaults *msg = golden_v2_Defaults_new(arena);
  crpc_must(msg != NULL);
  assert_true(msg->f_double == -1.5 && msg->f_float == (float)1e30);
  assert_true(msg->f_int64 == INT64_MIN && msg->f_uint64 == UINT64_MAX);
  assert_true(msg->f_int32 == INT32_MIN && msg->f_uint32 == 7);
  assert_true(msg->f_bool && !msg->has_f_bool);
  assert_str(msg->f_string, "a\"b\\ */ /* ?\?/ \n\303\251");
  assert_int_equal(msg->f_bytes.len, 5);
  assert_memory_equal(msg->f_bytes.data, "\0\377x?9", 5);
  assert_int_equal(msg->f_level, golden_v2_LEVEL_HIGH);
  assert_int_equal(msg->f_first, golden_v2_LEVEL_LOW);
  assert_true(isinf(msg->f_inf) && msg->f_inf > 0);
  assert_true(isinf(msg->f_minus_inf) && msg->f_minus_inf < 0);
  assert_true(isnan(msg->f_nan));
  assert_true(msg->f_minus_zero == 0 && signbit(msg->f_minus_zero));
  cpb_str bytes;
  crpc_must(golden_v2_Defaults_encode(msg, arena, &bytes, NULL) == CPB_OK);
  assert_int_equal(bytes.len, 0); /* defaults are not set */
}

CRPC_TEST_NO_OOM(features_reach_the_tables) {
  const cpb_message_def *def = &golden_e2023_Features_def;
  assert_int_equal(find_field(def, 1)->mode, CPB_IMPLICIT);
  assert_int_equal(find_field(def, 1)->flags, CPB_FIELD_UTF8);
  assert_int_equal(find_field(def, 2)->mode, CPB_EXPLICIT);
  assert_int_equal(find_field(def, 3)->flags, CPB_FIELD_REQUIRED);
  assert_int_equal(find_field(def, 4)->flags, 0);
  assert_int_equal(find_field(def, 5)->mode, CPB_REPEATED);
  assert_int_equal(find_field(def, 6)->mode, CPB_PACKED);
  assert_int_equal(find_field(def, 7)->type, CPB_MESSAGE);
  assert_int_equal(find_field(def, 8)->type, CPB_GROUP);
  assert_int_equal(find_field(def, 8)->tag, CPB_TAG(8, 3));
  assert_int_equal(find_field(def, 9)->type, CPB_GROUP);
  assert_int_equal(find_field(def, 10)->flags, CPB_FIELD_CLOSED);
  assert_int_equal(find_field(def, 11)->flags, 0);
  assert_int_equal(find_field(def, 12)->type, CPB_MESSAGE);
  assert_int_equal(find_field(def, 14)->mode, CPB_ONEOF);
  assert_int_equal(find_field(def, 15)->type, CPB_GROUP);
  assert_int_equal(def->flags, CPB_MESSAGE_REQUIRED | CPB_MESSAGE_PLAIN_NAMES);
  assert_int_equal(golden_e2023_Closed_def.closed, 1);
  assert_int_equal(golden_e2023_Open_def.closed, 0);
  const cpb_message_def *entry = &golden_e2023_Features_UncheckedMapEntry_def;
  assert_int_equal(entry->flags,
                   CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES);
  assert_int_equal(entry->fields[1].flags, 0);
  /* An entry's value has a required field. */
  assert_int_equal(golden_e2023_Features_MapEntry_def.flags,
                   CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_REQUIRED |
                       CPB_MESSAGE_PLAIN_NAMES);
  /* A file's DELIMITED reaches plain messages, not maps and their values. */
  const cpb_message_def *public = &golden_e2024_Public_def;
  assert_int_equal(find_field(public, 2)->type, CPB_GROUP);
  assert_int_equal(find_field(public, 3)->type, CPB_MESSAGE);
  assert_int_equal(find_field(public, 4)->mode, CPB_PACKED);
  const cpb_message_def *value = &golden_e2024_Public_MapEntry_def;
  assert_int_equal(find_field(value, 2)->type, CPB_MESSAGE);
}

CRPC_TEST_NO_OOM(tables_are_ordered_and_named) {
  const cpb_message_def *def = &golden_v3_Shapes_def;
  assert_int_equal(def->field_count, 20);
  assert_int_equal(def->dense, 19);
  for (uint16_t i = 1; i < def->field_count; i++) {
    assert_true(def->fields[i - 1].tag < def->fields[i].tag);
  }
  assert_str(def->names[18].name, "renamed");
  assert_str(def->names[18].json, "so\"named");
  assert_str(def->names[0].json, "maybeNumber");
  assert_int_equal(find_field(def, 536870911)->type, CPB_BYTES);

  const cpb_enum_def *kind = &golden_v3_Kind_def;
  assert_int_equal(kind->count, 5);
  assert_int_equal(kind->numbers[0], INT32_MIN);
  assert_str(kind->names[0], "KIND_SMALL"); /* declared before its alias */
  assert_str(kind->names[1], "KIND_TINY");
  assert_int_equal(kind->numbers[4], INT32_MAX);
  assert_int_equal(golden_v2_Level_def.default_value, 3);
  assert_int_equal(golden_v2_Level_def.numbers[0], 0);

  assert_true(golden_v2_Set_def.flags & CPB_MESSAGE_SET);
  assert_null(golden_lean_Lean_def.names);
  assert_null(golden_lean_Size_def.names);
  assert_int_equal(lean_proto_file.descriptor.len, 0);
  assert_int_equal(google_protobuf_Any_def.well_known, CPB_WK_ANY);
}

CRPC_TEST_NO_OOM(file_defs_link_up) {
  assert_str(proto3_proto_file.name, "proto3.proto");
  assert_int_equal(proto3_proto_file.dep_count, 3);
  assert_ptr_equal(proto3_proto_file.deps[0], &google_protobuf_any_proto_file);
  assert_int_equal(proto3_proto_file.message_count, 7);
  assert_int_equal(proto3_proto_file.enum_count, 2);
  for (uint32_t i = 0; i < proto3_proto_file.message_count; i++) {
    assert_ptr_equal(proto3_proto_file.messages[i]->file, &proto3_proto_file);
  }
  assert_true(proto3_proto_file.descriptor.len > 100);
}

CRPC_TEST_NO_OOM(clashing_names_give_way) {
  Names msg = {.has_template = true, .has_template_ = 1, .cpb__ = 2};
  msg.union_case = Names_union_delete;
  msg.union_.delete_ = CPB_STR("x");
  msg.union_case_ = 3;
  assert_int_equal(msg.has_template_ + msg.cpb__ + msg.union_case_, 6);
  assert_int_equal(NULL_ + errno_, 1);
}

CRPC_TEST_NO_OOM(specs_say_what_the_schema_says) {
  const crpc_service *def = &golden_service_AllService_def;
  assert_string_equal(def->name, "golden.service.AllService");
  assert_int_equal(def->method_count, 7);
  static const crpc_stream_type types[] = {
      CRPC_UNARY, CRPC_SERVER_STREAM, CRPC_CLIENT_STREAM, CRPC_BIDI_STREAM};
  for (size_t i = 0; i < 4; i++) {
    assert_int_equal(def->methods[i].spec.stream_type, types[i]);
  }
  const crpc_spec *get = &golden_service_AllService_get_spec;
  assert_string_equal(get->procedure, "/golden.service.AllService/Get");
  assert_int_equal(get->idempotency, CRPC_NO_SIDE_EFFECTS);
  assert_ptr_equal(get->request, &golden_service_Request_def);
  assert_ptr_equal(get->response, &golden_imported_Imported_def);
  assert_ptr_equal(get->file, &service_proto_file);
  assert_int_equal(golden_service_AllService_delete_spec.idempotency,
                   CRPC_IDEMPOTENT);
  assert_int_equal(def->methods[5].slot,
                   offsetof(golden_service_AllService, delete_));
  assert_int_equal(golden_service_NoMethods_def.method_count, 0);
}

/* ---- Invoking handlers ---- */

static crpc_code count_unary(crpc_call *call, const golden_service_Request *req,
                             golden_service_Response *resp) {
  assert_non_null(req);
  assert_non_null(resp);
  (*(int *)(void *)call)++;
  return CRPC_NOT_FOUND;
}

static crpc_code count_server_stream(crpc_call *call,
                                     const golden_service_Request *req) {
  assert_non_null(req);
  (*(int *)(void *)call)++;
  return CRPC_ABORTED;
}

static crpc_code count_client_stream(crpc_call *call,
                                     golden_service_Response *resp) {
  assert_non_null(resp);
  (*(int *)(void *)call)++;
  return CRPC_OK;
}

static crpc_code count_bidi_stream(crpc_call *call) {
  (*(int *)(void *)call)++;
  return CRPC_DATA_LOSS;
}

CRPC_TEST_NO_OOM(handlers_get_their_types_back) {
  static const golden_service_AllService handlers = {
      .unary = count_unary,
      .server_stream = count_server_stream,
      .client_stream = count_client_stream,
      .bidi_stream = count_bidi_stream,
  };
  static const crpc_code expected[] = {CRPC_NOT_FOUND, CRPC_ABORTED, CRPC_OK,
                                       CRPC_DATA_LOSS};
  golden_service_Request req = {0};
  golden_service_Response resp = {0};
  int count = 0;
  for (size_t i = 0; i < 4; i++) {
    const crpc_method *method = &golden_service_AllService_def.methods[i];
    crpc_handler_fn *handler;
    memcpy(&handler, (const char *)&handlers + method->slot, sizeof(handler));
    crpc_code code =
        method->invoke(handler, (crpc_call *)(void *)&count, &req, &resp);
    assert_int_equal(code, expected[i]);
  }
  assert_int_equal(count, 4);
}

/* Puts an extension into a message and gives its value back. */
static cpb_code extend(golden_v2_Old *old, int32_t number, cpb_arena *arena,
                       int32_t *out) {
  golden_v2_extra extra = {.has_value = true, .value = number};
  golden_v2_extra again = {0};
  cpb_code rc = golden_v2_extra_set(old, &extra, arena, NULL);
  if (rc || (rc = golden_v2_extra_get(old, &again, arena, NULL))) {
    return rc;
  }
  *out = again.value;
  return CPB_OK;
}

/* The message as text, extensions by name. */
static cpb_code show(const golden_v2_Old *old, cpb_arena *arena, cpb_str *out) {
  static const cpb_file_def *const files[] = {&proto2_proto_file};
  static const cpb_registry registry = {.files = files, .file_count = 1};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .registry = &registry};
  return cpb_to_text(old, &golden_v2_Old_def, &options, arena, out, NULL);
}

CRPC_TEST(extensions_are_typed) {
  cpb_arena *arena = make_arena();
  golden_v2_Old old = {0};
  int32_t number = 0;
  cpb_str text;
  assert_false(golden_v2_extra_has(&old));
  cpb_code code = extend(&old, 7, arena, &number);
  crpc_must(code != CPB_NO_MEMORY);
  assert_int_equal(number, 7);
  golden_v2_Extras_ratio *ratio = golden_v2_Extras_ratio_new(arena);
  crpc_must(ratio != NULL);
  assert_true(ratio->value == INFINITY);
  code = show(&old, arena, &text);
  crpc_must(code != CPB_NO_MEMORY);
  assert_str(text, "[golden.v2.extra]: 7");
  crpc_must(golden_v2_extra_clear(&old, arena));
  assert_false(golden_v2_extra_has(&old));
}

/* A group among the extensions of a message goes by the extension's name, one
 * among the fields by its type's. */
CRPC_TEST(groups_in_text) {
  cpb_arena *arena = make_arena();
  golden_v2_Old old = {0};
  golden_v2_Old_Result result = {.has_url = true, .url = CPB_STR("u")};
  golden_v2_Extras_Detail detail = {.has_text = true, .text = CPB_STR("t")};
  golden_v2_Extras_detail box = {.value = &detail};
  cpb_str text;
  old.result = &result;
  cpb_code code = golden_v2_Extras_detail_set(&old, &box, arena, NULL);
  crpc_must(code != CPB_NO_MEMORY);
  code = show(&old, arena, &text);
  crpc_must(code != CPB_NO_MEMORY);
  assert_str(text,
             "Result { url: \"u\" } "
             "[golden.v2.Extras.detail] { text: \"t\" }");
}

/* What a message set holds goes by its type, and is read by its own name, too. */
CRPC_TEST(message_sets_in_text) {
  cpb_arena *arena = make_arena();
  static const cpb_file_def *const files[] = {&proto2_proto_file};
  static const cpb_registry registry = {.files = files, .file_count = 1};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .registry = &registry};
  static const cpb_str texts[] = {
      CPB_STR_INIT("[golden.v2.Extras] {}"),
      CPB_STR_INIT("[golden.v2.Extras.item] {}"),
      CPB_STR_INIT("[golden.v2.Old] {}"),
      CPB_STR_INIT("[golden.v2.Extras] {} [golden.v2.Extras.item] {}"),
  };
  for (size_t i = 0; i < 4; i++) {
    golden_v2_Set set = {{NULL}};
    cpb_error error;
    cpb_str text;
    cpb_code code =
        cpb_from_text(texts[i].data, texts[i].len, &golden_v2_Set_def, &options,
                      arena, &set, &error);
    crpc_must(code != CPB_NO_MEMORY);
    assert_int_equal(code, i < 2 ? CPB_OK : CPB_MALFORMED);
    if (i == 2) {
      assert_string_equal(error.path, "golden.v2.Set[golden.v2.Old]");
    }
    if (i < 2) {
      assert_true(golden_v2_Extras_item_has(&set));
      code =
          cpb_to_text(&set, &golden_v2_Set_def, &options, arena, &text, NULL);
      crpc_must(code != CPB_NO_MEMORY);
      assert_str(text, "[golden.v2.Extras] {}");
    }
  }
}

#define PUT(key_type, key, value) \
  crpc_must(golden_maps_Maps_put_by_##key_type(&in, (key), (value), arena))
#define CHECK(key_type, key, value)                                           \
  do {                                                                        \
    assert_non_null(golden_maps_Maps_get_by_##key_type(&out, (key)));         \
    assert_true(*golden_maps_Maps_get_by_##key_type(&out, (key)) == (value)); \
  } while (0)

CRPC_TEST(maps_have_every_key) {
  cpb_arena *arena = make_arena();
  golden_maps_Maps in = {0};
  golden_maps_Maps out = {0};
  cpb_str bytes;
  PUT(int32, INT32_MIN, INT32_MAX);
  PUT(int64, INT64_MIN, INT64_MAX);
  PUT(uint32, UINT32_MAX, 1u);
  PUT(uint64, UINT64_MAX, 2u);
  PUT(sint32, -3, 3);
  PUT(sint64, INT64_MIN, -4);
  PUT(fixed32, UINT32_MAX, 5u);
  PUT(fixed64, UINT64_MAX, 6u);
  PUT(sfixed32, -7, 7);
  PUT(sfixed64, INT64_MIN, 8);
  PUT(bool, true, true);
  PUT(string, CPB_STR("key"), CPB_STR("value"));
  crpc_must(golden_maps_Maps_encode(&in, arena, &bytes, NULL) == CPB_OK);
  crpc_must(golden_maps_Maps_decode(bytes, arena, &out, NULL) == CPB_OK);
  CHECK(int32, INT32_MIN, INT32_MAX);
  CHECK(int64, INT64_MIN, INT64_MAX);
  CHECK(uint32, UINT32_MAX, 1u);
  CHECK(uint64, UINT64_MAX, 2u);
  CHECK(sint32, -3, 3);
  CHECK(sint64, INT64_MIN, -4);
  CHECK(fixed32, UINT32_MAX, 5u);
  CHECK(fixed64, UINT64_MAX, 6u);
  CHECK(sfixed32, -7, 7);
  CHECK(sfixed64, INT64_MIN, 8);
  CHECK(bool, true, true);
  assert_non_null(golden_maps_Maps_get_by_string(&out, CPB_STR("key")));
  assert_str(*golden_maps_Maps_get_by_string(&out, CPB_STR("key")), "value");
  assert_null(golden_maps_Maps_get_by_bool(&out, false));
}

CRPC_TEST(maps_have_messages) {
  cpb_arena *arena = make_arena();
  golden_maps_Maps in = {0};
  golden_maps_Maps *inner = golden_maps_Maps_put_maps(&in, 1, arena);
  crpc_must(inner != NULL);
  assert_ptr_equal(golden_maps_Maps_get_maps(&in, 1), inner);
  assert_ptr_equal(golden_maps_Maps_put_maps(&in, 1, arena), inner);
  assert_null(golden_maps_Maps_get_maps(&in, 2));
  assert_int_equal(in.maps.len, 1);
}

/* The defs are the schema's, whatever the names in C are. */
CRPC_TEST_NO_OOM(prefixes_are_only_of_c) {
  assert_str(my_struct_def.full_name, "struct");
  assert_str(my_note_def.full_name, "note");
  assert_str(my_prefixed_proto_file.name, "prefixed.proto");
  assert_ptr_equal(my_Prefixed_watch_spec.request,
                   &google_protobuf_Timestamp_def);
  assert_ptr_equal(my_Prefixed_get_spec.response,
                   &golden_imported_Imported_def);
  my_struct message = {0};
  my_struct_set_number(&message, 3);
  assert_int_equal(message.choice_case, my_struct_choice_number);
}

/* Options of others are extensions of the descriptor's messages. */
CRPC_TEST(options_are_extensions) {
  cpb_arena *arena = make_arena();
  google_protobuf_FileDescriptorProto file = {0};
  golden_options_file_note note = {0};
  crpc_must(google_protobuf_FileDescriptorProto_decode(
                options_proto_file.descriptor, arena, &file, NULL) == CPB_OK);
  crpc_must(golden_options_file_note_get(file.options, &note, arena, NULL) ==
            CPB_OK);
  assert_str(note.value, "a file");
  golden_options_width *width = golden_options_width_new(arena);
  crpc_must(width != NULL);
  assert_int_equal(width->value, 80);
}

CRPC_TEST_MAIN(cmocka_unit_test(scalars_survive_a_round_trip),
               cmocka_unit_test(every_shape_survives_a_round_trip),
               cmocka_unit_test(json_survives_a_round_trip),
               cmocka_unit_test(defaults_are_those_of_the_schema),
               cmocka_unit_test(features_reach_the_tables),
               cmocka_unit_test(tables_are_ordered_and_named),
               cmocka_unit_test(file_defs_link_up),
               cmocka_unit_test(clashing_names_give_way),
               cmocka_unit_test(specs_say_what_the_schema_says),
               cmocka_unit_test(handlers_get_their_types_back),
               cmocka_unit_test(extensions_are_typed),
               cmocka_unit_test(groups_in_text),
               cmocka_unit_test(message_sets_in_text),
               cmocka_unit_test(maps_have_every_key),
               cmocka_unit_test(maps_have_messages),
               cmocka_unit_test(prefixes_are_only_of_c),
               cmocka_unit_test(options_are_extensions))
