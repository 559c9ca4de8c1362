import { create, type MessageInitShape } from "@bufbuild/protobuf";
import type { SmqError } from "../error.js";
import { type ClientFrame, ClientFrameSchema, type HelloSchema } from "../gen/smq/v1/frame_pb.js";
import type { FrameHeaders, Http } from "../http.js";
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
  /** The headers of the last `hello`, as text. */
  #lastHeaders = "";

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
      const hello = await this.#hello(published, signal);
      try {
        return await this.#webSocket(hello, signal, listener);
      } catch {
        isRefused = true;
      }
    }
    // Browsers do not say why a handshake failed. If HTTP fails too, the server is unreachable.
    const link = new HttpCarrier(this.http, this.path, this.timing, this.httpPath, listener);
    await link.open(helloOf({ publisher: this.#publisher, published }), signal);
    if (isRefused) {
      this.#delayUpgrade();
    }
    return link;
  }

  /** Opens a WebSocket to replace a link over HTTP, and waits until it has brought something. */
  async upgrade(published: bigint, signal: AbortSignal, listener: LinkListener): Promise<Link> {
    try {
      const hello = await this.#hello(published, signal);
      const link = await this.#webSocket(hello, signal, listener);
      await link.ready;
      return link;
    } catch (error) {
      this.#delayUpgrade();
      throw error;
    }
  }

  /** Returns the `hello` that renews an identity over WebSocket; undefined if there are no other headers than before. */
  async renewal(): Promise<ClientFrame | undefined> {
    const last = this.#lastHeaders;
    const headers = await this.#headers();
    // The same ones expire at the same time: the server would ask again at once.
    return last === this.#lastHeaders ? undefined : helloOf({ headers });
  }

  /** Returns the delay before WebSocket is tried again, in milliseconds; undefined for never. */
  upgradeDelay(): number | undefined {
    return this.WebSocket && Math.max(this.#upgradeAt - Date.now(), 0);
  }

  async #webSocket(hello: ClientFrame, signal: AbortSignal, listener: LinkListener): Promise<WebSocketLink> {
    const url = this.http.base.replace(/^http/, "ws") + this.path;
    const link = await openWebSocket(this.WebSocket!, url, this.timing, hello, signal, listener);
    const works = () => {
      this.#webSocketWorks = true;
      this.#upgrades.reset();
    };
    link.ready.then(works, ({ code }: SmqError) => (this.#webSocketIsSilent = code === "unavailable"));
    return link;
  }

  #delayUpgrade(): void {
    // A server that restarts, or a proxy in front of it, refuses for a moment.
    const delay = this.#webSocketWorks ? this.timing.initialMs : this.#upgrades.next();
    this.#webSocketWorks = false;
    this.#upgradeAt = Date.now() + delay / 2 + jitter(delay / 2);
  }

  /** Returns the `hello` of a WebSocket: the publisher, how many publishes it sent before, and who the client is. */
  async #hello(published: bigint, signal: AbortSignal): Promise<ClientFrame> {
    const headers = await this.#headers();
    signal.throwIfAborted();
    return helloOf({ publisher: this.#publisher, published, headers });
  }

  async #headers(): Promise<FrameHeaders> {
    const headers = Object.fromEntries(await this.http.helloHeaders());
    this.#lastHeaders = JSON.stringify(headers);
    return headers;
  }
}

function helloOf(value: MessageInitShape<typeof HelloSchema>): ClientFrame {
  return create(ClientFrameSchema, { frame: { case: "hello", value } });
}
