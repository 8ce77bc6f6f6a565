/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The service: its handlers, who may call them, what operators are told. */

#ifndef NOTES_SERVICE_H
#define NOTES_SERVICE_H

#include <stdatomic.h>
#include <stdio.h>

#include "config.h"
#include "hub.h"
#include "store.h"

enum { METHODS = 7, CODES = 17, MICROS = CODES, RECEIVED, SENT, COUNTERS };

typedef struct service {
  store *store;
  hub hub;
  config config;
  FILE *log;
  const crpc_server *server;
  atomic_ullong counters[METHODS][COUNTERS]; /* methods as they are declared */
} service;

/* The key of the name of who calls, which is set before handlers run. */
extern const char caller_key;

/* Registers the handlers on a server, and all that goes around them. */
crpc_code service_install(service *s, crpc_server *server);
/* The log of requests, /healthz and /metrics: journal.c. */
crpc_code journal_install(service *s, crpc_server *server);

#endif
