/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from imported.proto: do not edit. */

#ifndef IMPORTED_PB_H
#define IMPORTED_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_imported_Imported golden_imported_Imported;
extern const cpb_message_def golden_imported_Imported_def;
extern const cpb_file_def imported_proto_file;

struct golden_imported_Imported {
  cpb_head cpb_;
  int32_t id;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_imported_Imported)
CPB_JSON_FUNCTIONS(golden_imported_Imported)
CPB_TEXT_FUNCTIONS(golden_imported_Imported)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
