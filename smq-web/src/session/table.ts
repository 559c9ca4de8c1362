import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { serverError, type SmqError, unavailable } from "../error.js";
import { type ClientFrame, ClientFrameSchema, type ServerFrame } from "../gen/smq/v1/frame_pb.js";
import { Position } from "../position.js";
import type { RetryPolicy } from "../retry.js";
import type { AttachedLink } from "./attached_link.js";
import type { ClientSubscription } from "./client_subscription.js";
import { OwnEvents, REMEMBERED } from "./own_events.js";
import {
  answer,
  end,
  type Entry,
  isRefusedByDrain,
  isUnanswered,
  isWanted,
  type PendingPublish,
  type PendingRequest,
} from "./pending.js";
import { Violation } from "./violation.js";

/** The largest id; the next one is for keepalives. */
const MAX_ID = 0xfffffffe;

const SENT = "the connection was lost: the request was sent, and its outcome is unknown";

/** The link that a frame arrived over. */
export interface Source {
  readonly number: number;
  /** Nothing new goes over it. */
  readonly draining: boolean;
}

export type ToServer = NonNullable<MessageInitShape<typeof ClientFrameSchema>["frame"]>;

/**
 * The subscriptions of a session by their ids, and the publishes and requests that wait for an answer. It outlives each
 * link: it knows where each frame belongs, and what to send again when a link is lost.
 */
export class SubscriptionTable {
  readonly #entries = new Map<number, Entry>();
  #lastId = 0;
  #pendingPublishes = 0;
  readonly #ownEvents = new OwnEvents();
  /** The sequence of the last publish. */
  published = 0n;
  /** Frames to send over the current link, before anything new. */
  #due: ClientFrame[] = [];

  constructor(
    private readonly policy: RetryPolicy,
    /** Is called when a postponed subscription has to be requested again. */
    private readonly again: (subscription: ClientSubscription) => void,
  ) {}

  /** Whether the server would still remember the outcome of one more publish. */
  get canPublish(): boolean {
    return this.#pendingPublishes < REMEMBERED;
  }

  /** Whether it has no entry, not even one that nobody waits for. */
  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** Takes the next frame to send before anything new. */
  nextDue(): ClientFrame | undefined {
    return this.#due.shift();
  }

  /** Adds a subscription, publish or request. Its frame is due over the link. */
  add(entry: Entry, link: number): void {
    const id = this.#freeId();
    entry.id = id;
    entry.link = link;
    this.#entries.set(id, entry);
    if (entry.kind === "subscription") {
      this.#subscribe(entry, link);
      return;
    }
    entry.answer.sent = true;
    if (entry.kind === "publish") {
      this.published += 1n;
      this.#pendingPublishes += 1;
      entry.publish.sequence = this.published;
      this.#send(id, { case: "publish", value: entry.publish });
    } else {
      this.#send(id, { case: "request", value: entry.request() });
    }
  }

  /** Gives the server credit for a subscription. */
  credit(subscription: ClientSubscription, bytes: number, link: number | undefined): void {
    const onLink = this.#has(subscription) && link === subscription.link;
    const credited = subscription.credit(bytes);
    if (credited === "send credit" && onLink) {
      this.#send(subscription.id, { case: "credit", value: { bytes: BigInt(bytes) } });
    } else if (credited === "subscribe" && onLink) {
      this.#subscribe(subscription, subscription.link);
    }
  }

  /** Requests a postponed subscription again, if it was last requested over this link. */
  requestAgain(subscription: ClientSubscription, link: number | undefined): void {
    if (subscription.isPostponed && this.#has(subscription) && link === subscription.link) {
      this.#subscribe(subscription, link);
    }
  }

  /** Ends a subscription that its consumer has left. */
  unsubscribe(subscription: ClientSubscription, link: number | undefined): void {
    const known = subscription.leave();
    if (!this.#has(subscription)) {
      return;
    }
    if (known && link === subscription.link) {
      this.#send(subscription.id, { case: "unsubscribe", value: {} });
    } else {
      this.#remove(subscription);
    }
  }

  /** Sends a frame about a request over its link, unless it is over. */
  tell(request: PendingRequest, frame: ToServer, links: (AttachedLink | undefined)[]): void {
    if (this.#has(request)) {
      links.find((it) => it?.number === request.link)?.link!.send(create(ClientFrameSchema, { id: request.id, frame }));
    }
  }

  /** Handles a frame. Throws a `Violation` if nothing waits for it. `isLeaving`: another link has replaced its link. */
  receive({ id, frame: sent }: ServerFrame, source: Source, isLeaving: boolean): void {
    if (sent.case === undefined) {
      return; // a frame of a later version of the protocol
    }
    const entry = this.#entries.get(id);
    if (entry?.link !== source.number || source.number === 0) {
      // The entry has moved to another link: what the old one still brings is ignored.
      if (isLeaving) {
        return;
      }
      throw new Violation(`unexpected ${sent.case} for ${id}, which is not in use`);
    }
    const { take } = entry as PendingRequest;
    if (sent.case === "end") {
      const error = sent.value.status && serverError(sent.value.status);
      if ((source.draining || isLeaving) && isWanted(entry) && isRefusedByDrain(entry, error)) {
        entry.link = 0;
        return;
      }
      if (entry.kind === "subscription" && entry.postpone(error, this.policy, () => this.again(entry))) {
        return;
      }
      take && !error ? take(sent) : end(entry, error);
      this.#remove(entry);
    } else if (entry.kind === "subscription") {
      entry.receive(sent, this.#ownEvents);
      const bytes = entry.takeOwedCredit();
      if (bytes > 0) {
        this.#send(id, { case: "credit", value: { bytes: BigInt(bytes) } });
      }
    } else {
      if (entry.kind === "publish" && sent.case === "receipt" && sent.value.position) {
        this.#ownEvents.add(entry.publish.topic, Position.of(sent.value.position));
      }
      (take ? take(sent) : answer(entry, sent)) || this.#remove(entry);
    }
  }

  /** Whether somebody waits for one of its entries. */
  hasWanted(): boolean {
    return [...this.#entries.values()].some(isWanted);
  }

  /** Removes what nobody waits for. Call it only without a link. */
  removeUnwanted(): void {
    for (const entry of this.#entries.values()) {
      isWanted(entry) || this.#end(entry, unavailable("the connection was lost"));
    }
  }

  /** Whether a publish or request waits for an answer over a link; with `publishesOnly`, whether a publish does. */
  awaits(link: number, publishesOnly: boolean): boolean {
    return [...this.#entries.values()].some(
      (entry) => entry.link === link && (entry.kind === "publish" || (entry.kind === "request" && !publishesOnly)),
    );
  }

  /**
   * Moves to a link: sends the unanswered publishes again, in their order, except for those that the leaving link may
   * still answer; then requests the subscriptions from their positions. So receipts come before the events.
   */
  moveTo(link: number, leaving: number | undefined): void {
    this.#due = [];
    this.publishAgain(link, leaving);
    for (const entry of this.#entries.values()) {
      if (entry.kind === "subscription") {
        entry.isLeft ? this.#remove(entry) : this.#subscribe(entry, link);
      }
    }
  }

  /** Sends publishes again that are on no link, or on one that is gone. */
  publishAgain(link: number, leaving: number | undefined): void {
    const again = [...this.#entries.values()].filter(
      (it): it is PendingPublish => it.kind === "publish" && it.link !== link && it.link !== leaving,
    );
    again.sort((a, b) => (a.publish.sequence < b.publish.sequence ? -1 : 1));
    for (const entry of again) {
      entry.link = link;
      this.#send(entry.id, { case: "publish", value: entry.publish });
    }
  }

  /**
   * Handles the loss of a link. Requests end with the error; if the server closed the link because of an invalid frame,
   * so does all that it has not answered. The rest waits for the next link.
   */
  lose(link: number, error: SmqError, isInvalidFrame: boolean): void {
    for (const entry of this.#entries.values()) {
      if (entry.link !== link) {
        continue;
      }
      if (entry.kind === "request") {
        const isFinal = isInvalidFrame && error.code === "resource_exhausted";
        this.#end(entry, isFinal ? error : unavailable(SENT, error));
      } else if ((isInvalidFrame && isUnanswered(entry)) || !isWanted(entry)) {
        this.#end(entry, error);
      } else if (entry.kind === "publish") {
        entry.link = 0;
        entry.publish.again = true;
      }
    }
  }

  /** Ends all entries. */
  fail(error: SmqError): void {
    this.#due = [];
    for (const entry of this.#entries.values()) {
      this.#end(entry, error);
    }
  }

  /** Requests a subscription over a link, if its window has room. */
  #subscribe(subscription: ClientSubscription, link: number): void {
    const value = subscription.request(link);
    if (value) {
      this.#send(subscription.id, { case: "subscribe", value });
    }
  }

  #has(entry: Entry): boolean {
    return this.#entries.get(entry.id) === entry;
  }

  #end(entry: Entry, error: SmqError): void {
    this.#remove(entry);
    end(entry, error);
  }

  #remove(entry: Entry): void {
    if (entry.kind === "publish") {
      this.#pendingPublishes -= 1;
    }
    this.#entries.delete(entry.id);
  }

  #freeId(): number {
    do {
      this.#lastId = (this.#lastId % MAX_ID) + 1;
    } while (this.#entries.has(this.#lastId));
    return this.#lastId;
  }

  #send(id: number, frame: ToServer): void {
    this.#due.push(create(ClientFrameSchema, { id, frame }));
  }
}
