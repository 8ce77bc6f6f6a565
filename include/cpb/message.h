/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What generated messages are made of, and the constant tables that describe
 * them to the codecs.
 *
 * A message is a plain struct whose fields are read and written directly:
 *
 *   .proto                         in the struct
 *   int32 id = 1;                  int32_t id;          zero = unset
 *   string name = 2;               cpb_str name;        empty = unset
 *   optional int32 age = 3;        bool has_age; int32_t age;
 *   Kind kind = 4;                 int32_t kind;        and an enum of constants
 *   Address home = 5;              Address *home;       NULL = unset
 *   repeated int64 ids = 6;        CPB_LIST(int64_t) ids;
 *   repeated Phone phones = 7;     CPB_LIST(Phone) phones;
 *   map<string, Phone> book = 8;   CPB_LIST(X_BookEntry) book;
 *   oneof how { ... }              uint32_t how_case; union { ... } how;
 *
 * The first member is always `cpb_head cpb_`. A message of all zero bytes is
 * valid and, unless the schema declares defaults, empty: `X msg = {0}`.
 * All that a message points to belongs to somebody else: an arena, the decoder's
 * input, or the program. */

#ifndef CPB_MESSAGE_H
#define CPB_MESSAGE_H

#include "cpb/base.h"
#include "cpb/codec.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- In the structs ---- */

/** cpb_unknown holds the fields that the decoder met and the schema lacks. */
typedef struct cpb_unknown cpb_unknown;

/** cpb_head is the first member of every message. */
typedef struct cpb_head {
  cpb_unknown *CPB_NULLABLE unknown;
} cpb_head;

/** CPB_LIST declares a repeated field. A program may let items point to its own
 * array of len elements, with cap 0: the array is then only read, and copied
 * when something is added. A struct that was assigned to another shares lists
 * with it: only one of them may grow; cpb_message_copy makes a copy that shares
 * nothing. */
#define CPB_LIST(type) \
  struct {             \
    type *items;       \
    uint32_t len, cap; \
  }

/** cpb_list_reserve makes room for count elements of item_size bytes; false when
 * out of memory. list is the address of a CPB_LIST. Pointers to its elements do
 * not survive growth. */
CPB_API CPB_NODISCARD bool cpb_list_reserve(void *list, size_t item_size,
                                            uint32_t count, cpb_arena *arena);
/** cpb_list_add appends one element of zero bytes and returns it; NULL when out
 * of memory. */
CPB_API void *CPB_NULLABLE cpb_list_add(void *list, size_t item_size,
                                        cpb_arena *arena);
/** cpb_list_add_message appends an empty message and returns it; NULL when out
 * of memory. */
CPB_API void *CPB_NULLABLE cpb_list_add_message(void *list,
                                                const cpb_message_def *def,
                                                cpb_arena *arena);

/** cpb_map_find returns the entry (of struct `{K key; V value;}`) that counts
 * for a key, which is the last one with that key, or NULL. map is the address of
 * a map field, entry the table of its entries, key the address of a K. Looks at
 * one entry after the other: who asks a large map often wants an index. */
CPB_API void *CPB_NULLABLE cpb_map_find(const void *map,
                                        const cpb_message_def *entry,
                                        const void *key);
/** cpb_map_put returns the entry for a key, after appending one with an empty
 * value (NULL for a message) where there was none; NULL when out of memory. The
 * key is not copied: a string key is borrowed like any string of a message. */
CPB_API void *CPB_NULLABLE cpb_map_put(void *map, const cpb_message_def *entry,
                                       const void *key, cpb_arena *arena);
/** cpb_map_remove removes every entry with that key and tells whether there was
 * one. */
CPB_API bool cpb_map_remove(void *map, const cpb_message_def *entry,
                            const void *key);

/** cpb_unknown_next visits the unknown fields of a message as runs of bytes in
 * the binary format, oldest first; start with *position = 0. false at the end. */
CPB_API bool cpb_unknown_next(const void *msg, size_t *position, cpb_str *run);
/** cpb_unknown_add appends whole fields in the binary format, which are
 * borrowed; false when out of memory. */
CPB_API CPB_NODISCARD bool cpb_unknown_add(void *msg, cpb_str fields,
                                           cpb_arena *arena);
/** cpb_unknown_clear forgets the unknown fields of a message, not those of its
 * sub-messages. */
CPB_API void cpb_unknown_clear(void *msg);

/* ---- Tables ---- */

/** CPB_TABLE_ABI is the version of the layouts below. */
#define CPB_TABLE_ABI 4

/** cpb_type is FieldDescriptorProto.Type. */
typedef enum cpb_type {
  CPB_DOUBLE = 1,
  CPB_FLOAT = 2,
  CPB_INT64 = 3,
  CPB_UINT64 = 4,
  CPB_INT32 = 5,
  CPB_FIXED64 = 6,
  CPB_FIXED32 = 7,
  CPB_BOOL = 8,
  CPB_STRING = 9,
  CPB_GROUP = 10, /**< as CPB_MESSAGE but delimited by tags */
  CPB_MESSAGE = 11,
  CPB_BYTES = 12,
  CPB_UINT32 = 13,
  CPB_ENUM = 14,
  CPB_SFIXED32 = 15,
  CPB_SFIXED64 = 16,
  CPB_SINT32 = 17,
  CPB_SINT64 = 18
} cpb_type;

/** cpb_mode says how a field lies in the struct and how it is seen to be set. */
typedef enum cpb_mode {
  CPB_IMPLICIT = 0, /**< set if not zero, not empty; all sub-messages that are
                         in no oneof: set if not NULL */
  CPB_EXPLICIT = 1, /**< set if the bool at `presence` is true */
  CPB_ONEOF = 2,    /**< set if the uint32_t at `presence` is its number */
  CPB_REPEATED = 0x20, /**< a CPB_LIST, written one by one */
  CPB_PACKED = 0x40,   /**< a CPB_LIST, written packed */
  CPB_MAP = 0x60       /**< a CPB_LIST of entries; the type is CPB_MESSAGE and
                            the sub a table with CPB_MESSAGE_MAP_ENTRY */
} cpb_mode;

enum {
  /** CPB_FIELD_UTF8: the string is checked to be UTF-8. */
  CPB_FIELD_UTF8 = 1,
  /** CPB_FIELD_CLOSED: numbers that the enum does not have go to the unknown
   * fields. */
  CPB_FIELD_CLOSED = 2,
  /** CPB_FIELD_REQUIRED: proto2's required, LEGACY_REQUIRED. */
  CPB_FIELD_REQUIRED = 4
};

/** CPB_TAG is the number and the wire type that a field is written with: 0
 * varint, 1 eight bytes, 2 length-delimited (packed ones too), 3 group, 5 four
 * bytes. */
#define CPB_TAG(number, wire) ((uint32_t)(number) << 3 | (wire))

/** cpb_field_def describes one field. */
typedef struct cpb_field_def {
  uint32_t tag;      /**< CPB_TAG */
  uint16_t offset;   /**< of the value; of the union for a oneof's member */
  uint16_t presence; /**< offset of has_x or x_case; 0 in the other modes */
  uint8_t type;      /**< cpb_type */
  uint8_t mode;      /**< cpb_mode */
  uint8_t flags;     /**< CPB_FIELD_UTF8 and the like */
  uint8_t before;    /**< members of the same oneof just before this one, up to
                          255: where they go on, it begins at 0 again */
  uint16_t sub;      /**< index into subs: messages, groups, maps, enums */
  uint16_t initial;  /**< of a oneof's member with a declared default: its
                          offset in the message's prototype; else 0 */
} cpb_field_def;

/** cpb_field_name holds the names of one field. */
typedef struct cpb_field_name {
  cpb_str name; /**< in the .proto file; of an extension "[full.name]" */
  cpb_str json; /**< json_name, given or derived */
} cpb_field_name;

/** cpb_enum_def describes an enum. Its values are sorted by number; of several
 * names for one number the first declared one comes first. */
typedef struct cpb_enum_def {
  const int32_t *numbers;
  const cpb_str *CPB_NULLABLE names; /**< as numbers; NULL when generated
                                          without names */
  uint32_t count;
  int32_t default_value; /**< the first one declared */
  cpb_str full_name;
  const struct cpb_file_def *CPB_NULLABLE file;
  uint8_t abi;        /**< CPB_TABLE_ABI */
  uint8_t well_known; /**< cpb_well_known */
  uint8_t closed;     /**< 1: numbers not listed are no values of it */
  uint8_t flags;      /**< CPB_ENUM_JSON_NAMES and the like */
} cpb_enum_def;

enum {
  /** CPB_ENUM_JSON_NAMES: behind the names lie as many again, those that values
   * have in JSON. */
  CPB_ENUM_JSON_NAMES = 1,
  /** CPB_ENUM_NAME_ORDER: behind all of these lie, for each row of them, uint32_t
   * indexes of its names: shorter ones first, those of one length by their
   * bytes. */
  CPB_ENUM_NAME_ORDER = 2
};

/** cpb_sub is what a field's type is made of. */
typedef union cpb_sub {
  const cpb_message_def *message;
  const cpb_enum_def *enumeration;
} cpb_sub;

/** cpb_well_known marks the types that have a JSON form of their own. */
typedef enum cpb_well_known {
  CPB_WK_NONE = 0,
  CPB_WK_ANY,
  CPB_WK_TIMESTAMP,
  CPB_WK_DURATION,
  CPB_WK_FIELD_MASK,
  CPB_WK_STRUCT,
  CPB_WK_VALUE,
  CPB_WK_LIST_VALUE,
  CPB_WK_WRAPPER, /**< DoubleValue to BytesValue: the nine of wrappers.proto */
  CPB_WK_EMPTY,
  CPB_WK_NULL_VALUE /**< the enum */
} cpb_well_known;

enum {
  /** CPB_MESSAGE_MAP_ENTRY: `{K key; V value;}` with no cpb_head; field 1 is the
   * key, field 2 the value, both CPB_IMPLICIT. */
  CPB_MESSAGE_MAP_ENTRY = 1,
  /** CPB_MESSAGE_REQUIRED: has fields with CPB_FIELD_REQUIRED, or fields that may
   * hold messages that have. */
  CPB_MESSAGE_REQUIRED = 2,
  /** CPB_MESSAGE_SET: option message_set_wire_format. */
  CPB_MESSAGE_SET = 4,
  /** CPB_MESSAGE_PLAIN_NAMES: all names are printable ASCII without quotes and
   * backslashes, so JSON has nothing to escape in them. */
  CPB_MESSAGE_PLAIN_NAMES = 8,
  /** CPB_MESSAGE_NAME_ORDER: behind the names lie uint32_t indexes of the fields
   * by their names, then as many by their names in JSON: shorter names first,
   * those of one length by their bytes. */
  CPB_MESSAGE_NAME_ORDER = 16
};

/** cpb_decode_fn and cpb_encode_fn are generated for one message and called by
 * the engine in place of the tables. */
struct cpb__decoder;
struct cpb__encoder;
typedef const char *cpb_decode_fn(struct cpb__decoder *decoder,
                                  const char *data, const char *end, void *msg);
typedef char *cpb_encode_fn(struct cpb__encoder *encoder, char *out,
                            const void *msg);

/** cpb_message_def describes one message. Frozen; in read-only memory. */
struct cpb_message_def {
  const cpb_field_def *CPB_NULLABLE fields; /**< sorted by number */
  const cpb_sub *CPB_NULLABLE subs;
  uint16_t field_count;
  uint16_t dense;     /**< fields[i] has number i + 1 for all i below */
  uint16_t size;      /**< sizeof the struct */
  uint8_t abi;        /**< CPB_TABLE_ABI */
  uint8_t well_known; /**< cpb_well_known */
  uint32_t flags;     /**< CPB_MESSAGE_MAP_ENTRY and the like */
  uint32_t reserved_name_count;
  const void *CPB_NULLABLE prototype; /**< an empty message, with the defaults
                                           of oneofs' members behind it; NULL =
                                           all zero */
  cpb_decode_fn *CPB_NULLABLE decode; /**< NULL = by the tables */
  cpb_encode_fn *CPB_NULLABLE encode; /**< NULL = by the tables */
  cpb_str full_name;                  /**< "package.Outer.Inner" */
  const cpb_field_name *CPB_NULLABLE names; /**< as fields; NULL when generated
                                                 without names */
  const struct cpb_file_def *CPB_NULLABLE file;
  const cpb_str *CPB_NULLABLE reserved_names; /**< names of former fields, which
                                                   text may still have */
};

/** cpb_extension describes an extension. Its value, where a program has it, lies
 * in a message of its own, the box, whose only field it is: `value`. In the
 * message that it extends it is among the unknown fields, in the binary format,
 * and decoded when asked for. */
typedef struct cpb_extension {
  const cpb_message_def *extendee;
  const cpb_message_def *box;
} cpb_extension;

/** cpb_extension_has tells whether a message of the extended type has it set. */
CPB_API bool cpb_extension_has(const cpb_extension *extension, const void *msg);
/** cpb_extension_get merges the value that msg has, if any, into a box that was
 * initialised as any message. Strings point to what msg points to.
 *
 * Errors: as cpb_decode. */
CPB_API CPB_NODISCARD cpb_code cpb_extension_get(const cpb_extension *extension,
                                                 const void *msg,
                                                 cpb_arena *arena, void *box,
                                                 cpb_error *CPB_NULLABLE error);
/** cpb_extension_set gives msg the value in the box, none if that is empty, in
 * place of the one that it has.
 *
 * Errors: as cpb_encode. */
CPB_API CPB_NODISCARD cpb_code cpb_extension_set(const cpb_extension *extension,
                                                 void *msg, const void *box,
                                                 cpb_arena *arena,
                                                 cpb_error *CPB_NULLABLE error);
/** cpb_extension_clear takes the extension off; false when out of memory. */
CPB_API CPB_NODISCARD bool cpb_extension_clear(const cpb_extension *extension,
                                               void *msg, cpb_arena *arena);

/** cpb_file_def describes one .proto file. */
typedef struct cpb_file_def {
  uint32_t abi; /**< CPB_TABLE_ABI */
  uint32_t dep_count;
  cpb_str name;       /**< "shop/v1/order.proto" */
  cpb_str descriptor; /**< its serialized FileDescriptorProto, without source
                           info; empty when generated without reflection */
  const struct cpb_file_def *const *CPB_NULLABLE deps; /**< its imports */
  const cpb_message_def *const *CPB_NULLABLE messages; /**< nested ones too,
                                                            map entries too */
  const cpb_enum_def *const *CPB_NULLABLE enums;       /**< nested ones too */
  uint32_t message_count;
  uint32_t enum_count;
  const cpb_extension *const *CPB_NULLABLE extensions; /**< nested ones too */
  uint32_t extension_count;
  uint32_t reserved;
} cpb_file_def;

#ifdef __cplusplus
}
#endif

#endif
