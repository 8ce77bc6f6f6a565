/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The parts of protoc-gen-cpb. */

#ifndef CODEGEN_MESSAGES_H
#define CODEGEN_MESSAGES_H

#include "generate.h"

/* The C type of one value of a field: what a list holds, what a map's entry
 * holds under value; a message without its pointer. */
const char *gen_value_type(const gen_field *field);
/* As in a struct: with " *" after a singular message's name, else " ". */
const char *gen_member_type(gen_job *job, const gen_field *field);
/* The member of a map's entry. */
const gen_field *gen_map_key(const gen_field *map);
const gen_field *gen_map_value(const gen_field *map);

/* How a field is reached from a message: "msg->name", "msg->kind.name". */
const char *gen_access(gen_job *job, const gen_field *field);
/* The wire type that a field is written with. */
uint32_t gen_wire_type(const gen_field *field);
/* Bytes of a field's tag. */
size_t gen_tag_size(const gen_field *field);
/* Whether a field is no list. */
bool gen_is_single(const gen_field *field);

/* x.pb.h */
bool gen_put_header(gen_out *out, gen_job *job, const gen_file *file);
/* The inline functions of a message; part of x.pb.h. */
bool gen_put_functions(gen_out *out, gen_job *job, const gen_message *message);
/* The same of an extension's box. */
bool gen_put_extension_functions(gen_out *out, gen_job *job,
                                 const gen_message *box);
/* x.pb.c */
bool gen_put_source(gen_out *out, gen_job *job, const gen_file *file);
/* The tables of a message and of an enum; parts of x.pb.c. */
bool gen_put_message_tables(gen_out *out, gen_job *job,
                            const gen_message *message);
bool gen_put_enum_tables(gen_out *out, gen_job *job,
                         const gen_enum *enumeration);
/* The same for the functions that decode and encode a message. */
void gen_put_decode(gen_out *out, gen_job *job, const gen_message *message);
void gen_put_encode(gen_out *out, gen_job *job, const gen_message *message);
/* Whether a message gets such functions. */
bool gen_is_fast(const gen_job *job, const gen_message *message);
/* Whether a field of message is a sub-message, one or many, whose functions can
 * be called by name. */
bool gen_is_direct(const gen_job *job, const gen_message *message,
                   const gen_field *field);

#endif
