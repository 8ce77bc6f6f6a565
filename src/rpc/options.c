/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/options.h"

#include "rpc/call.h"

crpc_code crpc__options_read(void *out, size_t out_size, const void *in) {
  size_t size = out_size;
  memset(out, 0, out_size);
  if (in) {
    memcpy(&size, in, sizeof(size));
    if (size < sizeof(size)) {
      return CRPC_INVALID_ARGUMENT; /* X_OPTIONS_INIT was forgotten */
    }
    for (size_t i = out_size; i < size; i++) {
      if (((const char *)in)[i] != 0) {
        return CRPC_INVALID_ARGUMENT;
      }
    }
    memcpy(out, in, size < out_size ? size : out_size);
  }
  memcpy(out, &out_size, sizeof(out_size));
  return CRPC_OK;
}

bool crpc__options_sized(const void *in) {
  size_t size;
  memcpy(&size, in, sizeof(size));
  return size >= sizeof(size);
}

crpc_code crpc__report(crpc_error **out_error, const cpb_allocator *alloc,
                       crpc_code code, const char *format, ...) {
  if (out_error) {
    va_list args;
    va_start(args, format);
    *out_error = crpc__error_vnew(alloc, code, format, args);
    va_end(args);
  }
  return code;
}
