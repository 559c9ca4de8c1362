// The samples of the last hour, second by second, and the holes between them.
import type { Position } from "smq-web";

/** The length of the history, in milliseconds. */
export const LONGEST = 3_600_000;

/** One missing second may be late. Two are a hole. */
const HOLE = 2_500;

/** A step back of the server's clock by more than this, in milliseconds, clears the history. */
const SET_BACK = 5_000;

/** Rows beyond the length, so that not every second removes a row. */
const SLACK = 60;

/** A time range without samples. */
export interface Hole {
  readonly from: number;
  readonly to: number;
  /** How many samples are missing according to the server; 0 if that is unknown. */
  readonly missed: number;
  /** Why: the server no longer had them, it was restarted, or none were published. */
  readonly why: "missed" | "restarted" | "silent";
}

/** A gap of the topic, until the next sample shows how long it lasted. */
interface Break {
  missed: number;
  restarted: boolean;
}

/** Samples in the form of uPlot: ascending times, and as many values for each metric. A hole is a row of nulls. */
export interface Rows {
  readonly times: readonly number[];
  readonly of: (metric: string) => readonly (number | null)[];
}

/** Returns the number of events in a gap; 0 if it is unknown because the server was restarted. */
export function missing({ from, to }: { from: Position; to: Position }): number {
  return from.epoch === to.epoch ? Number(to.sequence - from.sequence) + 1 : 0;
}

/** The last hour. */
export class History {
  #times: number[] = [];
  #columns: Map<string, (number | null)[]>;
  #holes: Hole[] = [];
  #break: Break | undefined;
  /** How far the server's clock is ahead of this one. */
  #ahead: number | undefined;
  #isAheadOld = false;

  constructor(metrics: readonly string[]) {
    this.#columns = new Map(metrics.map((metric) => [metric, []]));
  }

  /** Adds a sample. Each one arrives once and in order. */
  add(metric: string, value: number, at: number): void {
    const column = this.#columns.get(metric);
    if (!column) {
      return;
    }
    if (at < this.latest - SET_BACK) {
      this.#forget();
    }
    if (at > this.latest) {
      this.#begin(at);
    }
    const row = this.#times.lastIndexOf(at);
    if (row >= 0) {
      column[row] = value;
    }
  }

  /** Notes a gap. The next sample shows how long it lasted. */
  gap(missed: number): void {
    if (this.latest > 0) {
      this.#break ??= { missed: 0, restarted: false };
      this.#break.missed += missed;
      this.#break.restarted ||= missed === 0;
    }
  }

  /** Measures the difference of the clocks again with the next sample: a clock may have been set. */
  resynchronise(): void {
    this.#isAheadOld = true;
  }

  /** The time of the last sample; 0 if there is none. */
  get latest(): number {
    return this.#times.at(-1) ?? 0;
  }

  /** The holes, oldest first. */
  get holes(): readonly Hole[] {
    return this.#holes;
  }

  /** Returns the hole since the last sample, if nothing has arrived for a while. */
  openHole(now: number): { from: number; to: number } | undefined {
    return this.latest > 0 && now - this.latest > 2 * HOLE ? { from: this.latest, to: now } : undefined;
  }

  /** Returns the length of the history within these bounds, in milliseconds. */
  span(now: number, least: number, most: number): number {
    return Math.min(most, Math.max(least, now - (this.#times[0] ?? now)));
  }

  /** Returns the time of the server's clock. It also advances without samples. */
  now(): number {
    return Date.now() + (this.#ahead ?? 0);
  }

  /** Returns the value of a metric at a time, if there is one. */
  at(metric: string, time: number): number | undefined {
    const column = this.#columns.get(metric) ?? [];
    for (let row = this.#times.length - 1; row >= 0 && time - this.#times[row]! < HOLE; row -= 1) {
      const value = column[row];
      if (this.#times[row]! <= time + 500 && value !== null) {
        return value;
      }
    }
    return undefined;
  }

  /** Returns the rows since a time, and one before it, so that lines begin at the edge. */
  since(from: number): Rows {
    const first = Math.max(this.#times.findIndex((time) => time >= from) - 1, 0);
    return {
      times: this.#times.slice(first),
      of: (metric) => (this.#columns.get(metric) ?? []).slice(first),
    };
  }

  #begin(at: number): void {
    const before = this.latest;
    if (this.#break) {
      const { missed, restarted } = this.#break;
      this.#holes.push({ from: before, to: at, missed, why: restarted ? "restarted" : "missed" });
      this.#break = undefined;
      this.#row(before + 1);
    } else if (before > 0 && at - before > HOLE) {
      this.#holes.push({ from: before, to: at, missed: 0, why: "silent" });
      this.#row(before + 1);
    }
    this.#row(at);
    this.#ahead = Math.max(this.#isAheadOld ? -Infinity : (this.#ahead ?? -Infinity), at - Date.now());
    this.#isAheadOld = false;
    this.#trim(at - LONGEST);
  }

  #row(at: number): void {
    this.#times.push(at);
    this.#columns.forEach((column) => column.push(null));
  }

  #trim(oldest: number): void {
    this.#holes = this.#holes.filter((hole) => hole.to > oldest);
    if (this.#times[SLACK] !== undefined && this.#times[SLACK] < oldest) {
      this.#times.splice(0, SLACK);
      this.#columns.forEach((column) => column.splice(0, SLACK));
    }
  }

  /** Clears the history: the server's clock was set back. */
  #forget(): void {
    this.#times = [];
    this.#holes = [];
    this.#break = undefined;
    this.#columns.forEach((column) => column.splice(0));
    this.resynchronise();
  }
}
