// Bundles src/main.ts and src/worker.ts to built, which is committed; or checks that the committed files are up to date.
//
//   npm run build               writes the bundles
//   npm run build -- --check    writes nothing, and fails if a bundle is out of date
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Returns the bundle of a script. */
async function bundle(source, define = {}) {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [source],
    // Its paths lead to the sources of smq-web in this repository.
    tsconfig: "tsconfig.json",
    bundle: true,
    minify: true,
    // Short lines make diffs readable.
    lineLimit: 120,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define,
    banner: {
      js: "// Built from page/src: edit that, and `npm run build`. It holds smq-web (MIT OR Apache-2.0) and\n// @bufbuild/protobuf (Apache-2.0 AND BSD-3-Clause, Copyright 2021-2026 Buf Technologies, Inc.).",
    },
    write: false,
  });
  return outputFiles[0].text;
}

const worker = await bundle("src/worker.ts");
// A tab with a new version of the page must not talk to the worker of an old tab.
const digest = createHash("sha256").update(worker).digest("hex").slice(0, 16);
const page = await bundle("src/main.ts", { WORKER: JSON.stringify(`worker.js?${digest}`) });

for (const [name, text] of [["chat.js", page], ["worker.js", worker]]) {
  const built = `${folder}built/${name}`;
  if (!process.argv.includes("--check")) {
    writeFileSync(built, text);
  } else if (text !== readFileSync(built, "utf8")) {
    console.error(`built/${name} is not what the sources give: \`npm run build\` in examples/chat/page, and commit it`);
    process.exitCode = 1;
  }
}
