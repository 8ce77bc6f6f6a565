/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON objects to messages. A member is looked for in the table from the one on
 * that follows the last, under its JSON name, and is taken under its name in the
 * .proto file too. */

#include "cpb/reflect.h"
#include "pb/json/in.h"
#include "pb/message/extension.h"
#include "pb/message/seen.h"
#include "pb/read.h"

/* ---- Which field ---- */

/* By any name. */
static const cpb_field_def *search_member(const cpb_message_def *def,
                                          cpb_str name) {
  const cpb_field_def *field = cpb_field_by_json_name(def, name);
  return field ? field : cpb_field_by_name(def, name);
}

/* The position after `"name":`, if that is what stands at p. */
static inline const char *match_name(const char *p, const char *end,
                                     cpb_str name) {
  if ((size_t)(end - p) < name.len + 3 || p[name.len + 1] != '"' ||
      p[name.len + 2] != ':' || !cpb__same_short(p + 1, name.data, name.len)) {
    return NULL;
  }
  return p + name.len + 3;
}

/* Looks for the member at p as it is written usually, in one piece and under a
 * name that needs no escapes. */
static inline const cpb_field_def *match_member(const cpb__json_in *in,
                                                const char **p,
                                                const cpb_message_def *def,
                                                size_t expected) {
  const char *at = cpb__json_token(in, *p);
  const cpb_field_name *names = def->names;
  size_t count = def->field_count;
  size_t tries = count < CPB__UNORDERED ? count : CPB__UNORDERED;
  if (CPB__UNLIKELY(cpb__json_char(in, at) != '"' ||
                    !(def->flags & CPB_MESSAGE_PLAIN_NAMES))) {
    return NULL;
  }
  for (; tries > 0; tries--, expected++) {
    expected = expected < count ? expected : 0;
    const char *after = match_name(at, in->end, names[expected].json);
    if (after) {
      *p = after;
      return &def->fields[expected];
    }
  }
  return NULL;
}

/* ---- Which ones have been there ---- */

/* The same for a member of a oneof. null counts for those that take it. */
static bool note_in_oneof(cpb__json_in *in, cpb__seen *s, const void *msg,
                          const cpb_message_def *def,
                          const cpb_field_def *field, bool is_null) {
  if (is_null && !cpb__json_takes_null(def, field)) {
    return true;
  }
  /* only an enum that was ignored leaves no trace in the message */
  if ((cpb__case(msg, field) || (in->flags & CPB_IGNORE_UNKNOWN)) &&
      cpb__seen_in_oneof(s, def, field)) {
    return cpb__json_fail(in, CPB_MALFORMED,
                          "two members of one oneof are set");
  }
  cpb__seen_set(s, (size_t)(field - def->fields));
  return true;
}

/* A second value for a field or for its oneof is an error, not a replacement. */
static inline bool note(cpb__json_in *in, cpb__seen *s, const void *msg,
                        const cpb_message_def *def, const cpb_field_def *field,
                        bool is_null) {
  size_t index = (size_t)(field - def->fields);
  if (CPB__UNLIKELY(cpb__seen_has(s, index))) {
    return cpb__json_fail(in, CPB_MALFORMED, "member is there twice");
  }
  if (field->mode == CPB_ONEOF) {
    return note_in_oneof(in, s, msg, def, field, is_null);
  }
  cpb__seen_set(s, index);
  return true;
}

/* ---- Fields ---- */

/* The sub-message to read into: the one that is there, or a new one. */
static void *target(cpb__json_in *in, void *msg, const cpb_message_def *def,
                    const cpb_field_def *field) {
  const cpb_message_def *sub = cpb__sub(def, field);
  cpb__ptr *slot = cpb__at(msg, field->offset);
  bool other =
      field->mode == CPB_ONEOF && cpb__case(msg, field) != cpb__number(field);
  if (other || !*slot) {
    if (!cpb__json_charge(in, sub->size)) {
      return NULL;
    }
    void *fresh = cpb_message_new(sub, in->arena);
    if (!fresh) {
      (void)cpb__json_out_of_memory(in);
      return NULL;
    }
    *slot = fresh;
    cpb__mark(msg, field);
  }
  return *slot;
}

static inline const char *read_single(cpb__json_in *in, const char *p,
                                      void *msg, const cpb_message_def *def,
                                      const cpb_field_def *field) {
  if (cpb__is_message(field)) {
    in->p = p;
    void *sub = target(in, msg, def, field);
    return sub ? cpb__json_read_message(in, p, sub, cpb__sub(def, field))
               : NULL;
  }
  bool skipped = false;
  void *to = cpb__at(msg, field->offset);
  p = cpb__json_read_scalar(in, p, to, def, field, &skipped);
  if (p && !skipped) {
    cpb__mark(msg, field);
  }
  return p;
}

const char *cpb__json_read_single(cpb__json_in *in, const char *p, void *msg,
                                  const cpb_message_def *def,
                                  const cpb_field_def *field) {
  return read_single(in, p, msg, def, field);
}

static const char *read_element(cpb__json_in *in, const char *p,
                                cpb__items *list, const cpb_message_def *def,
                                const cpb_field_def *field) {
  size_t size = cpb__item_size(def, field);
  bool skipped = false;
  p = cpb__json_token(in, p);
  in->p = p;
  if (!cpb__json_charge(in, size)) {
    return NULL;
  }
  void *item = cpb__is_message(field)
                   ? cpb_list_add_message(list, cpb__sub(def, field), in->arena)
                   : cpb_list_add(list, size, in->arena);
  if (CPB__UNLIKELY(!item)) {
    (void)cpb__json_out_of_memory(in);
    return NULL;
  }
  /* it is counted by now: the path tells its index */
  if (CPB__UNLIKELY(cpb__json_char(in, p) == 'n' &&
                    !cpb__json_takes_null(def, field))) {
    return cpb__json_stop(in, p, CPB_MALFORMED, "null in a list");
  }
  p = cpb__is_message(field)
          ? cpb__json_read_message(in, p, item, cpb__sub(def, field))
          : cpb__json_read_scalar(in, p, item, def, field, &skipped);
  list->len -= skipped;
  return p;
}

const char *cpb__json_read_list(cpb__json_in *in, const char *p, void *msg,
                                const cpb_message_def *def,
                                const cpb_field_def *field) {
  cpb__items *list = cpb__at(msg, field->offset);
  p = cpb__json_expect(in, p, '[');
  bool more = p && cpb__json_any(in, &p, ']');
  while (more && p) {
    p = read_element(in, p, list, def, field);
    p = p ? cpb__json_more(in, p, ']', &more) : NULL;
  }
  return p;
}

/* Part of the loop over members, though extensions call it, too. */
static inline __attribute__((always_inline)) const char *read_field(
    cpb__json_in *in, const char *p, void *msg, const cpb_message_def *def,
    const cpb_field_def *field, bool is_null) {
  if (CPB__UNLIKELY(is_null) &&
      (cpb__is_list(field) || !cpb__json_takes_null(def, field))) {
    return CPB__JSON_WORD(in, p, "null"); /* as if the member were not there */
  }
  if (CPB__LIKELY(!cpb__is_list(field))) {
    return read_single(in, p, msg, def, field);
  }
  return field->mode == CPB_MAP ? cpb__json_read_map(in, p, msg, def, field)
                                : cpb__json_read_list(in, p, msg, def, field);
}

/* ---- Members ---- */

static bool note_extension(cpb__json_in *in, cpb__seen *s,
                           const cpb_extension *extension) {
  if (cpb__seen_has_extension(s, extension)) {
    return cpb__json_fail(in, CPB_MALFORMED, "member is there twice");
  }
  return cpb__seen_add_extension(s, extension, in->arena) ||
         cpb__json_out_of_memory(in);
}

static const char *read_box(cpb__json_in *in, const char *p, void *box,
                            const cpb_message_def *def) {
  if (!box) {
    (void)cpb__json_out_of_memory(in);
    return NULL;
  }
  p = read_field(in, p, box, def, &def->fields[0],
                 cpb__json_char(in, p) == 'n');
  if (!p) {
    cpb__error_in_field(in->error, def, &def->fields[0], -1);
  }
  return p;
}

/* The value is read into a box, which is then encoded. */
static const char *read_extension(cpb__json_in *in, const char *p, void *msg,
                                  const cpb_extension *extension) {
  const cpb_message_def *def = extension->box;
  cpb_error error = {.code = CPB_OK};
  cpb_arena scratch;
  p = cpb__json_token(in, p);
  in->p = p;
  if (!cpb__json_charge(in, def->size)) {
    return NULL;
  }
  cpb_arena *outer = cpb__json_set_aside(in, &scratch);
  void *box = cpb_message_new(def, &scratch);
  p = read_box(in, p, box, def);
  in->arena = outer;
  if (p) {
    cpb_limits limits = cpb__limits_within(in->settings, (size_t)in->depth + 1);
    cpb_code code =
        cpb__extension_add(extension, msg, box, &limits, outer, &error);
    p = code == CPB_OK ? p : cpb__json_stop(in, p, code, error.message);
  }
  cpb__arena_cleanup(&scratch);
  return p;
}

/* What "[full.name]" names, if the registry has it. ProtoJSON Format,
 * "Extensions". */
static const cpb_extension *find_extension(const cpb__json_in *in,
                                           const cpb_message_def *def,
                                           cpb_str name) {
  if (name.len < 3 || name.data[0] != '[' || name.data[name.len - 1] != ']' ||
      !cpb__has_head(def)) {
    return NULL;
  }
  cpb_str full_name = {name.data + 1, name.len - 2};
  const cpb_extension *extension =
      cpb_registry_find_extension(in->registry, def, full_name);
  return extension && extension->box->names ? extension : NULL;
}

/* A member that is none of the table's. */
static const char *other_member(cpb__json_in *in, const char *p, cpb__seen *s,
                                void *msg, const cpb_message_def *def,
                                cpb_str name, bool any) {
  const cpb_extension *extension = find_extension(in, def, name);
  in->p = p;
  if (extension) {
    return note_extension(in, s, extension)
               ? read_extension(in, p, msg, extension)
               : NULL;
  }
  if ((any && cpb_str_equal(name, CPB_STR("@type"))) ||
      ((in->flags & CPB_IGNORE_UNKNOWN) && cpb__json_ignore(in))) {
    return cpb__json_skip(in, p);
  }
  (void)cpb__json_fail(in, CPB_MALFORMED, "no such field");
  if (name.len < 40) {
    cpb__error_in(in->error, name);
  }
  return NULL;
}

static inline const char *read_member(cpb__json_in *in, const char *p,
                                      cpb__seen *s, void *msg,
                                      const cpb_message_def *def,
                                      const cpb_field_def *field) {
  p = cpb__json_token(in, p);
  bool is_null = cpb__json_char(in, p) == 'n';
  in->p = p;
  p = CPB__LIKELY(note(in, s, msg, def, field, is_null))
          ? read_field(in, p, msg, def, field, is_null)
          : NULL;
  if (CPB__UNLIKELY(!p)) {
    cpb__error_in_read(in->error, def, field, msg, true);
  }
  return p;
}

const char *cpb__json_read_members(cpb__json_in *in, const char *p, void *msg,
                                   const cpb_message_def *def, bool any) {
  cpb__seen s;
  size_t expected = 0;
  bool more = cpb__json_any(in, &p, '}');
  if (more && !cpb__seen_init(&s, def, in->arena)) {
    in->p = p;
    (void)cpb__json_out_of_memory(in);
    return NULL;
  }
  while (more && p) {
    cpb_str name = {NULL, 0};
    const cpb_field_def *field = match_member(in, &p, def, expected);
    if (CPB__UNLIKELY(!field)) {
      p = cpb__json_read_name(in, p, &name);
      field = p ? search_member(def, name) : NULL;
    }
    if (CPB__LIKELY(field != NULL)) {
      expected = (size_t)(field - def->fields) + 1;
      p = read_member(in, p, &s, msg, def, field);
    } else if (p) {
      p = other_member(in, p, &s, msg, def, name, any);
    }
    p = p ? cpb__json_more(in, p, '}', &more) : NULL;
  }
  return p;
}

static bool has_own_form(const cpb_message_def *def) {
  return def->well_known != CPB_WK_NONE && def->well_known != CPB_WK_EMPTY;
}

/* A Value is no level of its own, nor is a Struct: what counts is the list, or
 * the map, which counts itself. */
static const char *read_own_form(cpb__json_in *in, const char *p, void *msg,
                                 const cpb_message_def *def) {
  uint32_t level =
      def->well_known != CPB_WK_VALUE && def->well_known != CPB_WK_STRUCT;
  if (level && !cpb__json_enter(in)) {
    return NULL;
  }
  p = !def->names && def->field_count
          ? cpb__json_stop(in, p, CPB_INVALID_ARGUMENT,
                           "type was generated without JSON")
          : cpb__json_read_well_known(in, p, msg, def);
  in->depth += level;
  return p;
}

const char *cpb__json_read_message(cpb__json_in *in, const char *p, void *msg,
                                   const cpb_message_def *def) {
  in->p = p;
  if (CPB__UNLIKELY(has_own_form(def))) {
    return read_own_form(in, p, msg, def);
  }
  if (!cpb__json_enter(in)) {
    return NULL;
  }
  if (CPB__UNLIKELY(!def->names && def->field_count)) {
    p = cpb__json_stop(in, p, CPB_INVALID_ARGUMENT,
                       "type was generated without JSON");
  } else {
    p = cpb__json_expect(in, p, '{');
    p = p ? cpb__json_read_members(in, p, msg, def, false) : NULL;
  }
  cpb__json_leave(in);
  return p;
}

cpb_code cpb_from_json(const char *data, size_t len, const cpb_message_def *def,
                       const cpb_codec_options *options, cpb_arena *arena,
                       void *msg, cpb_error *error) {
  cpb__reading reading;
  cpb_error local;
  error = error ? error : &local;
  if (!cpb__read_begin(&reading, options, len, arena, error)) {
    return error->code;
  }
  cpb__json_in in =
      cpb__json_reader(&reading.settings, data, len, arena, error);
  in.depth++; /* the outermost message enters, too */
  const char *p = cpb__json_token(&in, in.start);
  p = cpb__json_read_message(&in, p, msg, def);
  p = p ? cpb__json_token(&in, p) : NULL;
  if (p && p != in.end) {
    p = cpb__json_stop(&in, p, CPB_MALFORMED, "more after the end");
  }
  return cpb__read_end(&reading, p != NULL, msg, def, arena, error);
}
