/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* notesd [config]: the daemon.
 *
 *   notesd /etc/notesd.conf
 *   systemd-socket-activate -l 8080 ./notesd */

#include "../daemon/process.h"
#include "service.h"

enum { RECEIVE_MAX = 1024 * 1024 };

static const char *path = "notesd.conf";

/* What the configuration says, with a NUL. */
static const char *text(service *s, cpb_str str) {
  return cpb_arena_printf(s->config.arena, CPB_STR_FMT, CPB_STR_ARG(str)).data;
}

static void reload(void *arg) {
  service *s = arg;
  if (config_load(&s->config, path)) {
    fprintf(stderr, "%s has been read again\n", path);
  }
}

static void write_log(void *user, crpc_log_level level, cpb_str line) {
  fprintf(user, "<%d> " CPB_STR_FMT "\n", (int)level, CPB_STR_ARG(line));
}

static crpc_code make_server(service *s, crpc_server **server,
                             crpc_error **error) {
  const notes_v1_Config *c = &s->config.now;
  const crpc_server_options options = {
      CRPC_SERVER_OPTIONS_INIT,
      .workers = c->workers,
      .max_receive_bytes = RECEIVE_MAX,
      .log = write_log,
      .log_user = stderr,
      .drain_event = s->hub.published, /* wakes who watches */
  };
  crpc_code rc = crpc_server_create(&options, server, error);
  rc = rc ? rc : service_install(s, *server);
  for (uint32_t i = 0; i < c->listen.len && !rc && !(i && activated()); i++) {
    rc = listen_on(*server, text(s, c->listen.items[i]), error);
  }
  return rc;
}

static int open_files(service *s) {
  const notes_v1_Config *c = &s->config.now;
  s->log = c->access_log.len ? fopen(text(s, c->access_log), "a") : stdout;
  if (!s->log) {
    perror(text(s, c->access_log));
  }
  return !s->log || setvbuf(s->log, NULL, _IOLBF, 0) != 0 ||
         store_open(text(s, c->database), &s->store);
}

int main(int argc, char **argv) {
  /* It stays to the end: SIGHUP may come until then. */
  static service s = {.config = CONFIG_INIT, .hub = HUB_INIT};
  crpc_server *server = NULL;
  crpc_error *error = NULL;
  path = argc > 1 ? argv[1] : path;
  int failed = !config_load(&s.config, path) || hub_open(&s.hub) ||
               make_server(&s, &server, &error) ||
               (s.config.now.user.len && become(text(&s, s.config.now.user))) ||
               open_files(&s) || watch_hangups(reload, &s) ||
               crpc_server_run_until(server, CRPC_SIGNALS_TERM, &error);
  const crpc_error *why = error ? error : crpc_server_error(server);
  if (why) {
    fprintf(stderr, "%s\n", crpc_error_text(why));
  }
  crpc_error_destroy(error);
  crpc_server_destroy(server);
  hub_close(&s.hub);
  store_close(s.store);
  return failed;
}
