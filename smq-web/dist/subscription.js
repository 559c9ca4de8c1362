import { Deadline } from "./deadline.js";
import { SmqError } from "./error.js";
import { decode } from "./message.js";
import { Position } from "./position.js";
import { ClientSubscription } from "./session/client_subscription.js";
import { Inbox } from "./session/inbox.js";
import { DEFAULT_WINDOW } from "./window.js";
/**
 * A subscription to a topic: the events that match its filter, as they are published.
 *
 * Each event arrives once and in order, or lies in a gap. The client subscribes at once. A loop that ends, also by
 * `break`, unsubscribes. A slow consumer delays nothing else, not even other subscriptions of the same client.
 *
 * When the connection is lost, the client reconnects with growing delays, and the subscription continues: the next item
 * is `resumed`, or a gap. The subscription rejects only when the server ends or refuses it, when its signal is aborted,
 * or when the client is closed.
 */
export class Subscription {
    #session;
    #endpoint;
    #inbox = new Inbox();
    #state;
    #deadline;
    #window;
    /** Bytes of events that were taken, and that the server got no credit for yet. */
    #taken = 0;
    #position;
    #isOver = false;
    /** @internal */
    constructor(session, endpoint, filter, options) {
        this.#session = session;
        this.#endpoint = endpoint;
        this.#deadline = new Deadline({ signal: options.signal });
        this.#window = options.window ?? DEFAULT_WINDOW;
        let start = {};
        let bytes = new Uint8Array();
        try {
            start = startOf(options, this.#window);
            bytes = filter();
        }
        catch (error) {
            this.#inbox.end(error);
        }
        this.#state = new ClientSubscription(endpoint.name, bytes, start, this.#window, this.#inbox);
        this.#position = start.after;
        this.#begin(options);
    }
    #begin({ timeoutMs }) {
        const confirming = new Deadline({ timeoutMs });
        const done = () => confirming.done();
        this.confirmed.then(({ position, retained }) => {
            this.#position = retained ? this.#position : (this.#position ?? position);
            done();
        }, done);
        if (!this.#inbox.ended) {
            this.#session.subscribe(this.#state);
        }
        confirming.onEnd((error) => this.#leave(error));
        this.#deadline.onEnd((error) => this.#leave(error));
    }
    /**
     * The server's confirmation: each matching event after its position arrives, or lies in a gap. Rejects if the server
     * refuses the subscription; so does the first item.
     */
    get confirmed() {
        return this.#inbox.confirmed;
    }
    /**
     * The position of the last item. Store it, and pass it to `after` later: another subscription continues there.
     * Undefined before there is one.
     */
    get position() {
        return this.#position;
    }
    /** Returns the next item. */
    async next() {
        if (!this.#isOver) {
            const next = await this.#inbox.take();
            if (!("content" in next)) {
                return this.#end(next.error);
            }
            return { done: false, value: this.#item(next) };
        }
        return { done: true, value: undefined };
    }
    /** Unsubscribes: a loop calls this when it ends before the subscription does. */
    async return() {
        this.close();
        return { done: true, value: undefined };
    }
    /** Unsubscribes. Calls of `next` that wait resolve with `done`. */
    close() {
        this.#isOver = true;
        this.#leave(undefined);
    }
    [Symbol.asyncIterator]() {
        return this;
    }
    #end(error) {
        this.#deadline.done();
        const isFirst = !this.#isOver;
        this.#isOver = true;
        if (error && isFirst) {
            throw error;
        }
        return { done: true, value: undefined };
    }
    #leave(error) {
        this.#deadline.done();
        if (!this.#inbox.ended || !error) {
            this.#inbox.clear(error);
            this.#session.unsubscribe(this.#state);
        }
    }
    #item({ content, resumeAfter }) {
        this.#position = resumeAfter ?? this.#position;
        switch (content.kind) {
            case "event":
                return this.#event(content);
            case "gap":
                return { kind: "gap", from: content.from, to: content.to };
            case "resumed":
                return { kind: "resumed", replayed: content.replayed };
            case "retainedEnd":
                return content;
        }
    }
    #event({ position, payload, headers, isOwn, bytes }) {
        this.#credit(bytes);
        try {
            const message = decode(this.#endpoint.event, payload, `event ${position}`);
            return { kind: "event", message: message, position, headers, isOwn };
        }
        catch (error) {
            // A loop does not call `return` after an error of `next`.
            this.close();
            throw error;
        }
    }
    /** Gives the server credit for each half of the window, not for each event. */
    #credit(bytes) {
        this.#taken += bytes;
        if (this.#taken >= this.#window / 2) {
            this.#session.credit(this.#state, this.#taken);
            this.#taken = 0;
        }
    }
}
/** Returns where a subscription begins. Throws `invalid_argument` if its options contradict each other. */
function startOf({ after, live = false }, window) {
    try {
        if (!(Number.isSafeInteger(window) && window > 0)) {
            throw new RangeError(`the window is ${window}; set a positive number of bytes`);
        }
        if (after === undefined) {
            return { live };
        }
        if (live) {
            throw new TypeError("a subscription begins `live` or `after` a position: set one of them");
        }
        return { after: typeof after === "string" ? Position.parse(after) : after };
    }
    catch (error) {
        throw new SmqError("invalid_argument", error.message, { cause: error });
    }
}
