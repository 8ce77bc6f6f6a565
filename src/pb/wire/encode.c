/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/encode.h"
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
  const uint64_t more = 0x8080808080808080u;
  uint64_t x = value & 0x00FFFFFFFFFFFFFFu;
  x = (x & 0x0FFFFFFFu) | (x & 0x00FFFFFFF0000000u) << 4;
  x = (x & 0x00003FFF00003FFFu) | (x & 0x0FFFC0000FFFC000u) << 2;
  x = (x & 0x007F007F007F007Fu) | (x & 0x3F803F803F803F80u) << 1;
  size_t size = cpb__varint_size(value);
  if (CPB__UNLIKELY(size > 8)) {
    if (size == 10) {
      *--to = 1;
      *--to = (char)(value >> 56 | 0x80);
    } else {
      *--to = (char)(value >> 56);
    }
    x |= more;
    size = 8;
  } else {
    x |= more >> (72 - 8 * size);
  }
  /* what is written below the varint will be written over */
  x = CPB__LITTLE64(x << (64 - 8 * size));
  memcpy(to - 8, &x, 8);
  return to - size;
}

char *cpb__encode_string(cpb__encoder *e, char *out, const cpb_str *str,
                         uint32_t flags) {
  out = cpb__encode_room(e, out, str->len + CPB__SCALAR_ROOM);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  out -= str->len;
  if (CPB__UNLIKELY(!cpb__copy_ascii(out, str->data, str->len)) &&
      (flags & CPB_FIELD_UTF8) && !cpb__utf8_valid(str->data, str->len)) {
    return cpb__encode_error(e, CPB_INVALID_ARGUMENT, "string is not UTF-8");
  }
  return cpb__put_varint(out, str->len);
}

static char *encode_fields(cpb__encoder *e, char *out, const void *msg,
                           const cpb_message_def *def);

static char *encode_content(cpb__encoder *e, char *out, const void *msg,
                            const cpb_message_def *def) {
  return def->encode && !e->by_tables && cpb__is_current(def)
             ? def->encode(e, out, msg)
             : encode_fields(e, out, msg, def);
}

char *cpb__encode_message(cpb__encoder *e, char *out, const void *msg,
                          const cpb_message_def *def,
                          const cpb_field_def *field) {
  size_t after = (size_t)(e->end - out);
  bool group = field->type == CPB_GROUP;
  if (CPB__UNLIKELY(e->depth == 0)) {
    return cpb__encode_error(e, CPB_LIMIT, "nested too deeply");
  }
  e->depth--;
  if (group) {
    out = cpb__encode_room(e, out, CPB__SCALAR_ROOM);
    out = out ? cpb__put_varint(out, field->tag + 1) : NULL;
  }
  out = out && msg ? encode_content(e, out, msg, def) : out;
  out = out ? cpb__encode_room(e, out, CPB__SCALAR_ROOM) : NULL;
  e->depth++;
  if (out && !group) {
    out = cpb__put_varint(out, (size_t)(e->end - out) - after);
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

static inline bool is_set(const void *msg, const cpb_field_def *field) {
  if (field->mode == CPB_EXPLICIT) {
    return *((const uint8_t *)msg + field->presence) != 0;
  }
  return field->mode != CPB_ONEOF ||
         cpb__case(msg, field) == cpb__number(field);
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
  for (size_t i = def->field_count; i-- > 0;) {
    const cpb_field_def *field = &def->fields[i];
    const void *from = cpb__at_const(msg, field->offset);
    bool bare = field->mode == CPB_IMPLICIT;
    uint32_t op = cpb__op(field);
    uint64_t value = 0;
    uint32_t half = 0;
    if (!bare && !is_set(msg, field)) {
      continue;
    }
    switch (op) {
      case CPB_FIXED32:
      case CPB_SFIXED32:
      case CPB_FLOAT:
        half = *(const cpb__u32 *)from;
        if (bare && half == 0) {
          continue;
        }
        out = cpb__encode_room(e, out, CPB__SCALAR_ROOM);
        if (CPB__LIKELY(out != NULL)) {
          out = cpb__put_fixed32(out, &half);
        }
        break;
      case CPB_FIXED64:
      case CPB_SFIXED64:
      case CPB_DOUBLE:
        value = *(const cpb__u64 *)from;
        if (bare && value == 0) {
          continue;
        }
        out = cpb__encode_room(e, out, CPB__SCALAR_ROOM);
        if (CPB__LIKELY(out != NULL)) {
          out = cpb__put_fixed64(out, &value);
        }
        break;
      case CPB_STRING:
      case CPB_BYTES:
        if (bare && ((const cpb_str *)from)->len == 0) {
          continue;
        }
        out = cpb__encode_string(e, out, from, field->flags);
        break;
      case CPB_MESSAGE:
      case CPB_GROUP: {
        const void *sub = *(const cpb__ptr *)from;
        if (bare && !sub) {
          continue;
        }
        out = cpb__encode_message(e, out, sub, cpb__sub(def, field), field);
        break;
      }
      default:
        if (op >= CPB_REPEATED) {
          out = ((const cpb__items *)from)->len
                    ? cpb__encode_list(e, out, msg, def, field)
                    : out;
          if (CPB__UNLIKELY(!out)) {
            return NULL;
          }
          continue;
        }
        value = cpb__load_varint(from, op);
        if (bare && value == 0) {
          continue;
        }
        out = cpb__encode_room(e, out, CPB__SCALAR_ROOM);
        if (CPB__LIKELY(out != NULL)) {
          out = cpb__put_varint(out, value);
        }
    }
    if (CPB__UNLIKELY(!out)) {
      cpb__error_in_field(e->error, def, field, -1);
      return NULL;
    }
    out = cpb__put_varint(out, field->tag);
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

/* Writes a message after `prefix` free bytes. Generated functions fail without
 * a word: their message is then written by the tables. */
static char *encode_all(cpb__encoder *e, const void *msg,
                        const cpb_message_def *def, size_t prefix,
                        size_t *len) {
  e->error->code = CPB_OK;
  e->begin = e->arena->ptr;
  e->end = e->arena->end;
  e->in_block = true;
  char *data = cpb__encode_room(e, e->end, CPB__SCALAR_ROOM);
  data = data ? encode_content(e, data, msg, def) : NULL;
  *len = data ? (size_t)(e->end - data) : 0;
  return data ? cpb__encode_room(e, data, prefix) : NULL;
}

cpb_code cpb__encode_prefixed(const void *msg, const cpb_message_def *def,
                              const cpb_codec_options *options,
                              cpb_arena *arena, size_t prefix, cpb_str *out,
                              cpb_error *error) {
  cpb__settings settings;
  cpb_error local;
  error = error ? error : &local;
  error->code = CPB_OK;
  if (!cpb__settings_read(&settings, options)) {
    return cpb__error_set(error, CPB_INVALID_ARGUMENT, 0, "bad options");
  }
  cpb__encoder e = {
      .arena = arena,
      .depth = (uint32_t)settings.max_depth,
      .flags = settings.flags,
      .error = error,
      .max_bytes = cpb__max_output(&settings),
  };
  size_t len = 0;
  char *data = encode_all(&e, msg, def, prefix, &len);
  if (CPB__UNLIKELY(!data)) {
    e.by_tables = true;
    e.depth = (uint32_t)settings.max_depth;
    data = encode_all(&e, msg, def, prefix, &len);
  }
  if (e.error->code == CPB_OK && len > e.max_bytes) {
    (void)too_large(&e);
  }
  if (e.error->code != CPB_OK) {
    cpb__error_in(e.error, def->full_name);
    return e.error->code;
  }
  if (e.in_block) {
    size_t used = prefix + len;
    arena->end = e.end - used - ((uintptr_t)(e.end - used) & 7);
    arena->used_before += used;
  }
  out->data = data;
  out->len = len;
  return CPB_OK;
}

cpb_code cpb_encode(const void *msg, const cpb_message_def *def,
                    const cpb_codec_options *options, cpb_arena *arena,
                    cpb_str *out, cpb_error *error) {
  return cpb__encode_prefixed(msg, def, options, arena, 0, out, error);
}
