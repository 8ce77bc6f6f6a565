/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Messages for the unit tests of this folder, written by hand as protoc-gen-cpb
 * would write them, so that the runtime is tested without the generator:
 *
 *   enum Color { RED = 0; GREEN = 1; BLUE = 2; TEAL = 2; DARK = -5; }  // alias
 *   enum Level { LOW = 1; HIGH = 3; }                                  // closed
 *   message Sample { every type in every mode, see below }
 *   message Needy { required int32 id = 1; required string name = 1000;
 *                   optional int32 count = 5 [default = 7]; } */

#ifndef PB_SAMPLE_H
#define PB_SAMPLE_H

#include "cpb/message.h"

typedef struct Sample Sample;
typedef struct Sample_Grp {
  cpb_head cpb_;
  int32_t a;
  cpb_str b;
} Sample_Grp;
typedef struct Sample_ByNameEntry {
  cpb_str key;
  int32_t value;
} Sample_ByNameEntry;
typedef struct Sample_ByIdEntry {
  int32_t key;
  Sample *value;
} Sample_ByIdEntry;
typedef struct Sample_LevelsEntry {
  cpb_str key;
  int32_t value;
} Sample_LevelsEntry;
typedef struct Sample_FlagsEntry {
  bool key;
  cpb_str value;
} Sample_FlagsEntry;
typedef struct Sample_WideEntry {
  uint64_t key;
  double value;
} Sample_WideEntry;
typedef struct Sample_LongsEntry {
  int64_t key;
  cpb_str value;
} Sample_LongsEntry;

typedef struct Sample_PairsEntry {
  cpb_str key;
  cpb_str value;
} Sample_PairsEntry;

struct Sample {
  cpb_head cpb_;
  int32_t i32;
  int64_t i64;
  uint32_t u32;
  uint64_t u64;
  int32_t s32;
  int64_t s64;
  uint32_t f32;
  uint64_t f64;
  int32_t sf32;
  int64_t sf64;
  float flt;
  double dbl;
  bool bol;
  cpb_str str;
  cpb_str byt;
  Sample *child;
  int32_t color;
  bool has_opt_i32;
  int32_t opt_i32;
  bool has_level;
  int32_t level;
  Sample_Grp *grp;
  bool has_opt_str;
  cpb_str opt_str;
  CPB_LIST(int32_t) packed_i32;
  CPB_LIST(int32_t) plain_i32;
  CPB_LIST(cpb_str) strs;
  CPB_LIST(Sample) kids;
  CPB_LIST(Sample_ByNameEntry) by_name;
  CPB_LIST(Sample_ByIdEntry) by_id;
  CPB_LIST(Sample_LevelsEntry) levels;
  CPB_LIST(double) packed_dbl;
  CPB_LIST(cpb_str) byts;
  CPB_LIST(int32_t) packed_level;
  CPB_LIST(bool) packed_bool;
  CPB_LIST(int64_t) packed_s64;
  CPB_LIST(uint32_t) packed_f32;
  CPB_LIST(Sample_Grp) grps;
  CPB_LIST(Sample_FlagsEntry) flags;
  CPB_LIST(Sample_WideEntry) wide;
  CPB_LIST(uint64_t) plain_f64;
  CPB_LIST(float) plain_flt;
  CPB_LIST(int32_t) colors;
  CPB_LIST(Sample_LongsEntry) longs;
  CPB_LIST(Sample_PairsEntry) pairs;
  uint32_t which_case;
  union {
    int32_t one_i32;
    cpb_str one_str;
    Sample *one_msg;
    Sample *one_more;
    bool one_bool;
    int32_t one_color;
  } which;
};

typedef struct Needy {
  cpb_head cpb_;
  bool has_id;
  int32_t id;
  bool has_count;
  int32_t count;
  bool has_name;
  cpb_str name;
} Needy;

extern const cpb_enum_def Color_def;
extern const cpb_enum_def Level_def;
extern const cpb_message_def Sample_def;
extern const cpb_message_def Sample_Grp_def;
extern const cpb_message_def Sample_ByNameEntry_def;
extern const cpb_message_def Sample_ByIdEntry_def;
extern const cpb_message_def Sample_WideEntry_def;
extern const cpb_message_def Needy_def;

/* Fills a Sample with something in every field, from an arena. */
void Sample_fill(Sample *msg, cpb_arena *arena, int depth);
/* The same at random. */
void Sample_random(Sample *msg, cpb_arena *arena, uint64_t *seed, int depth);

#endif
