"""A client of plain grpcio, which learns the interface by reflection alone, reads replies in parts.

usage: parts_grpc.py URL. Prints what it gets, a JSON line.
"""

import itertools
import json
import sys

sys.path.pop(0)  # a file beside this one has the name of the package

import grpc
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase

with grpc.insecure_channel(sys.argv[1].removeprefix("http://")) as channel:
    pool = DescriptorPool(ProtoReflectionDescriptorDatabase(channel))
    method = pool.FindServiceByName("history.v1.History").methods_by_name["Read"]
    assert method.server_streaming
    Request, Mark = GetMessageClass(method.input_type), GetMessageClass(method.output_type)
    call = channel.unary_stream("/history.v1.History/Read", Request.SerializeToString, Mark.FromString)

    def read(most=None, timeout=None, **request):
        """Returns the numbers, and the error behind them."""
        marks, numbers = call(Request(**request), timeout=timeout), []
        try:
            for mark in itertools.islice(marks, most):
                numbers.append(mark.number)
        except grpc.RpcError as error:
            return {"numbers": numbers, "code": error.code().name.lower(), "message": error.details()}
        marks.cancel()
        return numbers

    numbers = read(count=1000, padding=100)
    line = {
        "name": "grpc",
        "all": len(numbers) if numbers == list(range(1, 1001)) else numbers,
        "failed": read(count=3, then="FAIL"),
        "refused": read(then="REFUSE"),
        "canceled": read(most=2, padding=1000),
        "late": read(timeout=0.5, count=2, then="WAIT"),
    }
    print(json.dumps(line), flush=True)
