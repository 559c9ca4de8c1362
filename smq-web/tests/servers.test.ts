// A client with several servers: which one a session or a call goes to, and what happens when that fails.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { create, toBinary } from "@bufbuild/protobuf";
import { connectionOf, createClient, type SmqError } from "smq-web";
import { withServers } from "smq-web/servers";
import { Board, NoteSchema } from "./gen/vectors/v1/board_pb.js";
import { GetForecastResponseSchema, Weather } from "./gen/weather/v1/weather_pb.js";
import { type Connection, Peer, Queue, quick } from "./peer.js";
import { SentRequest } from "./web.js";

const URLS = ["http://a.test/base/", "http://b.test/base"];

const EPOCH = 7n;

function board(context: TestContext, peer: Peer, urls = URLS) {
  const client = createClient(Board, withServers(urls, peer.options()));
  context.after(() => connectionOf(client).close());
  return client;
}

async function confirm(connection: Connection, sequence = 0n, resumed = false) {
  const subscribe = await connection.expect("subscribe");
  connection.send(subscribe.id, { case: "subscribed", value: { position: { epoch: EPOCH, sequence }, resumed } });
  return subscribe;
}

/** A fake of `fetch`: a test takes the requests one by one. */
function web() {
  const requests = new Queue<SentRequest>();
  const fetch = (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const request = new SentRequest(String(url), init);
    requests.push(request);
    return request.response;
  };
  return { fetch, next: () => requests.take("a request"), requests };
}

function refused(): Error {
  return new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } });
}

test("clients are spread over the servers, below the prefix of each", async (context) => {
  const peer = new Peer();
  const seen = new Set<string>();
  for (let client = 0; client < 64; client++) {
    board(context, peer).notes();
    const { url } = await peer.accept();
    seen.add(url.href);
  }
  const path = "/base/socket.mq/vectors/v1";
  assert.deepEqual([...seen].sort(), [`ws://a.test${path}`, `ws://b.test${path}`]);
});

test("a session stays where it is, moves when its server fails, and resumes at the next", async (context) => {
  const peer = new Peer();
  const notes = board(context, peer).notes();
  const first = await peer.accept();
  const { id } = await confirm(first);
  const payload = toBinary(NoteSchema, create(NoteSchema, { text: "one" }));
  first.send(id, { case: "event", value: { sequence: 1n, payload } });
  assert.equal((await notes.next()).value?.kind, "event");
  first.lose();
  const second = await peer.accept();
  assert.notEqual(second.url.host, first.url.host);
  const again = await confirm(second, 1n, true);
  assert.deepEqual([again.start.case, (again.start.value as { sequence: bigint }).sequence], ["after", 1n]);
  assert.deepEqual((await notes.next()).value, { kind: "resumed", replayed: 0 });
});

test("a session leaves a server that drains for another one", async (context) => {
  const peer = new Peer();
  board(context, peer).notes();
  const first = await peer.accept();
  await confirm(first);
  first.send(0, { case: "drain", value: { retryMs: 0 } });
  const second = await peer.accept();
  assert.notEqual(second.url.host, first.url.host);
  await confirm(second);
  assert.equal(await first.closed(), 1000);
});

test("a server that refuses is skipped at once, and only when all refuse does the client wait", async (context) => {
  const peer = new Peer();
  const client = board(context, peer, [...URLS, "http://c.test"]);
  client.notes();
  const hosts = [];
  for (let attempt = 0; attempt < 2; attempt++) {
    const connection = await peer.handshake();
    hosts.push(connection.url.host);
    assert.equal(connectionOf(client).state.kind, "connecting", "the client knows nothing of it");
    connection.refuse();
  }
  hosts.push((await peer.accept()).url.host);
  assert.deepEqual(hosts.sort(), ["a.test", "b.test", "c.test"]);
});

test("a server that accepts no WebSocket for a second gets company, and the first one that accepts is taken", async (context) => {
  const peer = new Peer();
  board(context, peer).notes();
  const silent = await peer.handshake();
  const other = await peer.accept();
  assert.notEqual(other.url.host, silent.url.host);
  await confirm(other);
  assert.equal(await silent.closed(), 1005);
});

test("a session whose identity ends goes back to its server, which has not failed", async (context) => {
  const peer = new Peer();
  board(context, peer).notes();
  const first = await peer.accept();
  await confirm(first);
  first.lose();
  const second = await peer.accept();
  await confirm(second);
  second.close(4401);
  const third = await peer.accept();
  assert.equal(third.url.host, second.url.host, "the other one is left out");
  await confirm(third);
});

test("a publisher that comes back to a server has another id, since it would be applied once more", async (context) => {
  const peer = new Peer();
  const client = board(context, peer);
  client.notes();
  const outcome = client.publishTalk({ text: "x" }).then(() => "published", (error: SmqError) => error.code);
  const arrive = async () => {
    const connection = await peer.accept();
    while ((await connection.frame()).frame.case !== "publish");
    return { connection, host: connection.url.host, publisher: String(connection.hello!.publisher) };
  };
  const first = await arrive();
  let at = first;
  let moves = 0;
  do {
    at.connection.lose();
    const next = await arrive();
    if (next.host !== first.host) {
      assert.equal(next.publisher, first.publisher, "servers that share the log know it from each other");
    }
    at = next;
    moves += 1;
  } while (at.host !== first.host || moves === 1);
  assert.notEqual(at.publisher, first.publisher);
  connectionOf(client).close();
  assert.equal(await outcome, "canceled");
});

test("a call that was not sent goes to another server, and one call tries the first one again after its pause", async (context) => {
  context.mock.timers.enable({ apis: ["Date"], now: 1_000_000 });
  const { fetch, next } = web();
  const weather = createClient(Weather, withServers(URLS, { fetch, WebSocket: null }));
  const forecast = weather.getForecast({ place: "Turin" });
  const first = await next();
  first.failWith(refused());
  const second = await next();
  assert.notEqual(second.url.host, first.url.host);
  second.protobuf(toBinary(GetForecastResponseSchema, create(GetForecastResponseSchema, { celsius: 21 })));
  assert.equal((await forecast).celsius, 21);
  const call = async () => {
    const outcome = weather.getForecast({ place: "Turin" });
    const request = await next();
    const answer = async () => {
      request.protobuf(new Uint8Array());
      await outcome;
    };
    return { host: request.url.host, answer };
  };
  for (let calls = 0; calls < 8; calls++) {
    const { host, answer } = await call();
    assert.equal(host, second.url.host, "the first one is left out");
    await answer();
  }
  context.mock.timers.tick(1_300);
  let trial = await call();
  for (let calls = 0; trial.host !== first.url.host; calls++) {
    assert(calls < 64, "the first one is tried again");
    await trial.answer();
    trial = await call();
  }
  const other = await call();
  assert.equal(other.host, second.url.host, "one call alone tries it");
  await trial.answer();
  const last = await call();
  assert.equal(last.host, first.url.host, "it has less to do");
  await Promise.all([other.answer(), last.answer()]);
});

test("a call that no server took fails, and one that may have been sent is not repeated", async () => {
  const { fetch, next, requests } = web();
  const weather = createClient(Weather, withServers(URLS, { fetch, WebSocket: null }));
  const nobody = weather.getForecast({ place: "Turin" });
  (await next()).failWith(refused());
  (await next()).failWith(refused());
  await assert.rejects(nobody, { code: "unavailable" });
  const sent = weather.getForecast({ place: "Turin" });
  (await next()).fail();
  await assert.rejects(sent, { code: "unavailable" });
  assert.equal(requests.rest.length, 0);
});

test("a call that was refused before a handler goes to another server; one that a handler refused does not", async () => {
  const { fetch, next, requests } = web();
  const weather = createClient(Weather, withServers(URLS, { fetch, WebSocket: null }));
  const forecast = weather.getForecast({ place: "Turin" });
  const first = await next();
  first.error(503, "unavailable", "the server drains", [], { "smq-refused": "1" });
  const second = await next();
  assert.notEqual(second.url.host, first.url.host);
  second.error(503, "unavailable", "no station answers");
  await assert.rejects(forecast, { code: "unavailable", message: "no station answers" });
  assert.equal(requests.rest.length, 0);
});

test("a session over HTTP opens at the next server, and its exchanges stay there", async (context) => {
  const { fetch, next } = web();
  const client = createClient(Board, withServers(URLS, quick({ fetch, WebSocket: null })));
  context.after(() => connectionOf(client).close());
  client.notes();
  const first = await next();
  first.failWith(refused());
  const opening = await next();
  assert.notEqual(opening.url.host, first.url.host);
  assert.equal(opening.headers.get("smq-session"), first.headers.get("smq-session"));
  opening.batch();
  for (let exchange = 0; exchange < 2; exchange++) {
    const { url, headers } = await next();
    assert.equal(url.host, opening.url.host);
    assert.equal(headers.get("smq-session"), opening.headers.get("smq-session"));
  }
});

test("no server, and one that has no URL, are errors of the calls", async () => {
  for (const urls of [[], ["http://a.test", "ftp://b.test"]]) {
    const weather = createClient(Weather, withServers(urls, { fetch: web().fetch, WebSocket: null }));
    await assert.rejects(weather.getForecast({}), { code: "invalid_argument", message: /the baseUrl is ".*": write/ });
  }
});
