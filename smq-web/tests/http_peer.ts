// A fake server of sessions over HTTP behind an injected `fetch`: it keeps the rules of the protocol, and a test says what
// it sends.
import { create, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import type { TransportOptions } from "smq-web";
import { type ClientFrame, type Hello, ServerFrameSchema } from "./gen/smq/v1/frame_pb.js";
import { Queue, quick, type Received } from "./peer.js";
import { SentRequest, type Stream } from "./web.js";

/** The exchange that gets what the server sends. */
interface Reader {
  readonly request: SentRequest;
  /** How many frames it has. */
  given: number;
  readonly stream: Stream | undefined;
}

/** The server's end of a session over HTTP. */
export class HttpConnection {
  readonly received = new Queue<Received>();
  hello: Hello | undefined;
  /** The exchanges, in the order of their arrival. */
  readonly exchanges: SentRequest[] = [];
  readonly #early = new Map<number, SentRequest>();
  readonly #frames: Uint8Array[] = [];
  #sequence = 0;
  #reader: Reader | undefined;
  #isGone = false;

  constructor(private readonly buffersStreams: boolean) {}

  /** Handles an exchange. */
  take(request: SentRequest): void {
    this.exchanges.push(request);
    const { sequence } = request.exchange;
    if (this.#isGone && request.exchange.received >= this.#frames.length) {
      request.error(409, "aborted", "unknown session");
    } else if (sequence > this.#sequence + 1) {
      this.#early.set(sequence, request);
    } else {
      if (sequence === this.#sequence + 1) {
        this.#sequence = sequence;
        request.frames.forEach((frame) => this.#frame(frame));
      }
      this.#answer(request);
      const next = this.#early.get(this.#sequence + 1);
      this.#early.delete(this.#sequence + 1);
      next && this.take(next);
    }
  }

  #frame(frame: ClientFrame): void {
    const { value, case: kind } = frame.frame;
    if (!this.hello) {
      if (kind !== "hello") {
        throw new Error(`the first frame is ${kind}, not a hello`);
      }
      this.hello = value;
    } else if (kind === "close") {
      this.received.push({ close: value.code, reason: value.reason });
      this.#end();
    } else {
      this.received.push({ frame });
    }
  }

  #answer(request: SentRequest): void {
    const { wait, received } = request.exchange;
    this.#reader = this.#reader?.stream?.isCancelled ? undefined : this.#reader;
    if (wait === undefined) {
      request.batch(...(this.#reader ? [] : this.#frames.slice(received)));
      return;
    }
    const replaced = this.#reader;
    this.#reader = undefined;
    replaced?.stream?.end();
    replaced?.stream || replaced?.request.batch(...this.#frames.slice(replaced.given));
    const stream = wait === "stream" ? request.stream() : undefined;
    this.buffersStreams || stream?.comment();
    const reader = { request, given: received, stream };
    this.#reader = reader;
    request.signal.addEventListener("abort", () => (this.#reader = this.#reader === reader ? undefined : this.#reader));
    this.#flush();
  }

  #flush(): void {
    const { request, given, stream } = this.#reader ?? {};
    if (!request || given === undefined || (this.#frames.length === given && !this.#isGone)) {
      return;
    }
    if (!stream) {
      this.#reader = undefined;
      request.batch(...this.#frames.slice(given));
      return;
    }
    if (!this.buffersStreams) {
      this.#frames.slice(given).forEach((frame, at) => stream.frame(given + at + 1, frame));
    }
    this.#reader!.given = this.#frames.length;
    this.#isGone && stream.end();
  }

  #end(): void {
    this.#isGone = true;
    this.#flush();
    this.#early.forEach((request) => request.error(409, "aborted", "the session has ended"));
  }

  send(id: number, frame: NonNullable<MessageInitShape<typeof ServerFrameSchema>["frame"]>): void {
    this.sendData(toBinary(ServerFrameSchema, create(ServerFrameSchema, { id, frame })).slice().buffer);
  }

  sendData(data: ArrayBuffer | string): void {
    this.#frames.push(new Uint8Array(data as ArrayBuffer));
    this.#flush();
  }

  close(code: number): void {
    this.send(0, { case: "close", value: { code, reason: "as the test says" } });
    this.#end();
  }

  /** Forgets the session. */
  lose(): void {
    this.#frames.length = 0;
    this.#end();
  }

  /** Returns the next frame. */
  async frame(): Promise<ClientFrame> {
    const received = await this.received.take("a frame");
    if ("close" in received) {
      throw new Error(`closed with ${received.close} ${received.reason}, where a frame was expected`);
    }
    return received.frame;
  }

  /** Returns the code that the client closes it with. */
  async closed(): Promise<number> {
    const received = await this.received.take("a close");
    if ("frame" in received) {
      throw new Error(`a frame ${received.frame.frame.case}, where a close was expected`);
    }
    return received.close;
  }
}

/** A fake server of sessions over HTTP. */
export class HttpPeer {
  readonly #opened = new Queue<HttpConnection>();
  readonly #sessions = new Map<string, HttpConnection>();

  /** With `buffersStreams`, a proxy holds streams back. */
  constructor(private readonly buffersStreams = false) {}

  /** Returns the options for a client. */
  options(more: Partial<TransportOptions> = {}): TransportOptions {
    const streamConfirmMs = this.buffersStreams ? 1 : 5_000;
    const timeouts = { streamConfirmMs, ...more.timeouts };
    return quick({ baseUrl: "http://server.test/base/", WebSocket: null, fetch: this.fetch, ...more, timeouts });
  }

  readonly fetch = (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const request = new SentRequest(String(url), init);
    const id = request.headers.get("smq-session") ?? "";
    let session = this.#sessions.get(id);
    if (!/^[0-9a-f]{32}$/.test(id) || !request.url.pathname.startsWith("/base/socket.mq/")) {
      throw new Error(`not an exchange: ${request.url} ${id}`);
    } else if (!session && request.exchange.sequence !== 1) {
      request.error(409, "aborted", "unknown session");
    } else {
      if (!session) {
        session = new HttpConnection(this.buffersStreams);
        this.#sessions.set(id, session);
        this.#opened.push(session);
      }
      session.take(request);
    }
    return request.response;
  };

  /** Returns the next session. */
  accept(): Promise<HttpConnection> {
    return this.#opened.take("a session");
  }
}
