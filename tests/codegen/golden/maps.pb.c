/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Maps with each type of key, and with each kind of value. */

/* Made by protoc-gen-cpb from maps.proto: do not edit. */

#include "maps.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn golden_maps_Maps__decode;
static cpb_encode_fn golden_maps_Maps__encode;

static const int32_t golden_maps_Kind__numbers[] = {
    0, 1};
static const cpb_str golden_maps_Kind__names[] = {
    CPB_STR_INIT("KIND_NONE"),
    CPB_STR_INIT("KIND_ONE"),
};
const cpb_enum_def golden_maps_Kind_def = {
    .numbers = golden_maps_Kind__numbers,
    .names = golden_maps_Kind__names,
    .count = 2,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.maps.Kind"),
    .file = &maps_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const cpb_sub golden_maps_Maps__subs[] = {
    {.message = &golden_maps_Maps_ByInt32Entry_def},
    {.message = &golden_maps_Maps_ByInt64Entry_def},
    {.message = &golden_maps_Maps_ByUint32Entry_def},
    {.message = &golden_maps_Maps_ByUint64Entry_def},
    {.message = &golden_maps_Maps_BySint32Entry_def},
    {.message = &golden_maps_Maps_BySint64Entry_def},
    {.message = &golden_maps_Maps_ByFixed32Entry_def},
    {.message = &golden_maps_Maps_ByFixed64Entry_def},
    {.message = &golden_maps_Maps_BySfixed32Entry_def},
    {.message = &golden_maps_Maps_BySfixed64Entry_def},
    {.message = &golden_maps_Maps_ByBoolEntry_def},
    {.message = &golden_maps_Maps_ByStringEntry_def},
    {.message = &golden_maps_Maps_FloatsEntry_def},
    {.message = &golden_maps_Maps_DoublesEntry_def},
    {.message = &golden_maps_Maps_BlobsEntry_def},
    {.message = &golden_maps_Maps_KindsEntry_def},
    {.message = &golden_maps_Maps_MapsEntry_def},
};
static const cpb_field_def golden_maps_Maps__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_maps_Maps, by_int32), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_maps_Maps, by_int64), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 1, 0},
    {CPB_TAG(3, 2), offsetof(golden_maps_Maps, by_uint32), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 2, 0},
    {CPB_TAG(4, 2), offsetof(golden_maps_Maps, by_uint64), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 3, 0},
    {CPB_TAG(5, 2), offsetof(golden_maps_Maps, by_sint32), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 4, 0},
    {CPB_TAG(6, 2), offsetof(golden_maps_Maps, by_sint64), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 5, 0},
    {CPB_TAG(7, 2), offsetof(golden_maps_Maps, by_fixed32), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 6, 0},
    {CPB_TAG(8, 2), offsetof(golden_maps_Maps, by_fixed64), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 7, 0},
    {CPB_TAG(9, 2), offsetof(golden_maps_Maps, by_sfixed32), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 8, 0},
    {CPB_TAG(10, 2), offsetof(golden_maps_Maps, by_sfixed64), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 9, 0},
    {CPB_TAG(11, 2), offsetof(golden_maps_Maps, by_bool), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 10, 0},
    {CPB_TAG(12, 2), offsetof(golden_maps_Maps, by_string), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 11, 0},
    {CPB_TAG(13, 2), offsetof(golden_maps_Maps, floats), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 12, 0},
    {CPB_TAG(14, 2), offsetof(golden_maps_Maps, doubles), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 13, 0},
    {CPB_TAG(15, 2), offsetof(golden_maps_Maps, blobs), 0, CPB_MESSAGE, CPB_MAP,
     0, 0, 14, 0},
    {CPB_TAG(16, 2), offsetof(golden_maps_Maps, kinds), 0, CPB_MESSAGE, CPB_MAP,
     0, 0, 15, 0},
    {CPB_TAG(17, 2), offsetof(golden_maps_Maps, maps), 0, CPB_MESSAGE, CPB_MAP,
     0, 0, 16, 0},
};
static const cpb_field_name golden_maps_Maps__names[] = {
    {CPB_STR_INIT("by_int32"), CPB_STR_INIT("byInt32")},
    {CPB_STR_INIT("by_int64"), CPB_STR_INIT("byInt64")},
    {CPB_STR_INIT("by_uint32"), CPB_STR_INIT("byUint32")},
    {CPB_STR_INIT("by_uint64"), CPB_STR_INIT("byUint64")},
    {CPB_STR_INIT("by_sint32"), CPB_STR_INIT("bySint32")},
    {CPB_STR_INIT("by_sint64"), CPB_STR_INIT("bySint64")},
    {CPB_STR_INIT("by_fixed32"), CPB_STR_INIT("byFixed32")},
    {CPB_STR_INIT("by_fixed64"), CPB_STR_INIT("byFixed64")},
    {CPB_STR_INIT("by_sfixed32"), CPB_STR_INIT("bySfixed32")},
    {CPB_STR_INIT("by_sfixed64"), CPB_STR_INIT("bySfixed64")},
    {CPB_STR_INIT("by_bool"), CPB_STR_INIT("byBool")},
    {CPB_STR_INIT("by_string"), CPB_STR_INIT("byString")},
    {CPB_STR_INIT("floats"), CPB_STR_INIT("floats")},
    {CPB_STR_INIT("doubles"), CPB_STR_INIT("doubles")},
    {CPB_STR_INIT("blobs"), CPB_STR_INIT("blobs")},
    {CPB_STR_INIT("kinds"), CPB_STR_INIT("kinds")},
    {CPB_STR_INIT("maps"), CPB_STR_INIT("maps")},
};
const cpb_message_def golden_maps_Maps_def = {
    .fields = golden_maps_Maps__fields,
    .subs = golden_maps_Maps__subs,
    .field_count = 17,
    .dense = 17,
    .size = sizeof(golden_maps_Maps),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = golden_maps_Maps__decode,
    .encode = golden_maps_Maps__encode,
    .full_name = CPB_STR_INIT("golden.maps.Maps"),
    .names = golden_maps_Maps__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_ByInt32Entry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_ByInt32Entry, key), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_maps_Maps_ByInt32Entry, value), 0,
     CPB_INT32, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_ByInt32Entry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_ByInt32Entry_def = {
    .fields = golden_maps_Maps_ByInt32Entry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_ByInt32Entry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.ByInt32Entry"),
    .names = golden_maps_Maps_ByInt32Entry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_ByInt64Entry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_ByInt64Entry, key), 0, CPB_INT64,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_maps_Maps_ByInt64Entry, value), 0,
     CPB_INT64, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_ByInt64Entry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_ByInt64Entry_def = {
    .fields = golden_maps_Maps_ByInt64Entry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_ByInt64Entry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.ByInt64Entry"),
    .names = golden_maps_Maps_ByInt64Entry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_ByUint32Entry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_ByUint32Entry, key), 0,
     CPB_UINT32, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_maps_Maps_ByUint32Entry, value), 0,
     CPB_UINT32, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_ByUint32Entry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_ByUint32Entry_def = {
    .fields = golden_maps_Maps_ByUint32Entry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_ByUint32Entry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.ByUint32Entry"),
    .names = golden_maps_Maps_ByUint32Entry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_ByUint64Entry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_ByUint64Entry, key), 0,
     CPB_UINT64, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_maps_Maps_ByUint64Entry, value), 0,
     CPB_UINT64, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_ByUint64Entry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_ByUint64Entry_def = {
    .fields = golden_maps_Maps_ByUint64Entry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_ByUint64Entry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.ByUint64Entry"),
    .names = golden_maps_Maps_ByUint64Entry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_BySint32Entry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_BySint32Entry, key), 0,
     CPB_SINT32, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_maps_Maps_BySint32Entry, value), 0,
     CPB_SINT32, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_BySint32Entry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_BySint32Entry_def = {
    .fields = golden_maps_Maps_BySint32Entry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_BySint32Entry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.BySint32Entry"),
    .names = golden_maps_Maps_BySint32Entry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_BySint64Entry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_BySint64Entry, key), 0,
     CPB_SINT64, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_maps_Maps_BySint64Entry, value), 0,
     CPB_SINT64, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_BySint64Entry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_BySint64Entry_def = {
    .fields = golden_maps_Maps_BySint64Entry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_BySint64Entry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.BySint64Entry"),
    .names = golden_maps_Maps_BySint64Entry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_ByFixed32Entry__fields[] = {
    {CPB_TAG(1, 5), offsetof(golden_maps_Maps_ByFixed32Entry, key), 0,
     CPB_FIXED32, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 5), offsetof(golden_maps_Maps_ByFixed32Entry, value), 0,
     CPB_FIXED32, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_ByFixed32Entry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_ByFixed32Entry_def = {
    .fields = golden_maps_Maps_ByFixed32Entry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_ByFixed32Entry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.ByFixed32Entry"),
    .names = golden_maps_Maps_ByFixed32Entry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_ByFixed64Entry__fields[] = {
    {CPB_TAG(1, 1), offsetof(golden_maps_Maps_ByFixed64Entry, key), 0,
     CPB_FIXED64, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 1), offsetof(golden_maps_Maps_ByFixed64Entry, value), 0,
     CPB_FIXED64, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_ByFixed64Entry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_ByFixed64Entry_def = {
    .fields = golden_maps_Maps_ByFixed64Entry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_ByFixed64Entry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.ByFixed64Entry"),
    .names = golden_maps_Maps_ByFixed64Entry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_BySfixed32Entry__fields[] = {
    {CPB_TAG(1, 5), offsetof(golden_maps_Maps_BySfixed32Entry, key), 0,
     CPB_SFIXED32, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 5), offsetof(golden_maps_Maps_BySfixed32Entry, value), 0,
     CPB_SFIXED32, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_BySfixed32Entry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_BySfixed32Entry_def = {
    .fields = golden_maps_Maps_BySfixed32Entry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_BySfixed32Entry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.BySfixed32Entry"),
    .names = golden_maps_Maps_BySfixed32Entry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_BySfixed64Entry__fields[] = {
    {CPB_TAG(1, 1), offsetof(golden_maps_Maps_BySfixed64Entry, key), 0,
     CPB_SFIXED64, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 1), offsetof(golden_maps_Maps_BySfixed64Entry, value), 0,
     CPB_SFIXED64, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_BySfixed64Entry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_BySfixed64Entry_def = {
    .fields = golden_maps_Maps_BySfixed64Entry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_BySfixed64Entry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.BySfixed64Entry"),
    .names = golden_maps_Maps_BySfixed64Entry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_ByBoolEntry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_ByBoolEntry, key), 0, CPB_BOOL,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_maps_Maps_ByBoolEntry, value), 0, CPB_BOOL,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_ByBoolEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_ByBoolEntry_def = {
    .fields = golden_maps_Maps_ByBoolEntry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_ByBoolEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.ByBoolEntry"),
    .names = golden_maps_Maps_ByBoolEntry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_ByStringEntry__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_maps_Maps_ByStringEntry, key), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_maps_Maps_ByStringEntry, value), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_ByStringEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_ByStringEntry_def = {
    .fields = golden_maps_Maps_ByStringEntry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_ByStringEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.ByStringEntry"),
    .names = golden_maps_Maps_ByStringEntry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_FloatsEntry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_FloatsEntry, key), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 5), offsetof(golden_maps_Maps_FloatsEntry, value), 0, CPB_FLOAT,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_FloatsEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_FloatsEntry_def = {
    .fields = golden_maps_Maps_FloatsEntry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_FloatsEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.FloatsEntry"),
    .names = golden_maps_Maps_FloatsEntry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_DoublesEntry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_DoublesEntry, key), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 1), offsetof(golden_maps_Maps_DoublesEntry, value), 0,
     CPB_DOUBLE, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_DoublesEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_DoublesEntry_def = {
    .fields = golden_maps_Maps_DoublesEntry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_DoublesEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.DoublesEntry"),
    .names = golden_maps_Maps_DoublesEntry__names,
    .file = &maps_proto_file,
};

static const cpb_field_def golden_maps_Maps_BlobsEntry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_BlobsEntry, key), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_maps_Maps_BlobsEntry, value), 0, CPB_BYTES,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_BlobsEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_BlobsEntry_def = {
    .fields = golden_maps_Maps_BlobsEntry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_BlobsEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.BlobsEntry"),
    .names = golden_maps_Maps_BlobsEntry__names,
    .file = &maps_proto_file,
};

static const cpb_sub golden_maps_Maps_KindsEntry__subs[] = {
    {.enumeration = &golden_maps_Kind_def},
};
static const cpb_field_def golden_maps_Maps_KindsEntry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_KindsEntry, key), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_maps_Maps_KindsEntry, value), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_KindsEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_KindsEntry_def = {
    .fields = golden_maps_Maps_KindsEntry__fields,
    .subs = golden_maps_Maps_KindsEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_KindsEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.KindsEntry"),
    .names = golden_maps_Maps_KindsEntry__names,
    .file = &maps_proto_file,
};

static const cpb_sub golden_maps_Maps_MapsEntry__subs[] = {
    {.message = &golden_maps_Maps_def},
};
static const cpb_field_def golden_maps_Maps_MapsEntry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_maps_Maps_MapsEntry, key), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_maps_Maps_MapsEntry, value), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_maps_Maps_MapsEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_maps_Maps_MapsEntry_def = {
    .fields = golden_maps_Maps_MapsEntry__fields,
    .subs = golden_maps_Maps_MapsEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_maps_Maps_MapsEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.maps.Maps.MapsEntry"),
    .names = golden_maps_Maps_MapsEntry__names,
    .file = &maps_proto_file,
};

static const char *golden_maps_Maps__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_maps_Maps *msg = (golden_maps_Maps *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  while (p < fast) {
    start = p;
    switch (cpb__peek_tag(p)) {
      case CPB_TAG(1, 2): /* by_int32 */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 0);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(2, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 2): /* by_int64 */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 1);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(3, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 2): /* by_uint32 */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 2);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(4, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 2): /* by_uint64 */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 3);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(5, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 2): /* by_sint32 */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 4);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(6, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(6, 2): /* by_sint64 */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 5);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(7, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(7, 2): /* by_fixed32 */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 6);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(8, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(8, 2): /* by_fixed64 */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 7);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(9, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(9, 2): /* by_sfixed32 */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 8);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(10, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(10, 2): /* by_sfixed64 */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 9);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(11, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(11, 2): /* by_bool */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 10);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(12, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(12, 2): /* by_string */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 11);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(13, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(13, 2): /* floats */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 12);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(14, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(14, 2): /* doubles */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 13);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(15, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(15, 2): /* blobs */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_maps_Maps_def, 14);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(16, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(16, 2): /* kinds */
        p = cpb__decode_field(d, p + 2, end, msg, &golden_maps_Maps_def, 15);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(17, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(17, 2): /* maps */
        p = cpb__decode_field(d, p + 2, end, msg, &golden_maps_Maps_def, 16);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        continue;
      default:
        p = cpb__decode_one(d, start, end, msg, &golden_maps_Maps_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_maps_Maps_def);
}

static char *golden_maps_Maps__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_maps_Maps *msg = (const golden_maps_Maps *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->maps.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 16);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->kinds.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 15);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->blobs.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 14);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->doubles.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 13);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->floats.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 12);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_string.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 11);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_bool.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 10);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_sfixed64.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 9);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_sfixed32.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 8);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_fixed64.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 7);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_fixed32.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 6);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_sint64.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 5);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_sint32.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 4);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_uint64.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 3);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_uint32.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 2);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_int64.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 1);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_int32.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_maps_Maps_def, 0);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  return out;
}

static const unsigned char maps_proto__descriptor[] = {
    10,10,109,97,112,115,46,112,114,111,116,111,18,11,103,111,108,100,
    101,110,46,109,97,112,115,34,166,16,10,4,77,97,112,115,18,57,
    10,8,98,121,95,105,110,116,51,50,24,1,32,3,40,11,50,30,
    46,103,111,108,100,101,110,46,109,97,112,115,46,77,97,112,115,46,
    66,121,73,110,116,51,50,69,110,116,114,121,82,7,98,121,73,110,
    116,51,50,18,57,10,8,98,121,95,105,110,116,54,52,24,2,32,
    3,40,11,50,30,46,103,111,108,100,101,110,46,109,97,112,115,46,
    77,97,112,115,46,66,121,73,110,116,54,52,69,110,116,114,121,82,
    7,98,121,73,110,116,54,52,18,60,10,9,98,121,95,117,105,110,
    116,51,50,24,3,32,3,40,11,50,31,46,103,111,108,100,101,110,
    46,109,97,112,115,46,77,97,112,115,46,66,121,85,105,110,116,51,
    50,69,110,116,114,121,82,8,98,121,85,105,110,116,51,50,18,60,
    10,9,98,121,95,117,105,110,116,54,52,24,4,32,3,40,11,50,
    31,46,103,111,108,100,101,110,46,109,97,112,115,46,77,97,112,115,
    46,66,121,85,105,110,116,54,52,69,110,116,114,121,82,8,98,121,
    85,105,110,116,54,52,18,60,10,9,98,121,95,115,105,110,116,51,
    50,24,5,32,3,40,11,50,31,46,103,111,108,100,101,110,46,109,
    97,112,115,46,77,97,112,115,46,66,121,83,105,110,116,51,50,69,
    110,116,114,121,82,8,98,121,83,105,110,116,51,50,18,60,10,9,
    98,121,95,115,105,110,116,54,52,24,6,32,3,40,11,50,31,46,
    103,111,108,100,101,110,46,109,97,112,115,46,77,97,112,115,46,66,
    121,83,105,110,116,54,52,69,110,116,114,121,82,8,98,121,83,105,
    110,116,54,52,18,63,10,10,98,121,95,102,105,120,101,100,51,50,
    24,7,32,3,40,11,50,32,46,103,111,108,100,101,110,46,109,97,
    112,115,46,77,97,112,115,46,66,121,70,105,120,101,100,51,50,69,
    110,116,114,121,82,9,98,121,70,105,120,101,100,51,50,18,63,10,
    10,98,121,95,102,105,120,101,100,54,52,24,8,32,3,40,11,50,
    32,46,103,111,108,100,101,110,46,109,97,112,115,46,77,97,112,115,
    46,66,121,70,105,120,101,100,54,52,69,110,116,114,121,82,9,98,
    121,70,105,120,101,100,54,52,18,66,10,11,98,121,95,115,102,105,
    120,101,100,51,50,24,9,32,3,40,11,50,33,46,103,111,108,100,
    101,110,46,109,97,112,115,46,77,97,112,115,46,66,121,83,102,105,
    120,101,100,51,50,69,110,116,114,121,82,10,98,121,83,102,105,120,
    101,100,51,50,18,66,10,11,98,121,95,115,102,105,120,101,100,54,
    52,24,10,32,3,40,11,50,33,46,103,111,108,100,101,110,46,109,
    97,112,115,46,77,97,112,115,46,66,121,83,102,105,120,101,100,54,
    52,69,110,116,114,121,82,10,98,121,83,102,105,120,101,100,54,52,
    18,54,10,7,98,121,95,98,111,111,108,24,11,32,3,40,11,50,
    29,46,103,111,108,100,101,110,46,109,97,112,115,46,77,97,112,115,
    46,66,121,66,111,111,108,69,110,116,114,121,82,6,98,121,66,111,
    111,108,18,60,10,9,98,121,95,115,116,114,105,110,103,24,12,32,
    3,40,11,50,31,46,103,111,108,100,101,110,46,109,97,112,115,46,
    77,97,112,115,46,66,121,83,116,114,105,110,103,69,110,116,114,121,
    82,8,98,121,83,116,114,105,110,103,18,53,10,6,102,108,111,97,
    116,115,24,13,32,3,40,11,50,29,46,103,111,108,100,101,110,46,
    109,97,112,115,46,77,97,112,115,46,70,108,111,97,116,115,69,110,
    116,114,121,82,6,102,108,111,97,116,115,18,56,10,7,100,111,117,
    98,108,101,115,24,14,32,3,40,11,50,30,46,103,111,108,100,101,
    110,46,109,97,112,115,46,77,97,112,115,46,68,111,117,98,108,101,
    115,69,110,116,114,121,82,7,100,111,117,98,108,101,115,18,50,10,
    5,98,108,111,98,115,24,15,32,3,40,11,50,28,46,103,111,108,
    100,101,110,46,109,97,112,115,46,77,97,112,115,46,66,108,111,98,
    115,69,110,116,114,121,82,5,98,108,111,98,115,18,50,10,5,107,
    105,110,100,115,24,16,32,3,40,11,50,28,46,103,111,108,100,101,
    110,46,109,97,112,115,46,77,97,112,115,46,75,105,110,100,115,69,
    110,116,114,121,82,5,107,105,110,100,115,18,47,10,4,109,97,112,
    115,24,17,32,3,40,11,50,27,46,103,111,108,100,101,110,46,109,
    97,112,115,46,77,97,112,115,46,77,97,112,115,69,110,116,114,121,
    82,4,109,97,112,115,26,58,10,12,66,121,73,110,116,51,50,69,
    110,116,114,121,18,16,10,3,107,101,121,24,1,32,1,40,5,82,
    3,107,101,121,18,20,10,5,118,97,108,117,101,24,2,32,1,40,
    5,82,5,118,97,108,117,101,58,2,56,1,26,58,10,12,66,121,
    73,110,116,54,52,69,110,116,114,121,18,16,10,3,107,101,121,24,
    1,32,1,40,3,82,3,107,101,121,18,20,10,5,118,97,108,117,
    101,24,2,32,1,40,3,82,5,118,97,108,117,101,58,2,56,1,
    26,59,10,13,66,121,85,105,110,116,51,50,69,110,116,114,121,18,
    16,10,3,107,101,121,24,1,32,1,40,13,82,3,107,101,121,18,
    20,10,5,118,97,108,117,101,24,2,32,1,40,13,82,5,118,97,
    108,117,101,58,2,56,1,26,59,10,13,66,121,85,105,110,116,54,
    52,69,110,116,114,121,18,16,10,3,107,101,121,24,1,32,1,40,
    4,82,3,107,101,121,18,20,10,5,118,97,108,117,101,24,2,32,
    1,40,4,82,5,118,97,108,117,101,58,2,56,1,26,59,10,13,
    66,121,83,105,110,116,51,50,69,110,116,114,121,18,16,10,3,107,
    101,121,24,1,32,1,40,17,82,3,107,101,121,18,20,10,5,118,
    97,108,117,101,24,2,32,1,40,17,82,5,118,97,108,117,101,58,
    2,56,1,26,59,10,13,66,121,83,105,110,116,54,52,69,110,116,
    114,121,18,16,10,3,107,101,121,24,1,32,1,40,18,82,3,107,
    101,121,18,20,10,5,118,97,108,117,101,24,2,32,1,40,18,82,
    5,118,97,108,117,101,58,2,56,1,26,60,10,14,66,121,70,105,
    120,101,100,51,50,69,110,116,114,121,18,16,10,3,107,101,121,24,
    1,32,1,40,7,82,3,107,101,121,18,20,10,5,118,97,108,117,
    101,24,2,32,1,40,7,82,5,118,97,108,117,101,58,2,56,1,
    26,60,10,14,66,121,70,105,120,101,100,54,52,69,110,116,114,121,
    18,16,10,3,107,101,121,24,1,32,1,40,6,82,3,107,101,121,
    18,20,10,5,118,97,108,117,101,24,2,32,1,40,6,82,5,118,
    97,108,117,101,58,2,56,1,26,61,10,15,66,121,83,102,105,120,
    101,100,51,50,69,110,116,114,121,18,16,10,3,107,101,121,24,1,
    32,1,40,15,82,3,107,101,121,18,20,10,5,118,97,108,117,101,
    24,2,32,1,40,15,82,5,118,97,108,117,101,58,2,56,1,26,
    61,10,15,66,121,83,102,105,120,101,100,54,52,69,110,116,114,121,
    18,16,10,3,107,101,121,24,1,32,1,40,16,82,3,107,101,121,
    18,20,10,5,118,97,108,117,101,24,2,32,1,40,16,82,5,118,
    97,108,117,101,58,2,56,1,26,57,10,11,66,121,66,111,111,108,
    69,110,116,114,121,18,16,10,3,107,101,121,24,1,32,1,40,8,
    82,3,107,101,121,18,20,10,5,118,97,108,117,101,24,2,32,1,
    40,8,82,5,118,97,108,117,101,58,2,56,1,26,59,10,13,66,
    121,83,116,114,105,110,103,69,110,116,114,121,18,16,10,3,107,101,
    121,24,1,32,1,40,9,82,3,107,101,121,18,20,10,5,118,97,
    108,117,101,24,2,32,1,40,9,82,5,118,97,108,117,101,58,2,
    56,1,26,57,10,11,70,108,111,97,116,115,69,110,116,114,121,18,
    16,10,3,107,101,121,24,1,32,1,40,5,82,3,107,101,121,18,
    20,10,5,118,97,108,117,101,24,2,32,1,40,2,82,5,118,97,
    108,117,101,58,2,56,1,26,58,10,12,68,111,117,98,108,101,115,
    69,110,116,114,121,18,16,10,3,107,101,121,24,1,32,1,40,5,
    82,3,107,101,121,18,20,10,5,118,97,108,117,101,24,2,32,1,
    40,1,82,5,118,97,108,117,101,58,2,56,1,26,56,10,10,66,
    108,111,98,115,69,110,116,114,121,18,16,10,3,107,101,121,24,1,
    32,1,40,5,82,3,107,101,121,18,20,10,5,118,97,108,117,101,
    24,2,32,1,40,12,82,5,118,97,108,117,101,58,2,56,1,26,
    75,10,10,75,105,110,100,115,69,110,116,114,121,18,16,10,3,107,
    101,121,24,1,32,1,40,5,82,3,107,101,121,18,39,10,5,118,
    97,108,117,101,24,2,32,1,40,14,50,17,46,103,111,108,100,101,
    110,46,109,97,112,115,46,75,105,110,100,82,5,118,97,108,117,101,
    58,2,56,1,26,74,10,9,77,97,112,115,69,110,116,114,121,18,
    16,10,3,107,101,121,24,1,32,1,40,5,82,3,107,101,121,18,
    39,10,5,118,97,108,117,101,24,2,32,1,40,11,50,17,46,103,
    111,108,100,101,110,46,109,97,112,115,46,77,97,112,115,82,5,118,
    97,108,117,101,58,2,56,1,42,35,10,4,75,105,110,100,18,13,
    10,9,75,73,78,68,95,78,79,78,69,16,0,18,12,10,8,75,
    73,78,68,95,79,78,69,16,1,98,6,112,114,111,116,111,51,
};
static const cpb_message_def *const maps_proto__messages[] = {
    &golden_maps_Maps_def,
    &golden_maps_Maps_ByInt32Entry_def,
    &golden_maps_Maps_ByInt64Entry_def,
    &golden_maps_Maps_ByUint32Entry_def,
    &golden_maps_Maps_ByUint64Entry_def,
    &golden_maps_Maps_BySint32Entry_def,
    &golden_maps_Maps_BySint64Entry_def,
    &golden_maps_Maps_ByFixed32Entry_def,
    &golden_maps_Maps_ByFixed64Entry_def,
    &golden_maps_Maps_BySfixed32Entry_def,
    &golden_maps_Maps_BySfixed64Entry_def,
    &golden_maps_Maps_ByBoolEntry_def,
    &golden_maps_Maps_ByStringEntry_def,
    &golden_maps_Maps_FloatsEntry_def,
    &golden_maps_Maps_DoublesEntry_def,
    &golden_maps_Maps_BlobsEntry_def,
    &golden_maps_Maps_KindsEntry_def,
    &golden_maps_Maps_MapsEntry_def,
};
static const cpb_enum_def *const maps_proto__enums[] = {
    &golden_maps_Kind_def,
};
const cpb_file_def maps_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("maps.proto"),
    .descriptor = {(const char *)maps_proto__descriptor,
                   sizeof(maps_proto__descriptor)},
    .messages = maps_proto__messages,
    .enums = maps_proto__enums,
    .message_count = 18,
    .enum_count = 1,
};

/* @@protoc_insertion_point(end) */
