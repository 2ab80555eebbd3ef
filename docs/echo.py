import base64, os, socket, struct
with socket.create_connection(("127.0.0.1", 2567)) as server:
    key = base64.b64encode(os.urandom(16)).decode()
    server.sendall(f"GET /echo HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                   f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n".encode())
    stream, text, mask = server.makefile("rb"), "hello".encode(), os.urandom(4)
    while stream.readline() != b"\r\n": pass
    server.sendall(struct.pack("!BB4s", 0x81, 0x80 | len(text), mask) + bytes(b ^ mask[i % 4] for i, b in enumerate(text)))
    head, length = struct.unpack("!BB", stream.read(2))
    print(stream.read(length).decode())
