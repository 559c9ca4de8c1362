import { fromBinary } from "@bufbuild/protobuf";
import { Deadline } from "../deadline.js";
import { SmqError, unavailable } from "../error.js";
import {
  type ClientFrame,
  type Publish,
  ReceiptSchema,
  type Request,
  type ServerFrame,
} from "../gen/smq/v1/frame_pb.js";
import { type ErrorResponse, isProtobuf, PROTOBUF, readErrorResponse } from "../http.js";
import { jitter } from "../retry.js";
import { endContent, type FrameContent, type HttpContext, serverFrame } from "./http_context.js";
import { HttpSubscription } from "./http_subscription.js";
import type { Link } from "./link.js";

/** A POST for a frame of the client. */
interface Post {
  readonly id: number;
  /** The URL below the path of the session. */
  readonly target: string;
  readonly payload: Uint8Array;
  readonly headers: Record<string, string>;
  /** Is aborted when nobody waits for an answer. */
  readonly canceled: AbortSignal;
  readonly deadline: Deadline;
  /** Whether to send it again if the server refused it before processing it. */
  readonly isRepeated: boolean;
  /** Returns the frame for the body of a successful response. */
  readonly answer: (bytes: Uint8Array) => FrameContent;
}

/**
 * A link over plain HTTP: subscriptions are event streams or long polls, publishes are POSTs one after the other, and
 * requests are POSTs.
 */
export class HttpLink implements Link {
  readonly #closing = new AbortController();
  readonly #subscriptions = new Map<number, HttpSubscription>();
  readonly #requests = new Map<number, AbortController>();
  /** The end of the last publish: they keep their order. */
  #publishing: Promise<void> = Promise.resolve();

  constructor(
    readonly transport: "event-stream" | "long-poll",
    private readonly context: HttpContext,
  ) {}

  send({ id, frame }: ClientFrame): void {
    const { listener } = this.context;
    switch (frame.case) {
      case "subscribe": {
        const subscription = new HttpSubscription(id, frame.value, this.transport, this.context, {
          frame: (frame) => this.#receive(frame),
          advanced: (position) => this.#unlessClosed(() => listener.advanced(id, position)),
          buffered: () => this.#unlessClosed(() => listener.buffered()),
          violated: (reason) => this.#unlessClosed(() => listener.violated(reason)),
          lost: (error) => this.#lose(error),
        });
        this.#subscriptions.set(id, subscription);
        return;
      }
      case "unsubscribe":
        this.#subscriptions.get(id)?.stop();
        return this.#receiveLater(id, { case: "end", value: {} });
      case "credit":
        return this.#subscriptions.get(id)?.credit(Number(frame.value.bytes));
      case "publish": {
        // Read now: the table sets `again` when it sends the publish again over another link.
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
          this.#receiveLater(id, { case: "end", value: { status: { code: "canceled", message: "canceled" } } });
        }
        return;
    }
  }

  check(): void {
    if ([...this.#subscriptions.values()].some((subscription) => subscription.isOverdue)) {
      this.#lose(unavailable("nothing arrived while the page was suspended"));
    }
  }

  close(): void {
    this.#closing.abort();
    this.#subscriptions.forEach((subscription) => subscription.stop());
    this.#requests.forEach((request) => request.abort());
  }

  async #publish(id: number, { topic, payload, sequence }: Publish, again: boolean): Promise<void> {
    const { signal } = this.#closing;
    if (signal.aborted) {
      return;
    }
    const query = new URLSearchParams({ ...this.context.query, sequence: String(sequence) });
    if (again) {
      query.set("again", "true");
    }
    const deadline = new Deadline({ signal, timeoutMs: this.context.timing.publishMs });
    const isRepeated = true;
    const answer = (bytes: Uint8Array): FrameContent => ({ case: "receipt", value: fromBinary(ReceiptSchema, bytes) });
    const target = `${topic}?${query}`;
    await this.#post({ id, target, payload, headers: {}, canceled: signal, deadline, isRepeated, answer });
  }

  async #request(id: number, { method, payload, timeoutMs }: Request): Promise<void> {
    const canceling = new AbortController();
    this.#requests.set(id, canceling);
    const headers: Record<string, string> = timeoutMs ? { "smq-timeout-ms": String(timeoutMs) } : {};
    const { signal } = canceling;
    const deadline = new Deadline({ signal });
    const answer = (payload: Uint8Array): FrameContent => ({ case: "reply", value: { payload } });
    await this.#post({ id, target: method, payload, headers, canceled: signal, deadline, isRepeated: false, answer });
  }

  /** Sends a POST, and passes its answer on. Without an answer the link is lost, unless the POST was canceled. */
  async #post({ id, target, payload, headers, canceled, deadline, isRepeated, answer }: Post): Promise<void> {
    const { http, path, timing } = this.context;
    const all = { ...headers, "content-type": PROTOBUF, accept: PROTOBUF };
    try {
      let refused: ErrorResponse;
      for (;;) {
        const response = await http.send("POST", `${path}/${target}`, all, deadline.signal, payload);
        if (response.status === 200 && isProtobuf(response)) {
          this.#receive(serverFrame(id, answer(new Uint8Array(await response.arrayBuffer()))));
          return;
        }
        refused = await readErrorResponse(response);
        // With `Retry-After`, the server has not processed it: it may still have processed it when it was sent before.
        if (!isRepeated || !refused.isFromServer || refused.retryAfterMs === undefined) {
          break;
        }
        await deadline.sleep(refused.retryAfterMs + jitter(timing.initialMs));
      }
      const { error, isFromServer } = refused;
      if (!isFromServer && error.code === "unavailable") {
        throw error;
      }
      this.#receive(serverFrame(id, endContent(error)));
    } catch (error) {
      if (!canceled.aborted) {
        this.#lose(error instanceof SmqError ? error : unavailable("the connection broke within the response", error));
      }
    } finally {
      deadline.done();
    }
  }

  /** Passes a frame on, but not during a call of `send`. */
  #receiveLater(id: number, frame: FrameContent): void {
    queueMicrotask(() => this.#receive(serverFrame(id, frame)));
  }

  #receive(frame: ServerFrame): void {
    if (frame.frame.case === "end" || frame.frame.case === "reply") {
      this.#subscriptions.delete(frame.id);
      this.#requests.delete(frame.id);
    }
    this.#unlessClosed(() => this.context.listener.frame(frame));
  }

  #lose(error: SmqError): void {
    this.#unlessClosed(() => {
      this.close();
      this.context.listener.lost(error, false);
    });
  }

  #unlessClosed(act: () => void): void {
    if (!this.#closing.signal.aborted) {
      act();
    }
  }
}
