"""A client of plain grpcio and of plain HTTP, which calls methods that reply in parts. It knows no generated code.

usage: parts.py HOST:PORT. Prints what it gets, a JSON line each.
"""

import json
import sys

sys.path.pop(0)  # a file beside this one has the name of the package

import grpc

address = sys.argv[1]


def say(kind, **what):
    print(json.dumps({"kind": kind, **what}), flush=True)


def count(to, then=0, before=0):
    """Returns a CountRequest. Each number is below 128."""
    return bytes([8, to, 24, then, 32, before])


def value(number):
    """Returns the value of a Number."""
    assert number[0] == 8, number
    return number[1]


with grpc.insecure_channel(address) as channel:
    call = channel.unary_stream("/parts.v1.Parts/Count", bytes, value)
    say("parts", values=list(call(count(100))))

    FAIL, WAIT, HEADER = 1, 3, 4
    for before in (1, 3):
        got = []
        try:
            for part in call(count(5, FAIL, before)):
                got.append(part)
        except grpc.RpcError as error:
            say("failed", values=got, code=error.code().name, message=error.details())

    parts = call(count(5, WAIT, 3))
    say("canceled", values=[next(parts), next(parts)])
    parts.cancel()

    got = []
    try:
        for part in call(count(5, WAIT, 3), timeout=0.5):
            got.append(part)
    except grpc.RpcError as error:
        say("failed", values=got, code=error.code().name, message=error.details())

    for before in (1, 3):
        parts = call(count(5, HEADER, before))
        values = list(parts)
        metadata = [dict(pairs).get("x-before") for pairs in (parts.initial_metadata(), parts.trailing_metadata())]
        say("headers", values=values, metadata=metadata)
say("over")
