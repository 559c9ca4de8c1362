import type { SmqError } from "./error.js";
/** How the frames of a session travel. */
export type TransportKind = "websocket" | "event-stream" | "long-poll";
/** The state of a client's connection. Each state is an immutable object. */
export type ConnectionState = 
/** There is no connection, because nothing needs one: no subscription, and no recent publish. */
{
    readonly kind: "idle";
}
/** The connection is being opened. */
 | {
    readonly kind: "connecting";
}
/** The connection is open. */
 | {
    readonly kind: "live";
    readonly transport: TransportKind;
}
/** The connection is lost, or could not be opened, `since` then and for this `reason`. The client tries again. */
 | {
    readonly kind: "reconnecting";
    readonly since: Date;
    readonly reason: SmqError;
}
/** The server refused the connection, and the next call tries again; or the client was closed for good. */
 | {
    readonly kind: "closed";
    readonly reason: SmqError;
};
/** The connection of a client. It reconnects by itself. */
export interface Connection {
    /** The current state. */
    readonly state: ConnectionState;
    /** Calls the listener with each new state, until the returned function is called. */
    readonly onchange: (listener: (state: ConnectionState) => void) => () => void;
    /**
     * Closes the connection for good. Subscriptions, and calls that wait for an answer, reject with `canceled`; so does
     * each later call.
     */
    readonly close: () => void;
}
/** A connection state with listeners. */
export declare class ObservableState {
    #private;
    get state(): ConnectionState;
    onchange(listener: (state: ConnectionState) => void): () => void;
    set(state: ConnectionState): void;
    /** Sets `reconnecting`. `since` stays the time of the first loss. */
    setLost(reason: SmqError): void;
}
