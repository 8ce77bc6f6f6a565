/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "eliza.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static char answer[ELIZA_LINE];

static bool say(eliza *e, const char *text) {
  return eliza_answer(e, &eliza_doctor, text, strlen(text), answer);
}

static void keywords_go_by_rank(void **state) {
  (void)state;
  eliza e = {0};
  assert_true(say(&e, "My computer hates me."));
  assert_string_equal(answer, "Is it machines that trouble you?");
}

static void pieces_are_reflected(void **state) {
  (void)state;
  eliza e = {0};
  assert_true(say(&e, "I'm afraid of my own shadow"));
  assert_string_equal(answer, "Your own shadow?");
  assert_true(say(&e, "You are like my mirror, Eliza!"));
  assert_string_equal(answer, "Why do you bring up your mirror eliza?");
}

static void what_was_said_comes_back(void **state) {
  (void)state;
  eliza e = {0};
  assert_true(say(&e, "My garden grows"));
  assert_true(say(&e, "Xyzzy."));
  assert_string_equal(answer,
                      "A while ago you mentioned your garden grows. "
                      "Tell me more.");
  assert_true(say(&e, "Xyzzy."));
  assert_string_equal(answer, "What does that suggest to you?");
}

static void groups_stand_for_words(void **state) {
  (void)state;
  eliza e = {0};
  assert_true(say(&e, "I need a holiday"));
  assert_string_equal(answer, "What would it change if you got a holiday?");
}

static void a_farewell_ends_it(void **state) {
  (void)state;
  eliza e = {0};
  assert_false(say(&e, "Bye!"));
  assert_string_equal(answer, "Goodbye. It was good to listen to you.");
}

static void long_and_strange_input_is_cut(void **state) {
  (void)state;
  static char text[5000];
  eliza e = {0};
  for (size_t i = 0; i < sizeof(text); i++) {
    text[i] = (char)("i am %1 \xff'"[i % 9]);
  }
  assert_true(eliza_answer(&e, &eliza_doctor, text, sizeof(text), answer));
  assert_true(strlen(answer) < ELIZA_LINE);
  assert_true(eliza_answer(&e, &eliza_doctor, text, 0, answer));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(keywords_go_by_rank),
      cmocka_unit_test(pieces_are_reflected),
      cmocka_unit_test(what_was_said_comes_back),
      cmocka_unit_test(groups_stand_for_words),
      cmocka_unit_test(a_farewell_ends_it),
      cmocka_unit_test(long_and_strange_input_is_cut),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
