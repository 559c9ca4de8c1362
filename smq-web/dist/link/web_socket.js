import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { Deadline } from "../deadline.js";
import { unavailable } from "../error.js";
import { ClientFrameSchema, ServerFrameSchema } from "../gen/smq/v1/frame_pb.js";
import { closedWith } from "./link.js";
/** Frames in protobuf: they are smaller than in JSON, and payloads are decoded once. */
const SUBPROTOCOL = "smq.v1.proto";
/** The id of keepalives. Nothing else has it. */
const KEEPALIVE_ID = 0xffffffff;
/** Opens a WebSocket, and sends a frame. Rejects with `unavailable`. */
export function openWebSocket(WebSocket, url, timing, first, signal, listener) {
    return new Promise((resolve, reject) => {
        let socket;
        try {
            socket = new WebSocket(url, [SUBPROTOCOL]);
        }
        catch (error) {
            // For instance, a page over https: may not open a WebSocket over ws:.
            reject(unavailable(`no WebSocket to ${url}`, error));
            return;
        }
        socket.binaryType = "arraybuffer";
        const deadline = new Deadline({ signal, timeoutMs: timing.handshakeMs });
        const settle = (error) => {
            deadline.done();
            socket.onopen = socket.onclose = null;
            if (!error) {
                resolve(new WebSocketLink(socket, url, timing, first, listener));
                return;
            }
            // Later errors of this socket are irrelevant, but the package `ws` throws them without a handler.
            socket.onerror = () => { };
            socket.close();
            reject(error);
        };
        deadline.onEnd((error) => settle(unavailable(`no WebSocket to ${url}`, error)));
        socket.onerror = () => { };
        socket.onclose = () => settle(unavailable(`no WebSocket to ${url}`));
        socket.onopen = () => {
            const isAccepted = socket.protocol === SUBPROTOCOL;
            settle(isAccepted ? undefined : unavailable(`${url} does not support the subprotocol ${SUBPROTOCOL}`));
        };
    });
}
/** A link over WebSocket. */
export class WebSocketLink {
    #settle;
    #isReady;
    /** When the last frame arrived. */
    #lastReceived;
    /** Whether a keepalive has no answer. */
    #isAsked;
    #timer;
    constructor(socket, url, timing, first, listener) {
        this.socket = socket;
        this.url = url;
        this.timing = timing;
        this.listener = listener;
        this.transport = "websocket";
        this.#isReady = false;
        /** When the last frame arrived. */
        this.#lastReceived = Date.now();
        /** Whether a keepalive has no answer. */
        this.#isAsked = false;
        this.#watch = () => {
            const { keepaliveMs, keepaliveTimeoutMs } = this.timing;
            const silence = Date.now() - this.#lastReceived;
            if (this.#isAsked) {
                this.socket.close();
                this.#lose(unavailable(`${this.url} did not answer a keepalive`), false);
            }
            else if (silence < keepaliveMs) {
                this.#timer = setTimeout(this.#watch, keepaliveMs - silence);
            }
            else {
                this.#sendKeepalive(keepaliveTimeoutMs);
            }
        };
        this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
        this.ready.catch(() => { });
        this.send(first);
        this.#sendKeepalive(timing.handshakeMs);
        socket.onmessage = (event) => this.#receive(event.data);
        socket.onclose = (event) => {
            const { code, reason } = event;
            this.#lose(...closedWith(this.url, code, reason));
        };
    }
    send(frame) {
        this.socket.send(toBinary(ClientFrameSchema, frame));
    }
    check() {
        clearTimeout(this.#timer);
        this.#sendKeepalive(this.timing.wakeTimeoutMs);
    }
    close(code, reason) {
        this.#detach();
        // A close frame can hold 123 bytes.
        this.socket.close(code, reason.replace(/[^ -~]/g, "?").slice(0, 123));
    }
    #receive(data) {
        this.#lastReceived = Date.now();
        this.#isAsked = false;
        if (!(data instanceof ArrayBuffer)) {
            this.listener.violated("a text message in a binary session");
            return;
        }
        let frame;
        try {
            frame = fromBinary(ServerFrameSchema, new Uint8Array(data));
        }
        catch (error) {
            this.listener.violated(`not a frame: ${String(error)}`);
            return;
        }
        if (!this.#isReady) {
            this.#isReady = true;
            this.#settle.resolve();
            this.listener.introduced();
        }
        if (frame.id !== KEEPALIVE_ID) {
            this.listener.frame(frame);
        }
    }
    #watch;
    /**
     * Sends a keepalive, and checks for an answer after the timeout. Pages cannot send pings: a frame without content is a
     * keepalive, because each server answers it.
     */
    #sendKeepalive(timeout) {
        this.#isAsked = true;
        this.send(create(ClientFrameSchema, { id: KEEPALIVE_ID }));
        this.#timer = setTimeout(this.#watch, Math.min(timeout, this.timing.keepaliveTimeoutMs));
    }
    #lose(error, isInvalidFrame) {
        this.#detach();
        this.#settle.reject(error);
        this.listener.lost(error, isInvalidFrame);
    }
    #detach() {
        clearTimeout(this.#timer);
        this.socket.onmessage = this.socket.onclose = null;
        this.socket.onerror = () => { };
    }
}
