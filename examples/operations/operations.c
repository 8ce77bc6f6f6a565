/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What libcpb does with messages of any type: fields by name, visits,
 * differences, field masks, streams of messages. */

#include <stdio.h>
#include <string.h>

#include "cpb/cpb.h"
#include "cpb/wkt.h"
#include "shop/v1/shop.pb.h"

/* ---- Fields by name ---- */

/* Sets a string field of any message by its name. */
static bool set_text(const cpb_message_def *def, void *msg, cpb_str name,
                     cpb_str text) {
  const cpb_field_def *field = cpb_field_by_name(def, name);
  cpb_value value = {.str = text};
  return field && field->type == CPB_STRING &&
         cpb_field_set(def, msg, field, value);
}

/* ---- Visits ---- */

typedef struct tally {
  size_t strings;
  size_t bytes;
} tally;

static cpb_visit_next count_text(void *user, const cpb_path *path,
                                 cpb_value value) {
  tally *t = user;
  const cpb_field_def *field = path->field;
  if (cpb_field_is_map(field)) {
    field = &cpb_field_message(path->def, field)->fields[1]; /* its values */
  }
  if (field->type == CPB_STRING) {
    t->strings++;
    t->bytes += value.str.len;
  }
  return CPB_VISIT_INTO;
}

static cpb_code tell_size(const cpb_message_def *def, const void *msg) {
  tally t = {0, 0};
  size_t size = 0;
  cpb_code rc = cpb_message_visit(def, msg, NULL, count_text, &t);
  if (rc || (rc = cpb_size(msg, def, NULL, &size, NULL))) {
    return rc;
  }
  printf("%zu strings of %zu bytes, %zu bytes encoded\n", t.strings, t.bytes,
         size);
  return CPB_OK;
}

/* ---- Field masks and differences ---- */

/* What an update method does: takes over what the mask names. */
static cpb_code update(shop_v1_Order *order, const shop_v1_Order *with,
                       cpb_str paths, cpb_arena *arena, cpb_error *error) {
  google_protobuf_FieldMask mask = {.paths = {NULL, 0, 0}};
  if (!cpb_field_mask_from_text(&mask, paths, arena)) {
    return CPB_NO_MEMORY;
  }
  return cpb_field_mask_merge(&mask, &shop_v1_Order_def, CPB_MASK_REPLACE_LISTS,
                              order, with, arena, error);
}

static bool print_diff(const shop_v1_Order *before, const shop_v1_Order *after,
                       cpb_arena *arena) {
  cpb_str report;
  if (!cpb_message_diff(&shop_v1_Order_def, before, after, NULL, arena,
                        &report)) {
    return false;
  }
  printf(CPB_STR_FMT, CPB_STR_ARG(report));
  return true;
}

/* ---- Streams of messages ---- */

static cpb_code append(FILE *file, const shop_v1_Order *order, cpb_arena *arena,
                       cpb_error *error) {
  cpb_str bytes;
  cpb_code rc = cpb_encode_delimited(order, &shop_v1_Order_def, NULL, arena,
                                     &bytes, error);
  if (rc == CPB_OK && fwrite(bytes.data, 1, bytes.len, file) != bytes.len) {
    rc = CPB_INVALID_ARGUMENT;
  }
  return rc;
}

/* Reads what append wrote, in whatever pieces it comes. */
static cpb_code read_all(FILE *file, cpb_arena *arena, cpb_error *error) {
  char buffer[256];
  cpb_str input = {buffer, 0};
  do {
    size_t missing = 0;
    input.data = buffer;
    input.len += fread(buffer + input.len, 1, sizeof(buffer) - input.len, file);
    while (input.len > 0 && missing == 0) {
      shop_v1_Order order = {0};
      cpb_code rc = cpb_decode_delimited(&input, &shop_v1_Order_def, NULL,
                                         arena, &order, &missing, error);
      if (rc) {
        return rc;
      }
      if (missing == 0) {
        printf("order of " CPB_STR_FMT "\n", CPB_STR_ARG(order.customer));
      }
    }
    memmove(buffer, input.data, input.len);
  } while (!feof(file) && !ferror(file) && input.len < sizeof(buffer));
  return input.len == 0 ? CPB_OK : CPB_MALFORMED; /* cut, or too large */
}

static cpb_code streams(const shop_v1_Order *one, const shop_v1_Order *other,
                        cpb_arena *arena, cpb_error *error) {
  FILE *file = tmpfile();
  cpb_code rc = CPB_INVALID_ARGUMENT;
  if (file && !(rc = append(file, one, arena, error)) &&
      !(rc = append(file, other, arena, error))) {
    rc = fseek(file, 0, SEEK_SET) ? CPB_INVALID_ARGUMENT
                                  : read_all(file, arena, error);
  }
  if (file) {
    fclose(file);
  }
  return rc;
}

static cpb_code run(cpb_arena *arena, cpb_error *error) {
  shop_v1_Order with = {.id = 8, .customer = CPB_STR("Bob")};
  shop_v1_Order order = {.id = 7, .customer = CPB_STR("Ada")};
  if (!shop_v1_Order_add_tags(&order, CPB_STR("fragile"), arena) ||
      !shop_v1_Order_put_notes(&order, CPB_STR("gift"), CPB_STR("yes"),
                               arena) ||
      !set_text(&shop_v1_Order_def, &order, CPB_STR("card"), CPB_STR("4242"))) {
    return CPB_NO_MEMORY;
  }
  shop_v1_Order *before = cpb_message_copy(&shop_v1_Order_def, &order, arena);
  cpb_code rc = tell_size(&shop_v1_Order_def, &order);
  if (!before || rc ||
      (rc = update(&order, &with, CPB_STR("customer,tags,card"), arena,
                   error)) ||
      (rc = streams(before, &order, arena, error))) {
    return before ? rc : CPB_NO_MEMORY;
  }
  return print_diff(before, &order, arena) ? CPB_OK : CPB_NO_MEMORY;
}

int main(void) {
  cpb_error error = {.message = "out of memory"};
  cpb_arena *arena = cpb_arena_create(NULL);
  cpb_code rc = arena ? run(arena, &error) : CPB_NO_MEMORY;
  if (rc) {
    fprintf(stderr, "%s\n", error.message);
  }
  cpb_arena_destroy(arena);
  return rc != CPB_OK;
}
