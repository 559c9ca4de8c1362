// Statistics: how many samples arrived, and how many did not.
import { connection } from "./server.js";
import { count, counted, duration } from "./format.js";
import { the } from "./dom.js";

/** Counts samples, and describes the counts in words. */
export class Account {
  #received = 0;
  #caughtUp = 0;
  #missed = 0;
  #restarts = 0;
  #lostSince: number | undefined;

  constructor() {
    connection.onchange((state) => {
      if (state.kind === "reconnecting") {
        this.#lostSince ??= state.since.getTime();
        the("news").textContent = "";
      }
    });
  }

  event(): void {
    this.#received += 1;
  }

  resumed(replayed: number): void {
    this.#caughtUp += replayed;
    // A session that moves to another carrier resumes too. Nobody has noticed, and the last news stay.
    if (this.#lostSince === undefined) {
      return;
    }
    this.#news(`nothing is missing, ${replayed === 0 ? "nothing came" : `${counted(replayed, "sample")} came`} meanwhile.`);
  }

  /** Counts missing samples; 0 if their number is unknown because the server was restarted. */
  gap(missed: number): void {
    this.#missed += missed;
    this.#restarts += missed === 0 ? 1 : 0;
    this.#news(
      missed > 0
        ? `too late for ${counted(missed, "sample")}.`
        : "the server was restarted. What it measured last is not known.",
    );
  }

  /** Shows the counts. */
  show(): void {
    if (this.#received > 0) {
      the("account").textContent = this.#told();
    }
  }

  #told(): string {
    const times = this.#restarts === 1 ? "once" : `${count(this.#restarts)} times`;
    const parts = [
      counted(this.#received, "sample"),
      this.#caughtUp > 0 && `${count(this.#caughtUp)} of them caught up on`,
      this.#missed > 0 ? `${count(this.#missed)} missed` : this.#restarts === 0 && "nothing missed",
      this.#restarts > 0 && `server restarted ${times}`,
    ];
    return parts.filter(Boolean).join(", ");
  }

  /** Announces how the subscription continues, also to screen readers. */
  #news(what: string): void {
    const away = this.#lostSince === undefined ? undefined : (Date.now() - this.#lostSince) / 1_000;
    this.#lostSince = undefined;
    the("news").textContent = away === undefined ? `On again: ${what}` : `Back after ${duration(Math.max(away, 1))}: ${what}`;
  }
}
