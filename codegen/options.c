/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include <string.h>

#include "generate.h"
#include "names.h"

typedef bool set_option_fn(gen_job *job, cpb_str value);

static bool set_switch(bool *target, cpb_str value) {
  *target = cpb_str_equal(value, CPB_STR("on"));
  return *target || cpb_str_equal(value, CPB_STR("off"));
}

static bool set_json(gen_job *job, cpb_str value) {
  return set_switch(&job->options.json, value);
}

static bool set_reflection(gen_job *job, cpb_str value) {
  return set_switch(&job->options.reflection, value);
}

static bool set_comments(gen_job *job, cpb_str value) {
  return set_switch(&job->options.comments, value);
}

static bool set_empty(gen_job *job, cpb_str value) {
  return set_switch(&job->options.empty, value);
}

static bool set_api(gen_job *job, cpb_str value) {
  if (!gen_is_identifier(value)) {
    return false;
  }
  job->options.api =
      gen_format(job->arena, CPB_STR_FMT " ", CPB_STR_ARG(value));
  return true;
}

static bool add_speed_name(gen_job *job, cpb_str name) {
  gen_options *options = &job->options;
  size_t size = options->speed_count * sizeof(cpb_str);
  cpb_str *names = cpb_arena_resize(job->arena, options->speed_names, size,
                                    size + sizeof(cpb_str));
  if (names == NULL || !gen_is_full_name(name)) {
    return false;
  }
  names[options->speed_count++] = name;
  options->speed_names = names;
  return true;
}

/* "all", "none", or names with colons between them. */
static bool set_speed(gen_job *job, cpb_str value) {
  bool none = cpb_str_equal(value, CPB_STR("none"));
  job->options.speed = cpb_str_equal(value, CPB_STR("all"));
  if (job->options.speed || none) {
    job->options.speed_count = 0;
    return true;
  }
  for (;;) {
    const char *colon =
        value.len > 0 ? memchr(value.data, ':', value.len) : NULL;
    size_t len = colon ? (size_t)(colon - value.data) : value.len;
    if (!add_speed_name(job, (cpb_str){value.data, len})) {
      return false;
    }
    if (!colon) {
      return true;
    }
    value.data += len + 1;
    value.len -= len + 1;
  }
}

static const struct option {
  const char *name;
  const char *values; /* for messages */
  set_option_fn *set;
} known_options[] = {
    {"api", "MACRO", set_api},
    {"comments", "on|off", set_comments},
    {"empty", "on|off", set_empty},
    {"json", "on|off", set_json},
    {"reflection", "on|off", set_reflection},
    {"speed", "all|none|NAME:...", set_speed},
};

static const struct option *CPB_NULLABLE find_option(const gen_plugin *plugin,
                                                     cpb_str name) {
  for (size_t i = 0; plugin->options[i] != NULL; i++) {
    if (!cpb_str_equal(name, cpb_str_from_cstr(plugin->options[i]))) {
      continue;
    }
    for (size_t k = 0; k < sizeof(known_options) / sizeof(known_options[0]);
         k++) {
      if (strcmp(known_options[k].name, plugin->options[i]) == 0) {
        return &known_options[k];
      }
    }
  }
  return NULL;
}

static bool refuse_option(gen_job *job, const gen_plugin *plugin,
                          cpb_str option) {
  gen_out list = GEN_OUT(job->arena);
  for (size_t i = 0; plugin->options[i] != NULL; i++) {
    const struct option *known =
        find_option(plugin, cpb_str_from_cstr(plugin->options[i]));
    gen_printf(&list, "%s%s=%s", i > 0 ? ", " : "", plugin->options[i],
               known ? known->values : "");
  }
  cpb_str text = gen_out_text(&list);
  return gen_fail(&job->schema,
                  "unknown option or value \"" CPB_STR_FMT
                  "\"; there are: " CPB_STR_FMT,
                  CPB_STR_ARG(option), CPB_STR_ARG(text));
}

static bool parse_option(gen_job *job, const gen_plugin *plugin,
                         cpb_str option) {
  const char *equals =
      option.len > 0 ? memchr(option.data, '=', option.len) : NULL;
  if (equals == NULL) {
    return option.len == 0 || refuse_option(job, plugin, option);
  }
  size_t name_len = (size_t)(equals - option.data);
  cpb_str name = {option.data, name_len};
  cpb_str value = {equals + 1, option.len - name_len - 1};
  const struct option *known = find_option(plugin, name);
  return (known && known->set(job, value)) ||
         refuse_option(job, plugin, option);
}

bool gen_parse_options(gen_job *job, const gen_plugin *plugin,
                       cpb_str parameter) {
  job->options = (gen_options){.json = true,
                               .reflection = true,
                               .comments = true,
                               .speed = true,
                               .api = ""};
  while (parameter.len > 0) {
    const char *comma = memchr(parameter.data, ',', parameter.len);
    size_t len = comma ? (size_t)(comma - parameter.data) : parameter.len;
    if (!parse_option(job, plugin, (cpb_str){parameter.data, len})) {
      return false;
    }
    len += comma ? 1 : 0;
    parameter.data += len;
    parameter.len -= len;
  }
  return true;
}
