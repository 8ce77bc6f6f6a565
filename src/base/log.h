/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The log callback: the library never prints. A zeroed sink swallows all. */

#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "cpb/base.h"

typedef enum cpb_log_level {
  CPB_LOG_DEBUG,
  CPB_LOG_INFO,
  CPB_LOG_WARN,
  CPB_LOG_ERROR
} cpb_log_level;

typedef struct cpb__log {
  void (*write)(void *user, cpb_log_level level, cpb_str line);
  void *user;
} cpb__log;

/* Formats at most 512 bytes on the stack and hands them to the sink. */
void cpb__log_printf(const cpb__log *log, cpb_log_level level,
                     const char *format, ...) CPB_PRINTF(3, 4);

#endif
