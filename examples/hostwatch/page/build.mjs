// Bundles src/main.ts and style/page.css into built/, which is committed; or checks that the files are up to date.
//
//   npm run build               writes the bundle
//   npm run build -- --check    writes nothing, and fails if the bundle is out of date
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));

const builtFrom = (sources) => `/* Built from page/${sources}: edit that, and \`npm run build\`.`;
const uplot = readFileSync(`${folder}node_modules/uplot/LICENSE`, "utf8").trim().replace(/^/gm, " * ").replace(/ +$/gm, "");

const { outputFiles } = await build({
  absWorkingDir: folder,
  entryPoints: [
    { in: "src/main.ts", out: "hostwatch" },
    { in: "style/page.css", out: "hostwatch" },
  ],
  outdir: "built",
  // Its paths lead to the sources of smq-web in this repository.
  tsconfig: "tsconfig.json",
  bundle: true,
  minify: true,
  // Short lines make diffs readable.
  lineLimit: 120,
  format: "esm",
  target: ["es2022", "chrome111", "firefox113", "safari16.4"],
  charset: "utf8",
  legalComments: "none",
  banner: {
    js: `${builtFrom("src")} It holds smq-web (MIT OR Apache-2.0), @bufbuild/protobuf
 * (Apache-2.0 AND BSD-3-Clause, Copyright 2021-2026 Buf Technologies, Inc.), and uPlot:
 *
${uplot}
 */`,
    css: `${builtFrom("style")} It holds the style of uPlot, whose licence is in hostwatch.js. */`,
  },
  write: false,
});

for (const { path, text } of outputFiles) {
  const name = path.slice(folder.length);
  if (!process.argv.includes("--check")) {
    writeFileSync(path, text);
  } else if (text !== readFileSync(path, "utf8")) {
    console.error(`${name} is not what the sources give: \`npm run build\` in examples/hostwatch/page, and commit it`);
    process.exitCode = 1;
  }
}
