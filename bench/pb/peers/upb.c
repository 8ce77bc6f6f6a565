/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* upb in `make bench-pb`. Its code generator is not to be had without Google's
 * build; the tables are built at run time from the descriptor, as upb's users in
 * Python and Ruby have them, and are the same tables: fast ones, too, where the
 * library was built with them. BENCH_NAME says which build this is. */

#include <string.h>

#include "../harness.h"
#include "google/protobuf/descriptor.upb.h"
#include "upb/json/decode.h"
#include "upb/json/encode.h"
#include "upb/mem/arena.h"
#include "upb/message/message.h"
#include "upb/reflection/def.h"
#include "upb/wire/decode.h"
#include "upb/wire/encode.h"

enum { BLOCK = 1 << 20 };

static upb_DefPool *pool;
static const upb_MessageDef *def;
static const upb_MiniTable *table;

/* An arena costs least with a block that the caller brings. */
static _Alignas(64) char block[BLOCK];
static char json[BLOCK];
static upb_Arena *kept;

static upb_Message *decode(const bench_set *set, size_t i, int options,
                           upb_Arena *arena) {
  bench_bytes in = set->binary[i];
  upb_Message *msg = upb_Message_New(table, arena);
  if (upb_Decode(in.data, in.len, msg, table, NULL, options, arena) !=
      kUpb_DecodeStatus_Ok) {
    bench_die("upb cannot decode %s %zu", set->message, i);
  }
  return msg;
}

static bench_bytes encode(const upb_Message *msg, upb_Arena *arena) {
  char *data;
  size_t len;
  if (upb_Encode(msg, table, 0, arena, &data, &len) != kUpb_EncodeStatus_Ok) {
    bench_die("upb cannot encode");
  }
  return (bench_bytes){data, len};
}

static bench_bytes to_json(const upb_Message *msg) {
  upb_Status status;
  upb_Status_Clear(&status);
  size_t len = upb_JsonEncode(msg, def, pool, 0, json, sizeof json, &status);
  if (!upb_Status_IsOk(&status) || len >= sizeof json) {
    bench_die("upb cannot write JSON: %s", upb_Status_ErrorMessage(&status));
  }
  return (bench_bytes){json, len};
}

static upb_Message *from_json(const bench_set *set, size_t i,
                              upb_Arena *arena) {
  bench_bytes in = set->json[i];
  upb_Message *msg = upb_Message_New(table, arena);
  upb_Status status;
  upb_Status_Clear(&status);
  if (!upb_JsonDecode(in.data, in.len, msg, def, pool, 0, arena, &status)) {
    bench_die("upb cannot read JSON: %s", upb_Status_ErrorMessage(&status));
  }
  return msg;
}

static upb_Arena *fresh(void) {
  return upb_Arena_Init(block, sizeof block, &upb_alloc_global);
}

/* Results stay in the arena of the operation, which is never freed. */
#define OPERATION(name, act, result_of)                              \
  static void run_##name(const bench_set *set, size_t n) {           \
    BENCH_EACH(i, set, n) {                                          \
      upb_Arena *arena = fresh();                                    \
      (void)(act);                                                   \
      upb_Arena_Free(arena);                                         \
    }                                                                \
  }                                                                  \
  static bench_bytes result_##name(const bench_set *set, size_t i) { \
    upb_Arena *arena = fresh();                                      \
    return result_of;                                                \
  }

/* A payload as a message with strings of its own, and with the payload's. */
typedef struct both {
  const upb_Message *own;
  const upb_Message *alias;
} both;

static const upb_Message *own(const bench_set *set, size_t i) {
  return ((const both *)set->parsed[i])->own;
}

static const upb_Message *alias(const bench_set *set, size_t i) {
  return ((const both *)set->parsed[i])->alias;
}

enum { ALIAS = kUpb_DecodeOption_AliasString };

OPERATION(decode, decode(set, i, ALIAS, arena),
          encode(decode(set, i, ALIAS, arena), arena))
OPERATION(decode_copy, decode(set, i, 0, arena),
          encode(decode(set, i, 0, arena), arena))
OPERATION(encode, encode(own(set, i), arena), encode(own(set, i), arena))
OPERATION(encode_view, encode(alias(set, i), arena),
          encode(alias(set, i), arena))
OPERATION(to_json, to_json(own(set, i)), to_json(own(set, i)))
OPERATION(from_json, from_json(set, i, arena),
          encode(from_json(set, i, arena), arena))

static const bench_op ops[] = {
    {"decode", 0, run_decode, result_decode},
    {"decode_copy", 0, run_decode_copy, result_decode_copy},
    {"encode", 0, run_encode, result_encode},
    {"encode_view", 0, run_encode_view, result_encode_view},
    {"to_json", 1, run_to_json, result_to_json},
    {"from_json", 1, run_from_json, result_from_json},
    {0}};

/* The pool, from a FileDescriptorSet of one file. */
static void load_pool(const char *dir) {
  bench_bytes file = bench_read_all(dir, "bench_pb.binpb");
  upb_Status status;
  upb_Status_Clear(&status);
  kept = upb_Arena_New();
  pool = upb_DefPool_New();
  const google_protobuf_FileDescriptorSet *set =
      google_protobuf_FileDescriptorSet_parse(file.data, file.len, kept);
  size_t count = 0;
  const google_protobuf_FileDescriptorProto *const *files =
      set ? google_protobuf_FileDescriptorSet_file(set, &count) : NULL;
  if (count != 1 || !upb_DefPool_AddFile(pool, files[0], &status)) {
    bench_die("upb does not like the descriptor: %s",
              upb_Status_ErrorMessage(&status));
  }
}

static void prepare(bench_set *set) {
  char name[64] = "bench.pb.v1.";
  if (pool == NULL) {
    load_pool(set->dir);
  }
  def = upb_DefPool_FindMessageByName(pool, strcat(name, set->message));
  if (def == NULL) {
    bench_die("%s is not in the descriptor", name);
  }
  table = upb_MessageDef_MiniTable(def);
  for (size_t i = 0; i < set->count; i++) {
    both *parsed = upb_Arena_Malloc(kept, sizeof *parsed);
    if (parsed == NULL) {
      bench_die("out of memory");
    }
    parsed->own = decode(set, i, 0, kept);
    parsed->alias = decode(set, i, ALIAS, kept);
    set->parsed[i] = parsed;
  }
}

int main(int argc, char **argv) {
  static const bench_program program = {BENCH_NAME, ops, prepare};
  return bench_main(argc, argv, &program);
}
