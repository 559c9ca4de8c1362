// How many connections a page holds without WebSocket: a browser has six to a host by HTTP/1.1.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { create, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { connectionOf, createClient, type TransportOptions } from "smq-web";
import { PolledSchema } from "./gen/smq/v1/frame_pb.js";
import { ObservationSchema, Weather } from "./gen/weather/v1/weather_pb.js";
import { quick, settled, until } from "./peer.js";
import { Asked, type Stream } from "./web.js";

/** A server whose subscriptions never bring anything by themselves, and that counts what is asked at a time. */
class Counted {
  /** What waits for an answer. */
  readonly open = new Set<Asked>();
  readonly #streams: Stream[] = [];
  /** The most that there were at a time. */
  most = 0;
  /** How often each place was asked about. */
  readonly asked = new Map<string, number>();
  readonly #held = new Map<string, Asked>();

  readonly fetch = (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const asked = new Asked(String(url), init);
    this.open.add(asked);
    this.most = Math.max(this.most, this.open.size + this.streams);
    asked.response.finally(() => this.open.delete(asked)).catch(() => {});
    this.#answer(asked);
    return asked.response;
  };

  /** How many streams are read. */
  get streams(): number {
    return this.#streams.filter(({ isCancelled }) => !isCancelled).length;
  }

  /** Lets something happen at a place, for whoever asks for it or waits. */
  say(place: string): void {
    const held = this.#held.get(place);
    this.#held.delete(place);
    held && this.#polled(held, place);
  }

  #answer(asked: Asked): void {
    const query = asked.url.searchParams;
    const place = query.get("place") ?? "";
    if (asked.method === "POST") {
      asked.protobuf(new Uint8Array());
    } else if (/\/v1$/.test(asked.url.pathname)) {
      asked.answer(200, "application/json", "{}");
    } else if (asked.headers.get("accept") === "text/event-stream") {
      const stream = asked.stream();
      this.#streams.push(stream);
      stream.event("subscribed", { position: { epoch: "7", sequence: "0" } }, "7-0");
    } else {
      this.asked.set(place, (this.asked.get(place) ?? 0) + 1);
      this.#held.set(place, asked);
      const wait = Number(query.get("wait"));
      setTimeout(() => this.#held.get(place) === asked && !asked.isGivenUp && this.#polled(asked), wait).unref();
    }
  }

  #polled(asked: Asked, place?: string): void {
    const after = asked.url.searchParams.get("after");
    const sequence = BigInt(after?.split("-")[1] ?? 0);
    const payload = toBinary(ObservationSchema, create(ObservationSchema, { place: place ?? "" }));
    const frames: MessageInitShape<typeof PolledSchema>["frames"] = [
      { frame: { case: "subscribed", value: { position: { epoch: 7n, sequence }, resumed: after !== null } } },
    ];
    if (place) {
      frames.push({ frame: { case: "event", value: { sequence: sequence + 1n, payload } } });
    }
    const next = { epoch: 7n, sequence: sequence + (place ? 1n : 0n) };
    asked.protobuf(toBinary(PolledSchema, create(PolledSchema, { frames, next })));
  }
}

function page(context: TestContext, more: Partial<TransportOptions> = {}) {
  const server = new Counted();
  const options = { baseUrl: "http://host/base", fetch: server.fetch, WebSocket: null, connections: 4, ...more };
  const weather = createClient(Weather, quick({ ...options, timeouts: { sharedPollMs: 60, ...more.timeouts } }));
  context.after(() => connectionOf(weather).close());
  return { server, weather };
}

test("twenty subscriptions hold four connections, and publishes have another", async (context) => {
  const { server, weather } = page(context);
  const places = Array.from({ length: 20 }, (_, at) => `place ${at}`);
  const all = places.map((place) => weather.observations({ place: [place] }));
  await Promise.all(all.map((observations) => observations.confirmed));
  await weather.readings({ celsius: 1 });
  await until(() => places.slice(3).every((place) => server.asked.get(place)! > 3));
  assert(server.most <= 5, `${server.most} requests at a time`);
  const asked = places.slice(3).map((place) => server.asked.get(place)!);
  assert(Math.max(...asked) - Math.min(...asked) <= 1, `in turns: ${asked.join(" ")}`);

  const item = all[19]!.next();
  const saying = setInterval(() => server.say("place 19"), 1);
  const { value } = await item;
  clearInterval(saying);
  assert(value?.kind === "event" && value.message.place === "place 19");
});

test("who waits for a turn gets a connection that is left, and long polls there", async (context) => {
  const { server, weather } = page(context, { connections: 2, timeouts: { pollMs: 50_000 } });
  const first = weather.observations({ place: ["first"] });
  const second = weather.observations({ place: ["second"] });
  await Promise.all([first.confirmed, second.confirmed]);
  await until(() => server.asked.get("second")! > 2);
  first.close();
  const waits = () => [...server.open].some(({ url }) => url.searchParams.get("wait") === "50000");
  await until(waits);
  const polls = server.asked.get("second");
  await new Promise((resolve) => setTimeout(resolve, 150));
  assert.equal(server.asked.get("second"), polls, "it waits");
  const third = weather.observations({ place: ["third"] });
  await third.confirmed;
  assert(server.most <= 2, `${server.most} at a time`);
});

test("elsewhere than in a browser each subscription has a stream", async (context) => {
  const { server, weather } = page(context, { connections: undefined });
  const all = Array.from({ length: 20 }, () => weather.observations());
  await Promise.all(all.map((observations) => observations.confirmed));
  await settled();
  assert.equal(server.streams, 20);
  assert.equal(server.asked.size, 0);
});
