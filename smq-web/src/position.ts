/**
 * A place in the log of a topic.
 *
 * Kept somewhere as text (`localStorage.setItem("seen", String(position))`), and given to `start` later, it is
 * where another subscription goes on.
 */
export class Position {
  /** The first place there is; of an epoch that never was. */
  static readonly ZERO = new Position(0n, 0n);

  constructor(
    /** The life of the publisher: another one after it was restarted. */
    readonly epoch: bigint,
    /** The number of the event: 1 for the first of an epoch. */
    readonly sequence: bigint,
  ) {}

  /** Reads `{epoch}-{sequence}`. Throws a `SyntaxError` if it is something else. */
  static parse(text: string): Position {
    const parts = /^(\d{1,20})-(\d{1,20})$/.exec(text);
    if (!parts) {
      throw new SyntaxError(`not a position: ${JSON.stringify(text)}; it is {epoch}-{sequence}`);
    }
    return new Position(BigInt(parts[1]!), BigInt(parts[2]!));
  }

  equals(other: Position): boolean {
    return this.epoch === other.epoch && this.sequence === other.sequence;
  }

  /** Whether this is not after another one of the same epoch. */
  isUpTo(other: Position): boolean {
    return this.epoch === other.epoch && this.sequence <= other.sequence;
  }

  /** The place after this one. */
  next(): Position {
    return new Position(this.epoch, this.sequence + 1n);
  }

  toString(): string {
    return `${this.epoch}-${this.sequence}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/**
 * Where a subscription begins: `"kept"`, with what the topic keeps for new subscribers (so it is without a
 * start); `"live"`, with the next event that is published; or after a position, as a returning one says.
 */
export type Start = "kept" | "live" | { readonly after: Position | string };
