/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The list of protocols, and the content types by which they are found. */

#include "protocol/internal.h"

static const crpc__wire *const wires[] = {
    &crpc__wire_connect,
    &crpc__wire_connect_stream,
    &crpc__wire_grpc,
    &crpc__wire_grpc_web,
};

cpb_str crpc__media_essence(cpb_str content_type) {
  const char *semicolon = content_type.len
                              ? memchr(content_type.data, ';', content_type.len)
                              : NULL;
  if (semicolon) {
    content_type.len = (size_t)(semicolon - content_type.data);
  }
  while (content_type.len &&
         (content_type.data[content_type.len - 1] == ' ' ||
          content_type.data[content_type.len - 1] == '\t')) {
    content_type.len--;
  }
  return content_type;
}

static inline const crpc__media *find(cpb_str type, bool exact) {
  for (size_t i = 0; i < CPB__COUNT(wires); i++) {
    const crpc__media *media = wires[i]->media;
    const crpc__media *end = media + wires[i]->media_count;
    for (; media < end; media++) {
      if (exact ? cpb_str_equal(type, media->field.value)
                : cpb__equal_nocase(type, media->field.value)) {
        return media;
      }
    }
  }
  return NULL;
}

const crpc__media *crpc__media_find(cpb_str content_type,
                                    const crpc__media *guess) {
  if (CPB__LIKELY(guess && cpb_str_equal(content_type, guess->field.value))) {
    return guess;
  }
  const crpc__media *media = find(content_type, true);
  return media ? media : find(crpc__media_essence(content_type), false);
}

const crpc__media *crpc__media_of(const crpc__wire *wire,
                                  const crpc__codec *codec) {
  for (size_t i = 0; i < wire->media_count; i++) {
    if (wire->media[i].codec == codec) {
      return &wire->media[i];
    }
  }
  return NULL;
}

const crpc__wire *crpc__wire_for(crpc_protocol protocol,
                                 crpc_stream_type type) {
  for (size_t i = 0; i < CPB__COUNT(wires); i++) {
    if (wires[i]->protocol == protocol && crpc__wire_serves(wires[i], type)) {
      return wires[i];
    }
  }
  return NULL;
}

cpb_str crpc__media_list(cpb_arena *arena, crpc_stream_type type) {
  cpb_str all = CPB_STR("");
  for (size_t i = 0; i < CPB__COUNT(wires); i++) {
    for (size_t j = 0;
         crpc__wire_serves(wires[i], type) && j < wires[i]->media_count; j++) {
      all = cpb_arena_printf(arena, CPB_STR_FMT "%s" CPB_STR_FMT,
                             CPB_STR_ARG(all), all.len ? ", " : "",
                             CPB_STR_ARG(wires[i]->media[j].field.value));
    }
  }
  return all;
}
