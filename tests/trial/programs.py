# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Programs that are compiled as users compile them, against the static libraries:
programs.py BUILD-DIR."""

import re
import subprocess
import tempfile

from suite import BUILD, CACHE, COMPILERS, HERE, case, main

ROOT = HERE.parent.parent
GENERATED = BUILD / "tests/trial/gen/trial-cases"
INCLUDES = [f"-I{GENERATED}", f"-I{ROOT}/include"]
SANITIZERS = re.findall(r"-fsanitize=\S+", CACHE)[:1]
LTO = "CRPC_LTO:BOOL=ON" in CACHE
PLAIN = ["-fno-lto"] if LTO else []


def run(*command):
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, timeout=120
    )
    said = (done.stdout + done.stderr).strip()
    return done.returncode == 0, said[-400:]


def built(compiler, source, *flags):
    """Compiles, links and runs it."""
    with tempfile.TemporaryDirectory() as folder:
        objects = []
        for path in [GENERATED / "greet/v1/greet.pb.c"] + [
            GENERATED / "greet/v1/greet.connect.c"
        ]:
            objects.append(f"{folder}/{path.stem}.o")
            right, said = run("gcc", *flags, *INCLUDES, "-c", path, "-o", objects[-1])
            if not right:
                return right, said
        libraries = [BUILD / "libconnectrpc.a", BUILD / "libcpb.a", "-luv", "-lz"]
        program = f"{folder}/program"
        right, said = run(
            *(compiler, "-g", *flags, *PLAIN, *INCLUDES, HERE / "programs" / source),
            *(*objects, *libraries, "-lpthread", "-o", program),
        )
        return run(program) if right else (right, said)


@case()
def headers_without_warnings():
    for command, language, flags in COMPILERS:
        pedantic = ["-pedantic-errors", "-Werror", "-fsyntax-only", "-x", language]
        source = HERE / "programs/warn.c"
        right, said = run(command, *flags, *pedantic, *INCLUDES, source)
        if not right:
            return right, f"{command}: {said}"
    return True, ", ".join(command for command, _, _ in COMPILERS)


@case("quick" if not LTO else "plain objects")
def names_of_the_program():
    return built("gcc", "clash.c", *SANITIZERS)


@case()
def exceptions_under_asan():
    """Whether the library was built with the sanitizer or without."""
    right, said = built("g++", "throw.cc", *(SANITIZERS or ["-fsanitize=address"]))
    return right and "ASan" not in said and "Sanitizer" not in said, said


if __name__ == "__main__":
    main()
