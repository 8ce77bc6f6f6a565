/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The encode function of a message: its fields from the last to the first. What
 * fails returns NULL without a word: the tables then find out why. */

#include <inttypes.h>

#include "cpb/fast.h"
#include "messages.h"

static void put_failure(gen_out *out, const char *indent) {
  gen_printf(out,
             "%sif (CPB__UNLIKELY(!out)) {\n"
             "%s  return NULL;\n"
             "%s}\n",
             indent, indent, indent);
}

static void put_tag(gen_out *out, const char *indent, const gen_field *field) {
  gen_printf(
      out, "%sout = cpb__put_varint(out, CPB_TAG(%" PRId32 ", %" PRIu32 "));\n",
      indent, field->proto->number, gen_wire_type(field));
}

static void put_room(gen_out *out, const char *indent, size_t bytes) {
  gen_printf(out, "%sout = cpb__encode_room(e, out, %zu);\n", indent, bytes);
  put_failure(out, indent);
}

/* The most bytes that are written for a number with its tag: eight for a tag of
 * more than two, by cpb__put_varint_long. */
static size_t scalar_room(const gen_field *field) {
  size_t tag = gen_tag_size(field) > 2 ? 8 : gen_tag_size(field);
  switch (gen_wire_type(field)) {
    case 1:
      return tag + 8;
    case 5:
      return tag + 4;
    default:
      return tag + (field->type == CPB_BOOL ? 1 : CPB__VARINT_MAX);
  }
}

/* Whether a field is set: an expression. */
static const char *condition(gen_job *job, const gen_field *field) {
  const char *access = gen_access(job, field);
  if (field->mode == CPB_EXPLICIT) {
    return gen_format(job->arena, "msg->has_" CPB_STR_FMT,
                      CPB_STR_ARG(field->proto->name));
  }
  if (field->mode == CPB_ONEOF) {
    return gen_format(job->arena, "msg->" CPB_STR_FMT "_case == %" PRId32,
                      CPB_STR_ARG(field->oneof->proto->name),
                      field->proto->number);
  }
  if (!gen_is_single(field) || field->type == CPB_STRING ||
      field->type == CPB_BYTES) {
    return gen_format(job->arena, "%s.len != 0", access);
  }
  switch (field->type) {
    case CPB_FLOAT:
      return gen_format(job->arena, "cpb__any_bits32(&%s)", access);
    case CPB_DOUBLE:
      return gen_format(job->arena, "cpb__any_bits64(&%s)", access);
    case CPB_BOOL:
    case CPB_MESSAGE:
    case CPB_GROUP:
      return access;
    default:
      return gen_format(job->arena, "%s != 0", access);
  }
}

/* ---- Fields ---- */

/* A number as the varint that stands for it, around its name. */
static const struct conversion {
  const char *before;
  const char *after;
} to_varint[] = {
    [CPB_INT64] = {"(uint64_t)", ""},
    [CPB_UINT64] = {"", ""},
    [CPB_INT32] = {"(uint64_t)(int64_t)", ""},
    [CPB_BOOL] = {"", ""},
    [CPB_UINT32] = {"", ""},
    [CPB_ENUM] = {"(uint64_t)(int64_t)", ""},
    [CPB_SINT32] = {"cpb__zigzag32((uint32_t)", ")"},
    [CPB_SINT64] = {"cpb__zigzag64((uint64_t)", ")"},
};

static void put_number(gen_out *out, gen_job *job, const gen_field *field) {
  const char *access = gen_access(job, field);
  uint32_t wire = gen_wire_type(field);
  if (wire == 0) {
    gen_printf(out, "    out = cpb__put_varint(out, %s%s%s);\n",
               to_varint[field->type].before, access,
               to_varint[field->type].after);
  } else {
    gen_printf(out, "    out = cpb__put_fixed%s(out, &%s);\n",
               wire == 1 ? "64" : "32", access);
  }
}

/* A message, of which that is the address, or a string or bytes, with the
 * length. */
static void put_sized(gen_out *out, gen_job *job, const gen_field *field,
                      const char *address) {
  const char *items[] = {"e", "out", address, NULL};
  if (field->message) {
    items[3] = gen_format(job->arena, "%s__encode", field->message->c_name);
    gen_puts(out, "    out = cpb__put_message(");
    gen_put_list(out, 27, items, 4);
  } else {
    bool utf8 = field->flags & CPB_FIELD_UTF8;
    gen_puts(out, utf8 ? "    out = cpb__put_utf8("
                       : "    out = cpb__encode_bytes(");
    gen_put_list(out, utf8 ? 24 : 28, items, 3);
  }
  gen_puts(out, ");\n");
  put_failure(out, "    ");
}

static void put_value(gen_out *out, gen_job *job, const gen_field *field) {
  const char *access = gen_access(job, field);
  if (field->message) {
    put_sized(out, job, field, access);
  } else if (gen_wire_type(field) == 2) {
    put_sized(out, job, field, gen_format(job->arena, "&%s", access));
  } else {
    if (field->mode == CPB_ONEOF) {
      put_room(out, "    ", scalar_room(field));
    }
    put_number(out, job, field);
  }
  put_tag(out, "    ", field);
}

static void put_repeated(gen_out *out, gen_job *job, const gen_field *field) {
  const char *access = gen_access(job, field);
  gen_printf(out, "  for (uint32_t i = %s.len; i-- > 0;) {\n", access);
  put_sized(out, job, field, gen_format(job->arena, "&%s.items[i]", access));
  put_tag(out, "    ", field);
  gen_puts(out, "  }\n");
}

static void put_by_table(gen_out *out, gen_job *job, const gen_message *message,
                         size_t index) {
  const char *items[] = {"e", "out", "msg",
                         gen_format(job->arena, "&%s_def", message->c_name),
                         gen_format(job->arena, "%zu", index)};
  gen_puts(out, "    out = cpb__encode_field(");
  gen_put_list(out, 28, items, 5);
  gen_puts(out, ");\n");
  put_failure(out, "    ");
}

/* ---- All of them ---- */

/* A number for which the room is seen to together with its neighbours. */
static bool is_plain(const gen_field *field) {
  return gen_is_single(field) && !field->message && field->mode != CPB_ONEOF &&
         gen_wire_type(field) != 2;
}

/* The room that the plain fields from `count` - 1 down to the next other one
 * need. */
static size_t run_room(const gen_message *message, size_t count) {
  size_t bytes = 0;
  while (count > 0 && is_plain(message->sorted[count - 1])) {
    bytes += scalar_room(message->sorted[--count]);
  }
  return bytes;
}

/* Whether a field and the one after it are members of one oneof. */
static bool is_alternative(const gen_message *message, size_t index) {
  const gen_field *field = message->sorted[index];
  return field->oneof && index + 1 < message->field_count &&
         message->sorted[index + 1]->oneof == field->oneof;
}

/* Whether the value, or each element, is written by code of its own. */
static bool is_direct(const gen_job *job, const gen_message *message,
                      const gen_field *field) {
  return field->message ? gen_is_direct(job, message, field)
                        : gen_is_single(field) || field->type == CPB_STRING ||
                              field->type == CPB_BYTES;
}

static void put_field(gen_out *out, gen_job *job, const gen_message *message,
                      size_t index) {
  const gen_field *field = message->sorted[index];
  bool direct = is_direct(job, message, field);
  bool first = index + 1 == message->field_count ||
               !is_plain(message->sorted[index + 1]);
  if (direct && field->mode == CPB_REPEATED) {
    put_repeated(out, job, field);
    return;
  }
  if (is_plain(field) && first) {
    put_room(out, "  ", run_room(message, index + 1));
  }
  gen_printf(out, "%sif (%s) {\n",
             is_alternative(message, index) ? " else " : "  ",
             condition(job, field));
  if (direct) {
    put_value(out, job, field);
  } else {
    put_by_table(out, job, message, index);
  }
  gen_puts(out,
           index > 0 && is_alternative(message, index - 1) ? "  }" : "  }\n");
}

void gen_put_encode(gen_out *out, gen_job *job, const gen_message *message) {
  const char *name = message->c_name;
  gen_printf(out,
             "static char *%s__encode(\n"
             "    cpb__encoder *e, char *out, const void *from) {\n"
             "  const %s *msg = (const %s *)from;\n"
             "  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {\n"
             "    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);\n",
             name, name, name);
  put_failure(out, "    ");
  gen_puts(out, "  }\n");
  for (size_t i = message->field_count; i-- > 0;) {
    put_field(out, job, message, i);
  }
  gen_puts(out,
           "  return out;\n"
           "}\n\n");
}
