#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""clang-tidy over the files of a compilation database.

tidy.py build/clang [-j N]

A file that was clean is not looked at again until it, a header it includes,
.clang-tidy or its command changes: what the preprocessor makes of it is hashed.
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
# cmocka's assertions end a test in a way that the analyzer does not see, so it
# goes on with what they ruled out.
IN_TESTS = "--checks=-clang-analyzer-*"
TEST = re.compile(r"_test\.c$|/test_\w+\.c$|/tests/")
GENERATED = re.compile(r"\.(pb|connect)\.c$|/build/")


def stamp(entry, settings):
    """Hash of everything the verdict depends on, or None if it has an error."""
    command = shlex.split(entry["command"])
    out = command.index("-o")
    del command[out : out + 2]
    command[command.index("-c")] = "-E"
    if os.path.basename(command[0]) == "ccache":
        del command[0]
    seen = subprocess.run(
        command + ["-C"], cwd=entry["directory"], capture_output=True
    )
    if seen.returncode != 0:
        return None
    digest = hashlib.sha256(settings)
    digest.update(" ".join(command).encode())
    digest.update(seen.stdout)
    return digest.hexdigest()


def check(entry, build, settings):
    mark = stamp(entry, settings)
    done = build / "tidy" / (mark or "none")
    if mark and done.exists():
        return True
    extra = [IN_TESTS] if TEST.search(entry["file"]) else []
    run = subprocess.run(
        ["clang-tidy-19", "--quiet", "-p", str(build), *extra, entry["file"]],
        capture_output=True,
        text=True,
    )
    if run.returncode == 0:
        if mark:
            done.touch()
        return True
    print(run.stdout.strip() or run.stderr.strip(), flush=True)
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("-j", type=int, default=os.cpu_count())
    args = parser.parse_args()
    build = args.build.resolve()
    (build / "tidy").mkdir(exist_ok=True)
    settings = (ROOT / ".clang-tidy").read_bytes()
    entries = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        inside = entry["file"].removeprefix(str(ROOT))
        if entry["file"].endswith(".c") and not GENERATED.search(inside):
            entries[entry["file"]] = entry
    with ThreadPoolExecutor(args.j) as pool:
        clean = list(
            pool.map(lambda e: check(e, build, settings), entries.values())
        )
    print(f"clang-tidy: {len(clean)} files, {clean.count(False)} with warnings")
    return 0 if all(clean) else 1


if __name__ == "__main__":
    sys.exit(main())
