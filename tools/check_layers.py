#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Checks which folder may include what (the arrows of docs/architecture.md).

A layer is a folder of src/. For each stands here what it may include besides
itself; what is not listed is not allowed. Unit tests (x_test.c) may reach
further: what they link is bounded by their component's DEPS.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

PUBLIC = ["cpb/", "connectrpc/"]
# Internals of pb are hidden in libcpb.so: the layers above use its public
# headers. Internals of base are linked into both libraries.
ARROWS = {
    "base": ["cpb/base.h"],
    "pb": ["cpb/", "base/"],
    "rpc": PUBLIC + ["base/"],
    "protocol": PUBLIC + ["base/", "rpc/", "http/exchange.h"],
    "http": ["cpb/base.h", "base/"],
    "net": ["cpb/base.h", "base/"],
    "driver": PUBLIC + ["base/", "rpc/", "protocol/", "http/", "net/"],
    "driver": [*PUBLIC, "base/", "rpc/", "protocol/", "http/", "net/"],
    "server": [*PUBLIC, "base/", "rpc/", "protocol/", "http/", "net/", "driver/"],
    "client": [*PUBLIC, "base/", "rpc/", "protocol/", "http/", "net/", "driver/"],
    "services": PUBLIC,
    "hosts": PUBLIC + ["base/", "rpc/", "protocol/", "http/exchange.h"],
}
# These see what a user sees: public headers, generated code, their own folder.
USERS = (
    "codegen/",
    "cli/",
    "examples/",
    "bench/",
    "src/services/",
    "tests/conformance/",
    "tests/interop/",
    "tests/install/",
)
# Measures an engine by itself, so it has to know it.
INSIDERS = ("bench/engine_",)
# Foreign libraries, and the folders that know them.
FOREIGN = {
    ("src/net/",): re.compile(r"^(uv\.h|uv/|openssl/)"),
    ("src/rpc/", "src/protocol/"): re.compile(r"^zlib\.h$"),
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
TEST = re.compile(r"_test\.c$|/test_\w+\.[ch]$")
GENERATED = re.compile(r"\.(pb|connect)\.[ch]$")


def files():
    out = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    return [f for f in out if f.endswith((".c", ".h")) and (ROOT / f).exists()]


def starts(name, prefixes):
    return any(name == p or (p[-1] == "/" and name.startswith(p)) for p in prefixes)


def is_ours(name):
    """Whether an include names a header of src/ or include/."""
    return any((ROOT / base / name).exists() for base in ("src", "include"))


def verdict(path, name, quoted):
    """Why path may not include name, or None."""
    for folders, foreign in FOREIGN.items():
        if foreign.match(name) and not path.startswith(folders):
            if not (path.startswith("tests/") or TEST.search(path)):
                return f"only {' and '.join(folders)} know this library"
    if GENERATED.search(name) or not (quoted or is_ours(name)):
        return None
    if path.startswith("include/cpb/"):
        return None if name.startswith("cpb/") else "libcpb stands alone"
    if path.startswith("include/"):
        return None if starts(name, PUBLIC) else "not a public header"
    if path.startswith(USERS) and not path.startswith(INSIDERS):
        beside = (ROOT / path).parent / name
        own = beside.exists() or not is_ours(name)
        if starts(name, PUBLIC) or own:
            return None
        return "only public headers may be used here"
    if not path.startswith("src/") or TEST.search(path):
        return None
    layer = path.split("/")[1]
    if layer not in ARROWS:
        return f"src/{layer} is not in ARROWS of tools/check_layers.py"
    if "/" not in name:
        return 'internal headers are named with their folder: "base/buf.h"'
    if starts(name, [layer + "/", *ARROWS[layer]]):
        return None
    return f"{layer} may not know {name.split('/')[0]}"


def main():
    bad = 0
    count = 0
    for path in files():
        if GENERATED.search(path):
            continue
        text = (ROOT / path).read_text(errors="replace")
        for number, line in enumerate(text.split("\n"), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            count += 1
            why = verdict(path, match[2], match[1] == '"')
            if why:
                bad += 1
                print(f"{path}:{number}: {match[2]}: {why}")
    print(f"layers: {count} includes, {bad} against the arrows")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
