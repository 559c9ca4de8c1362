// The size of the package in a page: minified and gzipped, alone, and with the runtime of protobuf.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** The limits, in bytes. README.md states them. */
export const LIMITS = { alone: 15 * 1024, withRuntime: 42 * 1024 };

/** Bundles src/page.ts of a project, and fails if it exceeds a limit. */
export async function checkSize(project, esbuildFolder) {
  const { build } = await import(pathToFileURL(join(esbuildFolder, "lib/main.js")));
  console.log("\n# size of a page's script, minified and gzipped");
  const measure = async (entry, external) => {
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: project, loader: "ts" },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      target: "es2022",
      external,
      absWorkingDir: project,
    });
    return gzipSync(outputFiles[0].contents, { level: 9 }).length;
  };
  const sizes = {
    alone: await measure('export { createClient, connectionOf } from "smq-web"', ["@bufbuild/*"]),
    withRuntime: await measure('import "./src/page.ts"', []),
  };
  for (const [name, size] of Object.entries(sizes)) {
    console.log(`${name}: ${size} bytes of ${LIMITS[name]}`);
    if (size > LIMITS[name]) {
      throw new Error(`${name} exceeds its limit: find out why, or raise the limit in scripts/size.mjs and README.md`);
    }
  }
}
