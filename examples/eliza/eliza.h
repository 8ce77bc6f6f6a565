/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* ELIZA, the listening program that Joseph Weizenbaum described in 1966: it finds
 * the keyword of highest rank in what is said, takes the sentence apart by a
 * pattern, and puts an answer together from the pieces. What nobody can make sense
 * of brings back something said before. The engine knows no English: the script
 * (eliza_script.c) is data. */

#ifndef ELIZA_H
#define ELIZA_H

#include <stdbool.h>
#include <stddef.h>

/* '*' in a pattern stands for any number of words, also none; a word "@name"
 * for any word of that group. '%N' in an answer is what the N-th star stood for,
 * seen from the other side (my becomes your). */
typedef struct eliza_rule {
  const char *pattern;
  const char *const *answers; /* ends with NULL; taken in turn */
  const char *memory;         /* NULL, or a sentence to come back to later */
} eliza_rule;

typedef struct eliza_keyword {
  const char *word;
  int rank;
  const eliza_rule *rules; /* ends with an empty one; tried in order */
} eliza_keyword;

typedef struct eliza_pair {
  const char *from, *to;
} eliza_pair;

/* Tables end with an empty entry. */
typedef struct eliza_script {
  const eliza_keyword *keywords;
  const eliza_pair *groups;       /* word to group: "mother" -> "family" */
  const eliza_pair *contractions; /* "i'm" -> "i am" */
  const eliza_pair *reflections;  /* "my" -> "your" */
  const char *const *farewells;   /* inputs that end the talk */
  const char *const *goodbyes;
  const char *const *fallbacks; /* nothing else fits */
} eliza_script;

extern const eliza_script eliza_doctor;

enum { ELIZA_LINE = 256, ELIZA_MEMORIES = 4 };

/* One conversation; zeroed is a new one. */
typedef struct eliza {
  unsigned turn;
  char memories[ELIZA_MEMORIES][ELIZA_LINE];
  unsigned remembered, recalled;
} eliza;

/* Answers, NUL-terminated, cut at ELIZA_LINE. false: the talk is over, and the
 * answer a goodbye. */
bool eliza_answer(eliza *session, const eliza_script *script, const char *said,
                  size_t len, char answer[ELIZA_LINE]);

#endif
