/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The configuration: a message in protobuf's text format. Any thread may ask it
 * while another one loads it anew. */

#ifndef NOTES_CONFIG_H
#define NOTES_CONFIG_H

#include <pthread.h>

#include "notes/v1/config.pb.h"

typedef struct config {
  pthread_mutex_t lock;
  cpb_arena *arena; /* of what is there now; destroyed by the user */
  notes_v1_Config now;
} config;
#define CONFIG_INIT {.lock = PTHREAD_MUTEX_INITIALIZER}

/* Reads a file; complains on stderr, and leaves all as it was, if that fails. */
bool config_load(config *c, const char *path);
int config_page_max(config *c);
/* Whose authorization it is, in the arena's memory; NULL if nobody's. */
const char *config_name(config *c, cpb_str authorization, cpb_arena *arena);

#endif
