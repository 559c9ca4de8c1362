// The plugin for buf and protoc, as the package has it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { create, type DescFile, fromBinary, toBinary } from "@bufbuild/protobuf";
import { CodeGeneratorRequestSchema, CodeGeneratorResponseSchema } from "@bufbuild/protobuf/wkt";
import { file_names_v1_names } from "./gen/names/v1/names_pb.js";

const plugin = fileURLToPath(new URL("bin/protoc-gen-smq-web.mjs", import.meta.resolve("smq-web/package.json")));

/** A file after those that it imports. */
function withImports(file: DescFile): DescFile[] {
  return [...file.dependencies.flatMap(withImports), file];
}

function generate(parameter: string): Map<string, string> {
  const files = new Map(withImports(file_names_v1_names).map(({ proto }) => [proto.name, proto]));
  const request = create(CodeGeneratorRequestSchema, {
    fileToGenerate: ["names/v1/filters.proto", "names/v1/names.proto"],
    parameter,
    protoFile: [...files.values()],
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, [plugin], { input: toBinary(CodeGeneratorRequestSchema, request) });
  assert.equal(status, 0, String(stderr));
  const { file, error } = fromBinary(CodeGeneratorResponseSchema, stdout);
  assert.equal(error, "");
  return new Map(file.map(({ name, content }) => [name, content]));
}

for (const [parameter, name, extension] of [
  ["target=ts,import_extension=js", "names/v1/names_pb.ts", ".js"],
  ["target=ts", "names/v1/names_pb.ts", ""],
  ["target=js+dts,import_extension=js", "names/v1/names_pb.d.ts", ".js"],
] as const) {
  test(`the types of filters, with ${parameter}`, () => {
    const content = generate(parameter).get(name)!;
    const filters = [...content.matchAll(/^ +filter: (.*);$/gm)].map(([, type]) => type);
    assert.deepEqual(filters, [
      "typeof NameFilterSchema",
      `typeof import("./filters_pb${extension}").Filters_ByTextSchema`,
      'typeof import("@bufbuild/protobuf/wkt").EmptySchema',
    ]);
  });
}

test("what goes wrong is said", () => {
  const { status, stderr } = spawnSync(process.execPath, [plugin], { input: "no request" });
  assert.notEqual(status, 0);
  assert.match(String(stderr), /protoc-gen-smq-web: /);
});
