// A fake server behind an injected WebSocket: a test says what it sends.
import { create, fromBinary, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import type { TransportOptions, WebSocketLike } from "smq-web";
import {
  type ClientFrame,
  ClientFrameSchema,
  type Hello,
  type ServerFrame,
  ServerFrameSchema,
} from "./gen/smq/v1/frame_pb.js";

/** Adds times for tests to options: random delays are short, and timeouts are long. */
export function quick<Options extends Partial<TransportOptions>>(options: Options) {
  return {
    ...options,
    retry: { initialMs: 1, maxMs: 4, ...options.retry },
    timeouts: { idleMs: 60_000, ...options.timeouts },
  };
}

/** A queue that a test takes from in order. */
export class Queue<T> {
  readonly #items: T[] = [];
  readonly #takers: ((item: T) => void)[] = [];

  push(item: T): void {
    const taker = this.#takers.shift();
    if (taker) {
      taker(item);
    } else {
      this.#items.push(item);
    }
  }

  /** Takes the next item. Rejects if there is none within five seconds. */
  async take(what: string): Promise<T> {
    if (this.#items.length > 0) {
      return this.#items.shift()!;
    }
    let timer: NodeJS.Timeout;
    return new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${what} did not arrive`)), 5_000);
      this.#takers.push(resolve);
    }).finally(() => clearTimeout(timer));
  }

  /** The items that were not taken. */
  get rest(): readonly T[] {
    return this.#items;
  }
}

/** The client's end of a WebSocket. */
class Socket implements WebSocketLike {
  binaryType = "blob";
  protocol = "";
  onopen: ((event: unknown) => void) | null = null;
  onmessage: ((event: unknown) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  onclose: ((event: unknown) => void) | null = null;
  readonly connection: Connection;

  constructor(url: string, readonly protocols: string[]) {
    this.connection = new Connection(this, url);
  }

  send(data: Uint8Array): void {
    const frame = fromBinary(ClientFrameSchema, data);
    if (!this.connection.greet(frame)) {
      this.connection.received.push({ frame });
    }
  }

  close(code?: number, reason?: string): void {
    this.connection.isOpen = false;
    this.connection.received.push({ close: code ?? 1005, reason: reason ?? "" });
  }
}

/** What a client sends. */
export type Received = { frame: ClientFrame } | { close: number; reason: string };

/** The server's end of a WebSocket. */
export class Connection {
  readonly received = new Queue<Received>();
  readonly url: URL;
  isOpen = false;
  /** What the client says about itself, in its first frame. */
  hello: Hello | undefined;
  /** Whether it brings nothing, like a proxy that accepts a WebSocket and passes nothing on. */
  isSilent = false;
  #isGreeted = false;

  constructor(private readonly socket: Socket, url: string) {
    this.url = new URL(url);
  }

  /** Takes the hello, and answers the keepalive after it. Returns whether the frame is one of these. */
  greet({ id, frame }: ClientFrame): boolean {
    if (!this.hello) {
      if (id !== 0 || frame.case !== "hello") {
        throw new Error(`the first frame is ${frame.case}, not a hello`);
      }
      this.hello = frame.value;
      return true;
    }
    const isFirst = !this.#isGreeted && frame.case === undefined;
    if (isFirst) {
      this.#isGreeted = true;
      const status = { code: "unimplemented", message: "" };
      queueMicrotask(() => this.isSilent || this.send(id, { case: "end", value: { status } }));
    }
    return isFirst;
  }

  accept(): this {
    this.socket.protocol = this.socket.protocols[0] ?? "";
    this.isOpen = true;
    this.socket.onopen?.({});
    return this;
  }

  refuse(): void {
    this.socket.onerror?.({});
    this.socket.onclose?.({ code: 1006, reason: "" });
  }

  /** Sends a frame. */
  send(id: number, frame: NonNullable<MessageInitShape<typeof ServerFrameSchema>["frame"]>): void {
    this.sendFrame(create(ServerFrameSchema, { id, frame }));
  }

  sendFrame(frame: ServerFrame): void {
    this.sendData(toBinary(ServerFrameSchema, frame).slice().buffer);
  }

  sendData(data: ArrayBuffer | string): void {
    this.socket.onmessage?.({ data });
  }

  close(code: number): void {
    this.isOpen = false;
    this.socket.onclose?.({ code, reason: "as the test says" });
  }

  lose(): void {
    this.close(1006);
  }

  /** Returns the next frame. */
  async frame(): Promise<ClientFrame> {
    const received = await this.received.take("a frame");
    if ("close" in received) {
      throw new Error(`closed with ${received.close} ${received.reason}, where a frame was expected`);
    }
    return received.frame;
  }

  /** Returns the next frame and its id. Throws if the frame is of another kind. */
  async expect<Case extends NonNullable<ClientFrame["frame"]["case"]>>(kind: Case) {
    const { id, frame } = await this.frame();
    if (frame.case !== kind) {
      throw new Error(`expected ${kind}, got ${frame.case}`);
    }
    return { id, ...(frame.value as Extract<ClientFrame["frame"], { case: Case }>["value"]) };
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

/** A fake server over WebSocket. Over plain HTTP it is unreachable by default. */
export class Peer {
  readonly #handshakes = new Queue<Connection>();

  /** Returns the options for a client. */
  options(more: Partial<TransportOptions> = {}): TransportOptions {
    const handshake = this.#handshakes;
    class WebSocket extends Socket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols);
        handshake.push(this.connection);
      }
    }
    const fetch = async () => {
      throw new TypeError("unreachable");
    };
    return quick({ baseUrl: "http://server.test/base/", WebSocket, fetch, ...more });
  }

  /** Returns the next connection that the client opens, before it is accepted. */
  handshake(): Promise<Connection> {
    return this.#handshakes.take("a connection");
  }

  /** Accepts the next connection. */
  async accept(): Promise<Connection> {
    return (await this.handshake()).accept();
  }
}

/** Waits for a condition, five seconds at most. */
export async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !condition(); ) {
    if (Date.now() > end) {
      throw new Error(`not true: ${condition}`);
    }
    await settled();
  }
}

/** Waits until pending tasks have run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
