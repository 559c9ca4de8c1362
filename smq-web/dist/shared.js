/**
 * Shares one session between all tabs of a page: a `SharedWorker` holds the client, and each tab talks to it over a
 * `MessagePort`.
 *
 * @module
 */
import { toBinary } from "@bufbuild/protobuf";
import { headersOf } from "./call.js";
import { clientOf, connectionOf, createClient } from "./client.js";
import { ObservableState } from "./connection.js";
import { Deadline } from "./deadline.js";
import { SmqError } from "./error.js";
import { encodeFilter } from "./filter.js";
import { endpoints } from "./interface.js";
import { decode, encode, make } from "./message.js";
import { Position } from "./position.js";
/**
 * Creates the client that tabs share, in a `SharedWorker`. Returns a function that serves one tab, over its port:
 *
 * ```ts
 * const serve = shareClient(Weather, { baseUrl: "/" });
 * addEventListener("connect", ({ ports }) => serve(ports[0]));
 * ```
 */
export function shareClient(service, server) {
    const client = createClient(service, server);
    const connection = connectionOf(client);
    const all = endpoints(service);
    return (port) => {
        const send = (message) => port.postMessage(message);
        const running = new Map();
        const tell = (state) => {
            const { reason, ...rest } = state;
            send({ state: rest, reason: reason && sent(reason) });
        };
        const stop = connection.onchange(tell);
        const leave = () => {
            stop();
            running.forEach(({ abort }) => abort.abort());
            running.clear();
        };
        const call = (id, name, body, options) => {
            const abort = new AbortController();
            const fail = (error) => {
                running.delete(id);
                send({ id, error: sent(error) });
            };
            const { desc, does, event, filter } = all.get(name);
            const input = does === "request" ? desc.input : does === "publish" ? event : filter;
            const message = input ? decode(input, body, name) : {};
            let headers = [];
            const onHeader = (all) => (headers = [...all]);
            const result = client[name](message, { ...options, onHeader, signal: abort.signal });
            if (does !== "subscribe") {
                running.set(id, { abort });
                const done = (value) => {
                    running.delete(id);
                    const { position } = value;
                    const receipt = { position: position && String(position) };
                    const answer = does === "publish" ? receipt : { body: toBinary(desc.output, value) };
                    send({ id, result: { ...answer, headers } });
                };
                result.then(done, fail);
                return;
            }
            const subscription = result;
            running.set(id, { abort, subscription, event });
            const confirm = (confirmed) => send({ id, confirmed: { ...confirmed, position: String(confirmed.position) } });
            subscription.confirmed.then(confirm, (error) => send({ id, refused: sent(error) }));
        };
        const next = async (id) => {
            const { subscription, event } = running.get(id) ?? {};
            if (!subscription || !event) {
                return;
            }
            try {
                const { value: item } = await subscription.next();
                const position = subscription.position && String(subscription.position);
                send({ id, result: { position, item: item && sentItem(item, event) } });
            }
            catch (error) {
                running.delete(id);
                send({ id, error: sent(error) });
            }
        };
        port.onmessage = ({ data }) => {
            if ("bye" in data) {
                leave();
            }
            else if ("lock" in data) {
                void globalThis.navigator?.locks?.request(data.lock, leave);
            }
            else if ("call" in data) {
                call(data.id, data.call, data.body, data.options);
            }
            else if ("next" in data) {
                void next(data.id);
            }
            else {
                const { abort, subscription } = running.get(data.id) ?? {};
                subscription?.close();
                abort?.abort();
                running.delete(data.id);
            }
        };
        tell(connection.state);
    };
}
/**
 * Creates a client in a tab that shares the session of a worker: `shareClient` made it there.
 *
 * It has the functions of a client of `createClient`. Interceptors are those of the worker, and `isOwn` is true for the
 * events of all tabs. `connectionOf` returns its connection: `close()` is for this tab alone.
 */
export function createSharedClient(service, port) {
    const tab = new Tab(port);
    const connection = {
        get state() {
            return tab.observable.state;
        },
        onchange: (listener) => tab.observable.onchange(listener),
        close: () => tab.close(),
    };
    return clientOf(endpoints(service), connection, {
        request: ({ desc: { input, output }, name: path }, name) => async (init, options = {}) => {
            const { body } = await tab.call(name, encode(input, make(input, init)), options);
            return decode(output, body, `the reply to ${path}`);
        },
        publish: ({ event }, name) => async (init, options = {}) => {
            const { position } = await tab.call(name, encode(event, make(event, init)), options);
            return { position: positionOf(position) };
        },
        subscribe: (endpoint, name) => (filter = {}, options = {}) => new SharedSubscription(tab, name, endpoint, filter, options),
    });
}
/** The tab's end of a port. */
class Tab {
    #pending;
    #confirming;
    #lastId;
    #closed;
    #release;
    constructor(port) {
        this.port = port;
        this.observable = new ObservableState();
        this.#pending = new Map();
        this.#confirming = new Map();
        this.#lastId = 0;
        this.#release = () => { };
        port.onmessage = ({ data }) => this.#receive(data);
        const page = globalThis;
        const { locks } = page.navigator ?? {};
        if (locks) {
            // Free when the tab is gone, however it went.
            const lock = `smq-tab-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
            const granted = () => {
                this.post({ lock });
                return new Promise((release) => (this.#release = release));
            };
            void locks.request(lock, granted).catch(() => { });
        }
        else {
            page.addEventListener?.("pagehide", ({ persisted }) => persisted || this.post({ bye: true }));
        }
    }
    id() {
        return (this.#lastId += 1);
    }
    post(message) {
        this.port.postMessage(message);
    }
    /** Waits for the next result with this id. */
    result(id) {
        return new Promise((resolve, reject) => {
            if (this.#closed) {
                reject(this.#closed);
            }
            else {
                this.#pending.set(id, { resolve, reject });
            }
        });
    }
    onConfirmed(id, listener) {
        this.#confirming.set(id, listener);
    }
    async call(name, body, options) {
        const { signal, timeoutMs, onHeader } = options;
        const headers = [...headersOf(options)];
        const id = this.id();
        // The worker keeps the time; the signal is the tab's.
        const deadline = new Deadline({ signal });
        if (deadline.signal.aborted) {
            throw deadline.signal.reason;
        }
        const result = this.result(id);
        this.post({ id, call: name, body, options: { timeoutMs, headers } });
        deadline.onEnd((error) => this.fail(id, error));
        const answer = await result.finally(() => deadline.done());
        onHeader?.(new Headers(answer["headers"]));
        return answer;
    }
    /** Ends what has this id, here and in the worker. */
    fail(id, error) {
        this.post({ id, end: true });
        this.#settle(id)?.reject(error);
    }
    close() {
        if (!this.#closed) {
            this.#closed = new SmqError("canceled", "the client is closed: create another one");
            this.post({ bye: true });
            this.#release();
            [...this.#pending.keys()].forEach((id) => this.#settle(id)?.reject(this.#closed));
            this.observable.set({ kind: "closed", reason: this.#closed });
        }
    }
    #settle(id) {
        const pending = this.#pending.get(id);
        this.#pending.delete(id);
        return pending;
    }
    #receive(message) {
        if (this.#closed) {
            return;
        }
        if ("state" in message) {
            const reason = message.reason && received(message.reason);
            this.observable.set({ ...message.state, ...(reason && { reason }) });
        }
        else if ("confirmed" in message || "refused" in message) {
            this.#confirming.get(message.id)?.("confirmed" in message ? message.confirmed : received(message.refused));
            this.#confirming.delete(message.id);
        }
        else if ("error" in message) {
            this.#settle(message.id)?.reject(received(message.error));
        }
        else {
            this.#settle(message.id)?.resolve(message.result);
        }
    }
}
/** A subscription of the worker, in a tab. It takes one item after the other, so that a slow loop holds nothing. */
class SharedSubscription {
    #id;
    #deadline;
    #isOver = false;
    #last = Promise.resolve();
    /** Why it cannot begin. */
    #invalid;
    #refuse;
    constructor(tab, name, endpoint, filter, { after, live, window, signal, timeoutMs }) {
        this.tab = tab;
        this.endpoint = endpoint;
        this.#id = tab.id();
        this.#deadline = new Deadline({ signal });
        try {
            this.position = positionOf(after);
        }
        catch {
            // The worker refuses it.
        }
        this.confirmed = new Promise((resolve, reject) => {
            this.#refuse = reject;
            tab.onConfirmed(this.#id, (confirmed) => {
                if (confirmed instanceof SmqError) {
                    reject(confirmed);
                    return;
                }
                const { position, retained, replayed } = confirmed;
                resolve({ position: positionOf(position), retained: Boolean(retained), replayed: Number(replayed) });
            });
        });
        this.confirmed.catch(() => { });
        const options = { after: after === undefined ? undefined : String(after), live, window, timeoutMs };
        try {
            tab.post({ id: this.#id, call: name, body: encodeFilter(endpoint, filter), options });
        }
        catch (error) {
            this.#invalid = error;
            this.#refuse(error);
        }
        this.#deadline.onEnd((error) => {
            this.#refuse(error);
            tab.fail(this.#id, error);
        });
    }
    next() {
        const next = this.#last.then(() => this.#next());
        this.#last = next.catch(() => { });
        return next;
    }
    async #next() {
        if (this.#isOver) {
            return { done: true, value: undefined };
        }
        try {
            if (this.#invalid || this.#deadline.signal.aborted) {
                throw this.#invalid ?? this.#deadline.signal.reason;
            }
            const result = this.tab.result(this.#id);
            this.tab.post({ id: this.#id, next: true });
            const { item, position } = await result;
            this.position = positionOf(position) ?? this.position;
            if (item) {
                return { done: false, value: this.#item(item) };
            }
        }
        catch (error) {
            const isFirst = !this.#isOver;
            this.#isOver = true;
            this.#refuse(error);
            this.#deadline.done();
            if (isFirst) {
                throw error;
            }
        }
        this.#isOver = true;
        return { done: true, value: undefined };
    }
    async return() {
        this.close();
        return { done: true, value: undefined };
    }
    close() {
        const error = new SmqError("canceled", "the subscription ended before it was confirmed");
        this.#isOver = true;
        this.#deadline.done();
        this.#refuse(error);
        this.tab.fail(this.#id, error);
    }
    [Symbol.asyncIterator]() {
        return this;
    }
    #item({ kind, body, at, headers, isOwn, from, to, replayed }) {
        switch (kind) {
            case "event": {
                const message = decode(this.endpoint.event, body, `event ${at}`);
                return { kind, message, position: positionOf(at), headers: headers, isOwn: Boolean(isOwn) };
            }
            case "gap":
                return { kind, from: positionOf(from), to: positionOf(to) };
            case "resumed":
                return { kind, replayed: Number(replayed) };
            default:
                return { kind: "retainedEnd" };
        }
    }
}
function sentItem(item, event) {
    switch (item.kind) {
        case "event":
            return { kind: "event", at: String(item.position), body: toBinary(event, item.message), headers: item.headers, isOwn: item.isOwn };
        case "gap":
            return { kind: "gap", from: String(item.from), to: String(item.to) };
        default:
            return { ...item };
    }
}
function sent(error) {
    const { code, message, details, origin } = error instanceof SmqError ? error : new SmqError("internal", String(error), { cause: error });
    return { code, message, details, origin };
}
function received({ code, message, details, origin }) {
    return new SmqError(code, message, { details, origin });
}
function positionOf(text) {
    return text === undefined ? undefined : Position.parse(String(text));
}
