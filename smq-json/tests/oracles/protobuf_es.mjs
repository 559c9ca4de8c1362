// Converts between protobuf and JSON with protobuf-es:
//
//     node protobuf_es.mjs LIBRARY DESCRIPTORS < requests
//
// A request is a line: {"type", "protobuf" (in base64) or "json"}. So is an answer: {"json"}, {"protobuf"} or {"error"}.
import { readFileSync } from "node:fs";

const [library, descriptors] = process.argv.slice(2);
const { createFileRegistry, fromBinary, fromJsonString, toBinary, toJsonString } = await import(`${library}/index.js`);
const { FileDescriptorSetSchema } = await import(`${library}/wkt/index.js`);
const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, readFileSync(descriptors)));

function answer({ type, protobuf, json }) {
  const message = registry.getMessage(type);
  try {
    if (protobuf !== undefined) {
      return { json: toJsonString(message, fromBinary(message, Buffer.from(protobuf, "base64")), { registry }) };
    }
    const bytes = toBinary(message, fromJsonString(message, json, { registry }));
    return { protobuf: Buffer.from(bytes).toString("base64") };
  } catch (error) {
    return { error: `${error}` };
  }
}

const requests = readFileSync(0, "utf8").trimEnd().split("\n");
process.stdout.write(requests.map((request) => `${JSON.stringify(answer(JSON.parse(request)))}\n`).join(""));
