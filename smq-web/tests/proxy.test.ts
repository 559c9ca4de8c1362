// With a real server behind a real proxy that wants credentials, as README.md says for Node: SMQ_SERVER and SMQ_PROXY.
import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf, createClient, SmqError } from "smq-web";
import { type Dispatcher, EnvHttpProxyAgent, ProxyAgent, setGlobalDispatcher, WebSocket } from "undici";
import { Weather } from "./gen/weather/v1/weather_pb.js";

const server = process.env["SMQ_SERVER"];
const proxy = process.env["SMQ_PROXY"];
const skip = server && proxy ? false : "SMQ_PROXY names no proxy";

/** A URL of the proxy with a wrong password. */
function wrong(): string {
  const url = new URL(proxy!);
  url.password = "secret";
  return url.href;
}

/** Asks, subscribes and publishes through a dispatcher. */
async function talk(dispatcher: Dispatcher, options: { WebSocket: typeof WebSocket | null }): Promise<void> {
  setGlobalDispatcher(dispatcher);
  const weather = createClient(Weather, { baseUrl: server!, defaultTimeoutMs: 5_000, ...options });
  try {
    assert.equal((await weather.getForecast({ place: "Turin" })).place, "Turin");
    await weather.observations({}).confirmed;
    const transport = options.WebSocket ? "websocket" : "event-stream";
    assert.deepEqual(connectionOf(weather).state, { kind: "live", transport });
    await weather.readings({ place: "Turin", celsius: 1 });
  } finally {
    connectionOf(weather).close();
    await dispatcher.destroy();
  }
}

test("requests and sessions go through the proxy of the program", { skip }, async () => {
  for (const options of [{ WebSocket }, { WebSocket: null }]) {
    await talk(new ProxyAgent(proxy!), options);
    await assert.rejects(talk(new ProxyAgent(wrong()), options), (error) => {
      assert(error instanceof SmqError && error.code === "unavailable", String(error));
      return !String(error).includes("secret");
    });
  }
});

test("requests and sessions go through the proxy of the environment", { skip }, async () => {
  const { env } = process;
  for (const name of ["http_proxy", "https_proxy", "no_proxy"]) {
    delete env[name];
    delete env[name.toUpperCase()];
  }
  env["HTTP_PROXY"] = proxy;
  await talk(new EnvHttpProxyAgent(), { WebSocket });
  env["HTTP_PROXY"] = wrong();
  await assert.rejects(talk(new EnvHttpProxyAgent(), { WebSocket }), { code: "unavailable" });
  env["NO_PROXY"] = "other.example, 127.0.0.1";
  await talk(new EnvHttpProxyAgent(), { WebSocket });
});
