import type { SmqError } from "../error.js";
import { type Http, refusal } from "../http.js";
import type { Endpoint } from "../interface.js";
import { Backoff, type Pace, partOf } from "../pace.js";
import { Patience } from "../patience.js";
import { HttpLink } from "./http_link.js";
import type { Lines } from "./lines.js";
import { type Link, type Listener, Unopened } from "./link.js";
import { openWebSocket, type WebSocketClass } from "./web_socket.js";

/** Responses that do not mean that the client did something wrong, besides all from 500 on. */
const LATER = [408, 425, 429];

/** Opens the connections of a session: by WebSocket, and where that is not to be had, by plain HTTP. */
export class Dialer {
  /** What is published again on another connection is known by this to be the same. */
  readonly #publisher = publisher();
  readonly #upgrades: Backoff;
  /** WebSocket is not tried before. */
  #upgradeAt = 0;
  /** Whether a WebSocket came about, since it last did not. */
  #webSocketWorks = false;
  #way: HttpLink["way"] = "event-stream";

  constructor(
    readonly http: Http,
    private readonly path: string,
    private readonly WebSocket: WebSocketClass | undefined,
    /** The topics and methods that were asked for, by their name. */
    private readonly endpoints: ReadonlyMap<string, Endpoint>,
    private readonly pace: Pace,
    private readonly lines: Lines,
  ) {
    this.#upgrades = new Backoff(pace.firstUpgrade, pace.longestUpgrade);
  }

  /** Opens a connection. The server is told how much was `published` before. Rejects with `Unopened`. */
  async open(published: bigint, signal: AbortSignal, listener: Listener): Promise<Link> {
    let refused: SmqError | undefined;
    if (this.WebSocket && Date.now() >= this.#upgradeAt) {
      try {
        return await this.#webSocket(published, signal, listener);
      } catch (error) {
        refused = error as SmqError;
      }
    }
    // Browsers do not say why a handshake failed: a plain request finds out whether the server is there.
    await this.#probe(published, signal);
    if (refused && this.#webSocketWorks) {
      // The server may have been about to start again: WebSocket gets another chance.
      this.#webSocketWorks = false;
      throw new Unopened(refused, false);
    }
    if (refused) {
      this.#putOff();
    }
    const { http, path, pace, endpoints, lines } = this;
    const query = this.#query(published);
    return new HttpLink(this.#way, { http, path, pace, endpoints, query, lines, listener });
  }

  /** Opens a WebSocket where there was none, or rejects with why there still is none. */
  async upgrade(published: bigint, signal: AbortSignal, listener: Listener): Promise<Link> {
    try {
      return await this.#webSocket(published, signal, listener);
    } catch (error) {
      this.#putOff();
      throw error;
    }
  }

  /** Returns when to try WebSocket again, in milliseconds from now; undefined for never. */
  untilUpgrade(): number | undefined {
    return this.WebSocket && Math.max(this.#upgradeAt - Date.now(), 0);
  }

  /** Takes note that event streams do not get through. */
  buffered(): void {
    this.#way = "long-poll";
  }

  async #webSocket(published: bigint, signal: AbortSignal, listener: Listener): Promise<Link> {
    const base = this.http.base.replace(/^http/, "ws");
    const url = `${base}${this.path}?${new URLSearchParams(this.#query(published))}`;
    const link = await openWebSocket(this.WebSocket!, url, this.pace, signal, listener);
    this.#webSocketWorks = true;
    this.#upgrades.reset();
    return link;
  }

  #putOff(): void {
    const pause = this.#upgrades.next();
    this.#upgradeAt = Date.now() + pause / 2 + partOf(pause / 2);
  }

  /** Returns who publishes, and how much was published before. */
  #query(published: bigint): Record<string, string> {
    return { publisher: this.#publisher, published: String(published) };
  }

  /**
   * Asks for the interface. The server is told who publishes, so that it knows what comes again even if it never got the
   * first one.
   */
  async #probe(published: bigint, signal: AbortSignal): Promise<void> {
    const patience = new Patience({ signal, timeout: this.pace.handshake });
    try {
      const target = `${this.path}?${new URLSearchParams(this.#query(published))}`;
      const response = await this.http.send("GET", target, { accept: "application/json" }, patience.signal);
      if (response.ok) {
        void response.body?.cancel();
        return;
      }
      const isFinal = response.status < 500 && !LATER.includes(response.status);
      const { error, pause } = await refusal(response);
      throw new Unopened(error, isFinal && pause === undefined, pause);
    } catch (error) {
      throw error instanceof Unopened ? error : new Unopened(error as SmqError, false);
    } finally {
      patience.done();
    }
  }
}

/** Returns 16 random bytes in hexadecimal digits: a publisher like no other. */
function publisher(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
