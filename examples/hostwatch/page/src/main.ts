// The page: samples go into the history, and the history is drawn.
import { SmqError } from "smq-web";
import { Account } from "./account.js";
import { showConnection } from "./connection.js";
import { the } from "./dom.js";
import { follow } from "./follow.js";
import { millis } from "./format.js";
import { History, missing } from "./history.js";
import { listHoles } from "./holes.js";
import { onScheme } from "./ink.js";
import { show } from "./machine.js";
import { Numbers } from "./numbers.js";
import { Paper } from "./paper.js";
import { publishing } from "./publish.js";
import { Remarks } from "./remarks.js";
import { baseUrl, host } from "./server.js";
import { letIn, refused } from "./session.js";
import { Span } from "./span.js";
import { METRICS, type Size, Strips } from "./strips.js";
import { followLog } from "./written.js";

/** The interval of snapshots, in milliseconds. */
const SNAPSHOT = 2_000;

/** The shortest time range that is shown, in milliseconds. */
const SHORTEST = 60_000;

const history = new History(METRICS);
const strips = new Strips(the("strips"), history);
const paper = new Paper(the("paper"), history, (time) => strips.describe(time), soon);
const numbers = new Numbers(history);
const span = new Span(soon);
const account = new Account();
const remarks = new Remarks();
let isDue = false;
const size: Size = { cpus: 0, memory: 0 };

showConnection();
publishing(() => history.now());
onScheme(soon);
addEventListener("resize", soon);
for (const base of document.querySelectorAll(".base")) {
  base.textContent = baseUrl;
}

void follow((options) => host.samples({}, options), (item) => {
  switch (item.kind) {
    case "event":
      account.event();
      history.add(item.message.metric, item.message.value, millis(item.message.time));
      break;
    case "resumed":
      account.resumed(item.replayed);
      history.resynchronise();
      break;
    case "gap":
      account.gap(missing(item));
      history.gap(missing(item));
      history.resynchronise();
  }
  soon();
});

void follow((options) => host.remarks({}, options), (item) => {
  if (item.kind === "event") {
    remarks.add(item.message);
    if (item.message.mark) {
      paper.mark(millis(item.message.time), item.message.text);
      soon();
    }
  } else if (item.kind === "gap") {
    remarks.gap(missing(item));
  }
});

followLog();
void snapshot();
setInterval(() => document.hidden || void snapshot(), SNAPSHOT);
// The charts move even when no samples arrive.
setInterval(soon, 1_000);

async function snapshot(): Promise<void> {
  try {
    const now = await host.getSnapshot({}, { timeoutMs: 10_000 });
    letIn();
    size.cpus = now.cpus.length;
    size.memory = Number(now.memory?.totalBytes ?? 0);
    show(now);
  } catch (error) {
    // The state of the connection shows other errors.
    if (error instanceof SmqError) {
      refused(error);
    }
  }
}

/** Draws in the next animation frame: so the samples of one second are drawn once. */
function soon(): void {
  if (!isDue) {
    isDue = true;
    requestAnimationFrame(draw);
  }
}


function draw(): void {
  isDue = false;
  const now = history.now();
  const from = now - history.span(now, SHORTEST, span.most);
  strips.draw(from, now, paper.time(now), size);
  paper.draw(from, now, strips.plot);
  numbers.draw(from, now);
  listHoles(history.holes, from);
  account.show();
  the("recorder-title").textContent = the("numbers-title").textContent = `The last ${span.words}`;
}
