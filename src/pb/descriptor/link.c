/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What goes through the whole of a batch: imports, required fields; what files
 * see of others by their imports; and the lists of messages' extensions. */

#include "pb/descriptor/pool.h"
#include "pb/error.h"

/* ---- Imports ---- */

static bool check_indexes(cpb__batch *batch, const cpb__file_proto *file,
                          const char *kind, const int32_t *items,
                          uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    if (items[i] < 0 || (uint32_t)items[i] >= file->dependency.len) {
      return cpb__batch_fail(batch, NULL, file->name,
                             "not the index of an import: %s_dependency %d",
                             kind, (int)items[i]);
    }
  }
  return true;
}

static bool link_imports(cpb__batch *batch, cpb__pool_file *file) {
  const cpb__file_proto *proto = file->proto;
  uint64_t view = ++batch->pool->views;
  const cpb_file_def **deps = cpb__batch_array(
      batch, batch->arena, proto->dependency.len, sizeof(deps[0]));
  if (!deps) {
    return false;
  }
  for (uint32_t i = 0; i < proto->dependency.len; i++) {
    cpb_str name = proto->dependency.items[i];
    cpb__pool_file *dep = cpb__pool_file_find(batch->pool, name);
    if (!dep) {
      return cpb__batch_fail(batch, NULL, proto->name,
                             "its import is not there: \"" CPB_STR_FMT "\"",
                             CPB_STR_ARG(name));
    }
    if (dep->view == view) {
      return cpb__batch_fail(batch, NULL, proto->name,
                             "imported twice: \"" CPB_STR_FMT "\"",
                             CPB_STR_ARG(name));
    }
    dep->view = view;
    deps[i] = &dep->def;
  }
  file->def.dep_count = proto->dependency.len;
  file->def.deps = file->def.dep_count ? deps : NULL;
  return check_indexes(batch, proto, "public", proto->public_dependency.items,
                       proto->public_dependency.len) &&
         check_indexes(batch, proto, "weak", proto->weak_dependency.items,
                       proto->weak_dependency.len);
}

static cpb__pool_file *file_of(const cpb_file_def *def) {
  return CPB__CONTAINER(def, cpb__pool_file, def);
}

/* Follows imports depth first from a file, with a stack of its own. A file that
 * is met while it is open imports itself. */
static bool follow_imports(cpb__batch *batch, cpb__pool_file *first,
                           cpb__pool_file **stack) {
  size_t depth = 0;
  first->open = true;
  stack[depth++] = first;
  while (depth > 0) {
    cpb__pool_file *file = stack[depth - 1];
    if (file->followed == file->def.dep_count) {
      file->open = false;
      file->done = true;
      depth--;
      continue;
    }
    cpb__pool_file *dep = file_of(file->def.deps[file->followed++]);
    if (dep->open) {
      return cpb__batch_fail(batch, NULL, file->proto->name,
                             "imports itself, by \"" CPB_STR_FMT "\"",
                             CPB_STR_ARG(dep->proto->name));
    }
    if (!dep->done) {
      dep->open = true;
      stack[depth++] = dep;
    }
  }
  return true;
}

bool cpb__link_files(cpb__batch *batch) {
  size_t count = batch->file_count;
  cpb__pool_file **stack =
      cpb__batch_array(batch, batch->scratch, count, sizeof(stack[0]));
  if (!stack) {
    return false;
  }
  for (size_t i = 0; i < count; i++) {
    if (!link_imports(batch, batch->files[i])) {
      return false;
    }
  }
  for (size_t i = 0; i < count; i++) {
    if (!batch->files[i]->done &&
        !follow_imports(batch, batch->files[i], stack)) {
      return false;
    }
  }
  return true;
}

/* ---- What a file sees ---- */

/* Files that are seen are queued for their public imports, which are looked at
 * only as long as something is missing: mostly never. */
static void see(cpb__batch *batch, cpb__pool_file *file) {
  if (file->view != batch->pool->views) {
    file->view = batch->pool->views;
    file->next_seen = NULL;
    *batch->last_seen = file;
    batch->last_seen = &file->next_seen;
  }
}

void cpb__see_imports(cpb__batch *batch, cpb__pool_file *file) {
  file->view = ++batch->pool->views;
  batch->first_seen = NULL;
  batch->last_seen = &batch->first_seen;
  for (uint32_t i = 0; i < file->def.dep_count; i++) {
    see(batch, file_of(file->def.deps[i]));
  }
}

static bool see_public_imports(cpb__batch *batch) {
  const cpb__pool_file *file = batch->first_seen;
  const cpb__file_proto *proto = file->proto;
  for (uint32_t i = 0; i < proto->public_dependency.len; i++) {
    see(batch, file_of(file->def.deps[proto->public_dependency.items[i]]));
  }
  batch->first_seen = file->next_seen;
  if (!batch->first_seen) {
    batch->last_seen = &batch->first_seen;
  }
  batch->steps += 1 + proto->public_dependency.len;
  return batch->steps <= CPB__MAX_STEPS;
}

bool cpb__sees(cpb__batch *batch, const cpb__pool_file *file,
               const cpb__pool_file *wanted) {
  while (wanted->view != batch->pool->views && batch->first_seen) {
    if (!see_public_imports(batch)) {
      (void)cpb__error_set(batch->error, CPB_LIMIT, 0,
                           "too many public imports to follow");
      cpb__error_in(batch->error, file->proto->name);
      return false;
    }
  }
  return wanted->view == batch->pool->views;
}

/* ---- Required fields ---- */

/* A stack of the messages whose holders have not been told yet. */
typedef struct spread {
  cpb__pool_message **items;
  size_t len;
} spread;

static void push(spread *stack, const cpb_message_def *def) {
  stack->items[stack->len++] = cpb__pool_message_of(def);
}

static bool init_spread(cpb__batch *batch, spread *stack) {
  size_t count = 0;
  for (size_t i = 0; i < batch->file_count; i++) {
    count += batch->files[i]->def.message_count;
  }
  stack->items =
      cpb__batch_array(batch, batch->scratch, count, sizeof(stack->items[0]));
  return stack->items != NULL;
}

/* A message has required fields too where one that it may hold has. Those of
 * earlier batches know it already, and their holders were built with it. */
bool cpb__spread_required(cpb__batch *batch) {
  spread stack = {NULL, 0};
  if (!init_spread(batch, &stack)) {
    return false;
  }
  for (size_t i = 0; i < batch->file_count; i++) {
    const cpb_file_def *file = &batch->files[i]->def;
    for (uint32_t k = 0; k < file->message_count; k++) {
      if (file->messages[k]->flags & CPB_MESSAGE_REQUIRED) {
        push(&stack, file->messages[k]);
      }
    }
  }
  while (stack.len > 0) {
    const cpb__pool_message *message = stack.items[--stack.len];
    for (cpb__holder *at = message->holders; at; at = at->next) {
      if (!(at->message->def.flags & CPB_MESSAGE_REQUIRED)) {
        at->message->def.flags |= CPB_MESSAGE_REQUIRED;
        push(&stack, &at->message->def);
      }
    }
  }
  return true;
}

/* ---- Extensions ---- */

void cpb__extension_link(cpb__pool_extension *extension) {
  cpb__pool_message *extendee = cpb__pool_message_of(extension->def.extendee);
  extension->previous = extendee->last;
  if (extendee->last) {
    extendee->last->next = extension;
  } else {
    extendee->first = extension;
  }
  extendee->last = extension;
}

void cpb__extension_unlink(const cpb__pool_extension *extension) {
  cpb__pool_message *extendee = cpb__pool_message_of(extension->def.extendee);
  extendee->last = extension->previous;
  if (extendee->last) {
    extendee->last->next = NULL;
  } else {
    extendee->first = NULL;
  }
}
