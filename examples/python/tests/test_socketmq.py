"""Calls hostwatch at the URL in HOSTWATCH_URL, through a proxy that cuts connections."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator

import pytest
from google.protobuf.empty_pb2 import Empty
from hostwatch.v2.host_pb2 import GetSnapshotRequest, Mark, Remark, RemarkFilter, SampleFilter, Sample, Snapshot
from socketmq import Client, Event, StatusError

HOST, PORT = os.environ["HOSTWATCH_URL"].removeprefix("http://").split(":")
CARRIERS = pytest.mark.parametrize("polls", [False, True], ids=["websocket", "polls"])


class CuttingProxy:
    """Passes on what comes, until it cuts all connections."""

    def __init__(self) -> None:
        self.writers: set[asyncio.StreamWriter] = set()
        self.connections = 0

    @contextlib.asynccontextmanager
    async def run(self) -> AsyncIterator[str]:
        server = await asyncio.start_server(self.accept, "127.0.0.1", 0)
        async with server:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            self.cut()

    async def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        behind = await asyncio.open_connection(HOST, int(PORT))
        self.writers |= {writer, behind[1]}
        with contextlib.suppress(OSError):
            await asyncio.gather(self.pipe(reader, behind[1]), self.pipe(behind[0], writer))

    async def pipe(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.close()

    def cut(self) -> None:
        for writer in self.writers:
            writer.transport.abort()
        self.writers.clear()


def client(url: str, polls: bool) -> Client:
    return Client(url, "hostwatch.v2", polls=polls)


def test_a_call_has_a_reply_or_an_error() -> None:
    async def run() -> None:
        async with CuttingProxy().run() as url, client(url, False) as host:
            snapshot = await host.call("Host.GetSnapshot", GetSnapshotRequest(), Snapshot)
            assert snapshot.cpus
            with pytest.raises(StatusError) as refused:
                await host.call("Host.Nothing", GetSnapshotRequest(), Snapshot)
            assert refused.value.code == "not_found"

    asyncio.run(run())


@CARRIERS
def test_what_is_published_comes_once_and_in_order_over_lost_connections(polls: bool) -> None:
    texts = [f"{'polls' if polls else 'websocket'} {number}" for number in range(60)]

    async def publish(host: Client, proxy: CuttingProxy) -> None:
        for number, text in enumerate(texts):
            publishing = asyncio.create_task(host.publish("Host.Remarks", Remark(text=text)))
            if number % 7 == 3:
                await asyncio.sleep(0)  # It is on its way.
                proxy.cut()
            await publishing

    async def run() -> None:
        proxy = CuttingProxy()
        async with proxy.run() as url, client(url, polls) as host:
            publishing = asyncio.create_task(publish(host, proxy))
            came, positions = [], []
            async for item in host.subscribe("Host.Remarks", RemarkFilter(), Remark):
                assert isinstance(item, Event), item
                if item.message.text in texts:
                    came.append(item.message.text)
                    positions.append(item.position)
                if len(came) == len(texts):
                    break
            await publishing
            assert came == texts
            assert proxy.connections > 8
            # Another subscription begins where this one was.
            async for item in host.subscribe("Host.Remarks", RemarkFilter(), Remark, positions[9]):
                assert isinstance(item, Event) and item.message.text == texts[10]
                break

    asyncio.run(run())


@CARRIERS
def test_retained_events_come_first_and_then_the_rest(polls: bool) -> None:
    async def run() -> None:
        proxy = CuttingProxy()
        async with proxy.run() as url, client(url, polls) as host:
            last = 0
            async for item in host.subscribe("Host.Samples", SampleFilter(metric=["cpu"]), Sample):
                assert isinstance(item, Event) and item.message.metric == "cpu", item
                if item.position.retained_from:
                    continue
                assert item.position.sequence > last
                last, before = item.position.sequence, last
                if not before:
                    proxy.cut()
                elif before:
                    break

    asyncio.run(run())


@CARRIERS
def test_refusals_are_errors(polls: bool) -> None:
    async def run() -> None:
        async with CuttingProxy().run() as url, client(url, polls) as host:
            with pytest.raises(StatusError) as refused:
                await host.publish("Host.Marks", Mark())
            assert refused.value.code == "invalid_argument"
            with pytest.raises(StatusError) as refused:
                async for _ in host.subscribe("Host.Nothing", Empty(), Empty):
                    pass
            assert refused.value.code == "not_found"

    asyncio.run(run())

    async def elsewhere() -> None:
        async with CuttingProxy().run() as url, Client(url, "hostwatch.v9", polls=polls) as nobody:
            with pytest.raises(StatusError) as refused:
                await nobody.publish("Host.Marks", Mark(label="lost"))
            assert refused.value.code == "not_found"

    asyncio.run(elsewhere())
