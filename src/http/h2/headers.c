/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The rules of messages, RFC 9113 section 8. That names and values are valid was
 * found when they were decoded; here is what needs the whole head. Pseudo-header
 * fields come first, so the others are simply the rest of the array. */

#include "base/text.h"
#include "http/h2/h2.h"

/* Fields that need a look at. */
static bool is_special(uint16_t token) {
  return token == HTTP_CONTENT_LENGTH || token == HTTP_HOST ||
         token == HTTP_TE || token >= HTTP_CONNECTION;
}

/* One pseudo-header field; false: one that does not belong here, or a second. */
static bool set_view(cpb_str *view, const http_field *field) {
  if (view->data) {
    return false;
  }
  view->data = field->value.data ? field->value.data : "";
  view->len = field->value.len;
  return true;
}

static bool request_pseudo(http_head *head, const http_field *field) {
  switch (field->token) {
    case HPACK_METHOD:
      return set_view(&head->method, field);
    case HPACK_SCHEME:
      return set_view(&head->scheme, field);
    case HPACK_AUTHORITY:
      return set_view(&head->authority, field);
    case HPACK_PATH:
      return set_view(&head->path, field);
    default:
      return false;
  }
}

static bool response_pseudo(http_head *head, const http_field *field) {
  const char *digits = field->value.data;
  if (field->token != HPACK_STATUS || head->status) {
    return false;
  }
  head->status = (uint16_t)((digits[0] - '0') * 100 + (digits[1] - '0') * 10 +
                            (digits[2] - '0'));
  return true;
}

static bool set_length(http_head *head, cpb_str value) {
  uint64_t length;
  if (head->content_length >= 0 || !cpb__parse_u64(value, 18, &length)) {
    return false;
  }
  head->content_length = (int64_t)length;
  return true;
}

/* Section 8.3.1: Host stands in for :authority, and may not contradict it. */
static bool set_host(http_head *head, const http_field *field, cpb_str *host) {
  if (host->data || (hpack_value_flags(HPACK_AUTHORITY, field->value) != 0)) {
    return false;
  }
  host->data = field->value.data ? field->value.data : "";
  host->len = field->value.len;
  if (!head->authority.data) {
    head->authority = *host;
    return true;
  }
  return cpb__equal_nocase(head->authority, *host);
}

/* Fields after the pseudo-header fields. Host is taken out. */
static bool regular_fields(http_head *head, http_field *fields, size_t count,
                           bool request) {
  cpb_str host = {NULL, 0};
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    const http_field *field = &fields[i];
    bool valid = true;
    if (CPB__UNLIKELY(field->flags & HPACK_BAD)) {
      return false;
    }
    if (CPB__LIKELY(!is_special(field->token))) {
      if (CPB__UNLIKELY(kept != i)) {
        fields[kept] = *field;
      }
      kept++;
      continue;
    }
    if (field->token == HTTP_CONTENT_LENGTH) {
      valid = set_length(head, field->value);
    } else if (field->token == HTTP_TE) {
      /* Section 8.2.2 */
      valid = request && CPB__IS(field->value, "trailers");
    } else if (field->token == HTTP_HOST && request) {
      valid = set_host(head, field, &host);
      if (valid) {
        continue;
      }
    } else if (field->token != HTTP_HOST) {
      valid = false; /* connection-specific, or a pseudo-header field late */
    }
    if (!valid) {
      return false;
    }
    fields[kept++] = *field;
  }
  head->fields = fields;
  head->count = (uint16_t)kept;
  return true;
}

static bool is_method(const http_head *head, cpb_str method) {
  return head->method.len == method.len &&
         memcmp(head->method.data, method.data, method.len) == 0;
}

/* Section 8.3.1 and 8.5: which pseudo-header fields a request must have. */
static bool request_complete(const http_head *head) {
  if (!head->method.data) {
    return false;
  }
  if (is_method(head, CPB_STR("CONNECT"))) {
    return !head->scheme.data && !head->path.data && head->authority.len > 0;
  }
  if (!head->scheme.data || head->path.len == 0) {
    return false;
  }
  return head->path.data[0] == '/' || is_method(head, CPB_STR("OPTIONS"));
}

bool h2_request_head(http_head *head, http_field *fields, size_t count) {
  size_t pseudo = 0;
  memset(head, 0, sizeof *head);
  head->content_length = -1;
  while (pseudo < count && fields[pseudo].token >= HTTP_TOKENS) {
    if (CPB__UNLIKELY(fields[pseudo].flags & HPACK_BAD) ||
        !request_pseudo(head, &fields[pseudo])) {
      return false;
    }
    pseudo++;
  }
  return regular_fields(head, fields + pseudo, count - pseudo, true) &&
         request_complete(head);
}

bool h2_response_head(http_head *head, http_field *fields, size_t count) {
  size_t pseudo = 0;
  memset(head, 0, sizeof *head);
  head->content_length = -1;
  while (pseudo < count && fields[pseudo].token >= HTTP_TOKENS) {
    if (CPB__UNLIKELY(fields[pseudo].flags & HPACK_BAD) ||
        !response_pseudo(head, &fields[pseudo])) {
      return false;
    }
    pseudo++;
  }
  /* Section 8.6: there is no 101 in HTTP/2. */
  return regular_fields(head, fields + pseudo, count - pseudo, false) &&
         head->status != 0 && head->status != 101;
}

bool h2_trailers_head(http_head *head, http_field *fields, size_t count) {
  memset(head, 0, sizeof *head);
  head->content_length = -1;
  for (size_t i = 0; i < count; i++) {
    /* Sections 8.1 and 8.2.2 */
    if ((fields[i].flags & HPACK_BAD) || fields[i].token >= HTTP_CONNECTION ||
        fields[i].token == HTTP_TE) {
      return false;
    }
  }
  head->fields = fields;
  head->count = (uint16_t)count;
  return true;
}
