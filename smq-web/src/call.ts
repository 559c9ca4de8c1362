import type { DescMessage, Message } from "@bufbuild/protobuf";
import { violation } from "./error.js";
import { type Http, isProtobuf, refusal } from "./http.js";
import type { Endpoint } from "./interface.js";
import { decode, encode, make } from "./message.js";
import type { Patience } from "./patience.js";

const PROTOBUF = "application/protobuf";

/** Bytes with a content type of their own, which travel as they are. */
const HTTP_BODY = "google.api.HttpBody";

/** What `HttpBody` holds, in whatever file it was generated. */
interface HttpBody {
  contentType: string;
  data: Uint8Array;
}

/** Sends a request by `POST`, and returns the reply. Rejects with what the patience says when it is over. */
export async function call(
  http: Http,
  endpoint: Endpoint,
  request: Message,
  patience: Patience,
): Promise<Message> {
  const { input, output } = endpoint.desc;
  const raw = request as Message & HttpBody;
  const [type, body] =
    input.typeName === HTTP_BODY
      ? [raw.contentType || "application/octet-stream", raw.data]
      : [PROTOBUF, encode(input, request)];
  const headers: Record<string, string> = { "content-type": type };
  if (output.typeName !== HTTP_BODY) {
    headers["accept"] = PROTOBUF;
  }
  const left = patience.left();
  if (left !== undefined) {
    headers["smq-timeout-ms"] = String(left);
  }
  const path = `${endpoint.session}/${endpoint.name}`;
  const response = await http.send("POST", path, headers, patience.signal, body);
  if (response.status !== 200) {
    throw (await refusal(response)).error;
  }
  try {
    return await read(response, output, path);
  } catch (error) {
    throw http.broken(error, patience.signal);
  }
}

async function read(response: Response, output: DescMessage, path: string): Promise<Message> {
  const type = response.headers.get("content-type") ?? "";
  if (output.typeName === HTTP_BODY) {
    const data = new Uint8Array(await response.arrayBuffer());
    return make(output, { contentType: type, data });
  }
  if (!isProtobuf(response)) {
    throw violation(`the reply to ${path} is ${JSON.stringify(type)}, not ${PROTOBUF}; is that the server's URL?`);
  }
  return decode(output, new Uint8Array(await response.arrayBuffer()), `the reply to ${path}`);
}
