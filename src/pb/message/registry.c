/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/message/registry.h"

static const cpb_message_def *find_type(const cpb_message_def *const *types,
                                        size_t count, cpb_str full_name) {
  for (size_t i = 0; i < count; i++) {
    if (cpb_str_equal(types[i]->full_name, full_name)) {
      return types[i];
    }
  }
  return NULL;
}

const cpb_message_def *cpb_registry_find(const cpb_registry *registry,
                                         cpb_str full_name) {
  for (; registry; registry = registry->next) {
    const cpb_message_def *found =
        find_type(registry->types, registry->count, full_name);
    for (size_t i = 0; i < registry->file_count && !found; i++) {
      const cpb_file_def *file = registry->files[i];
      found = find_type(file->messages, file->message_count, full_name);
    }
    if (!found && registry->index) {
      found = registry->index->find_type(registry->index, full_name);
    }
    if (found) {
      return found;
    }
  }
  return NULL;
}

/* The extensions of the group that the walk is in; false after the last. */
static bool group_of(const cpb__extensions *walk,
                     const cpb_extension *const **items, size_t *count) {
  const cpb_registry *registry = walk->registry;
  if (walk->group == 0) {
    *items = registry->extensions;
    *count = registry->extension_count;
    return true;
  }
  if (walk->group > registry->file_count) {
    return false;
  }
  *items = registry->files[walk->group - 1]->extensions;
  *count = registry->files[walk->group - 1]->extension_count;
  return true;
}

static const cpb_extension *next_of_index(const cpb__extensions *walk,
                                          const cpb_message_def *extendee) {
  const cpb_registry_index *index = walk->registry->index;
  return index ? index->next_extension(index, extendee, walk->last) : NULL;
}

const cpb_extension *cpb__extensions_next(cpb__extensions *walk,
                                          const cpb_message_def *extendee) {
  const cpb_extension *const *items = NULL;
  size_t count = 0;
  while (walk->registry) {
    if (!group_of(walk, &items, &count)) {
      walk->last = next_of_index(walk, extendee);
      if (walk->last) {
        return walk->last;
      }
      *walk = (cpb__extensions){.registry = walk->registry->next};
      continue;
    }
    while (walk->index < count) {
      const cpb_extension *extension = items[walk->index++];
      if (extension->extendee == extendee) {
        return extension;
      }
    }
    walk->group++;
    walk->index = 0;
  }
  return NULL;
}

static const cpb_extension *find_extension(const cpb_registry *registry,
                                           const cpb_message_def *extendee,
                                           cpb_str full_name) {
  /* The index is asked for the name; no need to go through it. */
  cpb_registry own = *registry;
  own.index = NULL;
  own.next = NULL;
  cpb__extensions walk = {.registry = &own};
  const cpb_extension *found = cpb__extensions_next(&walk, extendee);
  while (found && !cpb_str_equal(found->box->full_name, full_name)) {
    found = cpb__extensions_next(&walk, extendee);
  }
  if (!found && registry->index) {
    found = registry->index->find_extension(registry->index, full_name);
  }
  return found && found->extendee == extendee ? found : NULL;
}

const cpb_extension *cpb_registry_find_extension(
    const cpb_registry *registry, const cpb_message_def *extendee,
    cpb_str full_name) {
  const cpb_extension *found = NULL;
  for (; registry && !found; registry = registry->next) {
    found = find_extension(registry, extendee, full_name);
  }
  return found;
}
