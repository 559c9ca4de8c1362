// An application of the vectors' interface: it makes the client send frames, and collects what it gets.
import { create, type DescMessage, fromJson, type JsonObject, type JsonValue, type Message, toJson } from "@bufbuild/protobuf";
import {
  type CallOptions,
  type Client,
  connectionOf,
  createClient,
  createTransport,
  SmqError,
  type SubscribeOptions,
  type Subscription,
  type TransportOptions,
} from "smq-web";
import { createPartsClient, type PartsClient } from "smq-web/parts";
import {
  Board,
  GreetReplySchema,
  GreetRequestSchema,
  NoteFilterSchema,
  NoteSchema,
  PinFilterSchema,
  PinSchema,
  WishSchema,
} from "./gen/vectors/v1/board_pb.js";
import { Queue } from "./peer.js";

interface Activity {
  readonly got: Queue<JsonValue>;
  stop(): void;
}

export class Application {
  readonly #board: Client<typeof Board>;
  readonly #spelling: PartsClient<typeof Board>;
  readonly #activities = new Map<number, Activity>();

  constructor(options: TransportOptions) {
    const transport = createTransport({ ...options, requests: "session" });
    this.#board = createClient(Board, transport);
    this.#spelling = createPartsClient(Board, transport);
  }

  /** Makes the client send this frame. */
  act(frame: JsonObject): void {
    const id = Number(frame["id"]);
    if (frame["unsubscribe"] || frame["cancel"]) {
      this.#activities.get(id)!.stop();
      this.#activities.delete(id);
      return;
    }
    const got = new Queue<JsonValue>();
    const aborting = new AbortController();
    const { signal } = aborting;
    if (frame["subscribe"]) {
      const subscription = this.#subscribe(frame["subscribe"] as JsonObject);
      void pump(subscription.subscription, subscription.event, got);
      this.#activities.set(id, { got, stop: () => subscription.subscription.close() });
      return;
    }
    this.#activities.set(id, { got, stop: () => aborting.abort() });
    const { method, payload = {} } = (frame["request"] ?? {}) as JsonObject;
    const result = frame["publish"]
      ? this.#publish(frame["publish"] as JsonObject, { signal })
      : method === "Board.Spell"
        ? this.#spell(payload, { signal }, got)
        : this.#greet(payload, { signal });
    result.then((value) => got.push(value), (error: unknown) => got.push(failure(error)));
  }

  /** Returns what it gets next for an id. A confirmation is skipped unless it is expected. */
  async next(id: number, expected: JsonObject): Promise<JsonValue> {
    const { got } = this.#activities.get(id)!;
    const next = await got.take(`what ${id} yields`);
    const passed = (next as JsonObject)["subscribed"] && !expected["subscribed"];
    return passed ? got.take(`what ${id} yields`) : next;
  }

  /** Closes the client. */
  close(): void {
    connectionOf(this.#board).close();
  }

  /** Expects nothing more: everything has ended. */
  ends(): void {
    this.#activities.clear();
  }

  /** What it got beyond what was expected. */
  more(): JsonValue[] {
    return [...this.#activities.values()].flatMap(({ got }) => [...got.rest]);
  }

  #subscribe(subscribe: JsonObject): { subscription: Subscription<DescMessage>; event: DescMessage } {
    const after = subscribe["after"] as JsonObject | undefined;
    const start: SubscribeOptions = after
      ? { after: `${after["epoch"] ?? 0}-${after["sequence"] ?? 0}` }
      : { live: Boolean(subscribe["live"]) };
    const filter = (desc: DescMessage) => fromJson(desc, subscribe["filter"] ?? {});
    switch (subscribe["topic"]) {
      case "Board.Notes":
        return { subscription: this.#board.notes(filter(NoteFilterSchema) as never, start), event: NoteSchema };
      case "Board.Talk":
        return { subscription: this.#board.talk(filter(NoteFilterSchema) as never, start), event: NoteSchema };
      case "Board.Pins":
        return { subscription: this.#board.pins(filter(PinFilterSchema) as never, start), event: PinSchema };
      case "Board.Secrets":
        return { subscription: this.#board.secrets({}, start), event: NoteSchema };
      default:
        throw new Error(`no topic ${subscribe["topic"]}`);
    }
  }

  async #publish({ topic, payload = {} }: JsonObject, options: CallOptions): Promise<JsonValue> {
    if (topic === "Board.Wishes") {
      await this.#board.wishes(fromJson(WishSchema, payload), options);
    } else {
      await this.#board.publishTalk(fromJson(NoteSchema, payload), options);
    }
    return { accepted: true };
  }

  async #greet(request: JsonValue, options: CallOptions): Promise<JsonValue> {
    const reply = await this.#board.greet(fromJson(GreetRequestSchema, request), options);
    return { reply: toJson(GreetReplySchema, create(GreetReplySchema, reply)) };
  }

  async #spell(request: JsonValue, options: CallOptions, got: Queue<JsonValue>): Promise<JsonValue> {
    for await (const part of this.#spelling.spell(fromJson(GreetRequestSchema, request), options)) {
      got.push({ reply: toJson(GreetReplySchema, part) });
    }
    return { complete: true };
  }
}

/** Collects the items of a subscription, until it ends. */
async function pump(subscription: Subscription<DescMessage>, event: DescMessage, got: Queue<JsonValue>): Promise<void> {
  const at = (position: { epoch: bigint; sequence: bigint }) => ({
    epoch: String(position.epoch),
    sequence: String(position.sequence),
  });
  try {
    await subscription.confirmed;
    got.push({ subscribed: true });
    for await (const item of subscription) {
      switch (item.kind) {
        case "event":
          got.push({ event: toJson(event, item.message as Message), at: at(item.position) });
          break;
        case "gap":
          got.push({ gap: { from: at(item.from), to: at(item.to) } });
          break;
        case "retainedEnd":
          got.push({ retainedEnd: true });
          break;
        case "resumed":
          got.push({ resumed: String(item.replayed) });
      }
    }
  } catch (error) {
    got.push(failure(error));
  }
}

function failure(error: unknown): JsonObject {
  return error instanceof SmqError && error.origin === "server"
    ? { error: error.code }
    : { failure: String(error) };
}
