// Which application a request is for, and for how long it may go on: as long as the one who sends it is signed in.
import { ServerResponse } from "node:http";
import { unavailable } from "./answer.mjs";
import { settle } from "./headers.mjs";
import { Proxy } from "./proxy.mjs";

/**
 * An application: `chat` has the paths `/socket.mq/chat/…`, as they are, and `/chat/…`, where its page is, which it
 * gets without the prefix.
 *
 * @typedef {{name: string, target: object, userHeader: string, token?: string}} Application
 */

/** Forwards requests of people who are signed in. */
export class Forwarder {
  #proxy;
  /** Of the requests under way: what each was for. */
  #applications = new WeakMap();
  /** Those that did not answer the last time, so that it is said once. */
  #silent = new Set();
  /** The responses and the sockets of all that is under way. */
  #open = new Set();

  /**
   * @param {readonly Application[]} applications
   * @param {string} library `http-proxy` or `httpxy`
   */
  static async of(applications, library) {
    const forwarder = new Forwarder();
    forwarder.routes = applications.flatMap((application) => [
      { prefix: `/socket.mq/${application.name}/`, cut: 0, application },
      { prefix: `/${application.name}/`, cut: application.name.length + 1, application },
    ]);
    forwarder.#proxy = await Proxy.with(library, (...failure) => forwarder.#failed(...failure));
    return forwarder;
  }

  /** Returns where that path leads, if it leads to an application. */
  routeOf(path) {
    return this.routes.find(({ prefix }) => path.startsWith(prefix));
  }

  /**
   * Lets the application answer.
   *
   * @param {object} about who sends it and whence: see headers.mjs; `signal` is aborted when they are signed out
   */
  request(request, response, { application, cut }, about) {
    this.#prepare(request, application, cut, about);
    this.#until(about.signal, response);
    response.once("finish", () => {
      if (this.#applications.has(request)) this.#silent.delete(application.name);
    });
    this.#proxy.request(request, response, application.target);
  }

  /** Lets the application take a WebSocket. */
  upgrade(request, socket, head, { application, cut }, about) {
    this.#prepare(request, application, cut, about);
    this.#until(about.signal, socket);
    this.#proxy.upgrade(request, socket, head, application.target);
  }

  /** Ends all that has no end: WebSockets and event streams. Clients come back elsewhere, or later, and miss nothing. */
  close() {
    for (const stream of this.#open) {
      const hasEnd = stream instanceof ServerResponse && stream.getHeader("content-type") !== "text/event-stream";
      if (!hasEnd) stream.destroy();
    }
  }

  #prepare(request, application, cut, about) {
    this.#applications.set(request, application);
    settle(request, about, application);
    request.url = request.url.slice(cut);
  }

  /** Ends a response or a socket when its owner is signed out. */
  #until(signal, stream) {
    const end = () => stream.destroy();
    signal.addEventListener("abort", end);
    this.#open.add(stream);
    stream.once("close", () => {
      signal.removeEventListener("abort", end);
      this.#open.delete(stream);
    });
  }

  #failed(request, error, to) {
    const { name } = this.#applications.get(request) ?? {};
    this.#applications.delete(request);
    if (!to) {
      return;
    }
    if (!this.#silent.has(name)) {
      this.#silent.add(name);
      console.error(`gateway: ${name} does not answer: ${error.message}`);
    }
    unavailable(to, name);
  }
}
