import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { MethodOptions_IdempotencyLevel as Level } from "@bufbuild/protobuf/wkt";
import { SmqError } from "./error.js";
import { BatchSchema, ClientFrameSchema } from "./gen/smq/v1/frame_pb.js";
import { absoluteUrl } from "./http.js";
import { randomBytes, toHex } from "./random.js";
import { jitter } from "./retry.js";
/** How long a server is left out after its first failure, and at most, in milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** A server that has not accepted a WebSocket after this time gets company, in milliseconds. */
const HEAD_START = 1_000;
/** Repeated calls: how many each call adds to the budget, and the most that it has. */
const RETRIES = 0.2;
const MAX_RETRIES = 20;
/** Close codes of a server that is gone, goes away or fails. */
const GONE = [1001, 1006, 1011, 1012, 1013];
/** Statuses of a server that does not serve, or of a proxy that does not reach it. */
const AWAY = [421, 502, 503, 504];
/** What Node says if a request was not sent. Browsers do not say it. */
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
/** How many sessions over HTTP stay at their servers. */
const MAX_SESSIONS = 64;
/** The header of a server that refused a request before any handler. */
const REFUSED = "smq-refused";
/**
 * Returns the options of a client that has several servers: `createClient(Weather, withServers(["https://a",
 * "https://b"]))`. All of them serve the same interfaces.
 *
 * A session stays at its server while that lives. When the server fails or drains, the session moves to another one, and
 * its subscriptions resume there if the servers share the logs; otherwise they get a gap. A request goes to the server
 * with the least to do for this client, and on to another one if it was not sent. A server that fails is left out for a
 * second, and for longer each time; then one call tries it.
 */
export function withServers(baseUrls, options = {}) {
    return new Servers(baseUrls, options).options();
}
class Servers {
    #servers;
    /** The servers of the sessions over HTTP, by their ids. */
    #sessions = new Map();
    /** The server of the last session over HTTP, by its path. */
    #ofPath = new Map();
    #visits = new Map();
    /** The calls that may be repeated, by their signals. */
    #idempotent = new WeakSet();
    #retries = MAX_RETRIES / 2;
    constructor(baseUrls, given) {
        this.baseUrls = baseUrls;
        this.given = given;
    }
    options() {
        const { WebSocket: global } = globalThis;
        const { WebSocket: Inner = global, interceptors = [] } = this.given;
        const note = (next) => (request) => {
            if (request.method.idempotency !== Level.IDEMPOTENCY_UNKNOWN) {
                this.#idempotent.add(request.signal);
            }
            return next(request);
        };
        return {
            ...this.given,
            baseUrl: this.baseUrls[0] ?? "",
            fetch: (url, init) => this.#fetch(String(url), init),
            WebSocket: Inner ? classOf(this, Inner) : null,
            interceptors: [...interceptors, note],
        };
    }
    get #all() {
        return (this.#servers ??= [...new Set(this.baseUrls.map(absoluteUrl))].map((base) => {
            return { base, load: 0, failures: 0, until: 0 };
        }));
    }
    /**
     * Chooses a server that was not tried: one that is not left out, with the least to do; among equals, any of them.
     * If all are left out, it is the one whose pause ends first.
     */
    choose(tried, preferred) {
        const now = Date.now();
        const rank = (it) => (it.until > now ? 1e6 + it.until - now : 0) + (it === preferred ? 0 : 1 + it.load) + Math.random() / 2;
        const left = this.#all.filter((it) => !tried.has(it)).map((it) => [rank(it), it]);
        const server = left.sort(([a], [b]) => a - b)[0]?.[1];
        if (server?.failures) {
            server.until = now + pause(server); // one alone tries it
        }
        return server;
    }
    /** Returns the server at which the session over HTTP of a path is, if it still is. */
    current(url) {
        const server = this.#ofPath.get(this.#path(url));
        return server?.load ? server : undefined;
    }
    failed(server, askedMs = 0) {
        server.failures += 1;
        server.until = Date.now() + Math.max(pause(server), Math.min(askedMs, LONGEST_PAUSE));
    }
    answered(server) {
        server.failures = server.until = 0;
    }
    /** Returns the URL at another server than the first. */
    at(server, url) {
        const base = url.startsWith("ws") ? server.base.replace(/^http/, "ws") : server.base;
        return base + this.#path(url);
    }
    #path(url) {
        return url.slice(this.#all[0].base.length - (url.startsWith("ws") ? 2 : 0));
    }
    /**
     * Returns the first frame of a session with the id of the publisher for a server. A server that the publisher comes
     * *back* to knows the old id, and has not seen what went to another server since: it would apply that once more. Under
     * a new id it refuses that with `aborted`.
     */
    introduce(message, server) {
        const frame = fromBinary(ClientFrameSchema, message);
        if (frame.frame.case === "hello") {
            const hello = frame.frame.value;
            const key = toHex(hello.publisher);
            const visits = this.#visits.get(key) ?? { id: hello.publisher, servers: new Set() };
            this.#visits.set(key, visits);
            if (visits.last !== server && visits.servers.has(server)) {
                visits.id = randomBytes();
                visits.servers.clear();
            }
            visits.servers.add(server);
            visits.last = server;
            hello.publisher = visits.id;
        }
        return toBinary(ClientFrameSchema, frame);
    }
    async #fetch(url, init) {
        const headers = new Headers(init.headers);
        const session = headers.get("smq-session");
        const isOpening = headers.get("smq-sequence") === "1";
        const signal = init.signal;
        // To open a session twice harms nobody. Its other exchanges stay where it is.
        const mayRepeat = session ? isOpening : this.#idempotent.has(signal);
        this.#retries = Math.min(this.#retries + RETRIES, MAX_RETRIES);
        const tried = new Set();
        let server = (session && this.#sessions.get(session)) || this.choose(tried);
        for (;;) {
            session && this.#stay(session, url, server);
            let result;
            let wasSent = true;
            try {
                const response = await this.#send(server, url, isOpening ? this.#opening(init, server) : init);
                const isAway = AWAY.includes(response.status);
                const isRefused = response.status === 421 || response.headers.has(REFUSED);
                // What a handler answers says nothing about its server.
                if (isAway && (isRefused || !response.headers.get("content-type")?.startsWith("application/json"))) {
                    this.failed(server, Number(response.headers.get("retry-after") ?? 0) * 1_000 || 0);
                }
                else {
                    this.answered(server);
                }
                if (!isAway) {
                    return response;
                }
                result = { response };
                wasSent = !isRefused;
            }
            catch (error) {
                const { code } = (error.cause ?? {});
                const reason = signal.aborted ? signal.reason : undefined;
                // A stream that a proxy holds back is late, too.
                if (!signal.aborted || (!session && reason instanceof SmqError && reason.code === "deadline_exceeded")) {
                    this.failed(server);
                }
                result = { error };
                wasSent = signal.aborted || !NOT_SENT.test(code ?? "");
            }
            tried.add(server);
            const goesOn = !signal.aborted && (session ? isOpening : !wasSent || (mayRepeat && this.#retries >= 1));
            const next = goesOn ? this.choose(tried) : undefined;
            if (!next) {
                if ("error" in result) {
                    throw result.error;
                }
                return result.response;
            }
            this.#retries -= wasSent && !session ? 1 : 0;
            server = next;
        }
    }
    async #send(server, url, init) {
        // Not called as a method: browsers refuse a `this` other than the window.
        const { fetch = globalThis.fetch } = this.given;
        server.load += 1;
        try {
            return await fetch(this.at(server, url), init);
        }
        finally {
            server.load -= 1;
        }
    }
    #stay(session, url, server) {
        this.#ofPath.set(this.#path(url), server);
        this.#sessions.delete(session);
        this.#sessions.set(session, server);
        if (this.#sessions.size > MAX_SESSIONS) {
            this.#sessions.delete(this.#sessions.keys().next().value);
        }
    }
    #opening(init, server) {
        const batch = fromBinary(BatchSchema, init.body);
        batch.messages[0] = this.introduce(batch.messages[0], server);
        return { ...init, body: toBinary(BatchSchema, batch) };
    }
}
function classOf(servers, Inner) {
    return class extends ServersSocket {
        constructor(url, protocols) {
            super(servers, Inner, url, protocols);
        }
    };
}
/** A WebSocket to the first of the servers that accepts it. */
class ServersSocket {
    #tried;
    #attempts;
    #socket;
    #headStart;
    #isFirst;
    constructor(servers, Inner, url, protocols) {
        this.servers = servers;
        this.Inner = Inner;
        this.url = url;
        this.protocols = protocols;
        this.binaryType = "blob";
        this.onopen = null;
        this.onmessage = null;
        this.onerror = null;
        this.onclose = null;
        this.#tried = new Set();
        this.#attempts = new Map();
        this.#isFirst = true;
        if (!this.#attempt(servers.current(url))) {
            throw new TypeError("no server takes a WebSocket");
        }
    }
    get protocol() {
        return this.#socket?.protocol ?? "";
    }
    send(data) {
        const socket = this.#socket;
        const server = this.#attempts.get(socket);
        socket.send(this.#isFirst && server ? this.servers.introduce(data, server) : data);
        this.#isFirst = false;
    }
    close(code, reason) {
        clearTimeout(this.#headStart);
        for (const [socket, server] of this.#attempts) {
            const isOpen = socket === this.#socket;
            if (!isOpen) {
                this.servers.failed(server); // nobody waits for it any longer
            }
            this.#drop(socket);
            isOpen ? socket.close(code, reason) : socket.close();
        }
    }
    /** Tries the next server. Returns whether there was one. */
    #attempt(preferred) {
        const server = this.servers.choose(this.#tried, preferred);
        if (!server) {
            return false;
        }
        this.#tried.add(server);
        let socket;
        try {
            socket = new this.Inner(this.servers.at(server, this.url), this.protocols);
        }
        catch {
            // For instance, a page over https: may not open a WebSocket over ws:.
            this.servers.failed(server);
            return this.#attempt();
        }
        socket.binaryType = "arraybuffer";
        server.load += 1;
        this.#attempts.set(socket, server);
        let isSilent = true;
        socket.onopen = (event) => {
            this.#socket = socket;
            const others = [...this.#attempts.keys()].filter((it) => it !== socket);
            clearTimeout(this.#headStart);
            for (const other of others) {
                this.servers.failed(this.#attempts.get(other));
                this.#drop(other);
                other.close();
            }
            this.onopen?.(event);
        };
        socket.onmessage = (event) => {
            isSilent && this.servers.answered(server);
            isSilent = false;
            this.onmessage?.(event);
        };
        socket.onerror = () => { };
        socket.onclose = (event) => {
            const wasOpen = socket === this.#socket;
            if (!wasOpen || GONE.includes(event.code)) {
                this.servers.failed(server);
            }
            this.#drop(socket);
            if (wasOpen || (!this.#attempt() && this.#attempts.size === 0)) {
                clearTimeout(this.#headStart);
                this.onclose?.(event);
            }
        };
        clearTimeout(this.#headStart);
        this.#headStart = setTimeout(() => this.#attempt(), HEAD_START);
        return true;
    }
    #drop(socket) {
        const server = this.#attempts.get(socket);
        if (server) {
            server.load -= 1;
            this.#attempts.delete(socket);
        }
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.onerror = () => { }; // the package `ws` throws errors without a handler
    }
}
function pause({ failures }) {
    const pause = Math.min(FIRST_PAUSE * 2 ** Math.min(Math.max(failures - 1, 0), 16), LONGEST_PAUSE);
    return pause + jitter(pause / 4);
}
