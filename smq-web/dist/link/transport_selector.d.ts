import { type ClientFrame } from "../gen/smq/v1/frame_pb.js";
import type { Http } from "../http.js";
import type { Timing } from "../timeouts.js";
import { type HttpPath } from "./http_carrier.js";
import type { Link, LinkListener } from "./link.js";
import { type WebSocketClass } from "./web_socket.js";
/** Opens the links of a session: over WebSocket, or over HTTP where WebSocket does not get through. */
export declare class TransportSelector {
    #private;
    private readonly http;
    private readonly path;
    private readonly WebSocket;
    private readonly timing;
    private readonly httpPath;
    constructor(http: Http, path: string, WebSocket: WebSocketClass | undefined, timing: Timing, httpPath: HttpPath);
    /** Opens a link. `published` is the number of publishes that were sent before. Rejects with `ConnectError`. */
    open(published: bigint, signal: AbortSignal, listener: LinkListener): Promise<Link>;
    /** Opens a WebSocket to replace a link over HTTP, and waits until it has brought something. */
    upgrade(published: bigint, signal: AbortSignal, listener: LinkListener): Promise<Link>;
    /** Returns the `hello` that renews an identity over WebSocket; undefined if there are no other headers than before. */
    renewal(): Promise<ClientFrame | undefined>;
    /** Returns the delay before WebSocket is tried again, in milliseconds; undefined for never. */
    upgradeDelay(): number | undefined;
}
