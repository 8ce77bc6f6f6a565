/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "config.h"

#include <stdio.h>

enum { FILE_MAX = 65536, PAGE_MAX = 100 };

static bool read_file(const char *path, cpb_arena *arena,
                      notes_v1_Config *out) {
  char *text = cpb_arena_alloc(arena, FILE_MAX);
  FILE *file = fopen(path, "r");
  size_t len = file && text ? fread(text, 1, FILE_MAX, file) : 0;
  cpb_error error = {.message = "cannot be read"};
  bool read = len > 0 && notes_v1_Config_from_text((cpb_str){text, len}, arena,
                                                   out, &error) == CPB_OK;
  if (file) {
    fclose(file);
  }
  if (!read) {
    fprintf(stderr, "%s: %s %s\n", path, error.path, error.message);
  }
  return read;
}

bool config_load(config *c, const char *path) {
  config fresh = {.arena = cpb_arena_create(NULL)};
  bool read = fresh.arena && read_file(path, fresh.arena, &fresh.now);
  if (read) {
    pthread_mutex_lock(&c->lock);
    cpb_arena *old = c->arena;
    c->now = fresh.now;
    c->arena = fresh.arena;
    fresh.arena = old;
    pthread_mutex_unlock(&c->lock);
  }
  cpb_arena_destroy(fresh.arena);
  return read;
}

int config_page_max(config *c) {
  pthread_mutex_lock(&c->lock);
  int page_max = c->now.page_max;
  pthread_mutex_unlock(&c->lock);
  return page_max > 0 ? page_max : PAGE_MAX;
}

const char *config_name(config *c, cpb_str authorization, cpb_arena *arena) {
  const char *name = NULL;
  pthread_mutex_lock(&c->lock);
  for (uint32_t i = 0; i < c->now.callers.len; i++) {
    const notes_v1_Caller *caller = &c->now.callers.items[i];
    if (cpb_str_equal(authorization, caller->authorization)) {
      name =
          cpb_arena_printf(arena, CPB_STR_FMT, CPB_STR_ARG(caller->name)).data;
    }
  }
  pthread_mutex_unlock(&c->lock);
  return name;
}
