import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { type SmqError, unavailable } from "../error.js";
import { type ClientFrame, ClientFrameSchema, ServerFrameSchema } from "../gen/smq/v1/frame_pb.js";
import type { Pace } from "../pace.js";
import type { Link, Listener } from "./link.js";

/** The subprotocol: in protobuf, frames are small, and what they hold is read once. */
export const SUBPROTOCOL = "smq.v1.proto";

/** What of a WebSocket is used: that of browsers, of Node 22, and of the npm package `ws` have it. */
export interface WebSocketLike {
  binaryType: string;
  readonly protocol: string;
  onopen: ((event: any) => void) | null;
  onmessage: ((event: any) => void) | null;
  onerror: ((event: any) => void) | null;
  onclose: ((event: any) => void) | null;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(code?: number, reason?: string): void;
}

/** The class of a WebSocket. */
export type WebSocketClass = new (url: string, protocols: string[]) => WebSocketLike;

/** Close codes that object to something the server was sent. */
const OBJECTIONS = [1002, 1003, 1007, 1009, 4400];

/** The number of what asks for a sign of life: nothing else has it. */
const SIGN_OF_LIFE = 0xffffffff;

/** Opens a WebSocket. Rejects with why there is none. */
export function openWebSocket(
  WebSocket: WebSocketClass,
  url: string,
  pace: Pace,
  signal: AbortSignal,
  listener: Listener,
): Promise<Link> {
  return new Promise((resolve, reject) => {
    let socket: WebSocketLike;
    try {
      socket = new WebSocket(url, [SUBPROTOCOL]);
    } catch (error) {
      // A page by https: may open none by ws:, for instance.
      reject(unavailable(`no WebSocket to ${url}`, error));
      return;
    }
    socket.binaryType = "arraybuffer";
    const settle = (error?: SmqError) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", given);
      socket.onopen = socket.onclose = null;
      if (!error) {
        resolve(new WebSocketLink(socket, url, pace, listener));
        return;
      }
      // What still fails about it is of no interest.
      socket.onerror = () => {};
      socket.close();
      reject(error);
    };
    const given = () => settle(unavailable(`the WebSocket to ${url} was given up`));
    const late = () => settle(unavailable(`no WebSocket to ${url} within ${pace.handshake} ms`));
    const timer = setTimeout(late, pace.handshake);
    signal.addEventListener("abort", given);
    socket.onerror = () => {};
    socket.onclose = () => settle(unavailable(`no WebSocket to ${url}: refused, or nobody there`));
    socket.onopen = () => {
      const taken = socket.protocol === SUBPROTOCOL;
      settle(taken ? undefined : unavailable(`${url} does not take the subprotocol ${SUBPROTOCOL}`));
    };
  });
}

/** Frames over a WebSocket. */
class WebSocketLink implements Link {
  readonly way = "websocket";
  #heard = Date.now();
  #asked = false;
  #alarm: ReturnType<typeof setTimeout>;

  constructor(
    private readonly socket: WebSocketLike,
    private readonly url: string,
    private readonly pace: Pace,
    private readonly listener: Listener,
  ) {
    this.#alarm = setTimeout(this.#listen, pace.quiet);
    socket.onmessage = (event) => this.#receive((event as { data: unknown }).data);
    socket.onclose = (event) => {
      const { code, reason } = event as { code: number; reason: string };
      const how = code === 1006 ? "the connection broke" : `it was closed: ${code} ${reason}`.trim();
      this.#lose(unavailable(`the session with ${this.url}: ${how}`), OBJECTIONS.includes(code));
    };
  }

  send(frame: ClientFrame): void {
    this.socket.send(toBinary(ClientFrameSchema, frame));
  }

  check(): void {
    const { quiet, grace, awake } = this.pace;
    clearTimeout(this.#alarm);
    this.#heard = Date.now() - quiet - Math.max(grace - awake, 0);
    this.#ask(Math.min(awake, grace));
  }

  close(code: number, reason: string): void {
    this.#leave();
    this.socket.close(code, short(reason));
  }

  #receive(data: unknown): void {
    this.#heard = Date.now();
    this.#asked = false;
    if (!(data instanceof ArrayBuffer)) {
      this.listener.violated("it sent text in a binary session");
      return;
    }
    let frame;
    try {
      frame = fromBinary(ServerFrameSchema, new Uint8Array(data));
    } catch (error) {
      this.listener.violated(`it sent what is not a frame: ${String(error)}`);
      return;
    }
    if (frame.id !== SIGN_OF_LIFE) {
      this.listener.frame(frame);
    }
  }

  /** Pages cannot send pings; but a frame of no kind is one that the server answers, if it is there. */
  readonly #listen = () => {
    const silent = Date.now() - this.#heard;
    const { quiet, grace } = this.pace;
    if (silent < quiet) {
      this.#alarm = setTimeout(this.#listen, quiet - silent);
    } else if (!this.#asked) {
      // Whoever asks late, since the page slept, gives all of the grace.
      this.#heard = Date.now() - quiet;
      this.#ask(grace);
    } else if (silent < quiet + grace) {
      this.#alarm = setTimeout(this.#listen, quiet + grace - silent);
    } else {
      this.socket.close();
      this.#lose(unavailable(`${this.url} said nothing for too long`), false);
    }
  };

  /** Asks for a sign of life, and looks again after that time. */
  #ask(time: number): void {
    this.#asked = true;
    this.send(create(ClientFrameSchema, { id: SIGN_OF_LIFE }));
    this.#alarm = setTimeout(this.#listen, time);
  }

  #lose(error: SmqError, objection: boolean): void {
    this.#leave();
    this.listener.lost(error, objection);
  }

  #leave(): void {
    clearTimeout(this.#alarm);
    this.socket.onmessage = this.socket.onclose = null;
    this.socket.onerror = () => {};
  }
}

/** Cuts a reason to what a close frame has room for: 123 bytes. */
function short(reason: string): string {
  while (new TextEncoder().encode(reason).length > 123) {
    reason = reason.slice(0, -1);
  }
  return reason;
}
