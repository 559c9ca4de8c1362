import type { DescMessage, DescMethodBiDiStreaming, DescMethodClientStreaming, DescMethodServerStreaming, DescMethodUnary, DescService, MessageInitShape, MessageShape } from "@bufbuild/protobuf";
import { type CallOptions, type PublishOptions } from "./call.js";
import type { Connection } from "./connection.js";
import { type EventFilter } from "./filter.js";
import { Position } from "./position.js";
import { Subscription, type SubscribeOptions } from "./subscription.js";
import { Transport, type TransportOptions } from "./transport.js";
/** The server has accepted an event. */
export interface Receipt {
    /** The position of the event, if the server publishes the topic too; otherwise undefined. */
    readonly position: Position | undefined;
}
/** Sends a request, and resolves to the reply. */
export type Request<I extends DescMessage, O extends DescMessage> = (request: MessageInitShape<I>, options?: CallOptions) => Promise<MessageShape<O>>;
/** Subscribes to a topic: to all events, or to those that match the filter. */
export type Subscribe<Filter, E extends DescMessage> = (filter?: Filter, options?: SubscribeOptions) => Subscription<E>;
/** Publishes an event, and resolves when the server has accepted it: once, even if the connection is lost. */
export type Publish<E extends DescMessage> = (event: MessageInitShape<E>, options?: PublishOptions) => Promise<Receipt>;
/** The function for a method or topic, by where `stream` stands in its rpc. */
type Callable<M> = M extends DescMethodUnary<infer I, infer O> ? Request<I, O> : M extends DescMethodServerStreaming<infer I, infer O> ? Subscribe<MessageInitShape<I>, O> : M extends DescMethodClientStreaming<infer I> ? Publish<I> : M extends DescMethodBiDiStreaming<infer I> ? Subscribe<FilterInit<M, I>, I> : never;
/** The filter of a topic that both sides publish. `protoc-gen-smq-web` adds its type to the rpc. */
type FilterInit<M, E extends DescMessage> = M extends {
    filter: infer F extends DescMessage;
} ? MessageInitShape<F> : EventFilter<E>;
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
    readonly [Name in keyof Service["method"] as Service["method"][Name] extends {
        streams: true;
    } ? never : Name extends "then" ? "then$" : Name]: Callable<Service["method"][Name]>;
} & {
    readonly [Name in keyof Service["method"] & string as Service["method"][Name] extends DescMethodBiDiStreaming ? `publish${Capitalize<Name>}` : never]: Service["method"][Name] extends DescMethodBiDiStreaming<infer I> ? Publish<I> : never;
};
/**
 * Creates a client of a service: `createClient(Weather, { baseUrl: "https://host" })`. It connects when a call needs a
 * connection. Clients with the same transport share connections.
 */
export declare function createClient<Service extends DescService>(service: Service, server: Transport | TransportOptions): Client<Service>;
/** Returns the connection of a client: its state, and how to close it. */
export declare function connectionOf(client: object): Connection;
export {};
