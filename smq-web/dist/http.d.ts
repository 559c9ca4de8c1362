import { SmqError } from "./error.js";
export declare const PROTOBUF = "application/protobuf";
/** Names and values, in any form that `Headers` takes. */
export type HeaderValues = Headers | Record<string, string> | [string, string][];
/** Headers of each HTTP request. A function is called for each request, so a token can change. */
export type HeaderSource = HeaderValues | (() => HeaderValues | Promise<HeaderValues>);
/** Those options of a transport that are about HTTP requests. */
interface HttpOptions {
    readonly baseUrl: string;
    readonly fetch?: typeof globalThis.fetch | undefined;
    readonly headers?: HeaderSource | undefined;
    readonly credentials?: "include" | "omit" | "same-origin" | undefined;
    readonly helloHeaders?: HeaderSource | undefined;
}
/** Plain HTTP to one server. */
export declare class Http {
    #private;
    private readonly options;
    constructor(options: HttpOptions);
    /**
     * The server's URL, without a slash at its end. It is read when it is used: a program that renders a page on a server
     * creates the clients of the page, too, and has no location. Throws `invalid_argument` if it is no URL here.
     */
    get base(): string;
    /** Returns the headers of a `hello` over WebSocket. Each POST has them too. */
    helloHeaders(): Promise<Headers>;
    /** Sends a POST. Rejects with an `SmqError`: the signal's reason, or `unavailable`. */
    post(path: string, headers: HeaderValues, signal: AbortSignal, body: Uint8Array): Promise<Response>;
    /** Returns the `SmqError` for an error within a request. */
    requestError(error: unknown, signal: AbortSignal): SmqError;
}
/** The headers of a frame. */
export type FrameHeaders = Record<string, string>;
/** Returns headers for a frame; undefined if one of them has to be in the head of an HTTP request. */
export declare function frameHeaders(headers: Headers): FrameHeaders | undefined;
/** A response with an error status. */
export interface ErrorResponse {
    /** The error of a socket.mq server, or that for the status if a proxy sent it. */
    readonly error: SmqError;
    /** The header `Retry-After`, in milliseconds; undefined without one. */
    readonly retryAfterMs: number | undefined;
}
/** Reads a response with an error status. */
export declare function readErrorResponse(response: Response): Promise<ErrorResponse>;
/** Whether the content type of a response is protobuf. */
export declare function isProtobuf(response: Response): boolean;
export {};
