// The current state of the machine: its name, cores, processes, disks and networks.
import type { Snapshot } from "./gen/hostwatch/v2/host_pb.js";
import { the } from "./dom.js";
import { bytes, counted, duration, percent, rate } from "./format.js";

/** How many snapshots the line of a core shows: those of two minutes. */
const KEPT = 60;

/** The loads of each core, oldest first, by its name. */
const loads = new Map<string, number[]>();

/** Shows a snapshot. */
export function show({ hostName, os, cpus, disks, networks, processes, processCount, uptimeSeconds }: Snapshot): void {
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
    const known = [...(loads.get(name) ?? []), loadPercent].slice(-KEPT);
    loads.set(name, known);
    line(item).setAttribute("points", known.map((load, at) => `${KEPT - known.length + at},${100 - load}`).join(" "));
  });
  rows(the("processes"), processes, "tr", (row, { pid, name, cpuPercent, memoryBytes }) => {
    const [label, number, busy, memory] = parts(row, ["th", "td", "td", "td"]);
    (label as HTMLTableCellElement).scope = "row";
    label!.textContent = name;
    number!.textContent = String(pid);
    busy!.textContent = percent(cpuPercent);
    memory!.textContent = bytes(Number(memoryBytes));
  });
  the("process-count").textContent = processCount > 0
    ? `The busiest of ${counted(processCount, "process", "processes")}. 100 % is one core.`
    : "";
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

/** Returns the line of a core's last loads, and draws it the first time. Its value is in words beside it. */
function line(item: HTMLElement): SVGElement {
  const drawn = item.querySelector("polyline");
  if (drawn) {
    return drawn;
  }
  const [svg, made] = ["svg", "polyline"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  svg!.setAttribute("viewBox", `0 -4 ${KEPT - 1} 108`);
  svg!.setAttribute("preserveAspectRatio", "none");
  svg!.setAttribute("aria-hidden", "true");
  svg!.append(made!);
  item.append(svg!);
  return made as SVGElement;
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
