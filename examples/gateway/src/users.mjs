// Who may sign in: a file with a name and the hash of a password for each, which add-user.mjs writes.
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

const derive = promisify(scrypt);

/** What scrypt costs (RFC 7914): 16 MiB and some 50 ms a password. */
const COST = { N: 2 ** 14, r: 8, p: 1 };
const LENGTH = 32;

/** How many passwords are checked at once: each takes memory and a thread. */
const MOST = 8;

/** The people who may sign in. The file is read for each of them, so that who is added or removed there is so at once. */
export class Users {
  #file;
  #checking = 0;
  /** For names that nobody has: they take as long. */
  #nobody = { salt: randomBytes(16), hash: randomBytes(LENGTH) };

  /** Takes `{ "Ada": "scrypt:{salt}:{hash}" }`, in base64url. */
  constructor(file) {
    this.#file = file;
    read(file);
  }

  /** Returns the name as it is written, if that is the password; undefined if it is not. Throws `Busy`. */
  async check(name, password) {
    if (this.#checking >= MOST) {
      throw new Busy();
    }
    const user = read(this.#file).get(name.trim().toLowerCase());
    const { salt, hash } = user ?? this.#nobody;
    this.#checking += 1;
    try {
      const given = await derive(password.normalize("NFC"), salt, LENGTH, COST);
      return timingSafeEqual(given, hash) && user ? user.name : undefined;
    } finally {
      this.#checking -= 1;
    }
  }
}

function read(file) {
  const all = Object.entries(JSON.parse(readFileSync(file, "utf8")));
  const users = new Map(all.map(([name, secret]) => [name.toLowerCase(), { name, ...parsed(secret, name, file) }]));
  if (users.size < all.length) {
    throw new Error(`${file}: two names differ in their case alone`);
  }
  return users;
}

/** Too many passwords are being checked. */
export class Busy extends Error {}

/** Returns what stands in the file for a password. */
export async function secretOf(password) {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize("NFC"), salt, LENGTH, COST);
  return `scrypt:${salt.toString("base64url")}:${hash.toString("base64url")}`;
}

function parsed(secret, name, file) {
  const [kind, salt, hash] = String(secret).split(":");
  const bytes = Buffer.from(hash ?? "", "base64url");
  if (kind !== "scrypt" || !salt || bytes.length !== LENGTH) {
    throw new Error(`${file}: ${name} has no hash of a password: write it with add-user.mjs`);
  }
  return { salt: Buffer.from(salt, "base64url"), hash: bytes };
}
