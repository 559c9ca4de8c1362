"""PyPI's connectrpc reads replies in parts, over Connect and over gRPC.

usage: parts_connect.py URL. Prints what it gets, a JSON line each.
"""

import itertools
import json
import sys

from connectrpc.client import ConnectClientSync
from connectrpc.errors import ConnectError
from connectrpc.method import IdempotencyLevel, MethodInfo, StreamType
from connectrpc.protocol import ProtocolType
from pyqwest import HTTPVersion, SyncClient, SyncHTTPTransport


class Objects:
    """Messages as Python's own objects."""

    def name(self):
        return "json"

    def encode(self, message):
        return json.dumps(message).encode()

    def decode(self, data, message_class):
        return message_class(json.loads(bytes(data)))


READ = MethodInfo(
    name="Read",
    service_name="history.v1.History",
    input=dict,
    output=dict,
    idempotency_level=IdempotencyLevel.UNKNOWN,
    stream_type=StreamType.SERVER_STREAM,
)


def read(client, most=None, timeout_ms=None, **request):
    """Returns the numbers, and the error behind them."""
    numbers = []
    marks = client.execute_server_stream(request=request, method=READ, timeout_ms=timeout_ms)
    try:
        for mark in itertools.islice(marks, most):
            numbers.append(mark["number"])
    except ConnectError as error:
        return {"numbers": numbers, "code": error.code.value, "message": error.message}
    if hasattr(marks, "close"):
        marks.close()
    return numbers


for protocol, version in [("connect", HTTPVersion.HTTP1), ("grpc", HTTPVersion.HTTP2)]:
    http = SyncClient(SyncHTTPTransport(http_version=version))
    kind = ProtocolType[protocol.upper()]
    with ConnectClientSync(sys.argv[1], codec=Objects(), protocol=kind, http_client=http) as client:
        numbers = read(client, count=1000, padding=100)
        line = {
            "name": protocol,
            "all": len(numbers) if numbers == list(range(1, 1001)) else numbers,
            "failed": read(client, count=3, then="FAIL"),
            "refused": read(client, then="REFUSE"),
            "canceled": read(client, most=2, padding=1000),
            "late": read(client, timeout_ms=500, count=2, then="WAIT"),
        }
        print(json.dumps(line), flush=True)
