// The server that the page came from.
import { type Client, connectionOf, createClient } from "smq-web";
import { createSharedClient } from "smq-web/shared";
import { Chat } from "./gen/chat/v1/chat_pb.js";

/** The script of the worker, with a digest of it: tabs with another version of the page have another worker. */
declare const WORKER: string;

/** Relative to the page, so that it works behind a path prefix of a proxy too. */
const baseUrl = ".";

/** All tabs share one session. Where they cannot, each has its own. */
export const chat = (await shared()) ?? createClient(Chat, { baseUrl, requests: "session" });
export const connection = connectionOf(chat);

/** For requests while the page is closing: `keepalive` lets the browser still send them. */
export const farewell = createClient(Chat, {
  baseUrl,
  fetch: (input, init) => fetch(input, { ...init, keepalive: true }),
});

/** Resolves to the client of the worker; undefined where there is none, or where its script cannot be loaded. */
function shared(): Promise<Client<typeof Chat> | undefined> {
  return new Promise((resolve) => {
    if (!("SharedWorker" in globalThis)) {
      resolve(undefined);
      return;
    }
    const worker = new SharedWorker(WORKER, { type: "module" });
    worker.addEventListener("error", () => resolve(undefined));
    const client = createSharedClient(Chat, worker.port);
    // The worker tells the state of its connection first.
    const stop = connectionOf(client).onchange(() => {
      stop();
      resolve(client);
    });
  });
}
