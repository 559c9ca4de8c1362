import { RETRY_POLICY, type RetryPolicy } from "./retry.js";

/** How long the client waits for the network, in milliseconds. */
export interface Timeouts {
  /** For the handshake of a WebSocket, and for the head of a response. */
  readonly handshakeMs: number;
  /** Without anything from the server, before the client sends a keepalive. */
  readonly keepaliveMs: number;
  /** For the answer to a keepalive, before the connection counts as lost. */
  readonly keepaliveTimeoutMs: number;
  /** For the answer to a keepalive after the page was suspended. */
  readonly wakeTimeoutMs: number;
  /** Without a subscription or a publish, before the client closes the session. */
  readonly idleMs: number;
  /** For the confirmation on an event stream. Without one, a proxy buffers the stream. */
  readonly streamConfirmMs: number;
  /** For the next bytes of an event stream. Without any, the stream is broken or a proxy buffers it. */
  readonly streamSilenceMs: number;
  /** How long the server holds a long poll open. */
  readonly pollMs: number;
  /** Subscriptions that share a connection are each polled once in this time. */
  readonly sharedPollMs: number;
  /** For the response to a publish by POST, before the connection counts as lost. */
  readonly publishMs: number;
}

const TIMEOUTS: Timeouts = {
  handshakeMs: 10_000,
  keepaliveMs: 25_000,
  keepaliveTimeoutMs: 25_000,
  wakeTimeoutMs: 5_000,
  idleMs: 30_000,
  streamConfirmMs: 3_000,
  streamSilenceMs: 45_000,
  pollMs: 25_000,
  sharedPollMs: 2_000,
  publishMs: 60_000,
};

/** All times of a session. */
export type Timing = RetryPolicy & Timeouts;

/** Completes what the options of a transport set. */
export function timing(retry: Partial<RetryPolicy> | undefined, timeouts: Partial<Timeouts> | undefined): Timing {
  return { ...RETRY_POLICY, ...retry, ...TIMEOUTS, ...timeouts };
}
