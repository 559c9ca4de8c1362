/** How patient a client is, in milliseconds. For tests, and for networks that are not like others. */
export interface Pace {
  /** The pause before the first attempt to come back is up to this long; then it doubles. */
  readonly firstPause: number;
  /** No pause is longer than this. */
  readonly longestPause: number;
  /** How long the handshake of a WebSocket, and the head of a response, may take. */
  readonly handshake: number;
  /** After this long without anything from the server it is asked for a sign of life. */
  readonly quiet: number;
  /** After this long without one the connection is given up. */
  readonly grace: number;
  /** A server that goes away, or has no room, can ask for a pause of this length at most. */
  readonly longestAsked: number;
  /** How long a connection may take for a sign of life when the page has just come back. */
  readonly awake: number;
  /** After this long without a subscription or a publish the session is closed until the next one. */
  readonly idle: number;
  /** An event stream that does not bring its confirmation within this time is buffered somewhere. */
  readonly confirmation: number;
  /** An event stream on which nothing came for this long is broken, or buffered somewhere. */
  readonly streamQuiet: number;
  /** How long the server is asked to hold a long poll. */
  readonly poll: number;
  /** Subscriptions that share a connection are each asked about once in this time. */
  readonly round: number;
  /** How long a publish by POST may take before the connection counts as lost. */
  readonly post: number;
  /** Where WebSocket is not to be had it is tried again after this time; then it doubles. */
  readonly firstUpgrade: number;
  /** And is tried at least this often. */
  readonly longestUpgrade: number;
}

export const PACE: Pace = {
  firstPause: 100,
  longestPause: 10_000,
  handshake: 10_000,
  quiet: 25_000,
  grace: 25_000,
  longestAsked: 60_000,
  awake: 5_000,
  idle: 30_000,
  confirmation: 3_000,
  streamQuiet: 45_000,
  poll: 25_000,
  round: 2_000,
  post: 60_000,
  firstUpgrade: 60_000,
  longestUpgrade: 600_000,
};

/** Returns a random part of that time, so that those who lost their connections together come back one by one. */
export function partOf(time: number): number {
  return Math.random() * time;
}

/** Pauses that may double with each failure, up to a bound. */
export class Backoff {
  #failures = 0;

  constructor(
    private readonly first: number,
    private readonly longest: number,
  ) {}

  /** Returns the longest that the pause after one more failure may be. */
  next(): number {
    const doubled = this.first * 2 ** Math.min(this.#failures, 16);
    this.#failures += 1;
    return Math.min(doubled, this.longest);
  }

  /** Begins anew: the server has answered. */
  reset(): void {
    this.#failures = 0;
  }
}
