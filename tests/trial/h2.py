# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
"""HTTP/2 on a socket, by hand: frames as bytes, header fields as literals, no
check of anything. Both sides."""

import select
import socket
import struct
import threading
import time

DATA, HEADERS, PRIORITY, RST, SETTINGS, PUSH, PING, GOAWAY, WINDOW = range(9)
END_STREAM, END_HEADERS, ACK = 1, 4, 1
INITIAL_WINDOW_SIZE = 4
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"


def frame(kind, flags=0, stream=0, payload=b""):
    size = struct.pack(">I", len(payload))[1:]
    return size + bytes((kind, flags)) + struct.pack(">I", stream) + payload


def number(value, bits, first=0):
    """RFC 7541 section 5.1."""
    top = (1 << bits) - 1
    if value < top:
        return bytes((first | value,))
    out = bytearray((first | top,))
    value -= top
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out) + bytes((value,))


def literal(name, value):
    text = [v.encode() if isinstance(v, str) else v for v in (name, value)]
    return b"\0" + b"".join(number(len(v), 7) + v for v in text)


def block(fields):
    return b"".join(literal(*field) for field in fields)


def headers(stream, fields, end=False):
    flags = END_HEADERS | (END_STREAM if end else 0)
    return frame(HEADERS, flags, stream, block(fields))


def grpc_request(path):
    return [
        (":method", "POST"),
        (":scheme", "http"),
        (":path", path),
        (":authority", "x"),
        ("content-type", "application/grpc"),
        ("te", "trailers"),
    ]


GRPC_HEAD = [(":status", "200"), ("content-type", "application/grpc")]
GRPC_OK = [("grpc-status", "0")]


def envelope(message=b""):
    return b"\0" + struct.pack(">I", len(message)) + message


def varint(value):
    out = bytearray()
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out) + bytes((value,))


def text(value):
    """A message whose field 1 is a string."""
    return b"\n" + varint(len(value)) + value


def count(value):
    """A message whose field 1 is a number."""
    return b"\x08" + varint(value)


class Closed(Exception):
    pass


class Connection:
    """The peer of a connection. It answers SETTINGS and PING, keeps the windows
    that it is given, and counts what ends."""

    def __init__(self, sock, settings=b"", client=True):
        self.sock = sock
        self.data = b""
        self.frames = []
        self.ended = set()
        self.resets = {}
        self.goaway = None
        self.sent = 0
        self.window, self.windows, self.first_window = 65535, {}, 65535
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        first = frame(SETTINGS, 0, 0, settings)
        if client:
            wide = struct.pack(">I", 0x7FFF0000)
            first = PREFACE + first + frame(WINDOW, 0, 0, wide)
        sock.sendall(first)
        sock.setblocking(False)

    def send(self, *frames, timeout=30):
        data = memoryview(b"".join(frames))
        end = time.monotonic() + timeout
        while data:
            if time.monotonic() > end:
                raise TimeoutError("the peer takes nothing")
            ready = select.select([self.sock], [self.sock], [], 1)
            if ready[0]:
                self.read()
            if ready[1]:
                n = self.sock.send(data[: 1 << 18])
                self.sent += n
                data = data[n:]

    def read(self):
        """Takes in what has come."""
        try:
            data = self.sock.recv(1 << 18)
        except BlockingIOError:
            return
        except ConnectionError:
            data = b""
        if not data:
            raise Closed
        self.data += data
        at = 0
        while len(self.data) - at >= 9:
            size = int.from_bytes(self.data[at : at + 3], "big")
            if len(self.data) - at < 9 + size:
                break
            kind, flags, stream = struct.unpack_from(">BBI", self.data, at + 3)
            self.take(kind, flags, stream, self.data[at + 9 : at + 9 + size])
            at += 9 + size
        self.data = self.data[at:]

    def take(self, kind, flags, stream, payload):
        if kind == SETTINGS and not flags & ACK:
            for i in range(0, len(payload), 6):
                name, value = struct.unpack_from(">HI", payload, i)
                if name == INITIAL_WINDOW_SIZE:
                    self.first_window = value
            self.sock.send(frame(SETTINGS, ACK))
        elif kind == PING and not flags & ACK:
            self.sock.send(frame(PING, ACK, 0, payload))
        elif kind == WINDOW:
            self.widen(stream, int.from_bytes(payload, "big"))
        elif kind == RST:
            self.resets[stream] = int.from_bytes(payload, "big")
        elif kind == GOAWAY:
            self.goaway = int.from_bytes(payload[4:8], "big")
        if kind in (DATA, HEADERS) and flags & END_STREAM:
            self.ended.add(stream)
        self.frames.append((kind, flags, stream, payload))

    def widen(self, stream, size):
        if stream:
            self.windows[stream] = self.left(stream) + size
        else:
            self.window += size

    def left(self, stream):
        return self.windows.get(stream, self.first_window)

    def wait(self, until, timeout=10):
        """Reads until it holds, or time is up: whether it holds."""
        end = time.monotonic() + timeout
        while not until():
            left = end - time.monotonic()
            if left <= 0:
                return False
            if select.select([self.sock], [], [], left)[0]:
                self.read()
        return True

    def next(self, timeout=30):
        """The next frame; the time over is an error."""
        if not self.wait(lambda: self.frames, timeout):
            raise TimeoutError("no frame")
        return self.frames.pop(0)

    def until(self, stream, kind, flags=0):
        """The next such frame of a stream."""
        while True:
            f = self.next()
            if f[0] == GOAWAY:
                raise Closed
            if f[0] == kind and f[2] == stream and f[1] & flags == flags:
                return f

    def send_bodies(self, bodies, timeout=60, end=END_STREAM):
        """Sends a body on each of some streams, a frame of each in turn, as far as
        the windows let; returns what is left once nothing moves for so long."""
        moved = time.monotonic()
        left = {s: memoryview(b) for s, b in bodies.items()}
        while left and time.monotonic() - moved < timeout:
            out = []
            for stream in list(left):
                body = left[stream]
                n = min(16384, len(body), self.left(stream), self.window)
                if n <= 0:
                    continue
                flags = end if n == len(body) else 0
                out.append(frame(DATA, flags, stream, bytes(body[:n])))
                self.window -= n
                self.windows[stream] = self.left(stream) - n
                left[stream] = body[n:]
                if n == len(body):
                    del left[stream]
            if out:
                self.send(*out)
                moved = time.monotonic()
            elif select.select([self.sock], [], [], 0.2)[0]:
                self.read()
        return sum(len(b) for b in left.values())

    def close(self):
        self.sock.close()


def connect(port, settings=b""):
    return Connection(socket.create_connection(("127.0.0.1", port)), settings)


def serve(handler, address="127.0.0.1", port=0):
    """A server that calls handler(connection) for each, on a thread; its port."""

    def one(sock):
        try:
            rest = len(PREFACE)
            while rest:
                rest -= len(sock.recv(rest))
            handler(Connection(sock, client=False))
        except (OSError, Closed):
            pass

    return serve_sockets(one, address, port)


def serve_sockets(one, address="127.0.0.1", port=0):
    listener = socket.create_server((address, port))

    def run():
        while True:
            sock, _ = listener.accept()
            threading.Thread(target=one, args=(sock,), daemon=True).start()

    threading.Thread(target=run, daemon=True).start()
    return listener.getsockname()[1]
