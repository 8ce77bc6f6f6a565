/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A generator as a function from bytes to bytes: a CodeGeneratorRequest in, a
 * CodeGeneratorResponse out, part by part. The plugins, tests and fuzzers all
 * call it, and so may any program that links this folder without its program.c:
 * gen_generate reads and prints nothing, ends nothing, keeps nothing between
 * calls, and may run on any number of threads. Everything below it is for the
 * parts of the generator. */

#ifndef CODEGEN_GENERATE_H
#define CODEGEN_GENERATE_H

#include "google/protobuf/compiler/plugin.pb.h"
#include "nameset.h"
#include "out.h"
#include "schema.h"

/* prefix=[PACKAGE=]NAME */
typedef struct gen_prefix {
  cpb_str package; /* it and those below it; "": all, but google.protobuf */
  const char *name;
  const struct gen_prefix *CPB_NULLABLE next; /* given earlier */
} gen_prefix;

/* What --x_opt may say. Each plugin accepts some of them. */
typedef struct gen_options {
  bool json;       /* json=on|off: functions for JSON */
  bool text;       /* text=on|off: functions for text, reserved names */
  bool reflection; /* reflection=on|off: the file's descriptor */
  bool comments;   /* comments=on|off: comments of the .proto file */
  bool empty;      /* empty=on|off: files also where there is no service */
  bool partial;    /* partial=on|off: other runs may have what options name */
  const char *api; /* api=MACRO: put before declarations of data; "" */
  const gen_prefix *CPB_NULLABLE prefixes;
  bool speed;           /* speed=all|none: functions that decode and encode */
  cpb_str *speed_names; /* speed=NAME: for these messages only */
  size_t speed_count;
} gen_options;

/* Where the response goes, from front to back; false ends the run. */
typedef struct gen_sink {
  bool (*write)(void *ctx, cpb_str part);
  void *ctx;
} gen_sink;

/* One run of a generator. */
typedef struct gen_job {
  cpb_arena *arena; /* of the file that is written; before, of the run */
  const gen_sink *sink;
  gen_schema schema; /* holds the run's error, too */
  gen_options options;
  gen_nameset types;    /* of all files: types, tables of files, services */
  gen_nameset declared; /* the file's identifiers at file scope */
  google_protobuf_compiler_CodeGeneratorResponse response; /* for that file */
} gen_job;

typedef struct gen_plugin {
  const char *name;           /* "protoc-gen-cpb" */
  const char *const *options; /* the names of those it accepts, then NULL */
  /* Writes the files for one .proto; false with the schema's error set. */
  bool (*emit)(gen_job *job, const gen_file *file);
} gen_plugin;

extern const gen_plugin gen_plugin_messages;
extern const gen_plugin gen_plugin_services;

/* Runs a plugin. What is wrong with the request's schemas or options is told in
 * the response, at its end: who reads an error there takes no file from before
 * it. false when there is no response, with the error's code CPB_NO_MEMORY when
 * memory ran out or the sink ended the run; else the bytes are no request. */
bool gen_generate(const gen_plugin *plugin, cpb_str request,
                  const cpb_allocator *CPB_NULLABLE alloc, const gen_sink *sink,
                  cpb_error *error);

/* Reads the comma-separated parameter; false with the error set. */
bool gen_parse_options(gen_job *job, const gen_plugin *plugin,
                       cpb_str parameter);

/* Whether the run has every message and package that options name. */
bool gen_check_options(gen_job *job);

/* One line for each option of a plugin, for --help. */
void gen_list_options(const gen_plugin *plugin, gen_out *out);

/* Puts the prefixes of options before the names of C of all files, those that
 * are only imported too. */
bool gen_apply_prefixes(gen_job *job);

/* Whether tables have names of fields and enum values: JSON and text, which
 * share them. */
bool gen_has_names(const gen_job *job);

/* Notes what all files of the run declare, imported ones too, for the checks of
 * gen_declare; services if asked to. */
bool gen_declare_types(gen_job *job, bool services);
/* Notes that the file declares an identifier, for owner (a name of the schema,
 * for messages). A second declaration is refused, and one of a name that some
 * file has for a type of another owner. */
bool gen_declare(gen_job *job, const char *name, cpb_str owner);

/* Adds a file to the response. */
bool gen_add_file(gen_job *job, const char *path, const gen_out *content);

/* Begins a file: the comment above the syntax line, and who made it. */
void gen_put_banner(gen_out *out, const gen_job *job, const gen_plugin *plugin,
                    const gen_file *file);

/* A line above which other plugins may insert text, by protoc's means. */
void gen_put_point(gen_out *out, const char *name);

/* A comment, unless options say no. */
void gen_put_doc(gen_out *out, const gen_job *job, const char *indent,
                 gen_comment CPB_NULLABLE comment, bool deprecated,
                 const char *CPB_NULLABLE note);

/* A plugin's main, in program.c, which only the plugins have: answers --version
 * and --help, else talks to protoc. */
int gen_main(const gen_plugin *plugin, int argc, char **argv);

#endif
