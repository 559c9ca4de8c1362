/**
 * Shares one session between all tabs of a page: a `SharedWorker` holds the client, and each tab talks to it over a
 * `MessagePort`.
 *
 * @module
 */
import { type DescService } from "@bufbuild/protobuf";
import { type Client } from "./client.js";
import type { Transport, TransportOptions } from "./transport.js";
/** The parts of a `MessagePort` that are used. */
export interface Port {
    onmessage: ((event: any) => void) | null;
    postMessage(message: unknown): void;
}
/**
 * Creates the client that tabs share, in a `SharedWorker`. Returns a function that serves one tab, over its port:
 *
 * ```ts
 * const serve = shareClient(Weather, { baseUrl: "/" });
 * addEventListener("connect", ({ ports }) => serve(ports[0]));
 * ```
 */
export declare function shareClient(service: DescService, server: Transport | TransportOptions): (port: Port) => void;
/**
 * Creates a client in a tab that shares the session of a worker: `shareClient` made it there.
 *
 * It has the functions of a client of `createClient`. Interceptors are those of the worker, and `isOwn` is true for the
 * events of all tabs. `connectionOf` returns its connection: `close()` is for this tab alone.
 */
export declare function createSharedClient<Service extends DescService>(service: Service, port: Port): Client<Service>;
