// Tests the packed package: it is checked, and installed into an empty project with strict TypeScript.
//
//   npm test [-- part…]      runs the files of tests whose names contain a part; all files without any
//
// SMQ_SERVER and SMQ_HELLO_SERVER are the URLs of servers of the project's tests (tests/suite/web_package.rs), SMQ_PROXY
// that of a proxy on the way to the first. Without them, the tests that need them are skipped.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSize } from "./size.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const tools = join(root, "node_modules");
const project = mkdtempSync(join(tmpdir(), "smq-web-"));
const parts = process.argv.slice(2);

/** What the tests need in the project, besides the package. */
const LINKED = [
  "@bufbuild/protobuf", "@bufbuild/protoc-gen-es", "@types/node", "@types/react", "@types/react-dom", "@types/ws",
  "react", "react-dom", "svelte", "undici", "undici-types", "vue", "ws",
];

try {
  const tarball = pack();
  run("publint", ["publint/src/cli.js", tarball, "--strict"]);
  run("are the types wrong?", ["@arethetypeswrong/cli/dist/index.js", tarball, "--profile", "esm-only", "--no-color"]);
  install(tarball);
  run("strict TypeScript, with the DOM", ["typescript/bin/tsc", "-p", "page.json"]);
  run("strict TypeScript, without the DOM", ["typescript/bin/tsc", "-p", "node.json"]);
  run("strict TypeScript, of the tests", ["typescript/bin/tsc", "-p", "tsconfig.json"]);
  checkErrors();
  await checkSize(project, join(tools, "esbuild"));
  const tests = readdirSync(join(project, "out")).filter((name) => name.endsWith(".test.js"));
  const chosen = tests.filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)));
  step("node --test");
  const env = { ...process.env, SMQ_VECTORS: join(root, "../proto/vectors") };
  const files = chosen.map((name) => join("out", name));
  execFileSync(process.execPath, ["--test", "--test-reporter=spec", "--test-timeout=60000", ...files], { cwd: project, stdio: "inherit", env });
} finally {
  rmSync(project, { recursive: true, force: true });
}

function step(name) {
  console.log(`\n# ${name}`);
}

/** Runs a tool of node_modules in the project. */
function run(name, [tool, ...args]) {
  step(name);
  execFileSync(process.execPath, [join(tools, tool), ...args], { cwd: project, stdio: "inherit" });
}

function npm(args) {
  // Offline: the project gets the dependencies of the package below.
  const quiet = ["--offline", "--no-audit", "--no-fund", "--loglevel=error"];
  return execFileSync("npm", [...args, ...quiet], { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

function pack() {
  step("npm pack");
  execFileSync(process.execPath, [join(root, "scripts/build.mjs"), "--check"], { cwd: root, stdio: "inherit" });
  // The package is whole without any script.
  const [packed] = JSON.parse(npm(["pack", root, "--json", "--ignore-scripts"]).replace(/^[^[]*/, ""));
  console.log(packed.files.map(({ path, size }) => `${String(size).padStart(7)} ${path}`).join("\n"));
  const strange = packed.files.filter(({ path }) => !/^(bin\/|dist\/|LICENSE-|README\.md$|package\.json$)/.test(path));
  if (strange.length > 0) {
    throw new Error(`unexpected files in the package: ${strange.map(({ path }) => path).join(", ")}`);
  }
  const { exports, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const named = [...Object.values(exports).flatMap((it) => (typeof it === "string" ? it : Object.values(it))), ...Object.values(bin)];
  const missing = named.filter((path) => !packed.files.some((file) => file.path === path.replace("./", "")));
  if (missing.length > 0) {
    throw new Error(`missing files in the package: ${missing.join(", ")}`);
  }
  return join(project, packed.filename);
}

/** Creates an empty project with the package, its peer dependency, and the types that the tests need. */
function install(tarball) {
  step("npm install");
  write("package.json", { name: "empty", private: true, type: "module" });
  npm(["install", "--no-save", "--legacy-peer-deps", tarball]);
  for (const name of LINKED) {
    const link = join(project, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(tools, name), link);
  }
  cpSync(join(root, "tests"), join(project, "src"), { recursive: true });
  writeReadme();
  const strict = {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    noFallthroughCasesInSwitch: true,
    skipLibCheck: false,
  };
  const dom = { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [], jsx: "react-jsx", noEmit: true };
  const page = { ...strict, ...dom, noUnusedLocals: false };
  write("page.json", { compilerOptions: page, include: ["src/page.ts", "src/readme*.ts", "src/readme*.tsx"] });
  write("errors.json", { compilerOptions: { ...page, skipLibCheck: true }, include: ["src/types"] });
  const alone = { ...strict, lib: ["ES2022"], types: ["node"], noEmit: true };
  write("node.json", { compilerOptions: alone, include: ["src/board.ts"] });
  const node = { ...strict, types: ["node"], rootDir: "src", outDir: "out", skipLibCheck: true };
  write("tsconfig.json", { compilerOptions: node, include: ["src"], exclude: ["src/readme*", "src/types"] });
}

/** Checks that the compiler refuses what tests/types says, with that text. */
function checkErrors() {
  step("errors of TypeScript");
  const tsc = [join(tools, "typescript/bin/tsc"), "-p", "errors.json", "--pretty", "false"];
  const { stdout } = spawnSync(process.execPath, tsc, { cwd: project, encoding: "utf8" });
  // An error, and the lines that explain it.
  const errors = stdout.split(/\n(?=\S)/).filter((it) => /^\S+\(\d+,/.test(it));
  const told = new Map(errors.map((error) => [Number(/\((\d+),/.exec(error)[1]), error]));
  const lines = readFileSync(join(project, "src/types/filters.ts"), "utf8").split("\n");
  let expected = 0;
  for (const [at, line] of lines.entries()) {
    const text = /^\/\/ ! (.*)$/.exec(lines[at - 1] ?? "")?.[1];
    const error = told.get(at + 1);
    expected += text ? 1 : 0;
    if (text ? !error?.includes(text) : error) {
      throw new Error(`tests/types/filters.ts:${at + 1} ${line}\nexpected: ${text}\ngot: ${error}`);
    }
    if (error && (error.split("\n").length > 6 || error.length > 1_200)) {
      throw new Error(`nobody reads this error:\n${error}`);
    }
    if (error) {
      console.log(error);
    }
  }
  if (expected < 10 || errors.length !== expected) {
    throw new Error(`${errors.length} errors, ${expected} were expected:\n${stdout}`);
  }
}

/** Writes the programs of README.md to files, with the imports that the shorter ones need. */
function writeReadme() {
  const before = `
    import { type Client, connectionOf, SmqError } from "smq-web";
    import { Weather } from "./gen/weather/v1/weather_pb.js";
    declare const weather: Client<typeof Weather>;
    declare function defineProps<T>(): T;
    void [connectionOf, SmqError, defineProps];
  `;
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const programs = [...readme.matchAll(/^```(tsx?)\n(.*?)^```/gms)];
  if (programs.length < 8) {
    throw new Error(`README.md has only ${programs.length} programs`);
  }
  for (const [at, [, extension, program]] of programs.entries()) {
    const whole = /create(Shared)?Client\(|shareClient\(/.test(program) ? program : before + program;
    writeFileSync(join(project, `src/readme${at}.${extension}`), whole);
  }
}

function write(name, content) {
  writeFileSync(join(project, name), JSON.stringify(content, undefined, 2));
}
