# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Schemas on which generators or compilers have failed: protos.py BUILD-DIR.

Each row is files of protos/ that one run is given, and what is right: "compiles",
or a word of the one line that refuses them."""

import pathlib
import subprocess
import tempfile

from suite import BUILD, CACHE, COMPILERS, HERE, case, main

ROOT = HERE.parent.parent
PROTOS = HERE / "protos"
PROTOC = next(
    line.split("=", 1)[1] for line in CACHE.splitlines() if line.startswith("PROTOC:")
)


def generate(out, files, root):
    """What protoc refuses them with."""
    command = [PROTOC, f"-I{root}"]
    for short in ("cpb", "connect-c"):
        plugin = f"protoc-gen-{short}"
        command += [f"--plugin={plugin}={BUILD}/bin/{plugin}", f"--{short}_out={out}"]
    run = subprocess.run([*command, *files], capture_output=True, text=True)
    lines = run.stderr.strip().splitlines()
    if run.returncode == 0:
        return None
    if len(lines) != 1:
        return f"{len(lines)} lines: {run.stderr}"
    return lines[0]


def compile_all(out):
    """Each file as C; each header alone as C and as C++. What a compiler says."""
    flags = [f"-I{out}", f"-I{ROOT}/include", "-Werror", "-fsyntax-only"]
    for command, language, more in COMPILERS:
        paths = sorted(out.rglob("*.h"))
        if language == "c":
            paths += sorted(out.rglob("*.c"))
        lines = "".join(
            f'#include "{p.relative_to(out)}"\n' for p in paths if p.suffix == ".h"
        )
        everything = out / ("all." + ("cc" if language == "c++" else "c"))
        everything.write_text(lines + "int main(void);\n")
        sources = [p for p in paths if p.suffix == ".c"] + [everything]
        run = subprocess.run(
            [command, *more, *flags, *map(str, sources)], capture_output=True, text=True
        )
        everything.unlink()
        if run.returncode:
            return f"{command}: {run.stderr[:300]}"
    return None


def link_all(out):
    """No name is defined twice."""
    objects = []
    for path in sorted(out.rglob("*.c")):
        obj = path.with_suffix(".o")
        command = ["gcc", "-c", f"-I{out}", f"-I{ROOT}/include", path, "-o", obj]
        subprocess.run(command, check=True)
        objects.append(obj)
    command = ["ld", "-r", "-o", out / "all.o", *objects]
    run = subprocess.run(command, capture_output=True, text=True)
    return run.stderr[:300] or None


def tried(files, right, root=PROTOS):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        said = generate(out, files, root)
        if right != "compiles":
            return said is not None and right in said, said or "it was generated"
        said = said or compile_all(out) or link_all(out)
        return said is None, said or "compiles"


ROWS = {
    "default_beyond_a_literal": (["d02_long_default.proto"], "compiles"),
    "guards_of_two_files": (
        ["f04/a/b.proto", "f04/a_b.proto", "f04/both.proto"],
        "f04/a/b.proto and f04/a_b.proto are both called f04_a_b_proto_file",
    ),
    "guards_but_for_case": (
        ["f04/a_b.proto", "f04/A_b.proto", "f04/case.proto"],
        "compiles",
    ),
    "file_name_with_dots": (["f07/..odd.proto"], "f07/..odd.pb.c"),
    "oneof_called_has_foo": (["n12_has_foo_oneof.proto"], "both want a member has_foo_case"),
    "message_called_like_a_call": (["n21_service_vs_message.proto"], "n21_"),
    "service_called_like_a_message": (["n21_min.proto"], "n21_A_S"),
    "service_called_like_its_message": (
        ["n21b_service_message_same_c.proto"],
        "n21b_A_S",
    ),
    "types_of_two_files": (
        ["n38_same_pkg_part1.proto", "n38_same_pkg_part2.proto"],
        "n38_A_B",
    ),
    "types_of_two_packages": (
        ["n39_pkg_underscore1.proto", "n39_pkg_underscore2.proto"],
        "n39_a_B",
    ),
    "member_called_like_its_type": (["n47_member_is_type.proto"], "compiles"),
    "member_called_like_a_used_type": (
        ["n51_member_is_other_later.proto"],
        "compiles",
    ),
    "method_called_like_its_type": (["n55_method_is_type.proto"], "compiles"),
    "oneof_called_like_its_type": (["n56_oneof_member_type.proto"], "compiles"),
    "import_beside_a_sibling": (
        ["c.proto", "x/b.proto", "x/c.proto"],
        "compiles",
        PROTOS / "sibling",
    ),
    "well_known_type_elsewhere": (
        ["a/e.proto", "third_party/google/protobuf/timestamp.proto"],
        "compiles",
    ),
}
for name, row in ROWS.items():

    def one(row=row):
        return tried(*row)

    one.__name__ = name
    case()(one)

if __name__ == "__main__":
    main()
