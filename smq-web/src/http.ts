import { fromJson } from "@bufbuild/protobuf";
import { fromBetween, SmqError, told, unavailable } from "./error.js";
import { StatusSchema } from "./gen/smq/v1/frame_pb.js";

/** How much of an error response is read, in characters. */
const MOST_ERROR = 1024 * 1024;

/** Names and values, in whatever form `Headers` takes them. */
type Named = Headers | Record<string, string> | [string, string][];

/** Headers of each request: they are asked for anew each time, so a token may change. */
export type HeadersOf = Named | (() => Named | Promise<Named>);

/** Plain HTTP to one server. */
export class Http {
  constructor(
    /** The server's URL, without a slash at its end. */
    readonly base: string,
    private readonly fetch: typeof globalThis.fetch,
    private readonly headers: HeadersOf | undefined,
    private readonly credentials: "include" | "omit" | "same-origin" | undefined,
  ) {}

  /** Sends a request. Rejects with an `SmqError`: the signal's reason, or `unavailable`. */
  async send(
    method: "GET" | "POST",
    path: string,
    headers: Record<string, string>,
    signal: AbortSignal,
    body?: Uint8Array,
  ): Promise<Response> {
    try {
      const own = typeof this.headers === "function" ? await this.headers() : this.headers;
      const all = new Headers(own);
      for (const [name, value] of Object.entries(headers)) {
        all.set(name, value);
      }
      const init: RequestInit = { method, headers: all, signal };
      if (body) {
        init.body = body as Uint8Array<ArrayBuffer>;
      }
      if (this.credentials) {
        init.credentials = this.credentials;
      }
      // Not as a method: browsers want it called on nothing else than the window.
      const { fetch } = this;
      return await fetch(this.base + path, init);
    } catch (error) {
      throw this.broken(error, signal);
    }
  }

  /** Returns what an error within a request means. */
  broken(error: unknown, signal: AbortSignal): SmqError {
    if (signal.aborted) {
      const reason: unknown = signal.reason;
      return reason instanceof SmqError ? reason : unavailable("the request was given up", reason);
    }
    return error instanceof SmqError ? error : unavailable(`no answer from ${this.base}`, error);
  }
}

/** What a response that is no success says. */
export interface Refusal {
  readonly error: SmqError;
  /** Whether our server said it, in the form of its errors; not something in between. */
  readonly isOurs: boolean;
  /** How long `Retry-After` asks to wait, in milliseconds; undefined if it does not. */
  readonly pause: number | undefined;
}

/** Reads a response that is no success. */
export async function refusal(response: Response): Promise<Refusal> {
  const text = await response.text().catch(() => "");
  const type = response.headers.get("content-type") ?? "";
  const after = response.headers.get("retry-after");
  // A date, which would need clocks that agree, says nothing more than that it is for a time.
  const pause = after === null ? undefined : Number(/^\d{1,9}$/.exec(after.trim())?.[0] ?? 0) * 1_000;
  if (type.startsWith("application/json") && text.length <= MOST_ERROR) {
    try {
      const status = fromJson(StatusSchema, JSON.parse(text), { ignoreUnknownFields: true });
      if (status.code) {
        return { error: told(status), isOurs: true, pause };
      }
    } catch {
      // Not of our form.
    }
  }
  return { error: fromBetween(response.status), isOurs: false, pause };
}

const PROTOBUF = ["application/protobuf", "application/proto", "application/x-protobuf"];

/** Whether a response says that it is protobuf. */
export function isProtobuf(response: Response): boolean {
  const type = response.headers.get("content-type") ?? "";
  return PROTOBUF.includes(type.split(";")[0]!.trim().toLowerCase());
}
