/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Names that C, C++ or the C library claim, and names that meet each other. */

/* Made by protoc-gen-cpb from names.proto: do not edit. */

#include "names.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn struct___decode;
static cpb_encode_fn struct___encode;
static cpb_decode_fn Names__decode;
static cpb_encode_fn Names__encode;

static const int32_t default___numbers[] = {
    0, 1};
static const cpb_str default___names[] = {
    CPB_STR_INIT("NULL"),
    CPB_STR_INIT("errno"),
};
const cpb_enum_def default__def = {
    .numbers = default___numbers,
    .names = default___names,
    .count = 2,
    .default_value = 0,
    .full_name = CPB_STR_INIT("default"),
    .file = &names_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const cpb_field_def struct___fields[] = {
    {CPB_TAG(1, 0), offsetof(struct_, int_), 0, CPB_INT32, CPB_IMPLICIT, 0, 0,
     0, 0},
};
static const cpb_field_name struct___names[] = {
    {CPB_STR_INIT("int"), CPB_STR_INIT("int")},
};
const cpb_message_def struct__def = {
    .fields = struct___fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(struct_),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = struct___decode,
    .encode = struct___encode,
    .full_name = CPB_STR_INIT("struct"),
    .names = struct___names,
    .file = &names_proto_file,
};

static const cpb_sub Names__subs[] = {
    {.message = &Names_NamespaceEntry_def},
    {.message = &struct__def},
    {.enumeration = &default__def},
};
static const cpb_field_def Names__fields[] = {
    {CPB_TAG(1, 0), offsetof(Names, class_), 0, CPB_INT32, CPB_IMPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(3, 0), offsetof(Names, template_), offsetof(Names, has_template),
     CPB_INT32, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(4, 0), offsetof(Names, has_template_), 0, CPB_INT32, CPB_IMPLICIT,
     0, 0, 0, 0},
    {CPB_TAG(5, 2), offsetof(Names, operator_), 0, CPB_STRING, CPB_REPEATED,
     CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(6, 2), offsetof(Names, namespace_), 0, CPB_MESSAGE, CPB_MAP, 0, 0,
     0, 0},
    {CPB_TAG(7, 2), offsetof(Names, union_), offsetof(Names, union_case),
     CPB_MESSAGE, CPB_ONEOF, 0, 0, 1, 0},
    {CPB_TAG(8, 2), offsetof(Names, union_), offsetof(Names, union_case),
     CPB_STRING, CPB_ONEOF, CPB_FIELD_UTF8, 1, 0, 0},
    {CPB_TAG(9, 0), offsetof(Names, union_case_), 0, CPB_INT32, CPB_IMPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(10, 0), offsetof(Names, cpb__), 0, CPB_INT32, CPB_IMPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(11, 0), offsetof(Names, unix_), 0, CPB_ENUM, CPB_IMPLICIT, 0, 0, 2,
     0},
    {CPB_TAG(12, 0), offsetof(Names, bool_), 0, CPB_BOOL, CPB_IMPLICIT, 0, 0, 0,
     0},
    {CPB_TAG(13, 0), offsetof(Names, CamelCase), 0, CPB_INT32, CPB_IMPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(14, 0), offsetof(Names, major), 0, CPB_INT32, CPB_IMPLICIT, 0, 0,
     0, 0},
};
static const cpb_field_name Names__names[] = {
    {CPB_STR_INIT("class"), CPB_STR_INIT("class")},
    {CPB_STR_INIT("template"), CPB_STR_INIT("template")},
    {CPB_STR_INIT("has_template"), CPB_STR_INIT("hasTemplate")},
    {CPB_STR_INIT("operator"), CPB_STR_INIT("operator")},
    {CPB_STR_INIT("namespace"), CPB_STR_INIT("namespace")},
    {CPB_STR_INIT("new"), CPB_STR_INIT("new")},
    {CPB_STR_INIT("delete"), CPB_STR_INIT("delete")},
    {CPB_STR_INIT("union_case"), CPB_STR_INIT("unionCase")},
    {CPB_STR_INIT("cpb_"), CPB_STR_INIT("cpb")},
    {CPB_STR_INIT("unix"), CPB_STR_INIT("unix")},
    {CPB_STR_INIT("bool"), CPB_STR_INIT("bool")},
    {CPB_STR_INIT("CamelCase"), CPB_STR_INIT("CamelCase")},
    {CPB_STR_INIT("major"), CPB_STR_INIT("major")},
};
const cpb_message_def Names_def = {
    .fields = Names__fields,
    .subs = Names__subs,
    .field_count = 13,
    .dense = 1,
    .size = sizeof(Names),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = Names__decode,
    .encode = Names__encode,
    .full_name = CPB_STR_INIT("Names"),
    .names = Names__names,
    .file = &names_proto_file,
};

static const cpb_sub Names_NamespaceEntry__subs[] = {
    {.message = &struct__def},
};
static const cpb_field_def Names_NamespaceEntry__fields[] = {
    {CPB_TAG(1, 0), offsetof(Names_NamespaceEntry, key), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(Names_NamespaceEntry, value), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name Names_NamespaceEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def Names_NamespaceEntry_def = {
    .fields = Names_NamespaceEntry__fields,
    .subs = Names_NamespaceEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(Names_NamespaceEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("Names.NamespaceEntry"),
    .names = Names_NamespaceEntry__names,
    .file = &names_proto_file,
};

static const char *struct___decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  struct_ *msg = (struct_ *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* int */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->int_ = (int32_t)number;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &struct__def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &struct__def);
}

static char *struct___encode(
    cpb__encoder *e, char *out, const void *from) {
  const struct_ *msg = (const struct_ *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->int_ != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->int_);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const char *Names__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  Names *msg = (Names *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  const char *stop = NULL;
  void *fresh = NULL;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* class */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->class_ = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(3, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 0): /* template */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->template_ = (int32_t)number;
        msg->has_template = true;
        if (!cpb__next_is(p, fast, CPB_TAG(4, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 0): /* has_template */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_template_ = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(5, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 2): /* operator */
        p = cpb__decode_field(d, p + 1, end, msg, &Names_def, 3);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(6, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(6, 2): /* namespace */
        p = cpb__decode_field(d, p + 1, end, msg, &Names_def, 4);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        continue;
      case CPB_TAG(7, 2): /* new */
        p = cpb__get_end(d, p + 1, end, &stop);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (msg->union_case != 7 ||
            !msg->union_.new_) {
          fresh = cpb__decode_new(d, &struct__def);
          if (CPB__UNLIKELY(!fresh)) {
            goto slow;
          }
          msg->union_.new_ = (struct_ *)fresh;
          msg->union_case = 7;
        }
        p = cpb__take_message(d, p, stop, msg->union_.new_, struct___decode);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        continue;
      case CPB_TAG(8, 2): /* delete */
        p = cpb__get_string(d, p + 1, fast, end, &msg->union_.delete_,
                            CPB_FIELD_UTF8);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->union_case = 8;
        if (!cpb__next_is(p, fast, CPB_TAG(9, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(9, 0): /* union_case */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->union_case_ = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(10, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(10, 0): /* cpb_ */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->cpb__ = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(11, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(11, 0): /* unix */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->unix_ = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(12, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(12, 0): /* bool */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->bool_ = number != 0;
        if (!cpb__next_is(p, fast, CPB_TAG(13, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(13, 0): /* CamelCase */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->CamelCase = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(14, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(14, 0): /* major */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->major = (int32_t)number;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &Names_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &Names_def);
}

static char *Names__encode(
    cpb__encoder *e, char *out, const void *from) {
  const Names *msg = (const Names *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 57);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->major != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->major);
    out = cpb__put_varint(out, CPB_TAG(14, 0));
  }
  if (msg->CamelCase != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->CamelCase);
    out = cpb__put_varint(out, CPB_TAG(13, 0));
  }
  if (msg->bool_) {
    out = cpb__put_varint(out, msg->bool_);
    out = cpb__put_varint(out, CPB_TAG(12, 0));
  }
  if (msg->unix_ != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->unix_);
    out = cpb__put_varint(out, CPB_TAG(11, 0));
  }
  if (msg->cpb__ != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->cpb__);
    out = cpb__put_varint(out, CPB_TAG(10, 0));
  }
  if (msg->union_case_ != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->union_case_);
    out = cpb__put_varint(out, CPB_TAG(9, 0));
  }
  if (msg->union_case == 8) {
    out = cpb__put_utf8(e, out, &msg->union_.delete_);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(8, 2));
  } else if (msg->union_case == 7) {
    out = cpb__put_message(e, out, msg->union_.new_, struct___encode);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(7, 2));
  }
  if (msg->namespace_.len != 0) {
    out = cpb__encode_field(e, out, msg, &Names_def, 4);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  for (uint32_t i = msg->operator_.len; i-- > 0;) {
    out = cpb__put_utf8(e, out, &msg->operator_.items[i]);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(5, 2));
  }
  out = cpb__encode_room(e, out, 33);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_template_ != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->has_template_);
    out = cpb__put_varint(out, CPB_TAG(4, 0));
  }
  if (msg->has_template) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->template_);
    out = cpb__put_varint(out, CPB_TAG(3, 0));
  }
  if (msg->class_ != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->class_);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const unsigned char names_proto__descriptor[] = {
    10,11,110,97,109,101,115,46,112,114,111,116,111,34,26,10,6,115,
    116,114,117,99,116,18,16,10,3,105,110,116,24,1,32,1,40,5,
    82,3,105,110,116,34,222,3,10,5,78,97,109,101,115,18,20,10,
    5,99,108,97,115,115,24,1,32,1,40,5,82,5,99,108,97,115,
    115,18,31,10,8,116,101,109,112,108,97,116,101,24,3,32,1,40,
    5,72,1,82,8,116,101,109,112,108,97,116,101,136,1,1,18,33,
    10,12,104,97,115,95,116,101,109,112,108,97,116,101,24,4,32,1,
    40,5,82,11,104,97,115,84,101,109,112,108,97,116,101,18,26,10,
    8,111,112,101,114,97,116,111,114,24,5,32,3,40,9,82,8,111,
    112,101,114,97,116,111,114,18,51,10,9,110,97,109,101,115,112,97,
    99,101,24,6,32,3,40,11,50,21,46,78,97,109,101,115,46,78,
    97,109,101,115,112,97,99,101,69,110,116,114,121,82,9,110,97,109,
    101,115,112,97,99,101,18,27,10,3,110,101,119,24,7,32,1,40,
    11,50,7,46,115,116,114,117,99,116,72,0,82,3,110,101,119,18,
    24,10,6,100,101,108,101,116,101,24,8,32,1,40,9,72,0,82,
    6,100,101,108,101,116,101,18,29,10,10,117,110,105,111,110,95,99,
    97,115,101,24,9,32,1,40,5,82,9,117,110,105,111,110,67,97,
    115,101,18,17,10,4,99,112,98,95,24,10,32,1,40,5,82,3,
    99,112,98,18,28,10,4,117,110,105,120,24,11,32,1,40,14,50,
    8,46,100,101,102,97,117,108,116,82,4,117,110,105,120,18,18,10,
    4,98,111,111,108,24,12,32,1,40,8,82,4,98,111,111,108,18,
    28,10,9,67,97,109,101,108,67,97,115,101,24,13,32,1,40,5,
    82,9,67,97,109,101,108,67,97,115,101,18,20,10,5,109,97,106,
    111,114,24,14,32,1,40,5,82,5,109,97,106,111,114,26,69,10,
    14,78,97,109,101,115,112,97,99,101,69,110,116,114,121,18,16,10,
    3,107,101,121,24,1,32,1,40,5,82,3,107,101,121,18,29,10,
    5,118,97,108,117,101,24,2,32,1,40,11,50,7,46,115,116,114,
    117,99,116,82,5,118,97,108,117,101,58,2,56,1,66,7,10,5,
    117,110,105,111,110,66,11,10,9,95,116,101,109,112,108,97,116,101,
    42,30,10,7,100,101,102,97,117,108,116,18,8,10,4,78,85,76,
    76,16,0,18,9,10,5,101,114,114,110,111,16,1,98,6,112,114,
    111,116,111,51,
};
static const cpb_message_def *const names_proto__messages[] = {
    &struct__def,
    &Names_def,
    &Names_NamespaceEntry_def,
};
static const cpb_enum_def *const names_proto__enums[] = {
    &default__def,
};
const cpb_file_def names_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("names.proto"),
    .descriptor = {(const char *)names_proto__descriptor,
                   sizeof(names_proto__descriptor)},
    .messages = names_proto__messages,
    .enums = names_proto__enums,
    .message_count = 3,
    .enum_count = 1,
};

/* @@protoc_insertion_point(end) */
