import type { Link } from "../link/link.js";

/** One connection of a session. */
export class Attached {
  /** Which of the session's connections this is: 1 for the first, 0 before it is there. */
  number = 0;
  link: Link | undefined;
  /** It takes nothing new: the server is going away, or it is held up on the way. */
  draining = false;
  /** What was heard of it before it was there. */
  #early: (() => void)[] = [];

  /** Listens once the connection is there. */
  hear(listen: () => void): void {
    if (this.number === 0) {
      this.#early.push(listen);
    } else {
      listen();
    }
  }

  /** The connection is there. */
  arrive(number: number, link: Link): void {
    this.number = number;
    this.link = link;
  }

  /** Listens to what was heard before. */
  catchUp(): void {
    this.#early.splice(0).forEach((listen) => listen());
  }
}
