import { type ClientFrame } from "../gen/smq/v1/frame_pb.js";
import type { Timing } from "../timeouts.js";
import { type Link, type LinkListener } from "./link.js";
/** The parts of a WebSocket that are used. Browsers, Node 22, and the npm package `ws` have them. */
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
/** Opens a WebSocket, and sends a frame. Rejects with `unavailable`. */
export declare function openWebSocket(WebSocket: WebSocketClass, url: string, timing: Timing, first: ClientFrame, signal: AbortSignal, listener: LinkListener): Promise<WebSocketLink>;
/** A link over WebSocket. */
export declare class WebSocketLink implements Link {
    #private;
    private readonly socket;
    private readonly url;
    private readonly timing;
    private readonly listener;
    readonly transport = "websocket";
    /** Resolves with the first frame, and rejects if none arrives: some proxies accept WebSockets, and pass nothing on. */
    readonly ready: Promise<void>;
    constructor(socket: WebSocketLike, url: string, timing: Timing, first: ClientFrame, listener: LinkListener);
    send(frame: ClientFrame): void;
    check(): void;
    close(code: number, reason: string): void;
}
