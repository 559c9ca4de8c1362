import type { Subscribed } from "../gen/smq/v1/frame_pb.js";
import { Position } from "../position.js";
import type { Delivery } from "./inbox.js";

/** Where a subscription begins. */
export type Start = { readonly after: Position } | { readonly live: boolean };

/**
 * What a subscription has received over all its connections, so that it can resume: up to where each event was
 * delivered, or lies in a gap.
 *
 * What is in the inbox counts as received: a lost connection loses nothing of it.
 */
export class ResumeState {
  /** Where it asked to begin, the last time that no retained events were pending. */
  #start: Start;
  /** Everything up to here was received, except for pending retained events. */
  #received: Position | undefined;
  /** How many retained events are pending. */
  #pendingRetained = 0;
  /** The last retained event that was received. They arrive in the order of their sequences. */
  #lastRetained = Position.ZERO;
  /** The epoch of the events that arrive. */
  #epoch = 0n;
  /** Whether the server began again from an earlier position, so that duplicates may arrive. */
  #restarted = false;

  constructor(start: Start) {
    this.#start = start;
  }

  /**
   * Returns where to resume. That is the last position; but while retained events are pending, it is where the
   * subscription asked to begin, because only that brings them back.
   */
  start(): Start {
    return this.#received && this.#pendingRetained === 0 ? { after: this.#received } : this.#start;
  }

  /** Whether there was no confirmation yet. */
  isNew(): boolean {
    return this.#received === undefined;
  }

  /** Takes the confirmation of a subscription that asked for `start()`. */
  confirm(position: Position, confirmed: Subscribed): Delivery | undefined {
    const asked = this.start();
    const received = this.#received;
    this.#start = asked;
    this.#restarted = this.#pendingRetained > 0;
    this.#pendingRetained = Number(confirmed.retained);
    this.#epoch = position.epoch;
    const replayed = Number(confirmed.replayed);
    let { resumed } = confirmed;
    if (!received) {
      this.#received = position;
    } else if ("after" in asked && asked.after.equals(position)) {
      // Without `resumed`, a gap follows.
    } else if (received.equals(position)) {
      resumed = true;
    } else {
      // The server sends no gap, because it was not asked for this position.
      this.#restarted = true;
      return this.gap(received.next(), position);
    }
    return resumed ? this.#deliver({ kind: "resumed", replayed }) : undefined;
  }

  /** Takes a gap. Returns the part that was not received yet; if there is none, that the subscription resumed. */
  gap(from: Position, to: Position): Delivery {
    const received = this.#received;
    const restarted = this.#restarted;
    this.#epoch = to.epoch;
    this.#restarted = false;
    if (received && restarted && to.isUpTo(received)) {
      return this.#deliver({ kind: "resumed", replayed: 0 });
    }
    this.#received = to;
    return this.#deliver({ kind: "gap", from: received && restarted ? received.next() : from, to });
  }

  /** Takes an event. Returns its position, and whether it is a duplicate. */
  event(sequence: bigint): { position: Position; isDuplicate: boolean; resumeAfter: Position | undefined } {
    const position = new Position(this.#epoch, sequence);
    let isDuplicate: boolean;
    if (this.#pendingRetained > 0) {
      this.#pendingRetained -= 1;
      isDuplicate = position.isUpTo(this.#lastRetained);
      this.#lastRetained = isDuplicate ? this.#lastRetained : position;
    } else {
      isDuplicate = this.#received !== undefined && position.isUpTo(this.#received);
      this.#received = isDuplicate ? this.#received : position;
    }
    return { position, isDuplicate, resumeAfter: this.resumeAfter() };
  }

  /** Returns the position to resume after; undefined while retained events are pending. */
  resumeAfter(): Position | undefined {
    return this.#pendingRetained === 0 ? this.#received : undefined;
  }

  #deliver(content: Delivery["content"]): Delivery {
    return { content, resumeAfter: this.resumeAfter() };
  }
}
