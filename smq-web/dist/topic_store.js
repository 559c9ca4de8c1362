import { SmqError } from "./error.js";
/** The state if nothing else is said: the last message. */
export function lastMessage(state, item) {
    return item.kind === "event" ? item.message : state;
}
/** Returns a text that differs if a filter, or where the subscription begins, differs. */
export function keyOf(filter, { after, live, window }) {
    return JSON.stringify([filter, after && String(after), live, window], (_, value) => {
        if (typeof value === "bigint" || typeof value === "number") {
            return `${typeof value} ${value}`;
        }
        return value instanceof Uint8Array ? [...value] : value;
    });
}
/** Keeps the view of a topic while somebody looks at it. */
export class TopicStore {
    #initial;
    #view;
    #listeners;
    #close;
    #timer;
    constructor(topic, filter, options) {
        this.topic = topic;
        this.filter = filter;
        this.options = options;
        this.#listeners = new Set();
        this.#close = () => { };
        /** The view before anything has arrived: what a server renders. */
        this.initial = () => this.#initial;
        this.view = () => this.#view;
        /** Calls the listener after changes. The first listener subscribes, and the last one that leaves unsubscribes. */
        this.subscribe = (listener) => {
            const own = () => listener();
            this.#listeners.add(own);
            if (this.#listeners.size === 1) {
                this.#start();
            }
            return () => {
                if (this.#listeners.delete(own) && this.#listeners.size === 0) {
                    this.#close();
                }
            };
        };
        this.reduce = options.reduce ?? lastMessage;
        const restart = () => {
            if (this.#listeners.size > 0) {
                this.#close();
                this.#start();
            }
        };
        this.#view = { state: options.initial, status: "loading", error: undefined, restart };
        this.#initial = this.#view;
    }
    #start() {
        const { after, live, window } = this.options;
        const subscription = this.topic(this.filter, { after, live, window });
        let isOpen = true;
        this.#close = () => {
            isOpen = false;
            subscription.close();
        };
        const show = (change) => {
            if (isOpen) {
                this.#view = { ...this.#view, ...change };
                this.#tell();
            }
        };
        if (this.#view !== this.#initial) {
            show(this.#initial);
        }
        const loaded = ({ retained }) => retained || show({ status: "live" });
        subscription.confirmed.then(loaded, () => { });
        const run = async () => {
            for await (const item of subscription) {
                show({
                    state: this.reduce(this.#view.state, item),
                    ...(item.kind === "retainedEnd" && { status: "live" }),
                });
            }
        };
        const ended = (error) => {
            const isTold = error instanceof SmqError;
            show({ status: "ended", error: isTold ? error : undefined });
            if (error && !isTold) {
                throw error; // A fault of `reduce`: the program shall see it.
            }
        };
        void run().then(() => ended(), ended);
    }
    /** Calls the listeners soon: what arrives together is shown together. */
    #tell() {
        this.#timer ??= setTimeout(() => {
            this.#timer = undefined;
            this.#listeners.forEach((listener) => listener());
        });
    }
}
