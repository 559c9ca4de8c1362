// Times in the user's locale.
import type { Timestamp } from "@bufbuild/protobuf/wkt";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

export function dateOf(time: Timestamp | undefined): Date {
  return time ? new Date(Number(time.seconds) * 1000 + time.nanos / 1e6) : new Date();
}

/** `14:03` */
export function clockTime(date: Date): string {
  return clock.format(date);
}

/** `Monday 3 June`, or `Today`. */
export function dayOf(date: Date): string {
  return date.toDateString() === new Date().toDateString() ? "Today" : day.format(date);
}

/** `2 minutes`, in words. */
export function span(milliseconds: number): string {
  const seconds = Math.max(Math.round(milliseconds / 1000), 1);
  const [count, unit] =
    seconds < 90 ? [seconds, "second"]
    : seconds < 5400 ? [Math.round(seconds / 60), "minute"]
    : [Math.round(seconds / 3600), "hour"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
