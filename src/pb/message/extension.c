/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Extensions live in the unknown fields of the message that they extend. In a
 * message set each is an item: a group 1 with the number of the extension, field
 * 2, and the message, field 3. Encoding, "Message Set" of descriptor.proto's
 * message_set_wire_format. */

#include "pb/message/extension.h"

#include "pb/message/deep.h"
#include "pb/message/raw.h"
#include "pb/message/unknown.h"

enum { SET_ITEM = 1, SET_TYPE_ID = 2, SET_MESSAGE = 3 };

/* Whether a field that is not in a message set is one of the extension's. */
static bool is_field(const cpb_extension *extension,
                     const cpb__raw_field *raw) {
  return raw->number == cpb__number(cpb__extension_field(extension)) &&
         cpb__decode_knows(extension->box, CPB_TAG(raw->number, raw->wire));
}

/* Whether it is an item of a message set for the extension; *message is what it
 * holds. */
static bool is_item(const cpb_extension *extension, const cpb__raw_field *raw,
                    cpb_str *message) {
  cpb__raw inner;
  cpb__raw_field part;
  bool named = false;
  bool held = false;
  if (!(extension->extendee->flags & CPB_MESSAGE_SET) ||
      raw->number != SET_ITEM || raw->wire != CPB__START_GROUP) {
    return false;
  }
  cpb__raw_begin(&inner, raw->content, CPB__DEEP);
  while (cpb__raw_next(&inner, &part)) {
    if (part.number == SET_TYPE_ID && part.wire == CPB__VARINT) {
      named = part.value == cpb__number(cpb__extension_field(extension));
    } else if (part.number == SET_MESSAGE && part.wire == CPB__LENGTH) {
      *message = part.content;
      held = true;
    }
  }
  return named && held && !inner.malformed;
}

bool cpb__extension_owns(const cpb_extension *extension,
                         const cpb__raw_field *raw) {
  cpb_str ignored;
  return is_field(extension, raw) || is_item(extension, raw, &ignored);
}

bool cpb_extension_has(const cpb_extension *extension, const void *msg) {
  size_t position = 0;
  cpb_str run;
  while (cpb_unknown_next(msg, &position, &run)) {
    cpb__raw raw;
    cpb__raw_field field;
    cpb__raw_begin(&raw, run, CPB__DEEP);
    while (cpb__raw_next(&raw, &field)) {
      if (cpb__extension_owns(extension, &field)) {
        return true;
      }
    }
  }
  return false;
}

/* ---- Reading ---- */

typedef struct reading {
  const cpb_extension *extension;
  cpb_limits limits;
  size_t left; /* of the memory for all that the message has of it */
  cpb_arena *arena;
  void *box;
  cpb_error *error;
} reading;

/* Merges one of the fields into the box. The element budget is one for all of
 * them; lists that double leave as much behind as they have. */
static cpb_code read_field(reading *r, cpb_str field) {
  cpb_limits limits = r->limits;
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS,
                               .limits = &limits};
  if (r->left < limits.max_element_bytes) {
    limits.max_element_bytes = r->left;
  }
  size_t before = cpb_arena_bytes(r->arena);
  cpb_code code = cpb_decode(field.data, field.len, r->extension->box, &options,
                             r->arena, r->box, r->error);
  size_t took = cpb_arena_bytes(r->arena) - before;
  r->left = took < r->left ? r->left - took : 1; /* 0 would be the default */
  return code;
}

/* An item as the field that it stands for. */
static cpb_code read_item(reading *r, cpb_str message) {
  size_t room = (size_t)2 * CPB__VARINT_MAX + message.len;
  char *bytes = cpb_arena_alloc(r->arena, room);
  if (!bytes) {
    return cpb__error_memory(r->error, r->arena);
  }
  char *to = cpb__write_varint(bytes, cpb__extension_field(r->extension)->tag);
  to = cpb__write_varint(to, message.len);
  cpb__copy(to, message.data, message.len);
  return read_field(r, (cpb_str){bytes, (size_t)(to - bytes) + message.len});
}

static cpb_code read_run(reading *r, cpb_str run) {
  cpb__raw raw;
  cpb__raw_field field;
  cpb_str message = {NULL, 0};
  cpb_code code = CPB_OK;
  cpb__raw_begin(&raw, run, CPB__DEEP);
  while (code == CPB_OK && cpb__raw_next(&raw, &field)) {
    if (is_field(r->extension, &field)) {
      code = read_field(r, field.all);
    } else if (is_item(r->extension, &field, &message)) {
      code = read_item(r, message);
    }
  }
  return code;
}

cpb_code cpb__extension_read(const cpb_extension *extension, const void *msg,
                             const cpb_limits *limits, cpb_arena *arena,
                             void *box, cpb_error *error) {
  reading r = {
      .extension = extension,
      .limits = limits ? *limits : (cpb_limits){CPB_LIMITS_INIT},
      .arena = arena,
      .box = box,
      .error = error,
  };
  size_t position = 0;
  cpb_str run;
  cpb_code code = CPB_OK;
  error->code = CPB_OK;
  if (!r.limits.max_element_bytes) {
    r.limits.max_element_bytes = CPB__MAX_ELEMENT_BYTES;
  }
  r.left = r.limits.max_element_bytes > SIZE_MAX / 2
               ? SIZE_MAX
               : 2 * r.limits.max_element_bytes;
  while (code == CPB_OK && cpb_unknown_next(msg, &position, &run)) {
    code = read_run(&r, run);
  }
  return code;
}

cpb_code cpb_extension_get(const cpb_extension *extension, const void *msg,
                           cpb_arena *arena, void *box, cpb_error *error) {
  cpb_error local;
  return cpb__extension_read(extension, msg, NULL, arena, box,
                             error ? error : &local);
}

/* ---- Writing ---- */

/* The encoded box of a message-set's extension as an item. */
static bool make_item(const cpb_extension *extension, cpb_str *bytes,
                      cpb_arena *arena) {
  cpb__raw raw;
  cpb__raw_field field;
  cpb__raw_begin(&raw, *bytes, CPB__DEEP);
  if (!cpb__raw_next(&raw, &field)) {
    return true; /* an empty box */
  }
  char *item = cpb_arena_alloc(arena, field.content.len +
                                          (size_t)2 * CPB__VARINT_MAX + 4);
  if (!item) {
    return false;
  }
  char *to = item;
  *to++ = (char)CPB_TAG(SET_ITEM, CPB__START_GROUP);
  *to++ = (char)CPB_TAG(SET_TYPE_ID, CPB__VARINT);
  to = cpb__write_varint(to, cpb__number(cpb__extension_field(extension)));
  *to++ = (char)CPB_TAG(SET_MESSAGE, CPB__LENGTH);
  to = cpb__write_varint(to, field.content.len);
  cpb__copy(to, field.content.data, field.content.len);
  to += field.content.len;
  *to++ = (char)CPB_TAG(SET_ITEM, CPB__END_GROUP);
  *bytes = (cpb_str){item, (size_t)(to - item)};
  return true;
}

cpb_code cpb__extension_add(const cpb_extension *extension, void *msg,
                            const void *box, const cpb_limits *limits,
                            cpb_arena *arena, cpb_error *error) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = limits};
  cpb_str bytes = {NULL, 0};
  cpb_code code =
      cpb_encode(box, extension->box, &options, arena, &bytes, error);
  if (code != CPB_OK) {
    return code;
  }
  bool ok = !(extension->extendee->flags & CPB_MESSAGE_SET) ||
            make_item(extension, &bytes, arena);
  ok = ok && cpb_unknown_add(msg, bytes, arena);
  return ok ? CPB_OK : cpb__error_memory(error, arena);
}

static bool keep_others(const cpb_extension *extension, cpb_str run,
                        cpb_head *kept, cpb_arena *arena) {
  cpb__raw raw;
  cpb__raw_field field;
  cpb__raw_begin(&raw, run, CPB__DEEP);
  while (cpb__raw_next(&raw, &field)) {
    if (!cpb__extension_owns(extension, &field) &&
        !cpb_unknown_add(kept, field.all, arena)) {
      return false;
    }
  }
  cpb_str rest = {raw.p, (size_t)(raw.end - raw.p)};
  return cpb_unknown_add(kept, rest, arena);
}

bool cpb_extension_clear(const cpb_extension *extension, void *msg,
                         cpb_arena *arena) {
  cpb_head kept = {NULL};
  size_t position = 0;
  cpb_str run;
  if (!cpb_extension_has(extension, msg)) {
    return true;
  }
  while (cpb_unknown_next(msg, &position, &run)) {
    if (!keep_others(extension, run, &kept, arena)) {
      return false;
    }
  }
  ((cpb_head *)msg)->unknown = kept.unknown;
  return true;
}

cpb_code cpb_extension_set(const cpb_extension *extension, void *msg,
                           const void *box, cpb_arena *arena,
                           cpb_error *error) {
  cpb_error local = {.code = CPB_OK};
  cpb_unknown *before = ((cpb_head *)msg)->unknown;
  error = error ? error : &local;
  error->code = CPB_OK;
  if (!cpb_extension_clear(extension, msg, arena)) {
    return cpb__error_memory(error, arena);
  }
  cpb_code code = cpb__extension_add(extension, msg, box, NULL, arena, error);
  if (code != CPB_OK) {
    ((cpb_head *)msg)->unknown = before;
  }
  return code;
}
