import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { type SmqError, told, unavailable } from "../error.js";
import { type ClientFrame, ClientFrameSchema, type ServerFrame } from "../gen/smq/v1/frame_pb.js";
import type { Pace } from "../pace.js";
import type { Position } from "../position.js";
import { answer, type Asking, end, type Entry, isPutOffBy, isUnanswered, isWanted, type Publishing, Violation } from "./entry.js";
import { Following } from "./following.js";

/** How many publishes the server remembers the end of: no more may be under way. */
const REMEMBERED = 1024;

/** The largest number, which asks for signs of life. */
const MOST_ID = 0xfffffffe;

/** What is said of a request whose connection is lost. */
const SENT =
  "the connection was lost before the reply came; the request was sent, so it may have been carried out";

/** Which connection a frame came by. */
export interface Source {
  readonly number: number;
  /** The server takes nothing new on it. */
  readonly draining: boolean;
  /** Another connection has taken its place. */
  readonly leaving: boolean;
}

type ToServer = NonNullable<MessageInitShape<typeof ClientFrameSchema>["frame"]>;

/**
 * Everything in a session that has a number: which subscription, publish or request each stands for, on whatever
 * connection; what a frame about it means; and what is sent again when a connection is lost.
 */
export class Table {
  readonly #entries = new Map<number, Entry>();
  #lastId = 0;
  /** How many publishes are not answered. */
  #unanswered = 0;
  /** The sequence of the last publish. */
  published = 0n;
  /** What is to be sent on the present connection, before anything new. */
  #due: ClientFrame[] = [];

  constructor(
    private readonly pace: Pace,
    /** Called when a subscription that was put off is to be asked for again. */
    private readonly again: (subscription: Following) => void,
  ) {}

  /** Whether there can be one more publish, and each still be remembered if it has to be sent again. */
  get takesPublishes(): boolean {
    return this.#unanswered < REMEMBERED;
  }

  /** Whether there is something at all, wanted or not. */
  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** Takes the next frame that is to be sent before anything new. */
  nextDue(): ClientFrame | undefined {
    return this.#due.shift();
  }

  /** Makes a subscription, a publish or a request a part of the session on a connection. */
  begin(entry: Entry, link: number): ClientFrame | undefined {
    const id = this.#freeId();
    entry.link = link;
    if (entry.kind === "subscription") {
      entry.id = id;
      const value = entry.ask(link);
      this.#entries.set(id, entry);
      return value && frame(id, { case: "subscribe", value });
    }
    entry.answer.sent = true;
    this.#entries.set(id, entry);
    if (entry.kind === "publish") {
      this.published += 1n;
      this.#unanswered += 1;
      entry.publish.sequence = this.published;
      return frame(id, { case: "publish", value: entry.publish });
    }
    return frame(id, { case: "request", value: entry.request() });
  }

  /** Lets the server send more of a subscription. */
  credit(subscription: Following, bytes: number, link: number | undefined): void {
    const onLink = this.#has(subscription) && link === subscription.link;
    const credited = subscription.credit(bytes);
    if (credited === "tell" && onLink) {
      this.#send(subscription.id, { case: "credit", value: { bytes: BigInt(bytes) } });
    } else if (credited === "ask" && onLink) {
      const value = subscription.ask(subscription.link);
      if (value) {
        this.#send(subscription.id, { case: "subscribe", value });
      }
    }
  }

  /** Asks again for a subscription that was put off, if it still is, on that connection. */
  askAgain(subscription: Following, link: number | undefined): void {
    if (subscription.isPutOff && this.#has(subscription) && link === subscription.link) {
      const value = subscription.ask(link);
      if (value) {
        this.#send(subscription.id, { case: "subscribe", value });
      }
    }
  }

  /** Ends a subscription that nobody takes from any more. */
  unsubscribe(subscription: Following, link: number | undefined): void {
    const known = subscription.leave();
    if (!this.#has(subscription)) {
      return;
    }
    if (known && link === subscription.link) {
      this.#send(subscription.id, { case: "unsubscribe", value: {} });
    } else {
      this.#remove(subscription.id);
    }
  }

  /** Gives up a request. */
  cancel(asking: Asking, link: number | undefined): void {
    for (const [id, entry] of this.#entries) {
      if (entry === asking && link === entry.link) {
        this.#send(id, { case: "cancel", value: {} });
      }
    }
  }

  /** Takes a frame to where it belongs. Throws a `Violation` if that is nowhere. */
  receive({ id, frame: sent }: ServerFrame, source: Source): void {
    if (sent.case === undefined) {
      return; // of a kind that is newer than we are
    }
    const entry = this.#entries.get(id);
    if (entry?.link !== source.number || source.number === 0) {
      // What has moved to another connection is not looked at here any more.
      if (source.leaving) {
        return;
      }
      throw new Violation(`it sent a frame for ${id}, which is not in use`);
    }
    if (sent.case === "end") {
      const error = sent.value.status && told(sent.value.status);
      if (source.draining && isWanted(entry) && isPutOffBy(entry, error)) {
        entry.link = 0;
        return;
      }
      if (entry.kind === "subscription" && entry.putOff(error, this.pace, () => this.again(entry))) {
        return;
      }
      end(entry, error);
      this.#remove(id);
    } else if (entry.kind === "subscription") {
      entry.receive(sent);
      const bytes = entry.settle();
      if (bytes > 0) {
        this.#send(id, { case: "credit", value: { bytes: BigInt(bytes) } });
      }
    } else {
      answer(entry, sent);
      this.#remove(id);
    }
  }

  /** Takes note that nothing up to there is for that subscription. */
  pass(id: number, position: Position, source: Source): void {
    const entry = this.#entries.get(id);
    if (entry?.kind === "subscription" && entry.link === source.number) {
      entry.pass(position);
    }
  }

  /** Whether somebody waits for something, on whatever connection. */
  hasWanted(): boolean {
    return [...this.#entries.values()].some(isWanted);
  }

  /** Forgets what nobody waits for: there is no connection that it is on. */
  forgetUnwanted(): void {
    for (const [id, entry] of this.#entries) {
      if (!isWanted(entry)) {
        this.#remove(id);
        end(entry, unavailable("the connection was lost"));
      }
    }
  }

  /** Whether a connection may still answer something; a publish, if it is only about those. */
  awaits(link: number, publishesOnly: boolean): boolean {
    return [...this.#entries.values()].some(
      (entry) => entry.link === link && (entry.kind === "publish" || (entry.kind === "request" && !publishesOnly)),
    );
  }

  /**
   * Goes over to a connection: subscriptions from where they are, then the publishes that are not answered, in their
   * order; but for those that the one that is left may still answer.
   */
  moveTo(link: number, leaving: number | undefined): void {
    this.#due = [];
    for (const [id, entry] of this.#entries) {
      if (entry.kind !== "subscription") {
        continue;
      }
      if (entry.isLeft) {
        this.#remove(id);
        continue;
      }
      const value = entry.ask(link);
      if (value) {
        this.#send(id, { case: "subscribe", value });
      }
    }
    this.publishAgain(link, leaving);
  }

  /** Sends again what was published and is on no connection, or on one that is gone. */
  publishAgain(link: number, leaving: number | undefined): void {
    const again = [...this.#entries].filter(
      (it): it is [number, Publishing] =>
        it[1].kind === "publish" && it[1].link !== link && it[1].link !== leaving,
    );
    again.sort(([, a], [, b]) => (a.publish.sequence < b.publish.sequence ? -1 : 1));
    for (const [id, entry] of again) {
      entry.link = link;
      this.#send(id, { case: "publish", value: entry.publish });
    }
  }

  /**
   * Gives up a connection. What the server objected to, and requests, end with the error; the rest waits for the next
   * connection.
   */
  lose(link: number, error: SmqError, objection: boolean): void {
    for (const [id, entry] of this.#entries) {
      if (entry.link !== link) {
        continue;
      }
      if (entry.kind === "request") {
        this.#remove(id);
        entry.answer.reject(unavailable(SENT, error));
      } else if ((objection && isUnanswered(entry)) || !isWanted(entry)) {
        this.#remove(id);
        end(entry, error);
      } else if (entry.kind === "publish") {
        entry.link = 0;
        entry.publish.again = true;
      }
    }
  }

  /** Ends all that is in use. */
  fail(error: SmqError): void {
    this.#due = [];
    for (const [id, entry] of this.#entries) {
      this.#remove(id);
      end(entry, error);
    }
  }

  #has(subscription: Following): boolean {
    return this.#entries.get(subscription.id) === subscription;
  }

  #remove(id: number): void {
    if (this.#entries.get(id)?.kind === "publish") {
      this.#unanswered -= 1;
    }
    this.#entries.delete(id);
  }

  #freeId(): number {
    do {
      this.#lastId = this.#lastId >= MOST_ID ? 1 : this.#lastId + 1;
    } while (this.#entries.has(this.#lastId));
    return this.#lastId;
  }

  #send(id: number, about: ToServer): void {
    this.#due.push(frame(id, about));
  }
}

function frame(id: number, about: ToServer): ClientFrame {
  return create(ClientFrameSchema, { id, frame: about });
}
