// The state of the connection, in a few words.
import type { ConnectionState, TransportKind } from "smq-web";
import { the } from "./dom.js";
import { connection } from "./server.js";
import { isSignedOut } from "./signed_out.js";
import { clockTime } from "./time.js";

const TRANSPORTS: Record<TransportKind, string> = {
  websocket: "WebSocket",
  "event-stream": "event stream",
  "long-poll": "long poll",
};

/** Shows the state, and each new one. */
export function showConnection(): void {
  const line = the("connection");
  const show = (state: ConnectionState) => {
    line.dataset["state"] = state.kind;
    line.textContent = inWords(state);
  };
  connection.onchange(show);
  show(connection.state);
}

function inWords(state: ConnectionState): string {
  switch (state.kind) {
    case "idle":
    case "connecting":
      return "Connecting…";
    case "live":
      return `Connected by ${TRANSPORTS[state.transport]}`;
    case "reconnecting":
      return `No connection since ${clockTime(state.since)}. It is tried again.`;
    case "closed":
      return isSignedOut(state.reason) ? "Signed out" : `Refused: ${state.reason.message}`;
  }
}
