# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""The rows of options (src/rpc/options.h), as the sources have them: tables() is
{struct: {member: Row}}."""

import pathlib
import re
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = re.compile(
    r"static const crpc__option (\w+)\[\] = \{\n(.*?)\n\};\n+"
    r"static const crpc__options \w+ =\s+CRPC__OPTIONS\(\s*(\w+), \"\w+\",\s+\1\);",
    re.S,
)
ROW = re.compile(r"\{(ROW|TIME)\((\w+)(?:, (\w+))?\)((?:[^{}]|\"[^\"]*\")*)\}", re.S)
TIME = re.compile(r"#define TIME\(member\).*?ROW\(member, (\w+)\)(.*?)\n\n", re.S)
CONSTANT = re.compile(r"^  (\w+) = ([^,/\n]+)", re.M)
COMMENT = re.compile(r"/\*.*?\*/", re.S)
ANY = 2**63 - 1
KNOWN = {
    "CRPC__KIB": 1 << 10,
    "CRPC__MIB": 1 << 20,
    "CRPC__GIB": 1 << 30,
    "CRPC__ANY": ANY,
    "CRPC__YEAR_MS": 366 * 24 * 3600 * 1000,
    "INT32_MAX": 2**31 - 1,
    "UINT32_MAX": 2**32 - 1,
}


class Row(NamedTuple):
    kind: str
    usual: int = 0
    least: int = 0
    most: int = 0
    also: int = 0
    words: str = ""


def number(text, constants):
    """Of names that are not known, those of public enums, nothing is said."""
    text = re.sub(r"\b0(\d+)\b", r"0o\1", text.replace("\\", "").strip())
    try:
        return int(eval(text, {}, {**KNOWN, **constants}))  # our own sources
    except NameError:
        return 0


def row(kind, rest, constants):
    words = "".join(re.findall(r'"([^"]*)"', rest))
    values = re.sub(r'"[^"]*"', "", rest).split(",")
    numbers = [number(v, constants) for v in values if v.strip(" \\\n")]
    return Row(kind, *numbers, **({"words": words} if words else {}))


def spelled(value, name):
    """4,096; of bytes: 4 KiB."""
    if name.endswith("_bytes"):
        for unit in ("GiB", "MiB", "KiB"):
            size = KNOWN[f"CRPC__{unit.upper()}"]
            if value >= size and value % size == 0:
                return f"{value // size:,} {unit}"
    return f"{value:,}"


def span(name, of):
    """The range of a row in words, for docs; empty: anything."""
    most = "a year" if of.most == KNOWN["CRPC__YEAR_MS"] else spelled(of.most, name)
    parts = []
    if of.kind in ("SIGNED", "UNSIGNED") and of.least:
        if of.most != ANY:
            parts.append(f"{spelled(of.least, name)} to {most}")
        elif of.least > 1:
            parts.append(f"from {spelled(of.least, name)}")
    if of.also:
        also = "UINT32_MAX" if of.also == KNOWN["UINT32_MAX"] else of.also
        parts.append(f"{also}: {of.words}")
    return "; ".join(parts)


def told(text):
    """The number that a header's comment says is the default; None: words."""
    found = re.match(r"(?:default )?([\d,]+)( [KMG]iB)?", text)
    if not found:
        return None
    unit = f"CRPC__{(found[2] or '').strip().upper()}"
    return int(found[1].replace(",", "")) * KNOWN.get(unit, 1)


def tables():
    found = {}
    for path in sorted((ROOT / "src").rglob("*.c")):
        text = path.read_text()
        if "CRPC__OPTIONS(" not in text or path.name.endswith("_test.c"):
            continue
        text = COMMENT.sub("", text)
        constants = {}
        for name, value in CONSTANT.findall(text):
            if re.fullmatch(r"[\d *x+-]+", value.strip()):
                constants[name] = number(value, {})
        time = TIME.search(text)
        for _, rows, struct in TABLE.findall(text):
            found[struct] = {
                member: row(time[1], time[2], constants)
                if macro == "TIME"
                else row(kind, rest, constants)
                for macro, member, kind, rest in ROW.findall(rows)
            }
    return found
