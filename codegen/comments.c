/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "comments.h"

#include <stdlib.h>
#include <string.h>

static int compare_paths(const int32_t *a, size_t a_len, const int32_t *b,
                         size_t b_len) {
  for (size_t i = 0; i < a_len && i < b_len; i++) {
    if (a[i] != b[i]) {
      return a[i] < b[i] ? -1 : 1;
    }
  }
  return (a_len > b_len) - (a_len < b_len);
}

static int compare_locations(const void *a, const void *b) {
  gen_comment left = *(const gen_comment *)a;
  gen_comment right = *(const gen_comment *)b;
  return compare_paths(left->path.items, left->path.len, right->path.items,
                       right->path.len);
}

static bool has_text(gen_comment comment) {
  return comment->leading_comments.len > 0 ||
         comment->trailing_comments.len > 0 ||
         comment->leading_detached_comments.len > 0;
}

bool gen_comments_build(
    gen_comments *comments, cpb_arena *arena,
    const google_protobuf_SourceCodeInfo *CPB_NULLABLE info) {
  *comments = (gen_comments){NULL, 0};
  if (info == NULL || info->location.len == 0) {
    return true;
  }
  comments->sorted =
      cpb_arena_alloc(arena, info->location.len * sizeof(comments->sorted[0]));
  if (comments->sorted == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < info->location.len; i++) {
    if (has_text(&info->location.items[i])) {
      comments->sorted[comments->count++] = &info->location.items[i];
    }
  }
  if (comments->count > 1) {
    qsort(comments->sorted, comments->count, sizeof(comments->sorted[0]),
          compare_locations);
  }
  return true;
}

gen_comment CPB_NULLABLE gen_comments_find(const gen_comments *comments,
                                           gen_place outer, int32_t number,
                                           int32_t index) {
  int32_t wanted[GEN_PLACE_MAX + 2];
  size_t len = outer.len;
  if (len > 0) {
    memcpy(wanted, outer.items, len * sizeof(wanted[0]));
  }
  wanted[len++] = number;
  if (index >= 0) {
    wanted[len++] = index;
  }
  size_t low = 0;
  size_t high = comments->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    gen_comment at = comments->sorted[middle];
    int order = compare_paths(wanted, len, at->path.items, at->path.len);
    if (order == 0) {
      return at;
    }
    if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return NULL;
}

/* The length of the UTF-8 sequence of a character that changes the direction of
 * text, so that what is read is not what is compiled; 0 for all others.
 * (U+202A to U+202E, U+2066 to U+2069.) */
static size_t direction_mark(const char *text, size_t len) {
  if (len < 3 || memcmp(text, "\xe2\x80", 2) != 0) {
    return len >= 3 && memcmp(text, "\xe2\x81", 2) == 0 &&
                   (unsigned char)text[2] >= 0xa6 &&
                   (unsigned char)text[2] <= 0xa9
               ? 3
               : 0;
  }
  unsigned char last = (unsigned char)text[2];
  return last >= 0xaa && last <= 0xae ? 3 : 0;
}

/* What a comment of ours must not hold: what opens or closes one, what begins a
 * trigraph, what begins an insertion point. */
static bool is_harmful(char c, char next) {
  return (c == '*' && next == '/') || (c == '/' && next == '*') ||
         (c == next && (c == '?' || c == '@'));
}

/* Emits one line of a comment, with a space inside what is harmful. */
static void put_line(gen_out *out, cpb_str line) {
  for (size_t i = 0; i < line.len; i++) {
    char c = line.data[i];
    char next = i + 1 < line.len ? line.data[i + 1] : '\0';
    size_t mark = direction_mark(line.data + i, line.len - i);
    if (mark > 0) {
      i += mark - 1;
      continue;
    }
    if ((unsigned char)c < 0x20 || c == 0x7f) {
      c = ' ';
    }
    gen_put(out, (cpb_str){&c, 1});
    if (is_harmful(c, next)) {
      gen_puts(out, " ");
    }
  }
}

static cpb_str trim_right(cpb_str line) {
  while (line.len > 0 && (unsigned char)line.data[line.len - 1] <= ' ') {
    line.len--;
  }
  return line;
}

/* Takes the first line off *text, without the space that follows the comment
 * mark in the source. */
static cpb_str next_line(cpb_str *text) {
  const char *end = memchr(text->data, '\n', text->len);
  size_t len = end ? (size_t)(end - text->data) : text->len;
  cpb_str line = trim_right((cpb_str){text->data, len});
  size_t skip = end ? len + 1 : len;
  text->data += skip;
  text->len -= skip;
  if (line.len > 0 && line.data[0] == ' ') {
    line.data++;
    line.len--;
  }
  return line;
}

/* Emits the lines of a text. *open tells whether the comment has begun; empty
 * lines at the end of a text go. */
static void put_text(gen_out *out, const char *indent, const char *opening,
                     cpb_str text, bool *open) {
  bool paragraph = *open;
  text = trim_right(text);
  while (text.len > 0) {
    cpb_str line = next_line(&text);
    if (paragraph) {
      gen_printf(out, "\n%s *", indent);
      paragraph = false;
    }
    if (*open) {
      gen_printf(out, line.len > 0 ? "\n%s * " : "\n%s *", indent);
    } else if (line.len > 0) {
      gen_printf(out, "%s%s ", indent, opening);
      *open = true;
    }
    put_line(out, line);
  }
}

void gen_put_comment(gen_out *out, const char *indent,
                     gen_comment CPB_NULLABLE comment,
                     const char *CPB_NULLABLE note) {
  bool open = false;
  if (comment != NULL) {
    put_text(out, indent, "/**", comment->leading_comments, &open);
    put_text(out, indent, "/**", comment->trailing_comments, &open);
  }
  put_text(out, indent, "/**", cpb_str_from_cstr(note), &open);
  if (open) {
    gen_puts(out, " */\n");
  }
}

static void put_plain(gen_out *out, cpb_str text) {
  bool open = false;
  put_text(out, "", "/*", text, &open);
  if (open) {
    gen_puts(out, " */\n\n");
  }
}

void gen_put_head_comment(gen_out *out, gen_comment CPB_NULLABLE comment) {
  if (comment == NULL) {
    return;
  }
  for (uint32_t i = 0; i < comment->leading_detached_comments.len; i++) {
    put_plain(out, comment->leading_detached_comments.items[i]);
  }
  put_plain(out, comment->leading_comments);
}
