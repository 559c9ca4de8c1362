// What was measured, second by second, and where nothing is known.
import type { Position } from "smq-web";

/** How much is kept, in milliseconds. */
export const LONGEST = 3_600_000;

/** A second that is missing may be a late one. Two are a hole. */
const HOLE = 2_500;

/** More than any clock is corrected by while it runs. */
const SET_BACK = 5_000;

/** What is kept beyond, so that not each second has to make room. */
const SLACK = 60;

/** A stretch of time of which nothing is known. */
export interface Hole {
  readonly from: number;
  readonly to: number;
  /** How many samples the server says are missing; 0 if that is not known. */
  readonly missed: number;
  /** Why: they no longer came in time, the server was restarted, or none were published. */
  readonly why: "missed" | "restarted" | "silent";
}

/** A gap of the topic, as it is told before the next sample says how long it was. */
interface Break {
  missed: number;
  restarted: boolean;
}

/** Samples as uPlot takes them: times in ascending order, and for each metric as many values. A hole is a row of nulls. */
export interface Rows {
  readonly times: readonly number[];
  readonly of: (metric: string) => readonly (number | null)[];
}

/** How many events a gap holds; 0 when that is not known, for the server was restarted. */
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

  /** Takes a sample. The account brings each once and in order. */
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

  /** Notes that samples will not come. How long that was, the next one says. */
  gap(missed: number): void {
    if (this.latest > 0) {
      this.#break ??= { missed: 0, restarted: false };
      this.#break.missed += missed;
      this.#break.restarted ||= missed === 0;
    }
  }

  /** The next sample says anew how far the server's clock is ahead: it may have been set since. */
  resynchronise(): void {
    this.#isAheadOld = true;
  }

  /** When the last sample was measured; 0 if there is none. */
  get latest(): number {
    return this.#times.at(-1) ?? 0;
  }

  /** Where nothing is known, oldest first. */
  get holes(): readonly Hole[] {
    return this.#holes;
  }

  /** The hole that is still growing: nothing has come for a while. */
  openHole(now: number): { from: number; to: number } | undefined {
    return this.latest > 0 && now - this.latest > 2 * HOLE ? { from: this.latest, to: now } : undefined;
  }

  /** Returns how much there is to show, in milliseconds: what is known, within those bounds. */
  span(now: number, least: number, most: number): number {
    return Math.min(most, Math.max(least, now - (this.#times[0] ?? now)));
  }

  /** Returns the time on the server's clock. It goes on when nothing comes. */
  now(): number {
    return Date.now() + (this.#ahead ?? 0);
  }

  /** Returns the value of a metric at that time, if there is one. */
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

  /** Returns the rows from a time on, and one before, so that a line comes in from the edge. */
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

  /** The server's clock was set back: what is known is of another time. */
  #forget(): void {
    this.#times = [];
    this.#holes = [];
    this.#break = undefined;
    this.#columns.forEach((column) => column.splice(0));
    this.resynchronise();
  }
}
