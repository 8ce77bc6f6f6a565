/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The inline functions of a message: libcpb's own, with types. */

#include "messages.h"

typedef struct inline_function {
  const char *result; /* with its space or star */
  const char *name;   /* without the message's */
  const char *args[5];
  size_t arg_count;
  bool nodiscard;
} inline_function;

/* Emits everything up to the opening brace. */
static bool put_head(gen_out *out, gen_job *job, const gen_message *message,
                     const inline_function *function) {
  const char *name =
      gen_format(job->arena, "%s_%s", message->c_name, function->name);
  gen_printf(out, "static inline %s%s\n%s(",
             function->nodiscard ? "CPB_NODISCARD " : "", function->result,
             name);
  gen_put_list(out, 4, function->args, function->arg_count);
  gen_puts(out, ") {\n");
  return gen_declare(job, name, message->full_name);
}

/* Emits `  return callee(args);` and the closing brace. cast is "" or
 * "(type *)". */
static void put_return(gen_out *out, const char *cast, const char *callee,
                       const char *const *args, size_t count) {
  gen_printf(out, "  return %s%s(", cast, callee);
  gen_put_list(out, 6, args, count);
  gen_puts(out, ");\n}\n");
}

static bool put_new(gen_out *out, gen_job *job, const gen_message *message) {
  const char *type = gen_format(job->arena, "%s *", message->c_name);
  inline_function function = {
      .result = gen_format(job->arena, "%sCPB_NULLABLE", type),
      .name = "new",
      .args = {"cpb_arena *arena"},
      .arg_count = 1,
  };
  bool ok = put_head(out, job, message, &function);
  const char *args[] = {gen_format(job->arena, "&%s_def", message->c_name),
                        "arena"};
  put_return(out, gen_format(job->arena, "(%s)", type), "cpb_message_new", args,
             2);
  return ok;
}

/* decode and from_json. */
static bool put_reader(gen_out *out, gen_job *job, const gen_message *message,
                       const char *name) {
  inline_function function = {
      .result = "cpb_code",
      .name = name,
      .args = {"cpb_str in", "cpb_arena *arena",
               gen_format(job->arena, "%s *msg", message->c_name),
               "cpb_error *CPB_NULLABLE error"},
      .arg_count = 4,
      .nodiscard = true,
  };
  bool ok = put_head(out, job, message, &function);
  const char *args[] = {
      "in.data", "in.len", gen_format(job->arena, "&%s_def", message->c_name),
      "NULL",    "arena",  "msg",
      "error"};
  put_return(out, "", gen_format(job->arena, "cpb_%s", name), args, 7);
  return ok;
}

/* encode and to_json. */
static bool put_writer(gen_out *out, gen_job *job, const gen_message *message,
                       const char *name) {
  inline_function function = {
      .result = "cpb_code",
      .name = name,
      .args = {gen_format(job->arena, "const %s *msg", message->c_name),
               "cpb_arena *arena", "cpb_str *out",
               "cpb_error *CPB_NULLABLE error"},
      .arg_count = 4,
      .nodiscard = true,
  };
  bool ok = put_head(out, job, message, &function);
  const char *args[] = {
      "msg",  gen_format(job->arena, "&%s_def", message->c_name),
      "NULL", "arena",
      "out",  "error"};
  put_return(out, "", gen_format(job->arena, "cpb_%s", name), args, 6);
  return ok;
}

static const char *self_arg(gen_job *job, const gen_message *message) {
  return gen_format(job->arena, "%s *msg", message->c_name);
}

/* What a function is called that does something to a field: add_x. */
static const char *field_function(gen_job *job, const char *verb,
                                  const gen_field *field) {
  return gen_format(job->arena, "%s_" CPB_STR_FMT, verb,
                    CPB_STR_ARG(field->proto->name));
}

static bool put_add_message(gen_out *out, gen_job *job,
                            const gen_message *message,
                            const gen_field *field) {
  const char *type = gen_format(job->arena, "%s *", gen_value_type(field));
  inline_function function = {
      .result = gen_format(job->arena, "%sCPB_NULLABLE", type),
      .name = field_function(job, "add", field),
      .args = {self_arg(job, message), "cpb_arena *arena"},
      .arg_count = 2,
      .nodiscard = true,
  };
  bool ok = put_head(out, job, message, &function);
  const char *args[] = {
      gen_format(job->arena, "&msg->%s", field->c_name),
      gen_format(job->arena, "&%s_def", gen_value_type(field)), "arena"};
  put_return(out, gen_format(job->arena, "(%s)", type), "cpb_list_add_message",
             args, 3);
  return ok;
}

static bool put_add(gen_out *out, gen_job *job, const gen_message *message,
                    const gen_field *field) {
  if (field->message) {
    return put_add_message(out, job, message, field);
  }
  const char *type = gen_value_type(field);
  inline_function function = {
      .result = "bool",
      .name = field_function(job, "add", field),
      .args = {self_arg(job, message), gen_format(job->arena, "%s value", type),
               "cpb_arena *arena"},
      .arg_count = 3,
      .nodiscard = true,
  };
  bool ok = put_head(out, job, message, &function);
  gen_printf(out,
             "  %s *item =\n"
             "      (%s *)cpb_list_add(&msg->%s, sizeof(%s), arena);\n"
             "  if (item != NULL) {\n"
             "    *item = value;\n"
             "  }\n"
             "  return item != NULL;\n"
             "}\n",
             type, type, field->c_name, type);
  return ok;
}

static bool put_set(gen_out *out, gen_job *job, const gen_message *message,
                    const gen_field *field) {
  inline_function function = {
      .result = "void",
      .name = field_function(job, "set", field),
      .args = {self_arg(job, message),
               gen_format(job->arena, "%svalue", gen_member_type(job, field))},
      .arg_count = 2,
  };
  bool ok = put_head(out, job, message, &function);
  gen_printf(
      out,
      "  msg->" CPB_STR_FMT "_case = %s_" CPB_STR_FMT "_" CPB_STR_FMT ";\n",
      CPB_STR_ARG(field->oneof->proto->name), message->c_name,
      CPB_STR_ARG(field->oneof->proto->name), CPB_STR_ARG(field->proto->name));
  gen_printf(out, "  msg->%s.%s = value;\n}\n", field->oneof->c_name,
             field->c_name);
  return ok;
}

/* ---- Maps ---- */

static const char *key_arg(gen_job *job, const gen_field *field) {
  return gen_format(job->arena, "%s key", gen_value_type(gen_map_key(field)));
}

static void put_entry(gen_out *out, const gen_field *field, const char *callee,
                      const char *last) {
  const char *entry = field->message->c_name;
  gen_printf(out,
             "  %s *entry = (%s *)%s(\n"
             "      &msg->%s, &%s_def, &key%s);\n",
             entry, entry, callee, field->c_name, entry, last);
}

static bool put_map_get(gen_out *out, gen_job *job, const gen_message *message,
                        const gen_field *field) {
  const gen_field *value = gen_map_value(field);
  inline_function function = {
      .result =
          gen_format(job->arena, "%s%s *CPB_NULLABLE",
                     value->message ? "" : "const ", gen_value_type(value)),
      .name = field_function(job, "get", field),
      .args = {gen_format(job->arena, "const %s", self_arg(job, message)),
               key_arg(job, field)},
      .arg_count = 2,
  };
  bool ok = put_head(out, job, message, &function);
  put_entry(out, field, "cpb_map_find", "");
  gen_printf(out, "  return entry != NULL ? %sentry->value : NULL;\n}\n",
             value->message ? "" : "&");
  return ok;
}

/* Of a map to messages: the message under the key, made when there is none. */
static bool put_map_add(gen_out *out, gen_job *job, const gen_message *message,
                        const gen_field *field) {
  const char *type = gen_value_type(gen_map_value(field));
  inline_function function = {
      .result = gen_format(job->arena, "%s *CPB_NULLABLE", type),
      .name = field_function(job, "put", field),
      .args = {self_arg(job, message), key_arg(job, field), "cpb_arena *arena"},
      .arg_count = 3,
      .nodiscard = true,
  };
  bool ok = put_head(out, job, message, &function);
  put_entry(out, field, "cpb_map_put", ", arena");
  gen_printf(out,
             "  if (entry != NULL && entry->value == NULL) {\n"
             "    entry->value = (%s *)cpb_message_new(&%s_def, arena);\n"
             "  }\n"
             "  return entry != NULL ? entry->value : NULL;\n"
             "}\n",
             type, type);
  return ok;
}

static bool put_map_put(gen_out *out, gen_job *job, const gen_message *message,
                        const gen_field *field) {
  const gen_field *value = gen_map_value(field);
  if (value->message) {
    return put_map_add(out, job, message, field);
  }
  inline_function function = {
      .result = "bool",
      .name = field_function(job, "put", field),
      .args = {self_arg(job, message), key_arg(job, field),
               gen_format(job->arena, "%s value", gen_value_type(value)),
               "cpb_arena *arena"},
      .arg_count = 4,
      .nodiscard = true,
  };
  bool ok = put_head(out, job, message, &function);
  put_entry(out, field, "cpb_map_put", ", arena");
  gen_puts(out,
           "  if (entry != NULL) {\n"
           "    entry->value = value;\n"
           "  }\n"
           "  return entry != NULL;\n"
           "}\n");
  return ok;
}

static bool put_field_functions(gen_out *out, gen_job *job,
                                const gen_message *message,
                                const gen_field *field) {
  if (field->mode == CPB_MAP) {
    return put_map_get(out, job, message, field) &&
           put_map_put(out, job, message, field);
  }
  if (field->mode == CPB_REPEATED || field->mode == CPB_PACKED) {
    return put_add(out, job, message, field);
  }
  return field->mode != CPB_ONEOF || put_set(out, job, message, field);
}

bool gen_put_functions(gen_out *out, gen_job *job, const gen_message *message) {
  if (!put_new(out, job, message) || !put_reader(out, job, message, "decode") ||
      !put_writer(out, job, message, "encode")) {
    return false;
  }
  if (job->options.json && (!put_reader(out, job, message, "from_json") ||
                            !put_writer(out, job, message, "to_json"))) {
    return false;
  }
  for (size_t i = 0; i < message->field_count; i++) {
    if (!put_field_functions(out, job, message, &message->fields[i])) {
      return false;
    }
  }
  return true;
}

/* ---- Extensions ---- */

/* get and set: from a message to a box and back. */
static bool put_exchange(gen_out *out, gen_job *job, const gen_message *box,
                         bool get) {
  inline_function function = {
      .result = "cpb_code",
      .name = get ? "get" : "set",
      .args = {gen_format(job->arena, "%s%s *msg", get ? "const " : "",
                          box->extendee->c_name),
               gen_format(job->arena, "%s%s *ext", get ? "" : "const ",
                          box->c_name),
               "cpb_arena *arena", "cpb_error *CPB_NULLABLE error"},
      .arg_count = 4,
      .nodiscard = true,
  };
  bool ok = put_head(out, job, box, &function);
  const char *constant = gen_format(job->arena, "&%s_ext", box->c_name);
  const char *get_args[] = {constant, "msg", "arena", "ext", "error"};
  const char *set_args[] = {constant, "msg", "ext", "arena", "error"};
  put_return(out, "", get ? "cpb_extension_get" : "cpb_extension_set",
             get ? get_args : set_args, 5);
  return ok;
}

static bool put_has(gen_out *out, gen_job *job, const gen_message *box) {
  inline_function function = {
      .result = "bool",
      .name = "has",
      .args = {gen_format(job->arena, "const %s *msg", box->extendee->c_name)},
      .arg_count = 1,
  };
  bool ok = put_head(out, job, box, &function);
  const char *args[] = {gen_format(job->arena, "&%s_ext", box->c_name), "msg"};
  put_return(out, "", "cpb_extension_has", args, 2);
  return ok;
}

static bool put_clear(gen_out *out, gen_job *job, const gen_message *box) {
  inline_function function = {
      .result = "bool",
      .name = "clear",
      .args = {gen_format(job->arena, "%s *msg", box->extendee->c_name),
               "cpb_arena *arena"},
      .arg_count = 2,
      .nodiscard = true,
  };
  bool ok = put_head(out, job, box, &function);
  const char *args[] = {gen_format(job->arena, "&%s_ext", box->c_name), "msg",
                        "arena"};
  put_return(out, "", "cpb_extension_clear", args, 3);
  return ok;
}

bool gen_put_extension_functions(gen_out *out, gen_job *job,
                                 const gen_message *box) {
  return put_new(out, job, box) &&
         put_field_functions(out, job, box, &box->fields[0]) &&
         put_has(out, job, box) && put_exchange(out, job, box, true) &&
         put_exchange(out, job, box, false) && put_clear(out, job, box);
}
