/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* x.pb.h: includes, declarations, enums, messages, then their functions. A
 * message is reached by pointers only, so any order of structs would do; the
 * entry of a map goes before the message that has the map, for the reader. */

#include <inttypes.h>
#include <string.h>

#include "messages.h"
#include "names.h"

/* ---- Enums ---- */

static bool put_value(gen_out *out, gen_job *job, const gen_enum *enumeration,
                      uint32_t index) {
  const google_protobuf_EnumValueDescriptorProto *value =
      &enumeration->proto->value.items[index];
  bool deprecated = value->options != NULL && value->options->deprecated;
  cpb_str scope = enumeration->scope;
  cpb_str full_name = cpb_arena_printf(
      job->arena, CPB_STR_FMT "%s" CPB_STR_FMT, CPB_STR_ARG(scope),
      scope.len > 0 ? "." : "", CPB_STR_ARG(value->name));
  const char *name =
      gen_prefixed_name(job->arena, enumeration->file->prefix, full_name);
  gen_put_doc(out, job, "  ", enumeration->values[index], deprecated, NULL);
  if (value->number == INT32_MIN) { /* no literal of type int */
    gen_printf(out, "  %s = -2147483647 - 1,\n", name);
  } else {
    gen_printf(out, "  %s = %" PRId32 ",\n", name, value->number);
  }
  return gen_declare(job, name, full_name);
}

static bool put_enum(gen_out *out, gen_job *job, const gen_enum *enumeration) {
  const google_protobuf_EnumDescriptorProto *proto = enumeration->proto;
  const char *name = enumeration->c_name;
  bool deprecated = proto->options != NULL && proto->options->deprecated;
  gen_put_doc(out, job, "", enumeration->comment, deprecated, NULL);
  gen_printf(out, "typedef enum %s {\n", name);
  for (uint32_t i = 0; i < proto->value.len; i++) {
    if (!put_value(out, job, enumeration, i)) {
      return false;
    }
  }
  gen_printf(out, "} %s;\n\n", name);
  return true;
}

/* ---- Structs ---- */

static const char *field_note(gen_job *job, const gen_field *field) {
  if (!field->proto->has_default_value) {
    return NULL;
  }
  /* A default may hold anything: the comment writer makes it harmless. */
  return gen_format(job->arena, "Default: " CPB_STR_FMT,
                    CPB_STR_ARG(field->proto->default_value));
}

static bool is_deprecated(const gen_field *field) {
  return field->proto->options != NULL && field->proto->options->deprecated;
}

/* A member that is called like a type hides it from C++ in the whole struct, but
 * for the word struct before it. */
static const char *type_keyword(const gen_message *message,
                                const gen_field *field) {
  return field->message &&
                 gen_nameset_find(&message->members, field->message->c_name)
             ? "struct "
             : "";
}

static void put_member(gen_out *out, gen_job *job, const gen_message *message,
                       const gen_field *field, const char *indent) {
  gen_put_doc(out, job, indent, field->comment, is_deprecated(field),
              field_note(job, field));
  const char *name = field->c_name;
  const char *keyword = type_keyword(message, field);
  if (field->mode >= CPB_REPEATED) {
    gen_printf(out, "%sCPB_LIST(%s%s) %s;\n", indent, keyword,
               gen_value_type(field), name);
  } else {
    gen_printf(out, "%s%s%s%s;\n", indent, keyword, gen_member_type(job, field),
               name);
  }
}

/* The bools lie together at the struct's head, at one byte each. */
static bool put_presence(gen_out *out, gen_job *job,
                         const gen_message *message) {
  const char **names =
      gen_array(&job->schema, message->field_count, sizeof(names[0]));
  size_t count = 0;
  if (names == NULL) {
    return false;
  }
  for (size_t i = 0; i < message->field_count; i++) {
    const gen_field *field = &message->fields[i];
    if (field->mode == CPB_EXPLICIT) {
      names[count++] = gen_format(job->arena, "has_" CPB_STR_FMT,
                                  CPB_STR_ARG(field->proto->name));
    }
  }
  if (count > 0) {
    gen_puts(out, "  bool ");
    gen_put_list(out, 7, names, count);
    gen_puts(out, ";\n");
  }
  return true;
}

static void put_oneof(gen_out *out, gen_job *job, const gen_message *message,
                      const gen_oneof *oneof) {
  gen_put_doc(out, job, "  ", oneof->comment, false, NULL);
  gen_printf(out, "  uint32_t " CPB_STR_FMT "_case;\n  union {\n",
             CPB_STR_ARG(oneof->proto->name));
  for (size_t i = 0; i < message->field_count; i++) {
    if (message->fields[i].oneof == oneof) {
      put_member(out, job, message, &message->fields[i], "    ");
    }
  }
  gen_printf(out, "  } %s;\n", oneof->c_name);
}

static bool is_first_member(const gen_message *message, size_t index) {
  for (size_t i = 0; i < index; i++) {
    if (message->fields[i].oneof == message->fields[index].oneof) {
      return false;
    }
  }
  return true;
}

/* Whether one that is all zero is not empty. */
static bool needs_init(const gen_message *message) {
  for (size_t i = 0; i < message->field_count; i++) {
    const gen_field *field = &message->fields[i];
    if (field->initializer && field->mode == CPB_EXPLICIT) {
      return true;
    }
  }
  return false;
}

static const char *CPB_NULLABLE struct_note(gen_job *job,
                                            const gen_message *message) {
  const char *note = needs_init(message) ? "Made by the _new function, or by "
                                           "cpb_message_init: it has defaults."
                                         : NULL;
  if (message->extendee == NULL) {
    return note;
  }
  return gen_format(job->arena, "Extension of " CPB_STR_FMT ".%s%s",
                    CPB_STR_ARG(message->extendee->full_name), note ? "\n" : "",
                    note ? note : "");
}

static bool put_struct(gen_out *out, gen_job *job, const gen_message *message) {
  const google_protobuf_MessageOptions *options = message->proto->options;
  gen_put_doc(out, job, "", message->comment, options && options->deprecated,
              struct_note(job, message));
  gen_printf(out, "struct %s {\n", message->c_name);
  if (!message->map_entry) {
    gen_puts(out, "  cpb_head cpb_;\n");
  }
  if (!put_presence(out, job, message)) {
    return false;
  }
  for (size_t i = 0; i < message->field_count; i++) {
    const gen_field *field = &message->fields[i];
    if (field->oneof == NULL) {
      put_member(out, job, message, field, "  ");
    } else if (is_first_member(message, i)) {
      put_oneof(out, job, message, field->oneof);
    }
  }
  gen_puts(out, "};\n");
  return true;
}

/* The constants of x_case. */
static bool put_cases(gen_out *out, gen_job *job, const gen_message *message,
                      const gen_oneof *oneof) {
  const char *stem = gen_format(job->arena, "%s_" CPB_STR_FMT, message->c_name,
                                CPB_STR_ARG(oneof->proto->name));
  const char **items =
      gen_array(&job->schema, oneof->member_count + 1, sizeof(items[0]));
  if (items == NULL) {
    return false;
  }
  size_t count = 0;
  items[count++] = gen_format(job->arena, "%s_NOT_SET = 0", stem);
  bool ok = gen_declare(job, gen_format(job->arena, "%s_NOT_SET", stem),
                        oneof->proto->name);
  for (size_t i = 0; i < message->field_count; i++) {
    const google_protobuf_FieldDescriptorProto *field =
        message->fields[i].proto;
    if (message->fields[i].oneof == oneof) {
      const char *name = gen_format(job->arena, "%s_" CPB_STR_FMT, stem,
                                    CPB_STR_ARG(field->name));
      items[count++] =
          gen_format(job->arena, "%s = %" PRId32, name, field->number);
      ok = ok && gen_declare(job, name, field->name);
    }
  }
  gen_puts(out, "enum {\n  ");
  gen_put_list(out, 2, items, count);
  gen_puts(out, "\n};\n");
  return ok;
}

static bool put_message(gen_out *out, gen_job *job,
                        const gen_message *message) {
  if (!put_struct(out, job, message)) {
    return false;
  }
  for (size_t i = 0; i < message->oneof_count; i++) {
    if (!message->oneofs[i].synthetic &&
        !put_cases(out, job, message, &message->oneofs[i])) {
      return false;
    }
  }
  gen_puts(out, "\n");
  return true;
}

static bool put_entries(gen_out *out, gen_job *job,
                        const gen_message *message) {
  for (size_t i = 0; i < message->field_count; i++) {
    if (message->fields[i].mode == CPB_MAP &&
        !put_message(out, job, message->fields[i].message)) {
      return false;
    }
  }
  return true;
}

/* ---- Copies of google/protobuf ---- */

static const char *const own_headers[] = {
    [CPB_WK_ANY] = "any",           [CPB_WK_TIMESTAMP] = "timestamp",
    [CPB_WK_DURATION] = "duration", [CPB_WK_FIELD_MASK] = "field_mask",
    [CPB_WK_STRUCT] = "struct",     [CPB_WK_VALUE] = "struct",
    [CPB_WK_LIST_VALUE] = "struct", [CPB_WK_WRAPPER] = "wrappers",
    [CPB_WK_EMPTY] = "empty",       [CPB_WK_NULL_VALUE] = "struct",
};

static void put_own_header(gen_out *out, uint8_t well_known) {
  if (well_known) {
    gen_printf(out, "#include <google/protobuf/%s.pb.h>\n",
               own_headers[well_known]);
  }
}

/* What libcpb has of a copy: a header may come several times, its guard knows. */
static void put_own_headers(gen_out *out, const gen_file *file) {
  for (size_t i = 0; i < file->message_count; i++) {
    put_own_header(out, file->messages[i]->def->well_known);
  }
  for (size_t i = 0; i < file->enum_count; i++) {
    put_own_header(out, file->enums[i]->def->well_known);
  }
}

/* ---- The file ---- */

static void put_includes(gen_out *out, gen_job *job, const gen_file *file) {
  gen_puts(out, "#include \"cpb/functions.h\"\n");
  for (size_t i = 0; i < file->dep_count; i++) {
    gen_printf(out, "#include %s\n",
               gen_include(job->arena, file->proto->name,
                           file->deps[i]->proto->name, ".pb.h"));
  }
  if (file->copied) {
    put_own_headers(out, file);
  }
  gen_put_point(out, "includes");
  gen_puts(out, "\n");
}

static bool put_declaration(gen_out *out, gen_job *job, const char *type,
                            const char *name, cpb_str full_name) {
  const char *def = gen_format(job->arena, "%s_def", name);
  gen_printf(out, "extern %sconst %s %s;\n", job->options.api, type, def);
  return gen_declare(job, name, full_name) && gen_declare(job, def, full_name);
}

static bool put_extension_declaration(gen_out *out, gen_job *job,
                                      const gen_message *box) {
  const char *name = gen_format(job->arena, "%s_ext", box->c_name);
  bool ok =
      put_declaration(out, job, "cpb_message_def", box->c_name, box->full_name);
  gen_printf(out, "extern %sconst cpb_extension %s;\n", job->options.api, name);
  return ok && gen_declare(job, name, box->full_name);
}

static bool declare_types(gen_out *out, gen_job *job, const gen_file *file) {
  for (size_t i = 0; i < file->message_count; i++) {
    const char *name = file->messages[i]->c_name;
    gen_printf(out, "typedef struct %s %s;\n", name, name);
  }
  for (size_t i = 0; i < file->extension_count; i++) {
    const char *name = file->extensions[i]->c_name;
    gen_printf(out, "typedef struct %s %s;\n", name, name);
  }
  bool ok = true;
  for (size_t i = 0; i < file->message_count; i++) {
    ok = ok &&
         put_declaration(out, job, "cpb_message_def", file->messages[i]->c_name,
                         file->messages[i]->full_name);
  }
  for (size_t i = 0; i < file->enum_count; i++) {
    ok = ok && put_declaration(out, job, "cpb_enum_def", file->enums[i]->c_name,
                               file->enums[i]->full_name);
  }
  for (size_t i = 0; i < file->extension_count; i++) {
    ok = ok && put_extension_declaration(out, job, file->extensions[i]);
  }
  return ok;
}

static bool declare_file(gen_out *out, gen_job *job, const gen_file *file) {
  const char *name = gen_format(job->arena, "%s_file", file->c_stem);
  gen_printf(out, "extern %sconst cpb_file_def %s;\n\n", job->options.api,
             name);
  return gen_declare(job, name, file->proto->name);
}

static bool put_content(gen_out *out, gen_job *job, const gen_file *file) {
  for (size_t i = 0; i < file->enum_count; i++) {
    if (!put_enum(out, job, file->enums[i])) {
      return false;
    }
  }
  for (size_t i = 0; i < file->message_count; i++) {
    const gen_message *message = file->messages[i];
    if (!message->map_entry &&
        (!put_entries(out, job, message) || !put_message(out, job, message))) {
      return false;
    }
  }
  for (size_t i = 0; i < file->extension_count; i++) {
    if (!put_message(out, job, file->extensions[i])) {
      return false;
    }
  }
  return true;
}

static bool put_all_functions(gen_out *out, gen_job *job,
                              const gen_file *file) {
  if (file->message_count > 0 || file->extension_count > 0) {
    gen_puts(out, "/* Functions, by the macros of cpb/functions.h. */\n\n");
  }
  for (size_t i = 0; i < file->message_count; i++) {
    const gen_message *message = file->messages[i];
    if (!message->map_entry) {
      if (!gen_put_functions(out, job, message)) {
        return false;
      }
      gen_puts(out, "\n");
    }
  }
  for (size_t i = 0; i < file->extension_count; i++) {
    if (!gen_put_extension_functions(out, job, file->extensions[i])) {
      return false;
    }
    gen_puts(out, "\n");
  }
  return true;
}

bool gen_put_header(gen_out *out, gen_job *job, const gen_file *file) {
  const char *guard =
      gen_guard(job->arena, file->prefix, file->proto->name, ".pb.h");
  gen_put_banner(out, job, &gen_plugin_messages, file);
  gen_printf(out, "#ifndef %s\n#define %s\n\n", guard, guard);
  put_includes(out, job, file);
  gen_puts(out, "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n");
  bool ok = file->copied ? declare_file(out, job, file)
                         : declare_types(out, job, file) &&
                               declare_file(out, job, file) &&
                               put_content(out, job, file) &&
                               put_all_functions(out, job, file);
  gen_put_point(out, "end");
  gen_puts(out, "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n");
  return ok;
}
