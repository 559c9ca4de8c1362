// What is known of the last five minutes: samples, and where there are none.

const WINDOW = 300_000;
const SHORTEST = 60_000;
// A second that is missing may be a late one. Two are a hole.
const HOLE = 2_500;

export class History {
  #samples = new Map();
  #oldest = Infinity;
  #latest = 0;
  #ahead = -Infinity;
  #gapAfter = null;
  #missed = 0;

  /** The stretches of time in which samples are missing, with what is known of them. */
  gaps = [];

  /** Takes a sample; one that is older than what is there for the metric is there already. */
  add({ metric, value = 0, time }) {
    const at = Date.parse(time);
    const samples = this.of(metric);
    if (samples.length > 0 && samples[samples.length - 1].at >= at) return;
    samples.push({ at, value });
    this.#oldest = Math.min(this.#oldest, at);
    while (samples[0].at < at - WINDOW - 10_000) samples.shift();

    if (at <= this.#latest) return;
    if (this.#gapAfter !== null) {
      this.gaps.push({ from: this.#gapAfter, to: at, missed: this.#missed });
      this.#gapAfter = null;
    } else if (this.#latest > 0 && at - this.#latest > HOLE) {
      this.gaps.push({ from: this.#latest, to: at, missed: 0 });
    }
    this.gaps = this.gaps.filter((gap) => gap.to > at - WINDOW);
    this.#latest = at;
    this.#ahead = Math.max(this.#ahead, at - Date.now());
  }

  /** Notes that samples will not come: as many as `missed`, or an unknown number. */
  gap(missed) {
    this.#gapAfter ??= this.#latest || null;
    this.#missed = missed;
  }

  /** Returns the gap that is still growing: nothing has come for a while. */
  openGap(now) {
    return this.#latest > 0 && now - this.#latest > 2 * HOLE ? { from: this.#latest, to: now, open: true } : null;
  }

  /** Forgets how far the server's clock is ahead: it may have been set since. */
  resynchronise() {
    this.#ahead = -Infinity;
  }

  /** Returns the samples of a metric, oldest first. */
  of(metric) {
    if (!this.#samples.has(metric)) this.#samples.set(metric, []);
    return this.#samples.get(metric);
  }

  /** Returns how much time there is to show: what is known, from one minute up to five. */
  span(now) {
    return Math.min(WINDOW, Math.max(SHORTEST, now - this.#oldest));
  }

  /** Returns the time on the server's clock. It goes on when nothing comes. */
  now() {
    return this.#ahead === -Infinity ? this.#latest || Date.now() : Date.now() + this.#ahead;
  }

  /** Returns the value of a metric at that time, if there is one. */
  at(metric, time) {
    const samples = this.of(metric);
    for (let i = samples.length - 1; i >= 0; i -= 1) {
      if (samples[i].at <= time + 500) return time - samples[i].at < HOLE ? samples[i].value : null;
    }
    return null;
  }

  /** Returns the samples of a metric as unbroken runs. */
  runs(metric) {
    const runs = [];
    let before = -Infinity;
    for (const sample of this.of(metric)) {
      const torn = sample.at - before > HOLE
        || this.gaps.some((gap) => before <= gap.from && gap.to <= sample.at);
      if (torn) runs.push([]);
      runs[runs.length - 1].push(sample);
      before = sample.at;
    }
    return runs;
  }
}
