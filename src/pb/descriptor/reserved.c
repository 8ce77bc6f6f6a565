/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What messages and enums keep free of fields and values: ranges of numbers, for
 * extensions or for nothing any more, and names.
 * Source: protobuf.dev, Language Guides, "Reserved" and "Extensions". */

#include "pb/descriptor/pool.h"

/* ---- Ranges ---- */

/* Moves ranges, sorted, to the arena. */
static bool sort_ranges(cpb__batch *batch, cpb_arena *arena,
                        cpb__ranges *ranges) {
  uint32_t count = ranges->count;
  uint64_t *keys =
      cpb__batch_array(batch, batch->scratch, 2 * (size_t)count, sizeof(*keys));
  cpb__range *sorted = cpb__batch_array(batch, arena, count, sizeof(sorted[0]));
  if (!keys || !sorted) {
    return false;
  }
  for (uint32_t i = 0; i < count; i++) {
    keys[i] = cpb__sort_key(ranges->items[i].first, i);
  }
  cpb__sort_keys(keys, keys + count, count);
  for (uint32_t i = 0; i < count; i++) {
    sorted[i] = ranges->items[(uint32_t)keys[i]];
  }
  ranges->items = sorted;
  return true;
}

/* The first one that has a number of the one before it, or NULL. */
static const cpb__range *find_overlap(const cpb__ranges *ranges) {
  for (uint32_t i = 1; i < ranges->count; i++) {
    if (ranges->items[i].first <= ranges->items[i - 1].last) {
      return &ranges->items[i];
    }
  }
  return NULL;
}

const cpb__range *cpb__range_find(const cpb__ranges *ranges, int32_t number) {
  uint32_t low = 0;
  uint32_t high = ranges->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const cpb__range *range = &ranges->items[middle];
    if (number < range->first) {
      high = middle;
    } else if (number > range->last) {
      low = middle + 1;
    } else {
      return range;
    }
  }
  return NULL;
}

/* ---- Messages ---- */

static bool fail_ranges(cpb__batch *batch, const cpb__pool_message *message,
                        bool reserved, const char *what) {
  return cpb__batch_fail(batch, message->file, message->def.full_name,
                         "%s ranges %s", reserved ? "reserved" : "extension",
                         what);
}

/* Adds a range; descriptors have the number after its last one. */
static bool add_range(cpb__batch *batch, cpb__pool_message *message,
                      int32_t start, int32_t end, bool reserved) {
  cpb__ranges *ranges = &message->ranges;
  /* Of message sets and reserved ranges the end may be anything. */
  bool bounded = !reserved && !(message->def.flags & CPB_MESSAGE_SET);
  if (start < 1) {
    return fail_ranges(batch, message, reserved, "with numbers below 1");
  }
  if (end <= start) {
    return fail_ranges(batch, message, reserved, "that are empty or overlap");
  }
  if (bounded && end - 1 > CPB__MAX_FIELD_NUMBER) {
    return fail_ranges(batch, message, reserved,
                       "beyond the largest number of a field");
  }
  ranges->items[ranges->count++] = (cpb__range){start, end - 1, reserved};
  return true;
}

static bool add_ranges(cpb__batch *batch, cpb__pool_message *message) {
  const cpb__message_proto *proto = message->proto;
  for (uint32_t i = 0; i < proto->extension_range.len; i++) {
    const google_protobuf_DescriptorProto_ExtensionRange *range =
        &proto->extension_range.items[i];
    if (!add_range(batch, message, range->start, range->end, false)) {
      return false;
    }
  }
  for (uint32_t i = 0; i < proto->reserved_range.len; i++) {
    const google_protobuf_DescriptorProto_ReservedRange *range =
        &proto->reserved_range.items[i];
    if (!add_range(batch, message, range->start, range->end, true)) {
      return false;
    }
  }
  return true;
}

bool cpb__reserve_numbers(cpb__batch *batch, cpb__pool_message *message) {
  const cpb__message_proto *proto = message->proto;
  cpb__ranges *ranges = &message->ranges;
  ranges->items = cpb__batch_array(batch, batch->scratch,
                                   (size_t)proto->extension_range.len +
                                       proto->reserved_range.len,
                                   sizeof(ranges->items[0]));
  if (!ranges->items || !add_ranges(batch, message) ||
      !sort_ranges(batch, batch->arena, ranges)) {
    return false;
  }
  const cpb__range *overlap = find_overlap(ranges);
  if (!overlap) {
    return true;
  }
  bool same = overlap[-1].reserved == overlap->reserved;
  return fail_ranges(batch, message, same && overlap->reserved,
                     same ? "that are empty or overlap"
                          : "that overlap reserved ones");
}

bool cpb__check_number(cpb__build *build, const cpb__field_proto *proto) {
  int32_t number = proto->number;
  if (number < 1 || number > CPB__MAX_FIELD_NUMBER) {
    return cpb__build_fail(build, proto->name, "its number is out of range");
  }
  if (number >= 19000 && number <= 19999) {
    return cpb__build_fail(build, proto->name,
                           "its number is one of 19000 to 19999, which are "
                           "protobuf's own");
  }
  const cpb__range *range = cpb__range_find(&build->message->ranges, number);
  return !range ||
         cpb__build_fail(build, proto->name,
                         range->reserved ? "its number is reserved"
                                         : "its number is one for extensions");
}

bool cpb__check_names(cpb__build *build) {
  const cpb__pool_message *message = build->message;
  const cpb__symbols *symbols = &build->batch->pool->symbols;
  uint32_t count = message->proto ? message->proto->reserved_name.len : 0;
  for (uint32_t i = 0; i < count; i++) {
    cpb_str name = message->proto->reserved_name.items[i];
    const cpb__symbol *symbol =
        cpb__symbols_find(symbols, message->symbol, name);
    if (symbol && symbol->kind == CPB__SYMBOL_FIELD) {
      return cpb__build_fail(build, name, "its name is reserved");
    }
  }
  return true;
}

/* ---- Enums ---- */

typedef google_protobuf_EnumValueDescriptorProto value_proto;

/* Values are symbols in the scope of their enum. */
const value_proto *cpb__enum_value(const cpb__batch *batch,
                                   const cpb__pool_enum *enumeration,
                                   cpb_str name) {
  const cpb__enum_proto *proto = enumeration->proto;
  const cpb__symbol *symbol = cpb__symbols_find(
      &batch->pool->symbols, enumeration->symbol->scope, name);
  const value_proto *value =
      symbol && symbol->kind == CPB__SYMBOL_VALUE ? symbol->object : NULL;
  /* another enum in the same scope may have it */
  bool own = value && value >= proto->value.items &&
             value < proto->value.items + proto->value.len;
  return own ? value : NULL;
}

static bool fail_value(cpb__batch *batch, const cpb__pool_file *file,
                       const cpb__pool_enum *enumeration, cpb_str value,
                       const char *what) {
  return cpb__batch_fail(batch, file, enumeration->def.full_name,
                         "its value " CPB_STR_FMT " has a reserved %s",
                         CPB_STR_ARG(value), what);
}

static bool enum_ranges(cpb__batch *batch, const cpb__pool_file *file,
                        const cpb__pool_enum *enumeration, cpb__ranges *out) {
  const cpb__enum_proto *proto = enumeration->proto;
  uint32_t count = proto->reserved_range.len;
  cpb__range *items =
      cpb__batch_array(batch, batch->scratch, count, sizeof(items[0]));
  if (!items) {
    return false;
  }
  bool empty = false;
  for (uint32_t i = 0; i < count; i++) {
    const google_protobuf_EnumDescriptorProto_EnumReservedRange *range =
        &proto->reserved_range.items[i];
    items[i] = (cpb__range){range->start, range->end, true};
    empty = empty || range->end < range->start;
  }
  *out = (cpb__ranges){items, count};
  if (!sort_ranges(batch, batch->scratch, out)) {
    return false;
  }
  return !(empty || find_overlap(out)) ||
         cpb__batch_fail(batch, file, enumeration->def.full_name,
                         "reserved ranges that are empty or overlap");
}

bool cpb__check_values(cpb__batch *batch, const cpb__pool_file *file,
                       const cpb__pool_enum *enumeration) {
  const cpb__enum_proto *proto = enumeration->proto;
  cpb__ranges ranges;
  if (!enum_ranges(batch, file, enumeration, &ranges)) {
    return false;
  }
  for (uint32_t i = 0; i < proto->value.len; i++) {
    const value_proto *value = &proto->value.items[i];
    if (cpb__range_find(&ranges, value->number)) {
      return fail_value(batch, file, enumeration, value->name, "number");
    }
  }
  for (uint32_t i = 0; i < proto->reserved_name.len; i++) {
    cpb_str name = proto->reserved_name.items[i];
    if (cpb__enum_value(batch, enumeration, name)) {
      return fail_value(batch, file, enumeration, name, "name");
    }
  }
  return true;
}
