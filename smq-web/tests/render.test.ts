// A program that renders pages on a server loads the clients of the pages, and creates them where there is no location.
import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf, createClient, createTransport, SmqError } from "smq-web";
import { shareClient } from "smq-web/shared";
import { GetForecastResponseSchema, Weather } from "./gen/weather/v1/weather_pb.js";
import { create, toBinary } from "@bufbuild/protobuf";

const FETCHED: string[] = [];
const fetch = (async (url: string) => {
  FETCHED.push(url);
  const body = toBinary(GetForecastResponseSchema, create(GetForecastResponseSchema, { celsius: 21 }));
  return new Response(body as never, { headers: { "content-type": "application/protobuf" } });
}) as typeof globalThis.fetch;

for (const baseUrl of ["/", "", "host", "ftp://host", "/prefix/", "http://"]) {
  test(`a client with the baseUrl ${JSON.stringify(baseUrl)} can be created, and its calls say what is wrong`, async () => {
    const transport = createTransport({ baseUrl, fetch });
    const weather = createClient(Weather, transport);
    shareClient(Weather, { baseUrl, fetch });
    assert.deepEqual(connectionOf(weather).state, { kind: "idle" });
    const isTold = (error: unknown) => {
      assert(error instanceof SmqError);
      assert.deepEqual([error.code, error.origin], ["invalid_argument", "client"]);
      assert(error.message.includes(JSON.stringify(baseUrl)), error.message);
      assert.match(error.message, /write https:\/\/host/);
      return true;
    };
    await assert.rejects(weather.getForecast({}), isTold);
    await assert.rejects(createClient(Weather, { baseUrl, fetch, requests: "session" }).getForecast({}), isTold);
    await assert.rejects(weather.readings({}), isTold);
    await assert.rejects(weather.observations().next(), isTold);
    assert.equal(connectionOf(weather).state.kind, "closed");
    assert.equal(FETCHED.length, 0);
    transport.close();
  });
}

test("a relative baseUrl is that of the page where the client is used first", async () => {
  const weather = createClient(Weather, { baseUrl: "/prefix/", fetch, WebSocket: null });
  await assert.rejects(weather.getForecast({}), { code: "invalid_argument" });
  Object.assign(globalThis, { location: { href: "https://page.example/rooms/1?x#y" } });
  try {
    assert.equal((await weather.getForecast({})).celsius, 21);
    assert.deepEqual(FETCHED, ["https://page.example/prefix/socket.mq/weather/v1/Weather.GetForecast"]);
  } finally {
    Reflect.deleteProperty(globalThis, "location");
  }
});
