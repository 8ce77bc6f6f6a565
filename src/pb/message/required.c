/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/message/required.h"

#include "pb/message/deep.h"

static bool complete(const void *msg, const cpb_message_def *def, size_t depth,
                     cpb_error *error);

static bool field_complete(const void *msg, const cpb_message_def *def,
                           const cpb_field_def *field, size_t depth,
                           cpb_error *error) {
  const cpb_message_def *sub = cpb__sub(def, field);
  if (!cpb__is_list(field)) {
    const void *one = cpb__get_message(msg, field);
    if (one && !complete(one, sub, depth, error)) {
      cpb__error_in_field(error, def, field, -1);
      return false;
    }
    return true;
  }
  const cpb__items *list = cpb__at_const(msg, field->offset);
  for (uint32_t i = 0; i < list->len; i++) {
    const char *item = (const char *)list->items + (size_t)i * sub->size;
    if (!complete(item, sub, depth, error)) {
      cpb__error_in_item(error, def, field, msg, i);
      return false;
    }
  }
  return true;
}

/* Whether messages of the type need a look at all. */
static bool may_lack(const cpb_message_def *def) {
  return (def->flags & CPB_MESSAGE_REQUIRED) != 0;
}

static bool complete(const void *msg, const cpb_message_def *def, size_t depth,
                     cpb_error *error) {
  if (depth == 0) {
    (void)cpb__error_set(error, CPB_LIMIT, 0, "nested too deeply");
    return false;
  }
  for (uint16_t i = 0; i < def->field_count; i++) {
    const cpb_field_def *field = &def->fields[i];
    bool required = (field->flags & CPB_FIELD_REQUIRED) != 0;
    bool deep = cpb__is_message(field) && may_lack(cpb__sub(def, field));
    if (!required && !deep) {
      continue;
    }
    bool has = cpb__has(msg, field);
    if (required && !has) {
      (void)cpb__error_set(error, CPB_MALFORMED, 0, "required field missing");
      cpb__error_in_field(error, def, field, -1);
      return false;
    }
    if (has && deep && !field_complete(msg, def, field, depth - 1, error)) {
      return false;
    }
  }
  return true;
}

cpb_code cpb__check_required(const void *msg, const cpb_message_def *def,
                             size_t max_depth, cpb_error *error) {
  if (!may_lack(def) || complete(msg, def, max_depth + 1, error)) {
    return CPB_OK;
  }
  cpb__error_in(error, def->full_name);
  return error->code;
}

cpb_code cpb_message_check_required(const cpb_message_def *def, const void *msg,
                                    cpb_error *error) {
  cpb_error local;
  error = error ? error : &local;
  error->code = CPB_OK;
  return cpb__check_required(msg, def, CPB__DEEP, error);
}
