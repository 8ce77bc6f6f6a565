/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* protoc-gen-connect-c: services, as x.connect.h and x.connect.c. */

#include "generate.h"

int main(int argc, char **argv) {
  return gen_main(&gen_plugin_services, argc, argv);
}
