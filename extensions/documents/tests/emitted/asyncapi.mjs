// Checks that the documents of a folder are AsyncAPI.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [folder, tools] = process.argv.slice(2);
const { Parser } = createRequire(`${tools}/package.json`)("@asyncapi/parser");

const parser = new Parser();
const files = readdirSync(folder).filter((name) => name.endsWith(".asyncapi.json"));
if (!files.length) throw new Error("no documents");
for (const name of files) {
  const { document, diagnostics } = await parser.parse(readFileSync(`${folder}/${name}`, "utf8"));
  const errors = diagnostics.filter(({ severity }) => severity === 0);
  if (errors.length || !document) {
    console.log(name, JSON.stringify(errors.slice(0, 5), null, 1));
    process.exit(1);
  }
}
