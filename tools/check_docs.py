#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Checks the pages: relative links lead somewhere, make targets that are named
exist, code names that are quoted are in the headers, tests that are quoted as
`file: name` exist, C is what a compiled file says, tables of defaults are what a
header says.

A fence of C follows a line that tells where it is from:

    <!-- snippet: examples/greet/greet_server.c#greet,main -->

The names are functions or other things at file scope, `include` the file's own
#include "..." lines; they stand in the fence one after the other, whole. Without
names it is the whole file. A table of an options struct follows

    <!-- defaults: include/connectrpc/server.h#crpc_server_options -->

and has a row `| field | default | range | ...` for each field with a default, whose
range is that of its row in src (tools/option_rows.py), if its struct has rows."""

import pathlib
import re
import subprocess
import sys

import option_rows

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
TARGET = re.compile(r"`make ([a-z0-9-]+)")
MARK = re.compile(r"<!-- (snippet|defaults): ([^#\s]+)(?:#(\S+))? -->")
TEST = re.compile(r"`(\w+_test): (\w+)`")
NAME = re.compile(r"`((?:crpc|cpb)_[a-z0-9_]+[a-z0-9])(?:\(\))?`")


def pages():
    out = subprocess.run(
        ["git", "ls-files", "*.md"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    return [ROOT / page for page in out]


def anchors(page):
    """The anchors of a page's headings, as code hosts make them."""
    for line in page.read_text().split("\n"):
        if line.startswith("#"):
            words = re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower())
            yield words.replace(" ", "-")


def known_names():
    """Every identifier of the headers, the sources and the build files."""
    text = ""
    for folder in ("include", "src", "cmake", "codegen"):
        for file in (ROOT / folder).rglob("*"):
            if file.suffix in (".h", ".c", ".cmake"):
                text += file.read_text()
    return set(re.findall(r"\b(?:crpc|cpb)_\w+", text))


def known_tests():
    """Every test as (file, name)."""
    for folder in ("src", "tests"):
        for file in (ROOT / folder).rglob("*_test.c"):
            for name in re.findall(r"^CRPC_TEST\w*\((\w+)\)", file.read_text(), re.M):
                yield file.stem, name


def check_link(page, link):
    if re.match(r"[a-z]+:", link):
        return None
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.exists():
        return f"link to {path}, which does not exist"
    if anchor and target.suffix == ".md" and anchor not in anchors(target):
        return f"link to {link}: no such heading"
    return None


def depth(line):
    """How many braces a line leaves open."""
    code = re.sub(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])\'|//.*|/\*.*?\*/', "", line)
    return code.count("{") - code.count("}")


def fragment(text, name):
    """What a file has at file scope under a name; None when there is nothing."""
    lines = text.split("\n")
    if name == "include":
        at = [i for i, x in enumerate(lines) if x.startswith("#include ")]
        return "\n".join(lines[at[0] : at[-1] + 1]) if at else None
    begin = re.compile(rf"[a-z][^;]*\b{name}(?:\(| =| \{{|\[)")
    for first, line in enumerate(lines):
        if not begin.match(line):
            continue
        opened = 0
        for last in range(first, len(lines)):
            opened += depth(lines[last])
            if not opened and re.search(r"[};]$", lines[last]):
                break
        if lines[last].endswith(";") and "{" not in "".join(
            lines[first : last + 1]
        ):
            continue  # a prototype
        return "\n".join(lines[first : last + 1])
    return None


def check_snippet(path, names, fence):
    text = (ROOT / path).read_text()
    if not names:
        return None if fence == text.rstrip("\n") else f"differs from {path}"
    found = []
    for name in names.split(","):
        found.append(fragment(text, name))
        if found[-1] is None:
            return f"{path} has no {name}"
    if fence != "\n\n".join(found):
        return f"differs from {path}#{names}"
    return None


def check_defaults(path, struct, rows):
    """Compares a table with the ends of the comments, `; default */`."""
    body = fragment((ROOT / path).read_text(), struct) or ""
    field = (
        r"^  [\w *]*?\b(\w+); +/\*\*<(?:(?!\*/).)*?; "
        r"((?!borrowed)[^;*\n]+) \*/$"
    )
    wanted = dict(re.findall(field, body, re.M | re.S))
    ranges = option_rows.tables().get(struct)
    told = {}
    wrong = []
    for row in rows:
        cells = [cell.strip(" `") for cell in row.strip("|").split("|")]
        told[cells[0]] = cells[1]
        if ranges and cells[0] in ranges:
            span = option_rows.span(cells[0], ranges[cells[0]])
            if cells[2] != span:
                wrong.append(f"{cells[0]}: range {cells[2]}, src says {span}")
    wrong += [
        f"{name}: {told.get(name, 'no row')}, {path} says {value}"
        for name, value in wanted.items()
        if told.get(name) != value
    ]
    wrong += [f"{name}: not in {path}" for name in told if name not in wanted]
    return "; ".join(wrong) or (None if wanted else f"{path} has no {struct}")


def check_marked(lines):
    """Yields (line number, complaint) for what is taken from files."""
    for number, line in enumerate(lines, 1):
        mark = MARK.fullmatch(line)
        if mark and not (ROOT / mark[2]).exists():
            yield number, f"{mark[2]} does not exist"
        elif mark and mark[1] == "defaults":
            rows = []
            for row in lines[number + 2 :]:
                if not row.startswith("|"):
                    break
                rows.append(row)
            yield number, check_defaults(mark[2], mark[3], rows)
        elif mark:
            if not lines[number].startswith("```"):
                yield number, "no fence follows the mark"
                continue
            end = lines.index("```", number + 1)
            fence = "\n".join(lines[number + 1 : end])
            yield number, check_snippet(mark[2], mark[3], fence)
        elif line == "```c" and not MARK.fullmatch(lines[number - 2]):
            yield number, "C that no mark says the source of"


def main():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z0-9-]+):", makefile, re.M))
    names = known_names()
    tests = set(known_tests())
    bad = 0
    found = pages()
    for page in found:
        lines = page.read_text().split("\n")
        marked = dict(check_marked(lines))
        for number, line in enumerate(lines, 1):
            why = [check_link(page, link) for link in LINK.findall(line)]
            why += [
                f"no target `make {t}`"
                for t in TARGET.findall(line)
                if t not in targets
            ]
            why += [
                f"{n} is nowhere in the code"
                for n in NAME.findall(line)
                if n not in names
            ]
            why += [
                f"no test {name} in {file}.c"
                for file, name in TEST.findall(line)
                if (file, name) not in tests
            ]
            why.append(marked.get(number))
            for what in filter(None, why):
                bad += 1
                print(f"{page.relative_to(ROOT)}:{number}: {what}")
    print(f"docs: {len(found)} pages, {bad} complaints")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
