// Holes in the charts, in words.
import { make, the } from "./dom.js";
import { clock, counted, duration } from "./format.js";
import type { Hole } from "./history.js";

type AnyHole = Pick<Hole, "from" | "to" | "missed"> & { readonly why: Hole["why"] | "open" };

/** The label in the chart. */
export function briefly({ missed, why }: AnyHole): string {
  switch (why) {
    case "missed":
      return `${counted(missed, "sample")} missed`;
    case "restarted":
      return "server restarted";
    case "silent":
      return "nothing measured";
    case "open":
      return "nothing heard";
  }
}

/** Lists the visible holes below the charts. */
export function listHoles(holes: readonly Hole[], from: number): void {
  const list = the("holes");
  const texts = holes.filter(({ to }) => to > from).map(inFull);
  if (texts.join() !== [...list.children].map((item) => item.textContent).join()) {
    list.replaceChildren(...texts.map((text) => make("li", "", text)));
  }
}

function inFull(hole: Hole): string {
  const { from, to, why } = hole;
  const when = `${clock(from)} to ${clock(to)}, ${duration(Math.floor(to / 1_000) - Math.floor(from / 1_000))}`;
  switch (why) {
    case "missed":
      return `${when}: ${briefly(hole)}. The server no longer had them when the connection was back.`;
    case "restarted":
      return `${when}: the server was restarted. What it measured last, before that, is not known.`;
    case "silent":
      return `${when}: nothing was measured, and nothing is missing.`;
  }
}
