/** How many exchanges of a browser wait at a time: it opens six connections to a host over HTTP/1.1, for all tabs. */
const LOCKS = 4;

/** The parts of a page or worker that are used. */
interface Page {
  readonly navigator?: {
    readonly locks?: {
      request(name: string, options: object, granted: (lock: unknown) => unknown): Promise<unknown>;
    };
  };
  readonly document?: {
    readonly hidden: boolean;
    addEventListener(event: string, listener: () => void, options: { signal: AbortSignal }): void;
  };
}

/**
 * Whether an exchange may wait at the server. At most four of a browser do (Web Locks), none of them of a hidden tab.
 * Outside of browsers, and where a browser has no Web Locks, each may wait, unless its tab is hidden.
 */
export class WaitPermit {
  readonly #page = globalThis as Page;
  #isHeld = false;
  #isRequested = false;
  #release: () => void = () => {};

  /** `changed` is called when the permit comes or goes. */
  constructor(
    private readonly changed: () => void,
    private readonly closing: AbortSignal,
  ) {
    const { document } = this.#page;
    const change = () => void (document?.hidden ? this.#drop() : this.request());
    document?.addEventListener("visibilitychange", change, { signal: closing });
    closing.addEventListener("abort", () => this.#drop());
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Takes the permit, if one is free. */
  async request(): Promise<void> {
    if (this.#isHeld || this.#isRequested || !this.#mayWait()) {
      return;
    }
    const isPage = "document" in globalThis || "WorkerGlobalScope" in globalThis;
    const locks = isPage ? this.#page.navigator?.locks : undefined;
    this.#isRequested = true;
    for (let number = 0; locks && number < LOCKS && !this.#isHeld; number++) {
      await new Promise<void>((done) => {
        const granted = (lock: unknown) => {
          const held = lock && this.#mayWait() ? new Promise<void>((release) => (this.#release = release)) : undefined;
          this.#isHeld = held !== undefined;
          done();
          return held;
        };
        locks.request(`smq-poll-${number}`, { ifAvailable: true }, granted).catch(() => done());
      });
    }
    this.#isHeld ||= !locks;
    this.#isRequested = false;
    if (this.#isHeld) {
      this.changed();
    }
  }

  #mayWait(): boolean {
    return !this.closing.aborted && !this.#page.document?.hidden;
  }

  #drop(): void {
    const wasHeld = this.#isHeld;
    this.#isHeld = false;
    this.#release();
    if (wasHeld && !this.closing.aborted) {
      this.changed();
    }
  }
}
