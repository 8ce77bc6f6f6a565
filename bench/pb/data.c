/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "data.h"

#include <stdio.h>
#include <string.h>

#include "bench_pb.pb.h"

/* --- Chance: SplitMix64, so that a seed is all there is to keep. No expression
 * draws twice: compilers differ in what they do first. --- */

typedef struct maker {
  uint64_t state;
  cpb_arena *arena;
} maker;

static uint64_t next(maker *m) {
  uint64_t z = m->state += 0x9e3779b97f4a7c15u;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
  z = (z ^ z >> 27) * 0x94d049bb133111ebu;
  return z ^ z >> 31;
}

/* A number in [from, to]. */
static uint32_t among(maker *m, uint32_t from, uint32_t to) {
  return from + (uint32_t)(next(m) % (to - from + 1));
}

static bool chance(maker *m, uint32_t percent) {
  return among(m, 1, 100) <= percent;
}

/* A number of 1 to bits bits, all widths alike: varints of every length. */
static int64_t integer(maker *m, uint32_t bits) {
  uint64_t all = next(m);
  return (int64_t)(all >> (64 - among(m, 1, bits)));
}

/* As measurements are: few decimals mostly, all of them now and then. */
static double decimal(maker *m) {
  if (chance(m, 20)) {
    return (double)(next(m) >> 11) / 4503599627.37;
  }
  return (double)among(m, 1, 500000) / 1000;
}

/* --- Strings --- */

static const char *const words[] = {
    "request",  "response", "upstream", "timeout", "retry",    "cache",
    "shard",    "replica",  "commit",   "index",   "queue",    "worker",
    "session",  "token",    "refresh",  "expired", "accepted", "rejected",
    "payment",  "invoice",  "customer", "order",   "basket",   "checkout",
    "stream",   "segment",  "buffer",   "flush",   "compact",  "snapshot",
    "leader",   "follower", "election", "quorum",  "lease",    "renewed",
    "database", "query",    "slow",     "plan",    "rows",     "scanned",
    "region",   "zone",     "eu-west",  "us-east", "primary",  "fallback",
    "started",  "finished", "failed",   "in",      "after",    "while"};

static const char *const foreign[] = {"größe", "café", "naïve", "Привет",
                                      "東京",  "→",    "señal", "🚀"};

#define PICK(m, array) \
  (array)[among(m, 0, (uint32_t)(sizeof(array) / sizeof *(array)) - 1)]

static cpb_str word(maker *m) {
  return cpb_str_from_cstr(PICK(m, words));
}

static cpb_str join(maker *m, cpb_str a, const char *between, cpb_str b) {
  return cpb_arena_printf(m->arena, CPB_STR_FMT "%s" CPB_STR_FMT,
                          CPB_STR_ARG(a), between, CPB_STR_ARG(b));
}

static cpb_str two_words(maker *m, const char *between) {
  cpb_str first = word(m);
  return join(m, first, between, word(m));
}

/* Mostly ASCII. A quarter of the sentences has a word that is not, some have
 * what JSON must escape. */
static cpb_str sentence(maker *m, uint32_t count) {
  cpb_str text = word(m);
  bool plain = !chance(m, 25);
  for (uint32_t i = 1; i < count; i++) {
    text = join(m, text, " ", word(m));
  }
  if (!plain) {
    text = join(m, text, " ", cpb_str_from_cstr(PICK(m, foreign)));
  }
  if (chance(m, 10)) {
    text = join(m, text, ": \"", join(m, word(m), "", CPB_STR("\"\n")));
  }
  return text;
}

static cpb_str spelled(maker *m, const char *digits, uint32_t base,
                       uint32_t len) {
  char *text = cpb_arena_alloc(m->arena, len);
  for (uint32_t i = 0; i < len; i++) {
    text[i] = digits[next(m) % base];
  }
  return (cpb_str){text, len};
}

static cpb_str hex(maker *m, uint32_t len) {
  return spelled(m, "0123456789abcdef", 16, len);
}

static cpb_str base64(maker *m, uint32_t len) {
  return spelled(
      m, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 64,
      len);
}

static cpb_str uuid(maker *m) {
  static const uint32_t digits[] = {4, 4, 4, 12};
  cpb_str text = hex(m, 8);
  for (size_t i = 0; i < 4; i++) {
    text = join(m, text, "-", hex(m, digits[i]));
  }
  return text;
}

static cpb_str noise(maker *m, uint32_t len) {
  char *data = cpb_arena_alloc(m->arena, len);
  for (uint32_t i = 0; i < len; i++) {
    data[i] = (char)next(m);
  }
  return (cpb_str){data, len};
}

/* --- Messages --- */

static int64_t nanoseconds(maker *m) {
  return 1760000000000000000 + (int64_t)(next(m) >> 8);
}

static void *api_response(maker *m) {
  static const int32_t codes[] = {200, 200, 200, 201, 204, 400, 404, 429, 503};
  bench_pb_v1_ApiResponse *msg = bench_pb_v1_ApiResponse_new(m->arena);
  msg->request_id = integer(m, 48);
  msg->status_code = PICK(m, codes);
  msg->message = sentence(m, among(m, 4, 7));
  msg->latency_ms = decimal(m);
  msg->cached = chance(m, 50);
  msg->has_trace_id = chance(m, 85);
  if (msg->has_trace_id) {
    msg->trace_id = hex(m, 32);
  }
  msg->has_retry_after_ms = chance(m, 30);
  if (msg->has_retry_after_ms) {
    msg->retry_after_ms = among(m, 1, 60000);
  }
  for (uint32_t n = among(m, 1, 4); n > 0; n--) {
    if (!bench_pb_v1_ApiResponse_add_tags(msg, two_words(m, ":"), m->arena)) {
      return NULL;
    }
  }
  return msg;
}

/* Keys are the message's own and differ; a map needs that. */
static const char *const label_keys[] = {
    "environment",    "deployment",  "region",         "availability_zone",
    "kubernetes_pod", "git_version", "request_method", "user_agent"};

static void *log_record(maker *m) {
  bench_pb_v1_LogRecord *msg = bench_pb_v1_LogRecord_new(m->arena);
  msg->timestamp_nanos = nanoseconds(m);
  msg->service_name = join(m, word(m), "-", CPB_STR("service"));
  msg->instance_id = uuid(m);
  msg->severity = (int32_t)among(m, 1, 4);
  msg->message = sentence(m, among(m, 26, 48));
  uint32_t first = among(m, 0, 7);
  for (uint32_t n = among(m, 2, 8); n > 0; n--) {
    cpb_str key = cpb_str_from_cstr(label_keys[(first + n) % 8]);
    bench_pb_v1_LogRecord_LabelsEntry *entry =
        cpb_list_add(&msg->labels, sizeof *entry, m->arena);
    entry->key = key;
    cpb_str value = chance(m, 50) ? hex(m, 12) : sentence(m, 2);
    entry->value = join(m, value, "-", word(m));
  }
  msg->trace_id = hex(m, 32);
  msg->span_id = hex(m, 16);
  msg->source = cpb_message_new(&bench_pb_v1_LogRecord_Context_def, m->arena);
  msg->source->file = join(m, CPB_STR("src/handlers/"), "",
                           join(m, word(m), ".", CPB_STR("rs")));
  msg->source->line = (int32_t)among(m, 1, 2000);
  msg->source->function = two_words(m, "_");
  return msg;
}

static void property(maker *m, void *list) {
  bench_pb_v1_AnalyticsEvent_Property *p = cpb_list_add_message(
      list, &bench_pb_v1_AnalyticsEvent_Property_def, m->arena);
  p->key = two_words(m, "_");
  p->value_case = among(m, 2, 5);
  switch (p->value_case) {
    case bench_pb_v1_AnalyticsEvent_Property_value_string_value:
      p->value.string_value = sentence(m, among(m, 1, 3));
      break;
    case bench_pb_v1_AnalyticsEvent_Property_value_int_value:
      p->value.int_value = chance(m, 10) ? -integer(m, 31) : integer(m, 40);
      break;
    case bench_pb_v1_AnalyticsEvent_Property_value_double_value:
      p->value.double_value = decimal(m);
      break;
    default:
      p->value.bool_value = chance(m, 50);
  }
}

static void nested(maker *m, void *list, uint32_t depth) {
  bench_pb_v1_AnalyticsEvent_Nested *msg = cpb_list_add_message(
      list, &bench_pb_v1_AnalyticsEvent_Nested_def, m->arena);
  msg->name = word(m);
  for (uint32_t n = among(m, 2, 6); n > 0; n--) {
    property(m, &msg->attributes);
  }
  for (uint32_t n = depth > 0 ? among(m, 1, 3) : 0; n > 0; n--) {
    nested(m, &msg->children, depth - 1);
  }
}

static void *analytics_event(maker *m) {
  bench_pb_v1_AnalyticsEvent *msg = bench_pb_v1_AnalyticsEvent_new(m->arena);
  msg->event_id = uuid(m);
  msg->timestamp = nanoseconds(m) / 1000000;
  msg->user_id = base64(m, 20);
  for (uint32_t n = among(m, 8, 20); n > 0; n--) {
    property(m, &msg->properties);
  }
  for (uint32_t n = among(m, 2, 4); n > 0; n--) {
    nested(m, &msg->sections, among(m, 1, 3));
  }
  return msg;
}

static void *media_frame(maker *m) {
  static const char *const types[] = {"video/h264", "video/av1", "audio/opus",
                                      "image/jpeg"};
  static const char *const keys[] = {"thumbnail", "caption", "motion-vectors"};
  bench_pb_v1_MediaFrame *msg = bench_pb_v1_MediaFrame_new(m->arena);
  msg->frame_id = uuid(m);
  msg->timestamp_nanos = nanoseconds(m);
  msg->content_type = cpb_str_from_cstr(PICK(m, types));
  msg->body = noise(m, among(m, 4000, 11600));
  for (uint32_t n = among(m, 2, 5); n > 0; n--) {
    if (!bench_pb_v1_MediaFrame_add_chunks(msg, noise(m, among(m, 256, 1024)),
                                           m->arena)) {
      return NULL;
    }
  }
  for (uint32_t n = among(m, 1, 3); n > 0; n--) {
    bench_pb_v1_MediaFrame_AttachmentsEntry *entry =
        cpb_list_add(&msg->attachments, sizeof *entry, m->arena);
    entry->key = cpb_str_from_cstr(keys[n - 1]);
    entry->value = noise(m, among(m, 128, 640));
  }
  return msg;
}

static bench_pb_v1_GoogleMessage1SubMessage *sub_message(maker *m) {
  bench_pb_v1_GoogleMessage1SubMessage *msg =
      bench_pb_v1_GoogleMessage1SubMessage_new(m->arena);
  msg->field1 = (int32_t)integer(m, 14);
  msg->field2 = (int32_t)integer(m, 14);
  msg->field3 = (int32_t)integer(m, 28);
  msg->field15 = base64(m, 12);
  msg->field12 = true;
  msg->field13 = integer(m, 35);
  msg->field14 = integer(m, 21);
  msg->field16 = (int32_t)integer(m, 7);
  msg->field19 = 2;
  msg->field20 = true;
  msg->field21 = next(m);
  msg->field22 = (int32_t)integer(m, 14);
  msg->field203 = (uint32_t)next(m);
  msg->field205 = word(m);
  msg->field300 = (uint64_t)integer(m, 20);
  return msg;
}

static void *google_message1(maker *m) {
  bench_pb_v1_GoogleMessage1 *msg = bench_pb_v1_GoogleMessage1_new(m->arena);
  msg->field1 = base64(m, 16);
  msg->field9 = hex(m, 8);
  msg->field18 = word(m);
  msg->field80 = true;
  msg->field81 = true;
  msg->field2 = (int32_t)integer(m, 14);
  msg->field3 = (int32_t)integer(m, 21);
  msg->field280 = (int32_t)integer(m, 7);
  msg->field6 = (int32_t)integer(m, 28);
  msg->field22 = integer(m, 49);
  msg->field4 = word(m);
  for (int i = 0; i < 2; i++) {
    if (!bench_pb_v1_GoogleMessage1_add_field5(msg, next(m), m->arena)) {
      return NULL;
    }
  }
  msg->field59 = true;
  msg->field7 = word(m);
  msg->field16 = (int32_t)integer(m, 14);
  msg->field130 = (int32_t)integer(m, 7);
  msg->field12 = true;
  msg->field17 = true;
  msg->field104 = 1;
  msg->field100 = (int32_t)integer(m, 10);
  msg->field102 = word(m);
  msg->field29 = (int32_t)integer(m, 7);
  msg->field60 = (int32_t)integer(m, 14);
  msg->field271 = (int32_t)integer(m, 7);
  msg->field150 = (int32_t)integer(m, 7);
  msg->field25 = -1;
  msg->field15 = sub_message(m);
  msg->field67 = (int32_t)integer(m, 14);
  msg->field128 = (int32_t)integer(m, 7);
  msg->field131 = (int32_t)integer(m, 7);
  return msg;
}

/* In the order of bench_messages. */
static const struct {
  size_t count;
  void *(*make)(maker *m);
} kinds[] = {{50, api_response},
             {50, log_record},
             {50, analytics_event},
             {1, google_message1},
             {50, media_frame}};

size_t data_count(size_t type) {
  return kinds[type].count;
}

void *data_make(size_t type, size_t i, cpb_arena *arena) {
  maker m = {type * 1000 + i + 1, arena};
  return kinds[type].make(&m);
}
