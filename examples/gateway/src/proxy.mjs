// http-proxy, or httpxy, its kept successor: they have one interface but for a detail, and what they leave open is closed here.
import { Agent, ServerResponse } from "node:http";
import { linger } from "./answer.mjs";

/** How long an application may take for the handshake of a WebSocket, in milliseconds. */
const HANDSHAKE = 10_000;

/** How long an application may say nothing within an answer: event streams have a comment every 20 seconds. */
const SILENCE = 120_000;

/** How long a connection to an application is kept for the next request: shorter than any server's own time. */
const IDLE = 4_000;

/** The libraries: how each makes a proxy, and in which order it wants what belongs to a WebSocket. */
const LIBRARIES = {
  "http-proxy": async () => ({
    createProxyServer: (await import("http-proxy")).default.createProxyServer,
    ws: (server, request, socket, head, options) => server.ws(request, socket, head, options),
  }),
  httpxy: async () => ({
    createProxyServer: (await import("httpxy")).createProxyServer,
    ws: (server, request, socket, head, options) => server.ws(request, socket, options, head),
  }),
};

export const libraries = Object.keys(LIBRARIES);

/** Hands requests on to applications. */
export class Proxy {
  #server;
  #ws;
  #agent = new Agent({ keepAlive: true, timeout: IDLE });
  /** Sockets that are WebSockets by now: no response belongs there any more. */
  #upgraded = new WeakSet();
  #failed;

  /**
   * Makes one with that library. `failed` is called with the request, the error and how to answer, if nothing was.
   *
   * @param {string} library
   * @param {(request: import("node:http").IncomingMessage, error: Error, to?: ServerResponse | import("node:net").Socket) => void} failed
   */
  static async with(library, failed) {
    const { createProxyServer, ws } = await LIBRARIES[library]();
    return new Proxy(createProxyServer({}), ws, failed);
  }

  constructor(server, ws, failed) {
    this.#server = server;
    this.#ws = ws;
    this.#failed = failed;
    server.on("error", (error, request, to) => this.#fail(error, request, to));
    server.on("proxyReq", endWithClient);
    server.on("proxyRes", endWithApplication);
    server.on("proxyReqWs", (outgoing, request, socket) => this.#handshake(outgoing, socket));
  }

  /** Lets an application answer. `target` is `{ host, port }` or `{ socketPath }`. */
  request(request, response, target) {
    const options = { target: { protocol: "http:", ...target }, agent: this.#agent, proxyTimeout: SILENCE };
    this.#guard(request, response, () => this.#server.web(request, response, options));
  }

  /** Lets an application take a WebSocket, or refuse it. */
  upgrade(request, socket, head, target) {
    const options = { target: { protocol: "http:", ...target } };
    this.#guard(request, socket, () => this.#ws(this.#server, request, socket, head, options));
  }

  #guard(request, to, forward) {
    try {
      // httpxy returns a promise, which is rejected with what was told as an error already.
      forward()?.catch(() => {});
    } catch (error) {
      // What a client sends can be something that Node does not send on.
      this.#fail(error, request, to);
    }
  }

  #fail(error, request, to) {
    if (to instanceof ServerResponse) {
      const isLost = to.headersSent || to.destroyed;
      this.#failed(request, error, isLost ? undefined : to);
      if (isLost) to.destroy();
    } else if (to.destroyed || to.writableEnded || this.#upgraded.has(to)) {
      this.#failed(request, error);
      to.destroy();
    } else {
      this.#failed(request, error, to);
    }
  }

  /** What http-proxy forgets of a WebSocket: whichever side goes, the other is to go as well. */
  #handshake(outgoing, socket) {
    socket.once("close", () => outgoing.destroy());
    outgoing.setTimeout(HANDSHAKE, () => outgoing.destroy(new Error(`no handshake within ${HANDSHAKE} ms`)));
    outgoing.on("response", (refusal) => {
      outgoing.setTimeout(SILENCE);
      // It is written on as it was read: not in chunks, and to its end.
      delete refusal.headers["transfer-encoding"];
      refusal.headers.connection = "close";
      refusal.on("error", () => socket.destroy());
      refusal.on("end", () => linger(socket));
    });
    outgoing.on("upgrade", (_, upstream) => {
      this.#upgraded.add(socket);
      upstream.setTimeout(0);
      socket.once("close", () => upstream.destroy());
      upstream.once("close", () => linger(socket));
    });
  }
}

/** Who has gone gets nothing any more: without this, http-proxy reads an event stream to its end, for nobody. */
function endWithClient(outgoing, _request, response) {
  if (response.destroyed) {
    outgoing.destroy();
  }
  response.once("close", () => {
    if (!response.writableFinished) outgoing.destroy();
  });
}

/** What broke off is not complete: without this, http-proxy leaves the client waiting. */
function endWithApplication(incoming, _request, response) {
  // Cookies are the gateway's.
  delete incoming.headers["set-cookie"];
  incoming.on("error", () => {});
  incoming.once("close", () => {
    if (!incoming.complete) response.destroy();
  });
}
