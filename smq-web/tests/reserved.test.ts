// Names of rpcs that mean something in JavaScript.
import assert from "node:assert/strict";
import { test } from "node:test";
import { create, createFileRegistry, type DescService, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { type Client, connectionOf, createClient } from "smq-web";
import { createSharedClient, shareClient } from "smq-web/shared";
import { Names, NameSchema } from "./gen/names/v1/names_pb.js";

/** Answers each request with the name of its method. */
const fetch = async (url: string | URL | Request) => {
  const text = String(url).split(".").at(-1)!;
  return new Response(toBinary(NameSchema, create(NameSchema, { text })) as never, { headers: { "content-type": "application/protobuf" } });
};

function clients<Service extends DescService>(service: Service) {
  const options = { baseUrl: "http://host", fetch: fetch as typeof globalThis.fetch, WebSocket: null };
  const { port1, port2 } = new MessageChannel();
  shareClient(service, options)(port1 as never);
  const all: Client<Service>[] = [createClient(service, options), createSharedClient(service, port2 as never)];
  const close = () => {
    all.forEach((client) => connectionOf(client).close());
    port1.close();
    port2.close();
  };
  return { all, close };
}

test("each rpc has a function, whatever its name", async () => {
  const { all, close } = clients(Names);
  for (const client of all) {
    // It is no promise: `await` returns it.
    const names = await client;
    assert.equal(names, client);
    assert.deepEqual(Object.keys(names), [
      "then$", "catch", "constructor$", "toString$", "toJSON$", "valueOf$", "hasOwnProperty", "publish", "await", "prototype",
      "here", "publishHere", "there", "publishThere", "nowhere", "publishNowhere",
    ]);
    assert.equal(Object.getPrototypeOf(names), null);
    for (const call of [names.then$, names.catch, names.constructor$, names.toString$, names.toJSON$, names.valueOf$, names.hasOwnProperty, names.publish]) {
      assert.match((await call({})).text, /^(Then|Catch|Constructor|ToString|ToJSON|ValueOf|HasOwnProperty|Publish)$/);
    }
  }
  close();
});

test("an rpc with the name __proto__ is a function too", async () => {
  const { proto } = Names.file;
  const method = (name: string) => ({ name, inputType: ".names.v1.Name", outputType: ".names.v1.Name" });
  const service = { name: "Names", method: ["__proto__", "Then", "_"].map(method) };
  const file = create(FileDescriptorProtoSchema, {
    name: proto.name,
    package: proto.package,
    syntax: proto.syntax,
    messageType: proto.messageType,
    service: [service],
  });
  const registry = createFileRegistry(create(FileDescriptorSetSchema, { file: [file] }));
  const { all, close } = clients(registry.getService("names.v1.Names")!);
  for (const client of all) {
    assert.deepEqual(Object.keys(client), ["__proto__", "then$", "_"]);
    const functions = client as unknown as Record<string, (request: object) => Promise<{ text: string }>>;
    assert.equal((await functions["__proto__"]!({})).text, "__proto__");
    assert.equal((await functions["_"]!({})).text, "_");
  }
  assert.equal(Object.getPrototypeOf({}), Object.prototype);
  close();
});
