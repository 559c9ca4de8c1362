// A fake HTTP server behind an injected `fetch`: a test says how it answers.
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { base64Encode } from "@bufbuild/protobuf/wire";
import { BatchSchema, type ClientFrame, ClientFrameSchema } from "./gen/smq/v1/frame_pb.js";
import { Queue } from "./peer.js";

/** A request of a client. */
export class SentRequest {
  readonly url: URL;
  readonly headers: Headers;
  readonly method: string;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
  #answer!: (response: Response) => void;
  #fail!: (error: Error) => void;
  readonly response: Promise<Response>;

  constructor(url: string, init: RequestInit) {
    this.url = new URL(url);
    this.headers = new Headers(init.headers);
    this.method = init.method ?? "GET";
    this.body = (init.body as Uint8Array | undefined) ?? new Uint8Array();
    this.signal = init.signal!;
    this.response = new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.#fail = reject;
      const abort = () => reject(this.signal.reason as Error);
      if (this.signal.aborted) {
        abort();
      }
      this.signal.addEventListener("abort", abort);
    });
  }

  /** Whether the client has aborted it. */
  get isAborted(): boolean {
    return this.signal.aborted;
  }

  /** Answers with protobuf. */
  protobuf(body: Uint8Array): void {
    this.answer(200, "application/protobuf", body.slice());
  }

  /** Answers with an error of a socket.mq server. */
  error(status: number, code: string, message: string, details: object[] = [], more: Record<string, string> = {}): void {
    this.answer(status, "application/json", JSON.stringify({ code, message, details }), more);
  }

  answer(status: number, type: string, body: BodyInit, more: Record<string, string> = {}): void {
    this.#answer(new Response(body, { status, headers: { "content-type": type, ...more } }));
  }

  /** Breaks the connection. */
  fail(): void {
    this.failWith(new TypeError("fetch failed"));
  }

  failWith(error: Error): void {
    this.#fail(error);
  }

  /** What the exchange is: its number, how many frames its client has, and how it waits. */
  get exchange(): { sequence: number; received: number; wait: number | "stream" | undefined } {
    const number = (name: string) => Number(this.headers.get(name) ?? NaN);
    const isStream = this.headers.get("accept") === "text/event-stream";
    const wait = this.headers.has("smq-wait-ms") ? number("smq-wait-ms") : undefined;
    return { sequence: number("smq-sequence"), received: number("smq-received"), wait: isStream ? "stream" : wait };
  }

  /** The frames in it. */
  get frames(): ClientFrame[] {
    return fromBinary(BatchSchema, this.body).messages.map((message) => fromBinary(ClientFrameSchema, message));
  }

  /** Answers with frames. */
  batch(...messages: Uint8Array[]): void {
    this.protobuf(toBinary(BatchSchema, create(BatchSchema, { messages })));
  }

  /** Answers with an event stream, and returns it to write events to. */
  stream(): Stream {
    const stream = new Stream(this.signal);
    this.#answer(new Response(stream.body, { headers: { "content-type": "text/event-stream" } }));
    return stream;
  }
}

/** The server's side of an event stream. */
export class Stream {
  readonly #encoder = new TextEncoder();
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  isCancelled = false;
  readonly body: ReadableStream<Uint8Array>;

  constructor(signal: AbortSignal) {
    this.body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.isCancelled = true;
      },
    });
    signal.addEventListener("abort", () => (this.isCancelled = true));
  }

  write(text: string | Uint8Array): void {
    if (this.isCancelled) {
      return;
    }
    this.#controller.enqueue(typeof text === "string" ? this.#encoder.encode(text) : text);
  }

  comment(): void {
    this.write(":\n\n");
  }

  /** Writes a frame with its number. */
  frame(number: number, frame: Uint8Array): void {
    this.write(`id: ${number}\ndata: ${base64Encode(frame)}\n\n`);
  }

  end(): void {
    if (!this.isCancelled) {
      this.#controller.close();
    }
  }

  fail(): void {
    if (!this.isCancelled) {
      this.#controller.error(new TypeError("terminated"));
    }
  }
}

/** A fake HTTP server whose requests a test answers one by one. */
export class Web {
  readonly #request = new Queue<SentRequest>();
  readonly #all: SentRequest[] = [];
  #isOver = false;

  readonly fetch = (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const request = new SentRequest(String(url), init);
    this.#all.push(request);
    this.#request.push(request);
    this.#isOver && this.end();
    return request.response;
  };

  /** Ends the test: nothing more waits for an answer. */
  end(): void {
    this.#isOver = true;
    this.#all.splice(0).forEach((request) => request.error(409, "aborted", "the test is over"));
  }

  /** Returns the next request. Throws if it has another path. */
  async request(path: string): Promise<SentRequest> {
    const request = await this.#request.take(`POST ${path}`);
    const target = `${request.method} ${request.url.pathname}`;
    if (target !== `POST /base/socket.mq/${path}`) {
      throw new Error(`expected POST ${path}, got ${target}`);
    }
    return request;
  }

  get rest(): readonly SentRequest[] {
    return this.#request.rest;
  }
}
