/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "harness.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

const char *const bench_messages[BENCH_MESSAGES] = {
    "ApiResponse", "LogRecord", "AnalyticsEvent", "GoogleMessage1",
    "MediaFrame"};

enum { MAX_ROUNDS = 1000, MAX_PATH = 4096 };

typedef struct arguments {
  const char *data;
  const char *only;
  const char *emit;
  size_t rounds;
  double seconds;
  size_t count;
} arguments;

void bench_die(const char *format, ...) {
  va_list args;
  va_start(args, format);
  fprintf(stderr, "bench: ");
  vfprintf(stderr, format, args);
  fprintf(stderr, "\n");
  va_end(args);
  exit(1);
}

static void *must(void *memory) {
  if (memory == NULL) {
    bench_die("out of memory");
  }
  return memory;
}

/* --- Files of records --- */

bench_bytes bench_read_all(const char *dir, const char *name) {
  char path[MAX_PATH];
  snprintf(path, sizeof path, "%s/%s", dir, name);
  FILE *file = fopen(path, "rb");
  long len = -1;
  if (file != NULL && fseek(file, 0, SEEK_END) == 0) {
    len = ftell(file);
  }
  if (len < 1 || fseek(file, 0, SEEK_SET) != 0) {
    bench_die("cannot read %s, or it is empty", path);
  }
  char *all = must(malloc((size_t)len));
  if (fread(all, 1, (size_t)len, file) != (size_t)len) {
    bench_die("cannot read %s", path);
  }
  fclose(file);
  return (bench_bytes){all, (size_t)len};
}

static size_t get_length(const char *at) {
  const unsigned char *b = (const unsigned char *)at;
  return b[0] | (size_t)b[1] << 8 | (size_t)b[2] << 16 | (size_t)b[3] << 24;
}

/* Each record gets memory of its own, at the same alignment for every program:
 * where a payload lies moves figures by some percent. */
bench_bytes *bench_read(const char *dir, const char *name, size_t *count) {
  bench_bytes all = bench_read_all(dir, name);
  bench_bytes *records = NULL;
  *count = 0;
  for (size_t at = 0; at < all.len;) {
    size_t left = all.len - at;
    size_t size = left < 4 ? SIZE_MAX : get_length(all.data + at);
    if (size > left - 4) {
      bench_die("%s/%s is cut off", dir, name);
    }
    records = must(realloc(records, (*count + 1) * sizeof *records));
    char *copy = must(aligned_alloc(64, (size + BENCH_PAD + 63) / 64 * 64));
    memset(copy + size, 0, BENCH_PAD);
    memcpy(copy, all.data + at + 4, size);
    records[*count] = (bench_bytes){copy, size};
    *count += 1;
    at += 4 + size;
  }
  free((void *)all.data);
  return records;
}

void bench_write(const char *path, size_t count,
                 bench_bytes (*get)(void *context, size_t i), void *context) {
  FILE *file = fopen(path, "wb");
  if (file == NULL) {
    bench_die("cannot write %s", path);
  }
  for (size_t i = 0; i < count; i++) {
    bench_bytes record = get(context, i);
    size_t n = record.len;
    const unsigned char head[4] = {(unsigned char)n, (unsigned char)(n >> 8),
                                   (unsigned char)(n >> 16),
                                   (unsigned char)(n >> 24)};
    if (fwrite(head, 1, 4, file) != 4 || fwrite(record.data, 1, n, file) != n) {
      bench_die("cannot write %s", path);
    }
  }
  if (fclose(file) != 0) {
    bench_die("cannot write %s", path);
  }
}

static void load(bench_set *set, const char *dir) {
  char name[64];
  size_t json_count;
  set->dir = dir;
  snprintf(name, sizeof name, "%s.bin", set->message);
  set->binary = bench_read(dir, name, &set->count);
  snprintf(name, sizeof name, "%s.json", set->message);
  set->json = bench_read(dir, name, &json_count);
  if (json_count != set->count) {
    bench_die("%s: as many payloads as JSON texts were expected", name);
  }
  set->parsed = must(calloc(set->count, sizeof *set->parsed));
}

/* --- Measuring --- */

/* Processor time, so that a busy machine is not held against anybody. */
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double time_of(const bench_op *op, const bench_set *set, size_t n) {
  double start = now();
  op->run(set, n);
  return now() - start;
}

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a;
  double y = *(const double *)b;
  return (x > y) - (x < y);
}

/* All payloads together. */
static double bytes_of(const bench_op *op, const bench_set *set) {
  const bench_bytes *payloads = op->json ? set->json : set->binary;
  double bytes = 0;
  for (size_t i = 0; i < set->count; i++) {
    bytes += (double)payloads[i].len;
  }
  return bytes;
}

static void measure(const char *program, const bench_op *op,
                    const bench_set *set, const arguments *args) {
  double rates[MAX_ROUNDS];
  double bytes = bytes_of(op, set);
  size_t passes = 1;
  while (time_of(op, set, passes * set->count) < args->seconds) {
    passes *= 2;
  }
  for (size_t i = 0; i < args->rounds; i++) {
    double seconds = time_of(op, set, passes * set->count);
    rates[i] = bytes * (double)passes / seconds / (1 << 20);
  }
  qsort(rates, args->rounds, sizeof *rates, by_value);
  printf("%s %s %s %.1f %.1f\n", program, set->message, op->name,
         rates[args->rounds - 1], rates[args->rounds / 2]);
  fflush(stdout);
}

/* --- Results, for those who check them --- */

typedef struct emission {
  const bench_op *op;
  const bench_set *set;
} emission;

static bench_bytes emitted(void *context, size_t i) {
  const emission *e = (const emission *)context;
  return e->op->result(e->set, i);
}

static void emit(const char *program, const bench_op *op, const bench_set *set,
                 const char *dir) {
  char path[MAX_PATH];
  emission e = {op, set};
  snprintf(path, sizeof path, "%s/%s.%s.%s", dir, program, set->message,
           op->name);
  bench_write(path, set->count, emitted, &e);
}

/* --- Arguments --- */

/* Both sides of "LogRecord/decode" may be empty, or the slash be missing. */
static int wanted(const char *only, const char *message, const char *op) {
  if (only == NULL) {
    return 1;
  }
  const char *slash = strchr(only, '/');
  size_t n = slash ? (size_t)(slash - only) : strlen(only);
  if (n > 0 && (strlen(message) != n || memcmp(message, only, n) != 0)) {
    return 0;
  }
  return slash == NULL || slash[1] == '\0' || strcmp(slash + 1, op) == 0;
}

static arguments parse(int argc, char **argv) {
  arguments args = {.rounds = 15, .seconds = 0.02};
  for (int i = 1; i < argc; i += 2) {
    const char *name = argv[i];
    const char *value = i + 1 < argc ? argv[i + 1] : NULL;
    if (value == NULL) {
      bench_die("%s: a value is missing", name);
    } else if (strcmp(name, "--data") == 0) {
      args.data = value;
    } else if (strcmp(name, "--only") == 0) {
      args.only = value;
    } else if (strcmp(name, "--emit") == 0) {
      args.emit = value;
    } else if (strcmp(name, "--rounds") == 0) {
      args.rounds = strtoul(value, NULL, 10);
    } else if (strcmp(name, "--ms") == 0) {
      args.seconds = strtod(value, NULL) / 1000;
    } else if (strcmp(name, "--count") == 0) {
      args.count = strtoul(value, NULL, 10);
    } else {
      bench_die("unknown argument: %s", name);
    }
  }
  if (args.data == NULL || args.rounds == 0 || args.rounds > MAX_ROUNDS) {
    bench_die("--data is needed; --rounds is 1 to %d", MAX_ROUNDS);
  }
  return args;
}

static void run_set(const bench_program *program, bench_set *set,
                    const arguments *args) {
  for (const bench_op *op = program->ops; op->name != NULL; op++) {
    if (!wanted(args->only, set->message, op->name)) {
      continue;
    }
    if (set->count == 0) {
      load(set, args->data);
      program->prepare(set);
    }
    if (args->emit) {
      emit(program->name, op, set, args->emit);
    } else if (args->count) {
      op->run(set, args->count);
      printf("%s %s %s %.1f\n", program->name, set->message, op->name,
             bytes_of(op, set) / (double)set->count);
    } else {
      measure(program->name, op, set, args);
    }
  }
}

int bench_main(int argc, char **argv, const bench_program *program) {
  arguments args = parse(argc, argv);
  for (size_t i = 0; i < BENCH_MESSAGES; i++) {
    bench_set set = {.message = bench_messages[i], .type = i};
    run_set(program, &set, &args);
  }
  return 0;
}
