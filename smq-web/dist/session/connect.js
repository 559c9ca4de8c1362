/** Makes attempts to open links of a session, one after the other. */
export class Connector {
    /** The next attempt is not made before this time. */
    #earliest = 0;
    /** The server asked for no attempt before this time. */
    #retryAfter = 0;
    #attempt;
    #wake;
    /** Whether no attempt is under way. */
    get isIdle() {
        return this.#attempt === undefined;
    }
    /** Delays the next attempt by `delay` milliseconds, after the `retryAfter` that the server asked for. */
    delay(delay, retryAfter = 0) {
        this.#retryAfter = Date.now() + retryAfter;
        this.#earliest = this.#retryAfter + delay;
    }
    /** Waits no longer than the server asked for: the network is back. */
    hurry() {
        this.#earliest = this.#retryAfter;
        this.#wake?.();
    }
    /** Cancels the attempt. */
    stop() {
        this.#attempt?.abort();
        this.#attempt = undefined;
        this.#wake?.();
    }
    /**
     * Makes an attempt after the delay. Later, exactly one of `opened`, `failed` and `unneeded` is called, unless it is
     * stopped.
     */
    start(attempt) {
        const controller = new AbortController();
        this.#attempt = controller;
        void this.#run(attempt, controller.signal);
    }
    async #run(attempt, signal) {
        await this.#sleep(signal);
        if (signal.aborted) {
            return;
        }
        if (!attempt.isNeeded()) {
            this.#attempt = undefined;
            attempt.unneeded?.();
            return;
        }
        let link;
        try {
            link = await attempt.open(signal);
        }
        catch (error) {
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
    async #sleep(signal) {
        for (let delay; !signal.aborted && (delay = this.#earliest - Date.now()) > 0;) {
            await new Promise((resolve) => {
                const timer = setTimeout(resolve, delay);
                this.#wake = () => {
                    clearTimeout(timer);
                    resolve();
                };
            });
        }
    }
}
