#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""What clang-format and clang-tidy do not check: heads, lengths, words.

check_style.py [--stats]
"""

import pathlib
import re
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

MAX_FILE = 1200
MAX_FUNCTION = 100
CODE = (".c", ".h", ".py", ".sh", ".cmake", "CMakeLists.txt", "Makefile", ".S")
GENERATED = re.compile(r"\.(pb|connect)\.[ch]$|(^|/)goldens?/")
# Bytes, not text: nothing below applies.
DATA = re.compile(r"^tests/.*/(corpus|goldens?|testdata)/|^LICENSE$")
TEST = re.compile(r"_test\.c$|/test_\w+\.[ch]$")
GENERATED_CODE_ONLY = "include/cpb/fast.h"  # includes what its functions need
PUBLIC_INCLUDES = re.compile(
    r"^(stdarg|stddef|stdint|stdbool)\.h$|"
    r"^(cpb|connectrpc|google/protobuf|google/rpc)/"
)
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)
FORBIDDEN = re.compile(
    r"(?<![\w.>])(malloc|calloc|realloc|reallocarray|free|strdup|strndup|"
    r"asprintf|printf|fprintf|vprintf|puts|fputs|perror|exit|_exit|abort|"
    r"signal|sigaction|setenv|putenv|system|strtok|gmtime|localtime|"
    r"setlocale|strerror|rand|srand)\s*\("
)
# The only places that may use some of them.
ALLOWED = {
    "src/base/mem.c": {"malloc", "realloc", "free"},
    "src/net/signal.c": {"sigaction"},  # crpc_server_run_until was asked to
}
# A mark without an issue number ("TODO(#12)") is a promise to nobody.
MARK = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))")
# Paths of one machine, and hosts of package registries.
MACHINE = re.compile(
    r"(?<![\w.])/(work|farm|root|home)/|/tmp/bash|"
    r"\b(pypi\.org|files\.pythonhosted|registry\.npmjs|proxy\.golang)"
)


def tracked():
    out = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    return [f for f in out if f and (ROOT / f).is_file()]


def without_comments(text):
    """The code alone, with the same line numbers."""

    def blank(match):
        token = match[0]
        if token.startswith("/"):
            return " " + "\n" * token.count("\n")
        return token[0] + token[0]

    pattern = r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    return re.sub(pattern, blank, text, flags=re.S)


def functions(code):
    """(name, first line, lines) of each function, by the house's layout: it
    ends at a brace in the first column."""
    start = None
    lines = code.split("\n")
    for number, line in enumerate(lines, 1):
        if line == "}" and start:
            yield start[1], start[0], number - start[0] + 1
            start = None
        elif line and line[0] not in " #}/\t\\" and "(" in line:
            match = re.search(r"(\w+)\s*\(", line)
            start = (number, match[1]) if match else None
        elif line.startswith("}") or line.endswith(";") and line[:1] != " ":
            start = None


def check_c(path, text, say):
    head = (
        "/* SPDX-License-Identifier: Apache-2.0 */\n"
        "/* Copyright 2026 The connect-c authors */\n"
    )
    if not text.startswith(head):
        say(1, "does not begin with the two lines of license and copyright")
    code = without_comments(text)
    for name, line, length in functions(code):
        if length > MAX_FUNCTION:
            say(line, f"{name} has {length} lines, at most {MAX_FUNCTION}")
    if path.startswith("src/") and not TEST.search(path):
        for match in FORBIDDEN.finditer(code):
            if match[1] not in ALLOWED.get(path, ()):
                line = code.count("\n", 0, match.start()) + 1
                say(line, f"{match[1]}() is not for the library")
    if path.startswith("include/") and path != GENERATED_CODE_ONLY:
        for match in INCLUDE.finditer(text):
            if not PUBLIC_INCLUDES.match(match[1]):
                line = text.count("\n", 0, match.start(1)) + 1
                say(line, f"public headers do not include {match[1]}")
        declares = ";" in re.sub(r"^#.*$", "", code, flags=re.M)
        if declares and 'extern "C"' not in text:
            say(1, 'a public header needs extern "C"')


def check_text(path, text, say):
    if path.endswith((".c", ".h")) and "\t" in text:
        say(text.count("\n", 0, text.index("\t")) + 1, "a tab")
    for number, line in enumerate(text.split("\n"), 1):
        if MARK.search(line):
            say(number, "a mark without an issue")
        if MACHINE.search(line):
            say(number, "a path or host of one machine")
        if line.endswith((" ", "\t")) and not path.endswith(".md"):
            say(number, "blanks at the end of the line")


def main():
    bad = 0
    lengths = []
    longest = []

    def reporter(path):
        def say(line, what):
            nonlocal bad
            bad += 1
            print(f"{path}:{line}: {what}")

        return say

    files = tracked()
    for path in files:
        if DATA.search(path) or path == "tools/check_style.py":
            continue
        try:
            text = (ROOT / path).read_text()
        except UnicodeDecodeError:
            continue
        say = reporter(path)
        check_text(path, text, say)
        if GENERATED.search(path):
            continue
        lines = text.count("\n")
        if path.endswith(CODE):
            if lines > MAX_FILE:
                say(1, f"{lines} lines, at most {MAX_FILE}")
            if "SPDX-License-Identifier: Apache-2.0" not in text[:300]:
                say(1, "has no SPDX line")
        if path.endswith((".c", ".h")):
            check_c(path, text, say)
            longest.append((lines, path))
            lengths += [n for _, _, n in functions(without_comments(text))]
    if "--stats" in sys.argv and lengths:
        lengths.sort()
        print(
            f"functions: {len(lengths)}, median {statistics.median(lengths)}, "
            f"p99 {lengths[int(len(lengths) * 0.99)]}, longest {lengths[-1]}"
        )
        for lines, path in sorted(longest)[-5:]:
            print(f"{lines:6} {path}")
    print(f"style: {len(files)} files, {bad} complaints")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
