/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from edition2024.proto: do not edit. */

#ifndef EDITION2024_PB_H
#define EDITION2024_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_e2024_Public golden_e2024_Public;
typedef struct golden_e2024_Public_MapEntry golden_e2024_Public_MapEntry;
typedef struct golden_e2024_Private golden_e2024_Private;
extern const cpb_message_def golden_e2024_Public_def;
extern const cpb_message_def golden_e2024_Public_MapEntry_def;
extern const cpb_message_def golden_e2024_Private_def;
extern const cpb_enum_def golden_e2024_PublicKind_def;
extern const cpb_enum_def golden_e2024_UnseenKind_def;
extern const cpb_enum_def golden_e2024_Private_Inner_def;
extern const cpb_file_def edition2024_proto_file;

typedef enum golden_e2024_PublicKind {
  golden_e2024_PUBLIC_KIND_ONE = 1,
} golden_e2024_PublicKind;

typedef enum golden_e2024_UnseenKind {
  golden_e2024_UNSEEN_KIND_NONE = 0,
} golden_e2024_UnseenKind;

typedef enum golden_e2024_Private_Inner {
  golden_e2024_Private_INNER_NONE = 0,
} golden_e2024_Private_Inner;

struct golden_e2024_Public_MapEntry {
  cpb_str key;
  golden_e2024_Private *value;
};

/** Made by the _new function, or by cpb_message_init: it has defaults. */
struct golden_e2024_Public {
  cpb_head cpb_;
  bool has_number;
  /** Default: 42 */
  int32_t number;
  golden_e2024_Private *inner;
  CPB_LIST(golden_e2024_Public_MapEntry) map;
  CPB_LIST(uint32_t) numbers;
};

struct golden_e2024_Private {
  cpb_head cpb_;
  bool has_text;
  cpb_str text;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_e2024_Public)
CPB_JSON_FUNCTIONS(golden_e2024_Public)
CPB_TEXT_FUNCTIONS(golden_e2024_Public)
CPB_GET_MESSAGE_FUNCTION(golden_e2024_Public_get_map, golden_e2024_Public, map,
    golden_e2024_Public_MapEntry, cpb_str, golden_e2024_Private)
CPB_PUT_MESSAGE_FUNCTION(golden_e2024_Public_put_map, golden_e2024_Public, map,
    golden_e2024_Public_MapEntry, cpb_str, golden_e2024_Private)
CPB_ADD_FUNCTION(golden_e2024_Public_add_numbers, golden_e2024_Public, numbers,
    uint32_t)

CPB_MESSAGE_FUNCTIONS(golden_e2024_Private)
CPB_JSON_FUNCTIONS(golden_e2024_Private)
CPB_TEXT_FUNCTIONS(golden_e2024_Private)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
