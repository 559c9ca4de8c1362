// Plays the server of the exchanges in proto/vectors without a session: event streams, long polls and POSTs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type DescMessage, fromBinary, fromJson, type JsonObject, type JsonValue, toBinary, toJson } from "@bufbuild/protobuf";
import { base64Encode } from "@bufbuild/protobuf/wire";
import { Application } from "./board.js";
import { PolledSchema, ReceiptSchema } from "./gen/smq/v1/frame_pb.js";
import { Board } from "./gen/vectors/v1/board_pb.js";
import { Names } from "./names.js";
import { quick, settled } from "./peer.js";
import { type SentRequest, type Stream, Web } from "./web.js";

const FOLDER = process.env["SMQ_VECTORS"]!;
const FILES = ["events", "polls"] as const;

type Step = Record<string, any>;
type Position = { epoch: string; sequence: string };

/** Whether a typed client cannot send such a request. */
function isForServersAlone({ refused }: Step): boolean {
  return refused && [400, 404, 405].includes(refused.status);
}

class Player {
  readonly #web = new Web();
  readonly #names = new Names();
  readonly #application: Application;
  /** The id of the last call of the application. */
  #id = 0;
  #subscription: number | undefined;
  /** The last subscription that was confirmed. */
  #confirmed: number | undefined;
  #subscribedTo: { topic: string; fields: string } | undefined;
  #stream: Stream | undefined;
  /** Where the client resumes after a reconnect. */
  #stands: Position | undefined;
  /** The application's id of each publish. */
  readonly #publishes = new Map<string, number>();
  /** The client's publisher in this exchange. */
  #publisher: string | undefined;

  constructor(file: (typeof FILES)[number]) {
    this.#web.buffersStreams = file === "polls";
    const timeouts = { streamConfirmMs: this.#web.buffersStreams ? 1 : 5_000 };
    const { fetch } = this.#web;
    this.#application = new Application(quick({ baseUrl: "http://host/base", fetch, WebSocket: null, timeouts }));
  }

  async play(steps: Step[]): Promise<void> {
    try {
      for (const [at, step] of steps.entries()) {
        await this.#step(step, steps.slice(at + 1));
      }
      await settled();
      assert.deepEqual(this.#application.more(), [], "it yields more");
    } finally {
      this.#application.close();
    }
  }

  async #step(step: Step, later: Step[]): Promise<void> {
    if (isForServersAlone(step)) {
      return;
    }
    if (step["get"]) {
      const request = await this.#get(step["get"]);
      await (step["refused"] ? this.#refused(request, step["refused"]) : step["polled"] ? this.#polled(request, step) : this.#streamed(request));
    } else if (step["post"]) {
      await this.#post(step, later);
    } else if (step["server"]) {
      await this.#event(step["server"]);
    } else if (["lose", "restart", "stop"].includes(step["do"])) {
      this.#stream?.fail();
      this.#stream = undefined;
    }
  }

  /** Expects a GET: because the application subscribes, or because the client resumes. */
  async #get({ topic, query = "", after, lastEventId }: Step): Promise<SentRequest> {
    const fields = new URLSearchParams(query);
    const start = fields.get("start");
    fields.delete("start");
    fields.delete("wait");
    const from = this.#filled(lastEventId ?? after);
    const isSame = this.#subscribedTo?.topic === topic && this.#subscribedTo?.fields === String(fields);
    const goesOn = from && isSame && text(from) === (this.#stands && text(this.#stands));
    if (!goesOn) {
      await this.#subscribe(topic, fields, start, from);
    }
    const request = await this.#web.request("GET", `vectors/v1/${topic}`);
    const said = request.url.searchParams;
    said.delete("wait");
    const expected = new URLSearchParams([...fields, ...(from ? [["after", text(from)]] : start ? [["start", start]] : [])]);
    assert.equal(String(said), String(expected));
    return request;
  }

  async #subscribe(topic: string, fields: URLSearchParams, start: string | null, from: Position | undefined): Promise<void> {
    if (this.#subscription !== undefined) {
      this.#application.act({ id: this.#subscription, unsubscribe: {} });
      await settled();
      while (this.#web.rest.length > 0) {
        await this.#web.request("GET", `vectors/v1/${this.#subscribedTo!.topic}`);
      }
    }
    this.#subscription = ++this.#id;
    this.#subscribedTo = { topic, fields: String(fields) };
    const filter = fields.size > 0 ? { place: fields.getAll("place") } : {};
    const at = from ? { after: { ...from } } : start === "live" ? { live: true } : {};
    this.#application.act({ id: this.#subscription, subscribe: { topic, filter, ...at } });
  }

  async #streamed(request: SentRequest): Promise<void> {
    assert.equal(request.headers.get("accept"), "text/event-stream");
    this.#stream = request.stream();
  }

  async #event({ event, id, data }: Step): Promise<void> {
    const at = this.#filled(id);
    const filled = this.#names.fill(data) as JsonObject;
    this.#stream!.event(event, filled, at && text(at));
    await this.#yields(event, filled, at);
  }

  async #polled(request: SentRequest, { polled }: Step): Promise<void> {
    assert.equal(request.headers.get("accept"), "application/protobuf");
    const isFirst = this.#confirmed !== this.#subscription;
    const { frames, next } = this.#names.fill(polled) as Step;
    const plain = structuredClone(frames);
    for (const { event } of plain) {
      if (event) {
        event.payload = base64Encode(toBinary(this.#eventOf(), fromJson(this.#eventOf(), event.payload)));
      }
    }
    request.protobuf(toBinary(PolledSchema, fromJson(PolledSchema, { frames: plain, next })));
    for (const frame of frames) {
      const [kind] = Object.keys(frame) as [string];
      const epoch = next.epoch;
      const at = kind === "event" ? { epoch, sequence: frame.event.sequence } : undefined;
      // Each answer begins with a confirmation. The application gets the first one, or what differs.
      if (kind !== "subscribed" || isFirst) {
        await this.#yields(kind === "event" ? "message" : kind, frame.event?.payload ?? frame[kind], at);
      }
    }
    this.#stands = next;
  }

  /** Checks what the application gets for an event of the server. */
  async #yields(event: string, data: JsonObject, at: Position | undefined): Promise<void> {
    const position = (data["position"] ?? data["to"]) as Position | undefined;
    this.#stands = at ?? (this.#stands && !data["retained"] ? (position ?? this.#stands) : position);
    const isBack = this.#confirmed === this.#subscription;
    if (event === "message") {
      await this.#expect({ event: data, at: at! });
    } else if (event === "gap") {
      await this.#expect({ gap: data });
    } else {
      this.#confirmed = this.#subscription;
      if (!isBack) {
        await this.#expect({ subscribed: true });
      }
      if (data["resumed"]) {
        await this.#expect({ resumed: data["replayed"] ?? "0" });
      }
    }
  }

  async #expect(expected: JsonObject): Promise<void> {
    this.#names.expect(expected, await this.#application.next(this.#subscription!, expected));
  }

  async #refused(request: SentRequest, { status, code }: Step): Promise<void> {
    request.error(status, code, "as the exchange says");
    this.#names.expect({ error: code }, await this.#application.next(this.#subscription!, {}));
    this.#subscription = undefined;
  }

  async #post({ post, receipt, refused }: Step, later: Step[]): Promise<void> {
    const query = new URLSearchParams(post.query);
    const sequence = query.get("sequence")!;
    if (!this.#publishes.has(sequence)) {
      this.#publishes.set(sequence, ++this.#id);
      this.#application.act({ id: this.#id, publish: { topic: post.topic, payload: post.event } });
    }
    const request = await this.#web.request("POST", `vectors/v1/${post.topic}`);
    const said = request.url.searchParams;
    this.#publisher ??= said.get("publisher")!;
    assert.match(this.#publisher, /^[0-9a-f]{32}$/);
    const { published = "0", again = "false" } = Object.fromEntries(query);
    const expected = { publisher: this.#publisher, published, sequence, again };
    assert.deepEqual({ again: "false", ...Object.fromEntries(said) }, expected);
    assert.deepEqual(toJson(Board.method.wishes.input, fromBinary(Board.method.wishes.input, request.body)), post.event);
    const goesAgain = later.some(({ post }) => post && new URLSearchParams(post.query).get("sequence") === sequence);
    if (goesAgain) {
      request.fail(); // the server's answer is lost
      return;
    }
    if (refused) {
      request.error(refused.status, refused.code, "as the exchange says");
    } else {
      request.protobuf(toBinary(ReceiptSchema, fromJson(ReceiptSchema, receipt)));
    }
    const yields = refused ? { error: refused.code } : { accepted: true };
    this.#names.expect(yields, await this.#application.next(this.#publishes.get(sequence)!, yields));
  }

  #eventOf(): DescMessage {
    const name = this.#subscribedTo!.topic.replace("Board.", "");
    return Board.methods.find((method) => method.name === name)!.output;
  }

  #filled(position: JsonValue | undefined): Position | undefined {
    return position === undefined ? undefined : (this.#names.fill(position) as Position);
  }
}

function text({ epoch, sequence }: Position): string {
  return `${epoch}-${sequence}`;
}

for (const file of FILES) {
  const { exchanges } = JSON.parse(readFileSync(`${FOLDER}/${file}.json`, "utf8")) as { exchanges: Step[] };
  for (const exchange of exchanges) {
    test(`${file}: ${exchange["name"]}`, () => new Player(file).play(exchange["steps"]));
  }
}
