/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Any message by its table: fields found by number or name, read and written by
 * their table entry, visited all. The same for generated messages and for those
 * of a pool.
 *
 *   const cpb_field_def *field = cpb_field_by_name(def, CPB_STR("customer"));
 *   if (field && cpb_field_has(msg, field)) {
 *     cpb_str customer = cpb_field_get(def, msg, field).str;
 *
 * The fields of a message are def->fields[0 .. def->field_count - 1], sorted by
 * number. Which member of a cpb_value counts follows from the field's type.
 * Strings and messages that are set are borrowed, as in any message. What has
 * not the mode for a function (an element of a field that is no list, say) is a
 * caller's bug: nothing happens, and the answer is false, NULL or zero. */

#ifndef CPB_REFLECT_H
#define CPB_REFLECT_H

#include "cpb/message.h"

#ifdef __cplusplus
extern "C" {
#endif

/** cpb_value is the value of one field, element, key or entry. */
typedef union cpb_value {
  bool boolean;
  int32_t i32;  /**< int32, sint32, sfixed32, enums */
  uint32_t u32; /**< uint32, fixed32 */
  int64_t i64;  /**< int64, sint64, sfixed64 */
  uint64_t u64; /**< uint64, fixed64 */
  float f32;
  double f64;
  cpb_str str;         /**< string, bytes */
  const void *message; /**< messages and groups; NULL = unset */
} cpb_value;

/* ---- Fields ---- */

/** cpb_field_by_number returns the field with that number, or NULL. */
CPB_API const cpb_field_def *CPB_NULLABLE cpb_field_by_number(
    const cpb_message_def *def, uint32_t number);
/** cpb_field_by_name returns the field with that name in the .proto file, or
 * NULL; always NULL for types generated without names (json=off,text=off). */
CPB_API const cpb_field_def *CPB_NULLABLE cpb_field_by_name(
    const cpb_message_def *def, cpb_str name);
/** cpb_field_by_json_name returns the field with that name in JSON, or NULL. */
CPB_API const cpb_field_def *CPB_NULLABLE cpb_field_by_json_name(
    const cpb_message_def *def, cpb_str name);

/** cpb_field_number returns the field's number. */
CPB_API uint32_t cpb_field_number(const cpb_field_def *field);
/** cpb_field_is_map tells whether the field is a map. */
CPB_API bool cpb_field_is_map(const cpb_field_def *field);
/** cpb_field_is_list tells whether the field is repeated and no map. */
CPB_API bool cpb_field_is_list(const cpb_field_def *field);
/** cpb_field_message returns the table of the field's messages or, for a map, of
 * its entries, where fields[0] is the key and fields[1] the value; NULL for other
 * types. */
CPB_API const cpb_message_def *CPB_NULLABLE cpb_field_message(
    const cpb_message_def *def, const cpb_field_def *field);
/** cpb_field_enum returns the table of the field's enum; NULL for other types. */
CPB_API const cpb_enum_def *CPB_NULLABLE cpb_field_enum(
    const cpb_message_def *def, const cpb_field_def *field);

/* ---- Any field ---- */

/** cpb_field_has tells whether the field is set: present, or, where there is no
 * presence, not zero; a list or map that is not empty. */
CPB_API bool cpb_field_has(const void *msg, const cpb_field_def *field);
/** cpb_field_which returns the member that is set of the oneof that `member` is
 * in, or NULL if none is, or if it is in none. */
CPB_API const cpb_field_def *CPB_NULLABLE cpb_field_which(
    const cpb_message_def *def, const void *msg, const cpb_field_def *member);
/** cpb_field_clear unsets a field; of a oneof only if it is the member set. */
CPB_API void cpb_field_clear(const cpb_message_def *def, void *msg,
                             const cpb_field_def *field);

/* ---- Fields with one value ---- */

/** cpb_field_get returns the value, or what the schema declares as the default
 * of a field that is not set: NULL for a message. */
CPB_API cpb_value cpb_field_get(const cpb_message_def *def, const void *msg,
                                const cpb_field_def *field);
/** cpb_field_set gives the field a value; it becomes the member set of its oneof.
 * A message is set by its pointer, which may be changed through msg later; NULL
 * clears. */
CPB_API bool cpb_field_set(const cpb_message_def *def, void *msg,
                           const cpb_field_def *field, cpb_value value);
/** cpb_field_mutable returns the sub-message to write to, a new one if none was
 * set; NULL when out of memory. */
CPB_API void *CPB_NULLABLE cpb_field_mutable(const cpb_message_def *def,
                                             void *msg,
                                             const cpb_field_def *field,
                                             cpb_arena *arena);

/* ---- Lists ---- */

/** cpb_field_count returns how many elements a list, or entries a map has. */
CPB_API uint32_t cpb_field_count(const void *msg, const cpb_field_def *field);
/** cpb_field_at returns the element at index, which must be below the count. */
CPB_API cpb_value cpb_field_at(const cpb_message_def *def, const void *msg,
                               const cpb_field_def *field, uint32_t index);
/** cpb_field_mutable_at returns the message at index to write to; NULL when out
 * of memory, which a list that is the program's own array needs. */
CPB_API void *CPB_NULLABLE cpb_field_mutable_at(const cpb_message_def *def,
                                                void *msg,
                                                const cpb_field_def *field,
                                                uint32_t index,
                                                cpb_arena *arena);
/** cpb_field_set_at replaces the element at index; of a message the struct is
 * copied, what it points to is shared. false when out of memory, see
 * cpb_field_mutable_at. */
CPB_API bool cpb_field_set_at(const cpb_message_def *def, void *msg,
                              const cpb_field_def *field, uint32_t index,
                              cpb_value value, cpb_arena *arena);
/** cpb_field_add appends an element, a message as cpb_field_set_at does; false
 * when out of memory. Pointers to elements do not survive. */
CPB_API CPB_NODISCARD bool cpb_field_add(const cpb_message_def *def, void *msg,
                                         const cpb_field_def *field,
                                         cpb_value value, cpb_arena *arena);
/** cpb_field_add_message appends an empty message and returns it; NULL when out
 * of memory. */
CPB_API void *CPB_NULLABLE cpb_field_add_message(const cpb_message_def *def,
                                                 void *msg,
                                                 const cpb_field_def *field,
                                                 cpb_arena *arena);
/** cpb_field_truncate drops all elements, or entries, from count on. */
CPB_API void cpb_field_truncate(void *msg, const cpb_field_def *field,
                                uint32_t count);

/* ---- Maps ---- */

/** cpb_field_entry returns key and value of the entry at index, which must be
 * below the count. Entries lie as they came: of several with one key, which a
 * decoder may have met, the last one counts. */
CPB_API void cpb_field_entry(const cpb_message_def *def, const void *msg,
                             const cpb_field_def *field, uint32_t index,
                             cpb_value *key, cpb_value *value);
/** cpb_field_find tells whether the map has a value for the key, and gives it. */
CPB_API bool cpb_field_find(const cpb_message_def *def, const void *msg,
                            const cpb_field_def *field, cpb_value key,
                            cpb_value *CPB_NULLABLE value);
/** cpb_field_put gives the key a value, in place of the one that it had; a
 * message by its pointer, which is not NULL. false when out of memory. */
CPB_API CPB_NODISCARD bool cpb_field_put(const cpb_message_def *def, void *msg,
                                         const cpb_field_def *field,
                                         cpb_value key, cpb_value value,
                                         cpb_arena *arena);
/** cpb_field_remove removes the key and tells whether it was there. */
CPB_API bool cpb_field_remove(const cpb_message_def *def, void *msg,
                              const cpb_field_def *field, cpb_value key);

/* ---- All of a message ---- */

/** cpb_path says where in a message a value is: the field of the message at
 * parent's value. */
typedef struct cpb_path {
  const struct cpb_path *CPB_NULLABLE parent; /**< NULL in the outermost one */
  const cpb_message_def *def;                 /**< of the message it is in */
  const cpb_field_def *field;
  uint32_t index; /**< of an element */
  cpb_value key;  /**< of an entry of a map */
} cpb_path;

/** cpb_path_text writes a path as in `items[2].notes["gift"]`: fields without
 * names by their numbers, long keys cut. Empty when out of memory. */
CPB_API cpb_str cpb_path_text(const cpb_path *path, cpb_arena *arena);

/** cpb_visit_next says how a visit goes on. */
typedef enum cpb_visit_next {
  CPB_VISIT_INTO = 0, /**< with the fields of this message, if it is one */
  CPB_VISIT_OVER,     /**< with what follows it */
  CPB_VISIT_STOP      /**< not at all */
} cpb_visit_next;

/** cpb_visit_fn is called for each value. The path lives until it returns. It
 * may not change the messages that the value is in. */
typedef cpb_visit_next cpb_visit_fn(void *user, const cpb_path *path,
                                    cpb_value value);

/** cpb_visit_options is what cpb_message_visit may be told. */
typedef struct cpb_visit_options {
  size_t struct_size; /**< set by CPB_VISIT_OPTIONS_INIT */
  size_t max_depth;   /**< messages in each other; 100 */
  const cpb_allocator *CPB_NULLABLE allocator; /**< to sort the keys of maps */
} cpb_visit_options;
#define CPB_VISIT_OPTIONS_INIT .struct_size = sizeof(cpb_visit_options)

/** cpb_message_visit calls the visitor for each field that is set, in the order
 * of numbers: for each element of a list, for each entry of a map that counts,
 * ordered by key. The value of an entry is the map's. Unknown fields and what is
 * in a google.protobuf.Any are not visited.
 *
 * Errors: CPB_LIMIT when nested deeper; CPB_NO_MEMORY. A stopped visit is none. */
CPB_API CPB_NODISCARD cpb_code
cpb_message_visit(const cpb_message_def *def, const void *msg,
                  const cpb_visit_options *CPB_NULLABLE options,
                  cpb_visit_fn *visitor, void *user);

#ifdef __cplusplus
}
#endif

#endif
