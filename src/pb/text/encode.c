/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Text of a message, by its tables, in the order of field numbers. */

#include "pb/text/encode.h"

#include "base/text.h"
#include "cpb/text.h"
#include "pb/json/wkt.h"
#include "pb/message/map.h"
#include "pb/message/unknown.h"
#include "pb/text/names.h"

bool cpb__text_error(cpb__json_out *o, cpb_code code, const char *message) {
  (void)cpb__json_error(o, code, message);
  return false;
}

/* ---- Structure ---- */

static bool line_break(cpb__json_out *o) {
  size_t spaces = o->flags & CPB_INDENT ? (size_t)o->level * 2 : 0;
  if (!cpb__text_room(o, 1 + spaces)) {
    return false;
  }
  *o->at++ = o->flags & CPB_INDENT ? '\n' : ' ';
  memset(o->at, ' ', spaces);
  o->at += spaces;
  return true;
}

bool cpb__text_next(cpb__json_out *o, bool *first) {
  bool very_first = *first && o->level == 0;
  *first = false;
  return very_first || line_break(o);
}

bool cpb__text_open(cpb__json_out *o) {
  if (o->depth == 0) {
    return cpb__text_error(o, CPB_LIMIT, "nested too deeply");
  }
  o->depth--;
  o->level++;
  return CPB__TEXT_LITERAL(o, " {");
}

bool cpb__text_close(cpb__json_out *o, bool empty) {
  o->depth++;
  o->level--;
  return (empty || line_break(o)) && CPB__TEXT_LITERAL(o, "}");
}

/* ---- Values ---- */

static char *escape(char *to, uint8_t c) {
  static const char plain[] = "\n\r\t\"'\\";
  static const char letters[] = "nrt\"'\\";
  const char *found = memchr(plain, c, sizeof(plain) - 1);
  *to++ = '\\';
  if (found) {
    *to++ = letters[found - plain];
    return to;
  }
  *to++ = (char)('0' + (c >> 6));
  *to++ = (char)('0' + (c >> 3 & 7));
  *to++ = (char)('0' + (c & 7));
  return to;
}

static bool is_plain(uint8_t c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\'' && c != '\\';
}

bool cpb__text_string(cpb__json_out *o, cpb_str str, bool ascii) {
  enum { PER_BYTE = 4, PIECE = 4096 };
  const char *p = str.len ? str.data : "";
  const char *end = p + str.len;
  bool raw = !ascii && cpb__utf8_valid(p, str.len);
  if (!CPB__TEXT_LITERAL(o, "\"")) {
    return false;
  }
  /* in pieces: not every byte of a long string will need an escape */
  while (p < end) {
    const char *stop = end - p > PIECE ? p + PIECE : end;
    if (!cpb__text_room(o, (size_t)(stop - p) * PER_BYTE)) {
      return false;
    }
    for (; p < stop; p++) {
      uint8_t c = (uint8_t)*p;
      if (is_plain(c) || (raw && c >= 0x80)) {
        *o->at++ = (char)c;
      } else {
        o->at = escape(o->at, c);
      }
    }
  }
  return CPB__TEXT_LITERAL(o, "\"");
}

static bool not_finite(cpb__json_out *o, double value) {
  if (value != value) {
    return CPB__TEXT_LITERAL(o, "nan");
  }
  return value > 0 ? CPB__TEXT_LITERAL(o, "inf") : CPB__TEXT_LITERAL(o, "-inf");
}

static bool write_double(cpb__json_out *o, const void *from) {
  double value;
  memcpy(&value, from, sizeof(value));
  if (!(value - value == 0)) {
    return not_finite(o, value);
  }
  if (!cpb__text_room(o, CPB__JSON_ROOM)) {
    return false;
  }
  o->at = cpb__json_double(o->at, value);
  return true;
}

static bool write_float(cpb__json_out *o, const void *from) {
  float value;
  memcpy(&value, from, sizeof(value));
  if (!(value - value == 0)) {
    return not_finite(o, (double)value);
  }
  if (!cpb__text_room(o, CPB__JSON_ROOM)) {
    return false;
  }
  o->at = cpb__json_float(o->at, value);
  return true;
}

bool cpb__text_unsigned(cpb__json_out *o, uint64_t value) {
  if (!cpb__text_room(o, CPB__JSON_ROOM)) {
    return false;
  }
  o->at = cpb__put_u64(o->at, value);
  return true;
}

static bool write_signed(cpb__json_out *o, int64_t value) {
  if (!cpb__text_room(o, CPB__JSON_ROOM)) {
    return false;
  }
  o->at = cpb__json_signed(o->at, value, false);
  return true;
}

static bool write_enum(cpb__json_out *o, int32_t number,
                       const cpb_enum_def *def) {
  int64_t index = cpb__enum_find(def, number);
  if (index < 0 || !def->names) {
    return write_signed(o, number);
  }
  return cpb__text_raw(o, def->names[index].data, def->names[index].len);
}

bool cpb__text_scalar(cpb__json_out *o, const void *from,
                      const cpb_message_def *def, const cpb_field_def *field) {
  switch (field->type) {
    case CPB_DOUBLE:
      return write_double(o, from);
    case CPB_FLOAT:
      return write_float(o, from);
    case CPB_INT64:
    case CPB_SINT64:
    case CPB_SFIXED64:
      return write_signed(o, (int64_t)*(const cpb__u64 *)from);
    case CPB_UINT64:
    case CPB_FIXED64:
      return cpb__text_unsigned(o, *(const cpb__u64 *)from);
    case CPB_UINT32:
    case CPB_FIXED32:
      return cpb__text_unsigned(o, *(const cpb__u32 *)from);
    case CPB_BOOL:
      return *(const uint8_t *)from ? CPB__TEXT_LITERAL(o, "true")
                                    : CPB__TEXT_LITERAL(o, "false");
    case CPB_STRING:
      return cpb__text_string(o, *(const cpb_str *)from, false);
    case CPB_BYTES:
      return cpb__text_string(o, *(const cpb_str *)from, true);
    case CPB_ENUM:
      return write_enum(o, *(const cpb__i32 *)from, cpb__enum(def, field));
    default:
      return write_signed(o, *(const cpb__i32 *)from);
  }
}

/* ---- Any ---- */

/* Whether a type URL can stand in brackets: it has a slash, and nothing that
 * would have to be escaped. */
static bool is_plain_url(cpb_str url) {
  bool slash = false;
  for (size_t i = 0; i < url.len; i++) {
    char c = url.data[i];
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool digit = c >= '0' && c <= '9';
    slash |= c == '/';
    if (!letter && !digit && c != '/' && c != '.' && c != '-' && c != '_') {
      return false;
    }
  }
  return slash && url.data[0] != '/';
}

static bool write_any_value(cpb__json_out *o, cpb_str url,
                            const cpb_message_def *inner, const void *msg,
                            bool *first) {
  bool empty = true;
  return cpb__text_next(o, first) && CPB__TEXT_LITERAL(o, "[") &&
         cpb__text_raw(o, url.data, url.len) && CPB__TEXT_LITERAL(o, "]") &&
         cpb__text_open(o) && cpb__text_fields(o, msg, inner, &empty) &&
         cpb__text_close(o, empty);
}

/* *done: it was written by the name of what it holds, which takes that the
 * registry knows that type, and that the value decodes. */
static bool write_any(cpb__json_out *o, const void *msg,
                      const cpb_message_def *def, bool *first, bool *done) {
  const cpb_field_def *url = cpb__wkt_field(def, 1, CPB_STRING, CPB_IMPLICIT);
  const cpb_field_def *value = cpb__wkt_field(def, 2, CPB_BYTES, CPB_IMPLICIT);
  cpb__json_aside aside;
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS,
                               .limits = &aside.limits};
  cpb_error error = {.message = "out of memory"};
  if (!url || !value) {
    return true;
  }
  cpb_str type = *(const cpb_str *)cpb__at_const(msg, url->offset);
  cpb_str bytes = *(const cpb_str *)cpb__at_const(msg, value->offset);
  const cpb_message_def *inner =
      is_plain_url(type) ? cpb_registry_find(o->registry, cpb__type_name(type))
                         : NULL;
  if (!inner || (!inner->names && inner->field_count)) {
    return true;
  }
  bool ok = true;
  cpb__json_aside_init(&aside, o);
  void *sub = cpb_message_new(inner, &aside.arena);
  cpb_code code = sub ? cpb_decode(bytes.data, bytes.len, inner, &options,
                                   &aside.arena, sub, &error)
                      : CPB_NO_MEMORY;
  if (code == CPB_OK) {
    *done = true;
    ok = write_any_value(o, type, inner, sub, first);
  } else if (code != CPB_MALFORMED) {
    ok = cpb__text_error(o, code, error.message);
  }
  cpb__arena_cleanup(&aside.arena);
  return ok;
}

/* ---- Fields ---- */

static bool write_message(cpb__json_out *o, const void *msg,
                          const cpb_message_def *def) {
  bool first = true;
  if (!def->names && def->field_count) {
    return cpb__text_error(o, CPB_INVALID_ARGUMENT,
                           "type was generated without names");
  }
  return cpb__text_open(o) && (!msg || cpb__text_fields(o, msg, def, &first)) &&
         cpb__text_close(o, first);
}

static bool write_field(cpb__json_out *o, const void *from,
                        const cpb_message_def *def, const cpb_field_def *field,
                        cpb_str name, bool *first) {
  return cpb__text_next(o, first) && cpb__text_raw(o, name.data, name.len) &&
         CPB__TEXT_LITERAL(o, ": ") && cpb__text_scalar(o, from, def, field);
}

static bool write_sub(cpb__json_out *o, const void *msg,
                      const cpb_message_def *def, cpb_str name, bool *first) {
  return cpb__text_next(o, first) && cpb__text_raw(o, name.data, name.len) &&
         write_message(o, msg, def);
}

/* An entry says key and value even if they are zero. */
static bool write_entry(cpb__json_out *o, const char *item,
                        const cpb_message_def *entry, cpb_str name,
                        bool *first) {
  const cpb_field_def *key = &entry->fields[0];
  const cpb_field_def *value = &entry->fields[1];
  const void *from = item + value->offset;
  bool none = true;
  bool ok =
      cpb__text_next(o, first) && cpb__text_raw(o, name.data, name.len) &&
      cpb__text_open(o) &&
      write_field(o, item + key->offset, entry, key, CPB_STR("key"), &none);
  if (cpb__is_message(value)) {
    ok = ok && write_sub(o, *(const cpb__ptr *)from, cpb__sub(entry, value),
                         CPB_STR("value"), &none);
  } else {
    ok = ok && write_field(o, from, entry, value, CPB_STR("value"), &none);
  }
  if (!ok) {
    cpb__error_in_field(o->error, entry, value, -1);
  }
  return ok && cpb__text_close(o, false);
}

/* Each key once, in order. */
static bool write_map(cpb__json_out *o, const void *msg,
                      const cpb_message_def *def, const cpb_field_def *field,
                      cpb_str name, bool *first) {
  cpb__map_view view = cpb__map_view_of(msg, def, field);
  cpb__map_order order;
  bool ok = cpb__map_order_init(&order, &view, o->arena->alloc) ||
            cpb__text_error(o, CPB_NO_MEMORY, "out of memory");
  for (size_t i = 0; i < order.count && ok; i++) {
    ok = write_entry(o, cpb__map_view_at(&view, order.indexes[i]),
                     cpb__sub(def, field), name, first);
    if (!ok) {
      cpb__error_in_item(o->error, def, field, msg, order.indexes[i]);
    }
  }
  cpb__map_order_cleanup(&order);
  return ok;
}

static bool write_list(cpb__json_out *o, const void *msg,
                       const cpb_message_def *def, const cpb_field_def *field,
                       cpb_str name, bool *first) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  size_t size = cpb__item_size(def, field);
  bool ok = true;
  for (size_t i = 0; i < list->len && ok; i++) {
    const char *item = (const char *)list->items + i * size;
    ok = cpb__is_message(field)
             ? write_sub(o, item, cpb__sub(def, field), name, first)
             : write_field(o, item, def, field, name, first);
    if (!ok) {
      cpb__error_in_item(o->error, def, field, msg, (uint32_t)i);
    }
  }
  return ok;
}

static bool write_any_mode(cpb__json_out *o, const void *msg,
                           const cpb_message_def *def,
                           const cpb_field_def *field, bool *first) {
  cpb_str name = cpb__text_name(def, field);
  if (field->mode == CPB_MAP) {
    return write_map(o, msg, def, field, name, first);
  }
  if (cpb__is_list(field)) {
    return write_list(o, msg, def, field, name, first);
  }
  if (cpb__is_message(field)) {
    return write_sub(o, cpb__get_message(msg, field), cpb__sub(def, field),
                     name, first);
  }
  return write_field(o, cpb__at_const(msg, field->offset), def, field, name,
                     first);
}

bool cpb__text_fields(cpb__json_out *o, const void *msg,
                      const cpb_message_def *def, bool *first) {
  bool done = false;
  if (def->well_known == CPB_WK_ANY && !write_any(o, msg, def, first, &done)) {
    return false;
  }
  for (size_t i = 0; i < def->field_count && !done; i++) {
    const cpb_field_def *field = &def->fields[i];
    if (cpb__has(msg, field) && !write_any_mode(o, msg, def, field, first)) {
      if (!cpb__is_list(field)) {
        cpb__error_in_field(o->error, def, field, -1);
      }
      return false;
    }
  }
  return !cpb__unknown(def, msg) || cpb__text_unknown(o, msg, def, first);
}

cpb_code cpb_to_text(const void *msg, const cpb_message_def *def,
                     const cpb_codec_options *options, cpb_arena *arena,
                     cpb_str *out, cpb_error *error) {
  cpb__settings settings;
  cpb__json_out o;
  cpb_error local;
  bool first = true;
  error = error ? error : &local;
  error->code = CPB_OK;
  if (!cpb__settings_read(&settings, options)) {
    return cpb__error_set(error, CPB_INVALID_ARGUMENT, 0, CPB__BAD_OPTIONS);
  }
  cpb__json_begin(&o, &settings, arena, error);
  bool ok = def->names || !def->field_count ||
            cpb__text_error(&o, CPB_INVALID_ARGUMENT,
                            "type was generated without names");
  ok = ok && cpb__text_fields(&o, msg, def, &first);
  if (ok && !first && (settings.flags & CPB_INDENT)) {
    ok = CPB__TEXT_LITERAL(&o, "\n");
  }
  return cpb__json_end(&o, ok ? o.at : NULL, def, out);
}
