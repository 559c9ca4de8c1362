/**
 * A place in the log of a topic.
 *
 * Store it as text (`localStorage.setItem("seen", String(position))`), and pass it to the option `after` later: the new
 * subscription continues there.
 */
export class Position {
    constructor(
    /** One lifetime of the log: a restart of a publisher that keeps its log in memory begins another epoch. */
    epoch, 
    /** The number of the event: 1 for the first of an epoch. */
    sequence) {
        this.epoch = epoch;
        this.sequence = sequence;
    }
    /** Parses `{epoch}-{sequence}`. Throws a `SyntaxError` if the text has another form. */
    static parse(text) {
        const parts = /^(\d{1,20})-(\d{1,20})$/.exec(text);
        if (!parts) {
            throw new SyntaxError(`not a position: ${JSON.stringify(text)}; write {epoch}-{sequence}`);
        }
        return new Position(BigInt(parts[1]), BigInt(parts[2]));
    }
    /** @internal */
    static of({ epoch, sequence }) {
        return new Position(epoch, sequence);
    }
    equals(other) {
        return this.epoch === other.epoch && this.sequence === other.sequence;
    }
    toString() {
        return `${this.epoch}-${this.sequence}`;
    }
    toJSON() {
        return this.toString();
    }
}
