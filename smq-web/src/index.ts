export type { CallOptions, Interceptor, PublishOptions, UnaryFn, UnaryRequest, UnaryResponse } from "./call.js";
export {
  type Client,
  connectionOf,
  createClient,
  type Publish,
  type Receipt,
  type Request,
  type Subscribe,
} from "./client.js";
export type { Connection, ConnectionState, TransportKind } from "./connection.js";
export type { DeadlineOptions } from "./deadline.js";
export { type Code, type Detail, SmqError } from "./error.js";
export type { EventFilter } from "./filter.js";
export type { HeaderSource, HeaderValues } from "./http.js";
export type { WebSocketClass, WebSocketLike } from "./link/web_socket.js";
export { Position } from "./position.js";
export type { RetryPolicy } from "./retry.js";
export type { Confirmed } from "./session/inbox.js";
export type { Event, Gap, Item, Resumed, RetainedEnd, SubscribeOptions, Subscription } from "./subscription.js";
export type { Timeouts } from "./timeouts.js";
export { createTransport, type Transport, type TransportOptions } from "./transport.js";
