// One session for all tabs: a worker holds the client, and tabs talk to it over ports.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { toBinary, create } from "@bufbuild/protobuf";
import { type Client, connectionOf, createTransport, SmqError } from "smq-web";
import { createSharedClient, shareClient } from "smq-web/shared";
import { GetForecastResponseSchema, ObservationSchema, Weather } from "./gen/weather/v1/weather_pb.js";
import { Peer, settled, until } from "./peer.js";

function observed(sequence: bigint, place: string) {
  const payload = toBinary(ObservationSchema, create(ObservationSchema, { place }));
  return { case: "event" as const, value: { sequence, payload } };
}

const SUBSCRIBED = { case: "subscribed" as const, value: { position: { epoch: 7n, sequence: 0n }, replayed: 2n } };

/** A worker, and a function that opens a tab. */
function worker(context: TestContext) {
  const peer = new Peer();
  const transport = createTransport(peer.options({ requests: "session" }));
  context.after(() => transport.close());
  const serve = shareClient(Weather, transport);
  const open = (): Client<typeof Weather> => {
    const { port1, port2 } = new MessageChannel();
    context.after(() => port1.close());
    serve(port1);
    return createSharedClient(Weather, port2);
  };
  return { peer, open };
}

test("tabs share one session", async (context) => {
  const { peer, open } = worker(context);
  const [ada, bob] = [open(), open()];
  const [one, two] = [ada.observations({ place: ["Turin"] }), bob.observations({}, { after: "7-0" })];
  const socket = await peer.accept();
  const [first, second] = [await socket.expect("subscribe"), await socket.expect("subscribe")];
  assert.equal(Buffer.from(first.filter).toString("latin1"), "\n\x05Turin");
  assert(second.start.case === "after");
  socket.send(first.id, SUBSCRIBED);
  socket.send(second.id, { ...SUBSCRIBED, value: { ...SUBSCRIBED.value, resumed: true } });
  const { position, replayed } = await one.confirmed;
  assert.deepEqual([String(position), replayed], ["7-0", 2]);
  socket.send(first.id, observed(1n, "Turin"));
  socket.send(first.id, { case: "gap", value: { from: { epoch: 7n, sequence: 2n }, to: { epoch: 7n, sequence: 4n } } });
  const event = (await one.next()).value!;
  assert(event.kind === "event");
  assert.deepEqual([event.message.place, String(event.position), String(one.position)], ["Turin", "7-1", "7-1"]);
  const gap = (await one.next()).value!;
  assert(gap.kind === "gap");
  assert.deepEqual([String(gap.from), String(gap.to)], ["7-2", "7-4"]);
  const [kind, value] = ["event" as const, observed(5n, "Turin").value];
  socket.send(first.id, { case: kind, value: { ...value, headers: { "x-tag": "7" } } });
  const tagged = (await one.next()).value!;
  assert(tagged.kind === "event");
  assert.deepEqual(tagged.headers, { "x-tag": "7" });
  socket.send(first.id, { case: "retainedEnd", value: {} });
  assert.deepEqual((await one.next()).value, { kind: "retainedEnd" });
  assert.deepEqual((await two.next()).value, { kind: "resumed", replayed: 2 });
  await until(() => connectionOf(bob).state.kind === "live");
  assert.deepEqual(connectionOf(ada).state, { kind: "live", transport: "websocket" });

  const reading = bob.readings({ celsius: 1 });
  socket.send((await socket.expect("publish")).id, { case: "receipt", value: {} });
  assert.deepEqual(await reading, { position: undefined });
  const chat = ada.publishChat({ room: "kitchen", text: "hello" });
  socket.send((await socket.expect("publish")).id, { case: "receipt", value: { position: { epoch: 7n, sequence: 9n } } });
  assert.equal(String((await chat).position), "7-9");
  let cache: string | null = null;
  const onHeader = (headers: Headers) => (cache = headers.get("x-cache"));
  const forecast = bob.getForecast({ place: "Turin" }, { headers: { "x-region": "piedmont" }, idempotencyKey: "k-1", onHeader });
  const payload = toBinary(GetForecastResponseSchema, create(GetForecastResponseSchema, { celsius: 21 }));
  const request = await socket.expect("request");
  assert.deepEqual(request.headers, { "x-region": "piedmont", "idempotency-key": "k-1" });
  socket.send(request.id, { case: "reply", value: { payload, headers: { "x-cache": "hit" } } });
  assert.equal((await forecast).celsius, 21);
  assert.equal(cache, "hit");
  const told = ada.readings({ celsius: 1 }, { headers: { "x-region": "lazio" }, onHeader });
  const publish = await socket.expect("publish");
  assert.deepEqual(publish.headers, { "x-region": "lazio" });
  socket.send(publish.id, { case: "receipt", value: { headers: { "x-cache": "kept" } } });
  await told;
  assert.equal(cache, "kept");

  // An event of any tab is an own one.
  const talk = bob.chat({ room: "kitchen" });
  const third = await socket.expect("subscribe");
  socket.send(third.id, { case: "subscribed", value: { position: { epoch: 7n, sequence: 8n } } });
  const own = [];
  for (const sequence of [9n, 10n]) {
    socket.send(third.id, { case: "event", value: { sequence, payload: new Uint8Array() } });
    const item = (await talk.next()).value!;
    own.push(item.kind === "event" && item.isOwn);
  }
  assert.deepEqual(own, [true, false]);
  talk.close();
  await socket.expect("unsubscribe");

  // A tab that ends leaves the session to the others.
  connectionOf(ada).close();
  assert.equal((await socket.expect("unsubscribe")).id, first.id);
  await assert.rejects(ada.readings({}), { code: "canceled" });
  socket.send(second.id, observed(10n, "Rome"));
  const item = (await two.next()).value!;
  assert(item.kind === "event" && item.message.place === "Rome");
});

test("the errors of a tab", async (context) => {
  const { peer, open } = worker(context);
  const tab = open();
  const refused = tab.alarms();
  const socket = await peer.accept();
  const { id } = await socket.expect("subscribe");
  const details = [{ type: "google.rpc.RetryInfo", value: Uint8Array.of(10, 2, 8, 5) }];
  socket.send(id, { case: "end", value: { status: { code: "permission_denied", message: "not you", details } } });
  await assert.rejects(refused.next(), (error: SmqError) => {
    assert(error instanceof SmqError);
    assert.deepEqual([error.code, error.message, error.origin, error.retryAfterMs], ["permission_denied", "not you", "server", 5_000]);
    return true;
  });
  await assert.rejects(refused.confirmed, { code: "permission_denied" });
  assert.deepEqual(await refused.next(), { done: true, value: undefined });

  const aborting = new AbortController();
  const canceled = tab.getForecast({ place: "Rome" }, { signal: aborting.signal });
  const request = await socket.expect("request");
  aborting.abort("enough");
  await assert.rejects(canceled, (error: SmqError) => error.code === "canceled" && error.cause === "enough");
  assert.equal((await socket.expect("cancel")).id, request.id);
  await assert.rejects(tab.readings({ celsius: 1 }, { timeoutMs: 20 }), { code: "deadline_exceeded" });
  await assert.rejects(tab.getForecast({ thinkMs: "soon" as never }), { code: "invalid_argument" });
});

test("a loop that ends unsubscribes, and one that does not take holds nothing but its window", async (context) => {
  const { peer, open } = worker(context);
  const tab = open();
  const observations = tab.observations({}, { window: 1_000 });
  const socket = await peer.accept();
  const { id, window } = await socket.expect("subscribe");
  assert.equal(window, 1_000n);
  socket.send(id, SUBSCRIBED);
  for (let sequence = 1n; sequence <= 3n; sequence++) {
    socket.send(id, observed(sequence, "x".repeat(200)));
  }
  await settled();
  assert.equal(socket.received.rest.length, 0, "no credit before the tab takes something");
  let count = 0;
  for await (const item of observations) {
    assert.equal(item.kind, "event");
    if (++count === 3) {
      break;
    }
  }
  assert.equal((await socket.expect("credit")).id, id);
  assert.equal((await socket.expect("unsubscribe")).id, id);
});

test("a tab that is gone leaves nothing behind", async (context) => {
  let gone: () => void = () => {};
  const request = async (_: string, granted: () => unknown) => {
    // The tab takes the lock first; the worker gets it when the tab is gone.
    const isWorker = request.count++ > 0;
    await (isWorker ? new Promise<void>((resolve) => (gone = resolve)) : undefined);
    void granted();
  };
  request.count = 0;
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true });
  context.after(() => void (before ? Object.defineProperty(globalThis, "navigator", before) : Reflect.deleteProperty(globalThis, "navigator")));
  const { peer, open } = worker(context);
  void open().observations();
  const socket = await peer.accept();
  const { id } = await socket.expect("subscribe");
  await settled();
  gone();
  assert.equal((await socket.expect("unsubscribe")).id, id);
});
