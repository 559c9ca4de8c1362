/**
 * Limits the connections that subscriptions hold without WebSocket: a browser opens six to a host over HTTP/1.1, for
 * all its pages. Each connection but the last serves one subscription. The others take turns on the last one.
 */
export class ConnectionLimit {
  /** How many connections for one subscription each are free. */
  free: number;
  /** How many subscriptions take turns on the shared connection. */
  sharing = 0;
  /** The end of the last turn. */
  #turns: Promise<unknown> = Promise.resolve();

  constructor(max: number) {
    this.free = Math.max(max, 1) - 1;
  }

  /** Runs a request when it is its turn on the shared connection. */
  inTurn<T>(request: () => Promise<T>): Promise<T> {
    const done = this.#turns.then(request);
    this.#turns = done.catch(() => {});
    return done;
  }
}
