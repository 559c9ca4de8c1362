import type { Link } from "../link/link.js";

/** Tries for a better connection than the present one, again and again, until there is one or it is stopped. */
export class Upgrading {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = new AbortController();

  /** Begins, after as long as `pause` says, in milliseconds; undefined for never. */
  begin(attempt: {
    pause: () => number | undefined;
    open: (signal: AbortSignal) => Promise<Link>;
    opened: (link: Link) => void;
  }): void {
    const pause = attempt.pause();
    if (pause === undefined) {
      return;
    }
    this.#attempt = new AbortController();
    const { signal } = this.#attempt;
    this.#timer = setTimeout(() => void this.#run(attempt, signal), pause);
  }

  /** Stops. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#attempt.abort();
  }

  async #run(attempt: Parameters<Upgrading["begin"]>[0], signal: AbortSignal): Promise<void> {
    let link: Link;
    try {
      link = await attempt.open(signal);
    } catch {
      if (!signal.aborted) {
        this.begin(attempt);
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
