# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Faults that public bug reports of other implementations led to: wire.py
BUILD-DIR [all]."""

import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

import h2
from suite import BUILD, HERE, SERVICE, Server, case, client, main, request, saw

BDP_PING = h2.frame(h2.PING, 0, 0, b"\2\4\x10\x10\t\x0e\7\7")
ONE_BYTE = h2.envelope(h2.text(b"a"))


def window(size):
    return h2.frame(h2.WINDOW, 0, 0, struct.pack(">I", max(1, size)))


def open_stream(c, stream, method, message=b"", end=True):
    flags = h2.END_STREAM if end else 0
    c.send(
        h2.headers(stream, h2.grpc_request(SERVICE + method)),
        h2.frame(h2.DATA, flags, stream, h2.envelope(message)),
    )


@case()
def server_takes_pings_of_honest_peers():
    """grpc-go sends a PING with each round trip that brings it DATA."""
    rounds = 0
    with Server() as server:
        c = server.connect()
        open_stream(c, 1, "Watch")
        for i in range(3000):
            stream = 3 + 2 * i
            c.send(*request(stream, "Echo", h2.text(b"a")))
            c.until(stream, h2.DATA)
            c.send(window(8), BDP_PING)
            c.until(stream, h2.HEADERS, h2.END_STREAM)
            rounds += 1
        c.until(1, h2.DATA)
    return rounds == 3000, f"{rounds} rounds, and a stream beside them lives on"


@case()
def client_takes_pings_of_honest_peers():
    def echo(c):
        begun = set()
        while True:
            kind, flags, stream, data = c.next(60)
            if kind != h2.DATA:
                continue
            out = [window(len(data)), BDP_PING] if data else []
            if stream not in begun:
                begun.add(stream)
                out.append(h2.headers(stream, h2.GRPC_HEAD))
            if data:
                out.append(h2.frame(h2.DATA, 0, stream, data))
            if flags & h2.END_STREAM:
                out.append(h2.headers(stream, h2.GRPC_OK, True))
            c.send(*out)

    port = h2.serve(echo)
    unary = client("calls", port, 3000)
    bidi = client("rounds", port, 3000)
    good = "good: 3000\n"
    return unary == bidi == good, f"calls: {saw(unary)}, rounds: {saw(bidi)}"


def many_resets(count, method, message, code, end):
    """Streams that are reset by the client after an answer."""
    with Server() as server:
        c = server.connect()
        for i in range(count):
            stream = 1 + 2 * i
            open_stream(c, stream, method, message, end)
            if end:
                c.until(stream, h2.DATA)
            else:
                c.until(stream, h2.HEADERS, h2.END_STREAM)
            c.send(h2.frame(h2.RST, 0, stream, struct.pack(">I", code)))
        return count


@case()
def server_takes_resets_of_ended_streams():
    """RFC 9113 section 8.1: NO_ERROR, once the answer is complete."""
    n = many_resets(1000, "Chat", h2.text(b"end"), 0, False)
    return n == 1000, f"{n} streams"


@case()
def server_takes_cancelled_streams():
    n = many_resets(600, "Watch", b"", 8, True)
    return n == 600, f"{n} streams"


@case()
def send_sends():
    """A message is on the wire when send returns, or soon after."""
    arrived = []

    def listen(c):
        while True:
            kind, _, stream, data = c.next(60)
            if kind == h2.DATA and data:
                arrived.append(time.monotonic())
                if len(arrived) == 1:
                    c.send(h2.headers(stream, h2.GRPC_HEAD))
                c.send(h2.frame(h2.DATA, 0, stream, ONE_BYTE))

    command = [BUILD / "bin/trial-client", "beat"]
    command += [f"http://127.0.0.1:{h2.serve(listen)}", "10"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        process.stdout.readline()  # sent; the program sleeps for a second
        time.sleep(0.5)
        early = len(arrived)
        received = process.stdout.readline().strip()
    right = early == 10 and received.startswith("received: ok")
    return right, f"{early} of 10 messages before the program waits; {received}"


@case()
def cancel_is_told():
    told = []

    def listen(c):
        while True:
            kind, flags, stream, _ = c.next(60)
            if kind == h2.DATA and flags & h2.END_STREAM:
                c.send(h2.headers(stream, h2.GRPC_HEAD))
                c.send(h2.frame(h2.DATA, 0, stream, ONE_BYTE))
            if kind == h2.RST:
                told.append(time.monotonic())

    command = [BUILD / "bin/trial-client", "cancel"]
    command += [f"http://127.0.0.1:{h2.serve(listen)}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if line.startswith("cancelled"):
                begin = time.monotonic()
    if not told:
        return False, "no RST_STREAM"
    took = told[0] - begin
    return took < 1, f"RST_STREAM after {took:.3f} s"


@case()
def channel_asks_by_get():
    seen = []

    def answer(sock):
        seen.append(sock.recv(65536).split(b" ")[0])
        sock.sendall(
            b"HTTP/1.1 200 OK\r\ncontent-type: application/proto\r\n"
            b"content-length: 0\r\n\r\n"
        )
        sock.recv(1)

    out = client("get", h2.serve_sockets(answer))
    return seen == [b"GET"] and "get: ok" in out, f"{seen} {saw(out)}"


@case()
def grpc_web_status_in_the_head():
    def answer(sock):
        sock.recv(65536)
        sock.sendall(
            b"HTTP/1.1 200 OK\r\ncontent-type: application/grpc-web+proto\r\n"
            b"grpc-status: 3\r\ngrpc-message: bad%20arg\r\n"
            b"content-length: 5\r\n\r\n\x80\0\0\0\0"
        )
        sock.recv(1)

    out = saw(client("web", h2.serve_sockets(answer)))
    return out == 'unary: invalid_argument "bad arg"', out


@case()
def connect_timeout_covers_settings():
    """A peer that accepts and says nothing."""
    silent = socket.create_server(("127.0.0.1", 0))
    begin = time.monotonic()
    out = saw(client("timeout", silent.getsockname()[1]))
    took = time.monotonic() - begin
    right = out.startswith("unary: unavailable") and took < 5
    return right, f"{out} after {took:.1f} s"


def answers(c):
    while True:
        kind, flags, stream, _ = c.next(60)
        if kind == h2.DATA and flags & h2.END_STREAM:
            c.send(h2.headers(stream, h2.GRPC_HEAD))
            c.send(h2.frame(h2.DATA, 0, stream, h2.envelope()))
            c.send(h2.headers(stream, h2.GRPC_OK, True))


def dead_addresses():
    """Inside a mount namespace, where a name has three addresses, of which the
    first two swallow every SYN: their queues are full."""
    found = socket.getaddrinfo("multi.test", 1, type=socket.SOCK_STREAM)
    order = [address[4][0] for address in found]
    port = h2.serve(answers, order[2])
    held = []
    for address in order[:2]:
        listener = socket.socket()
        listener.bind((address, port))
        listener.listen(0)
        held.append(listener)
        for _ in range(4):
            waiting = socket.socket()
            waiting.setblocking(False)
            waiting.connect_ex((address, port))
            held.append(waiting)
    time.sleep(0.3)
    begin = time.monotonic()
    out = saw(client("unary", f"http://multi.test:{port}"))
    print(f"{out} after {time.monotonic() - begin:.1f} s")


@case()
def dead_addresses_first():
    """RFC 8305: a dead address costs a quarter of a second."""
    with tempfile.NamedTemporaryFile("w") as hosts:
        hosts.write("127.0.0.1 localhost\n")
        hosts.writelines(f"127.0.0.{i} multi.test\n" for i in (1, 2, 3))
        hosts.flush()
        script = 'mount --bind "$0" /etc/hosts && exec "$@"'
        command = ["unshare", "-m" if os.geteuid() == 0 else "-rm", "sh", "-c"]
        command += [script, hosts.name, sys.executable, HERE / "wire.py"]
        command += [BUILD, "dead_addresses"]
        run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    out = saw(run.stdout + run.stderr)
    right = out.startswith("unary: ok") and float(out.split()[-2]) < 4
    return right, out


@case()
def large_error_message():
    """Larger than the 64 KiB of headers that the client takes: the code arrives,
    and another call of the connection goes on."""
    right, texts = True, []
    with Server() as server:
        for size in (1000, 70000, 200000):
            out = client("error", server.port, size).splitlines()
            right &= len(out) == 3 and out[1].startswith("error: not_found")
            right &= out[2].startswith("after: ok")
            texts.append(f"{size}: {out[1][:16]}, {out[2][:9]}")
    return right, "; ".join(texts)


@case()
def reset_for_inadequate_security():
    def refuse(c):
        while True:
            kind, flags, stream, _ = c.next(60)
            if kind == h2.DATA and flags & h2.END_STREAM:
                c.send(h2.frame(h2.RST, 0, stream, struct.pack(">I", 0xC)))

    out = saw(client("unary", h2.serve(refuse)))
    return out.startswith("unary: permission_denied"), out


@case()
def cookies_are_joined():
    """RFC 9113 section 8.2.3."""
    with Server() as server:
        c = server.connect()
        fields = h2.grpc_request(SERVICE + "Cookie")
        fields += [("cookie", "a=b"), ("cookie", "c=d")]
        c.send(h2.headers(1, fields))
        c.send(h2.frame(h2.DATA, h2.END_STREAM, 1, h2.envelope()))
        data = c.until(1, h2.DATA)[3]
    return data == h2.envelope(h2.text(b"a=b; c=d")), repr(data[7:])


if __name__ == "__main__":
    if sys.argv[2:] == ["dead_addresses"]:
        dead_addresses()
    else:
        main()
