/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Header blocks in. Whatever becomes of the stream, a block is decoded, so that
 * the dynamic table stays in step with the peer's (RFC 9113 section 4.3). */

#include "http/h2/h2.h"

enum {
  PSEUDO_FIELDS = 4,     /* at most, beside the fields that are counted */
  SELF_DEPENDENT = 0x80, /* kept among a block's flags */
  STATUS_TOO_LARGE = 431
};

typedef struct header_block {
  uint32_t id;
  const char *data;
  size_t len;
  bool ends;           /* END_STREAM */
  bool self_dependent; /* RFC 7540 section 5.3.1: a stream error */
} header_block;

/* false: the connection has failed. */
static bool decode(h2_conn *conn, const header_block *block, hpack_sink *sink) {
  switch (hpack_decode(&conn->decoder, block->data, block->len, sink)) {
    case HPACK_OK:
      return true;
    case HPACK_NO_MEMORY:
      h2_lose(conn, HTTP_NO_MEMORY, HTTP_WANT_CLOSE, "out of memory");
      return false;
    default:
      h2_fail(conn, HTTP_COMPRESSION_ERROR, "malformed header block");
      return false;
  }
}

/* For its effect on the table alone. */
static bool decode_and_drop(h2_conn *conn, const header_block *block) {
  hpack_sink sink;
  memset(&sink, 0, sizeof sink);
  sink.too_large = true;
  return decode(conn, block, &sink);
}

/* Decodes into the stream, from its field number `first` on. slab: which of the
 * stream's references holds the strings. */
static bool decode_into(h2_conn *conn, const header_block *block,
                        h2_stream *stream, size_t first, unsigned slab,
                        hpack_sink *sink) {
  sink->arena = &stream->arena;
  sink->fields = stream->fields + first;
  sink->count = 0;
  sink->cap = (uint32_t)(H2_STREAM_FIELDS - first);
  sink->max_count = conn->limits->max_header_count + PSEUDO_FIELDS;
  sink->cap = sink->cap < sink->max_count ? sink->cap : sink->max_count;
  sink->bytes = 0;
  sink->max_bytes = conn->limits->max_header_bytes;
  sink->too_large = false;
  if (!decode(conn, block, sink)) {
    return false;
  }
  cpb__chunk_unref(stream->slabs[slab]);
  stream->slabs[slab] = conn->decoder.table.slab;
  if (CPB__LIKELY(stream->slabs[slab])) {
    cpb__chunk_ref(stream->slabs[slab]);
  }
  return true;
}

static void name_limit(h2_stream *stream, bool trailers, bool too_many) {
  char *text = cpb_arena_alloc(&stream->arena, HTTP_LIMIT_TEXT);
  stream->x.why = "headers too large";
  if (text) {
    stream->x.why = http_limit_text(text, stream->x.conn, trailers, too_many);
  }
}

/* The block is in step with the table and its fields are dropped: this stream
 * ends, and no other one (RFC 9113 section 10.5.1). */
static void too_large(h2_stream *stream, const hpack_sink *sink,
                      bool trailers) {
  name_limit(stream, trailers, sink->bytes <= sink->max_bytes);
  h2_stream_error(stream, HTTP_TOO_LARGE, stream->x.why);
}

/* --- Trailers --- */

/* Where fields of trailers go: behind those of the head, if these are inline. */
static size_t first_free_field(const h2_stream *stream) {
  const http_field *fields = stream->head.fields;
  size_t end;
  if (fields < stream->fields || fields > stream->fields + H2_STREAM_FIELDS) {
    return 0;
  }
  end = (size_t)(fields - stream->fields) + stream->head.count;
  return end < H2_STREAM_FIELDS ? end : H2_STREAM_FIELDS;
}

static void recv_trailers(h2_conn *conn, h2_stream *stream,
                          const header_block *block) {
  hpack_sink sink;
  if (stream->remote_ended || !block->ends || stream->discard) {
    if (!decode_and_drop(conn, block)) {
      return;
    }
    if (stream->remote_ended) {
      /* Section 5.1 */
      h2_stream_error(stream, HTTP_STREAM_CLOSED, "HEADERS after the end");
    } else if (!block->ends) {
      /* Section 8.1 */
      h2_stream_error(stream, HTTP_MALFORMED,
                      "trailers that do not end the stream");
    } else {
      h2_remote_end(stream, NULL);
    }
    return;
  }
  if (!decode_into(conn, block, stream, first_free_field(stream), 1, &sink)) {
    return;
  }
  if (CPB__UNLIKELY(sink.too_large)) {
    too_large(stream, &sink, true);
    return;
  }
  if (!h2_trailers_head(&stream->trailers, sink.fields, sink.count)) {
    h2_stream_error(stream, HTTP_MALFORMED, "malformed trailers");
    return;
  }
  h2_remote_end(stream, &stream->trailers);
}

/* --- Requests --- */

/* A stream that nobody above has seen is undone, and the peer told. */
static void undo_stream(h2_stream *stream, http_reason reason, bool cheap) {
  h2_conn *conn = h2_of_stream(stream);
  uint32_t id = stream->id;
  h2_stream_detach(stream, H2_RESET_BY_US);
  h2_stream_release(stream);
  h2_reset_id(conn, id, reason, cheap);
}

/* RFC 6585 section 5. */
static void refuse_too_large(h2_stream *stream, bool ends) {
  h2_conn *conn = h2_of_stream(stream);
  uint32_t id = stream->id;
  h2_stream_detach(stream, ends ? H2_ENDED : H2_RESET_BY_US);
  h2_stream_release(stream);
  h2_send_bare_status(conn, id, STATUS_TOO_LARGE);
  if (!ends) {
    h2_put_reset(conn, id, HTTP_NO_ERROR);
  }
  (void)h2_charge_fault(conn);
}

static void open_exchange(h2_conn *conn, h2_stream *stream, bool ends) {
  http_conn_config *config = &conn->base.config;
  stream->got_head = true;
  stream->content_length = stream->head.content_length;
  if (!config->open(&conn->base, &stream->x, config->user)) {
    undo_stream(stream, HTTP_REFUSED_STREAM, true);
    return;
  }
  conn->base.exchanges++;
  stream->opened = true;
  if (CPB__UNLIKELY(conn->state == H2_FAILED)) {
    h2_stream_close(stream, HTTP_CONNECTION_LOST, H2_RESET_BY_US);
    return;
  }
  stream->x.events->head(&stream->x, &stream->head, ends);
  if (ends && !stream->closed) {
    h2_remote_end(stream, NULL);
  }
}

static void recv_request(h2_conn *conn, const header_block *block) {
  hpack_sink sink;
  h2_stream *stream = NULL;
  bool ignored = conn->final_goaway && block->id > conn->goaway_last;
  conn->last_id = block->id;
  if (!ignored && conn->open_count < conn->limits->max_streams) {
    stream = h2_stream_create(conn, block->id);
  }
  if (!stream) {
    if (decode_and_drop(conn, block) && !ignored) {
      h2_reset_id(conn, block->id, HTTP_REFUSED_STREAM, true);
    }
    return;
  }
  if (!decode_into(conn, block, stream, 0, 0, &sink)) {
    h2_stream_detach(stream, H2_RESET_BY_US);
    h2_stream_release(stream);
  } else if (CPB__UNLIKELY(sink.too_large)) {
    refuse_too_large(stream, block->ends);
  } else if (CPB__UNLIKELY(
                 block->self_dependent ||
                 !h2_request_head(&stream->head, sink.fields, sink.count))) {
    undo_stream(stream, HTTP_MALFORMED, false);
  } else if (CPB__UNLIKELY(!h2_stream_hold_head(stream, sink.bytes))) {
    undo_stream(stream, HTTP_REFUSED_STREAM, true);
  } else {
    open_exchange(conn, stream, block->ends);
  }
}

/* A stream id of the past (sections 5.1 and 5.1.1). */
static void recv_late_request(h2_conn *conn, const header_block *block) {
  switch (h2_recent_find(conn, block->id)) {
    case H2_RESET_BY_US:
      if (decode_and_drop(conn, block)) {
        (void)h2_charge_control(conn);
      }
      break;
    case H2_RESET_BY_PEER:
      if (decode_and_drop(conn, block)) {
        h2_reset_id(conn, block->id, HTTP_STREAM_CLOSED, true);
      }
      break;
    case H2_ENDED:
      h2_fail(conn, HTTP_STREAM_CLOSED, "HEADERS on a closed stream");
      break;
    default:
      h2_fail(conn, HTTP_PROTOCOL_ERROR, "stream identifier that went back");
      break;
  }
}

/* --- Responses --- */

static void recv_response(h2_conn *conn, h2_stream *stream,
                          const header_block *block) {
  hpack_sink sink;
  if (!decode_into(conn, block, stream, 0, 0, &sink)) {
    return;
  }
  if (CPB__UNLIKELY(sink.too_large)) {
    too_large(stream, &sink, false);
    return;
  }
  if (!h2_response_head(&stream->head, sink.fields, sink.count)) {
    h2_stream_error(stream, HTTP_MALFORMED, "malformed head");
    return;
  }
  if (stream->head.status < 200) {
    /* Section 8.1: interim heads may come first, and none ends the stream. */
    if (block->ends || ++stream->interims > H2_MAX_INTERIMS) {
      h2_stream_error(stream, HTTP_MALFORMED, "interim heads without an end");
    }
    return;
  }
  stream->got_head = true;
  stream->content_length = stream->head.content_length;
  if (stream->head.status == 204 || stream->head.status == 304) {
    stream->head_only = true; /* RFC 9110 section 8.6 */
  }
  stream->x.events->head(&stream->x, &stream->head, block->ends);
  if (block->ends && !stream->closed) {
    h2_remote_end(stream, NULL);
  }
}

/* A response to an exchange that is over. */
static void recv_late_response(h2_conn *conn, const header_block *block) {
  if (h2_is_idle(conn, block->id)) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "HEADERS on a stream never opened");
  } else if (decode_and_drop(conn, block)) {
    (void)h2_charge_control(conn);
  }
}

/* --- Blocks --- */

static void recv_block(h2_conn *conn, const header_block *block) {
  h2_stream *stream = h2_stream_find(conn, block->id);
  if (stream) {
    if (stream->got_head) {
      recv_trailers(conn, stream, block);
    } else {
      recv_response(conn, stream, block);
    }
  } else if (!conn->base.server) {
    recv_late_response(conn, block);
  } else if ((block->id & 1) == 0) {
    /* Section 5.1.1 */
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "even stream identifier");
  } else if (CPB__LIKELY(block->id > conn->last_id)) {
    recv_request(conn, block);
  } else {
    recv_late_request(conn, block);
  }
}

/* A request's block as large as this may still be within the limit once decoded; a
 * larger one is an attack. A client has chosen its server, and other calls to lose:
 * it takes larger ones to drop them. */
static size_t max_block(const h2_conn *conn) {
  size_t max = (size_t)conn->limits->max_header_bytes + H2_MIN_MAX_FRAME;
  return conn->base.server || max > H2_MAX_BLOCK ? max : H2_MAX_BLOCK;
}

/* Its own stream is told so; the others lose their connection. */
static void block_too_large(h2_conn *conn) {
  h2_stream *stream = h2_stream_find(conn, conn->block_id);
  if (stream) {
    name_limit(stream, stream->got_head, false);
    h2_stream_close(stream, HTTP_TOO_LARGE, H2_RESET_BY_US);
  }
  h2_fail(conn, HTTP_FLOOD, "header block too large");
}

static void keep_fragment(h2_conn *conn, const char *data, size_t n) {
  if (cpb__buf_len(&conn->block) + n > max_block(conn)) {
    block_too_large(conn);
  } else if (!cpb__buf_append(&conn->block, data, n)) {
    h2_lose(conn, HTTP_NO_MEMORY, HTTP_WANT_CLOSE, "out of memory");
  }
}

/* Takes padding and priority off a HEADERS payload (section 6.2). */
static bool strip_headers(h2_conn *conn, h2_frame frame, header_block *block) {
  const char **data = &block->data;
  size_t *n = &block->len;
  size_t pad = 0;
  if (frame.flags & H2_PADDED) {
    if (*n < 1) {
      h2_fail(conn, HTTP_FRAME_SIZE_ERROR, "HEADERS frame too short");
      return false;
    }
    pad = (uint8_t)**data;
    (*data)++;
    (*n)--;
  }
  if (frame.flags & H2_PRIORITY_FLAG) {
    if (*n < 5) {
      h2_fail(conn, HTTP_FRAME_SIZE_ERROR, "HEADERS frame too short");
      return false;
    }
    block->self_dependent = (h2_get32(*data) & H2_MAX_STREAM_ID) == frame.id;
    *data += 5;
    *n -= 5;
  }
  if (pad > *n) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "HEADERS frame: too much padding");
    return false;
  }
  *n -= pad;
  return true;
}

void h2_recv_headers(h2_conn *conn, h2_frame frame, const char *payload) {
  header_block block = {frame.id, payload, frame.length,
                        (frame.flags & H2_END_STREAM) != 0, false};
  if (frame.id == 0) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "HEADERS frame on stream 0");
    return;
  }
  if (CPB__UNLIKELY(frame.flags & (H2_PADDED | H2_PRIORITY_FLAG)) &&
      !strip_headers(conn, frame, &block)) {
    return;
  }
  if (CPB__UNLIKELY(!(frame.flags & H2_END_HEADERS))) {
    conn->block_id = frame.id;
    conn->block_flags = (frame.flags & H2_END_STREAM) |
                        (block.self_dependent ? SELF_DEPENDENT : 0);
    conn->block_frames = 0;
    conn->block_since_us = h2_now(conn);
    h2_arm(conn);
    keep_fragment(conn, block.data, block.len);
    return;
  }
  recv_block(conn, &block);
}

void h2_recv_continuation(h2_conn *conn, h2_frame frame, const char *payload) {
  header_block block;
  if (conn->block_id == 0) {
    h2_fail(conn, HTTP_PROTOCOL_ERROR, "CONTINUATION out of place");
    return;
  }
  if (frame.length < H2_FULL_CONTINUATION &&
      ++conn->block_frames > H2_MAX_CONTINUATIONS) {
    h2_fail(conn, HTTP_FLOOD, "too many CONTINUATION frames");
    return;
  }
  keep_fragment(conn, payload, frame.length);
  if (conn->state == H2_FAILED || !(frame.flags & H2_END_HEADERS)) {
    return;
  }
  block.id = conn->block_id;
  block.data = cpb__buf_head(&conn->block);
  block.len = cpb__buf_len(&conn->block);
  block.ends = (conn->block_flags & H2_END_STREAM) != 0;
  block.self_dependent = (conn->block_flags & SELF_DEPENDENT) != 0;
  conn->block_id = 0;
  recv_block(conn, &block);
  cpb__buf_consume(&conn->block, cpb__buf_len(&conn->block));
  cpb__buf_trim(&conn->block, 0);
}
