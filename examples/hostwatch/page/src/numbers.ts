// The charts in numbers, for users who do not see them, or need exact values.
import { make, the } from "./dom.js";
import { clock } from "./format.js";
import { briefly } from "./holes.js";
import type { History } from "./history.js";
import { STRIPS, type Trace } from "./strips.js";

const TRACES = STRIPS.flatMap(({ name, traces }) => traces.map((trace) => ({ ...trace, title: `${name}, ${trace.name}` })));

/** The two tables. */
export class Numbers {
  readonly #cells: { trace: Trace; cells: HTMLElement[] }[];

  constructor(private readonly history: History) {
    this.#cells = TRACES.map((trace) => {
      const cells = ["now", "least", "mean", "most"].map((name) => make("td", name, "–"));
      const head = make("th", trace.metric, trace.title);
      head.scope = "row";
      the("numbers").append(make("tr", "", head, ...cells));
      return { trace, cells };
    });
    const seconds = the<HTMLDetailsElement>("seconds");
    seconds.addEventListener("toggle", () => seconds.open && this.#listSeconds());
    the("seconds-again").addEventListener("click", () => this.#listSeconds());
  }

  /** Shows the current values, and the minimum, mean and maximum since a time. */
  draw(from: number, now: number): void {
    const rows = this.history.since(from);
    for (const { trace, cells } of this.#cells) {
      const column = rows.of(trace.metric);
      const values = column.filter((value, at): value is number => value !== null && rows.times[at]! >= from);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const told = values.length === 0 ? [] : [this.history.at(trace.metric, now), Math.min(...values), mean, Math.max(...values)];
      cells.forEach((cell, at) => {
        const value = told[at];
        cell.textContent = value === undefined ? "–" : trace.format(value);
      });
    }
  }

  /** Lists each second, newest first. The list does not change afterwards, so that one can read it. */
  #listSeconds(): void {
    const { times, of } = this.history.since(0);
    const columns = TRACES.map(({ metric }) => of(metric));
    const rows = times.map((time, at) => {
      const values = columns.map((column) => column[at] ?? null);
      const hole = this.history.holes.find(({ from }) => from === time - 1);
      return hole && values.every((value) => value === null) ? holeRow(briefly(hole), TRACES.length) : row(time, values);
    });
    the("seconds-rows").replaceChildren(...rows.reverse());
    the("seconds-caption").textContent = times.length === 0
      ? "Nothing yet"
      : `${clock(times[0]!)} to ${clock(times.at(-1)!)}, the newest first`;
  }
}

function row(time: number, values: (number | null)[]): HTMLElement {
  const when = make("time", "", clock(time));
  when.dateTime = new Date(time).toISOString();
  const head = make("th", "", when);
  head.scope = "row";
  const cells = values.map((value, at) => {
    const told = make("data", "", value === null ? "–" : TRACES[at]!.format(value));
    // All digits, for programs.
    told.value = value === null ? "" : String(value);
    return make("td", "", told);
  });
  return make("tr", "", head, ...cells);
}

function holeRow(words: string, columns: number): HTMLElement {
  const cell = make("td", "", words);
  cell.colSpan = columns + 1;
  return make("tr", "hole", cell);
}
