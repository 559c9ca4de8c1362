// Topics without WebSocket: event streams, then long polls, then WebSocket again.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { create, fromBinary, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { connectionOf, createClient, SmqError, type TransportOptions } from "smq-web";
import { PolledSchema, ReceiptSchema } from "./gen/smq/v1/frame_pb.js";
import { ObservationSchema, ReadingSchema, Sky, Weather } from "./gen/weather/v1/weather_pb.js";
import { Peer, quick, settled, until } from "./peer.js";
import { type SentRequest, type Stream, Web } from "./web.js";

const TOPIC = "weather/v1/Weather.Observations";

function station(context: TestContext, more: Partial<TransportOptions> = {}) {
  const web = new Web();
  const { fetch } = web;
  const weather = createClient(Weather, quick({ baseUrl: "http://host/base", fetch, WebSocket: null, ...more }));
  context.after(() => connectionOf(weather).close());
  return { web, weather };
}

function confirm(stream: Stream, sequence: number, more: object = {}): void {
  const position = { epoch: "7", sequence: String(sequence) };
  stream.event("subscribed", { position, ...more }, `7-${sequence}`);
}

test("an event stream: the filter in its query, events in JSON", async (context) => {
  const { web, weather } = station(context);
  const filter = { place: ["Turin", "Ürümqi & more"], sky: Sky.CLEAR, station: 0n };
  const observations = weather.observations(filter, { live: true });
  const request = await web.request("GET", TOPIC);
  assert.equal(request.headers.get("accept"), "text/event-stream");
  assert.deepEqual([...request.url.searchParams], [
    ["place", "Turin"],
    ["place", "Ürümqi & more"],
    ["sky", "1"],
    ["station", "0"],
    ["start", "live"],
  ]);
  const stream = request.stream();
  confirm(stream, 4);
  assert.equal(String((await observations.confirmed).position), "7-4");
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "event-stream" });
  stream.event("message", { place: "Turin", celsius: "NaN", station: "9007199254740993", new: {} }, "7-6");
  stream.event("dance", { steps: 3 });
  stream.event("gap", { from: { epoch: "7", sequence: "7" }, to: { epoch: "8", sequence: "2" } }, "8-2");
  stream.event("message", { raw: "AQI=" }, "8-3");
  const first = (await observations.next()).value!;
  assert(first.kind === "event");
  assert.deepEqual([first.message.celsius, first.message.station, String(first.position)], [NaN, 9007199254740993n, "7-6"]);
  const gap = (await observations.next()).value!;
  assert(gap.kind === "gap");
  assert.equal(`${gap.from} ${gap.to}`, "7-7 8-2");
  const second = (await observations.next()).value!;
  assert(second.kind === "event");
  assert.deepEqual([[...second.message.raw], String(second.position)], [[1, 2], "8-3"]);
});

test("a stream may arrive in any pieces", async (context) => {
  const { web, weather } = station(context);
  const text =
    'retry: 1000\r\nevent: subscribed\r\nid: 7-0\r\ndata: {"position":{"epoch":"7"}}\r\n\r\n:\r\n\r\n' +
    'id: 7-1\rdata: {"place":\rdata:"☂ ö"}\r\r' +
    'id:7-2\ndata:{"celsius":2}\nnonsense\nevent\n\n' +
    'id: 7-3\r\ndata: {"celsius":3}\r\n\r\n';
  const bytes = new TextEncoder().encode(`\ufeff${text}`);
  const cuts = Array.from({ length: bytes.length }, (_, at) => [bytes.slice(0, at), bytes.slice(at)]);
  const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
  for (const pieces of [single, ...cuts]) {
    const observations = weather.observations();
    const stream = (await web.request("GET", TOPIC)).stream();
    pieces.filter((piece) => piece.length > 0).forEach((piece) => stream.write(piece));
    const got = [];
    for await (const item of observations) {
      assert(item.kind === "event");
      got.push([item.message.place, item.message.celsius, String(item.position)]);
      if (got.length === 3) {
        break;
      }
    }
    assert.deepEqual(got, [["☂ ö", 0, "7-1"], ["", 2, "7-2"], ["", 3, "7-3"]]);
  }
});

test("a stream that breaks or ends resumes after the last event", async (context) => {
  const { web, weather } = station(context);
  const observations = weather.observations();
  for (let round = 0; round < 6; round++) {
    const request = await web.request("GET", TOPIC);
    assert.equal(request.url.searchParams.get("after"), round ? `7-${round}` : null);
    const stream = request.stream();
    confirm(stream, round, { resumed: round > 0 });
    stream.event("message", {}, `7-${round + 1}`);
    if (round > 0) {
      assert.equal((await observations.next()).value?.kind, "resumed");
    }
    assert.equal((await observations.next()).value?.kind, "event");
    [() => stream.end(), () => stream.fail()][round % 2]!();
  }
});

test("a slow consumer stops its own stream only", async (context) => {
  const { web, weather } = station(context);
  const slow = weather.observations();
  const slowly = (await web.request("GET", TOPIC)).stream();
  const quick = weather.warnings();
  const quickly = (await web.request("GET", "weather/v1/Weather.Warnings")).stream();
  confirm(slowly, 0);
  confirm(quickly, 0);
  const raw = Buffer.alloc(150_000).toString("base64");
  for (let sequence = 1; sequence <= 40; sequence++) {
    slowly.event("message", { raw }, `7-${sequence}`);
  }
  quickly.event("message", { place: "Turin" }, "7-1");
  assert.equal((await quick.next()).value?.kind, "event");
  for (let sequence = 1; sequence <= 40; sequence++) {
    const item = (await slow.next()).value!;
    assert(item.kind === "event");
    assert.equal(item.position.sequence, BigInt(sequence));
  }
  assert.equal(connectionOf(weather).state.kind, "live", "the window held");
});

test("the end and the refusal of a subscription have the error of the server", async (context) => {
  const { web, weather } = station(context);
  const ended = weather.alarms();
  const stream = (await web.request("GET", "weather/v1/Weather.Alarms")).stream();
  confirm(stream, 0);
  stream.event("end", { code: "resource_exhausted", message: "too slow" });
  await assert.rejects(ended.next(), { code: "resource_exhausted", message: "too slow", origin: "server" });
  const refused = weather.alarms();
  (await web.request("GET", "weather/v1/Weather.Alarms")).error(403, "permission_denied", "no badge");
  await assert.rejects(refused.next(), { code: "permission_denied" });
  assert.equal(connectionOf(weather).state.kind, "live");
});

test("a loop that ends cancels its stream", async (context) => {
  const { web, weather } = station(context);
  const observations = weather.observations();
  const stream = (await web.request("GET", TOPIC)).stream();
  confirm(stream, 0);
  await observations.confirmed;
  observations.close();
  await until(() => stream.isCancelled);
  assert.deepEqual(await observations.next(), { done: true, value: undefined });
});

test("publishes go by POST, one after the other, with the same sequence when they are sent again", async (context) => {
  const { web, weather } = station(context);
  const [cold, warm] = [weather.readings({ celsius: -1 }), weather.readings({ celsius: 30 })];
  const path = "weather/v1/Weather.Readings";
  const first = await web.request("POST", path);
  assert.equal(fromBinary(ReadingSchema, first.body).celsius, -1);
  const { publisher, ...query } = Object.fromEntries(first.url.searchParams);
  assert.match(publisher!, /^[0-9a-f]{32}$/);
  assert.deepEqual(query, { published: "0", sequence: "1" });
  await settled();
  assert.equal(web.rest.length, 0, "the second waits for the first");
  first.fail();
  const again = await web.request("POST", path);
  assert.deepEqual(Object.fromEntries(again.url.searchParams), { publisher, published: "1", sequence: "1", again: "true" });
  again.protobuf(new Uint8Array());
  await cold;
  const second = await web.request("POST", path);
  assert.equal(second.url.searchParams.get("sequence"), "2");
  second.error(400, "invalid_argument", "too warm");
  await assert.rejects(warm, { code: "invalid_argument", message: "too warm" });
});

test("the server knows the publisher before the first POST, which may be lost", async (context) => {
  const { web, weather } = station(context);
  const reading = weather.readings({ celsius: 1 });
  const post = await web.request("POST", "weather/v1/Weather.Readings");
  const introduced = Object.fromEntries(web.probed!.url.searchParams);
  assert.deepEqual(introduced, { publisher: post.url.searchParams.get("publisher"), published: "0" });
  post.protobuf(new Uint8Array());
  await reading;
});

test("a publish that an overloaded server did not process is sent again unchanged", async (context) => {
  const { web, weather } = station(context);
  const reading = weather.readings({ celsius: 1 });
  const path = "weather/v1/Weather.Readings";
  const refused = await web.request("POST", path);
  refused.error(429, "resource_exhausted", "too many a second", [], { "retry-after": "0" });
  const again = await web.request("POST", path);
  assert.equal(again.url.search, refused.url.search);
  again.error(503, "unavailable", "no room", [], { "retry-after": "0" });
  (await web.request("POST", path)).error(503, "unavailable", "the handler's own error");
  await assert.rejects(reading, { code: "unavailable", message: "the handler's own error" });
});

test("a client waits as long as the server asks", async (context) => {
  const { web, weather } = station(context, { retry: { maxRetryAfterMs: 120 } });
  web.isReachable = false;
  const observations = weather.observations();
  const began = Date.now();
  (await web.request("GET", "weather/v1")).error(429, "resource_exhausted", "too many", [], { "retry-after": "60" });
  web.isReachable = true;
  await web.request("GET", TOPIC);
  assert(Date.now() - began >= 119, "no attempt before that");
  observations.close();
});

test("a subscription that resumes, and is refused for now, is requested again", async (context) => {
  const { web, weather } = station(context);
  const observations = weather.observations();
  const first = (await web.request("GET", TOPIC)).stream();
  confirm(first, 3);
  await observations.confirmed;
  first.fail();
  // A delay of 50 ms, and below one without a delay.
  const info = { type: "google.rpc.RetryInfo", value: "CgUQgOHrFw==" };
  (await web.request("GET", TOPIC)).error(429, "resource_exhausted", "too many a second", [{ ...info, value: "" }]);
  (await web.request("GET", TOPIC)).error(503, "unavailable", "no room");
  const stream = (await web.request("GET", TOPIC)).stream();
  confirm(stream, 3, { resumed: true });
  assert.equal((await observations.next()).value?.kind, "resumed");

  const other = weather.warnings();
  (await web.request("GET", "weather/v1/Weather.Warnings")).error(429, "resource_exhausted", "too many", [info]);
  await assert.rejects(other.next(), { code: "resource_exhausted", retryAfterMs: 50 });
});

test("the receipt has the position of an event", async (context) => {
  const { web, weather } = station(context);
  const chat = weather.publishChat({ room: "kitchen", text: "hello" });
  const receipt = create(ReceiptSchema, { position: { epoch: 7n, sequence: 5n } });
  (await web.request("POST", "weather/v1/Weather.Chat")).protobuf(toBinary(ReceiptSchema, receipt));
  assert.equal(String((await chat).position), "7-5");
});

test("requests over the session go by POST too", async (context) => {
  const { web, weather } = station(context, { requests: "session" });
  const aborting = new AbortController();
  const [kept, canceled] = [
    weather.getForecast({ place: "Turin" }),
    weather.getForecast({ place: "Rome" }, { signal: aborting.signal }),
  ];
  const path = "weather/v1/Weather.GetForecast";
  const [one, two] = [await web.request("POST", path), await web.request("POST", path)];
  aborting.abort();
  await assert.rejects(canceled, { code: "canceled" });
  await until(() => two.isAborted);
  one.protobuf(new Uint8Array());
  await kept;
});

function polled(request: SentRequest, answer: MessageInitShape<typeof PolledSchema>): void {
  request.protobuf(toBinary(PolledSchema, create(PolledSchema, answer)));
}

function observed(sequence: bigint, place: string) {
  const payload = toBinary(ObservationSchema, create(ObservationSchema, { place }));
  return { frame: { case: "event" as const, value: { sequence, payload } } };
}

function confirmed(sequence: bigint, resumed = false) {
  return { frame: { case: "subscribed" as const, value: { position: { epoch: 7n, sequence }, resumed } } };
}

test("a buffered stream becomes long polls, without loss or duplicates", async (context) => {
  const { web, weather } = station(context, { timeouts: { streamConfirmMs: 20, streamSilenceMs: 40, pollMs: 1_234 } });
  const observations = weather.observations({ place: "Turin" as never });
  const stream = (await web.request("GET", TOPIC)).stream();
  stream.write("retry: 1000\n");
  const first = await web.request("GET", TOPIC);
  await until(() => stream.isCancelled);
  assert.equal(first.headers.get("accept"), "application/protobuf");
  assert.deepEqual(Object.fromEntries(first.url.searchParams), { place: "Turin", wait: "0" });
  polled(first, { frames: [confirmed(3n), observed(4n, "one")], next: { epoch: 7n, sequence: 5n } });
  assert.equal(String((await observations.confirmed).position), "7-3");
  const second = await web.request("GET", TOPIC);
  assert.deepEqual(Object.fromEntries(second.url.searchParams), { place: "Turin", after: "7-5", wait: "1234" });
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "long-poll" });
  const gap = { frame: { case: "gap" as const, value: { from: { epoch: 7n, sequence: 6n }, to: { epoch: 7n, sequence: 8n } } } };
  polled(second, { frames: [confirmed(5n), gap, observed(9n, "two")], next: { epoch: 7n, sequence: 9n } });
  const third = await web.request("GET", TOPIC);
  polled(third, { frames: [confirmed(9n, true)], next: { epoch: 7n, sequence: 20n } });
  (await web.request("GET", TOPIC)).fail();
  const after = await web.request("GET", TOPIC);
  assert.equal(after.headers.get("accept"), "application/protobuf", "it is remembered");
  assert.equal(after.url.searchParams.get("after"), "7-20", "past the events that did not match its filter");
  polled(after, { frames: [confirmed(20n, true), observed(21n, "three")], next: { epoch: 7n, sequence: 21n } });
  const got = [];
  for await (const item of observations) {
    got.push(item.kind === "event" ? item.message.place : item.kind);
    if (got.length === 5) {
      break;
    }
  }
  assert.deepEqual(got, ["one", "gap", "two", "resumed", "three"]);
});

test("a silent stream becomes long polls", async (context) => {
  const { web, weather } = station(context, { timeouts: { streamSilenceMs: 20 } });
  const observations = weather.observations();
  const stream = (await web.request("GET", TOPIC)).stream();
  confirm(stream, 4);
  const poll = await web.request("GET", TOPIC);
  assert.equal(poll.url.searchParams.get("after"), "7-4");
  polled(poll, { frames: [{ frame: { case: "end", value: { status: { code: "data_loss" } } } }] });
  await assert.rejects(observations.next(), { code: "data_loss" });
});

test("a client without WebSocket uses event streams, and moves to WebSocket when that works", async (context) => {
  const peer = new Peer();
  const web = new Web();
  const retry = { upgradeInitialMs: 30 };
  const weather = createClient(Weather, { ...peer.options({ retry }), fetch: web.fetch });
  context.after(() => connectionOf(weather).close());
  const observations = weather.observations();
  (await peer.handshake()).refuse();
  const stream = (await web.request("GET", TOPIC)).stream();
  confirm(stream, 0);
  stream.event("message", {}, "7-1");
  assert.equal((await observations.next()).value?.kind, "event");
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "event-stream" });
  const reading = weather.readings({});
  const post = await web.request("POST", "weather/v1/Weather.Readings");
  (await peer.handshake()).refuse();
  const socket = await peer.accept();
  const { start } = await socket.expect("subscribe");
  assert(start.case === "after" && start.value.sequence === 1n);
  const late = weather.readings({});
  post.protobuf(new Uint8Array());
  await reading;
  const published = await socket.expect("publish");
  assert.deepEqual([published.sequence, published.again], [2n, false]);
  socket.send(published.id, { case: "receipt", value: {} });
  await late;
  await until(() => stream.isCancelled);
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "websocket" });
});

test("a restart of the server does not switch WebSocket off", async (context) => {
  const peer = new Peer();
  const web = new Web();
  const weather = createClient(Weather, { ...peer.options(), fetch: web.fetch });
  context.after(() => connectionOf(weather).close());
  void weather.observations();
  const first = await peer.accept();
  await first.expect("subscribe");
  first.lose();
  (await peer.handshake()).refuse();
  await (await peer.accept()).expect("subscribe");
});

test("a refused session has the error of the server", async (context) => {
  const peer = new Peer();
  const web = new Web();
  web.isReachable = false;
  const weather = createClient(Weather, { ...peer.options(), fetch: web.fetch });
  context.after(() => connectionOf(weather).close());
  const next = weather.observations().next();
  (await peer.handshake()).refuse();
  (await web.request("GET", "weather/v1")).error(401, "unauthenticated", "log in first");
  await assert.rejects(next, { code: "unauthenticated", message: "log in first" });
  const { state } = connectionOf(weather);
  assert(state.kind === "closed" && state.reason instanceof SmqError);

  void weather.observations();
  (await peer.handshake()).refuse();
  (await web.request("GET", "weather/v1")).answer(503, "text/html", "starting");
  await (await peer.accept()).expect("subscribe");
});

test("a login page where a stream should be ends the subscription", async (context) => {
  const { web, weather } = station(context);
  const observations = weather.observations();
  (await web.request("GET", TOPIC)).answer(200, "text/html", "<h1>Log in</h1>");
  await assert.rejects(observations.next(), { code: "internal" });
});
