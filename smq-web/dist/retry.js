export const RETRY_POLICY = {
    initialMs: 100,
    maxMs: 10_000,
    maxRetryAfterMs: 60_000,
    upgradeInitialMs: 60_000,
    upgradeMaxMs: 600_000,
};
/** Returns a random part of a delay, so that clients that lost their connections together do not reconnect together. */
export function jitter(delay) {
    return Math.random() * delay;
}
/** Exponential backoff with an upper bound. */
export class Backoff {
    #failures = 0;
    constructor(initialMs, maxMs) {
        this.initialMs = initialMs;
        this.maxMs = maxMs;
    }
    /** Counts one more failure, and returns the longest delay after it. Apply `jitter` to the result. */
    next() {
        const delay = this.initialMs * 2 ** Math.min(this.#failures, 16);
        this.#failures += 1;
        return Math.min(delay, this.maxMs);
    }
    /** Starts again from the initial delay: the server has answered. */
    reset() {
        this.#failures = 0;
    }
}
