import type { TransportKind } from "../connection.js";
import { serverError, type SmqError, unavailable } from "../error.js";
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

/** Close codes of a server that got an invalid frame. */
const INVALID_FRAME_CODES = [1002, 1003, 1007, 1009, 4400];

/** The codes of errors that the client would get again. */
const FINAL_CODES: Readonly<Record<number, string>> = { 1009: "resource_exhausted", 4401: "unauthenticated" };

/** Returns the last call of a listener, for a link that the server closed with a code. */
export function closedWith(url: string, code: number, reason: string): Parameters<LinkListener["lost"]> {
  const how = code === 1006 ? "the connection broke" : `closed with ${code} ${reason}`.trim();
  const message = `${url}: ${how}`;
  const final = FINAL_CODES[code];
  const error = final ? serverError({ code: final, message, details: [] }) : unavailable(message);
  return [error, INVALID_FRAME_CODES.includes(code)];
}

/** Why a link could not be opened. */
export class ConnectError {
  constructor(
    readonly error: SmqError,
    /** The server refused, and would refuse again. */
    readonly isFinal: boolean,
    /** How long the server asks to wait, in milliseconds. */
    readonly retryAfterMs = 0,
    /** The status of the response; 0 without one. */
    readonly status = 0,
  ) {}
}
