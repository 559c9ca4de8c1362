// The path of an interface: what its package says, or the option of its file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { create, toBinary } from "@bufbuild/protobuf";
import { createClient } from "smq-web";
import { Bank, SeedSchema } from "./gen/bank_pb.js";
import { Web } from "./web.js";

test("a package without a version has the path that the build gave it", async () => {
  const web = new Web();
  const bank = createClient(Bank, { baseUrl: "https://host/base", fetch: web.fetch });
  const seed = bank.get({ name: "Rose" });
  const request = await web.request("seed.bank/v2/Bank.Get");
  request.protobuf(toBinary(SeedSchema, create(SeedSchema, { name: "Rose" })));
  assert.equal((await seed).name, "Rose");
  assert.deepEqual(Bank.methods.map(({ name }) => name), ["Get", "Remove", "Watch"]);
});
