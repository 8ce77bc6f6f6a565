/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "protocol/test_client.h"

#include <stdio.h>

#define SPEC(name, type) \
  {"/test.Echo/" name, type, CRPC_NO_SIDE_EFFECTS, &note_def, &note_def, NULL}
const crpc_spec spec_say = SPEC("Say", CRPC_UNARY);
const crpc_spec spec_sum = SPEC("Sum", CRPC_CLIENT_STREAM);
const crpc_spec spec_count = SPEC("Count", CRPC_SERVER_STREAM);
const crpc_spec spec_chat = SPEC("Chat", CRPC_BIDI_STREAM);

client_fixture f;

static http_exchange *open_exchange(void *connection, const http_head *head,
                                    bool ended) {
  return f.no_open ? NULL : carrier_open(connection, head, ended);
}

static void give_connection(crpc__stream *stream) {
  f.waiting = NULL;
  if (f.c.closed) { /* asked again: another connection */
    carrier_cleanup(&f.c);
    carrier_init(&f.c, 20);
  }
  if (f.refusal) {
    crpc__protocol_refuse(stream, f.refusal, CPB_STR("no connection"));
  } else {
    f.c.max_field_bytes = f.max_field_bytes ? f.max_field_bytes : SIZE_MAX;
    crpc__protocol_attach(stream, open_exchange, &f.c, f.c.max_field_bytes,
                          CPB_STR("peer:1"));
  }
}

static void connector_connect(crpc__connector *connector,
                              crpc__stream *stream) {
  assert_ptr_equal(connector, &f.connector);
  f.waiting = stream;
  if (!f.late) {
    give_connection(stream);
  }
}

static void connector_forget(crpc__connector *connector, crpc__stream *stream) {
  (void)connector;
  assert_ptr_equal(stream, f.waiting);
  f.waiting = NULL;
  f.forgotten++;
}

static void connector_describe(crpc__connector *connector, crpc__stream *stream,
                               char *out, size_t size) {
  (void)connector;
  assert_ptr_equal(stream, f.waiting);
  (void)snprintf(out, size, "waiting for a test");
}

static crpc_code transport_open(crpc_channel *channel, crpc_call *call) {
  (void)channel;
  return crpc__protocol_client(&f.pl, call, &f.connector, CPB_STR("http"),
                               CPB_STR("host:1"), CPB_STR("/pre"));
}

static cpb__loop *transport_loop(crpc_channel *channel) {
  (void)channel;
  return &f.loop;
}

static const crpc__transport transport = {.open = transport_open,
                                          .thread_loop = transport_loop};

static void data_step(const step *s) {
  size_t n = s->len - f.data_at;
  n = f.piece && f.piece < n ? f.piece : n;
  bool ok = carrier_data(&f.c, s->text + f.data_at, n, crpc_test_allocator());
  f.data_at += n;
  if (!ok) {
    carrier_close(&f.c, HTTP_NO_MEMORY);
  }
  if (f.data_at == s->len) {
    f.data_at = 0;
    f.at++;
  }
}

void client_turn(cpb__loop *loop) {
  const step *s = &f.script[f.at];
  bool open = f.c.x.events && !f.c.closed;
  if (s->kind == STEP_DATA && open) {
    data_step(s);
  } else if (s->kind == STEP_END_OF_SCRIPT && open) {
    carrier_close(&f.c, HTTP_CONNECTION_LOST);
  } else if (s->kind != STEP_END_OF_SCRIPT) {
    f.at++;
    if (s->kind == STEP_HEAD && open) {
      carrier_response(&f.c, (uint16_t)s->number, s->text, false);
    } else if (s->kind == STEP_END && open) {
      carrier_end(&f.c, s->text);
    } else if (s->kind == STEP_CLOSE && open) {
      carrier_close(&f.c, (http_reason)s->number);
    } else if (s->kind == STEP_TIME) {
      loop->now_us += s->number;
    } else if (s->kind == STEP_ATTACH && f.waiting) {
      give_connection(f.waiting);
    } else if (s->kind == STEP_UNBLOCK && open) {
      carrier_unblock(&f.c);
    }
  }
  cpb__loop_run(loop);
}

static const cpb__loop_vtable loop_vtable = {.turn = client_turn};

static void close_carrier(void) {
  if (f.c.x.events) {
    carrier_close(&f.c, HTTP_DONE);
  }
  carrier_cleanup(&f.c);
}

static void fixture_cleanup(void *unused) {
  (void)unused;
  crpc_call_destroy(f.call);
  close_carrier();
  if (f.channel_made) {
    crpc__channel_cleanup(&f.channel);
  }
  cpb__loop_cleanup(&f.loop);
  crpc__protocol_loop_cleanup(&f.pl);
}

void client_setup(crpc_protocol protocol, const crpc_channel_options *more) {
  memset(&f, 0, sizeof(f));
  cpb__loop_init(&f.loop, &loop_vtable, crpc_test_allocator());
  /* Ahead of any clock, so that the test's time is what counts. */
  f.loop.now_us = INT64_MAX / 4;
  crpc__protocol_loop_init(&f.pl, &f.loop, crpc_test_allocator());
  carrier_init(&f.c, 20);
  f.connector = (crpc__connector){connector_connect, connector_forget,
                                  connector_describe};
  crpc_test_defer(fixture_cleanup, NULL);
  crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT};
  if (more) {
    options = *more;
  }
  options.alloc = crpc_test_allocator();
  options.protocol = protocol;
  options.max_receive_bytes = 1000;
  crpc_must(crpc__channel_init(&f.channel, &transport, &options, NULL) ==
            CRPC_OK);
  f.channel_made = true;
  crpc_must(crpc_call_create(&f.channel, &f.call) == CRPC_OK);
}

void client_again(crpc_protocol protocol) {
  crpc_call_reset(f.call);
  close_carrier();
  carrier_init(&f.c, 20);
  f.channel.options.protocol = protocol;
  f.at = f.data_at = 0;
}

crpc_code client_make(const crpc_spec *spec, int *messages) {
  note req = {.text = CPB_STR("ask")}, resp = {0};
  *messages = 0;
  if (spec->stream_type == CRPC_UNARY) {
    return crpc_call_unary(f.call, spec, &req, &resp);
  }
  crpc_code rc = crpc_call_open(f.call, spec);
  rc = rc ? rc : crpc_call_send(f.call, &req);
  if (spec->stream_type == CRPC_CLIENT_STREAM) {
    return rc && rc != CRPC_END ? rc : crpc_call_finish(f.call, &resp);
  }
  if (rc && rc != CRPC_END) {
    return rc;
  }
  (void)crpc_call_close_send(f.call);
  while ((rc = crpc_call_recv(f.call, &resp)) == CRPC_OK) {
    (*messages)++;
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}
