/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON of a message, by its tables, in the order of field numbers. */

#include "pb/json/out.h"
#include "pb/message/extension.h"
#include "pb/message/map.h"
#include "pb/message/registry.h"
#include "pb/message/unknown.h"

/* ---- Values ---- */

static char *enum_value(cpb__json_out *o, char *to, int32_t number,
                        const cpb_enum_def *def) {
  if (def->well_known == CPB_WK_NULL_VALUE) {
    return CPB__JSON_LITERAL(to, "null");
  }
  int64_t index =
      o->flags & CPB_ENUM_NUMBERS ? -1 : cpb__enum_find(def, number);
  if (index < 0 || !def->names) {
    return cpb__json_signed(to, number, false);
  }
  if (def->flags & CPB_ENUM_JSON_NAMES) {
    index += def->count;
  }
  return cpb__json_string(o, to, def->names[index]);
}

static inline char *bool_value(char *to, bool value) {
  memcpy(to, value ? "true " : "false", 5);
  return to + 5 - value;
}

static inline char *put_value(cpb__json_out *o, char *to, const void *from,
                              const cpb_message_def *def,
                              const cpb_field_def *field) {
  double wide;
  float narrow;
  switch (field->type) {
    case CPB_DOUBLE:
      memcpy(&wide, from, sizeof(wide));
      return cpb__json_double(to, wide);
    case CPB_FLOAT:
      memcpy(&narrow, from, sizeof(narrow));
      return cpb__json_float(to, narrow);
    case CPB_INT64:
    case CPB_SINT64:
    case CPB_SFIXED64:
      return cpb__json_signed(to, (int64_t)*(const cpb__u64 *)from, true);
    case CPB_UINT64:
    case CPB_FIXED64:
      return cpb__json_unsigned(to, *(const cpb__u64 *)from, true);
    case CPB_UINT32:
    case CPB_FIXED32:
      return cpb__put_u64(to, *(const cpb__u32 *)from);
    case CPB_BOOL:
      return bool_value(to, *(const uint8_t *)from != 0);
    case CPB_STRING:
      return cpb__json_string(o, to, *(const cpb_str *)from);
    case CPB_BYTES:
      return cpb__json_bytes(o, to, *(const cpb_str *)from);
    case CPB_ENUM:
      return enum_value(o, to, *(const cpb__i32 *)from, cpb__enum(def, field));
    case CPB_MESSAGE:
    case CPB_GROUP:
      return cpb__json_message(o, to, *(const cpb__ptr *)from,
                               cpb__sub(def, field));
    default:
      return cpb__json_signed(to, *(const cpb__i32 *)from, false);
  }
}

char *cpb__json_value(cpb__json_out *o, char *to, const void *from,
                      const cpb_message_def *def, const cpb_field_def *field) {
  return put_value(o, to, from, def, field);
}

/* ---- Maps ---- */

/* Names of members are strings, so other keys get quotes. */
static char *map_key(cpb__json_out *o, char *to, const void *from,
                     const cpb_field_def *key) {
  bool quoted = key->type == CPB_INT64 || key->type == CPB_UINT64 ||
                key->type == CPB_SINT64 || key->type == CPB_FIXED64 ||
                key->type == CPB_SFIXED64;
  if (key->type == CPB_STRING) {
    return cpb__json_name(o, to, *(const cpb_str *)from);
  }
  to = cpb__json_break(o, to);
  to = to ? cpb__json_room(o, to, (size_t)2 * CPB__JSON_ROOM) : NULL;
  if (!to) {
    return NULL;
  }
  *to = '"';
  to = cpb__json_value(o, to + !quoted, from, NULL, key);
  *to = '"';
  to += !quoted;
  memcpy(to, ": ", 2);
  return to + (o->flags & CPB_INDENT ? 2 : 1);
}

static char *map_entry(cpb__json_out *o, char *to, const void *msg,
                       const cpb_message_def *def, const cpb_field_def *field,
                       uint32_t index) {
  cpb__map_view view = cpb__map_view_of(msg, def, field);
  const cpb_message_def *entry = cpb__sub(def, field);
  const cpb_field_def *value = &entry->fields[1];
  const char *item = cpb__map_view_at(&view, index);
  char *after = map_key(o, to, item + view.key->offset, view.key);
  to = after ? cpb__json_value(o, after, item + value->offset, entry, value)
             : NULL;
  if (CPB__UNLIKELY(!to)) {
    cpb__error_in_field(o->error, entry, after ? value : view.key, -1);
    cpb__error_in_item(o->error, def, field, msg, index);
    return NULL;
  }
  *to++ = ',';
  return to;
}

/* Does a later entry have the same key? */
static bool shadowed(const cpb__map_view *view, size_t index) {
  const void *key = cpb__map_view_key(view, index);
  for (size_t i = index + 1; i < view->list->len; i++) {
    if (cpb__map_key_equal(view->key, key, cpb__map_view_key(view, i))) {
      return true;
    }
  }
  return false;
}

/* Each key once, in order. */
static char *sorted_entries(cpb__json_out *o, char *to, const void *msg,
                            const cpb_message_def *def,
                            const cpb_field_def *field) {
  cpb__map_view view = cpb__map_view_of(msg, def, field);
  cpb__map_order order;
  if (!cpb__map_order_init(&order, &view, o->arena->alloc)) {
    return cpb__json_error(o, CPB_NO_MEMORY, "out of memory");
  }
  for (size_t i = 0; i < order.count && to; i++) {
    to = map_entry(o, to, msg, def, field, order.indexes[i]);
  }
  cpb__map_order_cleanup(&order);
  return to;
}

static char *map(cpb__json_out *o, char *to, const void *msg,
                 const cpb_message_def *def, const cpb_field_def *field) {
  enum { FEW = 32 }; /* for which comparing all pairs is quickest */
  cpb__map_view view = cpb__map_view_of(msg, def, field);
  to = cpb__json_open(o, to, '{');
  if (to && ((o->flags & CPB_DETERMINISTIC) || view.list->len > FEW)) {
    to = sorted_entries(o, to, msg, def, field);
  } else {
    bool twins = cpb__map_has_twins(&view);
    for (uint32_t i = 0; i < view.list->len && to; i++) {
      if (!twins || !shadowed(&view, i)) {
        to = map_entry(o, to, msg, def, field, i);
      }
    }
  }
  return to ? cpb__json_close(o, to, '}') : NULL;
}

/* ---- Lists ---- */

char *cpb__json_list(cpb__json_out *o, char *to, const void *msg,
                     const cpb_message_def *def, const cpb_field_def *field) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  size_t size = cpb__item_size(def, field);
  if (field->mode == CPB_MAP) {
    return map(o, to, msg, def, field);
  }
  to = cpb__json_open(o, to, '[');
  for (size_t i = 0; i < list->len && to; i++) {
    const char *item = (const char *)list->items + i * size;
    to = cpb__json_break(o, to);
    to = to ? cpb__json_room(o, to, CPB__JSON_ROOM) : NULL;
    if (CPB__UNLIKELY(!to)) {
      return NULL;
    }
    to = cpb__is_message(field)
             ? cpb__json_message(o, to, item, cpb__sub(def, field))
             : cpb__json_value(o, to, item, def, field);
    if (CPB__UNLIKELY(!to)) {
      cpb__error_in_item(o->error, def, field, msg, (uint32_t)i);
      return NULL;
    }
    *to++ = ',';
  }
  return to ? cpb__json_close(o, to, ']') : NULL;
}

/* ---- Messages ---- */

/* What CPB_EMIT_DEFAULTS adds: fields that have no presence. */
static bool emits_default(const cpb_field_def *field) {
  return cpb__is_list(field) ||
         (field->mode == CPB_IMPLICIT && !cpb__is_message(field));
}

/* Decoded into an arena of its own. */
static char *extension_member(cpb__json_out *o, char *to, const void *msg,
                              const cpb_extension *extension) {
  cpb__json_aside aside;
  cpb_error error;
  cpb_code code = CPB_NO_MEMORY;
  cpb__json_aside_init(&aside, o);
  void *box = cpb_message_new(extension->box, &aside.arena);
  if (box) {
    code = cpb__extension_read(extension, msg, &aside.limits, &aside.arena, box,
                               &error);
  }
  if (code == CPB_OK) {
    to = cpb__json_members(o, to, box, extension->box);
  } else {
    to = cpb__json_error(o, code == CPB_MALFORMED ? CPB_INVALID_ARGUMENT : code,
                         "extension whose value does not decode");
    cpb__error_in_field(o->error, extension->box, &extension->box->fields[0],
                        -1);
  }
  cpb__arena_cleanup(&aside.arena);
  return to;
}

/* Those that the registry knows, in its order. */
static char *extensions(cpb__json_out *o, char *to, const void *msg,
                        const cpb_message_def *def) {
  cpb__extensions walk = {.registry = o->registry};
  const cpb_extension *next = cpb__extensions_next(&walk, def);
  for (; next && to; next = cpb__extensions_next(&walk, def)) {
    if (cpb_extension_has(next, msg) && next->box->names) {
      to = extension_member(o, to, msg, next);
    }
  }
  return to;
}

/* A name that is known to need no escapes is only copied. */
static inline char *put_name(cpb__json_out *o, char *to, const cpb_str *name,
                             bool plain) {
  if (CPB__UNLIKELY(!plain)) {
    return cpb__json_name(o, to, *name);
  }
  to = cpb__json_room(o, to, name->len + (size_t)2 * CPB__JSON_ROOM);
  if (CPB__LIKELY(to != NULL)) {
    *to = '"';
    cpb__copy_short(to + 1, name->data, name->len);
    to += name->len + 1;
    memcpy(to, "\":", 2);
    to += 2;
  }
  return to;
}

char *cpb__json_members(cpb__json_out *o, char *to, const void *msg,
                        const cpb_message_def *def) {
  const cpb_field_def *field = def->fields;
  const cpb_field_def *end =
      def->field_count ? field + def->field_count : field;
  const cpb_field_name *name = def->names;
  bool defaults = (o->flags & CPB_EMIT_DEFAULTS) != 0;
  bool proto_names = (o->flags & CPB_PROTO_NAMES) != 0;
  bool plain =
      (def->flags & CPB_MESSAGE_PLAIN_NAMES) && !(o->flags & CPB_INDENT);
  for (; field < end; field++, name++) {
    const void *from = cpb__at_const(msg, field->offset);
    if (!cpb__has(msg, field) && !(defaults && emits_default(field))) {
      continue;
    }
    to = put_name(o, to, proto_names ? &name->name : &name->json, plain);
    if (CPB__LIKELY(to != NULL)) {
      to = cpb__is_list(field) ? cpb__json_list(o, to, msg, def, field)
                               : put_value(o, to, from, def, field);
    }
    if (CPB__UNLIKELY(!to)) {
      if (!cpb__is_list(field)) {
        cpb__error_in_field(o->error, def, field, -1);
      }
      return NULL;
    }
    *to++ = ',';
  }
  return CPB__LIKELY(!cpb__unknown(def, msg)) || !o->registry
             ? to
             : extensions(o, to, msg, def);
}

/* A well-known type whose pointer was left NULL: an empty one. */
CPB__APART static char *empty_well_known(cpb__json_out *o, char *to,
                                         const cpb_message_def *def) {
  cpb_arena scratch;
  cpb__arena_init(&scratch, o->arena->alloc, NULL, 0);
  void *msg = cpb_message_new(def, &scratch);
  to = msg ? cpb__json_well_known(o, to, msg, def)
           : cpb__json_error(o, CPB_NO_MEMORY, "out of memory");
  cpb__arena_cleanup(&scratch);
  return to;
}

/* Out of line: what is usual does not pay for it. */
static char *refuse_message(cpb__json_out *o) {
  return o->depth == 0 ? cpb__json_error(o, CPB_LIMIT, "nested too deeply")
                       : cpb__json_error(o, CPB_INVALID_ARGUMENT,
                                         "type was generated without JSON");
}

static bool lacks_names(const cpb_message_def *def) {
  return !def->names && def->field_count;
}

/* A Value is no level of its own: what is in it is one. */
static char *put_own_form(cpb__json_out *o, char *to, const void *msg,
                          const cpb_message_def *def) {
  uint32_t level = def->well_known != CPB_WK_VALUE;
  if ((level && o->depth == 0) || lacks_names(def)) {
    return refuse_message(o);
  }
  o->depth -= level;
  to = msg ? cpb__json_well_known(o, to, msg, def)
           : empty_well_known(o, to, def);
  o->depth += level;
  return to;
}

char *cpb__json_message(cpb__json_out *o, char *to, const void *msg,
                        const cpb_message_def *def) {
  if (CPB__UNLIKELY(cpb__json_is_special(def))) {
    return put_own_form(o, to, msg, def);
  }
  if (CPB__UNLIKELY(o->depth == 0 || lacks_names(def))) {
    return refuse_message(o);
  }
  o->depth--;
  to = cpb__json_open(o, to, '{');
  to = to && msg ? cpb__json_members(o, to, msg, def) : to;
  to = to ? cpb__json_close(o, to, '}') : NULL;
  o->depth++;
  return to;
}

cpb_code cpb_to_json(const void *msg, const cpb_message_def *def,
                     const cpb_codec_options *options, cpb_arena *arena,
                     cpb_str *out, cpb_error *error) {
  cpb__settings settings;
  cpb__json_out o;
  cpb_error local;
  error = error ? error : &local;
  error->code = CPB_OK;
  if (!cpb__settings_read(&settings, options)) {
    return cpb__error_set(error, CPB_INVALID_ARGUMENT, 0, CPB__BAD_OPTIONS);
  }
  settings.max_depth++;
  cpb__json_begin(&o, &settings, arena, error);
  char *to = cpb__json_room(&o, o.begin, CPB__JSON_ROOM);
  to = to ? cpb__json_message(&o, to, msg, def) : NULL;
  return cpb__json_end(&o, to, def, out);
}
