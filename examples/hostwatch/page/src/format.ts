// Numbers and times in words.
import type { Timestamp } from "@bufbuild/protobuf/wkt";

const clockFormat = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit", second: "2-digit" });
const minuteFormat = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });

/** Milliseconds since 1970. */
export const millis = (time: Timestamp | undefined) => (time ? Number(time.seconds) * 1_000 + time.nanos / 1e6 : 0);

/** `4:31:50 PM` */
export const clock = (ms: number) => clockFormat.format(ms);

/** `4:31 PM` */
export const minute = (ms: number) => minuteFormat.format(ms);

/** `2,424` */
export const count = (n: number) => n.toLocaleString("en");

/** `1 sample`, `2,424 samples` */
export const counted = (n: number, what: string, many = `${what}s`) => `${count(n)} ${n === 1 ? what : many}`;

/** `12.3 %`: two or three significant digits. */
export const percent = (n: number) => `${n < 9.95 ? n.toFixed(1) : n.toFixed(0)} %`;

/** `0.42` */
export const load = (n: number) => n.toFixed(2);

/** `3.1 GiB`: memory and disks use powers of 1,024. */
export const bytes = (n: number) => scaled(n, 1024, ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]);

/** `12 kB/s`: networks use powers of 1,000. */
export const rate = (n: number) => `${scaled(n, 1000, ["B", "kB", "MB", "GB", "TB"])}/s`;

function scaled(n: number, step: number, units: string[]): string {
  let unit = 0;
  while (n >= step * 0.9995 && unit < units.length - 1) {
    n /= step;
    unit += 1;
  }
  const digits = unit === 0 || n >= 99.95 ? 0 : n >= 9.995 ? 1 : 2;
  return `${n.toFixed(digits)} ${units[unit]}`;
}

/** A scaled value without trailing zeros: `500 MB/s` for `500.0 MB/s`. */
export const bare = (text: string) => text.replace(/\.0+(?= |$)/, "").replace(/(\.\d*[1-9])0+(?= |$)/, "$1");

/** `3 d 4 h`, `12 min` */
export function duration(seconds: number): string {
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3_600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [Math.floor(seconds) % 60, "s"],
  ];
  const first = parts.findIndex(([n]) => n > 0);
  const shown = parts.slice(first < 0 ? 3 : first).slice(0, 2);
  return shown.filter(([n], at) => n > 0 || at === 0).map(([n, unit]) => `${n} ${unit}`).join(" ");
}

/** The next of 1, 2, 5, 10, 20, 50, … that is at least `n`. */
export function roundUp(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n));
  return (([1, 2, 5].find((step) => step * power >= n * 0.9999) ?? 10)) * power;
}
