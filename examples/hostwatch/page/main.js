// Puts the page together: what comes in goes into the history, and the history onto the paper.

import { call, subscribe } from "./socketmq.js";
import { History } from "./history.js";
import { count } from "./format.js";
import { forms, remarks } from "./talk.js";
import { paper } from "./paper.js";
import { show } from "./machine.js";
import { strips } from "./strips.js";

const id = (name) => document.getElementById(name);

const history = new History();
const drawnStrips = strips(id("strips"), history);
const sheet = paper(id("paper"), history, { describe: drawnStrips.describe, moved: soon });
const talk = remarks(id("remarks"));
const machine = { cpus: 0, memory: 0 };
const account = { received: 0, replayed: 0, missed: 0, restarts: 0 };
const states = { samples: "connecting", remarks: "connecting" };

forms({ mark: id("mark-form"), remark: id("remark-form") });
for (const base of document.querySelectorAll(".base")) base.textContent = new URL(".", document.baseURI).href;

subscribe("hostwatch/v2/Host.Samples", {
  event(sample) {
    account.received += 1;
    history.add(sample);
    soon();
  },
  subscribed({ replayed = "0" }) {
    account.replayed += Number(replayed);
    history.resynchronise();
  },
  gap(gap) {
    const missed = missing(gap);
    account.missed += missed;
    if (missed === 0) account.restarts += 1;
    history.gap(missed);
  },
  state: (state) => connection("samples", state),
});

subscribe("hostwatch/v2/Host.Remarks", {
  event(remark, position) {
    talk.add(remark, position);
    if (remark.mark) sheet.mark(Date.parse(remark.time), remark.text);
    soon();
  },
  subscribed() {},
  gap: (gap) => talk.gap(missing(gap)),
  state: (state) => connection("remarks", state),
});

snapshot();
setInterval(() => document.hidden || snapshot(), 2_000);
// Time passes on the paper even when nothing comes.
setInterval(soon, 1_000);

async function snapshot() {
  try {
    const now = await call("hostwatch/v2/Host.GetSnapshot");
    machine.cpus = now.cpus?.length ?? 0;
    machine.memory = Number(now.memory?.totalBytes ?? 0);
    show(now);
  } catch (error) {
    // The page's session is over: what is there now is the form to sign in with.
    if (error.code === "unauthenticated") location.reload();
    // Anything else the connection's state says already.
  }
}

/** How many events a gap holds; 0 when that is not known, for the server was restarted. */
function missing({ from, to }) {
  return from.epoch === to.epoch ? Number(to.sequence ?? 0) - Number(from.sequence ?? 0) + 1 : 0;
}

function connection(topic, state) {
  states[topic] = state;
  const all = Object.values(states);
  const now = all.includes("lost") ? "lost" : all.includes("connecting") ? "connecting" : "live";
  const node = id("connection");
  if (node.dataset.state === "lost" && now === "connecting") return;
  if (node.dataset.state === now) return;
  node.dataset.state = now;
  node.textContent = { live: "Live", connecting: "Connecting", lost: "Connection lost, trying again" }[now];
}

// Eight samples come at once: they are drawn once.
let drawing = false;
function soon() {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    const now = history.now();
    sheet.draw(now);
    drawnStrips.draw(now, sheet.time(now), machine);
    id("account").textContent = told();
  });
}

/** The account: what came, and what did not. */
function told() {
  const { received, replayed, missed, restarts } = account;
  if (received === 0) return "\u00a0";
  const times = restarts === 1 ? "once" : `${restarts} times`;
  return [
    `${count(received)} samples`,
    replayed > 0 && `${count(replayed)} of them replayed`,
    missed > 0 ? `${count(missed)} missed` : restarts === 0 && "nothing missed",
    restarts > 0 && `the server was restarted ${times}`,
  ].filter(Boolean).join(", ");
}
