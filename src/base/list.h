/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Intrusive doubly linked list. A head is a node linked to itself. A node that
 * is in no list is linked to itself or zeroed; removing it is a no-op. */

#ifndef BASE_LIST_H
#define BASE_LIST_H

#include "base/mem.h"

typedef struct cpb__list {
  struct cpb__list *next, *prev;
} cpb__list;

static inline void cpb__list_init(cpb__list *node) {
  node->next = node->prev = node;
}

static inline bool cpb__list_empty(const cpb__list *head) {
  return head->next == head || !head->next;
}

static inline bool cpb__list_linked(const cpb__list *node) {
  return node->next && node->next != node;
}

static inline void cpb__list_push_back(cpb__list *head, cpb__list *node) {
  node->next = head;
  node->prev = head->prev;
  head->prev->next = node;
  head->prev = node;
}

static inline void cpb__list_remove(cpb__list *node) {
  if (node->next) {
    node->prev->next = node->next;
    node->next->prev = node->prev;
    cpb__list_init(node);
  }
}

/* Removes and returns the first node; NULL when the list is empty. */
static inline cpb__list *cpb__list_pop_front(cpb__list *head) {
  cpb__list *node = head->next;
  if (cpb__list_empty(head)) {
    return NULL;
  }
  cpb__list_remove(node);
  return node;
}

#endif
