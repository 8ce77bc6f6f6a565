/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the programs of `make bench-pb` share, whatever their language: payloads,
 * arguments, the clock and the lines that they print.
 *
 * A program is a table of operations and bench_main(). An operation runs on the
 * payloads of one message type, n times round and round, and gives on demand
 * what it makes of one of them, so that it can be checked. */

#ifndef BENCH_PB_HARNESS_H
#define BENCH_PB_HARNESS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** bench_bytes is a run of bytes. */
typedef struct bench_bytes {
  const char *data;
  size_t len;
} bench_bytes;

enum { BENCH_MESSAGES = 5 };

/** BENCH_PAD is how many bytes after each payload may be read. */
enum { BENCH_PAD = 16 };

/** bench_set is the payloads of one message type. */
typedef struct bench_set {
  const char *message; /**< "LogRecord" */
  size_t type;         /**< which of bench_messages it is */
  const char *dir;     /**< where the data is, bench_pb.binpb too */
  size_t count;
  bench_bytes *binary; /**< count payloads, each followed by BENCH_PAD bytes */
  bench_bytes *json;   /**< the same as JSON */
  void **parsed;       /**< the program's own: count of what it needs */
} bench_set;

/** bench_op is one operation of a program. */
typedef struct bench_op {
  const char
      *name; /**< "decode", "encode", "to_json", ...; NULL ends a table */
  int json;  /**< throughput is of JSON's bytes */
  void (*run)(const bench_set *set, size_t n);
  /** makes what the operation is about from payload i, in the binary format
   * unless it makes JSON; valid until the next call */
  bench_bytes (*result)(const bench_set *set, size_t i);
} bench_op;

/** bench_program is what bench_main runs. */
typedef struct bench_program {
  const char *name;
  const bench_op *ops;
  /** fills set->parsed and whatever else must be ready */
  void (*prepare)(bench_set *set);
} bench_program;

/** BENCH_EACH goes n times over the payloads of a set, as index k. */
#define BENCH_EACH(k, set, n)                \
  for (size_t left_ = (n), k = 0; left_ > 0; \
       left_--, k = k + 1 == (set)->count ? 0 : k + 1)

/** bench_messages are the names of the message types. */
extern const char *const bench_messages[BENCH_MESSAGES];

/** bench_die prints why and ends the program. */
#ifdef __GNUC__
__attribute__((format(printf, 1, 2), noreturn))
#endif
void bench_die(const char *format, ...);

/** bench_read_all reads a file. */
bench_bytes bench_read_all(const char *dir, const char *name);
/** bench_read reads a file of records, each after its length in four bytes,
 * little-endian; their number goes to count. */
bench_bytes *bench_read(const char *dir, const char *name, size_t *count);
/** bench_write writes such a file, of what get returns. */
void bench_write(const char *path, size_t count,
                 bench_bytes (*get)(void *context, size_t i), void *context);

/** bench_main is main of every program:
 *
 *   --data DIR       where the payloads are: DIR/<message>.bin and .json
 *   --only M/OP      one message type, one operation, or both ("M/", "/OP");
 *                    who has no such operation does and prints nothing
 *   --rounds N       rounds of each (15)
 *   --ms N           milliseconds of processor time a round (20)
 *   --count N        no clock: does exactly N operations, for callgrind
 *   --emit DIR       no clock: writes what each operation makes to
 *                    DIR/<program>.<message>.<op>
 *
 * A line is "program message op best median", in MiB/s; with --count it is
 * "program message op bytes", of one payload on average. */
int bench_main(int argc, char **argv, const bench_program *program);

#ifdef __cplusplus
}
#endif

#endif
