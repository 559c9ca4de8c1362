import type { Subscribed } from "../gen/smq/v1/frame_pb.js";
import { Position } from "../position.js";
import type { Delivery } from "./inbox.js";

/** Where a subscription begins. */
export interface Start {
  readonly after?: Position | undefined;
  /** The retained events from this sequence up to `after` have not arrived yet; 0 if all have. */
  readonly retainedFrom?: bigint | undefined;
  readonly live?: boolean;
}

/**
 * What a subscription has received over all its connections, so that it can resume: each event before its `start` was
 * delivered, or lies in a gap.
 *
 * What is in the inbox counts as received: a lost connection loses nothing of it.
 */
export class ResumeState {
  /** The epoch of the events that arrive. */
  #epoch = 0n;
  /** Whether there was no confirmation yet. */
  isNew = true;

  constructor(
    /** Where to resume. */
    public start: Start,
  ) {}

  /** Takes the confirmation of `start`. */
  confirm(position: Position, { retained, resumed, replayed }: Subscribed): Delivery | undefined {
    const { after, retainedFrom } = this.start;
    this.isNew = false;
    this.#epoch = position.epoch;
    this.start = { after: position, retainedFrom: retained ? retainedFrom || (after ? after.sequence + 1n : 1n) : 0n };
    return resumed ? this.deliver({ kind: "resumed", replayed: Number(replayed) }) : undefined;
  }

  gap(from: Position, to: Position): Delivery {
    const { retainedFrom } = this.start;
    this.#epoch = to.epoch;
    this.start = { after: to, retainedFrom: retainedFrom && (from.epoch === to.epoch ? retainedFrom : 1n) };
    return this.deliver({ kind: "gap", from, to });
  }

  /** Takes an event. Returns its position. */
  event(sequence: bigint): Position {
    const position = new Position(this.#epoch, sequence);
    const { after, retainedFrom } = this.start;
    this.start = retainedFrom ? { after, retainedFrom: sequence + 1n } : { after: position };
    return position;
  }

  retainedEnd(): Delivery {
    this.start = { after: this.start.after };
    return this.deliver({ kind: "retainedEnd" });
  }

  /** Returns the delivery of what was taken last. */
  deliver(content: Delivery["content"]): Delivery {
    return { content, resumeAfter: this.start.retainedFrom ? undefined : this.start.after };
  }
}
