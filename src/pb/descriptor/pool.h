/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The inside of a pool. Files are added in batches. Each batch has an arena of
 * its own, which holds descriptors, symbols and tables, and either joins the
 * pool's or is destroyed, with the batch's symbols taken out again.
 *
 *   load     pool.c      bytes to descriptors; equal files are passed over
 *   declare  declare.c   messages, enums, extensions, services get their tables,
 *                        still empty, and everything its symbol
 *   link     link.c      imports; no cycles
 *   build    fields.c    what fields are, by name and features
 *            reserved.c  numbers and names that are not theirs to have
 *            layout.c    where they lie in the struct; the prototype
 *            message.c   both of them to tables; services
 *            enum.c      the tables of enums
 *   check    message.c   entries of maps, well-known types
 *   spread   link.c      which messages may lack required fields
 *
 * Every step is linear in the descriptors' size, but for sorting and for public
 * imports, whose steps are counted. */

#ifndef PB_DESCRIPTOR_POOL_H
#define PB_DESCRIPTOR_POOL_H

#include "cpb/pool.h"
#include "pb/access.h"
#include "pb/descriptor/features.h"
#include "pb/descriptor/symbols.h"
#include "pb/message/lookup.h"

typedef google_protobuf_FileDescriptorProto cpb__file_proto;
typedef google_protobuf_DescriptorProto cpb__message_proto;
typedef google_protobuf_FieldDescriptorProto cpb__field_proto;
typedef google_protobuf_EnumDescriptorProto cpb__enum_proto;
typedef google_protobuf_EnumValueDescriptorProto cpb__value_proto;

typedef struct cpb__pool_file {
  cpb_file_def def;
  const cpb__file_proto *proto;
  int32_t edition;
  cpb__features features;
  const cpb__symbol *CPB_NULLABLE package;
  cpb_service_def *services;
  /* Of the search for cycles: how many imports were followed. */
  uint32_t followed;
  bool open, done;
  bool building; /* its batch has not joined the pool yet */
  uint64_t view; /* the last one that it was seen in */
  struct cpb__pool_file *CPB_NULLABLE next_seen; /* in that one */
} cpb__pool_file;

/* A message that may hold another one: what spreads "required" upwards. */
typedef struct cpb__holder {
  struct cpb__pool_message *message;
  struct cpb__holder *next;
} cpb__holder;

/* Numbers that fields or values cannot have. */
typedef struct cpb__range {
  int32_t first, last;
  bool reserved; /* for nothing; else for extensions */
} cpb__range;

typedef struct cpb__ranges {
  cpb__range *items; /* sorted, none overlaps another */
  uint32_t count;
} cpb__ranges;

typedef struct cpb__pool_message {
  cpb_message_def def;
  const cpb__message_proto *CPB_NULLABLE proto; /* NULL of a box */
  const cpb__field_proto **fields;              /* as def.fields */
  const cpb__symbol *symbol;                    /* of a box the extension's */
  cpb__pool_file *file;
  const struct cpb__pool_message *CPB_NULLABLE parent;
  cpb__features features;
  cpb__ranges ranges;
  bool map_used;                     /* by the one field that it is for */
  struct cpb__pool_extension *first; /* of its extensions, in the order in */
  struct cpb__pool_extension *last;  /* which they were added */
  cpb__holder *CPB_NULLABLE holders; /* while its batch is built */
} cpb__pool_message;

typedef struct cpb__pool_enum {
  cpb_enum_def def;
  const cpb__enum_proto *proto;
  const cpb__symbol *symbol;
} cpb__pool_enum;

/* What an extension is found by; no padding. */
typedef struct cpb__extension_key {
  const void *extendee;
  uintptr_t number;
} cpb__extension_key;

typedef struct cpb__pool_extension {
  cpb_extension def;
  const cpb__field_proto *proto;
  cpb__pool_message box;
  cpb__extension_key key;
  struct cpb__pool_extension *older; /* registered before, in its batch */
  struct cpb__pool_extension *previous, *next; /* of the same message */
} cpb__pool_extension;

typedef struct cpb__pool_part {
  struct cpb__pool_part *next;
  cpb_arena *arena; /* holds this struct, too */
} cpb__pool_part;

struct cpb_pool {
  const cpb_allocator *alloc;
  cpb__symbols symbols;
  cpb__map extensions; /* by cpb__extension_key */
  cpb__pool_part *parts;
  const cpb_file_def **files;
  size_t file_count;
  size_t file_cap;
  uint64_t views; /* of files on what they import; the newest one's number */
  cpb_registry_index index;
  cpb_registry registry; /* the index */
};

typedef struct cpb__batch {
  cpb_pool *pool;
  cpb_arena *arena;
  cpb_arena *scratch; /* lives until the batch ends */
  cpb_error *error;
  const cpb_limits *limits; /* of decoding */
  cpb__pool_file **files;
  size_t file_count;
  const cpb__symbol *CPB_NULLABLE before;       /* the newest one of the pool */
  cpb__pool_extension *CPB_NULLABLE extensions; /* newest first */
  /* Files that the one that is built sees, from the first one on whose public
   * imports were not looked at. */
  cpb__pool_file *CPB_NULLABLE first_seen;
  cpb__pool_file **last_seen;
  size_t steps; /* taken along public imports */
} cpb__batch;

/* ---- pool.c ---- */

/* Records the first error; always false, so that callers can return it. file is
 * where it is, and added to the message; NULL when path says that. */
bool cpb__batch_fail(cpb__batch *batch, const cpb__pool_file *CPB_NULLABLE file,
                     cpb_str path, const char *format, ...) CPB_PRINTF(4, 5);
bool cpb__batch_no_memory(cpb__batch *batch);
/* count zeroed items in an arena of the batch, never NULL for none; NULL with
 * the error set when out of memory. */
void *CPB_NULLABLE cpb__batch_array(cpb__batch *batch, cpb_arena *arena,
                                    size_t count, size_t size);
/* What a pool's index does. */
void cpb__pool_index_init(cpb_registry_index *index);
/* The file of that name, in the pool or the batch. */
cpb__pool_file *CPB_NULLABLE cpb__pool_file_find(const cpb_pool *pool,
                                                 cpb_str name);

/* ---- names.c ---- */

enum { CPB__MAX_FULL_NAME = 1024 };

bool cpb__is_identifier(cpb_str name);
/* json_name as protoc derives it: "foo_bar" to "fooBar". Empty with the error
 * set when out of memory. */
cpb_str cpb__json_name_of(cpb__batch *batch, cpb_str name);
/* "scope.name" in the batch's arena, no longer than CPB__MAX_FULL_NAME. */
bool cpb__full_name(cpb__batch *batch, const cpb__pool_file *file,
                    cpb_str scope, cpb_str name, cpb_str *out);
/* Sorts keys of a number and the index that it had: order[i] is the index of the
 * i-th number; equal numbers keep their order. scratch has room for count. */
uint64_t cpb__sort_key(int32_t number, uint32_t index);
void cpb__sort_keys(uint64_t *keys, uint64_t *scratch, size_t count);

/* The bytes that the orders of rows of names take, which lie behind them: 0 where
 * there are few. */
size_t cpb__order_size(size_t rows, size_t count);
/* Fills in the order of a row of names. */
bool cpb__order_names(cpb__batch *batch, const cpb__names *names,
                      uint32_t *order);

/* ---- declare.c ---- */

bool cpb__declare_file(cpb__batch *batch, cpb__pool_file *file);
/* Adds a symbol, which must be the first one of its name in the scope. where is
 * the scope's full name. */
cpb__symbol *CPB_NULLABLE cpb__declare(cpb__batch *batch, cpb__pool_file *file,
                                       const cpb__symbol *CPB_NULLABLE scope,
                                       cpb_str where, cpb_str name,
                                       cpb__symbol_kind kind,
                                       void *CPB_NULLABLE object);

/* ---- link.c ---- */

/* Public imports can make every file see all others. */
enum { CPB__MAX_STEPS = 1 << 24 };

bool cpb__link_files(cpb__batch *batch);
/* Turns to the next file that is built. */
void cpb__see_imports(cpb__batch *batch, cpb__pool_file *file);
/* Whether that file may use what another one declares: its imports, and what
 * these import publicly. May fail with CPB_LIMIT. */
bool cpb__sees(cpb__batch *batch, const cpb__pool_file *file,
               const cpb__pool_file *wanted);
bool cpb__spread_required(cpb__batch *batch);

/* Puts an extension behind the others of its message, and takes off the one that
 * was put there last. */
void cpb__extension_link(cpb__pool_extension *extension);
void cpb__extension_unlink(const cpb__pool_extension *extension);

/* ---- reserved.c ---- */

enum { CPB__MAX_FIELD_NUMBER = (1 << 29) - 1 };

/* Reads the ranges of a message. */
bool cpb__reserve_numbers(cpb__batch *batch, cpb__pool_message *message);
/* The range that a number is in, or NULL. */
const cpb__range *CPB_NULLABLE cpb__range_find(const cpb__ranges *ranges,
                                               int32_t number);
/* Whether an enum's values have numbers and names that it has not reserved. */
bool cpb__check_values(cpb__batch *batch, const cpb__pool_file *file,
                       const cpb__pool_enum *enumeration);
/* The value of an enum with that name, or NULL. */
const google_protobuf_EnumValueDescriptorProto *CPB_NULLABLE cpb__enum_value(
    const cpb__batch *batch, const cpb__pool_enum *enumeration, cpb_str name);

/* ---- fields.c, layout.c, defaults.c, message.c, enum.c, well_known.c ---- */

typedef struct cpb__pool_oneof {
  const google_protobuf_OneofDescriptorProto *proto;
  cpb__features features;
  uint32_t member_count;
  bool synthetic;     /* stands for proto3's optional */
  bool placed;        /* has offsets */
  uint16_t presence;  /* of the case */
  uint16_t offset;    /* of the union */
  size_t size, align; /* of the union */
} cpb__pool_oneof;

typedef struct cpb__pool_field {
  const cpb__field_proto *proto;
  cpb__features features;
  cpb_field_def def;
  cpb_field_name name;
  cpb__pool_oneof *CPB_NULLABLE oneof; /* a real one */
  cpb__pool_message *CPB_NULLABLE message;
  cpb__pool_enum *CPB_NULLABLE enumeration;
  cpb_str bytes;    /* of the default value */
  uint64_t bits;    /* the same, of numbers */
  bool has_default; /* one that is not zero */
} cpb__pool_field;

/* A message while its tables are built. */
typedef struct cpb__build {
  cpb__batch *batch;
  cpb__pool_message *message;
  const cpb_message_def *CPB_NULLABLE extendee; /* the message is a box */
  cpb__pool_field *fields;                      /* as declared */
  uint32_t field_count;
  cpb__pool_oneof *oneofs;
  uint32_t oneof_count;
} cpb__build;

/* As cpb__batch_fail, for a member of the message. */
bool cpb__build_fail(cpb__build *build, cpb_str member, const char *format, ...)
    CPB_PRINTF(3, 4);
/* Whether a field may have its number, and all fields of the message their
 * names (reserved.c). */
bool cpb__check_number(cpb__build *build, const cpb__field_proto *proto);
bool cpb__check_names(cpb__build *build);
/* Type, mode, flags, names and default of all fields. */
bool cpb__build_fields(cpb__build *build);
/* The default value of a field; false when its text is none of its type. */
bool cpb__build_default(cpb__build *build, cpb__pool_field *field);
/* Offsets, the message's size, and its prototype. */
bool cpb__build_layout(cpb__build *build);
bool cpb__build_enum(cpb__batch *batch, const cpb__pool_file *file,
                     cpb__pool_enum *enumeration);
/* The tables of everything that a file declares. */
bool cpb__build_file(cpb__batch *batch, cpb__pool_file *file);
/* What can be told only when all files of the batch have their tables. */
bool cpb__check_file(cpb__batch *batch, const cpb__pool_file *file);

/* The mark of a type of that name. */
cpb_well_known cpb__well_known_of(cpb_str full_name);
/* Takes marks off types of the batch that have not the fields which the mark
 * promises; such a type in google/protobuf/ is refused. */
bool cpb__settle_well_known(cpb__batch *batch);

static inline bool cpb__proto_repeated(const cpb__field_proto *proto) {
  return proto->label == google_protobuf_FieldDescriptorProto_LABEL_REPEATED;
}

/* The pool's struct around one of its own tables. */
static inline cpb__pool_message *cpb__pool_message_of(
    const cpb_message_def *def) {
  return CPB__CONTAINER(def, cpb__pool_message, def);
}

#endif
