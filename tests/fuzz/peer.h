/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* protobuf C++ behind a few functions of C: its headers and ours have the same
 * names, so that no file can include both. */

#ifndef PEER_H
#define PEER_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct peer_message peer_message;

/* A serialized FileDescriptorProto; those that it imports come first. */
void peer_add_file(const char *data, size_t len);
/* An empty message of a type of these files, by its full name. */
peer_message *peer_new(const char *name, size_t len);
void peer_free(peer_message *msg);
/* false: it is no message. Required fields may lack. */
bool peer_parse(peer_message *msg, const char *data, size_t len);
bool peer_from_json(peer_message *msg, const char *data, size_t len);
/* The binary format; the bytes live until the next call. */
const char *peer_encode(const peer_message *msg, size_t *len);
/* The same fields with the same values; NaN is NaN. */
bool peer_same(const peer_message *a, const peer_message *b);

#ifdef __cplusplus
}
#endif

#endif
