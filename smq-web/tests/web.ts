// An HTTP server that says what it is told to: on the other side of an injected fetch.
import { Queue } from "./peer.js";

/** A request that a client has sent. */
export class Asked {
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

  /** Whether the client has given it up. */
  get isGivenUp(): boolean {
    return this.signal.aborted;
  }

  /** Answers in protobuf. */
  protobuf(body: Uint8Array): void {
    this.answer(200, "application/protobuf", body.slice());
  }

  /** Answers with an error of our form. */
  error(status: number, code: string, message: string, details: object[] = [], more: Record<string, string> = {}): void {
    this.answer(status, "application/json", JSON.stringify({ code, message, details }), more);
  }

  answer(status: number, type: string, body: BodyInit, more: Record<string, string> = {}): void {
    this.#answer(new Response(body, { status, headers: { "content-type": type, ...more } }));
  }

  /** Breaks the connection. */
  fail(): void {
    this.#fail(new TypeError("fetch failed"));
  }

  /** Answers with an event stream, written with what is returned. */
  stream(): Stream {
    const stream = new Stream(this.signal);
    this.#answer(new Response(stream.body, { headers: { "content-type": "text/event-stream" } }));
    return stream;
  }
}

/** An event stream, as the server writes it. */
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
    this.#controller.enqueue(typeof text === "string" ? this.#encoder.encode(text) : text);
  }

  event(event: string, data: unknown, id?: string): void {
    const kind = event === "message" ? "" : `event: ${event}\n`;
    this.write(`${kind}${id ? `id: ${id}\n` : ""}data: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.#controller.close();
  }

  fail(): void {
    this.#controller.error(new TypeError("terminated"));
  }
}

/** The server. */
export class Web {
  readonly #asked = new Queue<Asked>();
  /** Answers the question whether the server is there, which each dial asks. */
  isThere = true;
  /** Whether something in between holds event streams up: they are answered, and nothing of them comes. */
  holdsStreams = false;
  /** What asked that question last. */
  probed: Asked | undefined;

  readonly fetch = (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const asked = new Asked(String(url), init);
    const isProbe = asked.method === "GET" && /\/v\d+$/.test(asked.url.pathname);
    if (isProbe) {
      this.probed = asked;
    }
    if (isProbe && this.isThere) {
      asked.answer(200, "application/json", "{}");
    } else if (this.holdsStreams && asked.headers.get("accept") === "text/event-stream") {
      asked.stream();
    } else {
      this.#asked.push(asked);
    }
    return asked.response;
  };

  /** Returns the next request, which is of that kind. */
  async asked(method: "GET" | "POST", path: string): Promise<Asked> {
    const asked = await this.#asked.take(`${method} ${path}`);
    const target = `${asked.method} ${asked.url.pathname}`;
    if (target !== `${method} /base/socket.mq/${path}`) {
      throw new Error(`expected ${method} ${path}, got ${target}`);
    }
    return asked;
  }

  get rest(): readonly Asked[] {
    return this.#asked.rest;
  }
}
