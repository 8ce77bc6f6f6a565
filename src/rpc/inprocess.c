/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The in-process transport. A client's call and a server's call on the same loop
 * are joined by one object, which is both their streams:
 *
 *   client call -- client stream --> to_server --> server stream -- server call
 *               <------------------- to_client <-------------------
 *
 * Messages are copied once, when sent, into one of a few slots of the lane; the
 * receiver gets a view of the slot, which stays until its next message. A full
 * lane makes the sender wait. The object is freed when both calls have let go. */

#include <pthread.h>

#include "rpc/call_private.h"
#include "rpc/local_loop.h"
#include "rpc/options.h"

enum { LANE_WAITING = 4, LANE_SLOTS = LANE_WAITING + 1 };

typedef struct lane {
  const cpb_message_def *from, *to; /* what each side calls the message */
  bool one;                         /* exactly one message is due */
  bool closed;                      /* no more will be sent */
  uint32_t head, count;
  void *messages[LANE_SLOTS];
  cpb_arena arenas[LANE_SLOTS];
} lane;

typedef struct pair {
  crpc__stream client, server;
  const cpb_allocator *alloc; /* the server's: it outlives all */
  lane to_server, to_client;
  bool headers_told;
  bool client_gone;  /* has given up: nothing is told any more */
  crpc_error *error; /* of the server's, remote */
} pair;

/* --- Lane --- */

static void lane_init(lane *p, const cpb_allocator *alloc,
                      const cpb_message_def *from, const cpb_message_def *to,
                      bool one) {
  p->from = from;
  p->to = to;
  p->one = one;
  for (size_t i = 0; i < LANE_SLOTS; i++) {
    cpb__arena_init(&p->arenas[i], alloc, NULL, 0);
  }
}

static void lane_cleanup(lane *p) {
  for (size_t i = 0; i < LANE_SLOTS; i++) {
    cpb__arena_cleanup(&p->arenas[i]);
  }
}

/* Where the two sides were generated apart, the message goes by its bytes. */
static crpc_code convert(const lane *p, const void *msg, cpb_arena *arena,
                         void **out) {
  cpb_str bytes;
  cpb_code rc = cpb_encode(msg, p->from, NULL, arena, &bytes, NULL);
  *out = cpb_message_new(p->to, arena);
  if (rc == CPB_OK && *out) {
    rc = cpb_decode(bytes.data, bytes.len, p->to, NULL, arena, *out, NULL);
  }
  if (!*out || rc == CPB_NO_MEMORY) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  return rc ? CRPC_INTERNAL : CRPC_OK;
}

static crpc_code lane_send(lane *p, const void *msg) {
  if (p->count == LANE_WAITING) {
    return CRPC__AGAIN;
  }
  uint32_t slot = (p->head + p->count) % LANE_SLOTS;
  cpb_arena *arena = &p->arenas[slot];
  void *copy = NULL;
  crpc_code rc = CRPC_OK;
  cpb_arena_reset(arena);
  if (p->from == p->to) {
    copy = cpb_message_copy(p->from, msg, arena);
    rc = copy ? CRPC_OK : CRPC_RESOURCE_EXHAUSTED;
  } else {
    rc = convert(p, msg, arena, &copy);
  }
  if (rc == CRPC_OK) {
    p->messages[slot] = copy;
    p->count++;
  }
  return rc;
}

/* One message where one is due is not known to be the only one before the end. */
static crpc_code lane_recv(lane *p, void *msg, crpc_call *call) {
  if (p->one && p->count > 1) {
    return crpc_fail(call, CRPC_UNIMPLEMENTED,
                     "more than one message where one is due");
  }
  if (p->count == 0 || (p->one && !p->closed)) {
    return p->closed ? CRPC_END : CRPC__AGAIN;
  }
  cpb__copy(msg, p->messages[p->head], cpb_message_size(p->to));
  p->head = (p->head + 1) % LANE_SLOTS;
  p->count--;
  return CRPC_OK;
}

static bool lane_readable(const lane *p) {
  return p->closed || (p->count && !p->one);
}

/* --- Both --- */

static pair *of_client(crpc__stream *s) {
  return CPB__CONTAINER(s, pair, client);
}

static pair *of_server(crpc__stream *s) {
  return CPB__CONTAINER(s, pair, server);
}

static void wake(const crpc__stream *s) {
  if (s->call) {
    crpc__call_wake(s->call);
  }
}

static bool copy_metadata(crpc__metadata *to, cpb_arena *arena,
                          const crpc__metadata *from) {
  for (uint32_t i = 0; i < from->count; i++) {
    crpc_metadata_entry entry = from->entries[i];
    if (crpc__metadata_set(to, arena, entry.name, entry.value, false)) {
      return false;
    }
  }
  return true;
}

static void let_go(pair *x, crpc__stream *s) {
  s->call = NULL;
  if (!x->client.call && !x->server.call) {
    lane_cleanup(&x->to_server);
    lane_cleanup(&x->to_client);
    crpc_error_destroy(x->error);
    cpb__free(x->alloc, x, sizeof(*x));
  }
}

/* --- The server's stream --- */

static bool tell_headers(pair *x) {
  crpc_call *client = x->client.call;
  crpc_call *server = x->server.call;
  if (x->headers_told || x->client_gone) {
    return true;
  }
  x->headers_told = true;
  server->headers_sent = true;
  return copy_metadata(&client->recv_headers, &client->arena,
                       &server->send_headers);
}

static crpc_code server_send(crpc__stream *s, const void *msg) {
  pair *x = of_server(s);
  if (x->client_gone || x->to_client.closed) {
    return CRPC_CANCELED;
  }
  if (!tell_headers(x)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  crpc_code rc = lane_send(&x->to_client, msg);
  if (rc == CRPC_OK) {
    wake(&x->client);
  }
  return rc;
}

static crpc_code server_recv(crpc__stream *s, void *msg, cpb_arena *arena) {
  pair *x = of_server(s);
  (void)arena;
  crpc_code rc = lane_recv(&x->to_server, msg, s->call);
  if (rc == CRPC_OK) {
    wake(&x->client);
  }
  return rc;
}

static bool server_readable(crpc__stream *s) {
  return lane_readable(&of_server(s)->to_server);
}

static crpc_code server_send_headers(crpc__stream *s) {
  pair *x = of_server(s);
  bool ok = tell_headers(x);
  wake(&x->client);
  return ok ? CRPC_OK : CRPC_RESOURCE_EXHAUSTED;
}

/* What the client will be told, after the messages that wait for it. */
static void tell_end(pair *x, const void *last) {
  crpc_call *server = x->server.call;
  crpc_call *client = x->client.call;
  bool ok =
      tell_headers(x) && copy_metadata(&client->recv_trailers, &client->arena,
                                       &server->send_trailers);
  crpc_code rc = ok ? CRPC_OK : CRPC_RESOURCE_EXHAUSTED;
  if (ok && last) {
    rc = lane_send(&x->to_client, last);
  }
  if (rc) {
    crpc__call_set_errorf(server, rc, "the response cannot be copied");
  }
  if (server->code) {
    x->error = server->error
                   ? crpc__error_copy(x->alloc, server->error, true)
                   : crpc__error_new(x->alloc, server->code, CPB_STR(""), true);
  }
}

static crpc_code server_finish(crpc__stream *s, const void *last) {
  pair *x = of_server(s);
  if (!x->client_gone && !x->to_client.closed) {
    tell_end(x, last);
  }
  x->to_client.closed = true;
  wake(&x->client);
  return s->call->code;
}

static void server_cut(crpc__stream *s, crpc_code code, cpb_str message) {
  pair *x = of_server(s);
  if (x->to_client.closed) {
    return;
  }
  x->headers_told = true;
  x->error = crpc__error_new(x->alloc, code, message, true);
  x->to_client.closed = true;
  wake(&x->client);
}

static void server_release(crpc__stream *s) {
  let_go(of_server(s), s);
}

static const crpc__stream_vtable server_vtable = {
    .send = server_send,
    .recv = server_recv,
    .readable = server_readable,
    .send_headers = server_send_headers,
    .finish = server_finish,
    .cut = server_cut,
    .release = server_release,
};

/* --- The client's stream --- */

static crpc_code client_send(crpc__stream *s, const void *msg) {
  pair *x = of_client(s);
  if (x->client_gone) {
    return CRPC_CANCELED;
  }
  if (x->to_client.closed) {
    return CRPC_END;
  }
  crpc_code rc = lane_send(&x->to_server, msg);
  if (rc == CRPC_OK) {
    wake(&x->server);
  }
  return rc;
}

static crpc_code client_close_send(crpc__stream *s) {
  pair *x = of_client(s);
  x->to_server.closed = true;
  wake(&x->server);
  return CRPC_OK;
}

static crpc_code client_recv(crpc__stream *s, void *msg, cpb_arena *arena) {
  pair *x = of_client(s);
  (void)arena;
  if (x->client_gone) {
    return CRPC_CANCELED;
  }
  crpc_code rc = lane_recv(&x->to_client, msg, s->call);
  if (rc == CRPC_OK) {
    wake(&x->server);
  }
  if (rc != CRPC_END || !x->error) {
    return rc;
  }
  rc = crpc_error_code(x->error);
  crpc__call_take_error(s->call, x->error);
  x->error = NULL;
  return rc;
}

static bool client_readable(crpc__stream *s) {
  const pair *x = of_client(s);
  return x->client_gone || lane_readable(&x->to_client);
}

/* The server has had them since the call was opened. */
static crpc_code client_send_headers(crpc__stream *s) {
  (void)s;
  return CRPC_OK;
}

static crpc_code client_recv_headers(crpc__stream *s) {
  const pair *x = of_client(s);
  if (x->headers_told) {
    return CRPC_OK;
  }
  return x->client_gone || x->to_client.closed ? CRPC_END : CRPC__AGAIN;
}

/* The server learns why: it is not past a wire. */
static void client_cancel(crpc__stream *s) {
  pair *x = of_client(s);
  if (x->client_gone) {
    return;
  }
  x->client_gone = true;
  if (x->server.call && !x->to_client.closed) {
    crpc_code why = s->call->code == CRPC_DEADLINE_EXCEEDED
                        ? CRPC_DEADLINE_EXCEEDED
                        : CRPC_CANCELED;
    crpc__call_peer_gone(x->server.call, why);
  }
}

static void client_release(crpc__stream *s) {
  client_cancel(s);
  let_go(of_client(s), s);
}

static const crpc__stream_vtable client_vtable = {
    .send = client_send,
    .close_send = client_close_send,
    .recv = client_recv,
    .readable = client_readable,
    .send_headers = client_send_headers,
    .recv_headers = client_recv_headers,
    .cancel = client_cancel,
    .release = client_release,
};

/* --- The channel --- */

typedef struct thread_loop {
  crpc__local_loop loop;
  pthread_t thread;
  struct thread_loop *next;
} thread_loop;

typedef struct inprocess_channel {
  crpc_channel base;
  crpc_server *server;
  pthread_mutex_t lock;
  thread_loop *loops; /* under the lock */
} inprocess_channel;

static inprocess_channel *of_channel(crpc_channel *channel) {
  return CPB__CONTAINER(channel, inprocess_channel, base);
}

static bool fill_in_server(crpc_call *server, const crpc_call *client,
                           const crpc__route *route, pair *x) {
  server->spec = route->spec;
  server->route = route;
  server->stream = &x->server;
  server->protocol = CRPC_IN_PROCESS;
  server->peer = CPB_STR("in-process");
  return copy_metadata(&server->recv_headers, &server->arena,
                       &client->send_headers);
}

static pair *make_pair(crpc_server *server, const crpc_call *client,
                       const crpc__route *route) {
  const cpb_allocator *alloc = &server->alloc;
  pair *x = cpb__zalloc(alloc, sizeof(*x));
  crpc_call *call = x ? crpc__call_accept(server, client->loop) : NULL;
  if (!call || !fill_in_server(call, client, route, x)) {
    if (call) {
      crpc__call_abandon(call);
    }
    cpb__free(alloc, x, sizeof(*x));
    return NULL;
  }
  x->alloc = alloc;
  x->client.vtable = &client_vtable;
  x->server = (crpc__stream){&server_vtable, call};
  lane_init(&x->to_server, alloc, client->spec->request, route->spec->request,
            crpc__one_request(route->spec));
  lane_init(&x->to_client, alloc, route->spec->response, client->spec->response,
            crpc__one_response(client->spec));
  return x;
}

static crpc_code open_call(crpc_channel *channel, crpc_call *call) {
  crpc_server *server = of_channel(channel)->server;
  const crpc__route *route =
      crpc__server_find(server, cpb_str_from_cstr(call->spec->procedure));
  call->protocol = CRPC_IN_PROCESS;
  call->codec = NULL;
  call->send_compressor = NULL;
  call->peer = CPB_STR("in-process");
  if (!route) {
    crpc__call_set_errorf(call, CRPC_UNIMPLEMENTED, "%s is not served",
                          call->spec->procedure);
    return CRPC_UNIMPLEMENTED;
  }
  pair *x = make_pair(server, call, route);
  if (!x) {
    crpc__call_set_errorf(call, CRPC_RESOURCE_EXHAUSTED, "out of memory");
    return CRPC_RESOURCE_EXHAUSTED;
  }
  x->client.call = call;
  call->stream = &x->client;
  crpc_call *peer = x->server.call;
  crpc__call_set_deadline(peer, crpc__server_timeout(server, call->timeout_us));
  crpc__call_dispatch(peer);
  return CRPC_OK;
}

static cpb__loop *find_thread_loop(crpc_channel *base) {
  inprocess_channel *channel = of_channel(base);
  thread_loop *t;
  pthread_mutex_lock(&channel->lock);
  for (t = channel->loops; t; t = t->next) {
    if (pthread_equal(t->thread, pthread_self())) {
      break;
    }
  }
  if (!t && (t = cpb__alloc(&base->alloc, sizeof(*t))) != NULL) {
    crpc__local_loop_init(&t->loop, &base->alloc);
    t->thread = pthread_self();
    t->next = channel->loops;
    channel->loops = t;
  }
  pthread_mutex_unlock(&channel->lock);
  return t ? &t->loop.base : NULL;
}

static void close_channel(crpc_channel *base) {
  inprocess_channel *channel = of_channel(base);
  while (channel->loops) {
    thread_loop *t = channel->loops;
    channel->loops = t->next;
    crpc__local_loop_cleanup(&t->loop);
    cpb__free(&base->alloc, t, sizeof(*t));
  }
  (void)pthread_mutex_destroy(&channel->lock);
}

static const crpc__transport transport = {.size = sizeof(inprocess_channel),
                                          .open = open_call,
                                          .thread_loop = find_thread_loop,
                                          .close = close_channel};

crpc_code crpc_channel_open_in_process(crpc_server *server,
                                       const crpc_channel_options *options,
                                       crpc_channel **out,
                                       crpc_error **out_error) {
  cpb_allocator alloc = *crpc__channel_allocator(options);
  inprocess_channel *channel = cpb__zalloc(&alloc, sizeof(*channel));
  if (!channel) {
    return crpc__report(out_error, &alloc, CRPC_RESOURCE_EXHAUSTED,
                        "out of memory");
  }
  crpc_code rc =
      crpc__channel_init(&channel->base, &transport, options, out_error);
  if (rc) {
    crpc__channel_cleanup(&channel->base);
    cpb__free(&alloc, channel, sizeof(*channel));
    return rc;
  }
  channel->server = server;
  (void)pthread_mutex_init(&channel->lock, NULL);
  server->frozen = true;
  *out = &channel->base;
  return CRPC_OK;
}
