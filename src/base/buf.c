/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Growable bytes. The valid run is data[start, end); room is found by moving it
 * to the front where at least as many bytes were consumed as must be moved (so
 * each byte is moved once per time the buffer fills), else by doubling. */

#include "base/buf.h"

enum { BUF_MIN = 256 };

void cpb__buf_init(cpb__buf *buf, const cpb_allocator *alloc) {
  memset(buf, 0, sizeof(*buf));
  buf->alloc = alloc ? alloc : cpb_allocator_default();
}

void cpb__buf_cleanup(cpb__buf *buf) {
  cpb__free(buf->alloc, buf->data, buf->cap);
  cpb__buf_init(buf, buf->alloc);
}

static void move_to_front(cpb__buf *buf) {
  size_t len = cpb__buf_len(buf);
  memmove(buf->data, buf->data + buf->start, len);
  buf->start = 0;
  buf->end = len;
}

static bool grow(cpb__buf *buf, size_t need) {
  size_t cap = buf->cap > SIZE_MAX / 4 ? need : buf->cap * 2;
  if (cap < BUF_MIN) {
    cap = BUF_MIN;
  }
  if (cap < need) {
    cap = need;
  }
  char *data = cpb__resize(buf->alloc, buf->data, buf->cap, cap);
  if (!data) {
    return false;
  }
  buf->data = data;
  buf->cap = cap;
  return true;
}

char *cpb__buf_reserve_slow(cpb__buf *buf, size_t n) {
  size_t len = cpb__buf_len(buf);
  if (n > SIZE_MAX / 2 || buf->end > SIZE_MAX / 2) {
    return NULL;
  }
  bool fits = buf->data && buf->cap - len >= n;
  if (fits && buf->start >= len) {
    move_to_front(buf);
  } else if (!grow(buf, buf->end + n)) {
    if (!fits) {
      return NULL;
    }
    move_to_front(buf);
  }
  return buf->data + buf->end;
}

bool cpb__buf_append(cpb__buf *buf, const void *data, size_t n) {
  char *to = cpb__buf_reserve(buf, n);
  if (!to) {
    return false;
  }
  cpb__copy(to, data, n);
  cpb__buf_commit(buf, n);
  return true;
}

void cpb__buf_consume(cpb__buf *buf, size_t n) {
  buf->start += n;
  if (buf->start == buf->end) {
    buf->start = buf->end = 0;
  }
}

void cpb__buf_trim(cpb__buf *buf, size_t keep) {
  if (cpb__buf_len(buf) == 0 && buf->cap > keep) {
    cpb__buf_cleanup(buf);
  }
}
