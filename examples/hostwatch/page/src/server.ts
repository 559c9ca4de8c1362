// The server that the page came from.
import { connectionOf, createClient } from "smq-web";
import { Host } from "./gen/hostwatch/v2/host_pb.js";

/** The base of `/socket.mq/…`, from index.html: the page itself may have any path. */
const said = document.querySelector<HTMLMetaElement>('meta[name="socket.mq"]')?.content || "/";

export const baseUrl = new URL(said, document.baseURI).href;
export const host = createClient(Host, { baseUrl });
export const connection = connectionOf(host);
