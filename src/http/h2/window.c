/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Receive windows (RFC 9113 section 5.2), and the memory behind them.
 *
 * The connection's window is given back as bytes come, so that no stream that
 * nobody reads can hold up the others. What a peer can make us hold is bounded
 * per stream: each begins with a small window, and more is opened
 *
 *   - as its reader deals with what came: the window doubles;
 *   - for the rest of a message whose length is known (the action want).
 *
 * Bytes held, and windows opened beyond the first one, are charged to the budget
 * of the connection, which is a part of the server's. Less than half of it may be
 * promised to whoever asks; from there on a stream is trusted with as much as it
 * has brought. What does not fit waits. The oldest stream whose message is not
 * whole may pass the connection's limit, but not the server's: so some message
 * always gets whole, and half messages cannot stop each other. When one waits and
 * nothing moves, the oldest is told that it starves, and ends. */

#include "http/h2/h2.h"

enum {
  STARVED_US = 10 * 1000 * 1000,
  RETRY_US = 50 * 1000 /* others may have given something back */
};

/* --- The connection --- */

void h2_return_window(h2_conn *conn, size_t n) {
  uint32_t window = conn->limits->conn_window;
  conn->to_return += (uint32_t)n;
  if (CPB__UNLIKELY(conn->to_return >= window / 2 && conn->to_return > 0) &&
      conn->state != H2_FAILED) {
    conn->recv_window += conn->to_return;
    h2_put_window_update(conn, 0, conn->to_return);
    conn->to_return = 0;
  }
}

/* --- What a stream costs --- */

/* What is held, and what may come beyond the rest of the first window. */
static size_t cost(const h2_stream *stream, int64_t open) {
  int64_t held = stream->unconsumed;
  int64_t rest = (int64_t)h2_of_stream(stream)->first_window - held;
  int64_t promised = open - (rest > 0 ? rest : 0);
  return (size_t)((held > HTTP_SMALL_CHANGE ? held : 0) +
                  (promised > 0 ? promised : 0)) +
         stream->head_bytes;
}

static void charge(h2_stream *stream) {
  cpb__budget *budget = &h2_of_stream(stream)->base.budget;
  /* Nothing comes through a window that is shut, or it is dropped. */
  bool shut = stream->remote_ended || stream->discard;
  size_t now =
      stream->closed ? 0 : cost(stream, shut ? 0 : stream->recv_window);
  if (now > stream->charged) {
    cpb__budget_take(budget, now - stream->charged);
  } else {
    cpb__budget_give(budget, stream->charged - now);
  }
  stream->charged = now;
}

/* --- Opening windows --- */

/* How many bytes more the user waits for: of a body whose length it did not know
 * it may have asked for more than there was. */
static int64_t wanted(const h2_stream *stream) {
  int64_t want =
      stream->remote_ended ? 0 : stream->want_until - stream->received;
  int64_t most = h2_of_stream(stream)->limits->stream_window;
  return want < 0 ? 0 : want < most ? want : most;
}

/* How much the window ought to be opened; 0 when it is not worth a frame. */
static int64_t due(const h2_stream *stream) {
  int64_t open = stream->recv_window;
  int64_t want = wanted(stream);
  int64_t usual = (int64_t)stream->window - stream->unconsumed;
  int64_t most = h2_of_stream(stream)->limits->stream_window;
  int64_t step = ((int64_t)stream->window + 1) / 2;
  if (want > 0 && want > open && (want < most || most - open >= most / 2)) {
    int64_t n = (usual > want ? usual : want) - open;
    return n > step ? n : step;
  }
  return usual - open >= step ? usual - open : 0;
}

static bool is_oldest(const h2_stream *stream) {
  return h2_of_stream(stream)->wanting.next == &stream->wanting;
}

static size_t cost_of_more(const h2_stream *stream, int64_t n) {
  return cost(stream, stream->recv_window + n) - stream->charged;
}

/* How much of n bytes may be opened now. */
static int64_t allowed(const h2_stream *stream, int64_t n) {
  const cpb__budget *budget = &h2_of_stream(stream)->base.budget;
  int64_t trusted = stream->unconsumed > HTTP_SMALL_CHANGE ? stream->unconsumed
                                                           : HTTP_SMALL_CHANGE;
  if (n > trusted && cost_of_more(stream, n) > 0 &&
      !cpb__budget_ample(budget)) {
    n = trusted;
  }
  budget = is_oldest(stream) ? budget->parent : budget;
  return cpb__budget_fits(budget, cost_of_more(stream, n)) ? n : 0;
}

/* Opens the window as far as is due and allowed. false: there is no room. */
static bool open_window(h2_stream *stream) {
  int64_t want = stream->remote_ended || stream->discard ? 0 : due(stream);
  int64_t n = want ? allowed(stream, want) : 0;
  if (n) {
    stream->recv_window += n;
    h2_put_window_update(h2_of_stream(stream), stream->id, (uint32_t)n);
    charge(stream);
  }
  return n || !want;
}

/* --- Streams whose message is not whole --- */

/* In the order of their age. */
static void enter(h2_stream *stream) {
  h2_conn *conn = h2_of_stream(stream);
  cpb__list *at = conn->wanting.next;
  while (at != &conn->wanting &&
         CPB__CONTAINER(at, h2_stream, wanting)->id < stream->id) {
    at = at->next;
  }
  cpb__list_push_back(at, &stream->wanting);
}

/* One has to wait. */
static void starve(h2_conn *conn) {
  if (!conn->starving) {
    conn->starving = true;
    conn->moved_us = conn->tried_us = h2_now(conn);
    h2_arm(conn);
  }
}

/* Those that wait move when one of them is given room, or when the oldest brings
 * something: what others send and give back may be no use to them. */
static void serve(h2_conn *conn) {
  cpb__list *node = conn->wanting.next;
  conn->starving = false;
  while (node != &conn->wanting && conn->state != H2_FAILED) {
    h2_stream *stream = CPB__CONTAINER(node, h2_stream, wanting);
    int64_t before = stream->recv_window;
    if (!open_window(stream)) {
      conn->starving = true;
      return;
    }
    if (stream->recv_window > before) {
      conn->moved_us = h2_now(conn);
    }
    node = node->next;
  }
}

/* Room was given back, or the oldest stream is another one. */
static void room(h2_conn *conn) {
  if (conn->starving) {
    serve(conn);
  }
}

static void give_back(h2_stream *stream) {
  if (CPB__UNLIKELY(stream->charged) || cpb__list_linked(&stream->wanting)) {
    charge(stream);
    if (wanted(stream) == 0 || stream->closed) {
      cpb__list_remove(&stream->wanting);
    }
    room(h2_of_stream(stream));
  }
}

/* --- What happens to a stream --- */

static void tell_starved(h2_stream *stream) {
  stream->want_until = 0;
  if (stream->x.events->starved) {
    stream->x.events->starved(&stream->x);
  } else {
    h2_stream_error(stream, HTTP_ENHANCE_YOUR_CALM, "no_memory");
  }
}

static void count_large(h2_stream *stream) {
  h2_conn *conn = h2_of_stream(stream);
  charge(stream);
  if (is_oldest(stream)) {
    conn->moved_us = h2_now(conn);
  }
  if (!open_window(stream) && cpb__list_linked(&stream->wanting)) {
    starve(conn);
  }
  if (CPB__UNLIKELY(!cpb__budget_fits(conn->base.budget.parent, 1))) {
    tell_starved(stream);
  }
}

void h2_stream_shut(h2_stream *stream) {
  charge(stream);
  room(h2_of_stream(stream));
}

void h2_stream_received(h2_stream *stream, uint32_t length, uint32_t content) {
  stream->recv_window -= length;
  stream->received += content;
  stream->unconsumed += content;
  /* Padding is dealt with as it comes: nobody above knows of it. */
  if (CPB__UNLIKELY(stream->unconsumed > HTTP_SMALL_CHANGE || stream->charged ||
                    length > content)) {
    count_large(stream);
  }
}

bool h2_stream_hold_head(h2_stream *stream, size_t n) {
  if (CPB__LIKELY(n <= HTTP_SMALL_CHANGE)) {
    return true;
  }
  if (!cpb__budget_fits(&h2_of_stream(stream)->base.budget, n)) {
    return false;
  }
  stream->head_bytes = (uint32_t)n;
  charge(stream);
  return true;
}

/* The window of a stream that is being read. */
static void reopen(h2_stream *stream) {
  h2_conn *conn = h2_of_stream(stream);
  uint32_t most = conn->limits->stream_window;
  if (!cpb__budget_ample(&conn->base.budget)) {
    stream->window = conn->first_window;
  } else if (stream->window < most) {
    stream->window = stream->window < most / 2 ? stream->window * 2 : most;
  }
  if (!open_window(stream)) {
    stream->window = conn->first_window;
    (void)open_window(stream);
  }
}

void h2_stream_consumed(h2_stream *stream) {
  give_back(stream);
  if (!stream->remote_ended && !stream->closed && due(stream) > 0) {
    reopen(stream);
  }
}

void h2_stream_want(h2_stream *stream, size_t n) {
  h2_conn *conn = h2_of_stream(stream);
  int64_t coming = conn->data_stream == stream ? conn->data_left : 0;
  int64_t more = n < INT64_MAX / 2 ? (int64_t)n : INT64_MAX / 2;
  if (stream->closed || stream->remote_ended) {
    return;
  }
  stream->want_until = stream->received - coming + more;
  if (wanted(stream) <= stream->recv_window) {
    return;
  }
  if (!cpb__list_linked(&stream->wanting)) {
    enter(stream);
  }
  if (!open_window(stream)) {
    starve(conn);
  }
}

void h2_stream_drop(h2_stream *stream) {
  stream->unconsumed = 0;
  stream->want_until = 0;
  give_back(stream);
}

/* --- Time --- */

int64_t h2_starving_due(const h2_conn *conn) {
  return conn->starving ? conn->tried_us + RETRY_US : INT64_MAX;
}

void h2_starving_retry(h2_conn *conn) {
  h2_stream *oldest = CPB__CONTAINER(conn->wanting.next, h2_stream, wanting);
  conn->tried_us = h2_now(conn);
  if (conn->tried_us - conn->moved_us >= STARVED_US &&
      !cpb__list_empty(&conn->wanting)) {
    conn->moved_us = conn->tried_us;
    cpb__list_remove(&oldest->wanting);
    tell_starved(oldest);
  }
  serve(conn);
}
