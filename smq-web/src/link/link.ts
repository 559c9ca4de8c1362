import type { TransportKind } from "../connection.js";
import type { SmqError } from "../error.js";
import type { ClientFrame, ServerFrame } from "../gen/smq/v1/frame_pb.js";
import type { Position } from "../position.js";

/** Carries the frames of a session, over whatever transport. */
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
  frame(frame: ServerFrame): void;
  /** The server sent something that is not a frame. */
  violated(reason: string): void;
  /** No event up to this position matches the filter of the subscription with this id. */
  advanced(id: number, position: Position): void;
  /** A proxy buffers event streams: only long polls get through. */
  buffered(): void;
  /** The link is lost: the last call. `isInvalidFrame`: the server closed it because of a frame of this client. */
  lost(error: SmqError, isInvalidFrame: boolean): void;
}

/** Why a link could not be opened. */
export class ConnectError {
  constructor(
    readonly error: SmqError,
    /** The server refused, and would refuse again. */
    readonly isFinal: boolean,
    /** How long the server asks to wait, in milliseconds. */
    readonly retryAfterMs = 0,
  ) {}
}
