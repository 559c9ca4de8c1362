/** When to try again, in milliseconds. */
export interface RetryPolicy {
    /** The longest delay before the first attempt to reconnect. It doubles with each failure. */
    readonly initialMs: number;
    /** The longest delay between two attempts. */
    readonly maxMs: number;
    /** The longest delay that a server can ask for, when it drains or is overloaded. */
    readonly maxRetryAfterMs: number;
    /** Without WebSocket: the delay before WebSocket is tried again. It doubles with each failure. */
    readonly upgradeInitialMs: number;
    /** Without WebSocket: the longest delay between two attempts to use it. */
    readonly upgradeMaxMs: number;
}
export declare const RETRY_POLICY: RetryPolicy;
/** Returns a random part of a delay, so that clients that lost their connections together do not reconnect together. */
export declare function jitter(delay: number): number;
/** Exponential backoff with an upper bound. */
export declare class Backoff {
    #private;
    private readonly initialMs;
    private readonly maxMs;
    constructor(initialMs: number, maxMs: number);
    /** Counts one more failure, and returns the longest delay after it. Apply `jitter` to the result. */
    next(): number;
    /** Starts again from the initial delay: the server has answered. */
    reset(): void;
}
