import type { SmqError } from "../error.js";
import type { Publish, Receipt, Request, ServerFrame } from "../gen/smq/v1/frame_pb.js";
import type { Following } from "./following.js";

/** The server did not keep to the protocol. The session ends. */
export class Violation extends Error {}

/** Where an answer goes. */
export interface Answer<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: SmqError) => void;
  /** Whether somebody waits for it. */
  wanted: boolean;
  /** Whether it has been sent. */
  sent: boolean;
  /** What it takes of the room. */
  bytes: number;
}

/** A publish that is not answered yet. It is kept to be sent again. */
export interface Publishing {
  readonly kind: "publish";
  /** The connection on which it was sent; 0 if it is to be sent again. */
  link: number;
  readonly publish: Publish;
  readonly answer: Answer<Receipt>;
}

/** A request that is not answered yet. It is never sent again. */
export interface Asking {
  readonly kind: "request";
  link: number;
  readonly answer: Answer<Uint8Array>;
  /** Returns what is asked, with the time that is left for it. */
  readonly request: () => Request;
}

/** What has a number in a session. */
export type Entry = Following | Publishing | Asking;

/** Whether somebody waits for what comes of it. */
export function isWanted(entry: Entry): boolean {
  return entry.kind === "subscription" ? !entry.isLeft : entry.answer.wanted;
}

/** Whether the server has yet to say what it makes of it. */
export function isUnanswered(entry: Entry): boolean {
  return entry.kind !== "subscription" || entry.isAsked;
}

/** Whether a server that goes away refuses it only because of that: another one has not been asked. */
export function isPutOffBy(entry: Entry, error: SmqError | undefined): boolean {
  return error?.code === "unavailable" && entry.kind !== "request";
}

/** Ends it with an error, or without one where that is an end too. */
export function end(entry: Entry, error: SmqError | undefined): void {
  if (entry.kind === "subscription") {
    entry.end(error);
  } else if (error) {
    entry.answer.reject(error);
  } else {
    throw new Violation(`it ended a ${entry.kind} without saying why`);
  }
}

/** Answers it. Throws if that is no answer to it. */
export function answer(entry: Publishing | Asking, frame: ServerFrame["frame"]): void {
  if (entry.kind === "publish" && frame.case === "receipt") {
    entry.answer.resolve(frame.value);
  } else if (entry.kind === "request" && frame.case === "reply") {
    entry.answer.resolve(frame.value.payload);
  } else {
    throw new Violation(`it answered a ${entry.kind} as if it were something else`);
  }
}
