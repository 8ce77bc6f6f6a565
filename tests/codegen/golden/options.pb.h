/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Options of each kind of element, those of others too, and what is reserved. */

/* Made by protoc-gen-cpb from options.proto: do not edit. */

#ifndef OPTIONS_PB_H
#define OPTIONS_PB_H

#include "cpb/functions.h"
#include "google/protobuf/descriptor.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_options_Note golden_options_Note;
typedef struct golden_options_file_note golden_options_file_note;
typedef struct golden_options_notes golden_options_notes;
typedef struct golden_options_width golden_options_width;
typedef struct golden_options_hidden golden_options_hidden;
extern const cpb_message_def golden_options_Note_def;
extern const cpb_enum_def golden_options_State_def;
extern const cpb_message_def golden_options_file_note_def;
extern const cpb_extension golden_options_file_note_ext;
extern const cpb_message_def golden_options_notes_def;
extern const cpb_extension golden_options_notes_ext;
extern const cpb_message_def golden_options_width_def;
extern const cpb_extension golden_options_width_ext;
extern const cpb_message_def golden_options_hidden_def;
extern const cpb_extension golden_options_hidden_ext;
extern const cpb_file_def options_proto_file;

/** Deprecated. */
typedef enum golden_options_State {
  golden_options_STATE_NONE = 0,
  /** Deprecated. */
  golden_options_STATE_OLD = 1,
} golden_options_State;

/** Deprecated.
 * Made by the _new function, or by cpb_message_init: it has defaults. */
struct golden_options_Note {
  cpb_head cpb_;
  bool has_text, has_old;
  /** Deprecated. */
  cpb_str text;
  /** Old, too.
   *
   * Deprecated.
   * Default: ? */
  cpb_str old;
};

/** Extension of google.protobuf.FileOptions. */
struct golden_options_file_note {
  cpb_head cpb_;
  bool has_value;
  cpb_str value;
};

/** Extension of google.protobuf.MessageOptions. */
struct golden_options_notes {
  cpb_head cpb_;
  CPB_LIST(golden_options_Note) value;
};

/** Extension of google.protobuf.FieldOptions.
 * Made by the _new function, or by cpb_message_init: it has defaults. */
struct golden_options_width {
  cpb_head cpb_;
  bool has_value;
  /** Default: 80 */
  int32_t value;
};

/** Extension of google.protobuf.EnumValueOptions. */
struct golden_options_hidden {
  cpb_head cpb_;
  bool has_value;
  bool value;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_options_Note)
CPB_JSON_FUNCTIONS(golden_options_Note)
CPB_TEXT_FUNCTIONS(golden_options_Note)

CPB_EXTENSION_FUNCTIONS(golden_options_file_note, google_protobuf_FileOptions)

CPB_EXTENSION_FUNCTIONS(golden_options_notes, google_protobuf_MessageOptions)
CPB_ADD_MESSAGE_FUNCTION(golden_options_notes_add_value, golden_options_notes,
    value, golden_options_Note)

CPB_EXTENSION_FUNCTIONS(golden_options_width, google_protobuf_FieldOptions)

CPB_EXTENSION_FUNCTIONS(golden_options_hidden,
    google_protobuf_EnumValueOptions)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
