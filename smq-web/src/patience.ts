import { SmqError } from "./error.js";

/** What each call takes. */
export interface CallOptions {
  /** Gives it up: it rejects with `canceled`, and the signal's reason is the `cause`. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait, in milliseconds; then it rejects with `deadline_exceeded`. */
  readonly timeout?: number | undefined;
}

/** setTimeout takes no more than this. */
const LONGEST = 2 ** 31 - 1;

/** How long a call waits: until its signal is aborted, or its time is over. */
export class Patience {
  readonly #aborting = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #deadline: number | undefined;

  constructor(options: CallOptions, defaultTimeout?: number) {
    this.#caller = options.signal;
    const timeout = options.timeout ?? defaultTimeout;
    if (this.#caller?.aborted) {
      this.#cancel();
      return;
    }
    this.#caller?.addEventListener("abort", this.#cancel, { once: true });
    if (timeout !== undefined && timeout <= LONGEST) {
      const bounded = Math.max(Math.ceil(timeout), 1);
      this.#deadline = Date.now() + bounded;
      this.#timer = setTimeout(() => this.#expire(bounded), bounded);
    }
  }

  /** Is aborted when it is over, by the error to reject with. */
  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  /** How much is left, in milliseconds, at least 1; undefined without a bound. */
  left(): number | undefined {
    return this.#deadline === undefined ? undefined : Math.max(this.#deadline - Date.now(), 1);
  }

  /** Calls that when it is over, with the error. */
  onend(end: (error: SmqError) => void): void {
    const tell = () => end(this.signal.reason as SmqError);
    if (this.signal.aborted) {
      tell();
    } else {
      this.signal.addEventListener("abort", tell, { once: true });
    }
  }

  /** Waits for that time. Rejects with the error when it is over before. */
  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      setTimeout(resolve, milliseconds);
      this.onend(reject);
    });
  }

  /** There is nothing to wait for any more. */
  done(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener("abort", this.#cancel);
  }

  readonly #cancel = () => {
    this.done();
    const cause: unknown = this.#caller?.reason;
    this.#aborting.abort(new SmqError("canceled", "given up by its AbortSignal", { cause }));
  };

  #expire(timeout: number): void {
    this.done();
    this.#aborting.abort(new SmqError("deadline_exceeded", `no answer within ${timeout} ms`));
  }
}
