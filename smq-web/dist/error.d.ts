import { type DescMessage, type MessageShape } from "@bufbuild/protobuf";
/** The 16 canonical codes, as the protocol names them. */
declare const CODES: readonly ["canceled", "unknown", "invalid_argument", "deadline_exceeded", "not_found", "already_exists", "permission_denied", "resource_exhausted", "failed_precondition", "aborted", "out_of_range", "unimplemented", "internal", "unavailable", "data_loss", "unauthenticated"];
/** What kind of error it is: one of the 16 canonical codes. */
export type Code = (typeof CODES)[number];
/** Details of an error for programs: a message in protobuf. */
export interface Detail {
    /** Its full name: `google.rpc.RetryInfo`. */
    readonly type: string;
    readonly value: Uint8Array;
}
/**
 * Every promise and every subscription of this package rejects with this error.
 *
 * `message` says, for people, what is wrong and what to do. `origin` says whether the server or the client found it.
 */
export declare class SmqError extends Error {
    readonly name = "SmqError";
    /** What kind of error it is. */
    readonly code: Code;
    /** Details for programs. */
    readonly details: readonly Detail[];
    /**
     * `"server"`: the server, or a proxy, sent this error. `"client"`: there was no answer. The code is then
     * `unavailable` (no connection), `deadline_exceeded` (timeout), `canceled` (the signal was aborted, and its reason is
     * the `cause`; or the client was closed), or `internal` (the server violated the protocol).
     */
    readonly origin: "server" | "client";
    constructor(code: Code, message: string, options?: {
        cause?: unknown;
        details?: readonly Detail[];
        origin?: "server" | "client";
    });
    /** Returns the first detail of this type: `error.detail(RetryInfoSchema)`. */
    detail<Desc extends DescMessage>(schema: Desc): MessageShape<Desc> | undefined;
    /**
     * How long to wait before a retry, in milliseconds, from the detail `google.rpc.RetryInfo`; undefined if the server
     * did not say that a retry is useful.
     */
    get retryAfterMs(): number | undefined;
}
/** Returns the error for a status of the server. An unknown code becomes `unknown`. */
export declare function serverError(status: {
    code: string;
    message: string;
    details: readonly Detail[];
}): SmqError;
/** Returns the error for an HTTP status that a proxy sent. */
export declare function statusError(status: number): SmqError;
/** Returns the error for a connection that broke or could not be opened. */
export declare function unavailable(message: string, cause?: unknown): SmqError;
/** Returns the error for a server that violates the protocol. */
export declare function violation(message: string): SmqError;
export {};
