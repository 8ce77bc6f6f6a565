/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Plain HTTP beside RPC on a server's port: a health check, metrics, a page; and
 * what browsers ask before a page of another origin may call (CORS). Requests are
 * read whole before their handler runs, answers are given whole. */

#ifndef CONNECTRPC_HTTP_H
#define CONNECTRPC_HTTP_H

#include "connectrpc/server.h"

#ifdef __cplusplus
extern "C" {
#endif

/** crpc_http_request is made by the library; later versions may add to it.
 *
 * Ownership: all of it lives until the handler returns. */
typedef struct crpc_http_request {
  cpb_str method; /**< "GET" */
  cpb_str path;   /**< "/metrics", as sent: escapes are not decoded */
  cpb_str query;  /**< what follows the '?'; may be empty */
  cpb_str body;   /**< at most the server's max_receive_bytes */
  const crpc_metadata_entry *headers; /**< lower-case names, values as sent */
  size_t header_count;
} crpc_http_request;
/** crpc_http_header returns the first value of a header; name in lower case.
 * Empty, with NULL data, when there is none. */
CRPC_API cpb_str crpc_http_header(const crpc_http_request *req, cpb_str name);

/** crpc_http_response is empty at first; later versions of the library may add to
 * it.
 *
 * Ownership: what it points to must live until the call has ended: crpc_printf and
 * crpc_call_arena make what does. */
typedef struct crpc_http_response {
  uint16_t status;      /**< from 200 to 999; 0: 200 */
  cpb_str content_type; /**< empty: "text/plain; charset=utf-8" */
  cpb_str body;         /**< not sent as an answer to HEAD */
  const crpc_metadata_entry *CRPC_NULLABLE headers; /**< further ones */
  size_t header_count;
} crpc_http_response;

/** crpc_http_fn answers a plain request. CRPC_OK: with resp. Any other code, with
 * the text of crpc_fail, becomes the HTTP status that Connect gives it and a text.
 *
 * The call has a peer, a user pointer, an arena and the server's default_timeout_ms;
 * the handler may wait as RPC handlers do (crpc_call_sleep_ms, events,
 * crpc_call_offload, calls to other servers). There are no messages, no metadata
 * and no interceptors. */
typedef crpc_code crpc_http_fn(crpc_call *call, const crpc_http_request *req,
                               crpc_http_response *resp);

/** crpc_server_handle_http serves a path that is no registered procedure, for any
 * method: exactly that path, or with a '/' at its end all paths that begin so; the
 * longest that fits is taken. HEAD is served as the handler answers it, without the
 * body. user is what crpc_call_user returns.
 *
 * Errors: CRPC_INVALID_ARGUMENT for a path that does not begin with '/' or that no
 * request can have (with a query, a blank), CRPC_ALREADY_EXISTS, CRPC_FAILED_PRECONDITION once the server runs. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_server_handle_http(crpc_server *server, cpb_str path,
                        crpc_http_fn *handler, void *CRPC_NULLABLE user);

/** crpc_cors_options says which pages may call from browsers; zero in any field
 * means its default. */
typedef struct crpc_cors_options {
  size_t struct_size; /**< set by CRPC_CORS_OPTIONS_INIT */
  const cpb_str
      *origins; /**< "https://app.example.com", exactly; or "*": all */
  size_t origin_count;
  cpb_str
      allow_headers; /**< that pages may send, beside those of the protocols:
                               "authorization, x-tenant" */
  cpb_str
      expose_headers; /**< that pages may read, beside those of the protocols,
                               "trailer-" names of Connect included */
  uint32_t max_age_s; /**< that browsers keep the permission; 7,200 */
  bool credentials;   /**< cookies may be sent; not with "*" */
} crpc_cors_options;
#define CRPC_CORS_OPTIONS_INIT .struct_size = sizeof(crpc_cors_options)
/** crpc_cors_options_default returns options with nothing set: for languages and
 * warnings that do not take CRPC_CORS_OPTIONS_INIT, as those of C++17. */
static inline crpc_cors_options crpc_cors_options_default(void) {
  crpc_cors_options options = CRPC__EMPTY;
  options.struct_size = sizeof(options);
  return options;
}

/** crpc_server_allow_origins answers the preflight requests of browsers and marks
 * answers, so that pages of these origins may call by Connect and gRPC-Web and
 * fetch plain paths. Without it only pages of the server's own origin can. It keeps
 * nobody but browsers from calling. Everything is copied; what an earlier call said
 * no longer counts.
 *
 * Errors: CRPC_INVALID_ARGUMENT without origins, for what is no origin (a scheme,
 * a host, a port, no path, in lower case), and for "*" with credentials;
 * CRPC_FAILED_PRECONDITION once the server runs, CRPC_RESOURCE_EXHAUSTED.
 * Source: Fetch Standard, "CORS protocol". */
CRPC_API CRPC_NODISCARD crpc_code crpc_server_allow_origins(
    crpc_server *server, const crpc_cors_options *options);

#ifdef __cplusplus
}
#endif

#endif
