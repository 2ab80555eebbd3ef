"""A WebSocket client of the standard library alone. Says text, bytes, a ping and a close to a port's /echo, and prints what comes back."""

import base64
import hashlib
import os
import socket
import struct
import sys

TEXT, BINARY, CLOSE, PING = 1, 2, 8, 9
GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def send(opcode, payload):
    mask = os.urandom(4)
    if len(payload) < 126:
        head = struct.pack("!BB", 0x80 | opcode, 0x80 | len(payload))
    else:
        head = struct.pack("!BBH", 0x80 | opcode, 0x80 | 126, len(payload))
    server.sendall(head + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload)))


def receive():
    head, length = struct.unpack("!BB", stream.read(2))
    if length == 126:
        (length,) = struct.unpack("!H", stream.read(2))
    return f"{head:#x}", stream.read(length)


server = socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=10)
stream = server.makefile("rb")
key = base64.b64encode(os.urandom(16)).decode()
lines = ["GET /echo HTTP/1.1", "Host: here", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"]
server.sendall("\r\n".join([*lines, f"Sec-WebSocket-Key: {key}", "", ""]).encode())
print(stream.readline().decode().strip())
headers = dict(line.decode().strip().lower().split(": ", 1) for line in iter(stream.readline, b"\r\n"))
accept = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()
print("accept", headers["sec-websocket-accept"] == accept.lower())

send(TEXT, "grüße".encode())
head, payload = receive()
print("text", head, payload.decode())
send(BINARY, bytes(range(256)))
head, payload = receive()
print("binary", head, payload == bytes(range(256)))
send(PING, b"now?")
head, payload = receive()
print("pong", head, payload.decode())
send(CLOSE, struct.pack("!H", 1000) + b"bye")
head, payload = receive()
print("close", head, struct.unpack("!H", payload[:2])[0])
print("end", stream.read() == b"")
