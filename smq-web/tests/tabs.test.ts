// The tabs of a browser over HTTP/1.1: few of them wait at the server at a time, and all work.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { connectionOf, createClient } from "smq-web";
import { Weather } from "./gen/weather/v1/weather_pb.js";
import { type HttpConnection, HttpPeer } from "./http_peer.js";
import { settled, until } from "./peer.js";

/** The Web Locks of a browser. */
class Locks {
  readonly held = new Set<string>();

  async request(name: string, _: { ifAvailable: true }, granted: (lock: unknown) => unknown): Promise<void> {
    await settled();
    if (this.held.has(name)) {
      await granted(null);
      return;
    }
    this.held.add(name);
    await granted({ name });
    this.held.delete(name);
  }
}

class Page extends EventTarget {
  hidden = false;

  set(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

function browser(context: TestContext, locks: Locks | undefined): Page {
  const document = new Page();
  for (const [name, value] of Object.entries({ document, navigator: { locks } })) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true });
    context.after(() => void (before ? Object.defineProperty(globalThis, name, before) : Reflect.deleteProperty(globalThis, name)));
  }
  return document;
}

/** Opens a tab that subscribes, and returns the server's end of its session. */
async function tab(context: TestContext, peer: HttpPeer) {
  const weather = createClient(Weather, peer.options({ timeouts: { pollIntervalMs: 1_000 } }));
  context.after(() => connectionOf(weather).close());
  const observations = weather.observations();
  const session = await peer.accept();
  const { id } = await session.frame();
  session.send(id, { case: "subscribed", value: { position: { epoch: 7n, sequence: 0n } } });
  await observations.confirmed;
  await settled();
  return { weather, observations, session, id };
}

function observe(session: HttpConnection, id: number, sequence: bigint): void {
  session.send(id, { case: "event", value: { sequence, payload: new Uint8Array() } });
}

test("of six tabs four wait at the server, and the others poll without waiting", async (context) => {
  const locks = new Locks();
  browser(context, locks);
  const peer = new HttpPeer();
  const tabs: Awaited<ReturnType<typeof tab>>[] = [];
  for (let count = 0; count < 6; count++) {
    tabs.push(await tab(context, peer));
  }
  const transports = () => tabs.map(({ weather }) => connectionOf(weather).state).map((it) => "transport" in it && it.transport);
  assert.deepEqual(transports(), [...Array(4).fill("event-stream"), "long-poll", "long-poll"]);
  assert.deepEqual([...locks.held].sort(), ["smq-poll-0", "smq-poll-1", "smq-poll-2", "smq-poll-3"]);
  for (const { session, id, observations } of tabs) {
    observe(session, id, 1n);
    assert.equal((await observations.next()).value?.kind, "event");
  }
  const waits = tabs.slice(4).flatMap(({ session }) => session.exchanges.map(({ exchange }) => exchange.wait));
  assert(waits.length > 2 && waits.every((wait) => wait === undefined), `they wait: ${waits.join(" ")}`);

  // What a tab does has an answer soon, though nothing waits for it.
  const { weather, session } = tabs[5]!;
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const before = Date.now();
  const reading = weather.readings({ celsius: 1 });
  session.send((await session.frame()).id, { case: "receipt", value: {} });
  await reading;
  assert(Date.now() - before < 500, `after ${Date.now() - before} ms`);

  // One that ends leaves its place to another.
  connectionOf(tabs[0]!.weather).close();
  await until(() => transports().filter((it) => it === "event-stream").length === 4);
});

for (const locks of [new Locks(), undefined]) {
  test(`a hidden tab polls without waiting, ${locks ? "with" : "without"} Web Locks`, async (context) => {
    const page = browser(context, locks);
    const peer = new HttpPeer();
    const { weather, session, id, observations } = await tab(context, peer);
    assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "event-stream" });
    page.set(true);
    await until(() => locks?.held.size !== 1);
    const hidden = session.exchanges.length;
    observe(session, id, 1n);
    assert.equal((await observations.next()).value?.kind, "event");
    await until(() => session.exchanges.length > hidden + 3);
    assert.deepEqual(new Set(session.exchanges.slice(hidden).map(({ exchange }) => exchange.wait)), new Set([undefined]));
    assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "long-poll" });
    page.set(false);
    await until(() => session.exchanges.at(-1)?.exchange.wait === "stream");
    observe(session, id, 2n);
    const item = (await observations.next()).value!;
    assert(item.kind === "event" && item.position.sequence === 2n);
    assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "event-stream" });
  });
}

test("when a page wakes, what waits is sent again, because its connection may be dead", async (context) => {
  const page = browser(context, undefined);
  const peer = new HttpPeer();
  const { weather, session, id, observations } = await tab(context, peer);
  const streams = () => session.exchanges.filter(({ exchange }) => exchange.wait === "stream");
  page.dispatchEvent(new Event("resume"));
  await until(() => streams().length === 2);
  assert.deepEqual(new Set(streams().map(({ exchange }) => exchange.sequence)).size, 1);
  observe(session, id, 1n);
  const item = (await observations.next()).value!;
  assert(item.kind === "event" && item.position.sequence === 1n);
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "event-stream" });
});
