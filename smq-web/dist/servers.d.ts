import type { TransportOptions } from "./transport.js";
/**
 * Returns the options of a client that has several servers: `createClient(Weather, withServers(["https://a",
 * "https://b"]))`. All of them serve the same interfaces.
 *
 * A session stays at its server while that lives. When the server fails or drains, the session moves to another one, and
 * its subscriptions resume there if the servers share the logs; otherwise they get a gap. A request goes to the server
 * with the least to do for this client, and on to another one if it was not sent. A server that fails is left out for a
 * second, and for longer each time; then one call tries it.
 */
export declare function withServers(baseUrls: readonly string[], options?: Omit<TransportOptions, "baseUrl">): TransportOptions;
