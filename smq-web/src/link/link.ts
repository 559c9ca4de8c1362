import type { Way } from "../connection.js";
import type { SmqError } from "../error.js";
import type { ClientFrame, ServerFrame } from "../gen/smq/v1/frame_pb.js";
import type { Position } from "../position.js";

/** A connection of a session: whatever takes frames and brings frames. */
export interface Link {
  readonly way: Way;
  /** Sends a frame. What comes of it is heard later, never while this is called. */
  send(frame: ClientFrame): void;
  /** Finds out soon whether it is still there: the page may have slept. */
  check(): void;
  /** Ends it: the server is told, and nothing is heard of it any more. */
  close(code: number, reason: string): void;
}

/** Who hears of a connection. */
export interface Listener {
  /** A frame came. */
  frame(frame: ServerFrame): void;
  /** Something came that is not a frame. */
  violated(reason: string): void;
  /** Nothing up to there is for the subscription of that number. */
  passed(id: number, position: Position): void;
  /** An event stream is held up somewhere: long polls are what gets through. */
  buffered(): void;
  /** It is lost; the last that is heard of it. An objection is the server's to something that it was sent. */
  lost(error: SmqError, objection: boolean): void;
}

/** Why there is no connection. */
export class Unopened {
  constructor(
    readonly error: SmqError,
    /** The server said no, and would say so again. */
    readonly isFinal: boolean,
    /** How long the server asks to be left alone, in milliseconds. */
    readonly pause = 0,
  ) {}
}
