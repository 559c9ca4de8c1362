/** How many bytes of events the server may send for a subscription before it gets credit. */
export const DEFAULT_WINDOW = 1024 * 1024;

/** What an event counts in a window, besides its payload: empty events count too. */
export const EVENT_OVERHEAD = 64;

/** Holds events back until a window has room for them. */
export class ReceiveWindow {
  #resume: (() => void) | undefined;

  constructor(private available: number) {}

  /** Waits until an event may pass. */
  async ready(): Promise<void> {
    while (this.available <= 0) {
      await new Promise<void>((resolve) => (this.#resume = resolve));
    }
  }

  /** Counts an event. Its size may exceed what was left. */
  consume(payloadBytes: number): void {
    this.available -= payloadBytes + EVENT_OVERHEAD;
  }

  /** Makes room for that many bytes more. */
  credit(bytes: number): void {
    this.available += bytes;
    this.#resume?.();
    this.#resume = undefined;
  }
}
