/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Field masks. To be applied, paths are sorted so that those with a name in
 * common lie side by side, and those that another covers are dropped: what is
 * left is a tree whose branches are runs of paths. */

#include "cpb/reflect.h"
#include "cpb/wkt.h"
#include "pb/error.h"
#include "pb/message/deep.h"
#include "pb/message/merge.h"

/* ---- Paths in order ---- */

/* A dot sorts before all that may be in a name, so that "a.b" comes before
 * "a_b". */
static int rank(char c) {
  return c == '.' ? 0 : (uint8_t)c + 1;
}

static int compare(cpb_str a, cpb_str b) {
  size_t common = a.len < b.len ? a.len : b.len;
  for (size_t i = 0; i < common; i++) {
    if (a.data[i] != b.data[i]) {
      return rank(a.data[i]) - rank(b.data[i]);
    }
  }
  return a.len < b.len ? -1 : a.len > b.len;
}

/* "a" covers "a" and "a.b". */
static bool covers(cpb_str a, cpb_str b) {
  return a.len <= b.len && cpb__same(a.data, b.data, a.len) &&
         (a.len == b.len || b.data[a.len] == '.');
}

static void merge_runs(const cpb_str *from, cpb_str *to, size_t low,
                       size_t middle, size_t high) {
  size_t left = low;
  size_t right = middle;
  for (size_t i = low; i < high; i++) {
    bool take_left = right >= high ||
                     (left < middle && compare(from[left], from[right]) <= 0);
    to[i] = take_left ? from[left++] : from[right++];
  }
}

/* Sorts, and drops what is covered; scratch has room for as many. The result is
 * in one of the two. */
static cpb_str *arrange(cpb_str *paths, cpb_str *scratch, uint32_t *count) {
  size_t len = *count;
  uint32_t kept = 0;
  for (size_t width = 1; width < len; width *= 2) {
    for (size_t low = 0; low < len; low += 2 * width) {
      size_t middle = low + width < len ? low + width : len;
      size_t high = low + 2 * width < len ? low + 2 * width : len;
      merge_runs(paths, scratch, low, middle, high);
    }
    cpb_str *swap = paths;
    paths = scratch;
    scratch = swap;
  }
  for (size_t i = 0; i < len; i++) {
    if (kept == 0 || !covers(paths[kept - 1], paths[i])) {
      paths[kept++] = paths[i];
    }
  }
  *count = kept;
  return paths;
}

/* The paths in order, in new memory; NULL when out of it. */
static cpb_str *arranged(const google_protobuf_FieldMask *mask,
                         cpb_arena *arena, uint32_t *count) {
  *count = mask->paths.len;
  size_t bytes = (size_t)*count * sizeof(cpb_str);
  cpb_str *paths = cpb_arena_alloc(arena, 2 * bytes);
  if (!paths) {
    return NULL;
  }
  cpb__copy(paths, mask->paths.items, bytes);
  return arrange(paths, paths + *count, count);
}

bool cpb_field_mask_normalize(google_protobuf_FieldMask *mask,
                              cpb_arena *arena) {
  uint32_t count = 0;
  cpb_str *paths = arranged(mask, arena, &count);
  if (paths) {
    mask->paths.items = paths;
    mask->paths.len = count;
    mask->paths.cap = 0; /* the memory is larger, but not a list's own */
  }
  return paths != NULL;
}

static bool add_path(google_protobuf_FieldMask *mask, cpb_str path,
                     cpb_arena *arena) {
  cpb_str *item = cpb_list_add(&mask->paths, sizeof(path), arena);
  if (item) {
    *item = path;
  }
  return item != NULL;
}

bool cpb_field_mask_add(google_protobuf_FieldMask *mask,
                        const google_protobuf_FieldMask *other,
                        cpb_arena *arena) {
  uint32_t count = other->paths.len; /* other may be mask itself */
  for (uint32_t i = 0; i < count; i++) {
    if (!add_path(mask, other->paths.items[i], arena)) {
      return false;
    }
  }
  return cpb_field_mask_normalize(mask, arena);
}

/* ---- Text ---- */

cpb_str cpb_field_mask_to_text(const google_protobuf_FieldMask *mask,
                               cpb_arena *arena) {
  cpb_str text = {NULL, 0};
  size_t len = 0;
  for (uint32_t i = 0; i < mask->paths.len; i++) {
    len += (i > 0) + mask->paths.items[i].len;
  }
  char *to = cpb_arena_alloc(arena, len);
  if (!to) {
    return text;
  }
  text.data = to;
  text.len = len;
  for (uint32_t i = 0; i < mask->paths.len; i++) {
    cpb_str path = mask->paths.items[i];
    if (i > 0) {
      *to++ = ',';
    }
    cpb__copy(to, path.data, path.len);
    to += path.len;
  }
  return text;
}

bool cpb_field_mask_from_text(google_protobuf_FieldMask *mask, cpb_str text,
                              cpb_arena *arena) {
  size_t start = 0;
  for (size_t i = 0; i <= text.len; i++) {
    if (i < text.len && text.data[i] != ',') {
      continue;
    }
    cpb_str path = {text.len ? text.data + start : "", i - start};
    if (path.len && !add_path(mask, path, arena)) {
      return false;
    }
    start = i + 1;
  }
  return true;
}

/* ---- Against a type ---- */

static bool can_descend(const cpb_field_def *field) {
  return cpb__is_message(field) && !cpb__is_list(field);
}

static bool is_path_of(const cpb_message_def *def, cpb_str path) {
  size_t start = 0;
  for (size_t i = 0; i <= path.len; i++) {
    if (i < path.len && path.data[i] != '.') {
      continue;
    }
    cpb_str name = {path.len ? path.data + start : "", i - start};
    const cpb_field_def *field = cpb_field_by_name(def, name);
    if (!field || (i < path.len && !can_descend(field))) {
      return false;
    }
    if (i < path.len) {
      def = cpb__sub(def, field);
    }
    start = i + 1;
  }
  return true;
}

cpb_code cpb_field_mask_check(const google_protobuf_FieldMask *mask,
                              const cpb_message_def *def, cpb_error *error) {
  cpb_error local;
  error = error ? error : &local;
  error->code = CPB_OK;
  for (uint32_t i = 0; i < mask->paths.len; i++) {
    if (!is_path_of(def, mask->paths.items[i])) {
      (void)cpb__error_set(error, CPB_INVALID_ARGUMENT, 0,
                           "field mask with a path that the type lacks");
      cpb__error_in(error, mask->paths.items[i]);
      return error->code;
    }
  }
  return CPB_OK;
}

/* ---- The tree ---- */

/* Paths in order that have their first `skip` bytes in common. */
typedef struct branch {
  const cpb_str *paths;
  size_t count;
  size_t skip;
} branch;

static cpb_str rest_of(const branch *b, size_t index) {
  cpb_str path = b->paths[index];
  cpb_str rest = {path.data + b->skip, path.len - b->skip};
  return rest;
}

/* What the branch has of a field: nothing (count 0), all of it (*whole), or some
 * of its fields. */
static branch find(const branch *b, cpb_str name, bool *whole) {
  size_t low = 0;
  size_t high = b->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (compare(rest_of(b, middle), name) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  branch found = {b->paths + low, 0, b->skip + name.len + 1};
  *whole = low < b->count && cpb_str_equal(rest_of(b, low), name);
  while (low < b->count && covers(name, rest_of(b, low))) {
    found.count++;
    low++;
  }
  return found;
}

static branch find_field(const branch *b, const cpb_message_def *def,
                         size_t index, bool *whole) {
  return find(b, def->names[index].name, whole);
}

/* Checks the mask, and makes its tree. */
static cpb_code plant(const google_protobuf_FieldMask *mask,
                      const cpb_message_def *def, cpb_arena *arena,
                      branch *root, cpb_error *error) {
  uint32_t count = 0;
  cpb_code code = cpb_field_mask_check(mask, def, error);
  if (code != CPB_OK) {
    return code;
  }
  cpb_str *paths = arranged(mask, arena, &count);
  if (!paths) {
    return cpb__error_memory(error, arena);
  }
  *root = (branch){paths, count, 0};
  return CPB_OK;
}

/* ---- Applying ---- */

/* Paths are no deeper than what they were checked against, but a message of its
 * own kind may be in itself as often as a path says. */
static bool trim(const branch *b, const cpb_message_def *def, void *msg,
                 int depth) {
  if (depth == 0) {
    return false;
  }
  for (size_t i = 0; i < def->field_count; i++) {
    const cpb_field_def *field = &def->fields[i];
    bool whole = false;
    if (!cpb__has(msg, field)) {
      continue;
    }
    branch named = find_field(b, def, i, &whole);
    if (whole) {
      continue;
    }
    void *sub = named.count ? *(cpb__ptr *)cpb__at(msg, field->offset) : NULL;
    if (named.count == 0) {
      cpb_field_clear(def, msg, field);
    } else if (sub && !trim(&named, cpb__sub(def, field), sub, depth - 1)) {
      return false;
    }
  }
  cpb_unknown_clear(msg);
  return true;
}

static cpb_code too_deep(cpb_error *error) {
  return cpb__error_set(error, CPB_LIMIT, 0, "nested too deeply");
}

cpb_code cpb_field_mask_apply(const google_protobuf_FieldMask *mask,
                              const cpb_message_def *def, void *msg,
                              cpb_arena *arena, cpb_error *error) {
  cpb_error local;
  branch root = {.count = 0};
  error = error ? error : &local;
  cpb_code code = plant(mask, def, arena, &root, error);
  if (code != CPB_OK || root.count == 0) {
    return code;
  }
  return trim(&root, def, msg, CPB__DEEP) ? CPB_OK : too_deep(error);
}

/* ---- Merging ---- */

typedef struct update {
  uint32_t flags;
  cpb_arena *arena;
  cpb_error *error;
} update;

static bool merge_whole(update *u, const cpb_message_def *def,
                        const cpb_field_def *field, void *msg,
                        const void *src) {
  bool has = src && cpb__has(src, field);
  bool replace = !cpb__is_message(field);
  if (cpb__is_list(field)) {
    replace = (u->flags & CPB_MASK_REPLACE_LISTS) != 0;
  } else if (cpb__is_message(field)) {
    replace = (u->flags & CPB_MASK_REPLACE_MESSAGES) != 0;
  }
  if (replace) {
    cpb_field_clear(def, msg, field);
  }
  if (has && !cpb__merge_field(def, field, msg, src, u->arena)) {
    (void)cpb__error_memory(u->error, u->arena);
    return false;
  }
  return true;
}

/* src may be NULL: nothing is set in it. */
static bool merge(update *u, const branch *b, const cpb_message_def *def,
                  void *msg, const void *src, int depth) {
  if (depth == 0) {
    (void)too_deep(u->error);
    return false;
  }
  for (size_t i = 0; i < def->field_count; i++) {
    const cpb_field_def *field = &def->fields[i];
    bool whole = false;
    branch named = find_field(b, def, i, &whole);
    if (named.count == 0) {
      continue;
    }
    if (whole) {
      if (!merge_whole(u, def, field, msg, src)) {
        return false;
      }
      continue;
    }
    const void *from =
        src && cpb__has(src, field) ? cpb__get_message(src, field) : NULL;
    if (!from && !cpb__has(msg, field)) {
      continue;
    }
    void *to = cpb_field_mutable(def, msg, field, u->arena);
    if (!to) {
      (void)cpb__error_memory(u->error, u->arena);
      return false;
    }
    if (!merge(u, &named, cpb__sub(def, field), to, from, depth - 1)) {
      return false;
    }
  }
  return true;
}

cpb_code cpb_field_mask_merge(const google_protobuf_FieldMask *mask,
                              const cpb_message_def *def, uint32_t flags,
                              void *msg, const void *src, cpb_arena *arena,
                              cpb_error *error) {
  cpb_error local;
  branch root = {.count = 0};
  error = error ? error : &local;
  update u = {flags, arena, error};
  cpb_code code = plant(mask, def, arena, &root, error);
  if (code != CPB_OK) {
    return code;
  }
  return merge(&u, &root, def, msg, src, CPB__DEEP) ? CPB_OK : error->code;
}
