#!/usr/bin/env node
// A plugin of protoc and buf: protoc-gen-es, with the types of filters and of replies in parts.
//
// An option of a topic that both sides publish names the type of its filter, and another one says that a method replies
// in parts. protoc-gen-es does not read these options. So this plugin runs protoc-gen-es, and adds `filter` or `streams`
// to the type of each such rpc. The options are those of protoc-gen-es. An argument can be the path of the protoc-gen-es to run.
//
// smq-build has a copy of this file, and runs it with `node --eval`: it imports nothing from smq-web.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const GENERATOR = "node_modules/@bufbuild/protoc-gen-es/bin/protoc-gen-es";
const WELL_KNOWN = "google/protobuf/";

const generator = process.argv.find((it) => /protoc-gen-es$/.test(it)) ?? findGenerator();
const require = createRequire(generator);
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
// The modules that protoc-gen-es depends on.
const { createFileRegistry, create, fromBinary, toBinary } = await load("@bufbuild/protobuf");
const { BinaryReader } = await load("@bufbuild/protobuf/wire");
const wkt = await load("@bufbuild/protobuf/wkt");

const chunks = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
}
const input = Buffer.concat(chunks);
const { status, stdout, error } = spawnSync(process.execPath, [generator], {
  input,
  maxBuffer: 2 ** 31 - 1,
  stdio: ["pipe", "pipe", "inherit"],
});
if (status !== 0) {
  fail(error ? String(error) : "protoc-gen-es failed");
}
const request = fromBinary(wkt.CodeGeneratorRequestSchema, input);
const response = fromBinary(wkt.CodeGeneratorResponseSchema, stdout);
const registry = createFileRegistry(create(wkt.FileDescriptorSetSchema, { file: request.protoFile }));
const extension = /(?:^|,)import_extension=(?:\.?(js|ts))/.exec(request.parameter)?.[1];

for (const name of request.fileToGenerate) {
  const file = registry.getFile(name);
  const rpcs = file.services.flatMap(({ methods }) => methods).filter((rpc) => addition(rpc, file));
  for (const suffix of rpcs.length > 0 ? ["_pb.ts", "_pb.d.ts"] : []) {
    const generated = response.file.find((it) => it.name === file.name + suffix);
    if (generated) {
      generated.content = rpcs.reduce((content, rpc) => withAddition(content, rpc, file), generated.content);
    }
  }
}
process.stdout.write(toBinary(wkt.CodeGeneratorResponseSchema, response));

/** Returns what protoc-gen-es does not write into the type of an rpc. */
function addition(rpc, file) {
  if (rpc.methodKind === "bidi_streaming") {
    return `filter: ${filterType(rpc, file)};`;
  }
  return rpc.methodKind === "server_streaming" && optionOf(rpc, 50718, 2) ? "streams: true;" : undefined;
}

/** Adds it to the type of an rpc. */
function withAddition(content, method, file) {
  const rpc = `${method.parent.typeName}.${method.name}`.replaceAll(".", "\\.");
  // The end of its comment, and the first line of its type.
  const head = new RegExp(`( \\* @generated from rpc ${rpc}\\n(?: +\\*.*\\n)*? +\\*/\\n)( *)(.*\\{\\n)( *)methodKind: .*\\n`);
  if (!head.test(content)) {
    fail(`this version of protoc-gen-es writes other code for ${method.parent.typeName}.${method.name}; update smq-web`);
  }
  return content.replace(head, (all, comment, _, open, indent) => `${all}${indent}${addition(method, file)}\n`);
}

/** Returns the type of the descriptor of a topic's filter, as an expression. */
function filterType(topic, file) {
  const name = filterName(topic);
  if (!name) {
    return 'typeof import("@bufbuild/protobuf/wkt").EmptySchema';
  }
  const filter = resolve(name, file.proto.package);
  if (!filter) {
    fail(`${topic.parent.typeName}.${topic.name}: the filter ${name} is not defined in the file or its imports`);
  }
  const schema = schemaName(filter);
  if (filter.file === file) {
    return `typeof ${schema}`;
  }
  if (filter.file.proto.name.startsWith(WELL_KNOWN)) {
    return `typeof import("@bufbuild/protobuf/wkt").${schema}`;
  }
  const path = posix.relative(posix.dirname(file.name), `${filter.file.name}_pb`) + (extension ? `.${extension}` : "");
  return `typeof import("${path.startsWith(".") ? path : `./${path}`}").${schema}`;
}

/** Returns the name of a message's descriptor in generated code: the comment above it has it. */
function schemaName(message) {
  const { name, proto } = message.file;
  const { content = "" } = response.file.find((it) => it.name.startsWith(`${name}_pb.`)) ?? {};
  const type = message.typeName.replaceAll(".", "\\.");
  const told = new RegExp(`Describes the message ${type}\\.\\n \\* Use \`create\\((\\S+)\\)\``).exec(content);
  const below = proto.package ? message.typeName.slice(proto.package.length + 1) : message.typeName;
  return told?.[1] ?? `${below.replaceAll(".", "_")}Schema`;
}

/** Reads the field `filter` (4) of the option `(smq.v1.topic)` (50717). */
function filterName(rpc) {
  return optionOf(rpc, 50717, 4) ?? "";
}

/** Reads a field of an option: text or a number. */
function optionOf({ proto }, option, number) {
  let value;
  for (const { no, data } of proto.options?.$unknown ?? []) {
    const reader = new BinaryReader(data);
    const end = no === option ? reader.uint32() + reader.pos : 0;
    while (reader.pos < end) {
      const [field, type] = reader.tag();
      if (field === number) {
        value = type === 0 ? reader.uint32() : reader.string();
      } else {
        reader.skip(type);
      }
    }
  }
  return value;
}

/** Finds a message by a name that is relative to a package: the innermost scope that has the name wins. */
function resolve(name, scope) {
  if (name.startsWith(".")) {
    return registry.getMessage(name.slice(1));
  }
  const found = registry.getMessage(scope ? `${scope}.${name}` : name);
  return found || !scope ? found : resolve(name, scope.slice(0, Math.max(scope.lastIndexOf("."), 0)));
}

/** Finds protoc-gen-es as Node finds modules: from the current folder, or from this package. */
function findGenerator() {
  for (const start of [process.cwd(), dirname(fileURLToPath(import.meta.url))]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, GENERATOR))) {
        return join(folder, GENERATOR);
      }
      if (folder === dirname(folder)) {
        break;
      }
    }
  }
  fail("protoc-gen-es is not installed: npm install --save-dev @bufbuild/protoc-gen-es");
}

function fail(message) {
  console.error(`protoc-gen-smq-web: ${message}`);
  process.exit(1);
}
