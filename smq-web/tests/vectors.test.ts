// Plays the server of the exchanges in proto/vectors with the client, in protobuf, over each carrier.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  type DescMessage,
  fromBinary,
  fromJson,
  type JsonObject,
  type JsonValue,
  toBinary,
  toJson,
} from "@bufbuild/protobuf";
import { base64Decode, base64Encode } from "@bufbuild/protobuf/wire";
import { Application } from "./board.js";
import { type ClientFrame, ClientFrameSchema, ServerFrameSchema } from "./gen/smq/v1/frame_pb.js";
import { Board } from "./gen/vectors/v1/board_pb.js";
import { Names } from "./names.js";
import { type HttpConnection, HttpPeer } from "./http_peer.js";
import { type Connection, Peer, settled } from "./peer.js";

const FOLDER = process.env["SMQ_VECTORS"]!;
const FILES = ["subscribe", "resume", "gap", "publish", "refusal", "request", "parts", "drain"];

type Step = Record<string, any>;

/** Fake servers by carrier. */
const CARRIERS: Record<string, () => Peer | HttpPeer> = {
  WebSocket: () => new Peer(),
  "HTTP stream": () => new HttpPeer(),
  "HTTP polls": () => new HttpPeer(true),
};

function read(file: string): Record<string, any> {
  return JSON.parse(readFileSync(`${FOLDER}/${file}.json`, "utf8"));
}

/** Converts frames from and to the JSON of the vectors, where payloads are JSON too. */
class Codec {
  /** The method or topic of each id: `Board.Notes`. */
  readonly #about = new Map<number, string>();

  server(frame: JsonObject): Uint8Array {
    const { event, reply } = frame as Record<string, JsonObject | undefined>;
    const id = Number(frame["id"] ?? 0);
    const plain = structuredClone(frame) as Record<string, any>;
    if (event?.["payload"]) {
      plain["event"]["payload"] = embedded(this.#desc(id, "event"), event["payload"]);
    }
    if (reply?.["payload"]) {
      plain["reply"]["payload"] = embedded(this.#desc(id, "output"), reply["payload"]);
    }
    if (reply?.["parts"]) {
      plain["reply"]["parts"] = (reply["parts"] as JsonValue[]).map((part) => embedded(this.#desc(id, "output"), part));
    }
    return toBinary(ServerFrameSchema, fromJson(ServerFrameSchema, plain));
  }

  client(frame: ClientFrame): JsonObject {
    const json = toJson(ClientFrameSchema, frame) as Record<string, any>;
    const { subscribe, publish, request } = json;
    const about = subscribe?.topic ?? publish?.topic ?? request?.method;
    if (about) {
      this.#about.set(frame.id, about);
    }
    if (subscribe?.filter) {
      subscribe.filter = read64(this.#desc(frame.id, "filter"), subscribe.filter);
    }
    if (publish?.payload) {
      publish.payload = read64(this.#desc(frame.id, "event"), publish.payload);
    }
    if (request?.payload) {
      request.payload = read64(this.#desc(frame.id, "input"), request.payload);
    }
    return json;
  }

  #desc(id: number, what: "event" | "filter" | "input" | "output"): DescMessage {
    const name = this.#about.get(id)?.replace("Board.", "");
    const method = Board.methods.find((method) => method.name === name)!;
    const isPublished = method.methodKind === "client_streaming" || method.methodKind === "bidi_streaming";
    switch (what) {
      case "event":
        return isPublished ? method.input : method.output;
      case "filter":
        return isPublished ? Board.method.notes.input : method.input;
      default:
        return method[what];
    }
  }
}

function embedded(desc: DescMessage, json: JsonValue): string {
  return base64Encode(toBinary(desc, fromJson(desc, json)));
}

function read64(desc: DescMessage, text: string): JsonValue {
  return toJson(desc, fromBinary(desc, base64Decode(text)));
}

class Player {
  readonly #application: Application;
  readonly #names = new Names();
  readonly #codec = new Codec();
  /** The client's id for each id of the exchange. */
  readonly #theirs = new Map<number, number>();
  /** It is accepted when the next frame of the client is expected: the client may not connect before. */
  #connection: { expected: JsonObject } | { open: Connection | HttpConnection } | undefined;

  constructor(readonly peer: Peer | HttpPeer) {
    this.#application = new Application(peer.options());
  }

  async play(steps: Step[]): Promise<void> {
    try {
      for (const step of steps) {
        await this.#step(step);
      }
      await settled();
      assert.deepEqual(this.#application.more(), [], "it yields more");
    } finally {
      this.#application.close();
    }
  }

  async #step(step: Step): Promise<void> {
    if (step["open"]) {
      this.#connection = { expected: step["open"] };
    } else if (step["client"]) {
      if (step["by"] !== "itself") {
        this.#application.act(this.#names.fill(step["client"]) as JsonObject);
      }
      await this.#hear(step["client"]);
    } else if (step["server"]) {
      this.#send(step["server"]);
      for (const expected of [step["yields"] ?? []].flat()) {
        const got = await this.#application.next(step["server"].id, expected);
        this.#names.expect(expected, got);
      }
    } else if (step["raw"]) {
      const { text, hex } = step["raw"];
      this.#open().sendData(text ?? Uint8Array.from(Buffer.from(hex, "hex")).buffer);
    } else if (step["close"]) {
      if (step["by"] === "server") {
        this.#open().close(step["close"]);
      } else {
        assert.equal(await this.#open().closed(), step["close"]);
        this.#application.ends();
      }
    } else if (step["do"] === "lose" || step["do"] === "restart") {
      this.#open().lose();
    }
  }

  async #hear(expected: JsonObject): Promise<void> {
    const connection = await this.#accepted();
    let frame: JsonObject;
    do {
      frame = this.#codec.client(await connection.frame());
      // When it gives credit is up to the client.
    } while (frame["credit"]);
    const ours = Number(expected["id"]);
    if (expected["subscribe"] || expected["publish"] || expected["request"]) {
      this.#theirs.set(ours, Number(frame["id"]));
    }
    this.#names.expectOfClient({ ...expected, id: this.#theirs.get(ours) ?? ours }, frame);
  }

  #send(frame: JsonObject): void {
    const filled = this.#names.fill(frame) as JsonObject;
    const ours = Number(frame["id"] ?? 0);
    const bytes = this.#codec.server({ ...filled, id: this.#theirs.get(ours) ?? ours });
    this.#open().sendData(bytes.slice().buffer);
  }

  #open(): Connection | HttpConnection {
    assert(this.#connection && "open" in this.#connection, "the client has not connected yet");
    return this.#connection.open;
  }

  async #accepted(): Promise<Connection | HttpConnection> {
    assert(this.#connection, "the exchange opens no connection here");
    if ("open" in this.#connection) {
      return this.#connection.open;
    }
    const { publisher } = this.#connection.expected;
    const open = await this.peer.accept();
    if (publisher) {
      const named = Buffer.from(open.hello!.publisher).toString("hex");
      assert.match(named, /^[0-9a-f]{32}$/);
      this.#names.expect(publisher, named);
    }
    this.#connection = { open };
    return open;
  }
}

for (const [carrier, peer] of Object.entries(CARRIERS)) {
  for (const file of FILES) {
    for (const exchange of read(file)["exchanges"]) {
      const { for: sides, subprotocols, steps } = exchange;
      // Over HTTP, a message has no kind.
      const hasKinds = steps.some((step: Step) => step["raw"]?.text !== undefined);
      const isForUs =
        (!sides || sides.includes("client")) &&
        (!subprotocols || subprotocols.includes("smq.v1.proto")) &&
        (!hasKinds || carrier === "WebSocket");
      if (isForUs) {
        test(`${carrier}, ${file}: ${exchange.name}`, () => new Player(peer()).play(steps));
      }
    }
  }

  for (const frame of read("frames")["invalid"]) {
    if (frame.from === "server") {
      test(`${carrier}: an invalid frame closes the session with 4400: ${frame.name}`, () =>
        new Player(peer()).play([
          { open: {} },
          { client: { id: 1, subscribe: { topic: "Board.Notes" } } },
          { raw: { hex: frame.hex } },
          { close: 4400, by: "client" },
        ]));
    }
  }
}
