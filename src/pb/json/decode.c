/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON objects to messages. The member that follows the last one in the table is
 * tried first, under its JSON name; a member is taken under its name in the
 * .proto file too. */

#include "pb/json/in.h"
#include "pb/message/extension.h"
#include "pb/message/seen.h"
#include "pb/read.h"

/* ---- Which field ---- */

static bool same(cpb_str a, cpb_str b) {
  return a.len == b.len && memcmp(a.data, b.data, a.len) == 0;
}

/* From the expected field on, and around. */
static const cpb_field_def *search_member(const cpb_message_def *def,
                                          size_t expected, cpb_str name) {
  size_t count = def->field_count;
  if (name.len == 0) {
    name.data = "";
  }
  for (size_t i = 0; i < count; i++) {
    size_t at = expected + i < count ? expected + i : expected + i - count;
    if (same(def->names[at].json, name)) {
      return &def->fields[at];
    }
  }
  for (size_t at = 0; at < count; at++) {
    if (same(def->names[at].name, name)) {
      return &def->fields[at];
    }
  }
  return NULL;
}

static inline const cpb_field_def *find_member(const cpb_message_def *def,
                                               size_t expected, cpb_str name) {
  if (CPB__LIKELY(expected < def->field_count &&
                  same(def->names[expected].json, name))) {
    return &def->fields[expected];
  }
  return search_member(def, expected, name);
}

/* ---- Which ones have been there ---- */

/* The same for a member of a oneof. null counts for those that take it. */
static bool note_in_oneof(cpb__json_in *in, cpb__seen *s,
                          const cpb_message_def *def,
                          const cpb_field_def *field, size_t index,
                          bool is_null) {
  if (is_null && !cpb__json_takes_null(def, field)) {
    return true;
  }
  if (cpb__seen_in_oneof(s, def, field)) {
    return cpb__json_fail(in, CPB_MALFORMED,
                          "two members of one oneof are set");
  }
  cpb__seen_set(s, index);
  return true;
}

/* A second value for a field or for its oneof is an error, not a replacement. */
static inline bool note(cpb__json_in *in, cpb__seen *s,
                        const cpb_message_def *def, const cpb_field_def *field,
                        bool is_null) {
  size_t index = (size_t)(field - def->fields);
  if (CPB__UNLIKELY(cpb__seen_has(s, index))) {
    return cpb__json_fail(in, CPB_MALFORMED, "member is there twice");
  }
  if (field->mode == CPB_ONEOF) {
    return note_in_oneof(in, s, def, field, index, is_null);
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

bool cpb__json_read_single(cpb__json_in *in, void *msg,
                           const cpb_message_def *def,
                           const cpb_field_def *field) {
  if (cpb__is_message(field)) {
    void *sub = target(in, msg, def, field);
    return sub && cpb__json_read_message(in, sub, cpb__sub(def, field));
  }
  union {
    cpb_str str;
    uint64_t number;
  } value = {.number = 0};
  bool skipped = false;
  if (!cpb__json_read_scalar(in, &value, def, field, &skipped)) {
    return false;
  }
  if (!skipped) {
    memcpy(cpb__at(msg, field->offset), &value, cpb__type_size[field->type]);
    cpb__mark(msg, field);
  }
  return true;
}

static bool read_element(cpb__json_in *in, cpb__items *list,
                         const cpb_message_def *def,
                         const cpb_field_def *field) {
  size_t size = cpb__item_size(def, field);
  bool skipped = false;
  if (cpb__json_peek(in) == 'n' && !cpb__json_takes_null(def, field)) {
    return cpb__json_fail(in, CPB_MALFORMED, "null in a list");
  }
  if (!cpb__json_charge(in, size)) {
    return false;
  }
  void *item = cpb__is_message(field)
                   ? cpb_list_add_message(list, cpb__sub(def, field), in->arena)
                   : cpb_list_add(list, size, in->arena);
  if (!item) {
    return cpb__json_out_of_memory(in);
  }
  bool ok = cpb__is_message(field)
                ? cpb__json_read_message(in, item, cpb__sub(def, field))
                : cpb__json_read_scalar(in, item, def, field, &skipped);
  list->len -= skipped;
  return ok;
}

bool cpb__json_read_list(cpb__json_in *in, void *msg,
                         const cpb_message_def *def,
                         const cpb_field_def *field) {
  cpb__items *list = cpb__at(msg, field->offset);
  if (!cpb__json_expect(in, '[')) {
    return false;
  }
  bool more = !cpb__json_accept(in, ']');
  while (more) {
    if (!read_element(in, list, def, field) ||
        !cpb__json_more(in, ']', &more)) {
      return false;
    }
  }
  return true;
}

/* Part of the loop over members, though extensions call it, too. */
static inline __attribute__((always_inline)) bool read_field(
    cpb__json_in *in, void *msg, const cpb_message_def *def,
    const cpb_field_def *field, bool is_null) {
  if (is_null && (cpb__is_list(field) || !cpb__json_takes_null(def, field))) {
    return cpb__json_word(in, "null"); /* as if the member were not there */
  }
  if (field->mode == CPB_MAP) {
    return cpb__json_read_map(in, msg, def, field);
  }
  return cpb__is_list(field) ? cpb__json_read_list(in, msg, def, field)
                             : cpb__json_read_single(in, msg, def, field);
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

/* The value is read into a box, which is then encoded. */
static bool read_extension(cpb__json_in *in, void *msg,
                           const cpb_extension *extension) {
  const cpb_message_def *def = extension->box;
  bool is_null = cpb__json_peek(in) == 'n';
  cpb_error error = {.code = CPB_OK};
  cpb_arena scratch;
  if (!cpb__json_charge(in, def->size)) {
    return false;
  }
  cpb_arena *outer = cpb__json_set_aside(in, &scratch);
  void *box = cpb_message_new(def, &scratch);
  bool ok = box || cpb__json_out_of_memory(in);
  if (ok && !read_field(in, box, def, &def->fields[0], is_null)) {
    cpb__error_in_field(in->error, def, &def->fields[0], -1);
    ok = false;
  }
  in->arena = outer;
  if (ok) {
    cpb_limits limits = cpb__limits_within(in->settings, (size_t)in->depth + 1);
    cpb_code code =
        cpb__extension_add(extension, msg, box, &limits, outer, &error);
    ok = code == CPB_OK || cpb__json_fail(in, code, error.message);
  }
  cpb__arena_cleanup(&scratch);
  return ok;
}

/* "[full.name]": *found if the registry has it. ProtoJSON Format, "Extensions". */
static bool extension_member(cpb__json_in *in, cpb__seen *s, void *msg,
                             const cpb_message_def *def, cpb_str name,
                             bool *found) {
  if (name.len < 3 || name.data[0] != '[' || name.data[name.len - 1] != ']' ||
      !cpb__has_head(def)) {
    return true;
  }
  cpb_str full_name = {name.data + 1, name.len - 2};
  const cpb_extension *extension =
      cpb_registry_find_extension(in->registry, def, full_name);
  *found = extension && extension->box->names;
  return !*found || (note_extension(in, s, extension) &&
                     read_extension(in, msg, extension));
}

static bool unknown_member(cpb__json_in *in, cpb_str name, bool any) {
  if ((any && cpb_str_equal(name, CPB_STR("@type"))) ||
      ((in->flags & CPB_IGNORE_UNKNOWN) && cpb__json_ignore(in))) {
    return cpb__json_skip(in);
  }
  (void)cpb__json_fail(in, CPB_MALFORMED, "no such field");
  if (name.len < 40) {
    cpb__error_in(in->error, name);
  }
  return false;
}

bool cpb__json_read_members(cpb__json_in *in, void *msg,
                            const cpb_message_def *def, bool any) {
  cpb__seen s;
  size_t expected = 0;
  bool more = !cpb__json_accept(in, '}');
  if (more && !cpb__seen_init(&s, def, in->arena)) {
    return cpb__json_out_of_memory(in);
  }
  while (more) {
    cpb_str name;
    if (!cpb__json_read_name(in, &name)) {
      return false;
    }
    const cpb_field_def *field = find_member(def, expected, name);
    if (CPB__UNLIKELY(!field)) {
      bool found = false;
      if (!extension_member(in, &s, msg, def, name, &found) ||
          (!found && !unknown_member(in, name, any)) ||
          !cpb__json_more(in, '}', &more)) {
        return false;
      }
      continue;
    }
    bool is_null = cpb__json_peek(in) == 'n';
    if (!note(in, &s, def, field, is_null) ||
        !read_field(in, msg, def, field, is_null)) {
      cpb__error_in_read(in->error, def, field, msg, true);
      return false;
    }
    expected = (size_t)(field - def->fields) + 1;
    if (CPB__UNLIKELY(!cpb__json_more(in, '}', &more))) {
      return false;
    }
  }
  return true;
}

static bool has_own_form(const cpb_message_def *def) {
  return def->well_known != CPB_WK_NONE && def->well_known != CPB_WK_EMPTY;
}

bool cpb__json_read_message(cpb__json_in *in, void *msg,
                            const cpb_message_def *def) {
  bool ok = false;
  if (!cpb__json_enter(in)) {
    return false;
  }
  if (CPB__UNLIKELY(!def->names && def->field_count)) {
    ok = cpb__json_fail(in, CPB_INVALID_ARGUMENT,
                        "type was generated without JSON");
  } else if (has_own_form(def)) {
    ok = cpb__json_read_well_known(in, msg, def);
  } else {
    ok = cpb__json_expect(in, '{') &&
         cpb__json_read_members(in, msg, def, false);
  }
  cpb__json_leave(in);
  return ok;
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
  bool ok = cpb__json_read_message(&in, msg, def);
  if (ok && (cpb__json_peek(&in) != '\0' || in.p != in.end)) {
    ok = cpb__json_fail(&in, CPB_MALFORMED, "more after the end");
  }
  return cpb__read_end(&reading, ok, msg, def, arena, error);
}
