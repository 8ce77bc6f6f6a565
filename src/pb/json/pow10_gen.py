#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Writes pow10.c: the table of powers of ten, computed with exact integers."""

LOW, HIGH = -342, 324


def significand(k):
    """10^k scaled into [2^127, 2^128), rounded up."""
    if k >= 0:
        n, d = 10**k, 1
    else:
        n, d = 1, 10**-k
    shift = 128 - (n.bit_length() - d.bit_length())
    for s in (shift - 1, shift, shift + 1):
        top, bottom = (n << s, d) if s >= 0 else (n, d << -s)
        g = -(-top // bottom)
        if 1 << 127 <= g < 1 << 128:
            return g
    raise ValueError(k)


rows = []
for k in range(LOW, HIGH + 1):
    g = significand(k)
    rows.append("    {0x%016X, 0x%016X}, /* %d */" % (g >> 64, g & (1 << 64) - 1, k))

print("""/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Written by pow10_gen.py. */

#include "pb/json/number.h"

const cpb__pow10 cpb__pow10_table[CPB__POW10_MAX - CPB__POW10_MIN + 1] = {
%s
};""" % "\n".join(rows))
