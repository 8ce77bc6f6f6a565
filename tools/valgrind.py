#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Unit tests under valgrind's memcheck: no error, no leak.

valgrind.py build/debug [-j N] [-R regex]

Takes the tests labelled `unit` from ctest, but for those also labelled
`no-valgrind`.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
VALGRIND = [
    "valgrind",
    "--quiet",
    "--leak-check=full",
    "--show-leak-kinds=all",
    "--errors-for-leak-kinds=definite,indirect,possible",
    "--fair-sched=yes",
    "--num-callers=25",
    "--error-exitcode=99",
    "--fair-sched=yes",  # or a thread that polls starves the one it waits for
    f"--suppressions={ROOT / 'tools' / 'valgrind.supp'}",
]
TIMEOUT = 300


def tests(build, regex):
    command = ["ctest", "--test-dir", build, "--show-only=json-v1"]
    command += ["-L", "unit", "-LE", "no-valgrind", "-R", regex]
    out = subprocess.run(command, capture_output=True, text=True, check=True)
    for test in json.loads(out.stdout)["tests"]:
        if "command" in test:
            yield test["name"], test["command"]


def run(name, command):
    begin = time.monotonic()
    try:
        done = subprocess.run(
            VALGRIND + command,
            cwd=ROOT,
            env={**os.environ, "CRPC_TEST_VALGRIND": "1"},
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
        )
        ok, out = done.returncode == 0, done.stdout + done.stderr
    except subprocess.TimeoutExpired as late:
        said = (late.stdout or b"").decode(errors="replace")
        ok, out = False, f"{said}\nno end after {TIMEOUT} s\n"
    took = time.monotonic() - begin
    print(f"{'passed' if ok else 'FAILED'} {name} {took:.1f} s", flush=True)
    if not ok:
        print("\n".join(out.split("\n")[-80:]), flush=True)
    return ok


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("-j", type=int, default=os.cpu_count())
    parser.add_argument("-R", default=".")
    args = parser.parse_args()
    found = list(tests(args.build, args.R))
    with ThreadPoolExecutor(args.j) as pool:
        results = list(pool.map(lambda t: run(*t), found))
    print(f"valgrind: {results.count(True)} passed, {results.count(False)} failed")
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
