import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import { SmqError } from "./error.js";
import type { Endpoint } from "./interface.js";
import { decode } from "./message.js";
import { type CallOptions, Patience } from "./patience.js";
import { Position, type Start } from "./position.js";
import type { From } from "./session/account.js";
import { EVENT_OVERHEAD, Following, WINDOW } from "./session/following.js";
import { type Confirmed, type Delivery, Inbox } from "./session/inbox.js";
import type { Session } from "./session/session.js";

/** An event of a topic. */
export interface Event<Message> {
  readonly kind: "event";
  /** What was published. */
  readonly message: Message;
  /** Where it stands in the log of the topic. */
  readonly position: Position;
}

/**
 * Events that will not come, because the topic no longer has them: from the first to the last one missed, whether the
 * filter would have let them through or not. If the epochs differ, the publisher was restarted, and what it published
 * after `from` in its former life is not known.
 */
export interface Gap {
  readonly kind: "gap";
  readonly from: Position;
  readonly to: Position;
}

/**
 * The subscription goes on right after the position it was to start at, or the one where it was when the connection was
 * lost; nothing is missing.
 */
export interface Resumed {
  readonly kind: "resumed";
  /** How many events had been published meanwhile, and follow at once. */
  readonly replayed: number;
}

/** What a subscription yields. */
export type Item<Message> = Event<Message> | Gap | Resumed;

/** What a subscription takes. */
export interface SubscribeOptions extends CallOptions {
  /** Where to begin: `"kept"`, so it is without it, `"live"`, or `{ after: position }`. */
  readonly start?: Start | undefined;
  /** Ends it: the next item rejects with `canceled`. */
  readonly signal?: AbortSignal | undefined;
  /** How long the server may take to confirm it, in milliseconds. Without it, it is tried until it comes about. */
  readonly timeout?: number | undefined;
}

/**
 * A subscription to a topic: the events that its filter lets through, as they are published.
 *
 * Each event comes once and in order, or lies in a gap. It is asked for at once; a loop that ends, by `break` too,
 * unsubscribes. A consumer that is slow holds up nobody else, not even other subscriptions of the same client.
 *
 * When the connection is lost, the client opens another one, tries that again and again with growing pauses, and goes
 * on from where it was: the next item is `resumed`, or a gap. It rejects only when the server ends or refuses it, when
 * its signal is aborted, or when the client is closed.
 */
export class Subscription<Desc extends DescMessage> implements AsyncIterableIterator<Item<MessageShape<Desc>>> {
  readonly #session: Session;
  readonly #endpoint: Endpoint;
  readonly #inbox = new Inbox();
  readonly #following: Following;
  readonly #patience: Patience;
  /** What was dealt with, and the server not told. */
  #dealt = 0;
  #position: Position | undefined;
  #isOver = false;

  /** @internal */
  constructor(session: Session, endpoint: Endpoint, filter: () => Uint8Array, options: SubscribeOptions) {
    this.#session = session;
    this.#endpoint = endpoint;
    this.#patience = new Patience({ signal: options.signal });
    let from: From = { live: false };
    let bytes = new Uint8Array();
    try {
      from = beginning(options.start);
      bytes = filter() as Uint8Array<ArrayBuffer>;
    } catch (error) {
      this.#inbox.end(error as SmqError);
    }
    this.#following = new Following(endpoint.name, bytes, from, this.#inbox);
    if ("after" in from) {
      this.#position = from.after;
    }
    this.#begin(options.timeout);
  }

  #begin(timeout: number | undefined): void {
    const confirming = new Patience({ timeout });
    const done = () => confirming.done();
    this.confirmed.then(({ position, retained }) => {
      this.#position = retained === 0 ? (this.#position ?? position) : this.#position;
      done();
    }, done);
    if (!this.#inbox.ended) {
      this.#session.subscribe(this.#following);
    }
    confirming.onend((error) => this.#leave(error));
    this.#patience.onend((error) => this.#leave(error));
  }

  /**
   * The server's confirmation: each event after its position that the filter lets through will come, or be named in a
   * gap. Rejects if the server refuses; so does the first item.
   */
  get confirmed(): Promise<Confirmed> {
    return this.#inbox.confirmed;
  }

  /**
   * How far this has come: all up to this position was yielded, or named in a gap. Kept somewhere, and given to `start`
   * later, it is where another subscription goes on. Undefined before there is any.
   */
  get position(): Position | undefined {
    return this.#position;
  }

  /** Returns the next item. */
  async next(): Promise<IteratorResult<Item<MessageShape<Desc>>, undefined>> {
    while (!this.#isOver) {
      const next = await this.#inbox.take();
      if (!("what" in next)) {
        return this.#end(next.error);
      }
      const item = this.#item(next);
      if (item) {
        return { done: false, value: item };
      }
    }
    return { done: true, value: undefined };
  }

  /** Unsubscribes: what a loop calls that ends before the subscription does. */
  async return(): Promise<IteratorResult<Item<MessageShape<Desc>>, undefined>> {
    this.close();
    return { done: true, value: undefined };
  }

  /** Unsubscribes. Whoever waits for an item hears that there is none. */
  close(): void {
    this.#isOver = true;
    this.#leave(undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #end(error: SmqError | undefined): IteratorResult<never, undefined> {
    this.#patience.done();
    const isFirst = !this.#isOver;
    this.#isOver = true;
    if (error && isFirst) {
      throw error;
    }
    return { done: true, value: undefined };
  }

  #leave(error: SmqError | undefined): void {
    this.#patience.done();
    if (!this.#inbox.ended || !error) {
      this.#inbox.leave(error);
      this.#session.unsubscribe(this.#following);
    }
  }

  #item({ what, stands }: Delivery): Item<MessageShape<Desc>> | undefined {
    this.#position = stands ?? this.#position;
    switch (what.kind) {
      case "event":
        return this.#event(what.position, what.payload);
      case "gap":
        return { kind: "gap", from: what.from, to: what.to };
      case "resumed":
        return { kind: "resumed", replayed: what.replayed };
      case "again":
        this.#dealWith(what.bytes);
        return undefined;
    }
  }

  #event(position: Position, payload: Uint8Array): Event<MessageShape<Desc>> {
    this.#dealWith(payload.length + EVENT_OVERHEAD);
    try {
      const message = decode(this.#endpoint.event, payload, `event ${position}`);
      return { kind: "event", message: message as MessageShape<Desc>, position };
    } catch (error) {
      // A loop that is thrown at does not come back.
      this.close();
      throw error;
    }
  }

  /** Counts an event as dealt with, and lets the server send more at each half of the window. */
  #dealWith(bytes: number): void {
    this.#dealt += bytes;
    if (this.#dealt >= WINDOW / 2) {
      this.#session.credit(this.#following, this.#dealt);
      this.#dealt = 0;
    }
  }
}

function beginning(start: Start = "kept"): From {
  if (typeof start === "string") {
    return { live: start === "live" };
  }
  try {
    return { after: typeof start.after === "string" ? Position.parse(start.after) : start.after };
  } catch (error) {
    throw new SmqError("invalid_argument", (error as Error).message, { cause: error });
  }
}
