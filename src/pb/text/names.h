/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a field is called in the text format. */

#ifndef PB_TEXT_NAMES_H
#define PB_TEXT_NAMES_H

#include "pb/access.h"

/* The field's name; of a group, and of a delimited field that looks like one,
 * the name of its type. */
cpb_str cpb__text_name(const cpb_message_def *def, const cpb_field_def *field);
/* The field that a text calls so. Groups answer to both names. */
const cpb_field_def *cpb__text_find(const cpb_message_def *def, cpb_str name);

#endif
