// Who is signed in: sessions with a random id, which end by themselves, and a file, so that a restart ends none.
import { createHash, randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** More than that at once, of all and of one: the oldest ends. */
const MOST = 10_000;
const MOST_OF_ONE = 16;

/** One browser that somebody has signed in with. */
class Session {
  #ending = new AbortController();

  constructor(name, expires) {
    this.name = name;
    /** When it ends by itself, in milliseconds since 1970. */
    this.expires = expires;
    // One for each request under way.
    setMaxListeners(0, this.signal);
  }

  /** Is aborted when it ends: whatever its owner has open ends with it. */
  get signal() {
    return this.#ending.signal;
  }

  end() {
    clearTimeout(this.timer);
    this.#ending.abort();
  }
}

/** All of them, by the hash of their id: who reads the file, or this memory, cannot be anybody. */
export class Sessions {
  #sessions = new Map();
  #lifetime;
  #file;

  /**
   * @param {number} lifetime in seconds, at most 24 days
   * @param {string} [file] where they are kept
   */
  constructor(lifetime, file) {
    this.#lifetime = lifetime * 1_000;
    this.#file = file;
    for (const [key, name, expires] of file ? readKept(file) : []) {
      this.#add(key, new Session(name, expires));
    }
  }

  /** Signs somebody in. Returns the id, which their browser alone keeps. */
  begin(name) {
    const id = randomBytes(32).toString("base64url");
    this.#add(keyOf(id), new Session(name, Date.now() + this.#lifetime));
    this.#makeRoom(name);
    this.#keep();
    return id;
  }

  /** Returns the session with that id. */
  get(id) {
    const session = id && this.#sessions.get(keyOf(id));
    return session && session.expires > Date.now() ? session : undefined;
  }

  /** Signs out, and ends what is open. */
  end(id) {
    if (id) this.#end(keyOf(id));
    this.#keep();
  }

  #add(key, session) {
    this.#sessions.set(key, session);
    session.timer = setTimeout(() => this.#end(key), Math.max(session.expires - Date.now(), 0));
    session.timer.unref();
  }

  #end(key) {
    this.#sessions.get(key)?.end();
    this.#sessions.delete(key);
  }

  /** A Map has its oldest entries first. */
  #makeRoom(name) {
    const own = [...this.#sessions].filter(([, session]) => session.name === name);
    for (const [key] of own.slice(0, -MOST_OF_ONE)) this.#end(key);
    for (const key of [...this.#sessions.keys()].slice(0, -MOST)) this.#end(key);
  }

  #keep() {
    if (!this.#file) return;
    const kept = [...this.#sessions].map(([key, { name, expires }]) => [key, name, expires]);
    writeFileSync(`${this.#file}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function keyOf(id) {
  return createHash("sha256").update(id).digest("base64url");
}

function readKept(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).filter(([, , expires]) => expires > Date.now());
  } catch (error) {
    if (error.code !== "ENOENT") console.error(`gateway: nobody is signed in any more: ${error.message}`);
    return [];
  }
}
