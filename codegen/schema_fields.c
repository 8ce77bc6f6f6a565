/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The second pass: fields and oneofs of the messages to be generated, with what
 * the pool's tables say of them, and their C names. */

#include <stdlib.h>
#include <string.h>

#include "names.h"
#include "schema.h"

/* Field numbers of DescriptorProto, for the paths of comments. */
enum { MESSAGE_FIELD = 2, MESSAGE_ONEOF = 8 };

/* ---- Names ---- */

static bool reserve_member(gen_schema *schema, gen_nameset *members,
                           const gen_message *message, const char *name,
                           cpb_str owner) {
  const gen_nameset_entry *other = gen_nameset_find(members, name);
  if (other) {
    return gen_fail(schema,
                    CPB_STR_FMT ": " CPB_STR_FMT " and " CPB_STR_FMT
                                " both want a member %s in C: rename one",
                    CPB_STR_ARG(message->full_name), CPB_STR_ARG(other->owner),
                    CPB_STR_ARG(owner), name);
  }
  return gen_nameset_add(members, name, owner) ||
         gen_fail(schema, "out of memory");
}

/* Chooses the name of a member: the proto's own, with underscores after it
 * while it is taken. */
static bool choose_member(gen_schema *schema, gen_nameset *members,
                          cpb_str name, const char **out) {
  const char *chosen = gen_c_member(schema->arena, name);
  while (gen_nameset_find(members, chosen)) {
    const char *longer = gen_format(schema->arena, "%s_", chosen);
    if (longer[0] == '\0') {
      return gen_fail(schema, "out of memory");
    }
    chosen = longer;
  }
  *out = chosen;
  return gen_nameset_add(members, chosen, name) ||
         gen_fail(schema, "out of memory");
}

/* has_x and x_case keep their names; a field that is called so gives way. */
static bool reserve_derived(gen_schema *schema, gen_nameset *members,
                            const gen_message *message) {
  if (!reserve_member(schema, members, message, "cpb_", CPB_STR("cpb_"))) {
    return false;
  }
  for (size_t i = 0; i < message->field_count; i++) {
    const gen_field *field = &message->fields[i];
    cpb_str name = field->proto->name;
    if (field->mode == CPB_EXPLICIT &&
        !reserve_member(
            schema, members, message,
            gen_format(schema->arena, "has_" CPB_STR_FMT, CPB_STR_ARG(name)),
            name)) {
      return false;
    }
  }
  for (size_t i = 0; i < message->oneof_count; i++) {
    cpb_str name = message->oneofs[i].proto->name;
    if (!message->oneofs[i].synthetic &&
        !reserve_member(
            schema, members, message,
            gen_format(schema->arena, CPB_STR_FMT "_case", CPB_STR_ARG(name)),
            name)) {
      return false;
    }
  }
  return true;
}

static bool choose_names(gen_schema *schema, gen_message *message) {
  gen_nameset *members = &message->members;
  *members = (gen_nameset)GEN_NAMESET(schema->arena);
  if (!reserve_derived(schema, members, message)) {
    return false;
  }
  for (size_t i = 0; i < message->oneof_count; i++) {
    gen_oneof *oneof = &message->oneofs[i];
    if (!oneof->synthetic &&
        !choose_member(schema, members, oneof->proto->name, &oneof->c_name)) {
      return false;
    }
  }
  for (size_t i = 0; i < message->field_count; i++) {
    gen_field *field = &message->fields[i];
    if (!choose_member(schema, members, field->proto->name, &field->c_name)) {
      return false;
    }
  }
  return true;
}

/* ---- What the tables say ---- */

static int compare_numbers(const void *a, const void *b) {
  int32_t left = (*(gen_field *const *)a)->proto->number;
  int32_t right = (*(gen_field *const *)b)->proto->number;
  return (left > right) - (left < right);
}

static bool alloc_fields(gen_schema *schema, gen_message *message) {
  message->field_count = message->proto->field.len;
  message->fields =
      gen_array(schema, message->field_count, sizeof(message->fields[0]));
  message->sorted =
      gen_array(schema, message->field_count, sizeof(message->sorted[0]));
  if (message->fields == NULL || message->sorted == NULL) {
    return false;
  }
  for (size_t i = 0; i < message->field_count; i++) {
    message->fields[i].proto = &message->proto->field.items[i];
    message->sorted[i] = &message->fields[i];
  }
  qsort(message->sorted, message->field_count, sizeof(message->sorted[0]),
        compare_numbers);
  return true;
}

static bool collect_oneofs(gen_schema *schema, gen_message *message) {
  const google_protobuf_DescriptorProto *proto = message->proto;
  message->oneof_count = proto->oneof_decl.len;
  message->oneofs =
      gen_array(schema, message->oneof_count, sizeof(message->oneofs[0]));
  for (uint32_t i = 0; message->oneofs && i < proto->oneof_decl.len; i++) {
    message->oneofs[i].proto = &proto->oneof_decl.items[i];
    message->oneofs[i].comment = gen_comments_find(
        &message->file->comments, message->place, MESSAGE_ONEOF, (int32_t)i);
  }
  return message->oneofs != NULL;
}

static void collect_oneof(gen_message *message, gen_field *field) {
  if (!field->proto->has_oneof_index) {
    return;
  }
  gen_oneof *oneof = &message->oneofs[field->proto->oneof_index];
  oneof->member_count++;
  if (field->mode == CPB_ONEOF) {
    field->oneof = oneof;
  } else {
    oneof->synthetic = true;
  }
}

static void collect_field(gen_schema *schema, gen_message *message,
                          gen_field *field, size_t index) {
  const cpb_message_def *def = message->def;
  const cpb_field_def *from = &def->fields[index];
  field->type = (cpb_type)from->type;
  field->mode = (cpb_mode)from->mode;
  field->flags = from->flags;
  field->json_name = def->names[index].json;
  field->initializer = gen_initializer(schema, def, from);
  if (field->type == CPB_ENUM) {
    field->enumeration = gen_enum_of(schema, def->subs[from->sub].enumeration);
  } else if (field->type == CPB_MESSAGE || field->type == CPB_GROUP) {
    field->message = gen_message_of(schema, def->subs[from->sub].message);
  }
  collect_oneof(message, field);
  field->comment =
      gen_comments_find(&message->file->comments, message->place, MESSAGE_FIELD,
                        (int32_t)(field - message->fields));
}

static bool collect_message(gen_schema *schema, gen_message *message) {
  if (!alloc_fields(schema, message) || !collect_oneofs(schema, message)) {
    return false;
  }
  for (size_t i = 0; i < message->field_count; i++) {
    collect_field(schema, message, message->sorted[i], i);
  }
  return choose_names(schema, message);
}

bool gen_collect_fields(gen_schema *schema, gen_file *file) {
  for (size_t i = 0; i < file->extension_count; i++) {
    gen_message *box = file->extensions[i];
    box->extendee = gen_message_of(schema, file->def->extensions[i]->extendee);
    if (!collect_message(schema, box)) {
      return false;
    }
  }
  for (size_t i = 0; i < file->message_count; i++) {
    if (!collect_message(schema, file->messages[i])) {
      return false;
    }
  }
  return true;
}
