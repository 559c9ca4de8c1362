// A server that says what it is told to: on the other side of an injected WebSocket, with nothing in between.
import { create, fromBinary, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import type { TransportOptions, WebSocketLike } from "smq-web";
import {
  type ClientFrame,
  ClientFrameSchema,
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

/** What comes, taken in order. */
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

  /** Takes the next; fails if it does not come within five seconds. */
  async take(what: string): Promise<T> {
    if (this.#items.length > 0) {
      return this.#items.shift()!;
    }
    let timer: NodeJS.Timeout;
    return new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${what} does not come`)), 5_000);
      this.#takers.push(resolve);
    }).finally(() => clearTimeout(timer));
  }

  /** What is there now. */
  get rest(): readonly T[] {
    return this.#items;
  }
}

/** One end of a WebSocket: what the client holds. */
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
    this.connection.heard.push({ frame: fromBinary(ClientFrameSchema, data) });
  }

  close(code?: number, reason?: string): void {
    this.connection.isOpen = false;
    this.connection.heard.push({ close: code ?? 1005, reason: reason ?? "" });
  }
}

/** What a client says. */
export type Heard = { frame: ClientFrame } | { close: number; reason: string };

/** The other end. */
export class Connection {
  readonly heard = new Queue<Heard>();
  readonly url: URL;
  isOpen = false;

  constructor(private readonly socket: Socket, url: string) {
    this.url = new URL(url);
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
  say(id: number, frame: NonNullable<MessageInitShape<typeof ServerFrameSchema>["frame"]>): void {
    this.sayFrame(create(ServerFrameSchema, { id, frame }));
  }

  sayFrame(frame: ServerFrame): void {
    this.sayData(toBinary(ServerFrameSchema, frame).slice().buffer);
  }

  sayData(data: ArrayBuffer | string): void {
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
    const heard = await this.heard.take("a frame");
    if ("close" in heard) {
      throw new Error(`closed with ${heard.close} ${heard.reason}, where a frame was expected`);
    }
    return heard.frame;
  }

  /** Returns the next frame, which has to be of that kind, and its number. */
  async expect<Case extends NonNullable<ClientFrame["frame"]["case"]>>(kind: Case) {
    const { id, frame } = await this.frame();
    if (frame.case !== kind) {
      throw new Error(`expected ${kind}, got ${frame.case}`);
    }
    return { id, ...(frame.value as Extract<ClientFrame["frame"], { case: Case }>["value"]) };
  }

  /** Returns the code that it is closed with. */
  async closed(): Promise<number> {
    const heard = await this.heard.take("a close");
    if ("frame" in heard) {
      throw new Error(`a frame ${heard.frame.frame.case}, where a close was expected`);
    }
    return heard.close;
  }
}

/** A server of WebSockets; over plain HTTP it is not to be reached, unless a test says how. */
export class Peer {
  readonly #dialed = new Queue<Connection>();

  /** What a client is given. */
  options(more: Partial<TransportOptions> = {}): TransportOptions {
    const dialed = this.#dialed;
    class WebSocket extends Socket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols);
        dialed.push(this.connection);
      }
    }
    const fetch = async () => {
      throw new TypeError("nobody there");
    };
    return quick({ baseUrl: "http://server.test/base/", WebSocket, fetch, ...more });
  }

  /** Returns the next connection that the client opens, not accepted yet. */
  dialed(): Promise<Connection> {
    return this.#dialed.take("a connection");
  }

  /** Accepts the next connection. */
  async accept(): Promise<Connection> {
    return (await this.dialed()).accept();
  }
}

/** Waits until something is so, five seconds at most. */
export async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !isSo(); ) {
    if (Date.now() > end) {
      throw new Error(`it is not so: ${isSo}`);
    }
    await settled();
  }
}

/** Lets all that is ready happen. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
