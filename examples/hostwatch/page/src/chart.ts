// One strip chart, drawn by uPlot.
import uPlot from "uplot";
import { bare, clock, minute } from "./format.js";
import type { Rows } from "./history.js";
import { ink, mono, scale, wash } from "./ink.js";
import type { Size, Strip, Trace } from "./strips.js";

/** The width of the scale, in pixels. */
export const GUTTER = 62 * scale;

/** The height of the time axis below the last strip, in pixels. */
const FOOT = 24 * scale;

/** Padding above and below, for half a label of the scale. */
const EDGE = 9 * scale;

const MINUTE = 60_000;

/** Steps of the time axis: the first one with few enough lines is used. */
const STEPS = [15_000, 30_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE];

/** The width of a time label with its padding, in pixels. */
const TIME_LABEL = 84 * scale;

/** The chart of one strip. */
export class Chart {
  readonly #plot: uPlot;
  #from = 0;
  #to = 1;
  #top = 1;
  #rule: { at: number; label: string } | undefined;

  constructor(
    private readonly parent: HTMLElement,
    private readonly strip: Strip,
    isLast: boolean,
  ) {
    const hangs = strip.traces.some((trace) => trace.hangs);
    this.#plot = new uPlot(
      {
        width: 300,
        height: 100,
        ms: 1,
        padding: [EDGE, 0, isLast ? 0 : EDGE, 0],
        legend: { show: false },
        cursor: { x: false, y: false, drag: { x: false, y: false }, points: { size: 7 } },
        scales: {
          x: { range: () => [this.#from, this.#to] },
          y: { range: () => [hangs ? -this.#top : 0, this.#top] },
        },
        axes: [
          {
            size: isLast ? FOOT : 0,
            font: mono(11),
            gap: 4,
            stroke: () => ink("quiet"),
            grid: { stroke: () => ink("rule"), width: 1 },
            ticks: { show: false },
            splits: () => this.#times(),
            values: (_, times) => times.map((time) => (isLast ? this.#time(time) : "")),
          },
          {
            size: GUTTER,
            font: mono(11),
            gap: 6,
            stroke: () => ink("quiet"),
            grid: { stroke: () => ink("rule"), width: 1 },
            ticks: { show: false },
            splits: () => (hangs ? [-this.#top, 0, this.#top] : [0, this.#top / 2, this.#top]),
            values: (_, values) => values.map((value) => this.#scale(value)),
          },
        ],
        series: [{}, ...strip.traces.map(series)],
        hooks: { draw: [() => this.#drawRule()] },
      },
      [[], ...strip.traces.map(() => [])],
      parent,
    );
    // Its values are in the text beside it, and at the cursor.
    this.#plot.root.setAttribute("aria-hidden", "true");
    new ResizeObserver(() => this.#fit()).observe(parent);
  }

  /** Draws the rows of a time range. */
  draw(rows: Rows, from: number, to: number, size: Size): void {
    this.#from = from;
    this.#to = to;
    const columns = this.strip.traces.map(({ metric }) => rows.of(metric));
    const highest = columns.reduce((most, column) => column.reduce<number>((a, b) => Math.max(a, b ?? 0), most), 0);
    this.#top = this.strip.top(highest, size) || 1;
    this.#rule = this.strip.rule?.(size);
    const drawn = columns.map((column, at) => (this.strip.traces[at]!.hangs ? column.map((it) => it && -it) : [...column]));
    this.#plot.setData([[...rows.times], ...drawn]);
  }

  /** Marks the values at a time by points on the lines; without a time, removes the points. */
  point(time: number | undefined): void {
    const left = time === undefined ? -10 : this.#plot.valToPos(time, "x");
    this.#plot.setCursor({ left, top: left < 0 ? -10 : 1 }, false);
  }

  /** The plot area, in pixels from the left of the parent of all strips. */
  get plot(): { left: number; width: number } {
    return { left: this.parent.offsetLeft + GUTTER, width: this.parent.clientWidth - GUTTER };
  }

  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.parent;
    if (width > 0 && height > 0) {
      this.#plot.setSize({ width, height });
    }
  }

  #step(): number {
    const most = Math.max(Math.floor(this.plot.width / TIME_LABEL), 1);
    return STEPS.find((step) => (this.#to - this.#from) / step <= most) ?? 2 * 30 * MINUTE;
  }

  #times(): number[] {
    const step = this.#step();
    const first = Math.ceil(this.#from / step) * step;
    return Array.from({ length: Math.floor((this.#to - first) / step) + 1 }, (_, at) => first + at * step);
  }

  /** Omits labels that would leave the paper or overlap the scale. */
  #time(time: number): string {
    const { width } = this.plot;
    const x = ((time - this.#from) / (this.#to - this.#from)) * width;
    const isOver = x < TIME_LABEL / 2 || x > width - TIME_LABEL / 2;
    return isOver ? "" : this.#step() < MINUTE ? clock(time) : minute(time);
  }

  #scale(value: number): string {
    const half = this.#top / 2;
    // If half of the scale is not a round number, its line has no label.
    return value === half && this.strip.top(half, { cpus: 0, memory: 0 }) !== 100 ? "" : bare(this.strip.traces[0]!.format(Math.abs(value)));
  }

  #drawRule(): void {
    const { ctx, bbox } = this.#plot;
    if (!this.#rule || this.#rule.at <= 0 || this.#rule.at > this.#top) {
      return;
    }
    const y = Math.round(this.#plot.valToPos(this.#rule.at, "y", true)) + 0.5;
    const ratio = devicePixelRatio;
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = ink("quiet");
    ctx.lineWidth = ratio;
    ctx.setLineDash([3 * ratio, 3 * ratio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.font = mono(11 * ratio);
    ctx.textAlign = "left";
    ctx.textBaseline = y - bbox.top < 16 * scale * ratio ? "top" : "bottom";
    const at = [bbox.left + 6 * ratio, y + (ctx.textBaseline === "top" ? 2 : -1) * ratio] as const;
    // Drawn over the line.
    ctx.setLineDash([]);
    ctx.strokeStyle = ink("paper");
    ctx.lineJoin = "round";
    ctx.lineWidth = 4 * ratio;
    ctx.strokeText(this.#rule.label, ...at);
    ctx.fillText(this.#rule.label, ...at);
    ctx.restore();
  }
}

function series({ metric, dashed }: Trace): uPlot.Series {
  return {
    stroke: () => ink(metric),
    width: 1.6,
    // No rounding to pixels: the lines move by less than one.
    pxAlign: 0,
    ...(dashed ? { dash: [4, 4] } : { fill: () => wash(metric) }),
    points: { show: false, size: 4, filter: (plot, at) => isolated(plot.data[at] as (number | null)[]) },
  };
}

/** A value between two holes has no line, so it is drawn as a dot. */
function isolated(values: (number | null)[]): number[] | null {
  const dots = values.flatMap((value, at) =>
    value !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null ? [at] : []);
  return dots.length > 0 ? dots : null;
}
