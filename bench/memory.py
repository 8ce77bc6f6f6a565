# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""What a server holds for each connection or call that waits: memory.py PORT PID WHAT N.

idle1, idle2: N connections over HTTP/1.1 or HTTP/2, each after one call; waiting: N
calls whose handlers wait for a first message, 200 on a connection. Prints bytes of RSS
for each."""

import resource
import socket
import struct
import sys

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
STREAMS = 200
SETTINGS, HEADERS, DATA = 4, 1, 0
ACK, END_STREAM, END_HEADERS = 1, 1, 4
ECHO = b"/bench.v1.BenchService/Echo"
COLLECT = b"/bench.v1.BenchService/Collect"


def frame(kind, flags, stream, payload=b""):
    return struct.pack(">I", len(payload))[1:] + struct.pack(">BBI", kind, flags, stream) + payload


def text(value):
    return bytes([len(value)]) + value


def request(stream, path):
    """Static table (RFC 7541 appendix A): POST 3, http 6, :path 4, :authority 1,
    content-type 31."""
    block = b"\x83\x86\x04" + text(path) + b"\x01" + text(b"bench")
    block += b"\x0f\x10" + text(b"application/grpc") + b"\x00" + text(b"te") + text(b"trailers")
    return frame(HEADERS, END_HEADERS, stream, block)


def connect(port, first):
    s = socket.create_connection(("127.0.0.1", port))
    s.sendall(first)
    return s


def read_until(s, end):
    got = b""
    while end not in got:
        got += s.recv(65536)
    return got


def settle(s):
    """A PING's answer: what came before it has been dealt with."""
    s.sendall(frame(6, 0, 0, b"measured"))
    read_until(s, b"measured")


def idle1(port):
    head = b"POST " + ECHO + b" HTTP/1.1\r\nhost: bench\r\ncontent-type: application/proto\r\n"
    s = connect(port, head + b"content-length: 0\r\n\r\n")
    read_until(s, b"\r\n\r\n")
    return s


def begin2(port):
    return connect(port, PREFACE + frame(SETTINGS, 0, 0) + frame(SETTINGS, ACK, 0))


def idle2(port):
    s = begin2(port)
    s.sendall(request(1, ECHO) + frame(DATA, END_STREAM, 1, bytes(5)))
    settle(s)
    return s


def waiting(port):
    s = begin2(port)
    s.sendall(b"".join(request(1 + 2 * i, COLLECT) for i in range(STREAMS)))
    return s


def rss(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) * 1024


def main():
    port, pid, what, n = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    make = {"idle1": idle1, "idle2": idle2, "waiting": waiting}[what]
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    each = STREAMS if what == "waiting" else 1
    kept = [make(port)]  # what comes once
    before = rss(pid)
    kept += [make(port) for _ in range(n // each)]
    if what != "idle1":
        for s in kept:
            settle(s)
    print((rss(pid) - before) // n)


main()
