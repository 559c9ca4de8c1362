// Compiles src to dist, which is committed: so a package is whole, whether npm runs scripts or not.
//
//   npm run build               writes dist
//   npm run build -- --check    writes nothing, and fails if dist is out of date
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

/** The messages of frames that this client does not read: their fields stay out of its description. */
const UNREAD = ["Polled", "TopicKey"];

if (process.argv.includes("--check")) {
  const folder = mkdtempSync(join(tmpdir(), "smq-web-dist-"));
  try {
    compile(folder);
    const stale = [...new Set([...filesOf(folder), ...filesOf(dist)])].filter((name) => read(folder, name) !== read(dist, name));
    if (stale.length > 0) {
      console.error(`dist is not what src gives (${stale.join(", ")}): \`npm run build\` in smq-web, and commit it`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
} else {
  rmSync(dist, { recursive: true, force: true });
  compile(dist);
}

function compile(folder) {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", ".", "--outDir", folder], { cwd: root, stdio: "inherit" });
  describeAsText(join(folder, "gen/smq/v1/frame_pb.js"));
}

function filesOf(folder) {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}

function read(folder, name) {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** Writes the description of the frames as text instead of base64: gzip finds the names in it. It saves 600 bytes. */
function describeAsText(file) {
  const compiled = readFileSync(file, "utf8");
  const written = compiled.replace(/fileDesc\(("[\w+/=]+")/, (_, base64) => {
    const description = fromBinary(FileDescriptorProtoSchema, Buffer.from(base64, "base64"));
    for (const message of description.messageType.filter(({ name }) => UNREAD.includes(name))) {
      message.field = [];
    }
    const text = JSON.stringify(Buffer.from(toBinary(FileDescriptorProtoSchema, description)).toString("latin1"));
    return `fileDesc(btoa(${text.replace(/[\x7f-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`)})`;
  });
  if (written === compiled) {
    throw new Error(`${file} has no description in base64`);
  }
  writeFileSync(file, written);
}
