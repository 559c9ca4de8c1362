// The server that the page came from.
import { connectionOf, createClient } from "smq-web";
import { Chat } from "./gen/chat/v1/chat_pb.js";

/** Relative to the page, so that it works behind a path prefix of a proxy too. */
const baseUrl = ".";

export const chat = createClient(Chat, { baseUrl });
export const connection = connectionOf(chat);

/** For requests while the page is closing: `keepalive` lets the browser still send them. */
export const farewell = createClient(Chat, {
  baseUrl,
  fetch: (input, init) => fetch(input, { ...init, keepalive: true }),
});
