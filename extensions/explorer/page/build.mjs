// Bundles index.html, src/main.ts and style.css into one file, built/explorer.html.gz, and writes the policy that
// allows exactly its script and its style. Both are committed.
//
//   npm run build               writes them
//   npm run build -- --check    writes nothing, and fails if they are out of date, or too large
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
// 4 % less than zlib.
import { gzip } from "@gfx/zopfli";
import { build } from "esbuild";

const MAX_BYTES = 60_000;
const folder = fileURLToPath(new URL(".", import.meta.url));

/** Marks the enums of protobuf-es as free of effects, so that esbuild leaves out those that nothing uses. */
const pureEnums = {
  name: "pure enums",
  setup: ({ onLoad }) =>
    onLoad({ filter: /protobuf\/dist\/esm\/.*\.js$/ }, async ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(
        /^export var (\w+);\n(?:\/\*\*[^]*?\*\/\n)?\(function \(\1\) \{\n([^]*?)\n\}\)\(\1 \|\| \(\1 = \{\}\)\);/gm,
        "export var $1 = /*@__PURE__*/ (function ($1) {\n$2\nreturn $1;\n})({});",
      ),
    })),
};

/** Leaves out replies in parts over a session: the page calls by POST. */
const postAlone = {
  name: "post alone",
  setup: ({ onLoad }) =>
    onLoad({ filter: /smq-web\/src\/session\/parts\.ts$/ }, () => ({ contents: "export const overSession = undefined;" })),
};

const { outputFiles } = await build({
  absWorkingDir: folder,
  entryPoints: [
    { in: "src/main.ts", out: "explorer" },
    { in: "style.css", out: "explorer" },
  ],
  outdir: "built",
  // Its paths lead to the sources of smq-web in this repository.
  tsconfig: "tsconfig.json",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome111", "firefox113", "safari16.4"],
  charset: "utf8",
  legalComments: "none",
  plugins: [pureEnums, postAlone],
  write: false,
});
const text = (end) => outputFiles.find(({ path }) => path.endsWith(end)).text.trim();
const [script, style] = [text(".js"), text(".css")];
const icon = Buffer.from(readFileSync(`${folder}icon.svg`)).toString("base64");

// Functions: `$` in a text has a meaning to `replace`.
const html = readFileSync(`${folder}index.html`, "utf8")
  .replace("{icon}", () => `data:image/svg+xml;base64,${icon}`)
  .replace("{style}", () => style)
  .replace("{script}", () => script);
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  "connect-src 'self'",
  "img-src data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const [page, policyFile] = [`${folder}built/explorer.html.gz`, `${folder}built/policy.txt`];
if (!process.argv.includes("--check")) {
  writeFileSync(page, await promisify(gzip)(html, { numiterations: 5 }));
  writeFileSync(policyFile, `${policy}\n`);
} else if (
  // What is in it: other versions of zlib compress otherwise.
  gunzipSync(readFileSync(page)).toString() !== html ||
  readFileSync(policyFile, "utf8") !== `${policy}\n`
) {
  console.error("built/ is not what the sources give: `npm run build` in extensions/explorer/page, and commit it");
  process.exitCode = 1;
}
const bytes = readFileSync(page).length;
console.log(`${bytes} bytes of ${MAX_BYTES}`);
if (bytes > MAX_BYTES) {
  console.error("the page is too large: find out why");
  process.exitCode = 1;
}
