// Replies in parts: a POST, whose response is a stream of server-sent events or of bytes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBinary } from "@bufbuild/protobuf";
import { createTransport, SmqError } from "smq-web";
import { createPartsClient, type PartsOptions } from "smq-web/parts";
import { CountRequest_Then, CountRequestSchema, Parts } from "./gen/parts/v1/parts_pb.js";
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
