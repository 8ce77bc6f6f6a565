/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Google's C++ runtime in `make bench-pb`, as Debian has it: messages on an
 * arena with a block of its own, output into a buffer that is used again. It has
 * no way to let strings alias the input. */

#include <google/protobuf/arena.h>
#include <google/protobuf/util/json_util.h>

#include <string>

#include "../harness.h"
#include "bench_pb.pb.h"

namespace {

using google::protobuf::Arena;
using google::protobuf::Message;

alignas(64) char block[1 << 20];
std::string json;
std::string binary;
Arena *scratch;
Arena *kept;

const Message *prototype(const bench_set *set) {
  static const Message *const all[BENCH_MESSAGES] = {
      &bench::pb::v1::ApiResponse::default_instance(),
      &bench::pb::v1::LogRecord::default_instance(),
      &bench::pb::v1::AnalyticsEvent::default_instance(),
      &bench::pb::v1::GoogleMessage1::default_instance(),
      &bench::pb::v1::MediaFrame::default_instance()};
  return all[set->type];
}

Message *decode(const bench_set *set, size_t i, Arena *arena) {
  bench_bytes in = set->binary[i];
  Message *msg = prototype(set)->New(arena);
  if (!msg->ParseFromArray(in.data, static_cast<int>(in.len))) {
    bench_die("C++ cannot decode %s %zu", set->message, i);
  }
  return msg;
}

bench_bytes encode(const Message *msg) {
  size_t len = msg->ByteSizeLong();
  if (binary.size() < len) {
    binary.resize(len);
  }
  msg->SerializeWithCachedSizesToArray(reinterpret_cast<uint8_t *>(&binary[0]));
  return {binary.data(), len};
}

bench_bytes to_json(const Message *msg) {
  json.clear();
  if (!google::protobuf::util::MessageToJsonString(*msg, &json).ok()) {
    bench_die("C++ cannot write JSON");
  }
  return {json.data(), json.size()};
}

Message *from_json(const bench_set *set, size_t i) {
  bench_bytes in = set->json[i];
  Message *msg = prototype(set)->New(scratch);
  if (!google::protobuf::util::JsonStringToMessage({in.data, in.len}, msg)
           .ok()) {
    bench_die("C++ cannot read JSON of %s %zu", set->message, i);
  }
  return msg;
}

const Message *parsed(const bench_set *set, size_t i) {
  return static_cast<const Message *>(set->parsed[i]);
}

#define OPERATION(name, act, result_of)                       \
  void run_##name(const bench_set *set, size_t n) {           \
    BENCH_EACH(i, set, n) {                                   \
      scratch->Reset();                                       \
      (void)(act);                                            \
    }                                                         \
  }                                                           \
  bench_bytes result_##name(const bench_set *set, size_t i) { \
    scratch->Reset();                                         \
    return result_of;                                         \
  }

OPERATION(decode_copy, decode(set, i, scratch), encode(decode(set, i, scratch)))
OPERATION(encode, encode(parsed(set, i)), encode(parsed(set, i)))
OPERATION(to_json, to_json(parsed(set, i)), to_json(parsed(set, i)))
OPERATION(from_json, from_json(set, i), encode(from_json(set, i)))

const bench_op ops[] = {{"decode_copy", 0, run_decode_copy, result_decode_copy},
                        {"encode", 0, run_encode, result_encode},
                        {"to_json", 1, run_to_json, result_to_json},
                        {"from_json", 1, run_from_json, result_from_json},
                        {}};

void prepare(bench_set *set) {
  for (size_t i = 0; i < set->count; i++) {
    set->parsed[i] = decode(set, i, kept);
  }
}

} // namespace

int main(int argc, char **argv) {
  static const bench_program program = {"cpp", ops, prepare};
  google::protobuf::ArenaOptions options;
  options.initial_block = block;
  options.initial_block_size = sizeof block;
  scratch = new Arena(options);
  kept = new Arena;
  return bench_main(argc, argv, &program);
}
