/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "names.h"

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
      if (len == 0 || memcmp(name.data + start, "..", len < 2 ? len : 2) == 0) {
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

/* Letters and digits stay, all else becomes an underscore. */
static char *flatten(cpb_arena *arena, cpb_str text) {
  char *flat = cpb_arena_alloc(arena, text.len + 1);
  if (flat == NULL) {
    return NULL;
  }
  for (size_t i = 0; i < text.len; i++) {
    char c = text.data[i];
    flat[i] = is_letter(c) || is_digit(c) ? c : '_';
  }
  flat[text.len] = '\0';
  return flat;
}

const char *gen_guard(cpb_arena *arena, const char *prefix, const char *path) {
  char *guard = flatten(
      arena, cpb_str_from_cstr(gen_format(arena, "%s%s", prefix, path)));
  if (guard == NULL) {
    return "";
  }
  for (char *c = guard; *c; c++) {
    *c = to_upper(*c);
  }
  return is_digit(guard[0]) ? gen_format(arena, "H_%s", guard) : guard;
}

const char *gen_file_stem(cpb_arena *arena, cpb_str file) {
  char *stem = flatten(arena, file);
  if (stem == NULL) {
    return "";
  }
  return is_digit(stem[0]) ? gen_format(arena, "f_%s", stem) : stem;
}
