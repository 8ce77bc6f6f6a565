/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* main() of a fuzz target where there is no libFuzzer: hands each file of the
 * folders (or each file) named on the command line to the target, as a copy of
 * its exact size, so that a sanitizer sees a read past its end. */

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LARGEST_INPUT = 1 << 24 };

static size_t replayed;

static uint8_t *read_all(FILE *file, size_t *size) {
  if (fseek(file, 0, SEEK_END) != 0) {
    return NULL;
  }
  long end = ftell(file);
  if (end < 0 || end > LARGEST_INPUT || fseek(file, 0, SEEK_SET) != 0) {
    return NULL;
  }
  *size = (size_t)end;
  uint8_t *data = malloc(*size ? *size : 1);
  if (data && fread(data, 1, *size, file) != *size) {
    free(data);
    return NULL;
  }
  return data;
}

static int replay_file(const char *path) {
  FILE *file = fopen(path, "rb");
  size_t size;
  uint8_t *data = file ? read_all(file, &size) : NULL;
  if (file) {
    fclose(file);
  }
  if (!data) {
    fprintf(stderr, "cannot read %s\n", path);
    return 1;
  }
  printf("%s\n", path);
  fflush(stdout); /* the last name before a crash is its cause */
  LLVMFuzzerTestOneInput(data, size);
  free(data);
  replayed++;
  return 0;
}

static int replay(const char *path) {
  struct dirent **names;
  int count = scandir(path, &names, NULL, alphasort);
  if (count < 0) {
    return replay_file(path);
  }
  int failed = 0;
  for (int i = 0; i < count; i++) {
    char file[4096];
    int n = snprintf(file, sizeof file, "%s/%s", path, names[i]->d_name);
    if (names[i]->d_name[0] != '.' && n > 0 && (size_t)n < sizeof file) {
      failed |= replay_file(file);
    }
    free(names[i]);
  }
  free(names);
  return failed;
}

int main(int argc, char **argv) {
  int failed = 0;
  for (int i = 1; i < argc; i++) {
    failed |= replay(argv[i]);
  }
  if (replayed == 0) {
    fprintf(stderr, "no input to replay: is the corpus folder there?\n");
    return 1;
  }
  printf("%zu inputs\n", replayed);
  return failed;
}
