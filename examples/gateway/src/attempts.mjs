// Wrong passwords: five are nothing, then each takes longer than the one before.

/** That many are free. */
const FREE = 5;

/** The first wait, and the longest one, in milliseconds: who guesses at a name keeps its owner out no longer than that. */
const FIRST = 2_000;
const LONGEST = 60_000;

/** After this long without one, all is forgotten, in milliseconds. */
const FORGOTTEN = 15 * 60_000;

/** Names and addresses that are remembered; the oldest go. */
const MOST = 10_000;

/** The wrong passwords of each name and of each address. */
export class Attempts {
  #failures = new Map();

  constructor(now = Date.now) {
    this.now = now;
  }

  /** Returns how long to wait before the next attempt, in seconds; 0 if it may be made. */
  wait(...keys) {
    const until = Math.max(...keys.map((key) => this.#failures.get(key)?.until ?? 0));
    return Math.max(Math.ceil((until - this.now()) / 1_000), 0);
  }

  /** Takes note of a wrong password. Called before it is known, so that many at once are no way around it. */
  failed(...keys) {
    for (const key of keys) {
      const before = this.#failures.get(key);
      const isFresh = before && this.now() - before.at < FORGOTTEN;
      const count = (isFresh ? before.count : 0) + 1;
      const wait = count < FREE ? 0 : Math.min(FIRST * 2 ** (count - FREE), LONGEST);
      this.#failures.delete(key);
      this.#failures.set(key, { count, at: this.now(), until: this.now() + wait });
    }
    for (const key of this.#failures.keys()) {
      if (this.#failures.size <= MOST) break;
      this.#failures.delete(key);
    }
  }

  /** It was the right one after all. */
  succeeded(...keys) {
    keys.forEach((key) => this.#failures.delete(key));
  }
}
