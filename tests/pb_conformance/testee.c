/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What protobuf's conformance runner tests: a program that reads requests from
 * its standard input and answers each on its standard output. A request holds a
 * message in one format and asks for it in another. Both are preceded by their
 * length, four bytes, the lowest first.
 *
 * The runner starts it without arguments. PB_TESTEE in the environment says how
 * it works: "" on generated tables and code, with strings that point into the
 * input; "copy" with strings that are copies; "dynamic" on tables that a pool
 * made of the descriptors. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "conformance/conformance.pb.h"
#include "cpb/cpb.h"
#include "cpb/pool.h"
#include "google/protobuf/any.pb.h"
#include "google/protobuf/duration.pb.h"
#include "google/protobuf/empty.pb.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/test_messages_edition2023.pb.h"
#include "google/protobuf/test_messages_proto2.pb.h"
#include "google/protobuf/test_messages_proto2_editions.pb.h"
#include "google/protobuf/test_messages_proto3.pb.h"
#include "google/protobuf/test_messages_proto3_editions.pb.h"
#include "google/protobuf/timestamp.pb.h"
#include "google/protobuf/wrappers.pb.h"

typedef conformance_ConformanceRequest Request;
typedef conformance_ConformanceResponse Response;

static const cpb_file_def *const files[] = {
    &google_protobuf_any_proto_file,
    &google_protobuf_duration_proto_file,
    &google_protobuf_empty_proto_file,
    &google_protobuf_field_mask_proto_file,
    &google_protobuf_struct_proto_file,
    &google_protobuf_timestamp_proto_file,
    &google_protobuf_wrappers_proto_file,
    &google_protobuf_test_messages_proto2_proto_file,
    &google_protobuf_test_messages_proto3_proto_file,
    &google_protobuf_test_messages_proto2_editions_proto_file,
    &google_protobuf_test_messages_proto3_editions_proto_file,
    &google_protobuf_test_messages_edition2023_proto_file};

enum { FILES = sizeof(files) / sizeof(files[0]) };
static const cpb_registry generated = {.files = files, .file_count = FILES};

/* How it works. */
static const cpb_registry *registry = &generated;
static uint64_t flags = CPB_ALIAS;
static cpb_pool *pool;

static _Noreturn void die(const char *why) {
  fprintf(stderr, "pb-conformance-testee: %s\n", why);
  exit(1);
}

/* ---- How ---- */

static void fill_pool(void) {
  cpb_error error;
  pool = cpb_pool_create(NULL);
  if (!pool) {
    die("out of memory");
  }
  for (size_t i = 0; i < FILES; i++) {
    if (cpb_pool_add_generated(pool, files[i], &error) != CPB_OK) {
      die(error.message);
    }
  }
  registry = cpb_pool_registry(pool);
}

static void choose(const char *how) {
  if (how && strcmp(how, "copy") == 0) {
    flags = 0;
  } else if (how && strcmp(how, "dynamic") == 0) {
    fill_pool();
  } else if (how && *how) {
    die("PB_TESTEE is none of \"\", copy, dynamic");
  }
}

/* ---- One request ---- */

static cpb_str describe(const cpb_error *error, cpb_arena *arena) {
  return cpb_arena_printf(arena, "%s: %s (at %zu)", error->path, error->message,
                          error->offset);
}

/* The message of the request; *known is false for a format that is not
 * spoken. */
static cpb_code read_payload(const Request *request, const cpb_message_def *def,
                             cpb_arena *arena, void *msg, bool *known,
                             cpb_error *error) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                               .flags = flags | CPB_CHECK_REQUIRED,
                               .registry = registry};
  cpb_str in = request->payload.protobuf_payload;
  if (request->test_category == conformance_JSON_IGNORE_UNKNOWN_PARSING_TEST) {
    options.flags |= CPB_IGNORE_UNKNOWN;
  }
  switch (request->payload_case) {
    case conformance_ConformanceRequest_payload_protobuf_payload:
      return cpb_decode(in.data, in.len, def, &options, arena, msg, error);
    case conformance_ConformanceRequest_payload_json_payload:
      return cpb_from_json(in.data, in.len, def, &options, arena, msg, error);
    case conformance_ConformanceRequest_payload_text_payload:
      return cpb_from_text(in.data, in.len, def, &options, arena, msg, error);
    default:
      *known = false;
      return CPB_OK;
  }
}

static cpb_code write_payload(const Request *request,
                              const cpb_message_def *def, const void *msg,
                              cpb_arena *arena, Response *response,
                              cpb_error *error) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .registry = registry};
  cpb_str *out = &response->result.protobuf_payload;
  switch (request->requested_output_format) {
    case conformance_PROTOBUF:
      response->result_case =
          conformance_ConformanceResponse_result_protobuf_payload;
      return cpb_encode(msg, def, &options, arena, out, error);
    case conformance_JSON:
      response->result_case =
          conformance_ConformanceResponse_result_json_payload;
      return cpb_to_json(msg, def, &options, arena, out, error);
    case conformance_TEXT_FORMAT:
      response->result_case =
          conformance_ConformanceResponse_result_text_payload;
      if (request->print_unknown_fields) {
        options.flags |= CPB_PRINT_UNKNOWN;
      }
      return cpb_to_text(msg, def, &options, arena, out, error);
    default:
      conformance_ConformanceResponse_set_skipped(response,
                                                  CPB_STR("no such format"));
      return CPB_OK;
  }
}

static void answer(const Request *request, cpb_arena *arena,
                   Response *response) {
  const cpb_message_def *def =
      cpb_registry_find(registry, request->message_type);
  void *msg = def ? cpb_message_new(def, arena) : NULL;
  bool known = true;
  cpb_error error;
  if (!msg) {
    conformance_ConformanceResponse_set_runtime_error(
        response, CPB_STR("no such message"));
    return;
  }
  if (read_payload(request, def, arena, msg, &known, &error) != CPB_OK) {
    conformance_ConformanceResponse_set_parse_error(response,
                                                    describe(&error, arena));
  } else if (!known) {
    conformance_ConformanceResponse_set_skipped(response,
                                                CPB_STR("no such format"));
  } else if (write_payload(request, def, msg, arena, response, &error) !=
             CPB_OK) {
    conformance_ConformanceResponse_set_serialize_error(
        response, describe(&error, arena));
  }
}

/* ---- The pipe ---- */

/* false at the end of the input. */
static bool read_length(uint32_t *len) {
  unsigned char bytes[4];
  size_t got = fread(bytes, 1, sizeof(bytes), stdin);
  if (got != sizeof(bytes) && got != 0) {
    die("the input ends inside a length");
  }
  *len = bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
         (uint32_t)bytes[3] << 24;
  return got != 0;
}

static void write_frame(cpb_str data) {
  size_t len = data.len;
  unsigned char bytes[4] = {len & 0xFF, len >> 8 & 0xFF, len >> 16 & 0xFF,
                            len >> 24 & 0xFF};
  if (fwrite(bytes, 1, sizeof(bytes), stdout) != sizeof(bytes) ||
      fwrite(data.data, 1, len, stdout) != len || fflush(stdout) != 0) {
    die("the output cannot be written");
  }
}

static void serve(uint32_t len, cpb_arena *arena) {
  Request request = {0};
  Response response = {0};
  cpb_str in = {cpb_arena_alloc(arena, len ? len : 1), len};
  cpb_str out;
  if (!in.data || fread((char *)in.data, 1, len, stdin) != len) {
    die("a request that cannot be read");
  }
  if (conformance_ConformanceRequest_decode(in, arena, &request, NULL) !=
      CPB_OK) {
    die("not a request");
  }
  answer(&request, arena, &response);
  if (conformance_ConformanceResponse_encode(&response, arena, &out, NULL) !=
      CPB_OK) {
    die("a response that cannot be encoded");
  }
  write_frame(out);
}

int main(void) {
  cpb_arena *arena = cpb_arena_create(NULL);
  uint32_t len;
  if (!arena) {
    die("out of memory");
  }
  choose(getenv("PB_TESTEE"));
  while (read_length(&len)) {
    serve(len, arena);
    cpb_arena_reset(arena);
  }
  cpb_arena_destroy(arena);
  cpb_pool_destroy(pool);
  return 0;
}
