import { EVENT_OVERHEAD } from "../session/following.js";

/** Holds events up until there is room for them, as a window of a session does. */
export class Gate {
  #waiting: (() => void) | undefined;

  constructor(private allowance: number) {}

  /** Waits until an event may pass. */
  async open(): Promise<void> {
    while (this.allowance <= 0) {
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    }
  }

  /** Counts an event with a payload of that many bytes, which may be more than was left. */
  take(payload: number): void {
    this.allowance -= payload + EVENT_OVERHEAD;
  }

  /** Lets that many bytes more pass. */
  credit(bytes: number): void {
    this.allowance += bytes;
    this.#waiting?.();
    this.#waiting = undefined;
  }
}
