/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Text to messages. */

#include "cpb/text.h"
#include "pb/json/wkt.h"
#include "pb/message/extension.h"
#include "pb/message/map.h"
#include "pb/message/seen.h"
#include "pb/read.h"
#include "pb/text/in.h"
#include "pb/text/names.h"

/* ---- Messages ---- */

bool cpb__text_open_message(cpb__json_in *in, char *close) {
  if (cpb__text_accept(in, '{')) {
    *close = '}';
    return true;
  }
  *close = '>';
  return cpb__text_expect(in, '<', "a message is expected");
}

static bool read_message(cpb__json_in *in, void *msg,
                         const cpb_message_def *def) {
  char close = '\0';
  if (!cpb__json_enter(in) || !cpb__text_open_message(in, &close)) {
    return false;
  }
  bool ok = cpb__text_read_fields(in, msg, def, close);
  cpb__json_leave(in);
  return ok;
}

static void *new_message(cpb__json_in *in, const cpb_message_def *def) {
  if (!cpb__json_charge(in, def->size)) {
    return NULL;
  }
  void *msg = cpb_message_new(def, in->arena);
  if (!msg) {
    (void)cpb__json_out_of_memory(in);
  }
  return msg;
}

/* The sub-message to read into: the one that is there, or a new one. */
static void *target(cpb__json_in *in, void *msg, const cpb_message_def *def,
                    const cpb_field_def *field) {
  cpb__ptr *slot = cpb__at(msg, field->offset);
  bool other =
      field->mode == CPB_ONEOF && cpb__case(msg, field) != cpb__number(field);
  if (other || !*slot) {
    void *fresh = new_message(in, cpb__sub(def, field));
    if (!fresh) {
      return NULL;
    }
    *slot = fresh;
    cpb__mark(msg, field);
  }
  return *slot;
}

static bool read_single(cpb__json_in *in, void *msg, const cpb_message_def *def,
                        const cpb_field_def *field) {
  union {
    cpb_str str;
    uint64_t number;
  } value = {.number = 0};
  bool skipped = false;
  if (cpb__is_message(field)) {
    void *sub = target(in, msg, def, field);
    return sub && read_message(in, sub, cpb__sub(def, field));
  }
  if (!cpb__text_read_scalar(in, &value, def, field, &skipped)) {
    return false;
  }
  if (!skipped) {
    memcpy(cpb__at(msg, field->offset), &value, cpb__type_size[field->type]);
    cpb__mark(msg, field);
  }
  return true;
}

/* ---- Lists and maps ---- */

/* An entry takes the place of an earlier one with its key when it is looked up;
 * one without a message as its value gets an empty one. */
static bool read_entry(cpb__json_in *in, void *item,
                       const cpb_message_def *entry) {
  const cpb_field_def *value = &entry->fields[1];
  if (!read_message(in, item, entry)) {
    return false;
  }
  cpb__ptr *slot = cpb__at(item, value->offset);
  if (cpb__is_message(value) && !*slot) {
    *slot = new_message(in, cpb__sub(entry, value));
    return *slot != NULL;
  }
  return true;
}

static bool read_element(cpb__json_in *in, void *msg,
                         const cpb_message_def *def,
                         const cpb_field_def *field) {
  cpb__items *list = cpb__at(msg, field->offset);
  size_t size = cpb__item_size(def, field);
  bool skipped = false;
  bool ok = false;
  if (!cpb__json_charge(in, size)) {
    return false;
  }
  void *item = cpb__is_message(field)
                   ? cpb_list_add_message(list, cpb__sub(def, field), in->arena)
                   : cpb_list_add(list, size, in->arena);
  if (!item) {
    return cpb__json_out_of_memory(in);
  }
  if (field->mode == CPB_MAP) {
    ok = read_entry(in, item, cpb__sub(def, field));
    list->len -= !ok; /* half an entry may lack its value */
    return ok;
  }
  if (cpb__is_message(field)) {
    return read_message(in, item, cpb__sub(def, field));
  }
  ok = cpb__text_read_scalar(in, item, def, field, &skipped);
  list->len -= skipped;
  return ok;
}

static bool read_short_list(cpb__json_in *in, void *msg,
                            const cpb_message_def *def,
                            const cpb_field_def *field) {
  bool more = !cpb__text_accept(in, ']');
  while (more) {
    if (!read_element(in, msg, def, field)) {
      return false;
    }
    more = cpb__text_accept(in, ',');
    if (!more && !cpb__text_expect(in, ']', "a comma or the end is expected")) {
      return false;
    }
  }
  return true;
}

/* What follows a field's name. */
static bool read_value(cpb__json_in *in, void *msg, const cpb_message_def *def,
                       const cpb_field_def *field) {
  bool colon = cpb__text_accept(in, ':');
  if (!colon && !cpb__is_message(field)) {
    return cpb__json_fail(in, CPB_MALFORMED, "a colon is expected");
  }
  if (!cpb__is_list(field)) {
    return read_single(in, msg, def, field);
  }
  return cpb__text_accept(in, '[') ? read_short_list(in, msg, def, field)
                                   : read_element(in, msg, def, field);
}

/* ---- Fields ---- */

static bool twice(cpb__json_in *in) {
  return cpb__json_fail(in, CPB_MALFORMED, "field or its oneof is there twice");
}

static bool note(cpb__json_in *in, cpb__seen *seen, const cpb_message_def *def,
                 const cpb_field_def *field) {
  size_t index = (size_t)(field - def->fields);
  if (cpb__is_list(field)) {
    return true;
  }
  if (cpb__seen_has(seen, index) ||
      (field->mode == CPB_ONEOF && cpb__seen_in_oneof(seen, def, field))) {
    return twice(in);
  }
  cpb__seen_set(seen, index);
  return true;
}

static bool read_known(cpb__json_in *in, void *msg, const cpb_message_def *def,
                       const cpb_field_def *field, cpb__seen *seen) {
  if (note(in, seen, def, field) && read_value(in, msg, def, field)) {
    return true;
  }
  cpb__error_in_read(in->error, def, field, msg, true);
  return false;
}

/* Text may outlive its schema: fields that are gone leave their names behind. */
static bool is_reserved(const cpb_message_def *def, cpb_str name) {
  for (uint32_t i = 0; i < def->reserved_name_count; i++) {
    if (cpb_str_equal(def->reserved_names[i], name)) {
      return true;
    }
  }
  return false;
}

static bool unknown_field(cpb__json_in *in, const cpb_message_def *def,
                          cpb_str name, const char *at) {
  char text[42]; /* the brackets are part of the path */
  if ((in->flags & CPB_IGNORE_UNKNOWN) || is_reserved(def, name)) {
    return cpb__json_ignore(in) && cpb__text_skip(in);
  }
  bool bracketed = *at == '[';
  in->p = at;
  (void)cpb__json_fail(in, CPB_MALFORMED, "no such field");
  if (name.len >= 40) {
    return false;
  }
  if (bracketed) {
    text[0] = '[';
    memcpy(text + 1, name.data, name.len);
    text[name.len + 1] = ']';
    name = (cpb_str){text, name.len + 2};
  }
  cpb__error_in(in->error, name);
  return false;
}

/* ---- Names in brackets ---- */

/* A message, as the bytes that an Any holds. */
static bool read_inner(cpb__json_in *in, const cpb_message_def *def,
                       cpb_str *bytes) {
  cpb_limits limits = cpb__limits_within(in->settings, (size_t)in->depth + 1);
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &limits};
  cpb_arena scratch;
  cpb_arena *outer = cpb__json_set_aside(in, &scratch);
  void *msg = new_message(in, def);
  bool ok = msg && read_message(in, msg, def);
  in->arena = outer;
  if (ok) {
    cpb_error error;
    cpb_code code = cpb_encode(msg, def, &options, outer, bytes, &error);
    ok = code == CPB_OK || cpb__json_fail(in, code, error.message);
  }
  cpb__arena_cleanup(&scratch);
  return ok;
}

/* "[type.url/full.Name] { ... }" in an Any. */
static bool read_any(cpb__json_in *in, void *msg, const cpb_message_def *def,
                     cpb_str type, cpb__seen *seen) {
  const cpb_field_def *url = cpb__wkt_field(def, 1, CPB_STRING, CPB_IMPLICIT);
  const cpb_field_def *value = cpb__wkt_field(def, 2, CPB_BYTES, CPB_IMPLICIT);
  cpb_str bytes = {NULL, 0};
  if (!url || !value) {
    return cpb__json_fail(in, CPB_INVALID_ARGUMENT,
                          "well-known type with other fields than its own");
  }
  if (!note(in, seen, def, url) || !note(in, seen, def, value)) {
    return false;
  }
  const cpb_message_def *inner =
      cpb_registry_find(in->registry, cpb__type_name(type));
  if (!inner || (!inner->names && inner->field_count)) {
    return cpb__json_fail(in, CPB_UNKNOWN_TYPE,
                          "Any of a type that is not in the registry");
  }
  (void)cpb__text_accept(in, ':');
  if (!read_inner(in, inner, &bytes)) {
    return false;
  }
  memcpy(cpb__at(msg, url->offset), &type, sizeof(type));
  memcpy(cpb__at(msg, value->offset), &bytes, sizeof(bytes));
  return true;
}

/* The value is read into a box, which is then encoded. */
static bool read_extension(cpb__json_in *in, void *msg,
                           const cpb_extension *extension, cpb__seen *seen) {
  const cpb_message_def *def = extension->box;
  const cpb_field_def *field = &def->fields[0];
  cpb_error error = {.code = CPB_OK};
  if (!cpb__is_list(field)) {
    if (cpb__seen_has_extension(seen, extension)) {
      return twice(in);
    }
    if (!cpb__seen_add_extension(seen, extension, in->arena)) {
      return cpb__json_out_of_memory(in);
    }
  }
  cpb_arena scratch;
  cpb_arena *outer = cpb__json_set_aside(in, &scratch);
  void *box = new_message(in, def);
  bool ok = box != NULL;
  if (ok && !read_value(in, box, def, field)) {
    cpb__error_in_read(in->error, def, field, box, true);
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

static bool read_bracketed(cpb__json_in *in, void *msg,
                           const cpb_message_def *def, cpb__seen *seen) {
  const char *at = in->p;
  cpb_str name;
  in->p++;
  if (!cpb__text_read_brackets(in, &name)) {
    return false;
  }
  bool url = memchr(name.data, '/', name.len) != NULL;
  if (url && def->well_known == CPB_WK_ANY) {
    return read_any(in, msg, def, name, seen);
  }
  const cpb_extension *extension = NULL;
  if (cpb__has_head(def) && !url) {
    extension = cpb_registry_find_extension(in->registry, def, name);
    extension =
        extension ? extension : cpb__text_find_by_type(in->registry, def, name);
  }
  return extension && extension->box->names
             ? read_extension(in, msg, extension, seen)
             : unknown_field(in, def, name, at);
}

/* ---- The loop ---- */

bool cpb__text_read_fields(cpb__json_in *in, void *msg,
                           const cpb_message_def *def, char close) {
  cpb__seen seen;
  if (!def->names && def->field_count) {
    return cpb__json_fail(in, CPB_INVALID_ARGUMENT,
                          "type was generated without names");
  }
  if (!cpb__seen_init(&seen, def, in->arena)) {
    return cpb__json_out_of_memory(in);
  }
  for (char c = cpb__text_peek(in); c != close; c = cpb__text_peek(in)) {
    const char *at = in->p;
    bool ok = false;
    if (c == '[') {
      ok = read_bracketed(in, msg, def, &seen);
    } else {
      cpb_str name = cpb__text_word(in);
      if (name.len == 0) {
        return cpb__json_fail(in, CPB_MALFORMED, "a field's name is expected");
      }
      const cpb_field_def *field = cpb__text_find(def, name);
      ok = field ? read_known(in, msg, def, field, &seen)
                 : unknown_field(in, def, name, at);
    }
    if (!ok) {
      return false;
    }
    (void)(cpb__text_accept(in, ',') || cpb__text_accept(in, ';'));
  }
  in->p += close != '\0';
  return true;
}

cpb_code cpb_from_text(const char *data, size_t len, const cpb_message_def *def,
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
  bool ok = cpb__text_read_fields(&in, msg, def, '\0');
  return cpb__read_end(&reading, ok, msg, def, arena, error);
}
