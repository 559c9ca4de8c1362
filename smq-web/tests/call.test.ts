// Requests: one POST, one answer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { createClient, SmqError, type TransportOptions } from "smq-web";
import {
  GetForecastRequestSchema,
  GetForecastResponseSchema,
  Sky,
  Weather,
} from "./gen/weather/v1/weather_pb.js";
import { Web } from "./web.js";

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
  const asked = await web.asked("POST", "weather/v1/Weather.GetForecast");
  assert.equal(fromBinary(GetForecastRequestSchema, asked.body).place, "Turin");
  assert.equal(asked.headers.get("content-type"), "application/protobuf");
  assert.equal(asked.headers.get("accept"), "application/protobuf");
  const left = Number(asked.headers.get("smq-timeout-ms"));
  assert(left > 1_000 && left <= 1_500, String(left));
  asked.protobuf(toBinary(GetForecastResponseSchema, create(GetForecastResponseSchema, { celsius: 21.5, sky: Sky.CLEAR })));
  const { celsius, sky } = await forecast;
  assert.deepEqual([celsius, sky], [21.5, Sky.CLEAR]);
});

test("any bytes, with a content type of their own, both ways", async () => {
  const { web, weather } = station();
  const picture = weather.getPicture({ contentType: "image/png" });
  (await web.asked("POST", "weather/v1/Weather.GetPicture")).answer(200, "image/png", Uint8Array.of(1, 2, 3));
  const { contentType, data } = await picture;
  assert.deepEqual([contentType, [...data]], ["image/png", [1, 2, 3]]);
  const put = weather.putPicture({ contentType: "image/jpeg", data: Uint8Array.of(4, 5) });
  const asked = await web.asked("POST", "weather/v1/Weather.PutPicture");
  assert.deepEqual([asked.headers.get("content-type"), [...asked.body]], ["image/jpeg", [4, 5]]);
  asked.protobuf(new Uint8Array());
  await put;
});

test("an error of the server has its code, message and details", async () => {
  const { web, weather } = station();
  const failing = error(weather.getForecast({ place: "Atlantis" }));
  const asked = await web.asked("POST", "weather/v1/Weather.GetForecast");
  asked.error(404, "not_found", "no station in Atlantis", [{ type: "google.rpc.RetryInfo", value: "CgIIBQ" }]);
  const { code, message, details, origin } = await failing;
  assert.deepEqual([code, message, origin], ["not_found", "no station in Atlantis", "server"]);
  assert.deepEqual(details.map(({ type, value }) => [type, [...value]]), [["google.rpc.RetryInfo", [10, 2, 8, 5]]]);
});

test("what something in between answers is told by its status", async () => {
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
    (await web.asked("POST", "weather/v1/Weather.GetForecast")).answer(status, "text/html", "<h1>proxy</h1>");
    assert.equal((await failing).code, code);
  }
});

test("a page where a reply should be is no reply", async () => {
  const { web, weather } = station();
  const failing = error(weather.getForecast({}));
  (await web.asked("POST", "weather/v1/Weather.GetForecast")).answer(200, "text/html", "<h1>Log in</h1>");
  const { code, message } = await failing;
  assert.equal(code, "internal");
  assert.match(message, /text\/html.*check the baseUrl/);
});

test("nobody there, too late, given up", async () => {
  const { web, weather } = station({ defaultTimeoutMs: 10 });
  const gone = error(weather.getForecast({}, { timeoutMs: 1_000 }));
  (await web.asked("POST", "weather/v1/Weather.GetForecast")).fail();
  assert.equal((await gone).code, "unavailable");

  const late = error(weather.getForecast({}));
  const slow = await web.asked("POST", "weather/v1/Weather.GetForecast");
  assert.equal((await late).code, "deadline_exceeded");
  assert(slow.isGivenUp);

  const aborting = new AbortController();
  const canceled = error(weather.getForecast({}, { signal: aborting.signal, timeoutMs: 1_000 }));
  const asked = await web.asked("POST", "weather/v1/Weather.GetForecast");
  aborting.abort(new Error("the user left"));
  const { code, cause, origin } = await canceled;
  assert.deepEqual([code, (cause as Error).message, origin], ["canceled", "the user left", "client"]);
  assert(asked.isGivenUp);
});

test("what is no message is refused before it is sent", async () => {
  const { web, weather } = station();
  const wrong = { thinkMs: "soon" } as unknown as { thinkMs: number };
  assert.equal((await error(weather.getForecast(wrong))).code, "invalid_argument");
  assert.equal(web.rest.length, 0);
});

test("headers are asked for anew each time", async () => {
  let token = 0;
  const { web, weather } = station({ headers: async () => ({ authorization: `Bearer ${++token}` }) });
  for (const expected of ["Bearer 1", "Bearer 2"]) {
    void weather.getForecast({}).catch(() => {});
    const asked = await web.asked("POST", "weather/v1/Weather.GetForecast");
    assert.equal(asked.headers.get("authorization"), expected);
    asked.fail();
  }
});

test("a base that is no URL is refused at once", () => {
  for (const baseUrl of ["", "host", "ftp://host"]) {
    assert.throws(() => createClient(Weather, { baseUrl }), TypeError);
  }
});
