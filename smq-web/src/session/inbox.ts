import { SmqError } from "../error.js";
import type { Position } from "../position.js";

/** What arrived for a subscription. */
export interface Delivery {
  content:
    | {
        readonly kind: "event";
        readonly position: Position;
        readonly payload: Uint8Array;
        readonly headers: Readonly<Record<string, string>>;
        readonly isOwn: boolean;
        /** What it counts in the window. */
        readonly bytes: number;
      }
    | { readonly kind: "gap"; readonly from: Position; to: Position }
    | { readonly kind: "resumed"; readonly replayed: number }
    | { readonly kind: "retainedEnd" };
  /** The position of the subscription after it; undefined while retained events are pending. */
  resumeAfter: Position | undefined;
}

/** The server's confirmation of a subscription. */
export interface Confirmed {
  /** The subscription begins after this position. */
  readonly position: Position;
  /** Whether retained events arrive first, up to the item `retainedEnd`. There may be none of them. */
  readonly retained: boolean;
  /** How many events of the log follow, before those that are published from now on. */
  readonly replayed: number;
}

/** The end of a subscription. */
export interface SubscriptionEnd {
  readonly error: SmqError | undefined;
}

/**
 * What arrived for a subscription, and was not taken yet.
 *
 * The window bounds the events in it, however often the connection is lost. Between two events it holds at most one
 * gap, or one `resumed`.
 */
export class Inbox {
  /** The first confirmation. Rejects if there is none. */
  readonly confirmed: Promise<Confirmed>;
  #confirm!: (confirmed: Confirmed) => void;
  #refuse!: (error: SmqError) => void;
  #deliveries: Delivery[] = [];
  #taken = 0;
  #end: SubscriptionEnd | undefined;
  #consumers: ((next: Delivery | SubscriptionEnd) => void)[] = [];

  constructor() {
    this.confirmed = new Promise((resolve, reject) => {
      this.#confirm = resolve;
      this.#refuse = reject;
    });
    // The first item rejects too: nobody has to look at this promise.
    this.confirmed.catch(() => {});
  }

  get ended(): boolean {
    return this.#end !== undefined;
  }

  confirm(confirmed: Confirmed): void {
    this.#confirm(confirmed);
  }

  /** Adds a delivery, or merges it into the last one. */
  push(delivery: Delivery): void {
    if (this.#end) {
      return;
    }
    const consumer = this.#consumers.shift();
    if (consumer) {
      consumer(delivery);
      return;
    }
    // A later `resumed` or gap replaces a `resumed` that nothing follows.
    if (delivery.content.kind === "resumed" || delivery.content.kind === "gap") {
      while (this.#last()?.content.kind === "resumed") {
        this.#deliveries.pop();
      }
    }
    const last = this.#last();
    if (last?.content.kind === "gap" && delivery.content.kind === "gap") {
      last.content.to = delivery.content.to;
      last.resumeAfter = delivery.resumeAfter;
    } else {
      this.#deliveries.push(delivery);
    }
  }

  /** Ends it after what it holds. */
  end(error: SmqError | undefined): void {
    if (this.#end) {
      return;
    }
    const end = { error };
    this.#end = end;
    this.#refuse(error ?? new SmqError("canceled", "the subscription ended before it was confirmed"));
    for (const consumer of this.#consumers.splice(0)) {
      consumer(end);
    }
  }

  /** Ends it at once, and drops what it holds. */
  clear(error: SmqError | undefined): void {
    this.#deliveries = [];
    this.#taken = 0;
    this.end(error);
  }

  /** Takes the next delivery, and waits for one if there is none. Returns the end after the last one. */
  take(): Promise<Delivery | SubscriptionEnd> {
    const next = this.#deliveries[this.#taken];
    if (next) {
      this.#taken += 1;
      // Not at each delivery: so the cost is constant on average.
      if (this.#taken * 2 >= this.#deliveries.length) {
        this.#deliveries.splice(0, this.#taken);
        this.#taken = 0;
      }
      return Promise.resolve(next);
    }
    if (this.#end) {
      return Promise.resolve(this.#end);
    }
    return new Promise((resolve) => this.#consumers.push(resolve));
  }

  #last(): Delivery | undefined {
    return this.#deliveries.length > this.#taken ? this.#deliveries.at(-1) : undefined;
  }
}
