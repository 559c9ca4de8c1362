// Where the flags of marks fly.

/** Between two flags of a row, in pixels. */
const APART = 4;

/**
 * Lets each flag fly to the right of its pole, or to the left where the paper ends, in the first of two rows that has
 * room. Where none has, there is a bare pole; the mark is told among the remarks.
 */
export function fly(poles: readonly HTMLElement[], x: readonly number[], width: number): void {
  const taken = [0, 0];
  poles.forEach((pole, at) => {
    const flag = (pole.firstElementChild as HTMLElement).offsetWidth;
    const foot = x[at]!;
    const flips = foot + flag > width;
    const [from, to] = flips ? [foot - flag, foot] : [foot, foot + flag];
    const row = taken.findIndex((end) => end <= from);
    if (row >= 0) {
      taken[row] = to + APART;
    }
    pole.dataset["row"] = String(row);
    pole.classList.toggle("flipped", flips);
  });
}
