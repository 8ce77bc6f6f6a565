/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The URL of a channel, taken apart. Pure. */

#ifndef CLIENT_URL_H
#define CLIENT_URL_H

#include "cpb/base.h"

/* Views into the text that was parsed. */
typedef struct crpc__url {
  bool is_unix;
  cpb_str host;      /* without brackets; or the path */
  uint16_t port;     /* 80 when not given */
  cpb_str authority; /* as given; "localhost" for Unix */
  cpb_str prefix;    /* "/a/b", or empty; never ends in '/' */
} crpc__url;

/* NULL on success, else what is wrong with it. */
const char *CPB_NULLABLE crpc__url_parse(cpb_str text, crpc__url *url);

#endif
