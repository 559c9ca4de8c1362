"""A subscriber of plain grpcio that resumes after the position in each event.

usage: positions.py HOST:PORT HOST:PORT LAST. The second address is where it asks for the interface. Prints what it gets, a JSON
line each, until it has the event LAST.
"""

import json
import sys

sys.path.pop(0)  # beside this file is one with the name of the package

import grpc
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase


def say(kind, **what):
    print(json.dumps({"kind": kind, **what}), flush=True)


def main():
    address, described_by, end = sys.argv[1:]
    # Without retries of its own: what is lost shows.
    options = [("grpc.enable_retries", 0), ("grpc.initial_reconnect_backoff_ms", 10)]
    with grpc.insecure_channel(address, options) as channel, grpc.insecure_channel(described_by) as other:
        pool = DescriptorPool(ProtoReflectionDescriptorDatabase(other))
        method = pool.FindServiceByName("tides.v1.Tides").methods_by_name["Levels"]
        request, level = GetMessageClass(method.input_type), GetMessageClass(method.output_type)
        levels = channel.unary_stream("/tides.v1.Tides/Levels", request.SerializeToString, level.FromString)
        position, cuts, last = None, 0, 0
        while last < int(end):
            stream = levels(request(), metadata=[("smq-after", position)] if position else [])
            try:
                if position is None:
                    position = dict(stream.initial_metadata())["smq-position"]
                    say("subscribed", position=position)
                for event in stream:
                    position, last = event.position, event.millimetres
                    say("event", millimetres=last, position=position)
                    if last >= int(end):
                        break
            except grpc.RpcError as error:
                if error.code() not in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.UNKNOWN, grpc.StatusCode.INTERNAL):
                    raise
                cuts += 1
        say("end", cuts=cuts)


main()
