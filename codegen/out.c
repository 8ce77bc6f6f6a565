/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "out.h"

#include <stdio.h>
#include <string.h>

/* Makes room for `more` bytes and a NUL. */
static bool out_reserve(gen_out *out, size_t more) {
  size_t need = out->len + more + 1;
  if (need <= out->cap) {
    return true;
  }
  size_t cap = out->cap ? out->cap * 2 : 4096;
  while (cap < need) {
    cap *= 2;
  }
  char *data = cpb_arena_resize(out->arena, out->data, out->cap, cap);
  if (data == NULL) {
    return false;
  }
  out->data = data;
  out->cap = cap;
  return true;
}

void gen_put(gen_out *out, cpb_str text) {
  if (text.len > 0 && out_reserve(out, text.len)) {
    memcpy(out->data + out->len, text.data, text.len);
    out->len += text.len;
    out->data[out->len] = '\0';
  }
}

void gen_puts(gen_out *out, const char *text) {
  gen_put(out, cpb_str_from_cstr(text));
}

void gen_printf(gen_out *out, const char *format, ...) {
  va_list args;
  va_start(args, format);
  va_list again;
  va_copy(again, args);
  int len = vsnprintf(NULL, 0, format, args);
  va_end(args);
  if (len > 0 && out_reserve(out, (size_t)len)) {
    vsnprintf(out->data + out->len, (size_t)len + 1, format, again);
    out->len += (size_t)len;
  }
  va_end(again);
}

cpb_str gen_out_text(const gen_out *out) {
  return (cpb_str){out->data, out->len};
}

/* The column that the next character goes to, from 0. */
static size_t current_column(const gen_out *out) {
  size_t at = out->len;
  while (at > 0 && out->data[at - 1] != '\n') {
    at--;
  }
  return out->len - at;
}

void gen_put_list(gen_out *out, size_t indent, const char *const *items,
                  size_t count) {
  enum { LAST_COLUMN = 80 };
  size_t column = current_column(out);
  for (size_t i = 0; i < count; i++) {
    /* A comma follows, or the end of what the list stands in. */
    size_t len = strlen(items[i]) + (i + 1 < count ? 1 : 3);
    size_t space = i > 0 ? 1 : 0;
    if (column + space + len > LAST_COLUMN && column > indent) {
      gen_printf(out, "\n%*s", (int)indent, "");
      column = indent;
    } else if (i > 0) {
      gen_puts(out, " ");
      column++;
    }
    gen_printf(out, "%s%s", items[i], i + 1 < count ? "," : "");
    column += len;
  }
}

void gen_put_escaped(gen_out *out, cpb_str bytes) {
  for (size_t i = 0; i < bytes.len; i++) {
    unsigned char byte = (unsigned char)bytes.data[i];
    /* A question mark could be part of a trigraph. */
    if (byte == '"' || byte == '\\' || byte == '?' || byte < 0x20 ||
        byte > 0x7e) {
      gen_printf(out, "\\%03o", byte);
    } else {
      gen_printf(out, "%c", byte);
    }
  }
}

void gen_put_bytes(gen_out *out, cpb_str bytes) {
  enum { PER_LINE = 18 };
  for (size_t i = 0; i < bytes.len; i++) {
    gen_printf(out, "%s%u,", i % PER_LINE == 0 ? "\n    " : "",
               (unsigned char)bytes.data[i]);
  }
}

const char *gen_string(cpb_arena *arena, cpb_str bytes) {
  enum { MAX_LITERAL = 4095 };
  gen_out out = GEN_OUT(arena);
  if (bytes.len <= MAX_LITERAL) {
    gen_puts(&out, "CPB_STR_INIT(\"");
    gen_put_escaped(&out, bytes);
    gen_puts(&out, "\")");
  } else {
    gen_puts(&out, "{(const char *)(const unsigned char[]){");
    gen_put_bytes(&out, bytes);
    gen_printf(&out, "}, %zu}", bytes.len);
  }
  return out.data ? out.data : "";
}

const char *gen_format(cpb_arena *arena, const char *format, ...) {
  va_list args;
  va_start(args, format);
  cpb_str text = cpb_arena_vprintf(arena, format, args);
  va_end(args);
  return text.data ? text.data : "";
}
