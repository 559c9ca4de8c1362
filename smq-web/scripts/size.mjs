// How large the package is in a page: minified and gzipped, with the runtime of protobuf that it stands on.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** The bounds, in bytes. README.md states them. */
export const BOUNDS = { alone: 17 * 1024, withRuntime: 44 * 1024 };

/** Bundles src/page.ts of a project, and fails if it is larger than the bounds. */
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
    console.log(`${name}: ${size} bytes of ${BOUNDS[name]}`);
    if (size > BOUNDS[name]) {
      throw new Error(`${name} is larger than its bound: find out why, or raise it in scripts/size.mjs and README.md`);
    }
  }
}
