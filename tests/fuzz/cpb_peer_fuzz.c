/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* libcpb against protobuf C++ (Debian's, 3.21) on the same bytes. The first byte
 * picks a type and a format. Both have to agree whether it is a message, but
 * where the reason for which they do not stands below; where it is one, what
 * either writes the other has to read as the same message, in binary and in
 * JSON. */

#include "every_fuzz.h"
#include "peer.h"

/* ---- Our side ---- */

typedef struct ours {
  const cpb_message_def *def;
  cpb_arena *arena;
  void *msg;
  cpb_error error;
} ours;

/* No registry: they take an Any of one prefix only, and write what is in it in
 * an order of their own. */
static cpb_codec_options with(uint64_t flags) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags};
  return options;
}

static ours begin(const cpb_message_def *def) {
  ours o = {.def = def, .arena = cpb_arena_create(NULL)};
  FUZZ_CHECK(o.arena != NULL);
  o.msg = cpb_message_new(def, o.arena);
  FUZZ_CHECK(o.msg != NULL);
  return o;
}

static cpb_str encode(const ours *o, cpb_arena *arena) {
  cpb_str out = {NULL, 0};
  cpb_code code = cpb_encode(o->msg, o->def, NULL, arena, &out, NULL);
  FUZZ_CHECK(code == CPB_OK);
  return out;
}

/* ---- Their side ---- */

static void add_file(const cpb_file_def *file) {
  static const cpb_file_def *added[64];
  static size_t count;
  for (size_t i = 0; i < count; i++) {
    if (added[i] == file) {
      return;
    }
  }
  for (uint32_t i = 0; i < file->dep_count; i++) {
    add_file(file->deps[i]);
  }
  peer_add_file(file->descriptor.data, file->descriptor.len);
  FUZZ_CHECK(count < 64);
  added[count++] = file;
}

static peer_message *new_peer(const cpb_message_def *def) {
  for (size_t i = 0; i < EVERY_FILES; i++) {
    add_file(every_files[i]);
  }
  return peer_new(def->full_name.data, def->full_name.len);
}

/* Whether we read the same in what they write, unknown fields aside: these they
 * write anew, with numbers that a closed enum lacks cut to 32 bits. */
static bool same_to_us(const ours *o, const peer_message *theirs) {
  cpb_codec_options options = with(CPB_DROP_UNKNOWN);
  ours mine = begin(o->def);
  ours other = begin(o->def);
  size_t len = 0;
  const char *bytes = peer_encode(theirs, &len);
  cpb_code code =
      cpb_decode(bytes, len, other.def, &options, other.arena, other.msg, NULL);
  FUZZ_CHECK(code == CPB_OK);
  cpb_str own = encode(o, mine.arena);
  code = cpb_decode(own.data, own.len, mine.def, &options, mine.arena, mine.msg,
                    NULL);
  FUZZ_CHECK(code == CPB_OK);
  bool same = cpb_message_equal(o->def, mine.msg, other.msg);
  cpb_arena_destroy(mine.arena);
  cpb_arena_destroy(other.arena);
  return same;
}

/* Whether it is the same to them. They tell an entry of a map that lacks its key
 * from one that has a zero; what is in an Any they compare by its fields. */
static bool same_to_them(const ours *o, const peer_message *theirs) {
  peer_message *read = new_peer(o->def);
  cpb_str bytes = encode(o, o->arena);
  FUZZ_CHECK(peer_parse(read, bytes.data, bytes.len));
  bool same = peer_same(theirs, read);
  peer_free(read);
  return same;
}

static void check_same(const ours *o, const peer_message *theirs) {
  bool same = same_to_them(o, theirs);
  FUZZ_CHECK(same_to_us(o, theirs) || same);
}

/* ---- Where they may differ ---- */

static bool says(const cpb_error *error, const char *message) {
  return strstr(error->message, message) != NULL;
}

/* We refuse a binary message that they take. */
static bool may_refuse(cpb_code code, const cpb_error *error) {
  /* limits of ours */
  if (code == CPB_LIMIT) {
    return true;
  }
  /* they cut a tag to 32 bits; the suite of v36 wants it refused */
  return says(error, "bad tag") || says(error, "unknown field");
}

/* They refuse lengths of more than five bytes, which say no more than shorter ones;
 * we take them. Whether there may be one that fits the input: below two to the
 * 14th, which a fuzzer does not exceed, the last four of six bytes are these. */
static bool may_have_long_length(const char *data, size_t len) {
  return memmem(data, len, "\x80\x80\x80\0", 4) != NULL;
}

/* Their JSON knows no groups and wants all required fields. */
static bool has_json(const cpb_message_def *def) {
  return def != &every_v2_Every_def;
}

/* Their JSON drops the sign of a zero, which then is none: a text that may have
 * one is not compared. */
static bool may_have_minus_zero(const char *json, size_t len) {
  for (size_t i = 0; i + 1 < len; i++) {
    if (json[i] == '-' && json[i + 1] == '0') {
      return true;
    }
  }
  return false;
}

static bool is_odd_path(cpb_str path) {
  for (size_t i = 0; i < path.len; i++) {
    char c = path.data[i];
    bool first = i == 0 || path.data[i - 1] == '.';
    bool lone = i + 2 < path.len && path.data[i + 2] == '_';
    if ((c == '_' && (first || lone)) || (c && strchr("()[]\"", c))) {
      return true;
    }
  }
  return false;
}

/* Their JSON has a grammar for the paths of a field mask, a(b,c) and a["k"], and
 * takes aBC for a_bc, A for a. */
static bool has_odd_path(const ours *o) {
  const every_known_Known *known = NULL;
  if (o->def == &every_known_Known_def) {
    known = (const every_known_Known *)o->msg;
  }
  while (known) {
    for (uint32_t i = 0; known->mask && i < known->mask->paths.len; i++) {
      if (is_odd_path(known->mask->paths.items[i])) {
        return true;
      }
    }
    bool nested = known->which_case == every_known_Known_which_known;
    known = nested ? known->which.known : NULL;
  }
  return false;
}

/* ---- Formats ---- */

/* What we print they read, as we do. */
static void through_json(ours *o) {
  cpb_codec_options options = with(CPB_DETERMINISTIC);
  cpb_str json = {NULL, 0};
  ours again = begin(o->def);
  if (has_json(o->def) && !has_odd_path(o) &&
      cpb_to_json(o->msg, o->def, &options, o->arena, &json, NULL) == CPB_OK) {
    peer_message *read = new_peer(o->def);
    FUZZ_CHECK(peer_from_json(read, json.data, json.len));
    cpb_code code = cpb_from_json(json.data, json.len, again.def, &options,
                                  again.arena, again.msg, NULL);
    FUZZ_CHECK(code == CPB_OK);
    if (!may_have_minus_zero(json.data, json.len)) {
      check_same(&again, read);
    }
    peer_free(read);
  }
  cpb_arena_destroy(again.arena);
}

static void try_binary(ours *o, peer_message *theirs, const char *data,
                       size_t len) {
  cpb_codec_options options = with(0);
  cpb_code code =
      cpb_decode(data, len, o->def, &options, o->arena, o->msg, &o->error);
  bool they = peer_parse(theirs, data, len);
  if (code != CPB_OK || !they) {
    FUZZ_CHECK(!they || may_refuse(code, &o->error));
    FUZZ_CHECK(code != CPB_OK || may_have_long_length(data, len));
    return;
  }
  check_same(o, theirs);
  size_t written = 0;
  const char *bytes = peer_encode(theirs, &written);
  ours again = begin(o->def);
  code = cpb_decode(bytes, written, o->def, &options, again.arena, again.msg,
                    NULL);
  FUZZ_CHECK(code == CPB_OK);
  check_same(&again, theirs);
  cpb_arena_destroy(again.arena);
  through_json(o);
}

/* The value of a digit of base64, -1 for what is none. */
static int base64_digit(char c) {
  static const char digits[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const char *found = strchr(digits, c == '-' ? '+' : c == '_' ? '/' : c);
  return c && found ? (int)(found - digits) : -1;
}

/* Base64 whose last digit has bits that are no part of a byte: RFC 4648, 3.5,
 * lets a decoder refuse it, as they do, or take it, as we do. Whether the text
 * may hold any: a run of digits that ends so, and at which a string ends. */
static bool may_have_loose_bits(const char *data, size_t len) {
  size_t run = 0;
  for (size_t i = 0; i < len; i++) {
    if (base64_digit(data[i]) >= 0) {
      run++;
      continue;
    }
    bool ended = data[i] == '"' || data[i] == '=';
    int last = run && ended ? base64_digit(data[i - 1]) : 0;
    if ((run % 4 == 2 && (last & 15)) || (run % 4 == 3 && (last & 3))) {
      return true;
    }
    run = 0;
  }
  return false;
}

/* They take much that is no JSON: only what we take is compared. */
static void try_json(ours *o, peer_message *theirs, const char *data,
                     size_t len) {
  cpb_codec_options options = with(0);
  if (has_json(o->def) &&
      cpb_from_json(data, len, o->def, &options, o->arena, o->msg, &o->error) ==
          CPB_OK &&
      !has_odd_path(o)) {
    bool they = peer_from_json(theirs, data, len);
    FUZZ_CHECK(they || may_have_loose_bits(data, len));
    if (they && !may_have_minus_zero(data, len)) {
      check_same(o, theirs);
    }
    through_json(o);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) {
    return 0;
  }
  ours o = begin(every_types[data[0] % EVERY_TYPES]);
  peer_message *theirs = new_peer(o.def);
  const char *input = (const char *)data + 1;
  if (data[0] / EVERY_TYPES % 2 == 0) {
    try_binary(&o, theirs, input, size - 1);
  } else {
    try_json(&o, theirs, input, size - 1);
  }
  peer_free(theirs);
  cpb_arena_destroy(o.arena);
  return 0;
}
