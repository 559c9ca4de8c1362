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
import { call } from "./call.js";
import type { Connection } from "./connection.js";
import { encode as encodeFilter, type EventFilter } from "./filter.js";
import { type Endpoint, endpoints } from "./interface.js";
import { decode, encode, make } from "./message.js";
import { type CallOptions, Patience } from "./patience.js";
import { Position } from "./position.js";
import type { Session } from "./session/session.js";
import { Subscription, type SubscribeOptions } from "./subscription.js";
import { createTransport, seen, Transport, type TransportOptions } from "./transport.js";

/** What the server says when it has accepted an event. */
export interface Receipt {
  /** Where the event stands in the log of a topic that both sides publish; undefined on others. */
  readonly position: Position | undefined;
}

/** Sends a request, and resolves to the reply. */
export type Request<I extends DescMessage, O extends DescMessage> = (
  request: MessageInitShape<I>,
  options?: CallOptions,
) => Promise<MessageShape<O>>;

/** Subscribes to a topic: to all events, or those that the filter lets through. */
export type Subscribe<Filter, E extends DescMessage> = (
  filter?: Filter,
  options?: SubscribeOptions,
) => Subscription<E>;

/** Publishes an event, and resolves when the server has accepted it; once, however often the connection is lost. */
export type Publish<E extends DescMessage> = (
  event: MessageInitShape<E>,
  options?: CallOptions,
) => Promise<Receipt>;

/** What one calls for a method or topic, by where `stream` stands in it. */
type Callable<M> =
  M extends DescMethodUnary<infer I, infer O> ? Request<I, O>
  : M extends DescMethodServerStreaming<infer I, infer O> ? Subscribe<MessageInitShape<I>, O>
  : M extends DescMethodClientStreaming<infer I> ? Publish<I>
  : M extends DescMethodBiDiStreaming<infer I> ? Subscribe<EventFilter<I> | Message, I>
  : never;

/**
 * A client of a service: for each rpc, a function of its name.
 *
 * | rpc | is called as |
 * | --- | --- |
 * | `M(Request) returns (Reply)` | `await client.m(request, options)` |
 * | `T(Filter) returns (stream Event)` | `for await (const item of client.t(filter, options))` |
 * | `T(stream Event) returns (google.protobuf.Empty)` | `await client.t(event, options)` |
 * | `T(stream Event) returns (stream Event)` | `client.t(filter, options)` and `await client.publishT(event, options)` |
 */
export type Client<Service extends DescService> = {
  readonly [Name in keyof Service["method"]]: Callable<Service["method"][Name]>;
} & {
  readonly [Name in keyof Service["method"] & string as Service["method"][Name] extends DescMethodBiDiStreaming
    ? `publish${Capitalize<Name>}`
    : never]: Service["method"][Name] extends DescMethodBiDiStreaming<infer I> ? Publish<I> : never;
};

const connections = new WeakMap<object, Connection>();

/**
 * Returns a client of a service: `createClient(Weather, { baseUrl: "https://host" })`. Nothing is connected before it is
 * needed. Clients that are to share a connection are given the same transport.
 */
export function createClient<Service extends DescService>(
  service: Service,
  server: Transport | TransportOptions,
): Client<Service> {
  const transport = server instanceof Transport ? server : createTransport(server);
  const all = endpoints(service);
  const path = [...all.values()][0]?.session ?? "";
  const session = transport.session(all.values(), path);
  const client: Record<string, unknown> = {};
  for (const [name, endpoint] of all) {
    const publishing = publisher(transport, session, endpoint);
    switch (endpoint.desc.methodKind) {
      case "unary":
        client[name] = requester(transport, session, endpoint);
        break;
      case "client_streaming":
        client[name] = publishing;
        break;
      case "bidi_streaming":
        client[`publish${name[0]!.toUpperCase()}${name.slice(1)}`] = publishing;
        client[name] = subscriber(session, endpoint);
        break;
      case "server_streaming":
        client[name] = subscriber(session, endpoint);
    }
  }
  connections.set(client, seen(session));
  return client as Client<Service>;
}

/** Returns the connection behind a client, to look at and to close. */
export function connectionOf(client: object): Connection {
  const connection = connections.get(client);
  if (!connection) {
    throw new TypeError("that is not what createClient has returned");
  }
  return connection;
}

function subscriber(session: Session, endpoint: Endpoint) {
  return (filter: object = {}, options: SubscribeOptions = {}) =>
    new Subscription(session, endpoint, () => encodeFilter(endpoint, filter), options);
}

function publisher(transport: Transport, session: Session, endpoint: Endpoint): Publish<DescMessage> {
  return (event, options = {}) =>
    patiently(transport, options, async (patience) => {
      const payload = encode(endpoint.event, make(endpoint.event, event));
      const { position } = await session.publish(endpoint.name, payload, patience);
      return { position: position && new Position(position.epoch, position.sequence) };
    });
}

function requester(transport: Transport, session: Session, endpoint: Endpoint): Request<DescMessage, DescMessage> {
  const { input, output } = endpoint.desc;
  return (request, options = {}) =>
    patiently(transport, options, async (patience) => {
      const message = make(input, request);
      if (!transport.requestsOverSession) {
        return call(transport.http, endpoint, message, patience);
      }
      const reply = await session.request(endpoint.name, encode(input, message), patience);
      return decode(output, reply, `the reply to ${endpoint.name}`);
    });
}

/** Does something for as long as the options say. */
async function patiently<T>(
  transport: Transport,
  options: CallOptions,
  act: (patience: Patience) => Promise<T>,
): Promise<T> {
  const patience = new Patience(options, transport.timeout);
  try {
    return await act(patience);
  } finally {
    patience.done();
  }
}
