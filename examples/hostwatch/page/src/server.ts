// The server that the page came from.
import { connectionOf, createClient, createTransport } from "smq-web";
import { createPartsClient } from "smq-web/parts";
import { Host } from "./gen/hostwatch/v2/host_pb.js";

/** The base of `/socket.mq/…`, from index.html: the page itself may have any path. */
const said = document.querySelector<HTMLMetaElement>('meta[name="socket.mq"]')?.content || "/";

export const baseUrl = new URL(said, document.baseURI).href;
const transport = createTransport({ baseUrl, requests: "session" });
export const host = createClient(Host, transport);
/** The methods that reply in parts. */
export const hostParts = createPartsClient(Host, transport);
export const connection = connectionOf(host);
