import { create } from "@bufbuild/protobuf";
import { ClientFrameSchema } from "../gen/smq/v1/frame_pb.js";
import { randomBytes } from "../random.js";
import { Backoff, jitter } from "../retry.js";
import { HttpCarrier } from "./http_carrier.js";
import { openWebSocket } from "./web_socket.js";
/** Opens the links of a session: over WebSocket, or over HTTP where WebSocket does not get through. */
export class TransportSelector {
    /** The server recognises repeated publishes by this. */
    #publisher = randomBytes();
    #upgrades;
    /** WebSocket is not tried before this time. */
    #upgradeAt = 0;
    /** Whether a WebSocket has brought something since one was refused. */
    #webSocketWorks = false;
    /** Whether the last WebSocket was accepted, and has brought nothing. */
    #webSocketIsSilent = false;
    /** The headers of the last `hello`, as text. */
    #lastHeaders = "";
    constructor(http, path, WebSocket, timing, httpPath) {
        this.http = http;
        this.path = path;
        this.WebSocket = WebSocket;
        this.timing = timing;
        this.httpPath = httpPath;
        this.#upgrades = new Backoff(timing.upgradeInitialMs, timing.upgradeMaxMs);
    }
    /** Opens a link. `published` is the number of publishes that were sent before. Rejects with `ConnectError`. */
    async open(published, signal, listener) {
        let isRefused = this.#webSocketIsSilent;
        this.#webSocketIsSilent = false;
        if (this.WebSocket && !isRefused && Date.now() >= this.#upgradeAt) {
            const hello = await this.#hello(published, signal);
            try {
                return await this.#webSocket(hello, signal, listener);
            }
            catch {
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
    async upgrade(published, signal, listener) {
        try {
            const hello = await this.#hello(published, signal);
            const link = await this.#webSocket(hello, signal, listener);
            await link.ready;
            return link;
        }
        catch (error) {
            this.#delayUpgrade();
            throw error;
        }
    }
    /** Returns the `hello` that renews an identity over WebSocket; undefined if there are no other headers than before. */
    async renewal() {
        const last = this.#lastHeaders;
        const headers = await this.#headers();
        // The same ones expire at the same time: the server would ask again at once.
        return last === this.#lastHeaders ? undefined : helloOf({ headers });
    }
    /** Returns the delay before WebSocket is tried again, in milliseconds; undefined for never. */
    upgradeDelay() {
        return this.WebSocket && Math.max(this.#upgradeAt - Date.now(), 0);
    }
    async #webSocket(hello, signal, listener) {
        const url = this.http.base.replace(/^http/, "ws") + this.path;
        const link = await openWebSocket(this.WebSocket, url, this.timing, hello, signal, listener);
        const works = () => {
            this.#webSocketWorks = true;
            this.#upgrades.reset();
        };
        link.ready.then(works, ({ code }) => (this.#webSocketIsSilent = code === "unavailable"));
        return link;
    }
    #delayUpgrade() {
        // A server that restarts, or a proxy in front of it, refuses for a moment.
        const delay = this.#webSocketWorks ? this.timing.initialMs : this.#upgrades.next();
        this.#webSocketWorks = false;
        this.#upgradeAt = Date.now() + delay / 2 + jitter(delay / 2);
    }
    /** Returns the `hello` of a WebSocket: the publisher, how many publishes it sent before, and who the client is. */
    async #hello(published, signal) {
        const headers = await this.#headers();
        signal.throwIfAborted();
        return helloOf({ publisher: this.#publisher, published, headers });
    }
    async #headers() {
        const headers = Object.fromEntries(await this.http.helloHeaders());
        this.#lastHeaders = JSON.stringify(headers);
        return headers;
    }
}
function helloOf(value) {
    return create(ClientFrameSchema, { frame: { case: "hello", value } });
}
