export {
  type Client,
  connectionOf,
  createClient,
  type Publish,
  type Receipt,
  type Request,
  type Subscribe,
} from "./client.js";
export type { Connection, ConnectionState, Way } from "./connection.js";
export { type Code, type Detail, SmqError } from "./error.js";
export type { EventFilter } from "./filter.js";
export type { HeadersOf } from "./http.js";
export type { WebSocketClass, WebSocketLike } from "./link/web_socket.js";
export type { Pace } from "./pace.js";
export type { CallOptions } from "./patience.js";
export { Position, type Start } from "./position.js";
export type { Confirmed } from "./session/inbox.js";
export type { Event, Gap, Item, Resumed, SubscribeOptions, Subscription } from "./subscription.js";
export { createTransport, type Transport, type TransportOptions } from "./transport.js";
