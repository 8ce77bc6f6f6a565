/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* libcpb in `make bench-pb`, and who knows what is right:
 *
 *   ours --write DIR           writes the payloads and their JSON
 *   ours --verify DIR RESULTS FILE...
 *                              whether what is in the files of folder RESULTS
 *                              (see --emit in harness.h) are the payloads of DIR
 *   ours --data DIR ...        measures
 *
 * It is built twice, with generated code and without: BENCH_NAME. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench_pb.pb.h"
#include "cpb/codec.h"
#include "data.h"
#include "harness.h"

/* In the order of bench_messages. */
static const cpb_message_def *const defs[BENCH_MESSAGES] = {
    &bench_pb_v1_ApiResponse_def, &bench_pb_v1_LogRecord_def,
    &bench_pb_v1_AnalyticsEvent_def, &bench_pb_v1_GoogleMessage1_def,
    &bench_pb_v1_MediaFrame_def};

static const cpb_codec_options view = {CPB_CODEC_OPTIONS_INIT,
                                       .flags = CPB_ALIAS | CPB_PADDED};

static cpb_arena *scratch; /* what one operation needs, reset before each */
static cpb_arena *kept;    /* messages that stay */

static void check(cpb_code code, const cpb_error *error) {
  if (code != CPB_OK) {
    bench_die("%s at byte %zu of %s", error->message, error->offset,
              error->path);
  }
}

/* --- Operations --- */

static void *decode(const bench_set *set, size_t i, cpb_arena *arena,
                    const cpb_codec_options *options) {
  const cpb_message_def *def = defs[set->type];
  void *msg = cpb_message_new(def, arena);
  cpb_error error;
  check(cpb_decode(set->binary[i].data, set->binary[i].len, def, options, arena,
                   msg, &error),
        &error);
  return msg;
}

static void *from_json(const bench_set *set, size_t i,
                       const cpb_codec_options *options) {
  const cpb_message_def *def = defs[set->type];
  void *msg = cpb_message_new(def, scratch);
  cpb_error error;
  check(cpb_from_json(set->json[i].data, set->json[i].len, def, options,
                      scratch, msg, &error),
        &error);
  return msg;
}

static bench_bytes encode(const bench_set *set, const void *msg) {
  cpb_str out;
  cpb_error error;
  check(cpb_encode(msg, defs[set->type], NULL, scratch, &out, &error), &error);
  return (bench_bytes){out.data, out.len};
}

static bench_bytes copy(bench_bytes from) {
  cpb_str out = cpb_arena_copy(scratch, (cpb_str){from.data, from.len});
  return (bench_bytes){out.data, out.len};
}

static bench_bytes to_json(const bench_set *set, const void *msg) {
  cpb_str out;
  cpb_error error;
  check(cpb_to_json(msg, defs[set->type], NULL, scratch, &out, &error), &error);
  return (bench_bytes){out.data, out.len};
}

/* A payload as a message with strings of its own, and with the payload's. */
typedef struct both {
  const void *own;
  const void *alias;
} both;

static const void *own(const bench_set *set, size_t i) {
  return ((const both *)set->parsed[i])->own;
}

static const void *alias(const bench_set *set, size_t i) {
  return ((const both *)set->parsed[i])->alias;
}

/* An operation as bench_op has it: what is to be timed, and the same once more
 * with its result in binary. */
#define OPERATION(name, act, result_of)                              \
  static void run_##name(const bench_set *set, size_t n) {           \
    BENCH_EACH(i, set, n) {                                          \
      cpb_arena_reset(scratch);                                      \
      (void)(act);                                                   \
    }                                                                \
  }                                                                  \
  static bench_bytes result_##name(const bench_set *set, size_t i) { \
    cpb_arena_reset(scratch);                                        \
    return result_of;                                                \
  }

OPERATION(decode, decode(set, i, scratch, &view),
          encode(set, decode(set, i, scratch, &view)))
OPERATION(decode_copy, decode(set, i, scratch, NULL),
          encode(set, decode(set, i, scratch, NULL)))
OPERATION(encode, encode(set, own(set, i)), encode(set, own(set, i)))
OPERATION(encode_view, encode(set, alias(set, i)), encode(set, alias(set, i)))
OPERATION(memcpy, copy(set->binary[i]), copy(set->binary[i]))
OPERATION(to_json, to_json(set, own(set, i)), to_json(set, own(set, i)))
OPERATION(to_json_view, to_json(set, alias(set, i)),
          to_json(set, alias(set, i)))
OPERATION(from_json, from_json(set, i, &view),
          encode(set, from_json(set, i, &view)))
OPERATION(from_json_copy, from_json(set, i, NULL),
          encode(set, from_json(set, i, NULL)))

static const bench_op ops[] = {
    {"decode", 0, run_decode, result_decode},
    {"decode_copy", 0, run_decode_copy, result_decode_copy},
    {"encode", 0, run_encode, result_encode},
    {"encode_view", 0, run_encode_view, result_encode_view},
    {"memcpy", 0, run_memcpy, result_memcpy},
    {"to_json", 1, run_to_json, result_to_json},
    {"to_json_view", 1, run_to_json_view, result_to_json_view},
    {"from_json", 1, run_from_json, result_from_json},
    {"from_json_copy", 1, run_from_json_copy, result_from_json_copy},
    {0}};

static void prepare(bench_set *set) {
  for (size_t i = 0; i < set->count; i++) {
    both *parsed = cpb_arena_alloc(kept, sizeof *parsed);
    if (parsed == NULL) {
      bench_die("out of memory");
    }
    parsed->own = decode(set, i, kept, NULL);
    parsed->alias = decode(set, i, kept, &view);
    set->parsed[i] = parsed;
  }
}

/* --- Payloads --- */

typedef struct making {
  bench_set set;
  bench_bytes (*form)(const bench_set *set, const void *msg);
  size_t bytes;
} making;

static bench_bytes made(void *context, size_t i) {
  making *m = (making *)context;
  cpb_arena_reset(scratch);
  cpb_arena_reset(kept);
  const void *msg = data_make(m->set.type, i, kept);
  if (msg == NULL || cpb_arena_failed(kept)) {
    bench_die("out of memory");
  }
  bench_bytes out = m->form(&m->set, msg);
  m->bytes += out.len;
  return out;
}

static size_t write_one(const char *dir, size_t type, const char *ending,
                        bench_bytes (*form)(const bench_set *, const void *)) {
  making m = {.set = {.message = bench_messages[type], .type = type},
              .form = form};
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.%s", dir, m.set.message, ending);
  bench_write(path, data_count(type), made, &m);
  return m.bytes / data_count(type);
}

static void write_payloads(const char *dir) {
  for (size_t i = 0; i < BENCH_MESSAGES; i++) {
    size_t binary = write_one(dir, i, "bin", encode);
    size_t json = write_one(dir, i, "json", to_json);
    printf("%s: %zu payloads, %zu bytes on average, %zu as JSON\n",
           bench_messages[i], data_count(i), binary, json);
  }
}

/* --- Checking --- */

/* serde_json, as it comes, reads some doubles one unit off, and is faster by
 * that. The messages that have doubles have them as field 4, and no maps. */
static bool off_by_units(bench_bytes a, bench_bytes b) {
  const char tag = 4 << 3 | 1;
  for (size_t i = 0; i < a.len && a.len == b.len; i++) {
    int gap = abs((unsigned char)a.data[i] - (unsigned char)b.data[i]);
    if (gap != 0 && (i == 0 || a.data[i - 1] != tag || gap > 1)) {
      return false;
    }
  }
  return a.len == b.len;
}

/* Results may order map entries otherwise, so messages are compared; and sizes,
 * which no order changes. */
static void verify_one(const bench_set *set, size_t i, bench_bytes result,
                       bool json, const char *file) {
  const cpb_message_def *def = defs[set->type];
  bench_set theirs = *set;
  cpb_arena_reset(scratch);
  *(json ? &theirs.json : &theirs.binary) = &result;
  void *got =
      json ? from_json(&theirs, 0, NULL) : decode(&theirs, 0, scratch, NULL);
  if (!cpb_message_equal(def, got, decode(set, i, scratch, NULL)) &&
      !(strstr(file, ".from_json") && off_by_units(result, set->binary[i]))) {
    bench_die("%s: record %zu is another message", file, i);
  }
  if (!json && result.len != set->binary[i].len) {
    bench_die("%s: record %zu has %zu bytes in place of %zu", file, i,
              result.len, set->binary[i].len);
  }
}

static bool contains(const char *path, const char *message) {
  const char *at = strstr(path, message);
  return at && at[-1] == '.' && at[strlen(message)] == '.';
}

static void verify(const char *dir, const char *results, const char *file) {
  bool json = strstr(file, ".to_json") != NULL;
  bench_set set = {0};
  while (!contains(file, bench_messages[set.type])) {
    if (++set.type == BENCH_MESSAGES) {
      bench_die("%s: of which message?", file);
    }
  }
  char name[64];
  snprintf(name, sizeof name, "%s.bin", bench_messages[set.type]);
  set.binary = bench_read(dir, name, &set.count);
  size_t count;
  bench_bytes *records = bench_read(results, file, &count);
  if (count != set.count) {
    bench_die("%s: %zu records in place of %zu", file, count, set.count);
  }
  for (size_t i = 0; i < count; i++) {
    verify_one(&set, i, records[i], json, file);
  }
}

int main(int argc, char **argv) {
  static const bench_program program = {BENCH_NAME, ops, prepare};
  scratch = cpb_arena_create(NULL);
  kept = cpb_arena_create(NULL);
  if (scratch == NULL || kept == NULL) {
    bench_die("out of memory");
  }
  if (argc == 3 && strcmp(argv[1], "--write") == 0) {
    write_payloads(argv[2]);
  } else if (argc > 4 && strcmp(argv[1], "--verify") == 0) {
    for (int i = 4; i < argc; i++) {
      verify(argv[2], argv[3], argv[i]);
    }
  } else {
    bench_main(argc, argv, &program);
  }
  cpb_arena_destroy(scratch);
  cpb_arena_destroy(kept);
  return 0;
}
