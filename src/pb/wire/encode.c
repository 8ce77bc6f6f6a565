/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "base/text.h"
#include "pb/message/unknown.h"
#include "pb/options.h"
#include "pb/wire/ascii.h"
#include "pb/wire/encoder.h"
#include "pb/wire/varint.h"

char *cpb__encode_error(cpb__encoder *e, cpb_code code, const char *message) {
  (void)cpb__error_set(e->error, code, 0, message);
  return NULL;
}

static char *too_large(cpb__encoder *e) {
  return cpb__encode_error(e, CPB_LIMIT, "more bytes than the limit allows");
}

/* ---- The window ---- */

/* Makes the window of memory that the arena has just handed out, and of the rest
 * of its block where that is what follows. */
static void set_window(cpb__encoder *e, char *memory, size_t size) {
  cpb_arena *arena = e->arena;
  e->in_block = arena->ptr == memory + ((size + 7) & ~(size_t)7);
  if (e->in_block) {
    arena->ptr = memory;
  }
  e->begin = memory;
  e->end = e->in_block ? arena->end : memory + size;
}

char *cpb__encode_grow(cpb__encoder *e, char *out, size_t n) {
  size_t used = (size_t)(e->end - out);
  /* not every byte that is asked for will be written */
  if (n > CPB__MAX_MESSAGE || used + n > e->max_bytes + 64) {
    return too_large(e);
  }
  size_t size = 2 * (used + n) + 128;
  size_t free_size = (size_t)(e->arena->end - e->arena->ptr);
  char *old = out;
  char *memory =
      cpb_arena_alloc(e->arena, size > free_size ? size : free_size + 1);
  if (!memory) {
    (void)cpb__error_memory(e->error, e->arena);
    return NULL;
  }
  set_window(e, memory, size > free_size ? size : free_size + 1);
  out = e->end - used;
  cpb__copy(out, old, used);
  return out;
}

/* ---- Values ---- */

char *cpb__put_varint_long(char *to, uint64_t value) {
  uint64_t x = value & 0x00FFFFFFFFFFFFFFu;
  x = (x & 0x0FFFFFFFu) | (x & 0x00FFFFFFF0000000u) << 4;
  x = (x & 0x00003FFF00003FFFu) | (x & 0x0FFFC0000FFFC000u) << 2;
  x = (x & 0x007F007F007F007Fu) | (x & 0x3F803F803F803F80u) << 1;
  x |= 0x8080808080808080u; /* more bytes follow */
  size_t size = cpb__varint_size(value);
  if (CPB__UNLIKELY(size > 8)) {
    *--to = size == 10 ? 1 : (char)(value >> 56);
    if (size == 10) {
      *--to = (char)(value >> 56 | 0x80);
    }
    size = 8;
  } else {
    /* what is written below the varint will be written over */
    x = x << (64 - 8 * size) & INT64_MAX;
  }
  x = CPB__LITTLE64(x);
  memcpy(to - 8, &x, 8);
  return to - size;
}

/* Any string or bytes. */
CPB__APART static char *encode_view(cpb__encoder *e, char *out,
                                    const cpb_str *str, bool utf8) {
  out = cpb__encode_room(e, out, str->len + CPB__SCALAR_ROOM);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  out -= str->len;
  if (CPB__UNLIKELY(!cpb__copy_ascii(out, str->data, str->len)) && utf8 &&
      !cpb__utf8_valid(str->data, str->len)) {
    return cpb__encode_error(e, CPB_INVALID_ARGUMENT, "string is not UTF-8");
  }
  return cpb__put_varint(out, str->len);
}

/* What cpb__put_utf8 turned away. Short ones can still do without a call, and so
 * without registers to save. */
char *cpb__encode_utf8(cpb__encoder *e, char *out, const cpb_str *str) {
  size_t len = str->len;
  if (len < 8 && (size_t)(out - e->begin) >= 8 + CPB__SCALAR_ROOM) {
    char *to = out - len;
    if (CPB__LIKELY(cpb__copy_below_8(to, str->data, len) == 0)) {
      to[-1] = (char)len;
      return to - 1;
    }
  }
  return encode_view(e, out, str, true);
}

char *cpb__encode_bytes(cpb__encoder *e, char *out, const cpb_str *str) {
  size_t len = str->len;
  if (len <= CPB__SHORT &&
      (size_t)(out - e->begin) >= CPB__SHORT + CPB__SCALAR_ROOM) {
    out -= len;
    cpb__copy_short(out, str->data, len);
    *--out = (char)len;
    return out;
  }
  return encode_view(e, out, str, false);
}

/* ---- Messages ---- */

static char *encode_fields(cpb__encoder *e, char *out, const void *msg,
                           const cpb_message_def *def);

static inline char *encode_content(cpb__encoder *e, char *out, const void *msg,
                                   const cpb_message_def *def) {
  return def->encode && !e->by_tables && cpb__is_current(def)
             ? def->encode(e, out, msg)
             : encode_fields(e, out, msg, def);
}

/* Makes sure of room for a tag and a number; false after an error. */
static inline bool make_room(cpb__encoder *e, char **out) {
  if (CPB__LIKELY((size_t)(*out - e->begin) >= CPB__SCALAR_ROOM)) {
    return true;
  }
  *out = cpb__encode_grow(e, *out, CPB__SCALAR_ROOM);
  return *out != NULL;
}

/* A message one level down, with room for what comes before it. */
static inline char *encode_inner(cpb__encoder *e, char *out, const void *msg,
                                 const cpb_message_def *def) {
  if (CPB__UNLIKELY(e->depth == 0)) {
    return cpb__encode_error(e, CPB_LIMIT, "nested too deeply");
  }
  e->depth--;
  out = msg ? encode_content(e, out, msg, def) : out;
  e->depth++;
  return CPB__LIKELY(out != NULL) && make_room(e, &out) ? out : NULL;
}

static inline char *encode_with_length(cpb__encoder *e, char *out,
                                       const void *msg,
                                       const cpb_message_def *def) {
  size_t after = (size_t)(e->end - out);
  out = encode_inner(e, out, msg, def);
  return CPB__LIKELY(out != NULL)
             ? cpb__put_varint(out, (size_t)(e->end - out) - after)
             : NULL;
}

CPB__APART char *cpb__encode_message(cpb__encoder *e, char *out,
                                     const void *msg,
                                     const cpb_message_def *def,
                                     const cpb_field_def *field) {
  if (field->type != CPB_GROUP) {
    return encode_with_length(e, out, msg, def);
  }
  if (!make_room(e, &out)) {
    return NULL;
  }
  return encode_inner(e, cpb__put_varint(out, field->tag + 1), msg, def);
}

/* A list of messages that are not groups. */
CPB__APART static char *encode_messages(cpb__encoder *e, char *out,
                                        const void *msg,
                                        const cpb_message_def *def,
                                        const cpb_field_def *field) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  const cpb_message_def *sub = cpb__sub(def, field);
  const char *item = (const char *)list->items + (size_t)list->len * sub->size;
  for (uint32_t i = list->len; i-- > 0;) {
    item -= sub->size;
    out = encode_with_length(e, out, item, sub);
    if (CPB__UNLIKELY(!out)) {
      cpb__error_in_item(e->error, def, field, msg, i);
      return NULL;
    }
    out = cpb__put_varint(out, field->tag);
  }
  return out;
}

char *cpb__encode_unknown(cpb__encoder *e, char *out,
                          const cpb_unknown *unknown) {
  for (uint32_t i = unknown->len; i-- > 0 && out;) {
    const cpb_str *run = &unknown->runs[i];
    out = cpb__encode_room(e, out, run->len);
    out = out ? cpb__write_before(out, run->data, run->len) : NULL;
  }
  return out;
}

/* ---- The loop ---- */

static inline __attribute__((always_inline)) char *encode_number(
    cpb__encoder *e, char *out, uint64_t value, const cpb_field_def *field) {
  if (value == 0 && field->mode == CPB_IMPLICIT) {
    return out;
  }
  if (CPB__UNLIKELY(!make_room(e, &out))) {
    return NULL;
  }
  out = cpb__put_varint(out, value);
  return cpb__put_varint(out, field->tag);
}

static inline char *encode_string(cpb__encoder *e, char *out,
                                  const cpb_str *from,
                                  const cpb_field_def *field, bool bare) {
  if (from->len == 0 && bare) {
    return out;
  }
  out = cpb__put_view(e, out, from, field->flags);
  return CPB__LIKELY(out != NULL) ? cpb__put_varint(out, field->tag) : NULL;
}

/* A field that is no list, nor known to be unset by what stands elsewhere than
 * in its value. Strings, the most common, have a branch of their own, which is
 * foreseen more often than where a switch goes. */
static inline __attribute__((always_inline)) char *encode_single(
    cpb__encoder *e, char *out, const void *msg, const cpb_message_def *def,
    const cpb_field_def *field) {
  const void *from = cpb__at_const(msg, field->offset);
  bool bare = field->mode == CPB_IMPLICIT;
  const void *sub = NULL;
  if (field->type == CPB_STRING) {
    return encode_string(e, out, from, field, bare);
  }
  switch (field->type) {
    case CPB_INT32:
    case CPB_ENUM:
      return encode_number(e, out, cpb__load_varint(from, CPB_INT32), field);
    case CPB_UINT32:
      return encode_number(e, out, cpb__load_varint(from, CPB_UINT32), field);
    case CPB_INT64:
    case CPB_UINT64:
      return encode_number(e, out, cpb__load_varint(from, CPB_UINT64), field);
    case CPB_BOOL:
      return encode_number(e, out, cpb__load_varint(from, CPB_BOOL), field);
    case CPB_SINT32:
      return encode_number(e, out, cpb__load_varint(from, CPB_SINT32), field);
    case CPB_SINT64:
      return encode_number(e, out, cpb__load_varint(from, CPB_SINT64), field);
    case CPB_FIXED32:
    case CPB_SFIXED32:
    case CPB_FLOAT:
      if (*(const cpb__u32 *)from == 0 && bare) {
        return out;
      }
      if (CPB__UNLIKELY(!make_room(e, &out))) {
        return NULL;
      }
      out = cpb__put_fixed32(out, from);
      break;
    case CPB_FIXED64:
    case CPB_SFIXED64:
    case CPB_DOUBLE:
      if (*(const cpb__u64 *)from == 0 && bare) {
        return out;
      }
      if (CPB__UNLIKELY(!make_room(e, &out))) {
        return NULL;
      }
      out = cpb__put_fixed64(out, from);
      break;
    case CPB_BYTES:
      return encode_string(e, out, from, field, bare);
    default: /* CPB_MESSAGE, CPB_GROUP */
      sub = *(const cpb__ptr *)from;
      if (!sub && bare) {
        return out;
      }
      out = cpb__encode_message(e, out, sub, cpb__sub(def, field), field);
  }
  return CPB__LIKELY(out != NULL) ? cpb__put_varint(out, field->tag) : NULL;
}

static inline char *encode_list(cpb__encoder *e, char *out, const void *msg,
                                const cpb_message_def *def,
                                const cpb_field_def *field) {
  return cpb__op(field) == CPB__OP(CPB_REPEATED, CPB_MESSAGE)
             ? encode_messages(e, out, msg, def, field)
             : cpb__encode_list(e, out, msg, def, field);
}

static inline bool is_marked(const void *msg, const cpb_field_def *field) {
  return *((const uint8_t *)msg + field->presence) != 0;
}

/* The member with that number, or NULL, of a oneof whose members end with this
 * one. Where their numbers follow each other it stands where it has to; else all of
 * them are looked at: where to stop could not be foreseen. */
static inline const cpb_field_def *find_member(const cpb_field_def *last,
                                               uint32_t number) {
  uint32_t back = cpb__number(last) - number;
  if (CPB__LIKELY(back <= last->before && cpb__number(last - back) == number)) {
    return last - back;
  }
  const cpb_field_def *member = NULL;
  for (size_t i = 0; number != 0 && i <= last->before; i++) {
    member = cpb__number(last - i) == number ? last - i : member;
  }
  return member;
}

/* What is set, if anything is, of a oneof whose members end with this one. */
CPB__APART static char *encode_oneof(cpb__encoder *e, char *out,
                                     const void *msg,
                                     const cpb_message_def *def,
                                     const cpb_field_def *last) {
  const cpb_field_def *set = find_member(last, cpb__case(msg, last));
  if (!set) {
    return out;
  }
  out = encode_single(e, out, msg, def, set);
  if (CPB__UNLIKELY(!out)) {
    cpb__error_in_field(e->error, def, set, -1);
  }
  return out;
}

static inline bool is_empty(const void *msg, const cpb_field_def *list) {
  return ((const cpb__items *)cpb__at_const(msg, list->offset))->len == 0;
}

/* A list or, by the last one, members of a oneof. */
static inline char *encode_other(cpb__encoder *e, char *out, const void *msg,
                                 const cpb_message_def *def,
                                 const cpb_field_def *field) {
  if (field->mode == CPB_ONEOF) {
    return encode_oneof(e, out, msg, def, field);
  }
  return is_empty(msg, field) ? out : encode_list(e, out, msg, def, field);
}

static char *encode_fields(cpb__encoder *e, char *out, const void *msg,
                           const cpb_message_def *def) {
  const cpb_unknown *unknown = cpb__unknown(def, msg);
  if (CPB__UNLIKELY(unknown != NULL)) {
    out = cpb__encode_unknown(e, out, unknown);
    if (!out) {
      return NULL;
    }
  }
  const cpb_field_def *first = def->fields;
  for (const cpb_field_def *field = cpb__fields_end(def); field != first;) {
    field--;
    if (field->mode != CPB_IMPLICIT && field->mode != CPB_EXPLICIT) {
      out = encode_other(e, out, msg, def, field);
      if (CPB__UNLIKELY(!out)) {
        return NULL;
      }
      field -= field->before;
      continue;
    }
    if (field->mode == CPB_EXPLICIT && !is_marked(msg, field)) {
      continue;
    }
    out = encode_single(e, out, msg, def, field);
    if (CPB__UNLIKELY(!out)) {
      cpb__error_in_field(e->error, def, field, -1);
      return NULL;
    }
  }
  return out;
}

/* ---- For generated code ---- */

char *cpb__encode_field(cpb__encoder *e, char *out, const void *msg,
                        const cpb_message_def *def, size_t index) {
  const cpb_field_def *field = &def->fields[index];
  if (cpb__is_list(field)) {
    return cpb__encode_list(e, out, msg, def, field);
  }
  out = cpb__encode_message(e, out, cpb__get_message(msg, field),
                            cpb__sub(def, field), field);
  return CPB__LIKELY(out != NULL) ? cpb__put_varint(out, field->tag) : NULL;
}

/* ---- Entry points ---- */

/* Writes a message after `prefix` free bytes; NULL after an error. */
static inline char *encode_all(cpb__encoder *e, const void *msg,
                               const cpb_message_def *def, size_t prefix) {
  e->begin = e->arena->ptr;
  e->end = e->arena->end;
  e->in_block = true;
  char *data = cpb__encode_room(e, e->end, CPB__SCALAR_ROOM);
  data = CPB__LIKELY(data != NULL) ? encode_content(e, data, msg, def) : NULL;
  if (CPB__UNLIKELY(!data)) {
    return NULL;
  }
  if (CPB__UNLIKELY((size_t)(e->end - data) > e->max_bytes)) {
    return too_large(e);
  }
  return cpb__encode_room(e, data, prefix);
}

/* Generated functions fail without a word: the tables tell what is wrong. */
CPB__APART static char *encode_by_tables(cpb__encoder *e, const void *msg,
                                         const cpb_message_def *def,
                                         size_t prefix) {
  e->by_tables = true;
  e->error->code = CPB_OK;
  char *data = encode_all(e, msg, def, prefix);
  if (!data) {
    cpb__error_in(e->error, def->full_name);
  }
  return data;
}

CPB__APART static bool read_options(cpb__encoder *e,
                                    const cpb_codec_options *options) {
  cpb__settings settings;
  if (!cpb__settings_read(&settings, options)) {
    (void)cpb__error_set(e->error, CPB_INVALID_ARGUMENT, 0, CPB__BAD_OPTIONS);
    return false;
  }
  e->depth = (uint32_t)settings.max_depth;
  e->flags = settings.flags;
  e->max_bytes = cpb__max_output(&settings);
  return true;
}

cpb_code cpb_encode_prefixed(const void *msg, const cpb_message_def *def,
                             const cpb_codec_options *options, cpb_arena *arena,
                             size_t prefix, cpb_str *out, cpb_error *error) {
  cpb_error local;
  cpb__encoder e = {
      .arena = arena,
      .depth = CPB__MAX_DEPTH,
      .error = error ? error : &local,
      .max_bytes = CPB__MAX_MESSAGE,
  };
  e.error->code = CPB_OK;
  if (options && !read_options(&e, options)) {
    return e.error->code;
  }
  uint32_t depth = e.depth;
  char *data = encode_all(&e, msg, def, prefix);
  if (CPB__UNLIKELY(!data)) {
    e.depth = depth;
    data = encode_by_tables(&e, msg, def, prefix);
    if (!data) {
      return e.error->code;
    }
  }
  out->data = data;
  out->len = (size_t)(e.end - data);
  if (CPB__LIKELY(e.in_block)) {
    char *begin = data - prefix;
    arena->used_before += (size_t)(e.end - begin);
    arena->end = begin - ((uintptr_t)begin & 7);
  }
  return CPB_OK;
}

cpb_code cpb_encode(const void *msg, const cpb_message_def *def,
                    const cpb_codec_options *options, cpb_arena *arena,
                    cpb_str *out, cpb_error *error) {
  return cpb_encode_prefixed(msg, def, options, arena, 0, out, error);
}
