import type { Observed } from "../connection.js";
import { SmqError, unavailable } from "../error.js";
import type { Patience } from "../patience.js";
import type { Answer, Entry } from "./entry.js";

/** How many bytes of publishes and requests may wait in a session, until each is answered. */
const ROOM = 8 * 1024 * 1024;

/** What each of them takes besides its message. */
const OVERHEAD = 512;

/** What was asked of a session and not sent yet; and the room for what is not answered yet. */
export class Waiting {
  readonly #entries: Entry[] = [];
  #room = ROOM;

  constructor(private readonly observed: Observed) {}

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  forget(entry: Entry): void {
    const at = this.#entries.indexOf(entry);
    if (at >= 0) {
      this.#entries.splice(at, 1);
    }
  }

  /** Takes the next to send; but no publish where those have to wait. */
  next(canPublish: boolean): Entry | undefined {
    const at = canPublish ? 0 : this.#entries.findIndex((entry) => entry.kind !== "publish");
    return at < 0 ? undefined : this.#entries.splice(at, 1)[0];
  }

  /** Takes all. */
  empty(): Entry[] {
    return this.#entries.splice(0);
  }

  /**
   * Adds what has an answer, and returns that. When the patience is over nobody waits for it any more, which
   * `givenUp` is told; what was sent keeps its room until it is answered.
   */
  ask<T>(
    size: number,
    patience: Patience,
    entry: (answer: Answer<T>) => Entry,
    givenUp: (asked: Entry) => void,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const bytes = Math.min(size + OVERHEAD, ROOM);
      if (this.#room < bytes) {
        reject(full());
        return;
      }
      this.#room -= bytes;
      const settle = (tell: () => void) => {
        if (answer.wanted) {
          answer.wanted = false;
          tell();
        }
        this.#room += answer.bytes;
        answer.bytes = 0;
      };
      const answer: Answer<T> = {
        resolve: (value) => settle(() => resolve(value)),
        reject: (error) => settle(() => reject(error)),
        wanted: true,
        sent: false,
        bytes,
      };
      const asked = entry(answer);
      this.add(asked);
      patience.onend((error) => {
        if (!answer.wanted) {
          return;
        }
        answer.wanted = false;
        if (!answer.sent) {
          this.forget(asked);
          answer.reject(unavailable("it was not sent"));
        }
        reject(this.#overdue(error, answer.sent));
        givenUp(asked);
      });
    });
  }

  /** Returns why there is no answer in time to what was sent, or was not. */
  #overdue(error: SmqError, sent: boolean): SmqError {
    const { state } = this.observed;
    if (error.code !== "deadline_exceeded") {
      return error;
    }
    const unknown = sent ? "; whether it was taken is not known" : "; it was not sent";
    const why = state.kind === "reconnecting" ? `: ${state.reason.message}` : "";
    const cause = state.kind === "reconnecting" ? { cause: state.reason } : {};
    return new SmqError("deadline_exceeded", error.message + why + unknown, cause);
  }
}

/** The error of who has found no room. */
function full(): SmqError {
  const message = `${ROOM} bytes wait for the server already: publish less, or wait for the answers`;
  return new SmqError("resource_exhausted", message);
}
