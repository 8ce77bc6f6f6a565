/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The payloads that `make bench-pb` measures with, made up by rule: the same on
 * every machine, in every run. */

#ifndef BENCH_PB_DATA_H
#define BENCH_PB_DATA_H

#include "cpb/base.h"

/** data_count is how many payloads there are of one of bench_messages. */
size_t data_count(size_t type);

/** data_make makes payload i as a message in the arena; it must not run out of
 * memory. */
void *data_make(size_t type, size_t i, cpb_arena *arena);

#endif
