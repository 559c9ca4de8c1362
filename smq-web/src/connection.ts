import type { SmqError } from "./error.js";

/** By what way frames travel. */
export type Way = "websocket" | "event-stream" | "long-poll";

/** How the connection of a client is. Each state is an object of its own that does not change. */
export type ConnectionState =
  /** There is none, since nobody needs one: no subscription, nothing published lately. */
  | { readonly kind: "idle" }
  /** It is being opened. */
  | { readonly kind: "connecting" }
  /** It is there. */
  | { readonly kind: "live"; readonly way: Way }
  /** It is lost, or did not come about, and is tried again. `since` then it is not there; `reason` is why. */
  | { readonly kind: "reconnecting"; readonly since: Date; readonly reason: SmqError }
  /** The server refused it, or `close` was called. What is asked for next tries anew, unless by `close`. */
  | { readonly kind: "closed"; readonly reason: SmqError };

/** The connection behind a client, to look at: it comes back by itself when it is lost. */
export interface Connection {
  /** How it is now. */
  readonly state: ConnectionState;
  /** Calls the listener with each new state from now on, until the function returned is called. */
  readonly onchange: (listener: (state: ConnectionState) => void) => () => void;
  /** Ends all subscriptions, and what waits for an answer, with `canceled`, for good. */
  readonly close: () => void;
}

/** A state that others look at. */
export class Observed {
  #state: ConnectionState = { kind: "idle" };
  readonly #listeners = new Set<(state: ConnectionState) => void>();

  get state(): ConnectionState {
    return this.#state;
  }

  onchange(listener: (state: ConnectionState) => void): () => void {
    // Two who pass the same function are still two.
    const own = (state: ConnectionState) => listener(state);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  set(state: ConnectionState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) {
      try {
        listener(state);
      } catch (error) {
        // A listener's own fault: it is told to the page, and keeps nobody else from hearing.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  /** Tells that there is no connection now, since the first time that this was told. */
  lost(reason: SmqError): void {
    const since = this.#state.kind === "reconnecting" ? this.#state.since : new Date();
    this.set({ kind: "reconnecting", since, reason });
  }
}
