import { create, type Message } from "@bufbuild/protobuf";
import { type End, type Reply, RequestSchema, type ServerFrame } from "../gen/smq/v1/frame_pb.js";
import type { FrameHeaders } from "../http.js";
import { decode, encode } from "../message.js";
import type { PartsCall } from "../parts.js";
import { DEFAULT_WINDOW, windowCost } from "../window.js";
import type { PendingAnswer, PendingRequest } from "./pending.js";
import { Violation } from "./violation.js";

/** Sends the request in a frame of the session. A window bounds the parts that wait here. */
export async function* overSession(
  call: PartsCall,
  headers: FrameHeaders,
): AsyncIterableIterator<Message> {
  const { transport, endpoint, deadline, next } = call;
  const { desc, name: method, sessionPath } = endpoint;
  const session = transport.session(sessionPath);
  const payload = encode(desc.input, call.message);
  const waiting: Pick<Reply, "payload" | "headers">[] = [];
  let available = DEFAULT_WINDOW;
  let taken = 0;
  let wake = () => {};
  let isOver = false;
  let pending: PendingRequest | undefined;
  const end = session.send({ payload, headers }, deadline, (answer: PendingAnswer<Reply | End>): PendingRequest => {
    const request = () =>
      create(RequestSchema, {
        method,
        payload,
        headers,
        timeoutMs: deadline.remaining() ?? 0,
        window: BigInt(DEFAULT_WINDOW),
      });
    const take = (frame: ServerFrame["frame"]) => {
      if (frame.case === "reply") {
        const { headers, parts } = frame.value;
        for (const payload of parts.length > 0 ? parts : [frame.value.payload]) {
          if (available <= 0) {
            throw new Violation("more parts than the window allows");
          }
          const part = { payload, headers };
          available -= windowCost(part);
          waiting.push(part);
        }
        wake();
      } else if (frame.case !== "end") {
        throw new Violation(`unexpected ${frame.case} for a request`);
      }
      const more = frame.case === "reply" && frame.value.more;
      more || answer.resolve(frame.value);
      return more;
    };
    return (pending = { kind: "request", id: 0, link: 0, answer, request, take });
  });
  // Its error is thrown below, behind the parts.
  void end.catch(() => {}).then(() => {
    isOver = true;
    wake();
  });
  let show = (headers: FrameHeaders) => {
    show = () => {};
    call.onHeader?.(new Headers(headers));
  };
  for (;;) {
    const reply = waiting.shift();
    if (reply) {
      show(reply.headers);
      yield decode(desc.output, reply.payload, `the reply to ${method}`);
      taken += windowCost(reply);
      if (taken >= DEFAULT_WINDOW / 2) {
        session.tell(pending!, { case: "credit", value: { bytes: BigInt(taken) } });
        available += taken;
        taken = 0;
      }
    } else if (isOver) {
      show((await end).headers);
      return;
    } else {
      await next(new Promise<void>((resolve) => (wake = resolve)));
    }
  }
}
