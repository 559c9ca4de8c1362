"""A client of socket.mq, to copy: calls, subscriptions that resume, and publishes that are applied once.

    async with Client("http://127.0.0.1:7070", "weather", "v1") as client:
        forecast = await client.call("Weather.GetForecast", GetForecastRequest(place="Turin"), GetForecastResponse)
        await client.publish("Weather.Readings", Reading(place="Turin", celsius=21.5))
        async for item in client.subscribe("Weather.Observations", ObservationFilter(), Observation):
            print(item)
"""

from __future__ import annotations

import asyncio
import base64
import random
import secrets
from collections.abc import AsyncGenerator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import httpx
import websockets
from google.protobuf.message import Message
from smq.v1 import frame_pb2 as smq

M = TypeVar("M", bound=Message)
PROTOBUF = {"content-type": "application/protobuf", "accept": "application/protobuf"}
TEMPORARY = (408, 429, 502, 503, 504)
LOST = (OSError, httpx.TransportError, websockets.WebSocketException)
POLL_SECONDS = 20


class SmqError(Exception):
    """The server has refused. `code` is one of the 16 codes of gRPC, such as `not_found`."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code


@dataclass(frozen=True)
class Event(Generic[M]):
    """An event, its position (an epoch and a sequence), and its headers."""
    message: M
    position: tuple[int, int]
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Gap:
    """Events that will not come: the first and the last one. If the epochs differ, the server was restarted."""
    start: tuple[int, int]
    end: tuple[int, int]


@dataclass
class _Subscription:
    topic: str
    filter: bytes
    after: smq.Position | None
    # Bounded: whoever does not take events lets the server wait.
    frames: asyncio.Queue[smq.ServerFrame] = field(default_factory=lambda: asyncio.Queue(1000))


class Client:
    """One version of an application; its topics over WebSocket, or over HTTP polls where that is blocked."""

    def __init__(self, url: str, application: str, version: str, polls: bool = False,
                 headers: Mapping[str, str] | None = None) -> None:
        self._url, self._polls = f"{url.rstrip('/')}/socket.mq/{application}/{version}", polls
        self._headers = dict(headers or {})
        self._http = httpx.AsyncClient(headers=self._headers, timeout=POLL_SECONDS + 10)
        self._publisher, self._sequence, self._unsure = secrets.token_bytes(16), 0, 0
        self._last_id, self._publishing = 0, asyncio.Lock()
        self._subscriptions: dict[int, _Subscription] = {}
        # The publish without an answer, over WebSocket, and whether it may have been sent.
        self._pending: tuple[smq.ClientFrame, asyncio.Future[smq.Receipt]] | None = None
        self._is_sent = False
        self._outgoing: asyncio.Queue[smq.ClientFrame] | None = None

    async def __aenter__(self) -> Client:
        self._session = asyncio.create_task(asyncio.sleep(0) if self._polls else self._run())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._session.cancel()
        await asyncio.wait([self._session])
        await self._http.aclose()

    async def call(self, method: str, request: Message, reply: type[M], timeout: float = 30) -> M:
        """Calls a method, such as `Weather.GetForecast`. It is not sent again if the connection is lost."""
        headers = PROTOBUF | {"smq-timeout-ms": str(int(timeout * 1000))}
        content = request.SerializeToString()
        response = await self._http.post(f"{self._url}/{method}", content=content, headers=headers, timeout=timeout)
        return reply.FromString(_body(response))

    async def publish(self, topic: str, event: Message) -> tuple[int, int]:
        """Publishes an event, once, however often the connection is lost. Returns its position, if the topic has one."""
        async with self._publishing:
            self._sequence += 1
            publish = smq.Publish(topic=topic, payload=event.SerializeToString(), sequence=self._sequence)
            if self._polls:
                receipt = await self._post(publish)
            else:
                frame = smq.ClientFrame(id=self._next_id(), publish=publish)
                answer: asyncio.Future[smq.Receipt] = asyncio.get_running_loop().create_future()
                self._pending, self._is_sent = (frame, answer), False
                self._send(frame)
                receipt = await answer
            return receipt.position.epoch, receipt.position.sequence

    async def _post(self, publish: smq.Publish) -> smq.Receipt:
        query: dict[str, str | int] = {"publisher": self._publisher.hex(), "sequence": publish.sequence}
        query["published"] = self._unsure
        pauses = _pauses()
        while True:
            try:
                response = await self._http.post(f"{self._url}/{publish.topic}", params=query,
                                                 content=publish.payload, headers=PROTOBUF)
                if response.status_code not in TEMPORARY:
                    return smq.Receipt.FromString(_body(response))
            except LOST:
                query |= {"again": "true"}
                self._unsure = publish.sequence
            await asyncio.sleep(next(pauses))

    async def subscribe(self, topic: str, filter: Message, event: type[M],
                        after: tuple[int, int] | None = None) -> AsyncGenerator[Event[M] | Gap, None]:
        """Yields the events of a topic, first those that it keeps: each once and in order, or in a gap.

        Use it with `contextlib.aclosing`, so that the subscription ends with the loop.
        """
        start = smq.Position(epoch=after[0], sequence=after[1]) if after else None
        it, id, epoch = _Subscription(topic, filter.SerializeToString(), start), self._next_id(), 0
        polling = asyncio.create_task(self._poll(it, filter)) if self._polls else None
        if not self._polls:
            self._subscriptions[id] = it
            self._send(_subscribe(id, it))
        try:
            while True:
                frame = await it.frames.get()
                match frame.WhichOneof("frame"):
                    case "subscribed":
                        epoch = frame.subscribed.position.epoch
                    case "event":
                        message = event.FromString(frame.event.payload)
                        yield Event(message, (epoch, frame.event.sequence), dict(frame.event.headers))
                    case "gap":
                        first, last = getattr(frame.gap, "from"), frame.gap.to
                        epoch = last.epoch
                        yield Gap((first.epoch, first.sequence), (last.epoch, last.sequence))
                    case "end":
                        raise SmqError(frame.end.status.code, frame.end.status.message)
        finally:
            if polling:
                polling.cancel()
            elif self._subscriptions.pop(id, None):
                self._send(smq.ClientFrame(id=id, unsubscribe=smq.Unsubscribe()))

    async def _poll(self, it: _Subscription, filter: Message) -> None:
        """Asks for the events of a topic again and again. Each answer says where the next one begins."""
        query: list[tuple[str, str | int | float | bool | None]] = []
        for descriptor, value in filter.ListFields():
            values = value if descriptor.is_repeated else [value]
            query += [(descriptor.name, _text(one)) for one in values]
        pauses = _pauses()
        while True:
            params = [*query, ("wait", POLL_SECONDS * 1000)]
            if it.after:
                numbers = [it.after.epoch, it.after.sequence] + [it.after.retained_from] * (it.after.retained_from > 0)
                params.append(("after", "-".join(map(str, numbers))))
            try:
                response = await self._http.get(f"{self._url}/{it.topic}", params=params, headers=PROTOBUF)
                if response.status_code not in TEMPORARY:
                    polled, pauses = smq.Polled.FromString(_body(response)), _pauses()
                    it.after = polled.next
                    for frame in polled.frames:
                        await it.frames.put(frame)
                    continue
            except SmqError as error:
                status = smq.Status(code=error.code, message=str(error))
                return await it.frames.put(smq.ServerFrame(end=smq.End(status=status)))
            except LOST:
                pass
            await asyncio.sleep(next(pauses))

    async def _run(self) -> None:
        """Opens one session after the other."""
        pauses = _pauses()
        while True:
            try:
                url, protocol = "ws" + self._url.removeprefix("http"), websockets.Subprotocol("smq.v1.proto")
                async with websockets.connect(url, subprotocols=[protocol], additional_headers=self._headers,
                                              max_size=64 << 20) as socket:
                    pauses = _pauses()
                    await self._over(socket)
            except websockets.InvalidStatus as refused:
                if (status := refused.response.status_code) not in TEMPORARY:
                    await self._fail("unauthenticated" if status == 401 else "unknown", f"HTTP status {status}")
            except LOST:
                pass
            self._outgoing = None
            await asyncio.sleep(next(pauses))

    async def _fail(self, code: str, message: str) -> None:
        """Ends all that waits for a session."""
        end = smq.End(status=smq.Status(code=code, message=message))
        for id in [*self._subscriptions, *([self._pending[0].id] if self._pending else [])]:
            await self._take(smq.ServerFrame(id=id, end=end))

    async def _over(self, socket: websockets.ClientConnection) -> None:
        """Continues all that has begun, over a new connection, until that is lost."""
        frames: asyncio.Queue[smq.ClientFrame] = asyncio.Queue()
        is_unsent = self._pending is not None and not self._is_sent
        hello = smq.Hello(publisher=self._publisher, published=self._sequence - is_unsent)
        await socket.send(smq.ClientFrame(hello=hello).SerializeToString())
        # A server that has not heard of the publisher does not know what comes again.
        await (await socket.ping())
        for id, it in self._subscriptions.items():
            frames.put_nowait(_subscribe(id, it))
        if self._pending:
            self._pending[0].publish.again = self._is_sent
            frames.put_nowait(self._pending[0])
        self._outgoing = frames

        async def write() -> None:
            while True:
                frame = await frames.get()
                self._is_sent |= frame.HasField("publish")
                await socket.send(frame.SerializeToString())

        writing = asyncio.create_task(write())
        try:
            async for message in socket:
                frame = smq.ServerFrame.FromString(message if isinstance(message, bytes) else message.encode())
                if frame.WhichOneof("frame") in ("drain", "close"):
                    return
                await self._take(frame)
        finally:
            writing.cancel()

    async def _take(self, frame: smq.ServerFrame) -> None:
        if self._pending and frame.id == self._pending[0].id:
            (_, answer), self._pending = self._pending, None
            if answer.done():
                return
            if frame.HasField("receipt"):
                answer.set_result(frame.receipt)
            else:
                answer.set_exception(SmqError(frame.end.status.code, frame.end.status.message))
        elif it := self._subscriptions.get(frame.id):
            if frame.HasField("end"):
                if frame.end.status.code == "unavailable" and it.after:
                    raise ConnectionError  # Only for now: the next session asks again.
                del self._subscriptions[frame.id]
            it.after = _after(it.after, frame)
            await it.frames.put(frame)

    def _next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def _send(self, frame: smq.ClientFrame) -> None:
        """Sends a frame, if there is a session. Otherwise the next one begins with all that there is."""
        if self._outgoing:
            self._outgoing.put_nowait(frame)


def _body(response: httpx.Response) -> bytes:
    if response.status_code == 200:
        return response.content
    try:
        error = response.json()
        raise SmqError(error["code"], error.get("message", ""))
    except (ValueError, KeyError, TypeError):
        raise SmqError("unknown", f"HTTP status {response.status_code}") from None


def _pauses() -> Iterator[float]:
    """Returns random pauses that grow: a thousand clients do not return in the same moment."""
    most = 0.05
    while True:
        yield random.uniform(0, most)
        most = min(2 * most, 5)


def _text(value: object) -> str:
    """Returns the value of a field of a filter for a query."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return str(value).lower() if isinstance(value, bool) else str(value)


def _subscribe(id: int, it: _Subscription) -> smq.ClientFrame:
    return smq.ClientFrame(id=id, subscribe=smq.Subscribe(topic=it.topic, filter=it.filter, after=it.after))


def _after(after: smq.Position | None, frame: smq.ServerFrame) -> smq.Position | None:
    """Returns where a subscription resumes after a frame. `retained_from` counts while retained events come."""
    kind, retained = frame.WhichOneof("frame"), after.retained_from if after else 0
    if kind == "subscribed":
        to = frame.subscribed.position
        retained = (retained or (to.sequence + 1 if after else 1)) if frame.subscribed.retained else 0
        return smq.Position(epoch=to.epoch, sequence=to.sequence, retained_from=retained)
    if kind == "gap":
        to = frame.gap.to
        retained = 1 if retained and getattr(frame.gap, "from").epoch != to.epoch else retained
        return smq.Position(epoch=to.epoch, sequence=to.sequence, retained_from=retained)
    if kind == "event" and after and retained:
        return smq.Position(epoch=after.epoch, sequence=after.sequence, retained_from=frame.event.sequence + 1)
    if kind == "event" and after:
        return smq.Position(epoch=after.epoch, sequence=frame.event.sequence)
    if kind == "retained_end" and after:
        return smq.Position(epoch=after.epoch, sequence=after.sequence)
    return after
