/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The parts of protoc-gen-connect-c. The shape of what it writes is told in
 * connectrpc/service.h. */

#ifndef CODEGEN_SERVICES_H
#define CODEGEN_SERVICES_H

#include "generate.h"

/* What a handler is given: one request and one response, or streams of them. */
bool gen_takes_request(const gen_method *method);
bool gen_makes_response(const gen_method *method);
/* "CRPC_BIDI_STREAM" and the like. */
const char *gen_stream_type(const gen_method *method);
bool gen_is_deprecated(const gen_method *method);

/* The parameters of a handler, call first; the number of them. With names for a
 * declaration. */
size_t gen_handler_args(gen_job *job, const gen_service *service,
                        const gen_method *method, const char *args[3]);

/* x.connect.h */
bool gen_put_service_header(gen_out *out, gen_job *job, const gen_file *file);
/* The inline functions of a method; part of x.connect.h. */
bool gen_put_method_functions(gen_out *out, gen_job *job,
                              const gen_service *service,
                              const gen_method *method);
/* x.connect.c */
bool gen_put_service_source(gen_out *out, gen_job *job, const gen_file *file);

#endif
