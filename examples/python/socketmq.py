"""A client of socket.mq: calls, subscriptions that resume, and publishes that are applied once.

It speaks protobuf, over WebSocket or over HTTP polls. Copy this file, and see proto/PROTOCOL.md for what it does.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import secrets
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import httpx
import websockets
from google.protobuf.message import Message
from smq.v1.frame_pb2 import Batch, ClientFrame, Gap, Hello, Position, Publish, ServerFrame, Subscribe
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

M = TypeVar("M", bound=Message)
MEDIA_TYPE = "application/protobuf"
WINDOW = 256 * 1024  # How many bytes of events may wait in a subscription that is not read.
PASSING = (408, 429, 502, 503, 504)  # Statuses after which a client tries again.
WAIT = 20.0  # How long a poll waits for frames, in seconds.


@dataclass
class StatusError(Exception):
    """The server has refused, with one of the 16 codes."""

    code: str
    message: str = ""


class Lost(Exception):
    """The session is over. Another one continues where it was."""


BROKEN = (Lost, OSError, websockets.WebSocketException)


@dataclass
class Event(Generic[M]):
    """An event of a topic, with its position. A new subscription may begin after it."""

    message: M
    position: Position
    headers: dict[str, str]


class Carrier(Protocol):
    """What brings frames to the server and back. Sending may bring frames, too."""

    async def send(self, frames: Sequence[ClientFrame]) -> list[ServerFrame]: ...
    async def receive(self) -> list[ServerFrame]: ...
    async def close(self) -> None: ...


class WebSocket:
    """One WebSocket message is one frame."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection

    @classmethod
    async def open(cls, url: str, headers: dict[str, str]) -> WebSocket:
        url = url.replace("http", "ws", 1)
        protocol = Subprotocol("smq.v1.proto")
        try:
            connection = await connect(url, subprotocols=[protocol], additional_headers=headers, max_size=None)
        except websockets.InvalidStatus as refused:
            status, body = refused.response.status_code, refused.response.body
            raise Lost if status in PASSING else error_of(status, body) from refused
        return cls(connection)

    async def send(self, frames: Sequence[ClientFrame]) -> list[ServerFrame]:
        for frame in frames:
            await self.connection.send(frame.SerializeToString())
        return []

    async def receive(self) -> list[ServerFrame]:
        message = await self.connection.recv(decode=False)
        return [ServerFrame.FromString(message)]

    async def close(self) -> None:
        await self.connection.close()


class Polls:
    """Each POST brings frames to the server, and takes those that there are."""

    def __init__(self, http: httpx.AsyncClient, url: str) -> None:
        self.http, self.url = http, url
        self.id, self.sequence, self.received = secrets.token_hex(16), 0, 0
        self.sending = asyncio.Lock()

    async def exchange(self, frames: Sequence[ClientFrame], wait: float) -> list[ServerFrame]:
        """Repeats the exchange until there is a response: the server handles its frames once."""
        self.sequence += 1
        headers = {"Content-Type": MEDIA_TYPE, "Smq-Session": self.id, "Smq-Sequence": str(self.sequence)}
        body = Batch(messages=[frame.SerializeToString() for frame in frames]).SerializeToString()
        for pause in (0.1, 0.2, 0.5, 1, 2, 5):
            received = self.received
            now = {"Smq-Received": str(received), "Smq-Wait-Ms": str(int(wait * 1000))}
            with contextlib.suppress(httpx.TransportError):
                response = await self.http.post(self.url, content=body, headers=headers | now, timeout=wait + 10)
                if response.status_code == 200:
                    # Another exchange may have brought the first ones meanwhile.
                    new = Batch.FromString(response.content).messages[self.received - received :]
                    self.received += len(new)
                    return [ServerFrame.FromString(it) for it in new]
                status = response.status_code
                if status not in PASSING:
                    raise Lost if self.sequence > 1 or status == 409 else error_of(status, response.content)
            await asyncio.sleep(random.uniform(0, pause))
        raise Lost

    async def send(self, frames: Sequence[ClientFrame]) -> list[ServerFrame]:
        async with self.sending:  # One beside the poll.
            return await self.exchange(frames, 0)

    async def receive(self) -> list[ServerFrame]:
        return await self.exchange([], WAIT)

    async def close(self) -> None:
        with contextlib.suppress(Exception):
            await self.exchange([ClientFrame(close={"code": 1000})], 0)


def error_of(status: int, body: bytes | bytearray | None) -> StatusError:
    """Returns the error of a response, or what a proxy says instead."""
    with contextlib.suppress(ValueError, KeyError, TypeError):
        error = json.loads(body or b"")
        return StatusError(error["code"], error.get("message", ""))
    return StatusError("unavailable" if status in PASSING else "unknown", f"status {status}")


class Subscription:
    """Where a subscription is, across sessions."""

    def __init__(self, topic: str, filter: Message, after: Position | None) -> None:
        self.topic, self.filter, self.position = topic, filter, after
        self.frames: asyncio.Queue[tuple[ServerFrame, Position]] = asyncio.Queue()
        self.is_retained = False

    def frame(self, id: int) -> ClientFrame:
        filter = self.filter.SerializeToString()
        return ClientFrame(id=id, subscribe=Subscribe(topic=self.topic, filter=filter, after=self.position, window=WINDOW))

    def take(self, frame: ServerFrame) -> None:
        kind, position = frame.WhichOneof("frame"), Position()
        position.CopyFrom(self.position or position)
        if kind == "subscribed":
            self.is_retained, kept = frame.subscribed.retained, position.retained_from
            position.CopyFrom(frame.subscribed.position)
            position.retained_from = (kept or 1) if self.is_retained else 0
        elif kind == "event" and self.is_retained:
            position.retained_from = frame.event.sequence + 1
        elif kind == "event":
            position.sequence = frame.event.sequence
        elif kind == "gap":
            gap = frame.gap
            position.CopyFrom(gap.to)
            first = getattr(gap, "from").sequence if getattr(gap, "from").epoch == gap.to.epoch else 1
            position.retained_from = first if self.is_retained else 0
        elif kind == "retained_end":
            self.is_retained, position.retained_from = False, 0
        self.position = position
        self.frames.put_nowait((frame, position))


class Client:
    """A client of one interface, such as `weather.v1`. Use it with `async with`."""

    def __init__(self, url: str, interface: str, *, polls: bool = False, headers: dict[str, str] | None = None) -> None:
        application, version = interface.rsplit(".", 1)
        self.url = f"{url}/socket.mq/{application}/{version}"
        self.headers, self.polls = headers or {}, polls
        self.http = httpx.AsyncClient(headers=self.headers)
        self.publisher, self.published = secrets.token_bytes(16), 0
        self.last_id = self.last_sequence = 0
        self.subscriptions: dict[int, Subscription] = {}
        self.publishes: dict[int, tuple[Publish, asyncio.Future[Position]]] = {}
        self.sent: set[int] = set()  # What this session has sent.
        self.carrier: Carrier | None = None
        self.session: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Client:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.session:
            self.session.cancel()
            await asyncio.wait([self.session])
        if self.carrier:
            await self.carrier.close()
        await self.http.aclose()

    async def call(self, method: str, request: Message, reply: type[M], timeout: float = 30) -> M:
        """Calls a method, such as `Weather.GetForecast`."""
        headers = {"Content-Type": MEDIA_TYPE, "Smq-Timeout-Ms": str(int(timeout * 1000))}
        url, body = f"{self.url}/{method}", request.SerializeToString()
        response = await self.http.post(url, content=body, headers=headers, timeout=timeout + 1)
        if response.status_code != 200:
            raise error_of(response.status_code, response.content)
        return reply.FromString(response.content)

    async def publish(self, topic: str, event: Message) -> Position:
        """Publishes an event, and returns its position. The server applies it once, whatever happens on the way."""
        self.last_id, self.last_sequence = self.last_id + 1, self.last_sequence + 1
        publish = Publish(topic=topic, payload=event.SerializeToString(), sequence=self.last_sequence)
        answer: asyncio.Future[Position] = asyncio.get_running_loop().create_future()
        self.publishes[self.last_id] = (publish, answer)
        await self._send_new()
        return await answer

    async def subscribe(
        self, topic: str, filter: Message, event: type[M], after: Position | None = None
    ) -> AsyncIterator[Event[M] | Gap]:
        """Yields the events of a topic, each once and in order, or the gap that they are in."""
        self.last_id += 1
        id, subscription = self.last_id, Subscription(topic, filter, after)
        self.subscriptions[id] = subscription
        await self._send_new()
        try:
            while True:
                frame, position = await subscription.frames.get()
                kind = frame.WhichOneof("frame")
                if kind == "end":
                    del self.subscriptions[id]
                    raise StatusError(frame.end.status.code, frame.end.status.message)
                if kind == "gap":
                    yield frame.gap
                if kind == "event":
                    headers = dict(frame.event.headers)
                    yield Event(event.FromString(frame.event.payload), position, headers)
                    read = len(frame.event.payload) + sum(len(a.encode() + b.encode()) for a, b in headers.items()) + 64
                    await self._send([ClientFrame(id=id, credit={"bytes": read})])
        finally:
            if self.subscriptions.pop(id, None):
                await self._send([ClientFrame(id=id, unsubscribe={})])

    def _new(self) -> list[ClientFrame]:
        """Returns the subscriptions and publishes that this session has not sent."""
        new = [it.frame(id) for id, it in self.subscriptions.items() if id not in self.sent]
        for id, (publish, _) in self.publishes.items():
            if id not in self.sent:
                again = publish.sequence <= self.published
                new.append(ClientFrame(id=id, publish=Publish(again=again)))
                new[-1].publish.MergeFrom(publish)
                self.published = max(self.published, publish.sequence)
        self.sent |= {frame.id for frame in new}
        return new

    async def _send_new(self) -> None:
        if self.session is None:
            self.session = asyncio.create_task(self._run())
        if self.carrier:
            await self._send(self._new())

    async def _send(self, frames: Sequence[ClientFrame]) -> None:
        # What a session does not take, the next one sends again.
        with contextlib.suppress(*BROKEN):
            if self.carrier and frames:
                self._take(await self.carrier.send(frames))

    async def _run(self) -> None:
        """Opens one session after the other, until the server refuses one."""
        pause = 0.1
        while True:
            try:
                async for _ in self._session():
                    pause = 0.1
            except BROKEN:
                self.carrier = None
            except StatusError as error:
                return self._fail(error)
            await asyncio.sleep(random.uniform(0, pause))
            pause = min(2 * pause, 5.0)

    async def _session(self) -> AsyncIterator[None]:
        carrier: Carrier = Polls(self.http, self.url) if self.polls else await WebSocket.open(self.url, self.headers)
        hello = ClientFrame(hello=Hello(publisher=self.publisher, published=self.published))
        self._take(await carrier.send([hello]))
        if isinstance(carrier, WebSocket):
            await (await carrier.connection.ping())  # The server knows the publisher now.
        self.sent = set()
        while new := self._new():
            self._take(await carrier.send(new))
        self.carrier = carrier
        while True:
            self._take(await carrier.receive())
            yield

    def _fail(self, error: StatusError) -> None:
        end = ServerFrame(end={"status": {"code": error.code, "message": error.message}})
        for id in [*self.publishes, *self.subscriptions]:
            end.id = id
            self._take([end])
        self.session = None

    def _take(self, frames: Sequence[ServerFrame]) -> None:
        for frame in frames:
            kind = frame.WhichOneof("frame")
            if kind in ("close", "drain"):
                raise Lost
            if frame.id in self.publishes and kind in ("receipt", "end"):
                answer = self.publishes.pop(frame.id)[1]
                if kind == "receipt":
                    answer.set_result(frame.receipt.position)
                else:
                    answer.set_exception(StatusError(frame.end.status.code, frame.end.status.message))
            elif frame.id in self.subscriptions:
                self.subscriptions[frame.id].take(frame)
