import { create, type MessageInitShape } from "@bufbuild/protobuf";
import type { SmqError } from "../error.js";
import { type ServerFrame, ServerFrameSchema } from "../gen/smq/v1/frame_pb.js";
import type { Http } from "../http.js";
import type { Endpoint } from "../interface.js";
import type { Pace } from "../pace.js";
import type { Lines } from "./lines.js";
import type { Listener } from "./link.js";

/** What a session over plain HTTP stands on. */
export interface Plain {
  readonly http: Http;
  readonly path: string;
  readonly pace: Pace;
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  /** Who publishes, and how much was published before. */
  readonly query: Readonly<Record<string, string>>;
  /** The connections that its subscriptions may hold. */
  readonly lines: Lines;
  readonly listener: Listener;
}

/** What a frame of the server says. */
export type Frame = NonNullable<MessageInitShape<typeof ServerFrameSchema>["frame"]>;

/** Returns a frame about that number. */
export function frame(id: number, about: Frame): ServerFrame {
  return create(ServerFrameSchema, { id, frame: about });
}

/** Returns the end that an error is. */
export function ended({ code, message, details }: SmqError): Frame {
  return { case: "end", value: { status: { code, message, details: details.map((detail) => ({ ...detail })) } } };
}
