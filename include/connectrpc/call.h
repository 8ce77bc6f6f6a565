/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The call: one RPC, on the side that makes it and on the side that serves it.
 * Everything that is not a message hangs on it: metadata, deadline, status,
 * memory, the user's own values.
 *
 * Functions here wait where they must: in a handler the handler's fiber is
 * suspended and the thread goes on with other calls; in a handler declared
 * blocking, and in a plain program, the calling thread waits.
 *
 * Threads: the thread that runs the handler or made the call, but for
 * crpc_call_cancel. */

#ifndef CONNECTRPC_CALL_H
#define CONNECTRPC_CALL_H

#include "connectrpc/code.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct crpc_call crpc_call;
typedef struct crpc_channel crpc_channel;

/** crpc_stream_type tells which side sends a stream of messages. */
typedef enum crpc_stream_type {
  CRPC_UNARY = 0,
  CRPC_CLIENT_STREAM = 1,
  CRPC_SERVER_STREAM = 2,
  CRPC_BIDI_STREAM = 3 /**< both of the above */
} crpc_stream_type;

/** crpc_idempotency is the method option idempotency_level. */
typedef enum crpc_idempotency {
  CRPC_IDEMPOTENCY_UNKNOWN = 0,
  CRPC_NO_SIDE_EFFECTS = 1, /**< may be called by HTTP GET */
  CRPC_IDEMPOTENT = 2
} crpc_idempotency;

/** crpc_spec describes a method; protoc-gen-connect-c writes one constant for
 * each. */
typedef struct crpc_spec {
  const char *procedure; /**< "/package.Service/Method" */
  crpc_stream_type stream_type;
  crpc_idempotency idempotency;
  const cpb_message_def *request;
  const cpb_message_def *response;
  const struct cpb_file_def *CRPC_NULLABLE file; /**< that declares it */
} crpc_spec;

typedef enum crpc_protocol {
  CRPC_CONNECT = 0,
  CRPC_GRPC = 1,
  CRPC_GRPC_WEB = 2,
  CRPC_IN_PROCESS = 3, /**< no wire at all */
  CRPC_PLAIN_HTTP = 4  /**< no RPC: a handler of connectrpc/http.h */
} crpc_protocol;

/* --- What both sides have --- */

CRPC_API const crpc_spec *crpc_call_spec(const crpc_call *call);
CRPC_API crpc_protocol crpc_call_protocol(const crpc_call *call);
/** crpc_call_codec_name returns "proto", "json" or a codec's own name. */
CRPC_API cpb_str crpc_call_codec_name(const crpc_call *call);
/** crpc_call_request_encoding and crpc_call_response_encoding return the names
 * of the compressions in use: "identity", "gzip", ... */
CRPC_API cpb_str crpc_call_request_encoding(const crpc_call *call);
CRPC_API cpb_str crpc_call_response_encoding(const crpc_call *call);
/** crpc_call_peer returns the address of the other side: "127.0.0.1:4711",
 * "unix:/run/x", "in-process"; empty when not known. */
CRPC_API cpb_str crpc_call_peer(const crpc_call *call);
/** crpc_call_http_method returns "POST" or "GET". */
CRPC_API cpb_str crpc_call_http_method(const crpc_call *call);
/** crpc_call_query returns the query of the request's URL, without '?', as it
 * came; empty unless the method is GET. */
CRPC_API cpb_str crpc_call_query(const crpc_call *call);
/** crpc_call_bytes_received and crpc_call_bytes_sent count the messages' bytes on
 * the wire, as compressed, without framing. An interceptor of a server that asks
 * when crpc_next_run has returned is told of the one response, too, which is then
 * encoded a time more. */
CRPC_API uint64_t crpc_call_bytes_received(const crpc_call *call);
CRPC_API uint64_t crpc_call_bytes_sent(const crpc_call *call);
/** crpc_call_message_compressed tells whether the message received last came
 * compressed. */
CRPC_API bool crpc_call_message_compressed(const crpc_call *call);

/** crpc_call_arena returns the memory that lives as long as the call. */
CRPC_API cpb_arena *crpc_call_arena(crpc_call *call);
/** crpc_call_message_arena returns the memory that lives until the next message
 * is received on the call: what a stream's loop allocates for one round. */
CRPC_API cpb_arena *crpc_call_message_arena(crpc_call *call);
/** crpc_printf formats into crpc_call_arena. When there is no memory the result
 * is empty and the call ends with resource_exhausted, so that the caller need
 * not check. */
CRPC_API cpb_str crpc_printf(crpc_call *call, const char *format, ...)
    CRPC_PRINTF(2, 3);

/** crpc_stack_used returns how many bytes of the stack that a handler or callback
 * runs on have ever been used, by it or by what ran there before; *size becomes how
 * many there are. 0, and *size as it was, in a plain program and in blocking
 * handlers. It asks the kernel: for tests and now and then. */
CRPC_API size_t crpc_stack_used(size_t *CRPC_NULLABLE size);

/** crpc_call_put attaches a value under a key, which is any unique address; NULL
 * removes it. Interceptors hand things to handlers so. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_put(
    crpc_call *call, const void *key, const void *CRPC_NULLABLE value);
CRPC_API const void *CRPC_NULLABLE crpc_call_get(const crpc_call *call,
                                                 const void *key);

/* --- Metadata ---
 * Names are lower-case on the wire; any case is accepted. Names ending in "-bin"
 * carry bytes: values are given and returned raw, base64 is only on the wire.
 * Names that the protocols use themselves are refused when set and hidden when
 * read. set replaces, add appends. */

/** crpc_call_header returns the first value of a header that the other side sent
 * (a client: the response's). Empty, with NULL data, when there is none.
 *
 * Ownership: valid as long as the call. */
CRPC_API cpb_str crpc_call_header(const crpc_call *call, cpb_str name);
/** crpc_call_trailer is crpc_call_header for trailers, which a client has after
 * the call has ended. */
CRPC_API cpb_str crpc_call_trailer(const crpc_call *call, cpb_str name);

typedef struct crpc_metadata_entry {
  cpb_str name; /**< lower-case */
  cpb_str value;
} crpc_metadata_entry;
/** crpc_call_header_at and crpc_call_trailer_at visit all entries in order, from
 * index 0; false past the last one. */
CRPC_API bool crpc_call_header_at(const crpc_call *call, size_t index,
                                  crpc_metadata_entry *out);
CRPC_API bool crpc_call_trailer_at(const crpc_call *call, size_t index,
                                   crpc_metadata_entry *out);

/** crpc_call_set_header sets a header to be sent: before the first message, or
 * before the handler of a unary method returns.
 *
 * Errors: CRPC_INVALID_ARGUMENT for a name or value that HTTP does not allow or
 * that is reserved, CRPC_FAILED_PRECONDITION when headers have been sent,
 * CRPC_RESOURCE_EXHAUSTED when out of memory. All of them also make the call
 * fail in the end, so that a caller may check or not. */
CRPC_API crpc_code crpc_call_set_header(crpc_call *call, cpb_str name,
                                        cpb_str value);
CRPC_API crpc_code crpc_call_add_header(crpc_call *call, cpb_str name,
                                        cpb_str value);
/** crpc_call_set_trailer sets a trailer to be sent by a server: until the handler
 * returns. */
CRPC_API crpc_code crpc_call_set_trailer(crpc_call *call, cpb_str name,
                                         cpb_str value);
CRPC_API crpc_code crpc_call_add_trailer(crpc_call *call, cpb_str name,
                                         cpb_str value);
/** crpc_call_set_compression tells whether messages sent on this call are
 * compressed: 0 never, 1 always, -1 from the size on that the server or channel
 * was told (the default). */
CRPC_API void crpc_call_set_compression(crpc_call *call, int when);

/* --- Time, cancellation, result --- */

/** crpc_call_time_left_ms returns the time until the deadline, 0 when it has
 * passed, -1 when there is none. */
CRPC_API int64_t crpc_call_time_left_ms(const crpc_call *call);
/** crpc_call_timeout_ms returns the timeout that the call began with, -1 for
 * none. */
CRPC_API int64_t crpc_call_timeout_ms(const crpc_call *call);
/** crpc_call_canceled returns why the call is over although its handler or
 * caller still works on it: CRPC_CANCELED (peer gone, crpc_call_cancel),
 * CRPC_DEADLINE_EXCEEDED, CRPC_UNAVAILABLE (the deadline of the server's drain has
 * passed), CRPC_UNIMPLEMENTED (the caller of a bidi stream waits for an answer over
 * HTTP/1.1), or CRPC_OK while it is not. Cheap: loops that compute for long should
 * ask. */
CRPC_API crpc_code crpc_call_canceled(const crpc_call *call);
/** crpc_call_draining tells a handler that its server drains: a stream without an
 * end of its own should come to one. At the drain's deadline open calls end with
 * unavailable. A handler that waits for an event is woken by the server's
 * drain_event. false on a client. Cheap. */
CRPC_API bool crpc_call_draining(const crpc_call *call);
/** crpc_call_sleep_ms and crpc_call_sleep_us wait; less long when the call is
 * cancelled, and return why. On a client's call that is not under way they wait
 * just so: a plain program turns its loop for that time.
 *
 * Errors: CRPC_FAILED_PRECONDITION where the thread cannot wait. */
CRPC_API crpc_code crpc_call_sleep_ms(crpc_call *call, int64_t ms);
CRPC_API crpc_code crpc_call_sleep_us(crpc_call *call, int64_t us);
/** crpc_call_cancel ends the call with canceled. On a client the peer is told. No
 * effect on a call that has ended.
 *
 * Threads: any thread. */
CRPC_API void crpc_call_cancel(crpc_call *call);

/** crpc_offload_fn is a function that blocks: a query, a file, a long sum. */
typedef crpc_code crpc_offload_fn(void *arg);
/** crpc_call_offload runs one function on a thread of the server's pool for
 * blocking methods while the handler waits, and returns its code. The function
 * touches neither the call nor anything that other fibers change meanwhile. It is
 * waited for even when the call is over.
 *
 * In a blocking handler, on a client's call and on a loop that no thread can wake
 * it is simply called.
 *
 * Errors: CRPC_UNAVAILABLE when all threads are busy and the queue before them is
 * full; what crpc_call_canceled says when the call is over before. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_offload(crpc_call *call,
                                                    crpc_offload_fn *run,
                                                    void *CRPC_NULLABLE arg);

/** crpc_fail sets what the call is to end with and returns the code, so that a
 * handler says `return crpc_fail(call, CRPC_NOT_FOUND, "no %s", name)`. */
CRPC_API crpc_code crpc_fail(crpc_call *call, crpc_code code,
                             const char *format, ...) CRPC_PRINTF(3, 4);
/** crpc_fail_str is crpc_fail with a message that is passed on as it is and need
 * not end with NUL. What is no text in it, NULs included, becomes U+FFFD. */
CRPC_API crpc_code crpc_fail_str(crpc_call *call, crpc_code code,
                                 cpb_str message);
/** crpc_fail_with is crpc_fail with a copy of an error. An error that came from a
 * peer is not passed on as our own: it becomes a bare internal, and the peer's
 * the local cause. */
CRPC_API crpc_code crpc_fail_with(crpc_call *call, const crpc_error *error);
/** crpc_fail_detail attaches a detail to the error set by crpc_fail. */
CRPC_API crpc_code crpc_fail_detail(crpc_call *call, const cpb_message_def *def,
                                    const void *msg);

/** crpc_call_code returns how the call ended (or CRPC_OK so far). */
CRPC_API crpc_code crpc_call_code(const crpc_call *call);
/** crpc_call_message returns the message of its error, "" when there is none. */
CRPC_API const char *crpc_call_message(const crpc_call *call);
/** crpc_call_error returns the error it ended with, or why the last of its
 * functions that refused to work did so, which says nothing of the call's end;
 * NULL for none. When a handler returns such a refusal's code, the words are the
 * local cause of its error and do not go over the wire.
 *
 * Ownership: the call's, until one of its functions fails again, or it is reset or
 * destroyed. */
CRPC_API const crpc_error *CRPC_NULLABLE crpc_call_error(const crpc_call *call);

/* --- Messages. Generated code wraps these, typed. --- */

/** crpc_call_send sends a message: a client the Spec's request, a server its
 * response. Waits while the peer does not keep up. Nothing of msg is borrowed
 * once it has returned. In a plain program the message leaves before it returns,
 * or, while there is no connection yet, the connection is worked on; the one
 * request of a method that has one leaves with crpc_call_close_send.
 *
 * Errors: the call is over: peer gone, deadline, cancelled, or msg cannot be
 * encoded or is too large. On a client whose server has ended the call early,
 * CRPC_END: crpc_call_recv tells the rest. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_send(crpc_call *call,
                                                 const void *msg);
/** crpc_call_recv receives the next message into msg, a struct of the def's
 * type, which is made empty first. CRPC_END at the clean end.
 *
 * Ownership: msg's strings and sub-messages live until the next crpc_call_recv
 * on the call, or its end. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_recv(crpc_call *call, void *msg);
/** crpc_call_wait_readable waits until crpc_call_recv would not wait: there is a
 * message, the end, or an error. The call goes on when the time has passed.
 *
 * Errors: CRPC_DEADLINE_EXCEEDED when timeout_ms has passed (below 0: no bound);
 * CRPC_FAILED_PRECONDITION for a call that is not open, and on a server where the
 * method has one request. Never for the call's own end: crpc_call_recv tells. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_wait_readable(crpc_call *call,
                                                          int64_t timeout_ms);
/** crpc_call_wait_any waits until one of several calls is readable so, or, of
 * those begun with crpc_call_start, has ended, and puts out the first one's
 * index. In a plain program all calls are of one channel; on a fiber of any.
 *
 * Errors: as crpc_call_wait_readable; CRPC_INVALID_ARGUMENT for no calls. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_wait_any(crpc_call *const *calls,
                                                     size_t count,
                                                     int64_t timeout_ms,
                                                     size_t *index);
/** crpc_call_send_headers sends headers now, not with the first message: a
 * server's; a client's, once there is a connection, for which it waits. No effect
 * on protocols and methods whose headers come with the answer (Connect unary) or
 * with the one request. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_send_headers(crpc_call *call);
/** crpc_call_recv_headers waits on a client until the response's headers have
 * come, so that crpc_call_header has them: a subscription whose handler calls
 * crpc_call_send_headers first is known to be on.
 *
 * Errors: what the call has ended with, if it did without headers. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_recv_headers(crpc_call *call);

/* --- Client side --- */

/** crpc_call_create makes a call object for use on a channel. It may be used for
 * one call after another (crpc_call_reset). */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_create(crpc_channel *channel,
                                                   crpc_call **out);
/** crpc_call_reset makes the call as new: results, metadata and options go, the
 * memory stays. A call that is under way is cancelled. */
CRPC_API void crpc_call_reset(crpc_call *call);
/** crpc_call_destroy frees the call; one that is under way is cancelled. Safe at
 * any time, also in its own callback. The callback of a call that was started and
 * is still under way runs all the same, later, with the call still there. */
CRPC_API void crpc_call_destroy(crpc_call *CRPC_NULLABLE call);
/** crpc_call_set_timeout_ms bounds the call from its start to its end; 0 or less:
 * no bound. It goes over the wire. */
CRPC_API void crpc_call_set_timeout_ms(crpc_call *call, int64_t timeout_ms);
/** crpc_call_set_parent makes the call a child of another one of the same thread,
 * which is under way when it begins. A child has no later deadline than its parent,
 * and is cancelled when the parent is: by its peer, its deadline, or
 * crpc_call_cancel. A call that a handler makes is a child of the handler's call
 * unless told otherwise; NULL: of none. In a blocking handler a child has the
 * deadline alone. A parent that ends in any other way lets its children be. */
CRPC_API void crpc_call_set_parent(crpc_call *call,
                                   crpc_call *CRPC_NULLABLE parent);
/** crpc_call_set_max_receive_bytes bounds each message received, after
 * decompression; 0 = as the channel says. */
CRPC_API void crpc_call_set_max_receive_bytes(crpc_call *call, size_t bytes);
/** crpc_call_set_http_get asks for HTTP GET (or for POST) where the protocol is
 * Connect and the method has no side effects; otherwise no effect. Until it is
 * called, and again after crpc_call_reset, the channel's http_get counts. */
CRPC_API void crpc_call_set_http_get(crpc_call *call, bool get);

/** crpc_call_unary makes a whole unary call: sends req, receives resp.
 *
 * Ownership: resp's strings and sub-messages live as long as the call.
 * Errors: the call's code, see crpc_call_error. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_unary(crpc_call *call,
                                                  const crpc_spec *spec,
                                                  const void *req, void *resp);
/** crpc_call_open begins a call of any kind. Failing to reach the server shows
 * when something is sent or received. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_open(crpc_call *call,
                                                 const crpc_spec *spec);
/** crpc_call_close_send tells the server that no more messages will be sent.
 * Harmless when repeated. */
CRPC_API crpc_code crpc_call_close_send(crpc_call *call);
/** crpc_call_finish is the end of a client stream: closes sending and receives
 * the one response. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_finish(crpc_call *call, void *resp);

/** crpc_done_fn is told, exactly once, that a call started has ended. */
typedef void crpc_done_fn(crpc_call *call, crpc_code code, void *user);
/** crpc_call_start begins a unary call and returns. req is not borrowed after
 * that; resp is written before done is called.
 *
 * Completion: done is called on the loop's thread, never before start returned,
 * and only if start returned CRPC_OK. In a plain program the loop is turned by
 * crpc_call_wait or any function that waits; and, without waiting, by start itself,
 * crpc_call_send and crpc_call_close_send, in which other calls' done may come. */
CRPC_API CRPC_NODISCARD crpc_code crpc_call_start(
    crpc_call *call, const crpc_spec *spec, const void *req, void *resp,
    crpc_done_fn *CRPC_NULLABLE done, void *CRPC_NULLABLE user);
/** crpc_call_wait waits for the end of a call begun with crpc_call_start, and
 * returns its code. */
CRPC_API crpc_code crpc_call_wait(crpc_call *call);

/* --- Server side --- */

/** crpc_call_user returns the pointer that was given when the service was
 * registered. */
CRPC_API void *CRPC_NULLABLE crpc_call_user(const crpc_call *call);

/* --- Interceptors: around the whole call, on both sides --- */

typedef struct crpc_next crpc_next;

/** crpc_interceptor_fn sees a call before anything of its payload is decompressed
 * or decoded, and after its end. It refuses the call by returning a code
 * (crpc_fail) without running next; otherwise it returns what crpc_next_run
 * returned, or its own verdict. For unary calls, and for all calls on a server,
 * crpc_next_run returns when the call has ended; on a client's stream when it has
 * been opened, and a wrapper's end tells the rest.
 *
 * Around a client's unary call crpc_next_run may be called again, after it has
 * failed or not: each time everything inside runs anew, with the deadline, the
 * headers and the request as they are, and from a clean result. So a retry is a
 * loop around it, with crpc_call_sleep_ms between. Elsewhere the second time is
 * refused with CRPC_FAILED_PRECONDITION.
 *
 * Threads: that of the call. Must not block but by this library's functions. */
typedef crpc_code crpc_interceptor_fn(crpc_call *call, const crpc_next *next,
                                      void *user);
CRPC_API CRPC_NODISCARD crpc_code crpc_next_run(const crpc_next *next,
                                                crpc_call *call);

/** crpc_wrapper lets an interceptor see and change the messages of a call. Zero
 * members pass through. Embed it in a struct from crpc_call_arena. */
typedef struct crpc_wrapper {
  crpc_code (*send)(struct crpc_wrapper *self, crpc_call *call,
                    const void *msg);
  crpc_code (*recv)(struct crpc_wrapper *self, crpc_call *call, void *msg);
  void (*end)(struct crpc_wrapper *self, crpc_call *call, crpc_code code);
  struct crpc_wrapper *CRPC_NULLABLE inner; /**< set by crpc_call_wrap */
} crpc_wrapper;
/** crpc_call_wrap puts the wrapper around the call's stream. Wrappers nest as
 * their interceptors do: a message that a client sends meets the first
 * interceptor's first, one that a server receives too. Unary messages pass
 * through it as well; wrap before crpc_next_run to see them.
 *
 * Ownership: it must live as long as the call. */
CRPC_API void crpc_call_wrap(crpc_call *call, crpc_wrapper *wrapper);
/** crpc_wrapped_send and crpc_wrapped_recv go on inward. */
CRPC_API CRPC_NODISCARD crpc_code crpc_wrapped_send(crpc_wrapper *self,
                                                    crpc_call *call,
                                                    const void *msg);
CRPC_API CRPC_NODISCARD crpc_code crpc_wrapped_recv(crpc_wrapper *self,
                                                    crpc_call *call, void *msg);

#ifdef __cplusplus
}
#endif

#endif
