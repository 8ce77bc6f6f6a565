/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Schemas at run time. A pool reads descriptors, as `protoc -o` and `buf build`
 * write them and gRPC reflection sends them, and makes of them the tables that
 * protoc-gen-cpb prints as C: same modes, same names, and structs laid out as
 * the C compiler lays them out. A message of such a type, a dynamic message, is
 * made with cpb_message_new and goes through cpb_decode, cpb_to_json and all the
 * others as any message does.
 *
 * Descriptors are not trusted: what is wrong with them is told by name, and
 * memory and time are bounded by their size. */

#ifndef CPB_POOL_H
#define CPB_POOL_H

#include "cpb/message.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Decoded descriptors: google/protobuf/descriptor.pb.h has the structs. */
struct google_protobuf_FileDescriptorProto;
struct google_protobuf_DescriptorProto;
struct google_protobuf_FieldDescriptorProto;
struct google_protobuf_EnumDescriptorProto;
struct google_protobuf_ServiceDescriptorProto;
struct google_protobuf_MethodDescriptorProto;

enum {
  /** CPB_MIN_EDITION and CPB_MAX_EDITION bound the editions that are
   * understood: numbers of the enum google.protobuf.Edition, from proto2 to
   * edition 2026. */
  CPB_MIN_EDITION = 998,
  CPB_MAX_EDITION = 1002
};

/** cpb_pool holds files and what they declare. All tables and descriptors that
 * it hands out live as long as the pool.
 *
 * Threads: one thread at a time while files are added; after that frozen. */
typedef struct cpb_pool cpb_pool;

/** cpb_pool_create makes an empty pool; NULL when out of memory. */
CPB_API cpb_pool *CPB_NULLABLE cpb_pool_create(
    const cpb_allocator *CPB_NULLABLE alloc);
/** cpb_pool_destroy frees the pool and all that it handed out. */
CPB_API void cpb_pool_destroy(cpb_pool *CPB_NULLABLE pool);

/* ---- Adding files ---- */

/** cpb_pool_add_set adds the files of a serialized FileDescriptorSet, in any
 * order. What they import is among them or was added before; they can name types
 * of what they import, and of what that imports publicly. Such a name has a
 * leading dot, or is looked for from the inside out, as in C++; a field that names
 * its type need not say of what kind it is. A file that is there already is passed
 * over, whether it has its comments (source_code_info) or not; another one of its
 * name is refused. Either all files are added or, after an error, none. The limits
 * are those of decoding, for the set and for each file.
 *
 * Ownership: the bytes are copied.
 * Errors: CPB_MALFORMED, CPB_LIMIT, CPB_NO_MEMORY. The error's path is the full
 * name of what is wrong, or the name of the file; in what is no descriptor at
 * all, that of the field, as cpb_decode tells it. */
CPB_API CPB_NODISCARD cpb_code cpb_pool_add_set(
    cpb_pool *pool, const void *data, size_t len,
    const cpb_limits *CPB_NULLABLE limits, cpb_error *CPB_NULLABLE error);
/** cpb_pool_add_file adds one serialized FileDescriptorProto, as
 * cpb_pool_add_set does. */
CPB_API CPB_NODISCARD cpb_code cpb_pool_add_file(
    cpb_pool *pool, const void *data, size_t len,
    const cpb_limits *CPB_NULLABLE limits, cpb_error *CPB_NULLABLE error);
/** cpb_pool_add_generated adds a file that the program was compiled with, and
 * all that it imports, from the descriptors in their tables. The pool makes
 * tables of its own.
 *
 * Errors: as cpb_pool_add_set; CPB_INVALID_ARGUMENT for a file that was
 * generated without its descriptor (reflection=off). */
CPB_API CPB_NODISCARD cpb_code cpb_pool_add_generated(
    cpb_pool *pool, const cpb_file_def *file, cpb_error *CPB_NULLABLE error);

/* ---- Finding what was declared ---- */

/** cpb_pool_files returns the files, in the order in which they were added. */
CPB_API const cpb_file_def *const *CPB_NULLABLE cpb_pool_files(
    const cpb_pool *pool, size_t *count);
/** cpb_pool_registry returns the registry of all types and extensions, for JSON
 * and text. It grows with the pool. */
CPB_API const cpb_registry *cpb_pool_registry(const cpb_pool *pool);

/** cpb_pool_find_file returns the file of that name ("shop/v1/order.proto"), or
 * NULL. Its descriptor is what was added, byte for byte. */
CPB_API const cpb_file_def *CPB_NULLABLE cpb_pool_find_file(
    const cpb_pool *pool, cpb_str name);
/** cpb_pool_find_symbol returns the file that declares a full name, of whatever
 * it may be: message, field ("a.b.Message.field"), oneof, enum, its values (in
 * the scope of the enum), extension, service, method; or NULL. */
CPB_API const cpb_file_def *CPB_NULLABLE cpb_pool_find_symbol(
    const cpb_pool *pool, cpb_str full_name);
/** cpb_pool_find_message returns the message with that full name, or NULL. */
CPB_API const cpb_message_def *CPB_NULLABLE cpb_pool_find_message(
    const cpb_pool *pool, cpb_str full_name);
/** cpb_pool_find_enum returns the enum with that full name, or NULL. */
CPB_API const cpb_enum_def *CPB_NULLABLE cpb_pool_find_enum(
    const cpb_pool *pool, cpb_str full_name);
/** cpb_pool_find_extension returns the extension with that full name, or
 * NULL. */
CPB_API const cpb_extension *CPB_NULLABLE cpb_pool_find_extension(
    const cpb_pool *pool, cpb_str full_name);
/** cpb_pool_find_extension_number returns the extension of a message of this
 * pool that has the number, or NULL. */
CPB_API const cpb_extension *CPB_NULLABLE cpb_pool_find_extension_number(
    const cpb_pool *pool, const cpb_message_def *extendee, uint32_t number);
/** cpb_pool_next_extension visits all extensions of a message of this pool, in
 * the order in which they were added: the one after another one, NULL for the
 * first. NULL at the end. */
CPB_API const cpb_extension *CPB_NULLABLE cpb_pool_next_extension(
    const cpb_pool *pool, const cpb_message_def *extendee,
    const cpb_extension *CPB_NULLABLE after);

/* ---- Services ---- */

/** cpb_method_def describes a method. */
typedef struct cpb_method_def {
  cpb_str name; /**< "GetOrder" */
  const cpb_message_def *input;
  const cpb_message_def *output;
  bool client_streaming;
  bool server_streaming;
  const struct google_protobuf_MethodDescriptorProto *descriptor;
} cpb_method_def;

/** cpb_service_def describes a service of a pool. */
typedef struct cpb_service_def {
  cpb_str full_name; /**< "shop.v1.OrderService" */
  const cpb_file_def *file;
  const cpb_method_def *methods; /**< as declared */
  size_t method_count;
  const struct google_protobuf_ServiceDescriptorProto *descriptor;
} cpb_service_def;

/** cpb_pool_find_service returns the service with that full name, or NULL. */
CPB_API const cpb_service_def *CPB_NULLABLE cpb_pool_find_service(
    const cpb_pool *pool, cpb_str full_name);
/** cpb_pool_services returns the services of a file of the pool. */
CPB_API const cpb_service_def *CPB_NULLABLE cpb_pool_services(
    const cpb_pool *pool, const cpb_file_def *file, size_t *count);

/* ---- Descriptors ----
 *
 * Decoded, for what tables do not have: options, comments, the order in which
 * fields were declared. Custom options are extensions of the options messages:
 * extensions of the pool's own google.protobuf.FieldOptions and the like are
 * read from them by cpb_extension_get. Each function looks up the name of its
 * table, so that a generated table does as well as one of the pool. NULL where
 * the pool has no such name. */

/** cpb_pool_file_descriptor returns a file's descriptor. */
CPB_API const struct google_protobuf_FileDescriptorProto *CPB_NULLABLE
cpb_pool_file_descriptor(const cpb_pool *pool, const cpb_file_def *file);
/** cpb_pool_message_descriptor returns a message's descriptor. */
CPB_API const struct google_protobuf_DescriptorProto *CPB_NULLABLE
cpb_pool_message_descriptor(const cpb_pool *pool, const cpb_message_def *def);
/** cpb_pool_field_descriptor returns the descriptor of the field with a number;
 * def may also be the box of an extension. */
CPB_API const struct google_protobuf_FieldDescriptorProto *CPB_NULLABLE
cpb_pool_field_descriptor(const cpb_pool *pool, const cpb_message_def *def,
                          uint32_t number);
/** cpb_pool_enum_descriptor returns an enum's descriptor. */
CPB_API const struct google_protobuf_EnumDescriptorProto *CPB_NULLABLE
cpb_pool_enum_descriptor(const cpb_pool *pool, const cpb_enum_def *def);

#ifdef __cplusplus
}
#endif

#endif
