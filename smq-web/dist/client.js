import { headersOf, post } from "./call.js";
import { Deadline } from "./deadline.js";
import { SmqError } from "./error.js";
import { encodeFilter } from "./filter.js";
import { frameHeaders } from "./http.js";
import { endpoints } from "./interface.js";
import { decode, encode, make } from "./message.js";
import { Position } from "./position.js";
import { Subscription } from "./subscription.js";
import { connectionOfSession, createTransport, Transport } from "./transport.js";
const connections = new WeakMap();
/**
 * Creates a client of a service: `createClient(Weather, { baseUrl: "https://host" })`. It connects when a call needs a
 * connection. Clients with the same transport share connections.
 */
export function createClient(service, server) {
    const transport = server instanceof Transport ? server : createTransport(server);
    const all = endpoints(service);
    const path = [...all.values()][0]?.sessionPath ?? "";
    const session = transport.session(path);
    return clientOf(all, connectionOfSession(session), {
        request: (endpoint) => requester(transport, session, endpoint, endpoint.desc),
        publish: (endpoint) => publisher(transport, session, endpoint),
        subscribe: (endpoint) => subscriber(session, endpoint),
    });
}
/** @internal Returns a client with a function for each name. */
export function clientOf(all, connection, make) {
    // Without a prototype, each name of an rpc is free, `__proto__` too.
    const client = Object.create(null);
    all.forEach((endpoint, name) => (client[name] = make[endpoint.does](endpoint, name)));
    connections.set(client, connection);
    return client;
}
/** Returns the connection of a client: its state, and how to close it. */
export function connectionOf(client) {
    const connection = connections.get(client);
    if (!connection) {
        throw new TypeError("not a client: pass the result of createClient");
    }
    return connection;
}
function subscriber(session, endpoint) {
    return (filter = {}, options = {}) => new Subscription(session, endpoint, () => encodeFilter(endpoint, filter), options);
}
function publisher(transport, session, endpoint) {
    return (event, options = {}) => withDeadline(transport, session, options, async (deadline) => {
        const headers = frameHeaders(headersOf(options));
        if (!headers) {
            throw new SmqError("invalid_argument", "a header about the connection in a publish: set it on the client");
        }
        const payload = encode(endpoint.event, make(endpoint.event, event));
        const { position, ...receipt } = await session.publish(endpoint.name, payload, headers, deadline);
        options.onHeader?.(new Headers(receipt.headers));
        return { position: position && Position.of(position) };
    });
}
function requester(transport, session, endpoint, method) {
    const { input, output, parent: service } = method;
    const { http, interceptors, requestsOverSession } = transport;
    const { name, sessionPath } = endpoint;
    return (init, options = {}) => withDeadline(transport, session, options, async (deadline) => {
        const send = async (request) => {
            const headers = requestsOverSession && frameHeaders(request.header);
            const [message, header] = headers
                ? await overSession(request.message, headers)
                : await post(http, endpoint, request, deadline);
            return { stream: false, service, method, header, message };
        };
        const overSession = async (message, sent) => {
            const { payload, headers } = await session.request(name, encode(input, message), sent, deadline);
            return [decode(output, payload, `the reply to ${name}`), new Headers(headers)];
        };
        const header = headersOf(options);
        const message = make(input, init);
        const url = `${http.base}${sessionPath}/${name}`;
        const intercepted = interceptors.reduceRight((next, interceptor) => interceptor(next), send);
        const request = { stream: false, service, method, url, signal: deadline.signal, header, message };
        // An interceptor may wait for anything: the deadline holds all the same.
        const response = await Promise.race([intercepted(request), deadline.ended()]);
        options.onHeader?.(response.header);
        return response.message;
    });
}
/** Runs a call within the deadline that its options set. */
async function withDeadline(transport, session, { signal, timeoutMs = transport.defaultTimeoutMs }, call) {
    const deadline = new Deadline({ signal, timeoutMs }, session.closing);
    try {
        if (deadline.signal.aborted) {
            throw deadline.signal.reason;
        }
        return await call(deadline);
    }
    finally {
        deadline.done();
    }
}
