import { create } from "@bufbuild/protobuf";
import { type ClientFrame, ClientFrameSchema } from "../gen/smq/v1/frame_pb.js";
import type { Http } from "../http.js";
import { randomBytes } from "../random.js";
import { Backoff, jitter } from "../retry.js";
import type { Timing } from "../timeouts.js";
import { HttpCarrier, type HttpPath } from "./http_carrier.js";
import type { Link, LinkListener } from "./link.js";
import { openWebSocket, type WebSocketClass, type WebSocketLink } from "./web_socket.js";

/** Opens the links of a session: over WebSocket, or over HTTP where WebSocket does not get through. */
export class TransportSelector {
  /** The server recognises repeated publishes by this. */
  readonly #publisher = randomBytes();
  readonly #upgrades: Backoff;
  /** WebSocket is not tried before this time. */
  #upgradeAt = 0;
  /** Whether a WebSocket has brought something since one was refused. */
  #webSocketWorks = false;
  /** Whether the last WebSocket was accepted, and has brought nothing. */
  #webSocketIsSilent = false;

  constructor(
    private readonly http: Http,
    private readonly path: string,
    private readonly WebSocket: WebSocketClass | undefined,
    private readonly timing: Timing,
    private readonly httpPath: HttpPath,
  ) {
    this.#upgrades = new Backoff(timing.upgradeInitialMs, timing.upgradeMaxMs);
  }

  /** Opens a link. `published` is the number of publishes that were sent before. Rejects with `ConnectError`. */
  async open(published: bigint, signal: AbortSignal, listener: LinkListener): Promise<Link> {
    let isRefused = this.#webSocketIsSilent;
    this.#webSocketIsSilent = false;
    if (this.WebSocket && !isRefused && Date.now() >= this.#upgradeAt) {
      try {
        return await this.#webSocket(published, signal, listener);
      } catch {
        isRefused = true;
      }
    }
    // Browsers do not say why a handshake failed. If HTTP fails too, the server is unreachable.
    const link = new HttpCarrier(this.http, this.path, this.timing, this.httpPath, listener);
    await link.open(this.#hello(published), signal);
    if (isRefused) {
      this.#delayUpgrade();
    }
    return link;
  }

  /** Opens a WebSocket to replace a link over HTTP, and waits until it has brought something. */
  async upgrade(published: bigint, signal: AbortSignal, listener: LinkListener): Promise<Link> {
    try {
      const link = await this.#webSocket(published, signal, listener);
      await link.ready;
      return link;
    } catch (error) {
      this.#delayUpgrade();
      throw error;
    }
  }

  /** Returns the delay before WebSocket is tried again, in milliseconds; undefined for never. */
  upgradeDelay(): number | undefined {
    return this.WebSocket && Math.max(this.#upgradeAt - Date.now(), 0);
  }

  async #webSocket(published: bigint, signal: AbortSignal, listener: LinkListener): Promise<WebSocketLink> {
    const url = this.http.base.replace(/^http/, "ws") + this.path;
    const link = await openWebSocket(this.WebSocket!, url, this.timing, this.#hello(published), signal, listener);
    const works = () => {
      this.#webSocketWorks = true;
      this.#upgrades.reset();
    };
    link.ready.then(works, () => (this.#webSocketIsSilent = true));
    return link;
  }

  #delayUpgrade(): void {
    // A server that restarts, or a proxy in front of it, refuses for a moment.
    const delay = this.#webSocketWorks ? this.timing.initialMs : this.#upgrades.next();
    this.#webSocketWorks = false;
    this.#upgradeAt = Date.now() + delay / 2 + jitter(delay / 2);
  }

  /** Names the publisher, and how many publishes it sent before. */
  #hello(published: bigint): ClientFrame {
    const value = { publisher: this.#publisher, published };
    return create(ClientFrameSchema, { frame: { case: "hello", value } });
  }
}
