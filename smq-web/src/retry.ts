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

export const RETRY_POLICY: RetryPolicy = {
  initialMs: 100,
  maxMs: 10_000,
  maxRetryAfterMs: 60_000,
  upgradeInitialMs: 60_000,
  upgradeMaxMs: 600_000,
};

/** Returns a random part of a delay, so that clients that lost their connections together do not reconnect together. */
export function jitter(delay: number): number {
  return Math.random() * delay;
}

/** Exponential backoff with an upper bound. */
export class Backoff {
  #failures = 0;

  constructor(
    private readonly initialMs: number,
    private readonly maxMs: number,
  ) {}

  /** Counts one more failure, and returns the longest delay after it. Apply `jitter` to the result. */
  next(): number {
    const delay = this.initialMs * 2 ** Math.min(this.#failures, 16);
    this.#failures += 1;
    return Math.min(delay, this.maxMs);
  }

  /** Starts again from the initial delay: the server has answered. */
  reset(): void {
    this.#failures = 0;
  }
}
