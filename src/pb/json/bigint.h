/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Exact comparison of a decimal number with a binary one, for the cases that
 * 128 bits do not decide. */

#ifndef PB_JSON_BIGINT_H
#define PB_JSON_BIGINT_H

#include "base/mem.h"

/* The sign of D - mantissa * 2^binary_exponent, where D is the number of the
 * digits in [digits, end) (points skipped) with the
 * decimal point after the 19th of them, or after the last where there are fewer,
 * times 10^exponent. */
int cpb__compare_decimal(const char *digits, const char *end, int64_t exponent,
                         uint64_t mantissa, int binary_exponent);

#endif
