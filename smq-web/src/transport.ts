import type { Connection } from "./connection.js";
import { type HeadersOf, Http } from "./http.js";
import type { Endpoint } from "./interface.js";
import { Dialer } from "./link/dialer.js";
import { Lines } from "./link/lines.js";
import type { WebSocketClass } from "./link/web_socket.js";
import { PACE, type Pace } from "./pace.js";
import { Session } from "./session/session.js";

/** How long a call waits if nothing is said, in milliseconds. */
const TIMEOUT = 30_000;

/** How many connections subscriptions hold in a browser, at most: the others are for whatever else the page does. */
const CONNECTIONS = 4;

/** How to reach a server. */
export interface TransportOptions {
  /**
   * The server's URL, with the path prefix if it stands behind one: `https://host/prefix`. In a page it may be relative
   * to that: `"/"` is the host the page came from.
   */
  readonly baseUrl: string;
  /** Instead of the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Instead of the global one: that of the npm package `ws`, in Node 20, which has none. `null` for none: topics then
   * go by event streams or long polls.
   */
  readonly WebSocket?: WebSocketClass | null | undefined;
  /** Headers of each HTTP request. A browser's WebSocket takes none: what it needs goes by cookies. */
  readonly headers?: HeadersOf | undefined;
  /** Whether cookies go along to other origins: `fetch`'s option. */
  readonly credentials?: "include" | "omit" | "same-origin" | undefined;
  /** How long calls and publishes wait that do not say, in milliseconds: 30,000. */
  readonly timeout?: number | undefined;
  /** How requests travel: each as a POST, so it is without it, or over the session, for who sends many at a time. */
  readonly requests?: "http" | "session" | undefined;
  /**
   * How many connections its subscriptions may hold at a time where there is no WebSocket. In pages and their workers it
   * is 4 of the six that a browser has by HTTP/1.1; elsewhere there is no bound. By HTTP/2 it may be `Infinity`.
   */
  readonly connections?: number | undefined;
  /** How patient it is. */
  readonly pace?: Partial<Pace> | undefined;
}

/** One server, and the sessions with it: one for each interface, whatever clients share it. */
export class Transport {
  readonly #pace: Pace;
  readonly #lines: Lines;
  readonly #WebSocket: WebSocketClass | undefined;
  readonly #sessions = new Map<string, { session: Session; endpoints: Map<string, Endpoint> }>();
  /** @internal */
  readonly http: Http;
  /** @internal */
  readonly timeout: number;
  /** @internal */
  readonly requestsOverSession: boolean;

  /** @internal */
  constructor(options: TransportOptions) {
    const fetch = options.fetch ?? globalThis.fetch;
    this.http = new Http(absolute(options.baseUrl), fetch, options.headers, options.credentials);
    this.timeout = options.timeout ?? TIMEOUT;
    this.requestsOverSession = options.requests === "session";
    this.#pace = { ...PACE, ...options.pace };
    this.#lines = new Lines(options.connections ?? (isPage() ? CONNECTIONS : Infinity));
    const { WebSocket } = globalThis as { WebSocket?: WebSocketClass };
    this.#WebSocket = (options.WebSocket === undefined ? WebSocket : options.WebSocket) ?? undefined;
  }

  /** @internal */
  session(endpoints: Iterable<Endpoint>, path: string): Session {
    let known = this.#sessions.get(path);
    if (!known) {
      const byName = new Map<string, Endpoint>();
      const dialer = new Dialer(this.http, path, this.#WebSocket, byName, this.#pace, this.#lines);
      known = { session: new Session(dialer, this.#pace), endpoints: byName };
      this.#sessions.set(path, known);
    }
    for (const endpoint of endpoints) {
      known.endpoints.set(endpoint.name, endpoint);
    }
    return known.session;
  }
}

/** Returns a way to a server, for several clients to share: those of one interface share one session. */
export function createTransport(options: TransportOptions): Transport {
  return new Transport(options);
}

/** Returns what one can see of a session. */
export function seen(session: Session): Connection {
  return {
    get state() {
      return session.observed.state;
    },
    onchange: (listener) => session.observed.onchange(listener),
    close: () => session.close(),
  };
}

/** Whether this is a page or a worker of one. */
function isPage(): boolean {
  return "document" in globalThis || "WorkerGlobalScope" in globalThis;
}

/** Returns a URL of the server without a slash at its end. */
function absolute(baseUrl: string): string {
  const { location } = globalThis as { location?: { href: string } };
  let url: URL;
  try {
    url = new URL(baseUrl, location?.href);
  } catch {
    throw new TypeError(`baseUrl is not a URL: ${JSON.stringify(baseUrl)}; write https://host, say`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new TypeError(`baseUrl begins with http: or https:, not ${url.protocol}`);
  }
  return (url.origin + url.pathname).replace(/\/+$/, "");
}
