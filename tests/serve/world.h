/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the tests of this folder begin with: a server that listens and runs, and
 * channels to it. */

#ifndef SERVE_WORLD_H
#define SERVE_WORLD_H

#include "rpc/rpc_sample.h"

/* A server of test.Sample that does not listen, destroyed at the end of the body.
 * options may be NULL. */
crpc_server *serve_make(const crpc_server_options *options,
                        const test_Sample *handlers, void *user);
/* A server of test.Sample on the address, running, destroyed at the end of the
 * body. options may be NULL. */
crpc_server *serve_start(const char *address, const test_Sample *handlers,
                         void *user, const crpc_server_options *options);
/* "http://" and the server's first address, or "unix:/path". */
const char *serve_url(const crpc_server *server, char out[128]);
/* A channel to the URL, destroyed at the end of the body. */
crpc_channel *serve_channel(const char *url, crpc_protocol protocol,
                            crpc_http_version http);
/* A call with a timeout, destroyed at the end of the body. */
crpc_call *serve_call(crpc_channel *channel);
/* One echo; the call's code. */
crpc_code serve_echo(crpc_channel *channel, const char *text, int64_t number);
/* A path for a Unix socket in a fresh folder that is removed at the end. */
const char *serve_unix(void);

/* A TCP connection to the server's first address, by hand. */
int serve_raw(const crpc_server *server);
void serve_raw_send(int fd, const char *text);
/* Reads to the end or until out is full, NUL-terminated; the length. */
size_t serve_raw_read(int fd, char *out, size_t size);

int64_t serve_now_ms(void);
void serve_sleep_ms(int ms);

/* libuv keeps two descriptors for the process from its first loop on. */
int serve_warm_up(void);

#endif
