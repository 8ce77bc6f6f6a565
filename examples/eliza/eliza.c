/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The engine: words, patterns, answers. Everything has a fixed size; what is
 * longer is cut. */

#include "eliza.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { MAX_WORDS = 48, MAX_STARS = 4 };

typedef struct words {
  char text[2 * ELIZA_LINE];
  const char *at[MAX_WORDS];
  size_t count;
} words;

typedef struct span {
  size_t from, to;
} span;

static const char *look_up(const eliza_pair *pairs, const char *word) {
  for (; pairs->from; pairs++) {
    if (strcmp(pairs->from, word) == 0) {
      return pairs->to;
    }
  }
  return NULL;
}

static bool one_of(const char *const *list, const char *word) {
  for (; *list; list++) {
    if (strcmp(*list, word) == 0) {
      return true;
    }
  }
  return false;
}

/* Appends a word, or the several words of a contraction. */
static void add_words(words *w, size_t *used, const char *text) {
  size_t len = strlen(text);
  if (*used + len + 1 > sizeof(w->text)) {
    return;
  }
  char *copy = memcpy(w->text + *used, text, len + 1);
  *used += len + 1;
  char *rest = NULL;
  for (char *word = strtok_r(copy, " ", &rest); word;
       word = strtok_r(NULL, " ", &rest)) {
    if (w->count < MAX_WORDS) {
      w->at[w->count++] = word;
    }
  }
}

/* Lower-case words without punctuation, contractions spelt out. */
static void split(words *w, const eliza_script *script, const char *said,
                  size_t len) {
  size_t used = 0;
  w->count = 0;
  for (size_t i = 0; i < len;) {
    char word[32];
    size_t n = 0;
    while (i < len && (isalnum((unsigned char)said[i]) || said[i] == '\'' ||
                       (unsigned char)said[i] >= 0x80)) {
      if (n < sizeof(word) - 1) {
        word[n++] = (char)tolower((unsigned char)said[i]);
      }
      i++;
    }
    word[n] = '\0';
    if (n) {
      const char *full = look_up(script->contractions, word);
      add_words(w, &used, full ? full : word);
    } else {
      i++;
    }
  }
}

static bool fits(const eliza_script *script, const char *part, size_t len,
                 const char *word) {
  const char *name = word;
  if (*part == '@') {
    name = look_up(script->groups, word);
    part++, len--;
  }
  return name && strlen(name) == len && memcmp(name, part, len) == 0;
}

/* Matches the words from i on; each star's words go into stars. */
static bool match(const eliza_script *script, const words *w, size_t i,
                  const char *pattern, span *stars) {
  while (*pattern == ' ') {
    pattern++;
  }
  if (*pattern == '\0') {
    return i == w->count;
  }
  if (*pattern == '*') {
    for (size_t end = i; end <= w->count; end++) {
      *stars = (span){i, end};
      if (match(script, w, end, pattern + 1, stars + 1)) {
        return true;
      }
    }
    return false;
  }
  size_t len = strcspn(pattern, " ");
  return i < w->count && fits(script, pattern, len, w->at[i]) &&
         match(script, w, i + 1, pattern + len, stars);
}

static void append(char *out, const char *text, size_t len) {
  size_t have = strlen(out);
  size_t room = ELIZA_LINE - 1 - have;
  len = len < room ? len : room;
  memcpy(out + have, text, len);
  out[have + len] = '\0';
}

static void append_reflected(char *out, const eliza_script *script,
                             const words *w, span star) {
  for (size_t i = star.from; i < star.to; i++) {
    const char *other = look_up(script->reflections, w->at[i]);
    const char *word = other ? other : w->at[i];
    if (i > star.from) {
      append(out, " ", 1);
    }
    append(out, word, strlen(word));
  }
}

static void put_together(char out[ELIZA_LINE], const eliza_script *script,
                         const words *w, const span *stars,
                         const char *sentence) {
  out[0] = '\0';
  while (*sentence) {
    size_t plain = strcspn(sentence, "%");
    append(out, sentence, plain);
    sentence += plain;
    if (*sentence == '%') {
      append_reflected(out, script, w, stars[sentence[1] - '1']);
      sentence += 2;
    }
  }
}

static const char *in_turn(const char *const *list, unsigned turn) {
  unsigned count = 0;
  while (list[count]) {
    count++;
  }
  return count ? list[turn % count] : "";
}

static void remember(eliza *session, const char *sentence) {
  unsigned slot = session->remembered++ % ELIZA_MEMORIES;
  snprintf(session->memories[slot], ELIZA_LINE, "%s", sentence);
}

static bool use_keyword(eliza *session, const eliza_script *script,
                        const words *w, const eliza_keyword *keyword,
                        char out[ELIZA_LINE]) {
  span stars[MAX_STARS + 1];
  for (const eliza_rule *rule = keyword->rules; rule->pattern; rule++) {
    if (match(script, w, 0, rule->pattern, stars)) {
      if (rule->memory) {
        put_together(out, script, w, stars, rule->memory);
        remember(session, out);
      }
      put_together(out, script, w, stars,
                   in_turn(rule->answers, session->turn));
      return true;
    }
  }
  return false;
}

static bool said_word(const words *w, const char *word) {
  for (size_t i = 0; i < w->count; i++) {
    if (strcmp(w->at[i], word) == 0) {
      return true;
    }
  }
  return false;
}

/* The script lists its keywords by falling rank. */
static bool use_best_keyword(eliza *session, const eliza_script *script,
                             const words *w, char out[ELIZA_LINE]) {
  for (const eliza_keyword *k = script->keywords; k->word; k++) {
    if (said_word(w, k->word) && use_keyword(session, script, w, k, out)) {
      return true;
    }
  }
  return false;
}

static void fall_back(eliza *session, const eliza_script *script,
                      char out[ELIZA_LINE]) {
  const char *sentence = in_turn(script->fallbacks, session->turn);
  if (session->recalled < session->remembered) {
    sentence = session->memories[session->recalled++ % ELIZA_MEMORIES];
  }
  snprintf(out, ELIZA_LINE, "%s", sentence);
}

bool eliza_answer(eliza *session, const eliza_script *script, const char *said,
                  size_t len, char answer[ELIZA_LINE]) {
  words w;
  split(&w, script, said, len);
  if (w.count == 1 && one_of(script->farewells, w.at[0])) {
    snprintf(answer, ELIZA_LINE, "%s",
             in_turn(script->goodbyes, session->turn));
    return false;
  }
  if (!use_best_keyword(session, script, &w, answer)) {
    fall_back(session, script, answer);
  }
  session->turn++;
  return true;
}
