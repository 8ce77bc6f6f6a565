#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Checks the man pages: mandoc has no complaint, what a synopsis declares is what
the header declares, every public function has a page, and what is said of
an option's default is what the header says."""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "docs/man").glob("*.[1-9]"))
# For the compiler or documentation, not part of a function's type.
MARKS = r"\b(?:CRPC|CPB)_(?:API|NODISCARD|NULLABLE|PRINTF\([^)]*\))"
FUNCTION = r"([\w\s*]+?)\b((?:crpc|cpb)_\w+)\(([^;{}]*?)\)\s*;"


def words(text):
    """The text in one spelling: `char *const *x` as `char * const * x`."""
    return " ".join(text.replace("*", " * ").split())


def declared(header):
    """The functions of a header: name to (result, arguments)."""
    text = re.sub(r"/\*.*?\*/", "", header.read_text(), flags=re.S)
    text = re.sub(r"^#(?:.*\\\n)*.*$", "", text, flags=re.M)
    text = re.sub(MARKS, "", text)
    text = re.sub(r"^static inline .*?^}$", "", text, flags=re.M | re.S)
    return {
        name: (words(result), [words(arg) for arg in args.split(",")])
        for result, name, args in re.findall(FUNCTION, text)
        if not result.split() or result.split()[0] != "typedef"
    }


def synopsis(text):
    """The functions of a page's synopsis, in the same form."""
    text = text.partition(".Sh SYNOPSIS")[2].partition(".Sh ")[0]
    found, result, name, args = {}, None, None, []
    for line in text.split("\n"):
        macro, _, rest = line.partition(" ")
        if macro == ".Ft":
            result = words(rest.strip('"'))
        elif macro == ".Fo":
            name, args = rest, []
        elif macro == ".Fa":
            args.append(words(rest.strip('"')))
        elif macro == ".Fc":
            found[name] = (result, args)
    return found


def defaults(header):
    """Options with a size or number as default: `; 4 MiB */`."""
    comment = r"\b(\w+); +/\*\*<(?:(?!\*/).)*?; (\d[\d,]*(?: [KM]iB)?)"
    return re.findall(comment, header.read_text(), re.S)


def check_page(page, functions, header_of):
    text = page.read_text()
    for name, form in synopsis(text).items():
        if functions.get(name) != form:
            yield f"{name}: the header says {functions.get(name)}"
    names = set(re.findall(r"(?<![-\w])(?:crpc|cpb)_\w+", text))
    for name in sorted(names - header_of):
        yield f"{name} is in no header"
    for header in re.findall(r"^\.In (\S+)", text, re.M):
        for option, value in defaults(ROOT / "include" / header):
            told = re.search(rf"^\.?(?:It )?Va {option}\n(.*\n)*?\.", text, re.M)
            if told and f"({value}" not in told[0]:
                yield f"{option}: the default is {value}"


def main():
    headers = sorted(ROOT.glob("include/c*/*.h"))
    functions, names, complaints = {}, set(), []
    for header in headers:
        functions.update(declared(header))
        names.update(re.findall(r"\b(?:crpc|cpb)_\w+", header.read_text()))
    described = set()
    for page in PAGES:
        described.update(synopsis(page.read_text()))
        for what in check_page(page, functions, names):
            complaints.append(f"{page.relative_to(ROOT)}: {what}")
    for header in headers:
        for name in sorted(declared(header).keys() - described):
            if "__" not in name:
                complaints.append(f"{name} ({header.name}) is in no page")
    lint = subprocess.run(
        ["mandoc", "-T", "lint", *[page.name for page in PAGES]],
        cwd=ROOT / "docs/man",
        capture_output=True,
        text=True,
        check=False,
    )
    complaints += lint.stdout.splitlines()
    print("\n".join([*complaints, f"man: {len(PAGES)} pages, "
                     f"{len(complaints)} complaints"]))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
