/**
 * A place in the log of a topic.
 *
 * Store it as text (`localStorage.setItem("seen", String(position))`), and pass it to the option `after` later: the new
 * subscription continues there.
 */
export declare class Position {
    /** One lifetime of the log: a restart of a publisher that keeps its log in memory begins another epoch. */
    readonly epoch: bigint;
    /** The number of the event: 1 for the first of an epoch. */
    readonly sequence: bigint;
    constructor(
    /** One lifetime of the log: a restart of a publisher that keeps its log in memory begins another epoch. */
    epoch: bigint, 
    /** The number of the event: 1 for the first of an epoch. */
    sequence: bigint);
    /** Parses `{epoch}-{sequence}`. Throws a `SyntaxError` if the text has another form. */
    static parse(text: string): Position;
    equals(other: Position): boolean;
    toString(): string;
    toJSON(): string;
}
