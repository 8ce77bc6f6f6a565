/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The tables of messages and enums: initialisers of the structs that
 * cpb/message.h declares. Names private to the file have two underscores, which
 * no name of a schema brings about by itself. */

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "messages.h"

static const char *const type_names[] = {
    [CPB_DOUBLE] = "CPB_DOUBLE",     [CPB_FLOAT] = "CPB_FLOAT",
    [CPB_INT64] = "CPB_INT64",       [CPB_UINT64] = "CPB_UINT64",
    [CPB_INT32] = "CPB_INT32",       [CPB_FIXED64] = "CPB_FIXED64",
    [CPB_FIXED32] = "CPB_FIXED32",   [CPB_BOOL] = "CPB_BOOL",
    [CPB_STRING] = "CPB_STRING",     [CPB_GROUP] = "CPB_GROUP",
    [CPB_MESSAGE] = "CPB_MESSAGE",   [CPB_BYTES] = "CPB_BYTES",
    [CPB_UINT32] = "CPB_UINT32",     [CPB_ENUM] = "CPB_ENUM",
    [CPB_SFIXED32] = "CPB_SFIXED32", [CPB_SFIXED64] = "CPB_SFIXED64",
    [CPB_SINT32] = "CPB_SINT32",     [CPB_SINT64] = "CPB_SINT64",
};

static const struct mode_name {
  cpb_mode mode;
  const char *name;
} mode_names[] = {
    {CPB_IMPLICIT, "CPB_IMPLICIT"}, {CPB_EXPLICIT, "CPB_EXPLICIT"},
    {CPB_ONEOF, "CPB_ONEOF"},       {CPB_REPEATED, "CPB_REPEATED"},
    {CPB_PACKED, "CPB_PACKED"},     {CPB_MAP, "CPB_MAP"},
};

static const char *const well_known_names[] = {
    [CPB_WK_NONE] = "CPB_WK_NONE",
    [CPB_WK_ANY] = "CPB_WK_ANY",
    [CPB_WK_TIMESTAMP] = "CPB_WK_TIMESTAMP",
    [CPB_WK_DURATION] = "CPB_WK_DURATION",
    [CPB_WK_FIELD_MASK] = "CPB_WK_FIELD_MASK",
    [CPB_WK_STRUCT] = "CPB_WK_STRUCT",
    [CPB_WK_VALUE] = "CPB_WK_VALUE",
    [CPB_WK_LIST_VALUE] = "CPB_WK_LIST_VALUE",
    [CPB_WK_WRAPPER] = "CPB_WK_WRAPPER",
    [CPB_WK_EMPTY] = "CPB_WK_EMPTY",
    [CPB_WK_NULL_VALUE] = "CPB_WK_NULL_VALUE",
};

static const char *mode_name(cpb_mode mode) {
  size_t i = 0;
  while (mode_names[i].mode != mode) {
    i++;
  }
  return mode_names[i].name;
}

static bool declare_private(gen_job *job, const char *stem, const char *what,
                            cpb_str owner) {
  return gen_declare(job, gen_format(job->arena, "%s__%s", stem, what), owner);
}

/* ---- Rows of names ---- */

/* Begins what names lie in: an array, or a struct of it and its orders, of which
 * the array is a member. */
static void begin_names(gen_out *out, const char *type, const char *stem,
                        size_t count, size_t order_count) {
  if (order_count == 0) {
    gen_printf(out, "static const %s %s__names[] = {\n", type, stem);
    return;
  }
  gen_printf(out,
             "static const struct {\n"
             "  %s names[%zu];\n"
             "  uint32_t order[%zu];\n"
             "} %s__names = {{\n",
             type, count, order_count, stem);
}

/* Ends it, with the orders, which lie one after the other. */
static bool end_names(gen_out *out, gen_job *job, const uint32_t *order,
                      size_t order_count) {
  const char **items = gen_array(&job->schema, order_count, sizeof(items[0]));
  if (items == NULL) {
    return false;
  }
  if (order_count > 0) {
    for (size_t i = 0; i < order_count; i++) {
      items[i] = gen_format(job->arena, "%" PRIu32, order[i]);
    }
    gen_puts(out, "}, {\n    ");
    gen_put_list(out, 4, items, order_count);
    gen_puts(out, "}");
  }
  gen_puts(out, "};\n");
  return true;
}

/* ---- Enums ---- */

static const char *number_literal(gen_job *job, int32_t number) {
  return number == INT32_MIN ? "-2147483647 - 1"
                             : gen_format(job->arena, "%" PRId32, number);
}

static bool is_ordered(const cpb_enum_def *def) {
  return (def->flags & CPB_ENUM_NAME_ORDER) != 0;
}

static bool put_value_names(gen_out *out, gen_job *job,
                            const gen_enum *enumeration) {
  const cpb_enum_def *def = enumeration->def;
  size_t rows = def->flags & CPB_ENUM_JSON_NAMES ? 2 : 1;
  size_t count = rows * def->count;
  size_t order_count = is_ordered(def) ? count : 0;
  const void *order = def->names + count;
  begin_names(out, "cpb_str", enumeration->c_name, count, order_count);
  for (size_t i = 0; i < count; i++) {
    gen_printf(out, "    %s,\n", gen_string(job->arena, def->names[i]));
  }
  return end_names(out, job, order, order_count);
}

static bool put_values(gen_out *out, gen_job *job,
                       const gen_enum *enumeration) {
  const cpb_enum_def *def = enumeration->def;
  const char *name = enumeration->c_name;
  const char **items = gen_array(&job->schema, def->count, sizeof(items[0]));
  if (items == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < def->count; i++) {
    items[i] = number_literal(job, def->numbers[i]);
  }
  gen_printf(out, "static const int32_t %s__numbers[] = {\n    ", name);
  gen_put_list(out, 4, items, def->count);
  gen_puts(out, "};\n");
  if (!gen_has_names(job)) {
    return declare_private(job, name, "numbers", enumeration->full_name);
  }
  return put_value_names(out, job, enumeration) &&
         declare_private(job, name, "numbers", enumeration->full_name) &&
         declare_private(job, name, "names", enumeration->full_name);
}

static const char *enum_flags(const cpb_enum_def *def) {
  static const char *const names[] = {
      "0",
      "CPB_ENUM_JSON_NAMES",
      "CPB_ENUM_NAME_ORDER",
      "CPB_ENUM_JSON_NAMES | CPB_ENUM_NAME_ORDER",
  };
  return names[def->flags & 3];
}

bool gen_put_enum_tables(gen_out *out, gen_job *job,
                         const gen_enum *enumeration) {
  const cpb_enum_def *def = enumeration->def;
  const char *name = enumeration->c_name;
  if (!put_values(out, job, enumeration)) {
    return false;
  }
  gen_printf(out,
             "const cpb_enum_def %s_def = {\n"
             "    .numbers = %s__numbers,\n",
             name, name);
  if (gen_has_names(job)) {
    gen_printf(out, "    .names = %s__names%s,\n", name,
               is_ordered(def) ? ".names" : "");
  }
  gen_printf(out,
             "    .count = %" PRIu32
             ",\n"
             "    .default_value = %s,\n"
             "    .full_name = %s,\n"
             "    .file = &%s_file,\n"
             "    .abi = CPB_TABLE_ABI,\n"
             "    .well_known = %s,\n"
             "    .closed = %d,\n",
             def->count, number_literal(job, def->default_value),
             gen_string(job->arena, enumeration->full_name),
             enumeration->file->c_stem, well_known_names[def->well_known],
             def->closed);
  if (gen_has_names(job) && def->flags) {
    gen_printf(out, "    .flags = %s,\n", enum_flags(def));
  }
  gen_puts(out, "};\n\n");
  return true;
}

/* ---- Messages ---- */

static const char *flag_names(const gen_field *field) {
  static const char *const names[] = {
      "0",
      "CPB_FIELD_UTF8",
      "CPB_FIELD_CLOSED",
      "CPB_FIELD_UTF8 | CPB_FIELD_CLOSED",
      "CPB_FIELD_REQUIRED",
      "CPB_FIELD_UTF8 | CPB_FIELD_REQUIRED",
      "CPB_FIELD_CLOSED | CPB_FIELD_REQUIRED",
      "CPB_FIELD_UTF8 | CPB_FIELD_CLOSED | CPB_FIELD_REQUIRED",
  };
  return names[field->flags & 7];
}

static const char *presence(gen_job *job, const gen_message *message,
                            const gen_field *field) {
  if (field->mode == CPB_EXPLICIT) {
    return gen_format(job->arena, "offsetof(%s, has_" CPB_STR_FMT ")",
                      message->c_name, CPB_STR_ARG(field->proto->name));
  }
  if (field->oneof != NULL) {
    return gen_format(job->arena, "offsetof(%s, " CPB_STR_FMT "_case)",
                      message->c_name, CPB_STR_ARG(field->oneof->proto->name));
  }
  return "0";
}

/* The default of a oneof's member lies behind the empty message. */
static bool has_initial(const gen_field *field) {
  return field->initializer && field->mode == CPB_ONEOF;
}

/* What holds it: c_name alone is the union's own. */
static const char *initial_name(gen_job *job, const gen_field *field) {
  return gen_format(job->arena, "%s_%" PRId32, field->c_name,
                    field->proto->number);
}

static const char *initial(gen_job *job, const gen_message *message,
                           const gen_field *field) {
  return has_initial(field)
             ? gen_format(job->arena, "offsetof(struct %s__empty, %s)",
                          message->c_name, initial_name(job, field))
             : "0";
}

static void put_field(gen_out *out, gen_job *job, const gen_message *message,
                      size_t index) {
  const gen_field *field = message->sorted[index];
  const cpb_field_def *def = &message->def->fields[index];
  const char *member = field->oneof ? field->oneof->c_name : field->c_name;
  const char *items[] = {
      gen_format(job->arena, "CPB_TAG(%" PRId32, field->proto->number),
      gen_format(job->arena, "%" PRIu32 ")", gen_wire_type(field)),
      gen_format(job->arena, "offsetof(%s, %s)", message->c_name, member),
      presence(job, message, field),
      type_names[field->type],
      mode_name(field->mode),
      flag_names(field),
      gen_format(job->arena, "%" PRIu8, def->before),
      gen_format(job->arena, "%" PRIu16, def->sub),
      initial(job, message, field),
  };
  gen_puts(out, "    {");
  gen_put_list(out, 5, items, sizeof(items) / sizeof(items[0]));
  gen_puts(out, "},\n");
}

static bool has_sub(const gen_field *field) {
  return field->message || field->enumeration;
}

static bool put_subs(gen_out *out, gen_job *job, const gen_message *message) {
  size_t count = 0;
  for (size_t i = 0; i < message->field_count; i++) {
    const gen_field *field = message->sorted[i];
    if (!has_sub(field)) {
      continue;
    }
    if (count++ == 0) {
      gen_printf(out, "static const cpb_sub %s__subs[] = {\n", message->c_name);
    }
    if (field->message) {
      gen_printf(out, "    {.message = &%s_def},\n", field->message->c_name);
    } else {
      gen_printf(out, "    {.enumeration = &%s_def},\n",
                 field->enumeration->c_name);
    }
  }
  if (count > 0) {
    gen_puts(out, "};\n");
  }
  return count == 0 ||
         declare_private(job, message->c_name, "subs", message->full_name);
}

static bool put_fields(gen_out *out, gen_job *job, const gen_message *message) {
  if (message->field_count == 0) {
    return true;
  }
  gen_printf(out, "static const cpb_field_def %s__fields[] = {\n",
             message->c_name);
  for (size_t i = 0; i < message->field_count; i++) {
    put_field(out, job, message, i);
  }
  gen_puts(out, "};\n");
  return declare_private(job, message->c_name, "fields", message->full_name);
}

static bool has_order(const gen_message *message) {
  return (message->def->flags & CPB_MESSAGE_NAME_ORDER) != 0;
}

static bool put_names(gen_out *out, gen_job *job, const gen_message *message) {
  if (message->field_count == 0 || !gen_has_names(job)) {
    return true;
  }
  size_t order_count = has_order(message) ? 2 * message->field_count : 0;
  const void *order = message->def->names + message->field_count;
  begin_names(out, "cpb_field_name", message->c_name, message->field_count,
              order_count);
  for (size_t i = 0; i < message->field_count; i++) {
    const cpb_field_name *names = &message->def->names[i];
    const char *items[] = {gen_string(job->arena, names->name),
                           gen_string(job->arena, names->json)};
    gen_puts(out, "    {");
    gen_put_list(out, 5, items, 2);
    gen_puts(out, "},\n");
  }
  return end_names(out, job, order, order_count) &&
         declare_private(job, message->c_name, "names", message->full_name);
}

static bool has_reserved(const gen_job *job, const gen_message *message) {
  return message->proto->reserved_name.len > 0 && job->options.text;
}

static bool put_reserved(gen_out *out, gen_job *job,
                         const gen_message *message) {
  if (!has_reserved(job, message)) {
    return true;
  }
  gen_printf(out, "static const cpb_str %s__reserved[] = {\n", message->c_name);
  for (uint32_t i = 0; i < message->proto->reserved_name.len; i++) {
    cpb_str name = message->proto->reserved_name.items[i];
    gen_printf(out, "    %s,\n", gen_string(job->arena, name));
  }
  gen_puts(out, "};\n");
  return declare_private(job, message->c_name, "reserved", message->full_name);
}

/* The message's type or, with defaults of oneofs' members, a struct of it and
 * them; tells whether it is one. */
static bool put_prototype_type(gen_out *out, gen_job *job,
                               const gen_message *message) {
  bool wraps = false;
  for (size_t i = 0; i < message->field_count; i++) {
    const gen_field *field = &message->fields[i];
    if (!has_initial(field)) {
      continue;
    }
    if (!wraps) {
      gen_printf(out, "static const struct %s__empty {\n  %s cpb_;\n",
                 message->c_name, message->c_name);
    }
    gen_printf(out, "  %s%s;\n", gen_member_type(job, field),
               initial_name(job, field));
    wraps = true;
  }
  if (wraps) {
    gen_puts(out, "}");
  } else {
    gen_printf(out, "static const %s", message->c_name);
  }
  return wraps;
}

/* The message with nothing set. */
static bool put_prototype(gen_out *out, gen_job *job,
                          const gen_message *message) {
  if (!message->has_defaults) {
    return true;
  }
  bool wraps = put_prototype_type(out, job, message);
  gen_printf(out, " %s__empty = {\n", message->c_name);
  for (size_t i = 0; i < message->field_count; i++) {
    const gen_field *field = &message->fields[i];
    if (field->initializer) {
      gen_printf(out, "    .%s%s = %s,\n",
                 wraps && !has_initial(field) ? "cpb_." : "",
                 has_initial(field) ? initial_name(job, field) : field->c_name,
                 field->initializer);
    }
  }
  gen_puts(out, "};\n");
  return declare_private(job, message->c_name, "empty", message->full_name);
}

static const char *message_flags(gen_job *job, const gen_message *message) {
  uint32_t flags = message->def->flags;
  gen_out out = GEN_OUT(job->arena);
  if (flags & CPB_MESSAGE_MAP_ENTRY) {
    gen_puts(&out, " | CPB_MESSAGE_MAP_ENTRY");
  }
  if (flags & CPB_MESSAGE_REQUIRED) {
    gen_puts(&out, " | CPB_MESSAGE_REQUIRED");
  }
  if (flags & CPB_MESSAGE_SET) {
    gen_puts(&out, " | CPB_MESSAGE_SET");
  }
  if ((flags & CPB_MESSAGE_PLAIN_NAMES) && gen_has_names(job)) {
    gen_puts(&out, " | CPB_MESSAGE_PLAIN_NAMES");
  }
  if (has_order(message) && gen_has_names(job)) {
    gen_puts(&out, " | CPB_MESSAGE_NAME_ORDER");
  }
  cpb_str text = gen_out_text(&out);
  return text.len > 0 ? gen_format(job->arena, CPB_STR_FMT, (int)text.len - 3,
                                   text.data + 3)
                      : "0";
}

static void put_pointer(gen_out *out, const gen_message *message, bool there,
                        const char *member, const char *what, bool address) {
  if (there) {
    gen_printf(out, "    .%s = %s%s__%s,\n", member, address ? "&" : "",
               message->c_name, what);
  }
}

static void put_message_def(gen_out *out, gen_job *job,
                            const gen_message *message) {
  bool any = message->field_count > 0;
  gen_printf(out, "const cpb_message_def %s_def = {\n", message->c_name);
  put_pointer(out, message, any, "fields", "fields", false);
  put_pointer(out, message, message->def->subs != NULL, "subs", "subs", false);
  gen_printf(out,
             "    .field_count = %zu,\n"
             "    .dense = %u,\n"
             "    .size = sizeof(%s),\n"
             "    .abi = CPB_TABLE_ABI,\n"
             "    .well_known = %s,\n"
             "    .flags = %s,\n",
             message->field_count, message->def->dense, message->c_name,
             well_known_names[message->def->well_known],
             message_flags(job, message));
  if (has_reserved(job, message)) {
    gen_printf(out, "    .reserved_name_count = %" PRIu32 ",\n",
               message->proto->reserved_name.len);
  }
  put_pointer(out, message, message->has_defaults, "prototype", "empty", true);
  put_pointer(out, message, gen_is_fast(job, message), "decode", "decode",
              false);
  put_pointer(out, message, gen_is_fast(job, message), "encode", "encode",
              false);
  gen_printf(out, "    .full_name = %s,\n",
             gen_string(job->arena, message->full_name));
  put_pointer(out, message, any && gen_has_names(job), "names",
              has_order(message) ? "names.names" : "names", false);
  gen_printf(out, "    .file = &%s_file,\n", message->file->c_stem);
  put_pointer(out, message, has_reserved(job, message), "reserved_names",
              "reserved", false);
  gen_puts(out, "};\n");
  if (message->extendee) {
    gen_printf(out, "const cpb_extension %s_ext = {\n    &%s_def, &%s_def};\n",
               message->c_name, message->extendee->c_name, message->c_name);
  }
  gen_puts(out, "\n");
}

bool gen_put_message_tables(gen_out *out, gen_job *job,
                            const gen_message *message) {
  if (!put_prototype(out, job, message) || !put_subs(out, job, message) ||
      !put_fields(out, job, message) || !put_names(out, job, message) ||
      !put_reserved(out, job, message)) {
    return false;
  }
  put_message_def(out, job, message);
  return true;
}
