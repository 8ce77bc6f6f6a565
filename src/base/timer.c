/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Pairing heap (Fredman, Sedgewick, Sleator, Tarjan). A node's prev is its left
 * sibling, or its parent when it is the first child; the root's prev is NULL. */

#include "base/timer.h"

/* Both are roots without siblings. */
static cpb__timer *meld(cpb__timer *a, cpb__timer *b) {
  if (!a || !b) {
    return a ? a : b;
  }
  if (b->due_us < a->due_us) {
    cpb__timer *later = a;
    a = b;
    b = later;
  }
  b->prev = a;
  b->next = a->child;
  if (a->child) {
    a->child->prev = b;
  }
  a->child = b;
  return a;
}

static cpb__timer *take_first(cpb__timer **list) {
  cpb__timer *first = *list;
  if (first) {
    *list = first->next;
    first->next = first->prev = NULL;
  }
  return first;
}

/* Two passes: pairs from left to right, then all of them from right to left. The
 * pairs are kept in reverse order on a list linked by next. */
static cpb__timer *meld_all(cpb__timer *list) {
  cpb__timer *pairs = NULL;
  cpb__timer *root = NULL;
  while (list) {
    cpb__timer *a = take_first(&list);
    cpb__timer *pair = meld(a, take_first(&list));
    pair->next = pairs;
    pairs = pair;
  }
  while (pairs) {
    root = meld(root, take_first(&pairs));
  }
  return root;
}

void cpb__timer_clear(cpb__timers *timers, cpb__timer *timer) {
  if (!timer->set) {
    return;
  }
  cpb__timer *children = meld_all(timer->child);
  if (timer == timers->root) {
    timers->root = children;
  } else {
    if (timer->prev->child == timer) {
      timer->prev->child = timer->next;
    } else {
      timer->prev->next = timer->next;
    }
    if (timer->next) {
      timer->next->prev = timer->prev;
    }
    timers->root = meld(timers->root, children);
  }
  timer->child = timer->next = timer->prev = NULL;
  timer->set = false;
}

void cpb__timer_set(cpb__timers *timers, cpb__timer *timer, int64_t due_us) {
  cpb__timer_clear(timers, timer);
  timer->due_us = due_us;
  timer->child = timer->next = timer->prev = NULL;
  timer->set = true;
  timers->root = meld(timers->root, timer);
}

void cpb__timers_run(cpb__timers *timers, int64_t now_us) {
  while (timers->root && timers->root->due_us <= now_us) {
    cpb__timer *due = timers->root;
    cpb__timer_clear(timers, due);
    due->fire(due);
  }
}
