"""Converts between protobuf and JSON with Google's own library for Python.

    python protobuf.py DESCRIPTORS < requests

A request is a line: {"type", "protobuf" (in base64) or "json"}. So is an answer: {"json"}, {"protobuf"} or {"error"}.
"""

import base64
import json
import sys

from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory

pool = descriptor_pool.DescriptorPool()
with open(sys.argv[1], "rb") as file:
    for declared in descriptor_pb2.FileDescriptorSet.FromString(file.read()).file:
        pool.Add(declared)


def answer(request):
    message = message_factory.GetMessageClass(pool.FindMessageTypeByName(request["type"]))()
    try:
        if "protobuf" in request:
            message.ParseFromString(base64.b64decode(request["protobuf"]))
            return {"json": json_format.MessageToJson(message, indent=None, descriptor_pool=pool)}
        json_format.Parse(request["json"], message, descriptor_pool=pool)
        return {"protobuf": base64.b64encode(message.SerializeToString()).decode()}
    except Exception as error:  # whatever it raises, it does not take the input
        return {"error": f"{type(error).__name__}: {error}"}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))))
