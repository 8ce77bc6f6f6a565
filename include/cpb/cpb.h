/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* libcpb: protobuf for C. Everything but the generated code, and what goes with
 * some of it: cpb/wkt.h, for Any, Timestamp, Duration and FieldMask. */

#ifndef CPB_CPB_H
#define CPB_CPB_H

#include "cpb/base.h"
#include "cpb/codec.h"
#include "cpb/functions.h"
#include "cpb/message.h"
#include "cpb/pool.h"
#include "cpb/reflect.h"
#include "cpb/text.h"

#endif
