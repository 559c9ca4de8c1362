import { createRegistry, fromJson, } from "@bufbuild/protobuf";
import { BinaryReader } from "@bufbuild/protobuf/wire";
import { bodyOf, headersOf, HTTP_BODY } from "./call.js";
import { Deadline } from "./deadline.js";
import { serverError, unavailable, violation } from "./error.js";
import { StatusSchema } from "./gen/smq/v1/frame_pb.js";
import { frameHeaders, readErrorResponse } from "./http.js";
import { endpoints, withImports } from "./interface.js";
import { make } from "./message.js";
import { overSession } from "./session/parts.js";
import { createTransport, Transport } from "./transport.js";
/**
 * Creates a client of those methods of a service that reply in parts. It sends each call by POST or, with the option
 * `requests: "session"`, over the session of its transport.
 *
 * ```ts
 * const library = createPartsClient(Library, { baseUrl: "/" });
 * for await (const page of library.read({ title: "Emma" })) {
 *   show(page.text);
 * }
 * ```
 */
export function createPartsClient(service, server) {
    const transport = server instanceof Transport ? server : createTransport(server);
    // Without a prototype, each name of an rpc is free, `__proto__` too.
    const client = Object.create(null);
    for (const [name, endpoint] of endpoints(service)) {
        if (streams(endpoint)) {
            const call = (init, options = {}) => parts(transport, endpoint, init, options);
            client[name] = call;
        }
    }
    return client;
}
/** The number of the option `(smq.v1.method)`, and of its field `streams`. */
const METHOD = 50718;
const STREAMS = 2;
function streams({ desc }) {
    let streams = false;
    for (const { data } of desc.proto.options?.$unknown?.filter(({ no }) => no === METHOD) ?? []) {
        const reader = new BinaryReader(data);
        const end = reader.uint32() + reader.pos;
        while (reader.pos < end) {
            const [field, type] = reader.tag();
            if (field === STREAMS) {
                streams = reader.bool();
            }
            else {
                reader.skip(type);
            }
        }
    }
    return streams;
}
async function* parts(transport, endpoint, init, options) {
    const { signal, timeoutMs = transport.defaultTimeoutMs, totalTimeoutMs, onHeader } = options;
    const leaving = new AbortController();
    const wanted = new Deadline({ signal }, transport.session(endpoint.sessionPath).closing);
    const deadline = new Deadline({ signal: leaving.signal, timeoutMs: totalTimeoutMs }, wanted.signal);
    const next = async (promise) => {
        const one = new Deadline({ timeoutMs }, deadline.signal);
        try {
            return await Promise.race([promise, one.ended()]);
        }
        finally {
            one.done();
        }
    };
    try {
        if (deadline.signal.aborted) {
            throw deadline.signal.reason;
        }
        const headers = headersOf(options);
        const call = { transport, endpoint, message: make(endpoint.desc.input, init), headers, onHeader, deadline, next };
        const ofFrame = transport.requestsOverSession && frameHeaders(headers);
        yield* ofFrame ? overSession(call, ofFrame) : byPost(call);
    }
    catch (error) {
        throw transport.http.requestError(error, deadline.signal);
    }
    finally {
        leaving.abort();
        wanted.done();
    }
}
/** Sends the request by POST. The response is a stream of events, or of bytes. */
async function* byPost(call) {
    const { transport: { http }, endpoint, message, headers, deadline, next } = call;
    const { input, output } = endpoint.desc;
    const [type, body] = bodyOf(input, message);
    headers.set("content-type", type);
    if (output.typeName !== HTTP_BODY) {
        headers.set("accept", EVENTS);
    }
    const remaining = deadline.remaining();
    if (remaining !== undefined) {
        headers.set("smq-timeout-ms", String(remaining));
    }
    const path = `${endpoint.sessionPath}/${endpoint.name}`;
    const response = await next(http.post(path, headers, deadline.signal, body));
    if (response.status !== 200) {
        throw (await next(readErrorResponse(response))).error;
    }
    call.onHeader?.(response.headers);
    const contentType = response.headers.get("content-type") ?? "";
    if (output.typeName !== HTTP_BODY && !contentType.startsWith(EVENTS)) {
        throw violation(`the reply to ${path} is ${JSON.stringify(contentType)}, not ${EVENTS}; check the baseUrl`);
    }
    const registry = createRegistry(...withImports(endpoint.desc.parent.file, new Set()));
    const events = new Events();
    const reader = response.body.getReader();
    for (;;) {
        const { done, value } = await next(reader.read());
        if (output.typeName === HTTP_BODY) {
            if (done) {
                return;
            }
            yield make(output, { contentType, data: value });
            continue;
        }
        for (const { event, data } of events.push(value)) {
            if (event !== "end") {
                yield read(output, data, path, registry);
                continue;
            }
            const status = read(StatusSchema, data, path, registry);
            if (status.code) {
                throw serverError(status);
            }
            return;
        }
        if (done) {
            throw unavailable(`the reply to ${path} broke off`);
        }
    }
}
const EVENTS = "text/event-stream";
/** Reads a message in JSON. */
function read(desc, json, path, registry) {
    try {
        return fromJson(desc, JSON.parse(json), { registry, ignoreUnknownFields: true });
    }
    catch (error) {
        throw violation(`the reply to ${path} is not a ${desc.typeName}: ${String(error)}`);
    }
}
/** Reads server-sent events (WHATWG HTML, section 9.2) piece by piece. */
class Events {
    #decoder = new TextDecoder();
    /** The beginning of an incomplete line. */
    #line = "";
    #event = "";
    #data = "";
    /** Reads a piece, and returns the events that it completes. Without a piece, there are none. */
    push(piece) {
        const lines = (this.#line + this.#decoder.decode(piece, { stream: true })).split("\n");
        this.#line = lines.pop();
        const events = [];
        for (const line of lines) {
            const [, field, value = ""] = /^([^:\r]*):? ?([^\r]*)/.exec(line);
            if (field === "event") {
                this.#event = value;
            }
            else if (field === "data") {
                this.#data += value;
            }
            else if (!field && !value && this.#data) {
                events.push({ event: this.#event, data: this.#data });
                this.#event = this.#data = "";
            }
        }
        return events;
    }
}
