/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* gzip (RFC 1952) by zlib, level 1. */

#ifndef RPC_COMPRESSION_GZIP_H
#define RPC_COMPRESSION_GZIP_H

#include "rpc/compression.h"

extern const crpc__compressor crpc__gzip;

#endif
