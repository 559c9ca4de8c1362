import type { SmqError } from "../error.js";
import type { Publish, Receipt, Reply, Request, ServerFrame } from "../gen/smq/v1/frame_pb.js";
import type { ClientSubscription } from "./client_subscription.js";
import { Violation } from "./violation.js";

/** An answer that a caller waits for. */
export interface PendingAnswer<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: SmqError) => void;
  /** Whether the caller still waits. */
  wanted: boolean;
  /** Whether the publish or request was sent. */
  sent: boolean;
  /** What it takes of the send budget. */
  bytes: number;
}

/** A publish without an answer. It is kept, and sent again over the next link. */
export interface PendingPublish {
  readonly kind: "publish";
  id: number;
  /** The link that it was sent over; 0 if it has to be sent again. */
  link: number;
  readonly publish: Publish;
  readonly answer: PendingAnswer<Receipt>;
}

/** A request without an answer. It is never sent again. */
export interface PendingRequest {
  readonly kind: "request";
  id: number;
  link: number;
  readonly answer: PendingAnswer<Reply>;
  /** Returns the request, with the time that is left. */
  readonly request: () => Request;
  /**
   * If the reply comes in parts, handles each frame, and the end that completes them. Returns whether more follow. Throws
   * a `Violation` if the frame is not expected.
   */
  readonly take?: (frame: ServerFrame["frame"]) => boolean;
}

/** What has an id in a session. */
export type Entry = ClientSubscription | PendingPublish | PendingRequest;

/** Whether somebody still waits for its outcome. */
export function isWanted(entry: Entry): boolean {
  return entry.kind === "subscription" ? !entry.isLeft : entry.answer.wanted;
}

/** Whether the server has not answered it. */
export function isUnanswered(entry: Entry): boolean {
  return entry.kind !== "subscription" || entry.isRequested;
}

/** Whether a server refuses it only because that server drains: the next server may accept it. */
export function isRefusedByDrain(entry: Entry, error: SmqError | undefined): boolean {
  return error?.code === "unavailable" && entry.kind !== "request";
}

/** Ends it, with an error if there is one. Throws if an error is missing. */
export function end(entry: Entry, error: SmqError | undefined): void {
  if (entry.kind === "subscription") {
    entry.end(error);
  } else if (error) {
    entry.answer.reject(error);
  } else {
    throw new Violation(`end without a status for a ${entry.kind}`);
  }
}

/** Resolves it. Throws if the frame is not an answer to it. */
export function answer(entry: PendingPublish | PendingRequest, frame: ServerFrame["frame"]): void {
  if (entry.kind === "publish" && frame.case === "receipt") {
    entry.answer.resolve(frame.value);
  } else if (entry.kind === "request" && frame.case === "reply") {
    entry.answer.resolve(frame.value);
  } else {
    throw new Violation(`unexpected ${frame.case} for a ${entry.kind}`);
  }
}
