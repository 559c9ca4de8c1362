import { SmqError, violation } from "./error.js";
import { isProtobuf, PROTOBUF, readErrorResponse } from "./http.js";
import { decode, encode, make } from "./message.js";
/** Bytes with a content type of their own, which travel as they are. */
export const HTTP_BODY = "google.api.HttpBody";
/** Returns the headers that options set. Throws `invalid_argument` if HTTP does not allow one of them. */
export function headersOf({ headers, idempotencyKey }) {
    try {
        const all = new Headers(headers);
        if (idempotencyKey !== undefined) {
            all.set("idempotency-key", idempotencyKey);
        }
        return all;
    }
    catch (cause) {
        throw new SmqError("invalid_argument", `invalid header: ${String(cause)}`, { cause });
    }
}
/** Sends a request by POST. Rejects with the deadline's error when that ends first. */
export async function post(http, endpoint, { header, message }, deadline) {
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
    }
    catch (error) {
        throw http.requestError(error, deadline.signal);
    }
}
/** Returns the content type and the body of a request. */
export function bodyOf(input, message) {
    const raw = message;
    return input.typeName === HTTP_BODY
        ? [raw.contentType || "application/octet-stream", raw.data]
        : [PROTOBUF, encode(input, message)];
}
async function readReply(response, output, path) {
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
