#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Checks the pages: relative links lead somewhere, make targets that are named
exist, code names that are quoted are in the headers."""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
TARGET = re.compile(r"`make ([a-z0-9-]+)")
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


def main():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z0-9-]+):", makefile, re.M))
    names = known_names()
    bad = 0
    found = pages()
    for page in found:
        for number, line in enumerate(page.read_text().split("\n"), 1):
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
            for what in filter(None, why):
                bad += 1
                print(f"{page.relative_to(ROOT)}:{number}: {what}")
    print(f"docs: {len(found)} pages, {bad} complaints")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
