import type { TransportKind } from "../connection.js";
import { type ClientFrame } from "../gen/smq/v1/frame_pb.js";
import { type Http } from "../http.js";
import type { Timing } from "../timeouts.js";
import { type Link, type LinkListener } from "./link.js";
/** What the sessions with one server know about the way to it. */
export interface HttpPath {
    /** A proxy holds streams back: only polls get through. */
    buffersStreams: boolean;
}
/**
 * A session over HTTP. Numbered POSTs bring the client's frames. Beside them, a stream or one poll after the other
 * brings the server's. They are counted, so that each is passed on once, whatever brings it.
 */
export declare class HttpCarrier implements Link {
    #private;
    private readonly http;
    private readonly path;
    private readonly timing;
    private readonly knowledge;
    private readonly listener;
    constructor(http: Http, path: string, timing: Timing, knowledge: HttpPath, listener: LinkListener);
    get transport(): TransportKind;
    /** Opens the session by an exchange with this frame. Rejects with `ConnectError`. */
    open(first: ClientFrame, signal: AbortSignal): Promise<void>;
    send(frame: ClientFrame): void;
    check(): void;
    close(code: number, reason: string): void;
}
