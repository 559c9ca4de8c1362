// The messages of one room: the retained ones, and then each new one.
import { type ConnectionState, type Gap, type Item, SmqError } from "smq-web";
import type { Message } from "./gen/chat/v1/chat_pb.js";
import type { Log } from "./log.js";
import type { Outbox } from "./outbox.js";
import type { Typing } from "./typing.js";
import { chat, connection } from "./server.js";
import { isSignedOut } from "./signed_out.js";
import { span } from "./time.js";

/** Retained messages have all arrived when nothing arrives for this long, in milliseconds. */
const PAST = 300;

/** Subscribes in a room until the signal is aborted. */
export async function listen(
  room: string,
  log: Log,
  outbox: Outbox,
  typing: Typing,
  signal: AbortSignal,
): Promise<void> {
  log.clear();
  outbox.show(room);
  let past = setTimeout(() => log.begin(), PAST);
  const absence = new Absence(signal);
  const messages = chat.messages({ room }, { signal });
  messages.confirmed.then(
    ({ position }) => log.mark("begin", position.sequence > 0n ? "What was said before is not kept" : "The beginning"),
    () => {},
  );
  try {
    for await (const item of messages) {
      clearTimeout(past);
      past = setTimeout(() => log.begin(), PAST);
      show(item, log, absence);
      if (item.kind === "event") {
        outbox.arrived(item.message);
        typing.stopped(item.message.author);
      }
    }
  } catch (error) {
    if (!signal.aborted && error instanceof SmqError && !isSignedOut(error)) {
      log.mark("gap", `This room has ended: ${error.message}.`);
    }
  }
}

function show(item: Item<Message>, log: Log, absence: Absence): void {
  switch (item.kind) {
    case "event":
      log.add(item.message);
      break;
    case "resumed":
      log.mark("resumed", `Back${absence.over()}. Nothing was missed${caughtUp(item.replayed)}.`);
      break;
    case "gap":
      log.mark("gap", `Back${absence.over()}. ${missing(item)}`);
  }
}

function caughtUp(count: number): string {
  return count === 0 ? "" : count === 1 ? "; one message came meanwhile" : `; ${count} messages came meanwhile`;
}

/** Describes a gap, as far as its size is known. */
function missing({ from, to }: Gap): string {
  if (from.epoch !== to.epoch) {
    return "The server was restarted: what was said before, and does not stand here, is lost.";
  }
  const count = to.sequence - from.sequence + 1n;
  return `It was too long: up to ${count} messages, of all rooms, are missing here.`;
}

/** Measures how long the connection was lost. */
class Absence {
  #since: Date | undefined;

  constructor(signal: AbortSignal) {
    const note = (state: ConnectionState) => {
      if (state.kind === "reconnecting") {
        this.#since = state.since;
      }
    };
    const stop = connection.onchange(note);
    signal.addEventListener("abort", stop);
  }

  /** Ends the measurement. Returns the duration in words. */
  over(): string {
    const since = this.#since;
    this.#since = undefined;
    return since ? ` after ${span(Date.now() - since.getTime())}` : "";
  }
}
