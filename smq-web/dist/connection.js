/** A connection state with listeners. */
export class ObservableState {
    #state = { kind: "idle" };
    #listeners = new Set();
    get state() {
        return this.#state;
    }
    onchange(listener) {
        // A wrapper for each registration: the same function may be registered twice.
        const own = (state) => listener(state);
        this.#listeners.add(own);
        return () => void this.#listeners.delete(own);
    }
    set(state) {
        this.#state = state;
        for (const listener of [...this.#listeners]) {
            try {
                listener(state);
            }
            catch (error) {
                // An error of one listener is reported as uncaught, and the other listeners still run.
                queueMicrotask(() => {
                    throw error;
                });
            }
        }
    }
    /** Sets `reconnecting`. `since` stays the time of the first loss. */
    setLost(reason) {
        const since = this.#state.kind === "reconnecting" ? this.#state.since : new Date();
        this.set({ kind: "reconnecting", since, reason });
    }
}
