// Clients of @connectrpc/connect-node read replies in parts, over each protocol and version of HTTP.
//
// usage: parts.mjs URL. Prints what each gets, a JSON line each.
import { createRequire } from "node:module";
import { read } from "./read_parts.mjs";

const require = createRequire(new URL("../tools/package.json", import.meta.url));
const load = (name) => import(require.resolve(name));
const { Code, ConnectError, createClient } = await load("@connectrpc/connect");
const { createConnectTransport, createGrpcTransport, createGrpcWebTransport } = await load("@connectrpc/connect-node");
const { createFileRegistry, fromBinary } = await load("@bufbuild/protobuf");
const { FileDescriptorSetSchema } = await load("@bufbuild/protobuf/wkt");

const [url] = process.argv.slice(2);
const response = await fetch(`${url}/socket.mq/history/v1`, { headers: { accept: "application/protobuf" } });
const set = fromBinary(FileDescriptorSetSchema, new Uint8Array(await response.arrayBuffer()));
const History = createFileRegistry(set).getService("history.v1.History");
const error = (thrown) => {
  const { code, rawMessage } = ConnectError.from(thrown);
  return { code: Code[code].replace(/\B[A-Z]/g, "_$&").toLowerCase(), message: rawMessage };
};

for (const [name, transport] of Object.entries({
  "json 1.1": createConnectTransport({ baseUrl: url, httpVersion: "1.1" }),
  "proto 1.1": createConnectTransport({ baseUrl: url, httpVersion: "1.1", useBinaryFormat: true }),
  "proto 2": createConnectTransport({ baseUrl: url, httpVersion: "2", useBinaryFormat: true }),
  grpc: createGrpcTransport({ baseUrl: url }),
  "grpc-web": createGrpcWebTransport({ baseUrl: url, httpVersion: "1.1" }),
})) {
  const history = createClient(History, transport);
  console.log(JSON.stringify({ name, ...(await read((...call) => history.read(...call), error)) }));
}
process.exit(0);
