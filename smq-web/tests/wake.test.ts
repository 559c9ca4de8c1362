// A page that wakes: its network, the page itself, or the machine.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { connectionOf, createClient, type TransportOptions } from "smq-web";
import { Weather } from "./gen/weather/v1/weather_pb.js";
import { Peer, settled } from "./peer.js";

/** The parts of a document that the client uses. */
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
  "the page comes from the back/forward cache": ({ window }) => window.dispatchEvent(new Event("pageshow")),
  "the page is no longer frozen": ({ document }) => document.dispatchEvent(new Event("resume")),
  "the page is visible again": ({ document }) => document.dispatchEvent(new Event("visibilitychange")),
};

for (const [name, wake] of Object.entries(WAKES)) {
  test(`${name}: the client reconnects at once`, async (context) => {
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

  test(`${name}: a dead connection is replaced soon`, async (context) => {
    const { window, document, peer, weather } = page(context, { timeouts: { wakeTimeoutMs: 30 } });
    weather.observations();
    const socket = await peer.accept();
    await socket.expect("subscribe");
    wake({ window, document });
    const { id, frame } = await socket.frame();
    assert.deepEqual([id, frame.case], [0xffffffff, undefined], "a keepalive");
    await (await peer.accept()).expect("subscribe");
  });
}

test("a live connection stays", async (context) => {
  const { window, peer, weather } = page(context, { timeouts: { wakeTimeoutMs: 20 } });
  weather.observations();
  const socket = await peer.accept();
  await socket.expect("subscribe");
  window.dispatchEvent(new Event("online"));
  const { id } = await socket.frame();
  socket.send(id, { case: "end", value: { status: { code: "unimplemented", message: "" } } });
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert(socket.isOpen);
  assert.deepEqual(connectionOf(weather).state, { kind: "live", transport: "websocket" });
});

test("a hidden page does not reconnect at once", async (context) => {
  const { document, peer, weather } = page(context, { retry: { initialMs: 1e9, maxMs: 1e9 } });
  weather.observations();
  (await peer.accept()).lose();
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  await settled();
  assert.equal(connectionOf(weather).state.kind, "reconnecting");
});

test("a client waits as long as the server asks, even if the page wakes", async (context) => {
  const { window, peer, weather } = page(context, { retry: { maxRetryAfterMs: 200 } });
  weather.observations();
  const socket = await peer.accept();
  await socket.expect("subscribe");
  const drained = Date.now();
  socket.send(0, { case: "drain", value: { retryMs: 200 } });
  window.dispatchEvent(new Event("online"));
  await peer.accept();
  assert(Date.now() - drained >= 199, `after ${Date.now() - drained} ms`);
});
