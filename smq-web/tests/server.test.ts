// With a real server over real connections: the weather station of the project's tests, at SMQ_SERVER.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { test, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type Client, connectionOf, createClient, SmqError, type TransportOptions } from "smq-web";
import { WebSocket } from "ws";
import { Sky, Weather } from "./gen/weather/v1/weather_pb.js";

const server = process.env["SMQ_SERVER"];
const skip = server ? false : "SMQ_SERVER names no server";

/** A server of the station that wants `Bearer {name}`, or `Bearer {name}:{milliseconds}` for an identity that expires. */
const helloServer = process.env["SMQ_HELLO_SERVER"];

/** Behaves like a proxy that buffers event streams. */
const withoutStreams: typeof fetch = async (url, init) => {
  const isStream = new Headers(init?.headers).get("accept") === "text/event-stream";
  const headers = { "content-type": "text/event-stream" };
  return isStream ? new Response(new ReadableStream({}), { headers }) : fetch(url, init);
};

/** Options for each transport. */
const TRANSPORTS: Record<string, Partial<TransportOptions>> = {
  websocket: { WebSocket },
  "event-stream": { WebSocket: null },
  "long-poll": { WebSocket: null, fetch: withoutStreams, timeouts: { streamConfirmMs: 10 } },
};

function station(context: TestContext, options: Partial<TransportOptions> = { WebSocket }): Client<typeof Weather> {
  const weather = createClient(Weather, { baseUrl: server!, ...options });
  context.after(() => connectionOf(weather).close());
  return weather;
}

/** A proxy whose connections a test can break. */
class Proxy {
  /** How many connections it has broken. */
  broken = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((near) => {
    const { hostname, port } = new URL(server!);
    const far = connect(Number(port), hostname);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      this.#sockets.add(from);
      from.on("data", (data) => to.write(data));
      from.on("error", () => to.destroy());
      from.on("close", () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  });

  async open(context: TestContext): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    context.after(() => {
      this.cut();
      this.#server.close();
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Breaks all connections. */
  cut(): void {
    // Not `resetAndDestroy`: after it, Node 20 may not exit.
    this.broken += this.#sockets.size / 2;
    this.#sockets.forEach((socket) => socket.destroy());
  }
}

test("requests", { skip }, async (context) => {
  for (const requests of ["http", "session"] as const) {
    const weather = station(context, { WebSocket, requests });
    const headers: (string | null)[] = [];
    const onHeader = (header: Headers) => void headers.push(header.get("x-station"));
    await weather.getForecast({ place: "Header" }, { onHeader });
    assert.deepEqual(headers, ["7"]);
    const got = await weather.getForecast({ place: "Headers?" }, { headers: { "x-test": "one" }, idempotencyKey: "k-1" });
    assert.match(got.place, /"x-test": "one"/);
    assert.match(got.place, /"idempotency-key": "k-1"/);
    // Only the handler of a POST sees its content type.
    assert.equal(got.place.includes("application/protobuf"), requests === "http");
    const authorized = await weather.getForecast({ place: "Headers?" }, { headers: { authorization: "Basic 1" } });
    assert.match(authorized.place, /"authorization": /);
    const { celsius, sky } = await weather.getForecast({ place: "Turin" });
    assert.deepEqual([celsius, sky], [21.5, Sky.CLEAR]);
    const all = { int64: -(2n ** 63n), uint64: 2n ** 64n - 1n, bytes: Uint8Array.of(255), choice: { case: "text", value: "ö" } } as const;
    const echo = await weather.echo(all);
    assert.deepEqual([echo.int64, echo.uint64, [...echo.bytes], echo.choice], [all.int64, all.uint64, [255], all.choice]);
    const picture = await weather.getPicture({ contentType: "image/png", bytes: 3 });
    assert.deepEqual([picture.contentType, [...picture.data]], ["image/png", [7, 7, 7]]);
    const put = await weather.putPicture({ contentType: "image/jpeg", data: new Uint8Array(5) });
    assert.deepEqual([put.contentType, put.bytes], ["image/jpeg", 5]);
    await assert.rejects(weather.getForecast({ place: "Atlantis" }), (error: SmqError) => {
      assert.deepEqual([error.code, error.origin], ["not_found", "server"]);
      assert.deepEqual(error.details.map(({ type }) => type), ["google.protobuf.Duration"]);
      return true;
    });
    await assert.rejects(weather.getForecast({ thinkMs: 60_000 }, { timeoutMs: 50 }), { code: "deadline_exceeded" });
    const signal = AbortSignal.timeout(50);
    await assert.rejects(weather.getForecast({ thinkMs: 60_000 }, { signal }), { code: "canceled" });
  }
});

for (const [transport, options] of Object.entries(TRANSPORTS)) {
  test(`two clients talk, over ${transport}`, { skip }, async (context) => {
    const [ada, bob] = [station(context, options), station(context, options)];
    const room = `kitchen ${randomUUID()}`;
    const received = bob.chat({ room });
    await received.confirmed;
    assert.deepEqual(connectionOf(bob).state, { kind: "live", transport });
    await ada.publishChat({ room: "elsewhere", text: "not for Bob" });
    const { position } = await ada.publishChat({ room, text: "hello" });
    const item = (await received.next()).value!;
    assert(item.kind === "event");
    assert.equal(item.message.text, "hello!");
    assert.equal(String(item.position), String(position));
    await assert.rejects(ada.publishChat({ room }), { code: "invalid_argument", message: "say something" });
    received.close();
    const later = bob.chat({ room }, { after: item.position });
    assert.equal((await later.next()).value?.kind, "resumed");
    await assert.rejects(bob.alarms().next(), { code: "permission_denied" });
    assert.deepEqual(await ada.readings({ celsius: 20 }), { position: undefined });
  });

  test(`each message arrives once and in order while connections break, over ${transport}`, { skip }, async (context) => {
    const proxy = new Proxy();
    const baseUrl = await proxy.open(context);
    const retry = { initialMs: 5, maxMs: 20 };
    const [ada, bob] = [1, 2].map(() => station(context, { ...options, baseUrl, retry })) as [Client<typeof Weather>, Client<typeof Weather>];
    const room = `cut ${randomUUID()}`;
    const received = bob.chat({ room });
    await received.confirmed;
    const echo = ada.chat({ room });
    await echo.confirmed;
    // While a session moves to another carrier, an event may come by one before its receipt by the other.
    let moves = 0;
    let before = connectionOf(ada).state;
    connectionOf(ada).onchange((state) => {
      moves += Number(before.kind === "live" && state.kind === "live" && before.transport !== state.transport);
      before = state;
    });
    const texts = Array.from({ length: 200 }, (_, at) => `message ${at}`);
    const cutting = (async () => {
      // On a busy machine, there may be nothing to cut yet.
      while (proxy.broken <= 10) {
        await sleep(15);
        proxy.cut();
      }
    })();
    const publishing = (async () => {
      for (const text of texts) {
        await Promise.all([ada.publishChat({ room, text }), sleep(1)]);
      }
    })();
    const got: string[] = [];
    const whose: boolean[] = [];
    for await (const item of received) {
      assert.notEqual(item.kind, "gap");
      if (item.kind === "event") {
        got.push(item.message.text);
        whose.push(item.isOwn);
      }
      if (got.length === texts.length) {
        break;
      }
    }
    await Promise.all([cutting, publishing]);
    assert.deepEqual(got, texts.map((text) => `${text}!`));
    assert.deepEqual(new Set(whose), new Set([false]));
    let own = 0;
    for await (const item of echo) {
      own += Number(item.kind === "event" && item.isOwn);
      if (item.kind === "event" && item.message.text === `${texts.at(-1)}!`) {
        break;
      }
    }
    assert(own <= texts.length && own >= texts.length - moves, `${own} are the publisher's own, after ${moves} moves`);
    assert(proxy.broken > 10, `only ${proxy.broken} connections were broken`);
  });
}

test("a page authenticates in its hello, and renews its identity before that expires", { skip }, async (context) => {
  for (const WebSocketOrNone of [WebSocket, null]) {
    let token = 0;
    let name = "Ada";
    // Each token holds for less than half a second.
    const helloHeaders = async () => ({ authorization: name && `Bearer ${name}:${400 + ++token}` });
    const options = { baseUrl: helloServer!, WebSocket: WebSocketOrNone, helloHeaders };
    const weather = station(context, { ...options, retry: { initialMs: 5, maxMs: 20 } });
    const kinds: string[] = [];
    connectionOf(weather).onchange(({ kind }) => kinds.push(kind));
    const room = `hello ${randomUUID()}`;
    const chat = weather.chat({ room });
    await chat.confirmed;
    const before = token;
    await sleep(1_000);
    await weather.publishChat({ room, text: "still here" });
    let item = (await chat.next()).value!;
    while (item.kind === "resumed" && !WebSocketOrNone) {
      // Over HTTP, a session ends with the identity that opened it, and the next one resumes.
      item = (await chat.next()).value!;
    }
    assert(item.kind === "event" && item.isOwn, item.kind);
    if (WebSocketOrNone) {
      assert.deepEqual(kinds, ["connecting", "live"], "it is the same session");
      assert(token > before, "the function was asked again");
    }
    // Signed out: the identity expires, and the server refuses the next session.
    name = "";
    await assert.rejects(chat.next(), { code: "unauthenticated" });
    assert.equal(connectionOf(weather).state.kind, "closed");
    name = "Ada";
    await weather.chat({ room }).confirmed;
  }
});

test("the server answers keepalives", { skip }, async (context) => {
  const weather = station(context, { WebSocket, timeouts: { keepaliveMs: 20, keepaliveTimeoutMs: 2_000 } });
  const kinds: string[] = [];
  connectionOf(weather).onchange(({ kind }) => kinds.push(kind));
  await weather.chat({ room: "quiet" }).confirmed;
  await sleep(200);
  assert.deepEqual(kinds, ["connecting", "live"]);
});
