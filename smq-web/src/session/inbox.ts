import { SmqError } from "../error.js";
import type { Position } from "../position.js";

/** What comes for a subscription. */
export interface Delivery {
  what:
    | { readonly kind: "event"; readonly position: Position; readonly payload: Uint8Array }
    | { readonly kind: "gap"; readonly from: Position; to: Position }
    | { readonly kind: "resumed"; readonly replayed: number }
    /** Events that had come before. They count for the window only. */
    | { readonly kind: "again"; bytes: number };
  /** Where the subscription stands after it; undefined while retained events are to come. */
  stands: Position | undefined;
}

/** How the server has confirmed a subscription. */
export interface Confirmed {
  /** The account begins after this position. */
  readonly position: Position;
  /** How many retained events come first. */
  readonly retained: number;
  /** How many events follow from the log, before those that are published from now on. */
  readonly replayed: number;
}

/** How a subscription ended: by an error, or because it was to. */
export interface Ending {
  readonly error: SmqError | undefined;
}

/**
 * What came for a subscription and was not taken yet.
 *
 * The window bounds the events in it, however often the connection is lost; and all else that is between two events
 * is told as one gap, or as going on.
 */
export class Inbox {
  /** The first confirmation, or why there is none. */
  readonly confirmed: Promise<Confirmed>;
  #confirm!: (confirmed: Confirmed) => void;
  #refuse!: (error: SmqError) => void;
  #deliveries: Delivery[] = [];
  #taken = 0;
  #ending: Ending | undefined;
  #consumers: ((next: Delivery | Ending) => void)[] = [];

  constructor() {
    this.confirmed = new Promise((resolve, reject) => {
      this.#confirm = resolve;
      this.#refuse = reject;
    });
    // Who does not look at it hears of a refusal when it takes the first item.
    this.confirmed.catch(() => {});
  }

  get ended(): boolean {
    return this.#ending !== undefined;
  }

  confirm(confirmed: Confirmed): void {
    this.#confirm(confirmed);
  }

  /** Adds a delivery, or lets the last one stand for both. */
  push(delivery: Delivery): void {
    if (this.#ending) {
      return;
    }
    const consumer = this.#consumers.shift();
    if (consumer) {
      consumer(delivery);
      return;
    }
    // That it goes on, with nothing after it, is told once, or not at all before a gap.
    if (delivery.what.kind === "resumed" || delivery.what.kind === "gap") {
      while (this.#last()?.what.kind === "resumed") {
        this.#deliveries.pop();
      }
    }
    const last = this.#last();
    if (last?.what.kind === "gap" && delivery.what.kind === "gap") {
      last.what.to = delivery.what.to;
      last.stands = delivery.stands;
    } else if (last?.what.kind === "again" && delivery.what.kind === "again") {
      last.what.bytes += delivery.what.bytes;
      last.stands = delivery.stands;
    } else {
      this.#deliveries.push(delivery);
    }
  }

  /** Ends it after what is in it. */
  end(error: SmqError | undefined): void {
    if (this.#ending) {
      return;
    }
    const ending = { error };
    this.#ending = ending;
    this.#refuse(error ?? new SmqError("canceled", "the subscription was ended before it was confirmed"));
    for (const consumer of this.#consumers.splice(0)) {
      consumer(ending);
    }
  }

  /** Ends it, and forgets what is in it. */
  leave(error: SmqError | undefined): void {
    this.#deliveries = [];
    this.#taken = 0;
    this.end(error);
  }

  /** Takes the next delivery, when there is one; after the last, how it ended. */
  take(): Promise<Delivery | Ending> {
    const next = this.#deliveries[this.#taken];
    if (next) {
      this.#taken += 1;
      // Not at each: what moves is as much as what was taken.
      if (this.#taken * 2 >= this.#deliveries.length) {
        this.#deliveries.splice(0, this.#taken);
        this.#taken = 0;
      }
      return Promise.resolve(next);
    }
    if (this.#ending) {
      return Promise.resolve(this.#ending);
    }
    return new Promise((resolve) => this.#consumers.push(resolve));
  }

  #last(): Delivery | undefined {
    return this.#deliveries.length > this.#taken ? this.#deliveries.at(-1) : undefined;
  }
}
