import {
  createRegistry,
  type DescMessage,
  type DescMethodServerStreaming,
  type DescService,
  fromJson,
  type Message,
  type MessageInitShape,
  type MessageShape,
  type Registry,
} from "@bufbuild/protobuf";
import { BinaryReader } from "@bufbuild/protobuf/wire";
import { bodyOf, type CallOptions, headersOf, HTTP_BODY } from "./call.js";
import { Deadline } from "./deadline.js";
import { serverError, unavailable, violation } from "./error.js";
import { StatusSchema } from "./gen/smq/v1/frame_pb.js";
import { frameHeaders, readErrorResponse } from "./http.js";
import { type Endpoint, endpoints, withImports } from "./interface.js";
import { make } from "./message.js";
import { overSession } from "./session/parts.js";
import { createTransport, Transport, type TransportOptions } from "./transport.js";

/** Options of a call whose reply comes in parts. */
export interface PartsOptions extends CallOptions {
  /** How long each part may take, in milliseconds. By default it is that of requests. */
  readonly timeoutMs?: number | undefined;
  /** How long the whole reply may take, in milliseconds. By default it may take any time. */
  readonly totalTimeoutMs?: number | undefined;
}

/**
 * Calls a method that replies in parts. The request is sent when the iteration begins. The iteration ends when the reply
 * is complete, and rejects with an `SmqError` if it is not. Leaving it cancels the call.
 *
 * If the parts are `google.api.HttpBody`, they are pieces of one body: over a session those of the handler, otherwise
 * those in which it arrives.
 */
export type CallParts<I extends DescMessage, O extends DescMessage> = (
  request: MessageInitShape<I>,
  options?: PartsOptions,
) => AsyncIterableIterator<MessageShape<O>>;

/** A client of those methods of a service that reply in parts: one function for each, with its name. */
export type PartsClient<Service extends DescService> = {
  readonly [Name in keyof Service["method"] as Service["method"][Name] extends { streams: true }
    ? Name extends "then" ? "then$" : Name
    : never]: Service["method"][Name] extends DescMethodServerStreaming<infer I, infer O> ? CallParts<I, O> : never;
};

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
export function createPartsClient<Service extends DescService>(
  service: Service,
  server: Transport | TransportOptions,
): PartsClient<Service> {
  const transport = server instanceof Transport ? server : createTransport(server);
  // Without a prototype, each name of an rpc is free, `__proto__` too.
  const client = Object.create(null) as Record<string, unknown>;
  for (const [name, endpoint] of endpoints(service)) {
    if (streams(endpoint)) {
      const call: CallParts<DescMessage, DescMessage> = (init, options = {}) => parts(transport, endpoint, init, options);
      client[name] = call;
    }
  }
  return client as PartsClient<Service>;
}

/** The number of the option `(smq.v1.method)`, and of its field `streams`. */
const METHOD = 50718;
const STREAMS = 2;

function streams({ desc }: Endpoint): boolean {
  let streams = false;
  for (const { data } of desc.proto.options?.$unknown?.filter(({ no }) => no === METHOD) ?? []) {
    const reader = new BinaryReader(data);
    const end = reader.uint32() + reader.pos;
    while (reader.pos < end) {
      const [field, type] = reader.tag();
      if (field === STREAMS) {
        streams = reader.bool();
      } else {
        reader.skip(type);
      }
    }
  }
  return streams;
}

/** @internal A call, for the time that its caller reads. */
export interface PartsCall {
  readonly transport: Transport;
  readonly endpoint: Endpoint;
  readonly message: Message;
  readonly headers: Headers;
  readonly onHeader: PartsOptions["onHeader"];
  /** Ends when the caller leaves, too. */
  readonly deadline: Deadline;
  /** Waits for what the server sends next. */
  readonly next: <T>(promise: Promise<T>) => Promise<T>;
}

async function* parts(
  transport: Transport,
  endpoint: Endpoint,
  init: object,
  options: PartsOptions,
): AsyncIterableIterator<Message> {
  const { signal, timeoutMs = transport.defaultTimeoutMs, totalTimeoutMs, onHeader } = options;
  const leaving = new AbortController();
  const wanted = new Deadline({ signal }, transport.session(endpoint.sessionPath).closing);
  const deadline = new Deadline({ signal: leaving.signal, timeoutMs: totalTimeoutMs }, wanted.signal);
  const next = async <T>(promise: Promise<T>): Promise<T> => {
    const one = new Deadline({ timeoutMs }, deadline.signal);
    try {
      return await Promise.race([promise, one.ended()]);
    } finally {
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
  } catch (error) {
    throw transport.http.requestError(error, deadline.signal);
  } finally {
    leaving.abort();
    wanted.done();
  }
}

/** Sends the request by POST. The response is a stream of events, or of bytes. */
async function* byPost(call: PartsCall): AsyncIterableIterator<Message> {
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
  const reader = response.body!.getReader();
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
function read<Desc extends DescMessage>(desc: Desc, json: string, path: string, registry: Registry): MessageShape<Desc> {
  try {
    return fromJson(desc, JSON.parse(json), { registry, ignoreUnknownFields: true });
  } catch (error) {
    throw violation(`the reply to ${path} is not a ${desc.typeName}: ${String(error)}`);
  }
}

/** Reads server-sent events (WHATWG HTML, section 9.2) piece by piece. */
class Events {
  readonly #decoder = new TextDecoder();
  /** The beginning of an incomplete line. */
  #line = "";
  #event = "";
  #data = "";

  /** Reads a piece, and returns the events that it completes. Without a piece, there are none. */
  push(piece: Uint8Array | undefined): { event: string; data: string }[] {
    const lines = (this.#line + this.#decoder.decode(piece, { stream: true })).split("\n");
    this.#line = lines.pop()!;
    const events = [];
    for (const line of lines) {
      const [, field, value = ""] = /^([^:\r]*):? ?([^\r]*)/.exec(line)!;
      if (field === "event") {
        this.#event = value;
      } else if (field === "data") {
        this.#data += value;
      } else if (!field && !value && this.#data) {
        events.push({ event: this.#event, data: this.#data });
        this.#event = this.#data = "";
      }
    }
    return events;
  }
}
