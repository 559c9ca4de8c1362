// Adds somebody who may sign in, or gives them another password: node src/add-user.mjs FILE NAME
//
// The password is the first line of standard input; `--random` makes one, and writes it to standard output.
import { randomInt } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { secretOf } from "./users.mjs";

const SHORTEST = 10;

/** Without letters that look alike. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

function random() {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

async function asked() {
  if (process.stdin.isTTY) process.stderr.write("Password: ");
  for await (const line of createInterface({ input: process.stdin })) return line;
  return "";
}

const [file, given, ...options] = process.argv.slice(2);
// One space is as good as two: nobody could tell such names apart.
const name = given?.trim().replace(/\s+/g, " ");
if (!file || !name) {
  console.error("Usage: node src/add-user.mjs FILE NAME [--random]");
  process.exit(2);
}
const password = options.includes("--random") ? random() : await asked();
if (password.length < SHORTEST) {
  console.error(`The password has ${password.length} characters: take ${SHORTEST} or more.`);
  process.exit(1);
}
let users = {};
try {
  users = JSON.parse(readFileSync(file, "utf8"));
} catch (error) {
  if (error.code !== "ENOENT") throw error;
}
users[name] = await secretOf(password);
writeFileSync(`${file}.new`, `${JSON.stringify(users, undefined, 2)}\n`, { mode: 0o600 });
renameSync(`${file}.new`, file);
if (options.includes("--random")) console.log(password);
