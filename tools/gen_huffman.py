#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Writes src/http/h2/hpack/huffman_table.c from the code lengths of RFC 7541,
appendix B. The code is canonical: the lengths alone fix it. Run from the top of
the tree; prints the file.

The decode table is indexed by the next 11 bits and yields up to two symbols.
Codes longer than that are found by their length (there are few)."""

WINDOW = 11
EOS = 256

# Length of the code of each symbol, in order of the symbols.
LENGTHS = (
    # 0x00: controls
    "13 23 28 28 28 28 28 28 28 24 30 28 28 30 28 28 "
    "28 28 28 28 28 28 30 28 28 28 28 28 28 28 28 28 "
    # 0x20: punctuation and digits
    "6 10 10 12 13 6 8 11 10 10 8 11 8 6 6 6 "
    "5 5 5 6 6 6 6 6 6 6 7 8 15 6 12 10 "
    # 0x40: upper case
    "13 6 7 7 7 7 7 7 7 7 7 7 7 7 7 7 "
    "7 7 7 7 7 7 7 7 8 7 8 13 19 13 14 6 "
    # 0x60: lower case
    "15 5 6 5 6 5 6 6 6 5 7 7 6 6 6 5 "
    "6 7 6 5 5 6 7 7 7 7 7 15 11 14 13 28 "
    # 0x80
    "20 22 20 20 22 22 22 23 22 23 23 23 23 23 24 23 "
    "24 24 22 23 24 23 23 23 23 21 22 23 22 23 23 24 "
    "22 21 20 22 22 23 23 21 23 22 22 24 21 22 23 23 "
    "21 21 22 21 23 22 23 23 20 22 22 22 23 22 22 23 "
    # 0xc0
    "26 26 20 19 22 23 22 25 26 26 26 27 27 26 24 25 "
    "19 21 26 27 27 26 27 24 21 21 26 26 28 27 27 27 "
    "20 24 20 21 22 21 21 23 22 22 25 25 24 24 26 23 "
    "26 27 26 26 27 27 27 27 27 28 27 27 27 27 27 26 "
    # end of string
    "30")


def codes(lengths):
    """Canonical codes: shorter first, then by symbol."""
    out = {}
    code = 0
    last = 0
    for length, symbol in sorted((n, s) for s, n in enumerate(lengths)):
        code <<= length - last
        out[symbol] = (code, length)
        code += 1
        last = length
    assert code == 1 << last  # the code is complete
    return out


def window_entry(table, window):
    """Packs (symbol 1, symbol 2, bits of both, bits of the first, count)."""
    symbols = []
    used = []
    bits = window
    left = WINDOW
    while len(symbols) < 2:
        for symbol, (code, length) in table.items():
            if length <= left and bits >> (left - length) == code:
                symbols.append(symbol)
                used.append(length)
                left -= length
                bits &= (1 << left) - 1
                break
        else:
            break
    if not symbols:
        return 0
    second = symbols[1] if len(symbols) == 2 else 0
    return (symbols[0] | second << 8 | sum(used) << 16 | used[0] << 20
            | len(symbols) << 24)


def rows(values, per_line):
    for at in range(0, len(values), per_line):
        print("    " + ", ".join(values[at:at + per_line]) + ",")


def main():
    lengths = [int(n) for n in LENGTHS.split()]
    assert len(lengths) == 257
    table = codes(lengths)
    print("/* SPDX-License-Identifier: Apache-2.0 */")
    print("/* Copyright 2026 The connect-c authors */\n")
    print("/* Made by tools/gen_huffman.py: the code of RFC 7541, appendix B."
          " */\n")
    print('#include "http/h2/hpack/huffman.h"\n')
    print("/* clang-format off */")
    print("const uint32_t hpack_huffman_window[2048] = {")
    rows(["0x%07x" % window_entry(table, w) for w in range(1 << WINDOW)], 6)
    print("};\n\nconst uint32_t hpack_huffman_codes[256] = {")
    rows(["0x%08x" % table[s][0] for s in range(256)], 6)
    print("};\n\nconst uint8_t hpack_huffman_lengths[256] = {")
    rows(["%d" % table[s][1] for s in range(256)], 16)
    print("};\n")
    long_codes = sorted((n, c, s) for s, (c, n) in table.items() if n > WINDOW)
    print("const uint16_t hpack_huffman_long_symbols[] = {")
    rows(["%d" % s for _, _, s in long_codes], 12)
    print("};\n")
    print("const hpack_huffman_length hpack_huffman_long[] = {")
    for length in sorted({n for n, _, _ in long_codes}):
        mine = [c for n, c, _ in long_codes if n == length]
        first_at = [n for n, _, _ in long_codes].index(length)
        limit = (mine[-1] + 1) << (32 - length)
        print("    {0x%xU, 0x%x, %d, %d}," %
              (limit - 1, mine[0], length, first_at))
    print("};\n/* clang-format on */")


main()
