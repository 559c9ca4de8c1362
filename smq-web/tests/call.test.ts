// Requests: one POST, one response.
import assert from "node:assert/strict";
import { test } from "node:test";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { connectionOf, createClient, createTransport, type Interceptor, SmqError, type TransportOptions } from "smq-web";
import {
  GetForecastRequestSchema,
  GetForecastResponseSchema,
  Sky,
  Weather,
} from "./gen/weather/v1/weather_pb.js";
import { Peer } from "./peer.js";
import { type SentRequest, Web } from "./web.js";

function station(more: Partial<TransportOptions> = {}) {
  const web = new Web();
  const { fetch } = web;
  const weather = createClient(Weather, { baseUrl: "https://host/base", fetch, ...more });
  return { web, weather };
}

async function error(promise: Promise<unknown>): Promise<SmqError> {
  const error: unknown = await promise.then(() => assert.fail("no error"), (error: unknown) => error);
  assert(error instanceof SmqError, String(error));
  return error;
}

test("a request in protobuf, and its reply", async () => {
  const { web, weather } = station();
  const forecast = weather.getForecast({ place: "Turin" }, { timeoutMs: 1_500 });
  const request = await web.request("weather/v1/Weather.GetForecast");
  assert.equal(fromBinary(GetForecastRequestSchema, request.body).place, "Turin");
  assert.equal(request.headers.get("content-type"), "application/protobuf");
  assert.equal(request.headers.get("accept"), "application/protobuf");
  const left = Number(request.headers.get("smq-timeout-ms"));
  assert(left > 1_000 && left <= 1_500, String(left));
  request.protobuf(toBinary(GetForecastResponseSchema, create(GetForecastResponseSchema, { celsius: 21.5, sky: Sky.CLEAR })));
  const { celsius, sky } = await forecast;
  assert.deepEqual([celsius, sky], [21.5, Sky.CLEAR]);
});

test("any bytes, with a content type of their own, both ways", async () => {
  const { web, weather } = station();
  const picture = weather.getPicture({ contentType: "image/png" });
  (await web.request("weather/v1/Weather.GetPicture")).answer(200, "image/png", Uint8Array.of(1, 2, 3));
  const { contentType, data } = await picture;
  assert.deepEqual([contentType, [...data]], ["image/png", [1, 2, 3]]);
  const put = weather.putPicture({ contentType: "image/jpeg", data: Uint8Array.of(4, 5) });
  const request = await web.request("weather/v1/Weather.PutPicture");
  assert.deepEqual([request.headers.get("content-type"), [...request.body]], ["image/jpeg", [4, 5]]);
  request.protobuf(new Uint8Array());
  await put;
});

test("an error of the server has its code, message and details", async () => {
  const { web, weather } = station();
  const failing = error(weather.getForecast({ place: "Atlantis" }));
  const request = await web.request("weather/v1/Weather.GetForecast");
  request.error(404, "not_found", "no station in Atlantis", [{ type: "google.rpc.RetryInfo", value: "CgIIBQ" }]);
  const { code, message, details, origin } = await failing;
  assert.deepEqual([code, message, origin], ["not_found", "no station in Atlantis", "server"]);
  assert.deepEqual(details.map(({ type, value }) => [type, [...value]]), [["google.rpc.RetryInfo", [10, 2, 8, 5]]]);
});

test("an error of a proxy has the code for its status", async () => {
  const { web, weather } = station();
  for (const [status, code] of [
    [502, "unavailable"],
    [429, "unavailable"],
    [401, "unauthenticated"],
    [403, "permission_denied"],
    [404, "unimplemented"],
    [418, "unknown"],
  ] as const) {
    const failing = error(weather.getForecast({}));
    (await web.request("weather/v1/Weather.GetForecast")).answer(status, "text/html", "<h1>proxy</h1>");
    assert.equal((await failing).code, code);
  }
});

test("an HTML page instead of a reply is a protocol violation", async () => {
  const { web, weather } = station();
  const failing = error(weather.getForecast({}));
  (await web.request("weather/v1/Weather.GetForecast")).answer(200, "text/html", "<h1>Log in</h1>");
  const { code, message } = await failing;
  assert.equal(code, "internal");
  assert.match(message, /text\/html.*check the baseUrl/);
});

test("unreachable, timed out, canceled", async () => {
  const { web, weather } = station({ defaultTimeoutMs: 10 });
  const gone = error(weather.getForecast({}, { timeoutMs: 1_000 }));
  (await web.request("weather/v1/Weather.GetForecast")).fail();
  assert.equal((await gone).code, "unavailable");

  const late = error(weather.getForecast({}));
  const slow = await web.request("weather/v1/Weather.GetForecast");
  assert.equal((await late).code, "deadline_exceeded");
  assert(slow.isAborted);

  const aborting = new AbortController();
  const canceled = error(weather.getForecast({}, { signal: aborting.signal, timeoutMs: 1_000 }));
  const request = await web.request("weather/v1/Weather.GetForecast");
  aborting.abort(new Error("the user left"));
  const { code, cause, origin } = await canceled;
  assert.deepEqual([code, (cause as Error).message, origin], ["canceled", "the user left", "client"]);
  assert(request.isAborted);
});

test("an invalid message is refused before it is sent", async () => {
  const { web, weather } = station();
  const wrong = { thinkMs: "soon" } as unknown as { thinkMs: number };
  assert.equal((await error(weather.getForecast(wrong))).code, "invalid_argument");
  assert.equal(web.rest.length, 0);
});

test("a function of headers is called for each request", async () => {
  let token = 0;
  const { web, weather } = station({ headers: async () => ({ authorization: `Bearer ${++token}` }) });
  for (const expected of ["Bearer 1", "Bearer 2"]) {
    void weather.getForecast({}).catch(() => {});
    const request = await web.request("weather/v1/Weather.GetForecast");
    assert.equal(request.headers.get("authorization"), expected);
    request.fail();
  }
});

const FORECAST = "weather/v1/Weather.GetForecast";

/** Answers a request for a forecast. */
function forecast(request: SentRequest, celsius: number, headers: Record<string, string> = {}): void {
  const reply = toBinary(GetForecastResponseSchema, create(GetForecastResponseSchema, { celsius }));
  request.answer(200, "application/protobuf", reply.slice(), headers);
}

test("the headers of a call replace those of the client, but not those of the protocol", async () => {
  const { web, weather } = station({ headers: { "x-region": "all", "x-app": "page" } });
  const headers = { "X-Region": "piedmont", "content-type": "text/plain", "smq-timeout-ms": "1" };
  const reply = weather.getForecast({ place: "Turin" }, { headers, idempotencyKey: "k-1" });
  const request = await web.request(FORECAST);
  assert.equal(request.headers.get("x-region"), "piedmont");
  assert.equal(request.headers.get("x-app"), "page");
  assert.equal(request.headers.get("idempotency-key"), "k-1");
  assert.equal(request.headers.get("content-type"), "application/protobuf");
  assert(Number(request.headers.get("smq-timeout-ms")) > 20_000);
  forecast(request, 21);
  await reply;
  void weather.getForecast({}).catch(() => {});
  const next = await web.request(FORECAST);
  assert.deepEqual([next.headers.get("x-region"), next.headers.get("idempotency-key")], ["all", null]);
  next.fail();
});

test("an invalid header is refused before the request is sent", async () => {
  const { web, weather } = station();
  for (const options of [{ headers: { "not a name": "1" } }, { idempotencyKey: "two\nlines" }]) {
    assert.equal((await error(weather.getForecast({}, options))).code, "invalid_argument");
  }
  assert.equal(web.rest.length, 0);
});

test("onHeader gets the headers of a response before the reply, and is not called for an error", async () => {
  const { web, weather } = station();
  const steps: string[] = [];
  const onHeader = (headers: Headers) => void steps.push(`header ${headers.get("x-cache")}`);
  const reply = weather.getForecast({}, { onHeader }).then(({ celsius }) => steps.push(`reply ${celsius}`));
  forecast(await web.request(FORECAST), 21, { "x-cache": "hit" });
  await reply;
  assert.deepEqual(steps, ["header hit", "reply 21"]);
  const failing = error(weather.getForecast({}, { onHeader }));
  (await web.request(FORECAST)).error(404, "not_found", "no station");
  await failing;
  assert.equal(steps.length, 2);
});

test("interceptors run around a request, the first one outermost, and can change the request and the response", async () => {
  const steps: string[] = [];
  const outer: Interceptor = (next) => async (request) => {
    const { stream, service, method, url, signal, header } = request;
    assert.deepEqual([stream, service, method], [false, Weather, Weather.method.getForecast]);
    assert.deepEqual([url, signal.aborted], [`https://host/base/socket.mq/${FORECAST}`, false]);
    steps.push(`outer ${header.get("x-call")}`);
    header.set("authorization", "Bearer 1");
    const response = await next(request);
    steps.push(`outer ${response.header.get("x-cache")}`);
    return response;
  };
  const inner: Interceptor = (next) => async (request) => {
    steps.push(`inner ${request.header.get("authorization")}`);
    const message = create(GetForecastRequestSchema, { place: "Rome" });
    const response = await next({ ...request, message });
    return { ...response, message: create(GetForecastResponseSchema, { celsius: 30 }) };
  };
  const { web, weather } = station({ interceptors: [outer, inner] });
  const reply = weather.getForecast({ place: "Turin" }, { headers: { "x-call": "yes" } });
  const request = await web.request(FORECAST);
  assert.equal(request.headers.get("authorization"), "Bearer 1");
  assert.equal(fromBinary(GetForecastRequestSchema, request.body).place, "Rome");
  forecast(request, 21, { "x-cache": "hit" });
  assert.equal((await reply).celsius, 30);
  assert.deepEqual(steps, ["outer yes", "inner Bearer 1", "outer hit"]);
});

test("an interceptor gets the error of a request, and can retry", async () => {
  const codes: string[] = [];
  const retry: Interceptor = (next) => async (request) => {
    const first = await next(request).catch((error: SmqError) => error);
    if (!(first instanceof SmqError)) {
      return first;
    }
    codes.push(first.code);
    return next(request);
  };
  const { web, weather } = station({ interceptors: [retry] });
  const reply = weather.getForecast({});
  (await web.request(FORECAST)).error(503, "unavailable", "no room");
  forecast(await web.request(FORECAST), 21);
  assert.equal((await reply).celsius, 21);
  assert.deepEqual(codes, ["unavailable"]);
  const failing = error(weather.getForecast({}));
  (await web.request(FORECAST)).error(503, "unavailable", "no room");
  (await web.request(FORECAST)).error(404, "not_found", "no station");
  assert.equal((await failing).code, "not_found");
});

test("a timeout, a signal and the end of the client hold for an interceptor that never resolves", async () => {
  const { web, weather } = station({ interceptors: [() => () => new Promise(() => {})] });
  assert.equal((await error(weather.getForecast({}, { timeoutMs: 10 }))).code, "deadline_exceeded");
  const controller = new AbortController();
  const canceled = error(weather.getForecast({}, { signal: controller.signal }));
  controller.abort("enough");
  assert.equal((await canceled).cause, "enough");
  const closed = error(weather.getForecast({}));
  connectionOf(weather).close();
  assert.match((await closed).message, /the client is closed/);
  assert.equal(web.rest.length, 0);
});

test("requests over the session have headers in their frames, unless one is about the connection", async (context) => {
  const peer = new Peer();
  const web = new Web();
  let more: Record<string, string> = {};
  const answered: (string | null)[] = [];
  const interceptor: Interceptor = (next) => async (request) => {
    Object.entries(more).forEach(([name, value]) => request.header.set(name, value));
    const response = await next(request);
    answered.push(response.header.get("x-cache"));
    return response;
  };
  const options = peer.options({ fetch: web.fetch, requests: "session", interceptors: [interceptor] });
  const weather = createClient(Weather, options);
  context.after(() => connectionOf(weather).close());
  const payload = toBinary(GetForecastResponseSchema, create(GetForecastResponseSchema, { celsius: 1 }));

  let seen: string | null = null;
  const plain = weather.getForecast({ place: "Turin" });
  const socket = await peer.accept();
  const answer = async (call: Promise<{ celsius: number }>, headers: Record<string, string>) => {
    const request = await socket.expect("request");
    assert.deepEqual(request.headers, headers);
    socket.send(request.id, { case: "reply", value: { payload, headers: { "x-cache": "hit" } } });
    assert.equal((await call).celsius, 1);
    return request;
  };
  assert.equal(fromBinary(GetForecastRequestSchema, (await answer(plain, {})).payload).place, "Turin");
  await answer(weather.getForecast({}, { headers: { "X-Region": "piedmont" } }), { "x-region": "piedmont" });
  await answer(weather.getForecast({}, { idempotencyKey: "k-1" }), { "idempotency-key": "k-1" });
  await answer(weather.getForecast({}, { onHeader: (headers) => (seen = headers.get("x-cache")) }), {});
  assert.equal(seen, "hit");
  more = { traceparent: "00-1-2-01" };
  await answer(weather.getForecast({}, { headers: { "x-origin": "1" } }), { traceparent: "00-1-2-01", "x-origin": "1" });
  more = {};
  assert.deepEqual(answered, ["hit", "hit", "hit", "hit", "hit"]);

  // By POST: only the head of an HTTP request can have these, or what is not ASCII.
  const about = "authorization cookie forwarded host origin proxy-authorization upgrade x-real-ip".split(" ");
  for (const name of [...about, "X-Forwarded-For", "sec-fetch-mode", "smq-anything"]) {
    const call = weather.getForecast({}, { headers: { "x-region": "piedmont", [name]: "1" } });
    const request = await web.request(FORECAST);
    assert.equal(request.headers.get("x-region"), "piedmont");
    forecast(request, 2);
    assert.equal((await call).celsius, 2);
  }
  for (const set of [() => (more = { authorization: "Bearer 1" }), () => (more = { "x-place": "\u00fc" })]) {
    set();
    const call = weather.getForecast({});
    forecast(await web.request(FORECAST), 2);
    assert.equal((await call).celsius, 2);
  }
  assert.equal(socket.received.rest.length, 0);
});

test("helloHeaders are headers of each request too", async () => {
  let token = 0;
  const helloHeaders = async () => ({ authorization: `Bearer ${++token}` });
  const { web, weather } = station({ headers: { "x-app": "page", authorization: "none" }, helloHeaders });
  for (const expected of ["Bearer 1", "Bearer 2"]) {
    const reply = weather.getForecast({});
    const request = await web.request(FORECAST);
    assert.deepEqual([request.headers.get("x-app"), request.headers.get("authorization")], ["page", expected]);
    forecast(request, 21);
    await reply;
  }
});

test("a closed client cancels requests under way, and sends no more", async () => {
  const web = new Web();
  const transport = createTransport({ baseUrl: "https://host/base", fetch: web.fetch, WebSocket: null });
  const [one, two] = [createClient(Weather, transport), createClient(Weather, { baseUrl: "https://host/base", fetch: web.fetch })];
  const canceled = error(one.getForecast({}));
  const request = await web.request(FORECAST);
  const kept = two.getForecast({});
  const other = await web.request(FORECAST);
  transport.close();
  const { code, message, origin } = await canceled;
  assert.deepEqual([code, message, origin], ["canceled", "the client is closed: create another one", "client"]);
  assert(request.isAborted);
  for (const client of [one, createClient(Weather, transport)]) {
    assert.equal((await error(client.getForecast({}))).message, message);
    assert.equal(connectionOf(client).state.kind, "closed");
  }
  assert.equal(web.rest.length, 0);
  forecast(other, 21);
  assert.equal((await kept).celsius, 21, "another transport is not affected");
});
