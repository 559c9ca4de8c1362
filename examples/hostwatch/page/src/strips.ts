// The strips: their metrics, scales, and values.
import { Chart } from "./chart.js";
import { make } from "./dom.js";
import { bytes, load, percent, rate, roundUp } from "./format.js";
import type { History } from "./history.js";

/** One line in a strip. */
export interface Trace {
  readonly metric: string;
  readonly name: string;
  readonly format: (value: number) => string;
  /** Drawn downwards from the middle: two directions share a strip. */
  readonly hangs?: true;
  /** Drawn in dashes, and without a fill. */
  readonly dashed?: true;
}

/** Sizes of the machine. */
export interface Size {
  cpus: number;
  memory: number;
}

/** One strip. */
export interface Strip {
  readonly name: string;
  readonly traces: readonly Trace[];
  /** The value at its upper edge. */
  readonly top: (highest: number, size: Size) => number;
  /** A line at a significant value. */
  readonly rule?: (size: Size) => { at: number; label: string };
}

export const STRIPS: readonly Strip[] = [
  { name: "CPU", traces: [{ metric: "cpu", name: "busy", format: percent }], top: () => 100 },
  {
    name: "Memory",
    traces: [
      { metric: "memory", name: "used", format: bytes },
      { metric: "swap", name: "swap", format: bytes, dashed: true },
    ],
    top: (highest, { memory }) => memory || highest,
  },
  {
    name: "Load",
    traces: [{ metric: "load1", name: "1 minute", format: load }],
    top: (highest) => roundUp(Math.max(highest, 0.5)),
    // With more runnable processes than CPUs, processes wait.
    rule: ({ cpus }) => ({ at: cpus, label: `${cpus} CPU${cpus === 1 ? "" : "s"}` }),
  },
  {
    name: "Network",
    traces: [
      { metric: "net_rx", name: "in", format: rate },
      { metric: "net_tx", name: "out", format: rate, hangs: true },
    ],
    top: (highest) => roundUp(Math.max(highest, 1_000)),
  },
  {
    name: "Disks",
    traces: [
      { metric: "disk_read", name: "read", format: rate },
      { metric: "disk_write", name: "written", format: rate, hangs: true },
    ],
    top: (highest) => roundUp(Math.max(highest, 10_000)),
  },
];

export const METRICS = STRIPS.flatMap(({ traces }) => traces.map(({ metric }) => metric));

/** The strips in the page. */
export class Strips {
  readonly #drawn: { chart: Chart; values: { trace: Trace; node: HTMLElement }[] }[];

  constructor(parent: HTMLElement, private readonly history: History) {
    this.#drawn = STRIPS.map((strip, at) => {
      const values = strip.traces.map((trace) => ({ trace, node: make("dd", "", "–") }));
      const list = make("dl", "values", ...values.map(({ trace, node }) => {
        const key = trace.hangs ? "hangs" : trace.dashed ? "dashed" : "";
        return make("div", `value ${trace.metric} ${key}`, make("dt", "", trace.name), node);
      }));
      const plot = make("div", "plot");
      parent.append(make("div", "reading", make("h3", "", strip.name), list), plot);
      return { chart: new Chart(plot, strip, at === STRIPS.length - 1), values };
    });
  }

  /** Draws a time range of all strips, and shows the values at the cursor. */
  draw(from: number, to: number, read: number, size: Size): void {
    const rows = this.history.since(from);
    for (const { chart, values } of this.#drawn) {
      chart.draw(rows, from, to, size);
      let isKnown = false;
      for (const { trace, node } of values) {
        const value = this.history.at(trace.metric, read);
        isKnown ||= value !== undefined;
        node.textContent = value === undefined ? "–" : trace.format(value);
      }
      // Without a value there is no point: uPlot would use the next value.
      chart.point(isKnown && read < to ? read : undefined);
    }
  }

  /** The plot area, in pixels from the left of the strips. */
  get plot(): { left: number; width: number } {
    return this.#drawn[0]!.chart.plot;
  }

  /** Describes all values at a time in a sentence. */
  describe(time: number): string {
    const told = STRIPS.flatMap(({ name, traces }) => traces.map((trace) => {
      const value = this.history.at(trace.metric, time);
      return value === undefined ? "" : `${name} ${trace.name} ${trace.format(value)}`;
    }));
    return told.filter(Boolean).join(", ");
  }
}
