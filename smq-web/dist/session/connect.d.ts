import type { Link } from "../link/link.js";
/** An attempt to open a link. */
export interface ConnectAttempt {
    /** Whether a link is still needed after the delay. */
    readonly isNeeded: () => boolean;
    readonly open: (signal: AbortSignal) => Promise<Link>;
    readonly opened: (link: Link) => void;
    readonly failed: (error: unknown) => void;
    readonly unneeded?: () => void;
}
/** Makes attempts to open links of a session, one after the other. */
export declare class Connector {
    #private;
    /** Whether no attempt is under way. */
    get isIdle(): boolean;
    /** Delays the next attempt by `delay` milliseconds, after the `retryAfter` that the server asked for. */
    delay(delay: number, retryAfter?: number): void;
    /** Waits no longer than the server asked for: the network is back. */
    hurry(): void;
    /** Cancels the attempt. */
    stop(): void;
    /**
     * Makes an attempt after the delay. Later, exactly one of `opened`, `failed` and `unneeded` is called, unless it is
     * stopped.
     */
    start(attempt: ConnectAttempt): void;
}
