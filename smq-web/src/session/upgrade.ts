import type { Link } from "../link/link.js";

/** Attempts to replace a link by a WebSocket. */
export interface UpgradeAttempt {
  /** Returns the delay before the next attempt, in milliseconds; undefined for no attempt. */
  readonly delay: () => number | undefined;
  readonly open: (signal: AbortSignal) => Promise<Link>;
  readonly opened: (link: Link) => void;
}

/** Tries WebSocket again and again, until it is there or this is stopped. */
export class Upgrader {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #controller = new AbortController();

  start(attempt: UpgradeAttempt): void {
    const delay = attempt.delay();
    if (delay === undefined) {
      return;
    }
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#timer = setTimeout(() => void this.#run(attempt, signal), delay);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }

  async #run(attempt: UpgradeAttempt, signal: AbortSignal): Promise<void> {
    let link: Link;
    try {
      link = await attempt.open(signal);
    } catch {
      if (!signal.aborted) {
        this.start(attempt);
      }
      return;
    }
    if (signal.aborted) {
      link.close(1000, "");
    } else {
      attempt.opened(link);
    }
  }
}
