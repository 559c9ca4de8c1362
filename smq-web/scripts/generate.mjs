// Generates src/gen and tests/gen from ../proto, with buf of ../tests/tools: `npm run generate`.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const buf = `${root}/../tests/tools/node_modules/@bufbuild/buf/bin/buf`;

/** Generates TypeScript from files of ../proto. */
function generate(out, ...options) {
  const plugin = { local: `${root}/node_modules/.bin/protoc-gen-es`, opt: ["target=ts", "import_extension=js"], out };
  const template = JSON.stringify({ version: "v2", plugins: [plugin] });
  execFileSync(process.execPath, [buf, "generate", ".", "--template", template, ...options], {
    cwd: `${root}/../proto`,
    stdio: "inherit",
  });
}

const paths = (...files) => files.flatMap((file) => ["--path", file]);
// Without the messages that a page does not use: the description of each is part of every page.
const used = ["ClientFrame", "ServerFrame", "Batch"].flatMap((name) => ["--type", `smq.v1.${name}`]);
const unused = ["Expiring", "TopicKey"].flatMap((name) => ["--exclude-type", `smq.v1.${name}`]);
generate(`${root}/src/gen`, ...paths("smq/v1/frame.proto"), ...used, ...unused);
generate(`${root}/tests/gen`, ...paths("smq/v1/frame.proto", "smq/v1/options.proto", "vectors/v1/board.proto"));
