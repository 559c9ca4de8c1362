import type { Link } from "../link/link.js";

/** One link of a session, from the first attempt to open it. */
export class AttachedLink {
  /** The number of this link in the session: 1 for the first one, 0 while it is not open. */
  number = 0;
  link: Link | undefined;
  /** Nothing new goes over this link: the server drains it. */
  draining = false;
  /** What arrived before the link was open. */
  #early: (() => void)[] = [];

  /** Handles what arrived; later, if the link is not open yet. */
  receive(handle: () => void): void {
    if (this.number === 0) {
      this.#early.push(handle);
    } else {
      handle();
    }
  }

  /** Sets the open link. */
  open(number: number, link: Link): void {
    this.number = number;
    this.link = link;
  }

  /** Handles what arrived before the link was open. */
  flush(): void {
    this.#early.splice(0).forEach((handle) => handle());
  }
}
