import { SmqError } from "./error.js";
/** The longest delay that setTimeout takes. */
const MAX_TIMER = 2 ** 31 - 1;
/** How long a call may take: until its signal is aborted, its time is up, or its client is closed. */
export class Deadline {
    #controller = new AbortController();
    #listening = new AbortController();
    #timer;
    #end;
    /** `closing` is aborted when the client is closed; its reason is the error. */
    constructor({ signal, timeoutMs }, closing) {
        this.#watch(closing, () => closing.reason);
        this.#watch(signal, () => new SmqError("canceled", "canceled by its AbortSignal", { cause: signal.reason }));
        if (timeoutMs !== undefined && timeoutMs <= MAX_TIMER && !this.signal.aborted) {
            const bounded = Math.max(Math.ceil(timeoutMs), 1);
            this.#end = Date.now() + bounded;
            this.#timer = setTimeout(() => {
                this.#abort(new SmqError("deadline_exceeded", `no answer within ${bounded} ms`));
            }, bounded);
        }
    }
    /** Is aborted when the call has to end; the reason is the error to reject with. */
    get signal() {
        return this.#controller.signal;
    }
    /** Returns the time that is left, in milliseconds, at least 1; undefined without a timeout. */
    remaining() {
        return this.#end === undefined ? undefined : Math.max(this.#end - Date.now(), 1);
    }
    /** Calls the listener with the error when the call has to end. */
    onEnd(listener) {
        const tell = () => listener(this.signal.reason);
        if (this.signal.aborted) {
            tell();
        }
        else {
            this.signal.addEventListener("abort", tell, { once: true });
        }
    }
    /**
     * Rejects when the call has to end. Any other error of the call comes first: it says more, such as whether the
     * request was sent.
     */
    ended() {
        return new Promise((_, reject) => this.onEnd((error) => void setTimeout(reject, 0, error)));
    }
    /** Stops watching: the call has its answer. */
    done() {
        clearTimeout(this.#timer);
        this.#listening.abort();
    }
    #watch(signal, error) {
        const abort = () => this.#abort(error());
        if (signal?.aborted) {
            abort();
        }
        else {
            signal?.addEventListener("abort", abort, { signal: this.#listening.signal });
        }
    }
    #abort(error) {
        this.done();
        this.#controller.abort(error);
    }
}
