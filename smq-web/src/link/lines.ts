/**
 * The connections that subscriptions may hold at a time. A browser has six to a host by HTTP/1.1, for all that its pages
 * do there: all but the last of ours are each for one subscription, the last one is for all others in turns.
 */
export class Lines {
  /** How many are left for one subscription each. */
  free: number;
  /** How many take turns. */
  sharing = 0;
  /** Done when the last one who asked for a turn has had it. */
  #turns: Promise<unknown> = Promise.resolve();

  constructor(most: number) {
    this.free = Math.max(most, 1) - 1;
  }

  /** Does something when it is one's turn. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turns.then(act);
    this.#turns = done.catch(() => {});
    return done;
  }
}
