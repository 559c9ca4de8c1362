import type {
  DescMessage,
  DescMethodBiDiStreaming,
  DescMethodClientStreaming,
  DescMethodServerStreaming,
  DescMethodUnary,
  DescService,
  Message,
  MessageInitShape,
  MessageShape,
} from "@bufbuild/protobuf";
import { type CallOptions, headersOf, post, type PublishOptions, type UnaryFn } from "./call.js";
import type { Connection } from "./connection.js";
import { Deadline, type DeadlineOptions } from "./deadline.js";
import { SmqError } from "./error.js";
import { encodeFilter, type EventFilter } from "./filter.js";
import { type FrameHeaders, frameHeaders } from "./http.js";
import { type Endpoint, endpoints } from "./interface.js";
import { decode, encode, make } from "./message.js";
import { Position } from "./position.js";
import type { Session } from "./session/session.js";
import { Subscription, type SubscribeOptions } from "./subscription.js";
import { connectionOfSession, createTransport, Transport, type TransportOptions } from "./transport.js";

/** The server has accepted an event. */
export interface Receipt {
  /** The position of the event, if the server publishes the topic too; otherwise undefined. */
  readonly position: Position | undefined;
}

/** Sends a request, and resolves to the reply. */
export type Request<I extends DescMessage, O extends DescMessage> = (
  request: MessageInitShape<I>,
  options?: CallOptions,
) => Promise<MessageShape<O>>;

/** Subscribes to a topic: to all events, or to those that match the filter. */
export type Subscribe<Filter, E extends DescMessage> = (
  filter?: Filter,
  options?: SubscribeOptions,
) => Subscription<E>;

/** Publishes an event, and resolves when the server has accepted it: once, even if the connection is lost. */
export type Publish<E extends DescMessage> = (
  event: MessageInitShape<E>,
  options?: PublishOptions,
) => Promise<Receipt>;

/** The function for a method or topic, by where `stream` stands in its rpc. */
type Callable<M> =
  M extends DescMethodUnary<infer I, infer O> ? Request<I, O>
  : M extends DescMethodServerStreaming<infer I, infer O> ? Subscribe<MessageInitShape<I>, O>
  : M extends DescMethodClientStreaming<infer I> ? Publish<I>
  : M extends DescMethodBiDiStreaming<infer I> ? Subscribe<FilterInit<M, I>, I>
  : never;

/** The filter of a topic that both sides publish. `protoc-gen-smq-web` adds its type to the rpc. */
type FilterInit<M, E extends DescMessage> =
  M extends { filter: infer F extends DescMessage } ? MessageInitShape<F> : EventFilter<E>;

/**
 * A client of a service: one function for each rpc, with its name. As in protobuf-es, `toString`, `toJSON`, `valueOf`
 * and `constructor` end with `$`; so does `then`.
 *
 * | rpc | call |
 * | --- | --- |
 * | `M(Request) returns (Reply)` | `await client.m(request, options)` |
 * | `T(Filter) returns (stream Event)` | `for await (const item of client.t(filter, options))` |
 * | `T(stream Event) returns (google.protobuf.Empty)` | `await client.t(event, options)` |
 * | `T(stream Event) returns (stream Event)` | `client.t(filter, options)` and `await client.publishT(event, options)` |
 * | `M(Request) returns (stream Part)` with the option `streams` | a client of `createPartsClient`, in `smq-web/parts` |
 */
export type Client<Service extends DescService> = {
  readonly [Name in keyof Service["method"] as Service["method"][Name] extends { streams: true }
    ? never
    : Name extends "then" ? "then$" : Name]: Callable<Service["method"][Name]>;
} & {
  readonly [Name in keyof Service["method"] & string as Service["method"][Name] extends DescMethodBiDiStreaming
    ? `publish${Capitalize<Name>}`
    : never]: Service["method"][Name] extends DescMethodBiDiStreaming<infer I> ? Publish<I> : never;
};

const connections = new WeakMap<object, Connection>();

/**
 * Creates a client of a service: `createClient(Weather, { baseUrl: "https://host" })`. It connects when a call needs a
 * connection. Clients with the same transport share connections.
 */
export function createClient<Service extends DescService>(
  service: Service,
  server: Transport | TransportOptions,
): Client<Service> {
  const transport = server instanceof Transport ? server : createTransport(server);
  const all = endpoints(service);
  const path = [...all.values()][0]?.sessionPath ?? "";
  const session = transport.session(path);
  return clientOf(all, connectionOfSession(session), {
    request: (endpoint) => requester(transport, session, endpoint, endpoint.desc as DescMethodUnary),
    publish: (endpoint) => publisher(transport, session, endpoint),
    subscribe: (endpoint) => subscriber(session, endpoint),
  });
}

/** @internal Returns a client with a function for each name. */
export function clientOf<Service extends DescService>(
  all: ReadonlyMap<string, Endpoint>,
  connection: Connection,
  make: Record<Endpoint["does"], (endpoint: Endpoint, name: string) => unknown>,
): Client<Service> {
  // Without a prototype, each name of an rpc is free, `__proto__` too.
  const client = Object.create(null) as Record<string, unknown>;
  all.forEach((endpoint, name) => (client[name] = make[endpoint.does](endpoint, name)));
  connections.set(client, connection);
  return client as Client<Service>;
}

/** Returns the connection of a client: its state, and how to close it. */
export function connectionOf(client: object): Connection {
  const connection = connections.get(client);
  if (!connection) {
    throw new TypeError("not a client: pass the result of createClient");
  }
  return connection;
}

function subscriber(session: Session, endpoint: Endpoint) {
  return (filter: object = {}, options: SubscribeOptions = {}) =>
    new Subscription(session, endpoint, () => encodeFilter(endpoint, filter), options);
}

function publisher(transport: Transport, session: Session, endpoint: Endpoint): Publish<DescMessage> {
  return (event, options = {}) =>
    withDeadline(transport, session, options, async (deadline) => {
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

function requester(
  transport: Transport,
  session: Session,
  endpoint: Endpoint,
  method: DescMethodUnary,
): Request<DescMessage, DescMessage> {
  const { input, output, parent: service } = method;
  const { http, interceptors, requestsOverSession } = transport;
  const { name, sessionPath } = endpoint;
  return (init, options = {}) =>
    withDeadline(transport, session, options, async (deadline) => {
      const send: UnaryFn = async (request) => {
        const headers = requestsOverSession && frameHeaders(request.header);
        const [message, header] = headers
          ? await overSession(request.message, headers)
          : await post(http, endpoint, request, deadline);
        return { stream: false, service, method, header, message };
      };
      const overSession = async (message: Message, sent: FrameHeaders): Promise<[Message, Headers]> => {
        const { payload, headers } = await session.request(name, encode(input, message), sent, deadline);
        return [decode(output, payload, `the reply to ${name}`), new Headers(headers)];
      };
      const header = headersOf(options);
      const message = make(input, init);
      const url = `${http.base}${sessionPath}/${name}`;
      const intercepted = interceptors.reduceRight((next, interceptor) => interceptor(next), send);
      const request = { stream: false, service, method, url, signal: deadline.signal, header, message } as const;
      // An interceptor may wait for anything: the deadline holds all the same.
      const response = await Promise.race([intercepted(request), deadline.ended()]);
      options.onHeader?.(response.header);
      return response.message;
    });
}

/** Runs a call within the deadline that its options set. */
async function withDeadline<T>(
  transport: Transport,
  session: Session,
  { signal, timeoutMs = transport.defaultTimeoutMs }: DeadlineOptions,
  call: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const deadline = new Deadline({ signal, timeoutMs }, session.closing);
  try {
    if (deadline.signal.aborted) {
      throw deadline.signal.reason;
    }
    return await call(deadline);
  } finally {
    deadline.done();
  }
}
