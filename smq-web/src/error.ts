import { type DescMessage, fromBinary, type MessageShape } from "@bufbuild/protobuf";

/** The 16 canonical codes, as the protocol names them, and the HTTP status of each. */
const HTTP_STATUS = {
  canceled: 499,
  unknown: 500,
  invalid_argument: 400,
  deadline_exceeded: 504,
  not_found: 404,
  already_exists: 409,
  permission_denied: 403,
  resource_exhausted: 429,
  failed_precondition: 400,
  aborted: 409,
  out_of_range: 400,
  unimplemented: 501,
  internal: 500,
  unavailable: 503,
  data_loss: 500,
  unauthenticated: 401,
} as const;

/** What kind of error it is: one of the 16 canonical codes. */
export type Code = keyof typeof HTTP_STATUS;

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
}

/** Returns the error that a server has told. A code that is not known counts as `unknown`. */
export function told(status: { code: string; message: string; details: readonly Detail[] }): SmqError {
  const code = status.code in HTTP_STATUS ? (status.code as Code) : "unknown";
  const details = status.details.map(({ type, value }) => ({ type, value }));
  return new SmqError(code, status.message || code, { details, origin: "server" });
}

/** Returns the meaning of a response that is not of our form: something in between has answered. */
export function fromBetween(status: number): SmqError {
  const message = `HTTP ${status}, without an error of a socket.mq server`;
  return new SmqError(meaning(status), message, { origin: "server" });
}

function meaning(status: number): Code {
  switch (status) {
    case 401:
      return "unauthenticated";
    case 403:
      return "permission_denied";
    case 404:
      return "unimplemented";
    case 429:
    case 502:
    case 503:
    case 504:
      return "unavailable";
    default:
      return "unknown";
  }
}

/** Returns the error of a connection that broke or did not come about. */
export function unavailable(message: string, cause?: unknown): SmqError {
  return new SmqError("unavailable", message, cause === undefined ? {} : { cause });
}

/** Returns the error of a server that does not keep to the protocol. */
export function violation(message: string): SmqError {
  return new SmqError("internal", `the server does not keep to the protocol: ${message}`);
}
