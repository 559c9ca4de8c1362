// The list of remarks and marks of operators.
import type { Remark } from "./gen/hostwatch/v2/host_pb.js";
import { make, the } from "./dom.js";
import { clock, counted, millis } from "./format.js";

/** The most remarks in the list: the oldest ones are removed. */
const KEPT = 200;

/** Retained messages have all arrived when nothing arrives for this long, in milliseconds. */
const PAST = 300;

/** The list. */
export class Remarks {
  readonly #list = the("remarks");
  readonly #log = the("log");
  #past: ReturnType<typeof setTimeout> | undefined;

  /** Adds a remark. */
  add({ author, text, time, mark }: Remark): void {
    const at = millis(time);
    const when = make("time", "", clock(at));
    when.dateTime = new Date(at).toISOString();
    const who = make("p", "who", make("span", "", `${author || "somebody"}${mark ? " marked" : ""}`), " ", when);
    this.#append(make("li", mark ? "mark" : "", who, make("p", "", text)));
  }

  /** Adds a note about missing remarks; `missed` is 0 if their number is unknown. */
  gap(missed: number): void {
    const words = missed > 0
      ? `${counted(missed, "remark")} missed here.`
      : "The server was restarted. What was said meanwhile is not known.";
    this.#append(make("li", "gap", make("p", "", words)));
  }

  #append(item: HTMLElement): void {
    const log = this.#log;
    const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    this.#list.append(item);
    while (this.#list.childElementCount > KEPT) {
      this.#list.firstElementChild?.remove();
    }
    if (isAtEnd) {
      log.scrollTop = log.scrollHeight;
    }
    // Retained remarks are not announced, and new ones are.
    if (log.getAttribute("aria-live") === "off") {
      clearTimeout(this.#past);
      this.#past = setTimeout(() => log.setAttribute("aria-live", "polite"), PAST);
    }
  }
}
