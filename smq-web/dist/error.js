import { fromBinary } from "@bufbuild/protobuf";
import { BinaryReader } from "@bufbuild/protobuf/wire";
import { DurationSchema } from "@bufbuild/protobuf/wkt";
/** The 16 canonical codes, as the protocol names them. */
const CODES = [
    "canceled",
    "unknown",
    "invalid_argument",
    "deadline_exceeded",
    "not_found",
    "already_exists",
    "permission_denied",
    "resource_exhausted",
    "failed_precondition",
    "aborted",
    "out_of_range",
    "unimplemented",
    "internal",
    "unavailable",
    "data_loss",
    "unauthenticated",
];
/**
 * Every promise and every subscription of this package rejects with this error.
 *
 * `message` says, for people, what is wrong and what to do. `origin` says whether the server or the client found it.
 */
export class SmqError extends Error {
    constructor(code, message, options = {}) {
        super(message, "cause" in options ? { cause: options.cause } : undefined);
        this.name = "SmqError";
        this.code = code;
        this.details = options.details ?? [];
        this.origin = options.origin ?? "client";
    }
    /** Returns the first detail of this type: `error.detail(RetryInfoSchema)`. */
    detail(schema) {
        const detail = this.details.find((detail) => detail.type === schema.typeName);
        return detail && fromBinary(schema, detail.value);
    }
    /**
     * How long to wait before a retry, in milliseconds, from the detail `google.rpc.RetryInfo`; undefined if the server
     * did not say that a retry is useful.
     */
    get retryAfterMs() {
        const detail = this.details.find(({ type }) => type === "google.rpc.RetryInfo");
        return detail && retryDelay(detail.value);
    }
}
/** Decodes a `google.rpc.RetryInfo`: its only field is a duration. */
function retryDelay(info) {
    const reader = new BinaryReader(info);
    try {
        reader.tag();
        const { seconds, nanos } = fromBinary(DurationSchema, reader.bytes());
        return Math.max(Number(seconds) * 1_000 + nanos / 1_000_000, 0);
    }
    catch {
        return 0; // a RetryInfo without a delay
    }
}
/** Returns the error for a status of the server. An unknown code becomes `unknown`. */
export function serverError(status) {
    const code = CODES.find((code) => code === status.code) ?? "unknown";
    const details = status.details.map(({ type, value }) => ({ type, value }));
    return new SmqError(code, status.message || code, { details, origin: "server" });
}
/** Returns the error for an HTTP status that a proxy sent. */
export function statusError(status) {
    const message = `HTTP ${status} without an error of a socket.mq server`;
    return new SmqError(STATUS_CODES[status] ?? "unknown", message, { origin: "server" });
}
/** The codes for HTTP statuses of a proxy. */
const STATUS_CODES = {
    401: "unauthenticated",
    403: "permission_denied",
    404: "unimplemented",
    413: "resource_exhausted",
    429: "unavailable",
    502: "unavailable",
    503: "unavailable",
    504: "unavailable",
};
/** Returns the error for a connection that broke or could not be opened. */
export function unavailable(message, cause) {
    return new SmqError("unavailable", message, cause === undefined ? {} : { cause });
}
/** Returns the error for a server that violates the protocol. */
export function violation(message) {
    return new SmqError("internal", `protocol violation: ${message}`);
}
