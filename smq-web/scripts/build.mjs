// Compiles src to dist.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "."], { cwd: root, stdio: "inherit" });

// Bundlers drop code that a page does not use, but not enums as TypeScript writes them, because these have side effects.
// As one pure expression, bundlers drop them too.
const ENUM = /export var (\w+);\n\(function \(\1\) \{(.*?)\}\)\(\1 \|\| \(\1 = \{\}\)\);/gs;
const generated = join(root, "dist/gen");
for (const name of readdirSync(generated, { recursive: true }).filter((name) => name.endsWith(".js"))) {
  const path = join(generated, name);
  const code = readFileSync(path, "utf8");
  writeFileSync(path, code.replace(ENUM, "export var $1 = /* @__PURE__ */ (function ($1) {$2    return $1;\n})({});"));
}
