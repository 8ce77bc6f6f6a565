/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a field is called in the text format. */

#ifndef PB_TEXT_NAMES_H
#define PB_TEXT_NAMES_H

#include "pb/access.h"
#include "pb/message/registry.h"

/* The field's name; of a group, and of a delimited field that looks like one,
 * the name of its type. */
cpb_str cpb__text_name(const cpb_message_def *def, const cpb_field_def *field);
/* The field that a text calls so. Groups answer to both names. */
const cpb_field_def *cpb__text_find(const cpb_message_def *def, cpb_str name);
/* Whether text calls an extension by the name of its type: in a message set, one
 * that is declared within the message that it holds. */
bool cpb__text_by_type(const cpb_extension *extension);
/* The extension of a message set that text calls by that type, or NULL. */
const cpb_extension *CPB_NULLABLE cpb__text_find_by_type(
    const cpb_registry *CPB_NULLABLE registry, const cpb_message_def *set,
    cpb_str type);

#endif
