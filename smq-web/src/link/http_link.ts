import { fromBinary } from "@bufbuild/protobuf";
import { SmqError, unavailable } from "../error.js";
import {
  type ClientFrame,
  type Publish,
  ReceiptSchema,
  type Request,
  type ServerFrame,
} from "../gen/smq/v1/frame_pb.js";
import { isProtobuf, type Refusal, refusal } from "../http.js";
import { partOf } from "../pace.js";
import { Patience } from "../patience.js";
import { Feed } from "./feed.js";
import type { Link } from "./link.js";
import { ended, type Frame, frame, type Plain } from "./plain.js";

const PROTOBUF = "application/protobuf";

/** What is sent by POST. */
interface Post {
  readonly id: number;
  /** What comes after the path of the session. */
  readonly target: string;
  readonly payload: Uint8Array;
  readonly headers: Record<string, string>;
  /** Nobody waits for an answer when this is aborted. */
  readonly canceled: AbortSignal;
  readonly patience: Patience;
  /** Whether it is sent again if the server has not looked at it. */
  readonly isRepeated: boolean;
  /** What the body of a success stands for. */
  readonly answer: (bytes: Uint8Array) => Frame;
}

/**
 * The frames of a session over plain HTTP: subscriptions are event streams or long polls, publishes are POSTs one
 * after the other, requests are POSTs.
 */
export class HttpLink implements Link {
  readonly #closing = new AbortController();
  /** What goes on for each number. */
  readonly #feeds = new Map<number, Feed>();
  readonly #requests = new Map<number, AbortController>();
  /** The publishes that are not sent yet, and the one that is. */
  #publishing: Promise<void> = Promise.resolve();

  constructor(
    readonly way: "event-stream" | "long-poll",
    private readonly plain: Plain,
  ) {}

  send({ id, frame }: ClientFrame): void {
    switch (frame.case) {
      case "subscribe": {
        const feed = new Feed(id, frame.value, this.way, this.plain, {
          frame: (frame) => this.#heard(frame),
          passed: (position) => this.#unlessClosed(() => this.plain.listener.passed(id, position)),
          buffered: () => this.#unlessClosed(() => this.plain.listener.buffered()),
          violated: (reason) => this.#unlessClosed(() => this.plain.listener.violated(reason)),
          lost: (error) => this.#lose(error),
        });
        this.#feeds.set(id, feed);
        return;
      }
      case "unsubscribe":
        this.#feeds.get(id)?.stop();
        return this.#later(id, { case: "end", value: {} });
      case "credit":
        return this.#feeds.get(id)?.credit(Number(frame.value.bytes));
      case "publish": {
        // As it is now: it is sent again with `again`, if it comes to that.
        const { value } = frame;
        const { again } = value;
        this.#publishing = this.#publishing.then(() => this.#publish(id, value, again));
        return;
      }
      case "request":
        void this.#request(id, frame.value);
        return;
      case "cancel":
        if (this.#requests.has(id)) {
          this.#requests.get(id)?.abort();
          this.#later(id, { case: "end", value: { status: { code: "canceled", message: "canceled" } } });
        }
        return;
    }
  }

  check(): void {
    if ([...this.#feeds.values()].some((feed) => feed.isOverdue)) {
      this.#lose(unavailable("nothing came while the page slept"));
    }
  }

  close(): void {
    this.#closing.abort();
    this.#feeds.forEach((feed) => feed.stop());
    this.#requests.forEach((request) => request.abort());
  }

  async #publish(id: number, { topic, payload, sequence }: Publish, again: boolean): Promise<void> {
    const { signal } = this.#closing;
    if (signal.aborted) {
      return;
    }
    const query = new URLSearchParams({ ...this.plain.query, sequence: String(sequence) });
    if (again) {
      query.set("again", "true");
    }
    const patience = new Patience({ signal, timeout: this.plain.pace.post });
    const isRepeated = true;
    const answer = (bytes: Uint8Array): Frame => ({ case: "receipt", value: fromBinary(ReceiptSchema, bytes) });
    await this.#post({ id, target: `${topic}?${query}`, payload, headers: {}, canceled: signal, patience, isRepeated, answer });
  }

  async #request(id: number, { method, payload, timeoutMs }: Request): Promise<void> {
    const canceling = new AbortController();
    this.#requests.set(id, canceling);
    const headers: Record<string, string> = timeoutMs ? { "smq-timeout-ms": String(timeoutMs) } : {};
    const { signal } = canceling;
    const patience = new Patience({ signal });
    const answer = (payload: Uint8Array): Frame => ({ case: "reply", value: { payload } });
    await this.#post({ id, target: method, payload, headers, canceled: signal, patience, isRepeated: false, answer });
  }

  /** Sends a POST, and lets its answer be heard; without one this connection is lost, unless it is canceled. */
  async #post({ id, target, payload, headers, canceled, patience, isRepeated, answer }: Post): Promise<void> {
    const { http, path } = this.plain;
    const all = { ...headers, "content-type": PROTOBUF, accept: PROTOBUF };
    try {
      let refused: Refusal;
      for (;;) {
        const response = await http.send("POST", `${path}/${target}`, all, patience.signal, payload);
        if (response.status === 200 && isProtobuf(response)) {
          this.#heard(frame(id, answer(new Uint8Array(await response.arrayBuffer()))));
          return;
        }
        refused = await refusal(response);
        // Refused before it was looked at: that does not say what became of it, if it was sent before.
        if (!isRepeated || !refused.isOurs || refused.pause === undefined) {
          break;
        }
        await patience.pause(refused.pause + partOf(this.plain.pace.firstPause));
      }
      const { error, isOurs } = refused;
      if (!isOurs && error.code === "unavailable") {
        throw error;
      }
      this.#heard(frame(id, ended(error)));
    } catch (error) {
      if (!canceled.aborted) {
        this.#lose(error instanceof SmqError ? error : unavailable("the connection broke within the answer", error));
      }
    } finally {
      patience.done();
    }
  }

  /** Lets a frame be heard, but not while another one is sent. */
  #later(id: number, about: Frame): void {
    queueMicrotask(() => this.#heard(frame(id, about)));
  }

  #heard(frame: ServerFrame): void {
    if (frame.frame.case === "end" || frame.frame.case === "reply") {
      this.#feeds.delete(frame.id);
      this.#requests.delete(frame.id);
    }
    this.#unlessClosed(() => this.plain.listener.frame(frame));
  }

  #lose(error: SmqError): void {
    this.#unlessClosed(() => {
      this.close();
      this.plain.listener.lost(error, false);
    });
  }

  #unlessClosed(hear: () => void): void {
    if (!this.#closing.signal.aborted) {
      hear();
    }
  }
}
