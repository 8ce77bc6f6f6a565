/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a server must refuse, and how: RFC 9113 frame by frame. Each case begins
 * with stream 1 open (a request without end), and stream 3 over. */

#include "h2/script.h"

#define PSEUDO ":method: POST\n:scheme: http\n:path: /a\n:authority: h\n"
#define CONNECTION_ERROR(code) "GOAWAY 3 " code "\n"

static void answer(http_recorder *r) {
  script_respond(r->x, true);
}

static void begin(script *s) {
  s->answer = answer;
  crpc_must(http_pair_say(&s->pair, (cpb_str){h2_preface, H2_PREFACE_LEN}));
  say_frame(s, H2_SETTINGS, 0, 0, NULL, 0);
  say_settings_ack(s);
  say_request(s, 1, false);
  say_request(s, 3, true);
  script_say_quietly(s);
  crpc_must(s->opened == 2);
}

/* --- Frames --- */

typedef struct frame_case {
  unsigned type, flags;
  uint32_t id;
  const char *payload;
  size_t n;
  const char *want;
} frame_case;

#define BYTES(literal) literal, sizeof(literal) - 1

static const frame_case frame_cases[] = {
    /* 6.1 DATA */
    {H2_DATA, 0, 0, BYTES("x"), CONNECTION_ERROR("1")},
    {H2_DATA, 0, 5, BYTES("x"), CONNECTION_ERROR("1")},
    {H2_DATA, 0, 2, BYTES("x"), CONNECTION_ERROR("1")},
    {H2_DATA, 0, 3, BYTES("x"), "RST_STREAM 3 5\n"},
    {H2_DATA, H2_PADDED, 1, BYTES("\3ab"), CONNECTION_ERROR("1")},
    {H2_DATA, H2_PADDED, 1, BYTES(""), CONNECTION_ERROR("1")},
    {H2_DATA, H2_PADDED, 1, BYTES("\2aab"), ""},
    {H2_DATA, H2_PADDED, 1, BYTES("\2pp"), ""},
    /* 6.2 HEADERS; 1's would be trailers without an end */
    {H2_HEADERS, H2_END_HEADERS, 0, BYTES("\x83"), CONNECTION_ERROR("1")},
    {H2_HEADERS, H2_END_HEADERS, 2, BYTES("\x83"), CONNECTION_ERROR("1")},
    {H2_HEADERS, H2_END_HEADERS, 1, BYTES("\x90"), "RST_STREAM 1 1\n"},
    {H2_HEADERS, H2_END_HEADERS, 3, BYTES("\x83"), CONNECTION_ERROR("5")},
    {H2_HEADERS, H2_END_HEADERS | H2_PADDED, 5, BYTES(""),
     CONNECTION_ERROR("6")},
    {H2_HEADERS, H2_END_HEADERS | H2_PADDED, 5, BYTES("\2\x83"),
     CONNECTION_ERROR("1")},
    {H2_HEADERS, H2_END_HEADERS | H2_PRIORITY_FLAG, 5, BYTES("\0\0\0\0"),
     CONNECTION_ERROR("6")},
    {H2_HEADERS, H2_END_HEADERS, 5, BYTES("\xff\xff\xff\xff\xff\xff"),
     "GOAWAY 5 9\n"},
    {H2_HEADERS, H2_END_HEADERS, 5, BYTES("\x83"), "RST_STREAM 5 1\n"},
    {H2_HEADERS, H2_END_HEADERS, 5, BYTES(""), "RST_STREAM 5 1\n"},
    /* 6.3 PRIORITY */
    {H2_PRIORITY, 0, 0, BYTES("\0\0\0\0\0"), CONNECTION_ERROR("1")},
    {H2_PRIORITY, 0, 1, BYTES("\0\0\0\0"), "RST_STREAM 1 6\n"},
    {H2_PRIORITY, 0, 9, BYTES("\0\0\0\0"), CONNECTION_ERROR("6")},
    {H2_PRIORITY, 0, 1, BYTES("\0\0\0\1\0"), "RST_STREAM 1 1\n"},
    {H2_PRIORITY, 0, 9, BYTES("\0\0\0\1\0"), ""},
    /* 6.4 RST_STREAM */
    {H2_RST_STREAM, 0, 0, BYTES("\0\0\0\0"), CONNECTION_ERROR("1")},
    {H2_RST_STREAM, 0, 5, BYTES("\0\0\0\0"), CONNECTION_ERROR("1")},
    {H2_RST_STREAM, 0, 1, BYTES("\0\0\0"), CONNECTION_ERROR("6")},
    {H2_RST_STREAM, 0, 3, BYTES("\0\0\0\0"), ""},
    /* 6.5 SETTINGS */
    {H2_SETTINGS, 0, 1, BYTES(""), CONNECTION_ERROR("1")},
    {H2_SETTINGS, 0, 0, BYTES("\0\1\0\0\0"), CONNECTION_ERROR("6")},
    {H2_SETTINGS, H2_ACK, 0, BYTES("\0\1\0\0\0\0"), CONNECTION_ERROR("6")},
    {H2_SETTINGS, 0, 0, BYTES("\0\2\0\0\0\2"), CONNECTION_ERROR("1")},
    {H2_SETTINGS, 0, 0, BYTES("\0\4\x80\0\0\0"), CONNECTION_ERROR("3")},
    {H2_SETTINGS, 0, 0, BYTES("\0\5\0\0\x3f\xff"), CONNECTION_ERROR("1")},
    {H2_SETTINGS, 0, 0, BYTES("\0\5\1\0\0\0"), CONNECTION_ERROR("1")},
    {H2_SETTINGS, 0, 0, BYTES("\x7f\x7f\1\0\0\0"), "SETTINGS ack\n"},
    {H2_SETTINGS, 0, 0, BYTES("\0\2\0\0\0\1\0\5\0\xff\xff\xff"),
     "SETTINGS ack\n"},
    /* 6.6 PUSH_PROMISE */
    {H2_PUSH_PROMISE, H2_END_HEADERS, 1, BYTES("\0\0\0\2"),
     CONNECTION_ERROR("1")},
    /* 6.7 PING */
    {H2_PING, 0, 1, BYTES("12345678"), CONNECTION_ERROR("1")},
    {H2_PING, 0, 0, BYTES("1234567"), CONNECTION_ERROR("6")},
    {H2_PING, 0, 0, BYTES("12345678"), "PING ack 12345678\n"},
    {H2_PING, H2_ACK, 0, BYTES("12345678"), ""},
    /* 6.8 GOAWAY */
    {H2_GOAWAY, 0, 1, BYTES("\0\0\0\0\0\0\0\0"), CONNECTION_ERROR("1")},
    {H2_GOAWAY, 0, 0, BYTES("\0\0\0\0\0\0\0"), CONNECTION_ERROR("6")},
    {H2_GOAWAY, 0, 0, BYTES("\0\0\0\0\0\0\0\0debug"), ""},
    /* 6.9 WINDOW_UPDATE */
    {H2_WINDOW_UPDATE, 0, 0, BYTES("\0\0\0"), CONNECTION_ERROR("6")},
    {H2_WINDOW_UPDATE, 0, 0, BYTES("\0\0\0\0"), CONNECTION_ERROR("1")},
    {H2_WINDOW_UPDATE, 0, 0, BYTES("\x7f\xff\xff\xff"), CONNECTION_ERROR("3")},
    {H2_WINDOW_UPDATE, 0, 1, BYTES("\0\0\0\0"), "RST_STREAM 1 1\n"},
    {H2_WINDOW_UPDATE, 0, 1, BYTES("\x7f\xff\xff\xff"), "RST_STREAM 1 3\n"},
    {H2_WINDOW_UPDATE, 0, 5, BYTES("\0\0\0\1"), CONNECTION_ERROR("1")},
    {H2_WINDOW_UPDATE, 0, 3, BYTES("\0\0\0\1"), ""},
    /* 6.10 CONTINUATION */
    {H2_CONTINUATION, H2_END_HEADERS, 1, BYTES("\x83"), CONNECTION_ERROR("1")},
    /* 5.5 what is not known */
    {0x77, 0xff, 1, BYTES("anything"), ""},
    {H2_PING, 0xfe & ~1, 0, BYTES("12345678"), "PING ack 12345678\n"},
};

static const frame_case *current;

static void run_frame_case(script *s) {
  begin(s);
  say_frame(s, current->type, current->flags, current->id, current->payload,
            current->n);
  say_ping(s, "and then", false);
  script_say(s);
  if (strncmp(current->want, "GOAWAY", 6) == 0) {
    script_expect(s, current->want);
    crpc_must(http_conn_want(s->conn) == (HTTP_WANT_READ | HTTP_WANT_CLOSE));
    crpc_must(http_conn_exchanges(s->conn) == 0);
  } else {
    char want[128] = "";
    strcat(want, current->want);
    strcat(want, "PING ack and then\n");
    script_expect(s, want);
    crpc_must(http_conn_want(s->conn) & HTTP_WANT_READ);
  }
}

CRPC_TEST(frames_by_the_book) {
  for (size_t i = 0; i < CPB__COUNT(frame_cases); i++) {
    current = &frame_cases[i];
    script_case = i;
    script_each(true, NULL, run_frame_case);
  }
}

/* --- Frames in the wrong order --- */

static void first_not_settings(script *s) {
  crpc_must(http_pair_say(&s->pair, (cpb_str){h2_preface, H2_PREFACE_LEN}));
  say_ping(s, "12345678", false);
  script_say(s);
  script_expect(s,
                "SETTINGS 3=200 6=65536\n"
                "WINDOW_UPDATE 0 16711681\nGOAWAY 0 1\n");
}

static void wrong_preface(script *s) {
  crpc_must(
      http_pair_say(&s->pair, CPB_STR("PRI * HTTP/2.0\r\n\r\nSM\r\n\rX")));
  script_expect(s,
                "SETTINGS 3=200 6=65536\n"
                "WINDOW_UPDATE 0 16711681\nGOAWAY 0 1\n");
}

static void block_interrupted(script *s) {
  begin(s);
  say_headers(s, 0, 5, PSEUDO);
  say_ping(s, "12345678", false);
  script_say(s);
  script_expect(s, CONNECTION_ERROR("1"));
}

static void block_of_another(script *s) {
  begin(s);
  say_headers(s, 0, 5, PSEUDO);
  say_frame(s, H2_CONTINUATION, H2_END_HEADERS, 7, NULL, 0);
  script_say(s);
  script_expect(s, CONNECTION_ERROR("1"));
}

static void older_stream(script *s) {
  begin(s);
  say_request(s, 9, true);
  say_request(s, 7, true); /* never used, but passed over */
  script_say(s);
  script_expect(s,
                "HEADERS 9 end :status=200 content-type=application/grpc\n"
                "GOAWAY 9 1\n");
}

static void too_long(script *s) {
  begin(s);
  crpc_must(cpb__buf_append(&s->say, "\0\x40\1\0\0\0\0\0\1", 9));
  script_say(s);
  script_expect(s, CONNECTION_ERROR("6"));
}

static void half_closed(script *s) {
  begin(s);
  say_data(s, 1, 1, true);
  script_say_quietly(s);
  say_request(s, 5, false);
  s->answer = NULL;
  say_data(s, 5, 1, true);
  say_data(s, 5, 1, true);
  say_request(s, 7, true);
  say_request(s, 7, true);
  script_say(s);
  script_expect(s, "RST_STREAM 5 5\nRST_STREAM 7 5\n");
}

CRPC_TEST(first_frame_is_settings) {
  script_each(true, NULL, first_not_settings);
}
CRPC_TEST(preface_is_exact) {
  script_each(true, NULL, wrong_preface);
}
CRPC_TEST(block_is_not_interrupted) {
  script_each(true, NULL, block_interrupted);
  script_each(true, NULL, block_of_another);
}
CRPC_TEST(stream_ids_rise) {
  script_each(true, NULL, older_stream);
}
CRPC_TEST(frame_too_long) {
  script_each(true, NULL, too_long);
}
CRPC_TEST(frames_after_the_end) {
  script_each(true, NULL, half_closed);
}

/* --- Header blocks --- */

static void continuation(script *s) {
  char block[256];
  size_t n;
  begin(s);
  say_headers(s, 0, 0, PSEUDO);
  n = cpb__buf_len(&s->say) - H2_FRAME_HEADER;
  memcpy(block, cpb__buf_head(&s->say) + H2_FRAME_HEADER, n);
  cpb__buf_consume(&s->say, n + H2_FRAME_HEADER);
  say_frame(s, H2_HEADERS, H2_END_STREAM, 5, block, 3);
  say_frame(s, H2_CONTINUATION, 0, 5, block + 3, 4);
  say_frame(s, H2_CONTINUATION, 0, 5, NULL, 0);
  say_frame(s, H2_CONTINUATION, H2_END_HEADERS, 5, block + 7, n - 7);
  script_say(s);
  script_expect(s, "HEADERS 5 end :status=200 content-type=application/grpc\n");
  script_expect_log(s, 2, "head POST /a h ended\nend\nclosed 256\n");
}

CRPC_TEST(block_in_pieces) {
  script_each(true, NULL, continuation);
}

static void padded(script *s) {
  begin(s);
  say_frame(s, H2_HEADERS,
            H2_PADDED | H2_PRIORITY_FLAG | H2_END_HEADERS | H2_END_STREAM, 5,
            BYTES("\3\x80\0\0\1\x10\x83\x86\x84ppp"));
  script_say(s);
  script_expect(s, "HEADERS 5 end :status=200 content-type=application/grpc\n");
  script_expect_log(s, 2, "head POST /  ended\nend\nclosed 256\n");
}

CRPC_TEST(padding_and_priority) {
  script_each(true, NULL, padded);
}

typedef struct head_case {
  const char *lines;
  const char *log; /* NULL = malformed */
} head_case;

static const head_case head_cases[] = {
    {PSEUDO, "head POST /a h ended\nend\nclosed 256\n"},
    {PSEUDO "x: y\nx: z\n", "head POST /a h x=y x=z ended\nend\nclosed 256\n"},
    {PSEUDO "te: trailers\n",
     "head POST /a h te=trailers ended\nend\nclosed 256\n"},
    {PSEUDO "content-length: 0\n",
     "head POST /a h content-length=0 ended\nend\nclosed 256\n"},
    {PSEUDO "host: H\nx: y\n", "head POST /a h x=y ended\nend\nclosed 256\n"},
    {":method: GET\n:scheme: https\n:path: /\nhost: b:1\nx: y\n",
     "head GET / b:1 x=y ended\nend\nclosed 256\n"},
    {":method: GET\n:scheme: https\n:path: /\n",
     "head GET /  ended\nend\nclosed 256\n"},
    {":method: OPTIONS\n:scheme: https\n:path: *\n",
     "head OPTIONS *  ended\nend\nclosed 256\n"},
    {":method: CONNECT\n:authority: h:1\n",
     "head CONNECT  h:1 ended\nend\nclosed 256\n"},
    /* order, duplicates, what is missing, what does not belong */
    {"x: y\n" PSEUDO, NULL},
    {":method: POST\nx: y\n:scheme: http\n:path: /a\n", NULL},
    {PSEUDO ":method: POST\n", NULL},
    {PSEUDO ":path: /b\n", NULL},
    {PSEUDO ":authority: h\n", NULL},
    {PSEUDO ":scheme: http\n", NULL},
    {PSEUDO ":status: 200\n", NULL},
    {PSEUDO ":protocol: x\n", NULL},
    {":method: POST\n:scheme: http\n", NULL},
    {":method: POST\n:path: /\n", NULL},
    {":scheme: http\n:path: /\n", NULL},
    {":method: POST\n:scheme: http\n:path: \n", NULL},
    {":method: POST\n:scheme: http\n:path: a\n", NULL},
    {":method: POST\n:scheme: http\n:path: *\n", NULL},
    {":method: POST\n:scheme: http\n:path: /a b\n", NULL},
    {":method: PO ST\n:scheme: http\n:path: /\n", NULL},
    {":method: \n:scheme: http\n:path: /\n", NULL},
    {":method: POST\n:scheme: ht tp\n:path: /\n", NULL},
    {":method: POST\n:scheme: http\n:path: /\n:authority: a b\n", NULL},
    {":method: CONNECT\n:authority: h:1\n:path: /\n", NULL},
    {":method: CONNECT\n", NULL},
    /* connection-specific fields, te, host */
    {PSEUDO "connection: close\n", NULL},
    {PSEUDO "keep-alive: 1\n", NULL},
    {PSEUDO "proxy-connection: x\n", NULL},
    {PSEUDO "transfer-encoding: chunked\n", NULL},
    {PSEUDO "upgrade: h2c\n", NULL},
    {PSEUDO "te: gzip\n", NULL},
    {PSEUDO "host: other\n", NULL},
    {PSEUDO "host: h\nhost: h\n", NULL},
    {PSEUDO "host: a b\n", NULL},
    /* names and values */
    {PSEUDO "X-Upper: y\n", NULL},
    {PSEUDO "x y: z\n", NULL},
    {PSEUDO ": z\n", NULL},
    {PSEUDO "x: a\rb\n", NULL},
    {PSEUDO "x: a\x7f\n", NULL},
    {PSEUDO "x:  a\n", NULL},
    {PSEUDO "x: a \n", NULL},
    {PSEUDO "x: a\tb\n", "head POST /a h x=a\tb ended\nend\nclosed 256\n"},
    /* content-length */
    {PSEUDO "content-length: 5\n", NULL}, /* and no body */
    {PSEUDO "content-length: -1\n", NULL},
    {PSEUDO "content-length: +0\n", NULL},
    {PSEUDO "content-length: \n", NULL},
    {PSEUDO "content-length: 0\ncontent-length: 0\n", NULL},
    {PSEUDO "content-length: 99999999999999999999\n", NULL},
};

static const head_case *head;

static void run_head_case(script *s) {
  begin(s);
  say_headers(s, H2_END_HEADERS | H2_END_STREAM, 5, head->lines);
  script_say(s);
  if (head->log) {
    script_expect(s,
                  "HEADERS 5 end :status=200 content-type=application/grpc\n");
    script_expect_log(s, 2, head->log);
  } else {
    script_expect(s, "RST_STREAM 5 1\n");
    crpc_must(http_conn_exchanges(s->conn) == 1);
  }
}

CRPC_TEST(heads_by_the_book) {
  for (size_t i = 0; i < CPB__COUNT(head_cases); i++) {
    head = &head_cases[i];
    script_case = i;
    script_each(true, NULL, run_head_case);
  }
}

static const head_case trailer_cases[] = {
    {"x: y\n", "end x=y\nclosed 256\n"},
    {":path: /\n", NULL},
    {"connection: close\n", NULL},
    {"te: trailers\n", NULL},
    {"X: y\n", NULL},
};

static void run_trailer_case(script *s) {
  char want[256] =
      "head POST /a.b/C host content-type=application/grpc te=trailers\n";
  begin(s);
  say_headers(s, H2_END_HEADERS | H2_END_STREAM, 1, head->lines);
  script_say(s);
  strcat(want, head->log ? head->log : "closed 262\n");
  script_expect_log(s, 0, want);
}

CRPC_TEST(trailers_by_the_book) {
  for (size_t i = 0; i < CPB__COUNT(trailer_cases); i++) {
    head = &trailer_cases[i];
    script_each(true, NULL, run_trailer_case);
  }
}

static void lengths(script *s) {
  begin(s);
  say_headers(s, H2_END_HEADERS, 5, PSEUDO "content-length: 5\n");
  say_data(s, 5, 3, false);
  say_data(s, 5, 2, true);
  say_headers(s, H2_END_HEADERS, 7, PSEUDO "content-length: 5\n");
  say_data(s, 7, 6, false); /* more */
  say_headers(s, H2_END_HEADERS, 9, PSEUDO "content-length: 5\n");
  say_data(s, 9, 4, true); /* less */
  say_headers(s, H2_END_HEADERS, 11, PSEUDO "content-length: 5\n");
  say_data(s, 11, 4, false);
  say_headers(s, H2_END_HEADERS | H2_END_STREAM, 11, "x: y\n");
  script_say(s);
  script_expect(s,
                "HEADERS 5 end :status=200 content-type=application/grpc\n"
                "RST_STREAM 7 1\nRST_STREAM 9 1\nRST_STREAM 11 1\n");
  script_expect_log(s, 4,
                    "head POST /a h content-length=5\ndata 4\nclosed 262\n");
}

/* Heads that fill the room for fields just so, or more, and trailers as well. */
static void many_fields(script *s) {
  for (uint32_t n = 14; n < 30; n++) {
    uint32_t id = 5 + 2 * (n - 14);
    char lines[1000] = PSEUDO;
    http_recorder *r = &s->records[(n - 12) % SCRIPT_EXCHANGES];
    if (n == 14) {
      begin(s);
      crpc_must(s->records[0].x);
      s->records[0].x->vtable->reset(s->records[0].x, HTTP_CANCEL);
      script_say_quietly(s);
    }
    for (uint32_t i = 0; i < n; i++) {
      strcat(lines, "n: v\n");
    }
    say_headers(s, H2_END_HEADERS, id, lines);
    say_headers(s, H2_END_HEADERS | H2_END_STREAM, id,
                "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\ni: 9\n");
    script_say(s);
    crpc_must(r->closed && r->reason == HTTP_DONE);
    {
      cpb_str log = http_recorder_log(r);
      static const char want[] =
          "end a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8 i=9\nclosed 256\n";
      crpc_must(log.len == 14 + 4 * n + sizeof want);
      crpc_must(memcmp(log.data + log.len - sizeof want + 1, want,
                       sizeof want - 1) == 0);
    }
    (void)script_heard(s);
  }
}

CRPC_TEST(heads_of_any_size_and_trailers) {
  script_each(true, NULL, many_fields);
}

CRPC_TEST(content_length_agrees) {
  script_each(true, NULL, lengths);
}

CRPC_TEST_MAIN(cmocka_unit_test(frames_by_the_book),
               cmocka_unit_test(first_frame_is_settings),
               cmocka_unit_test(preface_is_exact),
               cmocka_unit_test(block_is_not_interrupted),
               cmocka_unit_test(stream_ids_rise),
               cmocka_unit_test(frame_too_long),
               cmocka_unit_test(frames_after_the_end),
               cmocka_unit_test(block_in_pieces),
               cmocka_unit_test(padding_and_priority),
               cmocka_unit_test(heads_by_the_book),
               cmocka_unit_test(trailers_by_the_book),
               cmocka_unit_test(heads_of_any_size_and_trailers),
               cmocka_unit_test(content_length_agrees))
