/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Binary decoding by tables: one loop for every message. The field that follows
 * the last one in the table is tried first, since encoders write in the order of
 * numbers; what does not fit takes a look-up, and what fits nothing at all goes
 * to the unknown fields, out of line. */

#include "base/text.h"
#include "pb/wire/ascii.h"
#include "pb/wire/decoder.h"

/* ---- Primitives out of line ---- */

/* Puts the groups of seven bits of eight bytes together. */
static inline uint64_t squeeze(uint64_t x) {
  x = (x & 0x007F007F007F007Fu) | (x & 0x7F007F007F007F00u) >> 1;
  x = (x & 0x00003FFF00003FFFu) | (x & 0x3FFF00003FFF0000u) >> 2;
  return (x & 0x0FFFFFFFu) | (x & 0x0FFFFFFF00000000u) >> 4;
}

cpb__varint cpb__varint_long(const char *p) {
  uint64_t bytes;
  memcpy(&bytes, p, 8);
  bytes = CPB__LITTLE64(bytes);
  uint64_t stops = ~bytes & 0x8080808080808080u;
  if (CPB__LIKELY(stops != 0)) {
    unsigned last = (unsigned)__builtin_ctzll(stops); /* its highest bit */
    return (cpb__varint){p + last / 8 + 1,
                         squeeze(bytes & (~(uint64_t)0 >> (63 - last)))};
  }
  uint64_t ninth = (uint8_t)p[8];
  uint64_t tenth = (uint8_t)p[9];
  uint64_t value = squeeze(bytes) | (ninth & 0x7F) << 56;
  if (ninth < 0x80) {
    return (cpb__varint){p + 9, value};
  }
  return (cpb__varint){tenth < 0x80 ? p + 10 : NULL, value | tenth << 63};
}

/* Copies what is left of the input in front of zeros: a varint that runs into
 * them ends there, after the input's end. */
cpb__varint cpb__varint_tail(const cpb__decoder *d, const char *p) {
  char bytes[16] = {0};
  size_t left = p < d->input_end ? (size_t)(d->input_end - p) : 0;
  cpb__copy(bytes, p, left < sizeof(bytes) ? left : sizeof(bytes));
  cpb__varint read = cpb__varint_long(bytes);
  size_t size = read.p ? (size_t)(read.p - bytes) : SIZE_MAX;
  read.p = size <= left ? p + size : NULL;
  return read;
}

cpb__varint cpb__tag_long(const cpb__decoder *d, const char *p) {
  cpb__varint read = {NULL, 0};
  read.p = cpb__read_varint(d, p, &read.value);
  if (read.p && (read.p - p > 5 || read.value > UINT32_MAX)) {
    read.p = NULL;
  }
  return read;
}

/* ---- Errors ---- */

const char *cpb__decode_error(cpb__decoder *d, cpb_code code, const char *at,
                              const char *message) {
  (void)cpb__error_set(d->error, code, (size_t)(at - d->input), message);
  return NULL;
}

const char *cpb__decode_malformed(cpb__decoder *d, const char *at) {
  return cpb__decode_error(d, CPB_MALFORMED, at,
                           "field is cut short or not well-formed");
}

const char *cpb__decode_no_memory(cpb__decoder *d) {
  (void)cpb__error_memory(d->error, d->arena);
  return NULL;
}

/* A field went wrong: names it, and the fault if nobody has yet. */
CPB__COLD static const char *fail_in_field(cpb__decoder *d, const char *at,
                                           const void *msg,
                                           const cpb_message_def *def,
                                           const cpb_field_def *field) {
  (void)cpb__decode_malformed(d, at);
  cpb__error_in_read(d->error, def, field, msg, cpb__is_message(field));
  return NULL;
}

/* ---- Strings ---- */

/* A copy, which is looked at on the way. */
static const char *copy_string(cpb__decoder *d, const char *p, size_t len,
                               bool *ascii) {
  char *copy = cpb__arena_bump(d->arena, len);
  if (CPB__UNLIKELY(!copy)) {
    return cpb__decode_no_memory(d);
  }
  *ascii = cpb__copy_ascii(copy, p, len);
  return copy;
}

const char *cpb__decode_string(cpb__decoder *d, const char *p, const char *end,
                               cpb_str *out, uint32_t flags) {
  size_t len = 0;
  bool ascii = false;
  p = cpb__read_length(d, p, end, &len);
  if (CPB__UNLIKELY(!p)) {
    return NULL;
  }
  const char *data = p;
  if (CPB__UNLIKELY(len == 0)) {
    *out = CPB_STR("");
    return p;
  }
  if (d->flags & CPB_ALIAS) {
    ascii = !(flags & CPB_FIELD_UTF8) ||
            (p + len < d->fast && cpb__ascii_padded(p, len));
  } else {
    data = copy_string(d, p, len, &ascii);
    if (CPB__UNLIKELY(!data)) {
      return NULL;
    }
  }
  if ((flags & CPB_FIELD_UTF8) && CPB__UNLIKELY(!ascii) &&
      !cpb__utf8_valid(data, len)) {
    return cpb__decode_error(d, CPB_MALFORMED, p, "string is not UTF-8");
  }
  out->data = data;
  out->len = len;
  return p + len;
}

/* ---- Sub-messages ---- */

static const char *decode_fields(cpb__decoder *d, const char *p,
                                 const char *until, const char *end, void *msg,
                                 const cpb_message_def *def, uint32_t group);

const char *cpb__decode_content(cpb__decoder *d, const char *p, const char *end,
                                void *msg, const cpb_message_def *def) {
  return def->decode && cpb__is_current(def)
             ? def->decode(d, p, end, msg)
             : decode_fields(d, p, end, end, msg, def, 0);
}

/* A message after its tag, one level down. */
static inline const char *decode_inner(cpb__decoder *d, const char *p,
                                       const char *end, void *msg,
                                       const cpb_message_def *def) {
  size_t len = 0;
  if (CPB__UNLIKELY(d->depth == 0)) {
    return cpb__decode_error(d, CPB_LIMIT, p, "nested too deeply");
  }
  p = cpb__read_length(d, p, end, &len);
  if (CPB__UNLIKELY(!p)) {
    return NULL;
  }
  d->depth--;
  p = cpb__decode_content(d, p, p + len, msg, def);
  d->depth++;
  return p;
}

const char *cpb__decode_body(cpb__decoder *d, const char *p, const char *end,
                             void *msg, const cpb_message_def *def,
                             const cpb_field_def *field) {
  if (CPB__LIKELY(field->type != CPB_GROUP)) {
    return decode_inner(d, p, end, msg, def);
  }
  if (CPB__UNLIKELY(d->depth == 0)) {
    return cpb__decode_error(d, CPB_LIMIT, p, "nested too deeply");
  }
  d->depth--;
  p = decode_fields(d, p, end, end, msg, def, cpb__number(field));
  d->depth++;
  return p;
}

void *cpb__decode_new(cpb__decoder *d, const cpb_message_def *def) {
  void *msg = NULL;
  if (cpb__decode_charge(d, def->size)) {
    msg = cpb__arena_bump(d->arena, def->size);
    if (CPB__UNLIKELY(!msg)) {
      (void)cpb__decode_no_memory(d);
      return NULL;
    }
    cpb__message_clear(def, msg);
  }
  return msg;
}

/* A sub-message that is not in a list. One that is set already is merged into,
 * another member of the oneof is left behind. */
CPB__APART static const char *decode_single(cpb__decoder *d, const char *p,
                                            const char *end, void *msg,
                                            const cpb_message_def *def,
                                            const cpb_field_def *field) {
  const cpb_message_def *sub = cpb__sub(def, field);
  cpb__ptr *slot = cpb__at(msg, field->offset);
  bool other =
      field->mode == CPB_ONEOF && cpb__case(msg, field) != cpb__number(field);
  if (other || !*slot) {
    void *fresh = cpb__decode_new(d, sub);
    if (CPB__UNLIKELY(!fresh)) {
      return NULL;
    }
    *slot = fresh;
    cpb__mark(msg, field);
  }
  return cpb__decode_body(d, p, end, *slot, sub, field);
}

/* A list of messages that are not groups: the one after the tag, and those with
 * the same tag that follow it. */
CPB__APART static const char *decode_messages(cpb__decoder *d, const char *p,
                                              const char *end, void *msg,
                                              const cpb_message_def *def,
                                              const cpb_field_def *field) {
  const cpb_message_def *sub = cpb__sub(def, field);
  const char *fast = cpb__fast_end(d, end);
  const char *first = p;
  cpb__items *list = cpb__at(msg, field->offset);
  uint32_t tag = field->tag;
  for (;;) {
    const char *value = p;
    void *item = cpb__next_item(d, list, sub->size);
    if (CPB__UNLIKELY(!item)) {
      return NULL;
    }
    list->len++;
    cpb__message_clear(sub, item);
    p = decode_inner(d, p, end, item, sub);
    if (CPB__UNLIKELY(!p)) {
      return value == first ? p : cpb__decode_malformed(d, value - 1);
    }
    if (tag >= 0x80 || p >= fast || (uint8_t)*p != tag) {
      return p;
    }
    p++;
  }
}

static inline const char *decode_list(cpb__decoder *d, const char *p,
                                      const char *end, void *msg,
                                      const cpb_message_def *def,
                                      const cpb_field_def *field, uint32_t op) {
  return op == CPB__OP(CPB_REPEATED, CPB_MESSAGE)
             ? decode_messages(d, p, end, msg, def, field)
             : cpb__decode_list(d, p, end, msg, def, field, op);
}

/* A number that a closed enum lacks is an unknown field; in a map, that is the
 * whole entry. Proto best practices; Enum Behavior, "Specification". */
static bool foreign_enum(cpb__decoder *d, void *msg, const cpb_message_def *def,
                         const cpb_field_def *field, uint64_t value,
                         bool *out) {
  *out = (field->flags & CPB_FIELD_CLOSED) &&
         !cpb__enum_valid(cpb__enum(def, field), (int32_t)value);
  if (!*out) {
    return true;
  }
  if (!cpb__has_head(def)) {
    d->drop_entry = true;
    return true;
  }
  return cpb__decode_keep_varint(d, msg, def, cpb__number(field), value);
}

static const char *decode_enum(cpb__decoder *d, const char *p, void *msg,
                               const cpb_message_def *def,
                               const cpb_field_def *field) {
  uint64_t value = 0;
  bool foreign = false;
  p = cpb__read_varint(d, p, &value);
  if (!p || !foreign_enum(d, msg, def, field, value, &foreign)) {
    return NULL;
  }
  if (!foreign) {
    *(cpb__u32 *)cpb__at(msg, field->offset) = (uint32_t)value;
    cpb__mark(msg, field);
  }
  return p;
}

/* ---- The loop ---- */

/* What a field is to be taken for that came with a wire type that is not its
 * own: repeated scalars are understood packed and not, whatever the schema says.
 * 0 = it is an unknown field. */
static uint32_t alternate_op(const cpb_field_def *field, uint32_t wire) {
  bool packable =
      cpb__type_wire[field->type] != CPB__LENGTH && field->type != CPB_GROUP;
  if (!packable || !cpb__is_list(field)) {
    return 0;
  }
  if (wire == CPB__LENGTH) {
    return CPB__OP(CPB_PACKED, field->type);
  }
  return wire == cpb__type_wire[field->type]
             ? CPB__OP(CPB_REPEATED, field->type)
             : 0;
}

/* Fields that are not set are left out: the one that comes is among the next. */
static inline const cpb_field_def *look_ahead(const cpb_field_def *next,
                                              const cpb_field_def *stop,
                                              uint32_t tag) {
  enum { AHEAD = 4 };
  for (size_t i = 0; i < AHEAD && next != stop; i++, next++) {
    if (next->tag == tag) {
      return next;
    }
  }
  return NULL;
}

/* Finds the field of a tag's number, and how it is to be read; 0 = the tag is
 * unknown. */
static inline uint32_t look_up(const cpb_message_def *def, uint32_t tag,
                               const cpb_field_def **out) {
  const cpb_field_def *field = cpb__field_find(def, tag >> 3);
  *out = field;
  if (CPB__UNLIKELY(!field)) {
    return 0;
  }
  return CPB__LIKELY(field->tag == tag) ? cpb__op(field)
                                        : alternate_op(field, tag & 7);
}

bool cpb__decode_knows(const cpb_message_def *def, uint32_t tag) {
  const cpb_field_def *field = NULL;
  return look_up(def, tag, &field) != 0;
}

/* Another element, or the next field? A guess by the tag's first byte. */
static inline bool list_ended(const char *p, const char *end,
                              const char *start) {
  return p < end && *p != *start;
}

/* Whether p is past the end, or NULL. */
static inline bool ran_out(const char *p, const char *end) {
  return (uintptr_t)p - 1 >= (uintptr_t)end;
}

/* Decodes fields until p reaches `until`, which is end or the middle of a field,
 * or up to the end tag of the group with that number (0 = none). */
static const char *decode_fields(cpb__decoder *d, const char *p,
                                 const char *until, const char *end, void *msg,
                                 const cpb_message_def *def, uint32_t group) {
  const cpb_field_def *stop = cpb__fields_end(def);
  const cpb_field_def *next = def->fields;
  const char *fast = cpb__fast_end(d, end);
  while (p < until) {
    const char *start = p;
    uint64_t value = 0;
    uint32_t tag = 0;
    p = cpb__read_tag(d, p, &tag);
    if (CPB__UNLIKELY(!p)) {
      return cpb__decode_error(d, CPB_MALFORMED, start, "bad tag");
    }
    const cpb_field_def *field = look_ahead(next, stop, tag);
    uint32_t op = field ? cpb__op(field) : look_up(def, tag, &field);
    if (CPB__UNLIKELY(op == 0)) {
      if ((tag & 7) == CPB__END_GROUP && group && tag >> 3 == group) {
        return p;
      }
      p = cpb__decode_unknown(d, start, p, end, msg, def, tag);
      if (CPB__UNLIKELY(!p)) {
        return NULL;
      }
      continue;
    }
    void *to = cpb__at(msg, field->offset);
    switch (op) {
      case CPB_INT32:
      case CPB_UINT32:
        p = cpb__read_varint(d, p, &value);
        *(cpb__u32 *)to = (uint32_t)value;
        break;
      case CPB_SINT32:
        p = cpb__read_varint(d, p, &value);
        *(cpb__u32 *)to = cpb__unzigzag32((uint32_t)value);
        break;
      case CPB_INT64:
      case CPB_UINT64:
        p = cpb__read_varint(d, p, &value);
        *(cpb__u64 *)to = value;
        break;
      case CPB_SINT64:
        p = cpb__read_varint(d, p, &value);
        *(cpb__u64 *)to = cpb__unzigzag64(value);
        break;
      case CPB_BOOL:
        p = cpb__read_varint(d, p, &value);
        *(uint8_t *)to = value != 0;
        break;
      case CPB_FIXED32:
      case CPB_SFIXED32:
      case CPB_FLOAT:
        p = cpb__read_fixed32(d, p, to);
        break;
      case CPB_FIXED64:
      case CPB_SFIXED64:
      case CPB_DOUBLE:
        p = cpb__read_fixed64(d, p, to);
        break;
      case CPB_STRING:
      case CPB_BYTES:
        p = cpb__read_string(d, p, fast, end, to, field->flags);
        if (CPB__UNLIKELY(!p)) {
          goto done;
        }
        break;
      case CPB_ENUM:
        p = decode_enum(d, p, msg, def, field);
        goto done;
      case CPB_MESSAGE:
      case CPB_GROUP:
        p = decode_single(d, p, end, msg, def, field);
        goto done;
      default:
        p = decode_list(d, p, end, msg, def, field, op);
        if (CPB__UNLIKELY(ran_out(p, end))) {
          return fail_in_field(d, start, msg, def, field);
        }
        next = field + list_ended(p, end, start);
        continue;
    }
    /* even if p is NULL: the oneof's old member may be overwritten */
    if (field->mode != CPB_IMPLICIT) {
      cpb__mark(msg, field);
    }
  done:
    if (CPB__UNLIKELY(ran_out(p, end))) {
      return fail_in_field(d, start, msg, def, field);
    }
    next = field + 1;
  }
  return CPB__LIKELY(group == 0)
             ? p
             : cpb__decode_error(d, CPB_MALFORMED, p, "group has no end");
}

/* ---- For generated code ---- */

const char *cpb__decode_one(cpb__decoder *d, const char *p, const char *end,
                            void *msg, const cpb_message_def *def) {
  if (CPB__LIKELY(d->error->code == CPB_OK)) {
    return decode_fields(d, p, p + 1, end, msg, def, 0);
  }
  uint32_t tag = 0;
  (void)cpb__read_tag(d, p, &tag);
  const cpb_field_def *field = cpb__field_find(def, tag >> 3);
  return field ? fail_in_field(d, p, msg, def, field) : NULL;
}

const char *cpb__decode_rest(cpb__decoder *d, const char *p, const char *start,
                             const char *end, void *msg,
                             const cpb_message_def *def) {
  return decode_fields(d, p > end ? start : p, end, end, msg, def, 0);
}

const char *cpb__decode_field(cpb__decoder *d, const char *p, const char *end,
                              void *msg, const cpb_message_def *def,
                              size_t index) {
  const cpb_field_def *field = &def->fields[index];
  const char *value = p;
  p = cpb__is_list(field)
          ? decode_list(d, p, end, msg, def, field, cpb__op(field))
          : decode_single(d, p, end, msg, def, field);
  if (CPB__LIKELY(p && p <= end)) {
    return p;
  }
  value -= cpb__varint_size(field->tag);
  return fail_in_field(d, value, msg, def, field);
}
