/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Where fields lie: as the C compiler lays out the struct that protoc-gen-cpb
 * writes for the message. First the head, which map entries lack; then a bool
 * for each field that has one; then the fields as declared, a oneof where its
 * first member stands: its case and the union of its members. */

#include "pb/descriptor/pool.h"

/* What fits the tables: offsets, sizes and counts of 16 bits. */
enum { MAX_STRUCT_SIZE = UINT16_MAX };

typedef struct place {
  size_t size, align;
} place;

/* How much room a value takes in a struct. */
static place place_of(const cpb__pool_field *field) {
  if (cpb__is_list(&field->def)) {
    return (place){sizeof(cpb__items), _Alignof(cpb__items)};
  }
  if (cpb__is_message(&field->def)) {
    return (place){sizeof(void *), _Alignof(void *)};
  }
  if (cpb__is_view(field->def.type)) {
    return (place){sizeof(cpb_str), _Alignof(cpb_str)};
  }
  switch (cpb__type_size[field->def.type]) {
    case 1:
      return (place){1, 1};
    case 4:
      return (place){4, _Alignof(uint32_t)};
    default:
      return (place){8, _Alignof(uint64_t)};
  }
}

/* A struct that is being laid out. */
typedef struct layout {
  size_t size, align;
} layout;

static size_t round_up(size_t size, size_t align) {
  return (size + align - 1) / align * align;
}

/* Puts a member at the end and returns its offset, which may be beyond what
 * tables can hold. */
static size_t append(layout *at, place member) {
  size_t offset = round_up(at->size, member.align);
  at->size = offset + member.size;
  if (member.align > at->align) {
    at->align = member.align;
  }
  return offset;
}

static bool fail_size(cpb__build *build) {
  const cpb__pool_message *message = build->message;
  return cpb__batch_fail(build->batch, message->file, message->def.full_name,
                         "more than 65,535 fields, or bytes of its struct");
}

static void measure_unions(cpb__build *build) {
  for (uint32_t i = 0; i < build->field_count; i++) {
    cpb__pool_oneof *oneof = build->fields[i].oneof;
    if (oneof) {
      place member = place_of(&build->fields[i]);
      oneof->size = member.size > oneof->size ? member.size : oneof->size;
      oneof->align = member.align > oneof->align ? member.align : oneof->align;
    }
  }
}

static void place_oneof(layout *at, cpb__pool_oneof *oneof) {
  if (!oneof->placed) {
    size_t size = round_up(oneof->size, oneof->align);
    oneof->placed = true;
    oneof->presence =
        (uint16_t)append(at, (place){sizeof(uint32_t), _Alignof(uint32_t)});
    oneof->offset = (uint16_t)append(at, (place){size, oneof->align});
  }
}

static void place_field(layout *at, cpb__pool_field *field) {
  cpb_field_def *def = &field->def;
  if (field->oneof) {
    place_oneof(at, field->oneof);
    def->presence = field->oneof->presence;
    def->offset = field->oneof->offset;
  } else {
    def->offset = (uint16_t)append(at, place_of(field));
  }
}

/* ---- The prototype ---- */

/* Members of a oneof share their room, so that the defaults declared for them
 * lie behind the empty message: struct { M message; T default_of_a; ... }.
 * Returns the size of both. */
static size_t place_defaults(cpb__build *build) {
  layout at = {build->message->def.size, 1};
  for (uint32_t i = 0; i < build->field_count; i++) {
    cpb__pool_field *field = &build->fields[i];
    if (field->oneof && field->proto->has_default_value) {
      field->def.initial = (uint16_t)append(&at, place_of(field));
    }
  }
  return at.size;
}

static bool in_prototype(const cpb__pool_field *field) {
  return field->def.initial != 0 ||
         (field->has_default && field->def.mode == CPB_EXPLICIT);
}

static void put_default(char *prototype, const cpb__pool_field *field) {
  const cpb_field_def *def = &field->def;
  char *to = prototype + (def->initial ? def->initial : def->offset);
  uint32_t half = (uint32_t)field->bits;
  uint8_t byte = (uint8_t)field->bits;
  if (cpb__is_view(field->def.type)) {
    memcpy(to, &field->bytes, sizeof(field->bytes));
    return;
  }
  switch (cpb__type_size[field->def.type]) {
    case 1:
      memcpy(to, &byte, sizeof(byte));
      break;
    case 4:
      memcpy(to, &half, sizeof(half));
      break;
    default:
      memcpy(to, &field->bits, sizeof(field->bits));
  }
}

static bool build_prototype(cpb__build *build) {
  cpb_message_def *def = &build->message->def;
  char *prototype = NULL;
  size_t size = place_defaults(build);
  if (size > MAX_STRUCT_SIZE) {
    return fail_size(build);
  }
  for (uint32_t i = 0; i < build->field_count; i++) {
    const cpb__pool_field *field = &build->fields[i];
    if (!in_prototype(field)) {
      continue;
    }
    if (!prototype) {
      prototype = cpb__batch_array(build->batch, build->batch->arena, 1, size);
    }
    if (!prototype) {
      return false;
    }
    put_default(prototype, field);
  }
  def->prototype = prototype;
  return true;
}

bool cpb__build_layout(cpb__build *build) {
  layout at = {0, 1};
  cpb_message_def *def = &build->message->def;
  if (cpb__has_head(def)) {
    (void)append(&at, (place){sizeof(cpb_head), _Alignof(cpb_head)});
  }
  for (uint32_t i = 0; i < build->field_count; i++) {
    cpb_field_def *field = &build->fields[i].def;
    if (field->mode == CPB_EXPLICIT) {
      field->presence = (uint16_t)append(&at, (place){1, 1});
    }
  }
  measure_unions(build);
  for (uint32_t i = 0; i < build->field_count; i++) {
    place_field(&at, &build->fields[i]);
  }
  at.size = round_up(at.size, at.align);
  if (at.size > MAX_STRUCT_SIZE || build->field_count > UINT16_MAX) {
    return fail_size(build);
  }
  def->size = (uint16_t)at.size;
  return build_prototype(build);
}
