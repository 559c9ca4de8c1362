// The machine as it is now: its name, its CPUs, its disks, its networks.

import { bytes, duration, percent, rate } from "./format.js";

const id = (name) => document.getElementById(name);

/** Writes a snapshot into the page. */
export function show(snapshot) {
  const { hostName = "", os = {}, cpus = [], disks = [], networks = [], uptimeSeconds = "0" } = snapshot;
  document.title = `${hostName || "hostwatch"} – hostwatch`;
  id("host-name").textContent = hostName || "unnamed machine";
  id("host-facts").textContent = [
    [os.name, os.version].filter(Boolean).join(" "),
    os.kernelVersion && `kernel ${os.kernelVersion}`,
    os.architecture,
    `up ${duration(Number(uptimeSeconds))}`,
  ].filter(Boolean).join(" · ");

  id("cpu-brand").textContent = [...new Set(cpus.map((cpu) => cpu.brand).filter(Boolean))].join(", ");
  rows(id("cpus"), cpus, "li", (item, { name, loadPercent = 0 }) => {
    const [label, bar, value] = parts(item, ["span", "i", "span"]);
    label.textContent = name;
    bar.style.setProperty("--share", Math.min(loadPercent / 100, 1).toFixed(3));
    value.textContent = percent(loadPercent);
  });
  rows(id("disks"), disks, "li", (item, { mountPoint, fileSystem = "", totalBytes = "0", availableBytes = "0" }) => {
    const [total, free] = [Number(totalBytes), Number(availableBytes)];
    const [label, bar, value] = parts(item, ["span", "i", "span"]);
    label.textContent = [mountPoint, fileSystem].filter(Boolean).join(" · ");
    bar.style.setProperty("--share", total > 0 ? ((total - free) / total).toFixed(3) : "0");
    value.textContent = `${bytes(free)} free of ${bytes(total)}`;
  });
  rows(id("networks"), networks, "tr", (row, { name, receivedBytesPerSecond = 0, sentBytesPerSecond = 0 }) => {
    const [label, received, sent] = parts(row, ["th", "td", "td"]);
    label.scope = "row";
    label.textContent = name;
    received.textContent = rate(receivedBytesPerSecond);
    sent.textContent = rate(sentBytesPerSecond);
  });
}

/** Keeps one row for each thing, and has it written. */
function rows(parent, things, name, write) {
  while (parent.childElementCount > things.length) parent.lastElementChild.remove();
  while (parent.childElementCount < things.length) parent.append(document.createElement(name));
  things.forEach((thing, i) => write(parent.children[i], thing));
}

/** Returns the children of a row, which it makes the first time. */
function parts(row, names) {
  if (row.childElementCount === 0) row.append(...names.map((name) => document.createElement(name)));
  return row.children;
}
