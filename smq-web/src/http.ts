import { fromJson } from "@bufbuild/protobuf";
import { serverError, SmqError, statusError, unavailable } from "./error.js";
import { StatusSchema } from "./gen/smq/v1/frame_pb.js";

/** The largest error response that is read, in characters. */
const MAX_ERROR = 1024 * 1024;

export const PROTOBUF = "application/protobuf";

const PROTOBUF_TYPES = [PROTOBUF, "application/proto", "application/x-protobuf"];

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
export class Http {
  #base: string | undefined;

  constructor(private readonly options: HttpOptions) {}

  /**
   * The server's URL, without a slash at its end. It is read when it is used: a program that renders a page on a server
   * creates the clients of the page, too, and has no location. Throws `invalid_argument` if it is no URL here.
   */
  get base(): string {
    return (this.#base ??= absoluteUrl(this.options.baseUrl));
  }

  /** Returns the headers of a `hello` over WebSocket. Each POST has them too. */
  async helloHeaders(): Promise<Headers> {
    return resolveHeaders(this.options.helloHeaders);
  }

  /** Sends a POST. Rejects with an `SmqError`: the signal's reason, or `unavailable`. */
  async post(path: string, headers: HeaderValues, signal: AbortSignal, body: Uint8Array): Promise<Response> {
    try {
      // Not called as a method: browsers refuse a `this` other than the window.
      const { fetch = globalThis.fetch, headers: common, credentials } = this.options;
      // The last one of a name holds.
      const all = [...(await resolveHeaders(common)), ...(await this.helloHeaders()), ...new Headers(headers)];
      return await fetch(this.base + path, {
        method: "POST",
        headers: Object.fromEntries(all),
        signal,
        body: body as Uint8Array<ArrayBuffer>,
        ...(credentials && { credentials }),
      });
    } catch (error) {
      throw this.requestError(error, signal);
    }
  }

  /** Returns the `SmqError` for an error within a request. */
  requestError(error: unknown, signal: AbortSignal): SmqError {
    if (signal.aborted) {
      const reason: unknown = signal.reason;
      return reason instanceof SmqError ? reason : unavailable("the request was canceled", reason);
    }
    return error instanceof SmqError ? error : unavailable(`no response from ${this.base}`, error);
  }
}

/** @internal Returns a URL without a slash at its end. Throws `invalid_argument`. */
export function absoluteUrl(baseUrl: string): string {
  const { location } = globalThis as { location?: { href: string } };
  try {
    const { origin, pathname, protocol } = new URL(baseUrl, location?.href);
    if (/^https?:$/.test(protocol)) {
      return (origin + pathname).replace(/\/+$/, "");
    }
  } catch {
    // Told below.
  }
  const advice = "write https://host, or in a page a path such as /";
  throw new SmqError("invalid_argument", `the baseUrl is ${JSON.stringify(baseUrl)}: ${advice}`);
}

async function resolveHeaders(source: HeaderSource | undefined): Promise<Headers> {
  return new Headers(typeof source === "function" ? await source() : source);
}

/** The headers of a frame. */
export type FrameHeaders = Record<string, string>;

/** A header that a frame can have, as `name:value`: in ASCII, and not about the connection. */
const FOR_FRAME =
  /^(?!(sec|smq|x-forwarded)-|((proxy-)?authorization|cookie|forwarded|host|origin|upgrade|x-real-ip):)[\t -~]*$/;

/** Returns headers for a frame; undefined if one of them has to be in the head of an HTTP request. */
export function frameHeaders(headers: Headers): FrameHeaders | undefined {
  const all = [...headers];
  return all.every((header) => FOR_FRAME.test(header.join(":"))) ? Object.fromEntries(all) : undefined;
}

/** A response with an error status. */
export interface ErrorResponse {
  /** The error of a socket.mq server, or that for the status if a proxy sent it. */
  readonly error: SmqError;
  /** The header `Retry-After`, in milliseconds; undefined without one. */
  readonly retryAfterMs: number | undefined;
}

/** Reads a response with an error status. */
export async function readErrorResponse(response: Response): Promise<ErrorResponse> {
  const text = await response.text().catch(() => "");
  const type = response.headers.get("content-type") ?? "";
  const after = response.headers.get("retry-after");
  // A date would need clocks that agree: it counts as 0.
  const retryAfterMs = after === null ? undefined : Number(/^\d{1,9}$/.exec(after.trim())?.[0] ?? 0) * 1_000;
  if (type.startsWith("application/json") && text.length <= MAX_ERROR) {
    try {
      const status = fromJson(StatusSchema, JSON.parse(text), { ignoreUnknownFields: true });
      if (status.code) {
        return { error: serverError(status), retryAfterMs };
      }
    } catch {
      // Not an error of a socket.mq server.
    }
  }
  return { error: statusError(response.status), retryAfterMs };
}

/** Whether the content type of a response is protobuf. */
export function isProtobuf(response: Response): boolean {
  const type = response.headers.get("content-type") ?? "";
  return PROTOBUF_TYPES.includes(type.split(";")[0]!.trim().toLowerCase());
}
