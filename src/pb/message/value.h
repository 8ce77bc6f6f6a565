/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A cpb_value and the memory of a field. All members of the union begin at its
 * first byte, so that a type's bytes are all there is to copy. */

#ifndef PB_MESSAGE_VALUE_H
#define PB_MESSAGE_VALUE_H

#include "cpb/reflect.h"
#include "pb/access.h"

static inline cpb_value cpb__value_load(const void *from, uint8_t type) {
  cpb_value value;
  memset(&value, 0, sizeof(value));
  memcpy(&value, from, cpb__type_size[type]);
  return value;
}

static inline void cpb__value_store(void *to, uint8_t type, cpb_value value) {
  memcpy(to, &value, cpb__type_size[type]);
}

/* An element of a list: messages lie in it themselves. */
static inline cpb_value cpb__value_element(const cpb_field_def *field,
                                           const void *item) {
  if (cpb__is_message(field)) {
    cpb_value value = {.message = item};
    return value;
  }
  return cpb__value_load(item, field->type);
}

#endif
