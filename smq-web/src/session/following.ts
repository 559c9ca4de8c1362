import { create } from "@bufbuild/protobuf";
import type { SmqError } from "../error.js";
import {
  type Event,
  type Gap,
  type Position as WirePosition,
  PositionSchema,
  type ServerFrame,
  type Subscribe,
  type Subscribed,
  SubscribeSchema,
} from "../gen/smq/v1/frame_pb.js";
import { Backoff, type Pace, partOf } from "../pace.js";
import { Position } from "../position.js";
import { Account, type From } from "./account.js";
import { Violation } from "./entry.js";
import type { Inbox } from "./inbox.js";

/** How many bytes of a subscription the server may send before it gets credit. */
export const WINDOW = 1024 * 1024;

/** What an event counts for in a window, beside its payload. */
export const EVENT_OVERHEAD = 64;

/** What credit calls for. */
export type Credited = "nothing" | "tell" | "ask";

/** A subscription's side of a session: what the server may send for it, and what becomes of that. */
export class Following {
  readonly kind = "subscription";
  /** Its number in the session; 0 until it has one. */
  id = 0;
  /** The connection on which it was asked for last. */
  link = 0;
  readonly #account: Account;
  /**
   * `asked`: sent and not confirmed. `full`: not to be asked for before the consumer has taken some of what came by
   * former connections. `putOff`: refused for now, to be asked for again later. `left`: unsubscribed, what still comes is for nobody.
   */
  #state: "asked" | "confirmed" | "full" | "putOff" | "left" = "asked";
  /** How much more the server may send, before what overhangs. */
  #allowance = 0;
  /** How much has come that the consumer has not dealt with. */
  #untaken = 0;
  /** Credit that the server is to get when it has confirmed: before, it knows nothing to credit. */
  #owed = 0;
  /** How long it is put off each time that it is refused for now. */
  #backoff: Backoff | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly topic: string,
    private readonly filter: Uint8Array,
    start: From,
    readonly inbox: Inbox,
  ) {
    this.#account = new Account(start);
  }

  get isLeft(): boolean {
    return this.#state === "left";
  }

  /** Whether it waits for the server's answer. */
  get isAsked(): boolean {
    return this.#state === "asked";
  }

  /**
   * Asks for it on a connection, from where it is; not while its window is used up by what came before, so that what
   * waits stays bounded however often the connection is lost.
   */
  ask(link: number): Subscribe | undefined {
    clearTimeout(this.#later);
    this.link = link;
    this.#owed = 0;
    this.#allowance = Math.max(WINDOW - this.#untaken, 0);
    if (this.#allowance === 0) {
      this.#state = "full";
      return undefined;
    }
    this.#state = "asked";
    return create(SubscribeSchema, {
      topic: this.topic,
      filter: this.filter,
      start: wireStart(this.#account.start()),
      window: BigInt(this.#allowance),
    });
  }

  /** Takes note that the consumer has dealt with that much, and returns what that calls for. */
  credit(bytes: number): Credited {
    this.#untaken = Math.max(this.#untaken - bytes, 0);
    switch (this.#state) {
      case "confirmed":
        this.#allowance += bytes;
        return "tell";
      case "asked":
        this.#owed += bytes;
        return "nothing";
      case "full":
        return "ask";
      case "putOff":
      case "left":
        return "nothing";
    }
  }

  /** Returns the credit that the server is to get now that it has confirmed. */
  settle(): number {
    if (this.#state !== "confirmed") {
      return 0;
    }
    const owed = this.#owed;
    this.#owed = 0;
    this.#allowance += owed;
    return owed;
  }

  /**
   * Puts it off, if a server that it is to go on at refuses it only for now: its account is not lost by that. Returns
   * whether it does; `again` is called when it is to be asked for again. A first refusal is for the caller to see.
   */
  putOff(error: SmqError | undefined, pace: Pace, again: () => void): boolean {
    const isBusy = this.isAsked && error?.code === "unavailable";
    const pause = error?.retryAfter ?? (isBusy ? 0 : undefined);
    if (pause === undefined || this.#account.isNew()) {
      return false;
    }
    this.#backoff ??= new Backoff(pace.firstPause, pace.longestPause);
    this.#state = "putOff";
    this.#later = setTimeout(again, Math.min(pause, pace.longestAsked) + partOf(this.#backoff.next()));
    return true;
  }

  get isPutOff(): boolean {
    return this.#state === "putOff";
  }

  /** Leaves it: what still comes is for nobody. Returns whether the server knows of it. */
  leave(): boolean {
    const known = this.#state === "asked" || this.#state === "confirmed";
    this.#state = "left";
    clearTimeout(this.#later);
    return known;
  }

  /** Ends it, as the server says or because the server is gone. */
  end(error: SmqError | undefined): void {
    if (!error && this.isAsked) {
      throw new Violation("it ended a subscription without confirming it or saying why");
    }
    clearTimeout(this.#later);
    this.inbox.end(error);
  }

  /** Takes note that nothing up to there is for this subscription. */
  pass(position: Position): void {
    if (this.#state === "confirmed") {
      this.#account.pass(position);
    }
  }

  /** Takes what the server sends. */
  receive(frame: ServerFrame["frame"]): void {
    switch (this.#state) {
      case "left":
        return;
      case "asked":
        if (frame.case === "subscribed") {
          return this.#confirm(frame.value);
        }
        break;
      case "confirmed":
        if (frame.case === "event") {
          return this.#event(frame.value);
        }
        if (frame.case === "gap") {
          return this.#gap(frame.value);
        }
        throw new Violation("it confirmed a subscription twice, or as if it were a publish");
      case "full":
      case "putOff":
        break;
    }
    throw new Violation("it sent something for a subscription before confirming it");
  }

  #confirm(confirmed: Subscribed): void {
    const position = local(confirmed.position, "confirmation");
    this.#state = "confirmed";
    this.#backoff?.reset();
    if (this.#account.isNew()) {
      const { retained, replayed } = confirmed;
      this.inbox.confirm({ position, retained: Number(retained), replayed: Number(replayed) });
    }
    const delivery = this.#account.confirm(position, confirmed);
    if (delivery) {
      this.inbox.push(delivery);
    }
  }

  #event(event: Event): void {
    if (this.#allowance <= 0) {
      throw new Violation("it sent more of a subscription than its window allows");
    }
    const { payload } = event;
    const bytes = payload.length + EVENT_OVERHEAD;
    this.#allowance -= bytes;
    this.#untaken += bytes;
    const { position, again, stands } = this.#account.event(event.sequence);
    // A copy: the payload is a part of the message it came in, with whatever else was in that.
    const what = again
      ? { kind: "again" as const, bytes }
      : { kind: "event" as const, position, payload: payload.slice() };
    this.inbox.push({ what, stands });
  }

  #gap(gap: Gap): void {
    const from = local(gap.from, "gap");
    this.inbox.push(this.#account.gap(from, local(gap.to, "gap")));
  }
}

/** Returns a position of the wire. Throws if it is missing. */
export function local(position: WirePosition | undefined, what: string): Position {
  if (!position) {
    throw new Violation(`it sent a ${what} without its position`);
  }
  return new Position(position.epoch, position.sequence);
}

function wireStart(from: From): Subscribe["start"] {
  if ("after" in from) {
    const { epoch, sequence } = from.after;
    return { case: "after", value: create(PositionSchema, { epoch, sequence }) };
  }
  return from.live ? { case: "live", value: true } : { case: undefined };
}
