/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from nothing.proto: do not edit. */

#ifndef NOTHING_PB_H
#define NOTHING_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

extern const cpb_file_def nothing_proto_file;

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
