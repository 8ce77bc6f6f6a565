/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The tables of enums. */

#include "google/protobuf/json_enumvalue_options.pb.h"
#include "pb/descriptor/pool.h"

/* What has to be so of the numbers, which are sorted. */
static bool check_numbers(cpb__batch *batch, const cpb__pool_enum *enumeration,
                          const cpb__pool_file *file) {
  const cpb_enum_def *def = &enumeration->def;
  const google_protobuf_EnumOptions *options = enumeration->proto->options;
  if (!def->closed && def->default_value != 0) {
    return cpb__batch_fail(batch, file, def->full_name,
                           "the first value of an open enum must be 0");
  }
  for (uint32_t i = 1; i < def->count && !(options && options->allow_alias);
       i++) {
    if (def->numbers[i - 1] == def->numbers[i]) {
      return cpb__batch_fail(batch, file, def->full_name,
                             "two values with the number %d",
                             (int)def->numbers[i]);
    }
  }
  return true;
}

/* The enum's values in the order of their numbers: a key's lower half is the
 * index of a value. NULL with the error set. */
static const uint64_t *sort_values(cpb__batch *batch,
                                   const cpb__enum_proto *proto) {
  uint32_t count = proto->value.len;
  uint64_t *keys = cpb__batch_array(batch, batch->scratch, 2 * (size_t)count,
                                    sizeof(keys[0]));
  for (uint32_t i = 0; keys && i < count; i++) {
    keys[i] = cpb__sort_key(proto->value.items[i].number, i);
  }
  if (keys) {
    cpb__sort_keys(keys, keys + count, count);
  }
  return keys;
}

/* ---- Names ---- */

/* The name that a value has in JSON, by the option (pb.enumvalue.json).string;
 * its own where there is none. */
static cpb_code read_json_name(cpb__batch *batch, const cpb__value_proto *value,
                               cpb_str *out) {
  pb_enumvalue_json option = {0};
  cpb_code code = CPB_OK;
  if (value->options) {
    code = pb_enumvalue_json_get(value->options, &option, batch->arena, NULL);
  }
  *out = option.value && option.value->has_string ? option.value->string
                                                  : value->name;
  return code;
}

static bool put_json_names(cpb__batch *batch, const cpb__pool_file *file,
                           cpb__pool_enum *enumeration, const uint64_t *keys,
                           cpb_str *names) {
  cpb_enum_def *def = &enumeration->def;
  def->flags |= CPB_ENUM_JSON_NAMES;
  for (uint32_t i = 0; i < def->count; i++) {
    const cpb__value_proto *value =
        &enumeration->proto->value.items[(uint32_t)keys[i]];
    cpb_code code = read_json_name(batch, value, &names[i]);
    if (code == CPB_NO_MEMORY) {
      return cpb__batch_no_memory(batch);
    }
    if (code) {
      return cpb__batch_fail(batch, file, def->full_name,
                             "the name in JSON of " CPB_STR_FMT
                             " cannot be read",
                             CPB_STR_ARG(value->name));
    }
  }
  return true;
}

/* Whether some value has another name in JSON. The option came with edition
 * 2026. */
static bool has_json_names(const cpb__pool_file *file,
                           const cpb__enum_proto *proto) {
  bool any = false;
  if (file->edition < google_protobuf_EDITION_2026) {
    return false;
  }
  for (uint32_t i = 0; i < proto->value.len && !any; i++) {
    any = proto->value.items[i].options &&
          pb_enumvalue_json_has(proto->value.items[i].options);
  }
  return any;
}

static bool order_values(cpb__batch *batch, cpb_enum_def *def,
                         uint32_t *order) {
  if (cpb__order_size(1, def->count) == 0) {
    return true;
  }
  cpb__names names = cpb__value_names(def);
  cpb__names json = cpb__json_value_names(def);
  def->flags |= CPB_ENUM_NAME_ORDER;
  return cpb__order_names(batch, &names, order) &&
         (json.first == names.first ||
          cpb__order_names(batch, &json, order + def->count));
}

/* Whether a name in JSON means a value of another number, too. */
static bool is_taken(const cpb_enum_def *def, const cpb__names *row,
                     cpb_str name, int32_t number) {
  int64_t other = cpb__name_find(row, name);
  return other >= 0 && def->numbers[other] != number;
}

static bool check_json_names(cpb__batch *batch, const cpb__pool_file *file,
                             const cpb_enum_def *def) {
  cpb__names names = cpb__value_names(def);
  cpb__names json = cpb__json_value_names(def);
  for (uint32_t i = 0; i < def->count; i++) {
    cpb_str name = cpb__name_at(&json, i);
    if (is_taken(def, &json, name, def->numbers[i]) ||
        is_taken(def, &names, name, def->numbers[i])) {
      return cpb__batch_fail(batch, file, def->full_name,
                             "the name in JSON of " CPB_STR_FMT
                             " is one of another value, too",
                             CPB_STR_ARG(cpb__name_at(&names, i)));
    }
  }
  return true;
}

static bool put_names(cpb__batch *batch, const cpb__pool_file *file,
                      cpb__pool_enum *enumeration, const uint64_t *keys) {
  const cpb__enum_proto *proto = enumeration->proto;
  cpb_enum_def *def = &enumeration->def;
  bool json = has_json_names(file, proto);
  size_t rows = json ? 2 : 1;
  cpb_str *names = cpb__batch_array(batch, batch->arena,
                                    rows * def->count * sizeof(names[0]) +
                                        cpb__order_size(rows, def->count),
                                    1);
  if (!names) {
    return false;
  }
  for (uint32_t i = 0; i < def->count; i++) {
    names[i] = proto->value.items[(uint32_t)keys[i]].name;
  }
  def->names = names;
  void *order = names + rows * def->count;
  return (!json ||
          put_json_names(batch, file, enumeration, keys, names + def->count)) &&
         order_values(batch, def, order) &&
         (!json || check_json_names(batch, file, def));
}

/* ---- All of it ---- */

bool cpb__build_enum(cpb__batch *batch, const cpb__pool_file *file,
                     cpb__pool_enum *enumeration) {
  const cpb__enum_proto *proto = enumeration->proto;
  cpb_enum_def *def = &enumeration->def;
  def->count = proto->value.len;
  if (def->count == 0) {
    return cpb__batch_fail(batch, file, def->full_name,
                           "an enum without values");
  }
  int32_t *numbers =
      cpb__batch_array(batch, batch->arena, def->count, sizeof(numbers[0]));
  const uint64_t *keys = sort_values(batch, proto);
  if (!numbers || !keys) {
    return false;
  }
  for (uint32_t i = 0; i < def->count; i++) {
    numbers[i] = proto->value.items[(uint32_t)keys[i]].number;
  }
  def->numbers = numbers;
  def->default_value = proto->value.items[0].number;
  return check_numbers(batch, enumeration, file) &&
         cpb__check_values(batch, file, enumeration) &&
         put_names(batch, file, enumeration, keys);
}
