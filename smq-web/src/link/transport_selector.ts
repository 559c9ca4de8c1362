import { Deadline } from "../deadline.js";
import type { SmqError } from "../error.js";
import { type Http, readErrorResponse } from "../http.js";
import type { Endpoint } from "../interface.js";
import { Backoff, jitter } from "../retry.js";
import type { Timing } from "../timeouts.js";
import type { ConnectionLimit } from "./connection_limit.js";
import { HttpLink } from "./http_link.js";
import { ConnectError, type Link, type LinkListener } from "./link.js";
import { openWebSocket, type WebSocketClass } from "./web_socket.js";

/** Statuses below 500 after which a retry may succeed. */
const RETRYABLE = [408, 425, 429];

/** Opens the links of a session: over WebSocket, or over plain HTTP where WebSocket does not get through. */
export class TransportSelector {
  /** The server recognises repeated publishes by this. */
  readonly #publisher = randomPublisher();
  readonly #upgrades: Backoff;
  /** WebSocket is not tried before this time. */
  #upgradeAt = 0;
  /** Whether the last attempt to open a WebSocket succeeded. */
  #webSocketWorks = false;
  #httpTransport: HttpLink["transport"] = "event-stream";

  constructor(
    readonly http: Http,
    private readonly path: string,
    private readonly WebSocket: WebSocketClass | undefined,
    /** The methods and topics of the clients, by name. */
    private readonly endpoints: ReadonlyMap<string, Endpoint>,
    private readonly timing: Timing,
    private readonly limit: ConnectionLimit,
  ) {
    this.#upgrades = new Backoff(timing.upgradeInitialMs, timing.upgradeMaxMs);
  }

  /** Opens a link. `published` is the number of publishes that were sent before. Rejects with `ConnectError`. */
  async open(published: bigint, signal: AbortSignal, listener: LinkListener): Promise<Link> {
    let refused: SmqError | undefined;
    if (this.WebSocket && Date.now() >= this.#upgradeAt) {
      try {
        return await this.#webSocket(published, signal, listener);
      } catch (error) {
        refused = error as SmqError;
      }
    }
    // Browsers do not say why a handshake failed: a plain request shows whether the server is reachable.
    await this.#probe(published, signal);
    if (refused && this.#webSocketWorks) {
      // The server may have been restarting: try WebSocket once more.
      this.#webSocketWorks = false;
      throw new ConnectError(refused, false);
    }
    if (refused) {
      this.#delayUpgrade();
    }
    const { http, path, timing, endpoints, limit } = this;
    const query = this.#query(published);
    return new HttpLink(this.#httpTransport, { http, path, timing, endpoints, query, limit, listener });
  }

  /** Opens a WebSocket to replace a link over plain HTTP. */
  async upgrade(published: bigint, signal: AbortSignal, listener: LinkListener): Promise<Link> {
    try {
      return await this.#webSocket(published, signal, listener);
    } catch (error) {
      this.#delayUpgrade();
      throw error;
    }
  }

  /** Returns the delay before WebSocket is tried again, in milliseconds; undefined for never. */
  upgradeDelay(): number | undefined {
    return this.WebSocket && Math.max(this.#upgradeAt - Date.now(), 0);
  }

  /** Uses long polls from now on: a proxy buffers event streams. */
  useLongPolls(): void {
    this.#httpTransport = "long-poll";
  }

  async #webSocket(published: bigint, signal: AbortSignal, listener: LinkListener): Promise<Link> {
    const base = this.http.base.replace(/^http/, "ws");
    const url = `${base}${this.path}?${new URLSearchParams(this.#query(published))}`;
    const link = await openWebSocket(this.WebSocket!, url, this.timing, signal, listener);
    this.#webSocketWorks = true;
    this.#upgrades.reset();
    return link;
  }

  #delayUpgrade(): void {
    const delay = this.#upgrades.next();
    this.#upgradeAt = Date.now() + delay / 2 + jitter(delay / 2);
  }

  /** Names the publisher, and how many publishes it sent before. */
  #query(published: bigint): Record<string, string> {
    return { publisher: this.#publisher, published: String(published) };
  }

  /**
   * Requests the interface. The query names the publisher: so the server recognises a repeated publish even if the
   * first one was lost.
   */
  async #probe(published: bigint, signal: AbortSignal): Promise<void> {
    const deadline = new Deadline({ signal, timeoutMs: this.timing.handshakeMs });
    try {
      const target = `${this.path}?${new URLSearchParams(this.#query(published))}`;
      const response = await this.http.send("GET", target, { accept: "application/json" }, deadline.signal);
      if (response.ok) {
        void response.body?.cancel();
        return;
      }
      const isFinal = response.status < 500 && !RETRYABLE.includes(response.status);
      const { error, retryAfterMs } = await readErrorResponse(response);
      throw new ConnectError(error, isFinal && retryAfterMs === undefined, retryAfterMs);
    } catch (error) {
      throw error instanceof ConnectError ? error : new ConnectError(error as SmqError, false);
    } finally {
      deadline.done();
    }
  }
}

/** Returns 16 random bytes in hexadecimal. */
function randomPublisher(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
