/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A walk through all that is set in a message. */

#include "pb/message/map.h"
#include "pb/message/value.h"
#include "pb/options.h"

typedef struct visit {
  cpb_visit_fn *visitor;
  void *user;
  const cpb_allocator *alloc;
  size_t depth; /* of messages, left */
  bool stopped;
} visit;

static cpb_code fields(visit *v, const cpb_message_def *def, const void *msg,
                       const cpb_path *parent);

/* One value, and what is in it. The type is that of the field, or of a map's
 * value. */
static cpb_code one(visit *v, const cpb_path *path, const cpb_message_def *def,
                    const cpb_field_def *field, cpb_value value) {
  cpb_visit_next next = v->visitor(v->user, path, value);
  v->stopped = next == CPB_VISIT_STOP;
  if (next != CPB_VISIT_INTO || !cpb__is_message(field) || !value.message) {
    return CPB_OK;
  }
  if (v->depth == 0) {
    return CPB_LIMIT;
  }
  v->depth--;
  cpb_code code = fields(v, cpb__sub(def, field), value.message, path);
  v->depth++;
  return code;
}

static cpb_code list(visit *v, cpb_path *path, const void *msg) {
  uint32_t count = cpb_field_count(msg, path->field);
  cpb_code code = CPB_OK;
  for (; path->index < count && code == CPB_OK && !v->stopped; path->index++) {
    code = one(v, path, path->def, path->field,
               cpb_field_at(path->def, msg, path->field, path->index));
  }
  return code;
}

static cpb_code map(visit *v, cpb_path *path, const void *msg) {
  cpb__map_view view = cpb__map_view_of(msg, path->def, path->field);
  const cpb_message_def *entry = cpb__sub(path->def, path->field);
  cpb__map_order order;
  cpb_code code =
      cpb__map_order_init(&order, &view, v->alloc) ? CPB_OK : CPB_NO_MEMORY;
  for (size_t i = 0; i < order.count && code == CPB_OK && !v->stopped; i++) {
    cpb_value value;
    cpb_field_entry(path->def, msg, path->field, order.indexes[i], &path->key,
                    &value);
    code = one(v, path, entry, &entry->fields[1], value);
  }
  cpb__map_order_cleanup(&order);
  return code;
}

static cpb_code fields(visit *v, const cpb_message_def *def, const void *msg,
                       const cpb_path *parent) {
  cpb_code code = CPB_OK;
  for (size_t i = 0; i < def->field_count && code == CPB_OK && !v->stopped;
       i++) {
    cpb_path path = {.parent = parent, .def = def, .field = &def->fields[i]};
    if (!cpb__has(msg, path.field)) {
      continue;
    }
    if (path.field->mode == CPB_MAP) {
      code = map(v, &path, msg);
    } else if (cpb__is_list(path.field)) {
      code = list(v, &path, msg);
    } else {
      code =
          one(v, &path, def, path.field, cpb_field_get(def, msg, path.field));
    }
  }
  return code;
}

cpb_code cpb_message_visit(const cpb_message_def *def, const void *msg,
                           const cpb_visit_options *options,
                           cpb_visit_fn *visitor, void *user) {
  cpb_visit_options copy = {CPB_VISIT_OPTIONS_INIT};
  if (options) {
    options =
        cpb__struct_read(&copy, sizeof(copy), options, options->struct_size);
    if (!options) {
      return CPB_INVALID_ARGUMENT;
    }
    copy = *options;
  }
  visit v = {
      .visitor = visitor,
      .user = user,
      .alloc = copy.allocator ? copy.allocator : cpb_allocator_default(),
      .depth = copy.max_depth ? copy.max_depth : CPB__MAX_DEPTH,
  };
  return fields(&v, def, msg, NULL);
}
