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

static bool set_text(gen_job *job, cpb_str value) {
  return set_switch(&job->options.text, value);
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

static bool set_partial(gen_job *job, cpb_str value) {
  return set_switch(&job->options.partial, value);
}

static bool set_api(gen_job *job, cpb_str value) {
  if (!gen_is_identifier(value)) {
    return false;
  }
  job->options.api =
      gen_format(job->arena, CPB_STR_FMT " ", CPB_STR_ARG(value));
  return true;
}

/* "NAME", or "PACKAGE=NAME" with a NAME that may be empty. */
static bool set_prefix(gen_job *job, cpb_str value) {
  const char *equals =
      value.len > 0 ? memchr(value.data, '=', value.len) : NULL;
  gen_prefix *prefix = cpb_arena_zalloc(job->arena, sizeof(*prefix));
  if (prefix == NULL) {
    return false;
  }
  cpb_str name = value;
  if (equals != NULL) {
    prefix->package = (cpb_str){value.data, (size_t)(equals - value.data)};
    name = (cpb_str){equals + 1, value.len - prefix->package.len - 1};
    if (!gen_is_full_name(prefix->package)) {
      return false;
    }
  }
  if (!gen_is_identifier(name) && (equals == NULL || name.len > 0)) {
    return false;
  }
  prefix->name = gen_format(job->arena, CPB_STR_FMT, CPB_STR_ARG(name));
  prefix->next = job->options.prefixes;
  job->options.prefixes = prefix;
  return true;
}

/* The one layout of files that there is, by the name that other plugins have
 * for it. */
static bool set_paths(gen_job *job, cpb_str value) {
  (void)job;
  return cpb_str_equal(value, CPB_STR("source_relative"));
}

/* "all", "none", or one more message or package. */
static bool set_speed(gen_job *job, cpb_str value) {
  gen_options *options = &job->options;
  options->speed = cpb_str_equal(value, CPB_STR("all"));
  if (options->speed || cpb_str_equal(value, CPB_STR("none"))) {
    options->speed_count = 0;
    return true;
  }
  size_t size = options->speed_count * sizeof(cpb_str);
  cpb_str *names = cpb_arena_resize(job->arena, options->speed_names, size,
                                    size + sizeof(cpb_str));
  if (names == NULL || !gen_is_full_name(value)) {
    return false;
  }
  names[options->speed_count++] = value;
  options->speed_names = names;
  return true;
}

/* ---- What options name ---- */

/* "a.b" is in "a", and in itself. */
static bool is_in(cpb_str name, cpb_str outer) {
  return name.len >= outer.len &&
         memcmp(name.data, outer.data, outer.len) == 0 &&
         (name.len == outer.len || name.data[outer.len] == '.');
}

static bool has_package(const gen_job *job, cpb_str name) {
  for (size_t i = 0; i < job->schema.file_count; i++) {
    if (is_in(job->schema.files[i].proto->package, name)) {
      return true;
    }
  }
  return false;
}

static bool has_message(const gen_job *job, cpb_str name) {
  for (size_t i = 0; i < job->schema.type_count; i++) {
    const gen_message *message = job->schema.types[i].message;
    if (message && cpb_str_equal(message->full_name, name)) {
      return true;
    }
  }
  return false;
}

static bool refuse_name(gen_job *job, const char *option, cpb_str name,
                        const char *what) {
  return gen_fail(&job->schema,
                  "%s=" CPB_STR_FMT
                  ": none of the files has such a %s; with partial=on another "
                  "run may have it",
                  option, CPB_STR_ARG(name), what);
}

bool gen_check_options(gen_job *job) {
  const gen_options *options = &job->options;
  for (size_t i = 0; !options->partial && i < options->speed_count; i++) {
    cpb_str name = options->speed_names[i];
    if (!has_package(job, name) && !has_message(job, name)) {
      return refuse_name(job, "speed", name, "message or package");
    }
  }
  for (const gen_prefix *at = options->prefixes; !options->partial && at;
       at = at->next) {
    if (at->package.len > 0 && !has_package(job, at->package)) {
      return refuse_name(job, "prefix", at->package, "package");
    }
  }
  return true;
}

/* ---- By name ---- */

static const struct option {
  const char *name;
  const char *values; /* for messages */
  set_option_fn *set;
  const char *help;
} known_options[] = {
    {"api", "MACRO", set_api, "MACRO before declarations of data"},
    {"comments", "on|off", set_comments, "comments of the .proto file [on]"},
    {"empty", "on|off", set_empty, "files where there is no service [off]"},
    {"json", "on|off", set_json,
     "functions for JSON [on]; with text=off no names"},
    {"partial", "on|off", set_partial,
     "other runs may have what prefix and speed name [off]"},
    {"paths", "source_relative", set_paths, "x/y.proto makes x/y.*: always so"},
    {"prefix", "[PACKAGE=]NAME", set_prefix, "NAME before each name of C"},
    {"reflection", "on|off", set_reflection, "the file's descriptor [on]"},
    {"speed", "all|none|NAME", set_speed,
     "functions that decode and encode [all]"},
    {"text", "on|off", set_text, "functions for text, reserved names [on]"},
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

void gen_list_options(const gen_plugin *plugin, gen_out *out) {
  for (size_t i = 0; plugin->options[i] != NULL; i++) {
    const struct option *known =
        find_option(plugin, cpb_str_from_cstr(plugin->options[i]));
    int width = (int)strlen(known->name);
    gen_printf(out, "  %s=%-*s %s\n", known->name, 22 - width, known->values,
               known->help);
  }
}

static bool refuse_option(gen_job *job, const gen_plugin *plugin,
                          cpb_str option) {
  gen_out list = GEN_OUT(job->arena);
  for (size_t i = 0; plugin->options[i] != NULL; i++) {
    const struct option *known =
        find_option(plugin, cpb_str_from_cstr(plugin->options[i]));
    gen_printf(&list, "%s%s=%s", i > 0 ? ", " : "", known->name, known->values);
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
                               .text = true,
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
