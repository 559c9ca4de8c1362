import type { TransportKind } from "../connection.js";
import { type SmqError } from "../error.js";
import type { ClientFrame, ServerFrame } from "../gen/smq/v1/frame_pb.js";
/** Carries the frames of a session, over WebSocket or HTTP: each once, and in order. */
export interface Link {
    readonly transport: TransportKind;
    /** Sends a frame. Calls of the listener follow later, never during this call. */
    send(frame: ClientFrame): void;
    /** Checks soon whether the link is still alive: the page may have been suspended. */
    check(): void;
    /** Closes it, and tells the server. The listener is not called again. */
    close(code: number, reason: string): void;
}
/** Receives what a link brings. */
export interface LinkListener {
    /** The server has handled the `hello`: it knows the publisher. */
    introduced(): void;
    frame(frame: ServerFrame): void;
    /** The server sent something that is not a frame. */
    violated(reason: string): void;
    /** The link has another transport. */
    changed(): void;
    /**
     * The link is lost: the last call. `isInvalidFrame`: the server closed it because of a frame of this client. The code
     * `unauthenticated`: because of its identity.
     */
    lost(error: SmqError, isInvalidFrame: boolean): void;
}
/** Returns the last call of a listener, for a link that the server closed with a code. */
export declare function closedWith(url: string, code: number, reason: string): Parameters<LinkListener["lost"]>;
/** Why a link could not be opened. */
export declare class ConnectError {
    readonly error: SmqError;
    /** The server refused, and would refuse again. */
    readonly isFinal: boolean;
    /** How long the server asks to wait, in milliseconds. */
    readonly retryAfterMs: number;
    /** The status of the response; 0 without one. */
    readonly status: number;
    constructor(error: SmqError, 
    /** The server refused, and would refuse again. */
    isFinal: boolean, 
    /** How long the server asks to wait, in milliseconds. */
    retryAfterMs?: number, 
    /** The status of the response; 0 without one. */
    status?: number);
}
