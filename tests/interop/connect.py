"""PyPI's connectrpc, which compresses what it sends, over the protocol named.

usage: connect.py connect|grpc URL. Prints what it gets, a JSON line each.
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


def say(kind, **what):
    print(json.dumps({"kind": kind, **what}), flush=True)


def method(name, stream=StreamType.UNARY, service="weather.v1.Weather", level=IdempotencyLevel.UNKNOWN):
    return MethodInfo(
        name=name, service_name=service, input=dict, output=dict, idempotency_level=level, stream_type=stream
    )


def refused(call):
    try:
        call()
    except ConnectError as error:
        return {"code": error.code.value, "message": error.message}
    return {}


protocol, url = sys.argv[1:]
version = HTTPVersion.HTTP2 if protocol == "grpc" else HTTPVersion.HTTP1
http = SyncClient(SyncHTTPTransport(http_version=version))
with ConnectClientSync(url, codec=Objects(), protocol=ProtocolType[protocol.upper()], http_client=http) as client:
    forecast = method("GetForecast")
    reply = client.execute_unary(request={"place": "Turin" * 1000}, method=forecast)
    say("reply", place=len(reply["place"]))
    say("refused", **refused(lambda: client.execute_unary(request={"place": "Atlantis"}, method=forecast)))
    observations = method("Observations", StreamType.SERVER_STREAM)
    events = client.execute_server_stream(request={"place": ["Turin"]}, method=observations)
    say("events", celsius=[event["celsius"] for event in itertools.islice(events, 3)])
    readings = method("Readings", StreamType.CLIENT_STREAM)
    client.execute_client_stream(request=({"place": "Turin", "celsius": n} for n in range(20)), method=readings)
    wrong = ({"place": "Turin", "celsius": -300 if n == 7 else n} for n in range(20))
    say("published", **refused(lambda: client.execute_client_stream(request=wrong, method=readings)))
    if protocol == "connect":
        find = method("Find", service="library.books.Library", level=IdempotencyLevel.NO_SIDE_EFFECTS)
        book = client.execute_unary(request={"title": "Emma"}, method=find, use_get=True)
        say("book", **book)
say("over")
