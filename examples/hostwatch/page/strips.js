// The strips: what each metric is called, how it is scaled, and its trace.

import { bytes, load, percent, rate, roundUp } from "./format.js";

const WIDTH = 300;
const HEIGHT = 100;

// A trace that `hangs` is drawn downwards from the middle, so that two directions share a strip.
const STRIPS = [
  {
    name: "CPU",
    traces: [{ metric: "cpu", name: "busy", format: percent }],
    top: () => 100,
    scale: percent,
  },
  {
    name: "Memory",
    traces: [
      { metric: "memory", name: "used", format: bytes },
      { metric: "swap", name: "swap", format: bytes, line: true },
    ],
    top: (highest, machine) => machine.memory || highest,
    scale: bytes,
  },
  {
    name: "Load",
    traces: [{ metric: "load1", name: "1 min", format: load }],
    top: (highest) => roundUp(Math.max(highest, 0.5)),
    scale: String,
    // As many processes as CPUs: from here on they wait.
    rule: ({ cpus }) => ({ at: cpus, label: `${cpus} CPU${cpus === 1 ? "" : "s"}` }),
  },
  {
    name: "Network",
    traces: [
      { metric: "net_rx", name: "in", format: rate },
      { metric: "net_tx", name: "out", format: rate, hangs: true },
    ],
    top: (highest) => roundUp(Math.max(highest, 1_000)),
    scale: rate,
  },
  {
    name: "Disks",
    traces: [
      { metric: "disk_read", name: "read", format: rate },
      { metric: "disk_write", name: "written", format: rate, hangs: true },
    ],
    top: (highest) => roundUp(Math.max(highest, 10_000)),
    scale: rate,
  },
];

/** Builds the strips in `parent`, and returns what draws them. */
export function strips(parent, history) {
  const drawn = STRIPS.map((strip) => build(parent, strip));
  return {
    /** Draws all traces up to `now`, and writes the values at `time`. */
    draw(now, time, machine) {
      for (const strip of drawn) draw(strip, history, now, time, machine);
    },
    /** Says all values at `time` in a sentence. */
    describe(time) {
      const traces = STRIPS.flatMap(({ name, traces }) => traces.map((trace) => ({ strip: name, ...trace })));
      return traces
        .map(({ strip, name, metric, format }) => [strip, name, format, history.at(metric, time)])
        .filter(([, , , value]) => value !== null)
        .map(([strip, name, format, value]) => `${strip} ${name} ${format(value)}`)
        .join(", ");
    },
  };
}

function build(parent, strip) {
  const reading = element("div", "reading");
  const title = element("h3", "", strip.name);
  const values = element("dl", "values");
  const traces = strip.traces.map((trace) => {
    const value = element("dd", "", "–");
    const row = element("div", `value ${trace.metric}`);
    row.append(element("dt", "", trace.name), value);
    values.append(row);
    return { ...trace, value };
  });
  reading.append(title, values);

  const plot = element("div", "plot");
  const svg = vector("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" });
  const both = strip.traces.some((trace) => trace.hangs);
  if (both) svg.append(vector("path", { class: "middle", d: `M0 ${HEIGHT / 2}H${WIDTH}` }));
  for (const trace of traces) {
    trace.fill = vector("path", { class: `fill ${trace.metric}` });
    trace.line = vector("path", { class: `line ${trace.metric}` });
    svg.append(...(trace.metric === "swap" ? [trace.line] : [trace.fill, trace.line]));
  }
  const top = element("span", "scale");
  const rule = element("span", "rule");
  rule.hidden = true;
  plot.append(svg, top, rule);
  parent.append(reading, plot);
  return { ...strip, traces, both, top: strip.top, label: top, ruler: rule };
}

function draw(strip, history, now, time, machine) {
  const span = history.span(now);
  const samples = strip.traces.flatMap(({ metric }) => history.of(metric)).filter(({ at }) => at >= now - span);
  const highest = samples.reduce((most, { value }) => Math.max(most, value), 0);
  const top = strip.top(highest, machine) || 1;
  const zero = strip.both ? HEIGHT / 2 : HEIGHT;

  for (const trace of strip.traces) {
    const reach = (strip.both ? HEIGHT / 2 : HEIGHT) - 1;
    const x = (at) => (WIDTH - ((now - at) / span) * WIDTH).toFixed(2);
    const y = (value) => (zero + (trace.hangs ? 1 : -1) * Math.min(value / top, 1) * reach).toFixed(2);
    const runs = history.runs(trace.metric).map((run) => run.map(({ at, value }) => `${x(at)} ${y(value)}`));
    // A run of a single sample still is a dot: round caps draw it.
    trace.line.setAttribute("d", runs.map((run) => `M${run.join("L")}${run.length === 1 ? "h0" : ""}`).join(""));
    trace.fill.setAttribute("d", history.runs(trace.metric).map((run, i) =>
      `M${x(run[0].at)} ${zero}L${runs[i].join("L")}L${x(run[run.length - 1].at)} ${zero}Z`).join(""));
    const value = history.at(trace.metric, time);
    trace.value.textContent = value === null ? "–" : trace.format(value);
  }

  strip.label.textContent = strip.scale ? strip.scale(top) : "";
  const rule = strip.rule?.(machine);
  strip.ruler.hidden = !(rule?.at > 0 && rule.at <= top);
  if (!strip.ruler.hidden) {
    strip.ruler.style.top = `${100 - (rule.at / top) * 99}%`;
    strip.ruler.textContent = rule.label;
  }
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function vector(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
