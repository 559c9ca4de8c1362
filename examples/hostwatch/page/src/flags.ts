// The layout of the flags of marks.

/** The space between two flags of a row, in pixels. */
const APART = 4;

/**
 * Places each flag to the right of its pole, or to the left at the edge of the paper, in the first of two rows with
 * enough space. Without space there is only the pole; the list of remarks shows the mark.
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
