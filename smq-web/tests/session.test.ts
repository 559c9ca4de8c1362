// A session whose connection is lost and comes back, with a fake server.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { create, toBinary } from "@bufbuild/protobuf";
import { type Client, connectionOf, createClient, createTransport, type Item, Position, SmqError, type TransportOptions } from "smq-web";
import { Board, NoteSchema, type Note } from "./gen/vectors/v1/board_pb.js";
import { type Connection, Peer, settled, until } from "./peer.js";

const EPOCH = 7n;

function at(sequence: bigint, epoch = EPOCH) {
  return { epoch, sequence };
}

function note(sequence: bigint, text = String(sequence)) {
  const payload = toBinary(NoteSchema, create(NoteSchema, { text }));
  return { case: "event" as const, value: { sequence, payload } };
}

function subscribed(sequence: bigint, more: { resumed?: boolean; replayed?: bigint; retained?: boolean } = {}) {
  return { case: "subscribed" as const, value: { position: at(sequence), ...more } };
}

/** A client of the board, closed after the test. */
function client(context: TestContext, peer: Peer, more: Partial<TransportOptions> = {}): Client<typeof Board> {
  const board = createClient(Board, peer.options(more));
  context.after(() => connectionOf(board).close());
  return board;
}

function text(item: Item<Note> | undefined): string {
  assert.equal(item?.kind, "event");
  return (item as { message: Note }).message.text;
}

/** Expects a rejection with this code. */
async function rejects(promise: Promise<unknown>, code: string): Promise<SmqError> {
  const error = await promise.then(
    (value) => assert.fail(`no error but ${String(value)}`),
    (error: unknown) => error,
  );
  assert(error instanceof SmqError, String(error));
  assert.equal(error.code, code, error.message);
  return error;
}

async function confirm(connection: Connection, sequence = 0n): Promise<number> {
  const { id } = await connection.expect("subscribe");
  connection.send(id, subscribed(sequence));
  return id;
}

test("a client connects when it needs to, and shows its state", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const connection = connectionOf(board);
  const kinds: string[] = [];
  const kind = (): string => connection.state.kind;
  const stop = connection.onchange((state) => kinds.push(state.kind));
  assert.equal(kind(), "idle");
  const notes = board.notes();
  assert.equal(kind(), "connecting");
  const socket = await peer.accept();
  await confirm(socket);
  await notes.confirmed;
  assert.deepEqual(connection.state, { kind: "live", transport: "websocket" });
  socket.lose();
  assert.equal(kind(), "reconnecting");
  await confirm(await peer.accept());
  await settled();
  stop();
  connection.close();
  assert.equal(kind(), "closed");
  assert.deepEqual(kinds, ["connecting", "live", "reconnecting", "live"]);
});

test("a subscription resumes where it was, however often the connection is lost", async (context) => {
  const peer = new Peer();
  const notes = client(context, peer).notes({ place: ["door"] });
  let socket = await peer.accept();
  let id = await confirm(socket);
  for (let sequence = 1n; sequence <= 5n; sequence++) {
    socket.send(id, note(sequence));
    assert.equal(text((await notes.next()).value), String(sequence));
    socket.lose();
    socket = await peer.accept();
    const again = await socket.expect("subscribe");
    assert.deepEqual([again.start.case, (again.start.value as { sequence: bigint }).sequence], ["after", sequence]);
    id = again.id;
    socket.send(id, subscribed(sequence, { resumed: true }));
    assert.deepEqual((await notes.next()).value, { kind: "resumed", replayed: 0 });
  }
  assert.equal(String(notes.position), "7-5");
});

test("missing events are a gap, also across a restart", async (context) => {
  const peer = new Peer();
  const notes = client(context, peer).notes();
  const socket = await peer.accept();
  const id = await confirm(socket, 4n);
  socket.send(id, { case: "gap", value: { from: at(5n), to: at(9n) } });
  socket.send(id, { case: "gap", value: { from: at(10n), to: at(2n, 8n) } });
  socket.send(id, note(3n));
  const gap = (await notes.next()).value!;
  assert(gap.kind === "gap");
  assert.deepEqual([String(gap.from), String(gap.to)], ["7-5", "8-2"], "consecutive gaps are one");
  const event = (await notes.next()).value!;
  assert(event.kind === "event");
  assert.equal(String(event.position), "8-3");
});

test("a client retries while the server is unreachable", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  void board.notes();
  for (let attempt = 0; attempt < 5; attempt++) {
    (await peer.handshake()).refuse();
  }
  await settled();
  const { state } = connectionOf(board);
  assert(state.kind === "reconnecting");
  assert.equal(state.reason.code, "unavailable");
  await confirm(await peer.accept());
});

test("a slow consumer delays its own subscription only", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const [slow, quick] = [board.notes(), board.pins()];
  const socket = await peer.accept();
  const first = await socket.expect("subscribe");
  const second = await socket.expect("subscribe");
  socket.send(first.id, subscribed(0n));
  socket.send(second.id, subscribed(0n));
  const large = "x".repeat(300_000);
  let sent = 0;
  for (let sequence = 1n; sent < Number(first.window); sequence++) {
    const event = note(sequence, large);
    sent += event.value.payload.length + 64;
    socket.send(first.id, event);
  }
  socket.send(second.id, { case: "event", value: { sequence: 1n, payload: new Uint8Array() } });
  assert.equal((await quick.next()).value?.kind, "event");
  await settled();
  assert.equal(socket.received.rest.length, 0, "no credit before anything was taken");
  assert.equal(text((await slow.next()).value).length, 300_000);
  await slow.next();
  const credit = await socket.expect("credit");
  assert.equal(credit.id, first.id);
  assert(credit.bytes > 600_000n && credit.bytes < 610_000n, String(credit.bytes));
});

test("a server that exceeds the window violates the protocol", async (context) => {
  const peer = new Peer();
  const notes = client(context, peer).notes();
  const socket = await peer.accept();
  const id = await confirm(socket);
  const large = "x".repeat(600_000);
  for (const sequence of [1n, 2n, 3n]) {
    socket.send(id, note(sequence, large));
  }
  assert.equal(await socket.closed(), 4400);
  await notes.next();
  await notes.next();
  await rejects(notes.next(), "internal");
  assert.deepEqual(await notes.next(), { done: true, value: undefined });
});

test("what the client holds is bounded however often the connection is lost", async (context) => {
  const peer = new Peer();
  const notes = client(context, peer).notes();
  let socket = await peer.accept();
  const first = await socket.expect("subscribe");
  socket.send(first.id, subscribed(0n));
  socket.send(first.id, note(1n, "x".repeat(1_000_000)));
  socket.lose();
  socket = await peer.accept();
  const second = await socket.expect("subscribe");
  assert(second.window < 60_000n, `what is left of ${first.window} is ${second.window}`);
  socket.send(second.id, subscribed(1n, { resumed: true }));
  socket.send(second.id, note(2n, "x".repeat(100_000)));
  socket.lose();
  socket = await peer.accept();
  await settled();
  assert.equal(socket.received.rest.length, 0, "no request while earlier events fill the window");
  await notes.next();
  const third = await socket.expect("subscribe");
  assert((third.start.value as { sequence: bigint }).sequence === 2n);
});

test("a loop that ends unsubscribes", async (context) => {
  const peer = new Peer();
  const notes = client(context, peer).notes();
  const socket = await peer.accept();
  const id = await confirm(socket);
  socket.send(id, note(1n));
  for await (const item of notes) {
    assert.equal(text(item), "1");
    break;
  }
  assert.equal((await socket.expect("unsubscribe")).id, id);
  socket.send(id, note(2n));
  socket.send(id, { case: "end", value: {} });
  await settled();
  assert(socket.isOpen, "late frames are ignored");
});

test("an aborted signal ends a subscription, and rejects its next item", async (context) => {
  const peer = new Peer();
  const aborting = new AbortController();
  const notes = client(context, peer).notes({}, { signal: aborting.signal });
  const socket = await peer.accept();
  await confirm(socket);
  const next = notes.next();
  aborting.abort("enough");
  assert.equal((await rejects(next, "canceled")).cause, "enough");
  await socket.expect("unsubscribe");
});

test("with an aborted signal, nothing is sent", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const signal = AbortSignal.abort();
  await rejects(board.notes({}, { signal }).next(), "canceled");
  await rejects(board.wishes({ text: "tea" }, { signal }), "canceled");
  await rejects(board.greet({ name: "Ada" }, { signal }), "canceled");
  assert.equal(connectionOf(board).state.kind, "idle");
});

test("a subscription that is not confirmed in time rejects", async (context) => {
  const peer = new Peer();
  const notes = client(context, peer).notes({}, { timeoutMs: 300 });
  const socket = await peer.accept();
  await socket.expect("subscribe");
  await rejects(notes.confirmed, "deadline_exceeded");
  await rejects(notes.next(), "deadline_exceeded");
  await socket.expect("unsubscribe");
});

test("a refusal has code, message and details", async (context) => {
  const peer = new Peer();
  const secrets = client(context, peer).secrets();
  const socket = await peer.accept();
  const { id } = await socket.expect("subscribe");
  const details = [{ type: "vectors.v1.Note", value: toBinary(NoteSchema, create(NoteSchema, { text: "why" })) }];
  socket.send(id, { case: "end", value: { status: { code: "permission_denied", message: "not you", details } } });
  const error = await rejects(secrets.next(), "permission_denied");
  assert.equal(error.message, "not you");
  assert.equal(error.origin, "server");
  assert.equal(error.detail(NoteSchema)?.text, "why");
  await rejects(secrets.confirmed, "permission_denied");
});

test("unanswered publishes are sent again, in order, with the same sequences", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const all = ["one", "two", "three"].map((text) => board.wishes({ text }));
  const first = await peer.accept();
  const before = [await first.expect("publish"), await first.expect("publish"), await first.expect("publish")];
  assert.deepEqual(before.map((it) => [it.sequence, it.again]), [[1n, false], [2n, false], [3n, false]]);
  first.send(before[0]!.id, { case: "receipt", value: {} });
  first.lose();
  const second = await peer.accept();
  assert.deepEqual([first.hello!.published, second.hello!.published], [0n, 3n]);
  assert.equal(first.hello!.publisher.length, 16);
  assert.deepEqual(second.hello!.publisher, first.hello!.publisher);
  const again = [await second.expect("publish"), await second.expect("publish")];
  assert.deepEqual(again.map((it) => [it.sequence, it.again]), [[2n, true], [3n, true]]);
  second.send(again[0]!.id, { case: "receipt", value: {} });
  second.send(again[1]!.id, { case: "end", value: { status: { code: "aborted", message: "not known" } } });
  const results = await Promise.allSettled(all);
  assert.deepEqual(results.map((it) => it.status), ["fulfilled", "fulfilled", "rejected"]);
});

test("publishes have headers, and show those of their receipts", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const seen: (string | null)[] = [];
  const onHeader = (headers: Headers) => void seen.push(headers.get("x-shelf"));
  const wish = board.wishes({ text: "tea" }, { headers: { "X-Shop": "corner" }, onHeader });
  const first = await peer.accept();
  assert.deepEqual((await first.expect("publish")).headers, { "x-shop": "corner" });
  first.lose();
  const second = await peer.accept();
  const again = await second.expect("publish");
  assert.deepEqual([again.again, again.headers], [true, { "x-shop": "corner" }]);
  second.send(again.id, { case: "receipt", value: { headers: { "x-shelf": "7" } } });
  await wish.then(() => seen.push("accepted"));
  assert.deepEqual(seen, ["7", "accepted"]);
  for (const headers of [{ authorization: "Bearer 1" }, { "not a name": "1" }] as Record<string, string>[]) {
    await rejects(board.wishes({ text: "tea" }, { headers }), "invalid_argument");
  }
  assert.equal(second.received.rest.length, 0);
});

test("events of this client are marked, also after a lost connection", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const talk = board.talk({ place: ["door"] });
  const isOwn = async () => {
    const item = (await talk.next()).value!;
    assert(item.kind === "event", item.kind);
    return [item.message.text, item.isOwn];
  };
  let socket = await peer.accept();
  const id = await confirm(socket);
  const first = board.publishTalk({ text: "one" });
  socket.send((await socket.expect("publish")).id, { case: "receipt", value: { position: at(1n) } });
  await first;
  socket.send(id, note(1n, "one"));
  socket.send(id, note(2n, "of another client"));
  assert.deepEqual(await isOwn(), ["one", true]);
  assert.deepEqual(await isOwn(), ["of another client", false]);
  // The same position of another topic.
  const pins = board.pins();
  const other = await confirm(socket);
  socket.send(other, { case: "event", value: { sequence: 1n, payload: new Uint8Array() } });
  const pin = (await pins.next()).value!;
  assert(pin.kind === "event" && !pin.isOwn);
  pins.close();
  await socket.expect("unsubscribe");

  const second = board.publishTalk({ text: "three" });
  await socket.expect("publish");
  socket.lose();
  socket = await peer.accept();
  // First the publish: so its receipt comes before its event.
  const again = await socket.expect("publish");
  assert(again.again);
  const subscribe = await socket.expect("subscribe");
  socket.send(again.id, { case: "receipt", value: { position: at(3n) } });
  socket.send(subscribe.id, subscribed(2n, { resumed: true, replayed: 1n }));
  socket.send(subscribe.id, note(3n, "three"));
  await second;
  assert.equal((await talk.next()).value?.kind, "resumed");
  assert.deepEqual(await isOwn(), ["three", true]);
});

test("the hello of a WebSocket authenticates the client, and renews its identity before that expires", async (context) => {
  const peer = new Peer();
  let token = 0;
  let isFresh = true;
  const helloHeaders = async () => ({ Authorization: `Bearer ${isFresh ? ++token : token}` });
  const board = client(context, peer, { helloHeaders });
  const notes = board.notes();
  const socket = await peer.accept();
  assert.deepEqual(socket.hello!.headers, { authorization: "Bearer 1" });
  assert.equal(socket.hello!.publisher.length, 16);
  const id = await confirm(socket);
  socket.send(0, { case: "expiring", value: { inMs: 30_000 } });
  const renewed = await socket.expect("hello");
  assert.deepEqual([renewed.id, renewed.headers], [0, { authorization: "Bearer 2" }]);
  assert.equal(renewed.publisher.length, 0, "it stays the same");
  // The same token has the same end: the server would only say so again.
  isFresh = false;
  socket.send(0, { case: "expiring", value: { inMs: 30_000 } });
  await settled();
  assert.equal(socket.received.rest.length, 0);
  socket.send(id, note(1n));
  assert.equal(text((await notes.next()).value), "1");
  isFresh = true;
  socket.lose();
  const second = await peer.accept();
  assert.deepEqual(second.hello!.headers, { authorization: "Bearer 3" });
  await confirm(second, 1n);
});

test("an expiring identity is no violation for a client without helloHeaders, nor if there are no new ones", async (context) => {
  let asked = 0;
  const fails = () => {
    if (++asked > 1) {
      throw new Error("signed out");
    }
    return { authorization: "Bearer 1" };
  };
  for (const more of [{}, { helloHeaders: { authorization: "Bearer 1" } }, { helloHeaders: fails }]) {
    const peer = new Peer();
    const notes = client(context, peer, more).notes();
    const socket = await peer.accept();
    const id = await confirm(socket);
    socket.send(0, { case: "expiring", value: { inMs: 30_000 } });
    await settled();
    socket.send(id, note(1n));
    assert.equal(text((await notes.next()).value), "1");
    assert.equal(socket.received.rest.length, 0);
  }
  assert.equal(asked, 2);
});

test("a client whose identity has ended gets one more link with fresh headers", async (context) => {
  const peer = new Peer();
  let token = 0;
  const board = client(context, peer, { helloHeaders: () => ({ authorization: `Bearer ${++token}` }) });
  const notes = board.notes();
  const first = await peer.accept();
  await confirm(first);
  await notes.confirmed;
  first.close(4401);
  const { state } = connectionOf(board);
  assert(state.kind === "reconnecting");
  assert.deepEqual([state.reason.code, state.reason.origin], ["unauthenticated", "server"]);
  const second = await peer.accept();
  assert.deepEqual(second.hello!.headers, { authorization: "Bearer 2" });
  const { id } = await second.expect("subscribe");
  second.send(id, subscribed(0n, { resumed: true }));
  assert.equal((await notes.next()).value?.kind, "resumed");

  second.close(4401);
  const third = await peer.handshake();
  third.isSilent = true;
  third.accept().close(4401);
  await rejects(notes.next(), "unauthenticated");
  assert.equal(connectionOf(board).state.kind, "closed");
  await settled();
  assert.equal(token, 3, "there is no further attempt");

  // After a login, the next call connects again.
  const later = board.notes();
  await confirm(await peer.accept());
  await later.confirmed;
});

test("a client that the server never accepts ends after the second attempt", async (context) => {
  const peer = new Peer();
  const board = client(context, peer, { helloHeaders: { authorization: "Bearer wrong" } });
  const [notes, wish] = [board.notes(), board.wishes({ text: "tea" })];
  for (let attempt = 0; attempt < 2; attempt++) {
    const socket = await peer.handshake();
    socket.isSilent = true;
    socket.accept().close(4401);
  }
  await Promise.all([rejects(notes.next(), "unauthenticated"), rejects(wish, "unauthenticated")]);
});

test("a server that ends each link after a while is asked less and less often", async (context) => {
  context.mock.method(Math, "random", () => 1);
  const peer = new Peer();
  const helloHeaders = { authorization: "Bearer 1" };
  const notes = client(context, peer, { helloHeaders, retry: { initialMs: 10, maxMs: 10_000 } }).notes();
  const start = Date.now();
  for (let link = 0; link < 5; link++) {
    const socket = await peer.accept();
    const { id } = await socket.expect("subscribe");
    socket.send(id, subscribed(0n, { resumed: true }));
    await settled();
    socket.close(4401);
  }
  // 10 + 20 + 40 + 80 + 160
  await peer.accept();
  assert(Date.now() - start >= 310, `5 links in ${Date.now() - start} ms`);
  notes.close();
});

test("no more publishes are under way than the server remembers", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const all = Array.from({ length: 1_030 }, () => board.wishes({ text: "tea" }));
  const socket = await peer.accept();
  const ids = [];
  for (let count = 0; count < 1_024; count++) {
    ids.push((await socket.expect("publish")).id);
  }
  await settled();
  assert.equal(socket.received.rest.length, 0);
  socket.send(ids[0]!, { case: "receipt", value: {} });
  ids.push((await socket.expect("publish")).id);
  for (const id of ids.slice(1)) {
    socket.send(id, { case: "receipt", value: {} });
  }
  for (let count = 0; count < 5; count++) {
    socket.send((await socket.expect("publish")).id, { case: "receipt", value: {} });
  }
  await Promise.all(all);
});

test("unanswered publishes are bounded in bytes", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const text = "x".repeat(1_000_000);
  const all = Array.from({ length: 8 }, () => board.wishes({ text }));
  await rejects(board.wishes({ text }), "resource_exhausted");
  const socket = await peer.accept();
  for (let count = 0; count < 8; count++) {
    socket.send((await socket.expect("publish")).id, { case: "receipt", value: {} });
  }
  await Promise.all(all);
  const after = board.wishes({ text });
  socket.send((await socket.expect("publish")).id, { case: "receipt", value: {} });
  assert.deepEqual(await after, { position: undefined });
});

test("a publish that times out says whether it was sent", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const unsent = await rejects(board.wishes({ text: "tea" }, { timeoutMs: 10 }), "deadline_exceeded");
  assert.match(unsent.message, /not sent/);
  const slow = board.wishes({ text: "milk" }, { timeoutMs: 300 });
  const socket = await peer.accept();
  const { payload } = await socket.expect("publish");
  assert.equal(new TextDecoder().decode(payload.slice(2)), "milk");
  assert.match((await rejects(slow, "deadline_exceeded")).message, /its outcome is unknown/);
});

test("a client moves from a draining server to another link, and nothing is lost", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const notes = board.notes();
  const first = await peer.accept();
  const id = await confirm(first);
  const wish = board.wishes({ text: "tea" });
  const published = await first.expect("publish");
  first.send(0, { case: "drain", value: { retryMs: 1 } });
  const late = board.wishes({ text: "milk" });
  first.send(id, note(1n));
  const second = await peer.accept();
  const again = await second.expect("subscribe");
  assert((again.start.value as { sequence: bigint }).sequence === 1n);
  second.send(again.id, subscribed(1n, { resumed: true }));
  await settled();
  assert.equal(second.received.rest.length, 0, "publishes keep their order");
  first.send(published.id, { case: "receipt", value: {} });
  await wish;
  assert.equal(await first.closed(), 1000, "closed after its last answer");
  second.send((await second.expect("publish")).id, { case: "receipt", value: {} });
  await late;
  assert.equal(text((await notes.next()).value), "1");
  assert.equal((await notes.next()).value?.kind, "resumed");
});

test("what a draining server refuses is sent over the next link", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const notes = board.notes();
  const wish = board.wishes({ text: "tea" });
  const first = await peer.accept();
  const subscribe = await first.expect("subscribe");
  const publish = await first.expect("publish");
  first.send(0, { case: "drain", value: { retryMs: 1 } });
  for (const { id } of [subscribe, publish]) {
    first.send(id, { case: "end", value: { status: { code: "unavailable", message: "going away" } } });
  }
  const second = await peer.accept();
  const again = await second.expect("publish");
  assert.deepEqual([again.sequence, again.again], [1n, false], "it was refused, so it is not repeated");
  second.send(again.id, { case: "receipt", value: {} });
  await confirm(second);
  await wish;
  await notes.confirmed;
});

test("a subscription that resumes, and is refused for now, is requested again", async (context) => {
  const peer = new Peer();
  const notes = client(context, peer).notes();
  const first = await peer.accept();
  await confirm(first);
  await notes.confirmed;
  first.lose();
  const second = await peer.accept();
  const refuse = (id: number, code: string, details: { type: string; value: Uint8Array }[]) =>
    second.send(id, { case: "end", value: { status: { code, message: "not now", details } } });
  refuse((await second.expect("subscribe")).id, "resource_exhausted", [{ type: "google.rpc.RetryInfo", value: new Uint8Array() }]);
  refuse((await second.expect("subscribe")).id, "unavailable", []);
  const { id, start } = await second.expect("subscribe");
  assert.equal(start.case, "after");
  const { sequence } = start.value as { sequence: bigint };
  second.send(id, subscribed(sequence, { resumed: true, replayed: 2n }));
  assert.deepEqual((await notes.next()).value, { kind: "resumed", replayed: 2 });

  second.lose();
  const third = await peer.accept();
  third.send((await third.expect("subscribe")).id, { case: "end", value: { status: { code: "resource_exhausted", message: "your quota" } } });
  await rejects(notes.next(), "resource_exhausted");
});

test("what is too large for the server is told so, and not sent again", async (context) => {
  const peer = new Peer();
  const board = client(context, peer, { requests: "session" });
  const notes = board.notes();
  const socket = await peer.accept();
  await confirm(socket);
  const publish = rejects(board.wishes({ text: "tea" }), "resource_exhausted");
  const request = rejects(board.greet({ name: "Ada" }), "resource_exhausted");
  await socket.expect("publish");
  await socket.expect("request");
  socket.close(1009);
  await Promise.all([publish, request]);
  const next = await peer.accept();
  await next.expect("subscribe");
  await settled();
  assert.equal(next.received.rest.length, 0);
  notes.close();
});

test("a request over a lost session is not sent again", async (context) => {
  const peer = new Peer();
  const board = client(context, peer, { requests: "session" });
  const greeting = board.greet({ name: "Ada" }, { timeoutMs: 1_000 });
  const socket = await peer.accept();
  const { timeoutMs } = await socket.expect("request");
  assert(timeoutMs > 900 && timeoutMs <= 1_000, String(timeoutMs));
  socket.lose();
  assert.match((await rejects(greeting, "unavailable")).message, /its outcome is unknown/);
});

test("a client sends keepalives, and reconnects if one is not answered", async (context) => {
  const peer = new Peer();
  const notes = client(context, peer, { timeouts: { keepaliveMs: 20, keepaliveTimeoutMs: 300 } }).notes();
  const first = await peer.accept();
  await confirm(first);
  const keepalive = await first.frame();
  assert.equal(keepalive.frame.case, undefined, "a frame without content, which each server answers");
  first.send(keepalive.id, { case: "end", value: { status: { code: "unimplemented" } } });
  const again = await first.frame();
  assert.equal(again.id, keepalive.id);
  await confirm(await peer.accept());
  await notes.confirmed;
});

test("an unused connection is closed after a while, and opened again", async (context) => {
  const peer = new Peer();
  const board = client(context, peer, { timeouts: { idleMs: 10 } });
  for (const text of ["tea", "milk"]) {
    const wish = board.wishes({ text });
    const socket = await peer.accept();
    socket.send((await socket.expect("publish")).id, { case: "receipt", value: {} });
    await wish;
    assert.equal(await socket.closed(), 1000);
    assert.equal(connectionOf(board).state.kind, "idle");
  }
});

test("an unused connection that is lost is idle, not reconnecting", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const kinds: string[] = [];
  connectionOf(board).onchange(({ kind }) => kinds.push(kind));
  const wish = board.wishes({ text: "tea" });
  const socket = await peer.accept();
  socket.send((await socket.expect("publish")).id, { case: "receipt", value: {} });
  await wish;
  socket.lose();
  assert.equal(connectionOf(board).state.kind, "idle");
  assert.deepEqual(kinds, ["connecting", "live", "reconnecting", "idle"]);
  const notes = board.notes();
  await confirm(await peer.accept());
  await notes.confirmed;
  assert.equal(connectionOf(board).state.kind, "live");
});

test("a failed connection that nothing needs any more is idle", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const notes = board.notes();
  const handshake = await peer.handshake();
  notes.close();
  handshake.refuse();
  await until(() => connectionOf(board).state.kind === "idle");
});

test("closing a transport closes all its clients for good", async (context) => {
  const peer = new Peer();
  const transport = createTransport(peer.options());
  const board = createClient(Board, transport);
  context.after(() => transport.close());
  const next = board.notes().next();
  const socket = await peer.accept();
  await confirm(socket);
  const wish = board.wishes({ text: "tea" });
  await socket.expect("publish");
  transport.close();
  assert.equal(await socket.closed(), 1000);
  for (const ended of [next, wish, board.notes().next(), board.wishes({ text: "milk" })]) {
    assert.equal((await rejects(ended, "canceled")).message, "the client is closed: create another one");
  }
  const late = createClient(Board, transport);
  await rejects(late.notes().next(), "canceled");
  assert.equal(connectionOf(late).state.kind, "closed");
});

test("closing a client ends everything for good", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const notes = board.notes();
  const next = notes.next();
  const socket = await peer.accept();
  await confirm(socket);
  const wish = board.wishes({ text: "tea" });
  await socket.expect("publish");
  connectionOf(board).close();
  await Promise.all([rejects(next, "canceled"), rejects(wish, "canceled")]);
  assert.equal(await socket.closed(), 1000);
  await rejects(board.notes().next(), "canceled");
  await rejects(board.wishes({ text: "tea" }), "canceled");
});

test("clients with one transport share a session", async (context) => {
  const peer = new Peer();
  const transport = createTransport(peer.options());
  const [one, two] = [createClient(Board, transport), createClient(Board, transport)];
  context.after(() => connectionOf(one).close());
  void one.notes();
  void two.pins();
  const socket = await peer.accept();
  assert.equal((await socket.expect("subscribe")).topic, "Board.Notes");
  assert.equal((await socket.expect("subscribe")).topic, "Board.Pins");
});

test("a frame that arrives with the handshake is handled", async (context) => {
  const peer = new Peer();
  void client(context, peer).notes();
  const first = await peer.accept();
  first.send(0, { case: "drain", value: { retryMs: 1 } });
  await confirm(await peer.accept());
});

test("filters by fields of the event, with one value or several, of code that does not know the type of the filter", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  void board.talk({ place: "door" } as never);
  void board.talk({ place: ["door", "hall"] });
  const socket = await peer.accept();
  const filters = [await socket.expect("subscribe"), await socket.expect("subscribe")].map((it) =>
    Buffer.from(it.filter).toString("latin1"),
  );
  assert.deepEqual(filters, ["\n\x04door", "\n\x04door\n\x04hall"]);
  const wrong = await rejects(board.talk({ text: "one" } as never).next(), "invalid_argument");
  assert.match(wrong.message, /place/, "it names the fields");
  await rejects(board.talk(create(NoteSchema) as never).next(), "invalid_argument");
});

test("the option window sets the window, and half of it is credited at a time", async (context) => {
  const peer = new Peer();
  const notes = client(context, peer).notes({}, { window: 1_000 });
  const socket = await peer.accept();
  const { id, window } = await socket.expect("subscribe");
  assert.equal(window, 1_000n);
  socket.send(id, subscribed(0n));
  for (let sequence = 1n; sequence <= 3n; sequence++) {
    socket.send(id, note(sequence, "x".repeat(200)));
  }
  await notes.next();
  await settled();
  assert.equal(socket.received.rest.length, 0);
  await notes.next();
  const credit = await socket.expect("credit");
  assert.deepEqual([credit.id, credit.bytes], [id, 2n * (203n + 64n)]);
});

test("invalid options of a subscription are refused", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  for (const window of [0, -1, 1.5, NaN, Infinity]) {
    const error = await rejects(board.notes({}, { window }).next(), "invalid_argument");
    assert.match(error.message, /the window is/);
  }
  const error = await rejects(board.notes({}, { after: "7-41", live: true }).next(), "invalid_argument");
  assert.match(error.message, /set one of them/);
  assert.equal(connectionOf(board).state.kind, "idle");
});

test("a subscription begins after a position, live, or with retained events", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  void board.notes({}, { live: true });
  void board.notes({}, { live: false, after: undefined });
  void board.notes({}, { after: "7-41" });
  void board.notes({}, { after: new Position(7n, 42n) });
  const socket = await peer.accept();
  assert.equal((await socket.expect("subscribe")).start.case, "live");
  assert.equal((await socket.expect("subscribe")).start.case, undefined);
  for (const expected of [41n, 42n]) {
    const { start } = await socket.expect("subscribe");
    assert(start.case === "after");
    assert.deepEqual([start.value.epoch, start.value.sequence], [7n, expected]);
  }
  await rejects(board.notes({}, { after: "yesterday" }).next(), "invalid_argument");
});

test("a connection that is lost among retained events goes on among them", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const notes = board.notes();
  let socket = await peer.accept();
  let { id } = await socket.expect("subscribe");
  socket.send(id, subscribed(9n, { retained: true }));
  assert.deepEqual(await notes.confirmed, { position: Position.parse("7-9"), retained: true, replayed: 0 });
  socket.send(id, note(3n));
  assert.equal(text((await notes.next()).value), "3");
  assert.equal(notes.position, undefined, "the rest would be lost");
  socket.lose();

  socket = await peer.accept();
  const again = await socket.expect("subscribe");
  assert(again.start.case === "after");
  const { epoch, sequence, retainedFrom } = again.start.value;
  assert.deepEqual([epoch, sequence, retainedFrom], [7n, 9n, 4n]);
  id = again.id;
  socket.send(id, subscribed(9n, { retained: true }));
  socket.send(id, { case: "gap", value: { from: at(10n), to: at(2n, 8n) } });
  assert.equal((await notes.next()).value?.kind, "gap");
  socket.lose();

  socket = await peer.accept();
  const { start, id: last } = await socket.expect("subscribe");
  assert(start.case === "after");
  assert.deepEqual([start.value.epoch, start.value.sequence, start.value.retainedFrom], [8n, 2n, 1n], "another state");
  socket.send(last, { case: "subscribed", value: { position: at(2n, 8n), retained: true } });
  socket.send(last, note(1n));
  socket.send(last, { case: "retainedEnd", value: {} });
  socket.send(last, note(3n));
  assert.equal(text((await notes.next()).value), "1");
  assert.equal(notes.position, undefined);
  assert.deepEqual((await notes.next()).value, { kind: "retainedEnd" });
  assert.equal(String(notes.position), "8-2");
  assert.equal(text((await notes.next()).value), "3");
  assert.equal(String(notes.position), "8-3");
});

test("an event has its headers, which count in the window", async (context) => {
  const peer = new Peer();
  const board = client(context, peer);
  const notes = board.notes({}, { window: 150 });
  const socket = await peer.accept();
  const { id } = await socket.expect("subscribe");
  socket.send(id, subscribed(0n));
  const headers = { "x-tag": "7".repeat(20) };
  const { case: kind, value } = note(1n, "");
  socket.send(id, { case: kind, value: { ...value, headers } });
  const item = (await notes.next()).value;
  assert(item?.kind === "event");
  assert.deepEqual(item.headers, headers);
  assert.equal((await socket.expect("credit")).bytes, 64n + 5n + 20n);
  socket.send(id, note(2n, ""));
  const without = (await notes.next()).value;
  assert(without?.kind === "event");
  assert.deepEqual(without.headers, {});
});
