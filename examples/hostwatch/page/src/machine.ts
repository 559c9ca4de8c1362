// The current state of the machine: its name, CPUs, disks and networks.
import type { Snapshot } from "./gen/hostwatch/v2/host_pb.js";
import { the } from "./dom.js";
import { bytes, duration, percent, rate } from "./format.js";

/** Shows a snapshot. */
export function show({ hostName, os, cpus, disks, networks, uptimeSeconds }: Snapshot): void {
  document.title = `${hostName || "hostwatch"} – hostwatch`;
  the("host-name").textContent = hostName || "unnamed machine";
  const facts = [
    [os?.name, os?.version].filter(Boolean).join(" "),
    os?.kernelVersion && `kernel ${os.kernelVersion}`,
    os?.architecture,
    `up ${duration(Number(uptimeSeconds))}`,
  ];
  the("host-facts").textContent = facts.filter(Boolean).join(" · ");

  the("cpu-brand").textContent = [...new Set(cpus.map(({ brand }) => brand).filter(Boolean))].join(", ");
  rows(the("cpus"), cpus, "li", (item, { name, loadPercent }) => {
    const [label, bar, value] = parts(item, ["span", "i", "span"]);
    label!.textContent = name;
    bar!.style.setProperty("--share", Math.min(loadPercent / 100, 1).toFixed(3));
    value!.textContent = percent(loadPercent);
  });
  rows(the("disks"), disks, "li", (item, { mountPoint, fileSystem, totalBytes, availableBytes }) => {
    const [total, free] = [Number(totalBytes), Number(availableBytes)];
    const [label, bar, value] = parts(item, ["span", "i", "span"]);
    label!.textContent = [mountPoint, fileSystem].filter(Boolean).join(" · ");
    bar!.style.setProperty("--share", total > 0 ? ((total - free) / total).toFixed(3) : "0");
    value!.textContent = `${bytes(free)} free of ${bytes(total)}`;
  });
  rows(the("networks"), networks, "tr", (row, { name, receivedBytesPerSecond, sentBytesPerSecond }) => {
    const [label, received, sent] = parts(row, ["th", "td", "td"]);
    (label as HTMLTableCellElement).scope = "row";
    label!.textContent = name;
    received!.textContent = rate(receivedBytesPerSecond);
    sent!.textContent = rate(sentBytesPerSecond);
  });
}

/** Keeps one row for each thing, and writes each row. */
function rows<Thing>(parent: HTMLElement, things: readonly Thing[], name: string, write: (row: HTMLElement, thing: Thing) => void): void {
  while (parent.childElementCount > things.length) {
    parent.lastElementChild!.remove();
  }
  while (parent.childElementCount < things.length) {
    parent.append(document.createElement(name));
  }
  things.forEach((thing, at) => write(parent.children[at] as HTMLElement, thing));
}

/** Returns the children of a row, and creates them the first time. */
function parts(row: HTMLElement, names: string[]): HTMLElement[] {
  if (row.childElementCount === 0) {
    row.append(...names.map((name) => document.createElement(name)));
  }
  return [...row.children] as HTMLElement[];
}
