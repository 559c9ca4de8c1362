/** One link of a session, from the first attempt to open it. */
export class AttachedLink {
    constructor() {
        /** The number of this link in the session: 1 for the first one, 0 while it is not open. */
        this.number = 0;
        /** Nothing new goes over this link: the server drains it. */
        this.draining = false;
        /** What arrived before the link was open. */
        this.#early = [];
    }
    /** What arrived before the link was open. */
    #early;
    /** Handles what arrived; later, if the link is not open yet. */
    receive(handle) {
        if (this.number === 0) {
            this.#early.push(handle);
        }
        else {
            handle();
        }
    }
    /** Sets the open link. */
    open(number, link) {
        this.number = number;
        this.link = link;
    }
    /** Handles what arrived before the link was open. */
    flush() {
        this.#early.splice(0).forEach((handle) => handle());
    }
}
