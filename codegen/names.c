/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "names.h"

#include <inttypes.h>
#include <string.h>

#include "out.h"

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static char to_lower(char c) {
  return is_upper(c) ? (char)(c - 'A' + 'a') : c;
}

static char to_upper(char c) {
  return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

bool gen_is_identifier(cpb_str name) {
  if (name.len == 0 || !is_letter(name.data[0])) {
    return false;
  }
  for (size_t i = 1; i < name.len; i++) {
    if (!is_letter(name.data[i]) && !is_digit(name.data[i])) {
      return false;
    }
  }
  return true;
}

bool gen_is_full_name(cpb_str name) {
  size_t start = 0;
  for (size_t i = 0; i <= name.len; i++) {
    if (i == name.len || name.data[i] == '.') {
      if (!gen_is_identifier((cpb_str){name.data + start, i - start})) {
        return false;
      }
      start = i + 1;
    }
  }
  return true;
}

bool gen_is_file_name(cpb_str name) {
  size_t start = 0;
  if (name.len == 0 || name.data[0] == '/') {
    return false;
  }
  for (size_t i = 0; i <= name.len; i++) {
    char c = i < name.len ? name.data[i] : '/';
    if ((unsigned char)c < 0x20 || c == 0x7f || c == '"' || c == '\\' ||
        c == '?' || c == '*' || c == ':') {
      return false;
    }
    if (c == '/') {
      size_t len = i - start;
      if (len == 0 || (len <= 2 && memcmp(name.data + start, "..", len) == 0)) {
        return false;
      }
      start = i + 1;
    }
  }
  return true;
}

const char *gen_c_member(cpb_arena *arena, cpb_str name) {
  return gen_format(arena, CPB_STR_FMT "%s", CPB_STR_ARG(name),
                    gen_is_reserved(name) ? "_" : "");
}

const char *gen_prefixed_name(cpb_arena *arena, const char *prefix,
                              cpb_str full_name) {
  size_t before = strlen(prefix);
  size_t len = before + full_name.len;
  char *name = cpb_arena_alloc(arena, len + 1);
  if (name == NULL) {
    return "";
  }
  memcpy(name, prefix, before);
  for (size_t i = 0; i < full_name.len; i++) {
    name[before + i] = full_name.data[i] == '.' ? '_' : full_name.data[i];
  }
  name[len] = '\0';
  return gen_c_member(arena, (cpb_str){name, len});
}

const char *gen_c_name(cpb_arena *arena, cpb_str full_name) {
  return gen_prefixed_name(arena, "", full_name);
}

cpb_str gen_snake_name(cpb_arena *arena, cpb_str name) {
  char *snake = cpb_arena_alloc(arena, name.len * 2 + 1);
  size_t len = 0;
  if (snake == NULL) {
    return (cpb_str){"", 0};
  }
  for (size_t i = 0; i < name.len; i++) {
    char c = name.data[i];
    bool after_word = i > 0 && !is_upper(name.data[i - 1]);
    bool before_word =
        i + 1 < name.len && name.data[i + 1] >= 'a' && name.data[i + 1] <= 'z';
    if (is_upper(c) && i > 0 && name.data[i - 1] != '_' &&
        (after_word || before_word)) {
      snake[len++] = '_';
    }
    snake[len++] = to_lower(c);
  }
  snake[len] = '\0';
  return (cpb_str){snake, len};
}

const char *gen_path(cpb_arena *arena, cpb_str file, const char *extension) {
  static const char proto[] = ".proto";
  size_t len = sizeof(proto) - 1;
  if (file.len > len && memcmp(file.data + file.len - len, proto, len) == 0) {
    file.len -= len;
  }
  return gen_format(arena, CPB_STR_FMT "%s", CPB_STR_ARG(file), extension);
}

/* The length of a path's first folder, with its slash. */
static size_t top_folder(cpb_str path) {
  const char *slash = memchr(path.data, '/', path.len);
  return slash ? (size_t)(slash - path.data) + 1 : 0;
}

const char *gen_include(cpb_arena *arena, cpb_str from, cpb_str file,
                        const char *extension) {
  size_t len = top_folder(from);
  bool near =
      len == 0 || (file.len > len && memcmp(from.data, file.data, len) == 0);
  return gen_format(arena, near ? "\"%s\"" : "<%s>",
                    gen_path(arena, file, extension));
}

/* Letters and digits stay, all else becomes an underscore; a digit does not come
 * first. */
static char *flatten(cpb_arena *arena, cpb_str text) {
  char *flat = cpb_arena_alloc(arena, text.len + 2);
  size_t len = 0;
  if (flat == NULL) {
    return NULL;
  }
  if (text.len > 0 && is_digit(text.data[0])) {
    flat[len++] = 'f';
  }
  for (size_t i = 0; i < text.len; i++) {
    char c = text.data[i];
    flat[len++] = is_letter(c) || is_digit(c) ? c : '_';
  }
  flat[len] = '\0';
  return flat;
}

/* FNV-1a. */
static uint32_t hash_of(cpb_str text) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < text.len; i++) {
    hash = (hash ^ (unsigned char)text.data[i]) * 16777619u;
  }
  return hash;
}

/* Whether flat names tell all texts apart that begin with no digit and have
 * nothing but letters, digits and these. */
static bool is_plain(cpb_str text, const char *others) {
  for (size_t i = 0; i < text.len; i++) {
    char c = text.data[i];
    if (c == '\0' || !(is_digit(c) || (is_letter(c) && c != '_') ||
                       strchr(others, c) != NULL)) {
      return false;
    }
  }
  return text.len > 0 && !is_digit(text.data[0]);
}

static bool has_upper(cpb_str text) {
  for (size_t i = 0; i < text.len; i++) {
    if (is_upper(text.data[i])) {
      return true;
    }
  }
  return false;
}

/* What only punctuation or case would tell from another one gets its hash. */
static const char *distinct(cpb_arena *arena, const char *flat, cpb_str text,
                            bool plain) {
  return plain ? flat : gen_format(arena, "%s_%08" PRIx32, flat, hash_of(text));
}

const char *gen_guard(cpb_arena *arena, const char *prefix, cpb_str file,
                      const char *extension) {
  const char *path = gen_path(arena, file, "");
  cpb_str stem = cpb_str_from_cstr(gen_format(arena, "%s%s", prefix, path));
  cpb_str all = cpb_str_from_cstr(
      gen_format(arena, CPB_STR_FMT "%s", CPB_STR_ARG(stem), extension));
  char *guard = flatten(arena, all);
  for (char *c = guard; c && *c; c++) {
    *c = to_upper(*c);
  }
  return guard ? distinct(arena, guard, stem,
                          is_plain(stem, "/") && !has_upper(stem))
               : "";
}

const char *gen_file_stem(cpb_arena *arena, cpb_str file) {
  const char *stem = flatten(arena, file);
  return stem ? distinct(arena, stem, file, is_plain(file, "/_.")) : "";
}
