// Sessions over HTTP: exchange by exchange, over streams and polls, and to WebSocket and back.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { create, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { connectionOf, createClient, SmqError, type TransportOptions } from "smq-web";
import { type ClientFrame, ServerFrameSchema } from "./gen/smq/v1/frame_pb.js";
import { ObservationSchema, Weather } from "./gen/weather/v1/weather_pb.js";
import { HttpPeer } from "./http_peer.js";
import { Peer, quick, settled, until } from "./peer.js";
import { type SentRequest, Web } from "./web.js";

const SESSION = "weather/v1";

/** Polls, because streams are held back. */
const POLLS = { timeouts: { streamConfirmMs: 1 } };

function station(context: TestContext, more: Partial<TransportOptions> = {}) {
  const web = new Web();
  const { fetch } = web;
  const weather = createClient(Weather, quick({ baseUrl: "http://host/base", fetch, WebSocket: null, ...more }));
  context.after(() => {
    web.end();
    connectionOf(weather).close();
  });
  return { web, weather };
}

function frame(id: number, frame: NonNullable<MessageInitShape<typeof ServerFrameSchema>["frame"]>): Uint8Array {
  return toBinary(ServerFrameSchema, create(ServerFrameSchema, { id, frame }));
}

function subscribed(id: number, sequence: bigint, resumed = false): Uint8Array {
  return frame(id, { case: "subscribed", value: { position: { epoch: 7n, sequence }, resumed } });
}

function observed(id: number, sequence: bigint, place: string): Uint8Array {
  const payload = toBinary(ObservationSchema, create(ObservationSchema, { place }));
  return frame(id, { case: "event", value: { sequence, payload } });
}

function closed(code: number): Uint8Array {
  return frame(0, { case: "close", value: { code, reason: "as the test says" } });
}

/** The kinds of the frames in an exchange. */
function kinds(request: SentRequest): (ClientFrame["frame"]["case"])[] {
  return request.frames.map(({ frame }) => frame.case);
}

/** Answers the exchange that opens a session, and returns the session's id. */
async function opened(web: Web): Promise<string> {
  const request = await web.request(SESSION);
  assert.deepEqual([request.exchange.sequence, kinds(request)], [1, ["hello"]]);
  request.batch();
  return request.headers.get("smq-session")!;
}

/** Opens a session whose streams are held back, and returns its first poll. */
async function polling(web: Web): Promise<SentRequest> {
  await opened(web);
  (await web.request(SESSION)).stream();
  return web.request(SESSION);
}

test("a stream: the first exchange opens the session, and the second one is the stream", async (context) => {
  const { web, weather } = station(context);
  const observations = weather.observations({ place: ["Turin"] });
  const first = await web.request(SESSION);
  assert.match(first.headers.get("smq-session")!, /^[0-9a-f]{32}$/);
  assert.deepEqual(first.exchange, { sequence: 1, received: 0, wait: undefined });
  const { hello } = Object.fromEntries(first.frames.map(({ frame }) => [frame.case, frame.value])) as Record<string, any>;
  assert.deepEqual([hello.publisher.length, hello.published], [16, 0n]);
  first.batch();
  const second = await web.request(SESSION);
  assert.equal(second.headers.get("smq-session"), first.headers.get("smq-session"));
  assert.deepEqual(second.exchange, { sequence: 2, received: 0, wait: "stream" });
  assert.deepEqual(kinds(second), ["subscribe"]);
  const stream = second.stream();
  stream.comment();
  stream.frame(1, subscribed(1, 4n));
  assert.equal(String((await observations.confirmed).position), "7-4");
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "event-stream" });
  // What the client sends goes beside the stream, which brings the answer.
  const reading = weather.readings({ celsius: 1 });
  const third = await web.request(SESSION);
  assert.deepEqual([third.exchange, kinds(third)], [{ sequence: 3, received: 1, wait: undefined }, ["publish"]]);
  third.batch();
  stream.frame(2, frame(2, { case: "receipt", value: {} }));
  await reading;
  assert.equal(web.rest.length, 0);
});

test("each exchange has helloHeaders as headers of HTTP, and an expiring identity needs no hello", async (context) => {
  let token = 0;
  const helloHeaders = () => ({ authorization: `Bearer ${++token}` });
  const { web, weather } = station(context, { headers: { "x-app": "page" }, helloHeaders });
  const observations = weather.observations();
  const first = await web.request(SESSION);
  const authorization = (request: SentRequest) => [request.headers.get("authorization"), request.headers.get("x-app")];
  assert.deepEqual(authorization(first), ["Bearer 1", "page"]);
  const [hello] = first.frames.map(({ frame }) => frame);
  assert(hello?.case === "hello");
  assert.deepEqual(hello.value.headers, {});
  first.batch();
  const second = await web.request(SESSION);
  assert.deepEqual(authorization(second), ["Bearer 2", "page"]);
  const stream = second.stream();
  stream.frame(1, subscribed(1, 0n));
  stream.frame(2, frame(0, { case: "expiring", value: { inMs: 30_000 } }));
  stream.frame(3, observed(1, 1n, "Turin"));
  assert.equal((await observations.next()).value?.kind, "event");
  await settled();
  assert.equal(web.rest.length, 0);

  // The identity has ended: another session with fresh headers, which the server refuses.
  stream.frame(4, closed(4401));
  const third = await web.request(SESSION);
  assert.deepEqual([third.exchange.sequence, ...authorization(third)], [1, "Bearer 3", "page"]);
  third.error(401, "unauthenticated", "who are you?");
  await assert.rejects(observations.next(), { code: "unauthenticated", message: "who are you?" });
  assert.equal(connectionOf(weather).state.kind, "closed");
});

test("a stream may arrive in any pieces", async (context) => {
  const text = [subscribed(1, 0n), observed(1, 1n, "☂"), observed(1, 2n, "Turin")]
    .map((frame, at) => `id: ${at + 1}\r\nfoo: bar\r\nnonsense\r\ndata:${Buffer.from(frame).toString("base64")}\r\n\r\n`)
    .join(":\n\n");
  const bytes = new TextEncoder().encode(`: comment\n\n${text}`);
  const cuts = Array.from({ length: bytes.length }, (_, at) => [bytes.slice(0, at), bytes.slice(at)]);
  const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
  for (const pieces of [single, ...cuts]) {
    const { web, weather } = station(context);
    const observations = weather.observations();
    await opened(web);
    const stream = (await web.request(SESSION)).stream();
    pieces.filter((piece) => piece.length > 0).forEach((piece) => stream.write(piece));
    const got = [];
    for await (const item of observations) {
      assert(item.kind === "event");
      got.push(`${item.message.place} ${item.position}`);
      if (got.length === 2) {
        break;
      }
    }
    assert.deepEqual(got, ["☂ 7-1", "Turin 7-2"]);
    web.end();
    connectionOf(weather).close();
  }
});

test("a stream that breaks or ends goes on in the same session, without the frames that arrived", async (context) => {
  const { web, weather } = station(context);
  const observations = weather.observations();
  const id = await opened(web);
  let received = 0;
  for (let round = 0; round < 6; round++) {
    const request = await web.request(SESSION);
    assert.equal(request.headers.get("smq-session"), id);
    // It is the same exchange: the server handles its frames once.
    assert.deepEqual(request.exchange, { sequence: 2, received, wait: "stream" });
    const stream = request.stream();
    stream.comment();
    // Some come twice.
    for (let number = Math.max(received - 1, 1); number <= round + 2; number++) {
      stream.frame(number, number === 1 ? subscribed(1, 0n) : observed(1, BigInt(number - 1), String(number)));
    }
    received = round + 2;
    const item = (await observations.next()).value!;
    assert(item.kind === "event");
    assert.equal(item.message.place, String(round + 2));
    [() => stream.end(), () => stream.fail()][round % 2]!();
  }
});

test("a stream is acknowledged after 64 KiB", async (context) => {
  const { web, weather } = station(context);
  const observations = weather.observations();
  await opened(web);
  const stream = (await web.request(SESSION)).stream();
  stream.comment();
  stream.frame(1, subscribed(1, 0n));
  const place = "x".repeat(20_000);
  for (let number = 2; number <= 3; number++) {
    stream.frame(number, observed(1, BigInt(number - 1), place));
  }
  await observations.next();
  await settled();
  assert.equal(web.rest.length, 0);
  stream.frame(4, observed(1, 3n, place));
  const acknowledgment = await web.request(SESSION);
  assert.deepEqual(acknowledgment.exchange, { sequence: 3, received: 4, wait: undefined });
  assert.deepEqual(kinds(acknowledgment), []);
});

test("a stream that is held back is taken over by polls of the same session, and that is remembered", async (context) => {
  const { web, weather } = station(context, { timeouts: { streamConfirmMs: 20, pollMs: 1_234 } });
  const observations = weather.observations();
  const id = await opened(web);
  const held = await web.request(SESSION);
  const stream = held.stream();
  const poll = await web.request(SESSION);
  assert(stream.isCancelled || held.isAborted);
  // The same exchange: the server may not have got the first one.
  assert.equal(poll.headers.get("smq-session"), id);
  assert.deepEqual(poll.exchange, { sequence: 2, received: 0, wait: 1_234 });
  assert.deepEqual(kinds(poll), ["subscribe"]);
  poll.batch(subscribed(1, 3n), observed(1, 4n, "Turin"));
  await observations.confirmed;
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "long-poll" });
  const next = await web.request(SESSION);
  assert.deepEqual(next.exchange, { sequence: 3, received: 2, wait: 1_234 });
  next.batch(closed(1001));
  // Another session polls from the start.
  assert.notEqual(await opened(web), id);
  const again = await web.request(SESSION);
  assert.deepEqual(again.exchange, { sequence: 2, received: 0, wait: 1_234 });
  const { frame } = again.frames[0]!;
  assert(frame.case === "subscribe" && frame.value.start.case === "after");
  assert.equal(frame.value.start.value.sequence, 4n);
});

test("a stream that falls silent is taken over by polls, and nothing is lost", async (context) => {
  const { web, weather } = station(context, { timeouts: { streamSilenceMs: 20 } });
  const observations = weather.observations();
  const id = await opened(web);
  const stream = (await web.request(SESSION)).stream();
  stream.comment();
  stream.frame(1, subscribed(1, 4n));
  const poll = await web.request(SESSION);
  assert.equal(poll.headers.get("smq-session"), id);
  assert.deepEqual([poll.exchange.received, poll.exchange.sequence], [1, 2]);
  poll.batch(observed(1, 5n, "Turin"));
  const item = (await observations.next()).value!;
  assert(item.kind === "event" && item.message.place === "Turin");
});

test("frames go beside a poll that waits, and frames that both bring count once", async (context) => {
  const { web, weather } = station(context, POLLS);
  const observations = weather.observations();
  const poll = await polling(web);
  poll.batch(subscribed(1, 0n));
  await observations.confirmed;
  const waiting = await web.request(SESSION);
  assert.deepEqual([waiting.exchange.received, waiting.frames.length], [1, 0]);
  const [one, two, three] = [1, 2, 3].map((celsius) => weather.readings({ celsius }));
  const sending = await web.request(SESSION);
  // What is sent at once goes at once, and no more than two exchanges are under way.
  assert.deepEqual(kinds(sending), ["publish", "publish", "publish"]);
  assert.deepEqual([sending.exchange.received, sending.exchange.wait], [1, undefined]);
  const late = weather.warnings();
  await settled();
  assert.equal(web.rest.length, 0);
  sending.batch(observed(1, 1n, "one"), frame(2, { case: "receipt", value: {} }), frame(3, { case: "receipt", value: {} }));
  await Promise.all([one, two]);
  const third = await web.request(SESSION);
  assert.deepEqual([third.exchange.received, kinds(third)], [4, ["subscribe"]]);
  waiting.batch(observed(1, 1n, "one"));
  third.batch(frame(4, { case: "receipt", value: {} }), observed(1, 2n, "two"));
  await three;
  const places = [(await observations.next()).value, (await observations.next()).value].map((item) => {
    assert(item?.kind === "event");
    return item.message.place;
  });
  assert.deepEqual(places, ["one", "two"]);
  late.close();
});

test("an exchange without an answer is sent again, the same one", async (context) => {
  const { web, weather } = station(context, POLLS);
  const reading = weather.readings({ celsius: 1 });
  let poll = await polling(web);
  const failures: ((request: SentRequest) => void)[] = [
    (request) => request.fail(),
    (request) => request.answer(502, "text/html", "<h1>Bad gateway</h1>"),
    (request) => request.answer(504, "text/html", "<h1>Timeout</h1>"),
    (request) => request.error(503, "unavailable", "no room", [], { "retry-after": "0" }),
    (request) => request.error(429, "resource_exhausted", "too many a second", [], { "retry-after": "0" }),
  ];
  for (const fail of failures) {
    fail(poll);
    const again = await web.request(SESSION);
    assert.deepEqual([again.exchange, again.body], [poll.exchange, poll.body]);
    poll = again;
  }
  poll.batch(frame(1, { case: "receipt", value: {} }));
  await reading;
});

test("after too many failures the session is lost, and another one resumes", async (context) => {
  const { web, weather } = station(context, POLLS);
  const observations = weather.observations();
  (await polling(web)).batch(subscribed(1, 3n));
  await observations.confirmed;
  let request = await web.request(SESSION);
  const id = request.headers.get("smq-session");
  let failures = 0;
  for (; request.headers.get("smq-session") === id; failures++) {
    request.fail();
    request = await web.request(SESSION);
  }
  assert(failures > 5, `${failures} failures`);
  assert.equal(connectionOf(weather).state.kind, "reconnecting");
  request.batch();
  const { frame: again } = (await web.request(SESSION)).frames[0]!;
  assert(again.case === "subscribe" && again.value.start.case === "after");
});

test("a session that the server does not know is lost, and publishes are sent again at once in another one", async (context) => {
  const { web, weather } = station(context, { ...POLLS, retry: { initialMs: 600_000, maxMs: 600_000 } });
  const reading = weather.readings({ celsius: 1 });
  (await polling(web)).error(409, "aborted", "unknown session");
  const first = await web.request(SESSION);
  const { frame: hello } = first.frames[0]!;
  assert(hello.case === "hello" && hello.value.published === 1n);
  first.batch();
  const { frame: publish } = (await web.request(SESSION)).frames[0]!;
  assert(publish.case === "publish");
  assert.deepEqual([publish.value.sequence, publish.value.again], [1n, true]);
  void reading.catch(() => {});
});

test("a session that the server refuses for a frame ends what it has not answered", async (context) => {
  for (const refuse of [
    (request: SentRequest) => request.batch(closed(4400)),
    (request: SentRequest) => request.error(413, "resource_exhausted", "too large"),
  ]) {
    const { web, weather } = station(context, POLLS);
    const reading = weather.readings({ celsius: 1 });
    refuse(await polling(web));
    await assert.rejects(reading, (error: SmqError) => /4400|too large/.test(error.message));
  }
});

test("a poll that a proxy cuts waits less the next time", async (context) => {
  const { web, weather } = station(context, { timeouts: { streamConfirmMs: 1, pollMs: 20_000 } });
  const observations = weather.observations();
  (await polling(web)).batch(subscribed(1, 0n));
  await observations.confirmed;
  const cut = await web.request(SESSION);
  assert.equal(cut.exchange.wait, 20_000);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  cut.answer(504, "text/html", "<h1>Timeout</h1>");
  const again = await web.request(SESSION);
  assert.equal(again.exchange.sequence, cut.exchange.sequence);
  assert(Number(again.exchange.wait) < 10_000, `it waits ${again.exchange.wait} ms`);
});

test("the end of a client is a close frame, after which its exchanges end", async (context) => {
  const { web, weather } = station(context);
  const observations = weather.observations();
  await opened(web);
  const stream = (await web.request(SESSION)).stream();
  stream.comment();
  stream.frame(1, subscribed(1, 0n));
  await observations.confirmed;
  connectionOf(weather).close();
  const last = await web.request(SESSION);
  const { frame: close } = last.frames[0]!;
  assert(close.case === "close" && close.value.code === 1000);
  assert(!stream.isCancelled);
  last.batch();
  await until(() => stream.isCancelled);
  await settled();
  assert.equal(web.rest.length, 0);
});

test("a login page where an answer should be ends everything", async (context) => {
  const { web, weather } = station(context);
  const observations = weather.observations();
  (await web.request(SESSION)).answer(200, "text/html", "<h1>Log in</h1>");
  await assert.rejects(observations.next(), { code: "internal", message: /text\/html.*check the baseUrl/ });
  assert.equal(connectionOf(weather).state.kind, "closed");
  const later = weather.observations();
  await opened(web);
  (await web.request(SESSION)).answer(200, "text/html", "<h1>Log in</h1>");
  await assert.rejects(later.next(), { code: "internal", message: /^protocol violation: the response/ });
});

test("a client waits as long as the server asks before it opens a session", async (context) => {
  const { web, weather } = station(context, { retry: { maxRetryAfterMs: 120 } });
  const observations = weather.observations();
  const began = Date.now();
  (await web.request(SESSION)).error(429, "resource_exhausted", "too many", [], { "retry-after": "60" });
  await opened(web);
  assert(Date.now() - began >= 119, "no attempt before that");
  observations.close();
});

test("many large publishes go in several exchanges", async (context) => {
  const peer = new HttpPeer(true);
  const weather = createClient(Weather, peer.options());
  context.after(() => connectionOf(weather).close());
  const places = Array.from({ length: 6 }, (_, at) => String(at).repeat(100_000));
  const all = places.map((place) => weather.readings({ place }));
  const session = await peer.accept();
  for (let count = 0; count < places.length; count++) {
    session.send((await session.frame()).id, { case: "receipt", value: {} });
  }
  await Promise.all(all);
  const sizes = session.exchanges.map(({ body }) => body.length);
  assert(Math.max(...sizes) < 300_000, sizes.join(" "));
});

test("requests over the session", async (context) => {
  const peer = new HttpPeer();
  const weather = createClient(Weather, peer.options({ requests: "session" }));
  context.after(() => connectionOf(weather).close());
  const aborting = new AbortController();
  const kept = weather.getForecast({ place: "Turin" });
  const canceled = weather.getForecast({ place: "Rome" }, { signal: aborting.signal });
  const session = await peer.accept();
  const [one, two] = [await session.frame(), await session.frame()];
  aborting.abort();
  await assert.rejects(canceled, { code: "canceled" });
  const cancel = await session.frame();
  assert.deepEqual([cancel.id, cancel.frame.case], [two.id, "cancel"]);
  session.send(one.id, { case: "reply", value: { payload: new Uint8Array() } });
  await kept;
});

test("a refused WebSocket is replaced at once, and a WebSocket that works replaces HTTP", async (context) => {
  const [peer, http] = [new Peer(), new HttpPeer()];
  const weather = createClient(Weather, { ...peer.options({ retry: { upgradeInitialMs: 30 } }), fetch: http.fetch });
  context.after(() => connectionOf(weather).close());
  const observations = weather.observations();
  const handshake = await peer.handshake();
  const refused = Date.now();
  handshake.refuse();
  const session = await http.accept();
  const { id } = await session.frame();
  assert(Date.now() - refused < 200, `after ${Date.now() - refused} ms`);
  session.send(id, { case: "subscribed", value: { position: { epoch: 7n, sequence: 0n } } });
  session.send(id, { case: "event", value: { sequence: 1n, payload: new Uint8Array() } });
  assert.equal((await observations.next()).value?.kind, "event");
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "event-stream" });
  const reading = weather.readings({});
  const { id: publish } = await session.frame();
  (await peer.handshake()).refuse();
  const socket = await peer.accept();
  const { start } = await socket.expect("subscribe");
  assert(start.case === "after" && start.value.sequence === 1n);
  assert.equal(socket.hello?.published, 1n);
  const late = weather.readings({});
  await settled();
  assert.equal(socket.received.rest.length, 0, "publishes keep their order");
  session.send(publish, { case: "receipt", value: {} });
  await reading;
  const published = await socket.expect("publish");
  assert.deepEqual([published.sequence, published.again], [2n, false]);
  socket.send(published.id, { case: "receipt", value: {} });
  await late;
  assert.equal(await session.closed(), 1000);
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "websocket" });
});

test("a WebSocket whose handshake hangs is replaced", async (context) => {
  const [peer, http] = [new Peer(), new HttpPeer()];
  const weather = createClient(Weather, { ...peer.options({ timeouts: { handshakeMs: 20 } }), fetch: http.fetch });
  context.after(() => connectionOf(weather).close());
  void weather.observations();
  await peer.handshake();
  const session = await http.accept();
  assert.equal((await session.frame()).frame.case, "subscribe");
});

test("a WebSocket that is accepted and brings nothing is replaced, and nothing is lost", async (context) => {
  const [peer, http] = [new Peer(), new HttpPeer()];
  const weather = createClient(Weather, { ...peer.options({ timeouts: { handshakeMs: 500 } }), fetch: http.fetch });
  context.after(() => connectionOf(weather).close());
  const reading = weather.readings({ celsius: 1 });
  const handshake = await peer.handshake();
  handshake.isSilent = true;
  handshake.accept();
  const session = await http.accept();
  const { id, frame } = await session.frame();
  // It was not sent before: the server knows its publisher first.
  assert(frame.case === "publish");
  assert.deepEqual([frame.value.sequence, frame.value.again, session.hello?.published], [1n, false, 0n]);
  session.send(id, { case: "receipt", value: {} });
  await reading;
  assert.equal(handshake.received.rest.filter((it) => "frame" in it && it.frame.frame.case === "publish").length, 0);
});

test("a WebSocket that replaces HTTP has to bring something first", async (context) => {
  const [peer, http] = [new Peer(), new HttpPeer()];
  const options = { retry: { upgradeInitialMs: 10 }, timeouts: { handshakeMs: 500 } };
  const weather = createClient(Weather, { ...peer.options(options), fetch: http.fetch });
  context.after(() => connectionOf(weather).close());
  const observations = weather.observations();
  (await peer.handshake()).refuse();
  const session = await http.accept();
  const { id } = await session.frame();
  session.send(id, { case: "subscribed", value: { position: { epoch: 7n, sequence: 0n } } });
  await observations.confirmed;
  const silent = await peer.handshake();
  silent.isSilent = true;
  silent.accept();
  const socket = await peer.accept();
  assert.deepEqual(silent.received.rest.filter((it) => "frame" in it), [], "nothing was sent over the silent one");
  assert.equal((await socket.expect("subscribe")).topic, "Weather.Observations");
  await settled();
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "websocket" });
});

test("a restart of the server does not switch WebSocket off", async (context) => {
  const [peer, http] = [new Peer(), new HttpPeer()];
  const weather = createClient(Weather, { ...peer.options(), fetch: http.fetch });
  context.after(() => connectionOf(weather).close());
  void weather.observations();
  const first = await peer.accept();
  await first.expect("subscribe");
  await settled();
  first.lose();
  (await peer.handshake()).refuse();
  await (await peer.accept()).expect("subscribe");
});

test("a refused session has the error of the server", async (context) => {
  const peer = new Peer();
  const web = new Web();
  const weather = createClient(Weather, { ...peer.options(), fetch: web.fetch });
  context.after(() => connectionOf(weather).close());
  const next = weather.observations().next();
  (await peer.handshake()).refuse();
  (await web.request(SESSION)).error(401, "unauthenticated", "log in first");
  await assert.rejects(next, { code: "unauthenticated", message: "log in first" });
  const { state } = connectionOf(weather);
  assert(state.kind === "closed" && state.reason instanceof SmqError);

  void weather.observations();
  (await peer.handshake()).refuse();
  (await web.request(SESSION)).answer(503, "text/html", "starting");
  await (await peer.accept()).expect("subscribe");
});
