/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Peers: requests said, answers heard. Each answer is kept until its peer is
 * closed, so that one that comes for a stream which has ended is noticed. */

#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "support/crpc_test.h"
#include "wire/wire.h"

enum {
  WAIT_MS = 5000,
  WAIT_SLOW_MS = 40000,
  PEERS = 32,
  FRAME_MAX = 16384,
  WINDOW = 65535 /* RFC 9113 section 6.9.2: until more is given */
};

static wire_peer peers[PEERS];

int64_t wire_now_ms(void) {
  struct timespec t;
  (void)clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void wire_pause(int ms) {
  (void)poll(NULL, 0, ms);
}

static int wait_ms(void) {
  return crpc_test_valgrind() ? WAIT_SLOW_MS : WAIT_MS;
}

/* --- Opening and closing --- */

void wire_close_all(void *unused) {
  (void)unused;
  for (size_t i = 0; i < PEERS; i++) {
    if (peers[i].open) {
      wire_close(&peers[i]);
    }
  }
}

static int connect_to(const crpc_server *server) {
  const char *address = crpc_server_address(server, 0);
  struct sockaddr_in in = {.sin_family = AF_INET};
  struct timeval limit = {wait_ms() / 1000, 0};
  in.sin_port = htons((uint16_t)atoi(strrchr(address, ':') + 1));
  in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) {
    fail_msg("no socket");
    return -1;
  }
  assert_int_equal(connect(fd, (struct sockaddr *)&in, sizeof in), 0);
  (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
  (void)setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  (void)setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
  return fd;
}

wire_peer *wire_dial(const crpc_server *server, int version) {
  wire_peer *p = peers;
  while (p->open) {
    assert_true(++p < peers + PEERS);
  }
  *p = (wire_peer){.open = true,
                   .fd = connect_to(server),
                   .version = version,
                   .next_stream = 1,
                   .goaway = -1,
                   .window = WINDOW};
  wire_init(&p->in);
  if (version == 2) {
    cpb__buf b;
    wire_init(&b);
    assert_int_equal(nghttp2_hd_inflate_new(&p->inflater), 0);
    wire_add_text(&b, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    wire_add_frame(&b, FRAME_SETTINGS, 0, 0, NULL, 0);
    wire_write_buf(p, &b);
  }
  return p;
}

void wire_close(wire_peer *p) {
  while (p->answers) {
    wire_answer *a = p->answers;
    p->answers = a->next;
    free(a->head);
    free(a->trailers);
    cpb__buf_cleanup(&a->body);
    free(a);
  }
  cpb__buf_cleanup(&p->in);
  if (p->inflater) {
    nghttp2_hd_inflate_del(p->inflater);
    p->inflater = NULL;
  }
  close(p->fd);
  p->open = false;
}

void wire_crash(wire_peer *p) {
  struct linger rst = {.l_onoff = 1, .l_linger = 0};
  (void)setsockopt(p->fd, SOL_SOCKET, SO_LINGER, &rst, sizeof rst);
  wire_close(p);
}

/* --- Saying --- */

/* The answer to a stream, made when it is first heard of. */
static wire_answer *answer_of(wire_peer *p, uint32_t stream) {
  wire_answer *a = p->answers;
  while (a && a->stream != stream) {
    a = a->next;
  }
  if (!a) {
    assert_true(stream < p->next_stream);
    a = calloc(1, sizeof *a);
    assert_non_null(a);
    *a = (wire_answer){
        .next = p->answers, .stream = stream, .reset = -1, .window = WINDOW};
    wire_init(&a->body);
    p->answers = a;
  }
  return a;
}

static void spend(wire_peer *p, wire_answer *a, size_t n) {
  p->window -= (int64_t)n;
  a->window -= (int64_t)n;
}

/* A peer that has hung up is no failure here: what it said is heard later. */
void wire_write(wire_peer *p, const void *data, size_t n) {
  const char *at = data;
  while (n) {
    ssize_t written = send(p->fd, at, n, MSG_NOSIGNAL);
    if (written < 0) {
      assert_true(errno == EPIPE || errno == ECONNRESET);
      return;
    }
    at += written;
    n -= (size_t)written;
  }
}

void wire_write_buf(wire_peer *p, cpb__buf *b) {
  wire_write(p, cpb__buf_head(b), cpb__buf_len(b));
  cpb__buf_cleanup(b);
}

static void add_chunk(cpb__buf *b, const void *data, size_t n, bool end) {
  char size[24];
  if (n) {
    (void)snprintf(size, sizeof size, "%zx\r\n", n);
    wire_add_text(b, size);
    wire_add(b, data, n);
    wire_add_text(b, "\r\n");
  }
  if (end) {
    wire_add_text(b, "0\r\n\r\n");
  }
}

static void ask_h1(cpb__buf *b, const wire_request *r) {
  char line[64];
  wire_add_text(b, r->method ? r->method : "POST");
  wire_add_text(b, " ");
  wire_add_text(b, r->path);
  wire_add_text(b, " HTTP/1.1\r\nhost: wire\r\n");
  for (const char *at = r->fields; at && *at;) {
    size_t n = strcspn(at, "\n");
    wire_add(b, at, n);
    wire_add_text(b, "\r\n");
    at += n + 1;
  }
  if (r->open) {
    wire_add_text(b, "transfer-encoding: chunked\r\n\r\n");
    add_chunk(b, r->body, r->body_len, false);
  } else {
    (void)snprintf(line, sizeof line, "content-length: %zu\r\n\r\n",
                   r->body_len);
    wire_add_text(b, line);
    wire_add(b, r->body, r->body_len);
  }
}

static void add_data(cpb__buf *b, uint32_t stream, const char *data, size_t n,
                     bool end) {
  do {
    size_t part = n < FRAME_MAX ? n : FRAME_MAX;
    n -= part;
    wire_add_frame(b, FRAME_DATA, end && !n ? FLAG_END_STREAM : 0, stream, data,
                   part);
    data += part;
  } while (n);
}

static void ask_h2(cpb__buf *b, const wire_request *r, uint32_t stream) {
  cpb__buf block;
  bool end = !r->open && r->body_len == 0;
  wire_init(&block);
  wire_add_field(&block, CPB_STR(":method"),
                 cpb_str_from_cstr(r->method ? r->method : "POST"));
  wire_add_field(&block, CPB_STR(":scheme"), CPB_STR("http"));
  wire_add_field(&block, CPB_STR(":authority"), CPB_STR("wire"));
  wire_add_field(&block, CPB_STR(":path"), cpb_str_from_cstr(r->path));
  wire_add_lines(&block, r->fields);
  wire_add_frame(b, FRAME_HEADERS,
                 FLAG_END_HEADERS | (end ? FLAG_END_STREAM : 0), stream,
                 cpb__buf_head(&block), cpb__buf_len(&block));
  cpb__buf_cleanup(&block);
  if (r->body_len) {
    add_data(b, stream, r->body, r->body_len, !r->open);
  }
}

uint32_t wire_ask(wire_peer *p, const wire_request *r) {
  cpb__buf b;
  uint32_t stream = p->next_stream;
  wire_init(&b);
  if (p->version == 2) {
    p->next_stream += 2;
    spend(p, answer_of(p, stream), r->body_len);
    ask_h2(&b, r, stream);
  } else {
    p->next_stream++;
    ask_h1(&b, r);
  }
  wire_write_buf(p, &b);
  return stream;
}

void wire_reset(wire_peer *p, uint32_t stream, uint32_t code) {
  cpb__buf b;
  unsigned char payload[4] = {0, 0, 0, (unsigned char)code};
  wire_init(&b);
  wire_add_frame(&b, FRAME_RST_STREAM, 0, stream, payload, sizeof payload);
  wire_write_buf(p, &b);
}

/* --- Hearing --- */

static bool is_over(const wire_answer *a) {
  return a->ended || a->cut || a->reset >= 0;
}

/* More bytes; at the end all open answers are cut. */
static void read_more(wire_peer *p) {
  char buffer[16384];
  ssize_t n = recv(p->fd, buffer, sizeof buffer, 0);
  if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
    fail_msg("the server did not answer in time");
  }
  if (n > 0) {
    wire_add(&p->in, buffer, (size_t)n);
    return;
  }
  p->eof = true;
  for (wire_answer *a = p->answers; a; a = a->next) {
    a->cut = a->cut || !is_over(a);
  }
}

static char *copy_text(const char *text, size_t n) {
  char *copy = malloc(n + 1);
  assert_non_null(copy);
  memcpy(copy, text, n);
  copy[n] = 0;
  return copy;
}

/* --- HTTP/1.1 --- */

/* Lines of a head: names in lower case, one space after the colon. */
static char *read_lines(const char *at, const char *end) {
  cpb__buf lines;
  wire_init(&lines);
  while (at < end) {
    const char *stop = memchr(at, '\r', (size_t)(end - at));
    const char *colon = memchr(at, ':', (size_t)(end - at));
    if (!stop || stop[1] != '\n' || !colon || colon > stop) {
      fail_msg("a line that is no header");
      break;
    }
    for (; at < colon; at++) {
      char c = (char)tolower((unsigned char)*at);
      wire_add(&lines, &c, 1);
    }
    do {
      colon++;
    } while (*colon == ' ');
    wire_add_text(&lines, ": ");
    wire_add(&lines, colon, (size_t)(stop - colon));
    wire_add_text(&lines, "\n");
    at = stop + 2;
  }
  char *copy = copy_text(cpb__buf_head(&lines) ? cpb__buf_head(&lines) : "",
                         cpb__buf_len(&lines));
  cpb__buf_cleanup(&lines);
  return copy;
}

/* A head, once it is there; true if so. */
static bool take_head(wire_peer *p, wire_answer *a) {
  const char *at = cpb__buf_head(&p->in);
  size_t len = cpb__buf_len(&p->in);
  const char *end = len ? memmem(at, len, "\r\n\r\n", 4) : NULL;
  if (!end) {
    return false;
  }
  assert_true(len > 12 && memcmp(at, "HTTP/1.1 ", 9) == 0);
  char digits[4] = {at[9], at[10], at[11], '\0'};
  int status = atoi(digits);
  const char *first = (const char *)memchr(at, '\n', len) + 1;
  char *lines = read_lines(first, first > end ? first : end + 2);
  cpb__buf_consume(&p->in, (size_t)(end - at) + 4);
  if (status < 200) {
    a->informational++;
    free(lines);
    return true;
  }
  a->status = status;
  a->head = lines;
  return true;
}

/* Trailer lines behind the last chunk. */
static bool take_trailers(wire_peer *p, wire_answer *a, size_t at) {
  const char *data = cpb__buf_head(&p->in);
  size_t len = cpb__buf_len(&p->in);
  if (len < at + 2) {
    return false;
  }
  if (memcmp(data + at, "\r\n", 2) == 0) {
    cpb__buf_consume(&p->in, at + 2);
    a->ended = true;
    return true;
  }
  const char *end = memmem(data + at, len - at, "\r\n\r\n", 4);
  if (!end) {
    return false;
  }
  a->trailers = read_lines(data + at, end + 2);
  cpb__buf_consume(&p->in, (size_t)(end - data) + 4);
  a->ended = true;
  return true;
}

static bool take_chunk(wire_peer *p, wire_answer *a) {
  const char *data = cpb__buf_head(&p->in);
  size_t len = cpb__buf_len(&p->in);
  const char *end = len ? memmem(data, len, "\r\n", 2) : NULL;
  if (!end) {
    return false;
  }
  char *stop;
  size_t at = (size_t)(end - data) + 2;
  size_t n = strtoul(data, &stop, 16);
  assert_ptr_equal(stop, end);
  if (n == 0) {
    return take_trailers(p, a, at);
  }
  if (len < at + n + 2) {
    return false;
  }
  wire_add(&a->body, data + at, n);
  assert_memory_equal(data + at + n, "\r\n", 2);
  cpb__buf_consume(&p->in, at + n + 2);
  return true;
}

static bool take_body(wire_peer *p, wire_answer *a) {
  if (wire_field(a->head, "transfer-encoding")) {
    assert_string_equal(wire_field(a->head, "transfer-encoding"), "chunked");
    return take_chunk(p, a);
  }
  const char *length = wire_field(a->head, "content-length");
  assert_non_null(length);
  size_t whole = strtoul(length, NULL, 10);
  size_t missing = whole - cpb__buf_len(&a->body);
  size_t n = cpb__buf_len(&p->in) < missing ? cpb__buf_len(&p->in) : missing;
  wire_add(&a->body, cpb__buf_head(&p->in), n);
  cpb__buf_consume(&p->in, n);
  a->ended = n == missing;
  return n || a->ended;
}

/* Something of the bytes that are there; false: more are needed. */
static bool step_h1(wire_peer *p, wire_answer *a) {
  return a->status ? take_body(p, a) : take_head(p, a);
}

/* --- HTTP/2 --- */

static uint32_t get_u32(const char *at) {
  const unsigned char *b = (const unsigned char *)at;
  return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 |
         b[3];
}

static void take_fields(wire_peer *p, wire_answer *a, const char *block,
                        size_t n) {
  cpb__buf lines;
  int flags = 0;
  int status = 0;
  wire_init(&lines);
  while (!(flags & NGHTTP2_HD_INFLATE_FINAL)) {
    nghttp2_nv nv;
    ssize_t used = nghttp2_hd_inflate_hd2(p->inflater, &nv, &flags,
                                          (const uint8_t *)block, n, 1);
    assert_true(used >= 0);
    block += used;
    n -= (size_t)used;
    if (flags & NGHTTP2_HD_INFLATE_EMIT) {
      if (nv.namelen == 7 && memcmp(nv.name, ":status", 7) == 0) {
        status = atoi((const char *)nv.value);
        continue;
      }
      wire_add(&lines, nv.name, nv.namelen);
      wire_add_text(&lines, ": ");
      wire_add(&lines, nv.value, nv.valuelen);
      wire_add_text(&lines, "\n");
    }
  }
  nghttp2_hd_inflate_end_headers(p->inflater);
  char *text = copy_text(cpb__buf_head(&lines) ? cpb__buf_head(&lines) : "",
                         cpb__buf_len(&lines));
  cpb__buf_cleanup(&lines);
  if (a->status == 0) {
    assert_true(status >= 200 && status < 600);
    a->status = status;
    a->head = text;
  } else {
    assert_null(a->trailers);
    a->trailers = text;
  }
}

/* What was heard may be said again. */
static void grant(wire_peer *p, uint32_t stream, size_t n) {
  cpb__buf b;
  unsigned char size[4] = {0, (unsigned char)(n >> 16), (unsigned char)(n >> 8),
                           (unsigned char)n};
  wire_init(&b);
  if (n) {
    wire_add_frame(&b, FRAME_WINDOW_UPDATE, 0, 0, size, sizeof size);
    wire_add_frame(&b, FRAME_WINDOW_UPDATE, 0, stream, size, sizeof size);
  }
  wire_write_buf(p, &b);
}

/* A frame of a stream: never after its end, never data before a head. */
static void take_stream_frame(wire_peer *p, unsigned type, unsigned flags,
                              uint32_t stream, const char *data, size_t n) {
  wire_answer *a = answer_of(p, stream);
  assert_int_equal(a->reset, -1);
  if (type == FRAME_RST_STREAM) {
    assert_int_equal(n, 4);
    /* Behind an answer it asks the peer to stop sending, or says nothing. */
    if (a->ended) {
      assert_int_equal(get_u32(data), 0);
    }
    a->reset = get_u32(data);
    return;
  }
  assert_false(a->ended);
  if (type == FRAME_DATA) {
    assert_true(a->status && !a->trailers);
    wire_add(&a->body, data, n);
    grant(p, stream, n);
  } else {
    assert_int_equal(type, FRAME_HEADERS);
    assert_true(flags & FLAG_END_HEADERS);
    assert_false(flags & 0x28); /* neither padded nor with a priority */
    take_fields(p, a, data, n);
    assert_true(!a->trailers || flags & FLAG_END_STREAM);
  }
  a->ended = (flags & FLAG_END_STREAM) != 0;
}

static void take_connection_frame(wire_peer *p, unsigned type, unsigned flags,
                                  const char *data, size_t n) {
  cpb__buf b;
  wire_init(&b);
  if (type == FRAME_SETTINGS && !(flags & FLAG_ACK)) {
    wire_add_frame(&b, FRAME_SETTINGS, FLAG_ACK, 0, NULL, 0);
  } else if (type == FRAME_PING && !(flags & FLAG_ACK)) {
    wire_add_frame(&b, FRAME_PING, FLAG_ACK, 0, data, n);
  } else if (type == FRAME_PING) {
    p->pongs++;
  } else if (type == FRAME_GOAWAY) {
    assert_true(n >= 8);
    p->goaway = get_u32(data + 4);
  }
  wire_write_buf(p, &b);
}

static bool step_h2(wire_peer *p) {
  const char *at = cpb__buf_head(&p->in);
  size_t len = cpb__buf_len(&p->in);
  if (len < 9) {
    return false;
  }
  size_t n = get_u32(at) >> 8;
  assert_true(n <= 16384);
  if (len < 9 + n) {
    return false;
  }
  unsigned type = (unsigned char)at[3];
  unsigned flags = (unsigned char)at[4];
  uint32_t stream = get_u32(at + 5);
  assert_true(type <= FRAME_CONTINUATION && type != 5);
  if (stream == 0) {
    take_connection_frame(p, type, flags, at + 9, n);
    p->window += type == FRAME_WINDOW_UPDATE ? get_u32(at + 9) : 0;
  } else if (type == FRAME_WINDOW_UPDATE) {
    answer_of(p, stream)->window += get_u32(at + 9);
  } else {
    take_stream_frame(p, type, flags, stream, at + 9, n);
  }
  cpb__buf_consume(&p->in, 9 + n);
  return true;
}

static bool step(wire_peer *p, wire_answer *a) {
  return p->version == 2 ? step_h2(p) : step_h1(p, a);
}

wire_answer *wire_hear_some(wire_peer *p, uint32_t stream, size_t n) {
  wire_answer *a = answer_of(p, stream);
  a->cut = a->cut || (p->eof && !is_over(a) && !cpb__buf_len(&p->in));
  while (!is_over(a) && cpb__buf_len(&a->body) < n) {
    if (!step(p, a)) {
      read_more(p);
    }
  }
  return a;
}

wire_answer *wire_hear(wire_peer *p, uint32_t stream) {
  return wire_hear_some(p, stream, SIZE_MAX);
}

/* How many of n bytes may be said now; -1 if the answer is there first. */
static int64_t allowed(wire_peer *p, wire_answer *a, size_t n) {
  int64_t part = n < FRAME_MAX ? (int64_t)n : FRAME_MAX;
  while (!is_over(a) && part && (a->window <= 0 || p->window <= 0)) {
    if (!step(p, a)) {
      read_more(p);
    }
  }
  part = part < a->window ? part : a->window;
  part = part < p->window ? part : p->window;
  return is_over(a) ? -1 : n ? part : 0;
}

static void more_h2(wire_peer *p, uint32_t stream, const char *data, size_t n,
                    bool end) {
  wire_answer *a = answer_of(p, stream);
  int64_t part;
  do {
    cpb__buf b;
    part = allowed(p, a, n);
    if (part < 0) {
      return;
    }
    spend(p, a, (size_t)part);
    wire_init(&b);
    add_data(&b, stream, data, (size_t)part, end && (size_t)part == n);
    wire_write_buf(p, &b);
    data += part;
    n -= (size_t)part;
  } while (n);
}

void wire_more(wire_peer *p, uint32_t stream, const void *data, size_t n,
               bool end) {
  cpb__buf b;
  if (p->version == 2) {
    more_h2(p, stream, data ? data : "", n, end);
    return;
  }
  wire_init(&b);
  add_chunk(&b, data, n, end);
  wire_write_buf(p, &b);
}

void wire_hear_end(wire_peer *p) {
  while (!p->eof) {
    while (p->version == 2 && step_h2(p)) {
    }
    read_more(p);
  }
  while (p->version == 2 && step_h2(p)) {
  }
}

void wire_ping(wire_peer *p) {
  cpb__buf b;
  unsigned wanted = p->pongs + 1;
  wire_init(&b);
  wire_add_frame(&b, FRAME_PING, 0, 0, "abcdefgh", 8);
  wire_write_buf(p, &b);
  while (p->pongs < wanted && !p->eof) {
    if (!step_h2(p)) {
      read_more(p);
    }
  }
}

bool wire_readable(wire_peer *p, int ms) {
  struct pollfd f = {.fd = p->fd, .events = POLLIN};
  return cpb__buf_len(&p->in) || poll(&f, 1, ms) == 1;
}

void wire_quiet(wire_peer *p) {
  if (p->version == 2) {
    wire_ping(p);
    assert_false(p->eof);
    assert_int_equal(p->goaway, -1);
    return;
  }
  assert_int_equal(cpb__buf_len(&p->in), 0);
  assert_false(wire_readable(p, 1));
}

const char *wire_field(const char *lines, const char *name) {
  static char value[2048];
  size_t n = strlen(name);
  for (; lines && *lines; lines = strchr(lines, '\n') + 1) {
    if (strncmp(lines, name, n) == 0 && lines[n] == ':') {
      size_t len = strcspn(lines + n + 2, "\n");
      assert_true(len < sizeof value);
      memcpy(value, lines + n + 2, len);
      value[len] = 0;
      return value;
    }
  }
  return NULL;
}
