// How much time the charts show.
import { the } from "./dom.js";

const MINUTE = 60_000;
const NAME = "hostwatch.minutes";

/** The choice of it. */
export class Span {
  readonly #form = the<HTMLFormElement>("span");

  constructor(changed: () => void) {
    try {
      const kept = this.#form.querySelector<HTMLInputElement>(`[value="${Number(localStorage.getItem(NAME))}"]`);
      if (kept) {
        kept.checked = true;
      }
    } catch {
      // Where nothing may be kept, it is what index.html says.
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

  /** The most that is shown, in milliseconds. */
  get most(): number {
    return this.minutes * MINUTE;
  }

  /** `minute`, `5 minutes`, `hour` */
  get words(): string {
    return this.minutes === 1 ? "minute" : this.minutes === 60 ? "hour" : `${this.minutes} minutes`;
  }
}
