import type { DescMessage, MessageShape } from "@bufbuild/protobuf";
import { Deadline, type DeadlineOptions } from "./deadline.js";
import { SmqError } from "./error.js";
import type { Endpoint } from "./interface.js";
import { decode } from "./message.js";
import { Position } from "./position.js";
import { ClientSubscription } from "./session/client_subscription.js";
import { type Confirmed, type Delivery, Inbox } from "./session/inbox.js";
import type { Start } from "./session/resume.js";
import type { Session } from "./session/session.js";
import { DEFAULT_WINDOW } from "./window.js";

/** An event of a topic. */
export interface Event<Message> {
  readonly kind: "event";
  readonly message: Message;
  /** The position of the event in the log of the topic. */
  readonly position: Position;
  /** The headers that the publisher has set, such as `traceparent`: lower-case names and their values. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether this client has published the event. */
  readonly isOwn: boolean;
}

/**
 * Events that the topic no longer has, from the first to the last one missed, whether they match the filter or not. If
 * the epochs differ, the server was restarted: how many events it published after `from` in the earlier epoch is
 * unknown.
 */
export interface Gap {
  readonly kind: "gap";
  readonly from: Position;
  readonly to: Position;
}

/**
 * The subscription continues after the position that it asked for, or that it had before a reconnect. No event is
 * missing.
 */
export interface Resumed {
  readonly kind: "resumed";
  /** How many events were published in the meantime. They follow at once. */
  readonly replayed: number;
}

/**
 * All retained events have arrived that the topic had when the subscription began, or at the last gap. Each new
 * subscription to a topic with retained events yields it, also if there were none; not with `live`.
 */
export interface RetainedEnd {
  readonly kind: "retainedEnd";
}

type ReceivedEvent = Extract<Delivery["content"], { kind: "event" }>;

/** An item of a subscription. */
export type Item<Message> = Event<Message> | Gap | Resumed | RetainedEnd;

/** Options of a subscription. */
export interface SubscribeOptions {
  /**
   * Continues after a position, as an object or as text. Without it, a subscription begins with the events that the
   * topic retains or replays for new subscribers.
   */
  readonly after?: Position | string | undefined;
  /** Begins with the next event that is published. Excludes `after`. */
  readonly live?: boolean | undefined;
  /** How many bytes of events the client holds that the loop has not taken: 1 MiB by default. */
  readonly window?: number | undefined;
  /** Ends the subscription: the next item rejects with `canceled`. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait for the confirmation, in milliseconds. Without it, the client retries until there is one. */
  readonly timeoutMs?: number | undefined;
}

/**
 * A subscription to a topic: the events that match its filter, as they are published.
 *
 * Each event arrives once and in order, or lies in a gap. The client subscribes at once. A loop that ends, also by
 * `break`, unsubscribes. A slow consumer delays nothing else, not even other subscriptions of the same client.
 *
 * When the connection is lost, the client reconnects with growing delays, and the subscription continues: the next item
 * is `resumed`, or a gap. The subscription rejects only when the server ends or refuses it, when its signal is aborted,
 * or when the client is closed.
 */
export class Subscription<Desc extends DescMessage> implements AsyncIterableIterator<Item<MessageShape<Desc>>> {
  readonly #session: Session;
  readonly #endpoint: Endpoint;
  readonly #inbox = new Inbox();
  readonly #state: ClientSubscription;
  readonly #deadline: Deadline;
  readonly #window: number;
  /** Bytes of events that were taken, and that the server got no credit for yet. */
  #taken = 0;
  #position: Position | undefined;
  #isOver = false;

  /** @internal */
  constructor(session: Session, endpoint: Endpoint, filter: () => Uint8Array, options: SubscribeOptions) {
    this.#session = session;
    this.#endpoint = endpoint;
    this.#deadline = new Deadline({ signal: options.signal });
    this.#window = options.window ?? DEFAULT_WINDOW;
    let start: Start = {};
    let bytes = new Uint8Array();
    try {
      start = startOf(options, this.#window);
      bytes = filter() as Uint8Array<ArrayBuffer>;
    } catch (error) {
      this.#inbox.end(error as SmqError);
    }
    this.#state = new ClientSubscription(endpoint.name, bytes, start, this.#window, this.#inbox);
    this.#position = start.after;
    this.#begin(options);
  }

  #begin({ timeoutMs }: DeadlineOptions): void {
    const confirming = new Deadline({ timeoutMs });
    const done = () => confirming.done();
    this.confirmed.then(({ position, retained }) => {
      this.#position = retained ? this.#position : (this.#position ?? position);
      done();
    }, done);
    if (!this.#inbox.ended) {
      this.#session.subscribe(this.#state);
    }
    confirming.onEnd((error) => this.#leave(error));
    this.#deadline.onEnd((error) => this.#leave(error));
  }

  /**
   * The server's confirmation: each matching event after its position arrives, or lies in a gap. Rejects if the server
   * refuses the subscription; so does the first item.
   */
  get confirmed(): Promise<Confirmed> {
    return this.#inbox.confirmed;
  }

  /**
   * The position of the last item. Store it, and pass it to `after` later: another subscription continues there.
   * Undefined before there is one.
   */
  get position(): Position | undefined {
    return this.#position;
  }

  /** Returns the next item. */
  async next(): Promise<IteratorResult<Item<MessageShape<Desc>>, undefined>> {
    if (!this.#isOver) {
      const next = await this.#inbox.take();
      if (!("content" in next)) {
        return this.#end(next.error);
      }
      return { done: false, value: this.#item(next) };
    }
    return { done: true, value: undefined };
  }

  /** Unsubscribes: a loop calls this when it ends before the subscription does. */
  async return(): Promise<IteratorResult<Item<MessageShape<Desc>>, undefined>> {
    this.close();
    return { done: true, value: undefined };
  }

  /** Unsubscribes. Calls of `next` that wait resolve with `done`. */
  close(): void {
    this.#isOver = true;
    this.#leave(undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #end(error: SmqError | undefined): IteratorResult<never, undefined> {
    this.#deadline.done();
    const isFirst = !this.#isOver;
    this.#isOver = true;
    if (error && isFirst) {
      throw error;
    }
    return { done: true, value: undefined };
  }

  #leave(error: SmqError | undefined): void {
    this.#deadline.done();
    if (!this.#inbox.ended || !error) {
      this.#inbox.clear(error);
      this.#session.unsubscribe(this.#state);
    }
  }

  #item({ content, resumeAfter }: Delivery): Item<MessageShape<Desc>> {
    this.#position = resumeAfter ?? this.#position;
    switch (content.kind) {
      case "event":
        return this.#event(content);
      case "gap":
        return { kind: "gap", from: content.from, to: content.to };
      case "resumed":
        return { kind: "resumed", replayed: content.replayed };
      case "retainedEnd":
        return content;
    }
  }

  #event({ position, payload, headers, isOwn, bytes }: ReceivedEvent): Event<MessageShape<Desc>> {
    this.#credit(bytes);
    try {
      const message = decode(this.#endpoint.event, payload, `event ${position}`);
      return { kind: "event", message: message as MessageShape<Desc>, position, headers, isOwn };
    } catch (error) {
      // A loop does not call `return` after an error of `next`.
      this.close();
      throw error;
    }
  }

  /** Gives the server credit for each half of the window, not for each event. */
  #credit(bytes: number): void {
    this.#taken += bytes;
    if (this.#taken >= this.#window / 2) {
      this.#session.credit(this.#state, this.#taken);
      this.#taken = 0;
    }
  }
}

/** Returns where a subscription begins. Throws `invalid_argument` if its options contradict each other. */
function startOf({ after, live = false }: SubscribeOptions, window: number): Start {
  try {
    if (!(Number.isSafeInteger(window) && window > 0)) {
      throw new RangeError(`the window is ${window}; set a positive number of bytes`);
    }
    if (after === undefined) {
      return { live };
    }
    if (live) {
      throw new TypeError("a subscription begins `live` or `after` a position: set one of them");
    }
    return { after: typeof after === "string" ? Position.parse(after) : after };
  } catch (error) {
    throw new SmqError("invalid_argument", (error as Error).message, { cause: error });
  }
}
