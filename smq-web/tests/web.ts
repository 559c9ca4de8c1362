// A fake HTTP server behind an injected `fetch`: a test says how it answers.
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
    this.#fail(new TypeError("fetch failed"));
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

/** A fake HTTP server. */
export class Web {
  readonly #request = new Queue<SentRequest>();
  /** Whether it answers the request of the interface, by which a client checks that the server is reachable. */
  isReachable = true;
  /** Whether a proxy buffers event streams: they are answered, and nothing arrives. */
  buffersStreams = false;
  /** The last request of the interface. */
  probed: SentRequest | undefined;

  readonly fetch = (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const request = new SentRequest(String(url), init);
    const isProbe = request.method === "GET" && /\/v\d+$/.test(request.url.pathname);
    if (isProbe) {
      this.probed = request;
    }
    if (isProbe && this.isReachable) {
      request.answer(200, "application/json", "{}");
    } else if (this.buffersStreams && request.headers.get("accept") === "text/event-stream") {
      request.stream();
    } else {
      this.#request.push(request);
    }
    return request.response;
  };

  /** Returns the next request. Throws if it has another method or path. */
  async request(method: "GET" | "POST", path: string): Promise<SentRequest> {
    const request = await this.#request.take(`${method} ${path}`);
    const target = `${request.method} ${request.url.pathname}`;
    if (target !== `${method} /base/socket.mq/${path}`) {
      throw new Error(`expected ${method} ${path}, got ${target}`);
    }
    return request;
  }

  get rest(): readonly SentRequest[] {
    return this.#request.rest;
  }
}
