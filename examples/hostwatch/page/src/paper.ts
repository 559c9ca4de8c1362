// The paper under and over the strips: holes, marks, and the cursor that reads a second of all of them.
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

/** What runs through all strips. */
export class Paper {
  readonly #holes = layer("holes");
  readonly #marks = layer("marks");
  readonly #line = make("div", "cursor", make("span", ""));
  #known: Mark[] = [];
  /** Where the pointer stands, in milliseconds before now; 0 is now. It stays where it is, and time passes below. */
  #back = 0;
  /** The second that the keys have gone to. It stays that second, so that one can hear it out. */
  #pinned: number | undefined;
  /** Whether what the cursor stands at is told to those who listen. */
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
    // A finger that is lifted leaves the cursor where it was: it would be in the way of what there is to read.
    root.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && this.#move(0));
    root.addEventListener("keydown", (event) => this.#key(event));
    root.addEventListener("focus", () => this.#tell());
    root.addEventListener("blur", () => this.#move(0));
  }

  /** Notes a mark; it is drawn while its time is on the paper. */
  mark(at: number, label: string): void {
    this.#known = [...this.#known, { at, label }].sort((a, b) => a.at - b.at).slice(-KEPT);
  }

  /** Returns the time that the cursor reads. */
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
    // Once for each move: told each second, nobody could listen to it.
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

/** Keeps one node with a label for each thing, and has it written. */
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
