// The time range of the charts.
import { the } from "./dom.js";

const MINUTE = 60_000;
const NAME = "hostwatch.minutes";

/** The selection of the time range. */
export class Span {
  readonly #form = the<HTMLFormElement>("span");

  constructor(changed: () => void) {
    try {
      const kept = this.#form.querySelector<HTMLInputElement>(`[value="${Number(localStorage.getItem(NAME))}"]`);
      if (kept) {
        kept.checked = true;
      }
    } catch {
      // Without storage, the default of index.html holds.
    }
    this.#form.addEventListener("change", () => {
      try {
        localStorage.setItem(NAME, String(this.minutes));
      } catch {
        // As above.
      }
      changed();
    });
  }

  get minutes(): number {
    return Number(new FormData(this.#form).get("minutes"));
  }

  /** The longest time range, in milliseconds. */
  get most(): number {
    return this.minutes * MINUTE;
  }

  /** `minute`, `5 minutes`, `hour` */
  get words(): string {
    return this.minutes === 1 ? "minute" : this.minutes === 60 ? "hour" : `${this.minutes} minutes`;
  }
}
