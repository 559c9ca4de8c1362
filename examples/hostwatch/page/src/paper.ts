// What is drawn across all strips: holes, marks, and the cursor that reads their values at one time.
import { make } from "./dom.js";
import { clock, duration } from "./format.js";
import { fly } from "./flags.js";
import type { History } from "./history.js";
import { briefly } from "./holes.js";

/** How many marks are kept. */
const KEPT = 500;

interface Mark {
  readonly at: number;
  readonly label: string;
}

/** The layers across all strips. */
export class Paper {
  readonly #holes = layer("holes");
  readonly #marks = layer("marks");
  readonly #line = make("div", "cursor", make("span", ""));
  #known: Mark[] = [];
  /** The pointer, in milliseconds before now. It stays in place while the charts move. */
  #back = 0;
  /** The second that was selected by keys. It moves with the charts, so that a screen reader can finish. */
  #pinned: number | undefined;
  /** Whether the values at the cursor are announced to screen readers. */
  #isTold = false;
  #span = 1;

  constructor(
    private readonly root: HTMLElement,
    private readonly history: History,
    private readonly describe: (time: number) => string,
    private readonly moved: () => void,
  ) {
    root.append(this.#holes, this.#marks, this.#line);
    const point = ({ clientX }: PointerEvent) => {
      const { left, width } = root.getBoundingClientRect();
      this.#move((1 - (clientX - left) / width) * this.#span);
    };
    root.addEventListener("pointermove", point);
    root.addEventListener("pointerdown", point);
    // On a touch screen the cursor stays after the touch: the finger would hide the values.
    root.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && this.#move(0));
    root.addEventListener("keydown", (event) => this.#key(event));
    root.addEventListener("focus", () => this.#tell());
    root.addEventListener("blur", () => this.#move(0));
  }

  /** Adds a mark. It is drawn while its time is visible. */
  mark(at: number, label: string): void {
    this.#known = [...this.#known, { at, label }].sort((a, b) => a.at - b.at).slice(-KEPT);
  }

  /** Returns the time at the cursor. */
  time(now: number): number {
    return Math.max(this.#pinned ?? now - this.#back, now - this.#span);
  }

  draw(from: number, now: number, plot: { left: number; width: number }): void {
    this.#span = now - from;
    this.root.style.left = `${plot.left}px`;
    this.root.style.width = `${plot.width}px`;
    const x = (at: number) => 100 - ((now - at) / this.#span) * 100;

    const shown = this.#known.filter(({ at }) => at >= from);
    lay(this.#marks, shown, (node, label, mark) => {
      node.style.left = `${x(mark.at)}%`;
      label.textContent = mark.label;
    });
    fly([...this.#marks.children] as HTMLElement[], shown.map(({ at }) => (x(at) / 100) * plot.width), plot.width);

    const open = this.history.openHole(now);
    const holes = [...this.history.holes, ...(open ? [{ ...open, missed: 0, why: "open" as const }] : [])];
    lay(this.#holes, holes.filter(({ to }) => to > from), (node, label, hole) => {
      const left = Math.max(0, x(hole.from));
      node.className = hole.why;
      node.style.left = `${left}%`;
      node.style.width = `${Math.max(0, Math.min(100, x(hole.to)) - left)}%`;
      label.textContent = briefly(hole);
    });
    this.#drawCursor(now, x);
  }

  #drawCursor(now: number, x: (at: number) => number): void {
    const time = this.time(now);
    const back = now - time;
    this.#line.hidden = back === 0;
    this.#line.style.left = `${x(time)}%`;
    this.#line.classList.toggle("flipped", back < this.#span / 4);
    this.#line.firstElementChild!.textContent = clock(time);
    // Announced once for each move: an announcement each second would be too much.
    if (!this.#isTold) {
      this.#isTold = true;
      const when = back === 0 ? "now" : `${duration(Math.round(back / 1_000))} ago, ${clock(time)}`;
      this.root.setAttribute("aria-valuemin", String(-Math.round(this.#span / 1_000)));
      this.root.setAttribute("aria-valuenow", String(-Math.round(back / 1_000)));
      this.root.setAttribute("aria-valuetext", `${when}: ${this.describe(time) || "no data"}`);
    }
  }

  #key(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1, PageDown: 30, PageUp: -30, Home: Infinity, End: -Infinity, Escape: -Infinity,
    };
    const step = steps[event.key];
    if (step !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const now = this.history.now();
      const time = this.time(now) - step * 1_000;
      this.#back = 0;
      this.#pinned = time < now ? Math.max(time, now - this.#span) : undefined;
      this.#tell();
    }
  }

  #move(to: number): void {
    this.#back = Math.min(this.#span, Math.max(0, to));
    this.#pinned = undefined;
    this.moved();
  }

  #tell(): void {
    this.#isTold = false;
    this.moved();
  }
}

function layer(name: string): HTMLElement {
  const made = make("div", name);
  made.setAttribute("aria-hidden", "true");
  return made;
}

/** Keeps one labelled node for each thing, and writes each node. */
function lay<Thing>(layer: HTMLElement, things: readonly Thing[], write: (node: HTMLElement, label: HTMLElement, thing: Thing) => void): void {
  while (layer.childElementCount > things.length) {
    layer.lastElementChild!.remove();
  }
  while (layer.childElementCount < things.length) {
    layer.append(make("div", "", make("span", "")));
  }
  things.forEach((thing, at) => {
    const node = layer.children[at] as HTMLElement;
    write(node, node.firstElementChild as HTMLElement, thing);
  });
}
