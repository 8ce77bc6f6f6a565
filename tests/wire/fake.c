/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Everything here but the two functions runs on a thread of its own, which must
 * not assert: what goes wrong shows at the client. */

#include "wire/fake.h"

#include <arpa/inet.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/crpc_test.h"
#include "wire/wire.h"

static struct {
  pthread_t thread;
  int listener;
  int wake[2]; /* a pipe: closed to stop */
  int version;
  const fake_reply *replies;
  size_t count;
  size_t next;
  int connections;
  char url[64];
} fake;

/* false when told to stop, or after seconds. */
static bool wait_for(int fd) {
  struct pollfd f[2] = {{fd, POLLIN, 0}, {fake.wake[0], POLLIN, 0}};
  return poll(f, 2, 20000) > 0 && f[1].revents == 0;
}

/* --- Requests --- */

typedef struct inbound {
  int fd;
  char data[65536];
  size_t len;
  uint32_t stream;
} inbound;

static bool read_some(inbound *in) {
  if (in->len == sizeof in->data || !wait_for(in->fd)) {
    return false;
  }
  ssize_t n = recv(in->fd, in->data + in->len, sizeof in->data - in->len, 0);
  in->len += n > 0 ? (size_t)n : 0;
  return n > 0;
}

static void drop(inbound *in, size_t n) {
  memmove(in->data, in->data + n, in->len - n);
  in->len -= n;
}

/* A head and as much body as it announces. */
static bool read_h1(inbound *in) {
  for (;;) {
    char *end = memmem(in->data, in->len, "\r\n\r\n", 4);
    if (end) {
      size_t head = (size_t)(end - in->data) + 4;
      char *length = memmem(in->data, head, "content-length: ", 16);
      char *last = memmem(in->data + head, in->len - head, "0\r\n\r\n", 5);
      size_t whole = length ? head + strtoul(length + 16, NULL, 10)
                     : !memmem(in->data, head, "chunked", 7)
                         ? head
                         : (last ? (size_t)(last - in->data) + 5 : SIZE_MAX);
      if (in->len >= whole) {
        drop(in, whole);
        return true;
      }
    }
    if (!read_some(in)) {
      return false;
    }
  }
}

static uint32_t get_u32(const char *at) {
  const unsigned char *b = (const unsigned char *)at;
  return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 |
         b[3];
}

/* Frames up to the end of a stream. */
static bool read_h2(inbound *in) {
  for (;;) {
    size_t preface = in->len >= 24 && memcmp(in->data, "PRI", 3) == 0 ? 24 : 0;
    drop(in, preface);
    if (in->len >= 9 && in->len >= 9 + (get_u32(in->data) >> 8)) {
      size_t n = get_u32(in->data) >> 8;
      unsigned type = (unsigned char)in->data[3];
      bool end = type <= FRAME_HEADERS && in->data[4] & FLAG_END_STREAM;
      in->stream = end ? get_u32(in->data + 5) : in->stream;
      drop(in, 9 + n);
      if (end) {
        return true;
      }
    } else if (!read_some(in)) {
      return false;
    }
  }
}

/* --- Replies --- */

static void say(int fd, const char *data, size_t n) {
  while (n) {
    ssize_t sent = send(fd, data, n, MSG_NOSIGNAL);
    if (sent <= 0) {
      return;
    }
    data += sent;
    n -= (size_t)sent;
  }
}

/* The frames, with those for stream 1 for the one that asked. */
static void say_frames(const inbound *in, const fake_reply *r) {
  char *copy = malloc(r->len + 1);
  size_t at = 0;
  if (!copy) {
    return;
  }
  memcpy(copy, r->data, r->len);
  while (r->len - at >= 9) {
    if (get_u32(copy + at + 5) == 1) {
      copy[at + 7] = (char)(in->stream >> 8);
      copy[at + 8] = (char)in->stream;
    }
    at += 9 + (get_u32(copy + at) >> 8);
    at = at < r->len ? at : r->len;
  }
  say(in->fd, copy, r->len);
  free(copy);
}

/* Waits for the client to go. */
static void hold(inbound *in) {
  do {
    in->len = 0;
  } while (read_some(in));
}

static void serve(inbound *in) {
  static const char settings[] = "\0\0\0\4\0\0\0\0\0";
  fake_then then = FAKE_KEEP;
  bool first = true;
  while (then == FAKE_KEEP) {
    const fake_reply *r =
        &fake.replies[fake.next < fake.count ? fake.next : fake.count - 1];
    if (first && fake.version == 2 && !r->at_once) {
      say(in->fd, settings, 9);
    }
    first = false;
    if (!r->at_once && !(fake.version == 2 ? read_h2(in) : read_h1(in))) {
      return;
    }
    fake.next++;
    if (fake.version == 2 && !r->at_once) {
      say_frames(in, r);
    } else {
      say(in->fd, r->data, r->len);
    }
    then = r->then;
  }
  if (then == FAKE_HOLD) {
    hold(in);
  } else if (then == FAKE_RESET) {
    struct linger rst = {.l_onoff = 1, .l_linger = 0};
    (void)setsockopt(in->fd, SOL_SOCKET, SO_LINGER, &rst, sizeof rst);
  }
}

static void *run(void *unused) {
  static inbound in;
  (void)unused;
  while (wait_for(fake.listener)) {
    in.len = 0;
    in.stream = 1;
    in.fd = accept(fake.listener, NULL, NULL);
    if (in.fd >= 0) {
      fake.connections++;
      serve(&in);
      close(in.fd);
    }
  }
  return NULL;
}

const char *fake_serve(int version, const fake_reply *replies, size_t count) {
  struct sockaddr_in in = {.sin_family = AF_INET};
  socklen_t len = sizeof in;
  in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  memset(&fake, 0, sizeof fake);
  fake.version = version;
  fake.replies = replies;
  fake.count = count;
  fake.listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fake.listener < 0) {
    fail_msg("no socket");
    return NULL;
  }
  assert_int_equal(bind(fake.listener, (struct sockaddr *)&in, len), 0);
  assert_int_equal(listen(fake.listener, 8), 0);
  assert_int_equal(getsockname(fake.listener, (struct sockaddr *)&in, &len), 0);
  assert_int_equal(pipe(fake.wake), 0);
  assert_int_equal(pthread_create(&fake.thread, NULL, run, NULL), 0);
  (void)snprintf(fake.url, sizeof fake.url, "http://127.0.0.1:%d",
                 ntohs(in.sin_port));
  return fake.url;
}

int fake_stop(void) {
  close(fake.wake[1]);
  pthread_join(fake.thread, NULL);
  close(fake.wake[0]);
  close(fake.listener);
  return fake.connections;
}
