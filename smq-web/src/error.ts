import { type DescMessage, fromBinary, type MessageShape } from "@bufbuild/protobuf";
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
] as const;

/** What kind of error it is: one of the 16 canonical codes. */
export type Code = (typeof CODES)[number];

/** More about an error, for programs: a message in protobuf. */
export interface Detail {
  /** Its full name: `google.rpc.RetryInfo`. */
  readonly type: string;
  readonly value: Uint8Array;
}

/**
 * What each promise and each subscription of this package rejects with.
 *
 * `message` says what is wrong and what to do about it, for people. Whether the server said it or this side
 * found it out is in `origin`.
 */
export class SmqError extends Error {
  override readonly name = "SmqError";
  /** What kind of error it is. */
  readonly code: Code;
  /** More about it, for programs. */
  readonly details: readonly Detail[];
  /**
   * `"server"`: the server's answer, or that of a proxy. `"client"`: there is none. `unavailable` then says that
   * there is no connection, `deadline_exceeded` that the time was over, `canceled` that the signal was aborted
   * (its reason is the `cause`) or the client closed, `internal` that the server did not keep to the protocol.
   */
  readonly origin: "server" | "client";

  constructor(
    code: Code,
    message: string,
    options: { cause?: unknown; details?: readonly Detail[]; origin?: "server" | "client" } = {},
  ) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.details = options.details ?? [];
    this.origin = options.origin ?? "client";
  }

  /** Returns the first detail that is such a message: `error.detail(RetryInfoSchema)`. */
  detail<Desc extends DescMessage>(schema: Desc): MessageShape<Desc> | undefined {
    const detail = this.details.find((detail) => detail.type === schema.typeName);
    return detail && fromBinary(schema, detail.value);
  }

  /**
   * How long to wait before the same is tried again, in milliseconds; undefined if the server does not say that it may
   * be: what the detail `google.rpc.RetryInfo` says.
   */
  get retryAfter(): number | undefined {
    const detail = this.details.find(({ type }) => type === "google.rpc.RetryInfo");
    return detail && delay(detail.value);
  }
}

/** Reads a `google.rpc.RetryInfo`: a duration is its only field. */
function delay(info: Uint8Array): number {
  const reader = new BinaryReader(info);
  try {
    reader.tag();
    const { seconds, nanos } = fromBinary(DurationSchema, reader.bytes());
    return Math.max(Number(seconds) * 1_000 + nanos / 1_000_000, 0);
  } catch {
    return 0; // no time is named
  }
}

/** Returns the error that a server has told. A code that is not known counts as `unknown`. */
export function told(status: { code: string; message: string; details: readonly Detail[] }): SmqError {
  const code = CODES.find((code) => code === status.code) ?? "unknown";
  const details = status.details.map(({ type, value }) => ({ type, value }));
  return new SmqError(code, status.message || code, { details, origin: "server" });
}

/** Returns the meaning of a response that is not of our form: something in between has answered. */
export function fromBetween(status: number): SmqError {
  const message = `HTTP ${status}, without an error of a socket.mq server`;
  return new SmqError(MEANINGS[status] ?? "unknown", message, { origin: "server" });
}

/** What the statuses of what stands in between mean; others mean nothing that is known. */
const MEANINGS: Readonly<Record<number, Code>> = {
  401: "unauthenticated",
  403: "permission_denied",
  404: "unimplemented",
  429: "unavailable",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

/** Returns the error of a connection that broke or did not come about. */
export function unavailable(message: string, cause?: unknown): SmqError {
  return new SmqError("unavailable", message, cause === undefined ? {} : { cause });
}

/** Returns the error of a server that does not keep to the protocol. */
export function violation(message: string): SmqError {
  return new SmqError("internal", `the server does not keep to the protocol: ${message}`);
}
