import { type Message } from "@bufbuild/protobuf";
import type { FrameHeaders } from "../http.js";
import type { PartsCall } from "../parts.js";
/** Sends the request in a frame of the session. A window bounds the parts that wait here. */
export declare function overSession(call: PartsCall, headers: FrameHeaders): AsyncIterableIterator<Message>;
