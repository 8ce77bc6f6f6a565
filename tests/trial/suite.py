# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""What the cases in Python share: the server and the client under test, and the
line that each case prints."""

import os
import pathlib
import shutil
import subprocess
import sys
import time
import traceback

import h2

HERE = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(sys.argv[1]).resolve()
LEVEL = sys.argv[2] if len(sys.argv) > 2 else "quick"
# A sanitizer's shadow and red zones take memory, its checks time.
CACHE = (BUILD / "CMakeCache.txt").read_text()
SANITIZED = "-fsanitize" in CACHE
# The two languages of headers, by each compiler that there is.
C = "-std=c11 -Wall -Wextra -Wconversion -Wno-sign-conversion -Wshadow -Wpedantic"
CXX = "-std=c++17 -Wall -Wextra -Wpedantic"
COMPILERS = [
    (command, language, flags.split())
    for command, language, flags in (
        ("gcc", "c", C),
        ("clang-19", "c", C),
        ("g++", "c++", CXX),
        ("clang++-19", "c++", CXX),
    )
    if shutil.which(command)
]
SERVICE = "/trial.v1.TrialService/"

CASES = []


def case(level="quick"):
    """A function that returns (right, what it saw)."""

    def add(function):
        if level in ("quick", LEVEL):
            CASES.append(function)
        return function

    return add


def environment():
    env = dict(os.environ)
    asan = env.get("ASAN_OPTIONS", "")
    # What is freed goes back, so that memory can be measured.
    env["ASAN_OPTIONS"] = asan + ":quarantine_size_mb=1:allocator_release_to_os_interval_ms=100"
    return env


class Server:
    """trial-server in a process of its own."""

    def __init__(self, port=0, stack=None):
        command = [BUILD / "bin/trial-server", str(port)]
        command += [str(stack)] if stack else []
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        self.pid = self.process.pid
        line = self.process.stdout.readline()
        self.port = int(line) if line else None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()

    def end(self):
        """SIGTERM: the exit status, and what was said on stderr."""
        self.process.terminate()
        error = self.process.communicate(timeout=30)[1]
        return self.process.returncode, error

    def memory(self):
        """Resident, in MB."""
        status = pathlib.Path(f"/proc/{self.pid}/status").read_text()
        return next(
            int(line.split()[1]) // 1024
            for line in status.splitlines()
            if line.startswith("VmRSS")
        )

    def cpu_ms(self):
        stat = pathlib.Path(f"/proc/{self.pid}/stat").read_text()
        user, system = stat.rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) * 1000 // os.sysconf("SC_CLK_TCK")

    def connect(self, settings=b""):
        return h2.connect(self.port, settings)

    def call(self, method, message=b"", timeout=10):
        """A gRPC call on a connection of its own: seconds until its end, or None
        if there was none in time."""
        begin = time.monotonic()
        c = self.connect()
        c.send(*request(1, method, message))
        over = c.wait(lambda: 1 in c.ended or 1 in c.resets, timeout)
        c.close()
        return time.monotonic() - begin if over else None


def request(stream, method, message=b""):
    """A unary call's frames."""
    return (
        h2.headers(stream, h2.grpc_request(SERVICE + method)),
        h2.frame(h2.DATA, h2.END_STREAM, stream, h2.envelope(message)),
    )


def client(command, url, *args, timeout=60):
    """What trial-client prints."""
    if isinstance(url, int):
        url = f"http://127.0.0.1:{url}"
    run = subprocess.run(
        [BUILD / "bin/trial-client", command, url, *map(str, args)],
        capture_output=True,
        text=True,
        timeout=timeout,
    )
    return run.stdout + run.stderr


def saw(out):
    """The lines of a client, as one: its last ones."""
    return " | ".join(out.strip().splitlines()[-4:])


def main():
    failed = False
    for function in CASES:
        begin = time.monotonic()
        try:
            right, text = function()
        except Exception as error:  # a case that breaks is a case that fails
            right, text = False, repr(error)
            traceback.print_exc()
        verdict = "ok" if right else "FAILED"
        took = time.monotonic() - begin
        print(f"{verdict} {function.__name__} ({took:.1f} s): {text}", flush=True)
        failed |= not right
    raise SystemExit(1 if failed else 0)
