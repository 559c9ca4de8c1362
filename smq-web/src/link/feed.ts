import { create, fromBinary, fromJson, toBinary } from "@bufbuild/protobuf";
import { SmqError, unavailable, violation } from "../error.js";
import { addTo } from "../filter.js";
import {
  EventSchema,
  GapSchema,
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

/** A subscription over plain HTTP: an event stream, or one long poll after the other. */
export class Feed {
  readonly #stopping = new AbortController();
  readonly #gate: Gate;
  #patience: Patience | undefined;

  constructor(
    private readonly id: number,
    private readonly subscribe: Subscribe,
    way: "event-stream" | "long-poll",
    private readonly plain: Plain,
    private readonly ears: Ears,
  ) {
    this.#gate = new Gate(Number(subscribe.window));
    void this.#run(way === "event-stream" ? () => this.#stream() : () => this.#poll());
  }

  /** Lets that many bytes more through. */
  credit(bytes: number): void {
    this.#gate.credit(bytes);
  }

  /** Ends it: nothing is heard of it any more. */
  stop(): void {
    this.#stopping.abort();
    this.#gate.credit(Infinity);
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
    const late = new Promise<"late">((resolve, reject) => {
      this.#patience?.onend((error) => (this.#stopping.signal.aborted ? reject(error) : resolve("late")));
    });
    const read = reader.read().catch((error: unknown) => {
      throw unavailable("the event stream broke", error);
    });
    return Promise.race([read, late]);
  }

  async #poll(): Promise<void> {
    const { poll } = this.plain.pace;
    let start = this.subscribe.start;
    for (let isFirst = true; ; isFirst = false) {
      await this.#gate.open();
      // The first does not wait: the confirmation comes at once.
      const wait = isFirst ? 0 : poll;
      const response = await this.#get(this.#target(start, wait), "application/protobuf", wait + SLACK);
      if (!response) {
        return;
      }
      const bytes = await response.arrayBuffer().catch((error: unknown) => {
        throw unavailable("the answer to a long poll broke off", error);
      });
      const polled = fromBinary(PolledSchema, new Uint8Array(bytes));
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

  /** Sends a GET. Without a response it was refused, which is heard; a response that is none is a lost connection. */
  async #get(target: string, accept: string, timeout: number): Promise<Response | undefined> {
    const signal = this.#within(timeout);
    const response = await this.plain.http.send("GET", `${this.plain.path}/${target}`, { accept }, signal);
    if (response.status !== 200) {
      const { error } = await refusal(response);
      if (error.code === "unavailable") {
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
