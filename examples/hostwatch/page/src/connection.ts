// The state of the connection, in words.
import type { ConnectionState, TransportKind } from "smq-web";
import { the } from "./dom.js";
import { clock, duration } from "./format.js";
import { connection } from "./server.js";

const TRANSPORTS: Record<TransportKind, string> = {
  websocket: "WebSocket",
  "event-stream": "event stream",
  "long-poll": "polls",
};

/** Shows the state, and each new one. */
export function showConnection(): void {
  const line = the("connection");
  const show = (state: ConnectionState) => {
    // A refusal stays visible while the client tries again.
    if (line.dataset["state"] === "closed" && (state.kind === "connecting" || state.kind === "idle")) {
      return;
    }
    line.dataset["state"] = state.kind;
    const words = inWords(state);
    // Screen readers do not announce each attempt.
    if (line.textContent !== words) {
      line.textContent = words;
    }
    showLost();
  };
  connection.onchange(show);
  show(connection.state);
  setInterval(showLost, 1_000);
}

function inWords(state: ConnectionState): string {
  switch (state.kind) {
    case "idle":
    case "connecting":
      return "Connecting…";
    case "live":
      return `Live, by ${TRANSPORTS[state.transport]}`;
    case "reconnecting":
      return `No connection since ${clock(state.since.getTime())}`;
    case "closed":
      return "Refused by the server";
  }
}

/** Shows the duration. It changes too often to be announced. */
function showLost(): void {
  const { state } = connection;
  const lost = the("lost");
  if (state.kind === "reconnecting") {
    const seconds = (Date.now() - state.since.getTime()) / 1_000;
    lost.textContent = `For ${duration(Math.max(seconds, 0))}. It is tried again and again: ${state.reason.message}`;
  } else if (state.kind === "closed") {
    lost.textContent = state.reason.message;
  } else if (state.kind === "live") {
    lost.textContent = "";
  }
}
