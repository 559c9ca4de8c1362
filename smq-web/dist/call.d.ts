import type { DescMessage, DescMethodUnary, DescService, Message } from "@bufbuild/protobuf";
import type { Deadline, DeadlineOptions } from "./deadline.js";
import { type HeaderValues, type Http } from "./http.js";
import type { Endpoint } from "./interface.js";
/** Options of a publish. */
export interface PublishOptions extends DeadlineOptions {
    /**
     * Headers for the handler, such as `traceparent`. With one about the connection, such as `authorization`, a request
     * goes by POST, also with `requests: "session"`, and a publish rejects with `invalid_argument`.
     */
    readonly headers?: HeaderValues | undefined;
    /** Is called with the headers that the handler has set, before the promise resolves. */
    readonly onHeader?: ((headers: Headers) => void) | undefined;
}
/** Options of a request. */
export interface CallOptions extends PublishOptions {
    /** The header `Idempotency-Key`: the handler gets it, and can recognise a request that was sent before. */
    readonly idempotencyKey?: string | undefined;
}
/** A request, as an interceptor gets it. */
export interface UnaryRequest {
    readonly stream: false;
    readonly service: DescService;
    readonly method: DescMethodUnary;
    readonly url: string;
    /** Is aborted when the call has to end. */
    readonly signal: AbortSignal;
    /** The headers of this request: add to them. With one about the connection, the request goes by POST. */
    readonly header: Headers;
    readonly message: Message;
}
/** The response to a request, as an interceptor gets it. */
export interface UnaryResponse {
    readonly stream: false;
    readonly service: DescService;
    readonly method: DescMethodUnary;
    /** The headers of the response, or those in the frame that answers a request over the session. */
    readonly header: Headers;
    readonly message: Message;
}
/** Sends a request, and resolves to the response. */
export type UnaryFn = (request: UnaryRequest) => Promise<UnaryResponse>;
/** Runs around each request: `(next) => async (request) => await next(request)`. */
export type Interceptor = (next: UnaryFn) => UnaryFn;
/** Bytes with a content type of their own, which travel as they are. */
export declare const HTTP_BODY = "google.api.HttpBody";
/** Returns the headers that options set. Throws `invalid_argument` if HTTP does not allow one of them. */
export declare function headersOf({ headers, idempotencyKey }: CallOptions): Headers;
/** Sends a request by POST. Rejects with the deadline's error when that ends first. */
export declare function post(http: Http, endpoint: Endpoint, { header, message }: UnaryRequest, deadline: Deadline): Promise<[Message, Headers]>;
/** Returns the content type and the body of a request. */
export declare function bodyOf(input: DescMessage, message: Message): [string, Uint8Array];
