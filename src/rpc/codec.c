/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The two codecs of libcpb. JSON from a peer may hold members that our schema
 * lacks: they are skipped, as binary's unknown fields are kept, so that a newer
 * peer is understood. */

#include "rpc/codec.h"

#include "base/mem.h"

static cpb_codec_options options(uint64_t flags, const cpb_registry *registry) {
  return (cpb_codec_options){CPB_CODEC_OPTIONS_INIT, .flags = flags,
                             .registry = registry};
}

static uint64_t decode_flags(bool padded) {
  return CPB_ALIAS | CPB_CHECK_REQUIRED | (padded ? CPB_PADDED : 0);
}

static cpb_code proto_encode(const void *msg, const cpb_message_def *def,
                             const cpb_registry *registry, bool deterministic,
                             cpb_arena *arena, cpb_str *out, cpb_error *error) {
  cpb_codec_options how;
  (void)registry;
  if (CPB__UNLIKELY(deterministic)) {
    how = options(CPB_DETERMINISTIC, NULL);
  }
  return cpb_encode_prefixed(msg, def, deterministic ? &how : NULL, arena,
                             CRPC__CODEC_FRONT, out, error);
}

static cpb_code proto_decode(cpb_str data, bool padded,
                             const cpb_message_def *def,
                             const cpb_registry *registry, cpb_arena *arena,
                             void *msg, cpb_error *error) {
  cpb_codec_options how = options(decode_flags(padded), registry);
  return cpb_decode(data.data, data.len, def, &how, arena, msg, error);
}

static cpb_code json_encode(const void *msg, const cpb_message_def *def,
                            const cpb_registry *registry, bool deterministic,
                            cpb_arena *arena, cpb_str *out, cpb_error *error) {
  cpb_codec_options how =
      options(deterministic ? CPB_DETERMINISTIC : 0, registry);
  return cpb_to_json(msg, def, &how, arena, out, error);
}

static cpb_code json_decode(cpb_str data, bool padded,
                            const cpb_message_def *def,
                            const cpb_registry *registry, cpb_arena *arena,
                            void *msg, cpb_error *error) {
  cpb_codec_options how =
      options(decode_flags(padded) | CPB_IGNORE_UNKNOWN, registry);
  return cpb_from_json(data.data, data.len, def, &how, arena, msg, error);
}

const crpc__codec crpc__codec_proto = {CPB_STR_INIT("proto"), CRPC__CODEC_FRONT,
                                       proto_encode, proto_decode, false};
const crpc__codec crpc__codec_json = {CPB_STR_INIT("json"), 0, json_encode,
                                      json_decode, true};

const crpc__codec *crpc__codec_find(cpb_str name) {
  static const crpc__codec *const codecs[] = {&crpc__codec_proto,
                                              &crpc__codec_json};
  for (size_t i = 0; i < CPB__COUNT(codecs); i++) {
    if (cpb_str_equal(name, codecs[i]->name)) {
      return codecs[i];
    }
  }
  return NULL;
}

crpc_code crpc__codec_failure(cpb_code code) {
  switch (code) {
    case CPB_OK:
      return CRPC_OK;
    case CPB_LIMIT:
    case CPB_NO_MEMORY:
      return CRPC_RESOURCE_EXHAUSTED;
    default:
      return CRPC_INVALID_ARGUMENT;
  }
}
