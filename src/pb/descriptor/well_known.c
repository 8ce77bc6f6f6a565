/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The types that JSON has a form of its own for, by their full names, whatever
 * their files are called. What bears such a name in google/protobuf/ must look
 * like it; elsewhere it is a type like others when it does not. */

#include "pb/descriptor/pool.h"

/* One field, and what its type is marked with. */
typedef struct shape {
  uint8_t type;
  uint8_t mode;
  uint8_t sub;
} shape;

enum { MAX_SHAPE = 6 };

static const struct well_known {
  cpb_str name;
  cpb_well_known mark;
  uint16_t field_count; /* numbered from 1 */
  shape fields[MAX_SHAPE];
} types[] = {
    {CPB_STR_INIT("Any"),
     CPB_WK_ANY,
     2,
     {{CPB_STRING, CPB_IMPLICIT, 0}, {CPB_BYTES, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("Timestamp"),
     CPB_WK_TIMESTAMP,
     2,
     {{CPB_INT64, CPB_IMPLICIT, 0}, {CPB_INT32, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("Duration"),
     CPB_WK_DURATION,
     2,
     {{CPB_INT64, CPB_IMPLICIT, 0}, {CPB_INT32, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("FieldMask"),
     CPB_WK_FIELD_MASK,
     1,
     {{CPB_STRING, CPB_REPEATED, 0}}},
    {CPB_STR_INIT("Struct"), CPB_WK_STRUCT, 1, {{CPB_MESSAGE, CPB_MAP, 0}}},
    {CPB_STR_INIT("Value"),
     CPB_WK_VALUE,
     6,
     {{CPB_ENUM, CPB_ONEOF, CPB_WK_NULL_VALUE},
      {CPB_DOUBLE, CPB_ONEOF, 0},
      {CPB_STRING, CPB_ONEOF, 0},
      {CPB_BOOL, CPB_ONEOF, 0},
      {CPB_MESSAGE, CPB_ONEOF, CPB_WK_STRUCT},
      {CPB_MESSAGE, CPB_ONEOF, CPB_WK_LIST_VALUE}}},
    {CPB_STR_INIT("ListValue"),
     CPB_WK_LIST_VALUE,
     1,
     {{CPB_MESSAGE, CPB_REPEATED, CPB_WK_VALUE}}},
    {CPB_STR_INIT("Empty"), CPB_WK_EMPTY, 0, {{0, 0, 0}}},
    {CPB_STR_INIT("NullValue"), CPB_WK_NULL_VALUE, 0, {{0, 0, 0}}},
    {CPB_STR_INIT("DoubleValue"),
     CPB_WK_WRAPPER,
     1,
     {{CPB_DOUBLE, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("FloatValue"),
     CPB_WK_WRAPPER,
     1,
     {{CPB_FLOAT, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("Int64Value"),
     CPB_WK_WRAPPER,
     1,
     {{CPB_INT64, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("UInt64Value"),
     CPB_WK_WRAPPER,
     1,
     {{CPB_UINT64, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("Int32Value"),
     CPB_WK_WRAPPER,
     1,
     {{CPB_INT32, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("UInt32Value"),
     CPB_WK_WRAPPER,
     1,
     {{CPB_UINT32, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("BoolValue"),
     CPB_WK_WRAPPER,
     1,
     {{CPB_BOOL, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("StringValue"),
     CPB_WK_WRAPPER,
     1,
     {{CPB_STRING, CPB_IMPLICIT, 0}}},
    {CPB_STR_INIT("BytesValue"),
     CPB_WK_WRAPPER,
     1,
     {{CPB_BYTES, CPB_IMPLICIT, 0}}},
};

/* What follows a prefix; empty when the text has another one. */
static cpb_str after(cpb_str text, cpb_str prefix) {
  if (text.len <= prefix.len ||
      !cpb__same(text.data, prefix.data, prefix.len)) {
    return (cpb_str){NULL, 0};
  }
  return (cpb_str){text.data + prefix.len, text.len - prefix.len};
}

static const struct well_known *find(cpb_str full_name) {
  cpb_str name = after(full_name, CPB_STR("google.protobuf."));
  for (size_t i = 0; name.len > 0 && i < CPB__COUNT(types); i++) {
    if (cpb_str_equal(types[i].name, name)) {
      return &types[i];
    }
  }
  return NULL;
}

cpb_well_known cpb__well_known_of(cpb_str full_name) {
  const struct well_known *type = find(full_name);
  return type ? type->mark : CPB_WK_NONE;
}

static uint8_t sub_mark(const cpb_message_def *def,
                        const cpb_field_def *field) {
  return field->type == CPB_ENUM ? cpb__enum(def, field)->well_known
                                 : cpb__sub(def, field)->well_known;
}

/* The entry of Struct's map is told by what it holds: strings and Values. */
static bool entry_fits(const cpb_message_def *entry) {
  const cpb_field_def *fields = entry->fields;
  return entry->field_count == 2 && fields[0].type == CPB_STRING &&
         fields[1].type == CPB_MESSAGE &&
         sub_mark(entry, &fields[1]) == CPB_WK_VALUE;
}

static bool field_fits(const cpb_message_def *def, const cpb_field_def *field,
                       const shape *want) {
  if (field->type != want->type || field->mode != want->mode) {
    return false;
  }
  if (field->mode == CPB_MAP) {
    return entry_fits(cpb__sub(def, field));
  }
  return want->sub == 0 || sub_mark(def, field) == want->sub;
}

static bool message_fits(const cpb_message_def *def,
                         const struct well_known *type) {
  bool fits = type->mark != CPB_WK_NULL_VALUE &&
              def->field_count == type->field_count &&
              def->dense == type->field_count &&
              (def->flags & (CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_SET)) == 0;
  for (uint16_t i = 0; fits && i < def->field_count; i++) {
    fits = field_fits(def, &def->fields[i], &type->fields[i]);
  }
  return fits;
}

static bool enum_fits(const cpb_enum_def *def, const struct well_known *type) {
  return type->mark == CPB_WK_NULL_VALUE && def->count == 1 &&
         def->numbers[0] == 0;
}

/* ---- The marks of a batch ---- */

static const cpb__symbol *find_symbol(const cpb__symbols *symbols,
                                      cpb_str name) {
  const cpb__symbol *scope =
      cpb__symbols_resolve(symbols, CPB_STR("google.protobuf"));
  return scope ? cpb__symbols_find(symbols, scope, name) : NULL;
}

static cpb_str full_name_of(const cpb__symbol *symbol) {
  return symbol->kind == CPB__SYMBOL_MESSAGE
             ? ((const cpb__pool_message *)symbol->object)->def.full_name
             : ((const cpb__pool_enum *)symbol->object)->def.full_name;
}

/* The mark of what a symbol stands for, if it has one that does not fit. */
static uint8_t *wrong_mark(const cpb__symbol *symbol,
                           const struct well_known *type) {
  if (symbol->kind == CPB__SYMBOL_MESSAGE) {
    cpb_message_def *def = &((cpb__pool_message *)symbol->object)->def;
    return def->well_known && !message_fits(def, type) ? &def->well_known
                                                       : NULL;
  }
  if (symbol->kind == CPB__SYMBOL_ENUM) {
    cpb_enum_def *def = &((cpb__pool_enum *)symbol->object)->def;
    return def->well_known && !enum_fits(def, type) ? &def->well_known : NULL;
  }
  return NULL;
}

bool cpb__settle_well_known(cpb__batch *batch) {
  bool changed = true;
  while (changed) { /* what one is may hang on what another one is not */
    changed = false;
    for (size_t i = 0; i < CPB__COUNT(types); i++) {
      const cpb__symbol *symbol =
          find_symbol(&batch->pool->symbols, types[i].name);
      uint8_t *mark = symbol && symbol->file && symbol->file->building
                          ? wrong_mark(symbol, &types[i])
                          : NULL;
      if (!mark) {
        continue;
      }
      if (after(symbol->file->proto->name, CPB_STR("google/protobuf/")).len) {
        return cpb__batch_fail(
            batch, symbol->file, full_name_of(symbol),
            "a well-known type with other fields than its own");
      }
      *mark = CPB_WK_NONE;
      changed = true;
    }
  }
  return true;
}
