/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "common.h"

#include <string.h>

static const cpb_message_def *const types[] = {
    &V1(UnaryRequest_def),
    &V1(IdempotentUnaryRequest_def),
    &V1(ServerStreamRequest_def),
    &V1(ClientStreamRequest_def),
    &V1(BidiStreamRequest_def),
    &V1(UnimplementedRequest_def),
    &V1(Header_def),
    &V1(ConformancePayload_RequestInfo_def),
};
const cpb_registry conformance_types = {
    .types = types, .count = sizeof(types) / sizeof(types[0])};

int read_message(FILE *in, const cpb_message_def *def, cpb_arena *arena,
                 void *msg) {
  unsigned char prefix[4];
  size_t got = fread(prefix, 1, sizeof(prefix), in);
  if (got < sizeof(prefix)) {
    return got == 0 && feof(in) ? 0 : -1;
  }
  size_t len = (size_t)prefix[0] << 24 | (size_t)prefix[1] << 16 |
               (size_t)prefix[2] << 8 | prefix[3];
  char *data = cpb_arena_alloc(arena, len + 1);
  if (!data || fread(data, 1, len, in) != len) {
    return -1;
  }
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS};
  cpb_message_init(def, msg);
  return cpb_decode(data, len, def, &options, arena, msg, NULL) ? -1 : 1;
}

bool write_message(FILE *out, const cpb_message_def *def, const void *msg) {
  cpb_arena *arena = cpb_arena_create(NULL);
  cpb_str bin;
  bool ok = false;
  if (arena && !cpb_encode(msg, def, NULL, arena, &bin, NULL)) {
    const unsigned char prefix[4] = {
        (unsigned char)(bin.len >> 24), (unsigned char)(bin.len >> 16),
        (unsigned char)(bin.len >> 8), (unsigned char)bin.len};
    ok = fwrite(prefix, 1, sizeof(prefix), out) == sizeof(prefix) &&
         fwrite(bin.data, 1, bin.len, out) == bin.len && fflush(out) == 0;
  }
  cpb_arena_destroy(arena);
  return ok;
}

static V1(Header) * find_header(const header_list *list, cpb_str name) {
  for (uint32_t i = 0; i < list->len; i++) {
    if (cpb_str_equal(list->items[i].name, name)) {
      return &list->items[i];
    }
  }
  return NULL;
}

bool add_header(void *list, cpb_str name, cpb_str value, cpb_arena *arena) {
  header_list view;
  memcpy(&view, list, sizeof(view));
  V1(Header) *header = find_header(&view, name);
  if (!header) {
    header = cpb_list_add_message(list, &V1(Header_def), arena);
    if (!header) {
      return false;
    }
    header->name = cpb_arena_copy(arena, name);
  }
  cpb_str *slot = cpb_list_add(&header->value, sizeof(*slot), arena);
  if (!slot) {
    return false;
  }
  *slot = cpb_arena_copy(arena, value);
  return true;
}

bool pack_any(google_protobuf_Any *any, cpb_str type, cpb_str value,
              cpb_arena *arena) {
  any->type_url = cpb_arena_printf(arena, "type.googleapis.com/" CPB_STR_FMT,
                                   CPB_STR_ARG(type));
  any->value = value;
  return !cpb_arena_failed(arena);
}

cpb_str any_type(const google_protobuf_Any *any) {
  cpb_str type = any->type_url;
  for (size_t i = type.len; i > 0; i--) {
    if (type.data[i - 1] == '/') {
      return (cpb_str){type.data + i, type.len - i};
    }
  }
  return type;
}
