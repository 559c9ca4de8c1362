// Answers of the gateway itself: complete HTTP responses, to a request and to an upgrade, which has but a socket.
import { STATUS_CODES, ServerResponse } from "node:http";

/** How long a client has for the last bytes of an answer, in milliseconds. */
const LINGER = 2_000;

/**
 * Answers, and is done with it.
 *
 * @param {ServerResponse | import("node:net").Socket} to the response of a request, or the socket of an upgrade
 * @param {number} status
 * @param {Record<string, string | string[]>} headers
 * @param {string | Buffer} body
 */
export function answer(to, status, headers = {}, body = "") {
  const all = { ...headers, "content-length": String(Buffer.byteLength(body)), "cache-control": "no-store" };
  if (to instanceof ServerResponse) {
    to.writeHead(status, all).end(to.req.method === "HEAD" ? "" : body);
    return;
  }
  if (!to.writable) {
    to.destroy();
    return;
  }
  const lines = Object.entries({ ...all, date: new Date().toUTCString(), connection: "close" });
  const head = lines.flatMap(([name, value]) => [value].flat().map((it) => `${name}: ${it}\r\n`)).join("");
  to.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n`);
  to.write(body);
  linger(to);
}

/** Ends a socket when what was written has left, even if the other end never does. */
export function linger(socket) {
  socket.end();
  const timer = setTimeout(() => socket.destroy(), LINGER);
  socket.once("close", () => clearTimeout(timer));
}

/** Refuses, in the form of socket.mq's errors (PROTOCOL.md, section 3): a client knows what to make of it. */
export function refuse(to, status, code, message, headers = {}) {
  answer(to, status, { ...headers, "content-type": "application/json" }, JSON.stringify({ code, message }));
}

/** Refuses who is not signed in. */
export function refuseStranger(to) {
  const message = "you are not signed in, or not any more: sign in, and come back";
  refuse(to, 401, "unauthenticated", message, { "www-authenticate": "Cookie" });
}

/**
 * Says that an application does not answer.
 *
 * Not in socket.mq's form: that would be the word of the application that nothing came of the request, which nobody
 * knows. So clients take it for a connection that was lost, come back, and ask what became of it.
 */
export function unavailable(to, application) {
  const text = `The application ${application} does not answer. It is asked again with the next request.\n`;
  answer(to, 503, { "content-type": "text/plain; charset=utf-8", "retry-after": "1" }, text);
}
