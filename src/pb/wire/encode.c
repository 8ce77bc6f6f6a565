/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/encode.h"
#include "base/text.h"
#include "pb/message/unknown.h"
#include "pb/options.h"
#include "pb/wire/ascii.h"
#include "pb/wire/encoder.h"

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

char *cpb__encode_string(cpb__encoder *e, char *out, const cpb_str *str,
                         uint16_t flags) {
  if ((flags & CPB_FIELD_UTF8) && !cpb__ascii(str->data, str->len) &&
      !cpb__utf8_valid(str->data, str->len)) {
    return cpb__encode_error(e, CPB_INVALID_ARGUMENT, "string is not UTF-8");
  }
  out = cpb__encode_room(e, out, str->len + CPB__SCALAR_ROOM);
  if (CPB__LIKELY(out != NULL)) {
    out -= str->len;
    cpb__copy(out, str->data, str->len);
    out = cpb__write_varint_before(out, str->len);
  }
  return out;
}

static char *encode_content(cpb__encoder *e, char *out, const void *msg,
                            const cpb_message_def *def) {
  if (!msg) {
    return out;
  }
  return def->encode ? def->encode(e, out, msg)
                     : cpb__encode_fields(e, out, msg, def);
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
    out = out ? cpb__write_varint_before(out, field->tag + 1) : NULL;
  }
  out = out ? encode_content(e, out, msg, def) : NULL;
  out = out ? cpb__encode_room(e, out, CPB__SCALAR_ROOM) : NULL;
  e->depth++;
  if (out && !group) {
    out = cpb__write_varint_before(out, (size_t)(e->end - out) - after);
  }
  return out;
}

static char *encode_unknown(cpb__encoder *e, char *out,
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

char *cpb__encode_fields(cpb__encoder *e, char *out, const void *msg,
                         const cpb_message_def *def) {
  const cpb_unknown *unknown = cpb__unknown(def, msg);
  if (CPB__UNLIKELY(unknown != NULL)) {
    out = encode_unknown(e, out, unknown);
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
          half = CPB__LITTLE32(half);
          out = cpb__write_before(out, &half, 4);
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
          value = CPB__LITTLE64(value);
          out = cpb__write_before(out, &value, 8);
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
          out = cpb__write_varint_before(out, value);
        }
    }
    if (CPB__UNLIKELY(!out)) {
      cpb__error_in_field(e->error, def, field, -1);
      return NULL;
    }
    out = cpb__write_varint_before(out, field->tag);
  }
  return out;
}

/* ---- Entry points ---- */

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
      .begin = arena->ptr,
      .end = arena->end,
      .arena = arena,
      .max_bytes = cpb__max_output(&settings),
      .depth = (uint32_t)settings.max_depth,
      .flags = settings.flags,
      .in_block = true,
      .error = error,
  };
  char *data = cpb__encode_room(&e, e.end, CPB__SCALAR_ROOM);
  data = data ? encode_content(&e, data, msg, def) : NULL;
  size_t len = data ? (size_t)(e.end - data) : 0;
  data = data ? cpb__encode_room(&e, data, prefix) : NULL;
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
