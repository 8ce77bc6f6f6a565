/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* protoc-gen-cpb: messages and enums, as x.pb.h and x.pb.c. */

#include "generate.h"

int main(int argc, char **argv) {
  return gen_main(&gen_plugin_messages, argc, argv);
}
