// The paper under and over the strips: minutes, gaps, marks, and the cursor that reads a second.

import { clock, count, duration, minute } from "./format.js";

// A line for each minute, or for each quarter of one while there are few.
const MINUTE = 60_000;
const QUARTER = 15_000;
const KEPT = 200;

/** Lays the paper, and returns what draws it. `describe(time)` says the values at a time. */
export function paper(root, history, { describe, moved }) {
  const layers = Object.fromEntries(["minutes", "gaps", "marks"].map((name) => {
    const layer = document.createElement("div");
    layer.className = name;
    layer.setAttribute("aria-hidden", "true");
    root.append(layer);
    return [name, layer];
  }));
  const line = document.createElement("div");
  line.className = "cursor";
  line.hidden = true;
  line.append(document.createElement("span"));
  root.append(line);

  const marks = [];
  // Where the cursor stands, in milliseconds before now; 0 is now.
  let back = 0;
  let span = MINUTE;

  function move(to) {
    back = Math.min(span, Math.max(0, to));
    moved();
  }

  root.addEventListener("pointermove", (event) => {
    const { left, width } = root.getBoundingClientRect();
    move((1 - (event.clientX - left) / width) * span);
  });
  root.addEventListener("pointerleave", () => move(0));
  root.addEventListener("keydown", (event) => {
    const { key } = event;
    const step = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1, PageDown: 30, PageUp: -30 }[key];
    if (step) move(Math.round(back / 1_000 + step) * 1_000);
    else if (key === "Home") move(span);
    else if (key === "End" || key === "Escape") move(0);
    else return;
    event.preventDefault();
  });

  return {
    /** Notes a mark; draws it as soon as its time is on the paper. */
    mark(at, label) {
      marks.push({ at, label });
      marks.sort((a, b) => a.at - b.at);
      if (marks.length > KEPT) marks.shift();
    },
    /** Returns the time that the cursor reads. */
    time: (now) => now - back,
    draw(now) {
      span = history.span(now);
      const x = (at) => 100 - ((now - at) / span) * 100;

      const step = span > 2 * MINUTE ? MINUTE : QUARTER;
      const first = Math.ceil((now - span) / step) * step;
      const lines = Array.from({ length: Math.floor((now - first) / step) + 1 }, (_, i) => first + i * step);
      lay(layers.minutes, lines, (node, at) => {
        node.style.left = `${x(at)}%`;
        node.firstChild.textContent = step === MINUTE ? minute(at) : clock(at);
        node.firstChild.hidden = x(at) > 90;
      });

      const shown = marks.filter(({ at }) => at >= now - span);
      lay(layers.marks, shown, (node, { at, label }) => {
        node.style.left = `${x(at)}%`;
        node.firstChild.textContent = label;
      });
      fly([...layers.marks.children], (at) => (x(at) / 100) * root.clientWidth, shown, root.clientWidth);

      const open = history.openGap(now);
      lay(layers.gaps, open ? [...history.gaps, open] : history.gaps, (node, { from, to, missed, open }) => {
        const left = Math.max(0, x(from));
        node.style.left = `${left}%`;
        node.style.width = `${Math.max(0, Math.min(100, x(to)) - left)}%`;
        node.firstChild.textContent = open ? "nothing heard" : missed > 0 ? `${count(missed)} missed` : "no data";
      });

      line.hidden = back === 0;
      line.style.left = `${x(now - back)}%`;
      line.classList.toggle("flipped", back < span / 4);
      line.firstChild.textContent = clock(now - back);
      root.setAttribute("aria-valuemin", String(-Math.round(span / 1_000)));
      root.setAttribute("aria-valuenow", String(-Math.round(back / 1_000)));
      if (document.activeElement === root) {
        const when = back === 0 ? "now" : `${duration(Math.round(back / 1_000))} ago, ${clock(now - back)}`;
        root.setAttribute("aria-valuetext", `${when}: ${describe(now - back) || "no data"}`);
      }
    },
  };
}

/**
 * Lets each flag fly to the right, or to the left where the paper ends, in the first of two rows
 * that has room. Where none has, the flag is a bare line; the mark is told among the remarks.
 */
function fly(nodes, x, marks, width) {
  const taken = [0, 0];
  nodes.forEach((node, i) => {
    const flag = node.firstChild;
    const pole = x(marks[i].at);
    const flips = pole + flag.offsetWidth > width;
    const [from, to] = flips ? [pole - flag.offsetWidth, pole] : [pole, pole + flag.offsetWidth];
    const row = taken.findIndex((end) => end <= from);
    if (row >= 0) taken[row] = to + 4;
    node.dataset.row = row;
    node.classList.toggle("flipped", flips);
  });
}

/** Keeps one node with a label for each thing, and has it written. */
function lay(layer, things, write) {
  while (layer.childElementCount > things.length) layer.lastChild.remove();
  while (layer.childElementCount < things.length) {
    const node = document.createElement("div");
    node.append(document.createElement("span"));
    layer.append(node);
  }
  things.forEach((thing, i) => write(layer.children[i], thing, i));
}
