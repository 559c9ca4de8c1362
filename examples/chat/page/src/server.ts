// The server that the page came from.
import { connectionOf, createClient } from "smq-web";
import { Chat } from "./gen/chat/v1/chat_pb.js";

/** Relative to the page, so that it works behind a path prefix of a proxy too. */
const baseUrl = ".";

export const chat = createClient(Chat, { baseUrl });
export const connection = connectionOf(chat);

/** For what is said while the page is being closed: the browser sends it even then. */
export const farewell = createClient(Chat, {
  baseUrl,
  fetch: (input, init) => fetch(input, { ...init, keepalive: true }),
});
