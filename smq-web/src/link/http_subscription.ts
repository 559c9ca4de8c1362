import { create, fromBinary, fromJson, toBinary } from "@bufbuild/protobuf";
import { Deadline } from "../deadline.js";
import { SmqError, unavailable, violation } from "../error.js";
import { addToQuery } from "../filter.js";
import {
  EventSchema,
  GapSchema,
  type Polled,
  PolledSchema,
  type ServerFrame,
  StatusSchema,
  type Subscribe,
  SubscribedSchema,
} from "../gen/smq/v1/frame_pb.js";
import { isProtobuf, PROTOBUF, readErrorResponse } from "../http.js";
import { Position } from "../position.js";
import { ReceiveWindow } from "../window.js";
import type { ConnectionLimit } from "./connection_limit.js";
import { EventStreamParser, type StreamEvent } from "./event_stream.js";
import { endContent, type HttpContext, serverFrame } from "./http_context.js";

/** Receives what a subscription brings: `LinkListener` has the meanings. */
interface HttpSubscriptionListener {
  frame(frame: ServerFrame): void;
  advanced(position: Position): void;
  buffered(): void;
  violated(reason: string): void;
  lost(error: SmqError): void;
}

/** How long the server may take in addition to the wait of a long poll, in milliseconds. */
const POLL_GRACE = 15_000;

/** Something arrives on a stream at least this often, in milliseconds: the server sends comments every 20 seconds. */
const COMMENT_INTERVAL = 21_000;

/** A subscription over plain HTTP: an event stream, or one long poll after the other. */
export class HttpSubscription {
  readonly #stopping = new AbortController();
  readonly #window: ReceiveWindow;
  readonly #limit: ConnectionLimit;
  #deadline: Deadline | undefined;
  /** Whether it has a connection of its own, or takes turns on the shared one. */
  #connection: "none" | "own" | "shared" = "none";
  /** When something should have arrived. */
  #due = Infinity;

  constructor(
    private readonly id: number,
    private readonly subscribe: Subscribe,
    transport: "event-stream" | "long-poll",
    private readonly context: HttpContext,
    private readonly listener: HttpSubscriptionListener,
  ) {
    this.#window = new ReceiveWindow(Number(subscribe.window));
    this.#limit = context.limit;
    this.#acquireConnection();
    const isStream = transport === "event-stream" && this.#connection === "own";
    void this.#run(isStream ? () => this.#stream() : () => this.#poll());
  }

  /** Whether something should have arrived, and did not: the connection may have died while the page was suspended. */
  get isOverdue(): boolean {
    return Date.now() > this.#due;
  }

  /** Lets that many more bytes through. */
  credit(bytes: number): void {
    this.#window.credit(bytes);
  }

  /** Ends it. The listener is not called again. */
  stop(): void {
    this.#stopping.abort();
    this.#window.credit(Infinity);
    this.#releaseConnection();
  }

  /** Takes a connection of its own if one is free, and otherwise takes turns. */
  #acquireConnection(): void {
    if (this.#connection !== "own" && this.#limit.free > 0) {
      this.#releaseConnection();
      this.#limit.free -= 1;
      this.#connection = "own";
    } else if (this.#connection === "none") {
      this.#limit.sharing += 1;
      this.#connection = "shared";
    }
  }

  #releaseConnection(): void {
    if (this.#connection === "own") {
      this.#limit.free += 1;
    } else if (this.#connection === "shared") {
      this.#limit.sharing -= 1;
    }
    this.#connection = "none";
  }

  async #run(receive: () => Promise<void>): Promise<void> {
    try {
      // The listener is not called during the constructor, even if it fails at once.
      await Promise.resolve();
      await receive();
    } catch (error) {
      if (this.#stopping.signal.aborted) {
        return;
      }
      if (error instanceof SmqError && error.code !== "internal") {
        this.listener.lost(error);
      } else {
        this.listener.violated(error instanceof Error ? error.message : String(error));
      }
    } finally {
      this.#deadline?.done();
      this.#due = Infinity;
      this.#releaseConnection();
    }
  }

  /** Sets the timeout for what arrives next. */
  #within(timeout: number): AbortSignal {
    this.#deadline?.done();
    this.#deadline = new Deadline({ signal: this.#stopping.signal, timeoutMs: timeout });
    return this.#deadline.signal;
  }

  async #stream(): Promise<void> {
    const { streamConfirmMs, streamSilenceMs, handshakeMs } = this.context.timing;
    let response: Response | undefined;
    try {
      response = await this.#get(this.#target(this.subscribe.start), "text/event-stream", handshakeMs);
    } catch (error) {
      if (error instanceof SmqError && error.code === "deadline_exceeded") {
        return this.listener.buffered();
      }
      throw error;
    }
    if (!response) {
      return;
    }
    const reader = response.body!.getReader();
    const text = new TextDecoder();
    const parser = new EventStreamParser();
    let isConfirmed = false;
    try {
      for (;;) {
        const piece = await this.#read(reader, isConfirmed ? streamSilenceMs : streamConfirmMs);
        if (piece === "late") {
          return this.listener.buffered();
        }
        if (piece.done) {
          throw unavailable("the event stream ended");
        }
        for (const event of parser.push(text.decode(piece.value, { stream: true }))) {
          isConfirmed = true;
          const frame = this.#frameOf(event);
          if (frame && !(await this.#deliver(frame))) {
            return;
          }
        }
      }
    } finally {
      reader.cancel().catch(() => {});
    }
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>, timeout: number) {
    this.#within(timeout);
    this.#due = Date.now() + COMMENT_INTERVAL;
    const late = new Promise<"late">((resolve, reject) => {
      this.#deadline?.onEnd((error) => (this.#stopping.signal.aborted ? reject(error) : resolve("late")));
    });
    const read = reader.read().catch((error: unknown) => {
      throw unavailable("the event stream broke", error);
    });
    try {
      return await Promise.race([read, late]);
    } finally {
      this.#due = Infinity;
    }
  }

  async #poll(): Promise<void> {
    let start = this.subscribe.start;
    for (let isFirst = true; ; isFirst = false) {
      await this.#window.ready();
      if (this.#stopping.signal.aborted) {
        return;
      }
      this.#acquireConnection();
      const request = () => this.#request(start, isFirst);
      const polled = await (this.#connection === "own" ? request() : this.#limit.inTurn(request));
      if (!polled) {
        return;
      }
      for (const frame of polled.frames) {
        frame.id = this.id;
        // Each answer begins with a confirmation. After the first one, it says nothing that a gap does not say too.
        if (isFirst || frame.frame.case !== "subscribed") {
          if (!(await this.#deliver(frame))) {
            return;
          }
        }
      }
      if (!polled.next) {
        throw violation("the answer to a long poll has no `next`");
      }
      start = { case: "after", value: polled.next };
      this.listener.advanced(new Position(polled.next.epoch, polled.next.sequence));
    }
  }

  /** Polls once. Returns nothing if the server refused, and the listener got that; or if this was stopped. */
  async #request(start: Subscribe["start"], isFirst: boolean): Promise<Polled | undefined> {
    const { pollMs, sharedPollMs, wakeTimeoutMs } = this.context.timing;
    if (this.#stopping.signal.aborted) {
      return undefined;
    }
    // The first poll does not wait: its confirmation is there at once. A shared connection has to serve others too.
    const longest = this.#connection === "own" ? pollMs : Math.ceil(sharedPollMs / Math.max(this.#limit.sharing, 1));
    const wait = isFirst ? 0 : longest;
    this.#due = Date.now() + wait + wakeTimeoutMs;
    const response = await this.#get(this.#target(start, wait), PROTOBUF, wait + POLL_GRACE);
    if (!response) {
      return undefined;
    }
    const bytes = await response.arrayBuffer().catch((error: unknown) => {
      throw unavailable("the connection broke within the answer to a long poll", error);
    });
    this.#due = Infinity;
    return fromBinary(PolledSchema, new Uint8Array(bytes));
  }

  /** Sends a GET. Returns nothing if the server refused, and the listener got that. Throws if there was no response. */
  async #get(target: string, accept: string, timeout: number): Promise<Response | undefined> {
    const signal = this.#within(timeout);
    const response = await this.context.http.send("GET", `${this.context.path}/${target}`, { accept }, signal);
    if (response.status !== 200) {
      const { error, isFromServer } = await readErrorResponse(response);
      if (!isFromServer && error.code === "unavailable") {
        throw error;
      }
      this.listener.frame(serverFrame(this.id, endContent(error)));
      return undefined;
    }
    const type = response.headers.get("content-type") ?? "";
    if (!(type.startsWith(accept) || isProtobuf(response)) || !response.body) {
      throw violation(`the response to a subscription is ${JSON.stringify(type)}, not ${accept}; check the baseUrl`);
    }
    return response;
  }

  /** Passes a frame on when the window allows that. Returns whether more may follow. */
  async #deliver(next: ServerFrame): Promise<boolean> {
    if (next.frame.case === "event") {
      await this.#window.ready();
      this.#window.consume(next.frame.value.payload.length);
    }
    if (this.#stopping.signal.aborted) {
      return false;
    }
    this.listener.frame(next);
    return next.frame.case !== "end";
  }

  /** Returns the frame for an event of a stream. */
  #frameOf({ event, data, id }: StreamEvent): ServerFrame | undefined {
    const lax = { ignoreUnknownFields: true };
    const json = JSON.parse(data);
    switch (event) {
      case "subscribed":
        return serverFrame(this.id, { case: event, value: fromJson(SubscribedSchema, json, lax) });
      case "gap":
        return serverFrame(this.id, { case: event, value: fromJson(GapSchema, json, lax) });
      case "end":
        return serverFrame(this.id, { case: event, value: { status: fromJson(StatusSchema, json, lax) } });
      case "message": {
        const { event: desc, registry } = this.context.endpoints.get(this.subscribe.topic)!;
        const payload = toBinary(desc, fromJson(desc, json, { ...lax, registry }));
        const { sequence } = Position.parse(id ?? "");
        return serverFrame(this.id, { case: "event", value: create(EventSchema, { sequence, payload }) });
      }
      default:
        return undefined; // an event of a later version of the protocol
    }
  }

  #target(start: Subscribe["start"], wait?: number): string {
    const { topic, filter: bytes } = this.subscribe;
    const query = new URLSearchParams();
    const filter = this.context.endpoints.get(topic)?.filter;
    if (filter) {
      addToQuery(query, filter, fromBinary(filter, bytes));
    }
    if (start.case === "after") {
      query.set("after", `${start.value.epoch}-${start.value.sequence}`);
    } else if (start.case === "live") {
      query.set("start", "live");
    }
    if (wait !== undefined) {
      query.set("wait", String(wait));
    }
    const text = query.toString();
    return text ? `${topic}?${text}` : topic;
  }
}
