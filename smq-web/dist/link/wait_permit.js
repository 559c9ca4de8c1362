/** How many exchanges of a browser wait at a time: it opens six connections to a host over HTTP/1.1, for all tabs. */
const LOCKS = 4;
/**
 * Whether an exchange may wait at the server. At most four of a browser do (Web Locks), none of them of a hidden tab.
 * Outside of browsers, and where a browser has no Web Locks, each may wait, unless its tab is hidden.
 */
export class WaitPermit {
    #page = globalThis;
    #isHeld = false;
    #isRequested = false;
    #release = () => { };
    /** `changed` is called when the permit comes or goes. */
    constructor(changed, closing) {
        this.changed = changed;
        this.closing = closing;
        const { document } = this.#page;
        const change = () => void (document?.hidden ? this.#drop() : this.request());
        document?.addEventListener("visibilitychange", change, { signal: closing });
        closing.addEventListener("abort", () => this.#drop());
    }
    get isHeld() {
        return this.#isHeld;
    }
    /** Takes the permit, if one is free. */
    async request() {
        if (this.#isHeld || this.#isRequested || !this.#mayWait()) {
            return;
        }
        const isPage = "document" in globalThis || "WorkerGlobalScope" in globalThis;
        const locks = isPage ? this.#page.navigator?.locks : undefined;
        this.#isRequested = true;
        for (let number = 0; locks && number < LOCKS && !this.#isHeld; number++) {
            await new Promise((done) => {
                const granted = (lock) => {
                    const held = lock && this.#mayWait() ? new Promise((release) => (this.#release = release)) : undefined;
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
    #mayWait() {
        return !this.closing.aborted && !this.#page.document?.hidden;
    }
    #drop() {
        const wasHeld = this.#isHeld;
        this.#isHeld = false;
        this.#release();
        if (wasHeld && !this.closing.aborted) {
            this.changed();
        }
    }
}
