import type { Subscribed } from "../gen/smq/v1/frame_pb.js";
import { Position } from "../position.js";
import type { Delivery } from "./inbox.js";

/** Where a subscription asks to begin. */
export type From = { readonly after: Position } | { readonly live: boolean };

/**
 * What the consumer of a subscription was told, over all connections that it came by: up to where each event was
 * delivered, or named in a gap.
 *
 * What has been put into the inbox counts as told: nothing of it is lost with a connection.
 */
export class Account {
  /** Where it was asked to begin, the last time that no retained events were to come. */
  #start: From;
  /** All up to here is told, but for the retained events that are to come. */
  #settled: Position | undefined;
  /** How many retained events are to come. */
  #retained = 0;
  /** The last retained event that was told. They come in the order of their sequences. */
  #kept = Position.ZERO;
  /** The epoch in which events count. */
  #epoch = 0n;
  /** Whether it began anew, and what it is told may be told already. */
  #begunAnew = false;

  constructor(start: From) {
    this.#start = start;
  }

  /**
   * Returns where to go on: where it was; or, since that would not bring back the retained events that are to come,
   * where it was asked to begin before they came.
   */
  start(): From {
    return this.#settled && this.#retained === 0 ? { after: this.#settled } : this.#start;
  }

  /** Whether a confirmation is the first one. */
  isNew(): boolean {
    return this.#settled === undefined;
  }

  /** Takes a confirmation of what `start` asked for. */
  confirm(position: Position, confirmed: Subscribed): Delivery | undefined {
    const asked = this.start();
    const settled = this.#settled;
    this.#start = asked;
    this.#begunAnew = this.#retained > 0;
    this.#retained = Number(confirmed.retained);
    this.#epoch = position.epoch;
    const replayed = Number(confirmed.replayed);
    let goesOn = confirmed.resumed;
    if (!settled) {
      this.#settled = position;
    } else if ("after" in asked && asked.after.equals(position)) {
      // Without `resumed`, a gap is next.
    } else if (settled.equals(position)) {
      goesOn = true;
    } else {
      // Where no position was asked for, or another one is confirmed, the gap is not sent.
      this.#begunAnew = true;
      return this.gap(settled.next(), position);
    }
    return goesOn ? this.#tell({ kind: "resumed", replayed }) : undefined;
  }

  /** Takes a gap, and returns what of it was not told yet: if nothing, then that the subscription goes on. */
  gap(from: Position, to: Position): Delivery {
    const settled = this.#settled;
    const begunAnew = this.#begunAnew;
    this.#epoch = to.epoch;
    this.#begunAnew = false;
    if (settled && begunAnew && to.isUpTo(settled)) {
      return this.#tell({ kind: "resumed", replayed: 0 });
    }
    this.#settled = to;
    return this.#tell({ kind: "gap", from: settled && begunAnew ? settled.next() : from, to });
  }

  /** Takes an event, and returns where it stands, and whether it was told before. */
  event(sequence: bigint): { position: Position; again: boolean; stands: Position | undefined } {
    const position = new Position(this.#epoch, sequence);
    let again: boolean;
    if (this.#retained > 0) {
      this.#retained -= 1;
      again = position.isUpTo(this.#kept);
      this.#kept = again ? this.#kept : position;
    } else {
      again = this.#settled !== undefined && position.isUpTo(this.#settled);
      this.#settled = again ? this.#settled : position;
    }
    return { position, again, stands: this.stands() };
  }

  /** Takes note that nothing up to there is for this subscription. */
  pass(position: Position): void {
    if (this.#retained === 0 && this.#settled?.isUpTo(position)) {
      this.#settled = position;
    }
  }

  /** Returns the position to go on from; undefined while retained events are to come. */
  stands(): Position | undefined {
    return this.#retained === 0 ? this.#settled : undefined;
  }

  #tell(what: Delivery["what"]): Delivery {
    return { what, stands: this.stands() };
  }
}
