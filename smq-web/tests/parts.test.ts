// Replies in parts: a POST, whose response is a stream of server-sent events or of bytes; or a request of a session.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { create, fromBinary, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { createTransport, SmqError, type Transport } from "smq-web";
import { createPartsClient, type PartsOptions } from "smq-web/parts";
import { HttpBodySchema } from "./gen/google/api/httpbody_pb.js";
import { CountRequest_Then, CountRequestSchema, NumberSchema, Parts } from "./gen/parts/v1/parts_pb.js";
import { HttpPeer } from "./http_peer.js";
import { type Connection, Peer, settled } from "./peer.js";
import { type SentRequest, Web } from "./web.js";

/** A response whose body a test writes. */
class Answer {
  isCanceled = false;
  readonly #encoder = new TextEncoder();
  #controller!: ReadableStreamDefaultController<Uint8Array>;

  constructor(request: SentRequest, type = "text/event-stream", headers: Record<string, string> = {}) {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (this.#controller = controller),
      cancel: () => void (this.isCanceled = true),
    });
    request.signal.addEventListener("abort", () => {
      this.isCanceled = true;
      this.#controller.error(request.signal.reason);
    });
    request.answer(200, type, body, headers);
  }

  write(piece: string | Uint8Array): void {
    this.#controller.enqueue(typeof piece === "string" ? this.#encoder.encode(piece) : piece);
  }

  close(): void {
    this.#controller.close();
  }

  fail(): void {
    this.#controller.error(new TypeError("terminated"));
  }
}

function counter() {
  const web = new Web();
  const transport = createTransport({ baseUrl: "https://host/base", fetch: web.fetch });
  const client = createPartsClient(Parts, transport);
  const count = (options: PartsOptions = {}) => client.count({ to: 5, then: CountRequest_Then.WAIT }, options);
  const request = () => web.request("parts/v1/Parts.Count");
  return { web, transport, client, count, request };
}

async function take(parts: AsyncIterable<{ value: number }>): Promise<[number[], SmqError | undefined]> {
  const values: number[] = [];
  try {
    for await (const { value } of parts) {
      values.push(value);
    }
    return [values, undefined];
  } catch (error) {
    assert(error instanceof SmqError, String(error));
    return [values, error];
  }
}

test("parts come as they are written, in whatever pieces, up to the end", async () => {
  const { count, request } = counter();
  const seen: Headers[] = [];
  const taken = take(count({ headers: { "x-tag": "7" }, onHeader: (headers) => seen.push(headers) }));
  const sent = await request();
  assert.equal(sent.method, "POST");
  assert.equal(sent.headers.get("accept"), "text/event-stream");
  assert.equal(sent.headers.get("x-tag"), "7");
  assert.equal(sent.headers.get("smq-timeout-ms"), null);
  assert.equal(fromBinary(CountRequestSchema, sent.body).to, 5);
  const answer = new Answer(sent, "text/event-stream", { "x-before": "1" });
  const text = ':\n\ndata: {"value":1,"padding":"w7w="}\n\n:\n\ndata: {"value":2,"newer":[]}\r\n\r\nevent: end\ndata: {}\n\n';
  for (const byte of new TextEncoder().encode(text)) {
    answer.write(Uint8Array.of(byte));
  }
  assert.deepEqual(await taken, [[1, 2], undefined]);
  assert.equal(seen[0]?.get("x-before"), "1");
});

test("an error comes instead of a part, behind parts, or because the reply breaks off", async () => {
  const { count, request } = counter();
  let taken = take(count());
  (await request()).error(404, "not_found", "no numbers");
  let [values, error] = await taken;
  assert.deepEqual([values, error?.code, error?.message, error?.origin], [[], "not_found", "no numbers", "server"]);

  taken = take(count());
  new Answer(await request()).write('data: {"value":1}\n\nevent: end\ndata: {"code":"data_loss","message":"lost"}\n\n');
  [values, error] = await taken;
  assert.deepEqual([values, error?.code, error?.message, error?.origin], [[1], "data_loss", "lost", "server"]);

  for (const end of ["close", "fail"] as const) {
    taken = take(count());
    const answer = new Answer(await request());
    answer.write('data: {"value":1}\n\n');
    await new Promise((resolve) => setTimeout(resolve));
    answer[end]();
    [values, error] = await taken;
    assert.deepEqual([values, error?.code, error?.origin], [[1], "unavailable", "client"]);
  }

  taken = take(count());
  new Answer(await request()).write('data: {"value":"x"}\n\n');
  [values, error] = await taken;
  assert.deepEqual([values, error?.code], [[], "internal"]);
  taken = take(count());
  (await request()).answer(200, "text/html", "<h1>proxy</h1>");
  assert.equal((await taken)[1]?.code, "internal");
});

test("leaving the loop, a signal, and closing cancel the call", async () => {
  const { count, request, transport } = counter();
  const leaving = (async () => {
    for await (const { value } of count()) {
      return value;
    }
    return 0;
  })();
  let answer = new Answer(await request());
  answer.write('data: {"value":1}\n\n');
  assert.equal(await leaving, 1);
  assert(answer.isCanceled);

  const controller = new AbortController();
  let taken = take(count({ signal: controller.signal }));
  answer = new Answer(await request());
  answer.write('data: {"value":1}\n\n');
  await new Promise((resolve) => setTimeout(resolve));
  controller.abort("enough");
  let [values, error] = await taken;
  assert.deepEqual([values, error?.code, error?.cause], [[1], "canceled", "enough"]);
  assert(answer.isCanceled);
  assert.equal((await take(count({ signal: controller.signal })))[1]?.code, "canceled");

  taken = take(count());
  answer = new Answer(await request());
  transport.close();
  [values, error] = await taken;
  assert.deepEqual([values, error?.code], [[], "canceled"]);
  assert(answer.isCanceled);
});

test("each part has its time, and so has the whole", async () => {
  const { count, request } = counter();
  const one = 'data: {"value":1}\n\n';
  let taken = take(count({ timeoutMs: 60 }));
  let answer = new Answer(await request());
  for (let part = 0; part < 4; part += 1) {
    answer.write(one);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  let [values, error] = await taken;
  assert.deepEqual([values, error?.code], [[1, 1, 1, 1], "deadline_exceeded"]);
  assert(answer.isCanceled);

  taken = take(count({ totalTimeoutMs: 60 }));
  const sent = await request();
  assert(Number(sent.headers.get("smq-timeout-ms")) <= 60);
  answer = new Answer(sent);
  answer.write(one);
  [values, error] = await taken;
  assert.deepEqual([values, error?.code], [[1], "deadline_exceeded"]);
});

test("bytes come in the pieces of the body, with its content type", async () => {
  const { web, client } = counter();
  const pieces: [string, number[]][] = [];
  const taking = (async () => {
    for await (const { contentType, data } of client.download({ parts: 2 })) {
      pieces.push([contentType, [...data]]);
    }
  })();
  const sent = await web.request("parts/v1/Parts.Download");
  assert.equal(sent.headers.get("accept"), null);
  const answer = new Answer(sent, "application/x-tar");
  answer.write(Uint8Array.of(1, 2));
  await new Promise((resolve) => setTimeout(resolve));
  answer.write(Uint8Array.of(3));
  answer.close();
  await taking;
  assert.deepEqual(pieces, [
    ["application/x-tar", [1, 2]],
    ["application/x-tar", [3]],
  ]);
});

test("only methods that reply in parts are there", () => {
  const { client } = counter();
  assert.deepEqual(Object.keys(client), ["count", "download"]);
});

/** How many bytes of parts the client lets come before it gives credit. */
const WINDOW = 1024 * 1024;

const sessions: Transport[] = [];
after(() => sessions.forEach((transport) => transport.close()));

/** A client whose calls go over a session. */
function overSession<P extends Peer | HttpPeer>(peer: P) {
  const transport = createTransport({ ...peer.options(), requests: "session" });
  sessions.push(transport);
  const client = createPartsClient(Parts, transport);
  const count = (options: PartsOptions = {}) => client.count({ to: 5 }, options);
  return { peer, transport, client, count };
}

/** Sends a part. */
function part(connection: Connection, id: number, init: MessageInitShape<typeof NumberSchema>, more = true): void {
  const payload = toBinary(NumberSchema, create(NumberSchema, init));
  connection.send(id, { case: "reply", value: { payload, more } });
}

test("session: parts, headers and the end come in their order", async () => {
  const { peer, transport, count } = overSession(new Peer());
  const seen: (string | null)[] = [];
  const taken = take(count({ headers: { "x-tag": "7" }, onHeader: (headers) => seen.push(headers.get("x-before")) }));
  const connection = await peer.accept();
  const { id, method, headers, window, timeoutMs, payload } = await connection.expect("request");
  assert.deepEqual([method, headers, Number(window), timeoutMs], ["Parts.Count", { "x-tag": "7" }, WINDOW, 0]);
  assert.equal(fromBinary(CountRequestSchema, payload).to, 5);
  const first = toBinary(NumberSchema, create(NumberSchema, { value: 1 }));
  connection.send(id, { case: "reply", value: { payload: first, more: true, headers: { "x-before": "1" } } });
  part(connection, id, { value: 2 });
  connection.send(id, { case: "end", value: { headers: { "x-before": "9" } } });
  assert.deepEqual(await taken, [[1, 2], undefined]);

  // Without a part, the end brings the headers; a reply without `more` is the last part.
  const none = take(count({ onHeader: (headers) => seen.push(headers.get("x-before")) }));
  const empty = await connection.expect("request");
  connection.send(empty.id, { case: "end", value: { headers: { "x-before": "3" } } });
  assert.deepEqual(await none, [[], undefined]);
  assert.deepEqual(seen, ["1", "3"]);
  const only = take(count());
  part(connection, (await connection.expect("request")).id, { value: 7 }, false);
  assert.deepEqual(await only, [[7], undefined]);

  // A header about the connection is of HTTP alone.
  assert.equal((await take(count({ headers: { authorization: "Basic 1" } })))[1]?.code, "unavailable");
  transport.close();
});

test("session: bytes come in the pieces of the handler", async () => {
  const { peer, client } = overSession(new Peer());
  const pieces = (async () => {
    const all = [];
    for await (const { contentType, data } of client.download({ parts: 2 })) {
      all.push([contentType, ...data]);
    }
    return all;
  })();
  const connection = await peer.accept();
  const { id } = await connection.expect("request");
  for (const data of [Uint8Array.of(1, 2), Uint8Array.of(3)]) {
    const payload = toBinary(HttpBodySchema, create(HttpBodySchema, { contentType: "application/x-tar", data }));
    connection.send(id, { case: "reply", value: { payload, more: true } });
  }
  connection.send(id, { case: "end", value: {} });
  assert.deepEqual(await pieces, [["application/x-tar", 1, 2], ["application/x-tar", 3]]);
});

test("session: an error comes instead of a part, behind parts, or because the connection is lost", async () => {
  const { peer, count } = overSession(new Peer());
  let taken = take(count());
  const connection = await peer.accept();
  let { id } = await connection.expect("request");
  connection.send(id, { case: "end", value: { status: { code: "not_found", message: "no numbers" } } });
  let [values, error] = await taken;
  assert.deepEqual([values, error?.code, error?.message, error?.origin], [[], "not_found", "no numbers", "server"]);

  // The parts that came before are not lost, though nobody has taken them.
  const parts = count();
  const first = parts.next();
  ({ id } = await connection.expect("request"));
  for (const value of [1, 2, 3]) {
    part(connection, id, { value });
  }
  connection.send(id, { case: "end", value: { status: { code: "data_loss", message: "lost" } } });
  await settled();
  assert.equal((await first).value.value, 1);
  [values, error] = await take(parts);
  assert.deepEqual([values, error?.code], [[2, 3], "data_loss"]);

  taken = take(count());
  ({ id } = await connection.expect("request"));
  part(connection, id, { value: 1 });
  connection.lose();
  [values, error] = await taken;
  assert.deepEqual([values, error?.code, error?.origin], [[1], "unavailable", "client"]);

  // It is not sent again, and a part that is no number ends the call alone.
  taken = take(count());
  const again = await peer.accept();
  ({ id } = await again.expect("request"));
  again.send(id, { case: "reply", value: { payload: Uint8Array.of(8), more: true } });
  assert.equal((await taken)[1]?.code, "internal");
  assert.equal((await again.expect("cancel")).id, id);
});

test("session: leaving the loop, a signal, and closing cancel the call", async () => {
  const { peer, count, transport } = overSession(new Peer());
  const leaving = (async () => {
    for await (const { value } of count()) {
      return value;
    }
    return 0;
  })();
  const connection = await peer.accept();
  const { id } = await connection.expect("request");
  part(connection, id, { value: 1 });
  assert.equal(await leaving, 1);
  assert.equal((await connection.expect("cancel")).id, id);
  // What was on its way is no violation.
  part(connection, id, { value: 2 });
  connection.send(id, { case: "end", value: { status: { code: "canceled", message: "" } } });

  const controller = new AbortController();
  let taken = take(count({ signal: controller.signal }));
  const second = await connection.expect("request");
  part(connection, second.id, { value: 1 });
  await settled();
  controller.abort("enough");
  let [values, error] = await taken;
  assert.deepEqual([values, error?.code, error?.cause], [[1], "canceled", "enough"]);
  assert.equal((await connection.expect("cancel")).id, second.id);
  assert.equal((await take(count({ signal: controller.signal })))[1]?.code, "canceled");

  taken = take(count());
  await connection.expect("request");
  transport.close();
  [values, error] = await taken;
  assert.deepEqual([values, error?.code], [[], "canceled"]);
  assert.equal(await connection.closed(), 1000);
  assert.equal((await take(count()))[1]?.code, "canceled");
});

test("session: each part has its time, and so has the whole", async () => {
  const { peer, count } = overSession(new Peer());
  let taken = take(count({ timeoutMs: 60 }));
  const connection = await peer.accept();
  let { id } = await connection.expect("request");
  for (let value = 0; value < 4; value += 1) {
    part(connection, id, { value });
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  let [values, error] = await taken;
  assert.deepEqual([values, error?.code], [[0, 1, 2, 3], "deadline_exceeded"]);
  assert.equal((await connection.expect("cancel")).id, id);

  taken = take(count({ totalTimeoutMs: 60 }));
  const whole = await connection.expect("request");
  assert(whole.timeoutMs > 0 && whole.timeoutMs <= 60);
  part(connection, whole.id, { value: 1 });
  [values, error] = await taken;
  assert.deepEqual([values, error?.code], [[1], "deadline_exceeded"]);
  assert.equal((await connection.expect("cancel")).id, whole.id);
});

test("session: a reader gives credit for what it has taken, and only then", async () => {
  const { peer, count } = overSession(new Peer());
  const parts = count();
  const first = parts.next();
  const connection = await peer.accept();
  const { id } = await connection.expect("request");
  const padding = new Uint8Array(WINDOW / 4);
  for (let value = 1; value <= 4; value += 1) {
    part(connection, id, { value, padding });
  }
  await first;
  await settled();
  assert.equal(connection.received.rest.length, 0, "credit for parts that were not taken");
  await parts.next();
  await parts.next();
  const { bytes } = await connection.expect("credit");
  const cost = 64 + toBinary(NumberSchema, create(NumberSchema, { value: 1, padding })).length;
  assert.equal(Number(bytes), 2 * cost);
  part(connection, id, { value: 5 }, false);
  const rest = await take(parts);
  assert.deepEqual(rest, [[4, 5], undefined]);

  // More than the window is a violation.
  const taken = take(count());
  const flood = await connection.expect("request");
  for (let value = 1; value <= 6; value += 1) {
    part(connection, flood.id, { value, padding });
  }
  assert.equal((await taken)[1]?.code, "internal");
  assert.equal(await connection.closed(), 4400);
});

test("session: frames that are neither parts nor the end are violations", async () => {
  for (const frame of ["event", "receipt"] as const) {
    const { peer, count } = overSession(new Peer());
    const taken = take(count());
    const connection = await peer.accept();
    const { id } = await connection.expect("request");
    connection.send(id, { case: frame, value: {} });
    assert.equal((await taken)[1]?.code, "internal");
    assert.equal(await connection.closed(), 4400);
  }
});

test("session: over HTTP, credit and cancels go by exchanges", async () => {
  const { peer, client } = overSession(new HttpPeer());
  const parts = client.count({ to: 5 });
  const first = parts.next();
  const connection = await peer.accept();
  const { id, frame } = await connection.frame();
  assert(frame.case === "request" && Number(frame.value.window) === WINDOW, frame.case);
  const payload = toBinary(NumberSchema, create(NumberSchema, { value: 1, padding: new Uint8Array(WINDOW / 2) }));
  connection.send(id, { case: "reply", value: { payload, more: true } });
  assert.equal((await first).value.value, 1);
  const second = parts.next();
  const credit = await connection.frame();
  assert(credit.id === id && credit.frame.case === "credit", credit.frame.case);
  assert.equal(Number(credit.frame.value.bytes), payload.length + 64);
  connection.send(id, { case: "reply", value: { payload: payload.slice(0, 2), more: true } });
  assert.equal((await second).value.value, 1);
  await parts.return?.();
  const cancel = await connection.frame();
  assert.deepEqual([cancel.id, cancel.frame.case], [id, "cancel"]);
});
