import type { Interceptor } from "./call.js";
import type { Connection } from "./connection.js";
import { type HeaderSource, Http } from "./http.js";
import type { HttpPath } from "./link/http_carrier.js";
import { TransportSelector } from "./link/transport_selector.js";
import type { WebSocketClass } from "./link/web_socket.js";
import type { RetryPolicy } from "./retry.js";
import { Session } from "./session/session.js";
import { type Timeouts, type Timing, timing } from "./timeouts.js";

/** The timeout of a call that sets none, in milliseconds. */
const DEFAULT_TIMEOUT = 30_000;

/** How to reach a server. */
export interface TransportOptions {
  /**
   * The server's URL, with the path prefix if it has one: `https://host/prefix`. In a page it may be relative: `"/"` is
   * the host that the page came from. It is read at the first call. One that is invalid rejects calls with
   * `invalid_argument`; so does a relative one where there is no page, as in a program that renders pages.
   */
  readonly baseUrl: string;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Replaces the global `WebSocket`. Node 20 has none: pass that of the npm package `ws`. With `null`, sessions
   * go over HTTP.
   */
  readonly WebSocket?: WebSocketClass | null | undefined;
  /** Headers of each HTTP request. A browser's WebSocket sends no headers: use cookies or `helloHeaders` there. */
  readonly headers?: HeaderSource | undefined;
  /**
   * Headers that authenticate the client, such as `authorization`. Over WebSocket they are in the `hello` of the
   * session; the server has to list their names (`Server::with_hello_headers` in Rust). Over HTTP, each request has
   * them, in place of `headers` of the same name.
   *
   * A function is called for each WebSocket and each HTTP request, and again before the identity expires.
   */
  readonly helloHeaders?: HeaderSource | undefined;
  /** Whether cookies are sent to other origins: the option of `fetch`. */
  readonly credentials?: "include" | "omit" | "same-origin" | undefined;
  /** Interceptors of requests; the first one is the outermost. */
  readonly interceptors?: readonly Interceptor[] | undefined;
  /** The timeout of requests and publishes that set none, in milliseconds: 30,000 by default. */
  readonly defaultTimeoutMs?: number | undefined;
  /**
   * Whether each request is a POST (the default), or requests share the session, which is faster for many at a time.
   */
  readonly requests?: "http" | "session" | undefined;
  /** When to reconnect. */
  readonly retry?: Partial<RetryPolicy> | undefined;
  /** How long to wait for the network. */
  readonly timeouts?: Partial<Timeouts> | undefined;
}

/** One server, and the sessions with it: one for each interface. All clients of this transport share them. */
export class Transport {
  readonly #timing: Timing;
  readonly #httpPath: HttpPath = { buffersStreams: false };
  readonly #WebSocket: WebSocketClass | undefined;
  /** By path. */
  readonly #sessions = new Map<string, Session>();
  #isClosed = false;
  /** @internal */
  readonly http: Http;
  /** @internal */
  readonly interceptors: readonly Interceptor[];
  /** @internal */
  readonly defaultTimeoutMs: number;
  /** @internal */
  readonly requestsOverSession: boolean;

  /** @internal */
  constructor(options: TransportOptions) {
    this.http = new Http(options);
    this.interceptors = options.interceptors ?? [];
    this.defaultTimeoutMs = options.defaultTimeoutMs ?? DEFAULT_TIMEOUT;
    this.requestsOverSession = options.requests === "session";
    this.#timing = timing(options.retry, options.timeouts);
    const { WebSocket } = globalThis as { WebSocket?: WebSocketClass };
    this.#WebSocket = (options.WebSocket === undefined ? WebSocket : options.WebSocket) ?? undefined;
  }

  /**
   * Closes all connections for good. Subscriptions, and calls that wait for an answer, reject with `canceled`; so does
   * each later call of a client with this transport.
   */
  close(): void {
    this.#isClosed = true;
    this.#sessions.forEach((session) => session.close());
  }

  /** @internal */
  session(path: string): Session {
    let session = this.#sessions.get(path);
    if (!session) {
      const selector = new TransportSelector(this.http, path, this.#WebSocket, this.#timing, this.#httpPath);
      session = new Session(selector, this.#timing);
      this.#sessions.set(path, session);
    }
    if (this.#isClosed) {
      session.close();
    }
    return session;
  }
}

/** Creates a transport for several clients. Clients of one interface share one session. */
export function createTransport(options: TransportOptions): Transport {
  return new Transport(options);
}

/** Returns the public view of a session. */
export function connectionOfSession(session: Session): Connection {
  return {
    get state() {
      return session.observable.state;
    },
    onchange: (listener) => session.observable.onchange(listener),
    close: () => session.close(),
  };
}
