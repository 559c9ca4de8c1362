// Numbers and times as people read them.

const clockFormat = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit", second: "2-digit" });
const minuteFormat = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });

export const clock = (ms) => clockFormat.format(ms);
export const minute = (ms) => minuteFormat.format(ms);
export const count = (n) => n.toLocaleString("en");

/** `12.3 %`: two or three digits that matter. */
export const percent = (n) => `${n < 9.95 ? n.toFixed(1) : n.toFixed(0)} %`;

/** `0.42`. */
export const load = (n) => n.toFixed(2);

/** `3.1 GiB`: memory and disks come in powers of 1,024. */
export const bytes = (n) => scaled(n, 1024, ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]);

/** `12 kB/s`: what passes through a wire comes in powers of 1,000. */
export const rate = (n) => `${scaled(n, 1000, ["B", "kB", "MB", "GB", "TB"])}/s`;

function scaled(n, step, units) {
  let unit = 0;
  while (n >= step * 0.9995 && unit < units.length - 1) {
    n /= step;
    unit += 1;
  }
  const digits = unit === 0 || n >= 99.95 ? 0 : n >= 9.995 ? 1 : 2;
  return `${n.toFixed(digits)} ${units[unit]}`;
}

/** `3 d 4 h`, `12 min`. */
export function duration(seconds) {
  const parts = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3_600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [Math.floor(seconds) % 60, "s"],
  ];
  const first = Math.max(0, parts.findIndex(([n]) => n > 0));
  return parts.slice(first, first + 2).filter(([n], i) => n > 0 || i === 0).map(([n, unit]) => `${n} ${unit}`).join(" ");
}

/** The next of 1, 2, 5, 10, 20, 50, … that is at least `n`. */
export function roundUp(n) {
  const power = 10 ** Math.floor(Math.log10(n));
  return [1, 2, 5, 10].find((step) => step * power >= n * 0.9999) * power;
}
