// The network of this page, which a button cuts: then nothing arrives and nothing leaves, as if a cable were pulled.

import type { WebSocketClass, WebSocketLike } from "smq-web";

let isOpen = true;
const cutters = new Set<() => void>();
const listeners = new Set<() => void>();

/** The last response from each path. */
const responses = new Map<string, Response>();

export const network = {
  get isOpen(): boolean {
    return isOpen;
  },

  /** Cuts the network, or restores it. */
  toggle(): void {
    isOpen = !isOpen;
    if (isOpen) {
      // What the client waits for before it connects again.
      dispatchEvent(new Event("online"));
    } else {
      [...cutters].forEach((cut) => cut());
    }
    listeners.forEach((listener) => listener());
  },

  onchange(listener: () => void): void {
    listeners.add(listener);
  },

  /** Returns the last response from a path, and forgets it. */
  takeResponse(path: string): Response | undefined {
    const response = responses.get(path);
    responses.delete(path);
    return response;
  },

  async fetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const cable = new AbortController();
    const cut = () => cable.abort(new TypeError("the network of this page is cut"));
    const { signal } = init;
    const abort = () => cable.abort(signal?.reason);
    signal?.addEventListener("abort", abort);
    cutters.add(cut);
    if (!isOpen) {
      cut();
    } else if (signal?.aborted) {
      abort();
    }
    let isStream = false;
    try {
      const response = await fetch(input, { ...init, signal: cable.signal });
      responses.set(new URL(response.url).pathname, response);
      isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
      return response;
    } finally {
      // A stream can be cut later, too.
      if (!isStream) {
        cutters.delete(cut);
      }
    }
  },
};

/** A WebSocket whose end is not told when the network is cut: it has the close code of a lost connection. */
class CuttableWebSocket implements WebSocketLike {
  onopen: ((event: any) => void) | null = null;
  onmessage: ((event: any) => void) | null = null;
  onerror: ((event: any) => void) | null = null;
  onclose: ((event: any) => void) | null = null;
  #socket: WebSocket | undefined;
  readonly #cut = () => {
    cutters.delete(this.#cut);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.onclose?.({ code: 1006, reason: "" });
  };

  constructor(url: string, protocols: string[]) {
    cutters.add(this.#cut);
    if (!isOpen) {
      setTimeout(this.#cut);
      return;
    }
    const socket = new WebSocket(url, protocols);
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    const pass = (name: "onopen" | "onmessage" | "onerror" | "onclose") => (event: Event) => {
      if (this.#socket === socket) {
        this[name]?.(event);
      }
    };
    socket.onopen = pass("onopen");
    socket.onmessage = pass("onmessage");
    socket.onerror = pass("onerror");
    socket.onclose = (event) => {
      cutters.delete(this.#cut);
      pass("onclose")(event);
    };
  }

  get binaryType(): string {
    return "arraybuffer";
  }

  set binaryType(_: string) {
    // It is never another one.
  }

  get protocol(): string {
    return this.#socket?.protocol ?? "";
  }

  send(data: Uint8Array<ArrayBuffer>): void {
    this.#socket?.send(data);
  }

  close(code?: number, reason?: string): void {
    cutters.delete(this.#cut);
    this.#socket?.close(code, reason);
  }
}

export const CuttableSocket: WebSocketClass = CuttableWebSocket;
