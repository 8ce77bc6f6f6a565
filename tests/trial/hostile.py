# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""Peers that hold or take more than their share, and what that costs: hostile.py
BUILD-DIR [all]."""

import http.client
import pathlib
import resource
import socket
import struct
import threading
import time
from fractions import Fraction

import h2
from suite import SANITIZED, SERVICE, Server, case, client, main, request

FACTOR = 3 if SANITIZED else 1


def odd(n):
    """The first n stream ids."""
    return range(1, 2 * n, 2)


def more_descriptors():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 20000), hard))


@case()
def fibers_exhausted():
    """33,000 handlers that wait: a call of another client is answered, or refused
    in time."""
    more_descriptors()
    with Server() as server:
        peers = []
        for _ in range(165):
            c = server.connect()
            c.send(
                *(
                    h2.headers(s, h2.grpc_request(SERVICE + "Chat"))
                    for s in odd(200)
                )
            )
            peers.append(c)
        time.sleep(1)
        quick = server.call("Echo", timeout=10)
        waiting = server.call("Slow", h2.count(1), timeout=10)
        memory = server.memory()
        for c in peers:
            c.close()
        time.sleep(1)
        after = server.call("Slow", h2.count(1), timeout=10)
    right = None not in (quick, waiting, after)
    times = ", ".join(f"{t:.3f} s" if t else "none" for t in (quick, waiting, after))
    return right, f"another call, one that waits, one after all: {times}; {memory} MB"


def uploads(method, size, streams=200):
    with Server() as server:
        c = server.connect(struct.pack(">HI", h2.INITIAL_WINDOW_SIZE, 0x7FFFFFFF))
        c.wait(lambda: c.frames, 10)
        body = h2.envelope(h2.text(b"x" * size))
        for s in odd(streams):
            c.send(h2.headers(s, h2.grpc_request(SERVICE + method)))
        left = c.send_bodies({s: body for s in odd(streams)}, 20)
        c.wait(lambda: len(c.ended) == streams, 30)
        good = len({f[2] for f in c.frames if f[0] == h2.DATA})
        c.close()
        text = f"{len(c.ended)} of {streams} answered, {good} well, {left} unsent"
        return len(c.ended) == streams == good and not left, text


@case()
def window_deadlock():
    """200 calls of 150 KB at once, a frame of each in turn, both ways."""
    return uploads("Echo", 150000)


@case("all")
def window_deadlock_large():
    """200 uploads of 4 MB at once."""
    return uploads("Size", 4000000)


@case()
def unread_answers():
    """A window of 0, and 200 calls whose answers have 4 MB."""
    with Server() as server:
        c = server.connect(struct.pack(">HI", h2.INITIAL_WINDOW_SIZE, 0))
        before = server.memory()
        c.send(*(b"".join(request(s, "Big", h2.count(4000000))) for s in odd(200)))
        peak = 0
        for _ in range(12):
            c.wait(lambda: False, 0.25)
            peak = max(peak, server.memory() - before)
        other = server.call("Echo")
        c.close()
    return other is not None and peak < 100 * FACTOR, f"{peak} MB held"


@case()
def incomplete_messages():
    """120 streams with 4 MB less one byte each."""
    size = 4 * 1024 * 1024 - 16
    head = b"\0" + struct.pack(">I", size)
    with Server() as server:
        c = server.connect()
        c.wait(lambda: c.frames, 10)
        before = server.memory()
        for s in odd(120):
            c.send(h2.headers(s, h2.grpc_request(SERVICE + "Echo")))
        body = head + b"x" * (size - 1)
        left = c.send_bodies({s: body for s in odd(120)}, 3, end=0)
        peak = server.memory() - before
        other = server.call("Echo")
        sent = c.sent // 1000000
        c.close()
    text = f"{sent} MB sent, {left // 1000000} MB not, {peak} MB held"
    return other is not None and peak < 100 * FACTOR, text


@case("all")
def trickled_head():
    """A byte a second within one HEADERS frame: ends after 30 s."""
    begin = time.monotonic()
    with Server() as server:
        c = server.connect()
        c.wait(lambda: c.frames, 10)  # so that its answer comes before the head
        fields = h2.grpc_request(SERVICE + "Echo") + [("x", "y" * 16000)]
        head = h2.headers(1, fields, True)
        try:
            for i in range(60):
                c.send(head[i : i + 1])
                c.wait(lambda: False, 1)
        except (h2.Closed, OSError):
            pass
        took = time.monotonic() - begin
    return 25 < took < 40, f"ended after {took:.0f} s"


@case()
def half_close():
    """HTTP/1.1: the client ends its side after a whole request."""
    body = b'{"n":300}'
    with Server() as server:
        s = socket.create_connection(("127.0.0.1", server.port), timeout=10)
        s.sendall(
            f"POST {SERVICE}Slow HTTP/1.1\r\nHost: a\r\n"
            f"Content-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n".encode() + body
        )
        s.shutdown(socket.SHUT_WR)
        answer = s.recv(100).split(b"\r\n")[0]
        s.close()
    return answer == b"HTTP/1.1 200 OK", repr(answer)


@case()
def vanished_peer():
    """An accepted socket has the timer of TCP keep-alive: /proc/net/tcp, in which
    02 stands for it."""
    with Server() as server:
        s = socket.create_connection(("127.0.0.1", server.port))
        time.sleep(0.3)
        ends = [f"0100007F:{n:04X}" for n in (server.port, s.getsockname()[1])]
        lines = pathlib.Path("/proc/net/tcp").read_text().splitlines()
        timers = [f[5] for f in map(str.split, lines) if f[1:3] == ends]
        s.close()
    return len(timers) == 1 and timers[0].startswith("02:"), str(timers)


@case()
def client_recovery():
    """A server that is away for a second, under a client with 20 calls at once."""
    first = Server()
    port = first.port
    out = []
    thread = threading.Thread(
        target=lambda: out.append(client("load", port, 7))
    )
    thread.start()
    time.sleep(1)
    with first:
        pass
    time.sleep(1)
    with Server(port) as second:
        thread.join()
        assert second.port == port
    seen = dict(line.split(": ") for line in out[0].splitlines())
    last = float(seen["last bad"])
    right = 1 < last < 5 and int(seen["bad"]) > 0 and int(seen["good"]) > 0
    return right, f"away from 1 to 2 s, the last call failed after {last} s"


def ask_json(port, body):
    c = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    kind = {"content-type": "application/json"}
    c.request("POST", SERVICE + "Take", body, kind)
    answer = c.getresponse()
    answer.read()
    c.close()
    return answer.status


@case()
def json_halfway():
    """5,300 numbers of 760 digits, half way between two doubles: 4 MB."""
    half = Fraction(5e-324) * 3 / 2
    digits = str(half.numerator * 10**1075 // half.denominator).encode()
    number = digits + b"e-1075"
    many = 4000000 // (len(number) + 1)
    body = b'{"doubles":[' + b",".join([number] * many) + b"]}"
    with Server() as server:
        before = server.cpu_ms()
        status = [ask_json(server.port, body) for _ in range(3)]
        took = (server.cpu_ms() - before) / 3
    text = f"{many} numbers of {len(number)} bytes: {took:.0f} ms of CPU a body"
    return status == [200] * 3 and took < 500 * FACTOR, text


@case()
def small_stack():
    """JSON of 99 levels, on stacks that are asked to be small: raised or refused,
    and no crash."""
    body = b'{"kid":' * 99 + b"{}" + b"}" * 99
    right, texts = True, []
    for stack in (16384, 32768, 65536):
        with Server(stack=stack) as server:
            if server.port:
                status = ask_json(server.port, body)
                code, error = server.end()
                right &= status == 200 and code == 0 and not error
                texts.append(f"{stack}: {status}, exit {code} {error[:100]}")
            else:
                error = server.process.stderr.read().strip()
                right &= "stack" in error
                texts.append(f"{stack}: {error}")
    return right, "; ".join(texts)


@case()
def heads_held_open():
    """Streams whose heads refer to one long field many times."""
    with Server() as server:
        before = server.memory()
        peers = []
        long_field = b"\x40" + h2.number(1, 7) + b"x" + h2.number(3900, 7)
        for _ in range(60):
            c = server.connect()
            for s in odd(200):
                fields = h2.block(h2.grpc_request(SERVICE + "Chat"))
                first = long_field + b"y" * 3900 if s == 1 else b""
                block = fields + first + b"\xbe" * 14
                c.send(h2.frame(h2.HEADERS, h2.END_HEADERS, s, block))
            peers.append(c)
        time.sleep(1)
        held = server.memory() - before
        other = server.call("Echo")
        for c in peers:
            c.close()
    return other is not None and held < 450 * FACTOR, f"{held} MB for 60 connections"


if __name__ == "__main__":
    main()
