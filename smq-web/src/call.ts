import type { DescMessage, DescMethodUnary, DescService, Message } from "@bufbuild/protobuf";
import type { Deadline, DeadlineOptions } from "./deadline.js";
import { SmqError, violation } from "./error.js";
import { type HeaderValues, type Http, isProtobuf, PROTOBUF, readErrorResponse } from "./http.js";
import type { Endpoint } from "./interface.js";
import { decode, encode, make } from "./message.js";

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
export const HTTP_BODY = "google.api.HttpBody";

/** The fields of `HttpBody`, whatever file it was generated in. */
interface HttpBody {
  contentType: string;
  data: Uint8Array;
}

/** Returns the headers that options set. Throws `invalid_argument` if HTTP does not allow one of them. */
export function headersOf({ headers, idempotencyKey }: CallOptions): Headers {
  try {
    const all = new Headers(headers);
    if (idempotencyKey !== undefined) {
      all.set("idempotency-key", idempotencyKey);
    }
    return all;
  } catch (cause) {
    throw new SmqError("invalid_argument", `invalid header: ${String(cause)}`, { cause });
  }
}

/** Sends a request by POST. Rejects with the deadline's error when that ends first. */
export async function post(
  http: Http,
  endpoint: Endpoint,
  { header, message }: UnaryRequest,
  deadline: Deadline,
): Promise<[Message, Headers]> {
  const { input, output } = endpoint.desc;
  const [type, body] = bodyOf(input, message);
  const headers = new Headers(header);
  headers.set("content-type", type);
  if (output.typeName !== HTTP_BODY) {
    headers.set("accept", PROTOBUF);
  }
  const remaining = deadline.remaining();
  if (remaining !== undefined) {
    headers.set("smq-timeout-ms", String(remaining));
  }
  const path = `${endpoint.sessionPath}/${endpoint.name}`;
  const response = await http.post(path, headers, deadline.signal, body);
  if (response.status !== 200) {
    throw (await readErrorResponse(response)).error;
  }
  try {
    return [await readReply(response, output, path), response.headers];
  } catch (error) {
    throw http.requestError(error, deadline.signal);
  }
}

/** Returns the content type and the body of a request. */
export function bodyOf(input: DescMessage, message: Message): [string, Uint8Array] {
  const raw = message as Message & HttpBody;
  return input.typeName === HTTP_BODY
    ? [raw.contentType || "application/octet-stream", raw.data]
    : [PROTOBUF, encode(input, message)];
}

async function readReply(response: Response, output: DescMessage, path: string): Promise<Message> {
  const type = response.headers.get("content-type") ?? "";
  if (output.typeName === HTTP_BODY) {
    const data = new Uint8Array(await response.arrayBuffer());
    return make(output, { contentType: type, data });
  }
  if (!isProtobuf(response)) {
    throw violation(`the reply to ${path} is ${JSON.stringify(type)}, not ${PROTOBUF}; check the baseUrl`);
  }
  return decode(output, new Uint8Array(await response.arrayBuffer()), `the reply to ${path}`);
}
