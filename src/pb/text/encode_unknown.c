/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Text of what is in a message but not in its table: extensions by name, other
 * fields by number. Text Format, "Unknown fields" leaves their form open; this
 * is that of protobuf's C++. */

#include "pb/message/extension.h"
#include "pb/message/raw.h"
#include "pb/message/registry.h"
#include "pb/message/unknown.h"
#include "pb/text/encode.h"
#include "pb/text/names.h"

/* A run of bytes is tried as a message so many levels deep. */
enum { GUESS_DEPTH = 10 };

/* ---- Extensions ---- */

/* A box whose only field is called after its type. */
static bool call_by_type(cpb_message_def *box, cpb_field_name *name,
                         cpb_arena *arena) {
  cpb_str type = cpb__sub(box, &box->fields[0])->full_name;
  char *text = cpb_arena_alloc(arena, type.len + 2);
  if (!text) {
    return false;
  }
  text[0] = '[';
  memcpy(text + 1, type.data, type.len);
  text[type.len + 1] = ']';
  name->name = (cpb_str){text, type.len + 2};
  box->names = name;
  return true;
}

/* Decoded into an arena of its own. */
static bool write_extension(cpb__json_out *o, const void *msg,
                            const cpb_extension *extension, bool *first) {
  cpb__json_aside aside;
  cpb_error error;
  cpb_code code = CPB_NO_MEMORY;
  bool ok = false;
  cpb_message_def def = *extension->box;
  cpb_field_name name = def.names[0];
  cpb__json_aside_init(&aside, o);
  void *box = cpb_message_new(extension->box, &aside.arena);
  if (box && (!cpb__text_by_type(extension) ||
              call_by_type(&def, &name, &aside.arena))) {
    code = cpb__extension_read(extension, msg, &aside.limits, &aside.arena, box,
                               &error);
  }
  if (code == CPB_OK) {
    /* what the box does not know is the message's, and written there */
    cpb_unknown_clear(box);
    ok = cpb__text_fields(o, box, &def, first);
  } else {
    (void)cpb__text_error(o,
                          code == CPB_MALFORMED ? CPB_INVALID_ARGUMENT : code,
                          "extension whose value does not decode");
    cpb__error_in_field(o->error, extension->box, &extension->box->fields[0],
                        -1);
  }
  cpb__arena_cleanup(&aside.arena);
  return ok;
}

static bool write_extensions(cpb__json_out *o, const void *msg,
                             const cpb_message_def *def, bool *first) {
  cpb__extensions walk = {.registry = o->registry};
  const cpb_extension *next = cpb__extensions_next(&walk, def);
  bool ok = true;
  for (; next && ok; next = cpb__extensions_next(&walk, def)) {
    ok = !cpb_extension_has(next, msg) || !next->box->names ||
         write_extension(o, msg, next, first);
  }
  return ok;
}

static bool is_extension(const cpb__json_out *o, const cpb_message_def *def,
                         const cpb__raw_field *raw) {
  cpb__extensions walk = {.registry = o->registry};
  const cpb_extension *next = cpb__extensions_next(&walk, def);
  while (next && !cpb__extension_owns(next, raw)) {
    next = cpb__extensions_next(&walk, def);
  }
  return next != NULL;
}

/* ---- The others ---- */

static bool write_raw(cpb__json_out *o, const cpb__raw_field *raw, int guesses,
                      bool *first);

/* 0x and all digits of a fixed number. */
static bool write_hex(cpb__json_out *o, uint64_t value, int digits) {
  static const char hex[] = "0123456789abcdef";
  if (!cpb__text_room(o, 18)) {
    return false;
  }
  *o->at++ = '0';
  *o->at++ = 'x';
  while (digits-- > 0) {
    *o->at++ = hex[value >> (4 * digits) & 15];
  }
  return true;
}

static bool write_group(cpb__json_out *o, cpb_str fields, int guesses) {
  cpb__raw raw;
  cpb__raw_field field;
  bool empty = true;
  bool ok = cpb__text_open(o);
  cpb__raw_begin(&raw, fields, o->depth);
  while (ok && cpb__raw_next(&raw, &field)) {
    ok = write_raw(o, &field, guesses, &empty);
  }
  return ok && cpb__text_close(o, empty);
}

static bool looks_like_fields(cpb_str bytes) {
  cpb__raw raw;
  cpb__raw_field field;
  cpb__raw_begin(&raw, bytes, GUESS_DEPTH);
  while (cpb__raw_next(&raw, &field)) {
  }
  return bytes.len != 0 && !raw.malformed;
}

static bool write_raw(cpb__json_out *o, const cpb__raw_field *raw, int guesses,
                      bool *first) {
  if (!cpb__text_next(o, first) || !cpb__text_unsigned(o, raw->number)) {
    return false;
  }
  switch (raw->wire) {
    case CPB__VARINT:
      return CPB__TEXT_LITERAL(o, ": ") && cpb__text_unsigned(o, raw->value);
    case CPB__FIXED32:
      return CPB__TEXT_LITERAL(o, ": ") && write_hex(o, raw->value, 8);
    case CPB__FIXED64:
      return CPB__TEXT_LITERAL(o, ": ") && write_hex(o, raw->value, 16);
    case CPB__LENGTH:
      if (guesses > 0 && o->depth > GUESS_DEPTH &&
          looks_like_fields(raw->content)) {
        return write_group(o, raw->content, guesses - 1);
      }
      return CPB__TEXT_LITERAL(o, ": ") &&
             cpb__text_string(o, raw->content, true);
    default:
      return write_group(o, raw->content, guesses);
  }
}

static bool write_others(cpb__json_out *o, const void *msg,
                         const cpb_message_def *def, bool *first) {
  size_t position = 0;
  cpb_str run;
  bool ok = true;
  while (ok && cpb_unknown_next(msg, &position, &run)) {
    cpb__raw raw;
    cpb__raw_field field;
    cpb__raw_begin(&raw, run, o->depth);
    while (ok && cpb__raw_next(&raw, &field)) {
      ok = is_extension(o, def, &field) ||
           write_raw(o, &field, GUESS_DEPTH, first);
    }
  }
  return ok;
}

bool cpb__text_unknown(cpb__json_out *o, const void *msg,
                       const cpb_message_def *def, bool *first) {
  return write_extensions(o, msg, def, first) &&
         (!(o->flags & CPB_PRINT_UNKNOWN) || write_others(o, msg, def, first));
}
