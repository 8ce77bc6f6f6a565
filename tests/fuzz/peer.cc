/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "peer.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>

#include <cstdlib>
#include <memory>
#include <string>

namespace pb = google::protobuf;

struct peer_message {
  std::unique_ptr<pb::Message> msg;
};

namespace {

/* A pool that is kept: a fuzz target has no end. */
struct Schema {
  pb::DescriptorPool pool;
  pb::DynamicMessageFactory factory{&pool};
};

Schema &schema() {
  static Schema *made = new Schema;
  return *made;
}

void check(bool condition) {
  if (!condition) {
    abort();
  }
}

} // namespace

void peer_add_file(const char *data, size_t len) {
  pb::SetLogHandler(nullptr);
  pb::FileDescriptorProto proto;
  check(proto.ParseFromArray(data, static_cast<int>(len)));
  check(schema().pool.BuildFile(proto) != nullptr);
}

peer_message *peer_new(const char *name, size_t len) {
  const pb::Descriptor *type =
      schema().pool.FindMessageTypeByName(std::string(name, len));
  check(type != nullptr);
  peer_message *made = new peer_message;
  made->msg.reset(schema().factory.GetPrototype(type)->New());
  return made;
}

void peer_free(peer_message *msg) {
  delete msg;
}

bool peer_parse(peer_message *msg, const char *data, size_t len) {
  return msg->msg->ParsePartialFromArray(data, static_cast<int>(len));
}

bool peer_from_json(peer_message *msg, const char *data, size_t len) {
  return pb::util::JsonStringToMessage(
             pb::StringPiece(data, static_cast<ptrdiff_t>(len)), msg->msg.get())
      .ok();
}

const char *peer_encode(const peer_message *msg, size_t *len) {
  static std::string *bytes = new std::string;
  *bytes = msg->msg->SerializePartialAsString();
  *len = bytes->size();
  return bytes->data();
}

bool peer_same(const peer_message *a, const peer_message *b) {
  pb::util::DefaultFieldComparator floats;
  floats.set_treat_nan_as_equal(true);
  pb::util::MessageDifferencer differencer;
  differencer.set_field_comparator(&floats);
  return differencer.Compare(*a->msg, *b->msg);
}
