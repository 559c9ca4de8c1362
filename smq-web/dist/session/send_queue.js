import { SmqError, unavailable } from "../error.js";
/** How many bytes of publishes and requests a session holds until they are answered. */
const SEND_BUDGET = 8 * 1024 * 1024;
/** What each of them takes of the budget besides its message. */
const OVERHEAD = 512;
/** What a session has to send, and the budget of what is not answered yet. */
export class SendQueue {
    #entries = [];
    #budget = SEND_BUDGET;
    constructor(observable) {
        this.observable = observable;
    }
    get isEmpty() {
        return this.#entries.length === 0;
    }
    add(entry) {
        this.#entries.push(entry);
    }
    remove(entry) {
        const at = this.#entries.indexOf(entry);
        if (at >= 0) {
            this.#entries.splice(at, 1);
        }
    }
    /** Takes the next entry to send; with `canPublish` false, the next one that is not a publish. */
    next(canPublish) {
        const at = canPublish ? 0 : this.#entries.findIndex((entry) => entry.kind !== "publish");
        return at < 0 ? undefined : this.#entries.splice(at, 1)[0];
    }
    /** Takes all entries. */
    drain() {
        return this.#entries.splice(0);
    }
    /**
     * Adds a publish or request, and returns its answer. When the deadline ends first, `abandoned` is called; what was
     * sent keeps its part of the budget until it is answered.
     */
    enqueue(size, deadline, entryOf, abandoned) {
        return new Promise((resolve, reject) => {
            const bytes = Math.min(size + OVERHEAD, SEND_BUDGET);
            if (this.#budget < bytes) {
                reject(overBudget());
                return;
            }
            this.#budget -= bytes;
            const settle = (tell) => {
                if (answer.wanted) {
                    answer.wanted = false;
                    tell();
                }
                this.#budget += answer.bytes;
                answer.bytes = 0;
            };
            const answer = {
                resolve: (value) => settle(() => resolve(value)),
                reject: (error) => settle(() => reject(error)),
                wanted: true,
                sent: false,
                bytes,
            };
            const entry = entryOf(answer);
            this.add(entry);
            deadline.onEnd((error) => {
                if (!answer.wanted) {
                    return;
                }
                answer.wanted = false;
                if (!answer.sent) {
                    this.remove(entry);
                    answer.reject(unavailable("not sent"));
                }
                reject(this.#explain(error, answer.sent));
                abandoned(entry);
            });
        });
    }
    /** Adds to a timeout whether the message was sent, and why there was no connection. */
    #explain(error, sent) {
        const { state } = this.observable;
        if (error.code !== "deadline_exceeded") {
            return error;
        }
        const outcome = sent ? "; it was sent, and its outcome is unknown" : "; it was not sent";
        const why = state.kind === "reconnecting" ? `: ${state.reason.message}` : "";
        const cause = state.kind === "reconnecting" ? { cause: state.reason } : {};
        return new SmqError("deadline_exceeded", error.message + why + outcome, cause);
    }
}
function overBudget() {
    const message = `${SEND_BUDGET} bytes wait for answers: wait for some of them`;
    return new SmqError("resource_exhausted", message);
}
