// Bundles src/main.ts to built/orders.js, which is committed; or checks that the committed file is up to date.
//
//   npm run build               writes the bundle
//   npm run build -- --check    writes nothing, and fails if the bundle is out of date
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));
const { outputFiles } = await build({
  absWorkingDir: folder,
  entryPoints: ["src/main.ts"],
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
  banner: {
    js: "// Built from page/src: edit that, and `npm run build`. It holds smq-web (MIT OR Apache-2.0) and\n// @bufbuild/protobuf (Apache-2.0 AND BSD-3-Clause, Copyright 2021-2026 Buf Technologies, Inc.).",
  },
  write: false,
});
const built = `${folder}built/orders.js`;
if (!process.argv.includes("--check")) {
  writeFileSync(built, outputFiles[0].text);
} else if (outputFiles[0].text !== readFileSync(built, "utf8")) {
  console.error("built/orders.js is not what the sources give: `npm run build` in examples/operate/page, and commit it");
  process.exitCode = 1;
}
