/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* From names of protobuf to names of C. A request is not trusted: a name that
 * is not an identifier is refused before it reaches any output, so that names
 * can be printed as they are and hold no NUL. */

#ifndef CODEGEN_NAMES_H
#define CODEGEN_NAMES_H

#include "cpb/base.h"

/* "name" */
bool gen_is_identifier(cpb_str name);
/* "pkg.v1.Name"; not empty. */
bool gen_is_full_name(cpb_str name);
/* A relative path that stays below its root and can stand inside the quotes of
 * an #include line. */
bool gen_is_file_name(cpb_str name);

/* "pkg.v1.Outer.Inner" to "pkg_v1_Outer_Inner"; what C or C++ reserves gets a
 * trailing underscore. */
const char *gen_c_name(cpb_arena *arena, cpb_str full_name);
/* The same after a prefix. */
const char *gen_prefixed_name(cpb_arena *arena, const char *prefix,
                              cpb_str full_name);
/* The name of a struct member or of a function's parameter. */
const char *gen_c_member(cpb_arena *arena, cpb_str name);
/* "RunningSum" to "running_sum", "GetHTTPCode" to "get_http_code"; not escaped:
 * it is always used as a part of a longer name or passed to gen_c_member. */
cpb_str gen_snake_name(cpb_arena *arena, cpb_str name);
/* Whether C, C++ or a common macro of the C library claims the name. */
bool gen_is_reserved(cpb_str name);

/* "a/b.proto" with ".pb.h" gives "a/b.pb.h". */
const char *gen_path(cpb_arena *arena, cpb_str file, const char *extension);
/* "a/b.pb.h" to "A_B_PB_H"; distinct paths may clash, guards of one program do
 * not in practice: both would have to differ in punctuation alone. */
const char *gen_guard(cpb_arena *arena, const char *prefix, const char *path);
/* "a/b.proto" to "a_b_proto": the stem of names that belong to a file. */
const char *gen_file_stem(cpb_arena *arena, cpb_str file);

#endif
