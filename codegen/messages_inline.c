/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The inline functions of a message, by the macros of cpb/functions.h. */

#include "messages.h"
#include "names.h"

/* Emits a macro with its arguments. */
static void put_macro(gen_out *out, const char *macro, const char *const *args,
                      size_t count) {
  gen_printf(out, "%s(", macro);
  gen_put_list(out, 4, args, count);
  gen_puts(out, ")\n");
}

/* ---- Of fields ---- */

/* "X_add_f" */
static const char *function_name(gen_job *job, const gen_message *message,
                                 const char *verb, const gen_field *field) {
  return gen_format(job->arena, "%s_%s_" CPB_STR_FMT, message->c_name, verb,
                    CPB_STR_ARG(field->proto->name));
}

static bool put_add(gen_out *out, gen_job *job, const gen_message *message,
                    const gen_field *field) {
  const char *args[] = {function_name(job, message, "add", field),
                        message->c_name, field->c_name, gen_value_type(field)};
  put_macro(out,
            field->message ? "CPB_ADD_MESSAGE_FUNCTION" : "CPB_ADD_FUNCTION",
            args, 4);
  return gen_declare(job, args[0], message->full_name);
}

static bool put_set(gen_out *out, gen_job *job, const gen_message *message,
                    const gen_field *field) {
  const gen_oneof *oneof = field->oneof;
  const char *stem =
      gen_format(job->arena, CPB_STR_FMT, CPB_STR_ARG(oneof->proto->name));
  const char *args[] = {
      function_name(job, message, "set", field),
      message->c_name,
      gen_format(job->arena, "%s_case", stem),
      gen_format(job->arena, "%s_%s_" CPB_STR_FMT, message->c_name, stem,
                 CPB_STR_ARG(field->proto->name)),
      gen_format(job->arena, "%s.%s", oneof->c_name, field->c_name),
      gen_format(job->arena, "%s%s", gen_value_type(field),
                 field->message ? " *" : "")};
  put_macro(out, "CPB_SET_FUNCTION", args, 6);
  return gen_declare(job, args[0], message->full_name);
}

/* get or put */
static bool put_map(gen_out *out, gen_job *job, const gen_message *message,
                    const gen_field *field, bool get) {
  const gen_field *value = gen_map_value(field);
  const char *args[] = {
      function_name(job, message, get ? "get" : "put", field),
      message->c_name,
      field->c_name,
      field->message->c_name,
      gen_value_type(gen_map_key(field)),
      gen_value_type(value),
  };
  put_macro(out,
            gen_format(job->arena, "CPB_%s_%sFUNCTION", get ? "GET" : "PUT",
                       value->message ? "MESSAGE_" : ""),
            args, 6);
  return gen_declare(job, args[0], message->full_name);
}

static bool put_field(gen_out *out, gen_job *job, const gen_message *message,
                      const gen_field *field) {
  switch (field->mode) {
    case CPB_MAP:
      return put_map(out, job, message, field, true) &&
             put_map(out, job, message, field, false);
    case CPB_REPEATED:
    case CPB_PACKED:
      return put_add(out, job, message, field);
    case CPB_ONEOF:
      return put_set(out, job, message, field);
    case CPB_IMPLICIT:
    case CPB_EXPLICIT:
      break;
  }
  return true;
}

static bool put_fields(gen_out *out, gen_job *job, const gen_message *message) {
  bool ok = true;
  for (size_t i = 0; i < message->field_count; i++) {
    ok = ok && put_field(out, job, message, &message->fields[i]);
  }
  return ok;
}

/* ---- Of messages ---- */

/* Emits a macro that defines functions of these names. */
static bool put_standard(gen_out *out, gen_job *job, const gen_message *message,
                         const char *macro, const char *const *names) {
  const char *args[] = {message->c_name,
                        message->extendee ? message->extendee->c_name : NULL};
  put_macro(out, macro, args, message->extendee ? 2 : 1);
  bool ok = true;
  for (size_t i = 0; names[i] != NULL; i++) {
    const char *name =
        gen_format(job->arena, "%s_%s", message->c_name, names[i]);
    ok = ok && gen_declare(job, name, message->full_name);
  }
  return ok;
}

bool gen_put_functions(gen_out *out, gen_job *job, const gen_message *message) {
  static const char *const binary[] = {"new", "decode", "encode", NULL};
  static const char *const json[] = {"from_json", "to_json", NULL};
  static const char *const text[] = {"from_text", "to_text", NULL};
  return put_standard(out, job, message, "CPB_MESSAGE_FUNCTIONS", binary) &&
         (!job->options.json ||
          put_standard(out, job, message, "CPB_JSON_FUNCTIONS", json)) &&
         (!job->options.text ||
          put_standard(out, job, message, "CPB_TEXT_FUNCTIONS", text)) &&
         put_fields(out, job, message);
}

bool gen_put_extension_functions(gen_out *out, gen_job *job,
                                 const gen_message *box) {
  static const char *const names[] = {"new", "has",   "get",
                                      "set", "clear", NULL};
  return put_standard(out, job, box, "CPB_EXTENSION_FUNCTIONS", names) &&
         put_fields(out, job, box);
}
