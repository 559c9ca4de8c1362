import { create, type MessageInitShape } from "@bufbuild/protobuf";
import type { SmqError } from "../error.js";
import { type ServerFrame, ServerFrameSchema } from "../gen/smq/v1/frame_pb.js";
import type { Http } from "../http.js";
import type { Endpoint } from "../interface.js";
import type { Timing } from "../timeouts.js";
import type { ConnectionLimit } from "./connection_limit.js";
import type { LinkListener } from "./link.js";

/** What a link without WebSocket shares with its subscriptions. */
export interface HttpContext {
  readonly http: Http;
  readonly path: string;
  readonly timing: Timing;
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  /** The publisher, and how many publishes it sent before. */
  readonly query: Readonly<Record<string, string>>;
  readonly limit: ConnectionLimit;
  readonly listener: LinkListener;
}

/** The content of a server frame. */
export type FrameContent = NonNullable<MessageInitShape<typeof ServerFrameSchema>["frame"]>;

/** Returns a server frame with this id. */
export function serverFrame(id: number, frame: FrameContent): ServerFrame {
  return create(ServerFrameSchema, { id, frame });
}

/** Returns the `end` for an error. */
export function endContent({ code, message, details }: SmqError): FrameContent {
  return { case: "end", value: { status: { code, message, details: details.map((detail) => ({ ...detail })) } } };
}
