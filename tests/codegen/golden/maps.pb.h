/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Maps with each type of key, and with each kind of value. */

/* Made by protoc-gen-cpb from maps.proto: do not edit. */

#ifndef MAPS_PB_H
#define MAPS_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_maps_Maps golden_maps_Maps;
typedef struct golden_maps_Maps_ByInt32Entry golden_maps_Maps_ByInt32Entry;
typedef struct golden_maps_Maps_ByInt64Entry golden_maps_Maps_ByInt64Entry;
typedef struct golden_maps_Maps_ByUint32Entry golden_maps_Maps_ByUint32Entry;
typedef struct golden_maps_Maps_ByUint64Entry golden_maps_Maps_ByUint64Entry;
typedef struct golden_maps_Maps_BySint32Entry golden_maps_Maps_BySint32Entry;
typedef struct golden_maps_Maps_BySint64Entry golden_maps_Maps_BySint64Entry;
typedef struct golden_maps_Maps_ByFixed32Entry golden_maps_Maps_ByFixed32Entry;
typedef struct golden_maps_Maps_ByFixed64Entry golden_maps_Maps_ByFixed64Entry;
typedef struct golden_maps_Maps_BySfixed32Entry golden_maps_Maps_BySfixed32Entry;
typedef struct golden_maps_Maps_BySfixed64Entry golden_maps_Maps_BySfixed64Entry;
typedef struct golden_maps_Maps_ByBoolEntry golden_maps_Maps_ByBoolEntry;
typedef struct golden_maps_Maps_ByStringEntry golden_maps_Maps_ByStringEntry;
typedef struct golden_maps_Maps_FloatsEntry golden_maps_Maps_FloatsEntry;
typedef struct golden_maps_Maps_DoublesEntry golden_maps_Maps_DoublesEntry;
typedef struct golden_maps_Maps_BlobsEntry golden_maps_Maps_BlobsEntry;
typedef struct golden_maps_Maps_KindsEntry golden_maps_Maps_KindsEntry;
typedef struct golden_maps_Maps_MapsEntry golden_maps_Maps_MapsEntry;
extern const cpb_message_def golden_maps_Maps_def;
extern const cpb_message_def golden_maps_Maps_ByInt32Entry_def;
extern const cpb_message_def golden_maps_Maps_ByInt64Entry_def;
extern const cpb_message_def golden_maps_Maps_ByUint32Entry_def;
extern const cpb_message_def golden_maps_Maps_ByUint64Entry_def;
extern const cpb_message_def golden_maps_Maps_BySint32Entry_def;
extern const cpb_message_def golden_maps_Maps_BySint64Entry_def;
extern const cpb_message_def golden_maps_Maps_ByFixed32Entry_def;
extern const cpb_message_def golden_maps_Maps_ByFixed64Entry_def;
extern const cpb_message_def golden_maps_Maps_BySfixed32Entry_def;
extern const cpb_message_def golden_maps_Maps_BySfixed64Entry_def;
extern const cpb_message_def golden_maps_Maps_ByBoolEntry_def;
extern const cpb_message_def golden_maps_Maps_ByStringEntry_def;
extern const cpb_message_def golden_maps_Maps_FloatsEntry_def;
extern const cpb_message_def golden_maps_Maps_DoublesEntry_def;
extern const cpb_message_def golden_maps_Maps_BlobsEntry_def;
extern const cpb_message_def golden_maps_Maps_KindsEntry_def;
extern const cpb_message_def golden_maps_Maps_MapsEntry_def;
extern const cpb_enum_def golden_maps_Kind_def;
extern const cpb_file_def maps_proto_file;

typedef enum golden_maps_Kind {
  golden_maps_KIND_NONE = 0,
  golden_maps_KIND_ONE = 1,
} golden_maps_Kind;

struct golden_maps_Maps_ByInt32Entry {
  int32_t key;
  int32_t value;
};

struct golden_maps_Maps_ByInt64Entry {
  int64_t key;
  int64_t value;
};

struct golden_maps_Maps_ByUint32Entry {
  uint32_t key;
  uint32_t value;
};

struct golden_maps_Maps_ByUint64Entry {
  uint64_t key;
  uint64_t value;
};

struct golden_maps_Maps_BySint32Entry {
  int32_t key;
  int32_t value;
};

struct golden_maps_Maps_BySint64Entry {
  int64_t key;
  int64_t value;
};

struct golden_maps_Maps_ByFixed32Entry {
  uint32_t key;
  uint32_t value;
};

struct golden_maps_Maps_ByFixed64Entry {
  uint64_t key;
  uint64_t value;
};

struct golden_maps_Maps_BySfixed32Entry {
  int32_t key;
  int32_t value;
};

struct golden_maps_Maps_BySfixed64Entry {
  int64_t key;
  int64_t value;
};

struct golden_maps_Maps_ByBoolEntry {
  bool key;
  bool value;
};

struct golden_maps_Maps_ByStringEntry {
  cpb_str key;
  cpb_str value;
};

struct golden_maps_Maps_FloatsEntry {
  int32_t key;
  float value;
};

struct golden_maps_Maps_DoublesEntry {
  int32_t key;
  double value;
};

struct golden_maps_Maps_BlobsEntry {
  int32_t key;
  cpb_str value;
};

struct golden_maps_Maps_KindsEntry {
  int32_t key;
  int32_t value;
};

struct golden_maps_Maps_MapsEntry {
  int32_t key;
  golden_maps_Maps *value;
};

struct golden_maps_Maps {
  cpb_head cpb_;
  CPB_LIST(golden_maps_Maps_ByInt32Entry) by_int32;
  CPB_LIST(golden_maps_Maps_ByInt64Entry) by_int64;
  CPB_LIST(golden_maps_Maps_ByUint32Entry) by_uint32;
  CPB_LIST(golden_maps_Maps_ByUint64Entry) by_uint64;
  CPB_LIST(golden_maps_Maps_BySint32Entry) by_sint32;
  CPB_LIST(golden_maps_Maps_BySint64Entry) by_sint64;
  CPB_LIST(golden_maps_Maps_ByFixed32Entry) by_fixed32;
  CPB_LIST(golden_maps_Maps_ByFixed64Entry) by_fixed64;
  CPB_LIST(golden_maps_Maps_BySfixed32Entry) by_sfixed32;
  CPB_LIST(golden_maps_Maps_BySfixed64Entry) by_sfixed64;
  CPB_LIST(golden_maps_Maps_ByBoolEntry) by_bool;
  CPB_LIST(golden_maps_Maps_ByStringEntry) by_string;
  CPB_LIST(golden_maps_Maps_FloatsEntry) floats;
  CPB_LIST(golden_maps_Maps_DoublesEntry) doubles;
  CPB_LIST(golden_maps_Maps_BlobsEntry) blobs;
  CPB_LIST(golden_maps_Maps_KindsEntry) kinds;
  CPB_LIST(golden_maps_Maps_MapsEntry) maps;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_maps_Maps)
CPB_JSON_FUNCTIONS(golden_maps_Maps)
CPB_TEXT_FUNCTIONS(golden_maps_Maps)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_int32, golden_maps_Maps, by_int32,
    golden_maps_Maps_ByInt32Entry, int32_t, int32_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_int32, golden_maps_Maps, by_int32,
    golden_maps_Maps_ByInt32Entry, int32_t, int32_t)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_int64, golden_maps_Maps, by_int64,
    golden_maps_Maps_ByInt64Entry, int64_t, int64_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_int64, golden_maps_Maps, by_int64,
    golden_maps_Maps_ByInt64Entry, int64_t, int64_t)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_uint32, golden_maps_Maps, by_uint32,
    golden_maps_Maps_ByUint32Entry, uint32_t, uint32_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_uint32, golden_maps_Maps, by_uint32,
    golden_maps_Maps_ByUint32Entry, uint32_t, uint32_t)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_uint64, golden_maps_Maps, by_uint64,
    golden_maps_Maps_ByUint64Entry, uint64_t, uint64_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_uint64, golden_maps_Maps, by_uint64,
    golden_maps_Maps_ByUint64Entry, uint64_t, uint64_t)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_sint32, golden_maps_Maps, by_sint32,
    golden_maps_Maps_BySint32Entry, int32_t, int32_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_sint32, golden_maps_Maps, by_sint32,
    golden_maps_Maps_BySint32Entry, int32_t, int32_t)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_sint64, golden_maps_Maps, by_sint64,
    golden_maps_Maps_BySint64Entry, int64_t, int64_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_sint64, golden_maps_Maps, by_sint64,
    golden_maps_Maps_BySint64Entry, int64_t, int64_t)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_fixed32, golden_maps_Maps, by_fixed32,
    golden_maps_Maps_ByFixed32Entry, uint32_t, uint32_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_fixed32, golden_maps_Maps, by_fixed32,
    golden_maps_Maps_ByFixed32Entry, uint32_t, uint32_t)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_fixed64, golden_maps_Maps, by_fixed64,
    golden_maps_Maps_ByFixed64Entry, uint64_t, uint64_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_fixed64, golden_maps_Maps, by_fixed64,
    golden_maps_Maps_ByFixed64Entry, uint64_t, uint64_t)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_sfixed32, golden_maps_Maps,
    by_sfixed32, golden_maps_Maps_BySfixed32Entry, int32_t, int32_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_sfixed32, golden_maps_Maps,
    by_sfixed32, golden_maps_Maps_BySfixed32Entry, int32_t, int32_t)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_sfixed64, golden_maps_Maps,
    by_sfixed64, golden_maps_Maps_BySfixed64Entry, int64_t, int64_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_sfixed64, golden_maps_Maps,
    by_sfixed64, golden_maps_Maps_BySfixed64Entry, int64_t, int64_t)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_bool, golden_maps_Maps, by_bool,
    golden_maps_Maps_ByBoolEntry, bool, bool)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_bool, golden_maps_Maps, by_bool,
    golden_maps_Maps_ByBoolEntry, bool, bool)
CPB_GET_FUNCTION(golden_maps_Maps_get_by_string, golden_maps_Maps, by_string,
    golden_maps_Maps_ByStringEntry, cpb_str, cpb_str)
CPB_PUT_FUNCTION(golden_maps_Maps_put_by_string, golden_maps_Maps, by_string,
    golden_maps_Maps_ByStringEntry, cpb_str, cpb_str)
CPB_GET_FUNCTION(golden_maps_Maps_get_floats, golden_maps_Maps, floats,
    golden_maps_Maps_FloatsEntry, int32_t, float)
CPB_PUT_FUNCTION(golden_maps_Maps_put_floats, golden_maps_Maps, floats,
    golden_maps_Maps_FloatsEntry, int32_t, float)
CPB_GET_FUNCTION(golden_maps_Maps_get_doubles, golden_maps_Maps, doubles,
    golden_maps_Maps_DoublesEntry, int32_t, double)
CPB_PUT_FUNCTION(golden_maps_Maps_put_doubles, golden_maps_Maps, doubles,
    golden_maps_Maps_DoublesEntry, int32_t, double)
CPB_GET_FUNCTION(golden_maps_Maps_get_blobs, golden_maps_Maps, blobs,
    golden_maps_Maps_BlobsEntry, int32_t, cpb_str)
CPB_PUT_FUNCTION(golden_maps_Maps_put_blobs, golden_maps_Maps, blobs,
    golden_maps_Maps_BlobsEntry, int32_t, cpb_str)
CPB_GET_FUNCTION(golden_maps_Maps_get_kinds, golden_maps_Maps, kinds,
    golden_maps_Maps_KindsEntry, int32_t, int32_t)
CPB_PUT_FUNCTION(golden_maps_Maps_put_kinds, golden_maps_Maps, kinds,
    golden_maps_Maps_KindsEntry, int32_t, int32_t)
CPB_GET_MESSAGE_FUNCTION(golden_maps_Maps_get_maps, golden_maps_Maps, maps,
    golden_maps_Maps_MapsEntry, int32_t, golden_maps_Maps)
CPB_PUT_MESSAGE_FUNCTION(golden_maps_Maps_put_maps, golden_maps_Maps, maps,
    golden_maps_Maps_MapsEntry, int32_t, golden_maps_Maps)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
