import { create } from "@bufbuild/protobuf";
import { Observed } from "../connection.js";
import { SmqError, unavailable, violation } from "../error.js";
import { PublishSchema, type Receipt, RequestSchema, type ServerFrame } from "../gen/smq/v1/frame_pb.js";
import type { Dialer } from "../link/dialer.js";
import { type Link, type Listener, Unopened } from "../link/link.js";
import { Backoff, type Pace, partOf } from "../pace.js";
import type { Patience } from "../patience.js";
import { Attached } from "./attached.js";
import { type Answer, end, type Entry, Violation } from "./entry.js";
import { Dialing } from "./dialing.js";
import { Following } from "./following.js";
import { Table } from "./table.js";
import { Upgrading } from "./upgrading.js";
import { Waiting } from "./waiting.js";
import { onwake } from "./waking.js";

/** The close code of what is not a frame, and of an answer that nobody asked for. */
const BAD_FRAME = 4400;

/**
 * All topics of one interface on one connection, which comes back when it is lost.
 *
 * What has begun stands in its table, which outlives each connection.
 */
export class Session {
  readonly observed = new Observed();
  readonly #table: Table;
  readonly #backoff: Backoff;
  readonly #dialing = new Dialing();
  /** What was asked for and not sent yet. */
  readonly #waiting = new Waiting(this.observed);
  /** The connection for what is new, unless the server drains it. */
  #current: Attached | undefined;
  /** A connection that was drained or bettered, and has been replaced. It may bring some answers yet. */
  #leaving: Attached | undefined;
  /** How many connections there have been. */
  #links = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;
  readonly #upgrading = new Upgrading();
  #closed: SmqError | undefined;
  readonly #closing = new AbortController();
  #isPumping = false;
  #pumpAgain = false;

  constructor(
    private readonly dialer: Dialer,
    private readonly pace: Pace,
  ) {
    this.#table = new Table(pace, (subscription) => {
      this.#table.askAgain(subscription, this.#current?.number);
      this.#pump();
    });
    this.#backoff = new Backoff(pace.firstPause, pace.longestPause);
    onwake(() => this.#wake(), this.#closing.signal);
  }

  /** Does not wait for what may be there again, nor for what may be gone. */
  #wake(): void {
    this.#dialing.hurry();
    this.#current?.link?.check();
  }

  /** Begins a subscription. */
  subscribe(subscription: Following): void {
    if (this.#closed) {
      subscription.inbox.end(this.#closed);
      return;
    }
    this.#waiting.add(subscription);
    this.#pump();
  }

  /** Lets the server send that many bytes more of a subscription. */
  credit(subscription: Following, bytes: number): void {
    this.#table.credit(subscription, bytes, this.#current?.number);
    this.#pump();
  }

  /** Ends a subscription that nobody takes from any more. */
  unsubscribe(subscription: Following): void {
    this.#table.unsubscribe(subscription, this.#current?.number);
    this.#waiting.forget(subscription);
    this.#pump();
  }

  /** Publishes an event, and returns what the server says when it has accepted it. */
  publish(topic: string, payload: Uint8Array, patience: Patience): Promise<Receipt> {
    const publish = create(PublishSchema, { topic, payload });
    return this.#ask(payload.length, patience, (answer: Answer<Receipt>) => ({ kind: "publish", link: 0, publish, answer }));
  }

  /** Sends a request, and returns the reply to it. */
  request(method: string, payload: Uint8Array, patience: Patience): Promise<Uint8Array> {
    return this.#ask(payload.length, patience, (answer: Answer<Uint8Array>) => ({
      kind: "request",
      link: 0,
      request: () => create(RequestSchema, { method, payload, timeoutMs: patience.left() ?? 0 }),
      answer,
    }));
  }

  /** Ends all there is, for good. */
  close(): void {
    if (!this.#closed) {
      this.#closed = new SmqError("canceled", "the client was closed");
      this.#closing.abort();
      this.#finish(this.#closed, 1000, "");
    }
  }

  #ask<T>(size: number, patience: Patience, entry: (answer: Answer<T>) => Entry): Promise<T> {
    if (this.#closed) {
      return Promise.reject(this.#closed);
    }
    const answer = this.#waiting.ask(size, patience, entry, (asked) => {
      if (asked.kind === "request") {
        this.#table.cancel(asked, this.#current?.number);
      }
      this.#pump();
    });
    this.#pump();
    return answer;
  }

  /** Does what can be done. */
  #pump(): void {
    if (this.#isPumping) {
      this.#pumpAgain = true;
      return;
    }
    this.#isPumping = true;
    do {
      this.#pumpAgain = false;
      this.#settleLeaving();
      this.#connect();
      this.#write();
      this.#rest();
    } while (this.#pumpAgain);
    this.#isPumping = false;
  }

  /** Sees to it that there is a connection for what is new, if somebody needs one. */
  #connect(): void {
    const { number } = this.#current ?? {};
    if ((this.#current && !this.#current.draining) || !this.#dialing.isIdle || !this.#isNeeded()) {
      return;
    }
    if (number === undefined && this.observed.state.kind !== "reconnecting") {
      this.observed.set({ kind: "connecting" });
    }
    const attached = new Attached();
    this.#dialing.begin({
      isNeeded: () => this.#isNeeded(),
      open: (signal) => this.dialer.open(this.#table.published, signal, this.#listener(attached)),
      opened: (link) => this.#open(attached, link),
      failed: (error) => this.#fail(error),
      unneeded: () => {
        if (!this.#current) {
          this.observed.set({ kind: "idle" });
        }
      },
    });
  }

  #isNeeded(): boolean {
    if (!this.#current) {
      this.#table.forgetUnwanted();
    }
    return !this.#waiting.isEmpty || this.#table.hasWanted();
  }

  /** Takes note of an attempt that came to nothing. */
  #fail(failure: unknown): void {
    const { error, isFinal, pause } =
      failure instanceof Unopened ? failure : new Unopened(unavailable("no connection", failure), false);
    if (isFinal) {
      this.#finish(error, 1000, "");
      return;
    }
    this.#dialing.putOff(partOf(this.#backoff.next()), Math.min(pause, this.pace.longestAsked));
    if (!this.#current) {
      this.observed.lost(error);
    }
    this.#pump();
  }

  /** Goes over to a new connection. */
  #open(attached: Attached, link: Link): void {
    this.#links += 1;
    attached.arrive(this.#links, link);
    const left = this.#current;
    this.#current = attached;
    if (left) {
      this.#leave(this.#leaving, unavailable("the session was closed"));
      this.#leaving = left;
    }
    this.#table.moveTo(attached.number, this.#leaving?.number);
    this.#upgrading.stop();
    if (link.way !== "websocket") {
      this.#upgradeLater();
    }
    this.observed.set({ kind: "live", way: link.way });
    this.#pump();
    attached.catchUp();
  }

  #listener(attached: Attached): Listener {
    const source = () => ({
      number: attached.number,
      draining: attached.draining || attached === this.#leaving,
      leaving: attached === this.#leaving,
    });
    const take = (taking: () => void) => {
      if (attached !== this.#current && attached !== this.#leaving) {
        return;
      }
      try {
        taking();
      } catch (error) {
        this.#violated(attached, error);
      }
      this.#pump();
    };
    const hear = (taking: () => void) => attached.hear(() => take(taking));
    return {
      frame: (frame) => hear(() => this.#receive(attached, frame, source())),
      violated: (reason) => hear(() => { throw new Violation(reason); }),
      passed: (id, position) => hear(() => this.#table.pass(id, position, source())),
      buffered: () => hear(() => this.#goOverToLongPolls(attached)),
      lost: (error, objection) => hear(() => this.#lost(attached, error, objection)),
    };
  }

  #receive(attached: Attached, frame: ServerFrame, source: Parameters<Table["receive"]>[1]): void {
    if (attached === this.#current) {
      this.#backoff.reset();
    }
    if (frame.frame.case !== "drain") {
      this.#table.receive(frame, source);
    } else if (!attached.draining) {
      attached.draining = true;
      const retry = Math.min(frame.frame.value.retryMs, this.pace.longestAsked);
      this.#dialing.putOff(partOf(Math.max(retry, this.pace.firstPause)), retry);
    }
  }

  /** The server did not keep to the protocol: another connection would end in the same way. */
  #violated(attached: Attached, error: unknown): void {
    if (!(error instanceof Violation)) {
      throw error;
    }
    if (attached === this.#leaving) {
      this.#leave(attached, violation(error.message), BAD_FRAME, error.message);
    } else {
      this.#finish(violation(error.message), BAD_FRAME, error.message);
    }
  }

  #lost(attached: Attached, error: SmqError, objection: boolean): void {
    if (attached === this.#leaving) {
      this.#leave(attached, error);
      return;
    }
    this.#current = undefined;
    this.#upgrading.stop();
    this.#table.lose(attached.number, error, objection);
    if (!attached.draining) {
      this.#dialing.putOff(partOf(this.#backoff.next()));
    }
    this.observed.lost(error);
  }

  /** Gives up the connection that was left. */
  #leave(left: Attached | undefined, error: SmqError, code = 1000, reason = ""): void {
    if (!left) {
      return;
    }
    this.#leaving = undefined;
    this.#table.lose(left.number, error, false);
    left.link?.close(code, reason);
    if (this.#current) {
      this.#table.publishAgain(this.#current.number, undefined);
    }
  }

  /** Gives up the connection that was left when it has nothing more to bring. */
  #settleLeaving(): void {
    if (this.#leaving && !this.#table.awaits(this.#leaving.number, false)) {
      this.#leave(this.#leaving, unavailable("the session was closed"));
    }
  }

  /** Event streams are held up on the way: the same subscriptions go on by long polls. */
  #goOverToLongPolls(attached: Attached): void {
    this.dialer.buffered();
    attached.draining = true;
    this.#dialing.hurry();
  }

  /** Tries WebSocket again after a while. What is found then takes the place of this connection. */
  #upgradeLater(): void {
    const attached = new Attached();
    this.#upgrading.begin({
      pause: () => this.dialer.untilUpgrade(),
      open: (signal) => this.dialer.upgrade(this.#table.published, signal, this.#listener(attached)),
      opened: (link) => {
        this.#dialing.stop();
        this.#open(attached, link);
      },
    });
  }

  /** Writes what is to be sent. */
  #write(): void {
    const { link, number, draining } = this.#current ?? {};
    if (!link || number === undefined) {
      return;
    }
    // Publishes keep their order: first those that the connection that is left may still answer.
    const held = this.#leaving !== undefined && this.#table.awaits(this.#leaving.number, true);
    for (;;) {
      const due = this.#table.nextDue();
      if (due) {
        link.send(due);
        continue;
      }
      // By POST they go one after the other: what was not sent must not count as published.
      const inTurn = link.way === "websocket" || !this.#table.awaits(number, true);
      const canPublish = !held && inTurn && this.#table.takesPublishes;
      const entry = draining ? undefined : this.#waiting.next(canPublish);
      if (!entry) {
        return;
      }
      const frame = this.#table.begin(entry, number);
      if (frame) {
        link.send(frame);
      }
    }
  }

  /** Closes a connection that nobody has needed for a while. */
  #rest(): void {
    const isUsed = !this.#current || !this.#table.isEmpty || !this.#waiting.isEmpty;
    if (isUsed) {
      clearTimeout(this.#idle);
      this.#idle = undefined;
    } else {
      this.#idle ??= setTimeout(() => {
        this.#idle = undefined;
        this.#drop(1000, "");
        this.observed.set({ kind: "idle" });
      }, this.pace.idle);
    }
  }

  /** Lets go of all connections. */
  #drop(code: number, reason: string): void {
    clearTimeout(this.#idle);
    this.#idle = undefined;
    this.#dialing.stop();
    this.#upgrading.stop();
    const { link } = this.#current ?? {};
    const left = this.#leaving?.link;
    this.#current = this.#leaving = undefined;
    link?.close(code, reason);
    left?.close(1000, "");
  }

  /** Ends all there is. What is asked for next tries anew. */
  #finish(error: SmqError, code: number, reason: string): void {
    this.#drop(code, reason);
    this.#table.fail(error);
    for (const entry of this.#waiting.empty()) {
      end(entry, error);
    }
    this.observed.set({ kind: "closed", reason: error });
  }
}
