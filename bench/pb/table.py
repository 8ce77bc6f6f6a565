#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Tables of the lines that the programs of `make bench-pb` print.

table.py FILE [UNIT]

A line is "program message op best median", in MiB/s or another unit of which more
is better. Several lines for one thing are its rounds: the tables have the best best
and the median median. A ratio is that of the bests of one round, and of all rounds'
ratios the median: a machine whose clock goes up and down does so for both.
"""

import math
import statistics
import sys
from collections import defaultdict

MESSAGES = ["ApiResponse", "LogRecord", "AnalyticsEvent", "GoogleMessage1", "MediaFrame"]
GENERATED, TABLES = "libcpb-generated", "libcpb-tables"
UPB = ["upb-gcc", "upb-clang", "upb-fast"]
CPP, PROST, BUFFA = ["cpp"], ["prost"], ["buffa"]
COLUMNS = [GENERATED, TABLES, *UPB, *CPP, *PROST, *BUFFA]
OPS = {
    "decode": "decode, strings alias the input where a program can",
    "decode_copy": "decode, strings copied",
    "encode": "encode, of messages with strings of their own",
    "encode_view": "encode, of messages whose strings alias an input",
    "memcpy": "no more than memcpy of the payload, which encode cannot outdo",
    "to_json": "write JSON, of messages with strings of their own",
    "to_json_view": "write JSON, of messages whose strings alias an input",
    "from_json": "read JSON, strings alias the input where a program can",
    "from_json_copy": "read JSON, strings copied",
}
# Who has no other way than this one takes part with it.
INSTEAD = {
    "decode": "decode_copy",
    "encode_view": "encode",
    "to_json_view": "to_json",
    "from_json_copy": "from_json",
}
# (operation, whom against, the goal, of one message or of all)
GOALS = [
    ("decode", "best upb", UPB, 3.5, "LogRecord"),
    ("decode", "buffa", BUFFA, 2.0, "LogRecord"),
    ("encode", "best upb", UPB, 2.5, None),
    ("encode", "buffa", BUFFA, 1.4, None),
    ("encode_view", "best upb", UPB, 2.5, None),
    ("encode_view", "buffa", BUFFA, 1.4, None),
    ("to_json", "buffa", BUFFA, 1.2, None),
    ("to_json_view", "buffa", BUFFA, 1.2, None),
    ("to_json", "C++", CPP, 4.0, None),
    ("from_json", "buffa", BUFFA, 1.2, None),
    ("from_json", "C++", CPP, 4.0, None),
]


def read(path):
    """{(program, message, op): [(best, median) of each round]}"""
    rounds = defaultdict(list)
    for line in open(path):
        program, message, op, best, median = line.split()
        rounds[program, message, op].append((float(best), float(median)))
    return rounds


class Figures:
    def __init__(self, path, unit):
        self.of = read(path)
        self.columns = [c for c in COLUMNS if any(k[0] == c for k in self.of)]
        self.messages = [m for m in MESSAGES if any(k[1] == m for k in self.of)]
        self.unit = unit
        self.ours = GENERATED if GENERATED in self.columns else TABLES

    def get(self, program, message, op):
        rounds = self.of.get((program, message, op))
        return rounds or self.of.get((program, message, INSTEAD.get(op)))

    def best_and_median(self, program, message, op):
        rounds = self.get(program, message, op)
        if not rounds:
            return None
        return max(b for b, _ in rounds), statistics.median(m for _, m in rounds)

    def ratio(self, message, op, programs, ours=None):
        """To whichever of the programs it is least."""
        mine = self.get(ours or self.ours, message, op)
        theirs = [self.get(p, message, op) for p in programs]
        return min(
            (
                statistics.median(a / b for (a, _), (b, _) in zip(mine, rounds))
                for rounds in theirs
                if mine and rounds
            ),
            default=None,
        )


def shown(figure):
    return f"{figure:,.0f}" if figure else "-"


def times(ratio):
    return f"{ratio:.2f}" if ratio else "-"


def row(*cells):
    print("| " + " | ".join(cells) + " |")


def table(figures, op, title, which):
    programs = [
        c for c in figures.columns if figures.get(c, figures.messages[0], op)
    ]
    print(f"\n{title}\n")
    row(figures.unit, *programs)
    row("---", *["--:" for _ in programs])
    for message in figures.messages:
        some = [figures.best_and_median(p, message, op) for p in programs]
        row(message, *[shown(f and f[which]) for f in some])


def ratios(figures):
    peers = [c for c in figures.columns if not c.startswith("libcpb")]
    against = {
        "best upb": UPB,
        "C++": CPP,
        "prost": PROST,
        "buffa": BUFFA,
        "best peer": peers,
    }
    print(f"\nRatios: {figures.ours} to others\n")
    heads = [*against, "tables to generated"]
    row("op", "message", *heads)
    row("---", "---", *["--:" for _ in heads])
    for op in OPS:
        for message in figures.messages:
            if not figures.ratio(message, op, [figures.ours]):
                continue
            cells = [figures.ratio(message, op, p) for p in against.values()]
            if not any(cells):
                continue  # nobody else does it
            both = figures.ratio(message, op, [GENERATED], TABLES)
            row(op, message, *[times(r) for r in [*cells, both]])


def geomean(some):
    return math.exp(statistics.mean(math.log(r) for r in some))


def verdict(name, ratio, goal):
    print(f"{'met   ' if ratio >= goal else 'MISSED'} {name}: {ratio:.2f} (goal {goal})")


def goals(figures):
    """Goals for all messages are held against the worst of them; the mean stands
    beside it."""
    print("\nGoals\n")
    for op, name, programs, goal, message in GOALS:
        some = {m: figures.ratio(m, op, programs) for m in figures.messages}
        some = {m: r for m, r in some.items() if r and message in (None, m)}
        if some:
            worst = min(some, key=some.get)
            mean = "" if message else f", mean {geomean(some.values()):.2f}"
            verdict(f"{op} to {name}, {worst}{mean}", some[worst], goal)
    peers = [c for c in figures.columns if not c.startswith("libcpb")]
    for what, programs, ours, goal, ops in (
        ("best peer", peers, figures.ours, 1.0, OPS),
        ("tables to generated", [GENERATED], TABLES, 0.5, ("decode", "encode", "encode_view")),
    ):
        some = {
            (op, m): figures.ratio(m, op, programs, ours)
            for op in ops
            for m in figures.messages
        }
        some = {key: r for key, r in some.items() if r}
        if some:
            worst = min(some, key=some.get)
            verdict(f"{what}, {' of '.join(worst)}", some[worst], goal)


def main():
    figures = Figures(sys.argv[1], "MiB/s" if len(sys.argv) < 3 else sys.argv[2])
    if not figures.of:
        sys.exit("nothing was measured")
    for op, title in OPS.items():
        if any(key[2] == op for key in figures.of):
            table(figures, op, f"{title}: best", 0)
    for op, title in OPS.items():
        if figures.unit == "MiB/s" and any(key[2] == op for key in figures.of):
            table(figures, op, f"{title}: median", 1)
    ratios(figures)
    goals(figures)


if __name__ == "__main__":
    main()
