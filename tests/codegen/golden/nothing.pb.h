/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from nothing.proto: do not edit. */

#ifndef NOTHING_PB_H
#define NOTHING_PB_H

#include "cpb/functions.h"

#ifdef __cplusplus
extern "C" {
#endif

extern const cpb_file_def nothing_proto_file;

#ifdef __cplusplus
}
#endif

#endif
