"""A client of plain grpcio, which learns the interface from the server's reflection alone.

usage: grpc.py WHAT HOST:PORT [HOST:PORT]. The second address is where it asks for the interface. Prints what it gets, a JSON
line each.
"""

import json
import sys

sys.path.pop(0)  # this file has the name of the package

import grpc
from google.protobuf import json_format
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase
from grpc_status import rpc_status

SERVICE = "weather.v1.Weather"


def say(kind, **what):
    print(json.dumps({"kind": kind, **what}), flush=True)


class Client:
    def __init__(self, channel, described_by):
        self.channel = channel
        self.database = ProtoReflectionDescriptorDatabase(described_by)
        self.pool = DescriptorPool(self.database)
        self.service = self.pool.FindServiceByName(SERVICE)

    def rpc(self, name):
        """Returns the classes of request and response, and what calls."""
        method = self.service.methods_by_name[name]
        request, response = GetMessageClass(method.input_type), GetMessageClass(method.output_type)
        kind = {
            (False, False): self.channel.unary_unary,
            (False, True): self.channel.unary_stream,
            (True, False): self.channel.stream_unary,
            (True, True): self.channel.stream_stream,
        }[method.client_streaming, method.server_streaming]
        call = kind(f"/{SERVICE}/{name}", request.SerializeToString, response.FromString)
        return request, call


def text(message):
    return json_format.MessageToDict(message)


def refusal(error):
    status = rpc_status.from_call(error)
    details = [detail.type_url for detail in status.details] if status else []
    say("refused", code=error.code().name, message=error.details(), details=details)


def metadata(pairs):
    return {key: value for key, value in pairs or () if key.startswith(("smq-", "x-"))}


def calls(client):
    say("services", names=sorted(client.database.get_services()))
    request, get_forecast = client.rpc("GetForecast")
    for compression in [grpc.Compression.NoCompression, grpc.Compression.Gzip]:
        reply, call = get_forecast.with_call(request(place="Turin" * 100), compression=compression)
        say("reply", place=len(reply.place), headers=metadata(call.initial_metadata()))
    for wrong in [{"request": request(place="Atlantis")}, {"request": request(think_ms=60000), "timeout": 0.2}]:
        try:
            get_forecast(**wrong)
        except grpc.RpcError as error:
            refusal(error)
    # Nobody serves it, and a message that is too large.
    unary = client.channel.unary_unary
    for name, data in [("Nothing", b""), ("Echo", b"z\x80\x80\x80\x04" + b"x" * (8 << 20))]:
        try:
            unary(f"/{SERVICE}/{name}", bytes, bytes)(data)
        except grpc.RpcError as error:
            refusal(error)
    health = health_pb2_grpc.HealthStub(client.channel)
    for service in ["", SERVICE]:
        status = health.Check(health_pb2.HealthCheckRequest(service=service)).status
        say("health", status=health_pb2.HealthCheckResponse.ServingStatus.Name(status))
    watched = health.Watch(health_pb2.HealthCheckRequest(service=SERVICE))
    say("health", status=health_pb2.HealthCheckResponse.ServingStatus.Name(next(watched).status))
    watched.cancel()


def publishes(client):
    request, readings = client.rpc("Readings")
    _, call = readings.with_call(request(place="Turin", celsius=n) for n in range(100))
    say("published", trailers=metadata(call.trailing_metadata()))
    try:
        readings(request(place="refuse" if n == 7 else "Turin", celsius=n) for n in range(100))
    except grpc.RpcError as error:
        say("trailers", trailers=metadata(error.trailing_metadata()))
        refusal(error)


def subscribes(client):
    """Receives, is cut off by the server or on the way, resumes, until the last event has come."""
    request, observations = client.rpc("Observations")
    position, cuts, last = None, -1, 0
    while last < 1000:
        after = [("smq-after", position)] if position else []
        cuts += 1
        stream = observations(request(), metadata=after)
        try:
            confirmed = metadata(stream.initial_metadata()).get("smq-position")
            if confirmed is None:
                # The connection failed: the exception says why.
                next(stream)
            epoch, sequence = confirmed.split("-")[:2]
            position = f"{epoch}-{sequence}"
            if cuts <= 0:
                say("subscribed", position=position)
            for event in stream:
                sequence = int(sequence) + 1
                position = f"{epoch}-{sequence}"
                say("event", celsius=event.celsius)
                last = event.celsius
                if last >= 1000:
                    stream.cancel()
                    break
        except grpc.RpcError as error:
            if error.code() not in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.UNKNOWN, grpc.StatusCode.INTERNAL):
                raise
    say("end", cuts=cuts)


def both(client):
    request, chat = client.rpc("Chat")
    stream = chat(request(room="tower", text=str(n)) for n in range(10))
    for _, event in zip(range(10), stream):
        say("said", text=event.text)
    stream.cancel()


def main():
    what, address, described_by = (sys.argv[1:] + sys.argv[-1:])[:3]
    # Without retries of its own: what is lost shows.
    options = [("grpc.enable_retries", 0), ("grpc.initial_reconnect_backoff_ms", 10)]
    with grpc.insecure_channel(address, options) as channel, grpc.insecure_channel(described_by) as other:
        client = Client(channel, other)
        {"calls": calls, "publishes": publishes, "subscribes": subscribes, "both": both}[what](client)
    say("over")


main()
