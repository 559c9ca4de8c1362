// A page that was away: its network, or the page itself, or the whole machine.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { connectionOf, createClient, type TransportOptions } from "smq-web";
import { Weather } from "./gen/weather/v1/weather_pb.js";
import { Peer, settled } from "./peer.js";
import { Web } from "./web.js";

/** The globals of a page, as far as they are looked at. */
class Page extends EventTarget {
  visibilityState = "visible";
}

function page(context: TestContext, options: Partial<TransportOptions> = {}) {
  const [window, document] = [new EventTarget(), new Page()];
  const add = window.addEventListener.bind(window);
  Object.assign(globalThis, { addEventListener: add, document });
  context.after(() => {
    Reflect.deleteProperty(globalThis, "addEventListener");
    Reflect.deleteProperty(globalThis, "document");
  });
  const peer = new Peer();
  const weather = createClient(Weather, peer.options(options));
  context.after(() => connectionOf(weather).close());
  return { window, document, peer, weather };
}

const WAKES: Record<string, (page: { window: EventTarget; document: Page }) => void> = {
  "the network is back": ({ window }) => window.dispatchEvent(new Event("online")),
  "it is out of the browser's cache": ({ window }) => window.dispatchEvent(new Event("pageshow")),
  "it is no longer frozen": ({ document }) => document.dispatchEvent(new Event("resume")),
  "it is seen again": ({ document }) => document.dispatchEvent(new Event("visibilitychange")),
};

for (const [name, wake] of Object.entries(WAKES)) {
  test(`${name}: it comes back at once`, async (context) => {
    const { window, document, peer, weather } = page(context, { retry: { initialMs: 1e9, maxMs: 1e9 } });
    const observations = weather.observations();
    const socket = await peer.accept();
    await socket.expect("subscribe");
    socket.lose();
    await settled();
    assert.equal(connectionOf(weather).state.kind, "reconnecting");
    wake({ window, document });
    await (await peer.accept()).expect("subscribe");
    observations.close();
  });

  test(`${name}: a connection that is gone is given up soon`, async (context) => {
    const { window, document, peer, weather } = page(context, { timeouts: { wakeTimeoutMs: 30 } });
    weather.observations();
    const socket = await peer.accept();
    await socket.expect("subscribe");
    wake({ window, document });
    const { id, frame } = await socket.frame();
    assert.deepEqual([id, frame.case], [0xffffffff, undefined], "a sign of life is asked for");
    await (await peer.accept()).expect("subscribe");
  });
}

test("a connection that is there stays", async (context) => {
  const { window, peer, weather } = page(context, { timeouts: { wakeTimeoutMs: 20 } });
  weather.observations();
  const socket = await peer.accept();
  await socket.expect("subscribe");
  window.dispatchEvent(new Event("online"));
  const { id } = await socket.frame();
  socket.say(id, { case: "end", value: { status: { code: "unimplemented", message: "" } } });
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert(socket.isOpen);
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "websocket" });
});

test("who is not seen does not hurry", async (context) => {
  const { document, peer, weather } = page(context, { retry: { initialMs: 1e9, maxMs: 1e9 } });
  weather.observations();
  (await peer.accept()).lose();
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  await settled();
  assert.equal(connectionOf(weather).state.kind, "reconnecting");
});

test("a server that asked to be left alone is, whatever wakes the page", async (context) => {
  const { window, peer, weather } = page(context, { retry: { maxRetryAfterMs: 200 } });
  weather.observations();
  const socket = await peer.accept();
  await socket.expect("subscribe");
  socket.say(0, { case: "drain", value: { retryMs: 200 } });
  const drained = Date.now();
  window.dispatchEvent(new Event("online"));
  await peer.accept();
  assert(Date.now() - drained >= 199, `after ${Date.now() - drained} ms`);
});

test("a stream on which nothing came while the page slept is left at once", async (context) => {
  const { window } = page(context);
  const web = new Web();
  const retry = { initialMs: 1, maxMs: 2 };
  const weather = createClient(Weather, { baseUrl: "http://host/base", fetch: web.fetch, WebSocket: null, retry });
  context.after(() => connectionOf(weather).close());
  weather.observations();
  const topic = "weather/v1/Weather.Observations";
  const stream = (await web.asked("GET", topic)).stream();
  stream.event("subscribed", { position: { epoch: "7", sequence: "4" } }, "7-4");
  await settled();
  window.dispatchEvent(new Event("online"));
  await settled();
  assert(!stream.isCancelled, "it may be there");
  const { now } = Date;
  context.mock.method(Date, "now", () => now() + 60_000);
  window.dispatchEvent(new Event("online"));
  const again = await web.asked("GET", topic);
  assert(stream.isCancelled);
  assert.equal(again.url.searchParams.get("after"), "7-4");
});
