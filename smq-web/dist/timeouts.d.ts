import { type RetryPolicy } from "./retry.js";
/** How long the client waits for the network, in milliseconds. */
export interface Timeouts {
    /** For the handshake of a WebSocket, and for its first frame. Without one, the session goes over HTTP. */
    readonly handshakeMs: number;
    /** For the response to an exchange over HTTP, besides the time that it waits for frames. */
    readonly responseMs: number;
    /** Without anything from the server, before the client sends a keepalive over WebSocket. */
    readonly keepaliveMs: number;
    /** For the answer to a keepalive, before the connection counts as lost. */
    readonly keepaliveTimeoutMs: number;
    /** For the answer to a keepalive after the page was suspended. */
    readonly wakeTimeoutMs: number;
    /** Without a subscription or a publish, before the client closes the session. */
    readonly idleMs: number;
    /** For the first bytes of a stream. Without any, a proxy holds streams back, and polls take over. */
    readonly streamConfirmMs: number;
    /** For the next bytes of a stream. Without any, polls take over. */
    readonly streamSilenceMs: number;
    /** How long a poll waits for frames. */
    readonly pollMs: number;
    /** Between the polls of a tab that may not let them wait. */
    readonly pollIntervalMs: number;
}
/** All times of a session. */
export type Timing = RetryPolicy & Timeouts;
/** Completes what the options of a transport set. */
export declare function timing(retry: Partial<RetryPolicy> | undefined, timeouts: Partial<Timeouts> | undefined): Timing;
