import { SmqError } from "../error.js";
/**
 * What arrived for a subscription, and was not taken yet.
 *
 * The window bounds the events in it, however often the connection is lost. Between two events it holds at most one
 * gap, or one `resumed`.
 */
export class Inbox {
    #confirm;
    #refuse;
    #deliveries = [];
    #taken = 0;
    #end;
    #consumers = [];
    constructor() {
        this.confirmed = new Promise((resolve, reject) => {
            this.#confirm = resolve;
            this.#refuse = reject;
        });
        // The first item rejects too: nobody has to look at this promise.
        this.confirmed.catch(() => { });
    }
    get ended() {
        return this.#end !== undefined;
    }
    confirm(confirmed) {
        this.#confirm(confirmed);
    }
    /** Adds a delivery, or merges it into the last one. */
    push(delivery) {
        if (this.#end) {
            return;
        }
        const consumer = this.#consumers.shift();
        if (consumer) {
            consumer(delivery);
            return;
        }
        // A later `resumed` or gap replaces a `resumed` that nothing follows.
        if (delivery.content.kind === "resumed" || delivery.content.kind === "gap") {
            while (this.#last()?.content.kind === "resumed") {
                this.#deliveries.pop();
            }
        }
        const last = this.#last();
        if (last?.content.kind === "gap" && delivery.content.kind === "gap") {
            last.content.to = delivery.content.to;
            last.resumeAfter = delivery.resumeAfter;
        }
        else {
            this.#deliveries.push(delivery);
        }
    }
    /** Ends it after what it holds. */
    end(error) {
        if (this.#end) {
            return;
        }
        const end = { error };
        this.#end = end;
        this.#refuse(error ?? new SmqError("canceled", "the subscription ended before it was confirmed"));
        for (const consumer of this.#consumers.splice(0)) {
            consumer(end);
        }
    }
    /** Ends it at once, and drops what it holds. */
    clear(error) {
        this.#deliveries = [];
        this.#taken = 0;
        this.end(error);
    }
    /** Takes the next delivery, and waits for one if there is none. Returns the end after the last one. */
    take() {
        const next = this.#deliveries[this.#taken];
        if (next) {
            this.#taken += 1;
            // Not at each delivery: so the cost is constant on average.
            if (this.#taken * 2 >= this.#deliveries.length) {
                this.#deliveries.splice(0, this.#taken);
                this.#taken = 0;
            }
            return Promise.resolve(next);
        }
        if (this.#end) {
            return Promise.resolve(this.#end);
        }
        return new Promise((resolve) => this.#consumers.push(resolve));
    }
    #last() {
        return this.#deliveries.length > this.#taken ? this.#deliveries.at(-1) : undefined;
    }
}
