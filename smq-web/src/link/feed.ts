import { create, fromBinary, fromJson, toBinary } from "@bufbuild/protobuf";
import { SmqError, unavailable, violation } from "../error.js";
import { addTo } from "../filter.js";
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
import { isProtobuf, refusal } from "../http.js";
import { Patience } from "../patience.js";
import { Position } from "../position.js";
import { EventStreamParser, type StreamEvent } from "./event_stream.js";
import { Gate } from "./gate.js";
import type { Lines } from "./lines.js";
import { ended, frame, type Plain } from "./plain.js";

/** Who hears of a feed. */
interface Ears {
  frame(frame: ServerFrame): void;
  passed(position: Position): void;
  buffered(): void;
  violated(reason: string): void;
  lost(error: SmqError): void;
}

/** What a server may take beyond the wait of a long poll, in milliseconds. */
const SLACK = 15_000;

/** On a stream something comes at least this often, in milliseconds: a comment after 20 seconds. */
const COMMENT = 21_000;

/** A subscription over plain HTTP: an event stream, or one long poll after the other. */
export class Feed {
  readonly #stopping = new AbortController();
  readonly #gate: Gate;
  readonly #lines: Lines;
  #patience: Patience | undefined;
  /** Whether it has a connection of its own, or takes turns. */
  #line: "none" | "own" | "shared" = "none";
  /** When something should have come by. */
  #due = Infinity;

  constructor(
    private readonly id: number,
    private readonly subscribe: Subscribe,
    way: "event-stream" | "long-poll",
    private readonly plain: Plain,
    private readonly ears: Ears,
  ) {
    this.#gate = new Gate(Number(subscribe.window));
    this.#lines = plain.lines;
    this.#takeLine();
    void this.#run(way === "event-stream" && this.#line === "own" ? () => this.#stream() : () => this.#poll());
  }

  /** Whether nothing came though it should have: the page may have slept, and the connection is gone. */
  get isOverdue(): boolean {
    return Date.now() > this.#due;
  }

  /** Lets that many bytes more through. */
  credit(bytes: number): void {
    this.#gate.credit(bytes);
  }

  /** Ends it: nothing is heard of it any more. */
  stop(): void {
    this.#stopping.abort();
    this.#gate.credit(Infinity);
    this.#leaveLine();
  }

  /** Takes a connection of its own if there is one; otherwise it takes turns with others. */
  #takeLine(): void {
    if (this.#line !== "own" && this.#lines.free > 0) {
      this.#leaveLine();
      this.#lines.free -= 1;
      this.#line = "own";
    } else if (this.#line === "none") {
      this.#lines.sharing += 1;
      this.#line = "shared";
    }
  }

  #leaveLine(): void {
    if (this.#line === "own") {
      this.#lines.free += 1;
    } else if (this.#line === "shared") {
      this.#lines.sharing -= 1;
    }
    this.#line = "none";
  }

  async #run(feed: () => Promise<void>): Promise<void> {
    try {
      // What is asked for is heard of later, also if it fails at once.
      await Promise.resolve();
      await feed();
    } catch (error) {
      if (this.#stopping.signal.aborted) {
        return;
      }
      if (error instanceof SmqError && error.code !== "internal") {
        this.ears.lost(error);
      } else {
        this.ears.violated(error instanceof Error ? error.message : String(error));
      }
    } finally {
      this.#patience?.done();
      this.#due = Infinity;
      this.#leaveLine();
    }
  }

  /** Waits no longer than that for what comes next. */
  #within(timeout: number): AbortSignal {
    this.#patience?.done();
    this.#patience = new Patience({ signal: this.#stopping.signal, timeout });
    return this.#patience.signal;
  }

  async #stream(): Promise<void> {
    const { confirmation, streamQuiet, handshake } = this.plain.pace;
    let response: Response | undefined;
    try {
      response = await this.#get(this.#target(this.subscribe.start), "text/event-stream", handshake);
    } catch (error) {
      if (error instanceof SmqError && error.code === "deadline_exceeded") {
        return this.ears.buffered();
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
        const piece = await this.#read(reader, isConfirmed ? streamQuiet : confirmation);
        if (piece === "late") {
          return this.ears.buffered();
        }
        if (piece.done) {
          throw unavailable("the event stream ended");
        }
        for (const event of parser.push(text.decode(piece.value, { stream: true }))) {
          isConfirmed = true;
          const frame = this.#frame(event);
          if (frame && !(await this.#hear(frame))) {
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
    this.#due = Date.now() + COMMENT;
    const late = new Promise<"late">((resolve, reject) => {
      this.#patience?.onend((error) => (this.#stopping.signal.aborted ? reject(error) : resolve("late")));
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
      await this.#gate.open();
      if (this.#stopping.signal.aborted) {
        return;
      }
      this.#takeLine();
      const ask = () => this.#ask(start, isFirst);
      const polled = await (this.#line === "own" ? ask() : this.#lines.inTurn(ask));
      if (!polled) {
        return;
      }
      for (const frame of polled.frames) {
        frame.id = this.id;
        // Each answer confirms; what it says of where it goes on is so, or a gap says what is not.
        if (isFirst || frame.frame.case !== "subscribed") {
          if (!(await this.#hear(frame))) {
            return;
          }
        }
      }
      if (!polled.next) {
        throw violation("the answer to a long poll does not say where to go on");
      }
      start = { case: "after", value: polled.next };
      this.ears.passed(new Position(polled.next.epoch, polled.next.sequence));
    }
  }

  /** Asks once what there is. Without an answer it was refused, which is heard, or stopped. */
  async #ask(start: Subscribe["start"], isFirst: boolean): Promise<Polled | undefined> {
    const { poll, round, awake } = this.plain.pace;
    if (this.#stopping.signal.aborted) {
      return undefined;
    }
    // The first does not wait: the confirmation comes at once. Who takes turns lets the others have theirs.
    const most = this.#line === "own" ? poll : Math.ceil(round / Math.max(this.#lines.sharing, 1));
    const wait = isFirst ? 0 : most;
    this.#due = Date.now() + wait + awake;
    const response = await this.#get(this.#target(start, wait), "application/protobuf", wait + SLACK);
    if (!response) {
      return undefined;
    }
    const bytes = await response.arrayBuffer().catch((error: unknown) => {
      throw unavailable("the answer to a long poll broke off", error);
    });
    this.#due = Infinity;
    return fromBinary(PolledSchema, new Uint8Array(bytes));
  }

  /** Sends a GET. Without a response it was refused, which is heard; a response that is none is a lost connection. */
  async #get(target: string, accept: string, timeout: number): Promise<Response | undefined> {
    const signal = this.#within(timeout);
    const response = await this.plain.http.send("GET", `${this.plain.path}/${target}`, { accept }, signal);
    if (response.status !== 200) {
      const { error, isOurs } = await refusal(response);
      if (!isOurs && error.code === "unavailable") {
        throw error;
      }
      this.ears.frame(frame(this.id, ended(error)));
      return undefined;
    }
    const type = response.headers.get("content-type") ?? "";
    if (!(type.startsWith(accept) || isProtobuf(response)) || !response.body) {
      throw violation(`a subscription is answered by ${JSON.stringify(type)}, not ${accept}`);
    }
    return response;
  }

  /** Lets a frame be heard, when its window allows that. Returns whether more may come. */
  async #hear(next: ServerFrame): Promise<boolean> {
    if (next.frame.case === "event") {
      await this.#gate.open();
      this.#gate.take(next.frame.value.payload.length);
    }
    if (this.#stopping.signal.aborted) {
      return false;
    }
    this.ears.frame(next);
    return next.frame.case !== "end";
  }

  /** Returns the frame that an event of a stream stands for. */
  #frame({ event, data, id }: StreamEvent): ServerFrame | undefined {
    const lax = { ignoreUnknownFields: true };
    const json = JSON.parse(data);
    switch (event) {
      case "subscribed":
        return frame(this.id, { case: event, value: fromJson(SubscribedSchema, json, lax) });
      case "gap":
        return frame(this.id, { case: event, value: fromJson(GapSchema, json, lax) });
      case "end":
        return frame(this.id, { case: event, value: { status: fromJson(StatusSchema, json, lax) } });
      case "message": {
        const { event: desc, registry } = this.plain.endpoints.get(this.subscribe.topic)!;
        const payload = toBinary(desc, fromJson(desc, json, { ...lax, registry }));
        const { sequence } = Position.parse(id ?? "");
        return frame(this.id, { case: "event", value: create(EventSchema, { sequence, payload }) });
      }
      default:
        return undefined; // of a kind that is newer than we are
    }
  }

  #target(start: Subscribe["start"], wait?: number): string {
    const { topic, filter: bytes } = this.subscribe;
    const query = new URLSearchParams();
    const filter = this.plain.endpoints.get(topic)?.filter;
    if (filter) {
      addTo(query, filter, fromBinary(filter, bytes));
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
