/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A report of what differs. It decides as cpb_message_equal does. */

#include "cpb/text.h"
#include "pb/message/deep.h"
#include "pb/message/equal.h"
#include "pb/message/map.h"
#include "pb/message/unknown.h"
#include "pb/path.h"
#include "pb/text/encode.h"

typedef struct differ {
  cpb__json_out out;
  size_t max_lines;
  size_t lines; /* those that are not written too */
  int depth;    /* of messages, left */
} differ;

/* Compare two messages; either may be NULL, which is an empty one. false when
 * out of memory. */
static bool messages(differ *d, const cpb_path *path,
                     const cpb_message_def *def, const void *a, const void *b);

/* ---- Lines ---- */

static bool write_path(cpb__json_out *o, const cpb_path *path) {
  char brackets[CPB__BRACKETS];
  char digits[20];
  if (path->parent &&
      !(write_path(o, path->parent) && CPB__TEXT_LITERAL(o, "."))) {
    return false;
  }
  cpb_str name = cpb__path_name(digits, path->def, path->field);
  size_t len = cpb__path_brackets(brackets, path);
  return cpb__text_raw(o, name.data, name.len) &&
         cpb__text_raw(o, brackets, len);
}

/* Begins a line; *wanted says whether it is one of those that are written. */
static bool begin(differ *d, const cpb_path *path, bool *wanted) {
  *wanted = ++d->lines <= d->max_lines;
  return !*wanted || !path ||
         (write_path(&d->out, path) && CPB__TEXT_LITERAL(&d->out, ": "));
}

static bool remark(differ *d, const cpb_path *path, const char *text) {
  bool wanted = false;
  return begin(d, path, &wanted) &&
         (!wanted || (cpb__text_raw(&d->out, text, strlen(text)) &&
                      CPB__TEXT_LITERAL(&d->out, "\n")));
}

static bool only_in(differ *d, const cpb_path *path, bool first) {
  return remark(d, path, first ? "only in the first" : "only in the second");
}

/* A value; of a long string its beginning. NULL is none. */
static bool write_value(cpb__json_out *o, const void *from,
                        const cpb_message_def *def,
                        const cpb_field_def *field) {
  enum { LONG = 60 };
  if (!from) {
    return CPB__TEXT_LITERAL(o, "unset");
  }
  if (!cpb__is_view(field->type)) {
    return cpb__text_scalar(o, from, def, field);
  }
  cpb_str str = *(const cpb_str *)from;
  bool cut = str.len > LONG;
  for (str.len = cut ? LONG : str.len;
       cut && str.len > LONG - 3 && ((uint8_t)str.data[str.len] & 0xC0) == 0x80;
       str.len--) {
  }
  return cpb__text_scalar(o, &str, def, field) &&
         (!cut || CPB__TEXT_LITERAL(o, "..."));
}

static bool changed(differ *d, const cpb_path *path, const void *a,
                    const void *b, const cpb_message_def *def,
                    const cpb_field_def *field) {
  cpb__json_out *o = &d->out;
  bool wanted = false;
  return begin(d, path, &wanted) &&
         (!wanted ||
          (write_value(o, a, def, field) && CPB__TEXT_LITERAL(o, " -> ") &&
           write_value(o, b, def, field) && CPB__TEXT_LITERAL(o, "\n")));
}

/* ---- Lists and maps ---- */

static bool lists(differ *d, cpb_path *path, const cpb__items *a,
                  const cpb__items *b) {
  const cpb_field_def *field = path->field;
  size_t size = cpb__item_size(path->def, field);
  uint32_t longer = a->len > b->len ? a->len : b->len;
  bool ok = true;
  for (; path->index < longer && ok; path->index++) {
    if (path->index >= a->len || path->index >= b->len) {
      ok = only_in(d, path, path->index < a->len);
      continue;
    }
    const char *x = (const char *)a->items + path->index * size;
    const char *y = (const char *)b->items + path->index * size;
    if (cpb__is_message(field)) {
      ok = messages(d, path, cpb__sub(path->def, field), x, y);
    } else if (!cpb__equal_scalar(field->type, x, y)) {
      ok = changed(d, path, x, y, path->def, field);
    }
  }
  return ok;
}

/* The values of two entries with the same key. */
static bool entries(differ *d, const cpb_path *path, const char *a,
                    const char *b) {
  const cpb_message_def *entry = cpb__sub(path->def, path->field);
  const cpb_field_def *value = &entry->fields[1];
  const void *x = a + value->offset;
  const void *y = b + value->offset;
  if (cpb__is_message(value)) {
    return messages(d, path, cpb__sub(entry, value), *(const cpb__ptr *)x,
                    *(const cpb__ptr *)y);
  }
  return cpb__equal_scalar(value->type, x, y) ||
         changed(d, path, x, y, entry, value);
}

typedef struct side {
  cpb__map_view view;
  cpb__map_order order;
  size_t at;
} side;

static bool at_end(const side *s) {
  return s->at == s->order.count;
}

static const void *key_of(const side *s) {
  return cpb__map_view_key(&s->view, s->order.indexes[s->at]);
}

static const char *next_entry(side *s) {
  return cpb__map_view_at(&s->view, s->order.indexes[s->at++]);
}

static bool pairs(differ *d, cpb_path *path, side *a, side *b) {
  const cpb_field_def *key = a->view.key;
  bool ok = true;
  while (ok && !(at_end(a) && at_end(b))) {
    int order = at_end(a)   ? 1
                : at_end(b) ? -1
                            : cpb__map_key_compare(key, key_of(a), key_of(b));
    path->key = cpb__value_load(key_of(order > 0 ? b : a), key->type);
    const char *x = order <= 0 ? next_entry(a) : NULL;
    const char *y = order >= 0 ? next_entry(b) : NULL;
    ok = x && y ? entries(d, path, x, y) : only_in(d, path, x != NULL);
  }
  return ok;
}

static bool maps(differ *d, cpb_path *path, const void *a, const void *b) {
  const cpb_allocator *alloc = d->out.arena->alloc;
  side x = {.view = cpb__map_view_of(a, path->def, path->field)};
  side y = {.view = cpb__map_view_of(b, path->def, path->field)};
  bool ok = cpb__map_order_init(&x.order, &x.view, alloc);
  ok = cpb__map_order_init(&y.order, &y.view, alloc) && ok;
  ok = ok && pairs(d, path, &x, &y);
  cpb__map_order_cleanup(&x.order);
  cpb__map_order_cleanup(&y.order);
  return ok;
}

/* ---- Messages ---- */

/* A field that is set in one or both, and no list. */
static bool singles(differ *d, const cpb_path *path, const void *a,
                    const void *b) {
  const cpb_field_def *field = path->field;
  const void *x = cpb__at_const(a, field->offset);
  const void *y = cpb__at_const(b, field->offset);
  bool has_a = cpb__has(a, field);
  bool has_b = cpb__has(b, field);
  if (cpb__is_message(field)) {
    return has_a != has_b
               ? only_in(d, path, has_a)
               : messages(d, path, cpb__sub(path->def, field),
                          *(const cpb__ptr *)x, *(const cpb__ptr *)y);
  }
  if (has_a && has_b && cpb__equal_scalar(field->type, x, y)) {
    return true;
  }
  bool implicit = field->mode == CPB_IMPLICIT;
  return changed(d, path, has_a || implicit ? x : NULL,
                 has_b || implicit ? y : NULL, path->def, field);
}

static bool fields(differ *d, const cpb_path *parent,
                   const cpb_message_def *def, const void *a, const void *b) {
  bool ok = true;
  for (size_t i = 0; i < def->field_count && ok; i++) {
    cpb_path path = {.parent = parent, .def = def, .field = &def->fields[i]};
    size_t offset = path.field->offset;
    if (!cpb__has(a, path.field) && !cpb__has(b, path.field)) {
      continue;
    }
    if (path.field->mode == CPB_MAP) {
      ok = maps(d, &path, a, b);
    } else if (cpb__is_list(path.field)) {
      ok = lists(d, &path, cpb__at_const(a, offset), cpb__at_const(b, offset));
    } else {
      ok = singles(d, &path, a, b);
    }
  }
  bool same = cpb__equal_unknown(cpb__unknown(def, a), cpb__unknown(def, b));
  return ok && (same || remark(d, parent, "unknown fields differ"));
}

static bool messages(differ *d, const cpb_path *path,
                     const cpb_message_def *def, const void *a, const void *b) {
  if (!a || !b) {
    return a == b || cpb__is_empty(def, a ? a : b) || only_in(d, path, a);
  }
  if (d->depth == 0) {
    return remark(d, path, "nested too deeply");
  }
  d->depth--;
  bool ok = fields(d, path, def, a, b);
  d->depth++;
  return ok;
}

static bool and_more(differ *d) {
  if (d->lines <= d->max_lines) {
    return true;
  }
  return CPB__TEXT_LITERAL(&d->out, "and ") &&
         cpb__text_unsigned(&d->out, d->lines - d->max_lines) &&
         CPB__TEXT_LITERAL(&d->out, " more\n");
}

bool cpb_message_diff(const cpb_message_def *def, const void *a, const void *b,
                      const cpb_diff_options *options, cpb_arena *arena,
                      cpb_str *out) {
  enum { USUAL_LINES = 20 };
  cpb_diff_options copy;
  cpb__settings settings;
  cpb_error error = {.code = CPB_OK};
  size_t max_lines = USUAL_LINES;
  (void)cpb__settings_read(&settings, NULL);
  if (options) {
    options =
        cpb__struct_read(&copy, sizeof(copy), options, options->struct_size);
    if (!options) {
      return false;
    }
    max_lines = options->max_lines ? options->max_lines : max_lines;
  }
  differ d = {.max_lines = max_lines, .depth = CPB__DEEP};
  cpb__json_begin(&d.out, &settings, arena, &error);
  return messages(&d, NULL, def, a, b) && and_more(&d) &&
         cpb__json_end(&d.out, d.out.at, def, out) == CPB_OK;
}
