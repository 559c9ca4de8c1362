import type { Interceptor } from "./call.js";
import type { Connection } from "./connection.js";
import { type HeaderSource } from "./http.js";
import type { WebSocketClass } from "./link/web_socket.js";
import type { RetryPolicy } from "./retry.js";
import { Session } from "./session/session.js";
import { type Timeouts } from "./timeouts.js";
/** How to reach a server. */
export interface TransportOptions {
    /**
     * The server's URL, with the path prefix if it has one: `https://host/prefix`. In a page it may be relative: `"/"` is
     * the host that the page came from. It is read at the first call. One that is invalid rejects calls with
     * `invalid_argument`; so does a relative one where there is no page, as in a program that renders pages.
     */
    readonly baseUrl: string;
    /** Replaces the global `fetch`. */
    readonly fetch?: typeof globalThis.fetch | undefined;
    /**
     * Replaces the global `WebSocket`. Node 20 has none: pass that of the npm package `ws`. With `null`, sessions
     * go over HTTP.
     */
    readonly WebSocket?: WebSocketClass | null | undefined;
    /** Headers of each HTTP request. A browser's WebSocket sends no headers: use cookies or `helloHeaders` there. */
    readonly headers?: HeaderSource | undefined;
    /**
     * Headers that authenticate the client, such as `authorization`. Over WebSocket they are in the `hello` of the
     * session; the server has to list their names (`Server::with_hello_headers` in Rust). Over HTTP, each request has
     * them, in place of `headers` of the same name.
     *
     * A function is called for each WebSocket and each HTTP request, and again before the identity expires.
     */
    readonly helloHeaders?: HeaderSource | undefined;
    /** Whether cookies are sent to other origins: the option of `fetch`. */
    readonly credentials?: "include" | "omit" | "same-origin" | undefined;
    /** Interceptors of requests; the first one is the outermost. */
    readonly interceptors?: readonly Interceptor[] | undefined;
    /** The timeout of requests and publishes that set none, in milliseconds: 30,000 by default. */
    readonly defaultTimeoutMs?: number | undefined;
    /**
     * Whether each request is a POST (the default), or requests share the session, which is faster for many at a time.
     */
    readonly requests?: "http" | "session" | undefined;
    /** When to reconnect. */
    readonly retry?: Partial<RetryPolicy> | undefined;
    /** How long to wait for the network. */
    readonly timeouts?: Partial<Timeouts> | undefined;
}
/** One server, and the sessions with it: one for each interface. All clients of this transport share them. */
export declare class Transport {
    #private;
    /**
     * Closes all connections for good. Subscriptions, and calls that wait for an answer, reject with `canceled`; so does
     * each later call of a client with this transport.
     */
    close(): void;
}
/** Creates a transport for several clients. Clients of one interface share one session. */
export declare function createTransport(options: TransportOptions): Transport;
/** Returns the public view of a session. */
export declare function connectionOfSession(session: Session): Connection;
