/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON of a message, by its tables, in the order of field numbers. */

#include "pb/json/out.h"
#include "pb/message/extension.h"
#include "pb/message/map.h"
#include "pb/message/registry.h"
#include "pb/message/unknown.h"

/* ---- Values ---- */

static bool enum_value(cpb__json_out *o, int32_t number,
                       const cpb_enum_def *def) {
  if (def->well_known == CPB_WK_NULL_VALUE) {
    return CPB__JSON_LITERAL(o, "null");
  }
  int64_t index =
      o->flags & CPB_ENUM_NUMBERS ? -1 : cpb__enum_find(def, number);
  if (index < 0 || !def->names) {
    return cpb__json_signed(o, number, false);
  }
  return cpb__json_string(o, def->names[index]);
}

bool cpb__json_value(cpb__json_out *o, const void *from,
                     const cpb_message_def *def, const cpb_field_def *field) {
  double wide;
  float narrow;
  switch (field->type) {
    case CPB_DOUBLE:
      memcpy(&wide, from, sizeof(wide));
      return cpb__json_double(o, wide);
    case CPB_FLOAT:
      memcpy(&narrow, from, sizeof(narrow));
      return cpb__json_float(o, narrow);
    case CPB_INT64:
    case CPB_SINT64:
    case CPB_SFIXED64:
      return cpb__json_signed(o, (int64_t)*(const cpb__u64 *)from, true);
    case CPB_UINT64:
    case CPB_FIXED64:
      return cpb__json_unsigned(o, *(const cpb__u64 *)from, true);
    case CPB_UINT32:
    case CPB_FIXED32:
      return cpb__json_unsigned(o, *(const cpb__u32 *)from, false);
    case CPB_BOOL:
      return *(const uint8_t *)from ? CPB__JSON_LITERAL(o, "true")
                                    : CPB__JSON_LITERAL(o, "false");
    case CPB_STRING:
      return cpb__json_string(o, *(const cpb_str *)from);
    case CPB_BYTES:
      return cpb__json_bytes(o, *(const cpb_str *)from);
    case CPB_ENUM:
      return enum_value(o, *(const cpb__i32 *)from, cpb__enum(def, field));
    case CPB_MESSAGE:
    case CPB_GROUP:
      return cpb__json_message(o, *(const cpb__ptr *)from,
                               cpb__sub(def, field));
    default:
      return cpb__json_signed(o, *(const cpb__i32 *)from, false);
  }
}

/* ---- Maps ---- */

/* Names of members are strings, so other keys get quotes. */
static bool map_key(cpb__json_out *o, const void *from,
                    const cpb_field_def *key, bool *first) {
  bool number = false;
  if (!cpb__json_next(o, first)) {
    return false;
  }
  switch (key->type) {
    case CPB_STRING:
      number = cpb__json_string(o, *(const cpb_str *)from);
      break;
    case CPB_BOOL:
      number = *(const uint8_t *)from ? CPB__JSON_LITERAL(o, "\"true\"")
                                      : CPB__JSON_LITERAL(o, "\"false\"");
      break;
    case CPB_INT64:
    case CPB_SINT64:
    case CPB_SFIXED64:
      number = cpb__json_signed(o, (int64_t)*(const cpb__u64 *)from, true);
      break;
    case CPB_UINT64:
    case CPB_FIXED64:
      number = cpb__json_unsigned(o, *(const cpb__u64 *)from, true);
      break;
    case CPB_UINT32:
    case CPB_FIXED32:
      number = cpb__json_unsigned(o, *(const cpb__u32 *)from, true);
      break;
    default:
      number = cpb__json_signed(o, *(const cpb__i32 *)from, true);
  }
  return number && (o->flags & CPB_INDENT ? CPB__JSON_LITERAL(o, ": ")
                                          : CPB__JSON_LITERAL(o, ":"));
}

static bool map_entry(cpb__json_out *o, const char *item,
                      const cpb_message_def *entry, bool *first) {
  const cpb_field_def *value = &entry->fields[1];
  return map_key(o, item + entry->fields[0].offset, &entry->fields[0], first) &&
         cpb__json_value(o, item + value->offset, entry, value);
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

/* Each key once, in order. The indexes come from an arena of their own. */
static bool sorted_entries(cpb__json_out *o, const cpb__map_view *view,
                           const cpb_message_def *entry, bool *first) {
  cpb_arena scratch;
  size_t count = 0;
  bool ok = true;
  cpb__arena_init(&scratch, o->arena->alloc, NULL, 0);
  uint32_t *indexes =
      cpb_arena_alloc(&scratch, (size_t)view->list->len * 2 * sizeof(uint32_t));
  if (indexes) {
    const uint32_t *order = cpb__map_sort(view, indexes, &count);
    for (size_t i = 0; i < count && ok; i++) {
      ok = map_entry(o, cpb__map_view_at(view, order[i]), entry, first);
    }
  } else {
    ok = cpb__json_error(o, CPB_NO_MEMORY, "out of memory");
  }
  cpb__arena_cleanup(&scratch);
  return ok;
}

static bool map(cpb__json_out *o, const void *msg, const cpb_message_def *def,
                const cpb_field_def *field) {
  enum { FEW = 32 }; /* for which comparing all pairs is quickest */
  cpb__map_view view = cpb__map_view_of(msg, def, field);
  const cpb_message_def *entry = cpb__sub(def, field);
  bool first = true;
  if (!cpb__json_open(o, '{')) {
    return false;
  }
  if ((o->flags & CPB_DETERMINISTIC) || view.list->len > FEW) {
    return sorted_entries(o, &view, entry, &first) &&
           cpb__json_close(o, '}', first);
  }
  for (size_t i = 0; i < view.list->len; i++) {
    if (!shadowed(&view, i) &&
        !map_entry(o, cpb__map_view_at(&view, i), entry, &first)) {
      return false;
    }
  }
  return cpb__json_close(o, '}', first);
}

/* ---- Lists ---- */

bool cpb__json_list(cpb__json_out *o, const void *msg,
                    const cpb_message_def *def, const cpb_field_def *field) {
  const cpb__items *list = cpb__at_const(msg, field->offset);
  size_t size = cpb__item_size(def, field);
  bool first = true;
  if (field->mode == CPB_MAP) {
    return map(o, msg, def, field);
  }
  if (!cpb__json_open(o, '[')) {
    return false;
  }
  for (size_t i = 0; i < list->len; i++) {
    const char *item = (const char *)list->items + i * size;
    bool ok = cpb__json_next(o, &first);
    if (cpb__is_message(field)) {
      ok = ok && cpb__json_message(o, item, cpb__sub(def, field));
    } else {
      ok = ok && cpb__json_value(o, item, def, field);
    }
    if (CPB__UNLIKELY(!ok)) {
      return false;
    }
  }
  return cpb__json_close(o, ']', first);
}

/* ---- Messages ---- */

/* What CPB_EMIT_DEFAULTS adds: fields that have no presence. */
static bool emits_default(const cpb_field_def *field) {
  return cpb__is_list(field) ||
         (field->mode == CPB_IMPLICIT && !cpb__is_message(field));
}

/* Decoded into an arena of its own. */
static bool extension_member(cpb__json_out *o, const void *msg,
                             const cpb_extension *extension, bool *first) {
  cpb_arena scratch;
  cpb_limits limits = {CPB_LIMITS_INIT, .max_depth = o->depth ? o->depth : 1};
  cpb_error error;
  cpb_code code = CPB_NO_MEMORY;
  bool ok = false;
  cpb__arena_init(&scratch, o->arena->alloc, NULL, 0);
  cpb_arena_set_limit(&scratch, o->arena->limit);
  void *box = cpb_message_new(extension->box, &scratch);
  if (box) {
    code = cpb__extension_read(extension, msg, &limits, &scratch, box, &error);
  }
  if (code == CPB_OK) {
    ok = cpb__json_members(o, box, extension->box, first);
  } else {
    (void)cpb__json_error(o,
                          code == CPB_MALFORMED ? CPB_INVALID_ARGUMENT : code,
                          "extension whose value does not decode");
  }
  cpb__arena_cleanup(&scratch);
  return ok;
}

/* Those that the registry knows, in its order. */
static bool extensions(cpb__json_out *o, const void *msg,
                       const cpb_message_def *def, bool *first) {
  cpb__extensions walk = {.registry = o->registry};
  const cpb_extension *next = cpb__extensions_next(&walk, def);
  bool ok = true;
  for (; next && ok; next = cpb__extensions_next(&walk, def)) {
    ok = !cpb_extension_has(next, msg) || !next->box->names ||
         extension_member(o, msg, next, first);
  }
  return ok;
}

bool cpb__json_members(cpb__json_out *o, const void *msg,
                       const cpb_message_def *def, bool *first) {
  bool defaults = (o->flags & CPB_EMIT_DEFAULTS) != 0;
  for (size_t i = 0; i < def->field_count; i++) {
    const cpb_field_def *field = &def->fields[i];
    if (!cpb__has(msg, field) && !(defaults && emits_default(field))) {
      continue;
    }
    const cpb_field_name *name = &def->names[i];
    bool ok = cpb__json_name(
        o, o->flags & CPB_PROTO_NAMES ? name->name : name->json, first);
    if (cpb__is_list(field)) {
      ok = ok && cpb__json_list(o, msg, def, field);
    } else {
      ok = ok &&
           cpb__json_value(o, cpb__at_const(msg, field->offset), def, field);
    }
    if (CPB__UNLIKELY(!ok)) {
      cpb__error_in_field(o->error, def, field, -1);
      return false;
    }
  }
  return !cpb__unknown(def, msg) || !o->registry ||
         extensions(o, msg, def, first);
}

/* A well-known type whose pointer was left NULL: an empty one. */
static bool empty_well_known(cpb__json_out *o, const cpb_message_def *def) {
  cpb_arena scratch;
  cpb__arena_init(&scratch, o->arena->alloc, NULL, 0);
  void *msg = cpb_message_new(def, &scratch);
  bool ok = msg ? cpb__json_well_known(o, msg, def)
                : cpb__json_error(o, CPB_NO_MEMORY, "out of memory");
  cpb__arena_cleanup(&scratch);
  return ok;
}

bool cpb__json_message(cpb__json_out *o, const void *msg,
                       const cpb_message_def *def) {
  bool first = true;
  bool ok = true;
  if (CPB__UNLIKELY(o->depth == 0)) {
    return cpb__json_error(o, CPB_LIMIT, "nested too deeply");
  }
  if (CPB__UNLIKELY(!def->names && def->field_count)) {
    return cpb__json_error(o, CPB_INVALID_ARGUMENT,
                           "type was generated without JSON");
  }
  o->depth--;
  if (cpb__json_is_special(def)) {
    ok = msg ? cpb__json_well_known(o, msg, def) : empty_well_known(o, def);
  } else {
    ok = cpb__json_open(o, '{') &&
         (!msg || cpb__json_members(o, msg, def, &first)) &&
         cpb__json_close(o, '}', first);
  }
  o->depth++;
  return ok;
}

cpb_code cpb_to_json(const void *msg, const cpb_message_def *def,
                     const cpb_codec_options *options, cpb_arena *arena,
                     cpb_str *out, cpb_error *error) {
  cpb__settings settings;
  cpb_error local;
  error = error ? error : &local;
  error->code = CPB_OK;
  if (!cpb__settings_read(&settings, options)) {
    return cpb__error_set(error, CPB_INVALID_ARGUMENT, 0, "bad options");
  }
  cpb__json_out o = {
      .begin = arena->ptr,
      .at = arena->ptr,
      .end = arena->end,
      .arena = arena,
      .registry = settings.registry,
      .flags = settings.flags,
      .depth = (uint32_t)settings.max_depth + 1,
      .in_block = true,
      .error = error,
  };
  if (!cpb__json_message(&o, msg, def)) {
    cpb__error_in(error, def->full_name, -1);
    return error->code;
  }
  size_t len = (size_t)(o.at - o.begin);
  if (o.in_block) {
    (void)cpb__arena_bump(arena, len);
  }
  out->data = o.begin;
  out->len = len;
  return CPB_OK;
}
