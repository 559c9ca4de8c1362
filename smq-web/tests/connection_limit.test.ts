// The connections of a page without WebSocket: a browser opens six to a host over HTTP/1.1.
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { create, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { connectionOf, createClient, type TransportOptions } from "smq-web";
import { PolledSchema } from "./gen/smq/v1/frame_pb.js";
import { ObservationSchema, Weather } from "./gen/weather/v1/weather_pb.js";
import { quick, settled, until } from "./peer.js";
import { SentRequest, type Stream } from "./web.js";

/** A server that counts concurrent requests. A test decides when an event is published. */
class CountingServer {
  /** Requests without an answer. */
  readonly open = new Set<SentRequest>();
  readonly #streams: Stream[] = [];
  /** The highest number of concurrent requests. */
  most = 0;
  /** How often each place was polled. */
  readonly polls = new Map<string, number>();
  readonly #held = new Map<string, SentRequest>();

  readonly fetch = (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const request = new SentRequest(String(url), init);
    this.open.add(request);
    this.most = Math.max(this.most, this.open.size + this.streams);
    request.response.finally(() => this.open.delete(request)).catch(() => {});
    this.#answer(request);
    return request.response;
  };

  /** How many streams are open. */
  get streams(): number {
    return this.#streams.filter(({ isCancelled }) => !isCancelled).length;
  }

  /** Publishes an event of a place to the poll that waits for it. */
  publish(place: string): void {
    const held = this.#held.get(place);
    this.#held.delete(place);
    held && this.#polled(held, place);
  }

  #answer(request: SentRequest): void {
    const query = request.url.searchParams;
    const place = query.get("place") ?? "";
    if (request.method === "POST") {
      request.protobuf(new Uint8Array());
    } else if (/\/v1$/.test(request.url.pathname)) {
      request.answer(200, "application/json", "{}");
    } else if (request.headers.get("accept") === "text/event-stream") {
      const stream = request.stream();
      this.#streams.push(stream);
      stream.event("subscribed", { position: { epoch: "7", sequence: "0" } }, "7-0");
    } else {
      this.polls.set(place, (this.polls.get(place) ?? 0) + 1);
      this.#held.set(place, request);
      const wait = Number(query.get("wait"));
      setTimeout(() => this.#held.get(place) === request && !request.isAborted && this.#polled(request), wait).unref();
    }
  }

  #polled(request: SentRequest, place?: string): void {
    const after = request.url.searchParams.get("after");
    const sequence = BigInt(after?.split("-")[1] ?? 0);
    const payload = toBinary(ObservationSchema, create(ObservationSchema, { place: place ?? "" }));
    const frames: MessageInitShape<typeof PolledSchema>["frames"] = [
      { frame: { case: "subscribed", value: { position: { epoch: 7n, sequence }, resumed: after !== null } } },
    ];
    if (place) {
      frames.push({ frame: { case: "event", value: { sequence: sequence + 1n, payload } } });
    }
    const next = { epoch: 7n, sequence: sequence + (place ? 1n : 0n) };
    request.protobuf(toBinary(PolledSchema, create(PolledSchema, { frames, next })));
  }
}

function page(context: TestContext, more: Partial<TransportOptions> = {}) {
  const server = new CountingServer();
  const options = { baseUrl: "http://host/base", fetch: server.fetch, WebSocket: null, connections: 4, ...more };
  const weather = createClient(Weather, quick({ ...options, timeouts: { sharedPollMs: 60, ...more.timeouts } }));
  context.after(() => connectionOf(weather).close());
  return { server, weather };
}

test("twenty subscriptions use four connections, and publishes another one", async (context) => {
  const { server, weather } = page(context);
  const places = Array.from({ length: 20 }, (_, at) => `place ${at}`);
  const all = places.map((place) => weather.observations({ place: [place] }));
  await Promise.all(all.map((observations) => observations.confirmed));
  await weather.readings({ celsius: 1 });
  await until(() => places.slice(3).every((place) => server.polls.get(place)! > 3));
  assert(server.most <= 5, `${server.most} requests at a time`);
  const polls = places.slice(3).map((place) => server.polls.get(place)!);
  assert(Math.max(...polls) - Math.min(...polls) <= 1, `in turns: ${polls.join(" ")}`);

  const item = all[19]!.next();
  const publishing = setInterval(() => server.publish("place 19"), 1);
  const { value } = await item;
  clearInterval(publishing);
  assert(value?.kind === "event" && value.message.place === "place 19");
});

test("a subscription that takes turns gets a connection that becomes free, and uses long polls there", async (context) => {
  const { server, weather } = page(context, { connections: 2, timeouts: { pollMs: 50_000 } });
  const first = weather.observations({ place: ["first"] });
  const second = weather.observations({ place: ["second"] });
  await Promise.all([first.confirmed, second.confirmed]);
  await until(() => server.polls.get("second")! > 2);
  first.close();
  const waits = () => [...server.open].some(({ url }) => url.searchParams.get("wait") === "50000");
  await until(waits);
  const polls = server.polls.get("second");
  await new Promise((resolve) => setTimeout(resolve, 150));
  assert.equal(server.polls.get("second"), polls, "it waits");
  const third = weather.observations({ place: ["third"] });
  await third.confirmed;
  assert(server.most <= 2, `${server.most} at a time`);
});

test("outside of a browser each subscription has a stream", async (context) => {
  const { server, weather } = page(context, { connections: undefined });
  const all = Array.from({ length: 20 }, () => weather.observations());
  await Promise.all(all.map((observations) => observations.confirmed));
  await settled();
  assert.equal(server.streams, 20);
  assert.equal(server.polls.size, 0);
});
