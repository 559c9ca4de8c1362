// Clients of @connectrpc, as npm has them, which learn the interface from the server's descriptors.
//
// usage: connect.mjs URL. Prints what it gets, a JSON line each.
import { createRequire } from "node:module";


const require = createRequire(new URL("../tools/package.json", import.meta.url));
const load = (name) => import(require.resolve(name));
const { Code, ConnectError, createClient } = await load("@connectrpc/connect");
const { createConnectTransport: onNode, createGrpcTransport } = await load("@connectrpc/connect-node");
const { createConnectTransport: onWeb, createGrpcWebTransport } = await load("@connectrpc/connect-web");
const { create, createFileRegistry, fromBinary } = await load("@bufbuild/protobuf");
const { FileDescriptorSetSchema } = await load("@bufbuild/protobuf/wkt");

const [url] = process.argv.slice(2);
const say = (kind, what = {}) => console.log(JSON.stringify({ kind, ...what }));

const response = await fetch(`${url}/socket.mq/weather/v1`, { headers: { accept: "application/protobuf" } });
const set = fromBinary(FileDescriptorSetSchema, new Uint8Array(await response.arrayBuffer()));
const registry = createFileRegistry(set);
const weather = registry.getService("weather.v1.Weather");
const reading = registry.getMessage("weather.v1.Reading");

const transports = {
  "node json 1.1": onNode({ baseUrl: url, httpVersion: "1.1" }),
  "node proto 1.1 below the interface": onNode({
    baseUrl: `${url}/socket.mq/weather/v1`,
    httpVersion: "1.1",
    useBinaryFormat: true,
  }),
  "node proto 2": onNode({ baseUrl: url, httpVersion: "2", useBinaryFormat: true }),
  "node grpc": createGrpcTransport({ baseUrl: url }),
  "web json": onWeb({ baseUrl: url }),
  "web proto": onWeb({ baseUrl: url, useBinaryFormat: true }),
  "web get": onWeb({ baseUrl: url, useHttpGet: true }),
  "web grpc": createGrpcWebTransport({ baseUrl: url }),
  "web grpc below the interface": createGrpcWebTransport({ baseUrl: `${url}/socket.mq/weather/v1` }),
};

async function refused(call) {
  try {
    await call;
    return "nothing";
  } catch (error) {
    const { code, rawMessage, details } = ConnectError.from(error);
    return { code: Code[code], message: rawMessage, details: details.map((detail) => detail.type) };
  }
}

async function* readings(count, at) {
  for (let n = 0; n < count; n++) {
    yield create(reading, { place: "Turin", celsius: n === at ? -300 : n });
  }
}

for (const [name, transport] of Object.entries(transports)) {
  const client = createClient(weather, transport);
  const reply = await client.getForecast({ place: "Turin" });
  let header;
  await client.getForecast({ place: "Header" }, { onHeader: (headers) => (header = headers.get("x-station")) });
  const large = await client.echo({ string: "x".repeat(100_000) });
  say("reply", { name, place: reply.place, celsius: reply.celsius, header, large: large.string.length });
  say("refused", { name, ...(await refused(client.getForecast({ place: "Atlantis" }))) });
  say("late", { name, ...(await refused(client.getForecast({ thinkMs: 60_000 }, { timeoutMs: 200 }))) });

  // Until it has three events of one place.
  const stop = new AbortController();
  let position;
  const events = client.observations(
    { place: ["Turin"] },
    { signal: stop.signal, onHeader: (headers) => (position = headers.get("smq-position")) },
  );
  const temperatures = [];
  try {
    for await (const event of events) {
      temperatures.push(event.celsius);
      if (temperatures.length === 3) {
        stop.abort();
      }
    }
  } catch (error) {
    say("events", { name, temperatures, code: Code[ConnectError.from(error).code], position });
  }
  const badge = await refused(
    (async () => {
      for await (const _ of client.alarms({})) {
        break;
      }
    })(),
  );
  say("alarms", { name, ...badge });
  if (!name.startsWith("web")) {
    let accepted;
    await client.readings(readings(50), { onTrailer: (trailers) => (accepted = trailers.get("smq-accepted")) });
    say("published", { name, accepted, ...(await refused(client.readings(readings(50, 5)))) });
  }
  if (name === "node proto 2" || name === "node grpc") {
    const quit = new AbortController();
    const said = [];
    async function* talk() {
      for (let n = 0; n < 5; n++) {
        yield { room: name, text: String(n) };
      }
    }
    try {
      for await (const event of client.chat(talk(), { signal: quit.signal })) {
        if (event.room === name) {
          said.push(event.text);
        }
        if (said.length === 5) {
          quit.abort();
        }
      }
    } catch {
      say("said", { name, said });
    }
  }
}
say("over");
process.exit(0);
