import { Http } from "./http.js";
import { TransportSelector } from "./link/transport_selector.js";
import { Session } from "./session/session.js";
import { timing } from "./timeouts.js";
/** The timeout of a call that sets none, in milliseconds. */
const DEFAULT_TIMEOUT = 30_000;
/** One server, and the sessions with it: one for each interface. All clients of this transport share them. */
export class Transport {
    #timing;
    #httpPath = { buffersStreams: false };
    #WebSocket;
    /** By path. */
    #sessions = new Map();
    #isClosed = false;
    /** @internal */
    constructor(options) {
        this.http = new Http(options);
        this.interceptors = options.interceptors ?? [];
        this.defaultTimeoutMs = options.defaultTimeoutMs ?? DEFAULT_TIMEOUT;
        this.requestsOverSession = options.requests === "session";
        this.#timing = timing(options.retry, options.timeouts);
        const { WebSocket } = globalThis;
        this.#WebSocket = (options.WebSocket === undefined ? WebSocket : options.WebSocket) ?? undefined;
    }
    /**
     * Closes all connections for good. Subscriptions, and calls that wait for an answer, reject with `canceled`; so does
     * each later call of a client with this transport.
     */
    close() {
        this.#isClosed = true;
        this.#sessions.forEach((session) => session.close());
    }
    /** @internal */
    session(path) {
        let session = this.#sessions.get(path);
        if (!session) {
            const selector = new TransportSelector(this.http, path, this.#WebSocket, this.#timing, this.#httpPath);
            session = new Session(selector, this.#timing);
            this.#sessions.set(path, session);
        }
        if (this.#isClosed) {
            session.close();
        }
        return session;
    }
}
/** Creates a transport for several clients. Clients of one interface share one session. */
export function createTransport(options) {
    return new Transport(options);
}
/** Returns the public view of a session. */
export function connectionOfSession(session) {
    return {
        get state() {
            return session.observable.state;
        },
        onchange: (listener) => session.observable.onchange(listener),
        close: () => session.close(),
    };
}
