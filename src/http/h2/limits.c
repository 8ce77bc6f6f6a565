/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Against peers that keep us busy or keep us waiting: token buckets for frames
 * that cost more than they bring, and one timer for all that may not last
 * forever. The timer is set to the earliest thing due when something begins, and
 * looks anew when it fires: what happens per frame is a store of the time. */

#include "http/h2/h2.h"

const char h2_keepalive_payload[8] = {'k', 'e', 'e', 'p', '-', 'u', 'p', '\n'};
const char h2_shutdown_payload[8] = {'s', 'h', 'u', 't', '-', 'd', 'n', '\n'};

void h2_bucket_init(h2_bucket *bucket, uint32_t burst, int64_t now_us) {
  bucket->tokens = bucket->burst = burst;
  bucket->earned = 0;
  bucket->refilled_us = now_us;
}

static void refill(h2_bucket *bucket, int64_t now_us) {
  int64_t elapsed = now_us - bucket->refilled_us;
  int64_t back;
  if (elapsed > 2000000) {
    elapsed = 2000000; /* a full bucket */
  }
  back = (int64_t)bucket->burst * elapsed / 2000000;
  if (back > 0) {
    bucket->refilled_us = now_us;
  }
  back += (int64_t)bucket->tokens + bucket->earned;
  bucket->earned = 0;
  bucket->tokens = back < bucket->burst ? (uint32_t)back : bucket->burst;
}

bool h2_bucket_take(h2_bucket *bucket, int64_t now_us) {
  if (CPB__UNLIKELY(bucket->tokens == 0)) {
    refill(bucket, now_us);
    if (bucket->tokens == 0) {
      return false;
    }
  }
  bucket->tokens--;
  return true;
}

static bool charge(h2_conn *conn, h2_bucket *bucket, const char *why) {
  if (CPB__LIKELY(h2_bucket_take(bucket, h2_now(conn)))) {
    return true;
  }
  h2_fail(conn, HTTP_FLOOD, why);
  return false;
}

bool h2_charge_control(h2_conn *conn) {
  return charge(conn, &conn->controls, "too many control frames");
}

bool h2_charge_cancel(h2_conn *conn) {
  return charge(conn, &conn->cancels, "too many calls given up");
}

bool h2_charge_fault(h2_conn *conn) {
  return charge(conn, &conn->faults, "too many streams in error");
}

/* --- The timer --- */

/* Of what is on: a timeout of 0 or less is none. */
static int64_t due_after(bool on, int64_t since_us, int64_t timeout_us) {
  return on && timeout_us > 0 ? since_us + timeout_us : INT64_MAX;
}

/* Preface, SETTINGS and their acknowledgement. */
static int64_t handshake_due(const h2_conn *conn) {
  bool done = conn->state == H2_OPEN && conn->settings_acked;
  return due_after(!done, conn->start_us, conn->limits->head_timeout_us);
}

static int64_t block_due(const h2_conn *conn) {
  return due_after(conn->block_id != 0, conn->block_since_us,
                   conn->limits->head_timeout_us);
}

/* A frame that is not whole, though we take what comes. */
static int64_t frame_due(const h2_conn *conn) {
  bool on = cpb__buf_len(&conn->in) > 0 &&
            h2_unsent(conn) <= conn->limits->max_output_bytes;
  return due_after(on, conn->frame_since_us, conn->limits->head_timeout_us);
}

static int64_t idle_due(const h2_conn *conn) {
  return due_after(conn->base.exchanges == 0, conn->idle_since_us,
                   conn->limits->idle_timeout_us);
}

/* A client keeps quiet when it has nothing open: servers take PINGs on an idle
 * connection for abuse. */
static int64_t keepalive_due(const h2_conn *conn) {
  const http_limits *limits = conn->limits;
  if (limits->keepalive_us <= 0 ||
      (!conn->base.server && conn->base.exchanges == 0)) {
    return INT64_MAX;
  }
  return conn->ping_sent ? conn->ping_us + limits->keepalive_timeout_us
                         : conn->last_input_us + limits->keepalive_us;
}

static int64_t shutdown_due(const h2_conn *conn) {
  return due_after(conn->shutdown_ping, conn->shutdown_us,
                   conn->base.exchanges ? H2_SHUTDOWN_PING_US : HTTP_GRACE_US);
}

static int64_t look_due(const h2_conn *conn) {
  bool busy = conn->base.exchanges > 0 || h2_unsent(conn) > 0;
  return busy && conn->look_us ? conn->look_us : INT64_MAX;
}

typedef int64_t due_fn(const h2_conn *conn);
typedef void act_fn(h2_conn *conn);

static void no_handshake(h2_conn *conn) {
  h2_lose(conn, HTTP_TIMED_OUT, HTTP_WANT_CLOSE,
          "SETTINGS or their acknowledgement did not come");
}

static void no_block_end(h2_conn *conn) {
  h2_lose(conn, HTTP_TIMED_OUT, HTTP_WANT_CLOSE, "header block without an end");
}

static void too_idle(h2_conn *conn) {
  h2_put_goaway(conn, conn->last_id, HTTP_NO_ERROR, "idle");
  h2_lose(conn, HTTP_NO_ERROR, HTTP_WANT_CLOSE | HTTP_WANT_READ, NULL);
}

static void keepalive(h2_conn *conn) {
  if (conn->ping_sent) {
    h2_lose(conn, HTTP_TIMED_OUT, HTTP_WANT_CLOSE, "no answer to a PING");
    return;
  }
  conn->ping_sent = true;
  conn->ping_us = h2_now(conn);
  h2_put_ping(conn, h2_keepalive_payload, false);
}

static void no_frame_end(h2_conn *conn) {
  h2_lose(conn, HTTP_TIMED_OUT, HTTP_WANT_CLOSE, "frame without an end");
}

/* The user waits for what the peer has begun, and the peer has room to send it:
 * what our memory does not allow is not its fault. */
static bool request_awaited(const h2_stream *stream) {
  return stream->x.awaits && !stream->remote_ended && stream->recv_window > 0 &&
         h2_of_stream(stream)->recv_window > 0;
}

/* What is too slow of a stream, in words; NULL when nothing is. A user that goes
 * on sending is let be: it waits for its peer as its caller likes. */
static const char *too_slow(const h2_conn *conn, h2_stream *stream,
                            int64_t now) {
  const http_limits *limits = conn->limits;
  size_t pending = cpb__buf_len(&stream->pending);
  if (stream->ending && pending > 0) {
    return http_pace_lost(&stream->pace, now, UINT64_MAX - pending, 1,
                          limits->write_timeout_us)
               ? "the answer is not read"
               : NULL;
  }
  if (!stream->ending && request_awaited(stream)) {
    return http_pace_lost(&stream->pace, now, (uint64_t)stream->received,
                          http_pace_least(limits), limits->body_timeout_us)
               ? "the request comes too slowly"
               : NULL;
  }
  http_pace_rest(&stream->pace, now);
  return NULL;
}

static void look_at_streams(h2_conn *conn, int64_t now) {
  cpb__list *node = conn->streams.next;
  while (node != &conn->streams) {
    h2_stream *stream = CPB__CONTAINER(node, h2_stream, open);
    const char *why = stream->opened ? too_slow(conn, stream, now) : NULL;
    node = node->next;
    if (why) {
      h2_give_up_on(stream, why);
    }
  }
}

static void look(h2_conn *conn) {
  int64_t now = h2_now(conn);
  conn->look_us = 0;
  if (h2_unsent(conn) == 0) {
    http_pace_rest(&conn->output, now);
  } else if (http_pace_lost(&conn->output, now, conn->drained, 1,
                            conn->limits->write_timeout_us)) {
    h2_lose(conn, HTTP_TIMED_OUT, HTTP_WANT_CLOSE, "nothing is read");
    return;
  }
  look_at_streams(conn, now);
}

static const struct {
  due_fn *due;
  act_fn *act;
} deadlines[] = {
    {handshake_due, no_handshake},
    {block_due, no_block_end},
    {frame_due, no_frame_end},
    {idle_due, too_idle},
    {keepalive_due, keepalive},
    {shutdown_due, h2_shutdown_acked},
    {look_due, look},
    {h2_starving_due, h2_starving_retry},
};

void h2_arm(h2_conn *conn) {
  cpb__timers *timers = &conn->base.config.loop->timers;
  int64_t due = INT64_MAX;
  if (conn->state == H2_FAILED) {
    cpb__timer_clear(timers, &conn->timer);
    return;
  }
  if (conn->look_us == 0) {
    int64_t interval = http_pace_interval(conn->limits);
    conn->look_us = interval ? h2_now(conn) + interval : 0;
  }
  for (size_t i = 0; i < CPB__COUNT(deadlines); i++) {
    int64_t one = deadlines[i].due(conn);
    due = one < due ? one : due;
  }
  if (due != INT64_MAX && (!conn->timer.set || conn->timer.due_us > due)) {
    cpb__timer_set(timers, &conn->timer, due);
  }
}

void h2_timer_fire(cpb__timer *timer) {
  h2_conn *conn = CPB__CONTAINER(timer, h2_conn, timer);
  int64_t now = h2_now(conn);
  for (size_t i = 0; i < CPB__COUNT(deadlines); i++) {
    if (conn->state != H2_FAILED && deadlines[i].due(conn) <= now) {
      deadlines[i].act(conn);
    }
  }
  h2_arm(conn);
  h2_deliver(conn);
}
