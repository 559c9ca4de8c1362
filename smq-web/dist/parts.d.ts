import { type DescMessage, type DescMethodServerStreaming, type DescService, type MessageInitShape, type MessageShape } from "@bufbuild/protobuf";
import { type CallOptions } from "./call.js";
import { Transport, type TransportOptions } from "./transport.js";
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
export type CallParts<I extends DescMessage, O extends DescMessage> = (request: MessageInitShape<I>, options?: PartsOptions) => AsyncIterableIterator<MessageShape<O>>;
/** A client of those methods of a service that reply in parts: one function for each, with its name. */
export type PartsClient<Service extends DescService> = {
    readonly [Name in keyof Service["method"] as Service["method"][Name] extends {
        streams: true;
    } ? Name extends "then" ? "then$" : Name : never]: Service["method"][Name] extends DescMethodServerStreaming<infer I, infer O> ? CallParts<I, O> : never;
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
export declare function createPartsClient<Service extends DescService>(service: Service, server: Transport | TransportOptions): PartsClient<Service>;
