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
/* The operand of the #include line for a file's header in the header of another
 * one: in quotes where both are of one top folder, as "shop/v1/order.pb.h" in
 * shop/v1/cart.pb.h. In angles else: quotes look in the folder of the including
 * file first, which may have a file of that name. */
const char *gen_include(cpb_arena *arena, cpb_str from, cpb_str file,
                        const char *extension);
/* "a/b.proto" with ".pb.h" gives "A_B_PB_H"; with a hash at its end where the
 * path has more than lower case, digits and slashes, so that "a_b.proto" gives
 * another one. */
const char *gen_guard(cpb_arena *arena, const char *prefix, cpb_str file,
                      const char *extension);
/* "a/b.proto" to "a_b_proto": the stem of names that belong to a file; with a
 * hash where the path has anything but letters, digits, '/', '_' and '.'. Files
 * whose paths differ in these three alone have the same one. */
const char *gen_file_stem(cpb_arena *arena, cpb_str file);

#endif
