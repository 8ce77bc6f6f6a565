/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The decode function of a message: a switch over its tags, in which each field,
 * once read, looks whether the next one follows, since encoders write in the
 * order of numbers. What it cannot do goes to the label `slow`, and there to the
 * tables; nothing that cannot be done twice may have happened before. */

#include <inttypes.h>

#include "messages.h"

enum { LONGEST_TAG = 2 }; /* that gets a case */

/* Begins a block that is entered on failure. */
static void put_unless(gen_out *out, const char *indent, const char *condition,
                       const char *statement) {
  gen_printf(out,
             "%sif (CPB__UNLIKELY(%s)) {\n"
             "%s  %s;\n"
             "%s}\n",
             indent, condition, indent, statement, indent);
}

static const char *tag_of(gen_job *job, const gen_field *field) {
  return gen_format(job->arena, "CPB_TAG(%" PRId32 ", %" PRIu32 ")",
                    field->proto->number, gen_wire_type(field));
}

/* The position after the tag. */
static const char *after_tag(gen_job *job, const gen_field *field) {
  return gen_format(job->arena, "p + %zu", gen_tag_size(field));
}

/* Statements that make a field count as set. */
static void put_mark(gen_out *out, const char *indent, const gen_field *field) {
  if (field->mode == CPB_EXPLICIT) {
    gen_printf(out, "%smsg->has_" CPB_STR_FMT " = true;\n", indent,
               CPB_STR_ARG(field->proto->name));
  } else if (field->mode == CPB_ONEOF) {
    gen_printf(out, "%smsg->" CPB_STR_FMT "_case = %" PRId32 ";\n", indent,
               CPB_STR_ARG(field->oneof->proto->name), field->proto->number);
  }
}

/* ---- Numbers and strings ---- */

static const char *const from_varint[] = {
    [CPB_INT64] = "(int64_t)number",
    [CPB_UINT64] = "number",
    [CPB_INT32] = "(int32_t)number",
    [CPB_BOOL] = "number != 0",
    [CPB_UINT32] = "(uint32_t)number",
    [CPB_ENUM] = "(int32_t)number",
    [CPB_SINT32] = "(int32_t)cpb__unzigzag32((uint32_t)number)",
    [CPB_SINT64] = "(int64_t)cpb__unzigzag64(number)",
};

static void put_varint(gen_out *out, gen_job *job, const gen_field *field) {
  gen_printf(out, "        p = cpb__get_varint(%s, &number);\n",
             after_tag(job, field));
  put_unless(out, "        ", "!p", "goto slow");
  if (field->flags & CPB_FIELD_CLOSED) {
    gen_printf(out,
               "        if (cpb__enum_find(&%s_def, (int32_t)number) < 0) {\n"
               "          goto slow;\n"
               "        }\n",
               field->enumeration->c_name);
  }
  gen_printf(out, "        %s = %s;\n", gen_access(job, field),
             from_varint[field->type]);
}

static void put_string(gen_out *out, gen_job *job, const gen_field *field) {
  const char *items[] = {"d",
                         after_tag(job, field),
                         "fast",
                         "end",
                         gen_format(job->arena, "&%s", gen_access(job, field)),
                         field->flags & CPB_FIELD_UTF8 ? "CPB_FIELD_UTF8"
                                                       : "0"};
  gen_puts(out, "        p = cpb__get_string(");
  gen_put_list(out, 28, items, 6);
  gen_puts(out, ");\n");
  put_unless(out, "        ", "!p", "goto slow");
}

static void put_scalar(gen_out *out, gen_job *job, const gen_field *field) {
  switch (gen_wire_type(field)) {
    case 0:
      put_varint(out, job, field);
      break;
    case 2:
      put_string(out, job, field);
      break;
    default:
      gen_printf(out, "        p = cpb__get_fixed%s(%s, &%s);\n",
                 gen_wire_type(field) == 1 ? "64" : "32", after_tag(job, field),
                 gen_access(job, field));
  }
  put_mark(out, "        ", field);
}

/* ---- Messages ---- */

static void put_length(gen_out *out, gen_job *job, const char *indent,
                       const gen_field *field) {
  gen_printf(out, "%sp = cpb__get_end(d, %s, end, &stop);\n", indent,
             after_tag(job, field));
  put_unless(out, indent, "!p", "goto slow");
}

static void put_content(gen_out *out, gen_job *job, const char *indent,
                        const gen_field *field, const char *to) {
  const char *items[] = {
      "d", "p", "stop", to,
      gen_format(job->arena, "%s__decode", field->message->c_name)};
  gen_printf(out, "%sp = cpb__take_message(", indent);
  gen_put_list(out, 30, items, 5);
  gen_puts(out, ");\n");
  put_unless(out, indent, "!p", "goto slow");
}

static void put_single(gen_out *out, gen_job *job, const gen_field *field) {
  const char *access = gen_access(job, field);
  const char *type = field->message->c_name;
  put_length(out, job, "        ", field);
  if (field->mode == CPB_ONEOF) {
    gen_printf(out,
               "        if (msg->" CPB_STR_FMT "_case != %" PRId32
               " ||\n            !%s) {\n",
               CPB_STR_ARG(field->oneof->proto->name), field->proto->number,
               access);
  } else {
    gen_printf(out, "        if (!%s) {\n", access);
  }
  gen_printf(out, "          fresh = cpb__decode_new(d, &%s_def);\n", type);
  put_unless(out, "          ", "!fresh", "goto slow");
  gen_printf(out, "          %s = (%s *)fresh;\n", access, type);
  put_mark(out, "          ", field);
  gen_puts(out, "        }\n");
  put_content(out, job, "        ", field, access);
}

static void put_repeated(gen_out *out, gen_job *job, const gen_field *field) {
  gen_puts(out,
           "        do {\n"
           "          start = p;\n");
  put_length(out, job, "          ", field);
  gen_printf(out,
             "          fresh = cpb__next_item(d, &%s,\n"
             "                                 sizeof(%s));\n",
             gen_access(job, field), field->message->c_name);
  put_unless(out, "          ", "!fresh", "goto slow");
  gen_printf(out,
             "          cpb__message_clear(&%s_def, fresh);\n"
             "          %s.len++;\n",
             field->message->c_name, gen_access(job, field));
  put_content(out, job, "          ", field, "fresh");
  gen_printf(out, "        } while (cpb__next_is(p, fast, %s));\n",
             tag_of(job, field));
}

/* ---- All of them ---- */

static void put_by_table(gen_out *out, gen_job *job, const gen_message *message,
                         const gen_field *field, size_t index) {
  const char *items[] = {"d",
                         after_tag(job, field),
                         "end",
                         "msg",
                         gen_format(job->arena, "&%s_def", message->c_name),
                         gen_format(job->arena, "%zu", index)};
  gen_puts(out, "        p = cpb__decode_field(");
  gen_put_list(out, 30, items, 6);
  gen_puts(out, ");\n");
  put_unless(out, "        ", "!p", "return NULL");
}

static bool is_scalar(const gen_field *field) {
  return gen_is_single(field) && !field->message;
}

static bool has_case(const gen_field *field) {
  return gen_tag_size(field) <= LONGEST_TAG;
}

/* Whether a field is looked for after the one before it: of a oneof's members
 * any may be there. */
static bool is_likely(const gen_field *field) {
  return has_case(field) && !field->oneof;
}

static void put_field(gen_out *out, gen_job *job, const gen_message *message,
                      size_t index) {
  const gen_field *field = message->sorted[index];
  gen_printf(out, "      case %s: /* " CPB_STR_FMT " */\n", tag_of(job, field),
             CPB_STR_ARG(field->proto->name));
  if (gen_is_direct(job, message, field)) {
    if (field->mode == CPB_REPEATED) {
      put_repeated(out, job, field);
    } else {
      put_single(out, job, field);
    }
  } else if (is_scalar(field)) {
    put_scalar(out, job, field);
  } else {
    put_by_table(out, job, message, field, index);
  }
  if (index + 1 < message->field_count &&
      is_likely(message->sorted[index + 1])) {
    gen_printf(out,
               "        if (!cpb__next_is(p, fast, %s)) {\n"
               "          continue;\n"
               "        }\n"
               "        start = p;\n"
               "        /* fall through */\n",
               tag_of(job, message->sorted[index + 1]));
  } else {
    gen_puts(out, "        continue;\n");
  }
}

/* What the function needs of variables and labels. */
typedef struct needs {
  bool number;
  bool stop;
  bool slow;
  bool long_tags;
} needs;

static needs find_needs(gen_job *job, const gen_message *message) {
  needs found = {false, false, false, false};
  for (size_t i = 0; i < message->field_count; i++) {
    const gen_field *field = message->sorted[i];
    if (!has_case(field)) {
      continue;
    }
    found.number |= gen_is_single(field) && gen_wire_type(field) == 0;
    found.stop |= gen_is_direct(job, message, field);
    found.slow |= is_scalar(field)
                      ? gen_wire_type(field) == 0 || gen_wire_type(field) == 2
                      : gen_is_direct(job, message, field);
    found.long_tags |= gen_tag_size(field) > 1;
  }
  return found;
}

void gen_put_decode(gen_out *out, gen_job *job, const gen_message *message) {
  const char *name = message->c_name;
  needs want = find_needs(job, message);
  gen_printf(
      out,
      "static const char *%s__decode(\n"
      "    cpb__decoder *d, const char *p, const char *end, void *to) {\n"
      "  %s *msg = (%s *)to;\n"
      "  const char *fast = cpb__fast_end(d, end);\n"
      "  const char *start = p;\n",
      name, name, name);
  if (want.stop) {
    gen_puts(out,
             "  const char *stop = NULL;\n"
             "  void *fresh = NULL;\n");
  }
  if (want.number) {
    gen_puts(out, "  uint64_t number = 0;\n");
  }
  gen_printf(out,
             "  while (p < fast) {\n"
             "    start = p;\n"
             "    switch (%s) {\n",
             want.long_tags ? "cpb__peek_tag(p)" : "(uint8_t)*p");
  for (size_t i = 0; i < message->field_count; i++) {
    if (has_case(message->sorted[i])) {
      put_field(out, job, message, i);
    }
  }
  gen_printf(out,
             "      default:\n"
             "%s"
             "        p = cpb__decode_one(d, start, end, msg, &%s_def);\n",
             want.slow ? "      slow:\n" : "", name);
  put_unless(out, "        ", "!p", "return NULL");
  gen_printf(out,
             "    }\n"
             "  }\n"
             "  return p == end ? p\n"
             "                  : cpb__decode_rest(d, p, start, end, msg,\n"
             "                                     &%s_def);\n"
             "}\n\n",
             name);
}
