import type { Link } from "../link/link.js";

/** Opens the connections of a session, one after the other. */
export class Dialing {
  /** No attempt is made before. */
  #earliest = 0;
  /** Nor before this, whatever happens: the server has asked for it. */
  #asked = 0;
  #attempt: AbortController | undefined;
  #wake: (() => void) | undefined;

  /** Whether no attempt is being made. */
  get isIdle(): boolean {
    return this.#attempt === undefined;
  }

  /** Puts the next attempt off by that many milliseconds, after those that the server has asked for. */
  putOff(pause: number, asked = 0): void {
    this.#asked = Date.now() + asked;
    this.#earliest = this.#asked + pause;
  }

  /** Does not wait any longer than the server has asked: the network has come back. */
  hurry(): void {
    this.#earliest = this.#asked;
    this.#wake?.();
  }

  /** Gives up what is being attempted. */
  stop(): void {
    this.#attempt?.abort();
    this.#attempt = undefined;
    this.#wake?.();
  }

  /**
   * Makes an attempt as soon as it is time for one, if it `isNeeded` then. Exactly one of `opened`, `failed` and
   * `unneeded` is called later, unless it is stopped.
   */
  begin(attempt: {
    isNeeded: () => boolean;
    open: (signal: AbortSignal) => Promise<Link>;
    opened: (link: Link) => void;
    failed: (error: unknown) => void;
    unneeded: () => void;
  }): void {
    const controller = new AbortController();
    this.#attempt = controller;
    void this.#run(attempt, controller.signal);
  }

  async #run(attempt: Parameters<Dialing["begin"]>[0], signal: AbortSignal): Promise<void> {
    await this.#pause(signal);
    if (signal.aborted) {
      return;
    }
    if (!attempt.isNeeded()) {
      this.#attempt = undefined;
      attempt.unneeded();
      return;
    }
    let link: Link;
    try {
      link = await attempt.open(signal);
    } catch (error) {
      if (!signal.aborted) {
        this.#attempt = undefined;
        attempt.failed(error);
      }
      return;
    }
    if (signal.aborted) {
      link.close(1000, "");
      return;
    }
    this.#attempt = undefined;
    attempt.opened(link);
  }

  async #pause(signal: AbortSignal): Promise<void> {
    for (let pause; !signal.aborted && (pause = this.#earliest - Date.now()) > 0; ) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
