import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { MethodOptions_IdempotencyLevel as Level } from "@bufbuild/protobuf/wkt";
import type { Interceptor } from "./call.js";
import { SmqError } from "./error.js";
import { BatchSchema, ClientFrameSchema } from "./gen/smq/v1/frame_pb.js";
import { absoluteUrl } from "./http.js";
import type { WebSocketClass, WebSocketLike } from "./link/web_socket.js";
import { randomBytes, toHex } from "./random.js";
import { jitter } from "./retry.js";
import type { TransportOptions } from "./transport.js";

/** How long a server is left out after its first failure, and at most, in milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** A server that has not accepted a WebSocket after this time gets company, in milliseconds. */
const HEAD_START = 1_000;

/** Repeated calls: how many each call adds to the budget, and the most that it has. */
const RETRIES = 0.2;
const MAX_RETRIES = 20;

/** Close codes of a server that is gone, goes away or fails. */
const GONE = [1001, 1006, 1011, 1012, 1013];

/** Statuses of a server that does not serve, or of a proxy that does not reach it. */
const AWAY = [421, 502, 503, 504];

/** What Node says if a request was not sent. Browsers do not say it. */
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** How many sessions over HTTP stay at their servers. */
const MAX_SESSIONS = 64;

/** The header of a server that refused a request before any handler. */
const REFUSED = "smq-refused";

/**
 * Returns the options of a client that has several servers: `createClient(Weather, withServers(["https://a",
 * "https://b"]))`. All of them serve the same interfaces.
 *
 * A session stays at its server while that lives. When the server fails or drains, the session moves to another one, and
 * its subscriptions resume there if the servers share the logs; otherwise they get a gap. A request goes to the server
 * with the least to do for this client, and on to another one if it was not sent. A server that fails is left out for a
 * second, and for longer each time; then one call tries it.
 */
export function withServers(
  baseUrls: readonly string[],
  options: Omit<TransportOptions, "baseUrl"> = {},
): TransportOptions {
  return new Servers(baseUrls, options).options();
}

/** One of the servers. */
interface Server {
  readonly base: string;
  /** How many requests and WebSockets of this client it has. */
  load: number;
  /** How often it failed since it last answered. */
  failures: number;
  /** Until when it is left out. */
  until: number;
}

/** Which servers know a publisher, and by which id. */
interface Visits {
  id: Uint8Array;
  readonly servers: Set<Server>;
  last?: Server;
}

class Servers {
  #servers: Server[] | undefined;
  /** The servers of the sessions over HTTP, by their ids. */
  readonly #sessions = new Map<string, Server>();
  /** The server of the last session over HTTP, by its path. */
  readonly #ofPath = new Map<string, Server>();
  readonly #visits = new Map<string, Visits>();
  /** The calls that may be repeated, by their signals. */
  readonly #idempotent = new WeakSet<AbortSignal>();
  #retries = MAX_RETRIES / 2;

  constructor(
    private readonly baseUrls: readonly string[],
    private readonly given: Omit<TransportOptions, "baseUrl">,
  ) {}

  options(): TransportOptions {
    const { WebSocket: global } = globalThis as { WebSocket?: WebSocketClass };
    const { WebSocket: Inner = global, interceptors = [] } = this.given;
    const note: Interceptor = (next) => (request) => {
      if (request.method.idempotency !== Level.IDEMPOTENCY_UNKNOWN) {
        this.#idempotent.add(request.signal);
      }
      return next(request);
    };
    return {
      ...this.given,
      baseUrl: this.baseUrls[0] ?? "",
      fetch: (url, init) => this.#fetch(String(url), init!),
      WebSocket: Inner ? classOf(this, Inner) : null,
      interceptors: [...interceptors, note],
    };
  }

  get #all(): readonly Server[] {
    return (this.#servers ??= [...new Set(this.baseUrls.map(absoluteUrl))].map((base) => {
      return { base, load: 0, failures: 0, until: 0 };
    }));
  }

  /**
   * Chooses a server that was not tried: one that is not left out, with the least to do; among equals, any of them.
   * If all are left out, it is the one whose pause ends first.
   */
  choose(tried: ReadonlySet<Server>, preferred?: Server): Server | undefined {
    const now = Date.now();
    const rank = (it: Server) => (it.until > now ? 1e6 + it.until - now : 0) + (it === preferred ? 0 : 1 + it.load) + Math.random() / 2;
    const left = this.#all.filter((it) => !tried.has(it)).map((it) => [rank(it), it] as const);
    const server = left.sort(([a], [b]) => a - b)[0]?.[1];
    if (server?.failures) {
      server.until = now + pause(server); // one alone tries it
    }
    return server;
  }

  /** Returns the server at which the session over HTTP of a path is, if it still is. */
  current(url: string): Server | undefined {
    const server = this.#ofPath.get(this.#path(url));
    return server?.load ? server : undefined;
  }

  failed(server: Server, askedMs = 0): void {
    server.failures += 1;
    server.until = Date.now() + Math.max(pause(server), Math.min(askedMs, LONGEST_PAUSE));
  }

  answered(server: Server): void {
    server.failures = server.until = 0;
  }

  /** Returns the URL at another server than the first. */
  at(server: Server, url: string): string {
    const base = url.startsWith("ws") ? server.base.replace(/^http/, "ws") : server.base;
    return base + this.#path(url);
  }

  #path(url: string): string {
    return url.slice(this.#all[0]!.base.length - (url.startsWith("ws") ? 2 : 0));
  }

  /**
   * Returns the first frame of a session with the id of the publisher for a server. A server that the publisher comes
   * *back* to knows the old id, and has not seen what went to another server since: it would apply that once more. Under
   * a new id it refuses that with `aborted`.
   */
  introduce(message: Uint8Array, server: Server): Uint8Array<ArrayBuffer> {
    const frame = fromBinary(ClientFrameSchema, message);
    if (frame.frame.case === "hello") {
      const hello = frame.frame.value;
      const key = toHex(hello.publisher);
      const visits = this.#visits.get(key) ?? { id: hello.publisher, servers: new Set() };
      this.#visits.set(key, visits);
      if (visits.last !== server && visits.servers.has(server)) {
        visits.id = randomBytes();
        visits.servers.clear();
      }
      visits.servers.add(server);
      visits.last = server;
      hello.publisher = visits.id;
    }
    return toBinary(ClientFrameSchema, frame);
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const session = headers.get("smq-session");
    const isOpening = headers.get("smq-sequence") === "1";
    const signal = init.signal!;
    // To open a session twice harms nobody. Its other exchanges stay where it is.
    const mayRepeat = session ? isOpening : this.#idempotent.has(signal);
    this.#retries = Math.min(this.#retries + RETRIES, MAX_RETRIES);
    const tried = new Set<Server>();
    let server = (session && this.#sessions.get(session)) || this.choose(tried)!;
    for (;;) {
      session && this.#stay(session, url, server);
      let result: { response: Response } | { error: unknown };
      let wasSent = true;
      try {
        const response = await this.#send(server, url, isOpening ? this.#opening(init, server) : init);
        const isAway = AWAY.includes(response.status);
        const isRefused = response.status === 421 || response.headers.has(REFUSED);
        // What a handler answers says nothing about its server.
        if (isAway && (isRefused || !response.headers.get("content-type")?.startsWith("application/json"))) {
          this.failed(server, Number(response.headers.get("retry-after") ?? 0) * 1_000 || 0);
        } else {
          this.answered(server);
        }
        if (!isAway) {
          return response;
        }
        result = { response };
        wasSent = !isRefused;
      } catch (error) {
        const { code } = ((error as Error).cause ?? {}) as { code?: string };
        const reason: unknown = signal.aborted ? signal.reason : undefined;
        // A stream that a proxy holds back is late, too.
        if (!signal.aborted || (!session && reason instanceof SmqError && reason.code === "deadline_exceeded")) {
          this.failed(server);
        }
        result = { error };
        wasSent = signal.aborted || !NOT_SENT.test(code ?? "");
      }
      tried.add(server);
      const goesOn = !signal.aborted && (session ? isOpening : !wasSent || (mayRepeat && this.#retries >= 1));
      const next = goesOn ? this.choose(tried) : undefined;
      if (!next) {
        if ("error" in result) {
          throw result.error;
        }
        return result.response;
      }
      this.#retries -= wasSent && !session ? 1 : 0;
      server = next;
    }
  }

  async #send(server: Server, url: string, init: RequestInit): Promise<Response> {
    // Not called as a method: browsers refuse a `this` other than the window.
    const { fetch = globalThis.fetch } = this.given;
    server.load += 1;
    try {
      return await fetch(this.at(server, url), init);
    } finally {
      server.load -= 1;
    }
  }

  #stay(session: string, url: string, server: Server): void {
    this.#ofPath.set(this.#path(url), server);
    this.#sessions.delete(session);
    this.#sessions.set(session, server);
    if (this.#sessions.size > MAX_SESSIONS) {
      this.#sessions.delete(this.#sessions.keys().next().value!);
    }
  }

  #opening(init: RequestInit, server: Server): RequestInit {
    const batch = fromBinary(BatchSchema, init.body as Uint8Array);
    batch.messages[0] = this.introduce(batch.messages[0]!, server);
    return { ...init, body: toBinary(BatchSchema, batch) };
  }
}

function classOf(servers: Servers, Inner: WebSocketClass): WebSocketClass {
  return class extends ServersSocket {
    constructor(url: string, protocols: string[]) {
      super(servers, Inner, url, protocols);
    }
  };
}

/** A WebSocket to the first of the servers that accepts it. */
class ServersSocket implements WebSocketLike {
  binaryType = "blob";
  onopen: WebSocketLike["onopen"] = null;
  onmessage: WebSocketLike["onmessage"] = null;
  onerror: WebSocketLike["onerror"] = null;
  onclose: WebSocketLike["onclose"] = null;
  readonly #tried = new Set<Server>();
  readonly #attempts = new Map<WebSocketLike, Server>();
  #socket: WebSocketLike | undefined;
  #headStart: ReturnType<typeof setTimeout> | undefined;
  #isFirst = true;

  constructor(
    private readonly servers: Servers,
    private readonly Inner: WebSocketClass,
    private readonly url: string,
    private readonly protocols: string[],
  ) {
    if (!this.#attempt(servers.current(url))) {
      throw new TypeError("no server takes a WebSocket");
    }
  }

  get protocol(): string {
    return this.#socket?.protocol ?? "";
  }

  send(data: Uint8Array<ArrayBuffer>): void {
    const socket = this.#socket!;
    const server = this.#attempts.get(socket);
    socket.send(this.#isFirst && server ? this.servers.introduce(data, server) : data);
    this.#isFirst = false;
  }

  close(code?: number, reason?: string): void {
    clearTimeout(this.#headStart);
    for (const [socket, server] of this.#attempts) {
      const isOpen = socket === this.#socket;
      if (!isOpen) {
        this.servers.failed(server); // nobody waits for it any longer
      }
      this.#drop(socket);
      isOpen ? socket.close(code, reason) : socket.close();
    }
  }

  /** Tries the next server. Returns whether there was one. */
  #attempt(preferred?: Server): boolean {
    const server = this.servers.choose(this.#tried, preferred);
    if (!server) {
      return false;
    }
    this.#tried.add(server);
    let socket: WebSocketLike;
    try {
      socket = new this.Inner(this.servers.at(server, this.url), this.protocols);
    } catch {
      // For instance, a page over https: may not open a WebSocket over ws:.
      this.servers.failed(server);
      return this.#attempt();
    }
    socket.binaryType = "arraybuffer";
    server.load += 1;
    this.#attempts.set(socket, server);
    let isSilent = true;
    socket.onopen = (event: unknown) => {
      this.#socket = socket;
      const others = [...this.#attempts.keys()].filter((it) => it !== socket);
      clearTimeout(this.#headStart);
      for (const other of others) {
        this.servers.failed(this.#attempts.get(other)!);
        this.#drop(other);
        other.close();
      }
      this.onopen?.(event);
    };
    socket.onmessage = (event: unknown) => {
      isSilent && this.servers.answered(server);
      isSilent = false;
      this.onmessage?.(event);
    };
    socket.onerror = () => {};
    socket.onclose = (event: { code: number }) => {
      const wasOpen = socket === this.#socket;
      if (!wasOpen || GONE.includes(event.code)) {
        this.servers.failed(server);
      }
      this.#drop(socket);
      if (wasOpen || (!this.#attempt() && this.#attempts.size === 0)) {
        clearTimeout(this.#headStart);
        this.onclose?.(event);
      }
    };
    clearTimeout(this.#headStart);
    this.#headStart = setTimeout(() => this.#attempt(), HEAD_START);
    return true;
  }

  #drop(socket: WebSocketLike): void {
    const server = this.#attempts.get(socket);
    if (server) {
      server.load -= 1;
      this.#attempts.delete(socket);
    }
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.onerror = () => {}; // the package `ws` throws errors without a handler
  }
}

function pause({ failures }: Server): number {
  const pause = Math.min(FIRST_PAUSE * 2 ** Math.min(Math.max(failures - 1, 0), 16), LONGEST_PAUSE);
  return pause + jitter(pause / 4);
}
