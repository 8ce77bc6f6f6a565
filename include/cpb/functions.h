/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The functions of generated messages: what cpb/codec.h, cpb/text.h and
 * cpb/message.h have for any message, with the types of one. Generated headers
 * define them by the macros below; X, Y and V stand for messages, f for a field
 * and E for the entry of a map. NULL and false mean out of memory where nothing
 * else is said; error may be NULL. */

#ifndef CPB_FUNCTIONS_H
#define CPB_FUNCTIONS_H

#include "cpb/message.h"
#include "cpb/text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Of each message ---- */

/** CPB_MESSAGE_FUNCTIONS defines cpb_message_new, cpb_decode and cpb_encode:
 *
 *   X *X_new(cpb_arena *arena)
 *   cpb_code X_decode(cpb_str in, cpb_arena *arena, X *msg, cpb_error *error)
 *   cpb_code X_encode(const X *msg, cpb_arena *arena, cpb_str *out,
 *                     cpb_error *error)
 */
#define CPB_MESSAGE_FUNCTIONS(X)                \
  CPB__NEW_FUNCTION(X)                          \
  CPB__READ_FUNCTION(X, X##_decode, cpb_decode) \
  CPB__WRITE_FUNCTION(X, X##_encode, cpb_encode)

/** CPB_JSON_FUNCTIONS defines X_from_json, of the form of X_decode, and
 * X_to_json, of the form of X_encode. */
#define CPB_JSON_FUNCTIONS(X)                         \
  CPB__READ_FUNCTION(X, X##_from_json, cpb_from_json) \
  CPB__WRITE_FUNCTION(X, X##_to_json, cpb_to_json)

/** CPB_TEXT_FUNCTIONS defines X_from_text, of the form of X_decode, and
 * X_to_text, of the form of X_encode. */
#define CPB_TEXT_FUNCTIONS(X)                         \
  CPB__READ_FUNCTION(X, X##_from_text, cpb_from_text) \
  CPB__WRITE_FUNCTION(X, X##_to_text, cpb_to_text)

/** CPB_EXTENSION_FUNCTIONS defines for the box X of an extension of Y:
 *
 *   X *X_new(cpb_arena *arena)
 *   bool X_has(const Y *msg)
 *   cpb_code X_get(const Y *msg, X *ext, cpb_arena *arena, cpb_error *error)
 *   cpb_code X_set(Y *msg, const X *ext, cpb_arena *arena, cpb_error *error)
 *   bool X_clear(Y *msg, cpb_arena *arena)
 */
#define CPB_EXTENSION_FUNCTIONS(X, Y)                                          \
  CPB__NEW_FUNCTION(X)                                                         \
  static inline bool X##_has(const Y *msg) {                                   \
    return cpb_extension_has(&X##_ext, msg);                                   \
  }                                                                            \
  static inline CPB_NODISCARD cpb_code X##_get(                                \
      const Y *msg, X *ext, cpb_arena *arena, cpb_error *CPB_NULLABLE error) { \
    return cpb_extension_get(&X##_ext, msg, arena, ext, error);                \
  }                                                                            \
  static inline CPB_NODISCARD cpb_code X##_set(                                \
      Y *msg, const X *ext, cpb_arena *arena, cpb_error *CPB_NULLABLE error) { \
    return cpb_extension_set(&X##_ext, msg, ext, arena, error);                \
  }                                                                            \
  static inline CPB_NODISCARD bool X##_clear(Y *msg, cpb_arena *arena) {       \
    return cpb_extension_clear(&X##_ext, msg, arena);                          \
  }

#define CPB__NEW_FUNCTION(X)                                \
  static inline X *CPB_NULLABLE X##_new(cpb_arena *arena) { \
    return (X *)cpb_message_new(&X##_def, arena);           \
  }
#define CPB__READ_FUNCTION(X, name, callee)                                  \
  static inline CPB_NODISCARD cpb_code name(                                 \
      cpb_str in, cpb_arena *arena, X *msg, cpb_error *CPB_NULLABLE error) { \
    return callee(in.data, in.len, &X##_def, NULL, arena, msg, error);       \
  }
#define CPB__WRITE_FUNCTION(X, name, callee)                                 \
  static inline CPB_NODISCARD cpb_code name(const X *msg, cpb_arena *arena,  \
                                            cpb_str *out,                    \
                                            cpb_error *CPB_NULLABLE error) { \
    return callee(msg, &X##_def, NULL, arena, out, error);                   \
  }

/* ---- Of fields; name is the function's ---- */

/** CPB_ADD_FUNCTION appends to a list of values of a type:
 * bool X_add_f(X *msg, type value, cpb_arena *arena). */
#define CPB_ADD_FUNCTION(name, X, f, type)                                    \
  static inline CPB_NODISCARD bool name(X *msg, type value,                   \
                                        cpb_arena *arena) {                   \
    type *item = (type *)cpb_list_add(&msg->f, sizeof(*msg->f.items), arena); \
    if (item != NULL) {                                                       \
      *item = value;                                                          \
    }                                                                         \
    return item != NULL;                                                      \
  }

/** CPB_ADD_MESSAGE_FUNCTION appends an empty message to a list and returns it:
 * V *X_add_f(X *msg, cpb_arena *arena). */
#define CPB_ADD_MESSAGE_FUNCTION(name, X, f, V)                                \
  static inline CPB_NODISCARD V *CPB_NULLABLE name(X *msg, cpb_arena *arena) { \
    return (V *)cpb_list_add_message(&msg->f, &V##_def, arena);                \
  }

/** CPB_SET_FUNCTION sets a member of a oneof: void X_set_f(X *msg, type value). */
#define CPB_SET_FUNCTION(name, X, oneof_case, constant, f, type) \
  static inline void name(X *msg, type value) {                  \
    msg->oneof_case = constant;                                  \
    msg->f = value;                                              \
  }

/** CPB_GET_FUNCTION finds the value under a key of a map, NULL when there is
 * none: const value *X_get_f(const X *msg, key key). */
#define CPB_GET_FUNCTION(name, X, f, E, key_type, type)                     \
  static inline const type *CPB_NULLABLE name(const X *msg, key_type key) { \
    const E *entry = (const E *)cpb_map_find(&msg->f, &E##_def, &key);      \
    return entry != NULL ? &entry->value : NULL;                            \
  }

/** CPB_GET_MESSAGE_FUNCTION finds the message under a key of a map, NULL when
 * there is none: V *X_get_f(const X *msg, key key). */
#define CPB_GET_MESSAGE_FUNCTION(name, X, f, E, key_type, V)           \
  static inline V *CPB_NULLABLE name(const X *msg, key_type key) {     \
    const E *entry = (const E *)cpb_map_find(&msg->f, &E##_def, &key); \
    return entry != NULL ? entry->value : NULL;                        \
  }

/** CPB_PUT_FUNCTION sets the value under a key of a map:
 * bool X_put_f(X *msg, key key, type value, cpb_arena *arena). */
#define CPB_PUT_FUNCTION(name, X, f, E, key_type, type)                   \
  static inline CPB_NODISCARD bool name(X *msg, key_type key, type value, \
                                        cpb_arena *arena) {               \
    E *entry = (E *)cpb_map_put(&msg->f, &E##_def, &key, arena);          \
    if (entry != NULL) {                                                  \
      entry->value = value;                                               \
    }                                                                     \
    return entry != NULL;                                                 \
  }

/** CPB_PUT_MESSAGE_FUNCTION returns the message under a key of a map, an empty
 * one where there was none: V *X_put_f(X *msg, key key, cpb_arena *arena). */
#define CPB_PUT_MESSAGE_FUNCTION(name, X, f, E, key_type, V)             \
  static inline CPB_NODISCARD V *CPB_NULLABLE name(X *msg, key_type key, \
                                                   cpb_arena *arena) {   \
    E *entry = (E *)cpb_map_put(&msg->f, &E##_def, &key, arena);         \
    if (entry != NULL && entry->value == NULL) {                         \
      entry->value = (V *)cpb_message_new(&V##_def, arena);              \
    }                                                                    \
    return entry != NULL ? entry->value : NULL;                          \
  }

#ifdef __cplusplus
}
#endif

#endif
