import type { ObservableState } from "../connection.js";
import type { Deadline } from "../deadline.js";
import { SmqError, unavailable } from "../error.js";
import type { Entry, PendingAnswer } from "./pending.js";

/** How many bytes of publishes and requests a session holds until they are answered. */
const SEND_BUDGET = 8 * 1024 * 1024;

/** What each of them takes of the budget besides its message. */
const OVERHEAD = 512;

/** What a session has to send, and the budget of what is not answered yet. */
export class SendQueue {
  readonly #entries: Entry[] = [];
  #budget = SEND_BUDGET;

  constructor(private readonly observable: ObservableState) {}

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  remove(entry: Entry): void {
    const at = this.#entries.indexOf(entry);
    if (at >= 0) {
      this.#entries.splice(at, 1);
    }
  }

  /** Takes the next entry to send; with `canPublish` false, the next one that is not a publish. */
  next(canPublish: boolean): Entry | undefined {
    const at = canPublish ? 0 : this.#entries.findIndex((entry) => entry.kind !== "publish");
    return at < 0 ? undefined : this.#entries.splice(at, 1)[0];
  }

  /** Takes all entries. */
  drain(): Entry[] {
    return this.#entries.splice(0);
  }

  /**
   * Adds a publish or request, and returns its answer. When the deadline ends first, `abandoned` is called; what was
   * sent keeps its part of the budget until it is answered.
   */
  enqueue<T>(
    size: number,
    deadline: Deadline,
    entryOf: (answer: PendingAnswer<T>) => Entry,
    abandoned: (entry: Entry) => void,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const bytes = Math.min(size + OVERHEAD, SEND_BUDGET);
      if (this.#budget < bytes) {
        reject(overBudget());
        return;
      }
      this.#budget -= bytes;
      const settle = (tell: () => void) => {
        if (answer.wanted) {
          answer.wanted = false;
          tell();
        }
        this.#budget += answer.bytes;
        answer.bytes = 0;
      };
      const answer: PendingAnswer<T> = {
        resolve: (value) => settle(() => resolve(value)),
        reject: (error) => settle(() => reject(error)),
        wanted: true,
        sent: false,
        bytes,
      };
      const entry = entryOf(answer);
      this.add(entry);
      deadline.onEnd((error) => {
        if (!answer.wanted) {
          return;
        }
        answer.wanted = false;
        if (!answer.sent) {
          this.remove(entry);
          answer.reject(unavailable("not sent"));
        }
        reject(this.#explain(error, answer.sent));
        abandoned(entry);
      });
    });
  }

  /** Adds to a timeout whether the message was sent, and why there was no connection. */
  #explain(error: SmqError, sent: boolean): SmqError {
    const { state } = this.observable;
    if (error.code !== "deadline_exceeded") {
      return error;
    }
    const outcome = sent ? "; it was sent, and its outcome is unknown" : "; it was not sent";
    const why = state.kind === "reconnecting" ? `: ${state.reason.message}` : "";
    const cause = state.kind === "reconnecting" ? { cause: state.reason } : {};
    return new SmqError("deadline_exceeded", error.message + why + outcome, cause);
  }
}

function overBudget(): SmqError {
  const message = `${SEND_BUDGET} bytes wait for answers: wait for some of them`;
  return new SmqError("resource_exhausted", message);
}
