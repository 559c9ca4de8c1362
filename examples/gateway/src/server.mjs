// The gateway: who asks, whether they may, and who answers.
import { createServer } from "node:http";
import { answer, refuse, refuseStranger } from "./answer.mjs";
import { Connections } from "./connections.mjs";
import { sendFile, sendHome, sendNothing } from "./pages.mjs";

/** The head of a request is no larger, in bytes. */
const HEAD = 16 * 1024;

/** A request takes no longer to arrive, in milliseconds. */
const REQUEST_TIME = 60_000;

/** Connections at once. */
const CONNECTIONS = 4_096;

/** What was begun has this long when the gateway is told to end, in milliseconds. */
const END_TIME = 5_000;

const CROWDED = "your address has too much under way: close some pages, or come back later";

const METHODS = ["GET", "HEAD", "POST"];

/** The HTTP server. */
export class Gateway {
  /**
   * @param {object} config see config.mjs
   * @param {import("./sign-in.mjs").SignIn} signIn
   * @param {import("./forward.mjs").Forwarder} forwarder
   */
  constructor(config, signIn, forwarder) {
    this.config = config;
    this.signIn = signIn;
    this.forwarder = forwarder;
    const { connectionsEach, headSeconds, idleSeconds } = config.limits;
    this.connections = new Connections(connectionsEach);
    this.idleTime = idleSeconds * 1_000;
    const limits = {
      maxHeaderSize: HEAD,
      headersTimeout: headSeconds * 1_000,
      requestTimeout: REQUEST_TIME,
      connectionsCheckingInterval: Math.min(headSeconds * 500, 5_000),
    };
    this.server = createServer(limits, (request, response) => {
      this.#answer(request, response).catch((error) => {
        // Who breaks off their own form need not be answered.
        if (!request.destroyed || request.complete) console.error("gateway:", error);
        if (response.headersSent) response.destroy();
        else answer(response, 500);
      });
    });
    this.server.maxConnections = CONNECTIONS;
    // Neither reads nor writes: who takes nothing of an answer is let go of, too.
    this.server.timeout = this.idleTime;
    this.server.on("connection", (socket) => {
      // Those of a proxy are everybody's: of each request behind it the address is known.
      if (!config.isProxied && !this.connections.take(socket.remoteAddress ?? "", socket)) socket.destroy();
    });
    this.server.on("upgrade", (request, socket, head) => {
      // Node listens to it no more, and an error that nobody hears ends the program.
      socket.on("error", () => socket.destroy());
      // The libraries that forward let it be silent for ever, which they set first.
      setImmediate(() => socket.setTimeout(this.idleTime, () => socket.destroy()));
      try {
        this.#upgrade(request, socket, head);
      } catch (error) {
        console.error("gateway:", error);
        answer(socket, 500);
      }
    });
    this.server.on("clientError", (_, socket) => {
      if (socket.writable && !socket.bytesWritten) {
        answer(socket, 400, { "content-type": "text/plain" }, "That is no HTTP request.\n");
      } else {
        socket.destroy();
      }
    });
  }

  /** Listens. Resolves to the address, as a URL. */
  listen() {
    const { host, port } = this.config;
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(port, host, () => {
        const { address, family, port } = this.server.address();
        resolve(`http://${family === "IPv6" ? `[${address}]` : address}:${port}`);
      });
    });
  }

  /** Finishes what was begun, and ends. */
  end() {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.server.closeAllConnections(), END_TIME);
      this.server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      this.server.closeIdleConnections();
      this.forwarder.close();
    });
  }

  async #answer(request, response) {
    const path = pathOf(request);
    if (!this.#hasPlace(request, response)) {
      refuse(response, 429, "resource_exhausted", CROWDED, { "retry-after": "5" });
    } else if (!METHODS.includes(request.method)) {
      refuse(response, 405, "unimplemented", `${request.method} is for nothing here`, { allow: METHODS.join(", ") });
    } else if (request.method === "POST" && !this.#isOwnPage(request)) {
      this.#refuseOrigin(request, response);
    } else if (request.method === "POST" && path === "/sign-in") {
      await this.signIn.take(request, response, this.#addressOf(request));
    } else if (request.method === "POST" && path === "/sign-out") {
      this.signIn.end(request, response);
    } else if (path === "/sign-in") {
      this.signIn.show(request, response, new URLSearchParams(request.url.split("?")[1]).get("to"));
    } else if (!sendFile(response, path)) {
      this.#admit(request, response, path);
    }
  }

  /** All that is for people who are signed in. */
  #admit(request, response, path) {
    const session = this.signIn.sessionOf(request);
    if (!session) {
      this.#sendToSignIn(request, response);
      return;
    }
    const route = this.forwarder.routeOf(path);
    if (route) {
      this.forwarder.request(request, response, route, this.#about(request, session));
    } else if (path === "/") {
      sendHome(response, session.name, this.config.applications);
    } else if (this.forwarder.routeOf(`${path}/`)) {
      answer(response, 308, { location: `${path}/` });
    } else {
      sendNothing(response);
    }
  }

  /** A browser that goes somewhere is brought to the form; a program, and the script of a page, are told. */
  #sendToSignIn(request, response) {
    const isGoing = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (isGoing) {
      const to = request.url === "/" ? "" : `?to=${encodeURIComponent(request.url)}`;
      answer(response, 303, { location: `/sign-in${to}` });
    } else {
      refuseStranger(response);
    }
  }

  #upgrade(request, socket, head) {
    const session = this.signIn.sessionOf(request);
    const route = this.forwarder.routeOf(pathOf(request));
    if (!this.#hasPlace(request, socket)) {
      refuse(socket, 429, "resource_exhausted", CROWDED, { "retry-after": "5" });
    } else if (!this.#isOwnPage(request)) {
      this.#refuseOrigin(request, socket);
    } else if (!session) {
      refuseStranger(socket);
    } else if (!route) {
      refuse(socket, 404, "not_found", "there is no application at this path");
    } else if (request.method !== "GET" || request.headers.upgrade?.toLowerCase() !== "websocket") {
      refuse(socket, 400, "invalid_argument", "a GET is upgraded to WebSocket here, and nothing to anything else: leave Upgrade out");
    } else {
      this.forwarder.upgrade(request, socket, head, route, this.#about(request, session));
      return;
    }
    // What it sent besides is of no interest.
    socket.resume();
  }

  /** Whether an address behind a proxy has not too many requests and WebSockets under way. */
  #hasPlace(request, answer) {
    return !this.config.isProxied || this.connections.take(this.#addressOf(request), answer);
  }

  /**
   * Whether the page that sends this, if it is one, came from here. Browsers send cookies with what pages of sister
   * hosts and of other ports want, too, and let any page open a WebSocket to any host.
   */
  #isOwnPage(request) {
    const { origin } = request.headers;
    return origin === undefined || origin === this.#originOf(request);
  }

  #refuseOrigin(request, to) {
    const message = `pages of ${request.headers.origin} may do nothing here, but those of ${this.#originOf(request)} may`;
    refuse(to, 403, "permission_denied", message);
  }

  #about(request, { name, signal }) {
    // As the browser knows it: what is before the gateway need not hand `Host` on.
    const [proto, host] = this.#originOf(request).split("://");
    return { name, signal, address: this.#addressOf(request), host, proto };
  }

  /** The origin of the gateway's own pages. */
  #originOf({ headers }) {
    return this.config.origin ?? `http://${headers.host ?? ""}`;
  }

  #addressOf(request) {
    const forwarded = this.config.isProxied && request.headers["x-forwarded-for"]?.split(",").at(-1).trim();
    return forwarded || request.socket.remoteAddress || "";
  }
}

function pathOf(request) {
  return request.url.split("?", 1)[0];
}
