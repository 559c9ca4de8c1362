"""Uses smq_client.py as a program does, and counts what comes: account.py URL websocket|polls COUNT

The test `python` of the crate smq-tests runs it, through a proxy that cuts connections again and again.
"""

import asyncio
import secrets
import sys
from contextlib import aclosing

import httpx
from smq_client import Client, Event, SmqError
from weather.v1.weather_pb2 import ChatFilter, ChatMessage, GetForecastRequest, GetForecastResponse

ROOM = f"room {secrets.token_hex(4)}"
FILTER = ChatFilter(room=ROOM)


async def forecast(client: Client, place: str) -> str:
    """Returns the place of the answer, or the code of the refusal. A call is not sent again by itself."""
    while True:
        try:
            request = GetForecastRequest(place=place)
            return (await client.call("Weather.GetForecast", request, GetForecastResponse)).place
        except SmqError as error:
            return error.code
        except httpx.TransportError:
            continue


async def main(url: str, carrier: str, count: int) -> None:
    heard: list[str] = []
    positions: list[tuple[int, int]] = []
    is_subscribed = asyncio.Event()

    async def listen() -> None:
        async with aclosing(client.subscribe("Weather.Chat", FILTER, ChatMessage)) as items:
            async for item in items:
                assert isinstance(item, Event), f"nothing may be missing: {item}"
                heard.append(item.message.text)
                positions.append(item.position)
                is_subscribed.set()
                if len(heard) > count:
                    return

    async def say(text: str) -> tuple[int, int]:
        return await client.publish("Weather.Chat", ChatMessage(room=ROOM, text=text))

    async with Client(url, "weather", "v1", polls=carrier == "polls") as client:
        assert await forecast(client, "Turin") == "Turin"
        assert await forecast(client, "Atlantis") == "not_found"

        listening = asyncio.create_task(listen())
        texts = [f"text {number}" for number in range(count)]
        expected = [f"{text}!" for text in texts]  # The handler agrees with everything.
        published = [await say("begin")]
        await is_subscribed.wait()
        published += [await say(text) for text in texts]
        await listening
        assert heard == ["begin!", *expected], f"each once, and in order: {heard}"
        assert positions == published, "a receipt names the position of its event"

        # Another subscription goes on after a position.
        async with aclosing(client.subscribe("Weather.Chat", FILTER, ChatMessage, after=positions[-3])) as items:
            rest = [await anext(items) for _ in range(2)]
        assert [item.message.text for item in rest if isinstance(item, Event)] == expected[-2:]

        # A refusal has a code, and the next publish is another one.
        for refused in [say(""), anext(client.subscribe("Weather.Nothing", FILTER, ChatMessage))]:
            try:
                await refused
                raise AssertionError("it must be refused")
            except SmqError as error:
                assert error.code in ("invalid_argument", "not_found"), error
        await say("end")

    async with Client(url, "nothing", "v1", polls=carrier == "polls") as client:
        try:
            await anext(client.subscribe("Weather.Chat", FILTER, ChatMessage))
            raise AssertionError("there is no such application")
        except SmqError:
            pass
    print(len(heard))


asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
