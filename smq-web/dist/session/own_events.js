/** How many outcomes of publishes the server remembers. */
export const REMEMBERED = 1024;
/** The positions of the last events that this client has published. The server sends a receipt before the event. */
export class OwnEvents {
    /** In the order of their receipts. */
    #positions = new Set();
    /** Adds an event at the position that its receipt says. */
    add(topic, position) {
        if (this.#positions.size >= REMEMBERED) {
            this.#positions.delete(this.#positions.values().next().value);
        }
        this.#positions.add(`${topic} ${position}`);
    }
    /** Whether this client has published the event. */
    has(topic, position) {
        return this.#positions.has(`${topic} ${position}`);
    }
}
