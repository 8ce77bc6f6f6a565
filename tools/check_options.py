#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Checks that each member of a public options struct is read somewhere in src/:
an option that nobody reads is a promise that nobody keeps. And that each member of
a crpc_ struct has its row (src/rpc/options.h), with the default that the header
says.

check_options.py BUILD

The compiler knows of which struct a member is: the sources are compiled against
headers in which all those members have other names, and each complaint is a use.
A use that only assigns does not count."""

import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import option_rows

ROOT = pathlib.Path(__file__).resolve().parent.parent
STRUCT = re.compile(
    r"typedef struct ((?:crpc|cpb)_\w*(?:options|limits)) \{(.*?)\n\} \1;", re.S
)
COMMENT = re.compile(r"/\*.*?\*/", re.S)
MEMBER = re.compile(r"\b(\w+)(?=\)?\s*(?:\[[^]]*\])?(?:\([^;]*\))?;|,)")
USE = re.compile(
    r"^(.+?):(\d+):(\d+): error: '(?:const )?(?:struct )?(\w+)'.* has no member "
    r"named '(\w+)'",
    re.M,
)
DEFAULT = re.compile(
    r"^  [\w *]*?\b(\w+); +/\*\*<(?:(?!\*/).)*?; ([^;*\n]+) \*/$", re.M | re.S
)
SIZE = "struct_size"  # read where structs are copied, as bytes


def members(body):
    names = []
    for line in COMMENT.sub(" ", body).split(";"):
        found = MEMBER.findall(line + ";")
        names += found
    return [n for n in names if n != SIZE]


def rename(folder):
    """Gives every member another name in the headers of the folder; what there
    is, by struct."""
    structs = {}

    def changed(match):
        names = members(match[2])
        structs[match[1]] = names
        body = re.sub(
            r"/\*.*?\*/|\b(" + "|".join(names) + r")\b(?=\s*[;,)\[])",
            lambda m: m[0] + "__" if m[1] else m[0],
            match[2],
            flags=re.S,
        )
        return f"typedef struct {match[1]} {{{body}\n}} {match[1]};"

    for header in folder.rglob("*.h"):
        header.write_text(STRUCT.sub(changed, header.read_text()))
    return structs


def uses(entry, folder):
    """(struct, member) of each read in the file of a compile command."""
    command = entry["command"].replace(f"-I{ROOT}/include", f"-I{folder}")
    command = re.sub(r" -o \S+| -M\w+( -MT \S+)?( -MF \S+)?| -Werror", "", command)
    out = subprocess.run(
        f"{command} -fsyntax-only -w -fmax-errors=0",
        shell=True,
        cwd=entry["directory"],
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    for file, line, column, struct, member in USE.findall(out.stderr):
        path = pathlib.Path(entry["directory"]) / file
        text = path.read_text().split("\n")[int(line) - 1]
        if not re.match(rf"\W*{member}\s*=[^=]", text[int(column) - 1 :]):
            yield struct, member


def check_rows(structs):
    """Yields complaints of rows that are missing, idle or not as the header says."""
    rows = option_rows.tables()
    text = "".join(p.read_text() for p in (ROOT / "include").rglob("*.h"))
    bodies = {m[1]: m[2] for m in STRUCT.finditer(text)}
    for struct, names in sorted(structs.items()):
        if struct.startswith("cpb_"):
            continue  # read for each message: src/pb/options.c has them
        table = rows.get(struct, {})
        yield from (f"{struct}.{n} has no row" for n in names if n not in table)
        yield from (f"{struct}.{n} is no member" for n in table if n not in names)
        said = dict(DEFAULT.findall(bodies[struct]))
        for name, row in table.items():
            usual = option_rows.told(said.get(name, ""))
            if row.usual and usual != row.usual:
                yield (f"{struct}.{name}: its row says {row.usual}, its comment "
                       f"{said.get(name, 'nothing')}")


def main():
    build = ROOT / sys.argv[1]
    commands = [
        e
        for e in json.loads((build / "compile_commands.json").read_text())
        if e["file"].startswith(f"{ROOT}/src/") and "_test.c" not in e["file"]
    ]
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "include"
        shutil.copytree(ROOT / "include", folder)
        structs = rename(folder)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = pool.map(lambda e: list(uses(e, folder)), commands)
            read = {use for group in found for use in group}
    unread = [
        f"{struct}.{member} is read nowhere in src/"
        for struct, names in sorted(structs.items())
        for member in names
        if (struct, member) not in read
    ]
    wrong = unread + list(check_rows(structs))
    print("\n".join([*wrong, f"options: {len(structs)} structs, {len(read)} "
                     f"members read, {len(wrong)} complaints"]))
    return 1 if wrong or not read else 0


if __name__ == "__main__":
    sys.exit(main())
